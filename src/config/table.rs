//! Every setting, once.

use serde::{Deserialize, Serialize};

use super::choices::{
    AdapterTargets, Device, Distance, Encoder, HoldOut, LossFunction, Mining, Pooling, Projection, Schedule, Tokenizer,
    Trains,
};
use super::value::{Kind, Value};
use super::{Applies, ConfigError, Setting};

macro_rules! settings {
    ($($(#[$doc:meta])* $field:ident: $type:ty = $default:expr, $kind:expr, $applies:ident;)+) => {
        /// All settings of one experiment. Travels as its hash.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub struct Config { $($(#[$doc])* pub $field: $type),+ }

        impl Default for Config {
            fn default() -> Self { Self { $($field: $default),+ } }
        }

        /// Every setting, in the order of the page and of the hash.
        pub const SETTINGS: &[Setting] = &[$(Setting {
            key: stringify!($field), kind: $kind, applies: Applies::$applies,
        }),+];

        impl Config {
            /// The value of a setting as text, as it stands in the hash.
            pub fn get(&self, key: &str) -> Option<String> {
                match key { $(stringify!($field) => Some(self.$field.write()),)+ _ => None }
            }

            pub(super) fn assign(&mut self, key: &str, text: &str) -> Result<(), ConfigError> {
                let Some(setting) = Setting::find(key) else { return Err(ConfigError::UnknownKey(key.to_owned())) };
                let assigned = match key {
                    _ if !setting.kind.takes(text) => None,
                    $(stringify!($field) => Value::read(text).map(|value| self.$field = value),)+
                    _ => None,
                };
                assigned.ok_or_else(|| ConfigError::Refused {
                    label: setting.label(), value: text.to_owned(), expected: setting.kind.expected(),
                })
            }
        }
    };
}

const fn number(min: f64, max: f64, step: f64) -> Kind {
    Kind::Number { min, max, step, whole: false }
}

const fn whole(min: f64, max: f64, step: f64) -> Kind {
    Kind::Number { min, max, step, whole: true }
}

settings! {
    /// The id of the example data, or the name of what somebody brought.
    data: String = "support".to_owned(), Kind::Text, AfterReset;
    /// Share of the data, in %, that is never trained on.
    held_out: f64 = 20.0, number(0.0, 80.0, 5.0), AfterReset;
    /// What is held out of labelled sentences.
    hold_out: HoldOut = HoldOut::Sentences, Kind::Choice(HoldOut::OPTIONS), AfterReset;

    /// What turns a sentence into a vector.
    encoder: Encoder = Encoder::Simple, Kind::Choice(Encoder::OPTIONS), AfterReset;
    /// The name of the pretrained model that training goes on from.
    model: String = String::new(), Kind::Text, AfterReset;
    /// What the pretrained model reads before every sentence of the data and of a corpus.
    prompt: String = String::new(), Kind::Text, AfterReset;
    /// What it reads before a text that is asked.
    query_prompt: String = String::new(), Kind::Text, Now;
    /// Which weights of the pretrained model training moves.
    trains: Trains = Trains::AllButWords, Kind::Choice(Trains::OPTIONS), AfterReset;
    /// Blocks of the pretrained model that stay as they are, counted from below.
    frozen_layers: u32 = 3, whole(1.0, 127.0, 1.0), AfterReset;
    /// Columns of an adapter's two matrices.
    adapter_rank: u32 = 8, whole(1.0, 256.0, 4.0), AfterReset;
    /// What an adapter adds is multiplied by alpha / rank.
    adapter_alpha: u32 = 16, whole(1.0, 1024.0, 4.0), AfterReset;
    /// The linear layers of each block that get an adapter.
    adapter_targets: AdapterTargets = AdapterTargets::QueryValue, Kind::Choice(AdapterTargets::OPTIONS), AfterReset;
    /// What a token is.
    tokenizer: Tokenizer = Tokenizer::Words, Kind::Choice(Tokenizer::OPTIONS), AfterReset;
    /// The name of the tokenizer.json that cuts sentences.
    tokenizer_file: String = String::new(), Kind::Text, AfterReset;
    /// Tokens that get a vector of their own, at most.
    vocabulary_size: u32 = 8000, whole(16.0, 50_000.0, 500.0), AfterReset;
    /// Tokens of a sentence that are read; the rest is cut off.
    max_tokens: u32 = 64, whole(4.0, 512.0, 8.0), AfterReset;
    /// Numbers in the vector of a sentence.
    embedding_size: u32 = 64, whole(2.0, 1024.0, 16.0), AfterReset;
    /// Transformer blocks, one after the other.
    layers: u32 = 2, whole(1.0, 12.0, 1.0), AfterReset;
    /// Attention heads of a block; the embedding size is divided among them.
    heads: u32 = 4, whole(1.0, 16.0, 1.0), AfterReset;
    /// Width of the hidden layer inside a transformer block.
    feed_forward: u32 = 256, whole(4.0, 4096.0, 64.0), AfterReset;
    /// Share of the transformer's activations that are dropped in training.
    dropout: f64 = 0.1, number(0.0, 0.9, 0.05), AfterReset;
    /// How the transformer's token vectors become one sentence vector.
    pooling: Pooling = Pooling::Mean, Kind::Choice(Pooling::OPTIONS), AfterReset;
    /// Whether every sentence vector is scaled to length 1.
    normalise: bool = true, Kind::Flag, AfterReset;

    /// What is made small by training.
    loss: LossFunction = LossFunction::Triplet, Kind::Choice(LossFunction::OPTIONS), Now;
    /// What multiple negatives ranking and CoSENT multiply similarities by: 1 / temperature.
    scale: f64 = 20.0, number(0.1, 1000.0, 5.0), Now;
    /// Which triplets of a batch are trained on.
    mining: Mining = Mining::BatchHard, Kind::Choice(Mining::OPTIONS), Now;
    /// How far two sentence vectors are from each other.
    distance: Distance = Distance::Euclidean, Kind::Choice(Distance::OPTIONS), Now;
    /// How much farther than the positive a negative has to be; in the unit of the distance.
    margin: f64 = 0.3, number(0.0, 100.0, 0.05), Now;
    /// Whether batch hard has softplus in place of the margin.
    soft_margin: bool = false, Kind::Flag, Now;

    /// Batches to train on.
    steps: u32 = 300, whole(0.0, 1_000_000.0, 50.0), Now;
    /// How far one step moves the weights.
    learning_rate: f64 = 0.005, number(0.0, 1e12, 0.001), Now;
    /// Sentences in a batch for the batch minings, rows or scored pairs for the others.
    batch_size: u32 = 32, whole(1.0, 1024.0, 8.0), Now;
    /// Sentences of a batch that go through the encoder at a time; 0: the whole batch.
    chunk: u32 = 0, whole(0.0, 1024.0, 8.0), Now;
    /// Sentences of one group that a batch holds (batch minings).
    per_group: u32 = 4, whole(2.0, 64.0, 1.0), Now;
    /// AdamW's pull of all weights towards 0, as a multiple of the learning rate.
    weight_decay: f64 = 0.01, number(0.0, 10.0, 0.01), Now;
    /// Steps over which the learning rate rises from 0.
    warm_up: u32 = 0, whole(0.0, 100_000.0, 10.0), Now;
    /// The learning rate after the warm-up.
    schedule: Schedule = Schedule::Constant, Kind::Choice(Schedule::OPTIONS), Now;
    /// Longest gradient that is let through, as a norm over all weights; 0 lets everything through.
    clip_norm: f64 = 0.0, number(0.0, 1e6, 0.5), Now;
    /// Weights, batches, held-out split and dropout follow from it.
    seed: u32 = 0, whole(0.0, 4_294_967_295.0, 1.0), AfterReset;
    /// Where the tensors are computed.
    device: Device = Device::Auto, Kind::Choice(Device::OPTIONS), AfterReset;
    /// Cores of the CPU that take parts of a batch through a transformer at the same time; 0: as many as make it faster.
    cores: u32 = 0, whole(0.0, 16.0, 1.0), Now;
    /// How the map comes down to two dimensions.
    projection: Projection = Projection::Pca, Kind::Choice(Projection::OPTIONS), Now;
}
