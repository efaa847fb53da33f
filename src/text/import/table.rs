//! What every structure becomes: records of cells, under names where there are any.

use crate::protocol::{Part, Role, Separator};
use crate::say;
use crate::text::shorten;

/// Characters of a cell that stand for it in the reader's table.
const SAMPLE_CHARS: usize = 80;
/// Columns that only a few rows have, at most.
const MOST_FURTHER: usize = 64;
/// Characters of a column's name within a sentence.
const NAME_CHARS: usize = 30;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// The row has no such key, or ends before.
    Absent,
    /// Empty, or one of the words for a missing value.
    Missing,
    /// Trimmed, not empty.
    Text(String),
    /// Each trimmed, none empty.
    List(Vec<String>),
    /// Why it cannot be read, as a sentence.
    Bad(String),
}

impl Cell {
    pub fn new(text: &str) -> Self {
        let text = text.trim();
        if is_missing(text) { Self::Missing } else { Self::Text(text.to_owned()) }
    }

    pub fn list(texts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let texts = texts.into_iter().map(|text| text.as_ref().trim().to_owned()).filter(|text| !is_missing(text));
        Self::List(texts.collect())
    }

    pub fn is_filled(&self) -> bool {
        match self {
            Self::Absent | Self::Missing => false,
            Self::List(texts) => !texts.is_empty(),
            Self::Text(_) | Self::Bad(_) => true,
        }
    }

    /// Its text, if it is a single one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(texts) => match texts.as_slice() {
                [text] => Some(text),
                _ => None,
            },
            Self::Absent | Self::Missing | Self::Bad(_) => None,
        }
    }

    /// Its texts: none, one or several.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = match self {
            Self::Text(text) => std::slice::from_ref(text),
            Self::List(texts) => texts,
            Self::Absent | Self::Missing | Self::Bad(_) => &[],
        };
        texts.iter().map(String::as_str)
    }

    pub fn move_texts(self, to: &mut Vec<String>) {
        match self {
            Self::Text(text) => to.push(text),
            Self::List(texts) if to.is_empty() => *to = texts,
            Self::List(texts) => to.extend(texts),
            Self::Absent | Self::Missing | Self::Bad(_) => {}
        }
    }

    /// As it is shown.
    pub fn shown(&self) -> String {
        match self {
            Self::Absent | Self::Missing | Self::Bad(_) => String::new(),
            Self::Text(text) => shorten(text, SAMPLE_CHARS),
            Self::List(texts) => shorten(&texts.join(" · "), SAMPLE_CHARS),
        }
    }
}

/// Whether a cell holds nothing, or only a word that programs write for nothing.
fn is_missing(text: &str) -> bool {
    matches!(
        text,
        "" | "nan" | "NaN" | "NAN" | "null" | "Null" | "NULL" | "None" | "N/A" | "n/a" | "NA" | "#N/A" | "<NA>" | "\\N"
    )
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// Where it begins, counted from 1.
    pub line: usize,
    pub part: Part,
    pub cells: Vec<Cell>,
    /// As it is written, where it has more cells than the first one.
    pub raw: Option<Box<str>>,
}

impl Record {
    pub fn new(line: usize, cells: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut cells: Vec<Cell> = cells.into_iter().map(|cell| Cell::new(cell.as_ref())).collect();
        // Where nobody knew how many there are, there is room for four: as much again as two of them take.
        cells.shrink_to_fit();
        Self { line, part: Part::Training, cells, raw: None }
    }

    /// What a problem quotes.
    pub fn text(&self) -> String {
        if let Some(raw) = &self.raw {
            return raw.to_string();
        }
        self.cells.iter().map(Cell::shown).collect::<Vec<_>>().join(" | ")
    }

    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Absent)
    }

    /// Cells up to the last one that holds something.
    pub fn width(&self) -> usize {
        self.cells.iter().rposition(Cell::is_filled).map_or(0, |last| last + 1)
    }

    pub fn is_empty(&self) -> bool {
        self.width() == 0
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// What the text is, for the page.
    pub structure: String,
    pub separator: Option<Separator>,
    /// Whether the first line holds names; None where they stand elsewhere.
    pub header: Option<bool>,
    /// The line of the names, and what it reads.
    pub header_row: Option<(usize, String)>,
    /// One for each column; empty where the column has none.
    pub names: Vec<String>,
    pub records: Vec<Record>,
    /// The most cells of a record, where no names say how many there have to be.
    pub widest: usize,
    /// Cells are separated by a sign that is common in sentences, which may have split a text in two.
    pub fragile: bool,
    /// What the structure itself says of the columns.
    pub roles: Option<Vec<Role>>,
    pub guesses: Vec<String>,
    /// About the whole, as sentences.
    pub remarks: Vec<String>,
}

impl Table {
    /// Takes cells behind the last column for columns as well, if nothing says that there are none.
    pub fn widen(&mut self, columns: usize) {
        if self.header == Some(false) && !self.fragile && columns > self.names.len() {
            self.names.resize(columns.min(self.widest).min(self.names.len() + MOST_FURTHER), String::new());
        }
    }

    /// How the page calls a column.
    pub fn column_name(&self, column: usize) -> String {
        match self.names.get(column) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => (column + 1).to_string(),
        }
    }

    /// The same, within a sentence.
    pub fn called(&self, column: usize) -> String {
        match self.names[column].as_str() {
            "" => say!("import-column", number = column + 1),
            name => format!("`{}`", shorten(name, NAME_CHARS)),
        }
    }

    pub fn has_names(&self) -> bool {
        self.names.iter().any(|name| !name.is_empty())
    }
}

/// Numbers the lines of offsets that are asked for in rising order.
pub(super) struct LineCounter<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
}

impl<'a> LineCounter<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, offset: 0, line: 1 }
    }

    pub fn line_at(&mut self, offset: usize) -> usize {
        let passed = &self.text.as_bytes()[self.offset..offset];
        self.line += passed.iter().filter(|&&byte| byte == b'\n').count();
        self.offset = offset;
        self.line
    }
}
