//! How long the steps before and around training take with large data, and how much memory they need at most.
//!
//! `cargo bench --profile dev --bench sizes`, with a part of a name for some of the data sets. Memory is what is allocated
//! beyond what was there before the step: at its most, and what is kept.

#[path = "large/mod.rs"]
mod large;
#[path = "slices/mod.rs"]
mod slices;
#[path = "ticks/mod.rs"]
mod ticks;

use std::rc::Rc;
use std::time::{Duration, Instant};

use large::SETS;
use peak_alloc::PeakAlloc;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use slices::drive;
use ticks::Ticks;
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

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    println!("{:<42} {:<22} {:>9} {:>12} {:>12}", "data", "step", "ms", "at most, MB", "kept, MB");
    for (name, write) in SETS.iter().filter(|(name, _)| name.contains(&wanted)) {
        measure_all(name, write());
    }
}

fn measure_all(name: &str, text: String) {
    measure_session(name, text.clone());
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

/// As the page drives the engine.
fn measure_session(name: &str, text: String) {
    let mut ticks = Ticks::new();
    let mut text = Some(text);
    for step in ["open", "train", "race"] {
        let longest = measure(name, step, || match step {
            "open" => ticks.load(text.take().unwrap_or_default()),
            "train" => ticks.train(),
            _ => ticks.race(),
        });
        let ms = longest.time.as_secs_f64() * 1e3;
        println!("{name:<42} {:<22} {ms:>9.1}  {}", "  its longest tick", longest.said.join(", "));
    }
}

/// As the engine does it.
fn relate(imported: Imported) -> (Dataset, Duration) {
    let pace = Pace::new(|_, _| {});
    let own = pace.clone();
    let task = Task::new(pace, async move { Dataset::build_in_slices(imported, 20.0, 0, &own).await });
    let (built, longest) = drive(task);
    (built.expect("data to train on"), longest)
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
        Draw::Ranked(ranks) => ranks.rows.len() + ranks.candidates.len(),
        Draw::Scored(pairs) => 2 * pairs.len(),
    }
}
