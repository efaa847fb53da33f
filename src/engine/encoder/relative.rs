//! MPNet's attention bias by how far two tokens are apart (Song et al. 2020, <https://arxiv.org/abs/2004.09297>), as
//! <https://github.com/huggingface/transformers/blob/v4.57.0/src/transformers/models/mpnet/modeling_mpnet.py> has it.

use burn::nn::Embedding;
use burn::tensor::{Int, Tensor, TensorData};

/// Distances from which on all fall into the last bucket.
const FARTHEST: usize = 128;

/// What is added to the attention scores of every layer.
///
/// `table`: `[buckets, heads]`, an even number of buckets.
///
/// # Shapes
/// `[1, heads, sequence, sequence]`, queries before keys.
pub fn bias(table: &Embedding, sequence: usize) -> Tensor<4> {
    let table = table.weight.val();
    let [buckets, heads] = table.dims();
    let buckets: Vec<i32> =
        (0..sequence).flat_map(|query| (0..sequence).map(move |key| bucket(query, key, buckets) as i32)).collect();
    let buckets = Tensor::<1, Int>::from_data(TensorData::new(buckets, [sequence * sequence]), &table.device());
    table.select(0, buckets).reshape([sequence, sequence, heads]).permute([2, 0, 1]).unsqueeze_dim(0)
}

/// The bucket of each distance from a query to a key, from `1 - longest` to `longest - 1`.
pub fn buckets(longest: usize, buckets: usize) -> impl Iterator<Item = usize> {
    let before = (1..longest).rev().map(move |query| bucket(query, 0, buckets));
    before.chain((0..longest).map(move |key| bucket(0, key, buckets)))
}

/// Half of the buckets are for keys before the query; near ones have a bucket each, far ones share theirs by their logarithm.
fn bucket(query: usize, key: usize, buckets: usize) -> usize {
    let half = buckets / 2;
    let first = if key > query { half } else { 0 };
    let apart = query.abs_diff(key);
    let near = half / 2;
    if apart < near {
        return first + apart;
    }
    // In 32 bits, as PyTorch rounds it.
    let share = (apart as f32 / near as f32).ln() / (FARTHEST as f32 / near as f32).ln();
    first + (near + (share * (half - near) as f32) as usize).min(half - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_keys_have_a_bucket_each_and_far_ones_share() {
        let to = |key| bucket(200, key, 32);
        assert_eq!([200, 199, 193].map(to), [0, 1, 7]);
        assert_eq!([201, 207].map(to), [17, 23]);
        assert_eq!(to(192), to(191), "8 and 9 apart");
        assert_eq!([0, 400].map(to), [15, 31], "beyond the farthest");
        let all: Vec<usize> = buckets(401, 32).collect();
        assert_eq!(all.len(), 801);
        assert!((0..401).all(|key| all[key + 400 - 200] == to(key)), "one for each distance, from -400 on");
        let apart: Vec<usize> = (0..=200).map(|apart| to(200 - apart)).collect();
        assert!(apart.is_sorted() && apart.iter().all(|bucket| *bucket < 16), "{apart:?}");
    }
}
