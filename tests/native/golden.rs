//! Reference values from PyTorch, transformers and sentence-transformers; `tests/golden/README.md` says how they were made.
//! `GOLDEN_DIR` names another folder of the same shape.

use std::path::PathBuf;

use burn::tensor::Device;
use embassy_futures::block_on;

use crate::golden_checks::Golden;

pub fn read(file: &str) -> Vec<u8> {
    let folder = std::env::var_os("GOLDEN_DIR").map_or_else(own_folder, PathBuf::from);
    std::fs::read(folder.join(file)).expect("the file of golden values is readable")
}

fn own_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

pub fn golden() -> Golden {
    Golden { device: Device::flex().autodiff(), read, tolerance: None }
}

#[test]
fn simple_encoder_and_given_triplets() {
    block_on(golden().simple_encoder_and_given_triplets());
}

#[test]
fn hardest_of_given_negatives() {
    block_on(golden().hardest_of_given_negatives());
}

#[test]
fn batch_losses() {
    block_on(golden().batch_losses());
}

#[test]
fn bert_outputs_and_gradients() {
    block_on(golden().bert_outputs_and_gradients());
}

#[test]
fn ten_steps_of_adam_w_in_one_piece_and_in_chunks() {
    for chunk in [6, 4, 2, 1] {
        block_on(golden().steps_of_adam_w(10, chunk));
    }
}

/// Whatever `GOLDEN_DIR` says: other folders need not hold them.
#[test]
fn low_rank_adapters_in_one_piece_and_in_chunks() {
    let read = |file: &str| std::fs::read(own_folder().join(file)).expect("the file of golden values is readable");
    for chunk in [8, 5, 2] {
        block_on(Golden { read, ..golden() }.low_rank_adapters(6, chunk));
    }
}

/// Whatever `GOLDEN_DIR` says: other folders need not hold them.
#[test]
fn adam_w_with_rows_that_have_no_gradient() {
    let read = |file: &str| std::fs::read(own_folder().join(file)).expect("the file of golden values is readable");
    block_on(Golden { read, ..golden() }.adam_w());
}

#[test]
fn given_losses() {
    block_on(golden().given_losses());
}

#[test]
fn ranking() {
    block_on(golden().ranking());
}

/// Whatever `GOLDEN_DIR` says: other folders need not hold them.
#[test]
fn cosent_losses_and_steps() {
    let read = |file: &str| std::fs::read(own_folder().join(file)).expect("the file of golden values is readable");
    block_on(Golden { read, ..golden() }.cosent_losses());
    block_on(Golden { read, ..golden() }.cosent_steps());
}

#[test]
fn schedules() {
    golden().schedules();
}

#[test]
fn clipping() {
    block_on(golden().clipping());
}

#[test]
#[should_panic(expected = "is not")]
fn zeros_are_not_close_to_small_values() {
    crate::golden_checks::assert_close("a small gradient", &[0.0, 0.0], &[3e-6, -1e-6], 1e-4);
}
