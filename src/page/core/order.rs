//! Short lists put in order by one function. The standard library's sort is made anew for each kind of item, which is
//! kilobytes of the page's download each time.

/// The items from the smallest number to the largest; equal ones stay as they are, NaN comes last.
pub fn ascending<T>(items: Vec<T>, number: impl Fn(&T) -> f64) -> Vec<T> {
    let order = places(&items.iter().map(number).collect::<Vec<_>>());
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| items[place].take()).collect()
}

fn places(numbers: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..numbers.len()).collect();
    places.sort_by(|one, other| numbers[*one].total_cmp(&numbers[*other]));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_stay_in_their_order() {
        let items = vec![(2.0, 'a'), (1.0, 'b'), (f64::NAN, 'c'), (2.0, 'd'), (1.0, 'e'), (-3.0, 'f')];
        let order: String = ascending(items, |item| item.0).into_iter().map(|item| item.1).collect();
        assert_eq!(order, "fbeadc");
    }
}
