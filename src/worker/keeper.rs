//! Weights go to the browser's storage from here, and come from there: they may be large, and the page's thread has to draw.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::kept::{KeptError, KeptOnce, Store};
use crate::protocol::{Checkpoint, Event, Message};
use crate::say;

/// Checkpoints that are held in memory where the browser keeps nothing: what Undo wants is mostly the last but one.
const HELD: usize = 2;

/// Keeps every checkpoint that the session hands out, under the worker's name and the number of the request that made its
/// model. A copy is the same keeper.
#[derive(Clone)]
pub struct Keeper {
    inner: Rc<Inner>,
}

struct Inner {
    /// The worker's: that of the visit.
    name: String,
    post: fn(Message),
    kept: KeptOnce,
    /// Oldest first, no two with the same key. The first one is being written if `writes`.
    waiting: RefCell<VecDeque<Item>>,
    writes: RefCell<bool>,
    held: RefCell<VecDeque<Item>>,
}

#[derive(Clone)]
struct Item {
    key: String,
    request: u32,
    checkpoint: Rc<Checkpoint>,
}

impl Keeper {
    pub fn new(name: String, post: fn(Message)) -> Self {
        let inner = Inner {
            kept: KeptOnce::of_visit(&name),
            name,
            post,
            waiting: RefCell::default(),
            writes: RefCell::default(),
            held: RefCell::default(),
        };
        Self { inner: Rc::new(inner) }
    }

    /// Posts what the session says. A checkpoint is kept instead, and [`Event::Kept`] said once it is; where the browser keeps
    /// nothing the page gets it after [`Event::NotKept`].
    pub fn post(&self, message: Message) {
        let Message { request, event } = message;
        match event {
            Event::Saved(checkpoint) => {
                self.keep(request, checkpoint);
            }
            event => (self.inner.post)(Message { request, event }),
        }
    }

    /// Keeps what a model was trained to; the key.
    pub fn keep(&self, request: u32, checkpoint: Checkpoint) -> String {
        let key = format!("{}-{request}", self.inner.name);
        let item = Item { key: key.clone(), request, checkpoint: Rc::new(checkpoint) };
        let mut waiting = self.inner.waiting.borrow_mut();
        // What has not begun to be written is out of date.
        let begun = usize::from(*self.inner.writes.borrow());
        if let Some(place) = waiting.iter().skip(begun).position(|other| other.key == item.key) {
            waiting.remove(place + begun);
        }
        waiting.push_back(item);
        drop(waiting);
        self.write();
        key
    }

    /// Tries again to have kept what the browser has refused.
    pub fn keep_held(&self) {
        let held: Vec<Item> = self.inner.held.borrow_mut().drain(..).collect();
        let mut waiting = self.inner.waiting.borrow_mut();
        // What waits already is later.
        let out_of_date = |item: &Item| waiting.iter().any(|other| other.key == item.key);
        let held: Vec<Item> = held.into_iter().filter(|item| !out_of_date(item)).collect();
        waiting.extend(held);
        drop(waiting);
        self.write();
    }

    fn write(&self) {
        if !self.inner.writes.replace(true) {
            let inner = self.inner.clone();
            spawn_local(async move { inner.write_all().await });
        }
    }

    /// A checkpoint that was kept here, or by an earlier visit.
    ///
    /// # Errors
    /// Why there is none, as a part of a sentence.
    pub async fn read(&self, key: &str) -> Result<Checkpoint, String> {
        let is_meant = |item: &&Item| item.key == key;
        let latest = self.inner.waiting.borrow().iter().rfind(is_meant).cloned();
        let latest = latest.or_else(|| self.inner.held.borrow().iter().rfind(is_meant).cloned());
        if let Some(item) = latest {
            return Ok(Checkpoint::clone(&item.checkpoint));
        }
        let kept = self.inner.kept.open().await.map_err(|error| error.to_string())?;
        let value = kept.get(Store::Weights, key).await.map_err(|error| error.to_string())?;
        let value = value.ok_or_else(|| say!("checkpoint-gone"))?;
        serde_wasm_bindgen::from_value(value)
            .map_err(|error| say!("checkpoint-of-another-form", error = error.to_string()))
    }
}

impl Inner {
    async fn write_all(&self) {
        loop {
            let Some(item) = self.waiting.borrow().front().cloned() else {
                self.writes.replace(false);
                return;
            };
            let outcome = self.write(&item).await;
            self.waiting.borrow_mut().pop_front();
            let Item { key, request, checkpoint } = item;
            let step = checkpoint.step;
            match outcome {
                Ok(()) => (self.post)(Message { request, event: Event::Kept { key, step } }),
                Err(error) => {
                    // Perhaps the browser has closed it.
                    self.kept.forget();
                    let copy = Checkpoint::clone(&checkpoint);
                    self.hold(Item { key, request, checkpoint });
                    (self.post)(Message { request, event: Event::NotKept { reason: error.to_string() } });
                    (self.post)(Message { request, event: Event::Saved(copy) });
                }
            }
        }
    }

    async fn write(&self, item: &Item) -> Result<(), KeptError> {
        let kept = self.kept.open().await?;
        let value = serde_wasm_bindgen::to_value(&*item.checkpoint).expect("a checkpoint is plain data");
        kept.put(Store::Weights, &item.key, &value).await
    }

    fn hold(&self, item: Item) {
        let mut held = self.held.borrow_mut();
        held.retain(|other| other.key != item.key);
        held.push_back(item);
        if held.len() > HELD {
            held.pop_front();
        }
    }
}
