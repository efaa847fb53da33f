//! Whom a model may hire on the machine that this runs on.

use std::rc::Rc;

use super::team::Recruiter;
use super::together::Together;
use crate::config::Config;
use crate::engine::encoder::EncoderConfig;

/// Members that are there for a model. Clones hire others.
#[derive(Clone)]
pub struct Staff {
    recruiter: Rc<dyn Recruiter>,
    size: usize,
    shape: EncoderConfig,
    config: Config,
}

impl Staff {
    /// `size`: members at most. `shape` and `config`: what the model was made by.
    pub fn new(recruiter: Rc<dyn Recruiter>, size: usize, shape: EncoderConfig, config: Config) -> Self {
        Self { recruiter, size, shape, config }
    }

    /// All of them, who are hired with their first work.
    pub fn together(&self) -> Together {
        Together::new(self.recruiter.members(), self.size, self.shape.clone(), self.config.clone())
    }
}
