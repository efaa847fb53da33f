//! The browser's database of what is kept: opened by the page, which writes experiments and data, and by the engine's
//! worker, which writes weights. What lies in it, and in which form, is said in `page::runtime::storage`.

use std::cell::RefCell;
use std::rc::Rc;

use idb::{Database, ObjectStore, Query, Transaction, TransactionMode};
use wasm_bindgen::{JsCast, JsValue};

use crate::say;

const NAME: &str = "triplet-playground";
/// Counted up when stores come or go. Forms of values have versions of their own.
const VERSION: u32 = 3;

/// A part of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    Experiments,
    Data,
    Weights,
    /// Files of pretrained models.
    Models,
    /// Parts of models that are being fetched, or were broken off.
    Parts,
}

impl Store {
    const ALL: [Self; 5] = [Self::Experiments, Self::Data, Self::Weights, Self::Models, Self::Parts];

    fn name(self) -> &'static str {
        match self {
            Self::Experiments => "experiments",
            Self::Data => "data",
            Self::Weights => "weights",
            Self::Models => "models",
            Self::Parts => "parts",
        }
    }
}

/// Why something was not kept or read.
#[derive(Debug, thiserror::Error)]
pub enum KeptError {
    /// Private windows, blocked cookies, a full disk.
    #[error("{}", say!("kept-browser-answers", error = _0.to_string()))]
    Browser(#[from] idb::Error),
    #[error("{}", say!("kept-given-up"))]
    Aborted,
    #[error("{}", say!("kept-nothing-within-a-page"))]
    Nameless,
}

/// The database, opened when it is wanted first.
pub struct KeptOnce {
    kept: RefCell<Option<Rc<Kept>>>,
    is_nameless: bool,
}

impl KeptOnce {
    /// For the visit of this name. One without a name, as of a page within another one, keeps nothing and finds nothing.
    pub fn of_visit(name: &str) -> Self {
        Self { kept: RefCell::default(), is_nameless: name.is_empty() }
    }

    /// # Errors
    /// Where the browser has no storage for the page.
    pub async fn open(&self) -> Result<Rc<Kept>, KeptError> {
        if self.is_nameless {
            return Err(KeptError::Nameless);
        }
        if let Some(kept) = &*self.kept.borrow() {
            return Ok(kept.clone());
        }
        let kept = Rc::new(Kept::open().await?);
        self.kept.replace(Some(kept.clone()));
        Ok(kept)
    }

    /// It is opened anew when it is wanted next: the browser may have closed it.
    pub fn forget(&self) {
        self.kept.replace(None);
    }
}

/// The database, open.
///
/// Every transaction is committed as soon as its requests are made. By itself it would be when the answers are heard, which a
/// page that the reader has left for another one in the same tab may not before he comes back to it (WebKit's back/forward
/// cache): until then it would keep all others waiting, the page's next visit among them.
pub struct Kept {
    database: Database,
}

impl Kept {
    async fn open() -> Result<Self, KeptError> {
        let builder = Database::builder(NAME).version(VERSION);
        let stores = Store::ALL.into_iter().map(|store| ObjectStore::builder(store.name()));
        let mut database = stores.fold(builder, |builder, store| builder.add_object_store(store)).build().await?;
        // A page of a later version wants to add stores, and would wait for ever for this one to be closed.
        database.on_version_change(|event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::IdbDatabase>().ok());
            target.iter().for_each(web_sys::IdbDatabase::close);
        });
        Ok(Self { database })
    }

    /// Writes a value in the place of the one with the same key.
    ///
    /// # Errors
    /// Where the browser refuses, for example for want of room.
    pub async fn put(&self, store: Store, key: &str, value: &JsValue) -> Result<(), KeptError> {
        let transaction = self.begin(store, TransactionMode::ReadWrite)?;
        let written = transaction.object_store(store.name())?.put(value, Some(&key.into()))?;
        let transaction = transaction.commit()?;
        written.await?;
        is_over(transaction).await
    }

    /// The same, but only if there is something under a key of another store; whether there is. What is being written there is
    /// waited for.
    ///
    /// # Errors
    /// Where the browser refuses, for example for want of room.
    pub async fn put_beside(
        &self,
        (store, key): (Store, &str),
        value: &JsValue,
        (beside, needed): (Store, &str),
    ) -> Result<bool, KeptError> {
        let transaction = self.begin(beside, TransactionMode::ReadOnly)?;
        let found = transaction.object_store(beside.name())?.count(Some(Query::from(JsValue::from(needed))))?;
        transaction.commit()?;
        let is_there = found.await? > 0;
        if is_there {
            self.put(store, key, value).await?;
        }
        Ok(is_there)
    }

    /// # Errors
    /// Where the browser cannot read.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<JsValue>, KeptError> {
        let transaction = self.begin(store, TransactionMode::ReadOnly)?;
        let found = transaction.object_store(store.name())?.get(JsValue::from(key))?;
        transaction.commit()?;
        Ok(found.await?)
    }

    /// # Errors
    /// Where the browser cannot read.
    pub async fn all(&self, store: Store) -> Result<Vec<JsValue>, KeptError> {
        let transaction = self.begin(store, TransactionMode::ReadOnly)?;
        let found = transaction.object_store(store.name())?.get_all(None, None)?;
        transaction.commit()?;
        Ok(found.await?)
    }

    /// # Errors
    /// Where the browser cannot read.
    pub async fn keys(&self, store: Store) -> Result<Vec<String>, KeptError> {
        let transaction = self.begin(store, TransactionMode::ReadOnly)?;
        let found = transaction.object_store(store.name())?.get_all_keys(None, None)?;
        transaction.commit()?;
        Ok(found.await?.iter().filter_map(JsValue::as_string).collect())
    }

    /// # Errors
    /// Where the browser refuses.
    pub async fn delete(&self, store: Store, keys: &[String]) -> Result<(), KeptError> {
        let transaction = self.begin(store, TransactionMode::ReadWrite)?;
        let objects = transaction.object_store(store.name())?;
        for key in keys {
            objects.delete(Query::from(JsValue::from(key)))?;
        }
        is_over(transaction.commit()?).await
    }

    fn begin(&self, store: Store, mode: TransactionMode) -> Result<Transaction, KeptError> {
        Ok(self.database.transaction(&[store.name()], mode)?)
    }
}

/// Not before it is committed is what it wrote there for whoever opens the page next.
async fn is_over(transaction: Transaction) -> Result<(), KeptError> {
    if transaction.await?.is_committed() { Ok(()) } else { Err(KeptError::Aborted) }
}
