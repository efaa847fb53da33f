//! The norm over all gradients, and clipping by it. burn clips each parameter by itself.

use burn::module::{Module, ModuleVisitor, Param};
use burn::optim::GradientsParams;
use burn::tensor::Tensor;

use crate::engine::passes::{SMALL, join, on_cpu};

/// `√Σ g²` over all gradients, `[1]`, as `torch.nn.utils.get_total_norm`.
pub fn total_norm<M: Module>(model: &M, gradients: &GradientsParams) -> Option<Tensor<1>> {
    let mut sum = SquareSum { gradients, sums: Vec::new(), small: Vec::new() };
    model.visit(&mut sum);
    let SquareSum { mut sums, small, .. } = sum;
    if !small.is_empty() {
        sums.push(join(small).square().sum());
    }
    (!sums.is_empty()).then(|| Tensor::cat(sums, 0).sum().sqrt())
}

/// Scales all gradients by `min(1, largest / norm)`, as `torch.nn.utils.clip_grad_norm_`.
pub fn clip<M: Module>(model: &M, gradients: &mut GradientsParams, norm: Tensor<1>, largest: f32) {
    let factor = norm.add_scalar(1e-6).recip().mul_scalar(largest).clamp_max(1.0);
    model.visit(&mut Scale { gradients, factor });
}

struct SquareSum<'a> {
    gradients: &'a GradientsParams,
    sums: Vec<Tensor<1>>,
    /// Of a GPU: what is joined before it is summed up.
    small: Vec<Tensor<1>>,
}

impl ModuleVisitor for SquareSum<'_> {
    fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
        let Some(gradient) = self.gradients.get::<D>(param.id) else { return };
        match gradient.shape().num_elements() {
            count if count <= SMALL && !on_cpu(&gradient) => self.small.push(gradient.reshape([count])),
            _ => self.sums.push(gradient.square().sum()),
        }
    }
}

struct Scale<'a> {
    gradients: &'a mut GradientsParams,
    factor: Tensor<1>,
}

impl ModuleVisitor for Scale<'_> {
    fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
        if let Some(gradient) = self.gradients.remove::<D>(param.id) {
            self.gradients.register(param.id, gradient.mul(self.factor.clone().reshape([1; D])));
        }
    }
}
