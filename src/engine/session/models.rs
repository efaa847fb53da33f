//! The pretrained models that are at hand, by name.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use crate::config::{Config, Encoder};
use crate::engine::exchange::folder::files::ModelFiles;
use crate::engine::exchange::folder::{ModelError, ModelFolder};
use crate::engine::exchange::tokenizer_file::TokenizerFile;
use crate::protocol::{Failure, Stage};
use crate::say;

/// What [`ModelStore::files`] promises.
pub type FilesOrReason = Result<Box<dyn ModelFiles>, String>;

/// Where the files of models are: on disk, or what was dropped on the page.
pub trait ModelStore {
    /// The files of the model that is called so; why there are none, as a part of a sentence.
    fn files<'a>(&'a self, name: &'a str) -> Pin<Box<dyn Future<Output = FilesOrReason> + 'a>>;
}

/// Opens models. Clones share what was opened last.
#[derive(Clone)]
pub(super) struct Models {
    store: Rc<dyn ModelStore>,
    opened: Rc<RefCell<Option<Opened<ModelFolder>>>>,
    tokenizer: Rc<RefCell<Option<Opened<TokenizerFile>>>>,
}

/// A model or a tokenizer's file, and its name.
type Opened<T> = (String, Rc<T>);

fn known<T>(opened: &RefCell<Option<Opened<T>>>, name: &str) -> Option<Rc<T>> {
    opened.borrow().as_ref().filter(|(own, _)| own == name).map(|(_, known)| known.clone())
}

impl Models {
    pub fn new(store: impl ModelStore + 'static) -> Self {
        Self { store: Rc::new(store), opened: Rc::default(), tokenizer: Rc::default() }
    }

    /// The model that the settings name; None where they ask for an encoder of our own.
    ///
    /// # Errors
    /// When there is no such model, or it cannot be used.
    pub async fn of(&self, config: &Config) -> Result<Option<Rc<ModelFolder>>, Failure> {
        if config.encoder != Encoder::Pretrained {
            return Ok(None);
        }
        match known(&self.opened, &config.model) {
            Some(folder) => Ok(Some(folder)),
            None => self.open(&config.model).await.map(Some),
        }
    }

    /// Opens a model anew, whatever was known of that name.
    ///
    /// # Errors
    /// Like [`Self::of`].
    pub async fn open(&self, name: &str) -> Result<Rc<ModelFolder>, Failure> {
        let files = self.store.files(name).await.map_err(|reason| Failure {
            stage: Stage::Model,
            message: say!("model-folder-not-here", name = name, reason = reason),
            hint: say!("model-folder-open-or-choose"),
        })?;
        let folder = ModelFolder::open(files).map_err(|error| unusable(name, &error))?;
        let folder = Rc::new(folder);
        *self.opened.borrow_mut() = Some((name.to_owned(), folder.clone()));
        Ok(folder)
    }

    /// The file of the tokenizer that the settings name; None where they ask for no file.
    ///
    /// # Errors
    /// When there is no such file, or it cannot be used.
    pub async fn tokenizer_of(&self, config: &Config) -> Result<Option<Rc<TokenizerFile>>, Failure> {
        if !config.reads_tokenizer_file() {
            return Ok(None);
        }
        match known(&self.tokenizer, &config.tokenizer_file) {
            Some(file) => Ok(Some(file)),
            None => self.open_tokenizer(&config.tokenizer_file).await.map(Some),
        }
    }

    /// Opens a tokenizer's file anew, whatever was known of that name.
    ///
    /// # Errors
    /// Like [`Self::tokenizer_of`].
    pub async fn open_tokenizer(&self, name: &str) -> Result<Rc<TokenizerFile>, Failure> {
        let files = self.store.files(name).await.map_err(|reason| Failure {
            stage: Stage::Model,
            message: say!("model-folder-tokenizer-not-here", name = name, reason = reason),
            hint: say!("model-folder-tokenizer-open-or-choose"),
        })?;
        let file = Rc::new(TokenizerFile::open(files).map_err(|error| unusable_tokenizer(name, &error))?);
        *self.tokenizer.borrow_mut() = Some((name.to_owned(), file.clone()));
        Ok(file)
    }
}

impl Default for Models {
    fn default() -> Self {
        struct Nothing;
        impl ModelStore for Nothing {
            fn files<'a>(&'a self, _: &'a str) -> Pin<Box<dyn Future<Output = FilesOrReason> + 'a>> {
                Box::pin(async { Err(say!("model-folder-nothing-keeps")) })
            }
        }
        Self::new(Nothing)
    }
}

/// `name`: what the reader knows the model by.
pub(super) fn unusable(name: &str, error: &ModelError) -> Failure {
    Failure {
        stage: Stage::Model,
        message: say!("model-folder-unusable", name = name, file = &error.file, reason = &error.reason),
        hint: say!("model-folder-stays"),
    }
}

/// Likewise of a tokenizer's file.
pub(super) fn unusable_tokenizer(name: &str, error: &ModelError) -> Failure {
    Failure {
        message: say!("model-folder-tokenizer-unusable", name = name, reason = &error.reason),
        ..unusable(name, error)
    }
}
