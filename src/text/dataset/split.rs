//! Decides what is held out.

use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;

use super::Dataset;
use crate::random::{Purpose, fork};
use crate::text::import::Form;

/// Groups that stay in training, so that there is something to contrast.
const FEWEST_TRAINING_GROUPS: usize = 2;
/// Sentences of a label that stay in training, so that there is a pair.
const FEWEST_TRAINING_SENTENCES: usize = 2;

/// Marks sentences, rows and sets.
pub(super) fn hold_out(dataset: &mut Dataset, seed: u64) {
    let mut rng = fork(seed, Purpose::Split);
    match dataset.form {
        Form::Triplets | Form::Pairs | Form::Sets => hold_out_groups(dataset, &mut rng),
        Form::Labelled => hold_out_sentences(dataset, &mut rng),
    }
}

/// Takes whole groups, in random order, for as long as each brings the share of rows nearer to what is wanted.
fn hold_out_groups(dataset: &mut Dataset, rng: &mut ChaCha8Rng) {
    let mut rows_of_group = vec![0_usize; dataset.groups.len()];
    for row in &dataset.rows {
        rows_of_group[dataset.sentences[row.anchor].group] += 1;
    }
    for set in &dataset.sets {
        rows_of_group[dataset.sentences[set.sentences[0]].group] += 1;
    }
    let mut candidates: Vec<usize> = (0..dataset.groups.len()).filter(|&group| rows_of_group[group] > 0).collect();
    candidates.shuffle(rng);

    let wanted = dataset.row_count() as f64 * dataset.held_out_percent / 100.0;
    let mut left = candidates.len();
    let mut taken = 0;
    let mut held_out = vec![false; dataset.groups.len()];
    for group in candidates {
        if left > FEWEST_TRAINING_GROUPS && taken as f64 + rows_of_group[group] as f64 / 2.0 <= wanted {
            held_out[group] = true;
            taken += rows_of_group[group];
            left -= 1;
        }
    }
    mark(dataset, &held_out);
}

/// A held-out group takes its rows along, and with them the negatives that no training row uses.
fn mark(dataset: &mut Dataset, held_out: &[bool]) {
    let Dataset { sentences, rows, sets, .. } = dataset;
    let mut used_in_training = vec![false; sentences.len()];
    for row in rows.iter_mut() {
        row.held_out = held_out[sentences[row.anchor].group];
        if !row.held_out {
            row.negatives.iter().for_each(|&negative| used_in_training[negative] = true);
        }
    }
    for row in rows.iter().filter(|row| row.held_out) {
        for &negative in &row.negatives {
            let group = sentences[negative].group;
            let only_negative = dataset.groups[group].len() == 1;
            sentences[negative].held_out = held_out[group] || (only_negative && !used_in_training[negative]);
        }
    }
    for set in sets.iter_mut() {
        set.held_out = held_out[sentences[set.sentences[0]].group];
    }
    for sentence in sentences.iter_mut().filter(|sentence| held_out[sentence.group]) {
        sentence.held_out = true;
    }
}

/// Takes the share of each label's sentences at random. What rounding leaves over or takes too much is made up for with
/// the next label, so that many small labels still come to the share together.
fn hold_out_sentences(dataset: &mut Dataset, rng: &mut ChaCha8Rng) {
    let share = dataset.held_out_percent;
    let mut sentences_before = 0;
    let mut taken_before = 0;
    for group in &dataset.groups {
        let wanted = group.len() as f64 * share / 100.0;
        sentences_before += group.len();
        let wanted_so_far = (sentences_before as f64 * share / 100.0).round();
        let count = (wanted_so_far - f64::from(taken_before)).clamp(wanted.floor(), wanted.ceil()) as usize;
        let count = count.min(group.len().saturating_sub(FEWEST_TRAINING_SENTENCES));
        taken_before += count as u32;
        let mut order = group.clone();
        order.shuffle(rng);
        for &sentence in &order[..count] {
            dataset.sentences[sentence].held_out = true;
        }
    }
}
