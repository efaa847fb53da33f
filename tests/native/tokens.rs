//! What the encoder sees of a sentence: attention that is known beforehand, and nearest words by looking at all of them.

use burn::module::{Module, Param};
use burn::tensor::{Device, Tensor};
use embassy_futures::block_on;
use triplet_playground::config::Distance;
use triplet_playground::engine::encoder::{
    EncoderConfig, Pooling, SimpleEncoderConfig, TextEncoder, Tokens, Transformer, TransformerConfig,
};
use triplet_playground::engine::metric::distance::normalise;
use triplet_playground::engine::space::words::Words;
use triplet_playground::engine::vectors::distance;

use crate::support::{assert_close, floats};

const SENTENCES: [&[u32]; 3] = [&[3, 5, 7], &[4, 4, 6, 8, 10], &[9]];
/// The longest of [`SENTENCES`].
const WIDTH: usize = 5;
const HEADS: usize = 3;

fn transformer(dropout: f64, device: &Device) -> Transformer {
    let config = EncoderConfig::Transformer(TransformerConfig {
        vocabulary: 20,
        size: 12,
        layers: 2,
        heads: HEADS,
        feed_forward: 20,
        positions: 16,
        first_position: 0,
        token_types: 2,
        relative_buckets: 0,
        dropout,
        layer_norm_epsilon: 1e-12,
        pooling: Pooling::Mean,
        head: Vec::new(),
    });
    match config.init(3, device) {
        TextEncoder::Transformer(encoder) => encoder,
        TextEncoder::Simple(_) | TextEncoder::Static(_) => unreachable!("built as a transformer above"),
    }
}

/// Weights of 1 in place of 0.02: without them attention is all but uniform.
fn sharpen(mut encoder: Transformer) -> Transformer {
    for block in &mut encoder.blocks {
        for linear in [&mut block.attention.query, &mut block.attention.key] {
            linear.weight = Param::from_tensor(linear.weight.val().mul_scalar(50.0));
        }
    }
    encoder
}

/// Row by row: `(sentence, query, weights)` of every head, real queries only.
fn rows(attention: Tensor<4>) -> Vec<(usize, usize, Vec<f32>)> {
    assert_eq!(attention.dims(), [SENTENCES.len(), HEADS, WIDTH, WIDTH]);
    let rows = floats(attention);
    let place = |row: usize| (row / (HEADS * WIDTH), row % WIDTH);
    let rows = rows.chunks(WIDTH).enumerate().map(|(row, weights)| (place(row).0, place(row).1, weights.to_vec()));
    rows.filter(|(sentence, query, _)| *query < SENTENCES[*sentence].len()).collect()
}

#[test]
fn every_row_of_attention_sums_to_one_and_padding_gets_nothing() {
    let device = Device::flex();
    let encoder = sharpen(transformer(0.0, &device));
    for layer in 0..encoder.layers() {
        let mut sharpest: f32 = 0.0;
        for (sentence, query, weights) in rows(encoder.attention(&Tokens::new(&SENTENCES, &device), layer)) {
            let length = SENTENCES[sentence].len();
            assert!(
                (weights.iter().sum::<f32>() - 1.0).abs() < 1e-5,
                "layer {layer}, {sentence}, {query}: {weights:?}"
            );
            assert!(weights[length..].iter().all(|weight| *weight == 0.0), "padding is looked at: {weights:?}");
            sharpest = weights.iter().fold(sharpest, |sharpest, weight| sharpest.max(weight * length as f32));
        }
        assert!(sharpest > 1.2, "attention that differs from token to token: {sharpest}");
    }
}

#[test]
fn without_queries_every_token_looks_at_all_alike() {
    let device = Device::flex();
    let mut encoder = transformer(0.0, &device);
    let query = &mut encoder.blocks[1].attention.query;
    query.weight = Param::from_tensor(query.weight.val().zeros_like());
    for (sentence, _, weights) in rows(encoder.attention(&Tokens::new(&SENTENCES, &device), 1)) {
        let length = SENTENCES[sentence].len();
        assert_close("uniform", &weights[..length], &vec![1.0 / length as f32; length], 1e-6);
    }
}

/// With one head, queries and keys the identity, and word vectors along the axes, every token looks at its own kind.
#[test]
fn attention_follows_from_queries_and_keys() {
    let device = Device::flex();
    let mut encoder = transformer(0.0, &device);
    let size = 12;
    let identity = Tensor::<2>::eye(size, &device);
    let attention = &mut encoder.blocks[0].attention;
    attention.heads = 1;
    attention.query.weight = Param::from_tensor(identity.clone());
    attention.key.weight = Param::from_tensor(identity.clone());
    encoder.words.weight = Param::from_tensor(Tensor::cat(vec![identity.clone(), identity], 0));
    encoder.positions.weight = Param::from_tensor(encoder.positions.weight.val().zeros_like());
    encoder.token_types = None;
    let found = floats(encoder.attention(&Tokens::new(&[&[2, 5, 2]], &device), 0));
    // LayerNorm of an axis: one value of (1 - 1/12)/s and eleven of -(1/12)/s, with s the standard deviation √11/12.
    // Products: 12 with the same axis, -12/11 with another; divided by √12, then softmax.
    let (same, other) = ((12f32 / 12f32.sqrt()).exp(), (-12f32 / 11.0 / 12f32.sqrt()).exp());
    let outer = [same, other, same].map(|value| value / (2.0 * same + other));
    let inner = [other, same, other].map(|value| value / (same + 2.0 * other));
    assert_close("by hand", &found, &[outer, inner, outer].concat(), 1e-5);
}

#[test]
fn attention_knows_no_dropout() {
    let device = Device::flex();
    let tokens = Tokens::new(&SENTENCES, &device);
    for layer in 0..2 {
        let without = floats(sharpen(transformer(0.0, &device)).attention(&tokens, layer));
        let trained = transformer(0.5, &device.clone().autodiff());
        assert_eq!(floats(sharpen(trained.valid()).attention(&tokens, layer)), without, "layer {layer}");
    }
}

#[test]
fn nearest_words_are_those_that_looking_at_all_finds() {
    let device = Device::flex();
    let encoder = EncoderConfig::Simple(SimpleEncoderConfig { vocabulary: 40, size: 16 }).init(2, &device);
    let candidates: Vec<u32> = (3..33).collect();
    // 36 is too rare to be a neighbour, and has some all the same.
    let asked = [5, 30, 36];
    for (normalised, metric) in
        [(true, Distance::Euclidean), (false, Distance::SquaredEuclidean), (false, Distance::Cosine)]
    {
        let vector = |id: u32| {
            let vector = encoder.forward(Tokens::new(&[&[id]], &device));
            floats(if normalised { normalise(vector) } else { vector })
        };
        let words = block_on(Words::embed(&encoder, &candidates, &asked, normalised, &device));
        let found = words.expect("the CPU does not fail").nearest(&asked, 4, metric);
        for (id, found) in asked.into_iter().zip(found) {
            let others = candidates.iter().copied().filter(|other| *other != id);
            let mut all: Vec<(u32, f32)> =
                others.map(|other| (other, distance(&vector(id), &vector(other), metric))).collect();
            all.sort_by(|one, other| one.1.total_cmp(&other.1));
            let ids = |list: &[(u32, f32)]| list.iter().map(|(id, _)| *id).collect::<Vec<u32>>();
            let distances = |list: &[(u32, f32)]| list.iter().map(|(_, distance)| *distance).collect::<Vec<f32>>();
            assert_eq!(ids(&found), ids(&all[..4]), "{metric:?}, word {id}");
            assert_close("distances", &distances(&found), &distances(&all[..4]), 1e-6);
        }
    }
}
