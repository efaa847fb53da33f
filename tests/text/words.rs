//! What the code says and what stands in the files of languages are the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use triplet_playground::words::LANGUAGES;

/// Names of what a message has places for.
type Places = BTreeSet<String>;

/// A message of a file: its places, and the messages that it contains.
#[derive(Default)]
struct Message {
    places: Places,
    contains: BTreeSet<String>,
}

type File = BTreeMap<String, Message>;

/// What the code says.
#[derive(Default)]
struct Said {
    /// Where each id is said with which arguments.
    messages: Vec<(String, Places, String)>,
    /// First halves of ids.
    families: BTreeMap<String, String>,
}

#[test]
fn all_that_is_said_is_in_the_english_file_and_the_other_way_round() {
    let english = read(LANGUAGES[0].code);
    let said = said();
    let mut wrong = Vec::new();
    for (id, arguments, place) in &said.messages {
        match english.contains_key(id).then(|| places(&english, id)) {
            None => wrong.push(format!("{place} says `{id}`, which en.ftl does not have")),
            Some(places) if places != *arguments => {
                wrong.push(format!("{place} says `{id}` with {arguments:?}, and en.ftl has places for {places:?}"));
            }
            Some(_) => {}
        }
    }
    for (family, place) in &said.families {
        if !english.keys().any(|id| is_of(id, family)) {
            wrong.push(format!("{place} says something of the family `{family}`, of which en.ftl has nothing"));
        }
    }
    let contained: BTreeSet<_> = english.values().flat_map(|message| &message.contains).collect();
    for id in english.keys() {
        let is_said = said.messages.iter().any(|(said, ..)| said == id) || contained.contains(id);
        if !is_said && !said.families.keys().any(|family| is_of(id, family)) {
            wrong.push(format!("en.ftl has `{id}`, which nothing says"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_language_has_all_messages_with_the_same_places() {
    let english = read("en");
    let mut wrong = Vec::new();
    for language in LANGUAGES.iter().skip(1) {
        let (file, other) = (format!("{}.ftl", language.code), read(language.code));
        wrong.extend(english.keys().filter(|id| !other.contains_key(*id)).map(|id| format!("{file} lacks `{id}`")));
        for id in other.keys() {
            if !english.contains_key(id) {
                wrong.push(format!("{file} has `{id}`, which en.ftl does not have"));
            } else if places(&other, id) != places(&english, id) {
                let (other, english) = (places(&other, id), places(&english, id));
                wrong.push(format!("{file} has places for {other:?} in `{id}`, and en.ftl for {english:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_of_a_language_is_spoken() {
    let names = std::fs::read_dir(folder().join("assets/languages")).expect("the folder is there");
    let mut names: Vec<_> =
        names.filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".ftl")?.to_owned())).collect();
    names.sort();
    let mut spoken: Vec<_> = LANGUAGES.iter().map(|language| language.code).collect();
    spoken.sort_unstable();
    assert_eq!(names, spoken);
}

#[test]
fn what_is_said_is_found() {
    let said = |text: &str| {
        let mut said = Said::default();
        find(text.parse().expect("it is Rust"), "here", &mut said);
        said
    };
    let found = said(
        r#"fn f() { view! { <p title=say!("a-b", count = 1, name = "x")>{say!("c")}</p> } words::of("d", key); }"#,
    );
    let messages: Vec<_> = found.messages.iter().map(|(id, places, _)| (id.as_str(), places.len())).collect();
    assert_eq!(messages, [("a-b", 2), ("c", 0)]);
    assert_eq!(found.families.into_keys().collect::<Vec<_>>(), ["d"]);
}

fn is_of(id: &str, family: &str) -> bool {
    id.strip_prefix(family).is_some_and(|key| key.starts_with('-'))
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The file of a language, which has to be in Fluent's form and to say nothing twice.
fn read(code: &str) -> File {
    let path = folder().join(format!("assets/languages/{code}.ftl"));
    let text = std::fs::read_to_string(&path).expect("every language has a file");
    let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| {
        let lines = errors.iter().map(|error| {
            let line = text[..error.pos.start].lines().count();
            format!("{code}.ftl, line {line}: {error}")
        });
        panic!("{}", lines.collect::<Vec<_>>().join("\n"))
    });
    let mut file = File::new();
    for entry in resource.body {
        let (id, pattern) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.expect("no message is empty")),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Term(_) | Entry::Junk { .. } => panic!("{code}.ftl has nothing but messages and comments"),
        };
        let mut message = Message::default();
        look_into(&pattern, &mut message);
        assert!(file.insert(id.clone(), message).is_none(), "{code}.ftl has `{id}` twice");
    }
    file
}

fn look_into(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => look_at(inline, message),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                look_at(selector, message);
                variants.iter().for_each(|variant| look_into(&variant.value, message));
            }
        }
    }
}

fn look_at(expression: &InlineExpression<&str>, message: &mut Message) {
    match expression {
        InlineExpression::VariableReference { id } => {
            message.places.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            message.contains.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                look_at(inline, message);
            }
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|argument| look_at(argument, message));
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

/// The places of a message and of all that it contains.
fn places(file: &File, id: &str) -> Places {
    let Some(message) = file.get(id) else { return Places::new() };
    let within = message.contains.iter().flat_map(|id| places(file, id));
    message.places.iter().cloned().chain(within).collect()
}

fn said() -> Said {
    let mut said = Said::default();
    read_folder(&folder().join("src"), &mut said);
    said
}

fn read_folder(path: &Path, said: &mut Said) {
    if path.is_dir() {
        let entries = std::fs::read_dir(path).expect("the sources are readable");
        entries.for_each(|entry| read_folder(&entry.expect("the sources are readable").path(), said));
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        let text = std::fs::read_to_string(path).expect("the sources are readable");
        // Its own tests say what there is not.
        let text =
            if path.ends_with("src/words.rs") { text.split("#[cfg(test)]").next().unwrap_or_default() } else { &text };
        let name = path.strip_prefix(folder()).unwrap_or(path).display().to_string();
        find(text.parse().expect("the sources are Rust"), &name, said);
    }
}

/// Looks for `say!("id", name = …)` and `words::of("family", …)`, wherever they stand.
fn find(tokens: TokenStream, place: &str, said: &mut Said) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        find(group.stream(), place, said);
        if group.delimiter() != Delimiter::Parenthesis {
            continue;
        }
        let before = |back: usize| at.checked_sub(back).map(|at| tokens[at].to_string()).unwrap_or_default();
        let content: Vec<TokenTree> = group.stream().into_iter().collect();
        let Some(literal) = content.first().and_then(literal) else { continue };
        if before(1) == "!" && before(2) == "say" {
            said.messages.push((literal, arguments(&content), place.to_owned()));
        } else if before(1) == "of" && before(4) == "words" {
            said.families.insert(literal, place.to_owned());
        }
    }
}

fn literal(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Literal(literal) => Some(literal.to_string().strip_prefix('"')?.strip_suffix('"')?.to_owned()),
        _ => None,
    }
}

/// Names between a comma and an equals sign.
fn arguments(content: &[TokenTree]) -> Places {
    let is = |token: &TokenTree, sign: char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign);
    let named = |window: &[TokenTree]| match window {
        [comma, TokenTree::Ident(name), equals] if is(comma, ',') && is(equals, '=') => Some(name.to_string()),
        _ => None,
    };
    content.windows(3).filter_map(named).collect()
}
