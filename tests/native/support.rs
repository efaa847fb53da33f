//! What several test modules need.

use burn::tensor::Tensor;

pub use crate::golden_checks::assert_close;

pub fn floats<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    tensor.inner().into_data().try_to_vec().expect("a tensor of f32")
}

/// Waits for a future that never waits itself: on the CPU every read is there at once.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    match future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("the CPU made us wait"),
    }
}
