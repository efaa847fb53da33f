//! Which sentences make the next batch.

use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use rand::seq::{IndexedRandom, SliceRandom, index};

use crate::config::{Config, Mining};
use crate::engine::metric::mining::Member;
use crate::random::{Purpose, fork};
use crate::text::dataset::Dataset;

/// Negatives that are drawn for a row whose data gives none.
const DRAWN_NEGATIVES: usize = 5;

/// What a batch is made of; sentences are indices into [`Dataset::sentences`].
#[derive(Clone, Debug, PartialEq)]
pub enum Draw {
    /// For the minings that choose within the batch.
    Grouped { sentences: Vec<usize>, members: Vec<Member> },
    /// For the minings over given triplets: anchor, positive, negatives.
    Rows(Vec<(usize, usize, Vec<usize>)>),
}

/// Draws batches from the training part of a data set: P groups x K sentences, or shuffled rows.
pub struct Sampler {
    generator: ChaCha8Rng,
    /// Training sentences of each group that has at least two.
    groups: Vec<Vec<usize>>,
    /// Explicit negatives of the training rows of each anchor.
    negatives: std::collections::BTreeMap<usize, Vec<usize>>,
    /// Training rows; empty where the data gives none.
    rows: Vec<(usize, usize, Vec<usize>)>,
    /// Training sentences, for drawn negatives, and the group of every sentence.
    sentences: Vec<usize>,
    group_of: Vec<usize>,
    /// Rows that are left of this epoch.
    epoch: Vec<usize>,
}

impl Sampler {
    pub fn new(data: &Dataset, seed: u64) -> Self {
        let training = |sentence: &usize| !data.sentences[*sentence].held_out;
        // Where rows are given, only their anchors and positives are pulled together.
        let mut paired = vec![data.rows.is_empty(); data.sentences.len()];
        for row in data.rows.iter().filter(|row| !row.held_out) {
            paired[row.anchor] = true;
            paired[row.positive] = true;
        }
        let groups = data.groups.iter().map(|members| {
            members.iter().copied().filter(|member| training(member) && paired[*member]).collect::<Vec<_>>()
        });
        let mut negatives = std::collections::BTreeMap::<usize, Vec<usize>>::new();
        let training_rows = || data.rows.iter().filter(|row| !row.held_out);
        for row in training_rows() {
            negatives.entry(row.anchor).or_default().extend(&row.negatives);
        }
        Self {
            generator: fork(seed, Purpose::Sampler),
            groups: groups.filter(|members| members.len() >= 2).collect(),
            negatives,
            rows: training_rows().map(|row| (row.anchor, row.positive, row.negatives.clone())).collect(),
            sentences: (0..data.sentences.len()).filter(training).collect(),
            group_of: data.sentences.iter().map(|sentence| sentence.group).collect(),
            epoch: Vec::new(),
        }
    }

    /// Whether there is not a single anchor with a positive.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Training sentences of each group that a batch can hold, group by group.
    pub fn group_sizes(&self) -> impl Iterator<Item = usize> {
        self.groups.iter().map(Vec::len)
    }

    /// Distinct sentences that the training rows give as negatives.
    pub fn given_negatives(&self) -> usize {
        self.negatives.values().flatten().collect::<std::collections::BTreeSet<_>>().len()
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

    fn draw_groups(&mut self, config: &Config) -> Draw {
        let per_group = config.per_group as usize;
        let wanted = Self::wanted_groups(config).min(self.groups.len());
        let mut sentences = Vec::with_capacity(wanted * per_group);
        for group in index::sample(&mut self.generator, self.groups.len(), wanted) {
            let members = &self.groups[group];
            let count = per_group.min(members.len());
            sentences.extend(index::sample(&mut self.generator, members.len(), count).iter().map(|at| members[at]));
        }
        let mut members: Vec<Member> =
            sentences.iter().map(|sentence| Member { group: self.group_of[*sentence], negative_only: false }).collect();
        let room = config.batch_size as usize;
        let mut candidates: Vec<usize> =
            sentences.iter().filter_map(|anchor| self.negatives.get(anchor)).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|candidate| !sentences.contains(candidate));
        candidates.shuffle(&mut self.generator);
        for candidate in candidates.into_iter().take(room) {
            sentences.push(candidate);
            members.push(Member { group: self.group_of[candidate], negative_only: true });
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
        if self.rows.is_empty() {
            let group = self.groups.choose(&mut self.generator)?;
            let pair = index::sample(&mut self.generator, group.len(), 2);
            return Some((group[pair.index(0)], group[pair.index(1)], Vec::new()));
        }
        if self.epoch.is_empty() {
            self.epoch = (0..self.rows.len()).collect();
            self.epoch.shuffle(&mut self.generator);
        }
        self.epoch.pop().map(|row| self.rows[row].clone())
    }

    /// Up to `count` training sentences of other groups; fewer only where there are few.
    fn draw_negatives(&mut self, anchor: usize, count: usize) -> Vec<usize> {
        let mut negatives = Vec::with_capacity(count);
        for _ in 0..count * 20 {
            let candidate = self.sentences[self.generator.random_range(0..self.sentences.len())];
            if self.group_of[candidate] != self.group_of[anchor] && !negatives.contains(&candidate) {
                negatives.push(candidate);
            }
            if negatives.len() == count {
                break;
            }
        }
        negatives
    }
}
