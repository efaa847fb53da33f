//! One measurement each: opens the page, uses it, reads what observer.js collected.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::harness::chromium::Chromium;
use crate::harness::page::{Page, Status};
use crate::harness::server::PageServer;
use crate::table::median;
use crate::workload::{Device, Workload, labelled};

const OBSERVER: &str = include_str!("observer.js");
pub const PATIENCE: Duration = Duration::from_secs(600);
/// A figure is the median over at least this much time,
const WINDOW: Duration = Duration::from_secs(6);
/// and over at least this many reports or changes of the status, after the first,
const CHANGES: usize = 8;
/// or over what there is after this time, where steps are slow.
const LONGEST_WINDOW: Duration = Duration::from_secs(15);
const FEWEST_CHANGES: usize = 2;
/// Steps that come before: kernels are compiled, caches and branch predictors are warm.
pub const WARM_UP_STEPS: u32 = 4;
/// And time: by then the browser has compiled for speed, and the engine knows whether several cores are faster.
const WARM_UP: Duration = Duration::from_secs(6);
const QUERIES: usize = 12;
/// From the 800th step without a gradient on a moment is among the smallest numbers, with which processors are slow.
const RESTING_STEPS: u32 = 2_000;

/// What a training step takes. NaN: not known.
pub struct StepCost {
    pub step_ms: f64,
    /// With all that is done beside steps: looks for the map, evaluations, keeping.
    pub all_in_ms: f64,
    pub dispatches: f64,
    pub submits: f64,
    pub modules: f64,
    /// Compiled since the page was opened.
    pub modules_in_all: f64,
}

/// From navigation to the first trained step, with the example that the page opens with and Train pressed as soon as it is
/// there.
pub fn first_step_ms(chromium: &Chromium, server: &PageServer) -> f64 {
    let page = observed(chromium, "bench_first_step");
    page.prepare("bench.train = true;");
    page.open(&server.url());
    page.wait_for("the first trained step", PATIENCE, || {
        status_changes(&page).into_iter().find(|(_, status)| status.step > 0).map(|(ms, _)| ms)
    })
}

/// From navigation to the first contentful paint, and to where Train can be pressed, on a processor that is four times slower.
pub fn start_ms(chromium: &Chromium, server: &PageServer) -> [f64; 2] {
    let page = observed(chromium, "bench_first_paint");
    page.slow_down(4.0);
    page.open(&server.url());
    let painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    [painted, "bench.usable"].map(|moment| page.wait_for(moment, PATIENCE, || page.evaluate(moment).as_f64()))
}

/// Time and calls of WebGPU that a training step takes.
pub fn step_cost(chromium: &Chromium, server: &PageServer, workload: &Workload, device: Device) -> StepCost {
    eprintln!(
        "\r{}, {}",
        workload.name,
        match device {
            Device::Cpu => "CPU",
            Device::WebGpu => "WebGPU",
        }
    );
    cost_of_steps(&train(chromium, server, workload, device, ""))
}

/// Of a page that trains.
pub fn cost_of_steps(page: &Page) -> StepCost {
    thread::sleep(WARM_UP);
    page.evaluate("bench.status = []; bench.steps = [];");
    let start = Instant::now();
    thread::sleep(WINDOW);
    page.wait_for("enough steps", PATIENCE, || {
        let wanted = if start.elapsed() < LONGEST_WINDOW { CHANGES } else { FEWEST_CHANGES };
        (status_changes(page).len() > wanted || reports(page).len() > wanted).then_some(())
    });
    let reports = reports(page);
    let per_report = |index: usize| per_step(reports.iter().map(|(step, figures)| (*step, figures[index])));
    let by_status = || per_step(status_changes(page).into_iter().map(|(ms, status)| (status.step, ms)));
    StepCost {
        // The sentence is renewed twice a second, which is coarse; the engine's reports come more often.
        step_ms: if reports.len() > FEWEST_CHANGES { per_report(0) } else { by_status() },
        all_in_ms: all_in_ms(&reports),
        dispatches: per_report(1),
        submits: per_report(2),
        modules: per_report(3),
        modules_in_all: reports.last().map_or(f64::NAN, |(_, figures)| figures[3]),
    }
}

/// Milliseconds a step where a margin of 0 has left nothing to learn for long: many gradients, and then moments, have come to 0.
pub fn resting_step_ms(chromium: &Chromium, server: &PageServer, workload: &Workload) -> f64 {
    let page = train(chromium, server, workload, Device::Cpu, "&margin=0");
    page.wait_for_status("steps in vain", PATIENCE, |status| status.step >= RESTING_STEPS);
    cost_of_steps(&page).step_ms
}

/// The longest task on the page's thread while the engine trains.
pub fn longest_task_ms(chromium: &Chromium, server: &PageServer, workload: &Workload) -> f64 {
    let page = train(chromium, server, workload, Device::Cpu, "");
    page.evaluate("bench.longest = 0; bench.status = []");
    thread::sleep(WINDOW);
    page.wait_for("enough steps", PATIENCE, || (status_changes(&page).len() > CHANGES).then_some(()));
    page.evaluate("bench.longest").as_f64().unwrap_or(f64::NAN)
}

/// The longest task on the page's thread while four lanes race on the CPU, all of it on the screen.
pub fn race_task_ms(chromium: &Chromium, server: &PageServer) -> f64 {
    let page = observed(chromium, "bench_race");
    page.open(&format!("{}#data=intents&device=cpu&steps=1000000&race=minings", server.url()));
    page.wait_for("four lanes that run", PATIENCE, || {
        let items = page.all("list", Some("Lanes")).first()?.items();
        (items.len() == 4 && items.iter().all(|item| !item.contains("Step 0 "))).then_some(())
    });
    page.evaluate("bench.longest = 0");
    thread::sleep(WINDOW);
    page.evaluate("bench.longest").as_f64().unwrap_or(f64::NAN)
}

/// What the map costs while its sentences are trained on.
pub struct MapCost {
    pub step_ms: f64,
    /// Frames a second that the engine makes, and that the page draws.
    pub frames: f64,
    pub draws: f64,
}

/// Trains on that many sentences with the map open or closed.
pub fn map_cost(chromium: &Chromium, server: &PageServer, sentences: usize, open: bool) -> MapCost {
    let page = observed(chromium, "bench_map");
    page.open(&format!("{}{}", server.url(), map_hash()));
    page.find("textbox", "Training data").paste(&labelled(sentences, 8, 4000));
    wait_for_words(&page);
    if !open {
        page.find("DisclosureTriangle", "Map").click();
    }
    page.evaluate("document.querySelector('[role=\"application\"]')?.scrollIntoView({ block: 'center' })");
    page.find("button", "Train").click();
    page.wait_for_status("the first steps", PATIENCE, |status| status.step > WARM_UP_STEPS);
    let counted = || ["bench.frames", "bench.draws"].map(|figure| page.evaluate(figure).as_f64().unwrap_or(f64::NAN));
    let (start, [frames, draws]) = (Instant::now(), counted());
    page.evaluate("bench.steps = []");
    thread::sleep(WINDOW);
    let (seconds, [frames_now, draws_now]) = (start.elapsed().as_secs_f64(), counted());
    MapCost {
        // Over the whole time: what the map takes is to be seen in it.
        step_ms: all_in_ms(&reports(&page)),
        frames: (frames_now - frames) / seconds,
        draws: (draws_now - draws) / seconds,
    }
}

/// Milliseconds of a frame while that many points are dragged about.
pub fn pan_ms(chromium: &Chromium, server: &PageServer, sentences: usize) -> f64 {
    let page = observed(chromium, "bench_pan");
    page.open(&format!("{}{}", server.url(), map_hash()));
    page.find("textbox", "Training data").paste(&labelled(sentences, 8, 4000));
    wait_for_words(&page);
    thread::sleep(WINDOW);
    page.evaluate("bench.pan(120)").as_f64().unwrap_or(f64::NAN)
}

fn map_hash() -> &'static str {
    "#device=cpu&encoder=simple&embedding_size=64&mining=batch_hard&batch_size=128&held_out=0&steps=1000000"
}

/// Until the pasted sentences have taken the place of the example.
fn wait_for_words(page: &Page) {
    page.wait_for("neighbours among the new sentences", PATIENCE, || {
        let items = page.all("list", Some("Nearest sentences")).first()?.items();
        items.first()?.split_whitespace().any(is_word).then_some(())
    });
}

/// From question to answer in the engine's worker, over that many sentences.
pub fn query_ms(chromium: &Chromium, server: &PageServer, sentences: usize) -> f64 {
    let page = observed(chromium, "bench_query");
    page.open(&format!("{}#device=cpu&encoder=simple&embedding_size=64&held_out=0", server.url()));
    page.find("textbox", "Training data").paste(&labelled(sentences, 16, 8000));
    wait_for_words(&page);
    let search = page.find("searchbox", "Find nearest sentences");
    let answered = || page.evaluate("bench.queries.length").as_u64().unwrap_or(0);
    for query in 0..QUERIES {
        let before = answered();
        search.paste(&format!("w{query} w{} w{}", 17 * query + 3, 31 * query + 5));
        page.wait_for("an answer", PATIENCE, || (answered() > before).then_some(()));
    }
    let times: Vec<f64> =
        page.evaluate("bench.queries").as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    // The first ones may have waited for the sentences to be embedded.
    median(&times[times.len().saturating_sub(QUERIES - 2)..])
}

/// Seconds in which that many sentences of a corpus, of 12 words each, are embedded, and milliseconds from question to answer
/// over all of them.
pub fn corpus_cost(chromium: &Chromium, server: &PageServer, sentences: usize) -> (f64, f64) {
    let page = observed(chromium, "bench_corpus");
    page.open(&format!("{}#device=cpu&encoder=simple&embedding_size=64&held_out=0", server.url()));
    page.find("textbox", "Training data").paste(&labelled(1_000, 16, 8000));
    wait_for_words(&page);
    let path = std::env::temp_dir().join(format!("corpus-{}.csv", std::process::id()));
    std::fs::write(&path, labelled(sentences, 12, 8000)).expect("the temporary folder takes files");
    page.choose_files("Open a corpus", &[&path]);
    page.find("button", "Embed the corpus").click();
    let embedded = || page.evaluate("bench.embedded").as_f64().filter(|ms| *ms > 0.0);
    let seconds = page.wait_for("an embedded corpus", PATIENCE, embedded) / 1000.0;
    let _ = std::fs::remove_file(&path);
    let search = page.find("searchbox", "Find nearest sentences");
    let answered = || page.evaluate("bench.corpus.length").as_u64().unwrap_or(0);
    for query in 0..QUERIES {
        let before = answered();
        search.paste(&format!("w{query} w{} w{}", 17 * query + 3, 31 * query + 5));
        page.wait_for("an answer", PATIENCE, || (answered() > before).then_some(()));
    }
    let times: Vec<f64> =
        page.evaluate("bench.corpus").as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    (seconds, median(&times[times.len().saturating_sub(QUERIES - 2)..]))
}

/// A page that is not open yet.
pub fn observed(chromium: &Chromium, name: &str) -> Page {
    let page = chromium.page(name);
    // The observer starts the engine's worker in a way of its own.
    page.lift_policy();
    page.prepare(OBSERVER);
    page
}

/// A page that trains the workload, beyond its first steps. `settings`: more of them, as they stand in a link.
fn train(chromium: &Chromium, server: &PageServer, workload: &Workload, device: Device, settings: &str) -> Page {
    let page = observed(chromium, "bench_training");
    page.open(&format!("{}{}{settings}", server.url(), workload.hash(device)));
    page.find("textbox", "Training data").paste(&workload.data());
    page.find("button", "Train").click();
    let wanted = match device {
        Device::Cpu => "CPU",
        Device::WebGpu => "WebGPU",
    };
    page.wait_for_status("the first steps", PATIENCE, |status| status.step > WARM_UP_STEPS && status.device == wanted);
    page
}

/// Whether it is one of the words of [`labelled`].
fn is_word(word: &str) -> bool {
    word.strip_prefix('w').is_some_and(|number| number.parse::<usize>().is_ok())
}

fn status_changes(page: &Page) -> Vec<(f64, Status)> {
    let changes = page.evaluate("bench.status");
    let changes = changes.as_array().into_iter().flatten();
    changes.filter_map(|change| Some((change[0].as_f64()?, Status::parse(change[1].as_str()?)?))).collect()
}

/// `(step, [ms, dispatches, submits, shader modules])` since the page was opened.
pub fn reports(page: &Page) -> Vec<(u32, [f64; 4])> {
    let rows = page.evaluate("bench.steps");
    let rows = rows.as_array().into_iter().flatten();
    rows.filter_map(|row| {
        let mut figures = [0.0; 4];
        for (index, figure) in figures.iter_mut().enumerate() {
            *figure = row[index + 1].as_f64()?;
        }
        Some((u32::try_from(row[0].as_u64()?).ok()?, figures))
    })
    .collect()
}

/// Milliseconds a step over the whole time. NaN: nothing was trained.
fn all_in_ms(reports: &[(u32, [f64; 4])]) -> f64 {
    let (Some(first), Some(last)) = (reports.first(), reports.last()) else { return f64::NAN };
    (last.1[0] - first.1[0]) / f64::from(last.0 - first.0)
}

/// The median, over neighbouring points `(step, value)`, of what a step adds to the value: pauses in which the engine
/// evaluates or the machine is busy fall out.
fn per_step(points: impl Iterator<Item = (u32, f64)>) -> f64 {
    let points: Vec<_> = points.collect();
    let rates: Vec<f64> = points
        .windows(2)
        .filter(|pair| pair[1].0 > pair[0].0)
        .map(|pair| (pair[1].1 - pair[0].1) / f64::from(pair[1].0 - pair[0].0))
        .collect();
    median(&rates)
}
