//! Text -> table: what the text is, before anything is said of its columns.

use super::lines::{head, lines, nearly_all, numbered_lines};
use super::progress::Progress;
use super::table::{Cell, Record, Table};
use super::{cells, markdown, notation, records, values, viewer};
use crate::protocol::{Part, Problem, Reading, Role, Separator};
use crate::{say, words};

/// Mean number of lines with the same first word, where that is a label.
const LINES_PER_LABEL: f64 = 1.5;

/// Reads the text as what it is, or as the reader says.
pub(super) async fn read(
    text: String,
    reading: &Reading,
    problems: &mut Vec<Problem>,
    progress: &Progress<'_>,
) -> Table {
    let mut table = match reading.separator {
        None => read_as_found(text, reading, problems, progress).await,
        Some(Separator::Pipe) if markdown::is_table(head(&text)) => {
            markdown::read(&text, reading.header, progress).await
        }
        Some(_) => records::read(text, reading, problems, progress).await,
    };
    cells::read_html(&mut table, progress).await;
    cells::read_printed(&mut table, progress).await;
    table
}

async fn read_as_found(text: String, reading: &Reading, problems: &mut Vec<Problem>, progress: &Progress<'_>) -> Table {
    let beginning = head(&text);
    if let Some(notation) = notation::find(beginning) {
        values::read(&text, notation, problems, progress).await
    } else if is_fasttext(beginning) {
        fasttext(&text, progress).await
    } else if let Some((head, names)) = viewer::find_head(beginning) {
        viewer::read(text, head, names, problems, progress).await
    } else if markdown::is_table(beginning) {
        markdown::read(&text, reading.header, progress).await
    } else if begins_with_labels(beginning) {
        let reading = Reading { separator: Some(Separator::FirstSpace), header: Some(false), ..Reading::default() };
        let mut table = records::read(text, &reading, problems, progress).await;
        table.guesses.push(say!("import-lines-begin-with-codes"));
        table.roles = (table.names.len() == 2).then(|| vec![Role::Label, Role::Text]);
        table
    } else {
        records::read(text, reading, problems, progress).await
    }
}

/// What stands before each label in a file of fastText.
const FASTTEXT_MARK: &str = "__label__";

fn is_fasttext(text: &str) -> bool {
    nearly_all(text, |line| line.starts_with(FASTTEXT_MARK))
}

/// `__label__greeting __label__polite Good morning`.
async fn fasttext(text: &str, progress: &Progress<'_>) -> Table {
    let mut records = Vec::new();
    let mut pass = progress.over_bytes(text.len());
    for (index, at, line) in numbered_lines(text) {
        pass.at(at).await;
        let mut rest = line.trim();
        let mut labels = Vec::new();
        while let Some(behind) = rest.strip_prefix(FASTTEXT_MARK) {
            let end = behind.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(behind.len());
            labels.push(&behind[..end]);
            rest = behind[end..].trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        }
        let cells = vec![Cell::list(labels), Cell::new(rest)];
        let record = Record { line: index + 1, part: Part::Training, cells, raw: None };
        if !record.is_empty() {
            records.push(record);
        }
    }
    Table {
        structure: words::of("import-structure", "fasttext"),
        names: vec!["__label__".to_owned(), "text".to_owned()],
        records,
        roles: Some(vec![Role::Label, Role::Text]),
        ..Table::default()
    }
}

/// `DESC:manner How did …`, `LOC Where …`, `3 It is …`: the first word of every line is a code, and codes repeat.
fn begins_with_labels(text: &str) -> bool {
    let code = |word: &str| {
        let digit = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_digit());
        let parts: Vec<&str> = word.split(':').collect();
        let letters = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
        let upper = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        digit || upper(word) || (parts.len() == 2 && parts.iter().all(letters))
    };
    let begins = |line: &str| line.split_once(' ').is_some_and(|(word, rest)| code(word) && rest.trim().contains(' '));
    let separated = |line: &str| line.contains('\t') || line.contains(" | ");
    if !nearly_all(text, begins) || lines(text).any(separated) {
        return false;
    }
    let distinct: std::collections::HashSet<&str> =
        lines(text).filter_map(|line| line.split([' ', ':']).next()).collect();
    lines(text).count() as f64 >= LINES_PER_LABEL * distinct.len() as f64
}
