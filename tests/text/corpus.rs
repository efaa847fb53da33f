//! A file as a corpus: which sentences it holds, whatever its form.

use triplet_playground::pace::{Pace, at_once};
use triplet_playground::text::import::corpus::{MOST_SENTENCES, ReadCorpus, read_corpus};

fn read_as(text: &str, by_line: bool) -> Result<ReadCorpus, String> {
    at_once(read_corpus(text.as_bytes(), by_line, &Pace::unhurried()))
}

fn read(text: &str) -> ReadCorpus {
    read_as(text, false).unwrap_or_else(|reason| panic!("{text}: {reason}"))
}

#[track_caller]
fn assert_texts(text: &str, read_as: &str, expected: &[&str]) {
    let corpus = read(text);
    assert_eq!(corpus.read_as, read_as, "{text}");
    assert_eq!(corpus.texts.iter().map(AsRef::as_ref).collect::<Vec<&str>>(), expected, "{text}");
}

#[test]
fn prose_is_one_sentence_a_line() {
    let lines =
        "The kettle sings, at last.\n\n  Rain on the roof. \nWell, yes, no, perhaps\nThe kettle sings, at last.\n";
    let expected = ["The kettle sings, at last.", "Rain on the roof.", "Well, yes, no, perhaps"];
    assert_texts(lines, "one sentence a line", &expected);
    assert_eq!(read(lines).remarks, ["1 sentence repeats an earlier one and counts once."]);
}

#[test]
fn a_single_column_may_have_a_name_and_quotes() {
    assert_texts(
        "text\n\"one, two\"\nthree, four\nfive\n",
        "CSV, the column `text`",
        &["one, two", "three, four", "five"],
    );
    assert_texts("\"one, \"\"two\"\"\"\n\"three\"\n", "CSV, one column", &["one, \"two\"", "three"]);
    assert_texts("A text\nb\n", "one sentence a line", &["A text", "b"]);
}

#[test]
fn columns_of_sentences_are_taken_whatever_the_file_is_for() {
    assert_texts(
        "anchor,positive,negative\na one,b one,c one\na one,b two,c two\n",
        "CSV, separated by commas, the sentences of `anchor`, `positive`, `negative`",
        &["a one", "b one", "c one", "b two", "c two"],
    );
    assert_texts(
        "text,label\nred light,x\nblue light,y\nred car,x\nblue car,y\n",
        "CSV, separated by commas, sentences of `text`",
        &["red light", "blue light", "red car", "blue car"],
    );
    // Nothing that could be trained on.
    assert_texts(
        "id\tbody\n101\tthe first of them\n102\tthe second one\n103\tand a third\n104\tfour in all\n",
        "text separated by tabs, sentences of `body`",
        &["the first of them", "the second one", "and a third", "four in all"],
    );
    assert_texts(
        "{\"query\": \"a b\", \"pos\": [\"c d\", \"e f\"], \"neg\": [\"a b\"]}\n{\"query\": \"g h\", \"pos\": [\"c d\"], \"neg\": [\"i j\"]}\n",
        "JSON Lines, the sentences of `query`, `pos`, `neg`",
        &["a b", "c d", "e f", "g h", "i j"],
    );
}

#[test]
fn the_readers_word_is_lines() {
    let csv = "text,label\nred light,x\nblue light,y\n";
    let corpus = read_as(csv, true).expect("lines");
    assert!(corpus.by_line && !read(csv).by_line);
    assert_eq!(corpus.texts.len(), 3);
}

#[test]
fn what_holds_no_sentence_is_refused_with_the_reason() {
    for (text, word) in
        [("", "no sentence"), (" \n\n", "no sentence"), ("{\"a\": ", "JSON"), ("id,n\n1,2\n3,4\n", "no sentence")]
    {
        let reason = read_as(text, false).expect_err(text);
        assert!(reason.contains(word), "{text}: {reason}");
    }
    let workbook =
        [b"PK\x03\x04\x14\0\x06\0\x08\0".as_slice(), &[0; 16], b"[Content_Types].xml xl/workbook.xml"].concat();
    let reason = at_once(read_corpus(&workbook, true, &Pace::unhurried())).expect_err("a workbook");
    assert!(reason.contains("spreadsheet"), "{reason}");
}

#[test]
fn more_than_fit_are_left_out_with_a_word() {
    let lines: String = (0..MOST_SENTENCES + 2).map(|at| format!("sentence {at}\n")).collect();
    let corpus = read(&lines);
    assert_eq!(corpus.texts.len(), MOST_SENTENCES);
    assert_eq!(corpus.remarks, ["The first 100000 sentences are used, those behind them are not."]);
}
