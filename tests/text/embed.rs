//! What other pages are told of the playground is what it does: types, scripts and program name the same things.

use std::collections::BTreeSet;
use std::path::Path;

fn read(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("it lies in the repository")
}

/// What stands between two texts, the first time.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("`{start}` is there"));
    rest.split_once(end).unwrap_or_else(|| panic!("`{end}` is there")).0
}

/// What stands behind each `start`, up to the first that is no letter, digit or underscore.
fn words_behind(text: &str, start: &str) -> BTreeSet<String> {
    text.split(start).skip(1).map(leading_word).filter(|word| !word.is_empty()).collect()
}

fn leading_word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

fn quoted(text: &str) -> BTreeSet<String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Names that lines which are indented by two begin with, where `end` follows.
fn members(body: &str, end: &[char]) -> BTreeSet<String> {
    let lines = body.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
    let member = |line: &str| {
        let line = line.trim_start_matches("static ").trim_start_matches("async ").trim_start_matches("readonly ");
        let name = leading_word(line);
        line[name.len()..].trim_start_matches('?').starts_with(end).then_some(name)
    };
    lines.filter_map(member).filter(|name| !name.is_empty()).collect()
}

fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..])
}

#[test]
fn the_tag_has_the_methods_of_the_page() {
    let methods = quoted(between(&read("src/page/core/host_message.rs"), "pub const METHODS: [&str; 12] = [", "];"));
    assert_eq!(methods.len(), 12);
    assert_eq!(words_behind(&read("assets/embed.js"), "this.#call('"), methods);
    let types = read("assets/embed.d.ts");
    let mut typed = members(between(&types, "export interface TripletPlayground extends HTMLElement {", "\n}"), &['(']);
    assert!(typed.remove("addEventListener"), "its events are typed, too");
    assert_eq!(typed, methods);
}

#[test]
fn the_tag_has_the_events_of_the_page() {
    let host = read("src/page/runtime/host.rs");
    let told = words_behind(between(&host, "let (name, detail) = match event {", "};"), "(\"");
    let told: BTreeSet<String> = told
        .into_iter()
        .filter(|name| {
            host.contains(&format!("(\"{name}\", plain(")) || host.contains(&format!("(\"{name}\", object("))
        })
        .collect();
    let types = read("assets/embed.d.ts");
    assert_eq!(members(between(&types, "export interface PlaygroundEvents {", "\n}"), &[':']), told);
    let readme = read("README.md");
    told.iter().for_each(|event| assert!(readme.contains(&format!("`{event}`")), "the README names `{event}`"));
}

#[test]
fn what_is_told_has_the_fields_of_its_type() {
    let (program, types) = (read("src/page/core/host_message.rs"), read("assets/embed.d.ts"));
    for (of_program, of_types) in [
        ("Figures", "Figures"),
        ("Measured", "Measured"),
        ("Going", "Progress"),
        ("Near", "Neighbour"),
        ("Neighbours", "Neighbours"),
        ("Goal", "Goal"),
        ("Trouble", "Failed"),
    ] {
        let fields = between(&program, &format!("pub struct {of_program} {{"), "\n}");
        let fields: BTreeSet<String> = words_behind(fields, "pub ").iter().map(|name| camel(name)).collect();
        let typed = members(between(&types, &format!("export interface {of_types} {{"), "\n}"), &[':']);
        assert_eq!(typed, fields, "{of_types}");
    }
}

#[test]
fn the_engine_has_the_methods_of_its_type() {
    let script = read("assets/engine.js");
    let class = between(&script, "export class Engine {", "\n}");
    let types = read("assets/engine.d.ts");
    let typed = members(between(&types, "export class Engine {", "\n}"), &['(']);
    assert_eq!(members(class, &['(']), typed);
    for method in ["start", "load", "configure", "train", "query", "embed", "evaluate", "export", "close"] {
        assert!(typed.contains(method), "{method}");
    }
}

#[test]
fn the_readme_names_all_that_can_be_shown() {
    let controls =
        quoted(between(&read("src/page/core/embedded.rs"), "pub const ALL: [(Self, &'static str); 14] = [", "];"));
    assert_eq!(controls.len(), 14);
    let readme = read("README.md");
    let row = readme.lines().find(|line| line.starts_with("| `controls` | what is shown")).expect("a row of the table");
    controls.iter().for_each(|control| assert!(row.contains(&format!("`{control}`")), "the README names `{control}`"));
}
