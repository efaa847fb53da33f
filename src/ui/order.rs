//! Sorting, compiled once rather than once for each type: the standard library's is large.

/// Smallest key first; equal ones stay as they are.
pub fn order<T>(items: &mut Vec<T>, key: impl Fn(&T) -> f64) {
    let mut places: Vec<(f64, usize)> = items.iter().map(key).zip(0..).collect();
    sort(&mut places);
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(places.into_iter().filter_map(|(_, place)| taken[place].take()));
}

fn sort(places: &mut [(f64, usize)]) {
    places.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let mut words = vec!["pear", "fig", "plum", "kiwi", "date"];
        order(&mut words, |word| word.len() as f64);
        assert_eq!(words, ["fig", "pear", "plum", "kiwi", "date"]);
    }

    #[test]
    fn many_are_sorted_like_the_standard_library_sorts_them() {
        let numbers: Vec<u32> = (0..1000u32).map(|number| number.wrapping_mul(2_654_435_761) % 97).collect();
        let (mut ours, mut theirs) = (numbers.clone(), numbers);
        order(&mut ours, |number| f64::from(*number));
        theirs.sort();
        assert_eq!(ours, theirs);
    }
}
