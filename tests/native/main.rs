//! The native integration tests: one binary, a module per subject.

mod brute_force;
mod encoders;
mod examples;
mod golden;
mod mining;
mod session;
mod support;
mod text_dataset;
mod text_import;
mod tokenizer;
