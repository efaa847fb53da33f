//! The native integration tests: one binary, a module per subject.

mod examples;
mod text_dataset;
mod text_import;
