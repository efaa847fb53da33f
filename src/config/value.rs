//! How values are read from text and written to it.

use crate::{say, words};

/// A finite decimal number: digits, sign, point and exponent, nothing around them.
pub fn read_number(text: &str) -> Option<f64> {
    // Rust alone would take `inf` and `NaN` as well.
    let is_decimal = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    text.parse().ok().filter(|number: &f64| is_decimal && number.is_finite())
}

/// One of a list that a setting can offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The key in the hash.
    pub key: &'static str,
    /// What its label has in the files of languages after `choice-`.
    pub(super) name: &'static str,
}

impl Choice {
    /// The label on the page.
    pub fn label(&self) -> String {
        words::of("choice", self.name)
    }
}

/// What a setting may hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// One of these.
    Choice(&'static [Choice]),
    /// A number in `min..=max`; `step` is what an arrow key adds.
    Number {
        min: f64,
        max: f64,
        step: f64,
        /// Without a fraction.
        whole: bool,
    },
    Flag,
    Text,
}

impl Kind {
    pub(super) fn takes(&self, text: &str) -> bool {
        match self {
            Self::Choice(options) => options.iter().any(|choice| choice.key == text),
            Self::Number { min, max, whole, .. } => {
                let in_range = f64::read(text).is_some_and(|number| (*min..=*max).contains(&number));
                in_range && (!whole || u32::read(text).is_some())
            }
            Self::Flag => matches!(text, "1" | "true" | "0" | "false"),
            Self::Text => true,
        }
    }

    /// What it takes, in words.
    pub(super) fn expected(&self) -> String {
        match self {
            Self::Choice(options) => {
                let keys: Vec<&str> = options.iter().map(|choice| choice.key).collect();
                say!("setting-expects-one-of", keys = keys.join(", "))
            }
            Self::Number { min, max, whole, .. } => {
                let (min, max) = (words::number(*min), words::number(*max));
                match whole {
                    true => say!("setting-expects-whole-number", min = min, max = max),
                    false => say!("setting-expects-number", min = min, max = max),
                }
            }
            Self::Flag => say!("setting-expects-flag"),
            Self::Text => say!("setting-expects-text"),
        }
    }
}

/// How a field's type is read from and written to text.
pub(super) trait Value: Sized {
    /// None for what its [`Kind`] does not take.
    fn read(text: &str) -> Option<Self>;
    fn write(&self) -> String;
}

impl Value for f64 {
    fn read(text: &str) -> Option<Self> {
        read_number(text.trim())
    }
    fn write(&self) -> String {
        self.to_string()
    }
}

impl Value for u32 {
    fn read(text: &str) -> Option<Self> {
        text.trim().parse().ok()
    }
    fn write(&self) -> String {
        self.to_string()
    }
}

impl Value for bool {
    fn read(text: &str) -> Option<Self> {
        Some(matches!(text, "1" | "true"))
    }
    fn write(&self) -> String {
        if *self { "1" } else { "0" }.to_owned()
    }
}

impl Value for String {
    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
    fn write(&self) -> String {
        self.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_decimal_and_finite() {
        let read = ["0.5", "+1", ".5", "5.", "1e-3", "-2E2"].map(read_number);
        assert_eq!(read, [0.5, 1.0, 0.5, 5.0, 0.001, -200.0].map(Some));
        for not_one in ["", "-", ".", "1e", "1e999", "0x10", "inf", "NaN", "1 2", " 1", "1,5", "１"] {
            assert_eq!(read_number(not_one), None, "{not_one:?}");
        }
    }
}
