//! What has to hold for every encoder: padding and neighbours in the batch change nothing, the seed decides everything.

use burn::tensor::{Device, Tensor, TensorData};
use embassy_futures::block_on;
use triplet_playground::engine::encoder::{EncoderConfig, Pooling, SimpleEncoderConfig, TextEncoder, Tokens};
use triplet_playground::engine::exchange::{tensors, weights};

use crate::support::{assert_close, floats, tiny_transformer};

const SENTENCES: [&[u32]; 4] = [&[3, 5, 7], &[9], &[4, 4, 6, 8, 10, 3, 12], &[11, 2]];

fn configs() -> Vec<EncoderConfig> {
    let transformer = |pooling| tiny_transformer(pooling, 0.0);
    let simple = EncoderConfig::Simple(SimpleEncoderConfig { vocabulary: 20, size: 12 });
    vec![simple, transformer(Pooling::Cls), transformer(Pooling::Mean), transformer(Pooling::Max)]
}

fn embed(encoder: &TextEncoder, sentences: &[&[u32]], device: &Device) -> Vec<f32> {
    floats(encoder.forward(Tokens::new(sentences, device)))
}

#[test]
fn padding_and_company_change_nothing() {
    let device = Device::flex();
    for config in configs() {
        let encoder = config.init(3, &device);
        let together = embed(&encoder, &SENTENCES, &device);
        for (sentence, expected) in SENTENCES.iter().zip(together.chunks(12)) {
            assert_close(&format!("{config:?} alone"), &embed(&encoder, &[sentence], &device), expected, 1e-6);
        }
        let mut shuffled = SENTENCES;
        shuffled.rotate_left(1);
        let mut expected = together.clone();
        expected.rotate_left(12);
        assert_close("another order", &embed(&encoder, &shuffled, &device), &expected, 1e-6);
    }
}

#[test]
fn what_stands_in_the_padding_is_not_read() {
    let device = Device::flex();
    for config in configs() {
        let encoder = config.init(3, &device);
        let mask = Tensor::<2>::from_data([[1.0, 1.0, 0.0, 0.0]], &device);
        let with = |ids: [[i32; 4]; 1]| {
            let ids = Tensor::from_data(TensorData::from(ids), &device);
            floats(encoder.forward(Tokens::masked(ids, mask.clone())))
        };
        assert_eq!(with([[3, 5, 0, 0]]), with([[3, 5, 17, 9]]), "{config:?}");
    }
}

#[test]
fn the_seed_decides_the_weights() {
    let device = Device::flex();
    for config in configs() {
        let values = |seed| embed(&config.init(seed, &device), &SENTENCES, &device);
        assert_eq!(values(5), values(5));
        assert_ne!(values(5), values(6));
    }
}

#[test]
fn weights_survive_a_file() {
    let device = Device::flex();
    for config in configs() {
        let encoder = config.init(1, &device);
        let bytes = block_on(tensors::save(&encoder)).expect("the CPU does not fail");
        let other = weights::load(config.init(2, &device), &bytes).expect("a file of the same shape");
        assert_eq!(embed(&encoder, &SENTENCES, &device), embed(&other, &SENTENCES, &device));
    }
}

#[test]
fn weights_of_another_shape_are_refused_by_name() {
    let device = Device::flex();
    let bytes = block_on(tensors::save(&configs()[0].init(1, &device))).expect("the CPU does not fail");
    let wider = EncoderConfig::Simple(SimpleEncoderConfig { vocabulary: 20, size: 16 }).init(1, &device);
    let error = weights::load(wider, &bytes).expect_err("12 is not 16").to_string();
    assert!(error.contains("embedding.weight") && error.contains("[20, 12]"), "{error}");
    let error = weights::load(configs()[1].init(1, &device), &bytes).expect_err("not a transformer").to_string();
    assert!(error.contains("word_embeddings"), "{error}");
    assert!(weights::load(configs()[0].init(1, &device), b"not a file").is_err());
}
