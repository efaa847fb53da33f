//! The first lessons, as a newcomer goes through them.

use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::serve;

const MINUTES: Duration = Duration::from_secs(180);

/// Answers, starts, hurries, and gives back what the page says in the end.
fn go_through(page: &Page, lesson: &str, answer: &str) -> String {
    page.find("radio", answer).click();
    page.find("button", "Start").click();
    page.find("button", "Skip to the end").click();
    words(page, lesson)
}

/// Once it is over.
fn words(page: &Page, lesson: &str) -> String {
    page.wait_for(&format!("the end of `{lesson}`"), MINUTES, || {
        let words = page.evaluate("document.getElementById('lesson-words')?.innerText ?? ''");
        words.as_str().filter(|words| !words.is_empty()).map(|words| words.replace('\u{a0}', " "))
    })
}

#[test]
fn four_experiments_show_what_they_ask_about() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("lessons");
    page.open(&format!("{}#device=cpu&margin=1.9&learning_rate=0.5", server.url()));
    page.find("button", "Drag the margin").click();
    page.find("slider", "Margin circle");
    page.find("radio", "More triplets have something to learn").click();
    page.find("button", "Start").click();
    page.wait_for("steps that can be watched", MINUTES, || {
        let text = page.evaluate("document.querySelector('.lesson-progress').innerText");
        text.as_str()?.strip_prefix("Step ")?.split(' ').next()?.parse::<u32>().ok().filter(|step| *step >= 5)
    });
    page.find("slider", "Margin circle").press("ArrowUp");
    page.find("button", "Skip to the end").click();
    let said = words(&page, "Drag the margin");
    assert!(said.contains("With a margin of 0.30,") && said.contains("with 0.35"), "{said}");

    page.find("button", "Next: Random or hard negatives").click();
    let said = go_through(&page, "Random or hard negatives", "Both alike");
    assert!(said.starts_with("You said “Both alike”; it is “The one with hard negatives”."), "{said}");
    page.find("image", "Map of Hard negatives");

    page.find("button", "Next: Make it collapse").click();
    let said = go_through(&page, "Make it collapse", "At the margin");
    assert!(said.starts_with("You said “At the margin”, and so it is."), "{said}");
    for (cure, outcome) in [("A larger margin", "does not help"), ("Learning rate 0.002", "cures it")] {
        page.find("button", cure).click();
        page.find("button", "Skip to the end").click();
        let said = words(&page, cure);
        assert!(said.contains(cure) && said.contains(outcome), "{said}");
    }

    page.find("button", "Next: Who bites whom").click();
    let said = go_through(&page, "Who bites whom", "Both");
    assert!(said.contains("“Simple” 50 %"), "{said}");
    page.find("button", "Back to the page").click();
    assert!(page.find("textbox", "Training data").value().contains("courier"), "the data from before is back");
    assert_eq!(page.find("spinbutton", "Margin").value(), "1.9");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn a_link_opens_a_lesson_and_another_returns_to_it() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("lesson_link");
    page.open(&format!("{}#device=cpu&lesson=collapse", server.url()));
    page.find("heading", "Make it collapse");
    assert!(!page.has("textbox", "Training data") && !page.has("tab", "Watch"));
    page.follow("#lesson=order");
    page.find("heading", "Who bites whom");
    page.reload();
    page.find("heading", "Who bites whom");
}
