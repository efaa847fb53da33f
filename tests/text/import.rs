//! Import: every form and separator, and every kind of damage that user data comes with.

use std::io::Write;

use proptest::prelude::*;
use triplet_playground::pace::{Pace, Task, at_once};
use triplet_playground::protocol::{Part, Role, Source};
use triplet_playground::text::import::{Content, Form, Imported, ImportedRow, import, import_source};

fn read(text: &str) -> Imported {
    import(text.as_bytes())
}

fn triplet(line: usize, anchor: &str, positive: &str, negatives: &[&str]) -> ImportedRow {
    let negatives = negatives.iter().map(|&negative| negative.to_owned()).collect();
    ImportedRow {
        line,
        part: Part::Training,
        content: Content::Triplet { anchor: anchor.to_owned(), positive: positive.to_owned(), negatives },
    }
}

fn labelled(line: usize, text: &str, label: &str) -> ImportedRow {
    ImportedRow {
        line,
        part: Part::Training,
        content: Content::Labelled { text: text.to_owned(), label: label.to_owned() },
    }
}

fn set(line: usize, texts: &[&str]) -> ImportedRow {
    ImportedRow {
        line,
        part: Part::Training,
        content: Content::Set(texts.iter().map(|&text| text.to_owned()).collect()),
    }
}

/// Exactly these rows and no problem.
#[track_caller]
fn assert_rows(imported: &Imported, form: Form, rows: &[ImportedRow]) {
    assert_eq!(imported.problems, []);
    assert_eq!((imported.form, imported.rows.as_slice()), (form, rows));
}

/// The lines of the problems, and that each reason contains its word.
#[track_caller]
fn assert_problems(imported: &Imported, expected: &[(usize, &str)]) {
    let lines: Vec<usize> = imported.problems.iter().map(|problem| problem.line).collect();
    let expected_lines: Vec<usize> = expected.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, expected_lines, "{:#?}", imported.problems);
    for (problem, (_, word)) in imported.problems.iter().zip(expected) {
        assert!(problem.reason.contains(word), "`{word}` in {problem:?}");
    }
}

#[test]
fn values_that_hold_nothing_give_no_rows() {
    for text in ["{}", "[]", "{}\n{}", "[{}]", r#"{"data": {}}"#, r#"{"train": {}, "test": {}}"#, r#"{"text": []}"#] {
        assert_eq!(import(text.as_bytes()).rows, [], "{text}");
    }
}

#[test]
fn nothing_gives_nothing() {
    for empty in ["", " ", "\n\n\r\n", "\u{feff}", "\t\t\n", ",,\n", " | | ", "[]", "[\n]"] {
        let imported = read(empty);
        assert_eq!((imported.rows.len(), imported.problems.len()), (0, 0), "{empty:?}");
    }
}

#[test]
fn three_columns_without_a_header_are_triplets() {
    let expected = [triplet(1, "a b", "c", &["d"]), triplet(2, "e", "f", &["g"])];
    for text in ["a b,c,d\ne,f,g\n", "a b\tc\td\ne\tf\tg", "a b | c | d\r\ne | f | g\r\n", "a b, c, d\re, f, g"] {
        assert_rows(&read(text), Form::Triplets, &expected);
    }
}

#[test]
fn quick_typing_keeps_line_numbers_over_blank_lines() {
    let imported = read("\nred | scarlet | blue\n\n\n  sea | ocean | hill  \n");
    assert_rows(
        &imported,
        Form::Triplets,
        &[triplet(2, "red", "scarlet", &["blue"]), triplet(5, "sea", "ocean", &["hill"])],
    );
}

#[test]
fn headers_map_columns_by_name() {
    let text = "id;Negative_2;ANCHOR; positive ;negative_1\n7;n2;a;p;n1\n";
    for (separator, text) in [(";", text.to_owned()), ("\t", text.replace(';', "\t")), (",", text.replace(';', ","))] {
        let imported = read(&text);
        assert_rows(&imported, Form::Triplets, &[triplet(2, "a", "p", &["n2", "n1"])]);
        let roles: Vec<&str> = imported.read_as.columns.iter().map(|column| column.role.label()).collect();
        assert_eq!(roles, ["not used", "negative", "anchor", "positive", "negative"], "{separator:?}");
        assert_eq!(imported.read_as.columns[2].name, "ANCHOR");
    }
}

#[test]
fn every_name_of_the_first_two_columns_is_known() {
    for anchor in ["anchor", "query", "question", "premise", "sentence", "text"] {
        for positive in ["positive", "pos", "answer", "entailment"] {
            assert_rows(&read(&format!("{anchor},{positive}\na,p\n")), Form::Pairs, &[triplet(2, "a", "p", &[])]);
            for negative in ["negative", "neg", "contradiction", "negative_0", "neg_1", "neg 12"] {
                let text = format!("{negative}\t{anchor}\t{positive}\nn\ta\tp\n");
                assert_rows(&read(&text), Form::Triplets, &[triplet(2, "a", "p", &["n"])]);
            }
        }
    }
}

#[test]
fn labels_are_found_by_name_wherever_they_stand() {
    let expected = [labelled(2, "Hello there", "greeting"), labelled(3, "Bye", "parting")];
    for text in [
        "text,label\nHello there,greeting\nBye,parting",
        "Label,Sentence\ngreeting,Hello there\nparting,Bye",
        "id\tintent\ttext\n1\tgreeting\tHello there\n2\tparting\tBye",
        "category | text\ngreeting | Hello there\nparting | Bye",
    ] {
        assert_rows(&read(text), Form::Labelled, &expected);
    }
}

#[test]
fn two_columns_are_labelled_where_one_repeats() {
    let texts =
        ["Where is my card?", "Has it been sent?", "Top up failed", "Why did it fail, again?", "No money came", "Hi"];
    let labels = ["card_arrival", "card_arrival", "top_up", "top_up", "top_up", "card_arrival"];
    let rows = || texts.iter().zip(labels);
    let with_header: String = rows().map(|(text, label)| format!("\"{text}\",{label}\n")).collect();
    let expected = |first: usize| -> Vec<ImportedRow> {
        rows().enumerate().map(|(index, (text, label))| labelled(first + index, text, label)).collect()
    };
    assert_rows(&read(&format!("text,label\n{with_header}")), Form::Labelled, &expected(2));
    assert_rows(&read(&with_header), Form::Labelled, &expected(1));
    let label_first: String = rows().map(|(text, label)| format!("{label}\t{text}\n")).collect();
    assert_rows(&read(&label_first), Form::Labelled, &expected(1));
    let json: String = rows().map(|(text, label)| format!("[\"{text}\", \"{label}\"]\n")).collect();
    assert_rows(&read(&json), Form::Labelled, &expected(1));
}

#[test]
fn two_columns_are_pairs_where_none_repeats_like_a_label() {
    // The anchor stands in two pairs each, as in data with two positives for every anchor; it has several words.
    let text = "how do I pay\tpayment ways\nhow do I pay\tcan I use a card\nopening hours please\twhen do you open\n\
                opening hours please\tare you open now\n";
    let imported = read(text);
    assert_eq!((imported.form, imported.rows.len()), (Form::Pairs, 4));
    assert_eq!(imported.read_as.columns[0].role, Role::Anchor);
    // Two rows say nothing about repetition.
    assert_eq!(read("yes,sure\nyes,certainly\n").form, Form::Pairs);
}

#[test]
fn csv_quotes_hold_commas_quotes_and_line_ends() {
    let text = "anchor,positive,negative\r\n\"a, b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\nx, \"y, z\" ,w\r\n";
    let imported = read(text);
    let expected = [triplet(2, "a, b", "say \"hi\"", &["two\nlines"]), triplet(4, "x", "y, z", &["w"])];
    assert_rows(&imported, Form::Triplets, &expected);
}

#[test]
fn a_quote_that_is_never_closed_is_text_of_its_own_row() {
    let mut text = "a1,p1,n1\n\"a2,p2,n2\na3,p3,n3\n".to_owned();
    text.extend((4..400).map(|line| format!("a{line},p{line},n{line}\n")));
    let imported = read(&text);
    assert_problems(&imported, &[(2, "quotation mark")]);
    assert_eq!(imported.rows.len(), 399);
    assert_eq!(imported.rows[1], triplet(2, "\"a2", "p2", &["n2"]));
    assert_eq!(imported.rows[2], triplet(3, "a3", "p3", &["n3"]));
    // Likewise where a later quote seems to close it.
    let imported = read("a1,p1,n1\n\"a2,p2,n2\n\"a, 3\",p3,n3\n");
    assert_problems(&imported, &[(2, "quotation mark")]);
    let kept = triplet(2, "\"a2", "p2", &["n2"]);
    assert_eq!(imported.rows, [triplet(1, "a1", "p1", &["n1"]), kept, triplet(3, "a, 3", "p3", &["n3"])]);
}

#[test]
fn quotes_inside_a_text_are_text() {
    let imported = read("6\" pipe,\"Stop\" she said,a \"b\" c\n");
    assert_eq!(imported.problems, []);
    let Content::Triplet { anchor, negatives, .. } = &imported.rows[0].content else { panic!("{imported:?}") };
    assert_eq!((anchor.as_str(), negatives[0].as_str()), ("6\" pipe", "a \"b\" c"));
    assert_rows(&read("\"a\"\t\"b\tc\n"), Form::Triplets, &[triplet(1, "\"a\"", "\"b", &["c"])]);
}

#[test]
fn commas_survive_in_a_tab_file_and_tabs_win_over_pipes() {
    let text = "Well, now, then\tAnd, so\tNo, never | ever\nOne\tTwo\tThree\n";
    let expected =
        [triplet(1, "Well, now, then", "And, so", &["No, never | ever"]), triplet(2, "One", "Two", &["Three"])];
    assert_rows(&read(text), Form::Triplets, &expected);
}

#[test]
fn several_negatives_may_be_ragged() {
    let expected = [triplet(1, "a", "p", &["n1", "n2", "n3"]), triplet(2, "b", "q", &["m1"])];
    assert_rows(&read("a\tp\tn1\tn2\tn3\nb\tq\tm1\n"), Form::Triplets, &expected);
    assert_rows(&read("a | p | n1 | n2 | n3\nb | q | m1\n"), Form::Triplets, &expected);
    let json = "{\"query\":\"a\",\"pos\":[\"p\"],\"neg\":[\"n1\",\"n2\",\"n3\"]}\n\
                {\"anchor\":\"b\",\"positive\":\"q\",\"negative\":\"m1\"}";
    assert_rows(&read(json), Form::Triplets, &expected);
    let csv = "anchor,positive,negative_1,negative_2,negative_3\na,p,n1,n2,n3\nb,q,m1,,\n";
    assert_eq!(read(csv).rows[1], triplet(3, "b", "q", &["m1"]));
    let listed = "anchor,positive,negative\na,p,\"[\"\"n1\"\", \"\"n2\"\"]\"\n";
    assert_rows(&read(listed), Form::Triplets, &[triplet(2, "a", "p", &["n1", "n2"])]);
}

#[test]
fn json_lines_of_every_shape() {
    let numbered = r#"{"anchor":"a","positive":"p","negative_2":"n2","negative_10":"n10"}"#;
    assert_rows(&read(numbered), Form::Triplets, &[triplet(1, "a", "p", &["n2", "n10"])]);
    assert_rows(&read("[\"a\",\"p\",\"n\"]\n"), Form::Triplets, &[triplet(1, "a", "p", &["n"])]);
    let sets = "{\"set\": [\"a\", \"b\", \"c\"]}\n\n{\"set\": [\"d\", \"e\"]}";
    assert_rows(&read(sets), Form::Sets, &[set(1, &["a", "b", "c"]), set(3, &["d", "e"])]);
    let labels = "{\"text\":\"a\",\"label\":3}\n{\"label\":4,\"text\":\"b\",\"id\":null}";
    assert_rows(&read(labels), Form::Labelled, &[labelled(1, "a", "3"), labelled(2, "b", "4")]);
    let two_positives = r#"{"query":"a","pos":["p","q"],"neg":["n"]}"#;
    let expected = [triplet(1, "a", "p", &["n"]), triplet(1, "a", "q", &["n"])];
    assert_rows(&read(two_positives), Form::Triplets, &expected);
}

#[test]
fn a_json_array_is_read_with_lines() {
    let text = "[\n  {\"anchor\": \"a\",\n   \"positive\": \"p\"},\n  {\"anchor\": \"b\", \"positive\": \"q\"}\n]\n";
    assert_rows(&read(text), Form::Pairs, &[triplet(2, "a", "p", &[]), triplet(4, "b", "q", &[])]);
    assert_rows(
        &read("[[\"a\",\"p\"],\n[\"b\",\"q\"]]"),
        Form::Pairs,
        &[triplet(1, "a", "p", &[]), triplet(2, "b", "q", &[])],
    );
}

#[test]
fn broken_json_between_good_lines_costs_that_line() {
    let good = |name: &str| format!("{{\"anchor\":\"{name}\",\"positive\":\"p{name}\",\"negative\":\"n{name}\"}}\n");
    for broken in [
        "{\"anchor\":\"x\",\"positive\":\n",
        "{\"anchor\": \"x\n",
        "{\"anchor\":[\"x\",\n",
        "hello\n",
        "[1,\n",
        "{]\n",
        "{\"a\":}\n",
    ] {
        let imported = read(&format!("{}{broken}{}", good("1"), good("3")));
        assert_problems(&imported, &[(2, "JSON")]);
        assert_eq!(imported.rows, [triplet(1, "1", "p1", &["n1"]), triplet(3, "3", "p3", &["n3"])], "{broken}");
    }
    let first = read(&format!("oops\n{}", good("2")));
    assert_problems(&first, &[(1, "JSON")]);
    assert_eq!(first.rows, [triplet(2, "2", "p2", &["n2"])]);
    let wide = read("[\n{\"anchor\":\n\"a\"\n\"positive\"\n},\n{\"anchor\":\"b\",\"positive\":\"q\"}]");
    assert_problems(&wide, &[(2, "Skipped up to line 5")]);
    assert_eq!(wide.rows, [triplet(6, "b", "q", &[])]);
}

#[test]
fn json_of_the_wrong_shape_is_named() {
    let text = "{\"anchor\":\"a\",\"positive\":\"p\"}\n{\"anchor\":\"a\"}\n{\"anchor\":{\"x\":1},\"positive\":\"p\"}\n\
                {\"anchor\":[\"a\",\"b\"],\"positive\":\"p\"}\n{\"set\":[\"alone\"]}\n{\"anchor\":null,\"positive\":\"p\"}\n";
    let expected = [
        (2, "positive is missing"),
        (3, "`anchor`: There is an object"),
        (4, "2 anchors"),
        (5, "at least two"),
        (6, "anchor is missing"),
    ];
    assert_problems(&read(text), &expected);
}

#[test]
fn missing_fields_cost_the_row_or_make_it_a_pair() {
    let text = "anchor,positive,negative\na,p,n\n,p,n\na,,n\na,p,\na,p\nlonely\n  ,\n";
    let imported = read(text);
    let expected = [
        (3, "anchor is missing"),
        (4, "positive is missing"),
        (5, "used as a pair"),
        (6, "used as a pair"),
        (7, "single column"),
    ];
    assert_problems(&imported, &expected);
    let rows = [triplet(2, "a", "p", &["n"]), triplet(5, "a", "p", &[]), triplet(6, "a", "p", &[])];
    assert_eq!(imported.rows, rows);
    assert_problems(
        &read("text,label\nhello,\n,greeting\nhi,greeting\n"),
        &[(2, "label is missing"), (3, "text is missing")],
    );
}

#[test]
fn an_unquoted_comma_is_not_taken_for_a_negative() {
    let imported = read("a,p,n\nb,q,m\nc, well, r,o\n");
    assert_problems(&imported, &[(3, "4 columns where 3 are expected")]);
    assert_eq!(imported.rows.len(), 2);
    assert_problems(&read("text,label\nyes, please,polite\nno,curt\n"), &[(2, "quotes")]);
}

#[test]
fn plain_sentences_are_told_what_is_missing() {
    assert_problems(&read("Just a sentence.\nAnd another one.\n"), &[(1, "single column"), (2, "single column")]);
}

#[test]
fn headers_that_name_no_form_are_refused_rather_than_guessed() {
    for (header, word) in [
        ("anchor,negative", "do not make up a form"),
        ("text,colour", "do not make up a form"),
        ("premise,hypothesis,label", "score or a verdict"),
        ("score\tsentence1\tsentence2", "score or a verdict"),
    ] {
        let imported = read(&format!("{header}\n{}\n", header.replace(char::is_alphabetic, "x")));
        assert_problems(&imported, &[(1, word)]);
        assert_eq!(imported.rows, []);
    }
}

#[test]
fn a_sentence_with_a_known_name_in_it_is_no_header() {
    let imported = read("the answer | a reply | my anchor\nx | y | z\n");
    assert_eq!((imported.rows.len(), imported.problems.len()), (2, 0));
}

#[test]
fn mixed_forms_keep_the_one_of_most_rows() {
    let text =
        "{\"text\":\"a\",\"label\":\"x\"}\n{\"anchor\":\"b\",\"positive\":\"c\"}\n{\"text\":\"d\",\"label\":\"y\"}\n";
    let imported = read(text);
    assert_problems(&imported, &[(2, "pairs")]);
    assert_eq!((imported.form, imported.rows.len()), (Form::Labelled, 2));
}

#[test]
fn byte_order_marks_utf16_and_gzip() {
    let text = "anchor,positive\nä,ö\n";
    let expected = [triplet(2, "ä", "ö", &[])];
    let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
    };
    assert_rows(&read(&format!("\u{feff}{text}")), Form::Pairs, &expected);
    assert_rows(&import(&utf16([0xff, 0xfe], u16::to_le_bytes)), Form::Pairs, &expected);
    assert_rows(&import(&utf16([0xfe, 0xff], u16::to_be_bytes)), Form::Pairs, &expected);
    let packed = gzip(text.as_bytes());
    assert_rows(&import(&packed), Form::Pairs, &expected);
    assert_problems(
        &import(&packed[..packed.len() - 9]),
        &[(import(&packed[..packed.len() - 9]).problems[0].line, "gzip")],
    );
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).expect("memory can be written");
    packer.finish().expect("memory can be written")
}

#[test]
fn damaged_gzip_keeps_what_is_intact() {
    let text: String = (0..2000).map(|n| format!("first {n},second {},third {}\n", n * 7919, n * 104_729)).collect();
    let packed = gzip(text.as_bytes());
    let imported = import(&packed[..packed.len() / 2]);
    assert!(imported.rows.len() > 100, "{} rows, {:?}", imported.rows.len(), imported.problems);
    assert!(imported.problems.iter().any(|problem| problem.reason.contains("gzip")), "{:?}", imported.problems);
    assert_problems(&import(b"\x1f\x8b\x08nonsense"), &[(1, "gzip")]);
}

#[test]
fn files_that_are_not_text_are_named() {
    for (bytes, word) in [(&b"PK\x03\x04\0\0"[..], "zip archive"), (b"%PDF-1.7\n", "PDF"), (b"PAR1\x15\0", "Parquet")] {
        assert_problems(&import(bytes), &[(1, word)]);
    }
}

#[test]
fn invalid_utf8_and_control_characters_are_named_by_line() {
    let imported = import(b"\xc3\xa4 | p\xc3\xa9 | \xc3\xb1\ncaf\xe9 | p | n\nb\x07\x00 | p\x0bq | n\n");
    assert_problems(&imported, &[(2, "UTF-8"), (3, "U+0007 and others")]);
    let expected =
        [triplet(1, "ä", "pé", &["ñ"]), triplet(2, "caf\u{fffd}", "p", &["n"]), triplet(3, "b", "p q", &["n"])];
    assert_eq!(imported.rows, expected);
    let escaped = read("{\"anchor\":\"a\\u0000b\",\"positive\":\"line\\nend\"}");
    assert_problems(&escaped, &[(1, "U+0000")]);
    assert_eq!(escaped.rows, [triplet(1, "ab", "line\nend", &[])]);
}

#[test]
fn any_script_and_emoji_pass_unchanged() {
    let rows = [
        triplet(1, "أين طلبي؟", "متى يصل طردي؟", &["كيف أغير كلمة المرور؟"]),
        triplet(2, "איפה החבילה שלי", "מתי זה מגיע", &["שכחתי סיסמה"]),
        triplet(3, "👩‍🚀 lifts off 🚀", "🇩🇪 départ", &["寿司を食べる"]),
    ];
    let text: String = rows
        .iter()
        .map(|row| match &row.content {
            Content::Triplet { anchor, positive, negatives } => format!("{anchor} | {positive} | {}\n", negatives[0]),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_rows(&read(&text), Form::Triplets, &rows);
}

#[test]
fn a_sentence_of_50_000_characters_is_a_sentence() {
    let long = "wörd ".repeat(10_000);
    let imported = read(&format!("{long}\tshort\tother\n\t{long}\tx\n"));
    assert_problems(&imported, &[(2, "anchor is missing")]);
    assert!(imported.problems[0].text.chars().count() < 100, "shortened");
    assert_eq!(imported.rows, [triplet(1, long.trim(), "short", &["other"])]);
}

/// Ten megabytes each; a quadratic step would not come back within the test run.
#[test]
fn ten_megabytes_of_anything_are_read() {
    let lines = |line: fn(usize) -> String| (0..10_000_000 / line(0).len()).map(line).collect::<String>();
    let csv = lines(|n| format!("\"Sentence, number {n:07}\",another {n:07},not that {n:07}\n"));
    assert_eq!(read(&csv).rows.len(), csv.lines().count());
    let json = lines(|n| format!("{{\"query\":\"q {n:07}\",\"pos\":[\"p {n:07}\"],\"neg\":[\"n\",\"m\"]}}\n"));
    assert_eq!(read(&json).rows.len(), json.lines().count());
    let open_quotes = lines(|_| "x\",\"y and a few more words\n".to_owned());
    assert!(read(&open_quotes).rows.len() < 2, "but for the last line");
    let broken_json = lines(|_| "[\"a\", [\"b\"],\n".to_owned());
    assert_eq!(read(&broken_json).rows, []);
    let one_line = "word ".repeat(2_000_000);
    assert_eq!(read(&one_line).problems.len(), 1);
}

#[test]
fn read_in_slices_it_is_the_same() {
    let csv: String = (0..60_000).map(|n| format!("\"a, {n}\",b {n},c {n}\n")).collect();
    let values = |letter: char| (0..60_000).map(|n| format!("{letter} {n}")).collect::<Vec<_>>();
    let json = serde_json::json!({"train": {"anchor": values('a'), "positive": values('b')}}).to_string();
    for text in [csv, json] {
        let source = Source::of_bytes("any", text.clone().into_bytes());
        let pace = Pace::new(|_, _| {});
        let own = pace.clone();
        let mut task = Task::new(pace, async move { import_source(&source, &own).await });
        let mut slices = 1;
        let imported = loop {
            match at_once(task.advance()) {
                Some(imported) => break imported,
                None => slices += 1,
            }
        };
        assert!(slices > 1, "the page is heard meanwhile");
        assert_eq!(imported, read(&text));
        assert_eq!(imported.rows.len(), 60_000);
    }
}

/// A text that any of the separators can hold: nothing to trim, no tab, no free-standing `|`, not JSON.
fn text() -> impl Strategy<Value = String> {
    "[a-zäß]{1,6}[ ,\"'0-9a-z😀ش\\[{]{0,12}[a-z?]"
        .prop_filter("a column's name", |text| text.len() > 16 || text.contains(' '))
}

fn triplets() -> impl Strategy<Value = Vec<[String; 3]>> {
    prop::collection::vec([text(), text(), text()], 1..20)
}

fn check_round_trip(written: &str, rows: &[[String; 3]]) -> Result<(), TestCaseError> {
    let imported = read(written);
    prop_assert_eq!(&imported.problems, &[]);
    let expected: Vec<ImportedRow> =
        rows.iter().enumerate().map(|(index, [a, p, n])| triplet(index + 1, a, p, &[n])).collect();
    prop_assert_eq!(imported.rows, expected);
    Ok(())
}

proptest! {
    #[test]
    fn triplets_survive_csv(rows in triplets()) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).expect("memory can be written"));
        let written = String::from_utf8(writer.into_inner().expect("memory can be written")).expect("UTF-8");
        check_round_trip(&written, &rows)?;
    }

    #[test]
    fn triplets_survive_tabs_and_pipes(rows in triplets()) {
        for separator in ["\t", " | "] {
            let written: String = rows.iter().map(|row| row.join(separator) + "\r\n").collect();
            check_round_trip(&written, &rows)?;
        }
    }

    #[test]
    fn triplets_survive_json(rows in triplets()) {
        let lists: String = rows.iter().map(|row| serde_json::to_string(row).expect("strings") + "\n").collect();
        check_round_trip(&lists, &rows)?;
        let object = |[a, p, n]: &[String; 3]| {
            serde_json::json!({"anchor": a, "positive": p, "negative": [n]}).to_string()
        };
        check_round_trip(&rows.iter().map(object).collect::<Vec<_>>().join("\n"), &rows)?;
        check_round_trip(&format!("[{}]", rows.iter().map(object).collect::<Vec<_>>().join(",\n")), &rows)?;
    }

    /// Whatever the bytes are: no panic, and every line number lies inside the text.
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "[a\",|\\[\\]{}:\t\n ]{0,80}") {
        for input in [bytes.as_slice(), text.as_bytes()] {
            let imported = import(input);
            let lines = input.len() + 1;
            prop_assert!(imported.rows.iter().all(|row| (1..=lines).contains(&row.line)));
            prop_assert!(imported.problems.iter().all(|problem| (1..=lines).contains(&problem.line)));
        }
    }
}
