//! Links and examples: what is shown is what was asked for last, whatever is slow; what was there can be had again.

use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::harness::server::Fault;
use crate::main_job::paste_triplets;
use crate::sentences::{topic_of, triplets};
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(120);
const SENSES: &str = "Senses of ambiguous words";
const SUPPORT: &str = "Support questions by intent";

/// The neighbours are sentences of the example on ambiguous words, which has nothing to do with the tests' own topics.
fn wait_for_senses(page: &Page) {
    page.wait_for("neighbours among ambiguous words", MINUTES, || {
        let items = page.all("list", Some("Nearest sentences")).first()?.items();
        items.iter().any(|item| ["bat", "bank", "match"].iter().any(|word| item.contains(word))).then_some(())
    });
}

fn wait_for_training(page: &Page) {
    page.wait_for_status("a trained model", MINUTES, |status| status.step >= 5 && status.loss.is_some());
}

#[test]
fn an_example_chosen_and_trained_at_once_is_what_is_trained_though_the_server_is_slow() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("slow_example");
    open_untrained(&page, &server, "data=support&device=cpu&steps=1000000");
    server.break_file("data/senses.csv", Fault::Slow(Duration::from_secs(4)));
    page.find("combobox", "Example data").choose(SENSES);
    page.find("button", "Train").click();
    wait_for_senses(&page);
    wait_for_training(&page);
    assert!(page.find("textbox", "Training data").value().contains("bat"), "the box holds the example");
    wait_for_senses(&page);
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn a_link_followed_while_training_gives_what_it_says_and_undo_gives_back_the_text() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("followed_link");
    page.open(&format!("{}#mining=given&device=cpu&steps=1000000", server.url()));
    paste_triplets(&page);
    page.find("button", "Train").click();
    wait_for_training(&page);

    page.follow("#data=senses&mining=given&device=cpu&margin=0.4&steps=1000000");
    wait_for_senses(&page);
    assert_eq!(page.find("combobox", "Example data").value(), SENSES);
    assert_eq!(page.find("spinbutton", "Margin").value(), "0.4");
    let rests = page.status().expect("it was shown before");
    assert_eq!((rests.step, rests.loss), (0, None), "a link gives a clean experiment");
    page.find("button", "Train").click();
    wait_for_training(&page);
    wait_for_senses(&page);

    let undo = page.wait_for("Undo", MINUTES, || {
        page.all("button", None).into_iter().find(|button| button.name.starts_with("Undo"))
    });
    undo.click();
    page.wait_for("the text from before", MINUTES, || {
        (page.find("textbox", "Training data").value() == triplets()).then_some(())
    });
    page.wait_for("the sentences from before", MINUTES, || {
        let items = page.all("list", Some("Nearest sentences")).first()?.items();
        items.first().filter(|item| !item.contains(char::is_uppercase)).and_then(|item| topic_of(item))
    });
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn a_link_to_no_example_says_so_and_leaves_the_text() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("unknown_example");
    page.open(&format!("{}#mining=given&device=cpu", server.url()));
    paste_triplets(&page);
    page.follow("#data=nonsuch&mining=given&device=cpu");
    page.wait_for_alert(&["nonsuch"]);
    assert_eq!(page.find("textbox", "Training data").value(), triplets());
}

#[test]
fn an_example_that_failed_can_be_chosen_again() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("failed_example");
    page.expect_error("Failed to load resource");
    open_untrained(&page, &server, "data=support&device=cpu");
    server.break_file("data/senses.csv", Fault::Missing);
    page.find("combobox", "Example data").choose(SENSES);
    let alert = page.wait_for_alert(&["senses.csv", "404"]);
    server.mend();
    // Where the list still shows the one before, that is what may be chosen; else the same one again.
    if page.find("combobox", "Example data").value() == SENSES {
        page.find("combobox", "Example data").choose(SUPPORT);
    }
    page.find("combobox", "Example data").choose(SENSES);
    wait_for_senses(&page);
    page.wait_for("an end of the complaint", MINUTES, || (!page.alerts().contains(&alert)).then_some(()));
}

#[test]
fn words_in_a_replay_are_those_of_its_own_run() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("replay");
    page.open(&format!("{}#mining=given&device=cpu&steps=60&seed=1", server.url()));
    paste_triplets(&page);
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 60);
    page.find("slider", "Step of the map").press("Home");
    page.find("button", "Replay").click();
    page.wait_for("the end of the replay", MINUTES, || {
        (page.has("button", "Replay") && page.find("slider", "Step of the map").value() == "60").then_some(())
    });
    let search = page.find("searchbox", "Search the map");
    search.type_text("violin");
    search.press("Enter");
    let items = page.find("list", "Nearest to the selected sentence").items();
    assert!(items.iter().all(|item| topic_of(item).is_some()), "{items:?}");
}
