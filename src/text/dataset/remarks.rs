//! How the data limits the training, as sentences for the page.

use super::{Dataset, NEGATIVES_OF_A_ROW};
use crate::say;
use crate::text::import::Form;
use crate::text::shorten;

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
        (self.form == Form::Scored).then(|| say!("dataset-scores-are-for-cosent"))
    }

    fn split_remark(&self) -> Option<String> {
        let (rows, held_out) = (self.row_count(), self.held_out_row_count());
        let wanted = rows as f64 * self.split.percent() / 100.0;
        if self.has_test {
            return Some(self.test_remark(held_out));
        }
        if self.split.percent() == 0.0 {
            return Some(say!("dataset-nothing-held-out"));
        }
        if held_out == 0 {
            return Some(match self.form {
                Form::Labelled if self.holds_out_labels() => say!("dataset-too-small-add-labels"),
                Form::Labelled => say!("dataset-too-small-add-sentences"),
                Form::Triplets | Form::Pairs | Form::Sets | Form::Scored => say!("dataset-too-small-add-rows"),
            });
        }
        if held_out as f64 >= wanted / 2.0 {
            return None;
        }
        let held_out = self.counted_rows(held_out);
        Some(match self.form {
            Form::Labelled if self.holds_out_labels() => {
                say!("dataset-few-labels-held-out", rows = held_out, all = rows)
            }
            Form::Labelled => say!("dataset-few-sentences-held-out", rows = held_out, all = rows),
            Form::Scored => say!("dataset-few-pairs-held-out", rows = held_out, all = rows),
            Form::Triplets | Form::Pairs | Form::Sets => say!("dataset-few-rows-held-out", rows = held_out, all = rows),
        })
    }

    fn negatives_remark(&self) -> Option<String> {
        match self.form {
            // Negatives of labels and sets are the other labels and sets, and scored pairs need none: nothing is missing.
            Form::Labelled | Form::Sets | Form::Scored => return None,
            Form::Triplets | Form::Pairs if !self.has_negatives() => {
                return Some(say!("dataset-no-negatives"));
            }
            Form::Triplets | Form::Pairs => {}
        }
        let pairs = self.rows.iter().filter(|row| row.negatives.is_empty()).count();
        (pairs > 0).then(|| say!("dataset-rows-without-negative", count = pairs))
    }

    fn test_remark(&self, held_out: usize) -> String {
        if held_out == 0 {
            return say!("dataset-no-test");
        }
        let only = say!("dataset-own-test", count = held_out, rows = self.counted_rows(held_out));
        match self.twins_on_both_sides() {
            0 => only,
            leaked => format!("{only} {}", say!("dataset-leaked-test", count = leaked)),
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
        let count: usize = self.twins.clusters().map(|cluster| cluster.len() - 1).sum();
        let label = |sentence: &u32| &self.sentences[*sentence as usize].label;
        let differ = |cluster: &&[u32]| cluster.iter().any(|sentence| label(sentence) != label(&cluster[0]));
        let several = self.twins.clusters().filter(differ).count();
        let sentences = [
            Some(say!("dataset-twins", count = count, one = text(first[0]), other = text(first[1]))),
            (!self.has_test).then(|| say!("dataset-twins-held-out-together")),
            (several > 0).then(|| say!("dataset-twins-of-different-labels", count = several)),
        ];
        Some(sentences.into_iter().flatten().collect::<Vec<_>>().join(" "))
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
        let ends_there = say!("dataset-links-end", shared = shared, all = self.row_count(), unit = unit, text = text);
        Some(match ends.len() - 1 {
            0 => ends_there,
            others => format!("{ends_there} {}", say!("dataset-links-end-elsewhere", count = others)),
        })
    }

    fn many_negatives_remark(&self) -> Option<String> {
        let many = self.rows.iter().filter(|row| !row.held_out && row.negatives.len() > NEGATIVES_OF_A_ROW).count();
        (many > 0).then(|| say!("dataset-many-negatives", count = many, most = NEGATIVES_OF_A_ROW))
    }

    fn lone_label_remark(&self) -> Option<String> {
        let lone = self.groups.iter().filter(|group| group.len() == 1).count();
        (self.form == Form::Labelled && lone > 0).then(|| say!("dataset-lone-labels", count = lone))
    }
}
