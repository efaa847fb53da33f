//! Import: every form and separator, and every kind of damage that user data comes with.

mod anything;
mod files;
mod json;

use triplet_playground::protocol::{Part, Role};
use triplet_playground::text::import::{Content, Form, Imported, ImportedRow, import};

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
        let roles: Vec<String> = imported.read_as.columns.iter().map(|column| column.role.label()).collect();
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
