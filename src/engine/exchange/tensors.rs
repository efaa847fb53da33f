//! Weights as a safetensors file that is written tensor by tensor: the header needs shapes alone.

use std::collections::HashMap;
use std::io::Write;

use burn::module::{Module, ModuleVisitor, Param};
use burn::tensor::Tensor;
use safetensors::Dtype;
use safetensors::tensor::{Metadata, TensorInfo};

use super::folder::RawTensor;
use super::names::{BERT, Path};
use super::weights::WeightsError;
use crate::engine::encoder::TextEncoder;
use crate::pace::Pace;

/// Headers end at a multiple of this.
const ALIGNMENT: usize = 8;

/// A weight on the device.
pub struct Weight {
    /// The path of fields that leads to it.
    pub fields: String,
    /// In the layout that was asked for.
    pub shape: Vec<usize>,
    /// All of its numbers, row after row.
    read: Box<dyn FnOnce() -> Tensor<1>>,
}

/// A tensor of a file: a weight of the encoder, or bytes that it has nothing to do with.
pub enum Content {
    Weight(Weight),
    Bytes(RawTensor),
}

impl Content {
    fn info(&self, from: usize) -> TensorInfo {
        let (dtype, shape) = match self {
            Self::Weight(weight) => (Dtype::F32, weight.shape.clone()),
            Self::Bytes(tensor) => (tensor.dtype, tensor.shape.clone()),
        };
        let length = shape.iter().product::<usize>() * dtype.bitsize() / 8;
        TensorInfo { dtype, shape, data_offsets: (from, from + length) }
    }
}

/// How the weights of linear layers lie.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LinearLayout {
    /// As in PyTorch's files.
    OutputInput,
    /// As they are multiplied with, here and in ONNX.
    InputOutput,
}

/// All weights, in the encoder's order.
pub fn weights(encoder: &TextEncoder, layout: LinearLayout) -> Vec<Weight> {
    struct Collect {
        layout: LinearLayout,
        path: Path,
        weights: Vec<Weight>,
    }
    impl ModuleVisitor for Collect {
        fn enter_module(&mut self, name: &str, container: &str) {
            self.path.enter(name, container);
        }

        fn exit_module(&mut self, _: &str, _: &str) {
            self.path.exit();
        }

        fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
            let weight = param.val().inner();
            let transposed = D == 2 && self.layout == LinearLayout::OutputInput && self.path.is_transposed();
            let mut shape = weight.dims().to_vec();
            if transposed {
                shape.reverse();
            }
            let count = shape.iter().product::<usize>();
            let read = Box::new(move || if transposed { weight.transpose() } else { weight }.reshape([count]));
            self.weights.push(Weight { fields: self.path.fields(), shape, read });
        }
    }
    let mut collect = Collect { layout, path: Path::default(), weights: Vec::new() };
    encoder.visit(&mut collect);
    collect.weights
}

/// A whole file with the weights of an encoder, under the names of Hugging Face's `BertModel`.
///
/// # Errors
/// When the device fails, or a weight is not finite.
pub async fn save(encoder: &TextEncoder) -> Result<Vec<u8>, WeightsError> {
    let named = |weight: Weight| (BERT.name(&weight.fields), Content::Weight(weight));
    let mut file = Vec::new();
    let weights = weights(encoder, LinearLayout::OutputInput).into_iter();
    write(weights.map(named).collect(), &mut file, &mut |_| {}, &Pace::unhurried()).await?;
    Ok(file)
}

/// `progress`: called with the bytes of each weight as it is written.
///
/// # Errors
/// When the device fails, the file takes no more, or a weight is not finite.
pub async fn write(
    tensors: Vec<(String, Content)>,
    file: &mut impl Write,
    progress: &mut impl FnMut(usize),
    pace: &Pace,
) -> Result<(), WeightsError> {
    let mut end = 0;
    let infos = tensors.iter().map(|(name, content)| {
        let info = content.info(end);
        end = info.data_offsets.1;
        (name.clone(), info)
    });
    // What transformers looks for in a file that PyTorch is to read.
    let metadata = HashMap::from([("format".to_owned(), "pt".to_owned())]);
    let header = Metadata::new(Some(metadata), infos.collect())?;
    let mut header = serde_json::to_vec(&header)?;
    header.resize(header.len().next_multiple_of(ALIGNMENT), b' ');
    file.write_all(&(header.len() as u64).to_le_bytes())?;
    file.write_all(&header)?;
    for (name, content) in tensors {
        match content {
            Content::Weight(weight) => write_weight(&name, weight, file, progress, pace).await?,
            Content::Bytes(tensor) => file.write_all(&tensor.bytes)?,
        }
    }
    Ok(())
}

/// The numbers of a weight, row after row, the lowest byte of each first. `name`: for the error.
///
/// # Errors
/// Like [`write()`].
pub async fn write_weight(
    name: &str,
    weight: Weight,
    file: &mut impl Write,
    progress: &mut impl FnMut(usize),
    pace: &Pace,
) -> Result<(), WeightsError> {
    let data = (weight.read)().into_data_async().await?;
    if !data.iter::<f32>().all(f32::is_finite) {
        return Err(WeightsError::NotFinite(name.to_owned()));
    }
    progress(data.as_bytes().len());
    for part in data.as_bytes().chunks(1 << 18) {
        pace.breathe().await;
        file.write_all(part)?;
    }
    Ok(())
}
