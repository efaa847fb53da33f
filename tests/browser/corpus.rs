//! A corpus beside the data: opened, embedded, cancelled, gone on with, searched, and mined for hard negatives.

use std::time::Duration;

use crate::files::file;
use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(120);

/// Waits until the panel says these words.
fn wait_for_words(page: &Page, words: &str) {
    page.wait_for(&format!("the panel to say `{words}`"), MINUTES, || {
        let panel = page.evaluate("document.getElementById('corpus-title').closest('section').innerText");
        panel.as_str().is_some_and(|panel| panel.contains(words)).then_some(())
    });
}

fn items(page: &Page) -> Vec<String> {
    page.all("list", Some("Nearest sentences")).first().map(|list| list.items()).unwrap_or_default()
}

fn wait_for_item(page: &Page, words: &[&str]) {
    page.wait_for(&format!("an item with {words:?}"), MINUTES, || {
        items(page).iter().find(|item| words.iter().all(|word| item.contains(word))).map(|_| ())
    });
}

#[test]
fn a_corpus_is_searched_beside_the_data_and_never_trained_on() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("corpus");
    open_untrained(&page, &server, "data=support&device=cpu&steps=20");
    let before = page.find("textbox", "Training data").value();
    let lines =
        "my parcel, the blue one, has not arrived\nwhere is the refund\nmy parcel, the blue one, has not arrived\n";
    page.choose_files("Open a corpus", &[&file("corpus.txt", lines.as_bytes())]);
    wait_for_words(&page, "corpus.txt, read as one sentence a line. 1 sentence repeats an earlier one");
    page.find("button", "Embed the corpus").click();
    wait_for_words(&page, "All are embedded, by the untrained weights.");
    let search = page.find("searchbox", "Find nearest sentences");
    search.type_text("my parcel, the blue one, has not arrived");
    wait_for_item(&page, &["the blue one", "corpus"]);
    page.wait_for("sentences of the data", MINUTES, || {
        items(&page).iter().any(|item| item.contains("data")).then_some(())
    });
    page.find("combobox", "Search in").choose("the corpus");
    page.wait_for("the corpus alone", MINUTES, || (items(&page).len() == 2).then_some(()));
    page.find("combobox", "Search in").choose("the data");
    page.wait_for("the data alone", MINUTES, || (items(&page).len() == 8).then_some(()));

    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 20);
    wait_for_words(&page, "There are newer ones: embed again");
    page.find("button", "Embed again").click();
    wait_for_words(&page, "All are embedded, by the weights after 20 steps.");
    assert_eq!(page.find("textbox", "Training data").value(), before);
    page.find("button", "Close the corpus").click();
    page.wait_for("a panel without a corpus", MINUTES, || (!page.has("button", "Close the corpus")).then_some(()));
    assert!(!page.has("combobox", "Search in"));
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn embedding_is_cancelled_and_gone_on_with() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("corpus_resumed");
    open_untrained(&page, &server, "data=support&device=cpu&steps=20");
    let lines: String = (0..100_000).map(|at| format!("order {at} of the {} parcel\n", at * 7 % 1000)).collect();
    page.choose_files("Open a corpus", &[&file("many.txt", lines.as_bytes())]);
    page.find("button", "Embed the corpus").click();
    page.wait_for("a part that is embedded", MINUTES, || {
        let words = page.evaluate("document.getElementById('corpus-words').innerText");
        words.as_str().is_some_and(|words| words.contains(" left")).then_some(())
    });
    page.find("button", "Cancel embedding").click();
    wait_for_words(&page, "are embedded, by the untrained weights: those are searched.");
    page.find("combobox", "Search in").choose("the corpus");
    page.find("searchbox", "Find nearest sentences").type_text("order of the parcel");
    wait_for_item(&page, &["corpus"]);
    page.find("button", "Resume embedding").click();
    wait_for_words(&page, "All are embedded");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn what_is_no_corpus_is_refused_and_the_one_before_stays() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("corpus_refused");
    open_untrained(&page, &server, "data=support&device=cpu&steps=20");
    page.choose_files("Open a corpus", &[&file("one.txt", b"a sentence\nand another\n")]);
    wait_for_words(&page, "one.txt, read as one sentence a line");
    page.choose_files("Open a corpus", &[&file("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
    page.wait_for_alert(&["picture.png"]);
    wait_for_words(&page, "one.txt, read as one sentence a line");
    page.find("button", "Embed the corpus").click();
    wait_for_words(&page, "All are embedded");
}

#[test]
fn hard_negatives_of_the_corpus_become_rows_and_undo_takes_them_back() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("hard_negatives");
    page.open(&format!("{}#data=support&device=cpu&steps=5&held_out=0", server.url()));
    page.find("list", "Nearest sentences");
    let pairs = "anchor,positive\nwhere is my parcel,my parcel has not come\ngive my money back,I want my money back\n";
    page.find("textbox", "Training data").paste(pairs);
    page.wait_for("the pairs", MINUTES, || {
        items(&page).iter().any(|item| item.contains("my parcel has not come")).then_some(())
    });
    let corpus = "where is my blue parcel\nmy money is lost\nhow is the weather\nmy parcel has not come\nit is late\n";
    page.choose_files("Open a corpus", &[&file("mined.txt", corpus.as_bytes())]);
    page.find("button", "Embed the corpus").click();
    wait_for_words(&page, "All are embedded");
    page.find("button", "What smaller vectors cost").click();
    page.find("table", "Measured with 4 sentences of the data as queries, over 5 vectors");
    page.enter("Errors");
    page.find("textbox", "num_negatives").type_text("2");
    page.find("textbox", "max_score").type_text("many");
    page.find("button", "Mine hard negatives").click();
    page.wait_for_alert(&["max_score", "many"]);
    page.find("textbox", "max_score").type_text("");
    page.find("button", "Mine hard negatives").click();
    page.find("table", "Hard negatives");
    // Whatever the weights make of them: with an answer to each that is asked about, something can be added.
    let answer =
        "((button) => button && (button.click(), true))([...document.querySelectorAll('button[aria-pressed=false]')]
        .find((button) => button.ariaLabel?.startsWith('No: ')))";
    while page.evaluate(answer) == true {}
    page.find("button", "Add 4 rows to the data").click();
    page.wait_for("data of two files", MINUTES, || page.has("button", "Back to the box").then_some(()));
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 5 && status.loss.is_some());
    let undo = page.all("button", None).into_iter().find(|button| button.name.starts_with("Undo"));
    undo.expect("a way back").click();
    page.wait_for("the pairs as they were", MINUTES, || {
        (page.find("textbox", "Training data").value() == pairs).then_some(())
    });
    assert_eq!(page.alerts(), Vec::<String>::new());
}
