//! The checks against `tests/golden`, for any device: the native tests run them on the CPU, `tests/golden_page` on WebGPU in a
//! browser.

mod cosent;
mod lora;
mod losses;
pub mod minilm;
mod models;
mod training;

use burn::tensor::{Device, Int, Tensor, TensorData};
use serde_json::Value;
use triplet_playground::engine::encoder::Tokens;

/// Tensors whose largest value is smaller are compared as if it were this: some reference values are zeros but for what
/// rounding left of them.
const SMALLEST: f32 = 1e-3;

/// Where the reference values come from and what they are compared with.
pub struct Golden {
    /// With autodiff.
    pub device: Device,
    /// A file of the folder with the reference values.
    pub read: fn(&str) -> Vec<u8>,
    /// In place of each check's own tolerance, relative to the largest value of a tensor.
    pub tolerance: Option<f32>,
}

fn tokens(ids: &Value, mask: Tensor<2>) -> Tokens {
    let values: Vec<i32> = numbers(ids).into_iter().map(|id| id as i32).collect();
    let ids = Tensor::<2, Int>::from_data(TensorData::new(values, shape(ids)), &mask.device());
    Tokens::masked(ids, mask)
}

/// The real tokens of each sentence.
fn rows(ids: &Value, mask: &Value) -> Vec<Vec<u32>> {
    let width = shape(mask)[1];
    let (ids, mask) = (numbers(ids), numbers(mask));
    let real = |(ids, mask): (&[f32], &[f32])| {
        let tokens = mask.iter().take_while(|mask| **mask > 0.0).count();
        ids[..tokens].iter().map(|id| *id as u32).collect()
    };
    ids.chunks(width).zip(mask.chunks(width)).map(real).collect()
}

/// All numbers of a nested list, in order.
pub fn numbers(value: &Value) -> Vec<f32> {
    match value {
        Value::Array(values) => values.iter().flat_map(numbers).collect(),
        Value::Number(number) => vec![number.as_f64().expect("a JSON number") as f32],
        Value::Bool(_) | Value::Null | Value::String(_) | Value::Object(_) => panic!("not a number: {value}"),
    }
}

fn shape(value: &Value) -> Vec<usize> {
    match value.as_array() {
        Some(values) => [vec![values.len()], values.first().map_or_else(Vec::new, shape)].concat(),
        None => Vec::new(),
    }
}

fn tensor<const D: usize>(value: &Value, device: &Device) -> Tensor<D> {
    Tensor::from_data(TensorData::new(numbers(value), shape(value)), device)
}

async fn floats<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    let data = tensor.inner().into_data_async().await.expect("the device does not fail");
    data.try_to_vec().expect("a tensor of f32")
}

impl Golden {
    fn file(&self, name: &str) -> Value {
        serde_json::from_slice(&(self.read)(name)).expect("the file of golden values is JSON")
    }

    #[track_caller]
    fn assert_close(&self, what: &str, actual: &[f32], expected: &[f32], tolerance: f32) {
        assert_close(what, actual, expected, self.tolerance.unwrap_or(tolerance));
    }
}

/// No difference is larger than `tolerance` times the largest value that is expected, so that zeros pass for nothing else.
#[track_caller]
pub fn assert_close(what: &str, actual: &[f32], expected: &[f32], tolerance: f32) {
    assert_eq!(actual.len(), expected.len(), "{what}: number of values");
    let largest = expected.iter().fold(0.0f32, |largest, value| largest.max(value.abs()));
    let allowed = tolerance * largest.max(SMALLEST);
    for (at, (actual, expected)) in actual.iter().zip(expected).enumerate() {
        let difference = (actual - expected).abs();
        assert!(
            difference <= allowed,
            "{what}[{at}]: {actual} is not {expected} (difference {difference:e}, largest value {largest:e})"
        );
    }
}
