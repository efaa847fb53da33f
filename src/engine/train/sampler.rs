//! Which sentences make the next batch.

use std::rc::Rc;

use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use rand::seq::{SliceRandom, index};

use super::pool::Pool;
use crate::config::{Config, Mining};
use crate::engine::metric::mining::Member;
use crate::random::{Purpose, fork};

/// Negatives that are drawn for a row whose data gives none.
const DRAWN_NEGATIVES: usize = 5;

/// What a batch is made of; sentences are indices into [`crate::text::dataset::Dataset::sentences`].
#[derive(Clone, Debug, PartialEq)]
pub enum Draw {
    /// For the minings that choose within the batch.
    Grouped { sentences: Vec<usize>, members: Vec<Member> },
    /// For the minings over given triplets: anchor, positive, negatives.
    Rows(Vec<(usize, usize, Vec<usize>)>),
}

/// Where a [`Sampler`] is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SamplerState {
    /// Of its generator, in words of 32 bits.
    pub position: u128,
    /// Rows that are left of the epoch, the next one last.
    pub epoch: Vec<u32>,
}

/// Draws batches from the training part of a data set: P groups x K sentences, or shuffled rows.
pub struct Sampler {
    generator: ChaCha8Rng,
    pool: Rc<Pool>,
    /// Rows of the pool that are left of this epoch.
    epoch: Vec<u32>,
}

impl Sampler {
    pub fn new(pool: Rc<Pool>, seed: u64) -> Self {
        Self { generator: fork(seed, Purpose::Sampler), pool, epoch: Vec::new() }
    }

    /// Whether there is not a single anchor with a positive.
    pub fn is_empty(&self) -> bool {
        self.pool.groups().is_empty()
    }

    /// Groups that a batch of these settings has room for.
    pub fn wanted_groups(config: &Config) -> usize {
        (config.batch_size as usize / config.per_group as usize).max(2)
    }

    /// The next batch, with the settings of the moment.
    pub fn draw(&mut self, config: &Config) -> Draw {
        match config.mining {
            Mining::BatchHard | Mining::BatchSemiHard | Mining::BatchAll => self.draw_groups(config),
            Mining::GivenTriplets => {
                let rows = self.draw_rows(config.batch_size as usize, 1);
                let split = |(anchor, positive, negatives): (usize, usize, Vec<usize>)| {
                    negatives.into_iter().map(move |negative| (anchor, positive, vec![negative]))
                };
                Draw::Rows(rows.into_iter().flat_map(split).collect())
            }
            Mining::HardestOfGiven => Draw::Rows(self.draw_rows(config.batch_size as usize, DRAWN_NEGATIVES)),
        }
    }

    /// All that the next draws depend on beside data and settings.
    pub fn state(&self) -> SamplerState {
        SamplerState { position: self.generator.get_word_pos(), epoch: self.epoch.clone() }
    }

    /// Goes on where another sampler of the same data and seed was. Rows that the data does not have are left out.
    pub fn resume(&mut self, state: &SamplerState) {
        self.generator.set_word_pos(state.position);
        let rows = self.pool.rows().len();
        self.epoch = state.epoch.iter().copied().filter(|row| (*row as usize) < rows).collect();
    }

    fn draw_groups(&mut self, config: &Config) -> Draw {
        let per_group = config.per_group as usize;
        let groups = self.pool.groups();
        let wanted = Self::wanted_groups(config).min(groups.len());
        let mut sentences = Vec::with_capacity(wanted * per_group);
        for group in index::sample(&mut self.generator, groups.len(), wanted) {
            let members = groups.get(group);
            let count = per_group.min(members.len());
            let drawn = index::sample(&mut self.generator, members.len(), count);
            sentences.extend(drawn.iter().map(|at| members[at] as usize));
        }
        let member = |sentence: usize, negative_only| Member { group: self.pool.group_of(sentence), negative_only };
        let mut members: Vec<Member> = sentences.iter().map(|sentence| member(*sentence, false)).collect();
        let room = config.batch_size as usize;
        let given = sentences.iter().flat_map(|anchor| self.pool.negatives_of(*anchor));
        let mut candidates: Vec<usize> = given.map(|negative| *negative as usize).collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|candidate| !sentences.contains(candidate));
        candidates.shuffle(&mut self.generator);
        for candidate in candidates.into_iter().take(room) {
            sentences.push(candidate);
            members.push(member(candidate, true));
        }
        Draw::Grouped { sentences, members }
    }

    fn draw_rows(&mut self, count: usize, drawn_negatives: usize) -> Vec<(usize, usize, Vec<usize>)> {
        let rows: Vec<_> = (0..count).filter_map(|_| self.next_row()).collect();
        rows.into_iter()
            .map(|(anchor, positive, negatives)| match negatives.is_empty() {
                true => (anchor, positive, self.draw_negatives(anchor, drawn_negatives)),
                false => (anchor, positive, negatives),
            })
            .filter(|(_, _, negatives)| !negatives.is_empty())
            .collect()
    }

    /// A given row, each once in an epoch; without given rows two sentences of a random group.
    fn next_row(&mut self) -> Option<(usize, usize, Vec<usize>)> {
        let rows = self.pool.rows().len();
        if rows == 0 {
            let groups = self.pool.groups();
            if groups.is_empty() {
                return None;
            }
            let group = groups.get(self.generator.random_range(0..groups.len()));
            let pair = index::sample(&mut self.generator, group.len(), 2);
            return Some((group[pair.index(0)] as usize, group[pair.index(1)] as usize, Vec::new()));
        }
        if self.epoch.is_empty() {
            self.epoch = (0..rows as u32).collect();
            self.epoch.shuffle(&mut self.generator);
        }
        let row = self.pool.row(self.epoch.pop()? as usize);
        Some((row.anchor, row.positive, row.negatives.clone()))
    }

    /// Up to `count` training sentences of other groups; fewer only where there are few.
    fn draw_negatives(&mut self, anchor: usize, count: usize) -> Vec<usize> {
        let sentences = self.pool.sentences();
        let mut negatives = Vec::with_capacity(count);
        for _ in 0..count * 20 {
            let candidate = sentences[self.generator.random_range(0..sentences.len())] as usize;
            if self.pool.is_negative(anchor, candidate) && !negatives.contains(&candidate) {
                negatives.push(candidate);
            }
            if negatives.len() == count {
                break;
            }
        }
        negatives
    }
}
