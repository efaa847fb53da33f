//! The word-level tokenizer.

mod meaning;
mod remarks;
mod subwords;

use triplet_playground::engine::tokenizer::{Tokenizer, TokenizerConfig};

/// What a text is cut into.
fn cut(tokenizer: &Tokenizer, text: &str) -> Vec<String> {
    tokenizer.tokens(text).expect("any text").into_iter().map(|(_, token)| token.text).collect()
}

fn train(cls: bool, sentences: &[&str]) -> Tokenizer {
    let config = TokenizerConfig { pieces: None, vocabulary_size: 100, max_tokens: 8, cls };
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
    let behind = tokenizer.encode_behind("question: ", "where is my zebra").expect("plain words");
    assert_eq!(behind.unknown_words, ["zebra"], "a prompt is not what somebody wrote");
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
fn a_vocabulary_of_pieces_reads_its_own_file() {
    let sentences = ["雨が降る", "雨が降っている", "明日も雨が降る"];
    let tokenizer = train(true, &sentences);
    let read: tokenizers::Tokenizer =
        tokenizer.to_json().expect("the pipeline can be written").parse().expect("a tokenizer.json");
    for text in sentences.into_iter().chain(["雪が降る", "雨"]) {
        let ids = read.encode(text, true).expect("any text").get_ids().to_vec();
        assert_eq!(ids, tokenizer.encode(text).expect("any text").ids, "{text}");
    }
}

#[test]
fn the_same_sentences_make_the_same_vocabulary() {
    let sentences = ["雨が降る", "雨が降っている", "ฝนตกหนัก", "วันนี้ฝนตก", "it rains", "rain falls"];
    let json = || train(false, &sentences).to_json().expect("the pipeline can be written");
    assert_eq!(json(), json());
}

#[test]
fn what_is_written_like_a_special_token_is_text() {
    let tokenizer = train(true, &["where is my card", "my pad is lost"]);
    assert_eq!(cut(&tokenizer, "is my [PAD] [UNK] [CLS]"), ["[CLS]", "is", "my", "pad", "UNK", "CLS"]);
}

#[test]
fn what_found_no_place_is_counted() {
    let sentences = ["a a a b b c", "c c d d e f"];
    let config = TokenizerConfig { pieces: None, vocabulary_size: 6, max_tokens: 8, cls: false };
    let tokenizer = config.train(sentences.into_iter()).expect("plain words");
    assert_eq!((tokenizer.words(), tokenizer.rare(), tokenizer.vocabulary()), (3, 3, 6));
    let encoded = tokenizer.encode("a b c d e f f").expect("plain words");
    assert_eq!((encoded.known, encoded.unknown_words.len()), (3, 3));
}

#[test]
fn the_most_frequent_words_come_first() {
    let tokenizer = train(true, &["card", "my card", "is my card"]);
    let words = (0..tokenizer.ids() as u32).filter(|id| tokenizer.is_word(*id)).map(|id| tokenizer.word(id));
    assert_eq!(words.collect::<Vec<String>>(), ["card", "my", "is"]);
}
