//! What several test modules need.

use burn::tensor::{Tensor, TensorData};
use serde_json::Value;
use std::path::PathBuf;

/// Reads a file of reference values: from `GOLDEN_DIR`, or the project's own copy.
pub fn golden(file: &str) -> Value {
    let bytes = std::fs::read(golden_dir().join(file)).expect("the file of golden values is readable");
    serde_json::from_slice(&bytes).expect("the file of golden values is JSON")
}

pub fn golden_dir() -> PathBuf {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    std::env::var_os("GOLDEN_DIR").map_or_else(own, PathBuf::from)
}

/// All numbers of a nested list, in order.
pub fn numbers(value: &Value) -> Vec<f32> {
    match value {
        Value::Array(values) => values.iter().flat_map(numbers).collect(),
        Value::Number(number) => vec![number.as_f64().expect("a JSON number") as f32],
        Value::Bool(_) | Value::Null | Value::String(_) | Value::Object(_) => panic!("not a number: {value}"),
    }
}

pub fn shape(value: &Value) -> Vec<usize> {
    match value.as_array() {
        Some(values) => [vec![values.len()], values.first().map_or_else(Vec::new, shape)].concat(),
        None => Vec::new(),
    }
}

pub fn tensor<const D: usize>(value: &Value, device: &burn::tensor::Device) -> Tensor<D> {
    Tensor::from_data(TensorData::new(numbers(value), shape(value)), device)
}

pub fn floats<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    tensor.inner().into_data().try_to_vec().expect("a tensor of f32")
}

/// Every pair within `tolerance`, absolute or relative.
#[track_caller]
pub fn assert_close(what: &str, actual: &[f32], expected: &[f32], tolerance: f32) {
    assert_eq!(actual.len(), expected.len(), "{what}: number of values");
    for (at, (actual, expected)) in actual.iter().zip(expected).enumerate() {
        let difference = (actual - expected).abs();
        assert!(
            difference <= tolerance || difference <= tolerance * expected.abs(),
            "{what}[{at}]: {actual} is not {expected} (difference {difference:e})"
        );
    }
}

/// Waits for a future that never waits itself: on the CPU every read is there at once.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    match future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("the CPU made us wait"),
    }
}
