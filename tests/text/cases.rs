//! Files in the shapes that people hand over, and what each has to give. `CASES_DIR` names another folder with files of
//! the same names; the project's own are in `tests/cases`.

use std::path::PathBuf;

use triplet_playground::pace::{Pace, at_once};
use triplet_playground::protocol::{Part, Reading, Source, SourceFile};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::{Content, Form, Imported, ImportedRow, import_source};

/// File name, form, rows, labels (of labelled sentences), negatives of the first row.
#[rustfmt::skip]
const EXPECTED: &[(&str, Form, usize, usize, usize)] = &[
    ("01_mined_labeled_pair.csv", Form::Triplets, 16, 0, 1),
    ("03_prodigy_textcat.jsonl", Form::Labelled, 27, 4, 0),
    ("05_quora_shape.csv", Form::Triplets, 16, 0, 1),
    ("07_sts_b_raw.tsv", Form::Scored, 32, 0, 0),
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
    ("32_trec_shape.label", Form::Labelled, 16, 11, 0),
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
    ("49_near_duplicates.csv", Form::Labelled, 54, 4, 0),
    ("50_thai.csv", Form::Labelled, 24, 3, 0),
    ("51_japanese.csv", Form::Labelled, 24, 3, 0),
    ("53_apostrophes.csv", Form::Labelled, 24, 2, 0),
    ("54_c_csharp_cpp.csv", Form::Labelled, 18, 3, 0),
    ("56_long_docs_same_beginning.csv", Form::Labelled, 32, 4, 0),
    ("57_nothing_but_punctuation.csv", Form::Labelled, 16, 2, 0),
    ("58_one_class_and_lone_labels.csv", Form::Labelled, 11, 4, 0),
    ("59_imbalanced.csv", Form::Labelled, 63, 2, 0),
    ("60_sets_control.jsonl", Form::Sets, 17, 0, 0),
    ("61_flagembedding_control.jsonl", Form::Triplets, 16, 0, 2),
    ("62_numbered_negatives_control.tsv", Form::Triplets, 16, 0, 2),
    ("64_page_titles_no_header.csv", Form::Labelled, 10, 2, 0),
    ("65_vocabulary_35000.csv", Form::Labelled, 3500, 1750, 0),
    ("67_hub_yes_no.jsonl", Form::Pairs, 16, 0, 0),
    ("70_excel_german.csv", Form::Labelled, 18, 3, 0),
    ("71_label_studio.json", Form::Labelled, 18, 3, 0),
    ("72_argilla.jsonl", Form::Labelled, 18, 3, 0),
    ("73_clustering_lists.jsonl", Form::Labelled, 36, 3, 0),
    ("74_parts_of_pairs.json", Form::Labelled, 19, 4, 0),
    ("75_text_in_column_7.csv", Form::Labelled, 18, 3, 0),
    ("76_decimal_comma_scores.csv", Form::Scored, 8, 0, 0),
    ("77_passages_and_answers.json", Form::Triplets, 8, 0, 1),
    ("78_pipes_without_spaces.txt", Form::Labelled, 18, 3, 0),
    ("79_bytes_literals.tsv", Form::Pairs, 4, 0, 0),
    ("80_html_entities.csv", Form::Labelled, 18, 2, 0),
    ("81_class_numbers_no_header.csv", Form::Labelled, 18, 3, 0),
    ("82_rows_of_an_api.json", Form::Labelled, 18, 3, 0),
    ("84_chosen_rejected.jsonl", Form::Triplets, 8, 0, 1),
    ("85_numbered_positives.csv", Form::Triplets, 16, 0, 2),
    ("86_original_duplicate.csv", Form::Pairs, 8, 0, 0),
    ("87_stars.csv", Form::Labelled, 18, 5, 0),
    ("88_comment_lines.tsv", Form::Labelled, 18, 3, 0),
    ("89_mixed_line_ends.csv", Form::Labelled, 18, 3, 0),
    ("90_backslash_quotes.csv", Form::Labelled, 18, 3, 0),
    ("91_objects_in_a_cell.csv", Form::Triplets, 8, 0, 1),
    ("92_partition_column.jsonl", Form::Labelled, 18, 3, 0),
];

fn folder() -> PathBuf {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    std::env::var_os("CASES_DIR").map_or_else(own, PathBuf::from)
}

/// The file's rows; none where the folder has no such file.
fn read(name: &str) -> Option<Imported> {
    let written = || (name == "65_vocabulary_35000.csv").then(many_words);
    let bytes = std::fs::read(folder().join(name)).ok().or_else(written)?;
    Some(at_once(import_source(&Source::of_bytes(name, bytes), &Pace::unhurried())))
}

/// Two sentences of ten words under each label, and no word twice.
fn many_words() -> Vec<u8> {
    let syllable = |number: usize| ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"][number % 10];
    let word = |number: usize| (0..5).map(|place| syllable(number / 10_usize.pow(place))).collect::<String>();
    let sentence = |at: usize| (10 * at..10 * at + 10).map(word).collect::<Vec<_>>().join(" ");
    let rows: String = (0..3500).map(|at| format!("{},shelf {}\n", sentence(at), at / 2)).collect();
    format!("text,label\n{rows}").into_bytes()
}

fn negatives(content: &Content) -> usize {
    match content {
        Content::Triplet { negatives, .. } => negatives.len(),
        Content::Labelled { .. } | Content::Set(_) | Content::Scored { .. } => 0,
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
fn scored_pairs_are_read_with_their_scores_and_said_to_be_no_triplets() {
    for (name, expected) in [("07_sts_b_raw.tsv", [4.4, 1.25]), ("76_decimal_comma_scores.csv", [1.0, 4.1])] {
        let Some(data) = related(name) else { continue };
        let scores: Vec<f32> = data.scored.iter().map(|pair| pair.score).collect();
        assert_eq!(scores[..2], expected, "{name}");
        let remarks = data.preview(name).remarks;
        assert!(remarks[0].contains("not a form of triplets"), "{name}: {remarks:?}");
        let held_out = data.scored.iter().filter(|pair| pair.held_out).count();
        assert!((1..=scores.len() / 3).contains(&held_out), "{name}: {held_out}");
    }
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

#[test]
fn the_second_row_holds_the_cells_that_it_has_to() {
    for (name, first, second) in [
        ("70_excel_german.csv", "The left hinge is loose", "hardware"),
        ("71_label_studio.json", "The left hinge is loose", "hardware"),
        ("72_argilla.jsonl", "The left hinge is loose", "hardware"),
        ("73_clustering_lists.jsonl", "The left hinge is loose", "hardware"),
        ("74_parts_of_pairs.json", "The left hinge is loose", "hardware"),
        ("75_text_in_column_7.csv", "@The left hinge is loose", "positive"),
        ("77_passages_and_answers.json", "Rain fell all night", "It was wet until morning"),
        ("79_bytes_literals.tsv", "The bridge sways", "The bridge moves in the wind"),
        ("80_html_entities.csv", "It's \"fine\" & The left hinge is loose", "pos"),
        ("81_class_numbers_no_header.csv", "The left hinge is loose and all that came of it in the long run", "2"),
        ("87_stars.csv", "The left hinge is loose and I mean it", "2"),
        ("90_backslash_quotes.csv", "The left hinge is loose \"really\", she asked", "hardware"),
        ("92_partition_column.jsonl", "The left hinge is loose", "hardware"),
    ] {
        let Some(imported) = read(name) else { continue };
        let cells = match &imported.rows[1].content {
            Content::Triplet { anchor, positive, .. } => (anchor, positive),
            Content::Labelled { text, label } => (text, label),
            Content::Set(texts) => (&texts[0], &texts[1]),
            Content::Scored { first, second, .. } => (first, second),
        };
        assert_eq!((cells.0.as_str(), cells.1.as_str()), (first, second), "{name}");
    }
}

#[test]
fn a_column_may_name_the_part_of_each_row() {
    let Some(imported) = read("92_partition_column.jsonl") else { return };
    let tested: Vec<usize> = imported.rows.iter().filter(|row| row.part == Part::Test).map(|row| row.line).collect();
    assert_eq!(tested, [1, 5, 9, 13, 17]);
    assert!(imported.read_as.remarks[0].contains("`partition` says so"), "{:?}", imported.read_as.remarks);
}

#[test]
fn objects_in_a_cell_give_their_texts() {
    let Some(imported) = read("91_objects_in_a_cell.csv") else { return };
    let Content::Triplet { negatives, .. } = &imported.rows[0].content else { panic!("{:?}", imported.rows[0]) };
    assert_eq!(negatives, &["The goat sleeps in the barn"]);
}

#[test]
fn what_is_no_table_gives_no_row() {
    let Some(imported) = read("83_yaml.yml") else { return };
    assert_eq!(imported.rows, []);
    assert_eq!(imported.problems.len(), 26, "a line each");
}

/// What holds for the rows of a file beyond their number, once they are related to each other.
fn related(name: &str) -> Option<Dataset> {
    Some(Dataset::build(read(name)?, 20.0, 0).expect("data to train on"))
}

#[test]
fn a_third_language_is_said_to_be_a_negative() {
    let Some(imported) = read("42_parallel_three_languages.tsv") else { return };
    assert!(imported.read_as.guesses[0].contains("column 3 as negative"), "{:?}", imported.read_as.guesses);
}

#[test]
fn quotes_that_were_not_doubled_stay_in_the_text() {
    let Some(imported) = read("44_quotes_unescaped.csv") else { return };
    let quoted =
        imported.rows.iter().filter(|row| matches!(&row.content, Content::Labelled { text, .. } if text.contains('"')));
    assert_eq!(quoted.count(), 10);
    assert!(imported.problems.iter().any(|problem| problem.line == 7), "the one that is never closed");
}

#[test]
fn missing_positives_are_named_by_line() {
    let Some(imported) = read("46_nan_positives.csv") else { return };
    let named = imported.problems.iter().filter(|problem| problem.reason.contains("positive is missing"));
    assert_eq!(named.count(), 11);
    let texts = |row: &ImportedRow| format!("{:?}", row.content);
    assert!(imported.rows.iter().all(|row| !texts(row).contains("\"nan\"")));
}

#[test]
fn positives_that_repeat_cost_no_triplet() {
    let Some(data) = related("47_nli_generic_positives.csv") else { return };
    assert_eq!(data.rows.iter().filter(|row| !row.negatives.is_empty()).count(), 30);
}

#[test]
fn copies_but_for_case_and_punctuation_are_named_and_stay_on_one_side() {
    let Some(data) = related("49_near_duplicates.csv") else { return };
    let remarks = data.preview("any").remarks.join(" ");
    assert!(remarks.contains("22 sentences repeat another") && remarks.contains("6 of these texts"), "{remarks}");
    let letters = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let mut side = std::collections::HashMap::new();
    for sentence in &data.sentences {
        let first = *side.entry(letters(&sentence.text)).or_insert(sentence.held_out);
        assert_eq!(first, sentence.held_out, "{}", sentence.text);
    }
    assert_eq!(side.len(), 32);
}

#[test]
fn a_label_of_one_sentence_is_named() {
    let Some(data) = related("58_one_class_and_lone_labels.csv") else { return };
    let remarks = data.preview("any").remarks.join(" ");
    assert!(remarks.contains("3 labels have a single sentence"), "{remarks}");
}
