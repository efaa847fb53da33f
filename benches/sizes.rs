//! How long the steps before and around training take with large data, and how much memory they need at most.
//!
//! `cargo bench --profile dev --bench sizes`, with a part of a name for some of the data sets. Memory is what is allocated
//! beyond what was there before the step: at its most, and what is kept.

use std::fmt::Write;
use std::rc::Rc;
use std::time::{Duration, Instant};

use embassy_futures::block_on;
use peak_alloc::PeakAlloc;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use triplet_playground::config::Config;
use triplet_playground::engine::space::triplets::Triplets;
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::engine::train::sampler::{Draw, Sampler};
use triplet_playground::engine::vectors::Vectors;
use triplet_playground::pace::{Pace, Task};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::{Imported, import};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Of the vectors that triplets are looked at with.
const SIZE: usize = 64;
/// Batches that are drawn of each mining.
const BATCHES: usize = 100;

/// What it is called, and what writes it.
type Set = (&'static str, fn() -> String);

const SETS: [Set; 10] = [
    ("100,000 in 2 labels, sorted", || labelled(100_000, 2)),
    ("100,000 in 150 labels, sorted", || labelled(100_000, 150)),
    ("100,000 in 20,000 labels, sorted", || labelled(100_000, 20_000)),
    ("100,000, one label with 99.99 %", || {
        let usual: String = (0..99_990).map(|n| format!("{},usual\n", sentence(n))).collect();
        let rare: String = (99_990..100_000).map(|n| format!("{},rare\n", sentence(n))).collect();
        format!("text,label\n{usual}{rare}")
    }),
    ("100 rows, 2,000 negatives in one", || {
        let negatives: Vec<String> = (1_000..3_000).map(|n| format!("\"{}\"", sentence(n))).collect();
        let row = |n: usize, negatives: &[String]| {
            let (anchor, positive) = (sentence(2 * n), sentence(2 * n + 1));
            format!("{{\"query\":\"{anchor}\",\"pos\":[\"{positive}\"],\"neg\":[{}]}}\n", negatives.join(","))
        };
        (0..100).map(|n| row(n, if n == 0 { &negatives } else { &negatives[n..n + 1] })).collect()
    }),
    ("300,000 triplets", || triplets(300_000, |n| 900_000 + n)),
    ("100,000 triplets, 50 generic positives", || triplets(100_000, |n| 900_000 + n % 50)),
    ("100,000 pairs, one long chain", || {
        let rows: String = (0..100_000).map(|n| format!("{}\t{}\n", sentence(n), sentence(n + 1))).collect();
        format!("anchor\tpositive\n{rows}")
    }),
    ("20 sets of 5,000, each with 10 of the next", || {
        let set = |from: usize| {
            let texts: Vec<String> = (from..from + 5_000).map(|n| format!("\"{}\"", sentence(n))).collect();
            format!("{{\"set\":[{}]}}\n", texts.join(","))
        };
        (0..20).map(|at| set(at * 4_990)).collect()
    }),
    ("100,000 premises, 2 of 50 entailments each", || {
        let row = |n: usize| {
            let other = (n * 7 + n / 50) % 50;
            let line = |positive: usize, negative: usize| {
                format!("{}\t{}\t{}\n", sentence(n), sentence(900_000 + positive), sentence(900_000 + negative))
            };
            line(n % 50, (n + 25) % 50) + &line(other, (other + 11) % 50)
        };
        format!("anchor\tpositive\tnegative\n{}", (0..100_000).map(row).collect::<String>())
    }),
];

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    println!("{:<42} {:<22} {:>9} {:>12} {:>12}", "data", "step", "ms", "at most, MB", "kept, MB");
    for (name, write) in SETS.iter().filter(|(name, _)| name.contains(&wanted)) {
        measure_all(name, write());
    }
}

fn measure_all(name: &str, text: String) {
    let imported = measure(name, "read", || import(text.as_bytes()));
    drop(text);
    let (data, longest) = measure(name, "relate", || relate(imported));
    println!("{name:<42} {:<22} {:>9.1}", "  its longest slice", longest.as_secs_f64() * 1e3);
    let data = Rc::new(data);
    let pool = Rc::new(measure(name, "pool", || Pool::new(data.clone())));
    measure(name, "preview", || data.preview(name));
    for mining in ["given", "hardest_of_given", "batch_hard"] {
        let config = Config::from_hash(&format!("mining={mining}")).0;
        let mut sampler = Sampler::new(pool.clone(), 0);
        let sentences = measure(name, &format!("{BATCHES} x {mining}"), || {
            (0..BATCHES).map(|_| sentences_of(&sampler.draw(&config))).max()
        });
        assert!(sentences > Some(2), "{name}: {mining} draws nothing");
    }
    let mut generator = ChaCha8Rng::seed_from_u64(0);
    let values = (0..data.sentences.len() * SIZE).map(|_| generator.random::<f32>() - 0.5).collect();
    let vectors = Vectors { size: SIZE, values };
    let triplets = measure(name, "triplets", || Triplets::new(pool.clone()));
    for mining in ["given", "batch_hard"] {
        let config = Config::from_hash(&format!("mining={mining}")).0;
        measure(name, &format!("a look, {mining}"), || triplets.look(&vectors, &config, 0));
    }
    measure(name, "around a sentence", || triplets.surround(0, &vectors, &Config::default(), 0));
}

/// As the engine does it, and the longest time that it would not have heard the page.
fn relate(imported: Imported) -> (Dataset, Duration) {
    let pace = Pace::new(|_, _| {});
    let own = pace.clone();
    let mut task = Task::new(pace, async move { Dataset::build_in_slices(imported, 20.0, 0, &own).await });
    let mut longest = Duration::ZERO;
    loop {
        let started = Instant::now();
        let built = block_on(task.advance());
        longest = longest.max(started.elapsed());
        if let Some(built) = built {
            return (built.expect("data to train on"), longest);
        }
    }
}

fn measure<T>(name: &str, step: &str, work: impl FnOnce() -> T) -> T {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let started = Instant::now();
    let made = work();
    let ms = started.elapsed().as_secs_f64() * 1e3;
    let megabytes = |bytes: usize| bytes.saturating_sub(before) as f64 / 1e6;
    let (most, kept) = (megabytes(MEMORY.peak_usage()), megabytes(MEMORY.current_usage()));
    println!("{name:<42} {step:<22} {ms:>9.1} {most:>12.1} {kept:>12.1}");
    made
}

fn sentences_of(draw: &Draw) -> usize {
    match draw {
        Draw::Grouped { sentences, .. } => sentences.len(),
        Draw::Rows(rows) => rows.iter().map(|(.., negatives)| 2 + negatives.len()).sum(),
    }
}

/// Some words that differ from number to number.
fn sentence(number: usize) -> String {
    const WORDS: [&str; 8] = ["river", "stone", "garden", "lamp", "winter", "train", "letter", "music"];
    let mut words = String::new();
    for place in 0..6 {
        write!(words, "{} ", WORDS[(number >> (3 * place)) % WORDS.len()]).expect("a string takes everything");
    }
    words + &number.to_string()
}

fn labelled(count: usize, labels: usize) -> String {
    let rows: String = (0..count).map(|n| format!("{},label {}\n", sentence(n), n * labels / count)).collect();
    format!("text,label\n{rows}")
}

/// `positive`: the number of each row's positive.
fn triplets(count: usize, positive: impl Fn(usize) -> usize) -> String {
    let row = |n: usize| format!("{}\t{}\t{}\n", sentence(n), sentence(positive(n)), sentence(n + count));
    format!("anchor\tpositive\tnegative\n{}", (0..count).map(row).collect::<String>())
}
