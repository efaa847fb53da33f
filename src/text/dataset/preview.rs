//! What the page shows of the data before training.

use super::Dataset;
use crate::protocol::{Preview, Role, SampleRow};
use crate::say;
use crate::text::import::Form;
use crate::text::shorten;

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
            form: self.form.key().to_owned(),
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
        let numbered = |what: String, count: usize| -> Vec<String> {
            match count {
                1 => vec![what],
                count => (1..=count).map(|number| format!("{what} {number}")).collect(),
            }
        };
        match self.form {
            Form::Triplets | Form::Pairs => {
                let negatives = self.rows.iter().take(SAMPLE_ROWS).map(|row| row.negatives.len()).max().unwrap_or(0);
                let heads = [Role::Anchor.label(), Role::Positive.label()].into_iter();
                heads.chain(numbered(Role::Negative.label(), negatives)).collect()
            }
            Form::Labelled => vec![Role::Text.label(), Role::Label.label()],
            Form::Sets => {
                let widest = self.sets.iter().take(SAMPLE_ROWS).map(|set| set.sentences.len()).max().unwrap_or(0);
                numbered(say!("dataset-head-sentence"), widest)
            }
            Form::Scored => [numbered(say!("dataset-head-sentence"), 2), vec![Role::Score.label()]].concat(),
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
            Form::Scored => {
                let rows = self.scored.iter().take(SAMPLE_ROWS).map(|pair| SampleRow {
                    line: pair.line,
                    cells: vec![text(pair.first), text(pair.second), pair.score.to_string()],
                    held_out: pair.held_out,
                });
                rows.collect()
            }
        }
    }
}
