//! WordPiece and byte pair encoding, against the plainest way to learn and to use them.

use std::collections::{BTreeMap, HashMap};

use triplet_playground::engine::tokenizer::{Method, Tokenizer, TokenizerConfig};
use triplet_playground::protocol::TokenKind;

use super::cut;

const METHODS: [Method; 2] = [Method::WordPiece, Method::BytePairs];
const SPECIAL: [&str; 3] = ["[PAD]", "[UNK]", "[CLS]"];
const TEXT: &str = include_str!("../../../assets/data/support.csv");
const OTHER_TEXT: &str = include_str!("../../../assets/data/word_order.csv");

fn train(method: Method, vocabulary_size: usize, sentences: &[&str]) -> Tokenizer {
    let config = TokenizerConfig { pieces: Some(method), vocabulary_size, max_tokens: 64, cls: false };
    config.train(sentences.iter().copied()).expect("any text")
}

/// Sentences of small letters from a to z alone: nobody doubts what the words of these are.
fn plain(text: &str) -> Vec<String> {
    let letters = |line: &str| {
        line.to_lowercase().chars().map(|letter| if letter.is_ascii_lowercase() { letter } else { ' ' }).collect()
    };
    text.lines().map(letters).collect()
}

fn texts(sentences: &[String]) -> Vec<&str> {
    sentences.iter().map(String::as_str).collect()
}

/// A vocabulary, in the order of the ids, and what is joined.
struct Learned {
    tokens: Vec<String>,
    joins: Vec<(usize, usize, usize)>,
}

/// A letter in the middle of a word or at its ends, as the method writes it.
fn letter(method: Method, letter: char, first: bool, last: bool) -> String {
    match method {
        Method::WordPiece if !first => format!("##{letter}"),
        Method::BytePairs if last => format!("{letter}</w>"),
        _ => letter.to_string(),
    }
}

fn letters(method: Method, word: &str) -> Vec<String> {
    let last = word.chars().count() - 1;
    word.chars().enumerate().map(|(at, each)| letter(method, each, at == 0, at == last)).collect()
}

/// Counts all pairs anew for each that is joined.
fn learn(method: Method, sentences: &[String], size: usize) -> Learned {
    let mut words: BTreeMap<&str, u64> = BTreeMap::new();
    sentences.iter().flat_map(|text| text.split_whitespace()).for_each(|word| *words.entry(word).or_default() += 1);
    let mut alphabet: BTreeMap<char, u64> = BTreeMap::new();
    words.iter().for_each(|(word, count)| word.chars().for_each(|each| *alphabet.entry(each).or_default() += count));
    let mut alphabet: Vec<(char, u64)> = alphabet.into_iter().collect();
    alphabet.sort_by_key(|(each, count)| (std::cmp::Reverse(*count), *each));
    let mut tokens: Vec<String> = SPECIAL.map(str::to_owned).to_vec();
    for (each, _) in alphabet {
        tokens.push(each.to_string());
        tokens.push(letter(method, each, false, true));
    }
    let id = |tokens: &[String], token: &str| tokens.iter().position(|other| other == token);
    let mut cut: Vec<(Vec<usize>, u64)> = words
        .iter()
        .map(|(word, count)| {
            let ids = letters(method, word).iter().map(|token| id(&tokens, token).expect("of the alphabet")).collect();
            (ids, *count)
        })
        .collect();
    let mut joins = Vec::new();
    while tokens.len() < size {
        let mut pairs: BTreeMap<(usize, usize), u64> = BTreeMap::new();
        for (ids, count) in &cut {
            ids.windows(2).for_each(|pair| *pairs.entry((pair[0], pair[1])).or_default() += count);
        }
        let best = pairs.into_iter().max_by_key(|(pair, count)| (*count, std::cmp::Reverse(*pair)));
        let Some(((one, other), _)) = best.filter(|(_, count)| *count >= 2) else { break };
        let joined = tokens[one].clone() + tokens[other].trim_start_matches("##");
        let new = id(&tokens, &joined).unwrap_or(tokens.len());
        if new == tokens.len() {
            tokens.push(joined);
        }
        joins.push((one, other, new));
        cut.iter_mut().for_each(|(ids, _)| join(ids, one, other, new));
    }
    Learned { tokens, joins }
}

fn join(ids: &mut Vec<usize>, one: usize, other: usize, new: usize) {
    let mut at = 0;
    while at + 1 < ids.len() {
        if (ids[at], ids[at + 1]) == (one, other) {
            ids.splice(at..at + 2, [new]);
        }
        at += 1;
    }
}

/// The pieces of a word that has only letters of the vocabulary.
fn pieces(method: Method, learned: &Learned, word: &str) -> Vec<usize> {
    let ids: HashMap<&str, usize> = learned.tokens.iter().enumerate().map(|(id, token)| (token.as_str(), id)).collect();
    match method {
        Method::BytePairs => {
            let mut cut: Vec<usize> = letters(method, word).iter().map(|token| ids[token.as_str()]).collect();
            learned.joins.iter().for_each(|(one, other, new)| join(&mut cut, *one, *other, *new));
            cut
        }
        Method::WordPiece => {
            let (mut cut, mut from) = (Vec::new(), 0);
            while from < word.len() {
                let mark = if from > 0 { "##" } else { "" };
                let found = (from + 1..=word.len())
                    .rev()
                    .find_map(|to| ids.get(format!("{mark}{}", &word[from..to]).as_str()).map(|id| (to, *id)));
                let (to, id) = found.expect("every letter has an id");
                cut.push(id);
                from = to;
            }
            cut
        }
    }
}

#[test]
fn they_learn_and_cut_as_by_hand() {
    let (sentences, others) = (plain(TEXT), plain(OTHER_TEXT));
    for method in METHODS {
        for size in [120, 400, 8000] {
            let tokenizer = train(method, size, &texts(&sentences));
            let learned = learn(method, &sentences, size);
            let own: Vec<String> = (0..tokenizer.ids() as u32).map(|id| tokenizer.word(id)).collect();
            assert_eq!(own, learned.tokens, "{method:?} {size}");
            for text in sentences.iter().chain(&others).filter(|text| !text.trim().is_empty()) {
                let expected: Vec<usize> =
                    text.split_whitespace().flat_map(|word| pieces(method, &learned, word)).collect();
                let ids: Vec<usize> =
                    tokenizer.tokens(text).expect("any text").iter().map(|(id, _)| *id as usize).collect();
                assert_eq!(ids, expected, "{method:?} {size}: {text}");
            }
        }
    }
}

#[test]
fn the_same_sentences_in_any_order_make_the_same_vocabulary() {
    let sentences: Vec<&str> =
        TEXT.lines().chain(["雨が降る", "雨が降っている", "ฝนตกหนัก", "вода и вода", "C++ is :)"]).collect();
    let reversed: Vec<&str> = sentences.iter().rev().copied().collect();
    for method in METHODS {
        let json = |sentences: &[&str]| train(method, 500, sentences).to_json().expect("the pipeline can be written");
        let first = json(&sentences);
        // Every hash map of the trainer has a seed of its own.
        (0..8).for_each(|_| assert!(json(&sentences) == first && json(&reversed) == first, "{method:?}"));
    }
}

#[test]
fn new_words_are_written_in_known_pieces() {
    let sentences = ["low lower lowest", "new newer newest", "low low new new"];
    for method in METHODS {
        let tokenizer = train(method, 60, &sentences);
        let cut_as = match method {
            Method::WordPiece => ["low", "##est"],
            // `lower` has taught it to join these first.
            Method::BytePairs => ["lowe", "st</w>"],
        };
        assert_eq!(cut(&tokenizer, "Lowest"), cut_as, "{method:?}");
        assert!(tokenizer.encode("lowren").expect("any text").unknown_words.is_empty(), "{method:?}");
    }
}

#[test]
fn letters_that_the_data_lacks_are_unknown_as_they_were_written() {
    let sentences = ["where is my card", "my card is here", "where is it"];
    let (word_pieces, byte_pairs) = (train(METHODS[0], 100, &sentences), train(METHODS[1], 100, &sentences));
    let unknown = |tokenizer: &Tokenizer| tokenizer.encode("My Zażcard, is it?").expect("any text").unknown_words;
    assert_eq!(unknown(&word_pieces), ["Zażcard"]);
    // Its a is known.
    assert_eq!(unknown(&byte_pairs), ["Z", "ż"]);
    for tokenizer in [word_pieces, byte_pairs] {
        let encoded = tokenizer.encode("ЖЖЖ").expect("any text");
        assert_eq!((encoded.known, encoded.ids, &encoded.unknown_words[..]), (0, vec![1], &["ЖЖЖ".to_owned()][..]));
    }
}

#[test]
fn every_letter_of_the_data_can_stand_anywhere() {
    for method in METHODS {
        let tokenizer = train(method, 200, &["ab cd", "ab cd", "q"]);
        for word in ["q", "aq", "qa", "aqa", "dcba"] {
            assert!(tokenizer.encode(word).expect("any text").unknown_words.is_empty(), "{method:?} {word}");
        }
    }
}

#[test]
fn a_small_vocabulary_holds_the_most_frequent_letters() {
    for method in METHODS {
        let tokenizer = train(method, 16, &["aaa bbb ccc ddd aaa bbb ccc ddd e f g"]);
        assert!(tokenizer.vocabulary() <= 16, "{method:?}");
        assert_eq!(tokenizer.rare(), 3, "{method:?}");
        assert_eq!(tokenizer.encode("abcd").expect("any text").unknown_words, Vec::<String>::new());
        assert_eq!(tokenizer.encode("e").expect("any text").unknown_words, ["e"]);
    }
}

#[test]
fn pieces_say_whether_they_go_on_with_a_word() {
    for method in METHODS {
        let tokenizer = train(method, 40, &["low lower", "low new", "ab cls"]);
        let tokens = tokenizer.tokens("lowab [CLS] low").expect("any text");
        let mut words: Vec<String> = Vec::new();
        for (_, token) in tokens {
            let text = token.text.trim_start_matches("##").trim_end_matches("</w>");
            match words.last_mut().filter(|_| token.continues) {
                Some(word) => word.push_str(text),
                None => words.push(text.to_owned()),
            }
        }
        assert_eq!((words.len(), &words[0][..], &words[2][..]), (3, "lowab", "low"), "{method:?}");
    }
}

#[test]
fn what_is_written_like_a_special_token_is_text() {
    for method in METHODS {
        let config = TokenizerConfig { pieces: Some(method), vocabulary_size: 300, max_tokens: 64, cls: true };
        let tokenizer = config.train(["where is my pad", "the class is unknown"].into_iter()).expect("plain words");
        let tokens = tokenizer.tokens("[PAD] [UNK] [CLS]").expect("any text");
        let special: Vec<u32> =
            tokens.iter().filter(|(_, token)| token.kind == TokenKind::Special).map(|(id, _)| *id).collect();
        assert_eq!(special, [2], "only what begins the sentence, {method:?}");
        assert!(tokens.iter().skip(1).all(|(id, _)| *id > 2), "{method:?} {tokens:?}");
    }
}

#[test]
fn every_text_gives_between_one_and_max_tokens() {
    for method in METHODS {
        let config = TokenizerConfig { pieces: Some(method), vocabulary_size: 200, max_tokens: 8, cls: true };
        let tokenizer = config.train(["a b c", "שלום עולם", "日本語", "🙂 🙃"].into_iter()).expect("any text");
        for text in ["", "   ", "?!", "שלום", "日本", "🙂", &"a ".repeat(50_000), &"ab".repeat(50_000), "\u{0}\u{7}"]
        {
            let encoded = tokenizer.encode(text).expect("any text");
            assert!((1..=8).contains(&encoded.ids.len()), "{method:?} {text:.20}");
        }
        for known in ["שלום", "本日", "🙂"] {
            assert!(tokenizer.encode(known).expect("any text").unknown_words.is_empty(), "{method:?} {known}");
        }
        // A long run without a space is no unknown word.
        assert_eq!(tokenizer.encode(&"日本".repeat(200)).expect("any text").unknown_words, Vec::<String>::new());
        let nothing = config.train(std::iter::empty()).expect("nothing to learn");
        assert_eq!(nothing.encode("a").expect("any text").unknown_words, ["a"]);
    }
}

#[test]
fn the_pipeline_reads_its_own_file() {
    let sentences: Vec<&str> = TEXT.lines().chain(["雨が降る", "雨が降っている"]).collect();
    for method in METHODS {
        let config = TokenizerConfig { pieces: Some(method), vocabulary_size: 500, max_tokens: 512, cls: true };
        let tokenizer = config.train(sentences.iter().copied()).expect("any text");
        let json = tokenizer.to_json().expect("the pipeline can be written");
        let read: tokenizers::Tokenizer = json.parse().expect("a tokenizer.json");
        for text in sentences.iter().copied().chain(OTHER_TEXT.lines()).chain(["雪が降る", "Ünknown żółć", ""])
        {
            let encoding = read.encode(text, true).expect("any text");
            assert_eq!(encoding.get_ids(), tokenizer.encode(text).expect("any text").ids, "{text}");
        }
        let ids = tokenizer.encode("Where is the courier").expect("any text").ids;
        assert_eq!(read.decode(&ids, true).expect("ids of its own"), "where is the courier", "{method:?}");
    }
}
