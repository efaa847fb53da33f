//! All weights of an encoder from a safetensors file, under the names and in the layout of Hugging Face's `BertModel`: linear
//! weights are `[output, input]`. [`tensors`](super::tensors) writes them.

use burn::module::{Module, ModuleMapper, Param};
use burn::tensor::{ExecutionError, Tensor, TensorData};
use safetensors::{Dtype, SafeTensorError, SafeTensors};

use super::names::{Path, transpose};
use crate::engine::encoder::TextEncoder;
use crate::say;

#[derive(Debug, thiserror::Error)]
pub enum WeightsError {
    #[error("{}", say!("checkpoint-no-safetensors", error = _0.to_string()))]
    Format(#[from] SafeTensorError),
    #[error("{}", say!("checkpoint-lacks-weights", name = _0))]
    Missing(String),
    #[error(
        "{}",
        say!("model-folder-other-shape", name = name, found = format!("{found:?}"), needed = format!("{expected:?}"))
    )]
    Shape { name: String, found: Vec<usize>, expected: Vec<usize> },
    #[error("{}", say!("checkpoint-other-numbers", name = name, found = format!("{found:?}")))]
    Type { name: String, found: Dtype },
    #[error("{}", say!("model-folder-not-finite", name = _0))]
    NotFinite(String),
    #[error("{}", say!("checkpoint-device-unreadable", error = _0.to_string()))]
    Device(#[from] ExecutionError),
    #[error("{}", say!("checkpoint-header-not-written", error = _0.to_string()))]
    Header(#[from] serde_json::Error),
    #[error("{}", say!("checkpoint-not-written", error = _0.to_string()))]
    Write(#[from] std::io::Error),
}

/// The model with the file's weights; the model's own shape decides what is needed.
///
/// # Errors
/// When the file is broken, or lacks a weight of the right shape.
pub fn load(model: TextEncoder, bytes: &[u8]) -> Result<TextEncoder, WeightsError> {
    replace(model, bytes, false)
}

/// Likewise of a model in training, whose frozen weights stay.
///
/// # Errors
/// Like [`load`].
pub fn load_trained(model: TextEncoder, bytes: &[u8]) -> Result<TextEncoder, WeightsError> {
    replace(model, bytes, true)
}

fn replace(model: TextEncoder, bytes: &[u8], only_trained: bool) -> Result<TextEncoder, WeightsError> {
    let mut replace =
        Replace { file: SafeTensors::deserialize(bytes)?, path: Path::default(), only_trained, error: None };
    let model = model.map(&mut replace);
    replace.error.map_or(Ok(model), Err)
}

struct Replace<'a> {
    file: SafeTensors<'a>,
    path: Path,
    only_trained: bool,
    error: Option<WeightsError>,
}

impl Replace<'_> {
    fn read<const D: usize>(&self, current: &Tensor<D>) -> Result<Tensor<D>, WeightsError> {
        let name = self.path.name();
        let transposed = D == 2 && self.path.is_transposed();
        let mut expected = current.dims().to_vec();
        if transposed {
            expected.reverse();
        }
        let values = floats(&self.file, &name, &expected)?;
        let values = if transposed { transpose(&values, expected[1]) } else { values };
        Ok(Tensor::from_data(TensorData::new(values, current.dims()), &current.device()))
    }
}

/// The numbers of a tensor of this shape.
pub(super) fn floats(file: &SafeTensors, name: &str, shape: &[usize]) -> Result<Vec<f32>, WeightsError> {
    let view = file.tensor(name).map_err(|_| WeightsError::Missing(name.to_owned()))?;
    if view.shape() != shape {
        let (found, expected) = (view.shape().to_vec(), shape.to_vec());
        return Err(WeightsError::Shape { name: name.to_owned(), found, expected });
    }
    if view.dtype() != Dtype::F32 {
        return Err(WeightsError::Type { name: name.to_owned(), found: view.dtype() });
    }
    let values: Vec<f32> = view.data().as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
    if values.iter().all(|value| value.is_finite()) {
        Ok(values)
    } else {
        Err(WeightsError::NotFinite(name.to_owned()))
    }
}

impl ModuleMapper for Replace<'_> {
    fn enter_module(&mut self, name: &str, container: &str) {
        self.path.enter(name, container);
    }

    fn exit_module(&mut self, _: &str, _: &str) {
        self.path.exit();
    }

    fn map_float<const D: usize>(&mut self, param: Param<Tensor<D>>) -> Param<Tensor<D>> {
        if self.only_trained && !param.is_require_grad() {
            return param;
        }
        match self.read(&param.val()) {
            Ok(tensor) => param.map(|old| if old.is_require_grad() { tensor.require_grad() } else { tensor }),
            Err(error) => {
                self.error.get_or_insert(error);
                param
            }
        }
    }
}
