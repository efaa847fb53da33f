//! What goes wrong is said, with what to do about it; what was typed is still there, and the page works on.

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::files::file;
use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::element::Element;
use crate::harness::mishaps::{Blow, EXHAUST_PAGE, FRAGILE_PAGE, MORTAL_ENGINE, strike};
use crate::harness::page::Page;
use crate::harness::server::Fault;
use crate::main_job::paste_triplets;
use crate::sentences::triplets;
use crate::serve;

const MINUTES: Duration = Duration::from_secs(120);

fn train_some(page: &Page) {
    page.find("button", "Train").click();
    page.wait_for_status("a trained model", MINUTES, |status| status.step >= 20);
}

#[test]
fn a_bad_link_is_named_and_the_page_works() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("bad_link");
    page.open(&format!("{}#margin=-1&encoder=huge&colour=red&seed=7", server.url()));
    page.wait_for_alert(&["Margin", "-1", "Encoder", "huge", "colour"]);
    assert_eq!(page.find("spinbutton", "Seed").value(), "7", "the rest of the link is in force");
    assert_eq!(page.find("spinbutton", "Margin").value(), "0.3");
    train_some(&page);
}

#[test]
fn without_the_engines_files_it_says_what_to_do() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let cases = [
        ("worker_bg.wasm", Fault::Missing, "worker_bg.wasm"),
        ("worker.js", Fault::Missing, "worker.js"),
        ("engine_loader.js", Fault::Missing, "engine_loader.js"),
        ("worker_bg.wasm", Fault::Cut, "damaged"),
    ];
    for (number, (file, fault, word)) in cases.into_iter().enumerate() {
        let page = chromium.page(&format!("missing_engine_{number}"));
        page.expect_error("Failed to load resource");
        server.break_file(file, fault);
        page.open(&format!("{}#device=cpu&steps=1000000", server.url()));
        let typed = triplets();
        page.find("textbox", "Training data").paste(&typed);
        let alert = page.wait_for_alert(&[word]);
        assert!(alert.contains("What you typed is kept") || alert.contains("what you typed is kept"), "{alert}");
        assert_eq!(page.find("textbox", "Training data").value(), typed);

        server.mend();
        train_some(&page);
        assert_eq!(page.find("textbox", "Training data").value(), typed);
        assert_eq!(page.alerts(), Vec::<String>::new(), "what was mended is not complained of any more");
    }
}

#[test]
fn an_engine_of_another_build_is_refused() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("other_build");
    const OTHER: &str = "const say = self.postMessage; self.postMessage = (message, transfer) =>
        say.call(self, message?.event?.Ready ? { request: 0, event: { Ready: { build_id: 'another' } } } : message, transfer);\n";
    server.break_file("engine_loader.js", Fault::Prefixed(OTHER));
    page.open(&server.url());
    page.wait_for_alert(&["different builds", "another", "Reload"]);
}

#[test]
fn a_dying_engine_takes_nothing_with_it() {
    let alert = struck(Gpu::None, Blow::Throw, "dying_engine");
    assert!(alert.contains("stopped unexpectedly") && alert.contains("struck by the test"), "{alert}");
}

#[test]
fn an_engine_that_is_gone_without_a_word_is_missed() {
    struck(Gpu::None, Blow::End, "killed_engine");
}

#[test]
fn a_lost_device_is_named() {
    struck(Gpu::Software, Blow::LoseDevice, "lost_device");
}

/// Strikes the engine while it trains; what the page says of it. The text stays, and training is to be had again.
fn struck(gpu: Gpu, blow: Blow, name: &str) -> String {
    let (server, chromium) = (serve(), Chromium::start(gpu));
    let page = chromium.page(name);
    server.break_file("engine_loader.js", Fault::Prefixed(MORTAL_ENGINE));
    let device = if gpu == Gpu::None { "cpu" } else { "webgpu" };
    page.open(&format!("{}#device={device}&mining=given&steps=1000000", server.url()));
    page.expect_error("struck by the test");
    paste_triplets(&page);
    train_some(&page);
    let trained = page.status().map_or(0, |status| status.step);

    strike(&page, blow);
    let alert = page.wait_for("an alert", MINUTES, || page.alerts().into_iter().next());
    assert_eq!(page.find("textbox", "Training data").value(), triplets());
    page.wait_for("a way on", MINUTES, || {
        let buttons = page.all("button", None);
        let way_on = |name: &str| name == "Train" || name == "Resume" || name.starts_with("Continue at step");
        buttons.into_iter().find(|button| way_on(&button.name))
    })
    .click();
    // Where what was trained is taken up, it rests until the reader goes on.
    page.wait_for("training", MINUTES, || {
        if page.status().is_some_and(|status| status.step > 0 && status.step_ms.is_some())
            && page.has("button", "Pause")
        {
            return Some(());
        }
        let name = ["Train", "Resume"].into_iter().find(|name| page.has("button", name))?;
        page.find("button", name).click();
        None
    });
    let step = page.wait_for_status("training", MINUTES, |status| status.step > 0).step;
    page.wait_for_status("training that goes on", MINUTES, |status| status.step > step);
    eprintln!("struck at step {trained} or later, went on from {step} or before: {alert}");
    alert
}

/// A file that is larger than the room that a program has within what it already holds.
fn large_file() -> PathBuf {
    let rows = triplets().split_once('\n').map(|(_, rows)| rows.to_owned()).expect("a line of names comes first");
    file("large.csv", format!("anchor,positive,negative\n{}", rows.repeat(600)).as_bytes())
}

#[test]
fn an_engine_without_memory_says_what_to_do_and_the_page_works_on() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("engine_memory");
    server.break_file("engine_loader.js", Fault::Prefixed(MORTAL_ENGINE));
    page.expect_error("memory");
    page.expect_error("unreachable");
    page.open(&format!("{}#device=cpu&mining=given&steps=1000000", server.url()));
    paste_triplets(&page);
    train_some(&page);
    strike(&page, Blow::Exhaust);
    page.drop_files(&[&large_file()]);
    page.wait_for_alert(&["ran out of memory", "fewer rows"]);
    page.find("button", "Back to the box").click();
    assert_eq!(page.find("textbox", "Training data").value(), triplets());
    page.wait_for("training", MINUTES, || {
        ["Start the engine again", "Train", "Resume"].into_iter().for_each(|name| {
            page.all("button", Some(name)).iter().for_each(Element::click);
        });
        page.status().filter(|status| status.step > 0)
    });
}

#[test]
fn a_page_that_stops_says_so_and_has_everything_again_after_a_reload() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("page_memory");
    page.prepare(FRAGILE_PAGE);
    ["memory", "unreachable", "panicked", "Uncaught", "closure"].iter().for_each(|words| page.expect_error(words));
    page.open(&format!("{}#device=cpu&mining=given&steps=1000000", server.url()));
    paste_triplets(&page);
    thread::sleep(Duration::from_secs(2));
    page.evaluate(EXHAUST_PAGE);
    page.drop_files(&[&large_file()]);
    page.wait_for_alert(&["The page stopped unexpectedly", "reload the page"]);
    page.find("button", "Reload the page").click();
    page.wait_for("the text from before", MINUTES, || {
        let text_box = page.all("textbox", Some("Training data")).into_iter().next()?;
        (text_box.value() == triplets()).then_some(())
    });
    train_some(&page);
}
