//! How the data limits the training, as sentences for the page.

use super::{Dataset, NEGATIVES_OF_A_ROW};
use crate::text::import::Form;
use crate::text::shorten;
use crate::wording::counted;

/// Characters of a sentence that is quoted.
const QUOTED_CHARS: usize = 60;

impl Dataset {
    pub(super) fn remarks(&self) -> Vec<String> {
        let remarks = [
            self.scores_remark(),
            self.split_remark(),
            self.negatives_remark(),
            self.many_negatives_remark(),
            self.links_remark(),
            self.lone_label_remark(),
            self.twins_remark(),
        ];
        remarks.into_iter().flatten().collect()
    }

    fn scores_remark(&self) -> Option<String> {
        (self.form == Form::Scored).then(|| {
            "Scored pairs are not a form of triplets: the loss CoSENT learns from them, by which pair is to be more alike than \
             which; triplet loss and ranking cannot."
                .to_owned()
        })
    }

    fn split_remark(&self) -> Option<String> {
        let (rows, held_out) = (self.row_count(), self.held_out_row_count());
        let wanted = rows as f64 * self.split.percent() / 100.0;
        if self.has_test {
            return Some(self.test_remark(held_out));
        }
        if self.split.percent() == 0.0 {
            return Some("Nothing is held out: how well the model does on new sentences will not be known.".to_owned());
        }
        if held_out == 0 {
            let needed = match self.form {
                Form::Labelled if self.holds_out_labels() => "add sentences under other labels",
                Form::Labelled => "add sentences to the labels",
                Form::Triplets | Form::Pairs | Form::Sets | Form::Scored => "add rows that are about something else",
            };
            return Some(format!(
                "The data is too small to hold anything out, so that how well the model does on new sentences will \
                 not be known: {needed}."
            ));
        }
        let why = match self.form {
            Form::Labelled if self.holds_out_labels() => "labels are held out whole, and two stay in training",
            Form::Labelled => "two sentences of every label stay in training",
            Form::Scored => "a sentence is held out with all of its pairs",
            Form::Triplets | Form::Pairs | Form::Sets => "connected rows are held out together or not at all",
        };
        ((held_out as f64) < wanted / 2.0)
            .then(|| format!("Only {} of {rows} could be held out, because {why}.", self.counted_rows(held_out)))
    }

    fn negatives_remark(&self) -> Option<String> {
        match self.form {
            // Negatives of labels and sets are the other labels and sets, and scored pairs need none: nothing is missing.
            Form::Labelled | Form::Sets | Form::Scored => return None,
            Form::Triplets | Form::Pairs if !self.has_negatives() => {
                return Some(
                    "The data names no negatives: the batch minings find them in other groups, the other minings draw \
                     them at random."
                        .to_owned(),
                );
            }
            Form::Triplets | Form::Pairs => {}
        }
        let pairs = self.rows.iter().filter(|row| row.negatives.is_empty()).count();
        (pairs > 0).then(|| {
            let verb = if pairs == 1 { "has" } else { "have" };
            format!("{} {verb} no negative: the batch minings find them in other groups, the other minings draw them at random.", counted(pairs, "row", "rows"))
        })
    }

    fn test_remark(&self, held_out: usize) -> String {
        if held_out == 0 {
            return "Nothing of the test data can be tested on, so that how well the model does on new sentences will \
                    not be known."
                .to_owned();
        }
        let are = if held_out == 1 { "is" } else { "are" };
        let only = format!(
            "{} {are} test data of your own: never trained on, and held out in place of a share drawn at random.",
            self.counted_rows(held_out)
        );
        let leaked = self.twins_on_both_sides();
        match leaked {
            0 => only,
            _ => format!(
                "{only} {} from the training data in case, punctuation or spaces only, which flatters the figures.",
                counted(leaked, "test sentence differs", "test sentences differ")
            ),
        }
    }

    /// Held-out sentences with a near duplicate that is trained on.
    fn twins_on_both_sides(&self) -> usize {
        let held_out = |sentence: &&u32| self.sentences[**sentence as usize].held_out;
        let split = self.twins.clusters().map(|cluster| (cluster.iter().filter(held_out).count(), cluster.len()));
        split.filter(|(held_out, all)| held_out < all).map(|(held_out, _)| held_out).sum()
    }

    fn twins_remark(&self) -> Option<String> {
        let first = self.twins.clusters().next()?;
        let text = |sentence: u32| shorten(&self.sentences[sentence as usize].text, QUOTED_CHARS);
        let count = self.twins.clusters().map(|cluster| cluster.len() - 1).sum();
        let label = |sentence: &u32| &self.sentences[*sentence as usize].label;
        let differ = |cluster: &&[u32]| cluster.iter().any(|sentence| label(sentence) != label(&cluster[0]));
        let several = match self.twins.clusters().filter(differ).count() {
            0 => String::new(),
            several => format!(
                " {} under different labels: correct the wrong one.",
                counted(several, "of these texts stands", "of these texts stand")
            ),
        };
        let sides = if self.has_test { "" } else { " They are held out together or not at all." };
        Some(format!(
            "{} another only in case, punctuation, spaces or the form of its characters, such as “{}” and “{}”.{sides}{several}",
            counted(count, "sentence repeats", "sentences repeat"),
            text(first[0]),
            text(first[1]),
        ))
    }

    /// Where links end; see [`super::relations`].
    fn links_remark(&self) -> Option<String> {
        let ends = self.relations.ends();
        let first =
            *ends.iter().max_by_key(|end| (self.relations.statements(**end as usize).len(), u32::MAX - **end))?;
        let text = shorten(&self.sentences[first as usize].text, QUOTED_CHARS);
        let (unit, shared) = match self.form {
            Form::Sets => ("sets", self.sets.iter().filter(|set| set.sentences.contains(&(first as usize))).count()),
            _ => {
                let holds = |row: &&super::Row| [row.anchor, row.positive].contains(&(first as usize));
                ("rows", self.rows.iter().filter(holds).count())
            }
        };
        let others = match ends.len() - 1 {
            0 => String::new(),
            others => format!(" {} connects so many as well.", counted(others, "other sentence", "other sentences"))
                .replace("sentences connects", "sentences connect"),
        };
        Some(format!(
            "{shared} of {} {unit} share “{text}”: links end there, so that what only this sentence connects is not taken \
             to mean the same, nor used as each other's negatives.{others}",
            self.row_count()
        ))
    }

    fn many_negatives_remark(&self) -> Option<String> {
        let many = self.rows.iter().filter(|row| !row.held_out && row.negatives.len() > NEGATIVES_OF_A_ROW).count();
        (many > 0).then(|| {
            format!(
                "{} more than {NEGATIVES_OF_A_ROW} negatives: a step takes at most so many of them at random, and others \
                 the next time.",
                counted(many, "row has", "rows have")
            )
        })
    }

    fn lone_label_remark(&self) -> Option<String> {
        let lone = self.groups.iter().filter(|group| group.len() == 1).count();
        (self.form == Form::Labelled && lone > 0).then(|| {
            format!(
                "{} a single sentence, which is never an anchor or a positive and serves as a negative of the others.",
                counted(lone, "label has", "labels have")
            )
        })
    }
}
