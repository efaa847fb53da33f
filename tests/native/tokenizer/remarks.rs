//! What the model's report says of sentences that the encoder cannot tell apart.

use burn::tensor::Device;
use triplet_playground::config::Config;
use triplet_playground::engine::session::model::Model;
use triplet_playground::protocol::{TokenizerOrigin, TokenizerReport};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

fn model(text: &str, hash: &str) -> Model {
    let (config, errors) = Config::from_hash(hash);
    assert!(errors.is_empty(), "{errors:?}");
    let data = Dataset::build(import(text.as_bytes()), config.held_out, u64::from(config.seed)).expect("usable");
    Model::new(&data, &config, &Device::flex().autodiff()).expect("a model")
}

fn remarks(text: &str, hash: &str) -> Vec<String> {
    model(text, hash).report.remarks
}

fn labelled(rows: impl IntoIterator<Item = (String, &'static str)>) -> String {
    let rows = rows.into_iter().map(|(text, label)| format!("\"{text}\",{label}\n"));
    std::iter::once("text,label\n".to_owned()).chain(rows).collect()
}

#[test]
fn nothing_is_said_of_sentences_that_differ() {
    let text = labelled((0..12).map(|row| (format!("the {row} is here"), ["a", "b"][row % 2])));
    assert_eq!(remarks(&text, "held_out=0"), Vec::<String>::new());
}

#[test]
fn data_that_nothing_tells_apart_is_named() {
    let marks = ["?", "!", "??", "!!", "(?)", "(!)", "¿?", "¡!"];
    let text =
        labelled(marks.iter().zip(["ask", "cry"].iter().cycle()).map(|(mark, label)| (mark.to_string(), *label)));
    let remarks = remarks(&text, "");
    assert_eq!(remarks.len(), 1, "{remarks:?}");
    assert!(remarks[0].starts_with("Nothing tells these sentences apart"), "{remarks:?}");
}

#[test]
fn sentences_that_the_cut_makes_equal_are_counted() {
    let long = "word ".repeat(10);
    let text = labelled((0..8).map(|row| (format!("{long} {row}"), ["a", "b"][row % 2])));
    let cut = remarks(&text, "held_out=0&max_tokens=8");
    assert!(cut.iter().any(|remark| remark.starts_with("8 sentences read the same")), "{cut:?}");
    assert!(cut.iter().any(|remark| remark.contains("cut off after 8 tokens (Longest sentence)")), "{cut:?}");
    let whole = remarks(&text, "held_out=0&max_tokens=64");
    assert_eq!(whole, Vec::<String>::new());
}

#[test]
fn sentences_of_different_groups_with_the_same_tokens_are_quoted() {
    let rows = ["Is it open", "It is shut", "Is it open?", "Where is it"];
    let text = labelled(rows.iter().zip(["a", "b", "b", "a"]).map(|(text, label)| ((*text).to_owned(), label)));
    let found = remarks(&text, "held_out=0");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("2 sentences have the same tokens"), "{found:?}");
    assert!(found[0].contains("“Is it open” and “Is it open?”"), "{found:?}");
}

#[test]
fn rare_words_and_strange_held_out_sentences_are_counted() {
    // Each sentence has words of its own.
    let text = labelled((0..40).map(|row| (format!("x{row} y{row} z{row}"), ["a", "b"][row % 2])));
    let found = remarks(&text, "held_out=20&vocabulary_size=50");
    let held_out = found.iter().find(|remark| remark.contains("held-out")).expect("none is known");
    assert!(held_out.starts_with("8 of 8 held-out sentences have no token of the training sentences"), "{found:?}");
    let rare = found.iter().find(|remark| remark.contains("Vocabulary size")).expect("96 words, 47 places");
    assert!(rare.contains("have 96 different words, the vocabulary holds 47: 49 rare words are"), "{found:?}");
}

#[test]
fn letters_without_a_place_are_counted_where_tokens_are_pieces() {
    let text = labelled(
        (0..40).map(|row| (format!("the letter {}", ('α'..='ω').nth(row % 24).expect("24")), ["a", "b"][row % 2])),
    );
    for tokenizer in ["wordpiece", "bpe"] {
        let found = remarks(&text, &format!("held_out=0&tokenizer={tokenizer}&vocabulary_size=40"));
        // Five letters of two words, and 24 others; 13 of them have a place in two forms each.
        assert!(found.iter().any(|remark| remark.starts_with("16 rare letters")), "{found:?}");
        let found = remarks(&text, &format!("held_out=0&tokenizer={tokenizer}"));
        assert!(found.iter().all(|remark| !remark.contains("Vocabulary size")), "{found:?}");
    }
}

#[test]
fn the_report_says_what_cuts_the_sentences() {
    let text = labelled((0..20).map(|row| (format!("sentence number {row}"), ["a", "b"][row % 2])));
    for (tokenizer, method) in [("words", "Words"), ("wordpiece", "WordPiece"), ("bpe", "BPE")] {
        let report = model(&text, &format!("held_out=20&tokenizer={tokenizer}")).report;
        let TokenizerReport { method: own, tokens, origin } = report.tokenizer;
        assert_eq!((&own[..], tokens), (method, report.vocabulary));
        // Two of each label are held out.
        assert_eq!(origin, TokenizerOrigin::Data { sentences: 16 });
    }
}
