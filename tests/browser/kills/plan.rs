//! What happens in a round, drawn from its seed: the same seed is the same round, as far as a browser's clock allows.

use std::time::Duration;

/// SplitMix64.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// From 0 to one less than `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn milliseconds(&mut self, longest: u64) -> Duration {
        Duration::from_millis(self.below(longest))
    }
}

/// What the reader trains on from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    AsItIs,
    Pasted,
    File,
    Example(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    Reload,
    /// The browser ends the tab's program; the reader has the tab loaded again.
    Crash,
    /// The tab is closed, and the page opened in another one.
    NewTab,
    /// The engine throws, as it does where it panics.
    EngineThrows,
    /// The engine is gone without a word.
    EngineEnds,
    StorageFull,
    /// The GPU device is lost.
    DeviceLost,
}

/// One round.
#[derive(Clone, Debug)]
pub struct Plan {
    pub data: Data,
    /// How long the reader watches it train; None: without training.
    pub training: Option<Duration>,
    /// Whether the curve is saved to a file at last.
    pub saving: bool,
    /// Words that are typed at last, key by key, behind what the box holds.
    pub words: u64,
    /// From then to the mishap.
    pub pause: Duration,
    pub mishap: Mishap,
}

pub const EXAMPLES: [&str; 2] = ["Senses of ambiguous words", "Support questions by intent"];
/// Long enough for more than one keeping of what is trained.
const TRAINING_MS: u64 = 14_000;
const PAUSE_MS: u64 = 2500;

impl Plan {
    /// `gpu`: whether there is a GPU device that can be lost.
    pub fn draw(chance: &mut Chance, gpu: bool) -> Self {
        let data = match chance.below(8) {
            0 | 1 => Data::AsItIs,
            2..=4 => Data::Pasted,
            5 => Data::File,
            which => Data::Example(EXAMPLES[which as usize - 6]),
        };
        let training = (chance.below(4) > 0).then(|| chance.milliseconds(TRAINING_MS));
        let saving = chance.below(5) == 0;
        let words = if training.is_none() || chance.below(5) == 0 { chance.below(12) } else { 0 };
        let pause = chance.milliseconds(PAUSE_MS);
        let mishap = match chance.below(if gpu { 24 } else { 16 }) {
            0..=3 => Mishap::Reload,
            4..=7 => Mishap::Crash,
            8..=10 => Mishap::NewTab,
            11..=12 => Mishap::EngineThrows,
            13 => Mishap::EngineEnds,
            14..=15 => Mishap::StorageFull,
            _ => Mishap::DeviceLost,
        };
        Self { data, training, saving, words, pause, mishap }
    }
}
