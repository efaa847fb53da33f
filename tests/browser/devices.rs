//! Auto: the device on which the model at hand trains faster, in words that say what was measured.

use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::harness::server::Fault;
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(180);

/// In front of `engine_loader.js`: the software adapter of the tests gives itself out for hardware.
const HARDWARE: &str = "
    if (self.GPUAdapter) {
        const info = { vendor: 'test', architecture: '', device: '', description: 'Test card', isFallbackAdapter: false };
        Object.defineProperty(GPUAdapter.prototype, 'info', { get: () => info });
    }\n";

/// What the Train panel says of the device.
fn reason(page: &Page) -> String {
    let text = page.evaluate("document.querySelector('section[aria-labelledby=train-title] .remark').textContent");
    text.as_str().expect("text").trim().to_owned()
}

/// Opens the page with these settings in a browser whose adapter passes for hardware, and trains; what is said of the device.
fn train_by_auto(name: &str, settings: &str) -> String {
    let (server, chromium) = (serve(), Chromium::start(Gpu::Software));
    server.break_file("engine_loader.js", Fault::Prefixed(HARDWARE));
    let page = chromium.page(name);
    open_untrained(&page, &server, &format!("data=support&device=auto&steps=3&{settings}"));
    page.find("button", "Train").click();
    let status = page.wait_for_status("the last step", MINUTES, |status| status.step == 3);
    let reason = reason(&page);
    assert!(reason.contains(&format!("{} is used", status.device)), "{reason}");
    assert_eq!(page.alerts(), Vec::<String>::new());
    reason
}

#[test]
fn auto_tries_cpu_and_gpu_where_steps_take_long() {
    let settings = "encoder=transformer&layers=1&embedding_size=64&heads=2&feed_forward=128&batch_size=32";
    let reason = train_by_auto("auto_measured", settings);
    assert!(reason.contains(" ms, and ") || reason.contains(" ms on WebGPU"), "both figures: {reason}");
    assert!(reason.contains("Test card"), "{reason}");
}

#[test]
fn auto_leaves_the_gpu_alone_where_steps_are_quick() {
    let reason = train_by_auto("auto_quick", "encoder=simple&embedding_size=8&batch_size=8");
    assert!(reason.contains("WebGPU (Test card) was not tried"), "{reason}");
}
