//! Data as large as people bring, from the choice of the file to a race: what it takes and how long the engine is deaf.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::large::Set;
use crate::measure::observed;

const PATIENCE: Duration = Duration::from_secs(600);
const STEPS: u32 = 300;
const RACE_STEPS: u32 = 100;

/// What a data set took, in a browser of its own.
pub struct Cost {
    /// From the choice of the file to figures of the untrained model.
    pub ready_s: f64,
    pub step_ms: f64,
    /// Longest time until the engine answered, while it read and prepared, trained, and raced two lanes.
    pub silence_ms: [f64; 3],
    pub engine_mb: f64,
    pub page_mb: f64,
}

impl Cost {
    pub fn measure(url: &str, (name, write): &Set) -> Self {
        let file = write_file(name, &write());
        let chromium = Chromium::start(Gpu::None);
        let page = observed(&chromium, "bench_large");
        page.open(&format!("{url}#device=cpu&steps={STEPS}"));
        page.wait_for_status("the example", PATIENCE, |status| status.held_out_accuracy.is_some());
        page.evaluate("bench.ask = true");
        let start = Instant::now();
        page.choose_files("Open a file", &[&file]);
        page.wait_for("neighbours among the new sentences", PATIENCE, || is_new(&page).then_some(()));
        // Where each group has one held-out sentence, no triplet of them can be scored: there is no accuracy to wait for.
        page.wait_for("figures of the new data", PATIENCE, || {
            page.evaluate("document.body.innerText.includes('Ready to train for')").as_bool().filter(|ready| *ready)
        });
        let ready_s = start.elapsed().as_secs_f64();
        let prepared = silence(&page);

        let start = Instant::now();
        page.find("button", "Train").click();
        page.wait_for_status("the last step", PATIENCE, |status| status.step >= STEPS);
        let step_ms = start.elapsed().as_secs_f64() * 1e3 / f64::from(STEPS);
        let trained = silence(&page);

        page.find("spinbutton", "Steps").type_text(&RACE_STEPS.to_string());
        page.enter("Race");
        page.find("button", "Add these settings").click();
        page.find("combobox", "Mining").choose("Batch all");
        page.find("button", "Add these settings").click();
        page.find("button", "Start race").click();
        page.wait_for("the end of both lanes", PATIENCE, || {
            let items = page.all("list", Some("Lanes")).first()?.items();
            (items.len() == 2 && items.iter().all(|item| item.contains("finished"))).then_some(())
        });
        let raced = silence(&page);
        assert_eq!(page.alerts(), Vec::<String>::new(), "{name}");
        let engine_mb = page.evaluate("bench.memory").as_f64().unwrap_or(f64::NAN) / 1e6;
        Self { ready_s, step_ms, silence_ms: [prepared, trained, raced], engine_mb, page_mb: page_mb(&page) }
    }
}

/// What a long run takes at its beginning and at its end.
pub struct LongRun {
    /// `(step, ms a step up to there since the one before, memory of the engine and of the page in MB)`.
    pub at: Vec<(u32, f64, f64, f64)>,
}

impl LongRun {
    pub const STEPS: u32 = 20_000;
    const LOOKS: [u32; 5] = [200, 1_000, 5_000, 15_000, Self::STEPS];

    /// Trains Simple by batch hard on the data for many steps, with the map open.
    pub fn measure(url: &str, (name, write): &Set) -> Self {
        let file = write_file(name, &write());
        let chromium = Chromium::start(Gpu::None);
        let page = observed(&chromium, "bench_long");
        page.open(&format!("{url}#device=cpu&steps={}", Self::STEPS));
        page.wait_for_status("the example", PATIENCE, |status| status.held_out_accuracy.is_some());
        page.choose_files("Open a file", &[&file]);
        page.wait_for("neighbours among the new sentences", PATIENCE, || is_new(&page).then_some(()));
        page.evaluate("bench.ask = true");
        let (mut before, mut start) = (0, Instant::now());
        page.find("button", "Train").click();
        let look = |wanted: u32| {
            let step = page.wait_for_status("a step", PATIENCE, |status| status.step >= wanted).step;
            let ms = start.elapsed().as_secs_f64() * 1e3 / f64::from(step - before);
            // Of this moment, not of the busiest one before.
            page.evaluate("bench.memory = 0");
            let engine = page.wait_for("the engine's memory", PATIENCE, || {
                page.evaluate("bench.memory").as_f64().filter(|bytes| *bytes > 0.0)
            });
            let seen = (step, ms, engine / 1e6, page_mb(&page));
            (before, start) = (step, Instant::now());
            seen
        };
        Self { at: Self::LOOKS.into_iter().map(look).collect() }
    }
}

/// The page's heap after what nobody needs was thrown away, with the memory of its wasm.
fn page_mb(page: &Page) -> f64 {
    let wasm = page.evaluate("bench.wasm.buffer.byteLength").as_f64().unwrap_or(f64::NAN);
    (page.script_memory() + wasm) / 1e6
}

/// The longest since it was asked last.
fn silence(page: &Page) -> f64 {
    page.evaluate("(() => { const longest = bench.silence; bench.silence = 0; return longest; })()")
        .as_f64()
        .unwrap_or(f64::NAN)
}

/// Sentences of [`crate::large`] end with a number.
fn is_new(page: &Page) -> bool {
    let lists = page.all("list", Some("Nearest sentences"));
    let Some(first) = lists.first().and_then(|list| list.items().into_iter().next()) else { return false };
    ["river", "stone", "garden", "lamp", "winter", "letter", "music"].iter().any(|word| first.contains(word))
}

fn write_file(name: &str, text: &str) -> PathBuf {
    let letters: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{letters}.txt"));
    let written = std::fs::write(&path, text);
    written.unwrap_or_else(|error| panic!("{} cannot be written: {error}", path.display()));
    path
}
