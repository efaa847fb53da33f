//! Triplet Playground: trains sentence embeddings with triplet loss in the reader's own browser.
//!
//! The tour, in the order in which a sentence travels:
//!
//! 1. [`text::import`] turns what was pasted into rows, and says line by line what it could not use.
//! 2. [`text::dataset`] relates the rows: distinct sentences, groups of the same meaning, what is held out.
//! 3. [`engine::tokenizer`] cuts sentences into words and numbers them.
//! 4. [`engine::train::sampler`] draws a batch, [`engine::train::batch`] makes tensors of it.
//! 5. [`engine::encoder`] makes a vector of every sentence.
//! 6. [`engine::metric`] measures distances, chooses triplets, and says what they cost.
//! 7. [`engine::train::trainer`] takes the step; [`engine::train::evaluate`] scores the model.
//! 8. [`engine::space`] embeds all sentences and finds the nearest.
//! 9. [`engine::session`] does all of this at the page's command: [`protocol::Command`] in, [`protocol::Event`] out.
//!
//! `worker` runs the session in a web worker, `page` is the page. The two share [`config`], [`examples`] and [`protocol`], and
//! nothing else.

pub mod config;
#[cfg(feature = "engine")]
pub mod engine;
pub mod examples;
#[cfg(all(feature = "text", any(feature = "fuzz", test)))]
pub mod fuzz;
#[cfg(any(feature = "app", feature = "worker"))]
pub mod handed;
#[cfg(any(feature = "app", feature = "worker"))]
pub mod kept;
#[cfg(not(feature = "worker"))]
pub mod lessons;
pub mod model_files;
#[cfg(feature = "text")]
pub mod pace;
#[cfg(any(feature = "app", feature = "fuzz", test))]
pub mod page;
pub mod protocol;
#[cfg(feature = "text")]
pub mod random;
#[cfg(any(feature = "app", feature = "worker"))]
mod reason;
pub mod statistics;
#[cfg(feature = "text")]
pub mod text;
pub mod thinning;
#[cfg(any(feature = "app", feature = "worker"))]
pub mod transport;
pub mod words;
#[cfg(feature = "worker")]
pub mod worker;
