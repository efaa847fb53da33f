//! What the page says, in the reader's language: a file for each in `assets/languages`, in the form of Project Fluent
//! (<https://projectfluent.org/fluent/guide>). English is built in; of another language what its file lacks is said in English.
//!
//! Everything that a person reads is named by an id and said by [`say!`](crate::say), or by [`of`] where the second half of the
//! id is a key of the code. What is written for other programs (links, columns of a CSV file, a model card) has no language.
//! `tests/text/words.rs` holds code and files together.

use std::cell::{Cell, RefCell};

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::say;

/// A language that the page can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its code by BCP 47, and the name of its file.
    pub code: &'static str,
    /// What it calls itself.
    pub name: &'static str,
}

/// English first; a file more is a line more.
pub const LANGUAGES: &[Language] =
    &[Language { code: "en", name: "English" }, Language { code: "de", name: "Deutsch" }];

const ENGLISH: &str = include_str!("../assets/languages/en.ftl");

thread_local! {
    static ENGLISH_WORDS: Words = Words::new(&LANGUAGES[0], ENGLISH);
    static CHOSEN: RefCell<Option<Words>> = const { RefCell::new(None) };
    /// What stands between a whole number and its decimals; for [`write_number`], which gets no words.
    static DECIMAL_SIGN: Cell<char> = const { Cell::new('.') };
}

/// A language with its words.
struct Words {
    language: &'static Language,
    bundle: FluentBundle<FluentResource>,
}

impl Language {
    /// By its code.
    pub fn find(code: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| language.code == code)
    }

    /// The first of the reader's languages (`de-AT`, `fr`) that there is; else English.
    pub fn of_reader(preferred: impl IntoIterator<Item = String>) -> &'static Self {
        let known = |code: String| Self::find(code.split('-').next().unwrap_or_default());
        preferred.into_iter().find_map(known).unwrap_or(&LANGUAGES[0])
    }

    /// Whether its words are part of the program.
    pub fn is_built_in(&self) -> bool {
        *self == LANGUAGES[0]
    }
}

impl Words {
    /// What of the file is not in Fluent's form is left out: it is said in English.
    fn new(language: &'static Language, text: &str) -> Self {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let locale: LanguageIdentifier = language.code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        // Marks of direction around each value are for pages that mix scripts, and would be read out and copied.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| write_number(value)));
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    fn say(&self, id: &str, arguments: Option<&FluentArgs>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned())
    }
}

/// Speaks a language from now on, on this thread. `text`: its file; English needs none.
pub fn speak(language: &'static Language, text: &str) {
    let words = (!language.is_built_in()).then(|| Words::new(language, text));
    CHOSEN.set(words);
    DECIMAL_SIGN.set(say!("decimal-sign").chars().next().unwrap_or('.'));
}

/// The language that is spoken.
pub fn spoken() -> &'static Language {
    CHOSEN.with_borrow(|words| words.as_ref().map_or(&LANGUAGES[0], |words| words.language))
}

/// What is said under this id, which is `id` itself where no file has it. Use [`say!`](crate::say).
pub fn say(id: &str, arguments: &[(&'static str, Argument)]) -> String {
    let arguments: Option<FluentArgs> = (!arguments.is_empty())
        .then(|| arguments.iter().map(|(name, Argument(value))| (*name, value.clone())).collect());
    let chosen = CHOSEN.with_borrow(|words| words.as_ref()?.say(id, arguments.as_ref()));
    chosen.or_else(|| ENGLISH_WORDS.with(|words| words.say(id, arguments.as_ref()))).unwrap_or_else(|| id.to_owned())
}

/// What is said of one of a family: under the id `family-key`. The tests count every message of the family as used.
pub fn of(family: &'static str, key: &str) -> String {
    say(&format!("{family}-{key}"), &[])
}

/// Says what stands in the language's file under an id: `say!("race-ahead", name = lane.name, steps = 40)`.
#[macro_export]
macro_rules! say {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::say($id, &[$((stringify!($name), $crate::words::Argument::from($value))),*])
    };
}

/// What a message has a place for: text, or a whole number, by which it can also choose between its forms.
#[derive(Clone, Debug)]
pub struct Argument(FluentValue<'static>);

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self(FluentValue::String(text.into()))
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => { $(impl From<$number> for Argument {
        fn from(number: $number) -> Self {
            Self(FluentValue::Number(FluentNumber::new(number as f64, FluentNumberOptions::default())))
        }
    })+ };
}
whole_numbers!(u8, u16, u32, u64, usize, i32, i64);

/// Numbers within messages.
fn write_number(value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(localised(&number.value.to_string())),
        _ => None,
    }
}

fn localised(number: &str) -> String {
    number.replace('.', DECIMAL_SIGN.get().encode_utf8(&mut [0; 4]))
}

/// A number with this many decimals: `0.147`, in German `0,147`.
pub fn decimals(number: impl Into<f64>, decimals: usize) -> String {
    localised(&format!("{:.decimals$}", number.into()))
}

/// A number with as many decimals as it has: `0.3`, in German `0,3`.
pub fn number(number: f64) -> String {
    localised(&number.to_string())
}

/// What `say` says in English, whatever is spoken: of what is written for other programs.
pub fn in_english<T>(say: impl FnOnce() -> T) -> T {
    let (words, sign) = (CHOSEN.take(), DECIMAL_SIGN.replace('.'));
    let said = say();
    CHOSEN.set(words);
    DECIMAL_SIGN.set(sign);
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str = "decimal-sign = ,\nlanguage = Sprache\n";

    #[test]
    fn what_another_language_lacks_is_said_in_english() {
        assert_eq!(say!("language"), "Language");
        speak(&LANGUAGES[1], GERMAN);
        assert_eq!(spoken().name, "Deutsch");
        assert_eq!(say!("language"), "Sprache");
        assert_eq!(say!("counted-sentences", count = 1), "1 sentence");
        assert_eq!(say!("nothing-of-this-name"), "nothing-of-this-name");
        speak(&LANGUAGES[0], "");
        assert_eq!(say!("language"), "Language");
    }

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let written = || [decimals(0.25, 3), say!("counted-sentences", count = 4)];
        assert_eq!(written(), ["0.250", "4 sentences"]);
        speak(&LANGUAGES[1], GERMAN);
        assert_eq!(written(), ["0,250", "4 sentences"]);
        assert_eq!(number(0.3), "0,3");
        assert_eq!(in_english(|| number(0.3) + &say!("language")), "0.3Language");
        assert_eq!(say!("language"), "Sprache");
    }

    #[test]
    fn the_first_language_that_there_is_is_taken() {
        let of = |codes: &[&str]| Language::of_reader(codes.iter().map(|code| (*code).to_owned())).code;
        assert_eq!(of(&["fr-FR", "de-AT", "en"]), "de");
        assert_eq!(of(&["en-GB", "de"]), "en");
        assert_eq!(of(&["fr", "pl"]), "en");
        assert_eq!(of(&[]), "en");
    }
}
