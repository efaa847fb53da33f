//! A value of JSON of any size. Its outer levels are walked here, so that others have their turn between its elements;
//! what is inside of them is read at once.

use std::pin::Pin;

use super::literal;
use super::progress::{Pass, Progress};
use super::value::Value;
use crate::say;

/// Levels that are walked: a whole data set may stand in `{"data": {"train": {"text": […]}}}`.
const OUTER_LEVELS: usize = 4;

/// Why there is no value, in the English of the parser, and how many bytes it took to see.
#[derive(Debug)]
pub(super) struct NotJson {
    pub what: String,
    pub read: usize,
}

impl NotJson {
    /// As a sentence about `text`, at whose start the value was expected.
    pub fn reason(&self, text: &str) -> String {
        let line_start = text.as_bytes()[..self.read.min(text.len())].iter().rposition(|&byte| byte == b'\n');
        let column = self.read - line_start.map_or(0, |end| (end + 1).min(self.read));
        say!("import-broken-json-at", column = column, reason = &self.what)
    }
}

/// The value at the start of `text`, and its length in bytes.
pub(super) fn read(text: &str) -> Result<(Value, usize), NotJson> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    match values.next() {
        None => Err(NotJson { what: "EOF while parsing a value".to_owned(), read: text.len() }),
        Some(Ok(value)) => Ok((value, values.byte_offset())),
        Some(Err(error)) => {
            let message = error.to_string();
            let what = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what).to_owned();
            // The parser counts lines from the start of this value.
            let lines: usize = text.split_inclusive('\n').take(error.line() - 1).map(str::len).sum();
            Err(NotJson { what, read: lines + error.column() })
        }
    }
}

/// The object or list at the start of `text`, which may be a whole file, and its length in bytes. An element that is
/// broken is kept as such, where it can be seen where it ends.
pub(super) async fn read_large(text: &str, progress: &Progress<'_>) -> Result<(Value, usize), NotJson> {
    let mut walk = Walk { text, at: 0, pass: progress.over_bytes(text.len()) };
    let value = walk.container(OUTER_LEVELS).await?;
    Ok((value, walk.at))
}

struct Walk<'t, 'p, 'a> {
    text: &'t str,
    at: usize,
    pass: Pass<'p, 'a>,
}

impl Walk<'_, '_, '_> {
    fn container(&mut self, levels: usize) -> Pin<Box<dyn Future<Output = Result<Value, NotJson>> + '_>> {
        Box::pin(async move {
            let is_object = self.next() == Some(b'{');
            let close = if is_object { b'}' } else { b']' };
            let (mut entries, mut values) = (Vec::new(), Vec::new());
            self.at += 1;
            let mut first = true;
            while self.next() != Some(close) {
                if !std::mem::take(&mut first) {
                    self.expect(b',')?;
                }
                self.pass.at(self.at).await;
                if is_object {
                    let key = self.key()?;
                    self.expect(b':')?;
                    entries.push((key, self.element(levels - 1).await?));
                } else {
                    values.push(self.element(levels - 1).await?);
                }
            }
            self.at += 1;
            Ok(if is_object { Value::Object(entries) } else { Value::List(values) })
        })
    }

    async fn element(&mut self, levels: usize) -> Result<Value, NotJson> {
        if matches!(self.next(), Some(b'{' | b'[')) && levels > 0 {
            return self.container(levels).await;
        }
        let rest = &self.text[self.at..];
        let read = read(rest).or_else(|error| literal::read_element(rest).map_err(|_| error));
        let (value, length) = read.map_err(|error| self.failed(error))?;
        self.at += length;
        Ok(value)
    }

    fn key(&mut self) -> Result<String, NotJson> {
        self.next();
        match read(&self.text[self.at..]).map_err(|error| self.failed(error))? {
            (Value::Text(key), length) => {
                self.at += length;
                Ok(key)
            }
            _ => Err(self.failed(NotJson { what: "key must be a string".to_owned(), read: 1 })),
        }
    }

    /// The next byte that is no white space.
    fn next(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.text.as_bytes().get(self.at).copied()
    }

    fn expect(&mut self, sign: u8) -> Result<(), NotJson> {
        if self.next() == Some(sign) {
            self.at += 1;
            return Ok(());
        }
        let what = if self.at == self.text.len() {
            "EOF while parsing a value".to_owned()
        } else {
            format!("expected `{}`", char::from(sign))
        };
        Err(self.failed(NotJson { what, read: 1 }))
    }

    /// With the place counted from the beginning.
    fn failed(&self, error: NotJson) -> NotJson {
        NotJson { read: self.at + error.read, ..error }
    }
}
