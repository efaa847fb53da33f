//! What the page shows of the data before training.

use super::Dataset;
use crate::protocol::{Preview, SampleRow};
use crate::text::import::Form;
use crate::text::shorten;
use crate::wording::counted;

/// Rows that are shown.
const SAMPLE_ROWS: usize = 20;
/// Characters of a cell that are shown.
const CELL_CHARS: usize = 300;
/// Problems that are shown.
const SHOWN_PROBLEMS: usize = 100;

impl Dataset {
    /// What was understood, under the name of its source.
    pub fn preview(&self, name: &str) -> Preview {
        Preview {
            name: name.to_owned(),
            form: self.form.label().to_owned(),
            rows: self.row_count(),
            sentences: self.sentences.len(),
            groups: self.groups.len(),
            held_out_rows: self.held_out_row_count(),
            held_out_sentences: self.sentences.iter().filter(|sentence| sentence.held_out).count(),
            held_out_as_negatives: self.held_out_as_negatives(),
            remarks: self.remarks(),
            problems: self.problems.iter().take(SHOWN_PROBLEMS).cloned().collect(),
            problem_count: self.problems.len(),
            heads: self.heads(),
            sample: self.sample(),
        }
    }

    /// Held-out sentences that serve as a negative of a training row.
    fn held_out_as_negatives(&self) -> usize {
        let mut counted = vec![false; self.sentences.len()];
        for row in self.rows.iter().filter(|row| !row.held_out) {
            for &negative in row.negatives.iter().filter(|&&negative| self.sentences[negative].held_out) {
                counted[negative] = true;
            }
        }
        counted.into_iter().filter(|&counted| counted).count()
    }

    /// What stands above the cells of [`Dataset::sample`].
    fn heads(&self) -> Vec<String> {
        let numbered = |what: &str, count: usize| -> Vec<String> {
            match count {
                1 => vec![what.to_owned()],
                count => (1..=count).map(|number| format!("{what} {number}")).collect(),
            }
        };
        match self.form {
            Form::Triplets | Form::Pairs => {
                let negatives = self.rows.iter().take(SAMPLE_ROWS).map(|row| row.negatives.len()).max().unwrap_or(0);
                let heads = ["anchor", "positive"].map(str::to_owned).into_iter();
                heads.chain(numbered("negative", negatives)).collect()
            }
            Form::Labelled => vec!["text".to_owned(), "label".to_owned()],
            Form::Sets => {
                let widest = self.sets.iter().take(SAMPLE_ROWS).map(|set| set.sentences.len()).max().unwrap_or(0);
                numbered("sentence", widest)
            }
        }
    }

    fn sample(&self) -> Vec<SampleRow> {
        let text = |number: usize| shorten(&self.sentences[number].text, CELL_CHARS);
        match self.form {
            Form::Triplets | Form::Pairs => {
                let rows = self.rows.iter().take(SAMPLE_ROWS).map(|row| {
                    let numbers = [row.anchor, row.positive].into_iter().chain(row.negatives.iter().copied());
                    SampleRow { line: row.line, cells: numbers.map(text).collect(), held_out: row.held_out }
                });
                rows.collect()
            }
            Form::Labelled => {
                let sentences = self.sentences.iter().enumerate().take(SAMPLE_ROWS);
                let row = |(number, sentence): (usize, &super::Sentence)| SampleRow {
                    line: sentence.line,
                    cells: vec![text(number), shorten(sentence.label.as_deref().unwrap_or_default(), CELL_CHARS)],
                    held_out: sentence.held_out,
                };
                sentences.map(row).collect()
            }
            Form::Sets => {
                let rows = self.sets.iter().take(SAMPLE_ROWS).map(|set| SampleRow {
                    line: set.line,
                    cells: set.sentences.iter().copied().map(text).collect(),
                    held_out: set.held_out,
                });
                rows.collect()
            }
        }
    }

    /// How the data limits the training, as sentences.
    fn remarks(&self) -> Vec<String> {
        [self.split_remark(), self.negatives_remark(), self.lone_label_remark()].into_iter().flatten().collect()
    }

    fn split_remark(&self) -> Option<String> {
        let (rows, held_out) = (self.row_count(), self.held_out_row_count());
        let wanted = rows as f64 * self.held_out_percent / 100.0;
        if self.held_out_percent == 0.0 {
            return Some("Nothing is held out: how well the model does on new sentences will not be known.".to_owned());
        }
        if held_out == 0 {
            let needed = match self.form {
                Form::Labelled => "add sentences to the labels",
                Form::Triplets | Form::Pairs | Form::Sets => "add rows that are about something else",
            };
            return Some(format!(
                "The data is too small to hold anything out, so that how well the model does on new sentences will \
                 not be known: {needed}."
            ));
        }
        let why = match self.form {
            Form::Labelled => "two sentences of every label stay in training",
            Form::Triplets | Form::Pairs | Form::Sets => "connected rows are held out together or not at all",
        };
        ((held_out as f64) < wanted / 2.0)
            .then(|| format!("Only {} of {rows} could be held out, because {why}.", self.counted_rows(held_out)))
    }

    fn negatives_remark(&self) -> Option<String> {
        match self.form {
            // Negatives of labels and sets are the other labels and sets: nothing is missing.
            Form::Labelled | Form::Sets => return None,
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

    fn lone_label_remark(&self) -> Option<String> {
        let lone = self.groups.iter().filter(|group| group.len() == 1).count();
        (self.form == Form::Labelled && lone > 0).then(|| {
            let verb = if lone == 1 { "has" } else { "have" };
            format!("{} {verb} a single sentence, which serves only as a negative.", counted(lone, "label", "labels"))
        })
    }
}
