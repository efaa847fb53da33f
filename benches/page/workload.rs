//! What is trained: labelled sentences of random words, so that batches have exactly the shapes that are named.

/// Sentences of one label; the sampler draws four of them.
const PER_LABEL: usize = 20;

pub struct Workload {
    /// b: batch, s: tokens a sentence, v: vocabulary, d: embedding size, L: layers.
    pub name: &'static str,
    batch: usize,
    tokens: usize,
    vocabulary: usize,
    size: usize,
    /// 0: the simple encoder.
    layers: usize,
    /// Whether a step on WebGPU in software ends within seconds.
    pub fits_software: bool,
}

#[derive(Clone, Copy)]
pub enum Device {
    Cpu,
    WebGpu,
}

pub const WORKLOADS: [Workload; 4] = [
    workload("simple b32 s16 v1000 d64", 32, 16, 1000, 64, 0, true),
    workload("transformer b32 s16 v1000 d64 L2", 32, 16, 1000, 64, 2, true),
    workload("simple b128 s16 v8000 d128", 128, 16, 8000, 128, 0, false),
    workload("transformer b64 s32 v8000 d128 L4", 64, 32, 8000, 128, 4, false),
];

const fn workload(
    name: &'static str,
    batch: usize,
    tokens: usize,
    vocabulary: usize,
    size: usize,
    layers: usize,
    fits_software: bool,
) -> Workload {
    Workload { name, batch, tokens, vocabulary, size, layers, fits_software }
}

impl Workload {
    /// All its settings as a link. Steps: more than anybody waits for.
    pub fn hash(&self, device: Device) -> String {
        let Self { batch, tokens, vocabulary, size, layers, .. } = self;
        let encoder = if *layers == 0 {
            "simple".to_owned()
        } else {
            format!("transformer&layers={layers}&feed_forward={}", 4 * size)
        };
        let device = match device {
            Device::Cpu => "cpu",
            Device::WebGpu => "webgpu",
        };
        format!(
            "#mining=batch_hard&batch_size={batch}&per_group=4&max_tokens={tokens}&vocabulary_size={vocabulary}\
             &embedding_size={size}&encoder={encoder}&device={device}&held_out=0&steps=1000000&seed=1"
        )
    }

    /// Its training data: every word of the vocabulary occurs, every sentence is `tokens` long.
    pub fn data(&self) -> String {
        // Twice the words that there are: none is missing, and a label has enough sentences.
        let sentences = (2 * self.vocabulary / self.tokens).max(20 * PER_LABEL);
        labelled(sentences, self.tokens, self.vocabulary)
    }
}

/// `text,label` rows of random words, `PER_LABEL` of a label.
pub fn labelled(sentences: usize, tokens: usize, vocabulary: usize) -> String {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut csv = "text,label\n".to_owned();
    for sentence in 0..sentences {
        // The first half of the words comes in order, so that every word comes; the rest at random.
        let words = (0..tokens).map(|token| {
            let at = if token % 2 == 0 { sentence * tokens + token } else { random.next() };
            format!("w{}", (at + token / 2) % vocabulary)
        });
        csv += &format!("{},label {}\n", words.collect::<Vec<_>>().join(" "), sentence / PER_LABEL);
    }
    csv
}

/// xorshift64: data that is the same on every machine, good enough for words without meaning.
struct Random(u64);

impl Random {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize
    }
}
