//! Sentences that are searched rather than trained on: embedded beside all other work, and held once. [`compact`] tells what
//! smaller vectors cost, [`hard_negatives`] mines what to train on.

pub mod compact;
pub mod hard_negatives;

use std::cell::RefCell;
use std::rc::Rc;

use burn::tensor::{Device, ExecutionError};

use super::embedders::{Embedders, first_chunks};
use crate::config::Distance;
use crate::engine::crew::staff::Staff;
use crate::engine::encoder::TextEncoder;
use crate::engine::tokenizer::{Tokenizer, TokenizerError};
use crate::engine::vectors::{Vectors, distance, least};
use crate::pace::Pace;
use crate::say;

/// Texts of about the same length that are cut before they go through the encoder by their numbers of tokens.
const BLOCK: usize = 512;
/// Tokens (padding included) that go through the encoder in one go: a large encoder takes part of a second for them.
const CHUNK_TOKENS: usize = 1024;

/// The vectors of a corpus, as far as they are made.
///
/// Texts are embedded in the order of their lengths, so that little is padded. A row lies where its text stands in that order:
/// what is embedded is a beginning of it, whenever embedding is given up.
pub struct CorpusVectors {
    /// Texts in the order of work.
    order: Vec<u32>,
    /// A row for each of the first of `order`; nobody else has them while more are made.
    vectors: Rc<Vectors>,
    /// Bytes of all texts, and of those that are embedded: how much of the work there is, and is done.
    bytes: (usize, usize),
}

/// What a text becomes a vector by.
pub struct Embedder<'a> {
    pub encoder: &'a TextEncoder,
    pub tokenizer: &'a Tokenizer,
    pub normalised: bool,
    pub device: &'a Device,
    /// Who may be hired where it takes long.
    pub staff: Option<Staff>,
}

#[derive(Debug, thiserror::Error)]
pub enum CorpusError {
    #[error(transparent)]
    Tokenizer(#[from] TokenizerError),
    #[error("{}", say!("engine-corpus-device-failed", error = _0.to_string()))]
    Device(ExecutionError),
    #[error("{}", say!("engine-corpus-memory", sentences = *sentences, size = *size, megabytes = *megabytes))]
    Memory { sentences: usize, size: usize, megabytes: usize },
}

impl CorpusVectors {
    /// Of which none is made yet.
    pub fn new(texts: &[Rc<str>]) -> Self {
        let mut order: Vec<u32> = (0..texts.len() as u32).collect();
        order.sort_by_key(|text| texts[*text as usize].len());
        let bytes = texts.iter().map(|text| text.len()).sum();
        Self { order, vectors: Rc::default(), bytes: (bytes, 0) }
    }

    /// Texts that have a vector.
    pub fn embedded(&self) -> usize {
        self.vectors.rows()
    }

    /// The vectors that are made, and the texts that they are of.
    pub fn rows(&self) -> (Vec<u32>, Rc<Vectors>) {
        (self.order[..self.embedded()].to_vec(), self.vectors.clone())
    }

    /// The share of the work that is done, from 0 to 1.
    pub fn share(&self) -> f64 {
        self.bytes.1 as f64 / self.bytes.0.max(1) as f64
    }

    /// Bytes of the texts that have no vector.
    fn bytes_left(&self) -> usize {
        self.bytes.0 - self.bytes.1
    }

    /// The `k` texts whose vectors are nearest to `query`, with their vectors and distances, nearest first; of equal distances
    /// those that come first in the corpus. Every vector is looked at, none is sorted but those that are kept.
    pub fn nearest(&self, query: &[f32], k: usize, metric: Distance) -> Vec<(&[f32], usize, f32)> {
        let texts = &self.order[..self.embedded()];
        let rows = texts.iter().enumerate();
        let distances = rows.map(|(row, text)| ((*text, row), distance(self.vectors.row(row), query, metric)));
        let found = least(k, distances).into_iter();
        found.map(|((text, row), distance)| (self.vectors.row(row), text as usize, distance)).collect()
    }

    /// The next texts that have no vector.
    fn next_block(&mut self) -> &mut [u32] {
        let rest = self.embedded()..;
        let rest = &mut self.order[rest];
        let count = rest.len().min(BLOCK);
        &mut rest[..count]
    }

    /// The vectors of the next texts, which have so many bytes.
    fn add(&mut self, embedded: &Vectors, bytes: usize) -> Result<(), CorpusError> {
        let size = embedded.size;
        let vectors = Rc::make_mut(&mut self.vectors);
        if vectors.values.is_empty() {
            let numbers = self.order.len() * size;
            // All at once: vectors that grow are held twice while they do.
            vectors.values.try_reserve_exact(numbers).map_err(|_| CorpusError::Memory {
                sentences: self.order.len(),
                size,
                megabytes: (4 * numbers).div_ceil(1_000_000),
            })?;
            vectors.size = size;
        }
        vectors.values.extend_from_slice(&embedded.values);
        self.bytes.1 += bytes;
        Ok(())
    }
}

/// Embeds what has no vector yet.
///
/// # Errors
/// When the tokenizer or the device fails, or the vectors do not fit into memory. What was embedded before stays.
pub async fn embed_rest(
    texts: &[Rc<str>],
    corpus: &RefCell<CorpusVectors>,
    by: &Embedder<'_>,
    pace: &Pace,
) -> Result<(), CorpusError> {
    let total = texts.len();
    let mut walk = pace.over_texts(0);
    let mut embedders = Embedders::new(by.staff.clone());
    loop {
        let block = corpus.borrow_mut().next_block().to_vec();
        if block.is_empty() {
            return Ok(());
        }
        let mut cut = Vec::with_capacity(block.len());
        for text in block {
            let own = &texts[text as usize];
            walk.pass(own).await;
            cut.push((text, by.tokenizer.encode(own)?.ids));
        }
        cut.sort_by_key(|(_, ids)| ids.len());
        corpus.borrow_mut().next_block().iter_mut().zip(&cut).for_each(|(place, (text, _))| *place = *text);
        let mut rest = cut.as_slice();
        while !rest.is_empty() {
            let (chunks, behind) = first_chunks(rest, |(_, ids)| ids, CHUNK_TOKENS, embedders.size());
            let taken = &rest[..rest.len() - behind.len()];
            let bytes = taken.iter().map(|(text, _)| texts[*text as usize].len()).sum();
            let left = corpus.borrow().bytes_left().saturating_sub(bytes) as f64 / bytes.max(1) as f64;
            let embedded = embedders.embed(by.encoder, chunks, left, by.normalised, by.device).await;
            corpus.borrow_mut().add(&embedded.map_err(CorpusError::Device)?, bytes)?;
            rest = behind;
            pace.tell(corpus.borrow().embedded(), total);
            pace.breathe().await;
        }
    }
}
