//! Reads what is almost JSON: printed Python (`{'a': None}`, `("x", "y")`, `InputExample(texts=[…])`), and JSON in which
//! one value is broken. That value becomes [`Value::Bad`] and the others are kept.

use super::escapes::escape;
use super::value::Value;
use crate::{say, words};

/// Levels of lists and objects. Text of nothing but brackets would overflow the stack otherwise.
const DEEPEST: usize = 64;
const TOO_DEEP: &str = "nested-too-deeply";

/// Why there is no value, and where that was seen.
#[derive(Debug)]
pub(super) struct NotLiteral {
    at: usize,
    /// Of the family `import-flaw`.
    flaw: &'static str,
}

type Read<T> = Result<T, NotLiteral>;

/// The value at the start of `text`, and its length in bytes.
///
/// # Errors
/// Where the outermost value is broken: not closed, or neither value nor call.
pub(super) fn read(text: &str) -> Read<(Value, usize)> {
    let mut reader = Reader { text, at: 0, depth: 0, sparse: false };
    let value = reader.value()?;
    Ok((value, reader.at))
}

/// An element of a list or an object at the start of `text`, which is [`Value::Bad`] where it is broken, and its length.
///
/// # Errors
/// Where it cannot be seen where the element ends.
pub(super) fn read_element(text: &str) -> Read<(Value, usize)> {
    let mut reader = Reader { text, at: 0, depth: 0, sparse: false };
    let value = reader.value();
    let value = reader.settled(value)?;
    Ok((value, reader.at))
}

/// The texts of a list that fills a cell: `['a', 'b']`, `["a", "b"]`, and `['a' 'b']` as NumPy prints it. `None` if the
/// cell holds anything else.
pub(super) fn read_list(cell: &str) -> Option<Vec<String>> {
    let mut reader = Reader { text: cell, at: 0, depth: 0, sparse: true };
    let value = reader.value().ok().filter(|_| reader.at == cell.len())?;
    let Value::List(values) = value else { return None };
    let text = |value| match value {
        Value::Text(text) | Value::Scalar(text) => Some(text),
        Value::Null => Some(String::new()),
        Value::Object(entries) => entries.into_iter().find_map(|(key, value)| match value {
            Value::Text(text) if key == "text" => Some(text),
            _ => None,
        }),
        Value::List(_) | Value::Bad(_) => None,
    };
    values.into_iter().map(text).collect()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// Texts of a list may follow each other without a comma.
    sparse: bool,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn fail<T>(&self, flaw: &'static str) -> Read<T> {
        Err(NotLiteral { at: self.at, flaw })
    }

    /// Passes by white space and comments.
    fn space(&mut self) {
        loop {
            self.at += self.rest().bytes().take_while(u8::is_ascii_whitespace).count();
            if self.peek() != Some(b'#') {
                return;
            }
            self.at += self.rest().find('\n').unwrap_or(self.rest().len());
        }
    }

    fn value(&mut self) -> Read<Value> {
        self.space();
        if self.depth == DEEPEST {
            return self.fail(TOO_DEEP);
        }
        self.depth += 1;
        let value = match self.peek() {
            None => self.fail("text-ends"),
            Some(b'{') => self.object(),
            Some(b'[') => self.list(b']').map(Value::List),
            Some(b'(') => self.list(b')').map(|mut values| {
                // `("a")` is a text in parentheses, `("a", "b")` is a tuple.
                if values.len() == 1 { values.remove(0) } else { Value::List(values) }
            }),
            Some(b'"' | b'\'') => self.string(false).map(Value::Text),
            Some(b'-' | b'+' | b'.' | b'0'..=b'9') => self.number(),
            Some(_) => self.word(),
        };
        self.depth -= 1;
        value
    }

    /// Behind the opening bracket up to and with the closing one.
    fn list(&mut self, close: u8) -> Read<Vec<Value>> {
        self.at += 1;
        let mut values = Vec::new();
        loop {
            self.space();
            match self.peek() {
                Some(byte) if byte == close => break,
                Some(b',') => self.at += 1,
                None | Some(b']' | b'}' | b')') => return self.fail("list-not-closed"),
                Some(_) => {
                    let value = self.value();
                    values.push(self.settled(value)?);
                }
            }
        }
        self.at += 1;
        Ok(values)
    }

    fn object(&mut self) -> Read<Value> {
        self.at += 1;
        let mut entries = Vec::new();
        loop {
            self.space();
            match self.peek() {
                Some(b'}') => break,
                Some(b',') => self.at += 1,
                None | Some(b']' | b')') => return self.fail("object-not-closed"),
                Some(_) => {
                    let key = match self.value()? {
                        Value::Text(key) | Value::Scalar(key) => key,
                        _ => return self.fail("no-key"),
                    };
                    self.space();
                    if self.peek() != Some(b':') {
                        return self.fail("no-colon");
                    }
                    self.at += 1;
                    let value = self.value();
                    let value = self.settled(value)?;
                    entries.push((key, value));
                }
            }
        }
        self.at += 1;
        Ok(Value::Object(entries))
    }

    /// The value, if a comma or a closing bracket follows; else what is bad about it, having passed it by.
    fn settled(&mut self, value: Read<Value>) -> Read<Value> {
        let (flaw, deep) = match value {
            Ok(value) => {
                self.space();
                match self.peek() {
                    Some(b',' | b']' | b'}' | b')') => return Ok(value),
                    None => return Ok(value),
                    Some(b'"' | b'\'') if self.sparse => return Ok(value),
                    Some(_) => ("no-comma", false),
                }
            }
            Err(error) => {
                self.at = error.at;
                (error.flaw, error.flaw == TOO_DEEP || error.flaw.ends_with("not-closed"))
            }
        };
        if deep {
            return self.fail(flaw);
        }
        self.pass_by()?;
        Ok(Value::Bad(say!("import-broken-json", reason = words::of("import-flaw", flaw))))
    }

    /// Goes on to the comma or closing bracket behind a broken value, which ends with its line.
    fn pass_by(&mut self) -> Read<()> {
        let mut open = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'[' | b'{' | b'(' => open += 1,
                b',' if open == 0 => return Ok(()),
                b']' | b'}' | b')' if open == 0 => return Ok(()),
                b']' | b'}' | b')' => open -= 1,
                b'"' | b'\'' if self.string(false).is_ok() => continue,
                b'\n' => return self.fail("value-or-bracket-not-closed"),
                _ => {}
            }
            self.at += 1;
        }
        self.fail("bracket-not-closed")
    }

    fn number(&mut self) -> Read<Value> {
        let length = self.rest().bytes().take_while(|b| b.is_ascii_alphanumeric() || b"+-._".contains(b)).count();
        let number = &self.rest()[..length];
        let bare = number.trim_start_matches(['+', '-']);
        if bare.parse::<f64>().is_err() {
            return self.fail("no-number");
        }
        self.at += length;
        let is_number = bare.starts_with(|c: char| c.is_ascii_digit() || c == '.');
        Ok(if is_number { Value::Scalar(number.to_owned()) } else { Value::Null })
    }

    /// `None`, `true`, `nan`; a text with a prefix, `r"…"`; a call, `InputExample(…)`.
    fn word(&mut self) -> Read<Value> {
        let length = self.rest().bytes().take_while(|b| b.is_ascii_alphanumeric() || b"_.".contains(b)).count();
        let word = &self.rest()[..length];
        let is_prefix = length <= 2 && word.bytes().all(|b| b"rRuUfFbB".contains(&b));
        if length == 0 {
            return self.fail("no-value");
        }
        match (word, self.text.as_bytes().get(self.at + length)) {
            (_, Some(b'"' | b'\'')) if is_prefix => {
                self.at += length;
                self.string(word.contains(['r', 'R'])).map(Value::Text)
            }
            (_, Some(b'(')) => {
                self.at += length;
                self.call()
            }
            ("None" | "null" | "nan" | "NaN" | "NA" | "undefined" | "Infinity" | "inf", _) => {
                self.at += length;
                Ok(Value::Null)
            }
            ("True" | "true" | "False" | "false", _) => {
                self.at += length;
                Ok(Value::Scalar(word.to_lowercase()))
            }
            _ => self.fail("word-for-value"),
        }
    }

    /// An object of the arguments' names; the list or object itself where that is the only unnamed argument.
    fn call(&mut self) -> Read<Value> {
        self.at += 1;
        let (mut named, mut unnamed) = (Vec::new(), Vec::new());
        loop {
            self.space();
            match self.peek() {
                Some(b')') => break,
                Some(b',') => self.at += 1,
                None | Some(b']' | b'}') => return self.fail("parenthesis-not-closed"),
                Some(_) => {
                    let name = self.argument_name();
                    let value = self.value();
                    let value = self.settled(value)?;
                    match name {
                        Some(name) => named.push((name, value)),
                        None => unnamed.push(value),
                    }
                }
            }
        }
        self.at += 1;
        if unnamed.len() == 1 && unnamed[0].is_container() && named.is_empty() {
            return Ok(unnamed.remove(0));
        }
        let numbered = unnamed.into_iter().enumerate().map(|(index, value)| ((index + 1).to_string(), value));
        Ok(Value::Object(numbered.chain(named).collect()))
    }

    /// `texts=`, which is passed by.
    fn argument_name(&mut self) -> Option<String> {
        let length = self.rest().bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
        let behind = self.rest()[length..].trim_start();
        if length == 0 || !behind.starts_with('=') || behind.starts_with("==") {
            return None;
        }
        let name = self.rest()[..length].to_owned();
        self.at = self.text.len() - behind.len() + 1;
        Some(name)
    }

    fn string(&mut self, raw: bool) -> Read<String> {
        let quote = self.rest().chars().next().expect("a quote stands here");
        let triple = [quote; 3].iter().collect::<String>();
        let (close, lines) = if self.rest().starts_with(&triple) { (triple, true) } else { (quote.to_string(), false) };
        let start = self.at + close.len();
        let mut text = String::new();
        let mut chars = self.text[start..].char_indices();
        while let Some((index, c)) = chars.next() {
            if self.text[start + index..].starts_with(&close) {
                self.at = start + index + close.len();
                return Ok(text);
            }
            match c {
                '\n' if !lines => break,
                '\\' if raw => {
                    text.push(c);
                    text.extend(chars.next().map(|(_, c)| c));
                }
                '\\' => escape(&mut chars, &mut text),
                _ => text.push(c),
            }
        }
        self.fail("string-not-closed")
    }
}
