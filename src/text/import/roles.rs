//! What each column is used for: the reader's word first, then names and contents together.
//!
//! A column of numbers, ids or verdicts is never a sentence, whatever it is called, and an empty column is no column.

use super::columns::Column;
use super::explain;
use super::layout::{Layout, scored};
use super::names::{self, is_one_of, normalised};
use super::table::Table;
use crate::protocol::{ColumnContent, Role, Separator};

/// Share of the cells of a column of labels that hold one.
const MOSTLY_FILLED: f64 = 0.8;

/// The roles that names and contents tell, of the columns that are `present`.
pub(super) fn find(table: &Table, columns: &[Column], present: &[bool]) -> Layout {
    let names: Vec<String> = table.names.iter().map(|name| normalised(name)).collect();
    let finder = Finder { table, columns, present, names, layout: Layout::new(columns.len()) };
    finder.find()
}

struct Finder<'a> {
    table: &'a Table,
    columns: &'a [Column],
    present: &'a [bool],
    names: Vec<String>,
    layout: Layout,
}

impl Finder<'_> {
    fn find(mut self) -> Layout {
        if let Some(roles) = &self.table.roles {
            self.layout.roles.clone_from_slice(roles);
            return self.layout;
        }
        let found = self.triplets_by_name()
            || self.pair_by_name()
            || self.set_by_name()
            || self.labelled_by_name()
            || self.by_content();
        if !found && self.layout.refusal.is_none() {
            self.layout.refusal = Some(explain::no_form(self.table, self.present));
        }
        self.layout.guesses.extend(explain::guessed(self.table, &self.layout));
        for column in self.all().filter(|&at| self.layout.roles[at] == Role::NotUsed) {
            if self.is_called_text(column) && !self.may_be_text(column) {
                let content = self.columns[column].content;
                self.layout.guesses.push(explain::not_a_text(self.table, column, content));
            }
        }
        self.layout
    }

    fn is(&self, column: usize, content: ColumnContent) -> bool {
        self.present[column] && self.columns[column].content == content
    }

    /// Whether a column may hold sentences if its name says so.
    fn may_be_text(&self, column: usize) -> bool {
        self.is_exact(column)
            || self.present[column]
                && !self.columns[column].annotation
                && match self.columns[column].content {
                    ColumnContent::Sentences | ColumnContent::Lists => true,
                    ColumnContent::Labels | ColumnContent::Ids => !self.is_numeric(column),
                    ColumnContent::Verdicts | ColumnContent::Numbers | ColumnContent::Empty => false,
                }
    }

    fn is_called_text(&self, column: usize) -> bool {
        let known = [names::ANCHORS, names::POSITIVES, names::NEGATIVES, names::TEXTS];
        self.present[column] && known.iter().any(|known| is_one_of(known, &self.names[column]))
    }

    /// Whether a column of numbers is called by the very name of its role.
    fn is_exact(&self, column: usize) -> bool {
        self.present[column]
            && self.columns[column].content != ColumnContent::Empty
            && matches!(names::stem(&self.names[column]), "anchor" | "positive" | "negative")
    }

    fn is_numeric(&self, column: usize) -> bool {
        self.columns[column].numeric
    }

    fn all(&self) -> std::ops::Range<usize> {
        0..self.columns.len()
    }

    /// The column of the most telling name.
    fn named(&self, known: &[&str], fits: impl Fn(usize) -> bool) -> Option<usize> {
        let column = |known: &&str| {
            self.all().find(|&column| self.present[column] && is_one_of(&[known], &self.names[column]) && fits(column))
        };
        known.iter().find_map(column)
    }

    fn give(&mut self, column: usize, role: Role, guessed: bool) {
        self.layout.roles[column] = role;
        self.layout.guessed[column] = guessed;
    }

    /// Anchor, positives and negatives that are called so.
    fn triplets_by_name(&mut self) -> bool {
        let of = |known: &[&str]| -> Vec<usize> {
            self.all().filter(|&column| self.may_be_text(column) && is_one_of(known, &self.names[column])).collect()
        };
        let (mut positives, negatives) = (of(names::POSITIVES), of(names::NEGATIVES));
        // Beside the passages that answer a question, its answer is a word or two within them.
        if positives.iter().any(|&at| self.names[at].starts_with("pos")) {
            positives.retain(|&at| names::stem(&self.names[at]) != "answer");
        }
        let free =
            |column: usize| self.may_be_text(column) && !positives.contains(&column) && !negatives.contains(&column);
        let Some(anchor) = self.named(names::ANCHORS, free).filter(|_| !positives.is_empty()) else { return false };
        self.give(anchor, Role::Anchor, false);
        positives.into_iter().for_each(|column| self.give(column, Role::Positive, false));
        negatives.into_iter().for_each(|column| self.give(column, Role::Negative, false));
        if let Some(verdict) = self.named(names::VERDICTS, |column| self.is(column, ColumnContent::Verdicts)) {
            self.give(verdict, Role::Verdict, false);
        }
        true
    }

    /// `sentence1` and `sentence2`, `premise` and `hypothesis`, and the verdict or score beside them.
    fn pair_by_name(&mut self) -> bool {
        let label = self.label_by_name();
        let by_name = |pairs: &[(&str, &str)]| {
            pairs.iter().find_map(|(first, second)| {
                let place = |name: &str| self.all().find(|&at| self.may_be_text(at) && self.names[at] == name);
                Some(vec![place(first)?, place(second)?])
            })
        };
        let texts = self.numbered_texts().or_else(|| by_name(names::PAIRS)).or_else(|| {
            // What is called a label may be a verdict: `title, text, label` is a labelled article.
            label.is_none().then(|| by_name(names::UNLABELLED_PAIRS)).flatten()
        });
        let Some(texts) = texts else { return false };
        let negatives: Vec<usize> =
            self.all().filter(|&at| self.may_be_text(at) && is_one_of(names::NEGATIVES, &self.names[at])).collect();
        self.give_pair(&texts, &negatives);
        true
    }

    /// Texts whose names differ by their number.
    fn numbered_texts(&self) -> Option<Vec<usize>> {
        let split = |column: usize| names::numbered(&self.names[column]).filter(|_| self.may_be_text(column));
        let given = [names::POSITIVES, names::NEGATIVES, names::LABELS].concat();
        self.all().filter_map(split).find_map(|(stem, _)| {
            let mut texts: Vec<(usize, usize)> = self
                .all()
                .filter_map(|at| split(at).filter(|(own, _)| *own == stem).map(|(_, number)| (number, at)))
                .collect();
            texts.sort_unstable();
            (texts.len() > 1 && !is_one_of(&given, stem)).then(|| texts.into_iter().map(|(_, at)| at).collect())
        })
    }

    /// Two texts or more; a verdict or a score decides what they are to each other.
    fn give_pair(&mut self, texts: &[usize], negatives: &[usize]) {
        let guessed = texts.len() > 2;
        for (place, &column) in texts.iter().enumerate() {
            let role = [Role::Anchor, Role::Positive].get(place).copied().unwrap_or(Role::Negative);
            self.give(column, role, guessed);
        }
        negatives.iter().for_each(|&column| self.give(column, Role::Negative, false));
        let free = |column: usize| self.present[column] && self.layout.roles[column] == Role::NotUsed;
        let verdict =
            |column: usize| free(column) && (self.is(column, ColumnContent::Verdicts) || self.columns[column].verdicts);
        // An answer of yes or no answers a question, and says nothing of the text beside it.
        let known: Vec<&str> = names::VERDICTS.iter().copied().filter(|name| *name != "answer").collect();
        let inferred = |column: usize| free(column) && self.is_inference(column);
        let measure = |column: usize| free(column) && self.is_measure(column);
        let decimals = || {
            let mut found = self.all().filter(|&column| measure(column) && self.columns[column].decimal);
            found.next().filter(|_| found.next().is_none())
        };
        if let Some(column) = self.named(&known, verdict) {
            self.give(column, Role::Verdict, false);
        } else if let Some(column) = self.named(&known, inferred) {
            self.give(column, Role::Verdict, true);
            self.layout.nli = true;
            self.layout.guesses.push(format!(
                "The numbers of {} are taken for those of inference: 0 entailment, 1 neutral, 2 contradiction.",
                self.table.called(column)
            ));
        } else if let Some(column) =
            self.named(names::SCORES, free).filter(|&at| measure(at) || self.names[at] != "label")
        {
            self.give(column, Role::Score, false);
            self.layout.refusal = Some(scored());
        } else if let Some(column) = self
            .named(names::VERDICTS, |column| free(column) && !self.is(column, ColumnContent::Verdicts))
            .filter(|_| negatives.is_empty())
        {
            self.give(column, Role::Score, true);
            self.layout.refusal = Some(scored());
        } else if let Some(column) = decimals() {
            self.give(column, Role::Score, true);
            self.layout.refusal = Some(scored());
        }
    }

    /// Whole numbers of three classes, as in the data sets of inference.
    fn is_inference(&self, column: usize) -> bool {
        self.columns[column].inference
    }

    fn is_measure(&self, column: usize) -> bool {
        self.present[column] && self.is_numeric(column)
    }

    fn set_by_name(&mut self) -> bool {
        let Some(set) = self.named(names::SETS, |column| self.may_be_text(column)) else { return false };
        self.give(set, Role::Set, false);
        true
    }

    /// A text and its label, of which at least one is called so.
    fn labelled_by_name(&mut self) -> bool {
        // A yes or no that answers a question, and a verdict of an annotator, are no labels.
        let mut label = self.label_by_name();
        let free = |column: usize| self.may_be_text(column) && label != Some(column);
        let mut text = self.named(names::TEXTS, free).or_else(|| self.named_in_part(names::TEXTS, free));
        let (by_name_text, by_name_label) = (text.is_some(), label.is_some());
        if text.is_none() && label.is_some() {
            text = self.longest(label);
        }
        if label.is_none() && text.is_some() {
            let fits = |&column: &usize| {
                Some(column) != text && self.is(column, ColumnContent::Labels) && self.columns[column].distinct > 1
            };
            let whole = |column: &usize| self.columns[*column].filled > MOSTLY_FILLED;
            label = self.all().rfind(|at| fits(at) && whole(at)).or_else(|| self.all().rfind(fits));
        }
        let (Some(text), Some(label)) = (text, label) else { return false };
        self.give(text, Role::Text, !by_name_text);
        self.give(label, Role::Label, !by_name_label);
        let annotated = |column: usize| self.layout.roles[column] == Role::NotUsed && self.columns[column].annotation;
        if let Some(verdict) = self.all().find(|&column| self.present[column] && annotated(column)) {
            self.give(verdict, Role::Verdict, false);
        }
        true
    }

    /// A measure in decimals, or a number of stars beside other measures, is no label.
    fn label_by_name(&self) -> Option<usize> {
        let fits = |column: usize| {
            self.present[column]
                && self.columns[column].content != ColumnContent::Empty
                && (names::stem(&self.names[column]) != "score" || self.is(column, ColumnContent::Labels))
        };
        let whole = |column: usize| fits(column) && self.is(column, ColumnContent::Labels);
        self.named(names::LABELS, fits).or_else(|| self.named_in_part(names::LABELS, whole))
    }

    /// The column of which the last word is the most telling name.
    fn named_in_part(&self, known: &[&str], fits: impl Fn(usize) -> bool) -> Option<usize> {
        let column = |known: &&str| {
            self.all().find(|&at| self.present[at] && names::ends_in(&[known], &self.names[at]) && fits(at))
        };
        known.iter().find_map(column)
    }

    /// The column of the longest sentences.
    fn longest(&self, besides: Option<usize>) -> Option<usize> {
        let sentences = self.all().filter(|&at| Some(at) != besides && self.is(at, ColumnContent::Sentences));
        sentences.max_by(|&a, &b| self.columns[a].chars.total_cmp(&self.columns[b].chars))
    }

    /// No name tells: contents and order do.
    fn by_content(&mut self) -> bool {
        let known = self.all().filter(|&at| self.present[at] && names::is_known(&self.table.names[at])).count();
        let of = |content: ColumnContent| -> Vec<usize> { self.all().filter(|&at| self.is(at, content)).collect() };
        let (sentences, labels, verdicts) =
            (of(ColumnContent::Sentences), of(ColumnContent::Labels), of(ColumnContent::Verdicts));
        let lists = of(ColumnContent::Lists);
        // What is typed quickly, or holds nothing but texts, goes by its order: anchor, positive, negatives.
        let texts = self.all().filter(|&at| self.present[at] && self.may_be_text(at)).count();
        let filled = self.all().filter(|&at| self.present[at] && !self.is(at, ColumnContent::Empty)).count();
        let typed = self.table.separator == Some(Separator::Pipe) || sentences.len() > 1;
        if !self.table.has_names() && typed && texts > 2 && texts == filled {
            return self.by_order();
        }
        match (sentences.as_slice(), lists.as_slice()) {
            ([text], []) if !labels.is_empty() || verdicts.len() == 1 => {
                // Behind the text rather than before it.
                let label = labels.iter().chain(&verdicts).copied().find(|label| label > text);
                let label = label.unwrap_or_else(|| labels.iter().chain(&verdicts).copied().next().unwrap_or(*text));
                if self.names[label] == "answer" && self.is(label, ColumnContent::Verdicts) {
                    return false;
                }
                let text = *text;
                self.give(text, Role::Text, true);
                self.give(label, Role::Label, true);
                true
            }
            // The number of a class before the title and the body of an article.
            ([first, _], []) if known == 0 && labels.len() == 1 && labels[0] < *first && self.is_numeric(labels[0]) => {
                let text = self.longest(None).unwrap_or(sentences[1]);
                self.give(text, Role::Text, true);
                self.give(labels[0], Role::Label, true);
                true
            }
            // A header that names a part of a form names no other form.
            (texts, lists) if known == 0 && texts.len() + lists.len() >= 2 => {
                let mut texts = [texts, lists].concat();
                texts.sort_unstable();
                self.give_pair(&texts, &[]);
                let scale = labels.iter().copied().find(|&label| self.is_numeric(label));
                if let Some(scale) = scale.filter(|&at| self.layout.roles[at] == Role::NotUsed) {
                    self.give(scale, Role::Score, true);
                    self.layout.refusal = Some(scored());
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
        let texts: Vec<usize> = self.all().filter(|&column| self.may_be_text(column)).collect();
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
