//! Every number and choice that a user can set: name, default, range, and how it travels in the URL's hash.
//!
//! [`Config`] is plain data. [`SETTINGS`] describes each of its fields once; the page builds its controls from that
//! table, the hash is written and read by it, and [`Config::set`] is the only way in for a value that somebody typed.

mod choices;
mod table;
#[cfg(test)]
mod tests;
mod value;

pub use choices::{
    AdapterTargets, Device, Distance, Encoder, HoldOut, LossFunction, Mining, Pooling, Projection, Schedule, Tokenizer,
    Trains,
};
pub use table::{Config, SETTINGS};
pub use value::{Choice, Kind, read_number};

use crate::{say, words};

/// When a changed setting takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applies {
    /// With the next training step.
    Now,
    /// When the model is built again: at once while it is untrained, otherwise with Reset.
    AfterReset,
}

/// One row of [`SETTINGS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Key in the URL's hash: the name of the field of [`Config`].
    pub key: &'static str,
    pub kind: Kind,
    pub applies: Applies,
}

/// A value that a setting refuses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    #[error("{}", say!("setting-unknown", key = _0))]
    UnknownKey(String),
    #[error("{}", say!("setting-refused", label = label, value = value, expected = expected))]
    Refused { label: String, value: String, expected: String },
}

impl ConfigError {
    /// As a sentence.
    pub fn sentence(&self) -> String {
        let mut text = self.to_string();
        if let Some(first) = text.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        text + "."
    }
}

impl Setting {
    /// The row of [`SETTINGS`] with this key.
    pub fn find(key: &str) -> Option<&'static Setting> {
        SETTINGS.iter().find(|setting| setting.key == key)
    }

    /// The accessible name of its control.
    pub fn label(&self) -> String {
        words::of("setting-label", self.key)
    }

    /// One sentence for the page: what it does, with its unit.
    pub fn help(&self) -> String {
        words::of("setting-help", self.key)
    }
}

impl Config {
    /// How far two sentences are from each other, for all that compares them: ranking and CoSENT go by the cosine.
    pub fn metric(&self) -> Distance {
        match self.loss {
            LossFunction::Triplet => self.distance,
            LossFunction::Ranking | LossFunction::Cosent => Distance::Cosine,
        }
    }

    /// Whether triplets are chosen among all sentences of a batch, rather than taken from the rows of the data.
    pub fn mines_in_batch(&self) -> bool {
        self.loss == LossFunction::Triplet && self.mining.in_batch()
    }

    /// Whether the loss depends on the margin.
    pub fn has_margin(&self) -> bool {
        self.loss == LossFunction::Triplet && !self.has_soft_margin()
    }

    /// Whether the loss is batch hard with softplus.
    pub fn has_soft_margin(&self) -> bool {
        self.loss == LossFunction::Triplet && self.soft_margin && self.mining == Mining::BatchHard
    }

    /// The margin that suits the metric.
    pub fn default_margin(&self) -> f64 {
        match (self.distance, self.normalise) {
            (Distance::Cosine, _) => 0.2,
            (Distance::Euclidean | Distance::SquaredEuclidean, true) => 0.3,
            (Distance::Euclidean | Distance::SquaredEuclidean, false) => 0.5,
        }
    }

    /// The learning rate that suits the encoder, and what of it trains.
    pub fn default_learning_rate(&self) -> f64 {
        match self.encoder {
            Encoder::Simple => 0.005,
            Encoder::Transformer => 0.0005,
            // B begins at 0: adapters need larger steps to get anywhere.
            Encoder::Pretrained if self.trains == Trains::Adapters => 0.0002,
            Encoder::Pretrained => 0.00002,
        }
    }

    /// What a pretrained model reads before every sentence of the data and of a corpus.
    pub fn prompt(&self) -> &str {
        if self.encoder == Encoder::Pretrained { &self.prompt } else { "" }
    }

    /// What it reads before a text that is asked.
    pub fn query_prompt(&self) -> &str {
        if self.encoder == Encoder::Pretrained { &self.query_prompt } else { "" }
    }

    /// Whether it is low-rank adapters that training moves.
    pub fn trains_adapters(&self) -> bool {
        self.encoder == Encoder::Pretrained && self.trains == Trains::Adapters
    }

    /// Whether sentences are cut by a file that the user brings.
    pub fn reads_tokenizer_file(&self) -> bool {
        self.encoder != Encoder::Pretrained && self.tokenizer == Tokenizer::File
    }

    /// Whether that file is still to be opened.
    pub fn lacks_tokenizer(&self) -> bool {
        self.reads_tokenizer_file() && self.tokenizer_file.is_empty()
    }

    /// The name of what is needed beside the data: a pretrained model, or the file of a tokenizer.
    pub fn brought(&mut self) -> Option<&mut String> {
        match self.encoder {
            Encoder::Pretrained => Some(&mut self.model),
            Encoder::Simple | Encoder::Transformer => self.reads_tokenizer_file().then_some(&mut self.tokenizer_file),
        }
    }

    /// The largest distance that two embeddings can have, where there is one.
    pub fn largest_distance(&self) -> Option<f64> {
        // The Simple encoder ends in a ReLU: the angle between two vectors without negative numbers is at most a right one.
        let right_angle = self.encoder == Encoder::Simple;
        match (self.distance, self.normalise) {
            (Distance::Cosine, _) => Some(if right_angle { 1.0 } else { 2.0 }),
            (Distance::Euclidean, true) => Some(if right_angle { std::f64::consts::SQRT_2 } else { 2.0 }),
            (Distance::SquaredEuclidean, true) => Some(if right_angle { 2.0 } else { 4.0 }),
            (Distance::Euclidean | Distance::SquaredEuclidean, false) => None,
        }
    }

    /// A margin that no two distances can differ by, as a sentence.
    pub fn unreachable_margin(&self) -> Option<String> {
        let Self { margin, encoder, distance, .. } = *self;
        if !self.has_margin() {
            return None;
        }
        let largest = self.largest_distance().filter(|largest| margin >= *largest)?;
        let (margin, largest) = (words::number(margin), words::number((largest * 100.0).round() / 100.0));
        Some(match (encoder, distance) {
            (Encoder::Simple, _) => say!("setting-margin-unreachable-simple", margin = margin, largest = largest),
            (Encoder::Transformer | Encoder::Pretrained, Distance::Cosine) => {
                say!("setting-margin-unreachable-cosine", margin = margin, largest = largest)
            }
            (Encoder::Transformer | Encoder::Pretrained, _) => {
                say!("setting-margin-unreachable-normalised", margin = margin, largest = largest)
            }
        })
    }

    /// Sets one value from text. Margin and learning rate follow the metric and the encoder for as long as they
    /// have the value that suits those.
    ///
    /// # Errors
    /// For a key that does not exist and a value that the setting cannot hold; nothing is changed then.
    pub fn set(&mut self, key: &str, text: &str) -> Result<(), ConfigError> {
        let (margin, learning_rate) = (self.default_margin(), self.default_learning_rate());
        self.assign(key, text)?;
        if key != "margin" && self.margin == margin {
            self.margin = self.default_margin();
        }
        if key != "learning_rate" && self.learning_rate == learning_rate {
            self.learning_rate = self.default_learning_rate();
        }
        Ok(())
    }

    /// What the settings contradict each other in, as a sentence that says what to do.
    pub fn conflict(&self) -> Option<String> {
        let Self { embedding_size, heads, encoder, .. } = *self;
        if encoder == Encoder::Pretrained && self.model.is_empty() {
            return Some(say!("setting-no-model"));
        }
        if self.lacks_tokenizer() {
            return Some(say!("setting-no-tokenizer"));
        }
        (encoder == Encoder::Transformer && embedding_size % heads != 0)
            .then(|| say!("setting-heads-do-not-divide", embedding_size = embedding_size, heads = heads))
    }

    /// Whether a trained model has to be built again before `self` can take the place of `trained`.
    pub fn needs_reset(&self, trained: &Config) -> bool {
        SETTINGS
            .iter()
            .any(|setting| setting.applies == Applies::AfterReset && self.get(setting.key) != trained.get(setting.key))
    }

    /// The settings that a model built with `built` goes on with: what takes effect at once from `self`, the rest from
    /// `built`.
    pub fn for_run(&self, built: &Config) -> Config {
        let mut config = built.clone();
        for setting in SETTINGS.iter().filter(|setting| setting.applies == Applies::Now) {
            let value = self.get(setting.key).expect("SETTINGS and Config come from one list");
            config.assign(setting.key, &value).expect("a value that a Config holds is one that it takes");
        }
        // What follows a setting that waits for Reset waits with it.
        if self.margin == self.default_margin() {
            config.margin = config.default_margin();
        }
        if self.learning_rate == self.default_learning_rate() {
            config.learning_rate = config.default_learning_rate();
        }
        config
    }

    /// All settings for the URL's hash, without the `#`.
    pub fn to_hash(&self) -> String {
        let mut hash = form_urlencoded::Serializer::new(String::new());
        for setting in SETTINGS {
            hash.append_pair(setting.key, &self.get(setting.key).expect("SETTINGS and Config come from one list"));
        }
        hash.finish()
    }

    /// Reads a hash over the defaults. What it does not say, or says wrongly, keeps the default that suits the rest;
    /// each wrong part is returned as an error.
    pub fn from_hash(hash: &str) -> (Self, Vec<ConfigError>) {
        Self::default().adjusted(hash)
    }

    /// The same over these settings.
    pub fn adjusted(&self, hash: &str) -> (Self, Vec<ConfigError>) {
        let mut config = self.clone();
        let pairs: Vec<_> = form_urlencoded::parse(hash.trim_start_matches('#').as_bytes()).collect();
        let unknown = pairs.iter().filter(|(key, _)| Setting::find(key).is_none());
        // In the table's order, a margin that is given comes after the metric that would choose one.
        let known = SETTINGS.iter().flat_map(|setting| pairs.iter().filter(|(key, _)| key == setting.key));
        let errors = unknown.chain(known).filter_map(|(key, value)| config.set(key, value).err()).collect();
        (config, errors)
    }
}

impl From<Config> for String {
    fn from(config: Config) -> Self {
        config.to_hash()
    }
}

/// What the hash says wrongly keeps its default; see [`Config::from_hash`].
impl From<String> for Config {
    fn from(hash: String) -> Self {
        Self::from_hash(&hash).0
    }
}
