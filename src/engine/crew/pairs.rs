//! Sums in pairs. What is added up in floats depends on the order in which it is added, and the order must not depend on who does it:
//! the sum of shards is that of its halves, down to single shards, so that whoever has the shards of one half adds them up alone
//! and hands over one sum.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

/// Shards beside each other that are halves of halves of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// A multiple of `size`.
    pub first: usize,
    /// A power of two; where the shards end there are fewer.
    pub size: usize,
}

impl Block {
    pub fn of(shard: usize, size: usize) -> Self {
        Self { first: shard - shard % size, size }
    }

    /// `count`: of all shards.
    pub fn shards(self, count: usize) -> Range<usize> {
        self.first..(self.first + self.size).min(count)
    }

    /// The other half.
    fn sibling(self) -> Self {
        Self { first: self.first ^ self.size, size: self.size }
    }

    fn parent(self) -> Self {
        Self::of(self.first, 2 * self.size)
    }
}

/// The size of the blocks with which `members` are through soonest, the largest of those: the fewer blocks, the fewer sums are handed
/// over.
pub fn block_size(count: usize, members: usize) -> usize {
    let most_of_one = |size: usize| (count.div_ceil(size).div_ceil(members.max(1)) * size).min(count);
    let sizes = (0..=count.next_power_of_two().ilog2()).map(|power| 1_usize << power);
    sizes.min_by_key(|size| (most_of_one(*size), Reverse(*size))).unwrap_or(1)
}

/// The sum of so many shards, which come in any order.
pub struct Pairs<T> {
    count: usize,
    /// Whose other half is not there.
    waiting: HashMap<Block, T>,
}

impl<T> Pairs<T> {
    pub fn new(count: usize) -> Self {
        Self { count, waiting: HashMap::new() }
    }

    /// Adds the sum of a block's shards, each of which comes once. The sum of all, with the last.
    pub fn add(&mut self, mut block: Block, mut sum: T, plus: impl Fn(T, T) -> T) -> Option<T> {
        while block.shards(self.count).len() < self.count {
            let sibling = block.sibling();
            if sibling.first < self.count {
                let Some(other) = self.waiting.remove(&sibling) else {
                    self.waiting.insert(block, sum);
                    return None;
                };
                sum = if sibling.first < block.first { plus(other, sum) } else { plus(sum, other) };
            }
            block = block.parent();
        }
        Some(sum)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plus(one: String, other: String) -> String {
        format!("({one}+{other})")
    }

    /// What comes of single shards in their order.
    fn in_order(shards: Range<usize>) -> Option<String> {
        let mut sum = Pairs::new(shards.len());
        let first = shards.start;
        shards.filter_map(|shard| sum.add(Block { first: shard - first, size: 1 }, shard.to_string(), plus)).last()
    }

    proptest! {
        #[test]
        fn a_sum_is_the_same_whoever_adds_which_part(count in 1_usize..70, members in 1_usize..10, seed: u64) {
            let size = block_size(count, members);
            let mut blocks: Vec<Block> = (0..count).step_by(size).map(|first| Block { first, size }).collect();
            // Whoever is through first hands over first.
            blocks.sort_by_key(|block| (block.first as u64 + 1).wrapping_mul(seed | 1));
            let mut sum = Pairs::new(count);
            let mut totals = Vec::new();
            for block in blocks {
                let of_block = in_order(block.shards(count)).expect("a sum of each block");
                totals.extend(sum.add(block, of_block, plus));
            }
            prop_assert_eq!(&totals, &in_order(0..count).into_iter().collect::<Vec<_>>());
            prop_assert_eq!(totals[0].matches('+').count(), count - 1);
        }

        #[test]
        fn nobody_is_through_later_with_blocks_than_with_single_shards(count in 1_usize..70, members in 1_usize..10) {
            let size = block_size(count, members);
            let blocks: Vec<usize> = (0..count).step_by(size).map(|first| Block { first, size }.shards(count).len()).collect();
            let most: usize = blocks.iter().take(blocks.len().div_ceil(members)).sum();
            prop_assert!(most <= count.div_ceil(members), "{} of {} in blocks of {}", most, count, size);
        }
    }

    #[test]
    fn a_block_is_what_a_member_has_of_the_shards_where_they_can_be_halved() {
        assert_eq!([1, 2, 3, 4, 8, 16].map(|members| block_size(8, members)), [8, 4, 1, 2, 1, 1]);
    }
}
