//! What fine-tuning a pretrained model takes in a tab: memory of the engine with the model loaded, and after steps of each
//! choice of what trains.

use std::path::Path;
use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::harness::server::PageServer;
use crate::measure::observed;
use crate::table::Table;
use crate::workload::labelled;

const PATIENCE: Duration = Duration::from_secs(600);
const MODEL: &str = "all-MiniLM-L6-v2";
const STEPS: u32 = 3;
/// What trains, by its label on the page.
const CHOICES: [&str; 4] = ["Everything", "All but words", "Upper layers", "Low-rank adapters"];

struct Cost {
    loaded_mb: f64,
    trained_mb: f64,
    step_ms: f64,
}

/// A row for each choice, or a word that the model is missing.
pub fn add_rows(table: &mut Table, servers: &[&PageServer]) {
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/models").join(MODEL);
    if !model.is_dir() {
        return eprintln!("LEFT OUT: {MODEL} is not there; `sh scripts/prepare.sh minilm` fetches it");
    }
    for choice in CHOICES {
        let costs: Vec<Cost> = servers.iter().map(|server| measure(server, &model, choice)).collect();
        let mut add = |what: &str, figure: fn(&Cost) -> f64| {
            let figures = costs.iter().map(|cost| vec![figure(cost)]).collect();
            table.add(&format!("{MODEL}, 64 sentences of 32 tokens, {choice}, CPU: {what}"), figures, 0);
        };
        add("engine's memory with the model loaded, MB", |cost| cost.loaded_mb);
        add("after 3 steps, MB", |cost| cost.trained_mb);
        add("ms a step", |cost| cost.step_ms);
    }
}

fn measure(server: &PageServer, model: &Path, choice: &str) -> Cost {
    let chromium = Chromium::start(Gpu::None);
    let page = observed(&chromium, "bench_fine_tuning");
    // Four labels of twenty.
    page.open(&format!("{}#device=cpu&held_out=0&steps={STEPS}&batch_size=64&per_group=16", server.url()));
    page.find("textbox", "Training data").paste(&labelled(80, 40, 1000));
    page.find("combobox", "Encoder").choose("Pretrained");
    page.choose_files("Open a model’s folder", &[model]);
    wait_until_ready(&page);
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    page.find("spinbutton", "Longest sentence").type_text("32");
    page.find("combobox", "What trains").choose(choice);
    page.evaluate("bench.ask = true");
    wait_until_ready(&page);
    let loaded_mb = memory(&page);
    page.find("button", "Train").click();
    let status = page.wait_for_status("the last step", PATIENCE, |status| status.step >= STEPS);
    wait_until_ready(&page);
    assert_eq!(page.alerts(), Vec::<String>::new(), "{choice}");
    Cost { loaded_mb, trained_mb: memory(&page), step_ms: status.step_ms.unwrap_or(f64::NAN) }
}

/// Until the figures are those of the model as it is.
fn wait_until_ready(page: &Page) {
    let ready = "[...document.querySelectorAll('button')].some((button) => button.textContent.trim() == 'Download the model' \
                 && !button.disabled) && document.body.innerText.includes('all-MiniLM-L6-v2: ')";
    std::thread::sleep(Duration::from_secs(2));
    page.wait_for("figures", PATIENCE, || page.evaluate(ready).as_bool().filter(|ready| *ready));
}

/// Of the engine's wasm, which never shrinks, as it answers next.
fn memory(page: &Page) -> f64 {
    page.evaluate("bench.memory = 0");
    let answered = || page.evaluate("bench.memory").as_f64().filter(|bytes| *bytes > 0.0);
    page.wait_for("the engine's memory", PATIENCE, answered) / 1e6
}
