//! The word-level tokenizer.

use triplet_playground::engine::tokenizer::{Tokenizer, TokenizerConfig};

fn train(cls: bool, sentences: &[&str]) -> Tokenizer {
    let config = TokenizerConfig { vocabulary_size: 100, max_tokens: 8, cls };
    config.train(sentences.iter().copied()).expect("plain words")
}

#[test]
fn case_punctuation_and_width_do_not_matter() {
    let tokenizer = train(false, &["The card doesn't work!", "Ｔｈｅ ＡＴＭ swallowed it"]);
    let ids = |text: &str| tokenizer.encode(text).expect("plain words").ids;
    assert_eq!(ids("the CARD doesn't work"), ids("The card … doesn't   work?!"));
    assert_eq!(ids("the atm"), ids("Ｔｈｅ ＡＴＭ"));
    assert_eq!(ids("the card").len(), 2);
}

#[test]
fn unknown_words_are_named_as_they_were_written() {
    let tokenizer = train(false, &["where is my card"]);
    let encoded = tokenizer.encode("Where is my Zebra, zebra or Éclair?").expect("plain words");
    assert_eq!(encoded.unknown_words, ["Zebra", "zebra", "or", "Éclair"]);
    assert_eq!(tokenizer.encode("where is MY card?").expect("plain words").unknown_words, Vec::<String>::new());
}

#[test]
fn every_text_gives_between_one_and_max_tokens() {
    let tokenizer = train(false, &["a b c", "שלום עולם", "日本語", "🙂 🙃"]);
    for text in ["", "   ", "?!", "שלום", "日本", "🙂", &"a ".repeat(50_000), "\u{0}\u{7}", "\u{202e}abc"] {
        let encoded = tokenizer.encode(text).expect("any text");
        assert!((1..=8).contains(&encoded.ids.len()), "{text:.20}");
        assert_eq!(encoded.truncated, text.len() > 1000, "{text:.20}");
    }
    for known in ["שלום", "日", "🙂"] {
        assert!(tokenizer.encode(known).expect("any text").unknown_words.is_empty(), "{known}");
    }
}

#[test]
fn cls_stands_first_where_it_is_pooled() {
    let (with, without) = (train(true, &["one two"]), train(false, &["one two"]));
    let ids = |tokenizer: &Tokenizer, text: &str| tokenizer.encode(text).expect("plain words").ids;
    assert_eq!(ids(&with, "two")[1..], ids(&without, "two")[..]);
    assert_eq!(ids(&with, "one")[0], ids(&with, "two")[0]);
}

#[test]
fn the_pipeline_reads_its_own_file() {
    let tokenizer = train(true, &["where is my card", "my card is lost"]);
    let json = tokenizer.to_json().expect("the pipeline can be written");
    let read: tokenizers::Tokenizer = json.parse().expect("a tokenizer.json");
    let text = "My card, is it LOST?";
    let ids = read.encode(text, true).expect("plain words").get_ids().to_vec();
    assert_eq!(ids, tokenizer.encode(text).expect("plain words").ids);
}

#[test]
fn the_most_frequent_words_come_first() {
    let tokenizer = train(true, &["card", "my card", "is my card"]);
    let words =
        |count| tokenizer.frequent_words(count).into_iter().map(|id| tokenizer.word(id)).collect::<Vec<String>>();
    assert_eq!(words(100), ["card", "my", "is"]);
    assert_eq!(words(2), ["card", "my"]);
}
