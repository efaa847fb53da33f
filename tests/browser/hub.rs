//! Models fetched by name: from a server of another origin, over connections that break, and on the next visit.

use std::path::Path;
use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::hub::Hub;
use crate::harness::page::Page;
use crate::harness::server::PageServer;
use crate::pretrained::{tiny, wait_for_model};
use crate::{open_untrained, serve_among_others};

const MINUTES: Duration = Duration::from_secs(120);

fn hub(ranges: bool) -> Hub {
    Hub::start(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models"), ranges)
}

/// A page that may ask other servers, which has no model yet.
fn page(chromium: &Chromium, server: &PageServer, name: &str) -> Page {
    let page = chromium.page(name);
    // Files that a model does not have.
    page.expect_error("404");
    open_untrained(&page, server, "device=cpu&steps=20");
    page.find("combobox", "Encoder").choose("Pretrained");
    page
}

fn download(page: &Page, address: &str) {
    page.find("combobox", "Model by name").type_text(address);
    page.find("button", "Download").click();
}

#[test]
fn a_model_is_fetched_by_its_address_over_a_connection_that_breaks() {
    let (server, chromium) = (serve_among_others(), Chromium::start(Gpu::None));
    let (hub, page) = (hub(true), page(&chromium, &server, "hub"));
    hub.break_weights(2);
    page.expect_error("ERR_CONTENT_LENGTH_MISMATCH");
    download(&page, &hub.address("tests/bert_dense"));
    wait_for_model(&page, "tests/bert_dense");
    // A half of the body's weights, half of what was left, and the rest; then those of its dense layer.
    let length = std::fs::metadata(tiny("bert_dense").join("model.safetensors")).expect("a file").len() as usize;
    assert_eq!(hub.weights_from(), [0, length / 2, length / 2 + (length - length / 2) / 2, 0]);
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 20);
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn what_was_broken_off_is_taken_up_on_the_next_visit() {
    let (server, chromium) = (serve_among_others(), Chromium::start(Gpu::None));
    let (hub, first) = (hub(true), page(&chromium, &server, "hub_broken_off"));
    hub.break_weights(100);
    first.expect_error("ERR_CONTENT_LENGTH_MISMATCH");
    download(&first, &hub.address("tests/bert_dense"));
    first.find("button", "Stop").click();
    first
        .wait_for("what has come", MINUTES, || first.has("button", "Fetch the rest of tests/bert_dense").then_some(()));
    drop(first);
    hub.break_weights(0);
    let asked = hub.weights_from().len();

    let next = page(&chromium, &server, "hub_taken_up");
    next.find("button", "Fetch the rest of tests/bert_dense").click();
    wait_for_model(&next, "tests/bert_dense");
    assert!(hub.weights_from()[asked] > 0, "{:?}", hub.weights_from());
    next.wait_for("nothing left over", MINUTES, || {
        (!next.has("button", "Fetch the rest of tests/bert_dense")).then_some(())
    });
    assert_eq!(next.alerts(), Vec::<String>::new());
}

#[test]
fn a_server_without_parts_of_files_gives_the_whole_again_and_a_missing_model_is_named() {
    let (server, chromium) = (serve_among_others(), Chromium::start(Gpu::None));
    let (hub, page) = (hub(false), page(&chromium, &server, "hub_whole"));
    hub.break_weights(1);
    page.expect_error("ERR_CONTENT_LENGTH_MISMATCH");
    download(&page, &hub.address("tests/nothing"));
    page.wait_for("a reason", MINUTES, || {
        page.alerts().iter().any(|alert| alert.contains("tests/nothing") && alert.contains("no files")).then_some(())
    });
    download(&page, &hub.address("tests/static_model2vec"));
    wait_for_model(&page, "tests/static_model2vec");
    assert_eq!(page.alerts(), Vec::<String>::new());
}
