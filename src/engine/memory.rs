//! Whether training fits a device, known before anything is put there: what is too large for a GPU's buffers fails at every
//! step, and an engine that has used up its memory dies.

use crate::config::{Config, Device, Encoder, LossFunction, Mining, Trains};
use crate::engine::encoder::EncoderConfig;
use crate::protocol::{Failure, Stage};
use crate::say;

/// 32-bit floats.
const NUMBER: u64 = 4;
/// Sets of weights that are alive at most: three of the run (see its snapshots), gradients, AdamW's two moments, one that is just
/// being made; and all of it but the gradients twice while a checkpoint is written.
pub const WEIGHT_SETS: u64 = 7 + 6;
/// Bytes of a member of a crew beside its model: the program.
const MEMBER: u64 = 32 << 20;

/// What a device can hold; None where there is no limit that anybody tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the largest tensor.
    pub buffer: Option<u64>,
    /// Bytes of everything together.
    pub memory: Option<u64>,
}

impl Limits {
    /// Of the engine's own memory: in wasm addresses have 32 bits.
    pub fn of_host() -> Self {
        Self { buffer: None, memory: cfg!(target_arch = "wasm32").then_some(1 << 32) }
    }
}

/// What a model is to be trained on, as far as it says how large tensors become.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// Of the pretrained model that training goes on from; None: the settings say the shape.
    pub base: Option<EncoderConfig>,
    pub vocabulary: usize,
    pub sentences: usize,
    /// Tokens of the longest sentence.
    pub longest: usize,
    /// Whether the data names negatives, which join a batch.
    pub has_negatives: bool,
}

impl Load {
    /// Of the encoder.
    pub fn shape(&self, config: &Config) -> EncoderConfig {
        self.base.clone().unwrap_or_else(|| EncoderConfig::of(config, self.vocabulary))
    }
}

/// The larger tensors of training and all of them together, in bytes.
struct Need {
    tensors: Vec<Tensor>,
    /// Numbers that wait for the way back.
    kept: u64,
    total: u64,
}

struct Tensor {
    /// What the message that names it chooses its words by.
    what: &'static str,
    /// Words, sentences or tokens that it holds numbers of.
    count: u64,
    /// Numbers of each, where that is said.
    size: u64,
    bytes: u64,
}

/// Bytes that the engine's memory has grown to, where that is known; else 0. It never shrinks.
pub fn held() -> u64 {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size(0) as u64 * 65_536;
    #[cfg(not(target_arch = "wasm32"))]
    0
}

/// # Errors
/// When a tensor or all of them are too large; says which, and the nearest settings that fit.
pub fn check(config: &Config, load: &Load, limits: Limits) -> Result<(), Failure> {
    let need = Need::of(config, load);
    let Some(message) = need.excess(limits) else { return Ok(()) };
    let fits = |changed: &Config, load: &Load| Need::of(changed, load).excess(limits).is_none();
    let size = largest_below(config.embedding_size, |size| {
        let divides = config.encoder == Encoder::Simple || size.is_multiple_of(config.heads);
        divides.then(|| fits(&Config { embedding_size: size, ..config.clone() }, load))
    });
    let vocabulary = largest_below(load.vocabulary as u32, |words| {
        Some(fits(config, &Load { vocabulary: words as usize, ..load.clone() }))
    });
    let batch =
        largest_below(config.batch_size, |batch| Some(fits(&Config { batch_size: batch, ..config.clone() }, load)));
    let whole = if config.chunk == 0 { config.batch_size } else { config.chunk };
    let chunk = largest_below(whole, |chunk| Some(fits(&Config { chunk, ..config.clone() }, load)));
    let own = load.base.is_none();
    let ways = [("embedding_size", size.filter(|_| own), 2), ("vocabulary_size", vocabulary.filter(|_| own), 16)];
    let ways = ways
        .into_iter()
        .chain([("chunk", chunk, 1), ("batch_size", batch, 1)])
        .filter_map(|(setting, value, least)| value.filter(|value| *value >= least).map(|value| (setting, value)))
        .map(|(setting, value)| say!("engine-memory-set", setting = setting, value = value));
    let cpu = (limits.buffer.is_some() && config.device != Device::Cpu).then(|| say!("engine-memory-cpu"));
    let layers = fewest_frozen(config, load, limits).map(|frozen| say!("engine-memory-layers", frozen = frozen));
    let adapters = adapters_fit(config, load, limits).then(|| say!("engine-memory-adapters"));
    let ways = ways.chain(layers).chain(adapters).chain(cpu);
    let hint = match ways.reduce(|one, other| say!("engine-memory-or", one = one, other = other)) {
        Some(ways) => capitalised(&ways) + ".",
        None => say!("engine-memory-smaller"),
    };
    Err(Failure { stage: Stage::Settings, message, hint })
}

/// Bytes that each member of a crew takes, and all of them together besides.
pub fn of_members(config: &Config, load: &Load) -> (u64, u64) {
    let shape = load.shape(config);
    let (all, trained) = (shape.parameters() as u64, shape.trained_parameters(config) as u64);
    // Weights, gradients, and both once more while they travel.
    let each = all + 3 * trained;
    (each * NUMBER + MEMBER, Need::of(config, load).kept * NUMBER)
}

/// How many blocks of a pretrained model have to stay as they are.
fn fewest_frozen(config: &Config, load: &Load, limits: Limits) -> Option<u32> {
    let Some(EncoderConfig::Transformer(shape)) = &load.base else { return None };
    let from = if config.trains == Trains::UpperLayers { config.frozen_layers + 1 } else { 1 };
    (from..shape.layers as u32).find(|frozen| {
        let config = Config { trains: Trains::UpperLayers, frozen_layers: *frozen, ..config.clone() };
        Need::of(&config, load).excess(limits).is_none()
    })
}

/// Whether low-rank adapters can be trained in the place of what is.
fn adapters_fit(config: &Config, load: &Load, limits: Limits) -> bool {
    let config = Config { trains: Trains::Adapters, ..config.clone() };
    matches!(load.base, Some(EncoderConfig::Transformer(_))) && Need::of(&config, load).excess(limits).is_none()
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

/// The largest value below `value` that fits, where fitting ends somewhere. None of `fits`: not to be tried.
fn largest_below(value: u32, fits: impl Fn(u32) -> Option<bool>) -> Option<u32> {
    let fits_or_below = |mut value: u32| loop {
        match fits(value) {
            Some(fits) => return (fits, value),
            None if value <= 1 => return (false, value),
            None => value -= 1,
        }
    };
    let (mut low, mut high) = (0, value);
    let mut found = None;
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        match fits_or_below(middle) {
            (true, value) => {
                found = Some(value);
                low = middle;
            }
            (false, _) => high = middle,
        }
    }
    found
}

impl Need {
    fn of(config: &Config, load: &Load) -> Self {
        let shape = load.shape(config);
        let [vocabulary, longest] = [shape.vocabulary(), load.longest].map(|count| count as u64);
        let size = shape.width() as u64;
        let batch = u64::from(config.batch_size);
        let sentences = match (config.loss, config.mining) {
            (LossFunction::Ranking, _) if load.has_negatives => 3 * batch,
            (LossFunction::Ranking | LossFunction::Cosent, _) => 2 * batch,
            (LossFunction::Triplet, Mining::GivenTriplets) => 3 * batch,
            (LossFunction::Triplet, Mining::HardestOfGiven) => 7 * batch,
            (LossFunction::Triplet, Mining::BatchHard | Mining::BatchSemiHard | Mining::BatchAll) => {
                if load.has_negatives { 2 * batch } else { batch }
            }
        };
        let sentences = sentences.min(load.sentences as u64);
        // What is kept for the way back is kept of so many.
        let passed = if config.chunk == 0 { sentences } else { sentences.min(u64::from(config.chunk)) };
        let tokens = passed * longest;
        let triplets = if config.mines_in_batch() && config.mining == Mining::BatchAll {
            sentences.pow(3)
        } else {
            sentences.pow(2)
        };
        let tensor = |what, count, size, numbers| Tensor { what, count, size, bytes: numbers * NUMBER };
        let mut tensors = vec![
            tensor("word-vectors", vocabulary, size, vocabulary * size),
            tensor("distances", sentences, 0, triplets),
            tensor("tokens", tokens, size, tokens * size),
        ];
        let kept = match &shape {
            EncoderConfig::Simple(_) | EncoderConfig::Static(_) => 4 * tokens * size,
            EncoderConfig::Transformer(shape) => {
                let [ff, heads] = [shape.feed_forward, shape.heads].map(|count| count as u64);
                let attention = passed * heads * longest * longest;
                tensors.push(tensor("hidden-layer", tokens, ff, tokens * ff));
                tensors.push(tensor("attention", passed, 0, attention));
                shape.trained_layers(config) as u64 * (tokens * (12 * size + 3 * ff) + 5 * attention)
            }
        };
        let vectors = 3 * load.sentences as u64 * size;
        let (frozen, trained) = (shape.frozen_parameters(config) as u64, shape.trained_parameters(config) as u64);
        // What is frozen is there once, whoever holds it.
        let numbers = frozen + WEIGHT_SETS * trained + kept + 4 * triplets + vectors;
        Self { tensors, kept, total: numbers * NUMBER }
    }

    /// What is too large, as a sentence.
    fn excess(&self, limits: Limits) -> Option<String> {
        let mb = |bytes: u64| bytes.div_ceil(1 << 20);
        if let Some(limit) = limits.buffer {
            let too_large = self.tensors.iter().filter(|tensor| tensor.bytes > limit);
            let Tensor { what, count, size, bytes } = *too_large.max_by_key(|tensor| tensor.bytes)?;
            let (bytes, limit) = (mb(bytes), limit >> 20);
            let piece =
                say!("engine-memory-piece", what = what, count = count, size = size, bytes = bytes, limit = limit);
            return Some(piece);
        }
        let limit = limits.memory.filter(|limit| self.total > *limit)?;
        let (total, limit) = (mb(self.total), limit >> 20);
        Some(say!("engine-memory-total", total = total, limit = limit))
    }
}

#[cfg(test)]
mod tests {
    use burn::module::Module;

    use super::*;

    const LOAD: Load = Load { base: None, vocabulary: 35_000, sentences: 70_000, longest: 20, has_negatives: false };

    fn config(hash: &str) -> Config {
        Config::from_hash(hash).0
    }

    /// The number after a label of the hint.
    fn proposed(hint: &str, label: &str) -> String {
        let rest = hint.split_once(&format!("{label} to ")).expect("a proposal").1;
        rest.chars().take_while(char::is_ascii_digit).collect()
    }

    #[test]
    fn a_weight_that_no_buffer_holds_is_named_with_the_nearest_settings_that_fit() {
        let limits = Limits { buffer: Some(128 << 20), memory: None };
        for hash in ["embedding_size=1024", "encoder=transformer&embedding_size=1020&heads=6"] {
            let large = config(hash);
            let failure = check(&large, &LOAD, limits).expect_err("it is too large");
            assert!(failure.message.contains("word vectors") && failure.message.contains("128 MB"), "{failure:?}");
            assert!(failure.hint.contains("CPU"), "{failure:?}");
            let size = proposed(&failure.hint, "Embedding size");
            let words: usize = proposed(&failure.hint, "Vocabulary size").parse().expect("a number");
            let mut smaller = large.clone();
            smaller.set("embedding_size", &size).expect("in range");
            assert_eq!(smaller.conflict(), None);
            assert_eq!(check(&smaller, &LOAD, limits), Ok(()));
            assert_eq!(check(&large, &Load { vocabulary: words, ..LOAD }, limits), Ok(()));
            assert!(check(&large, &Load { vocabulary: words + 1, ..LOAD }, limits).is_err());
        }
    }

    #[test]
    fn a_batch_whose_triplets_no_buffer_holds_is_named() {
        let limits = Limits { buffer: Some(128 << 20), memory: None };
        let failure = check(&config("mining=batch_all&batch_size=512"), &LOAD, limits).expect_err("512³ floats");
        assert!(failure.message.contains("batch of 512"), "{failure:?}");
        assert_eq!(proposed(&failure.hint, "Batch size"), "322");
        assert_eq!(check(&config("mining=batch_hard&batch_size=512"), &LOAD, limits), Ok(()));
    }

    #[test]
    fn memory_is_spoken_of_where_it_is_short_and_the_defaults_always_fit() {
        let limits = Limits { buffer: None, memory: Some(1 << 32) };
        let huge = config("encoder=transformer&embedding_size=1024&layers=12&feed_forward=4096&heads=16");
        let failure = check(&huge, &LOAD, limits).expect_err("600 MB of weights");
        assert!(failure.message.contains("memory") && !failure.hint.contains("CPU"), "{failure:?}");
        for hash in ["", "encoder=transformer", "mining=batch_all"] {
            for limits in [limits, Limits { buffer: Some(128 << 20), memory: None }, Limits::default()] {
                assert_eq!(check(&config(hash), &LOAD, limits), Ok(()), "{hash}");
            }
        }
    }

    #[test]
    fn a_batch_that_is_too_large_in_one_piece_fits_in_chunks() {
        let limits = Limits { buffer: None, memory: Some(1 << 30) };
        let large = config("encoder=transformer&embedding_size=256&layers=6&feed_forward=1024&batch_size=1024");
        let load = Load { vocabulary: 2_000, sentences: 2_000, longest: 64, ..LOAD };
        let failure = check(&large, &load, limits).expect_err("1,024 sentences of 64 tokens");
        let chunk = proposed(&failure.hint, "Sentences per pass").parse().expect("a number");
        assert_eq!(check(&Config { chunk, ..large.clone() }, &load, limits), Ok(()));
        assert!(check(&Config { chunk: chunk + 1, ..large }, &load, limits).is_err(), "{failure:?}");
    }

    #[test]
    fn parameters_are_counted_as_they_are() {
        let device = burn::tensor::Device::flex();
        for hash in ["embedding_size=8", "encoder=transformer&embedding_size=8&heads=2&feed_forward=12&layers=3"] {
            let shape = EncoderConfig::of(&config(hash), 50);
            assert_eq!(shape.parameters(), shape.init(0, &device).num_params(), "{hash}");
            assert_eq!(shape.trained_parameters(&config(hash)), shape.parameters(), "{hash}");
        }
    }
}
