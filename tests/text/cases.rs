//! Files in the shapes that people hand over, and what each has to give. `CASES_DIR` names another folder with files of
//! the same names; the project's own are in `tests/cases`.

use std::path::PathBuf;

use triplet_playground::pace::{Pace, at_once};
use triplet_playground::protocol::{Part, Reading, Source, SourceFile};
use triplet_playground::text::import::{Content, Form, Imported, import_source};

/// File name, form, rows, labels (of labelled sentences), negatives of the first row.
#[rustfmt::skip]
const EXPECTED: &[(&str, Form, usize, usize, usize)] = &[
    ("01_mined_labeled_pair.csv", Form::Triplets, 16, 0, 1),
    ("03_prodigy_textcat.jsonl", Form::Labelled, 27, 4, 0),
    ("05_quora_shape.csv", Form::Triplets, 16, 0, 1),
    ("09_sms_spam_shape.csv", Form::Labelled, 16, 2, 0),
    ("10_first_review_is_one_word.csv", Form::Labelled, 16, 2, 0),
    ("12_python_dicts.jsonl", Form::Triplets, 16, 0, 1),
    ("14a_pandas_list_column.csv", Form::Triplets, 16, 0, 3),
    ("15_negs_key.jsonl", Form::Triplets, 16, 0, 2),
    ("16_set_of_object.jsonl", Form::Triplets, 16, 0, 2),
    ("17_r_write_table.tsv", Form::Triplets, 16, 0, 1),
    ("18_tsv_quoted_newlines.tsv", Form::Labelled, 32, 4, 0),
    ("19_excel_unicode_text.txt", Form::Labelled, 32, 4, 0),
    ("21_sep_line.csv", Form::Labelled, 32, 4, 0),
    ("23_title_row_above_header.csv", Form::Labelled, 32, 4, 0),
    ("24_windows1252_semicolon.csv", Form::Labelled, 16, 3, 0),
    ("25a_bom_spaces_trailing.csv", Form::Labelled, 32, 4, 0),
    ("26a_index_column.csv", Form::Triplets, 16, 0, 1),
    ("26b_unnamed0.csv", Form::Labelled, 32, 4, 0),
    ("27a_label_first.csv", Form::Labelled, 32, 4, 0),
    ("27b_label_and_label_text.jsonl", Form::Labelled, 32, 4, 0),
    ("28a_pandas_to_json.json", Form::Labelled, 32, 4, 0),
    ("28b_dict_of_lists.json", Form::Triplets, 16, 0, 1),
    ("29_json_array_control.json", Form::Triplets, 16, 0, 1),
    ("31_intents_tutorial.json", Form::Labelled, 32, 4, 0),
    ("34a_multilabel.csv", Form::Labelled, 12, 5, 0),
    ("34b_multilabel_lists.jsonl", Form::Labelled, 12, 5, 0),
    ("34c_multilabel_as_advised.csv", Form::Labelled, 12, 5, 0),
    ("37a_model_card_table.md", Form::Triplets, 16, 0, 1),
    ("37c_sentence_0_1_2.csv", Form::Triplets, 16, 0, 1),
    ("38_viewer_copy.txt", Form::Labelled, 32, 4, 0),
    ("39g_train.jsonl.gz", Form::Labelled, 32, 4, 0),
    ("42_parallel_three_languages.tsv", Form::Triplets, 12, 0, 1),
    ("43_review_sentiment.csv", Form::Labelled, 14, 2, 0),
    ("44_quotes_unescaped.csv", Form::Labelled, 10, 2, 0),
    ("46_nan_positives.csv", Form::Triplets, 21, 0, 1),
    ("47_nli_generic_positives.csv", Form::Triplets, 30, 0, 1),
    ("60_sets_control.jsonl", Form::Sets, 17, 0, 0),
    ("61_flagembedding_control.jsonl", Form::Triplets, 16, 0, 2),
    ("62_numbered_negatives_control.tsv", Form::Triplets, 16, 0, 2),
    ("64_page_titles_no_header.csv", Form::Labelled, 10, 2, 0),
    ("67_hub_yes_no.jsonl", Form::Pairs, 16, 0, 0),
];

fn folder() -> PathBuf {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    std::env::var_os("CASES_DIR").map_or_else(own, PathBuf::from)
}

/// The file's rows; none where the folder has no such file.
fn read(name: &str) -> Option<Imported> {
    let bytes = std::fs::read(folder().join(name)).ok()?;
    Some(at_once(import_source(&Source::of_bytes(name, bytes), &Pace::unhurried())))
}

fn negatives(content: &Content) -> usize {
    match content {
        Content::Triplet { negatives, .. } => negatives.len(),
        Content::Labelled { .. } | Content::Set(_) => 0,
    }
}

#[test]
fn every_file_gives_what_it_has_to() {
    let mut seen = 0;
    for &(name, form, rows, labels, expected_negatives) in EXPECTED {
        let Some(imported) = read(name) else { continue };
        seen += 1;
        assert_eq!((imported.form, imported.rows.len()), (form, rows), "{name}: {:#?}", imported.problems);
        let own: std::collections::BTreeSet<&str> = imported
            .rows
            .iter()
            .filter_map(
                |row| if let Content::Labelled { label, .. } = &row.content { Some(label.as_str()) } else { None },
            )
            .collect();
        assert_eq!(own.len(), labels, "{name}: {own:?}");
        assert_eq!(negatives(&imported.rows[0].content), expected_negatives, "{name}");
    }
    assert!(seen > 0, "no file of a known name in {}", folder().display());
}

#[test]
fn what_is_no_text_is_named_and_gives_no_row() {
    for (name, word) in [
        ("39a_spreadsheet.xlsx", "Excel"),
        ("39b_old_excel.xls", "Excel"),
        ("39c_table.parquet", "Parquet"),
        ("39d_archive.zip", "zip"),
        ("39e_train.jsonl.bz2", "bzip2"),
    ] {
        let Some(imported) = read(name) else { continue };
        assert_eq!(imported.rows, [], "{name}");
        assert!(imported.problems[0].reason.contains(word), "{name}: {:?}", imported.problems);
    }
}

#[test]
fn scored_pairs_are_said_to_be_no_triplets() {
    let Some(imported) = read("07_sts_b_raw.tsv") else { return };
    assert_eq!(imported.rows, []);
    assert!(imported.problems[0].reason.contains("score"), "{:?}", imported.problems);
}

#[test]
fn a_second_file_is_tested_on_if_it_is_called_so() {
    let (Ok(train), Ok(test)) =
        (std::fs::read(folder().join("66_train.csv")), std::fs::read(folder().join("66_test.csv")))
    else {
        return;
    };
    let file = |name: &str, bytes| SourceFile { name: name.to_owned(), bytes, part: None };
    let files = vec![file("66_train.csv", train), file("66_test.csv", test)];
    let source = Source { name: "two files".to_owned(), files, reading: Reading::default() };
    let imported = at_once(import_source(&source, &Pace::unhurried()));
    let count = |part| imported.rows.iter().filter(|row| row.part == part).count();
    assert_eq!((count(Part::Training), count(Part::Test)), (24, 8));
    assert!(imported.read_as.remarks.iter().any(|remark| remark.contains("66_test.csv")));
}
