//! Many lists of numbers in two vectors.

/// Lists of sentences, rows or statements by number. A list costs its elements and four bytes, however many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// Where each list ends in `values`.
    ends: Vec<u32>,
    values: Vec<u32>,
}

impl Lists {
    /// The values of each key, in the order in which they come. Goes through `pairs` twice.
    ///
    /// `pairs`: `(key, value)`, keys below `keys`.
    pub fn by_key(keys: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Self {
        let mut ends = vec![0_u32; keys];
        pairs.clone().for_each(|(key, _)| ends[key] += 1);
        let mut total = 0;
        for end in &mut ends {
            // Begins of the lists; each value moves its list's on to the end.
            total += std::mem::replace(end, total);
        }
        let mut values = vec![0; total as usize];
        for (key, value) in pairs {
            values[ends[key] as usize] = value as u32;
            ends[key] += 1;
        }
        Self { ends, values }
    }

    /// For each of `keys` values the lists that hold it, ascending.
    pub fn inverted(&self, keys: usize) -> Self {
        let lists = self.iter().enumerate();
        Self::by_key(keys, lists.flat_map(|(list, values)| values.iter().map(move |value| (*value as usize, list))))
    }

    pub fn push(&mut self, list: impl IntoIterator<Item = usize>) {
        self.values.extend(list.into_iter().map(|value| value as u32));
        self.ends.push(self.values.len() as u32);
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub fn get(&self, list: usize) -> &[u32] {
        &self.values[self.range(list)]
    }

    /// Where a list lies in [`Lists::values`].
    pub fn range(&self, list: usize) -> std::ops::Range<usize> {
        let start = if list == 0 { 0 } else { self.ends[list - 1] };
        start as usize..self.ends[list] as usize
    }

    pub fn iter(&self) -> impl Iterator<Item = &[u32]> + Clone {
        (0..self.len()).map(|list| self.get(list))
    }

    /// The elements of all lists, list after list.
    pub fn values(&self) -> &[u32] {
        &self.values
    }
}

impl<L: IntoIterator<Item = usize>> FromIterator<L> for Lists {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let mut collected = Self::default();
        lists.into_iter().for_each(|list| collected.push(list));
        collected
    }
}

#[cfg(test)]
mod tests {
    use super::Lists;

    #[test]
    fn lists_hold_what_was_put_in_in_its_order() {
        let pairs = [(2, 7), (0, 3), (2, 5), (0, 3), (3, 1)];
        let by_key = Lists::by_key(5, pairs.into_iter());
        let mut pushed = Lists::default();
        for list in [vec![3, 3], vec![], vec![7, 5], vec![1], vec![]] {
            pushed.push(list);
        }
        assert_eq!(by_key, pushed);
        assert_eq!(by_key.iter().collect::<Vec<_>>(), [&[3, 3][..], &[], &[7, 5], &[1], &[]]);
        assert_eq!(by_key.values(), [3, 3, 7, 5, 1]);
        let inverted = by_key.inverted(8);
        assert_eq!([3, 7, 1, 0].map(|value| inverted.get(value)), [&[0, 0][..], &[2], &[3], &[]]);
    }
}
