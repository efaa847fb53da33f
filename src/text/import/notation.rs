//! Whether text is JSON, or Python that looks like it.

/// Lines that decide about it.
const SNIFFED_LINES: usize = 50;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    Json,
    Python,
}

/// How the text is written, if at least half of its first lines begin like values.
pub(super) fn find(text: &str) -> Option<Notation> {
    if let Some(notation) = begins_like(text.trim_start()) {
        return Some(notation);
    }
    let lines = || text.lines().map(str::trim_start).filter(|line| !line.is_empty()).take(SNIFFED_LINES);
    let count = |notation| lines().filter(|line| begins_like(line) == Some(notation)).count();
    let (json, python) = (count(Notation::Json), count(Notation::Python));
    let most = if python > json { Notation::Python } else { Notation::Json };
    let assigned = lines().any(|line| line.contains("InputExample(") || line.contains("Dataset.from_"));
    match (json.max(python), lines().count()) {
        (0, _) if assigned => Some(Notation::Python),
        (0, _) => None,
        (_, _) if assigned => Some(Notation::Python),
        (alike, all) if 2 * alike >= all => Some(most),
        _ => None,
    }
}

/// `{"`, `["`, `[[`, `[{`; in Python `{'`, `['`, `("`, a call, or such a value behind `name =`. A sentence may begin with
/// a bracket, too.
pub(super) fn begins_like(text: &str) -> Option<Notation> {
    let mut chars = text.chars().filter(|c| !c.is_whitespace());
    match (chars.next()?, chars.next()) {
        ('{', Some('"' | '}')) | ('[', Some('"' | '[' | '{' | ']')) => Some(Notation::Json),
        ('{' | '(' | '[', Some('\'')) | ('(', Some('"' | '(' | '[' | '{')) | ('[', Some('(')) => Some(Notation::Python),
        ('[', Some(c)) if c.is_ascii_alphabetic() => call(text[1..].trim_start()).map(|_| Notation::Python),
        (c, _) if c.is_ascii_alphabetic() => {
            let behind = &text[assignment(text)..];
            let value = behind.len() < text.len() && behind.starts_with(['{', '[', '(']);
            (value || call(behind).is_some_and(is_data)).then_some(Notation::Python)
        }
        _ => None,
    }
}

/// The name of a call at the start of the text.
pub(super) fn call(text: &str) -> Option<&str> {
    let length = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"_.".contains(byte)).count();
    (length > 0 && text[length..].starts_with('(')).then(|| &text[..length])
}

pub(super) fn is_data(name: &str) -> bool {
    ["InputExample", "DataFrame", "from_dict", "from_list", "dict"].iter().any(|end| name.ends_with(end))
}

/// The length of `name = ` at the start of the text; 0 where there is none.
pub(super) fn assignment(text: &str) -> usize {
    let length = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    let behind = text[length..].trim_start();
    match behind.strip_prefix('=').filter(|behind| length > 0 && !behind.starts_with('=')) {
        Some(behind) => text.len() - behind.trim_start().len(),
        None => 0,
    }
}
