//! What of a model's folder goes on as it is when a model that was trained from it is written.

use super::files::Root;
use super::tensors::RawTensor;
use super::{ModelError, ModelFolder};
use crate::engine::exchange::names::Dialect;

/// Bytes of tensors that the engine has no use for and that are taken along all the same.
const LARGEST: usize = 64 << 20;

impl ModelFolder {
    /// How its family calls the weights.
    pub fn dialect(&self) -> &'static Dialect {
        self.places.dialect
    }

    /// Whether sentence-transformers makes texts lower case before the tokenizer sees them.
    pub fn lower_case(&self) -> bool {
        self.vocabulary.lower_case()
    }

    /// A file that lies beside the weights; None where there is none.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn file(&self, name: &str) -> Result<Option<Vec<u8>>, ModelError> {
        let root = Root::find(&*self.files)?;
        let folder = self.places.weights.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let path = format!("{folder}{name}");
        if root.has(&path) { root.bytes(&path).map(Some) } else { Ok(None) }
    }

    /// Tensors beside those that the encoder is made of, such as BERT's pooler, by their names without what stands before all
    /// names.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn besides(&self) -> Result<Vec<(String, RawTensor)>, ModelError> {
        if self.places.table.is_some() {
            return Ok(Vec::new());
        }
        let root = Root::find(&*self.files)?;
        let files = self.open_weights(&root)?;
        let own = self.wanted(&self.shape.blank(&burn::tensor::Device::flex()), &files);
        let own: Vec<&str> = own.iter().filter(|wanted| wanted.file == 0).map(|wanted| wanted.name.as_str()).collect();
        let names = files[0].names().into_iter().filter(|name| !own.contains(&name.as_str()));
        let mut rest = LARGEST;
        let mut besides = Vec::new();
        for name in names {
            // Of a model with a head for another task (`cls.predictions…`) only what is the encoder's.
            let Some(short) = name.strip_prefix(self.places.prefix.as_str()) else { continue };
            if let Some(tensor) = files[0].raw(&name, rest)? {
                rest -= tensor.bytes.len();
                besides.push((short.to_owned(), tensor));
            }
        }
        Ok(besides)
    }
}
