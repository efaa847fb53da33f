//! A batch in parts that go through the encoder one by one, or at the same time.

use std::ops::Range;

use burn::tensor::{Device, Tensor};
use serde::{Deserialize, Serialize};

use crate::engine::encoder::{Dropout, TextEncoder, Tokens};

/// A batch is dealt into this many shards at most.
pub const MOST_SHARDS: usize = 8;
/// Tokens times weights for which it is worth while to have one more, about 10 ms of one core in wasm: what a shard costs beside
/// its tokens, operation by operation and in gradients of its own, is then a small part of it.
const SHARD_WORK: usize = 24_000_000;
/// Tokens of a shard at least: products of smaller matrices are slow.
const SHARD_TOKENS: usize = 64;

/// Some sentences of a batch. Plain data: whoever holds the same weights makes the same of it, bit for bit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shard {
    /// Token ids of each sentence, none of them empty.
    pub rows: Vec<Vec<u32>>,
    /// None: nothing is dropped.
    pub dropout: Option<Draw>,
}

/// What the numbers that a shard drops follow from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draw {
    /// The run's.
    pub seed: u32,
    /// Counted from 1.
    pub step: u32,
    /// The shard's number in the batch.
    pub part: u32,
}

impl Shard {
    /// Its embeddings, with the same numbers dropped each time. `device`: the model's, with autodiff or without.
    ///
    /// # Shapes
    /// `[sentences, embedding_size]`, not normalised.
    pub fn embed(&self, model: &TextEncoder, device: &Device) -> Tensor<2> {
        let rows: Vec<&[u32]> = self.rows.iter().map(Vec::as_slice).collect();
        let of_step = |draw: Draw| Dropout::of_step(draw.seed, draw.step, draw.part, device);
        let mut dropout = self.dropout.map_or_else(Dropout::off, of_step);
        model.forward_training(Tokens::new(&rows, device), &mut dropout)
    }
}

/// Tokens of a shard at least, where each goes through so many weights.
pub fn least_tokens(weights: usize) -> usize {
    (SHARD_WORK / weights.max(1)).max(SHARD_TOKENS)
}

/// The sentences of a batch in shards: like beside like, so that little is padded, and as many tokens in one as in another.
/// Follows from the lengths and the settings alone, never from the machine.
///
/// `lengths`: tokens of each sentence. `chunk`: sentences of a shard at most; 0: any number. `least`: tokens of a shard at least; None:
/// one shard is wanted, unless `chunk` asks for several.
///
/// Result: numbers of sentences. One shard has them in their own order.
pub fn deal(lengths: &[usize], chunk: usize, least: Option<usize>) -> Vec<Vec<usize>> {
    let all: usize = lengths.iter().sum();
    let wanted = least.map_or(1, |least| (all / least).clamp(1, MOST_SHARDS));
    let chunk = if chunk == 0 { lengths.len() } else { chunk };
    let mut order: Vec<usize> = (0..lengths.len()).collect();
    if wanted == 1 && lengths.len() <= chunk {
        return vec![order];
    }
    // The longest first: what takes longest is not begun last.
    order.sort_by_key(|sentence| std::cmp::Reverse(lengths[*sentence]));
    let mut shards = Vec::new();
    let (mut rest, mut before) = (order.as_slice(), 0);
    while !rest.is_empty() {
        let whole = before * wanted / all.max(1);
        let until = (whole + 1) * all;
        let mut tokens = before;
        let reaches = |sentence: &usize| {
            tokens += lengths[*sentence];
            tokens * wanted >= until
        };
        let count = rest.iter().position(reaches).map_or(rest.len(), |last| last + 1).min(chunk);
        let (shard, others) = rest.split_at(count);
        before += shard.iter().map(|sentence| lengths[*sentence]).sum::<usize>();
        shards.push(shard.to_vec());
        rest = others;
    }
    shards
}

/// Which rows of all shards one after the other are those of each.
pub fn ranges(shards: &[Shard]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    shards.iter().map(move |shard| {
        let from = at;
        at += shard.rows.len();
        from..at
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_sentence_is_dealt_once(lengths in proptest::collection::vec(1_usize..300, 1..200), chunk in 0_usize..40, splits: bool) {
            let least = splits.then_some(128);
            let shards = deal(&lengths, chunk, least);
            let mut all: Vec<usize> = shards.concat();
            let dealt: Vec<usize> = all.iter().map(|sentence| lengths[*sentence]).collect();
            prop_assert!(shards.len() == 1 || dealt.is_sorted_by(|one, next| one >= next), "the longest first: {dealt:?}");
            all.sort_unstable();
            prop_assert_eq!(all, (0..lengths.len()).collect::<Vec<_>>());
            prop_assert!(shards.iter().all(|shard| !shard.is_empty() && (chunk == 0 || shard.len() <= chunk)));
            let most = if splits { MOST_SHARDS } else { 1 };
            prop_assert!(chunk > 0 || shards.len() <= most, "{} shards", shards.len());
        }

        #[test]
        fn no_shard_has_much_more_than_its_part(lengths in proptest::collection::vec(1_usize..60, 1..200)) {
            let shards = deal(&lengths, 0, Some(100));
            let tokens = |shard: &Vec<usize>| shard.iter().map(|sentence| lengths[*sentence]).sum::<usize>();
            let part = lengths.iter().sum::<usize>() / shards.len();
            let longest = lengths.iter().max().copied().unwrap_or(0);
            prop_assert!(shards.iter().all(|shard| tokens(shard) <= part + longest + 1), "{:?}", shards.iter().map(tokens).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_large_model_has_smaller_shards() {
        // Two layers of 64, four of 128, six of 384.
        assert_eq!([99_000, 790_000, 10_600_000].map(least_tokens), [242, 64, 64]);
    }

    #[test]
    fn little_work_stays_in_one_piece_and_in_its_order() {
        assert_eq!(deal(&[3, 9, 4], 0, Some(128)), [[0, 1, 2]]);
        assert_eq!(deal(&[200; 8], 0, None), [[0, 1, 2, 3, 4, 5, 6, 7]]);
        assert_eq!(deal(&[16; 32], 0, Some(128)).iter().map(Vec::len).collect::<Vec<_>>(), [8; 4]);
        assert_eq!(deal(&[32; 64], 0, Some(128)).iter().map(Vec::len).collect::<Vec<_>>(), [8; 8]);
        assert_eq!(deal(&[3, 9, 4], 2, None), [vec![1, 2], vec![0]]);
    }
}
