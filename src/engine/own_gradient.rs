//! Operations whose gradient is written down, not derived.
//!
//! Autodiff derives a gradient operation by operation, in an order in which a GPU seldom takes several together, and sums up
//! each input's part by itself. Where that makes dozens of small dispatches of few numbers, a formula of our own is shorter.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::NoCheckpointing;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::{Autodiff, Backend, DispatchKindConversion, DispatchTensor, Flex};
use burn::tensor::{Device, Tensor};

/// From the gradient of what came out to those of what went in. `wanted`: the others need not be computed.
type WayBack<const N: usize, const D: usize> = dyn FnOnce(Tensor<D>, [bool; N]) -> [Option<Tensor<D>>; N] + Send;

/// `output` as a function of `inputs` whose gradient is `back`.
///
/// `inputs`: with autodiff. `output`: computed from them without.
pub fn with_gradient<const N: usize, const D: usize>(
    inputs: [Tensor<D>; N],
    output: Tensor<D>,
    back: impl FnOnce(Tensor<D>, [bool; N]) -> [Option<Tensor<D>>; N] + Send + 'static,
) -> Tensor<D> {
    let back: Box<WayBack<N, D>> = Box::new(back);
    #[cfg(feature = "webgpu")]
    if output.device() != Device::flex() {
        return record::<burn::backend::Wgpu, N, D>(inputs, output, back);
    }
    debug_assert_eq!(output.device(), Device::flex());
    record::<Flex, N, D>(inputs, output, back)
}

fn record<B: Backend, const N: usize, const D: usize>(
    inputs: [Tensor<D>; N],
    output: Tensor<D>,
    back: Box<WayBack<N, D>>,
) -> Tensor<D>
where
    DispatchTensor: DispatchKindConversion<B> + DispatchKindConversion<Autodiff<B>>,
{
    let inputs = inputs.map(|input| input.try_into_primitive::<Autodiff<B>>().expect("a tensor with autodiff"));
    let nodes = inputs.each_ref().map(|input| input.node());
    let output = output.try_into_primitive::<B>().expect("a tensor without autodiff");
    let output = match WrittenDown.prepare::<NoCheckpointing>(nodes).compute_bound().stateful() {
        OpsKind::Tracked(operation) => operation.finish(Once(Arc::new(Mutex::new(Some(back)))), output),
        OpsKind::UnTracked(operation) => operation.finish(output),
    };
    Tensor::from_primitive::<Autodiff<B>>(output)
}

/// A way back, taken once. (A state has to be one that can be cloned.)
struct Once<const N: usize, const D: usize>(Arc<Mutex<Option<Box<WayBack<N, D>>>>>);

impl<const N: usize, const D: usize> Clone for Once<N, D> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<const N: usize, const D: usize> fmt::Debug for Once<N, D> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Once")
    }
}

#[derive(Debug)]
struct WrittenDown<const D: usize>;

impl<B: Backend, const N: usize, const D: usize> Backward<B, N> for WrittenDown<D>
where
    DispatchTensor: DispatchKindConversion<B>,
{
    type State = Once<N, D>;

    fn backward(self, ops: Ops<Self::State, N>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let back = ops.state.0.lock().unwrap_or_else(PoisonError::into_inner).take().expect("one way back a pass");
        let gradient = Tensor::from_primitive::<B>(gradients.consume::<B>(&ops.node));
        let wanted = ops.parents.each_ref().map(Option::is_some);
        for (input, gradient) in ops.parents.into_iter().zip(back(gradient, wanted)) {
            if let (Some(input), Some(gradient)) = (input, gradient) {
                let gradient = gradient.try_into_primitive::<B>().expect("a tensor without autodiff");
                gradients.register::<B>(input.id, gradient);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_down_is_what_comes_back() {
        let device = Device::flex().autodiff();
        let [one, other] =
            [[[1.0, 2.0]], [[3.0, 4.0]]].map(|values| Tensor::<2>::from_floats(values, &device).require_grad());
        let frozen = Tensor::<2>::from_floats([[5.0, 6.0]], &device);
        let inner = one.clone().inner().mul(other.clone().inner());
        let product = with_gradient([one.clone(), other.clone(), frozen], inner, |gradient, wanted| {
            assert_eq!(wanted, [true, true, false]);
            [Some(gradient.clone().mul_scalar(10.0)), Some(gradient.mul_scalar(100.0)), None]
        });
        let gradients = product.clone().mul_scalar(2.0).sum().backward();
        product.inner().into_data().assert_eq(&burn::tensor::TensorData::from([[3.0_f32, 8.0]]), true);
        let of = |tensor: &Tensor<2>| tensor.grad(&gradients).expect("it takes part").into_data();
        of(&one).assert_eq(&burn::tensor::TensorData::from([[20.0_f32, 20.0]]), true);
        of(&other).assert_eq(&burn::tensor::TensorData::from([[200.0_f32, 200.0]]), true);
    }
}
