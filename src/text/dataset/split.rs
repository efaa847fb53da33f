//! Decides what is held out.

use petgraph::unionfind::UnionFind;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;

use super::Dataset;
use super::lists::Lists;
use crate::config::{Config, HoldOut};
use crate::random::{Purpose, fork};
use crate::text::import::Form;

/// Groups that stay in training, so that there is something to contrast.
const FEWEST_TRAINING_GROUPS: usize = 2;
/// Sentences of a label that stay in training, so that there is a pair.
const FEWEST_TRAINING_SENTENCES: usize = 2;

/// Marks sentences, rows, sets, scored pairs and statements. Near duplicates are on one side. Where the data brings a test part, that is
/// what is held out, and nothing is drawn.
pub(super) fn hold_out(dataset: &mut Dataset, seed: u64) {
    let mut rng = fork(seed, Purpose::Split);
    match dataset.form {
        Form::Labelled if dataset.has_test => {}
        Form::Labelled if dataset.split.whole_labels() => hold_out_labels(dataset, &mut rng),
        Form::Labelled => hold_out_sentences(dataset, &mut rng),
        Form::Triplets | Form::Pairs | Form::Sets | Form::Scored => {
            let items = Items::new(dataset);
            let groups = match dataset.has_test {
                true => vec![false; dataset.groups.len()],
                false => items.draw_groups(dataset, &mut rng),
            };
            mark(dataset, &items, &groups);
        }
    }
}

/// How much is held out, and of labelled sentences what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    percent: f64,
    of_labels: HoldOut,
}

impl Split {
    /// What is not between 0 and 100 is brought there.
    pub fn new(percent: f64, of_labels: HoldOut) -> Self {
        Self { percent: if percent.is_nan() { 0.0 } else { percent.clamp(0.0, 100.0) }, of_labels }
    }

    pub(super) fn percent(self) -> f64 {
        self.percent
    }

    pub(super) fn whole_labels(self) -> bool {
        self.of_labels == HoldOut::Labels
    }
}

/// Sentences of every label.
impl From<f64> for Split {
    fn from(percent: f64) -> Self {
        Self::new(percent, HoldOut::Sentences)
    }
}

impl From<&Config> for Split {
    fn from(config: &Config) -> Self {
        Self::new(config.held_out, config.hold_out)
    }
}

/// Rows, sets, scored pairs, or sentences whose label has another one: what goes to one side or the other.
struct Items {
    /// The sentences that each pulls together, or compares.
    sentences: Lists,
    /// Those that reach into each group.
    of_group: Lists,
    /// Of the test part.
    is_test: Vec<bool>,
}

impl Items {
    fn new(dataset: &Dataset) -> Self {
        let sentences: Lists = match dataset.form {
            Form::Labelled => {
                let of_pairs = dataset.groups.iter().filter(|group| group.len() > 1).flatten();
                of_pairs.map(|sentence| [*sentence]).collect()
            }
            Form::Sets => dataset.sets.iter().map(|set| set.sentences.clone()).collect(),
            Form::Triplets | Form::Pairs => dataset.rows.iter().map(|row| [row.anchor, row.positive]).collect(),
            Form::Scored => dataset.scored.iter().map(|pair| [pair.first, pair.second]).collect(),
        };
        let is_test = match dataset.form {
            Form::Labelled => vec![false; sentences.len()],
            Form::Sets => dataset.sets.iter().map(|set| set.held_out).collect(),
            Form::Triplets | Form::Pairs => dataset.rows.iter().map(|row| row.held_out).collect(),
            Form::Scored => dataset.scored.iter().map(|pair| pair.held_out).collect(),
        };
        let groups = sentences.iter().map(|sentences| {
            let mut groups: Vec<usize> =
                sentences.iter().map(|sentence| dataset.sentences[*sentence as usize].group).collect();
            groups.sort_unstable();
            groups.dedup();
            groups
        });
        let groups: Lists = groups.collect();
        let of_group = groups.inverted(dataset.groups.len());
        Self { sentences, of_group, is_test }
    }

    /// Takes whole groups, in random order, for as long as each brings the share of rows nearer to what is wanted. Groups that
    /// share near duplicates are taken together.
    fn draw_groups(&self, dataset: &Dataset, rng: &mut ChaCha8Rng) -> Vec<bool> {
        let count = dataset.groups.len();
        let mut together = UnionFind::<usize>::new(count);
        for cluster in dataset.twins.clusters() {
            let group = |sentence: u32| dataset.sentences[sentence as usize].group;
            cluster.windows(2).for_each(|pair| {
                together.union(group(pair[0]), group(pair[1]));
            });
        }
        let together = together.into_labeling();
        let block = Lists::by_key(count, together.iter().enumerate().map(|(group, root)| (*root, group)));
        let mut candidates: Vec<usize> = (0..count).filter(|group| !self.of_group.get(*group).is_empty()).collect();
        candidates.shuffle(rng);

        let wanted = self.is_test.len() as f64 * dataset.split.percent() / 100.0;
        let mut groups_left = candidates.len();
        let mut held_out = vec![false; count];
        let mut taken = vec![false; self.is_test.len()];
        let mut taken_count = 0;
        let mut decided = vec![false; count];
        for candidate in candidates {
            let groups = || block.get(together[candidate]).iter().map(|group| *group as usize);
            if std::mem::replace(&mut decided[together[candidate]], true) {
                continue;
            }
            let mut rows: Vec<u32> = groups().flat_map(|group| self.of_group.get(group)).copied().collect();
            rows.sort_unstable();
            rows.dedup();
            rows.retain(|row| !taken[*row as usize]);
            let with_rows = groups().filter(|group| !self.of_group.get(*group).is_empty()).count();
            let fits = taken_count as f64 + rows.len() as f64 / 2.0 <= wanted;
            let leaves_enough =
                groups_left >= FEWEST_TRAINING_GROUPS + with_rows && taken_count + rows.len() < taken.len();
            if fits && leaves_enough {
                groups().for_each(|group| held_out[group] = true);
                rows.iter().for_each(|row| taken[*row as usize] = true);
                taken_count += rows.len();
                groups_left -= with_rows;
            }
        }
        held_out
    }
}

/// A held-out group takes along the rows that reach into it, and with them the negatives that no training row uses.
fn mark(dataset: &mut Dataset, items: &Items, groups: &[bool]) {
    let Dataset { form, sentences, rows, sets, scored, relations, twins, .. } = dataset;
    let is_held_out = |item: usize| {
        let mut sentences_of = items.sentences.get(item).iter().map(|sentence| &sentences[*sentence as usize]);
        items.is_test[item] || sentences_of.any(|sentence| groups[sentence.group])
    };
    let held_out: Vec<bool> = (0..items.is_test.len()).map(is_held_out).collect();
    // Anchors and positives in training, and all that training sees.
    let mut trained = vec![false; sentences.len()];
    for (item, _) in held_out.iter().enumerate().filter(|(_, held_out)| !**held_out) {
        items.sentences.get(item).iter().for_each(|sentence| trained[*sentence as usize] = true);
    }
    let mut seen = trained.clone();
    for (row, held_out) in rows.iter_mut().zip(&held_out) {
        row.held_out = *held_out;
        if !held_out {
            row.negatives.iter().for_each(|negative| seen[*negative] = true);
        }
    }
    sets.iter_mut().zip(&held_out).for_each(|(set, held_out)| set.held_out = *held_out);
    scored.iter_mut().zip(&held_out).for_each(|(pair, held_out)| pair.held_out = *held_out);
    for (number, sentence) in sentences.iter_mut().enumerate() {
        sentence.held_out = groups[sentence.group];
        debug_assert!(!(sentence.held_out && trained[number]), "no row of a held-out group is trained on");
    }
    for (item, _) in held_out.iter().enumerate().filter(|(_, held_out)| **held_out) {
        // What is compared with a held-out sentence alone is not trained on either.
        if items.is_test[item] || *form == Form::Scored {
            let own = items.sentences.get(item).iter().map(|sentence| *sentence as usize);
            own.filter(|sentence| !trained[*sentence]).for_each(|sentence| sentences[sentence].held_out = true);
        }
    }
    for row in rows.iter().filter(|row| row.held_out) {
        for &negative in &row.negatives {
            let unused = |sentence: usize| relations.statements(sentence).is_empty() && !seen[sentence];
            let alone = unused(negative) && twins.of(negative).iter().all(|twin| unused(*twin as usize));
            sentences[negative].held_out |= alone;
        }
    }
    hold_out_statements(dataset, &held_out, items);
}

/// A statement is held out where nothing that is trained on makes it.
fn hold_out_statements(dataset: &mut Dataset, held_out: &[bool], items: &Items) {
    let Dataset { sentences, relations, form, .. } = dataset;
    for statement in 0..relations.statement_count() {
        // What follows from rows within a group is held out with it.
        let any = relations.members(statement).iter().any(|sentence| sentences[*sentence as usize].held_out);
        let follows = !relations.is_written(statement);
        relations.hold_out(statement, if follows { any } else { true });
    }
    if *form == Form::Scored {
        return;
    }
    for item in (0..held_out.len()).filter(|item| !held_out[*item]) {
        let statement = match (*form, items.sentences.get(item)) {
            (Form::Triplets | Form::Pairs, &[anchor, positive]) => relations.shared(anchor as usize, positive as usize),
            _ => Some(item),
        };
        relations.hold_out(statement.expect("a row is a statement"), false);
    }
}

/// Takes whole labels. A sentence that is alone under its label serves as a negative in training.
fn hold_out_labels(dataset: &mut Dataset, rng: &mut ChaCha8Rng) {
    let groups = Items::new(dataset).draw_groups(dataset, rng);
    dataset.sentences.iter_mut().for_each(|sentence| sentence.held_out = groups[sentence.group]);
}

/// Takes the share of each label's sentences at random, near duplicates together. What rounding leaves over or takes too
/// much is made up for with the next label, so that many small labels still come to the share together.
fn hold_out_sentences(dataset: &mut Dataset, rng: &mut ChaCha8Rng) {
    let share = dataset.split.percent();
    let Dataset { sentences, groups, twins, .. } = dataset;
    let mut left: Vec<usize> = groups.iter().map(Vec::len).collect();
    let mut sentences_before = 0;
    let mut taken_before = 0;
    for (number, group) in groups.iter().enumerate() {
        let wanted = group.len() as f64 * share / 100.0;
        sentences_before += group.len();
        let wanted_so_far = (sentences_before as f64 * share / 100.0).round();
        let count = (wanted_so_far - f64::from(taken_before)).clamp(wanted.floor(), wanted.ceil()) as usize;
        let count = count.min(group.len().saturating_sub(FEWEST_TRAINING_SENTENCES));
        let mut order = group.clone();
        order.shuffle(rng);
        let mut taken = group.len() - left[number];
        for sentence in order {
            if taken >= count {
                break;
            }
            let together = match twins.of(sentence) {
                [] => &[sentence as u32][..],
                twins => twins,
            };
            // Those that an earlier label has decided on stay where they are.
            if sentences[sentence].held_out || twins_were_passed(twins.of(sentence), sentences, number) {
                continue;
            }
            if !leave_enough(together, sentences, &left) {
                continue;
            }
            for twin in together {
                let twin = &mut sentences[*twin as usize];
                twin.held_out = true;
                left[twin.group] -= 1;
            }
            taken = group.len() - left[number];
        }
        taken_before += taken as u32;
    }
}

/// Whether a near duplicate has a label that has had its turn.
fn twins_were_passed(twins: &[u32], sentences: &[super::Sentence], group: usize) -> bool {
    twins.iter().any(|twin| sentences[*twin as usize].group < group)
}

/// Whether every label keeps a pair in training without these sentences.
fn leave_enough(taken: &[u32], sentences: &[super::Sentence], left: &[usize]) -> bool {
    taken.iter().all(|sentence| {
        let group = sentences[*sentence as usize].group;
        let of_group = taken.iter().filter(|other| sentences[**other as usize].group == group).count();
        left[group] >= of_group + FEWEST_TRAINING_SENTENCES
    })
}
