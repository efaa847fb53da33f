//! What stays: text and settings over a reload, and a page that answers while the engine is busy.

use std::thread;
use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::main_job::paste_triplets;
use crate::sentences::triplets;
use crate::serve;

const MINUTES: Duration = Duration::from_secs(120);

#[test]
fn a_reload_keeps_text_and_settings() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("reload");
    page.open(&format!("{}#mining=given&device=cpu", server.url()));
    paste_triplets(&page);
    page.find("spinbutton", "Margin").type_text("0.7");
    page.find("combobox", "Distance").choose("Cosine");
    page.wait_for("the settings in the address", MINUTES, || {
        let hash = page.evaluate("location.hash");
        let hash = hash.as_str().unwrap_or_default();
        (hash.contains("margin=0.7") && hash.contains("distance=cosine")).then_some(())
    });
    // The page keeps text a moment after the last key.
    thread::sleep(Duration::from_secs(3));

    page.reload();
    page.wait_for("the text from before", MINUTES, || {
        (page.find("textbox", "Training data").value() == triplets()).then_some(())
    });
    assert_eq!(page.find("spinbutton", "Margin").value(), "0.7");
    assert_eq!(page.find("combobox", "Distance").value(), "Cosine");
    page.find("button", "Train").click();
    page.wait_for_status("training", MINUTES, |status| status.step > 0);
}

#[test]
fn the_page_answers_while_the_engine_trains() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("answers");
    page.open(&format!("{}#mining=given&device=cpu&encoder=transformer&layers=1&steps=1000000", server.url()));
    paste_triplets(&page);
    page.find("button", "Train").click();
    let mut step = page.wait_for_status("training", MINUTES, |status| status.step > 10).step;
    let search = page.find("searchbox", "Find nearest sentences");
    // The engine knows which words it does not know: it has read what was typed.
    for unknown in ["zebra", "quagga", "okapi"] {
        search.type_text(&format!("parcel {unknown}"));
        page.wait_for("an answer from the engine", MINUTES, || {
            let text = page.evaluate("document.body.innerText");
            text.as_str().filter(|text| text.contains(&format!("does not contain it: {unknown}"))).map(drop)
        });
        step = page.wait_for_status("training that goes on", MINUTES, |status| status.step > step).step;
    }
    assert!(page.has("button", "Pause"), "it trained all the while");
}
