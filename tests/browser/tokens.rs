//! What the encoder sees of a sentence: tokens, nearest words, attention.

use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::main_job::paste_triplets;
use crate::sentences::triplets;
use crate::serve;

const MINUTES: Duration = Duration::from_secs(120);

/// The items of a list once `fits` is content with them.
fn items(page: &Page, list: &str, what: &str, fits: impl Fn(&[String]) -> bool) -> Vec<String> {
    page.wait_for(what, MINUTES, || {
        let items = page.all("list", Some(list)).first()?.items();
        fits(&items).then_some(items)
    })
}

fn begin_with(items: &[String], words: &[&str]) -> bool {
    items.len() == words.len() && items.iter().zip(words).all(|(item, word)| item.starts_with(word))
}

/// `guitar 0.12 chord 0.20` among other words.
fn neighbours(text: &str) -> Vec<(String, f32)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).filter_map(|pair| Some((pair[0].to_owned(), pair[1].parse().ok()?))).collect()
}

/// The numbers in the rows of the attention, once there are as many as wanted.
fn attention(page: &Page, tokens: usize) -> Vec<Vec<f32>> {
    page.wait_for("the attention", MINUTES, || {
        let text = page.all("table", Some("Attention")).first()?.text();
        let numbers = |line: &str| line.split_whitespace().filter_map(|cell| cell.parse().ok()).collect::<Vec<f32>>();
        let rows: Vec<Vec<f32>> = text.lines().map(numbers).filter(|row| !row.is_empty()).collect();
        (rows.len() == tokens && rows.iter().all(|row| row.len() == tokens)).then_some(rows)
    })
}

#[test]
fn the_page_shows_what_the_encoder_sees_of_a_sentence() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("tokens");
    page.open(&format!("{}#mining=given&device=cpu&steps=400&seed=1&layers=2&heads=2", server.url()));
    paste_triplets(&page);
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 400);
    page.find("searchbox", "Find nearest sentences").type_text("Violin zebra today");
    // The panel asks only while it is on the screen.
    page.enter("Words");

    let sentence = "Tokens of the sentence";
    let tokens = items(&page, sentence, "the tokens", |items| begin_with(items, &["violin", "zebra", "today"]));
    assert!(tokens[1].contains("unknown") && !tokens[0].contains("unknown"), "{tokens:?}");
    let trained = |items: &[String]| begin_with(items, &["violin", "today"]) && items[0].contains("before training");
    let words = items(&page, "Nearest words", "the nearest words", trained);
    let (now, before) = words[0].split_once("before training").expect("waited for");
    let (now, before) = (neighbours(now), neighbours(before));
    assert!(now != before && !before.is_empty() && now.len() == before.len(), "{now:?}, {before:?}");
    for list in [now, before] {
        assert!(list.is_sorted_by_key(|(_, distance)| *distance), "nearest first: {list:?}");
        assert!(list.iter().all(|(word, _)| word != "violin" && triplets().contains(word.as_str())), "{list:?}");
    }

    page.find("combobox", "Encoder").choose("Transformer");
    page.find("button", "Reset").click();
    for head in ["All heads, mean", "2"] {
        page.find("combobox", "Head").choose(head);
        for row in attention(&page, 3) {
            assert!((row.iter().sum::<f32>() - 100.0).abs() < 2.0, "{row:?}");
        }
    }
    page.find("combobox", "Layer").choose("2");
    assert_eq!(page.find("combobox", "Layer").value(), "2");
    // With the focus on a row, its weights stand on the words.
    page.find("button", "violin").press("Shift");
    items(&page, sentence, "weights on the words", |items| items.iter().all(|item| item.contains('%')));
    assert_eq!(page.alerts(), Vec::<String>::new());
}
