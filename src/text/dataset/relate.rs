//! Finds sentences, groups and rows: the same text is one sentence, and connected sentences are one group.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use petgraph::unionfind::UnionFind;

use super::contradiction::Connections;
use super::{Dataset, Row, Sentence, SentenceSet};
use crate::text::import::{Content, ImportedRow};
use crate::text::problem;

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

/// Fills everything but the split. All rows are of the dataset's form.
pub(super) fn relate(dataset: &mut Dataset, imported: Vec<ImportedRow>) {
    let mut sentences = Sentences::default();
    let mut labels: HashMap<String, usize> = HashMap::new();
    for ImportedRow { line, part: _, content } in imported {
        match content {
            Content::Triplet { anchor, positive, negatives } => {
                add_triplet(dataset, &mut sentences, line, anchor, positive, negatives);
            }
            Content::Labelled { text, label } => add_labelled(dataset, &mut sentences, &mut labels, line, text, label),
            Content::Set(texts) => add_set(dataset, &mut sentences, line, texts),
        }
    }
    dataset.sentences = sentences.all;
    if labels.is_empty() {
        group_connected(dataset);
    }
    drop_contradictions(dataset);
}

fn add_triplet(
    dataset: &mut Dataset,
    sentences: &mut Sentences,
    line: usize,
    anchor: String,
    positive: String,
    negatives: Vec<String>,
) {
    if anchor == positive {
        let reason = "Anchor and positive are the same text, which teaches nothing: the row is not used.";
        dataset.problems.push(problem(line, &anchor, reason));
        return;
    }
    let mut row = Row { line, anchor: 0, positive: 0, negatives: Vec::new(), held_out: false };
    row.anchor = sentences.intern(anchor, line);
    row.positive = sentences.intern(positive, line);
    for negative in negatives {
        let number = sentences.intern(negative, line);
        let text = &sentences.all[number].text;
        if number == row.anchor {
            let reason = "The negative is the same text as its anchor: it is not used as a negative.";
            dataset.problems.push(problem(line, text, reason));
        } else if number == row.positive {
            let reason = "The negative is the same text as its positive: it is not used as a negative.";
            dataset.problems.push(problem(line, text, reason));
        } else {
            row.negatives.push(number);
        }
    }
    row.negatives = distinct(row.negatives);
    dataset.rows.push(row);
}

/// A label's sentences are a group at once: `labels` gives its number.
fn add_labelled(
    dataset: &mut Dataset,
    sentences: &mut Sentences,
    labels: &mut HashMap<String, usize>,
    line: usize,
    text: String,
    label: String,
) {
    let number = sentences.intern(text, line);
    let sentence = &mut sentences.all[number];
    match &sentence.label {
        Some(first) if *first == label => {}
        Some(first) => {
            let reason = format!(
                "The label here is `{}`, line {} says `{}` for the same text: the first one is used.",
                crate::text::shorten(&label, 40),
                sentence.line,
                crate::text::shorten(first, 40),
            );
            dataset.problems.push(problem(line, &sentence.text, reason));
        }
        None => {
            let next = dataset.groups.len();
            sentence.group = *labels.entry(label.clone()).or_insert(next);
            sentence.label = Some(label);
            if sentence.group == next {
                dataset.groups.push(Vec::new());
            }
            dataset.groups[sentence.group].push(number);
        }
    }
}

fn add_set(dataset: &mut Dataset, sentences: &mut Sentences, line: usize, texts: Vec<String>) {
    let first_text = texts.first().cloned().unwrap_or_default();
    if texts.iter().all(|text| *text == first_text) {
        let reason = "All sentences of this set are the same text: the set is not used.";
        dataset.problems.push(problem(line, &first_text, reason));
        return;
    }
    let numbers = distinct(texts.into_iter().map(|text| sentences.intern(text, line)).collect());
    dataset.sets.push(SentenceSet { line, sentences: numbers, held_out: false });
}

/// Each number once, where it first stands.
fn distinct(numbers: Vec<usize>) -> Vec<usize> {
    let mut seen = std::collections::HashSet::with_capacity(numbers.len());
    numbers.into_iter().filter(|&number| seen.insert(number)).collect()
}

/// Groups: connected components over anchor-positive rows and sets, numbered by their first sentence.
fn group_connected(dataset: &mut Dataset) {
    let mut connected = UnionFind::<usize>::new(dataset.sentences.len());
    for row in &dataset.rows {
        connected.union(row.anchor, row.positive);
    }
    for set in &dataset.sets {
        for pair in set.sentences.windows(2) {
            connected.union(pair[0], pair[1]);
        }
    }
    let mut group_of_root = vec![None; dataset.sentences.len()];
    for (number, root) in connected.into_labeling().into_iter().enumerate() {
        let group = *group_of_root[root].get_or_insert(dataset.groups.len());
        if group == dataset.groups.len() {
            dataset.groups.push(Vec::new());
        }
        dataset.groups[group].push(number);
        dataset.sentences[number].group = group;
    }
}

/// Drops every negative that is in its anchor's own group, and names the lines that put it there.
fn drop_contradictions(dataset: &mut Dataset) {
    let Dataset { sentences, rows, problems, .. } = dataset;
    let contradicts = |row: &Row, negative: usize| sentences[negative].group == sentences[row.anchor].group;
    if !rows.iter().any(|row| row.negatives.iter().any(|&negative| contradicts(row, negative))) {
        return;
    }
    let mut connections = Connections::new(sentences.len(), rows);
    for row in rows.iter() {
        for &negative in row.negatives.iter().filter(|&&negative| contradicts(row, negative)) {
            let reason = connections.contradiction(row.anchor, negative);
            problems.push(problem(row.line, &sentences[negative].text, reason));
        }
    }
    drop(connections);
    for row in rows.iter_mut() {
        let kept = row.negatives.iter().copied().filter(|&negative| !contradicts(row, negative)).collect();
        row.negatives = kept;
    }
}
