//! Whatever comes: very long, in slices, at random.

use proptest::prelude::*;
use triplet_playground::pace::{Pace, Task, at_once};
use triplet_playground::protocol::Source;
use triplet_playground::text::import::import_source;

use super::*;

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
        .prop_filter("a quoted cell, if another text ends the quotes", |text| !text.contains(",\""))
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
