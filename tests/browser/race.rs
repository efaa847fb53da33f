//! The race: lanes that take turns, in words.

use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(180);

/// The cards of all lanes in words, once they are all as wanted.
fn lanes(page: &Page, what: &str, count: usize, fits: impl Fn(&str) -> bool) -> Vec<String> {
    page.wait_for(what, MINUTES, || {
        let items = page.all("list", Some("Lanes")).first()?.items();
        (items.len() == count && items.iter().all(|item| fits(item))).then_some(items)
    })
}

fn says(page: &Page, words: &str) {
    page.wait_for(&format!("`{words}`"), MINUTES, || page.find("region", "Race").text().contains(words).then_some(()));
}

#[test]
fn a_link_races_four_minings_to_the_end() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("race_link");
    page.open(&format!("{}#data=intents&device=cpu&steps=60&seed=1&race=minings", server.url()));
    let cards = lanes(&page, "the end of four lanes", 4, |card| card.contains("Seed 3 of 3 · Step 60 of 60, finished"));
    for (card, name) in cards.iter().zip(["Given triplets", "Batch semi-hard", "Batch hard", "Batch all"]) {
        assert!(card.starts_with(name), "{card}");
        let percents = card.matches('%').count();
        assert_eq!(percents, 6, "held-out, untrained and 1-NN accuracy, mean and range over the seeds: {card}");
    }
    (1..=4).for_each(|lane| drop(page.find("progressbar", &format!("Progress of lane {lane}"))));
    says(&page, "held-out sentences and their nearest neighbours with each of 3 seeds.");
    assert_eq!(page.status().map(|status| status.step), Some(0), "the run of the page is another");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn own_lanes_race_pause_resume_and_hand_over_their_settings() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("race_own");
    open_untrained(&page, &server, "data=senses&device=cpu&steps=1000000&seed=1&mining=given");
    page.enter("Race");
    page.find("button", "Add these settings").click();
    page.find("combobox", "Distance").choose("Cosine");
    page.find("button", "Add these settings").click();
    assert_eq!(page.find("combobox", "Race preset").value(), "Own lanes");
    page.find("button", "Start race").click();
    lanes(&page, "lanes that run", 2, |card| card.contains("Step ") && !card.contains("Step 0 "));

    page.find("button", "Pause race").click();
    page.find("button", "Resume race").click();
    page.find("button", "Pause race");
    page.find("button", "Train").click();
    says(&page, "waits while the run above trains");
    page.find("button", "Pause").click();
    page.find("button", "End race").click();
    says(&page, "ended before");

    page.find("combobox", "Distance").choose("Squared Euclidean");
    page.all("button", Some("Use these settings"))[1].click();
    page.wait_for("the settings of the second lane", MINUTES, || {
        (page.find("combobox", "Distance").value() == "Cosine").then_some(())
    });
    assert_eq!(page.alerts(), Vec::<String>::new());
}
