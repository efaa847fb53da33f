//! A safetensors file, read tensor by tensor.

use half::{bf16, f16};
use safetensors::Dtype;
use safetensors::tensor::Metadata;

use super::ModelError;
use super::files::Root;
use crate::say;

/// Bytes before the header, which say how long it is.
const LENGTH: u64 = 8;
/// Of a header, as the `safetensors` crate has it.
const LARGEST_HEADER: u64 = 100_000_000;

/// The header of a file, and where its tensors are.
pub struct TensorFile<'a> {
    root: &'a Root<'a>,
    path: String,
    header: Metadata,
    /// Where the data begins.
    data: u64,
}

/// A tensor as it lies in a file.
pub struct RawTensor {
    pub dtype: Dtype,
    pub shape: Vec<usize>,
    pub bytes: Vec<u8>,
}

impl<'a> TensorFile<'a> {
    /// Reads the header alone.
    ///
    /// # Errors
    /// Where the header is broken, or does not fit the length of the file.
    pub fn open(root: &'a Root<'a>, path: &str) -> Result<Self, ModelError> {
        let broken = |reason: String| ModelError::new(path, reason);
        let length = root.length(path).ok_or_else(|| broken(say!("model-folder-missing")))?;
        let first = root.read(path, 0..LENGTH.min(length))?;
        let size = first.as_slice().try_into().map(u64::from_le_bytes);
        let size = size.map_err(|_| broken(say!("model-folder-tensors-tiny")))?;
        if size > LARGEST_HEADER || size > length - LENGTH {
            return Err(broken(if first.starts_with(b"version") {
                say!("model-folder-lfs-pointer")
            } else {
                say!("model-folder-tensors-not-whole", header = size.to_string(), length = length)
            }));
        }
        let header = root.read(path, LENGTH..LENGTH + size)?;
        let header: Metadata = serde_json::from_slice(&header)
            .map_err(|error| broken(say!("model-folder-tensors-header", error = error.to_string())))?;
        let (data, whole) = (LENGTH + size, LENGTH + size + header.data_len() as u64);
        if whole != length {
            return Err(broken(if length < whole {
                say!("model-folder-tensors-too-short", length = length, whole = whole.to_string())
            } else {
                say!("model-folder-tensors-too-long", length = length, whole = whole.to_string())
            }));
        }
        Ok(Self { root, path: path.to_owned(), header, data })
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn has(&self, name: &str) -> bool {
        self.header.info(name).is_some()
    }

    /// In the order of the file.
    pub fn names(&self) -> Vec<String> {
        self.header.offset_keys()
    }

    pub fn shape(&self, name: &str) -> Option<&[usize]> {
        self.header.info(name).map(|info| info.shape.as_slice())
    }

    /// Looks whether a tensor is there, has this shape, and holds numbers that can be read.
    ///
    /// # Errors
    /// When it is not so.
    pub fn check(&self, name: &str, shape: &[usize]) -> Result<(), ModelError> {
        let broken = |reason: String| Err(ModelError::new(&self.path, reason));
        let Some(info) = self.header.info(name) else { return broken(say!("model-folder-no-tensor", name = name)) };
        if info.shape != shape {
            let (found, needed) = (format!("{:?}", info.shape), format!("{shape:?}"));
            return broken(say!("model-folder-other-shape", name = name, found = found, needed = needed));
        }
        match info.dtype {
            Dtype::F32 | Dtype::F16 | Dtype::BF16 => Ok(()),
            other => broken(say!("model-folder-other-numbers", name = name, found = other.to_string())),
        }
    }

    /// A tensor as it lies in the file; nothing of it where it has more than `most` bytes.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn raw(&self, name: &str, most: usize) -> Result<Option<RawTensor>, ModelError> {
        let Some(info) = self.header.info(name) else { return Ok(None) };
        let (from, to) = info.data_offsets;
        if to - from > most {
            return Ok(None);
        }
        let bytes = self.root.read(&self.path, self.data + from as u64..self.data + to as u64)?;
        Ok(Some(RawTensor { dtype: info.dtype, shape: info.shape.clone(), bytes }))
    }

    /// The numbers of a tensor, row after row, and its bytes as they are in the file.
    ///
    /// # Errors
    /// Like [`Self::check`], and where the file cannot be read or a number is not finite.
    pub fn floats(&self, name: &str, shape: &[usize]) -> Result<(Vec<f32>, Vec<u8>), ModelError> {
        self.check(name, shape)?;
        let info = self.header.info(name).expect("check has found it");
        let (from, to) = info.data_offsets;
        let bytes = self.root.read(&self.path, self.data + from as u64..self.data + to as u64)?;
        let values: Vec<f32> = match info.dtype {
            Dtype::F16 => bytes.as_chunks().0.iter().map(|number| f16::from_le_bytes(*number).to_f32()).collect(),
            Dtype::BF16 => bytes.as_chunks().0.iter().map(|number| bf16::from_le_bytes(*number).to_f32()).collect(),
            _ => bytes.as_chunks().0.iter().map(|number| f32::from_le_bytes(*number)).collect(),
        };
        if values.iter().all(|value| value.is_finite()) {
            Ok((values, bytes))
        } else {
            Err(ModelError::new(&self.path, say!("model-folder-not-finite", name = name)))
        }
    }
}
