//! Several tabs, and a browser that keeps nothing.

use std::thread;
use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::mishaps::STORAGE_DENIED;
use crate::harness::page::Page;
use crate::main_job::paste_triplets;
use crate::sentences::triplets;
use crate::serve;

const MINUTES: Duration = Duration::from_secs(120);
/// What the page keeps of typing comes at most a second after the last key.
const KEPT: Duration = Duration::from_secs(2);
const OTHER_TEXT: &str =
    "anchor,positive\nthe kettle sings,water boils in the kitchen\nrain on the roof,drops fall on tiles\n";

fn box_of(page: &Page) -> String {
    page.find("textbox", "Training data").value()
}

#[test]
fn two_tabs_keep_what_is_theirs() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let url = format!("{}#mining=given&device=cpu&held_out=0", server.url());
    let first = chromium.page("first_tab");
    first.open(&url);
    first.find("textbox", "Training data").paste(&triplets());
    let second = chromium.page("second_tab");
    second.open(&url);
    second.find("textbox", "Training data").paste(OTHER_TEXT);
    thread::sleep(KEPT);
    for (page, text, name) in [(&first, triplets(), "the first"), (&second, OTHER_TEXT.to_owned(), "the second")] {
        page.show();
        page.reload();
        page.wait_for(&format!("{name} tab's own text"), MINUTES, || (box_of(page) == text).then_some(()));
    }
}

#[test]
fn where_nothing_can_be_kept_it_says_so_once_and_works() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("storage_denied");
    page.prepare(STORAGE_DENIED);
    page.open(&format!("{}#mining=given&device=cpu&steps=1000000", server.url()));
    paste_triplets(&page);
    page.find("button", "Train").click();
    page.wait_for_status("a trained model", MINUTES, |status| status.step >= 20);
    page.wait_for("a word on it", MINUTES, || {
        page.evaluate("document.body.textContent").as_str().filter(|text| text.contains("Nothing is kept")).map(drop)
    });
    assert!(page.alerts().len() <= 1, "said once: {:?}", page.alerts());
}
