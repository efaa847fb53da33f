//! The data as Hugging Face's `datasets` and sentence-transformers' trainers read it: JSON Lines with their names and order of
//! columns.

use std::io::Write;

use serde::Serialize;

use super::{Export, ExportError};
use crate::engine::exchange::archive::Archive;
use crate::text::dataset::ScoredPair;
use crate::text::import::Form;

/// A line. Trainers go by the order of its columns, whatever they are called.
#[derive(Serialize)]
#[serde(untagged)]
enum Row<'a> {
    Labelled { text: &'a str, label: usize, label_text: &'a str },
    OfSet { text: &'a str, label: usize },
    Triplet { anchor: &'a str, positive: &'a str, negative: &'a str },
    Pair { anchor: &'a str, positive: &'a str },
    Scored { sentence1: &'a str, sentence2: &'a str, score: f32 },
}

impl Export<'_> {
    /// `train.jsonl`, and `held_out.jsonl` where there is something held out.
    pub(super) async fn write_data<F: FnMut(Vec<u8>)>(
        &self,
        archive: &mut Archive<F>,
        folder: &str,
    ) -> Result<(), ExportError> {
        for (name, held_out) in [("train", false), ("held_out", true)] {
            let rows = self.rows(held_out);
            if rows.is_empty() {
                continue;
            }
            archive.begin(&format!("{folder}{name}.jsonl"))?;
            for row in rows {
                self.pace.breathe().await;
                serde_json::to_writer(&mut *archive, &row)?;
                archive.write_all(b"\n")?;
            }
        }
        Ok(())
    }

    /// Rows of one part, all with the same columns.
    fn rows(&self, held_out: bool) -> Vec<Row<'_>> {
        let text = |sentence: usize| self.data.sentences[sentence].text.as_str();
        match self.data.form {
            Form::Labelled => {
                let labels = self.labels();
                let of_part = self.data.sentences.iter().filter(|sentence| sentence.held_out == held_out);
                of_part
                    .filter_map(|sentence| {
                        let label_text = sentence.label.as_deref()?;
                        let label = labels.binary_search(&label_text).expect("it is one of them");
                        Some(Row::Labelled { text: &sentence.text, label, label_text })
                    })
                    .collect()
            }
            Form::Sets => {
                let sets = self.data.sets.iter().enumerate().filter(|(_, set)| set.held_out == held_out);
                sets.flat_map(|(label, set)| {
                    set.sentences.iter().map(move |sentence| Row::OfSet { text: text(*sentence), label })
                })
                .collect()
            }
            Form::Scored => {
                let pairs = self.data.scored.iter().filter(|pair| pair.held_out == held_out);
                let row = |pair: &ScoredPair| Row::Scored {
                    sentence1: text(pair.first),
                    sentence2: text(pair.second),
                    score: pair.score,
                };
                pairs.map(row).collect()
            }
            Form::Triplets | Form::Pairs => {
                let rows = self.data.rows.iter().filter(|row| row.held_out == held_out);
                // A trainer wants the same columns in every row: where some have negatives, those are trained with.
                let with_negatives = self.data.has_negatives();
                rows.flat_map(|row| {
                    let (anchor, positive) = (text(row.anchor), text(row.positive));
                    let triplet = |negative: &usize| Row::Triplet { anchor, positive, negative: text(*negative) };
                    match with_negatives {
                        true => row.negatives.iter().map(triplet).collect(),
                        false => vec![Row::Pair { anchor, positive }],
                    }
                })
                .collect()
            }
        }
    }

    /// All labels, sorted: a label's number is its place.
    pub(super) fn labels(&self) -> Vec<&str> {
        let mut labels: Vec<&str> =
            self.data.sentences.iter().filter_map(|sentence| sentence.label.as_deref()).collect();
        labels.sort_unstable();
        labels.dedup();
        labels
    }
}
