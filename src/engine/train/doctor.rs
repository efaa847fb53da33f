//! Watches a run's figures for what goes wrong.

use crate::config::Config;
use crate::engine::space::embedding::Vectors;
use crate::protocol::{Evaluation, Finding, StepReport};
use crate::text::dataset::Dataset;

pub struct Doctor;

impl Doctor {
    pub fn new(_data: &Dataset, _config: &Config) -> Self {
        Self
    }

    pub fn watch(&mut self, _report: &StepReport, _config: &Config) {}

    pub fn evaluated(&mut self, _evaluation: &Evaluation, _vectors: &Vectors) {}

    pub fn findings(&self, _config: &Config) -> Vec<Finding> {
        Vec::new()
    }
}
