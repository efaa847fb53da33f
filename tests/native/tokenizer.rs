//! The word-level tokenizer.

mod meaning;
mod remarks;
mod subwords;

use serde_json::Value;
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
fn a_tokenizer_that_fails_on_unknown_words_is_refused() {
    let json = |unknown: &str| {
        format!(r#"{{"model":{{"type":"WordLevel","vocab":{{"a":0,"?":1}},"unk_token":"{unknown}"}}}}"#)
    };
    let read = |unknown: &str| Tokenizer::from_json(json(unknown).as_bytes(), 8, true, false);
    assert!(read("?").is_ok());
    let error = read("!").err().expect("no vocabulary has every word");
    assert!(error.to_string().contains("Missing [UNK]"), "{error}");
}

#[test]
fn a_decoder_that_is_no_json_is_refused() {
    for decoder in ["{\"type\":!}", "{\"prefix\":1e999}", &"[".repeat(500), "{\"type\":\"WordPiece\""] {
        let json = format!(
            "{{\"model\":{{\"type\":\"WordLevel\",\"vocab\":{{\"a\":0}},\"unk_token\":\"a\"}},\"decoder\":{decoder}}}"
        );
        assert!(Tokenizer::from_json(json.as_bytes(), 8, true, false).is_err(), "{decoder}");
    }
}

/// A tokenizer of SentencePiece's kind, with this table for its normaliser.
fn with_table(table: &[u8]) -> Result<Tokenizer, impl std::fmt::Debug> {
    let whole = include_str!("../models/xlm_roberta/tokenizer.json");
    let mut json: Value = serde_json::from_str(whole).expect("JSON");
    let place = table_of(&mut json["normalizer"]).expect("it has a table");
    *place = Value::from(base64::encode(table));
    Tokenizer::from_json(json.to_string().as_bytes(), 64, true, false)
}

fn table_of(part: &mut Value) -> Option<&mut Value> {
    match part {
        Value::Object(fields) => fields
            .iter_mut()
            .find_map(|(name, value)| if name == "precompiled_charsmap" { Some(value) } else { table_of(value) }),
        Value::Array(parts) => parts.iter_mut().find_map(table_of),
        _ => None,
    }
}

#[test]
fn a_damaged_table_of_a_normaliser_is_refused_or_harmless() {
    let mut json: Value = serde_json::from_str(include_str!("../models/xlm_roberta/tokenizer.json")).expect("JSON");
    let table = table_of(&mut json["normalizer"]).and_then(|table| table.as_str()).expect("it has a table");
    let table = base64::decode(table).expect("it is base64");
    let text = "Ｗｈｅｒｅ ﬁnd ½ of it? ①日本\u{0301}é㍿";
    let whole = with_table(&table).expect("it is whole").encode(text).expect("any text").ids;
    assert!(!whole.is_empty());
    for end in [0, 3, 4, 100, table.len() / 2] {
        assert!(with_table(&table[..end]).is_err(), "{end} bytes");
    }
    let mut random = 7_u32;
    let mut refused = 0;
    for _ in 0..200 {
        let mut damaged = table.clone();
        for _ in 0..3 {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let place = random as usize % damaged.len();
            damaged[place] ^= (random >> 8) as u8 | 1;
        }
        match with_table(&damaged) {
            Ok(tokenizer) => drop(tokenizer.encode(text).expect("any text")),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 0, "some damage is such that the trie leads out of the table");
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
