//! The page in another language: chosen by the reader, by the link, or by the browser; and nothing of it stays English.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::json;

use crate::harness::axe::Axe;
use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::element::Element;
use crate::harness::page::Page;
use crate::harness::server::Fault;
use crate::serve;

const MINUTES: Duration = Duration::from_secs(120);

/// What eyes and screen readers are given: texts, names, hints. Sentences of the data, values, code and names of languages are in
/// no language of the page's.
const SAID: &str = "(() => {
    const apart = 'script, style, noscript, math, code, textarea, canvas, [lang=\"en\"], .language, option[lang], .sentence';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said = new Set();
    while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode;
        if (!parentElement.closest(apart)) said.add(data.trim().replace(/\\s+/g, ' '));
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
        if (element.closest(apart)) continue;
        for (const name of ['aria-label', 'title', 'placeholder']) said.add(element.getAttribute(name) ?? '');
    }
    return [...said];
})()";

fn said(page: &Page) -> BTreeSet<String> {
    let said = page.evaluate(SAID);
    said.as_array().expect("a list").iter().filter_map(|text| Some(text.as_str()?.to_owned())).collect()
}

/// The page's sentence about itself, in whatever language; empty while it has none.
fn status(page: &Page) -> String {
    page.all("status", None).iter().map(Element::text).find(|text| text.contains("ms/")).unwrap_or_default()
}

fn language(page: &Page) -> String {
    page.evaluate("document.documentElement.lang").as_str().expect("the page has a language").to_owned()
}

#[test]
fn a_reader_chooses_a_language_for_good_and_the_run_goes_on() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("language_chosen");
    page.open(&format!("{}#device=cpu&steps=40", server.url()));
    page.find("button", "Train").click();
    page.wait_for_status("some steps", MINUTES, |status| status.step == 40);
    page.find("combobox", "Language").choose("Deutsch");
    page.find("button", "Trainieren");
    page.find("heading", "Wie Triplet-Loss einen Raum von Sätzen formt");
    assert_eq!(language(&page), "de");
    let told = status(&page);
    assert!(told.starts_with("Schritt 40 von 40"), "what was trained is still there: {told}");
    assert!(!page.evaluate("location.hash").as_str().expect("a hash").contains("language"));
    page.reload();
    page.find("button", "Trainieren").click();
    page.wait_for("training in German", MINUTES, || status(&page).starts_with("Schritt 40").then_some(()));
    page.find("combobox", "Sprache").choose("English");
    page.find("button", "Train");
    page.find("heading", "How triplet loss shapes a space of sentences");
    assert_eq!(language(&page), "en");
}

#[test]
fn a_link_chooses_a_language_for_whoever_follows_it() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("language_link");
    page.open(&format!("{}#lesson=margin&device=cpu&language=de", server.url()));
    page.find("heading", "Zieh an der Margin");
    page.find("radio", "Mehr Triplets haben etwas zu lernen");
    assert_eq!(language(&page), "de");
    assert!(page.evaluate("location.hash").as_str().expect("a hash").contains("language=de"));
    page.open(&format!("{}#device=cpu", server.url()));
    page.find("button", "Train");
}

#[test]
fn words_that_cannot_be_fetched_leave_the_page_in_english_and_say_so() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("language_missing");
    page.expect_error("404");
    server.break_file("de.ftl", Fault::Missing);
    page.open(&format!("{}#device=cpu&language=de", server.url()));
    page.wait_for_alert(&["Deutsch", "could not be fetched"]);
    page.find("button", "Train");
    assert_eq!(language(&page), "en");
    // The same again once it is there.
    server.mend();
    page.find("combobox", "Language").choose("Deutsch");
    page.find("button", "Trainieren");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn nothing_stays_english() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("language_whole");
    let mut everywhere = [BTreeSet::new(), BTreeSet::new()];
    for (said_in, language) in everywhere.iter_mut().zip(["en", "de"]) {
        page.open(&format!("{}#device=cpu&steps=20&language={language}&start=1", server.url()));
        page.wait_for("20 steps", MINUTES, || status(&page).contains(" 20 ").then_some(()));
        for room in ["triplets", "words", "compare", "race", "errors", "class", "watch"] {
            page.follow(&format!("#device=cpu&steps=20&language={language}&room={room}"));
            page.wait_for("the room", MINUTES, || {
                page.evaluate("location.hash").as_str().is_some_and(|hash| hash.contains(language)).then_some(())
            });
            said_in.extend(said(&page));
        }
    }
    let [english, german] = everywhere;
    let is_sentence =
        |text: &str| text.split(' ').filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic)).count() > 2;
    let both: Vec<&String> = english.intersection(&german).filter(|text| is_sentence(text)).collect();
    assert_eq!(json!(both), json!([]), "of {} texts", english.len());
}

#[test]
#[ignore = "needs AXE, the path of axe.min.js: `make test` fetches it where npm is installed"]
fn axe_finds_nothing_in_german() {
    let axe = Axe::read();
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("axe_german");
    let check = |place: &str| axe.finds_nothing(&page, place);
    page.open(&format!("{}#device=cpu&steps=20&language=de&start=1", server.url()));
    page.wait_for("20 steps", MINUTES, || status(&page).starts_with("Schritt 20").then_some(()));
    for (width, height) in [(1280, 800), (390, 844)] {
        page.resize(width, height);
        for (room, tab) in [
            ("triplets", "Triplets"),
            ("words", "Wörter"),
            ("race", "Rennen"),
            ("errors", "Fehler"),
            ("watch", "Beobachten"),
        ] {
            page.enter(tab);
            check(&format!("{room}, {width} wide"));
        }
    }
    page.follow("#lesson=negatives&device=cpu&language=de");
    page.find("heading", "Zufällige oder schwere Negative");
    check("a lesson");
}
