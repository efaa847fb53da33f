//! Finds sentences and rows, and what states that sentences mean the same.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::lists::Lists;
use super::relations::Relations;
use super::{Dataset, Row, ScoredPair, Sentence, SentenceSet};
use crate::pace::Pace;
use crate::protocol::Part;
use crate::say;
use crate::text::import::{Content, Form, ImportedRow};
use crate::text::{problem, shorten};

/// Characters of a label that is quoted.
const LABEL_CHARS: usize = 40;

/// Distinct texts in the order in which they come. The map is only looked up, never walked, so that its order, which
/// differs from run to run, has no effect.
#[derive(Default)]
struct Sentences {
    all: Vec<Sentence>,
    by_text: HashMap<String, usize>,
}

impl Sentences {
    fn intern(&mut self, text: String, line: usize) -> usize {
        match self.by_text.entry(text) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let text = new.key().clone();
                self.all.push(Sentence { text, group: 0, label: None, line, held_out: false });
                *new.insert(self.all.len() - 1)
            }
        }
    }
}

/// Takes in row after row; [`Relating::finish`] relates them.
#[derive(Default)]
pub(super) struct Relating {
    sentences: Sentences,
    labels: HashMap<String, usize>,
    /// The sentences of each label.
    labelled: Vec<Vec<usize>>,
    /// Of each label the line that names it first.
    label_lines: Vec<u32>,
}

impl Relating {
    /// Rows of the test part come after all others, and are of the dataset's form like them.
    pub fn add(&mut self, dataset: &mut Dataset, ImportedRow { line, part, content }: ImportedRow) {
        let tests = part == Part::Test;
        match content {
            Content::Triplet { anchor, positive, negatives } => {
                add_triplet(dataset, &mut self.sentences, line, anchor, positive, negatives, tests);
            }
            Content::Labelled { text, label } => self.add_labelled(dataset, line, text, label, tests),
            Content::Set(texts) => add_set(dataset, &mut self.sentences, line, texts, tests),
            Content::Scored { first, second, score } => {
                add_scored(dataset, &mut self.sentences, line, [first, second], score, tests);
            }
        }
    }

    /// Fills everything but the split. Rows, sets, scored pairs and sentences of the test part are marked as held out.
    pub async fn finish(self, dataset: &mut Dataset, pace: &Pace) {
        dataset.sentences = self.sentences.all;
        pace.breathe().await;
        let (members, lines) = match dataset.form {
            Form::Triplets | Form::Pairs => statements_of_rows(&dataset.rows),
            Form::Labelled => (self.labelled.iter().cloned().collect(), self.label_lines),
            Form::Sets => statements_of_sets(&dataset.sets),
            // A score states nothing of the kind.
            Form::Scored => Default::default(),
        };
        let steps = dataset.rows.iter().filter(|row| !row.held_out).map(|row| (row.anchor as u32, row.positive as u32));
        let steps: Vec<(u32, u32)> = steps.collect();
        dataset.relations = Relations::new(dataset.sentences.len(), members, lines, &steps, pace).await;
        pace.breathe().await;
        dataset.groups = vec![Vec::new(); dataset.relations.group_count()];
        for (number, sentence) in dataset.sentences.iter_mut().enumerate() {
            sentence.group = dataset.relations.group(number);
            dataset.groups[sentence.group].push(number);
        }
        pace.breathe().await;
        drop_contradictions(dataset);
        drop_leaked_tests(dataset);
    }

    /// A label's sentences are a statement.
    fn add_labelled(&mut self, dataset: &mut Dataset, line: usize, text: String, label: String, tests: bool) {
        let number = self.sentences.intern(text, line);
        let sentence = &mut self.sentences.all[number];
        match &sentence.label {
            Some(_) if tests && !sentence.held_out => {
                let reason = say!("dataset-known-sentence", line = sentence.line);
                dataset.problems.push(problem(line, &sentence.text, reason));
            }
            Some(first) if *first == label => {}
            Some(first) => {
                let (label, first) = (shorten(&label, LABEL_CHARS), shorten(first, LABEL_CHARS));
                let reason = say!("dataset-two-labels", label = label, line = sentence.line, first = first);
                dataset.problems.push(problem(line, &sentence.text, reason));
            }
            None => {
                let next = self.labelled.len();
                let statement = *self.labels.entry(label.clone()).or_insert(next);
                sentence.label = Some(label);
                sentence.held_out = tests;
                if statement == next {
                    self.labelled.push(Vec::new());
                    self.label_lines.push(line as u32);
                }
                self.labelled[statement].push(number);
            }
        }
    }
}

/// The pair of each anchor and positive once.
fn statements_of_rows(rows: &[Row]) -> (Lists, Vec<u32>) {
    let mut seen = std::collections::HashSet::with_capacity(rows.len());
    let mut lines = Vec::with_capacity(rows.len());
    let mut members = Lists::default();
    for row in rows {
        let pair = [row.anchor.min(row.positive), row.anchor.max(row.positive)];
        if seen.insert(pair) {
            members.push(pair);
            lines.push(row.line as u32);
        }
    }
    (members, lines)
}

fn statements_of_sets(sets: &[SentenceSet]) -> (Lists, Vec<u32>) {
    let mut members = Lists::default();
    for set in sets {
        let mut sentences = set.sentences.clone();
        sentences.sort_unstable();
        members.push(sentences);
    }
    (members, sets.iter().map(|set| set.line as u32).collect())
}

fn add_triplet(
    dataset: &mut Dataset,
    sentences: &mut Sentences,
    line: usize,
    anchor: String,
    positive: String,
    negatives: Vec<String>,
    tests: bool,
) {
    if anchor == positive {
        let reason = say!("dataset-positive-is-anchor");
        dataset.problems.push(problem(line, &anchor, reason));
        return;
    }
    let mut row = Row { line, anchor: 0, positive: 0, negatives: Vec::new(), held_out: tests };
    row.anchor = sentences.intern(anchor, line);
    row.positive = sentences.intern(positive, line);
    for negative in negatives {
        let number = sentences.intern(negative, line);
        let text = &sentences.all[number].text;
        if number == row.anchor {
            let reason = say!("dataset-negative-is-anchor");
            dataset.problems.push(problem(line, text, reason));
        } else if number == row.positive {
            let reason = say!("dataset-negative-is-positive");
            dataset.problems.push(problem(line, text, reason));
        } else {
            row.negatives.push(number);
        }
    }
    row.negatives = distinct(row.negatives);
    dataset.rows.push(row);
}

fn add_set(dataset: &mut Dataset, sentences: &mut Sentences, line: usize, texts: Vec<String>, tests: bool) {
    let first_text = texts.first().cloned().unwrap_or_default();
    if texts.iter().all(|text| *text == first_text) {
        let reason = say!("dataset-set-of-one-text");
        dataset.problems.push(problem(line, &first_text, reason));
        return;
    }
    let numbers = distinct(texts.into_iter().map(|text| sentences.intern(text, line)).collect());
    dataset.sets.push(SentenceSet { line, sentences: numbers, held_out: tests });
}

/// The cosine of a text and itself is 1 whatever is learned.
fn add_scored(
    dataset: &mut Dataset,
    sentences: &mut Sentences,
    line: usize,
    texts: [String; 2],
    score: f32,
    tests: bool,
) {
    let [first, second] = texts;
    if first == second {
        let reason = say!("dataset-pair-of-one-text");
        dataset.problems.push(problem(line, &first, reason));
        return;
    }
    let [first, second] = [first, second].map(|text| sentences.intern(text, line));
    dataset.scored.push(ScoredPair { line, first, second, score, held_out: tests });
}

/// Each number once, where it first stands.
fn distinct(numbers: Vec<usize>) -> Vec<usize> {
    let mut seen = std::collections::HashSet::with_capacity(numbers.len());
    numbers.into_iter().filter(|&number| seen.insert(number)).collect()
}

/// Drops every negative that a statement says means the same as its anchor, and names the line of that statement.
fn drop_contradictions(dataset: &mut Dataset) {
    let Dataset { sentences, rows, problems, relations, .. } = dataset;
    for row in rows {
        let anchor = row.anchor;
        row.negatives.retain(|negative| {
            let Some(line) = relations.stated(anchor, *negative) else { return true };
            let reason = say!("dataset-contradiction", line = line);
            problems.push(problem(row.line, &sentences[*negative].text, reason));
            false
        });
    }
}

/// Drops the rows of the test part whose two sentences a training row sets beside each other as well.
fn drop_leaked_tests(dataset: &mut Dataset) {
    let Dataset { sentences, rows, scored, problems, .. } = dataset;
    let mut leaked = |line: usize, first: usize, trained: usize| {
        let reason = say!("dataset-known-row", line = trained);
        problems.push(problem(line, &sentences[first].text, reason));
    };
    let pair = |row: &Row| (row.anchor.min(row.positive), row.anchor.max(row.positive));
    let trained = lines_of_training(rows.iter().map(|row| (pair(row), row.line, row.held_out)));
    rows.retain(|row| match trained.get(&pair(row)).filter(|_| row.held_out) {
        Some(line) => {
            leaked(row.line, row.anchor, *line);
            false
        }
        None => true,
    });
    let pair = |pair: &ScoredPair| (pair.first.min(pair.second), pair.first.max(pair.second));
    let trained = lines_of_training(scored.iter().map(|own| (pair(own), own.line, own.held_out)));
    scored.retain(|own| match trained.get(&pair(own)).filter(|_| own.held_out) {
        Some(line) => {
            leaked(own.line, own.first, *line);
            false
        }
        None => true,
    });
}

/// Where each pair of sentences is trained on; `pairs`: with their lines, and whether they are held out. Empty where nothing is.
fn lines_of_training(
    pairs: impl Iterator<Item = ((usize, usize), usize, bool)> + Clone,
) -> HashMap<(usize, usize), usize> {
    if !pairs.clone().any(|(.., held_out)| held_out) {
        return HashMap::new();
    }
    pairs.filter(|(.., held_out)| !held_out).map(|(pair, line, _)| (pair, line)).collect()
}
