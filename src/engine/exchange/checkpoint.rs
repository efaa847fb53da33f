//! The whole state of training as one file, so that it goes on as if it had never stopped: on the CPU the next loss is the
//! same, bit for bit.
//!
//! A safetensors file. The weights are those of [`weights`], under the same names, so that the file is a model as well; those
//! that are frozen are left out, for they are those of the pretrained model that training began with. Beside them:
//!
//! | tensor | what |
//! | --- | --- |
//! | `adamw.exp_avg.NAME`, `adamw.exp_avg_sq.NAME` | AdamW's moments of the weight `NAME`, in the engine's own layout: F32. Missing where the weight has had no gradient |
//! | `adamw.steps` | the steps that each weight that is not frozen had a gradient in, in the order of the model: U32 |
//! | `sampler.epoch` | the training rows that are left of the epoch: U32 |
//!
//! | metadata | what |
//! | --- | --- |
//! | `training_state` | version of all this: `1` |
//! | `sampler.position` | where the sampler's generator is, in words of 32 bits |
//!
//! The step and the fingerprint travel beside the file ([`crate::protocol::Checkpoint`]); dropout follows from seed and step.
//! From a file without `training_state`, or with another version, only the weights are taken up.
//!
//! While it is written the state is held twice on the host: as it came from the device, and in the file.

use std::borrow::Cow;
use std::collections::HashMap;

use burn::module::{Module, ModuleVisitor, Param};
use burn::tensor::{Device, Tensor, TensorData, Transaction};
use safetensors::{Dtype, SafeTensors, View, serialize};

use super::names::Path;
use super::weights::{self, WeightsError};
use crate::engine::encoder::TextEncoder;
use crate::engine::train::adamw::{AdamW, Moments};
use crate::engine::train::sampler::SamplerState;

const VERSION_KEY: &str = "training_state";
const VERSION: &str = "1";
const POSITION_KEY: &str = "sampler.position";
const EPOCH: &str = "sampler.epoch";
const STEPS: &str = "adamw.steps";

/// What [`read`] takes up.
pub struct TrainingState {
    pub model: TextEncoder,
    /// None: the file holds weights only, or is of another version.
    pub rest: Option<(AdamW, SamplerState)>,
}

/// Reads all from the device in one go.
///
/// # Errors
/// When the device fails, or some number is not finite: such a state is not worth keeping.
pub async fn write(model: &TextEncoder, optimizer: &AdamW, sampler: &SamplerState) -> Result<Vec<u8>, WeightsError> {
    let mut collect = Collect {
        path: Path::default(),
        optimizer,
        names: Vec::new(),
        transaction: Transaction::default(),
        steps: Vec::new(),
    };
    model.visit(&mut collect);
    let Collect { names, transaction, steps, .. } = collect;
    let tensors = transaction.execute_async().await?;
    let mut entries: Vec<(String, Entry)> = Vec::with_capacity(names.len() + 2);
    for (name, data) in names.into_iter().zip(tensors) {
        if !data.iter::<f32>().all(f32::is_finite) {
            return Err(WeightsError::NotFinite(name));
        }
        entries.push((name, Entry::Floats(data)));
    }
    entries.push((STEPS.to_owned(), Entry::whole(&steps)));
    entries.push((EPOCH.to_owned(), Entry::whole(&sampler.epoch)));
    let metadata = [(VERSION_KEY, VERSION.to_owned()), (POSITION_KEY, sampler.position.to_string())];
    let metadata = metadata.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<HashMap<_, _>>();
    Ok(serialize(entries, Some(metadata))?)
}

/// `model`: of the shape that the state is of; its weights are replaced, but for the frozen ones.
///
/// # Errors
/// When the file is broken or does not fit the model. Never panics, whatever the bytes are.
pub fn read(bytes: &[u8], model: TextEncoder) -> Result<TrainingState, WeightsError> {
    let model = weights::load_trained(model, bytes)?;
    let (_, header) = SafeTensors::read_metadata(bytes)?;
    let metadata = header.metadata().clone().unwrap_or_default();
    if metadata.get(VERSION_KEY).map(String::as_str) != Some(VERSION) {
        return Ok(TrainingState { model, rest: None });
    }
    let file = SafeTensors::deserialize(bytes)?;
    let position = metadata.get(POSITION_KEY).and_then(|position| position.parse().ok());
    let position = position.ok_or_else(|| WeightsError::Missing(POSITION_KEY.to_owned()))?;
    let steps = whole(&file, STEPS)?;
    let mut take = TakeMoments {
        file: &file,
        path: Path::default(),
        steps: steps.into_iter(),
        taken: AdamW::default(),
        error: None,
    };
    model.visit(&mut take);
    if let Some(error) = take.error {
        return Err(error);
    }
    let sampler = SamplerState { position, epoch: whole(&file, EPOCH)? };
    Ok(TrainingState { rest: Some((take.taken, sampler)), model })
}

fn first_name(weight: &str) -> String {
    format!("adamw.exp_avg.{weight}")
}

fn second_name(weight: &str) -> String {
    format!("adamw.exp_avg_sq.{weight}")
}

/// A tensor of the file. Floats are written as they came from the device, which is little endian as the file is.
enum Entry {
    Floats(TensorData),
    Whole { shape: [usize; 1], bytes: Vec<u8> },
}

impl Entry {
    fn whole(numbers: &[u32]) -> Self {
        Self::Whole { shape: [numbers.len()], bytes: numbers.iter().flat_map(|number| number.to_le_bytes()).collect() }
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Floats(data) => data.as_bytes(),
            Self::Whole { bytes, .. } => bytes,
        }
    }
}

impl View for Entry {
    fn dtype(&self) -> Dtype {
        match self {
            Self::Floats(_) => Dtype::F32,
            Self::Whole { .. } => Dtype::U32,
        }
    }

    fn shape(&self) -> &[usize] {
        match self {
            Self::Floats(data) => data.shape(),
            Self::Whole { shape, .. } => shape,
        }
    }

    fn data(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(self.bytes())
    }

    fn data_len(&self) -> usize {
        self.bytes().len()
    }
}

struct Collect<'a> {
    path: Path,
    optimizer: &'a AdamW,
    names: Vec<String>,
    transaction: Transaction,
    steps: Vec<u32>,
}

impl Collect<'_> {
    fn add<const D: usize>(&mut self, name: String, tensor: Tensor<D>) {
        self.names.push(name);
        self.transaction = std::mem::take(&mut self.transaction).register(tensor);
    }
}

impl ModuleVisitor for Collect<'_> {
    fn enter_module(&mut self, name: &str, container: &str) {
        self.path.enter(name, container);
    }

    fn exit_module(&mut self, _: &str, _: &str) {
        self.path.exit();
    }

    fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
        if !param.is_require_grad() {
            return;
        }
        let name = self.path.name();
        let moments = self.optimizer.moments::<D>(param.id);
        self.steps.push(moments.as_ref().map_or(0, |moments| moments.steps));
        if let Some(Moments { first, second, .. }) = moments {
            self.add(first_name(&name), first);
            self.add(second_name(&name), second);
        }
        let weight = self.path.in_file(param.val().inner());
        self.add(name, weight);
    }
}

struct TakeMoments<'a> {
    file: &'a SafeTensors<'a>,
    path: Path,
    steps: std::vec::IntoIter<u32>,
    taken: AdamW,
    error: Option<WeightsError>,
}

impl TakeMoments<'_> {
    fn moments<const D: usize>(&mut self, weight: &Tensor<D>) -> Result<Option<Moments<D>>, WeightsError> {
        let name = self.path.name();
        let steps = self.steps.next().ok_or_else(|| WeightsError::Missing(STEPS.to_owned()))?;
        if steps == 0 {
            return Ok(None);
        }
        let device = weight.device().without_autodiff();
        let first = floats(self.file, &first_name(&name), weight.dims(), &device)?;
        let second = floats(self.file, &second_name(&name), weight.dims(), &device)?;
        Ok(Some(Moments { first, second, steps }))
    }
}

impl ModuleVisitor for TakeMoments<'_> {
    fn enter_module(&mut self, name: &str, container: &str) {
        self.path.enter(name, container);
    }

    fn exit_module(&mut self, _: &str, _: &str) {
        self.path.exit();
    }

    fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
        if !param.is_require_grad() {
            return;
        }
        match self.moments(&param.val()) {
            Ok(Some(moments)) => self.taken.set_moments(param.id, moments),
            Ok(None) => {}
            Err(error) => {
                self.error.get_or_insert(error);
            }
        }
    }
}

fn floats<const D: usize>(
    file: &SafeTensors,
    name: &str,
    shape: [usize; D],
    device: &Device,
) -> Result<Tensor<D>, WeightsError> {
    let values = weights::floats(file, name, &shape)?;
    Ok(Tensor::from_data(TensorData::new(values, shape), device))
}

fn whole(file: &SafeTensors, name: &str) -> Result<Vec<u32>, WeightsError> {
    let view = file.tensor(name).map_err(|_| WeightsError::Missing(name.to_owned()))?;
    if view.dtype() != Dtype::U32 {
        return Err(WeightsError::Type { name: name.to_owned(), found: view.dtype() });
    }
    Ok(view.data().as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect())
}
