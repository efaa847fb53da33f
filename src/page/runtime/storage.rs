//! What the browser keeps from visit to visit, and how it lies there.
//!
//! The database (IndexedDB, opened by [`crate::kept`]) has five stores:
//!
//! | store | key | value | written by |
//! | --- | --- | --- | --- |
//! | `experiments` | an experiment's id | a [`Record`]: settings, figures, curves, where its data and weights are | the page |
//! | `data` | a record's `data.key` | an [`OwnData`]: the user's own text or files | the page |
//! | `weights` | a record's `weights.0` | a [`Checkpoint`](crate::protocol::Checkpoint) | the engine's worker |
//! | `models` | what a pretrained model is called | a [`HandedModel`]: its files, as the browser's own objects | the page |
//! | `parts` | where a model is fetched from, a file's path, and a place in it | a part of that file, by [`super::parts`] | the page |
//!
//! Records have a version ([`RECORD_VERSION`]); those of another version are neither shown nor deleted. Stores are added by
//! counting the database's own version up, in [`crate::kept`].
//!
//! Ids and keys begin with the name of the visit that made them, so that tabs never write each other's. A tab has a name of
//! its own in `sessionStorage`, which survives reloads and is written into its records; for as long as a page is open it holds
//! a lock (Web Locks) that names tab and visit. So a page knows which records are its own, which belong to a tab that is still
//! open, and, when a tab was duplicated, that its name is taken. Data and weights that no record names go when a page opens,
//! unless they are of a visit that is open.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::PerformanceNavigation;

use super::legacy;
use super::tabs::{self, Tab};
use crate::handed::HandedModel;
use crate::kept::{Kept, KeptError, KeptOnce, Store};
use crate::model_files::KeptModel;
use crate::page::core::order::ascending;
use crate::page::core::{DataInput, Stored};
use crate::protocol::{OwnData, RECORD_VERSION, Record};
use crate::say;

/// The page's end of the database.
pub struct Storage {
    visit: String,
    kept: Rc<KeptOnce>,
    tab: RefCell<String>,
    /// When a record was written last.
    latest: Cell<f64>,
}

impl Storage {
    /// `visit`: a name that no other visit has.
    pub fn new(visit: String, kept: Rc<KeptOnce>) -> Self {
        Self { visit, kept, tab: RefCell::default(), latest: Cell::default() }
    }

    /// Everything that was kept; takes over what an earlier version of the page kept elsewhere, and drops what nobody needs.
    ///
    /// # Errors
    /// Where the browser has no storage for the page.
    pub async fn read(&self) -> Result<Stored, KeptError> {
        let Tab { name, open } = tabs::enter(&self.visit).await;
        self.tab.replace(name.clone());
        let kept = self.kept.open().await?;
        if let Some((record, data)) = legacy::take_over(&self.visit).await {
            if let Some(key) = record.data.as_ref().map(|data| data.key.clone()) {
                self.keep_data(&key, &data).await?;
            }
            self.keep(record).await?;
            legacy::remove().await;
        }
        let values = kept.all(Store::Experiments).await?;
        let mut records: Vec<Record> =
            values.into_iter().filter_map(|value| serde_wasm_bindgen::from_value(value).ok()).collect();
        records.retain(|record| record.version == RECORD_VERSION);
        let records = ascending(records, |record| -record.at);
        // A failure to tidy up is no failure to read.
        let _ = self.tidy(&kept, &records, &open).await;
        let own = match records.iter().find(|record| record.tab == name) {
            Some(record) => Some((record.id.clone(), self.data_of(record).await.unwrap_or_default())),
            None => None,
        };
        let is_elsewhere = |record: &&Record| record.tab != name && open.iter().any(|(tab, _)| *tab == record.tab);
        let elsewhere = records.iter().filter(is_elsewhere).map(|record| record.id.clone()).collect();
        Ok(Stored { own, reloaded: was_reloaded(), elsewhere, records })
    }

    /// Keeps a record, unless the data that it names is not kept; whether it is.
    ///
    /// # Errors
    /// Where the browser refuses, for example for want of room.
    pub async fn keep(&self, record: Record) -> Result<bool, KeptError> {
        // Records are told apart by time: none has that of another.
        let at = Date::now().max(self.latest.get() + 1.0);
        self.latest.set(at);
        let record = Record { tab: self.tab.borrow().clone(), at, ..record };
        let value = serde_wasm_bindgen::to_value(&record).expect("a record is plain data");
        let (kept, place) = (self.kept.open().await?, (Store::Experiments, record.id.as_str()));
        match &record.data {
            Some(data) => kept.put_beside(place, &value, (Store::Data, &data.key)).await,
            None => kept.put(place.0, place.1, &value).await.map(|()| true),
        }
    }

    /// # Errors
    /// Where the browser refuses, for example for want of room.
    pub async fn keep_data(&self, key: &str, data: &DataInput) -> Result<(), KeptError> {
        let value = serde_wasm_bindgen::to_value(&data.own()).expect("data is plain data");
        self.kept.open().await?.put(Store::Data, key, &value).await
    }

    /// A record's own data; None for an example.
    ///
    /// # Errors
    /// Why it cannot be read, as a part of a sentence.
    pub async fn data_of(&self, record: &Record) -> Result<Option<DataInput>, String> {
        let Some(key) = record.data.as_ref().map(|data| &data.key) else { return Ok(None) };
        let kept = self.kept.open().await.map_err(|error| error.to_string())?;
        let value = kept.get(Store::Data, key).await.map_err(|error| error.to_string())?;
        let value = value.ok_or_else(|| say!("runtime-data-is-gone"))?;
        let data: OwnData = serde_wasm_bindgen::from_value(value).map_err(|error| error.to_string())?;
        Ok(Some(data.into()))
    }

    /// Drops experiments; their data and weights go with the next visit, or at once where nothing is left.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn forget(&self, ids: &[String]) -> Result<(), KeptError> {
        let kept = self.kept.open().await?;
        let all: Vec<Record> = kept
            .all(Store::Experiments)
            .await?
            .into_iter()
            .filter_map(|value| serde_wasm_bindgen::from_value(value).ok())
            .collect();
        kept.delete(Store::Experiments, ids).await?;
        let (gone, left): (Vec<Record>, Vec<Record>) = all.into_iter().partition(|record| ids.contains(&record.id));
        let named = |record: &Record| (record.data.as_ref().map(|data| data.key.clone()), weights_key(record));
        let still: Vec<_> = left.iter().map(named).collect();
        let (data, weights): (Vec<_>, Vec<_>) = gone.iter().map(named).unzip();
        let data: Vec<String> =
            data.into_iter().flatten().filter(|key| still.iter().all(|(data, _)| data.as_ref() != Some(key))).collect();
        let weights: Vec<String> = weights
            .into_iter()
            .flatten()
            .filter(|key| still.iter().all(|(_, weights)| weights.as_ref() != Some(key)))
            .collect();
        kept.delete(Store::Data, &data).await?;
        kept.delete(Store::Weights, &weights).await
    }

    /// Keeps a model's files: the browser copies them from where they are.
    ///
    /// # Errors
    /// Where the browser refuses, for example for want of room.
    pub async fn keep_model(&self, model: &HandedModel) -> Result<(), KeptError> {
        self.kept.open().await?.put(Store::Models, &model.name, &model.to_value()).await
    }

    /// The models that are kept.
    ///
    /// # Errors
    /// Where the browser cannot read.
    pub async fn models(&self) -> Result<Vec<KeptModel>, KeptError> {
        let values = self.kept.open().await?.all(Store::Models).await?;
        let models = values.iter().filter_map(HandedModel::from_value);
        Ok(models.map(|model| KeptModel { bytes: model.bytes(), name: model.name, identity: model.identity }).collect())
    }

    /// # Errors
    /// Where the browser refuses.
    pub async fn forget_model(&self, name: &str) -> Result<(), KeptError> {
        self.kept.open().await?.delete(Store::Models, &[name.to_owned()]).await
    }

    /// Drops data and weights that no record names and no open visit may still name.
    async fn tidy(&self, kept: &Kept, records: &[Record], open: &[(String, String)]) -> Result<(), KeptError> {
        let of_open_visit = |key: &String| open.iter().any(|(_, visit)| key.starts_with(visit.as_str()));
        let data: Vec<_> = records.iter().filter_map(|record| Some(record.data.as_ref()?.key.clone())).collect();
        let weights: Vec<_> = records.iter().filter_map(weights_key).collect();
        for (store, named) in [(Store::Data, data), (Store::Weights, weights)] {
            let mut keys = kept.keys(store).await?;
            keys.retain(|key| !named.contains(key) && !of_open_visit(key) && !key.starts_with(&self.visit));
            if !keys.is_empty() {
                kept.delete(store, &keys).await?;
            }
        }
        Ok(())
    }
}

/// Whether this page was here before: loaded again, or come back to.
fn was_reloaded() -> bool {
    let performance = leptos::prelude::window().performance();
    performance.is_some_and(|performance| performance.navigation().type_() != PerformanceNavigation::TYPE_NAVIGATE)
}

fn weights_key(record: &Record) -> Option<String> {
    record.weights.as_ref().map(|(key, _)| key.clone())
}

/// Bytes that the page takes up, and may take up; None where the browser does not say.
pub async fn measure() -> Option<(f64, f64)> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let number = |name: &str| js_sys::Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some((number("usage")?, number("quota")?))
}

/// Asks the browser not to drop what is kept when it wants room. It may refuse, which changes nothing.
pub async fn persist() {
    if let Some(promise) = manager().and_then(|manager| manager.persist().ok()) {
        let _ = JsFuture::from(promise).await;
    }
}

/// Absent where the page is not served securely.
fn manager() -> Option<web_sys::StorageManager> {
    let navigator = leptos::prelude::window().navigator();
    let storage = js_sys::Reflect::get(&navigator, &JsValue::from("storage")).ok()?;
    storage.is_object().then(|| navigator.storage())
}
