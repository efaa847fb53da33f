//! What grows without end, kept short.

/// Where there are more than `limit`, every other one goes; the first and the last stay.
pub fn thin_out<T>(items: &mut Vec<T>, limit: usize) {
    if items.len() > limit {
        let last = items.len() - 1;
        let mut index = 0..;
        items.retain(|_| index.next().is_some_and(|index| index % 2 == 0 || index == last));
    }
}
