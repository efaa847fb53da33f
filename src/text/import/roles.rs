//! What each column is used for: the reader's word first, then names and contents together.
//!
//! A column of numbers, ids or verdicts is never a sentence, whatever it is called, and an empty column is no column.

use super::columns::Column;
use super::explain;
use super::known::Known;
use super::layout::{Layout, scored};
use super::names::{self, is_one_of, normalised};
use super::table::Table;
use crate::protocol::{ColumnContent, Role, Separator};
use crate::say;

/// Share of the cells of a column of labels that hold one.
const MOSTLY_FILLED: f64 = 0.8;

/// The roles that names and contents tell, of the columns that are `present`.
pub(super) fn find(table: &Table, columns: &[Column], present: &[bool]) -> Layout {
    let names: Vec<String> = table.names.iter().map(|name| normalised(name)).collect();
    let known = Known { table, columns, present, names };
    let finder = Finder { known, layout: Layout::new(columns.len()) };
    finder.find()
}

struct Finder<'a> {
    known: Known<'a>,
    layout: Layout,
}

impl Finder<'_> {
    fn find(mut self) -> Layout {
        if let Some(roles) = &self.known.table.roles {
            self.layout.roles.clone_from_slice(roles);
            return self.layout;
        }
        let found = self.triplets_by_name()
            || self.pair_by_name()
            || self.set_by_name()
            || self.labelled_by_name()
            || self.by_content();
        if !found && self.layout.refusal.is_none() {
            self.layout.refusal = Some(explain::no_form(self.known.table, self.known.present));
        }
        self.layout.guesses.extend(explain::guessed(self.known.table, &self.layout));
        for column in self.known.all().filter(|&at| self.layout.roles[at] == Role::NotUsed) {
            if self.known.is_called_text(column) && !self.known.may_be_text(column) {
                let content = self.known.columns[column].content;
                self.layout.guesses.push(explain::not_a_text(self.known.table, column, content));
            }
        }
        self.layout
    }

    fn give(&mut self, column: usize, role: Role, guessed: bool) {
        self.layout.roles[column] = role;
        self.layout.guessed[column] = guessed;
    }

    /// Anchor, positives and negatives that are called so.
    fn triplets_by_name(&mut self) -> bool {
        let of = |known: &[&str]| -> Vec<usize> {
            self.known
                .all()
                .filter(|&column| self.known.may_be_text(column) && is_one_of(known, &self.known.names[column]))
                .collect()
        };
        let (mut positives, negatives) = (of(names::POSITIVES), of(names::NEGATIVES));
        // Beside the passages that answer a question, its answer is a word or two within them.
        if positives.iter().any(|&at| self.known.names[at].starts_with("pos")) {
            positives.retain(|&at| names::stem(&self.known.names[at]) != "answer");
        }
        let free = |column: usize| {
            self.known.may_be_text(column) && !positives.contains(&column) && !negatives.contains(&column)
        };
        let Some(anchor) = self.known.named(names::ANCHORS, free).filter(|_| !positives.is_empty()) else {
            return false;
        };
        self.give(anchor, Role::Anchor, false);
        positives.into_iter().for_each(|column| self.give(column, Role::Positive, false));
        negatives.into_iter().for_each(|column| self.give(column, Role::Negative, false));
        if let Some(verdict) =
            self.known.named(names::VERDICTS, |column| self.known.is(column, ColumnContent::Verdicts))
        {
            self.give(verdict, Role::Verdict, false);
        }
        true
    }

    /// `sentence1` and `sentence2`, `premise` and `hypothesis`, and the verdict or score beside them.
    fn pair_by_name(&mut self) -> bool {
        let label = self.known.label_by_name();
        let by_name = |pairs: &[(&str, &str)]| {
            pairs.iter().find_map(|(first, second)| {
                let place = |name: &str| {
                    self.known.all().find(|&at| self.known.may_be_text(at) && self.known.names[at] == name)
                };
                Some(vec![place(first)?, place(second)?])
            })
        };
        let texts = self.known.numbered_texts().or_else(|| by_name(names::PAIRS)).or_else(|| {
            // What is called a label may be a verdict: `title, text, label` is a labelled article.
            label.is_none().then(|| by_name(names::UNLABELLED_PAIRS)).flatten()
        });
        let Some(texts) = texts else { return false };
        let negatives: Vec<usize> = self
            .known
            .all()
            .filter(|&at| self.known.may_be_text(at) && is_one_of(names::NEGATIVES, &self.known.names[at]))
            .collect();
        self.give_pair(&texts, &negatives);
        true
    }

    /// Two texts or more; a verdict or a score decides what they are to each other.
    fn give_pair(&mut self, texts: &[usize], negatives: &[usize]) {
        let guessed = texts.len() > 2;
        for (place, &column) in texts.iter().enumerate() {
            let role = [Role::Anchor, Role::Positive].get(place).copied().unwrap_or(Role::Negative);
            self.give(column, role, guessed);
        }
        negatives.iter().for_each(|&column| self.give(column, Role::Negative, false));
        let free = |column: usize| self.known.present[column] && self.layout.roles[column] == Role::NotUsed;
        let verdict = |column: usize| {
            free(column) && (self.known.is(column, ColumnContent::Verdicts) || self.known.columns[column].verdicts)
        };
        // An answer of yes or no answers a question, and says nothing of the text beside it.
        let known: Vec<&str> = names::VERDICTS.iter().copied().filter(|name| *name != "answer").collect();
        let inferred = |column: usize| free(column) && self.known.is_inference(column);
        let measure = |column: usize| free(column) && self.known.is_measure(column);
        let decimals = || {
            let mut found = self.known.all().filter(|&column| measure(column) && self.known.columns[column].decimal);
            found.next().filter(|_| found.next().is_none())
        };
        if let Some(column) = self.known.named(&known, verdict) {
            self.give(column, Role::Verdict, false);
        } else if let Some(column) = self.known.named(&known, inferred) {
            self.give(column, Role::Verdict, true);
            self.layout.nli = true;
            self.layout.guesses.push(say!("import-numbers-of-inference", column = self.known.table.called(column)));
        } else if let Some(column) =
            self.known.named(names::SCORES, free).filter(|&at| measure(at) || self.known.names[at] != "label")
        {
            self.give_score(column, false);
        } else if let Some(column) = self
            .known
            .named(names::VERDICTS, |column| free(column) && !self.known.is(column, ColumnContent::Verdicts))
            .filter(|_| negatives.is_empty())
        {
            self.give_score(column, true);
        } else if let Some(column) = decimals() {
            self.give_score(column, true);
        }
    }

    /// What is no number orders no pairs, and beside negatives a score says nothing of them.
    fn give_score(&mut self, column: usize, guessed: bool) {
        self.give(column, Role::Score, guessed);
        if !self.known.is_measure(column) || self.layout.has(Role::Negative) {
            self.layout.refusal = Some(scored());
        }
    }

    fn set_by_name(&mut self) -> bool {
        let Some(set) = self.known.named(names::SETS, |column| self.known.may_be_text(column)) else { return false };
        self.give(set, Role::Set, false);
        true
    }

    /// A text and its label, of which at least one is called so.
    fn labelled_by_name(&mut self) -> bool {
        // A yes or no that answers a question, and a verdict of an annotator, are no labels.
        let mut label = self.known.label_by_name();
        let free = |column: usize| self.known.may_be_text(column) && label != Some(column);
        let mut text = self.known.named(names::TEXTS, free).or_else(|| self.known.named_in_part(names::TEXTS, free));
        let (by_name_text, by_name_label) = (text.is_some(), label.is_some());
        if text.is_none() && label.is_some() {
            text = self.known.longest(label);
        }
        if label.is_none() && text.is_some() {
            let fits = |&column: &usize| {
                Some(column) != text
                    && self.known.is(column, ColumnContent::Labels)
                    && self.known.columns[column].distinct > 1
            };
            let whole = |column: &usize| self.known.columns[*column].filled > MOSTLY_FILLED;
            label = self.known.all().rfind(|at| fits(at) && whole(at)).or_else(|| self.known.all().rfind(fits));
        }
        let (Some(text), Some(label)) = (text, label) else { return false };
        self.give(text, Role::Text, !by_name_text);
        self.give(label, Role::Label, !by_name_label);
        let annotated =
            |column: usize| self.layout.roles[column] == Role::NotUsed && self.known.columns[column].annotation;
        if let Some(verdict) = self.known.all().find(|&column| self.known.present[column] && annotated(column)) {
            self.give(verdict, Role::Verdict, false);
        }
        true
    }

    /// No name tells: contents and order do.
    fn by_content(&mut self) -> bool {
        let known = self
            .known
            .all()
            .filter(|&at| self.known.present[at] && names::is_known(&self.known.table.names[at]))
            .count();
        let of = |content: ColumnContent| -> Vec<usize> {
            self.known.all().filter(|&at| self.known.is(at, content)).collect()
        };
        let (sentences, labels, verdicts) =
            (of(ColumnContent::Sentences), of(ColumnContent::Labels), of(ColumnContent::Verdicts));
        let lists = of(ColumnContent::Lists);
        // What is typed quickly, or holds nothing but texts, goes by its order: anchor, positive, negatives.
        let texts = self.known.all().filter(|&at| self.known.present[at] && self.known.may_be_text(at)).count();
        let filled =
            self.known.all().filter(|&at| self.known.present[at] && !self.known.is(at, ColumnContent::Empty)).count();
        let typed = self.known.table.separator == Some(Separator::Pipe) || sentences.len() > 1;
        if !self.known.table.has_names() && typed && texts > 2 && texts == filled {
            return self.by_order();
        }
        match (sentences.as_slice(), lists.as_slice()) {
            ([text], []) if !labels.is_empty() || verdicts.len() == 1 => {
                // Behind the text rather than before it.
                let label = labels.iter().chain(&verdicts).copied().find(|label| label > text);
                let label = label.unwrap_or_else(|| labels.iter().chain(&verdicts).copied().next().unwrap_or(*text));
                if self.known.names[label] == "answer" && self.known.is(label, ColumnContent::Verdicts) {
                    return false;
                }
                let text = *text;
                self.give(text, Role::Text, true);
                self.give(label, Role::Label, true);
                true
            }
            // The number of a class before the title and the body of an article.
            ([first, _], [])
                if known == 0 && labels.len() == 1 && labels[0] < *first && self.known.is_numeric(labels[0]) =>
            {
                let text = self.known.longest(None).unwrap_or(sentences[1]);
                self.give(text, Role::Text, true);
                self.give(labels[0], Role::Label, true);
                true
            }
            // A header that names a part of a form names no other form.
            (texts, lists) if known == 0 && texts.len() + lists.len() >= 2 => {
                let mut texts = [texts, lists].concat();
                texts.sort_unstable();
                self.give_pair(&texts, &[]);
                let scale = labels.iter().copied().find(|&label| self.known.is_numeric(label));
                if let Some(scale) = scale.filter(|&at| self.layout.roles[at] == Role::NotUsed)
                    && !self.layout.has(Role::Score)
                {
                    self.give_score(scale, true);
                }
                let verdict = verdicts.iter().copied().find(|_| verdicts.len() == 1);
                if let Some(verdict) = verdict.filter(|_| !self.layout.has(Role::Verdict)) {
                    self.give(verdict, Role::Verdict, true);
                    self.layout.refusal = None;
                }
                texts.iter().for_each(|&column| self.layout.guessed[column] = true);
                true
            }
            _ if known == 0 => self.by_order(),
            _ => false,
        }
    }

    /// Too few rows, or too few words, to tell contents apart.
    fn by_order(&mut self) -> bool {
        let texts: Vec<usize> = self.known.all().filter(|&column| self.known.may_be_text(column)).collect();
        if texts.len() < 2 {
            return false;
        }
        for (place, column) in texts.into_iter().enumerate() {
            let role = [Role::Anchor, Role::Positive].get(place).copied().unwrap_or(Role::Negative);
            self.give(column, role, true);
        }
        true
    }
}
