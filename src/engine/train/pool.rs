//! What a run trains on: made once, and shared by all that ask about it.

use std::rc::Rc;

use crate::text::dataset::lists::Lists;
use crate::text::dataset::{Dataset, Row};

/// The training part of a data set. Memory grows with the data and no faster: who belongs together is looked up, not
/// written down for each sentence.
pub struct Pool {
    pub data: Rc<Dataset>,
    /// Training sentences of each group that has at least two.
    groups: Lists,
    /// Negatives of the training rows of each anchor.
    negatives: Lists,
    /// Training rows.
    rows: Vec<u32>,
    /// Training sentences.
    sentences: Vec<u32>,
}

impl Pool {
    pub fn new(data: Rc<Dataset>) -> Self {
        let training = |sentence: &usize| !data.sentences[*sentence].held_out;
        let rows: Vec<u32> = (0..data.rows.len() as u32).filter(|row| !data.rows[*row as usize].held_out).collect();
        let training_rows = rows.iter().map(|row| &data.rows[*row as usize]);
        // Where rows are given, only their anchors and positives are pulled together.
        let mut paired = vec![data.rows.is_empty(); data.sentences.len()];
        for row in training_rows.clone() {
            (paired[row.anchor], paired[row.positive]) = (true, true);
        }
        let mut groups = Lists::default();
        for group in &data.groups {
            let members = || group.iter().copied().filter(|member| training(member) && paired[*member]);
            if members().nth(1).is_some() {
                groups.push(members());
            }
        }
        let given = training_rows.flat_map(|row| row.negatives.iter().map(|negative| (row.anchor, *negative)));
        let negatives = Lists::by_key(data.sentences.len(), given);
        let sentences = (0..data.sentences.len()).filter(training).map(|sentence| sentence as u32).collect();
        Self { groups, negatives, rows, sentences, data }
    }

    /// Training sentences of each group that a batch can hold.
    pub fn groups(&self) -> &Lists {
        &self.groups
    }

    /// Training sentences.
    pub fn sentences(&self) -> &[u32] {
        &self.sentences
    }

    /// Training rows; none where the data gives none.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &Row> {
        self.rows.iter().map(|row| &self.data.rows[*row as usize])
    }

    /// The training row at this place.
    pub fn row(&self, at: usize) -> &Row {
        &self.data.rows[self.rows[at] as usize]
    }

    /// What the training rows of this anchor name as negatives, as often as they do.
    pub fn negatives_of(&self, anchor: usize) -> &[u32] {
        self.negatives.get(anchor)
    }

    /// Distinct sentences that the training rows give as negatives.
    pub fn given_negatives(&self) -> usize {
        let mut given = vec![false; self.data.sentences.len()];
        self.negatives.values().iter().for_each(|negative| given[*negative as usize] = true);
        given.into_iter().filter(|given| *given).count()
    }

    pub fn group_of(&self, sentence: usize) -> usize {
        self.data.sentences[sentence].group
    }

    /// The training sentences that mean the same as `anchor`.
    pub fn positives_of(&self, anchor: usize) -> impl Iterator<Item = usize> {
        let group = self.data.groups[self.group_of(anchor)].iter().copied();
        group.filter(move |other| *other != anchor && !self.data.sentences[*other].held_out)
    }

    pub fn is_negative(&self, one: usize, other: usize) -> bool {
        self.group_of(one) != self.group_of(other)
    }
}
