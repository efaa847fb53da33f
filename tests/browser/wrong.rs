//! The list of wrong answers: what it says, by label, and the file that it is saved to.

use std::time::Duration;

use serde_json::json;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::main_job::paste_triplets;
use crate::serve;

const MINUTES: Duration = Duration::from_secs(120);
/// Keeps what is saved, for the test to read.
const KEEP_SAVED: &str = "const make = URL.createObjectURL.bind(URL);
URL.createObjectURL = (blob) => {
    if (blob.type === 'text/csv') blob.text().then((text) => { window.saved = text; });
    return make(blob);
};";
const LABELS: &str = "By label, lowest recall@1 first";

/// Rows of a table below its heads, as cells.
fn rows(page: &Page, table: &str) -> Vec<Vec<String>> {
    page.find("table", table);
    let rows = page.evaluate(&format!(
        "[...document.querySelectorAll('table')].find((table) => document.getElementById(table.getAttribute('aria-labelledby'))
            ?.innerText === {}).querySelectorAll('tbody tr').values().map((row) => [...row.cells].map((cell) => cell.innerText)).toArray()",
        json!(table)
    ));
    serde_json::from_value(rows).expect("cells are texts")
}

/// What the page says of the outcome: wrong, asked, and the step.
fn outcome(page: &Page) -> (usize, usize, u32) {
    page.wait_for("the outcome", MINUTES, || {
        let words =
            page.evaluate("document.querySelector('[aria-label=\"Questions asked\"]')?.closest('section').innerText");
        let words = words.as_str()?.lines().find(|line| line.contains(", at step "))?.to_owned();
        let (counts, step) = words.split_once(", at step ")?;
        let (wrong, asked) = counts.split_once(" of ")?;
        let number = |text: &str| text.split(|char: char| !char.is_ascii_digit()).next()?.parse().ok();
        Some((if wrong == "None" { 0 } else { number(wrong)? }, number(asked)?, number(step)? as u32))
    })
}

#[test]
fn wrong_answers_are_listed_by_label_and_saved() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("wrong");
    page.prepare(KEEP_SAVED);
    page.open(&format!("{}#data=support&device=cpu&steps=40&held_out=40&seed=2", server.url()));
    page.find("list", "Nearest sentences");
    page.enter("Errors");
    page.find("button", "List the wrong answers").click();
    let (wrong, asked, step) = outcome(&page);
    assert!(wrong > 1 && wrong < asked && step == 0, "untrained: {wrong} of {asked} at step {step}");
    let list = "Worst first, with Euclidean distances";
    assert_eq!(rows(&page, list).len(), wrong.min(20));
    let labels = rows(&page, LABELS);
    let share = |row: &Vec<String>| row[2].trim_end_matches(" %").parse::<f32>().expect("a share");
    assert!(labels.is_sorted_by_key(share) && share(&labels[0]) < 100.0, "{labels:?}");

    page.find("button", "Download as CSV").click();
    let saved =
        page.wait_for("the file", MINUTES, || page.evaluate("window.saved ?? null").as_str().map(str::to_owned));
    assert!(saved.starts_with("question,question_label,found,found_label,found_distance,positive,"), "{saved}");
    assert_eq!(saved.lines().count(), 1 + wrong, "all of them, whatever is shown");

    let label = labels[0][0].trim();
    page.find("button", label).click();
    let own = rows(&page, &format!("{label}: {}", list.to_lowercase().replace("euclidean", "Euclidean")));
    assert!(!own.is_empty() && own.iter().all(|row| row[0].contains(label)), "{own:?}");

    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 40);
    assert_eq!(outcome(&page).2, 0, "the list stays what it was");
    page.find("button", "List the wrong answers").click();
    page.wait_for("the list of the last step", MINUTES, || (outcome(&page).2 == 40).then_some(()));
    assert!(outcome(&page).0 < wrong, "it has learnt something");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn rows_of_triplets_are_judged_by_their_negatives_or_by_all_sentences() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("wrong_triplets");
    page.open(&format!("{}#mining=given&device=cpu&steps=40&held_out=0", server.url()));
    paste_triplets(&page);
    page.enter("Errors");
    page.find("button", "List the wrong answers").click();
    let (wrong, rows, _) = outcome(&page);
    page.find("combobox", "Wrong by").choose("Nearest sentence");
    page.find("columnheader", "Found instead");
    assert_eq!(outcome(&page).1, rows, "every row has an anchor of its own");
    assert!(outcome(&page).0 >= wrong, "among all sentences it is harder than among one or two");
    // Other data, and the list is gone.
    page.find("combobox", "Example data").choose("Senses of ambiguous words");
    page.wait_for("a page without a list", MINUTES, || {
        page.all("table", Some("Worst first, with Euclidean distances")).is_empty().then_some(())
    });
    assert_eq!(page.alerts(), Vec::<String>::new());
}
