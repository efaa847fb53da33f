//! Rows that are written in any of the forms that people bring are read again as they were.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use proptest::prelude::*;
use serde_json::{Value, json};
use triplet_playground::text::import::{Content, Form, Imported, import};

/// Writes a list as a program prints it.
type Print<'p> = &'p dyn Fn(&[&str]) -> String;

/// An anchor, a positive and a negative.
type Row = [String; 3];

fn names() -> Row {
    ["anchor", "positive", "negative"].map(str::to_owned)
}

/// Sentences of several words, with signs that mean something to some form. `inner`: further signs, as a class of regex.
fn rows(inner: &'static str) -> impl Strategy<Value = Vec<Row>> {
    let text = move || format!("[a-zäß]{{2,8}} [a-z{inner} ]{{0,12}}[a-z?!]");
    let text = text().leak() as &'static str;
    prop::collection::vec([text, text, text], 1..12).prop_map(|rows| {
        // No text twice: repeated ones may be labels.
        let numbered = |(at, row): (usize, [String; 3])| {
            let mut column = 0;
            row.map(|text| {
                column += 1;
                format!("{text} {at}{}", ["a", "p", "n"][column - 1])
            })
        };
        rows.into_iter().enumerate().map(numbered).collect()
    })
}

fn triplets(imported: &Imported) -> Vec<(String, String, Vec<String>)> {
    let triplet = |content: &Content| match content {
        Content::Triplet { anchor, positive, negatives } => (anchor.clone(), positive.clone(), negatives.clone()),
        other => panic!("{other:?}"),
    };
    imported.rows.iter().map(|row| triplet(&row.content)).collect()
}

fn check(written: &[u8], rows: &[Row]) -> Result<(), TestCaseError> {
    let imported = import(written);
    let shown = String::from_utf8_lossy(written);
    prop_assert!(imported.problems.is_empty(), "{shown}\n{:#?}", imported.problems);
    let expected: Vec<_> = rows.iter().cloned().map(|[a, p, n]| (a, p, vec![n])).collect();
    prop_assert_eq!(imported.form, Form::Triplets, "{}", shown);
    prop_assert_eq!(triplets(&imported), expected, "{}", shown);
    Ok(())
}

fn table<'r>(rows: impl IntoIterator<Item = &'r Row>, separator: u8, quotes: QuoteStyle, end: Terminator) -> Vec<u8> {
    let mut writer =
        WriterBuilder::new().delimiter(separator).quote_style(quotes).terminator(end).from_writer(Vec::new());
    rows.into_iter().for_each(|row| writer.write_record(row).expect("memory can be written"));
    writer.into_inner().expect("memory can be written")
}

fn objects(rows: &[Row]) -> Vec<Value> {
    rows.iter().map(|[a, p, n]| json!({"anchor": a, "positive": p, "negative": n})).collect()
}

fn column(rows: &[Row], column: usize) -> Vec<&str> {
    rows.iter().map(|row| row[column].as_str()).collect()
}

proptest! {
    #[test]
    fn tables_with_any_separator_quotes_and_line_ends(rows in rows(",;|'\"<")) {
        let header = names();
        for separator in *b",;\t|" {
            for quotes in [QuoteStyle::Necessary, QuoteStyle::Always] {
                for end in [Terminator::CRLF, Terminator::Any(b'\n'), Terminator::Any(b'\r')] {
                    let named = std::iter::once(&header).chain(&rows);
                    check(&table(named, separator, quotes, end), &rows)?;
                    check(&table(&rows, separator, QuoteStyle::Always, end), &rows)?;
                }
            }
        }
    }

    #[test]
    fn tables_without_header_and_quotes(rows in rows("'.:")) {
        for separator in *b",;\t|" {
            check(&table(&rows, separator, QuoteStyle::Necessary, Terminator::CRLF), &rows)?;
        }
    }

    #[test]
    fn cells_of_several_lines(rows in rows("\n,")) {
        let header = names();
        for separator in *b",;\t" {
            let named = std::iter::once(&header).chain(&rows);
            check(&table(named, separator, QuoteStyle::Always, Terminator::CRLF), &rows)?;
        }
    }

    #[test]
    fn json_in_every_orientation(rows in rows(",;|'\"<\\\\{}\\[\\]:\n\t")) {
        let names = names();
        let listed: Vec<Value> = rows.iter().map(|row| json!(row)).collect();
        let numbered = |values: &[Value]| -> Value {
            values.iter().enumerate().map(|(at, value)| (format!("{at:02}"), value.clone())).collect()
        };
        let by_column = |values: &dyn Fn(&[Value]) -> Value| -> Value {
            let values = |at: usize| values(&column(&rows, at).into_iter().map(Value::from).collect::<Vec<_>>());
            names.iter().enumerate().map(|(at, name)| (name.clone(), values(at))).collect()
        };
        let lists = by_column(&|values| json!(values));
        let shapes = [
            json!(objects(&rows)),
            by_column(&numbered),
            numbered(&objects(&rows)),
            json!({"columns": names, "index": (0..rows.len()).collect::<Vec<_>>(), "data": listed}),
            json!(listed),
            lists.clone(),
            json!({"train": objects(&rows)}),
            json!({"train": lists}),
            json!({"data": objects(&rows)}),
            json!({"version": 2, "data": objects(&rows)}),
        ];
        for shape in shapes {
            check(shape.to_string().as_bytes(), &rows)?;
            check(serde_json::to_string_pretty(&shape).expect("strings").as_bytes(), &rows)?;
        }
        for of_lines in [objects(&rows), listed] {
            let lines: String = of_lines.iter().map(|row| format!("{row}\n")).collect();
            check(lines.as_bytes(), &rows)?;
        }
    }

    #[test]
    fn verdicts_of_any_wording(rows in rows("'"), is_same in prop::collection::vec(any::<bool>(), 12)) {
        for (yes, no) in [("1", "0"), ("1.0", "0.0"), ("true", "false"), ("True", "False"), ("yes", "no"), ("duplicate", "not_duplicate")] {
            // Every anchor has its positive, and here and there the negative, whose verdict says so.
            let mut written = "sentence1\tsentence2\tis_duplicate\n".to_owned();
            let mut expected = Vec::new();
            for ([a, p, n], is_same) in rows.iter().zip(&is_same) {
                let verdict = if *is_same { yes } else { no };
                written.push_str(&format!("{a}\t{p}\t{yes}\n{a}\t{n}\t{verdict}\n"));
                expected.push((a.clone(), p.clone(), if *is_same { vec![] } else { vec![n.clone()] }));
                if *is_same {
                    expected.push((a.clone(), n.clone(), vec![]));
                }
            }
            let imported = import(written.as_bytes());
            prop_assert_eq!(&imported.problems, &[], "{}", written);
            prop_assert_eq!(triplets(&imported), expected, "{}", written);
        }
    }

    #[test]
    fn lists_of_negatives_in_a_cell(rows in rows("',\"")) {
        let python = |text: &str| format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"));
        let lists: [Print; 3] = [
            &|texts| serde_json::to_string(texts).expect("strings"),
            &|texts| format!("[{}]", texts.iter().map(|text| python(text)).collect::<Vec<_>>().join(", ")),
            &|texts| format!("[{}]", texts.iter().map(|text| python(text)).collect::<Vec<_>>().join("\n ")),
        ];
        for list in lists {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["query", "positive", "negatives"]).expect("memory can be written");
            for [a, p, n] in &rows {
                writer.write_record([a, p, &list(&[n, p, "a last one"])]).expect("memory can be written");
            }
            let written = writer.into_inner().expect("memory can be written");
            let imported = import(&written);
            prop_assert_eq!(&imported.problems, &[], "{}", String::from_utf8_lossy(&written));
            let negatives = |[_, p, n]: &Row| vec![n.clone(), p.clone(), "a last one".to_owned()];
            let expected: Vec<_> = rows.iter().map(|row| (row[0].clone(), row[1].clone(), negatives(row))).collect();
            prop_assert_eq!(triplets(&imported), expected, "{}", String::from_utf8_lossy(&written));
        }
    }

    #[test]
    fn encodings_of_unicode(rows in rows(",éЖ漢")) {
        let header = names();
        let bytes = table(std::iter::once(&header).chain(&rows), b',', QuoteStyle::Necessary, Terminator::CRLF);
        let text = String::from_utf8(bytes).expect("written as UTF-8");
        let units = |mark: &str, of: fn(u16) -> [u8; 2]| -> Vec<u8> {
            format!("{mark}{text}").encode_utf16().flat_map(of).collect()
        };
        for mark in ["", "\u{feff}"] {
            check(format!("{mark}{text}").as_bytes(), &rows)?;
            check(&units(mark, u16::to_le_bytes), &rows)?;
            check(&units(mark, u16::to_be_bytes), &rows)?;
        }
    }

    /// Words of German, French and Spanish, and the signs that word processors put in.
    #[test]
    fn windows_1252(words in prop::collection::vec(prop::sample::select(vec![
        "Grüße", "über", "schöne", "Straße", "für", "Käse", "déjà", "élève", "naïve", "où", "garçon", "niño", "mañana",
        "año", "l’hôtel", "“quoted”", "costs", "the", "of", "und", "les",
    ]), 60..120)) {
        let texts: Vec<String> = words.chunks(10).map(|words| words.join(" ")).collect();
        let rows: Vec<Row> = texts.iter().enumerate().map(|(at, text)| [format!("{text} {at}"), format!("{at} {text}"), format!("not {at} {text}")]).collect();
        let header = names();
        let bytes = table(std::iter::once(&header).chain(&rows), b';', QuoteStyle::Necessary, Terminator::CRLF);
        let text = String::from_utf8(bytes).expect("written as UTF-8");
        let (encoded, _, unmappable) = encoding_rs::WINDOWS_1252.encode(&text);
        prop_assert!(!unmappable);
        check(&encoded, &rows)?;
    }

    #[test]
    fn a_bad_row_costs_only_itself(rows in rows("'"), at in any::<prop::sample::Index>()) {
        let at = at.index(rows.len() + 1);
        let header = names();
        let lines = |separator: &str| -> Vec<String> { rows.iter().map(|row| row.join(separator)).collect() };
        let objects: Vec<String> = objects(&rows).iter().map(Value::to_string).collect();
        let missing = ["", "nan", "NaN", "None", "null", "NULL", "N/A", "#N/A", "<NA>", "\\N"];
        let of_table = |separator: &str| -> Vec<String> {
            let without = missing.iter().map(|word| ["a lonely anchor", word, "a negative of none"].join(separator));
            let too_wide = ["what is", "too wide", "for this", "table here"].join(separator);
            without.chain(["alone".to_owned(), too_wide]).collect()
        };
        let broken = ["{\"anchor\": \"never closed\n", "{\"anchor\": }\n", "nothing of JSON\n", "[1,\n", "{\"anchor\": \"alone\", \"positive\": null}\n"];
        let mut texts: Vec<String> = Vec::new();
        for separator in [",", "\t", ";"] {
            for bad in of_table(separator) {
                let mut lines = lines(separator);
                lines.insert(at, bad);
                texts.push(format!("{}\n{}\n", header.join(separator), lines.join("\n")));
            }
        }
        for bad in broken {
            let mut lines: Vec<String> = objects.iter().map(|object| format!("{object}\n")).collect();
            lines.insert(at, bad.to_owned());
            texts.push(lines.concat());
        }
        let expected: Vec<_> = rows.iter().cloned().map(|[a, p, n]| (a, p, vec![n])).collect();
        for text in texts {
            let imported = import(text.as_bytes());
            prop_assert_eq!(triplets(&imported), expected.clone(), "{}", text);
            prop_assert_eq!(imported.problems.len(), 1, "{}\n{:#?}", text, imported.problems);
        }
    }
}
