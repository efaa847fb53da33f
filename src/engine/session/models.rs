//! The pretrained models that are at hand, by name.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use crate::config::{Config, Encoder};
use crate::engine::exchange::folder::files::ModelFiles;
use crate::engine::exchange::folder::{ModelError, ModelFolder};
use crate::protocol::{Failure, Stage};

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
    opened: Rc<RefCell<Option<Opened>>>,
}

/// A model and its name.
type Opened = (String, Rc<ModelFolder>);

impl Models {
    pub fn new(store: impl ModelStore + 'static) -> Self {
        Self { store: Rc::new(store), opened: Rc::default() }
    }

    /// The model that the settings name; None where they ask for an encoder of our own.
    ///
    /// # Errors
    /// When there is no such model, or it cannot be used.
    pub async fn of(&self, config: &Config) -> Result<Option<Rc<ModelFolder>>, Failure> {
        if config.encoder != Encoder::Pretrained {
            return Ok(None);
        }
        let known =
            self.opened.borrow().as_ref().filter(|(name, _)| *name == config.model).map(|(_, folder)| folder.clone());
        match known {
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
            message: format!("The model “{name}” is not here: {reason}."),
            hint: "Open its folder under Model, or choose another encoder.".to_owned(),
        })?;
        let folder = ModelFolder::open(files).map_err(|error| unusable(name, &error))?;
        let folder = Rc::new(folder);
        *self.opened.borrow_mut() = Some((name.to_owned(), folder.clone()));
        Ok(folder)
    }
}

impl Default for Models {
    fn default() -> Self {
        struct Nothing;
        impl ModelStore for Nothing {
            fn files<'a>(&'a self, _: &'a str) -> Pin<Box<dyn Future<Output = FilesOrReason> + 'a>> {
                Box::pin(async { Err("nothing keeps models here".to_owned()) })
            }
        }
        Self::new(Nothing)
    }
}

/// `name`: what the reader knows the model by.
pub(super) fn unusable(name: &str, error: &ModelError) -> Failure {
    Failure {
        stage: Stage::Model,
        message: format!("The model “{name}” cannot be used. {}: {}.", error.file, error.reason),
        hint: "What was there before stays as it is.".to_owned(),
    }
}
