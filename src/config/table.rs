//! Every setting, once.

use serde::{Deserialize, Serialize};

use super::choices::{
    AdapterTargets, Device, Distance, Encoder, HoldOut, LossFunction, Mining, Pooling, Projection, Schedule, Tokenizer,
    Trains,
};
use super::value::{Kind, Value};
use super::{Applies, ConfigError, Setting};

macro_rules! settings {
    ($($field:ident: $type:ty = $default:expr, $label:literal, $kind:expr, $applies:ident, $help:literal;)+) => {
        /// All settings of one experiment. Travels as its hash.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
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

            pub(super) fn assign(&mut self, key: &str, text: &str) -> Result<(), ConfigError> {
                let Some(setting) = Setting::find(key) else { return Err(ConfigError::UnknownKey(key.to_owned())) };
                let assigned = match key {
                    _ if !setting.kind.takes(text) => None,
                    $(stringify!($field) => Value::read(text).map(|value| self.$field = value),)+
                    _ => None,
                };
                assigned.ok_or_else(|| ConfigError::Refused {
                    label: setting.label, value: text.to_owned(), expected: setting.kind.expected(),
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
    data: String = "support".to_owned(), "Example data", Kind::Text, AfterReset,
        "A data set to begin with; your own text replaces it.";
    held_out: f64 = 20.0, "Held out", number(0.0, 80.0, 5.0), AfterReset,
        "Share of the data, in %, that is never trained on and tells how well the model does on sentences that it has not seen.";

    hold_out: HoldOut = HoldOut::Sentences, "Hold out", Kind::Choice(HoldOut::OPTIONS), AfterReset,
        "What is held out of labelled sentences: some of every label, or whole labels, which the model then never sees. Rows and sets are always held out with all that is connected to them.";

    encoder: Encoder = Encoder::Simple, "Encoder", Kind::Choice(Encoder::OPTIONS), AfterReset,
        "Simple averages word vectors and cannot see word order; Transformer lets every word look at every other; Pretrained goes on from a model that has read much already.";
    model: String = String::new(), "Pretrained model", Kind::Text, AfterReset,
        "The name of the model that training goes on from.";
    prompt: String = String::new(), "Prompt", Kind::Text, AfterReset,
        "What the pretrained model reads before every sentence of the data and of a corpus, as its makers advise: `passage: ` of E5. Empty for most models.";
    query_prompt: String = String::new(), "Query prompt", Kind::Text, Now,
        "What it reads before a text that you ask: `query: ` of E5.";
    trains: Trains = Trains::AllButWords, "What trains", Kind::Choice(Trains::OPTIONS), AfterReset,
        "Which weights of the pretrained model training moves: all, all but the vectors of its words (half of a small model), those of its upper layers, or none but small adapters beside its layers. The others stay as they are, and cost neither gradients nor moments.";
    frozen_layers: u32 = 3, "Frozen layers", whole(1.0, 127.0, 1.0), AfterReset,
        "Blocks of the pretrained model that stay as they are, counted from below, with all that is below them.";
    adapter_rank: u32 = 8, "Adapter rank", whole(1.0, 256.0, 4.0), AfterReset,
        "Columns of an adapter's two matrices: the more, the more it can learn, and the more it weighs.";
    adapter_alpha: u32 = 16, "Adapter alpha", whole(1.0, 1024.0, 4.0), AfterReset,
        "What an adapter adds is multiplied by alpha / rank.";
    adapter_targets: AdapterTargets = AdapterTargets::QueryValue, "Adapted layers", Kind::Choice(AdapterTargets::OPTIONS), AfterReset,
        "The linear layers of each block that get an adapter.";
    tokenizer: Tokenizer = Tokenizer::Words, "Tokenizer", Kind::Choice(Tokenizer::OPTIONS), AfterReset,
        "What a token is: a whole word of the data, which leaves all other words unknown; or a piece of one, so that new words can be written in pieces that the data has. WordPiece cuts off the longest piece that it knows, from the left; byte pair encoding joins letters in the order in which it learned to. From a file: any tokenizer.json, as it is.";
    tokenizer_file: String = String::new(), "Tokenizer file", Kind::Text, AfterReset,
        "The name of the tokenizer.json that cuts sentences.";
    vocabulary_size: u32 = 8000, "Vocabulary size", whole(16.0, 50_000.0, 500.0), AfterReset,
        "Tokens that get a vector of their own, at most this many: the most frequent words of the data, or its letters and the most frequent pieces of its words.";
    max_tokens: u32 = 64, "Longest sentence", whole(4.0, 512.0, 8.0), AfterReset,
        "Tokens of a sentence that are read; the rest is cut off.";
    embedding_size: u32 = 64, "Embedding size", whole(2.0, 1024.0, 16.0), AfterReset,
        "Numbers in the vector of a sentence.";
    layers: u32 = 2, "Layers", whole(1.0, 12.0, 1.0), AfterReset,
        "Transformer blocks, one after the other.";
    heads: u32 = 4, "Heads", whole(1.0, 16.0, 1.0), AfterReset,
        "Attention heads of a block; the embedding size is divided among them.";
    feed_forward: u32 = 256, "Feed-forward size", whole(4.0, 4096.0, 64.0), AfterReset,
        "Width of the hidden layer inside a transformer block.";
    dropout: f64 = 0.1, "Dropout", number(0.0, 0.9, 0.05), AfterReset,
        "Share of the transformer's activations that are dropped in training.";
    pooling: Pooling = Pooling::Mean, "Pooling", Kind::Choice(Pooling::OPTIONS), AfterReset,
        "How the transformer's token vectors become one sentence vector.";
    normalise: bool = true, "Normalise embeddings", Kind::Flag, AfterReset,
        "Scales every sentence vector to length 1, so that only directions count.";

    loss: LossFunction = LossFunction::Triplet, "Loss", Kind::Choice(LossFunction::OPTIONS), Now,
        "Triplet leaves alone what is farther than the margin; multiple negatives ranking compares each anchor with all the other sentences of a batch, by cosine similarity, and is never quite done (a softmax over similarities); CoSENT is for pairs with scores, and wants the cosines in the order of the scores.";
    scale: f64 = 20.0, "Scale", number(0.1, 1000.0, 5.0), Now,
        "What multiple negatives ranking and CoSENT multiply similarities by: the larger, the more what is worst in a batch counts (1 / temperature).";
    mining: Mining = Mining::BatchHard, "Mining", Kind::Choice(Mining::OPTIONS), Now,
        "Which triplets of a batch are trained on.";
    distance: Distance = Distance::Euclidean, "Distance", Kind::Choice(Distance::OPTIONS), Now,
        "How far two sentence vectors are from each other.";
    margin: f64 = 0.3, "Margin", number(0.0, 100.0, 0.05), Now,
        "How much farther than the positive a negative has to be before the triplet is left alone; in the unit of the distance.";
    soft_margin: bool = false, "Soft margin", Kind::Flag, Now,
        "Batch hard with softplus in place of the margin: a triplet is never quite done.";

    steps: u32 = 300, "Steps", whole(0.0, 1_000_000.0, 50.0), Now,
        "Batches to train on.";
    learning_rate: f64 = 0.005, "Learning rate", number(0.0, 1e12, 0.001), Now,
        "How far one step moves the weights.";
    batch_size: u32 = 32, "Batch size", whole(1.0, 1024.0, 8.0), Now,
        "Sentences in a batch for the batch minings, rows or scored pairs for the others.";
    chunk: u32 = 0, "Sentences per pass", whole(0.0, 1024.0, 8.0), Now,
        "Sentences of a batch that go through the encoder at a time, which decides the memory; 0: the whole batch. The gradients are those of the whole batch, and every sentence goes through twice (a gradient cache).";
    per_group: u32 = 4, "Sentences per group", whole(2.0, 64.0, 1.0), Now,
        "Sentences of one group that a batch holds (batch minings).";
    weight_decay: f64 = 0.01, "Weight decay", number(0.0, 10.0, 0.01), Now,
        "AdamW's pull of all weights towards 0, as a multiple of the learning rate.";
    warm_up: u32 = 0, "Warm-up", whole(0.0, 100_000.0, 10.0), Now,
        "Steps over which the learning rate rises from 0.";
    schedule: Schedule = Schedule::Constant, "Schedule", Kind::Choice(Schedule::OPTIONS), Now,
        "The learning rate after the warm-up.";
    clip_norm: f64 = 0.0, "Gradient clipping", number(0.0, 1e6, 0.5), Now,
        "Longest gradient that is let through, as a norm over all weights; 0 lets everything through.";
    seed: u32 = 0, "Seed", whole(0.0, 4_294_967_295.0, 1.0), AfterReset,
        "Weights, batches, held-out split and dropout follow from it: the same seed is the same run.";
    device: Device = Device::Auto, "Device", Kind::Choice(Device::OPTIONS), AfterReset,
        "Where the tensors are computed.";
    cores: u32 = 0, "Cores", whole(0.0, 16.0, 1.0), Now,
        "Cores of the CPU that take parts of a batch through a transformer at the same time; 0: as many as make it faster. The run is the same, number by number, on one and on many.";
    projection: Projection = Projection::Pca, "Projection", Kind::Choice(Projection::OPTIONS), Now,
        "PCA shows the two directions in which the sentences differ most; t-SNE keeps neighbours together, and its distances mean little.";
}
