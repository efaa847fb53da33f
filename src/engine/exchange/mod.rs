//! Weights in and out: [`weights`] reads and writes safetensors in the Hugging Face layout.

pub mod weights;
