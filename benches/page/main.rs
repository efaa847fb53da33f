//! `make bench`: the built page in headless Chromium, one table. With a second folder it measures that build in the same run,
//! turn by turn, for a machine is faster in one minute than in the next. `ROWS` names the rooms that are wanted: start, cpu,
//! gpu, queries, corpus, finetuning, tasks, map. `PEER` names folders of other libraries' pages, see [`peer`].
//!
//! Everything goes through the page as a reader uses it (settings in the link, data through the box, the status sentence), so
//! that any build with the same interface can be measured. Only what happens inside the engine's worker (calls of WebGPU,
//! answers to queries) is read off the messages that pass.

mod fine_tuning;
#[path = "../../tests/browser/harness/mod.rs"]
mod harness;
#[path = "../large/mod.rs"]
mod large;
mod large_data;
mod measure;
mod peer;
mod sizes;
mod table;
mod workload;

use std::path::PathBuf;

use harness::chromium::{Chromium, Gpu};
use harness::server::PageServer;
use measure::{
    MapCost, StepCost, corpus_cost, first_step_ms, longest_task_ms, map_cost, pan_ms, query_ms, race_task_ms,
    resting_step_ms, start_ms, step_cost,
};
use table::Table;
use workload::{Device, WORKLOADS};

const RUNS: usize = 3;
/// Sentences that the map is measured with while they are trained on.
const MAPPED: usize = 2_000;
/// Sentences of a corpus.
const CORPUS: usize = 100_000;

/// One of the builds that are compared, or the peer.
struct Build {
    name: String,
    folder: PathBuf,
    server: PageServer,
    is_peer: bool,
}

/// A part of the benchmark: what `ROWS` calls it, and what adds its rows.
type Room<'a> = (&'a str, &'a dyn Fn(&mut Table));

fn main() {
    if let Ok(wanted) = std::env::var("LARGE") {
        return measure_large(&wanted);
    }
    // Cargo adds `--bench`; what is left are folders.
    let folders: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    assert!((1..=2).contains(&folders.len()), "say one folder of a built page, or two to compare them: {folders:?}");
    let peers = std::env::var("PEER").unwrap_or_default();
    let mut columns: Vec<Build> = folders.iter().map(|folder| Build::open(folder)).collect();
    columns.extend(peers.split_whitespace().map(Build::open_peer));
    let builds = &columns[..folders.len()];
    let gpu = if std::env::var("GPU").is_ok_and(|gpu| gpu == "1") { Gpu::Real } else { Gpu::Software };

    let wanted = std::env::var("ROWS").unwrap_or_default();
    let mut table = Table::new(columns.iter().map(|build| build.name.clone()).collect());
    let rooms: [Room; 8] = [
        ("start", &|table| add_start(table, builds)),
        ("cpu", &|table| add_cpu(table, &columns, builds)),
        ("gpu", &|table| add_gpu(table, builds, gpu)),
        ("queries", &|table| add_queries(table, builds)),
        ("corpus", &|table| add_corpus(table, builds)),
        ("finetuning", &|table| {
            fine_tuning::add_rows(table, &builds.iter().map(|build| &build.server).collect::<Vec<_>>())
        }),
        ("tasks", &|table| add_tasks(table, builds)),
        ("map", &|table| add_map(table, builds)),
    ];
    for word in wanted.split_whitespace() {
        assert!(rooms.iter().any(|(name, _)| *name == word), "ROWS knows no {word}");
    }
    for (_, add) in
        rooms.iter().filter(|(name, _)| wanted.is_empty() || wanted.split_whitespace().any(|word| word == *name))
    {
        add(&mut table);
    }
    println!("\nmedian of {RUNS} runs (smallest to largest)\n\n{table}");
}

/// What the reader waits for at first.
fn add_start(table: &mut Table, builds: &[Build]) {
    sizes::add_rows(table, &builds.iter().map(|build| build.folder.as_path()).collect::<Vec<_>>());
    add_rows(table, "navigation to first trained step, ms", builds, 0, |build| {
        first_step_ms(&Chromium::start(Gpu::None), &build.server)
    });
    let starts = measure_each(builds, |build| start_ms(&Chromium::start(Gpu::None), &build.server));
    table.add("with a processor four times slower, first paint, ms", medians(&starts, |[painted, _]| *painted), 0);
    table.add("until Train can be pressed, ms", medians(&starts, |[_, usable]| *usable), 0);
}

fn add_cpu(table: &mut Table, columns: &[Build], builds: &[Build]) {
    for workload in &WORKLOADS {
        let costs = measure_each(columns, |build| {
            let chromium = Chromium::start(Gpu::None);
            if build.is_peer {
                peer::step_cost(&chromium, &build.server, workload)
            } else {
                step_cost(&chromium, &build.server, workload, Device::Cpu)
            }
        });
        table.add(&format!("{}, CPU, ms a step", workload.name), medians(&costs, |cost| cost.step_ms), 2);
        table.add(&format!("{}, CPU, ms a step, all in", workload.name), medians(&costs, |cost| cost.all_in_ms), 2);
    }
    let first = &WORKLOADS[0];
    let name = format!("{}, margin 0, CPU, ms a step when nothing has been learned for long", first.name);
    add_rows(table, &name, builds, 2, |build| resting_step_ms(&Chromium::start(Gpu::None), &build.server, first));
}

fn add_gpu(table: &mut Table, builds: &[Build], gpu: Gpu) {
    for workload in WORKLOADS.iter().filter(|workload| workload.fits_software || gpu == Gpu::Real) {
        let costs =
            measure_each(builds, |build| step_cost(&Chromium::start(gpu), &build.server, workload, Device::WebGpu));
        let name = format!("{}, WebGPU{}", workload.name, if gpu == Gpu::Real { "" } else { " in software" });
        add_gpu_rows(table, &name, &costs);
    }
}

fn add_queries(table: &mut Table, builds: &[Build]) {
    for sentences in [1_000, 10_000] {
        add_rows(table, &format!("query over {sentences} sentences, CPU, ms"), builds, 2, |build| {
            query_ms(&Chromium::start(Gpu::None), &build.server, sentences)
        });
    }
}

fn add_corpus(table: &mut Table, builds: &[Build]) {
    let costs = measure_each(builds, |build| corpus_cost(&Chromium::start(Gpu::None), &build.server, CORPUS));
    let figures = |figure: fn(&(f64, f64)) -> f64| costs.iter().map(|runs| runs.iter().map(figure).collect()).collect();
    let name = format!("corpus of {CORPUS} sentences, simple d64");
    table.add(&format!("{name}: embedded, CPU, s"), figures(|(seconds, _)| *seconds), 1);
    table.add(&format!("{name}: searched, CPU, ms"), figures(|(_, ms)| *ms), 1);
}

fn add_tasks(table: &mut Table, builds: &[Build]) {
    let fourth = &WORKLOADS[3];
    add_rows(table, "longest task on the page's thread in the fourth workload, ms", builds, 0, |build| {
        longest_task_ms(&Chromium::start(Gpu::None), &build.server, fourth)
    });
    add_rows(table, "longest task on the page's thread in a race of four, CPU, ms", builds, 0, |build| {
        race_task_ms(&Chromium::start(Gpu::None), &build.server)
    });
}

fn add_map(table: &mut Table, builds: &[Build]) {
    for open in [false, true] {
        let costs = measure_each(builds, |build| map_cost(&Chromium::start(Gpu::None), &build.server, MAPPED, open));
        let name = format!("2,000 sentences, batch 128, the map {}", if open { "open" } else { "closed" });
        let figure = |figure: fn(&MapCost) -> f64| {
            costs.iter().map(|runs| runs.iter().map(figure).collect()).collect::<Vec<Vec<f64>>>()
        };
        table.add(&format!("{name}, ms a step"), figure(|cost| cost.step_ms), 2);
        if open {
            table.add(&format!("{name}, frames a second from the engine"), figure(|cost| cost.frames), 0);
            table.add(&format!("{name}, frames a second drawn"), figure(|cost| cost.draws), 0);
        }
    }
    add_rows(table, "20,000 points dragged about, ms a frame", builds, 1, |build| {
        pan_ms(&Chromium::start(Gpu::None), &build.server, 20_000)
    });
}

/// `make bench-large`: data sets with these words in their names, in the first folder.
fn measure_large(wanted: &str) {
    let folder =
        std::env::args().skip(1).find(|argument| !argument.starts_with("--")).expect("a folder of a built page");
    let server = Build::open(&folder).server;
    println!(
        "| data | first figures, s | ms a step | engine deaf for, ms: preparing, training, racing | engine, MB | page, MB |"
    );
    println!("| --- | ---: | ---: | ---: | ---: | ---: |");
    let sets = || large::SETS.iter().filter(|(name, _)| name.contains(wanted));
    for set in sets() {
        let large_data::Cost { ready_s, step_ms, silence_ms: [prepared, trained, raced], engine_mb, page_mb } =
            large_data::Cost::measure(&server.url(), set);
        println!(
            "| {} | {ready_s:.1} | {step_ms:.1} | {prepared:.0}, {trained:.0}, {raced:.0} | {engine_mb:.0} | {page_mb:.0} |",
            set.0
        );
    }
    println!("\n| data | step | ms a step | engine, MB | page, MB |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    for set in sets().filter(|(name, _)| *name == large::LONG) {
        for (step, ms, engine, page) in large_data::LongRun::measure(&server.url(), set).at {
            println!("| {} | {step} | {ms:.2} | {engine:.0} | {page:.0} |", set.0);
        }
    }
}

impl Build {
    fn open(folder: &str) -> Self {
        let path = PathBuf::from(folder);
        assert!(path.join("index.html").is_file(), "there is no built page in {folder}");
        Self { name: folder.to_owned(), server: PageServer::start(&path, false), folder: path, is_peer: false }
    }

    fn open_peer(folder: &str) -> Self {
        let peer = Self { is_peer: true, ..Self::open(folder) };
        peer.server.isolate();
        peer
    }
}

/// `RUNS` measurements of each build, in turns.
fn measure_each<T>(builds: &[Build], measure: impl Fn(&Build) -> T) -> Vec<Vec<T>> {
    let mut results: Vec<Vec<T>> = builds.iter().map(|_| Vec::new()).collect();
    for run in 1..=RUNS {
        for (build, results) in builds.iter().zip(&mut results) {
            results.push(measure(build));
            eprint!("\r{} of {RUNS}", run);
        }
    }
    results
}

fn add_rows(table: &mut Table, name: &str, builds: &[Build], digits: usize, measure: impl Fn(&Build) -> f64) {
    eprintln!("\r{name}");
    let results = measure_each(builds, measure);
    table.add(name, results, digits);
}

fn add_gpu_rows(table: &mut Table, name: &str, costs: &[Vec<StepCost>]) {
    table.add(&format!("{name}, ms a step"), medians(costs, |cost| cost.step_ms), 2);
    table.add(&format!("{name}, dispatches a step"), medians(costs, |cost| cost.dispatches), 0);
    table.add(&format!("{name}, submits a step"), medians(costs, |cost| cost.submits), 1);
    table.add(&format!("{name}, shader modules a step"), medians(costs, |cost| cost.modules), 2);
    table.add(&format!("{name}, shader modules in all"), medians(costs, |cost| cost.modules_in_all), 0);
}

fn medians<T>(costs: &[Vec<T>], figure: impl Fn(&T) -> f64) -> Vec<Vec<f64>> {
    costs.iter().map(|runs| runs.iter().map(&figure).collect()).collect()
}
