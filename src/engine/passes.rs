//! What a GPU takes together. burn fuses operations that follow each other into one dispatch: a chain of operations on numbers,
//! and a reduction with the chain before it and the one after it. Formulas of our own for the GPU are written so that they fall
//! into few such passes; on the CPU, where an operation costs what it computes, they would only be slower.

use burn::tensor::kind::Basic;
use burn::tensor::{Device, Tensor};

/// Numbers of a tensor that is rather copied than taken by itself: more would take a GPU longer than a dispatch does.
pub const SMALL: usize = 1 << 16;
/// Tensors that are joined in one dispatch. WebGPU binds eight buffers at least, of which one is the result, one holds shapes, and
/// one wgpu may want.
const JOINED: usize = 5;

/// Whether operations run one by one, where they are called.
pub fn on_cpu<const D: usize>(tensor: &Tensor<D>) -> bool {
    tensor.device().without_autodiff() == Device::flex()
}

/// The same number, on which a reduction is fused with the chain before it: burn counts what is saved by that, and leaves a
/// reduction alone that has too little around it.
pub fn fused<const D: usize>(tensor: Tensor<D>) -> Tensor<D> {
    tensor.mul_scalar(1.0)
}

/// The same numbers, with which a pass ends. burn would take reductions that follow each other as one, which it runs piece by
/// piece where it may not measure what is faster.
pub fn apart<const D: usize, K: Basic>(tensor: Tensor<D, K>) -> Tensor<D, K> {
    // All of it, which costs nothing, and which burn does not fuse.
    let all = tensor.dims().map(|length| 0..length);
    tensor.slice(all)
}

/// The result of a reduction that has a chain before it, in one pass with that.
pub fn reduced<const D: usize>(tensor: Tensor<D>) -> Tensor<D> {
    apart(fused(tensor))
}

/// One after the other, in as few dispatches as that takes.
///
/// # Panics
/// Without any.
pub fn join(mut tensors: Vec<Tensor<1>>) -> Tensor<1> {
    while tensors.len() > 1 {
        tensors = tensors.chunks(JOINED).map(|some| Tensor::cat(some.to_vec(), 0)).collect();
    }
    tensors.pop().expect("at least one")
}
