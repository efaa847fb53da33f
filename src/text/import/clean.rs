//! Line ends and control characters.

use std::borrow::Cow;

use crate::protocol::Problem;
use crate::say;
use crate::text::problem;

/// Takes text in pieces and gives all of it with `\n` for a line end, which a text box has `\r\n` and `\r` for as well,
/// and without control characters. What is wrong with a line is said once.
pub(super) struct Cleaner<'p> {
    text: String,
    pub problems: &'p mut Vec<Problem>,
    /// The line that is being read, and where it begins in `text`.
    pub line: usize,
    line_start: usize,
    /// The last line ended with `\r`, of which a `\n` is a part.
    returned: bool,
    is_broken: bool,
    controls: Controls,
}

impl<'p> Cleaner<'p> {
    pub fn new(bytes: usize, problems: &'p mut Vec<Problem>) -> Self {
        let text = String::with_capacity(bytes + 1);
        let controls = Controls::default();
        Self { text, problems, line: 1, line_start: 0, returned: false, is_broken: false, controls }
    }

    pub fn push_utf8(&mut self, bytes: &[u8]) {
        for chunk in bytes.utf8_chunks() {
            self.push(chunk.valid());
            if !chunk.invalid().is_empty() {
                self.is_broken = true;
                self.push("\u{fffd}");
            }
        }
    }

    pub fn push(&mut self, mut text: &str) {
        while let Some(&first) = text.as_bytes().first() {
            if std::mem::take(&mut self.returned) && first == b'\n' {
                text = &text[1..];
                continue;
            }
            let plain = text.bytes().position(|byte| byte == b'\n' || is_unwanted(char::from(byte)));
            let plain = plain.unwrap_or(text.len());
            self.text.push_str(&text[..plain]);
            let Some(&sign) = text.as_bytes().get(plain) else { return };
            match sign {
                b'\n' => self.end_line(),
                b'\r' => {
                    self.end_line();
                    self.returned = true;
                }
                control => self.text.extend(self.controls.read(char::from(control))),
            }
            text = &text[plain + 1..];
        }
    }

    fn end_line(&mut self) {
        let line = &self.text[self.line_start..];
        if std::mem::take(&mut self.is_broken) {
            self.problems.push(problem(self.line, line, say!("import-broken-utf8")));
        }
        if let Some(reason) = std::mem::take(&mut self.controls).reason() {
            self.problems.push(problem(self.line, line, reason));
        }
        self.text.push('\n');
        self.line_start = self.text.len();
        self.line += 1;
    }

    pub fn finish(mut self) -> String {
        if self.text.is_empty() || self.line_start < self.text.len() {
            self.end_line();
        }
        self.text
    }
}

/// Control characters that were met.
#[derive(Default)]
struct Controls {
    count: usize,
    first: char,
}

impl Controls {
    /// What is read instead: a vertical tab or a form feed separates words and becomes a space.
    fn read(&mut self, control: char) -> Option<char> {
        if self.count == 0 {
            self.first = control;
        }
        self.count += 1;
        matches!(control, '\x0b' | '\x0c').then_some(' ')
    }

    /// The sentence that names them, where there were any.
    fn reason(&self) -> Option<String> {
        let first = || format!("U+{:04X}", u32::from(self.first));
        (self.count > 0).then(|| say!("import-control-characters", count = self.count, first = first()))
    }
}

/// A control character other than tab and line feed.
fn is_unwanted(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\t' | '\n')
}

/// Takes control characters out, with the sentence that says so, where there were any.
pub(super) fn without_controls(text: &str) -> (Cow<'_, str>, Option<String>) {
    if !text.contains(is_unwanted) {
        return (Cow::Borrowed(text), None);
    }
    let mut controls = Controls::default();
    let wanted = |c: char| if is_unwanted(c) { controls.read(c) } else { Some(c) };
    let text = text.chars().filter_map(wanted).collect();
    (Cow::Owned(text), controls.reason())
}
