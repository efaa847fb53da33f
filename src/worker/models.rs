//! The files of pretrained models: those that the page has handed over, and those that the browser keeps.

use std::cell::RefCell;
use std::future::Future;
use std::ops::Range;
use std::pin::Pin;
use std::rc::Rc;

use web_sys::Blob;

use super::blob::BlobReader;
use super::zip::files_in;
use crate::engine::exchange::folder::files::ModelFiles;
use crate::engine::session::models::{FilesOrReason, ModelStore};
use crate::handed::{HandedModel, contents};
use crate::kept::{KeptError, KeptOnce, Store};
use crate::model_files::{free_names, is_model_part, is_zip};
use crate::say;

/// Where the worker finds models. A copy is the same store.
#[derive(Clone)]
pub struct BrowserModels {
    inner: Rc<Inner>,
}

struct Inner {
    /// What came last: whatever came before it is kept by the browser, or is not wanted any more.
    handed: RefCell<Option<HandedModel>>,
    kept: KeptOnce,
}

impl BrowserModels {
    /// `visit`: the worker's name.
    pub fn new(visit: &str) -> Self {
        Self { inner: Rc::new(Inner { handed: RefCell::default(), kept: KeptOnce::of_visit(visit) }) }
    }

    /// Takes files over from the page.
    pub fn take(&self, model: HandedModel) {
        self.inner.handed.replace(Some(model));
    }

    fn handed(&self, name: &str) -> Option<HandedModel> {
        self.inner.handed.borrow().as_ref().filter(|model| model.name == name).cloned()
    }

    /// The one file that was handed over under a name.
    ///
    /// # Errors
    /// Where something else has come since, as a part of a sentence.
    pub fn handed_file(&self, name: &str) -> Result<Blob, String> {
        let file = self.handed(name).and_then(|handed| handed.files.into_iter().next());
        file.map(|(_, file)| file).ok_or_else(|| say!("checkpoint-project-not-handed-over"))
    }

    /// Has the browser keep a model, and the name under which it can be found from now on, whether or not it is kept: its own,
    /// unless another model is called so.
    pub async fn keep(&self, name: String, files: Vec<(String, Blob)>) -> (String, Result<(), KeptError>) {
        let identity = contents(&files);
        let mut model = HandedModel { name, identity, files };
        let outcome = async {
            let kept = self.inner.kept.open().await?;
            let own = model.name.clone();
            for name in free_names(&own) {
                model.name = name;
                match kept.get(Store::Models, &model.name).await?.as_ref().and_then(HandedModel::from_value) {
                    None => return kept.put(Store::Models, &model.name, &model.to_value()).await,
                    Some(other) if contents(&other.files) == model.identity => break,
                    Some(_) => {}
                }
            }
            Ok(())
        };
        let outcome = outcome.await;
        let name = model.name.clone();
        self.take(model);
        (name, outcome)
    }

    async fn find(&self, name: &str) -> Result<HandedModel, String> {
        if let Some(model) = self.handed(name) {
            return Ok(model);
        }
        let kept = self.inner.kept.open().await.map_err(|error| error.to_string())?;
        let value = kept.get(Store::Models, name).await.map_err(|error| error.to_string())?;
        let value = value.ok_or_else(|| say!("model-folder-not-kept"))?;
        HandedModel::from_value(&value).ok_or_else(|| say!("model-folder-kept-otherwise"))
    }
}

impl ModelStore for BrowserModels {
    fn files<'a>(&'a self, name: &'a str) -> Pin<Box<dyn Future<Output = FilesOrReason> + 'a>> {
        Box::pin(async {
            let mut model = self.find(name).await?;
            if let [(path, zip)] = model.files.as_slice()
                && is_zip(path)
            {
                model.files = files_in(path, zip, is_model_part)?;
            }
            Ok(Box::new(BlobFiles::of(model)?) as Box<dyn ModelFiles>)
        })
    }
}

/// Files that the browser reads in parts, while the worker waits.
struct BlobFiles {
    model: HandedModel,
    reader: BlobReader,
}

impl BlobFiles {
    fn of(model: HandedModel) -> Result<Self, String> {
        Ok(Self { model, reader: BlobReader::new()? })
    }
}

impl ModelFiles for BlobFiles {
    fn list(&self) -> Vec<(String, u64)> {
        self.model.files.iter().map(|(path, file)| (path.clone(), file.size() as u64)).collect()
    }

    fn read(&self, path: &str, range: Range<u64>) -> Result<Vec<u8>, String> {
        let file = self.model.files.iter().find(|(other, _)| other == path);
        let file = file.ok_or_else(|| say!("model-folder-missing"))?;
        let bytes = self.reader.read(&file.1, range.clone())?.to_vec();
        // A file that was changed on disk since it was opened reads as if it were empty, or not at all.
        let is_whole = bytes.len() as u64 == range.end - range.start;
        is_whole.then_some(bytes).ok_or_else(|| say!("model-folder-too-short"))
    }
}
