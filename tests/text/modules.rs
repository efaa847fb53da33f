//! The modules of `src` form no circle.
//!
//! What counts as a use: every path that begins with `crate`, `super` or `self`, and every `use` of a child, wherever it
//! stands; a name that a module only passes on counts as a use of the module that it comes from. Between two modules the use is
//! one between their branches below the nearest module that holds both: `engine::train::batch` that uses
//! `engine::metric::loss` makes `train` use `metric`. Circles are looked for among the branches of each module. A parent may
//! use its children, and a child what its parent itself defines: they are one subject. Tests inside of modules do not count.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A module's name from the crate's root on, which is empty.
type Name = Vec<String>;

#[derive(Default)]
struct Module {
    /// Paths as they are written, with what the last name is called here.
    paths: Vec<(Name, String)>,
    children: BTreeSet<String>,
}

type Modules = BTreeMap<Name, Module>;

/// Modules whose branches still form a circle; none may join them.
const STILL: [&str; 0] = [];

#[test]
fn modules_form_no_circle() {
    let mut circles = circles(&modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")));
    circles.retain(|circle| !STILL.iter().any(|holder| circle.starts_with(&format!("in {holder}: "))));
    assert!(circles.is_empty(), "modules that use each other in a circle:\n{}", circles.join("\n"));
}

#[test]
fn circles_are_found() {
    let of = |files: &[(&str, &str)]| {
        let mut modules = Modules::new();
        for (name, text) in files {
            let name: Name = name.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
            add(&mut modules, name, text);
        }
        circles(&modules).len()
    };
    let root = ("", "mod a; mod b;");
    assert_eq!(of(&[root, ("a", "use crate::b::B;"), ("b", "use crate::a::A;")]), 1);
    assert_eq!(of(&[root, ("a", "fn f() { crate::b::g() }"), ("b", "use super::a::A;")]), 1);
    assert_eq!(of(&[root, ("a", "view! { {crate::b::g()} }"), ("b", "use crate::{a::{A}};")]), 1);
    assert_eq!(of(&[root, ("a", "use crate::b::B;"), ("b", "// use crate::a::A;\n/// [`crate::a`]\nstruct B;")]), 0);
    assert_eq!(of(&[root, ("a", "use crate::b::B;"), ("b", "#[cfg(test)] mod tests { use crate::a::A; }")]), 0);
    // Through a child, and by a name that the root passes on.
    assert_eq!(of(&[root, ("a", "mod c;"), ("a::c", "use crate::b::B;"), ("b", "use crate::a::A;")]), 1);
    assert_eq!(of(&[("", "mod a; mod b; pub use a::A;"), ("a", "use crate::b::B;"), ("b", "use crate::A;")]), 1);
    // Parent and child are one subject, two children are not.
    assert_eq!(of(&[("", "mod a;"), ("a", "mod c; use c::C; struct A;"), ("a::c", "use super::A;")]), 0);
    let between = [("a::c", "use super::d::D;"), ("a::d", "use crate::a::c::C;")];
    assert_eq!(of(&[("", "mod a;"), ("a", "mod c; mod d;"), between[0], between[1]]), 1);
}

/// All modules of a source folder but its programs.
fn modules(folder: &Path) -> Modules {
    let mut modules = Modules::new();
    let mut open: Vec<(PathBuf, Name)> = vec![(folder.to_owned(), Vec::new())];
    while let Some((folder, name)) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of sources").flatten() {
            let path = entry.path();
            let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name in UTF-8").to_owned();
            let inner =
                |own: &str| name.iter().cloned().chain(Some(own.to_owned()).filter(|own| own != "mod")).collect();
            if path.is_dir() {
                if stem != "bin" {
                    open.push((path, inner(&stem)));
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") && !stem.ends_with("tests") {
                let module = if name.is_empty() && stem == "lib" { Vec::new() } else { inner(&stem) };
                add(&mut modules, module, &std::fs::read_to_string(&path).expect("a readable source"));
            }
        }
    }
    // Folders of tests beside a module.
    modules.retain(|name, _| !name.iter().any(|part| part == "tests"));
    modules
}

fn add(modules: &mut Modules, name: Name, text: &str) {
    let tokens: TokenStream = text.parse().expect("Rust");
    let mut module = Module::default();
    read(&tokens.into_iter().collect::<Vec<_>>(), &mut module);
    modules.insert(name, module);
}

/// Collects the paths and children of a module from its tokens.
fn read(tokens: &[TokenTree], module: &mut Module) {
    let ident = |at: usize, word: &str| matches!(tokens.get(at), Some(TokenTree::Ident(ident)) if ident == word);
    let mut at = 0;
    while at < tokens.len() {
        if is_test(&tokens[at..]) {
            // The attribute, and all up to the end of what it belongs to.
            at += 2;
            while at < tokens.len() && !is_end(&tokens[at]) {
                at += 1;
            }
        } else if ident(at, "mod") {
            if let Some(TokenTree::Ident(child)) = tokens.get(at + 1) {
                module.children.insert(child.to_string());
            }
        } else if ident(at, "use") {
            let end = (at..tokens.len()).find(|end| is_end_of_use(&tokens[*end])).unwrap_or(tokens.len());
            path(&tokens[at + 1..end], Vec::new(), module);
            at = end;
        } else if ["crate", "super", "self"].iter().any(|root| ident(at, root)) && is_colon(tokens.get(at + 1)) {
            let mut end = at + 1;
            while is_colon(tokens.get(end)) && matches!(tokens.get(end + 2), Some(TokenTree::Ident(_))) {
                end += 3;
            }
            path(&tokens[at..end], Vec::new(), module);
            at = end - 1;
        } else if let TokenTree::Group(group) = &tokens[at] {
            read(&group.stream().into_iter().collect::<Vec<_>>(), module);
        }
        at += 1;
    }
}

fn is_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

fn is_end_of_use(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';')
}

fn is_end(token: &TokenTree) -> bool {
    is_end_of_use(token) || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// Whether the tokens begin with `#[cfg(test)]`.
fn is_test(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(hash), TokenTree::Group(group), ..]
        if hash.as_char() == '#' && group.stream().to_string().replace(' ', "") == "cfg(test)")
}

/// A path, or the tree of a `use`, below `before`.
fn path(tokens: &[TokenTree], mut before: Name, module: &mut Module) {
    let mut called = None;
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(word) if word == "as" => {
                called = tokens.get(at + 1).map(ToString::to_string);
                break;
            }
            TokenTree::Ident(word) => before.push(word.to_string()),
            TokenTree::Group(group) => {
                let tree: Vec<TokenTree> = group.stream().into_iter().collect();
                let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
                tree.split(is_comma).for_each(|branch| path(branch, before.clone(), module));
                return;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        at += 1;
    }
    if let Some(last) = before.last().cloned() {
        module.paths.push((before, called.unwrap_or(last)));
    }
}

/// The module that a path leads to from `here`, through names that are only passed on; None for another crate.
fn target(modules: &Modules, here: &Name, written: &[String], depth: usize) -> Option<Name> {
    let mut at = here.clone();
    let mut rest = written;
    match written.first()?.as_str() {
        "crate" => (at, rest) = (Vec::new(), &written[1..]),
        "self" => rest = &written[1..],
        "super" => {
            while let Some("super") = rest.first().map(String::as_str) {
                at.pop()?;
                rest = &rest[1..];
            }
        }
        child if modules[here].children.contains(child) => {}
        _ => return None,
    }
    while let Some(next) = rest.first() {
        let deeper: Name = at.iter().cloned().chain([next.clone()]).collect();
        if !modules.contains_key(&deeper) {
            break;
        }
        (at, rest) = (deeper, &rest[1..]);
    }
    // A name that this module has from elsewhere.
    let passed_on = rest.first().filter(|_| depth < 8).and_then(|name| {
        let module = modules.get(&at)?;
        let (from, _) = module.paths.iter().find(|(from, called)| called == name && from.as_slice() != written)?;
        target(modules, &at, from, depth + 1)
    });
    passed_on.or(Some(at))
}

/// Each circle with the uses that make it.
fn circles(modules: &Modules) -> Vec<String> {
    // By the module that holds both: which of its branches uses which, and where.
    let mut uses: BTreeMap<&[String], BTreeMap<(&String, String), String>> = BTreeMap::new();
    for (here, module) in modules {
        for (written, _) in &module.paths {
            let Some(there) = target(modules, here, written, 0) else { continue };
            let shared = here.iter().zip(&there).take_while(|(one, other)| one == other).count();
            if let (Some(one), Some(other)) = (here.get(shared), there.get(shared)) {
                let example = format!("{} uses {}", here.join("::"), written.join("::"));
                uses.entry(&here[..shared]).or_default().entry((one, other.clone())).or_insert(example);
            }
        }
    }
    let mut found = Vec::new();
    for (holder, uses) in uses {
        let mut graph = DiGraph::<&str, ()>::new();
        let mut places = HashMap::new();
        for (one, other) in uses.keys() {
            let mut place = |name| *places.entry(name).or_insert_with(|| graph.add_node(name));
            let (one, other) = (place(one.as_str()), place(other.as_str()));
            graph.add_edge(one, other, ());
        }
        for circle in tarjan_scc(&graph).into_iter().filter(|circle| circle.len() > 1) {
            let names: BTreeSet<&str> = circle.iter().map(|place| graph[*place]).collect();
            let inside =
                |(one, other): &(&String, String)| names.contains(one.as_str()) && names.contains(other.as_str());
            let examples = uses.iter().filter(|(ends, _)| inside(ends)).map(|(_, example)| format!("\n    {example}"));
            let holder =
                std::iter::once("crate").chain(holder.iter().map(String::as_str)).collect::<Vec<_>>().join("::");
            found.push(format!("in {holder}: {names:?}{}", examples.collect::<String>()));
        }
    }
    found
}
