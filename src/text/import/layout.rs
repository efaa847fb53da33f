//! The roles of all columns, found or chosen.

use super::table::Table;
use crate::protocol::Role;
use crate::say;

/// The role of every column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub roles: Vec<Role>,
    /// By column: its name does not say it.
    pub guessed: Vec<bool>,
    pub guesses: Vec<String>,
    /// Numbers of inference: 0 entailment, 1 neutral, 2 contradiction.
    pub nli: bool,
    /// Why no row can be used, as a sentence.
    pub refusal: Option<String>,
}

impl Layout {
    pub fn new(columns: usize) -> Self {
        Self {
            roles: vec![Role::NotUsed; columns],
            guessed: vec![false; columns],
            guesses: Vec::new(),
            nli: false,
            refusal: None,
        }
    }

    /// Gives columns that have no role yet the one that they have in rows with other keys.
    pub fn add(&mut self, other: &Self) {
        for column in 0..self.roles.len() {
            if self.roles[column] == Role::NotUsed {
                self.roles[column] = other.roles[column];
                self.guessed[column] = other.guessed[column];
            }
        }
    }

    /// Takes the columns behind the last one for further negatives; pairs with a score have none.
    pub fn widen(&mut self, columns: usize) {
        if columns > self.roles.len() {
            let first = self.roles.len() + 1;
            self.guesses.push(match self.has(Role::Score) {
                true => say!("import-more-cells-unused", first = first),
                false => say!("import-more-cells-negatives", first = first),
            });
        }
        let role = if self.has(Role::Score) { Role::NotUsed } else { Role::Negative };
        self.roles.resize(columns, role);
        self.guessed.resize(columns, true);
    }

    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// The roles that the reader chose for columns of these names; of another file's columns those that are called the same.
pub(super) fn of_reader(chosen: &[Role], shown: Option<&[String]>, table: &Table) -> Layout {
    let mut layout = Layout::new(table.names.len());
    let shown = shown.filter(|shown| table.has_names() && table.names.iter().any(|name| shown.contains(name)));
    for (column, role) in layout.roles.iter_mut().enumerate() {
        let place = match shown {
            Some(shown) => shown.iter().position(|name| *name == table.names[column]),
            None => Some(column),
        };
        *role = place.and_then(|place| chosen.get(place)).copied().unwrap_or(Role::NotUsed);
    }
    let count = |role: Role| layout.roles.iter().filter(|own| **own == role).count();
    let single = [Role::Anchor, Role::Text, Role::Label, Role::Verdict, Role::Score];
    layout.refusal = if let Some(role) = single.into_iter().find(|role| count(*role) > 1) {
        Some(say!("import-role-twice", role = role.label()))
    } else if count(Role::Score) > 0 {
        let is_pair = count(Role::Anchor) == 1 && count(Role::Positive) == 1;
        let others = count(Role::Negative) + count(Role::Verdict);
        (!is_pair || others > 0).then(|| say!("import-choose-for-score"))
    } else if count(Role::Anchor) + count(Role::Positive) + count(Role::Negative) > 0 {
        (count(Role::Anchor) == 0 || count(Role::Positive) == 0).then(|| say!("import-choose-anchor-and-positive"))
    } else if count(Role::Set) > 0 {
        None
    } else {
        (count(Role::Text) == 0 || count(Role::Label) == 0).then(|| say!("import-choose-pair-or-label"))
    };
    layout
}

/// Why nothing is trained on pairs with a score that is no number.
pub(super) fn scored() -> String {
    say!("import-scores-are-no-numbers")
}
