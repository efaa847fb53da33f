//! The words of a batch. Of a large vocabulary a batch has a few, and the gradient of all others is 0: a shard whose gradients held a
//! row for each word would be busy with zeros, and so would whoever hands them over and adds them up. A batch therefore has a model
//! whose word vectors are those of its own words; when it is through, their gradients go to their rows among all.

use burn::module::Param;
use burn::optim::GradientsParams;
use burn::tensor::{Device, IndexingUpdateOp, Int, Tensor, TensorData};

use super::shard::Shard;
use crate::engine::encoder::TextEncoder;

/// Words that occur, in the order of their ids.
pub struct Words {
    ids: Vec<u32>,
    /// In the model.
    all: usize,
}

impl Words {
    /// Those of a batch, whose shards name them by their places in this from now on. None where a model's word vectors do not train.
    pub fn of(shards: &mut [Shard], model: &TextEncoder) -> Option<Self> {
        let all = count(model)?;
        let rows = || shards.iter().flat_map(|shard| &shard.rows);
        let mut places = vec![None; all];
        rows().flatten().for_each(|id| places[*id as usize] = Some(0));
        let mut ids = Vec::new();
        for (id, place) in (0..).zip(&mut places) {
            if let Some(place) = place {
                *place = ids.len() as u32;
                ids.push(id);
            }
        }
        let ids_of_shards = shards.iter_mut().flat_map(|shard| &mut shard.rows).flatten();
        ids_of_shards.for_each(|id| *id = places[*id as usize].expect("it occurs"));
        Some(Self { ids, all })
    }

    /// The model with the vectors of these words alone.
    pub fn narrow(&self, model: &TextEncoder) -> TextEncoder {
        replaced(model.clone(), |vectors| {
            let vectors = vectors.inner();
            let places = self.places(&vectors.device());
            Tensor::from_inner(vectors.select(0, places)).require_grad()
        })
    }

    /// The gradients of the model, from those of the narrow one.
    pub fn widen(&self, model: &TextEncoder, gradients: &mut GradientsParams) {
        let Some(vectors) = vectors(model) else { return };
        let Some(gradient) = gradients.remove::<2>(vectors.id) else { return };
        let (device, size) = (gradient.device(), gradient.dims()[1]);
        let zeros = Tensor::zeros([self.all, size], &device);
        let all = zeros.select_assign(0, self.places(&device), gradient, IndexingUpdateOp::Add);
        gradients.register(vectors.id, all);
    }

    fn places(&self, device: &Device) -> Tensor<1, Int> {
        let ids: Vec<i32> = self.ids.iter().map(|id| *id as i32).collect();
        Tensor::from_data(TensorData::new(ids, [self.ids.len()]), device)
    }
}

/// Word vectors of a model, where they train.
pub fn count(model: &TextEncoder) -> Option<usize> {
    vectors(model).filter(|vectors| vectors.is_require_grad()).map(|vectors| vectors.dims()[0])
}

/// A model with another number of word vectors, which are all 0, and train.
pub fn with_count(model: TextEncoder, count: usize) -> TextEncoder {
    replaced(model, |vectors| {
        let [_, size] = vectors.dims();
        Tensor::zeros([count, size], &vectors.device()).require_grad()
    })
}

fn vectors(model: &TextEncoder) -> Option<&Param<Tensor<2>>> {
    match model {
        TextEncoder::Transformer(model) => Some(&model.words.weight),
        TextEncoder::Simple(_) | TextEncoder::Static(_) => None,
    }
}

fn replaced(mut model: TextEncoder, others: impl FnOnce(Tensor<2>) -> Tensor<2>) -> TextEncoder {
    if let TextEncoder::Transformer(model) = &mut model {
        model.words.weight = model.words.weight.clone().map(others);
    }
    model
}
