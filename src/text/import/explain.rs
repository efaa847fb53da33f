//! Says which roles were guessed, and why there are none.

use super::layout::Layout;
use super::table::Table;
use crate::protocol::{ColumnContent, Role};
use crate::say;

/// Names that are listed of a header that makes up no form.
const NAMES: usize = 12;

/// Which roles were guessed, in one sentence.
pub(super) fn guessed(table: &Table, layout: &Layout) -> Option<String> {
    let role = |at: usize| say!("import-column-as", column = table.called(at), role = layout.roles[at].label());
    let guessed = |at: &usize| layout.guessed[*at] && layout.roles[*at] != Role::NotUsed;
    let guessed: Vec<String> = (0..layout.roles.len()).filter(guessed).map(role).collect();
    (!guessed.is_empty()).then(|| match table.has_names() {
        true => say!("import-names-do-not-tell", columns = listed(&guessed)),
        false => say!("import-no-names", columns = listed(&guessed)),
    })
}

/// Why a column that is called like a text is none.
pub(super) fn not_a_text(table: &Table, at: usize, content: ColumnContent) -> String {
    let column = table.called(at);
    match content {
        ColumnContent::Empty => say!("import-empty-column", column = column),
        ColumnContent::Verdicts => say!("import-column-of-verdicts", column = column),
        content => say!("import-column-without-sentences", column = column, holds = content.label()),
    }
}

/// Why no row of these columns can be used.
pub(super) fn no_form(table: &Table, present: &[bool]) -> String {
    if !table.has_names() {
        return say!("import-no-form-without-names");
    }
    let names = (0..present.len()).filter(|&at| present[at] && !table.names[at].is_empty()).take(NAMES);
    let names: Vec<String> = names.map(|at| table.called(at)).collect();
    say!("import-no-form", names = names.join(", "))
}

/// `a, b and c`.
fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => say!("import-list", items = first.join(", "), last = last),
    }
}
