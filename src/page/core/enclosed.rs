//! The author's own text in a link, with the author's word on how it is to be read.
//!
//! `data=own&margin=0.3&…&separator=tab&header=1&columns=anchor.positive&text=1.eJwr…`: the number before the point is the version
//! of this form, what follows is the text in UTF-8, packed with zlib (RFC 1950) and written in base64url (RFC 4648, section 5) without
//! padding. `separator`, `header` and `columns` are there where the author corrected them. The text stands last: a link that was
//! cut off anywhere has lost a part of it, which the checksum of zlib tells. Links of every version are read for ever; those of
//! each lie in `tests/links/`.

use crate::protocol::{Reading, Role, Separator};
use crate::say;

const VERSION: &str = "1";
/// Keys of a link that are no settings, as they stand in it.
const KEYS: [&str; 4] = ["separator=", "header=", "columns=", TEXT];
const TEXT: &str = "text=";

const SEPARATORS: [(Separator, &str); 5] = [
    (Separator::Tab, "tab"),
    (Separator::Comma, "comma"),
    (Separator::Semicolon, "semicolon"),
    (Separator::Pipe, "pipe"),
    (Separator::FirstSpace, "first_space"),
];
const HEADERS: [(bool, &str); 2] = [(true, "1"), (false, "0")];
const ROLES: [(Role, &str); 9] = [
    (Role::Anchor, "anchor"),
    (Role::Positive, "positive"),
    (Role::Negative, "negative"),
    (Role::Text, "text"),
    (Role::Label, "label"),
    (Role::Set, "set"),
    (Role::Verdict, "verdict"),
    (Role::Score, "score"),
    (Role::NotUsed, "unused"),
];

/// What is wrong with a link that was cut off, as a part of a sentence.
pub(super) fn damaged() -> String {
    say!("link-damaged")
}

/// Likewise of a link that a later version of the page has made.
pub(super) fn of_newer_version() -> String {
    say!("link-of-newer-version")
}

/// What a link holds beside settings.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Enclosed {
    /// In base64url, still packed.
    pub packed: String,
    pub reading: Reading,
}

/// Whether a link holds text, readable or not.
fn holds_text(hash: &str) -> bool {
    hash.trim_start_matches('#').split('&').any(|part| part.starts_with(TEXT))
}

/// The parts of a link that are about settings.
pub(super) fn settings_of(hash: &str) -> impl Iterator<Item = &str> {
    let with_text = holds_text(hash);
    let is_setting = move |part: &&str| !with_text || !KEYS.iter().any(|key| part.starts_with(key));
    hash.trim_start_matches('#').split('&').filter(is_setting)
}

/// A link to text that is packed already.
pub(super) fn with_text(settings: &str, reading: &Reading, packed: &str) -> String {
    let reading = reading_in_words(reading);
    let text = format!("{TEXT}{VERSION}.{packed}");
    [settings, &reading, &text].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&")
}

/// How a text is to be read, where that was said: what [`reading_of`] reads.
pub(super) fn reading_in_words(reading: &Reading) -> String {
    let mut parts = Vec::new();
    parts.extend(reading.separator.map(|separator| format!("separator={}", key(&SEPARATORS, separator))));
    parts.extend(reading.header.map(|header| format!("header={}", key(&HEADERS, header))));
    let columns = reading.roles.as_ref().map(|roles| roles.iter().map(|role| key(&ROLES, *role)).collect::<Vec<_>>());
    parts.extend(columns.map(|columns| format!("columns={}", columns.join("."))));
    parts.join("&")
}

fn key<T: PartialEq + Copy>(keys: &[(T, &'static str)], value: T) -> &'static str {
    keys.iter().find(|(other, _)| *other == value).expect("every value has a key").1
}

fn value<T: Copy>(keys: &[(T, &'static str)], key: &str) -> Result<T, String> {
    keys.iter().find(|(_, other)| *other == key).map(|(value, _)| *value).ok_or_else(of_newer_version)
}

/// The text of a link that holds some, or why it cannot be read, as a part of a sentence.
pub(super) fn read(hash: &str) -> Option<Result<Enclosed, String>> {
    holds_text(hash).then(|| {
        let pairs: Vec<_> = form_urlencoded::parse(hash.trim_start_matches('#').as_bytes()).collect();
        let find = |key: &str| pairs.iter().find(|(other, _)| other == key).map(|(_, value)| &**value);
        let (version, packed) = find("text").and_then(|text| text.split_once('.')).ok_or_else(damaged)?;
        if version != VERSION {
            return Err(if version.parse::<u32>().is_ok() { of_newer_version() } else { damaged() });
        }
        Ok(Enclosed { packed: packed.to_owned(), reading: reading(find)? })
    })
}

fn reading<'a>(find: impl Fn(&str) -> Option<&'a str>) -> Result<Reading, String> {
    let roles = |columns: &str| columns.split('.').map(|column| value(&ROLES, column)).collect();
    Ok(Reading {
        separator: find("separator").map(|separator| value(&SEPARATORS, separator)).transpose()?,
        header: find("header").map(|header| value(&HEADERS, header)).transpose()?,
        roles: find("columns").map(roles).transpose()?,
    })
}

/// How a text is to be read, said by itself: `separator=tab&header=1&columns=anchor.positive`.
pub(super) fn reading_of(written: &str) -> Result<Reading, String> {
    let expected = || say!("link-reading-expected");
    let parts = || written.split('&').filter(|part| !part.is_empty());
    if parts().any(|part| !KEYS.iter().any(|key| *key != TEXT && part.starts_with(key))) {
        return Err(expected());
    }
    reading(|key| parts().find_map(|part| part.strip_prefix(key)?.strip_prefix('='))).map_err(|_| expected())
}
