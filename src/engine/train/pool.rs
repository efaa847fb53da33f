//! What a run trains on: made once, and shared by all that ask about it.

use std::rc::Rc;

use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;

use crate::text::dataset::lists::Lists;
use crate::text::dataset::relations::Relation;
use crate::text::dataset::{Dataset, Row, ScoredPair};
use crate::text::import::Form;

/// Draws after which a random partner is given up: more than enough where half of the candidates are held out.
const DRAWS: usize = 16;

/// The training part of a data set. Memory grows with the data and no faster: who belongs together is looked up, not
/// written down for each sentence.
pub struct Pool {
    pub data: Rc<Dataset>,
    /// Of each group the training sentences that have a positive in training; groups without are left out.
    groups: Lists,
    /// Of each of `groups`: whether each two of its sentences are positives.
    complete: Vec<bool>,
    /// Training sentences of labels and sets that have no positive in training.
    lone: Vec<u32>,
    /// What the training rows of each anchor name as negatives: distinct, ascending.
    negatives: Lists,
    /// Training rows.
    rows: Vec<u32>,
    /// Scored pairs that are trained on.
    scored: Vec<u32>,
    /// Training sentences, ascending.
    sentences: Vec<u32>,
    /// The same, group by group.
    by_group: Vec<u32>,
}

impl Pool {
    pub fn new(data: Rc<Dataset>) -> Self {
        let rows: Vec<u32> = (0..data.rows.len() as u32).filter(|row| !data.rows[*row as usize].held_out).collect();
        let scored = (0..data.scored.len() as u32).filter(|pair| !data.scored[*pair as usize].held_out).collect();
        let is_training = |sentence: &usize| !data.sentences[*sentence].held_out;
        let sentences: Vec<u32> =
            (0..data.sentences.len()).filter(is_training).map(|sentence| sentence as u32).collect();
        let by_group: Vec<u32> =
            data.groups.iter().flatten().copied().filter(is_training).map(|sentence| sentence as u32).collect();
        let negatives = given_negatives(&data, &rows);
        let mut pool = Self {
            groups: Lists::default(),
            complete: Vec::new(),
            lone: Vec::new(),
            negatives,
            rows,
            scored,
            sentences,
            by_group,
            data,
        };
        pool.pair_up();
        pool
    }

    /// Finds who has a positive in training.
    fn pair_up(&mut self) {
        let Self { data, groups, complete, lone, .. } = self;
        let (sentences, relations) = (&data.sentences, &data.relations);
        let trained: Vec<u32> = (0..relations.statement_count())
            .map(|statement| match relations.is_held_out(statement) {
                true => 0,
                false => {
                    let members = relations.members(statement).iter();
                    members.filter(|member| !sentences[**member as usize].held_out).count() as u32
                }
            })
            .collect();
        let in_pair = |sentence: &usize| {
            !sentences[*sentence].held_out
                && relations.statements(*sentence).iter().any(|statement| trained[*statement as usize] > 1)
        };
        for group in &data.groups {
            let members: Vec<usize> = group.iter().copied().filter(in_pair).collect();
            let Some(first) = members.first() else { continue };
            let holds_all = |statement: &u32| {
                let holds = |member: &usize| relations.statements(*member).binary_search(statement).is_ok();
                trained[*statement as usize] as usize >= members.len() && members.iter().all(holds)
            };
            complete.push(members.len() > 1 && relations.statements(*first).iter().any(holds_all));
            groups.push(members);
        }
        // The sentences of scored pairs are nobody's negatives.
        if data.rows.is_empty() && data.scored.is_empty() {
            let alone = |sentence: &u32| !in_pair(&(*sentence as usize));
            *lone = self.sentences.iter().copied().filter(alone).collect();
        }
    }

    /// Of each group the training sentences that have a positive; the positive may be in another group.
    pub fn groups(&self) -> &Lists {
        &self.groups
    }

    /// Whether each two sentences of a list of [`Pool::groups`] are positives.
    pub fn is_complete(&self, group: usize) -> bool {
        self.complete[group]
    }

    /// Training sentences of labels and sets that are nobody's positive: they serve as negatives.
    pub fn lone(&self) -> &[u32] {
        &self.lone
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

    /// Places in [`Dataset::scored`] of the pairs that are trained on.
    pub fn scored(&self) -> &[u32] {
        &self.scored
    }

    /// The pair at this place of [`Pool::scored`].
    pub fn scored_pair(&self, at: usize) -> &ScoredPair {
        &self.data.scored[self.scored[at] as usize]
    }

    /// What the training rows of this anchor name as negatives: distinct, ascending.
    pub fn negatives_of(&self, anchor: usize) -> &[u32] {
        self.negatives.get(anchor)
    }

    /// Distinct sentences that the training rows give as negatives.
    pub fn given_negatives(&self) -> usize {
        let mut given = vec![false; self.data.sentences.len()];
        self.negatives.values().iter().for_each(|negative| given[*negative as usize] = true);
        given.into_iter().filter(|given| *given).count()
    }

    /// What two sentences are to each other in training. What only held-out rows say means the same is neutral: it is not
    /// learned, and not pushed apart. What training rows give as a negative is one, whatever the two have in common.
    pub fn relation(&self, one: usize, other: usize) -> Relation {
        let relations = &self.data.relations;
        // A score states neither that two sentences mean the same nor that they do not.
        if self.data.form == Form::Scored {
            return Relation::Neutral;
        }
        if relations.are_apart(one, other) {
            return Relation::Negative;
        }
        // Beside what follows from other rows; the same as a row states is no negative of any.
        if self.is_given(one, other) {
            return Relation::Negative;
        }
        if relations.is_trained(one, other) {
            return Relation::Positive;
        }
        match relations.relation(one, other) {
            Relation::Positive => Relation::Neutral,
            relation => relation,
        }
    }

    fn is_given(&self, one: usize, other: usize) -> bool {
        let names =
            |anchor: usize, negative: usize| self.negatives.get(anchor).binary_search(&(negative as u32)).is_ok();
        names(one, other) || names(other, one)
    }

    pub fn is_negative(&self, one: usize, other: usize) -> bool {
        self.relation(one, other) == Relation::Negative
    }

    /// The positives of a sentence in training, each once.
    pub fn positives_of(&self, anchor: usize) -> Vec<usize> {
        let relations = &self.data.relations;
        let statements = relations.statements(anchor).iter().map(|statement| *statement as usize);
        let trained = statements.filter(|statement| !relations.is_held_out(*statement));
        let mut positives: Vec<usize> = trained
            .flat_map(|statement| relations.members(statement))
            .map(|other| *other as usize)
            .filter(|other| *other != anchor && !self.data.sentences[*other].held_out)
            .collect();
        if relations.statements(anchor).len() > 1 {
            positives.sort_unstable();
            positives.dedup();
        }
        positives
    }

    /// A random positive; `None` where there is none, or hardly any beside held-out sentences.
    pub fn draw_positive(&self, anchor: usize, generator: &mut ChaCha8Rng) -> Option<usize> {
        let relations = &self.data.relations;
        let statements = relations.statements(anchor);
        (0..DRAWS).find_map(|_| {
            let statement = *statements.choose(generator)? as usize;
            let other = *relations.members(statement).choose(generator)? as usize;
            let fits = other != anchor && !relations.is_held_out(statement) && !self.data.sentences[other].held_out;
            fits.then_some(other)
        })
    }

    /// Training sentences outside the group of `anchor`: so many, of which [`Pool::outsider`] gives each.
    pub fn outsiders(&self, anchor: usize) -> Outsiders {
        let group = |sentence: &u32| self.data.sentences[*sentence as usize].group;
        let own = self.data.sentences[anchor].group;
        let start = self.by_group.partition_point(|sentence| group(sentence) < own);
        let end = start + self.by_group[start..].partition_point(|sentence| group(sentence) == own);
        Outsiders { count: self.by_group.len() - (end - start), start, own: end - start }
    }

    /// # Panics
    /// Where `at` is not below [`Outsiders::count`].
    pub fn outsider(&self, outsiders: Outsiders, at: usize) -> usize {
        self.by_group[if at < outsiders.start { at } else { at + outsiders.own }] as usize
    }

    /// A random training sentence.
    pub fn draw_sentence(&self, generator: &mut ChaCha8Rng) -> usize {
        self.sentences[generator.random_range(0..self.sentences.len())] as usize
    }
}

/// Training sentences outside one group.
#[derive(Clone, Copy, Debug)]
pub struct Outsiders {
    pub count: usize,
    start: usize,
    /// Sentences of the group itself.
    own: usize,
}

/// `rows`: those that are trained on.
fn given_negatives(data: &Dataset, rows: &[u32]) -> Lists {
    let rows = rows.iter().map(|row| &data.rows[*row as usize]);
    let named = rows.flat_map(|row| row.negatives.iter().map(|negative| (row.anchor, *negative)));
    let distinct = Lists::by_key(data.sentences.len(), named);
    let distinct = distinct.iter().map(|negatives| {
        let mut negatives: Vec<usize> = negatives.iter().map(|negative| *negative as usize).collect();
        negatives.sort_unstable();
        negatives.dedup();
        negatives
    });
    distinct.collect()
}
