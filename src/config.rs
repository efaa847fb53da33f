//! Every number and choice that a user can set: name, default, range, and how it travels in the URL's hash.
//!
//! [`Config`] is plain data. [`SETTINGS`] describes each of its fields once; the page builds its controls from that
//! table, the hash is written and read by it, and [`Config::set`] is the only way in for a value that somebody typed.

use serde::{Deserialize, Serialize};

/// When a changed setting takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applies {
    /// With the next training step.
    Now,
    /// When the model is built again: at once while it is untrained, otherwise with Reset.
    AfterReset,
}

/// What a setting may hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// One of `(key in the hash, label on the page)`.
    Choice(&'static [(&'static str, &'static str)]),
    /// A number in `min..=max`; `step` is what an arrow key adds.
    Number {
        min: f64,
        max: f64,
        step: f64,
    },
    Flag,
    Text,
}

/// One row of [`SETTINGS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Key in the URL's hash: the name of the field of [`Config`].
    pub key: &'static str,
    /// The accessible name of its control.
    pub label: &'static str,
    pub kind: Kind,
    pub applies: Applies,
    /// One sentence for the page: what it does, with its unit.
    pub help: &'static str,
}

/// A value that a setting refuses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    #[error("there is no setting `{0}`")]
    UnknownKey(String),
    #[error("{label} cannot be `{value}`: {expected}")]
    Refused { label: &'static str, value: String, expected: String },
}

/// How a field's type is read from and written to text.
trait Value: Sized {
    fn read(text: &str, kind: &Kind) -> Result<Self, String>;
    fn write(&self) -> String;
}

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            pub const OPTIONS: &'static [(&'static str, &'static str)] = &[$(($key, $label)),+];

            /// The key in the hash.
            pub fn key(self) -> &'static str { match self { $(Self::$variant => $key),+ } }

            /// The label on the page.
            pub fn label(self) -> &'static str { match self { $(Self::$variant => $label),+ } }
        }

        impl Value for $name {
            fn read(text: &str, _: &Kind) -> Result<Self, String> {
                match text {
                    $($key => Ok(Self::$variant),)+
                    _ => Err(format!("choose one of {}", [$($key),+].join(", "))),
                }
            }
            fn write(&self) -> String { self.key().to_owned() }
        }
    };
}

choices! {
    /// What turns a sentence into a vector.
    Encoder {
        /// Embedding, mean over real tokens, linear layer, ReLU.
        Simple = "simple", "Simple";
        /// A small BERT.
        Transformer = "transformer", "Transformer";
    }
}
choices! {
    /// What turns a sentence into tokens.
    Tokenizer {
        /// Lower-cased words of the training data; the rest are unknown.
        Words = "words", "Words";
    }
}
choices! {
    /// How the transformer's token vectors become one sentence vector.
    Pooling {
        Cls = "cls", "CLS";
        Mean = "mean", "Mean";
        Max = "max", "Max";
    }
}
choices! {
    /// Which triplets of a batch count.
    Mining {
        GivenTriplets = "given", "Given triplets";
        HardestOfGiven = "hardest_of_given", "Hardest of given negatives";
        BatchHard = "batch_hard", "Batch hard";
        BatchSemiHard = "batch_semi_hard", "Batch semi-hard";
        BatchAll = "batch_all", "Batch all";
    }
}
choices! {
    /// How far two embeddings are from each other.
    Distance {
        Euclidean = "euclidean", "Euclidean";
        SquaredEuclidean = "squared_euclidean", "Squared Euclidean";
        Cosine = "cosine", "Cosine";
    }
}
choices! {
    /// How the learning rate goes on after the warm-up.
    Schedule {
        Constant = "constant", "Constant";
        /// Half a cosine from the learning rate down to 0 at the last step.
        Cosine = "cosine", "Cosine";
    }
}
choices! {
    /// How the map of the sentences comes down to two dimensions.
    Projection {
        /// The two directions in which the sentences differ most.
        Pca = "pca", "PCA";
        /// Neighbours stay neighbours, distances do not mean much (van der Maaten and Hinton 2008).
        TSne = "tsne", "t-SNE";
    }
}
choices! {
    /// Where the tensors live.
    Device {
        /// WebGPU where there is a hardware adapter, otherwise the CPU.
        Auto = "auto", "Auto";
        WebGpu = "webgpu", "WebGPU";
        Cpu = "cpu", "CPU";
    }
}

impl Mining {
    /// Whether it chooses triplets among all sentences of a batch, rather than taking those given in the data.
    pub fn in_batch(self) -> bool {
        matches!(self, Self::BatchHard | Self::BatchSemiHard | Self::BatchAll)
    }
}

macro_rules! number_value {
    ($($type:ty, $noun:literal;)+) => { $(
        impl Value for $type {
            fn read(text: &str, kind: &Kind) -> Result<Self, String> {
                let Kind::Number { min, max, .. } = *kind else { unreachable!("a number has Kind::Number") };
                let expected = || format!("it takes {} from {min} to {max}", $noun);
                let value: $type = text.trim().parse().map_err(|_| expected())?;
                if (min..=max).contains(&(value as f64)) { Ok(value) } else { Err(expected()) }
            }
            fn write(&self) -> String { self.to_string() }
        }
    )+ };
}
number_value! { u32, "a whole number"; f64, "a number"; }

impl Value for bool {
    fn read(text: &str, _: &Kind) -> Result<Self, String> {
        match text {
            "1" | "true" => Ok(true),
            "0" | "false" => Ok(false),
            _ => Err("it takes 1 (on) or 0 (off)".to_owned()),
        }
    }
    fn write(&self) -> String {
        if *self { "1" } else { "0" }.to_owned()
    }
}

impl Value for String {
    fn read(text: &str, _: &Kind) -> Result<Self, String> {
        Ok(text.to_owned())
    }
    fn write(&self) -> String {
        self.clone()
    }
}

macro_rules! settings {
    ($($field:ident: $type:ty = $default:expr, $label:literal, $kind:expr, $applies:ident, $help:literal;)+) => {
        /// All settings of one experiment.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct Config { $(#[doc = $help] pub $field: $type),+ }

        impl Default for Config {
            fn default() -> Self { Self { $($field: $default),+ } }
        }

        /// Every setting, in the order of the page and of the hash.
        pub const SETTINGS: &[Setting] = &[$(Setting {
            key: stringify!($field), label: $label, kind: $kind, applies: Applies::$applies, help: $help,
        }),+];

        impl Config {
            /// The value of a setting as text, as it stands in the hash.
            pub fn get(&self, key: &str) -> Option<String> {
                match key { $(stringify!($field) => Some(self.$field.write()),)+ _ => None }
            }

            fn assign(&mut self, key: &str, text: &str) -> Result<(), ConfigError> {
                match key {
                    $(stringify!($field) => {
                        self.$field = Value::read(text, &$kind).map_err(|expected| ConfigError::Refused {
                            label: $label, value: text.to_owned(), expected,
                        })?;
                        Ok(())
                    })+
                    _ => Err(ConfigError::UnknownKey(key.to_owned())),
                }
            }
        }
    };
}

const fn number(min: f64, max: f64, step: f64) -> Kind {
    Kind::Number { min, max, step }
}

settings! {
    data: String = "support".to_owned(), "Example data", Kind::Text, AfterReset,
        "A data set to begin with; your own text replaces it.";
    held_out: f64 = 20.0, "Held out", number(0.0, 80.0, 5.0), AfterReset,
        "Share of the data, in %, that is never trained on and tells how well the model does on sentences that it has not seen.";

    encoder: Encoder = Encoder::Simple, "Encoder", Kind::Choice(Encoder::OPTIONS), AfterReset,
        "Simple averages word vectors and cannot see word order; Transformer lets every word look at every other.";
    tokenizer: Tokenizer = Tokenizer::Words, "Tokenizer", Kind::Choice(Tokenizer::OPTIONS), AfterReset,
        "How text is cut into tokens.";
    vocabulary_size: u32 = 8000, "Vocabulary size", number(16.0, 50_000.0, 500.0), AfterReset,
        "The most frequent words of the data that get a vector of their own, at most this many.";
    max_tokens: u32 = 64, "Longest sentence", number(4.0, 512.0, 8.0), AfterReset,
        "Tokens of a sentence that are read; the rest is cut off.";
    embedding_size: u32 = 64, "Embedding size", number(2.0, 1024.0, 16.0), AfterReset,
        "Numbers in the vector of a sentence.";
    layers: u32 = 2, "Layers", number(1.0, 12.0, 1.0), AfterReset,
        "Transformer blocks, one after the other.";
    heads: u32 = 4, "Heads", number(1.0, 16.0, 1.0), AfterReset,
        "Attention heads of a block; the embedding size is divided among them.";
    feed_forward: u32 = 256, "Feed-forward size", number(4.0, 4096.0, 64.0), AfterReset,
        "Width of the hidden layer inside a transformer block.";
    dropout: f64 = 0.1, "Dropout", number(0.0, 0.9, 0.05), AfterReset,
        "Share of the transformer's activations that are dropped in training.";
    pooling: Pooling = Pooling::Mean, "Pooling", Kind::Choice(Pooling::OPTIONS), AfterReset,
        "How the transformer's token vectors become one sentence vector.";
    normalise: bool = true, "Normalise embeddings", Kind::Flag, AfterReset,
        "Scales every sentence vector to length 1, so that only directions count.";

    mining: Mining = Mining::BatchHard, "Mining", Kind::Choice(Mining::OPTIONS), Now,
        "Which triplets of a batch are trained on.";
    distance: Distance = Distance::Euclidean, "Distance", Kind::Choice(Distance::OPTIONS), Now,
        "How far two sentence vectors are from each other.";
    margin: f64 = 0.3, "Margin", number(0.0, 100.0, 0.05), Now,
        "How much farther than the positive a negative has to be before the triplet is left alone; in the unit of the distance.";
    soft_margin: bool = false, "Soft margin", Kind::Flag, Now,
        "Batch hard with softplus in place of the margin: a triplet is never quite done.";

    steps: u32 = 300, "Steps", number(0.0, 1_000_000.0, 50.0), Now,
        "Batches to train on.";
    learning_rate: f64 = 0.005, "Learning rate", number(0.0, 1e12, 0.001), Now,
        "How far one step moves the weights.";
    batch_size: u32 = 32, "Batch size", number(1.0, 1024.0, 8.0), Now,
        "Sentences in a batch for the batch minings, rows for the others.";
    per_group: u32 = 4, "Sentences per group", number(2.0, 64.0, 1.0), Now,
        "Sentences of one group that a batch holds (batch minings).";
    weight_decay: f64 = 0.01, "Weight decay", number(0.0, 10.0, 0.01), Now,
        "AdamW's pull of all weights towards 0, as a multiple of the learning rate.";
    warm_up: u32 = 0, "Warm-up", number(0.0, 100_000.0, 10.0), Now,
        "Steps over which the learning rate rises from 0.";
    schedule: Schedule = Schedule::Constant, "Schedule", Kind::Choice(Schedule::OPTIONS), Now,
        "The learning rate after the warm-up.";
    clip_norm: f64 = 0.0, "Gradient clipping", number(0.0, 1e6, 0.5), Now,
        "Longest gradient that is let through, as a norm over all weights; 0 lets everything through.";
    seed: u32 = 0, "Seed", number(0.0, 4_294_967_295.0, 1.0), AfterReset,
        "Weights, batches, held-out split and dropout follow from it: the same seed is the same run.";
    device: Device = Device::Auto, "Device", Kind::Choice(Device::OPTIONS), AfterReset,
        "Where the tensors are computed.";
    projection: Projection = Projection::Pca, "Projection", Kind::Choice(Projection::OPTIONS), Now,
        "PCA shows the two directions in which the sentences differ most; t-SNE keeps neighbours together, and its distances mean little.";
}

impl Setting {
    /// The row of [`SETTINGS`] with this key.
    pub fn find(key: &str) -> Option<&'static Setting> {
        SETTINGS.iter().find(|setting| setting.key == key)
    }
}

impl Config {
    /// The margin that suits the metric.
    pub fn default_margin(&self) -> f64 {
        match (self.distance, self.normalise) {
            (Distance::Cosine, _) => 0.2,
            (Distance::Euclidean | Distance::SquaredEuclidean, true) => 0.3,
            (Distance::Euclidean | Distance::SquaredEuclidean, false) => 0.5,
        }
    }

    /// The learning rate that suits the encoder.
    pub fn default_learning_rate(&self) -> f64 {
        match self.encoder {
            Encoder::Simple => 0.005,
            Encoder::Transformer => 0.0005,
        }
    }

    /// The largest distance that two embeddings can have, where there is one.
    pub fn largest_distance(&self) -> Option<f64> {
        match (self.distance, self.normalise) {
            (Distance::Cosine, _) => Some(2.0),
            (Distance::Euclidean, true) => Some(2.0),
            (Distance::SquaredEuclidean, true) => Some(4.0),
            (Distance::Euclidean | Distance::SquaredEuclidean, false) => None,
        }
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
        (encoder == Encoder::Transformer && embedding_size % heads != 0).then(|| {
            format!(
                "Embedding size {embedding_size} cannot be divided among {heads} heads: choose a multiple of {heads}."
            )
        })
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
        let mut config = Self::default();
        let mut pairs: Vec<_> = form_urlencoded::parse(hash.trim_start_matches('#').as_bytes()).collect();
        // In the table's order, a margin that is given comes after the metric that would choose one.
        pairs.sort_by_key(|(key, _)| SETTINGS.iter().position(|setting| setting.key == key));
        let errors = pairs.iter().filter_map(|(key, value)| config.set(key, value).err()).collect();
        (config, errors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_round_trips_every_setting() {
        let mut config = Config::default();
        let changes = [
            ("data", "word senses & more"),
            ("encoder", "transformer"),
            ("distance", "cosine"),
            ("margin", "0.25"),
            ("normalise", "0"),
            ("mining", "batch_all"),
            ("seed", "7"),
            ("device", "cpu"),
            ("learning_rate", "0.0003"),
        ];
        for (key, value) in changes {
            config.set(key, value).expect("a value in range");
            assert_eq!(config.get(key).as_deref(), Some(value));
        }
        assert_eq!(Config::from_hash(&format!("#{}", config.to_hash())), (config, vec![]));
    }

    #[test]
    fn defaults_lie_in_their_own_ranges() {
        for setting in SETTINGS {
            let value = Config::default().get(setting.key).expect("a key of the table");
            assert_eq!(Config::default().set(setting.key, &value), Ok(()));
        }
    }

    #[test]
    fn margin_follows_the_metric_until_somebody_sets_it() {
        let (config, errors) = Config::from_hash("distance=cosine");
        assert_eq!((config.margin, errors.len()), (0.2, 0));
        assert_eq!(Config::from_hash("margin=0.7&distance=cosine").0.margin, 0.7);
        assert_eq!(Config::from_hash("margin=0.3&distance=cosine").0.margin, 0.3);
        assert_eq!(Config::from_hash("normalise=0").0.margin, 0.5);
        assert_eq!(Config::from_hash("encoder=transformer").0.learning_rate, 0.0005);
    }

    #[test]
    fn bad_values_are_named_and_change_nothing() {
        for bad in
            ["margin=-1", "margin=NaN", "margin=abc", "steps=1.5", "encoder=huge", "normalise=perhaps", "colour=red"]
        {
            let (config, errors) = Config::from_hash(bad);
            assert_eq!(config, Config::default(), "{bad}");
            let (key, value) = bad.split_once('=').expect("written above");
            let message = errors.first().expect("one error").to_string();
            assert!(message.contains(value) || message.contains(key), "{message}");
        }
    }

    #[test]
    fn heads_have_to_divide_the_embedding() {
        let (mut config, _) = Config::from_hash("encoder=transformer&embedding_size=30&heads=4");
        assert!(config.conflict().is_some_and(|sentence| sentence.contains("30")));
        config.set("heads", "3").expect("in range");
        assert_eq!(config.conflict(), None);
    }
}
