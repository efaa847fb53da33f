//! Losses and encoders against PyTorch's values, on WebGPU.

use std::path::PathBuf;
use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::serve_folder;

/// The transformer's kernels take their time in software.
const PATIENCE: Duration = Duration::from_secs(600);

#[test]
fn losses_and_encoders_agree_with_pytorch_on_webgpu() {
    let folder = std::env::var_os("GOLDEN_PAGE_DIR")
        .expect("GOLDEN_PAGE_DIR has to name the folder that scripts/golden_page.sh made: `make test` sets it");
    let (server, chromium) = (serve_folder(&PathBuf::from(folder)), Chromium::start(Gpu::Software));
    let page = chromium.page("golden_values");
    page.open(&server.url());
    let outcome = page.wait_for("the outcome of the checks", PATIENCE, || {
        let text = page.evaluate("document.body.innerText").as_str().unwrap_or_default().trim().to_owned();
        (text != "running").then_some(text)
    });
    assert_eq!(outcome, "passed");
}
