//! Models in and out: [`weights`] reads safetensors in the Hugging Face layout, [`tensors`] writes them, [`checkpoint`] the whole state of
//! training, [`folder`] reads the models that people have, [`tokenizer_file`] a tokenizer alone, [`export`] writes what was trained
//! for Python, [`onnx`] for onnxruntime, [`project`] all of an experiment.

mod archive;
pub mod checkpoint;
pub mod export;
pub mod folder;
mod names;
pub mod onnx;
pub mod packed;
pub mod project;
pub mod tensors;
pub mod tokenizer_file;
pub mod weights;
