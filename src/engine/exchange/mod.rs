//! Models in and out: [`weights`] reads and writes safetensors in the Hugging Face layout, [`checkpoint`] the whole state of
//! training.

pub mod checkpoint;
pub mod weights;
