//! What fine-tuning makes a model forget: sentences of everyday English that are no part of anybody's data.
//!
//! Each has another that says the same in other words, and is asked for it among all of them. The sentences are our own. (Beside
//! sentences that share the words but mean something else, all-MiniLM-L6-v2 finds the right one of two in 32 of 100 cases, and after
//! fine-tuning on other data in 53: that measures something else than forgetting.)

use std::rc::Rc;

use burn::tensor::{Device, ExecutionError};

use crate::config::Config;
use crate::engine::encoder::TextEncoder;
use crate::engine::space::embedding::Embedding;
use crate::engine::tokenizer::{Tokenizer, TokenizerError};
use crate::engine::train::evaluate::Examination;
use crate::engine::train::pool::Pool;
use crate::pace::Pace;
use crate::protocol::Scores;
use crate::text::dataset::Dataset;
use crate::text::import::import;

const SENTENCES: &str = include_str!("general.csv");

/// The sentences, as a model reads them.
pub struct GeneralQuestions {
    ids: Vec<Vec<u32>>,
    examination: Examination,
}

impl GeneralQuestions {
    /// # Errors
    /// When the tokenizer cannot cut a sentence.
    pub fn new(tokenizer: &Tokenizer) -> Result<Self, TokenizerError> {
        let data = Dataset::build(import(SENTENCES.as_bytes()), 0.0, 0).expect("its pairs are tested");
        let ids = data.sentences.iter().map(|sentence| Ok(tokenizer.encode(&sentence.text)?.ids));
        let ids = ids.collect::<Result<_, TokenizerError>>()?;
        Ok(Self { ids, examination: Examination::new(Rc::new(Pool::new(Rc::new(data))), 0) })
    }

    /// How many of them a model answers.
    ///
    /// # Errors
    /// When the device fails.
    pub async fn score(
        &self,
        model: TextEncoder,
        config: &Config,
        device: &Device,
        pace: &Pace,
    ) -> Result<Scores, ExecutionError> {
        let mut embedding = Embedding::new(model, &self.ids, config.normalise);
        while !embedding.is_finished() {
            embedding.advance(&self.ids, device).await?;
            pace.breathe().await;
        }
        let (scores, _) = self.examination.score(&embedding.finish().0, config.metric(), pace).await;
        Ok(scores)
    }
}
