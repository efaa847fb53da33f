//! The numbers of a model and of its gradients as one list, in the order in which burn visits weights: how they travel between
//! memories.

use burn::module::{Module, ModuleMapper, ModuleVisitor, Param};
use burn::optim::{GradientsAccumulator, GradientsParams};
use burn::tensor::{Device, Tensor, TensorData};

use crate::engine::encoder::TextEncoder;

/// Which weights of a model.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Which {
    All,
    /// Those that training moves.
    Trained,
}

impl Which {
    fn takes<const D: usize>(self, param: &Param<Tensor<D>>) -> bool {
        self == Self::All || param.is_require_grad()
    }
}

/// Reads from the CPU at once; no other device may hold the model.
pub fn weights(model: &TextEncoder, which: Which) -> Vec<f32> {
    struct Read(Which, Vec<f32>);
    impl ModuleVisitor for Read {
        fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
            if self.0.takes(param) {
                append(&mut self.1, param.val().inner());
            }
        }
    }
    let mut read = Read(which, Vec::new());
    model.visit(&mut read);
    read.1
}

/// The model with these numbers, which are those of [`weights`] of a model of the same shape. What trains goes on to.
pub fn with_weights(model: TextEncoder, which: Which, numbers: &[f32], device: &Device) -> TextEncoder {
    struct Write<'a>(Which, Numbers<'a>, &'a Device);
    impl ModuleMapper for Write<'_> {
        fn map_float<const D: usize>(&mut self, param: Param<Tensor<D>>) -> Param<Tensor<D>> {
            if !self.0.takes(&param) {
                return param;
            }
            let tensor = self.1.next(param.val().dims(), self.2);
            param.map(|old| tensor.set_require_grad(old.is_require_grad()))
        }
    }
    model.map(&mut Write(which, Numbers(numbers), device))
}

/// Of every weight that trains. Reads from the CPU at once.
pub fn gradients(model: &TextEncoder, gradients: &GradientsParams) -> Vec<f32> {
    struct Read<'a>(&'a GradientsParams, Vec<f32>);
    impl ModuleVisitor for Read<'_> {
        fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
            if param.is_require_grad() {
                append(
                    &mut self.1,
                    self.0.get::<D>(param.id).expect("every weight that trains takes part in a vector"),
                );
            }
        }
    }
    let mut read = Read(gradients, Vec::new());
    model.visit(&mut read);
    read.1
}

/// What [`gradients`] has written.
pub fn to_gradients(model: &TextEncoder, numbers: &[f32], device: &Device) -> GradientsParams {
    struct Write<'a>(GradientsParams, Numbers<'a>, Device);
    impl ModuleVisitor for Write<'_> {
        fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
            if param.is_require_grad() {
                self.0.register(param.id, self.1.next::<D>(param.val().dims(), &self.2));
            }
        }
    }
    let mut write = Write(GradientsParams::new(), Numbers(numbers), device.clone().without_autodiff());
    model.visit(&mut write);
    write.0
}

/// Of two parts of a batch.
pub fn sum(model: &TextEncoder, one: GradientsParams, other: GradientsParams) -> GradientsParams {
    let mut sum = GradientsAccumulator::new();
    sum.accumulate(model, one);
    sum.accumulate(model, other);
    sum.grads()
}

/// Of a tensor on the CPU, without autodiff.
pub fn append<const D: usize>(numbers: &mut Vec<f32>, tensor: Tensor<D>) {
    numbers.extend_from_slice(tensor.into_data().as_slice().expect("weights and embeddings are 32-bit floats"));
}

/// What is left of a list.
struct Numbers<'a>(&'a [f32]);

impl Numbers<'_> {
    fn next<const D: usize>(&mut self, shape: [usize; D], device: &Device) -> Tensor<D> {
        let (numbers, rest) = self.0.split_at(shape.iter().product());
        self.0 = rest;
        Tensor::from_data(TensorData::new(numbers.to_vec(), shape), device)
    }
}
