//! Which sentences make the next batch.

use std::collections::HashSet;
use std::rc::Rc;

use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use rand::seq::{SliceRandom, index};

use super::places::Places;
use super::pool::Pool;
use crate::config::{Config, LossFunction, Mining};
use crate::engine::metric::ranking::Ranks;
use crate::random::{Purpose, fork};
use crate::text::dataset::NEGATIVES_OF_A_ROW;
use crate::text::dataset::relations::Relation;

/// Negatives that are drawn for a row whose data gives none.
const DRAWN_NEGATIVES: usize = 5;

/// Draws for each negative that is wanted, before only the sentences outside the anchor's group are drawn from.
const DRAWS: usize = 20;

/// Steps of a walk for each sentence that is wanted: few are in vain while there are sentences left to find.
const WALKED: usize = 8;

/// What a batch is made of; sentences are indices into [`crate::text::dataset::Dataset::sentences`].
#[derive(Clone, Debug, PartialEq)]
pub enum Draw {
    /// For the minings that choose within the batch.
    Grouped {
        sentences: Vec<usize>,
        /// Sentence by sentence what each other one is to it.
        relations: Vec<Relation>,
    },
    /// For the minings over given triplets: anchor, positive, negatives.
    Rows(Vec<(usize, usize, Vec<usize>)>),
    /// For ranking.
    Ranked(Ranks),
    /// For CoSENT: two sentences and their score.
    Scored(Vec<(usize, usize, f32)>),
}

/// Where a [`Sampler`] is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SamplerState {
    /// Of its generator, in words of 32 bits.
    pub position: u128,
    /// Rows, or scored pairs, that are left of the epoch, the next one last.
    pub epoch: Vec<u32>,
}

/// Draws batches from the training part of a data set: P groups x K sentences, or shuffled rows or scored pairs.
pub struct Sampler {
    generator: ChaCha8Rng,
    pool: Rc<Pool>,
    /// Rows, or scored pairs, of the pool that are left of this epoch.
    epoch: Vec<u32>,
}

impl Sampler {
    pub fn new(pool: Rc<Pool>, seed: u64) -> Self {
        Self { generator: fork(seed, Purpose::Sampler), pool, epoch: Vec::new() }
    }

    /// Whether there is neither an anchor with a positive nor a scored pair.
    pub fn is_empty(&self) -> bool {
        self.pool.groups().is_empty() && self.pool.scored().is_empty()
    }

    /// Groups that a batch of these settings has room for.
    pub fn wanted_groups(config: &Config) -> usize {
        (config.batch_size as usize / config.per_group as usize).max(2)
    }

    /// The next batch, with the settings of the moment.
    pub fn draw(&mut self, config: &Config) -> Draw {
        match config.loss {
            LossFunction::Ranking => return Draw::Ranked(self.draw_ranks(config.batch_size as usize)),
            LossFunction::Cosent => return Draw::Scored(self.draw_scored(config.batch_size as usize)),
            LossFunction::Triplet => {}
        }
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

    /// Goes on where another sampler of the same data and seed was. What the data does not have is left out.
    pub fn resume(&mut self, state: &SamplerState) {
        self.generator.set_word_pos(state.position);
        let rows = self.pool.rows().len() + self.pool.scored().len();
        self.epoch = state.epoch.iter().copied().filter(|row| (*row as usize) < rows).collect();
    }

    /// P groups x K sentences, then sentences that only serve as negatives: lone ones, and those that the drawn anchors'
    /// rows name.
    fn draw_groups(&mut self, config: &Config) -> Draw {
        let per_group = config.per_group as usize;
        let room = Self::wanted_groups(config);
        let pool = self.pool.clone();
        let wanted = room.min(pool.groups().len());
        let mut sentences = Vec::with_capacity(wanted * per_group);
        let mut drawn = HashSet::with_capacity(wanted * per_group);
        for group in index::sample(&mut self.generator, pool.groups().len(), wanted) {
            let members = match pool.is_complete(group) {
                true => some_of(pool.groups().get(group), per_group, &mut self.generator),
                false => self.walk(group, per_group, &drawn),
            };
            sentences.extend(members.into_iter().filter(|sentence| drawn.insert(*sentence)));
        }
        let anchors = sentences.len();
        // Where groups do not fill the batch, lone sentences may.
        let lone = per_group * (room - wanted).max(1);
        sentences.extend(some_of(pool.lone(), lone, &mut self.generator));
        let mut candidates = Vec::new();
        for anchor in &sentences[..anchors] {
            match pool.negatives_of(*anchor) {
                few if few.len() <= NEGATIVES_OF_A_ROW => {
                    candidates.extend(few.iter().map(|negative| *negative as usize))
                }
                many => candidates.extend(some_of(many, NEGATIVES_OF_A_ROW, &mut self.generator)),
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|candidate| !drawn.contains(candidate));
        candidates.shuffle(&mut self.generator);
        sentences.extend(candidates.into_iter().take(config.batch_size as usize));
        let relations = relations(&pool, &sentences, anchors);
        Draw::Grouped { sentences, relations }
    }

    /// Up to `count` sentences of a group in which not everybody is everybody's positive: from a random one to its positives,
    /// and on to theirs. The positives may be in other groups, and are left out where they are drawn already.
    fn walk(&mut self, group: usize, count: usize, drawn: &HashSet<usize>) -> Vec<usize> {
        let members = self.pool.groups().get(group);
        let start = members[self.generator.random_range(0..members.len())] as usize;
        let mut walked = vec![start];
        for _ in 0..WALKED * count {
            if walked.len() == count {
                break;
            }
            let from = walked[self.generator.random_range(0..walked.len())];
            let Some(next) = self.pool.draw_positive(from, &mut self.generator) else { continue };
            if !walked.contains(&next) && !drawn.contains(&next) {
                walked.push(next);
            }
        }
        walked
    }

    /// Each row's anchor against the positives and negatives of all rows. Anchors without a negative among them are left out.
    fn draw_ranks(&mut self, count: usize) -> Ranks {
        let rows: Vec<_> = (0..count).filter_map(|_| self.next_row()).collect();
        let mut places = Places::default();
        let pairs: Vec<_> = rows.iter().map(|(anchor, positive, _)| (*anchor, places.of(*positive))).collect();
        for negative in rows.iter().flat_map(|(_, _, negatives)| negatives) {
            places.of(*negative);
        }
        let mut ranks = Ranks { candidates: places.sentences, ..Ranks::default() };
        let mut known = HashSet::new();
        for (anchor, answer) in pairs.into_iter().filter(|pair| known.insert(*pair)) {
            let is_negative = |candidate: &usize| *candidate != anchor && self.pool.is_negative(anchor, *candidate);
            let row: Vec<bool> = ranks.candidates.iter().map(is_negative).collect();
            if row.contains(&true) {
                ranks.rows.push((anchor, answer));
                ranks.is_negative.extend(row);
            }
        }
        ranks
    }

    /// Up to `count` pairs, each once in an epoch and at most once in a batch.
    fn draw_scored(&mut self, count: usize) -> Vec<(usize, usize, f32)> {
        let pool = self.pool.clone();
        let mut drawn = HashSet::new();
        let pairs = (0..count).filter_map(|_| self.next_of(pool.scored().len()));
        let pairs = pairs.filter(|at| drawn.insert(*at)).map(|at| pool.scored_pair(at));
        pairs.map(|pair| (pair.first, pair.second, pair.score)).collect()
    }

    /// The next of `count` rows or pairs in random order; none where there are none.
    fn next_of(&mut self, count: usize) -> Option<usize> {
        if self.epoch.is_empty() {
            self.epoch = (0..count as u32).collect();
            self.epoch.shuffle(&mut self.generator);
        }
        self.epoch.pop().map(|at| at as usize)
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
        let pool = self.pool.clone();
        let rows = pool.rows().len();
        if rows == 0 {
            return self.draw_pair();
        }
        let row = pool.row(self.next_of(rows)?);
        let negatives = match row.negatives.len() <= NEGATIVES_OF_A_ROW {
            true => row.negatives.clone(),
            false => {
                let some = index::sample(&mut self.generator, row.negatives.len(), NEGATIVES_OF_A_ROW);
                some.iter().map(|at| row.negatives[at]).collect()
            }
        };
        Some((row.anchor, row.positive, negatives))
    }

    /// Two positives of a random group, as a row without negatives.
    fn draw_pair(&mut self) -> Option<(usize, usize, Vec<usize>)> {
        let groups = self.pool.groups();
        if groups.is_empty() {
            return None;
        }
        let group = self.generator.random_range(0..groups.len());
        let members = groups.get(group);
        if self.pool.is_complete(group) {
            let pair = index::sample(&mut self.generator, members.len(), 2);
            return Some((members[pair.index(0)] as usize, members[pair.index(1)] as usize, Vec::new()));
        }
        let anchor = members[self.generator.random_range(0..members.len())] as usize;
        let positive = self.pool.draw_positive(anchor, &mut self.generator)?;
        Some((anchor, positive, Vec::new()))
    }

    /// Up to `count` training sentences that are negatives of `anchor`; fewer only where there are hardly any.
    fn draw_negatives(&mut self, anchor: usize, count: usize) -> Vec<usize> {
        let mut negatives = Vec::with_capacity(count);
        for _ in 0..count * DRAWS {
            let candidate = self.pool.draw_sentence(&mut self.generator);
            if self.pool.is_negative(anchor, candidate) && !negatives.contains(&candidate) {
                negatives.push(candidate);
            }
            if negatives.len() == count {
                return negatives;
            }
        }
        // Nearly all are of the anchor's own group: from the others alone.
        let outsiders = self.pool.outsiders(anchor);
        for at in index::sample(&mut self.generator, outsiders.count, outsiders.count.min(count * DRAWS)) {
            let candidate = self.pool.outsider(outsiders, at);
            if negatives.len() < count && !negatives.contains(&candidate) && self.pool.is_negative(anchor, candidate) {
                negatives.push(candidate);
            }
        }
        negatives
    }
}

/// Up to `count` of them, in random order.
fn some_of(sentences: &[u32], count: usize, generator: &mut ChaCha8Rng) -> Vec<usize> {
    if sentences.is_empty() {
        return Vec::new();
    }
    let some = index::sample(generator, sentences.len(), count.min(sentences.len()));
    some.iter().map(|at| sentences[at] as usize).collect()
}

/// What each two sentences of a batch are to each other; those from `anchors` on serve as negatives only.
fn relations(pool: &Pool, sentences: &[usize], anchors: usize) -> Vec<Relation> {
    let batch = sentences.len();
    let mut relations = vec![Relation::Neutral; batch * batch];
    for row in 0..anchors {
        for column in row + 1..batch {
            let relation = match pool.relation(sentences[row], sentences[column]) {
                Relation::Positive if column >= anchors => Relation::Neutral,
                relation => relation,
            };
            relations[row * batch + column] = relation;
            relations[column * batch + row] = relation;
        }
    }
    relations
}
