//! What sentences have to differ in for the tokenizer, and what says nothing.

use std::collections::HashSet;

use proptest::prelude::*;
use triplet_playground::engine::tokenizer::{Tokenizer, TokenizerConfig};
use unicode_segmentation::UnicodeSegmentation;

use super::cut;

fn knowing(sentences: &[&str]) -> Tokenizer {
    let config = TokenizerConfig { pieces: None, vocabulary_size: 10_000, max_tokens: 512, cls: false };
    config.train(sentences.iter().copied()).expect("any text")
}

/// What the texts are cut into by a tokenizer that was trained on them.
fn all_cut<const N: usize>(texts: [&str; N]) -> [Vec<String>; N] {
    let tokenizer = knowing(&texts);
    texts.map(|text| cut(&tokenizer, text))
}

#[test]
fn sentences_that_say_different_things_differ() {
    let different: &[&[&str]] = &[
        &["I write C", "I write C#", "I write C++", "I write F#", "I write .C"],
        &["Learn .NET", "Learn net", "Learn net#"],
        &["It is 5 degrees", "It is -5 degrees", "It is −7 degrees", "It is 5% degrees", "It is +5 degrees"],
        &["from -5 to 10", "from 5 to -10"],
        &["at 12:30", "at 12/30", "at 12-30", "at 1230", "at 12.30"],
        &["5 - 3", "5 + 3", "5 : 3", "5 / 3", "5 * 3", "5 3"],
        &["1,000 people", "1 000 people", "1.0 people"],
        &["$5", "€5", "£5", "5", "-$5", "-5"],
        &["fine :)", "fine :(", "fine ;)", "fine :D", "fine :/", "fine <3", "fine ^^", "fine"],
        &["fine:)", "fine:("],
        &["😀", "🥰", "🥺", "🫠", "👍", "👎", "👍🏽", "❤️", "💔"],
        &["🇦🇲", "🇲🇦", "🇩🇪", "🇪🇺"],
        &["blood group A+", "blood group A-", "blood group A", "blood group 0-"],
        &["R&D", "R D"],
        &["can't do", "cant do", "can do"],
        &["#1", "1", "1%", "1‰", "1°"],
        &["ก้", "ก่", "ก"],
    ];
    for texts in different {
        let tokenizer = knowing(texts);
        let seen: HashSet<Vec<u32>> = texts.iter().map(|text| tokenizer.encode(text).expect("any text").ids).collect();
        let cuts: Vec<_> = texts.iter().map(|text| cut(&tokenizer, text)).collect();
        assert_eq!(seen.len(), texts.len(), "{cuts:?}");
        // And each is known whole: nothing differs only by what is unknown.
        assert!(
            texts.iter().all(|text| tokenizer.encode(text).expect("any text").unknown_words.is_empty()),
            "{cuts:?}"
        );
    }
}

#[test]
fn sentences_that_say_the_same_are_the_same() {
    let same: &[&[&str]] = &[
        &["I can't log in", "I can’t log in", "i can´t LOG in", "I can`t log in.", "I can＇t log in"],
        &["It says 'wrong'", "It says ‘wrong’", "It says “wrong”", "It says \"wrong\"!", "It says: wrong…"],
        &["Where is it?", "where is it", "WHERE is it ?!", "(Where) is — it", "Where-is-it", "¿Where is it?"],
        &["a heart ❤️", "a heart ❤"],
        &["co\u{ad}operate", "cooperate"],
        &["-5 degrees", "−5 degrees", "–5 degrees"],
        &["ＡＴＭ", "atm"],
        &["see below: (a)", "see below a"],
        &["http://example.org", "http example org"],
        &["the card.Then", "the card. then"],
        &["snake_case", "snake case", "_snake_ case"],
    ];
    for texts in same {
        let tokenizer = knowing(&texts[..1]);
        let cuts: Vec<_> = texts.iter().map(|text| cut(&tokenizer, text)).collect();
        assert!(cuts.iter().all(|other| *other == cuts[0]), "{cuts:?}");
    }
}

#[test]
fn signs_are_part_of_the_name_that_they_belong_to() {
    let [names, numbers, faces] = all_cut(["C, C#, C++ or .NET?", "-5% at 12:30, $1,000.50!", "ok:) :-( :D <3"]);
    assert_eq!(names, ["c", "c#", "c++", "or", ".net"]);
    assert_eq!(numbers, ["-5", "%", "at", "12", ":", "30", "$", "1,000.50"]);
    assert_eq!(faces, ["ok", ":)", ":-(", ":d", "<3"]);
}

#[test]
fn plain_punctuation_says_nothing() {
    for text in ["?", "!", "...", "(?)", "¿?", "?…", "- !", "“”", "--", "/", "、。", "؟"] {
        assert_eq!(cut(&knowing(&["a"]), text), ["[UNK]"], "{text}");
        assert_eq!(knowing(&["a"]).encode(text).expect("any text").known, 0);
    }
}

/// Three sentences of a script without spaces, and what two of them share; the third is held out.
const UNSPACED: [(&str, [&str; 3], &str); 6] = [
    ("Thai", ["ฝนตกที่เชียงใหม่", "วันนี้ฝนตกหนัก", "พรุ่งนี้ฝนตกแน่"], "ฝนตก"),
    ("Lao", ["ຝົນຕົກຢູ່ວຽງຈັນ", "ມື້ນີ້ຝົນຕົກແຮງ", "ມື້ອື່ນຝົນຕົກບໍ"], "ຝົນຕົກ"),
    ("Khmer", ["ភ្លៀងធ្លាក់នៅភ្នំពេញ", "ថ្ងៃនេះភ្លៀងធ្លាក់ខ្លាំង", "ស្អែកភ្លៀងធ្លាក់ទេ"], "ភ្លៀងធ្លាក់"),
    ("Burmese", ["မိုးရွာနေသည်", "ဒီနေ့မိုးရွာမယ်", "မနက်ဖြန်မိုးရွာလား"], "မိုးရွာ"),
    ("Japanese", ["雨が降る", "今日は雨が降った", "明日は雨が降りそう"], "雨"),
    ("Chinese", ["下雨很大", "今天也下雨", "明天会下雨吗"], "下雨"),
];

#[test]
fn scripts_without_spaces_share_pieces() {
    for (script, [one, other, held_out], shared) in UNSPACED {
        let tokenizer = knowing(&[one, other]);
        let [one, other, new] = [one, other, held_out].map(|text| {
            let tokens = cut(&tokenizer, text);
            assert!(tokens.len() > 2, "{script}: {tokens:?}");
            tokens.into_iter().collect::<HashSet<_>>()
        });
        let common: HashSet<_> = one.intersection(&other).cloned().collect::<HashSet<_>>();
        let known = common.intersection(&new).collect::<Vec<_>>();
        assert!(known.iter().any(|piece| shared.contains(piece.as_str())), "{script}: {one:?} {other:?} {new:?}");
        assert!(tokenizer.encode(held_out).expect("any text").known > 0, "{script}");
    }
}

#[test]
fn what_recurs_in_a_script_without_spaces_becomes_one_piece() {
    let tokenizer = knowing(&["荷物はどこ", "荷物が届いた", "荷物を送る", "カードをなくした", "カードが使えない"]);
    assert_eq!(cut(&tokenizer, "荷物とカード"), ["荷物", "と", "カード"]);
    // A letter keeps its marks.
    assert_eq!(cut(&knowing(&["ที่นี่"]), "ที่นี่"), ["ที่", "นี่"]);
}

#[test]
fn an_end_of_a_word_that_is_not_seen_is_one() {
    let tokenizer = knowing(&["ភ្លៀង\u{200b}ធ្លាក់"]);
    assert!(cut(&tokenizer, "ធ្លាក់\u{200b}ភ្លៀង").iter().all(|token| token != "[UNK]"));
    assert_eq!(tokenizer.encode("ធ្លាក់ភ្លៀង").expect("any text").unknown_words, Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Where no sign plays a part, words are those of Unicode's word boundaries.
    #[test]
    fn plain_words_are_those_of_unicode(
        words in prop::collection::vec(
            "[a-zà-öø-ÿ]{1,8}|[α-ωά-ώ]{1,6}|[а-яё]{1,6}|[א-ת]{1,6}|[ء-ي]{1,6}|[क-ह]{1,5}|[가-힣]{1,4}|[a-z]{1,4}'[a-z]{1,3}|[0-9]{1,4}([.,][0-9]{1,3})?",
            1..12,
        ),
        separator in prop::sample::select(vec![" ", ", ", " … ", "; ", " (", "? ", "\n", "\t"]),
    ) {
        let text = words.join(separator);
        let lower = text.to_lowercase();
        let expected: Vec<&str> = lower.unicode_words().collect();
        prop_assert_eq!(cut(&knowing(&[&text]), &text), expected);
    }

    /// Whatever a text holds: it is cut without panic, into what a tokenizer trained on it knows, the same from its file.
    #[test]
    fn any_text_is_cut(text in "\\PC{0,40}|([ก-๛あ-んァ-ン一-龥ក-៿a-z0-9#+:).' -]){0,40}|\\PC*[\\x00-\\u{300}]{0,10}") {
        let tokenizer = knowing(&[&text]);
        let encoded = tokenizer.encode(&text).expect("any text");
        prop_assert!(encoded.unknown_words.is_empty(), "{:?}", encoded.unknown_words);
        let read: tokenizers::Tokenizer = tokenizer.to_json().expect("writes").parse().expect("reads");
        let ids = read.encode(text.as_str(), true).expect("any text").get_ids().to_vec();
        prop_assert!(ids == encoded.ids || ids.is_empty() && encoded.known == 0);
    }
}
