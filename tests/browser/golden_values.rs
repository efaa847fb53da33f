//! Losses and encoders against PyTorch's values, in a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::serve_folder;

/// The transformer's kernels take their time in software.
const PATIENCE: Duration = Duration::from_secs(600);

fn folder() -> PathBuf {
    let folder = std::env::var_os("GOLDEN_PAGE_DIR")
        .expect("GOLDEN_PAGE_DIR has to name the folder that scripts/golden_page.sh made: `make test` sets it");
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// What the page says of its checks.
fn outcome(gpu: Gpu, hash: &str) -> String {
    let (server, chromium) = (serve_folder(&folder()), Chromium::start(gpu));
    let page = chromium.page("golden_values");
    page.open(&format!("{}{hash}", server.url()));
    page.wait_for("the outcome of the checks", PATIENCE, || {
        let text = page.evaluate("document.body.innerText").as_str().unwrap_or_default().trim().to_owned();
        (text != "running").then_some(text)
    })
}

#[test]
fn losses_and_encoders_agree_with_pytorch_on_webgpu() {
    assert_eq!(outcome(Gpu::Software, ""), "passed");
}

#[test]
fn a_model_that_people_use_is_fine_tuned_as_in_pytorch() {
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/models/all-MiniLM-L6-v2");
    if !model.is_dir() {
        eprintln!("LEFT OUT: all-MiniLM-L6-v2 is not there; `sh scripts/prepare.sh minilm` fetches it");
        return;
    }
    copy(&model, &folder().join("minilm"));
    assert_eq!(outcome(Gpu::None, "#minilm"), "passed");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the target folder takes folders");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::copy(&path, &copied).expect("the target folder takes files");
        }
    }
}
