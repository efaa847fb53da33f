//! Says which roles were guessed, and why there are none.

use super::layout::Layout;
use super::table::Table;
use crate::protocol::{ColumnContent, Role};

/// Names that are listed of a header that makes up no form.
const NAMES: usize = 12;

/// Which roles were guessed, in one sentence.
pub(super) fn guessed(table: &Table, layout: &Layout) -> Option<String> {
    let role = |at: usize| format!("{} as {}", table.called(at), layout.roles[at].label());
    let guessed = |at: &usize| layout.guessed[*at] && layout.roles[*at] != Role::NotUsed;
    let guessed: Vec<String> = (0..layout.roles.len()).filter(guessed).map(role).collect();
    let why = if table.has_names() { "The names do not tell" } else { "There are no names above the columns" };
    (!guessed.is_empty()).then(|| format!("{why}, so their contents and order decided: {}.", listed(&guessed)))
}

/// Why a column that is called like a text is none.
pub(super) fn not_a_text(table: &Table, at: usize, content: ColumnContent) -> String {
    let holds = match content {
        ColumnContent::Empty => return format!("The column {} is empty, so it is not used.", table.called(at)),
        ColumnContent::Verdicts => "only verdicts such as yes and no".to_owned(),
        content => content.label(),
    };
    format!("The column {} holds {holds}, no sentences, so it is not used.", table.called(at))
}

/// Why no row of these columns can be used.
pub(super) fn no_form(table: &Table, present: &[bool]) -> String {
    if !table.has_names() {
        return "The columns do not make up a form: there have to be at least two columns of text. Choose what each column \
                is, or name them in the first line: `anchor`, `positive` and `negative`, or `text` and `label`."
            .to_owned();
    }
    let names = (0..present.len()).filter(|&at| present[at] && !table.names[at].is_empty()).take(NAMES);
    let names: Vec<String> = names.map(|at| table.called(at)).collect();
    format!(
        "The names {} do not make up a form: name the columns `anchor`, `positive` and `negative`, or `anchor` and \
         `positive`, or `text` and `label`, or choose what each column is.",
        names.join(", ")
    )
}

/// `a, b and c`.
fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
