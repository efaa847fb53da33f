//! The small parameters of a model one after the other in one tensor, so that a GPU moves all of them in one dispatch: by
//! itself each costs one, however few numbers it has.
//!
//! Weights and moments are kept that way from step to step; the model's own parameters are views of them.

use std::any::Any;
use std::collections::HashMap;
use std::ops::Range;

use burn::module::{Module, ModuleMapper, ModuleVisitor, Param, ParamId};
use burn::optim::GradientsParams;
use burn::tensor::{Shape, Tensor};

use super::Moments;
use crate::engine::passes::{SMALL, join};

/// A GPU reads a part without a copy where it begins and ends at a multiple of this many numbers.
const ALIGNMENT: usize = 64;

/// By [`ParamId`], [`Moments`] of what is not packed.
pub type Apart = HashMap<ParamId, Box<dyn Any>>;

/// Parameters that are packed.
pub struct Packed {
    parts: Vec<Part>,
    /// `[numbers]`, as the moments are; without autodiff.
    pub weights: Tensor<1>,
    pub moments: Moments<1>,
}

/// A parameter's place among the numbers.
#[derive(Clone, PartialEq)]
struct Part {
    id: ParamId,
    shape: Shape,
    range: Range<usize>,
}

/// Takes the gradients that can be packed out of `gradients`, joined to one of `[numbers]`, and has `packed` hold these
/// parameters and no others. None: there are none.
pub fn pack<M: Module>(
    model: &M,
    packed: &mut Option<Packed>,
    apart: &mut Apart,
    gradients: &mut GradientsParams,
) -> Option<Tensor<1>> {
    let steps = packed.as_ref().map(|packed| packed.moments.steps);
    let mut taken = Taken { gradients, packed: packed.as_ref(), apart, steps, parts: Vec::new(), joined: Vec::new() };
    model.visit(&mut taken);
    let Taken { parts, joined, .. } = taken;
    if packed.as_ref().is_some_and(|packed| packed.parts != parts) {
        let packed = packed.take();
        model.visit(&mut Unpack { packed: &packed?, apart });
    }
    if packed.is_none() && !parts.is_empty() {
        let mut tensors =
            Tensors { parts: &parts, apart, weights: Vec::new(), firsts: Vec::new(), seconds: Vec::new() };
        model.visit(&mut tensors);
        let Tensors { weights, firsts, seconds, .. } = tensors;
        let [weights, first, second] = [weights, firsts, seconds].map(join);
        *packed = Some(Packed { parts, weights, moments: Moments { first, second, steps: steps.unwrap_or(0) } });
    }
    (!joined.is_empty()).then(|| join(joined))
}

impl Packed {
    /// None: the parameter is none of these.
    pub fn moments<const D: usize>(&self, parameter: ParamId) -> Option<Moments<D>> {
        let part = self.parts.iter().find(|part| part.id == parameter)?;
        let Moments { first, second, steps } = &self.moments;
        let [first, second] = [first, second].map(|numbers| part.of(numbers));
        Some(Moments { first, second, steps: *steps })
    }

    /// The model with these weights.
    pub fn put_into<M: Module>(&self, model: M) -> M {
        model.map(&mut Views(self))
    }
}

impl Part {
    fn of<const D: usize>(&self, numbers: &Tensor<1>) -> Tensor<D> {
        numbers.clone().slice(self.range.clone()).reshape(self.shape.dims::<D>())
    }
}

struct Taken<'a> {
    gradients: &'a mut GradientsParams,
    packed: Option<&'a Packed>,
    apart: &'a Apart,
    /// Of all that is packed.
    steps: Option<u32>,
    parts: Vec<Part>,
    joined: Vec<Tensor<1>>,
}

impl ModuleVisitor for Taken<'_> {
    fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
        let Self { gradients, packed, apart, steps, parts, joined } = self;
        let count = param.shape().num_elements();
        if count > SMALL || !count.is_multiple_of(ALIGNMENT) {
            return;
        }
        let is_packed = packed.is_some_and(|packed| packed.parts.iter().any(|part| part.id == param.id));
        let own = steps_of::<D>(apart, param.id);
        if !is_packed && *steps.get_or_insert(own) != own {
            return;
        }
        let Some(gradient) = gradients.remove::<D>(param.id) else { return };
        let start = parts.last().map_or(0, |part| part.range.end);
        parts.push(Part { id: param.id, shape: gradient.shape(), range: start..start + count });
        joined.push(gradient.reshape([count]));
    }
}

fn steps_of<const D: usize>(apart: &Apart, parameter: ParamId) -> u32 {
    apart.get(&parameter).and_then(|moments| moments.downcast_ref::<Moments<D>>()).map_or(0, |moments| moments.steps)
}

struct Unpack<'a> {
    packed: &'a Packed,
    apart: &'a mut Apart,
}

impl ModuleVisitor for Unpack<'_> {
    fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
        let moments = self.packed.moments::<D>(param.id);
        self.apart.extend(moments.map(|moments| (param.id, Box::new(moments) as Box<dyn Any>)));
    }
}

struct Tensors<'a> {
    parts: &'a [Part],
    apart: &'a mut Apart,
    weights: Vec<Tensor<1>>,
    firsts: Vec<Tensor<1>>,
    seconds: Vec<Tensor<1>>,
}

impl ModuleVisitor for Tensors<'_> {
    fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
        let Some(part) = self.parts.iter().find(|part| part.id == param.id) else { return };
        let flat = |tensor: Tensor<D>| tensor.reshape([part.range.len()]);
        let weight = param.val().inner();
        let moments = self.apart.remove(&param.id).and_then(|moments| moments.downcast::<Moments<D>>().ok());
        let moments = moments.map_or_else(|| Moments::none(&weight), |moments| *moments);
        self.weights.push(flat(weight));
        self.firsts.push(flat(moments.first));
        self.seconds.push(flat(moments.second));
    }
}

struct Views<'a>(&'a Packed);

impl ModuleMapper for Views<'_> {
    fn map_float<const D: usize>(&mut self, param: Param<Tensor<D>>) -> Param<Tensor<D>> {
        let Some(part) = self.0.parts.iter().find(|part| part.id == param.id) else { return param };
        let (id, tensor, mapper) = param.consume();
        let weight = Tensor::from_inner(part.of(&self.0.weights));
        Param::from_mapped_value(id, weight.set_require_grad(tensor.is_require_grad()), mapper)
    }
}

#[cfg(test)]
mod tests {
    use burn::tensor::{Device, TensorData};

    use super::super::AdamW;
    use super::*;

    type Model = (Param<Tensor<1>>, Param<Tensor<2>>, Param<Tensor<1>>, Param<Tensor<2>>);

    fn numbers<const D: usize>(shape: [usize; D], phase: f32) -> Tensor<D> {
        let values: Vec<f32> = (0..shape.iter().product()).map(|at: usize| (at as f32 + phase).sin()).collect();
        Tensor::from_data(TensorData::new(values, shape), &Device::flex())
    }

    fn model() -> Model {
        (
            Param::from_tensor(numbers([64], 0.1)),
            Param::from_tensor(numbers([3, 64], 0.2)),
            Param::from_tensor(numbers([5], 0.3)),
            Param::from_tensor(numbers([64, 2], 0.4)),
        )
    }

    /// Without one of them where `all` is false.
    fn gradients(model: &Model, step: u32, all: bool) -> GradientsParams {
        let mut gradients = GradientsParams::new();
        let phase = step as f32;
        gradients.register(model.0.id, numbers([64], phase));
        if all {
            gradients.register(model.1.id, numbers([3, 64], phase + 0.5));
        }
        gradients.register(model.2.id, numbers([5], phase + 0.6));
        gradients.register(model.3.id, numbers([64, 2], phase + 0.7));
        gradients
    }

    fn look(optimizer: &AdamW, model: &Model) -> Vec<TensorData> {
        let moments = optimizer.moments::<2>(model.1.id).expect("it has had a gradient");
        let last = optimizer.moments::<2>(model.3.id).expect("it has had a gradient");
        assert_eq!(optimizer.moments::<1>(model.2.id).expect("it has had a gradient").steps, last.steps);
        let weights = [model.1.val(), model.3.val(), moments.first, moments.second, last.first, last.second];
        let vectors = [model.0.val(), model.2.val()];
        weights.map(Tensor::into_data).into_iter().chain(vectors.map(Tensor::into_data)).collect()
    }

    #[test]
    fn packed_parameters_move_as_each_by_itself() {
        let mut models = [model(), model()];
        let mut optimizers = [AdamW::default(), AdamW::default()];
        // The second has no gradient once, and packing has to begin anew.
        for (step, all) in (1..).zip([true, true, false, true]) {
            for (at, packs) in [(0, false), (1, true)] {
                let gradients = gradients(&models[at], step, all);
                models[at] = optimizers[at].step_with(models[at].clone(), gradients, 0.01, 0.001, packs);
            }
            let [apart, packed] = [0, 1].map(|at| look(&optimizers[at], &models[at]));
            apart.iter().zip(&packed).for_each(|(apart, packed)| packed.assert_eq(apart, true));
        }
        assert!(optimizers[0].packed.is_none());
        let packed = optimizers[1].packed.as_ref().expect("two of them are small and whole");
        assert_eq!(packed.weights.dims(), [64 + 128], "the second has gone fewer steps, the third is no multiple");
    }
}
