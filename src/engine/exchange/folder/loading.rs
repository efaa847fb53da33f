//! The weights of a model into an encoder, tensor by tensor.

use std::collections::HashMap;

use burn::module::{Module, ModuleMapper, ModuleVisitor, Param, ParamId};
use burn::tensor::{Device, Tensor, TensorData};
use xxhash_rust::xxh3::Xxh3Default;

use super::files::Root;
use super::tensors::TensorFile;
use super::{ModelError, ModelFolder, Places};
use crate::engine::encoder::{EncoderConfig, TextEncoder};
use crate::engine::exchange::names::{Path, transpose};
use crate::pace::Pace;

/// A model with the weights of its folder.
pub struct LoadedModel {
    pub encoder: TextEncoder,
    /// Same for the same weights: XXH3 with 128 bits of all tensors that the model has, in its own order, as they lie in the
    /// files.
    pub fingerprint: u128,
}

/// A weight that the encoder needs.
pub(super) struct Wanted {
    id: ParamId,
    /// Which of [`Places::paths`].
    pub file: usize,
    pub name: String,
    /// As in the file.
    shape: Vec<usize>,
    /// Whether it lies the other way round in the file.
    transposed: bool,
}

impl ModelFolder {
    /// Looks whether every weight is there.
    pub(super) fn check(&self) -> Result<(), ModelError> {
        let root = Root::find(&*self.files)?;
        let files = self.open_weights(&root)?;
        let wanted = self.wanted(&self.shape.blank(&Device::flex()), &files);
        wanted.iter().try_for_each(|wanted| files[wanted.file].check(&wanted.name, &wanted.shape))
    }

    /// An encoder of the folder's shape (with another pooling or dropout, where `shape` says so) and weights.
    ///
    /// # Errors
    /// When a file cannot be read, or a weight is not finite.
    pub async fn load(&self, shape: &EncoderConfig, device: &Device, pace: &Pace) -> Result<LoadedModel, ModelError> {
        let root = Root::find(&*self.files)?;
        let files = self.open_weights(&root)?;
        let blank = shape.blank(device);
        let wanted = self.wanted(&blank, &files);
        let total: usize = wanted.iter().map(|wanted| wanted.shape.iter().product::<usize>()).sum();
        let mut fill = Fill { tensors: HashMap::new() };
        let mut hash = Xxh3Default::new();
        let mut done = 0;
        for wanted in &wanted {
            pace.tell(done, total);
            pace.breathe().await;
            let (values, bytes) = files[wanted.file].floats(&wanted.name, &wanted.shape)?;
            hash.update(&bytes);
            drop(bytes);
            done += values.len();
            fill.tensors.insert(wanted.id, Weight::new(values, wanted, device));
        }
        Ok(LoadedModel { encoder: blank.map(&mut fill), fingerprint: hash.digest128() })
    }

    pub(super) fn open_weights<'a>(&self, root: &'a Root<'a>) -> Result<Vec<TensorFile<'a>>, ModelError> {
        self.places.paths().map(|path| TensorFile::open(root, path)).collect()
    }

    pub(super) fn wanted(&self, model: &TextEncoder, files: &[TensorFile]) -> Vec<Wanted> {
        let mut list = List { path: Path::default(), places: &self.places, files, wanted: Vec::new() };
        model.visit(&mut list);
        list.wanted
    }
}

/// All weights of an encoder, in its order.
struct List<'a> {
    path: Path,
    places: &'a Places,
    files: &'a [TensorFile<'a>],
    wanted: Vec<Wanted>,
}

impl List<'_> {
    /// The file of the weight at the current path, and its name there.
    fn place(&self) -> (usize, String) {
        let fields = self.path.fields();
        if let Some((layer, name)) = fields.strip_prefix("head.").and_then(|rest| rest.split_once('.')) {
            let layer: usize = layer.parse().expect("burn numbers the elements of a Vec");
            return (1 + layer, name.to_owned());
        }
        if let Some(table) = self.places.table.as_ref().filter(|_| fields == "words.weight") {
            return (0, table.clone());
        }
        let name = format!("{}{}", self.places.prefix, self.places.dialect.name(&fields));
        if self.files[0].has(&name) {
            return (0, name);
        }
        // What was once converted from TensorFlow has kept its names, bert-base-uncased among it.
        let former = name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta");
        (0, if self.files[0].has(&former) { former } else { name })
    }
}

impl ModuleVisitor for List<'_> {
    fn enter_module(&mut self, name: &str, container: &str) {
        self.path.enter(name, container);
    }

    fn exit_module(&mut self, _: &str, _: &str) {
        self.path.exit();
    }

    fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
        let (file, name) = self.place();
        let transposed = D == 2 && self.path.is_transposed();
        let mut shape: Vec<usize> = param.lazy_shape().dims::<D>().to_vec();
        if transposed {
            shape.reverse();
        }
        self.wanted.push(Wanted { id: param.id, file, name, shape, transposed });
    }
}

/// A tensor of either rank.
enum Weight {
    Vector(Tensor<1>),
    Matrix(Tensor<2>),
}

impl Weight {
    fn new(values: Vec<f32>, wanted: &Wanted, device: &Device) -> Self {
        match *wanted.shape.as_slice() {
            [rows, columns] if wanted.transposed => {
                let turned = transpose(&values, columns);
                drop(values);
                Self::Matrix(Tensor::from_data(TensorData::new(turned, [columns, rows]), device))
            }
            [rows, columns] => Self::Matrix(Tensor::from_data(TensorData::new(values, [rows, columns]), device)),
            _ => {
                let length = values.len();
                Self::Vector(Tensor::from_data(TensorData::new(values, [length]), device))
            }
        }
    }
}

/// Puts every tensor in its place.
struct Fill {
    tensors: HashMap<ParamId, Weight>,
}

impl ModuleMapper for Fill {
    fn map_float<const D: usize>(&mut self, param: Param<Tensor<D>>) -> Param<Tensor<D>> {
        let id = param.id;
        match self.tensors.remove(&id) {
            // Each has the parameter's own rank: `reshape` only changes what the type says.
            Some(Weight::Vector(tensor)) => {
                let shape: [usize; D] = param.lazy_shape().dims();
                param.transform_for_load(tensor.reshape(shape), id)
            }
            Some(Weight::Matrix(tensor)) => {
                let shape: [usize; D] = param.lazy_shape().dims();
                param.transform_for_load(tensor.reshape(shape), id)
            }
            None => param,
        }
    }
}
