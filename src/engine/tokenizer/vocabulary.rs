//! Which tokens get an id: the most frequent ones of the training sentences.

use std::collections::HashMap;

use tokenizers::models::bpe::{BPE, BpeTrainer};
use tokenizers::tokenizer::{NormalizedString, Normalizer, NormalizerWrapper, Trainer};
use tokenizers::utils::SysRegex;

use super::pipeline;
use crate::pace::Pace;

/// Letters with their marks in a piece, at most.
const LONGEST_PIECE: usize = 3;
/// Times that a piece occurs at least.
const FEWEST: u64 = 2;
/// Where Unicode's private characters begin that no text holds in earnest: 131,000 of them.
const FIRST_NUMBER: u32 = 0xf_0000;

/// Pieces of several letters that occur again and again in scripts without spaces, by byte pair encoding (Sennrich et al.
/// 2016) of the runs of such a script: as near to words as one comes without a dictionary. In alphabetical order.
///
/// `most`: pieces at most. Goes over the sentences in slices; what is joined is known then in one.
///
/// # Errors
/// When the `tokenizers` crate fails on a text.
pub async fn pieces<'a>(
    sentences: impl ExactSizeIterator<Item = &'a str>,
    normaliser: &NormalizerWrapper,
    most: usize,
    pace: &Pace,
) -> tokenizers::Result<Vec<String>> {
    let (run, letter) = (SysRegex::new(&pipeline::run())?, SysRegex::new(&pipeline::letter())?);
    // The trainer joins single characters. A letter with its marks is several, so it goes under a number of its own.
    let mut numbers: HashMap<String, char> = HashMap::new();
    let mut runs: Vec<String> = Vec::new();
    let mut walk = pace.over_texts(sentences.len());
    for sentence in sentences {
        walk.pass(sentence).await;
        if run.find_iter(sentence).next().is_none() {
            continue;
        }
        let mut text = NormalizedString::from(sentence);
        normaliser.normalize(&mut text)?;
        for (start, end) in run.find_iter(text.get()) {
            let run = &text.get()[start..end];
            let letters = letter.find_iter(run).map(|(start, end)| {
                let next = char::from_u32(FIRST_NUMBER + numbers.len() as u32);
                *numbers
                    .entry(run[start..end].to_owned())
                    .or_insert_with(|| next.unwrap_or(char::REPLACEMENT_CHARACTER))
            });
            runs.push(letters.collect());
        }
    }
    let mut trainer = BpeTrainer::builder()
        .show_progress(false)
        .min_frequency(FEWEST)
        .vocab_size(numbers.len() + most)
        // Counted in bytes, and exclusive.
        .max_token_length(Some(4 * LONGEST_PIECE + 1))
        .build();
    trainer.feed(runs.iter(), |run| Ok(vec![run.to_owned()]))?;
    let mut model = BPE::default();
    trainer.train(&mut model)?;
    let letters: HashMap<char, &str> = numbers.iter().map(|(letter, number)| (*number, letter.as_str())).collect();
    let joined = model.get_vocab().into_keys().filter(|piece| piece.chars().nth(1).is_some());
    let mut pieces: Vec<String> =
        joined.map(|piece| piece.chars().filter_map(|number| letters.get(&number).copied()).collect()).collect();
    pieces.sort_unstable();
    Ok(pieces)
}

/// The most frequent tokens first, those that are equally frequent in alphabetical order.
#[derive(Default)]
pub struct Counts(HashMap<String, u64>);

impl Counts {
    pub fn add(&mut self, token: &str) {
        self.add_times(token, 1);
    }

    pub fn add_times(&mut self, token: &str, times: u64) {
        match self.0.get_mut(token) {
            Some(count) => *count += times,
            None => {
                self.0.insert(token.to_owned(), times);
            }
        }
    }

    /// Each token with how often it was added, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(token, count)| (token.as_str(), *count))
    }

    /// So many at most, and how many there are beyond them.
    pub fn most_frequent(self, most: usize) -> (Vec<String>, usize) {
        type Counted = (String, u64);
        let order =
            |(one, often): &Counted, (other, oftener): &Counted| oftener.cmp(often).then_with(|| one.cmp(other));
        let mut tokens: Vec<Counted> = self.0.into_iter().collect();
        let rare = tokens.len().saturating_sub(most);
        if rare > 0 {
            // Of a million words only those that are kept have to be sorted.
            tokens.select_nth_unstable_by(most, order);
            tokens.truncate(most);
        }
        tokens.sort_unstable_by(order);
        (tokens.into_iter().map(|(token, _)| token).collect(), rare)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_are_the_first_of_all_in_order() {
        let words: Vec<String> = (0..300).map(|n| format!("w{}", n * n % 97)).collect();
        let counts = || {
            let mut counts = Counts::default();
            words.iter().for_each(|word| counts.add(word));
            counts
        };
        let (all, none) = counts().most_frequent(1_000);
        let often = |word: &String| words.iter().filter(|other| *other == word).count();
        assert!(all.is_sorted_by_key(|word| (std::cmp::Reverse(often(word)), word.clone())) && none == 0);
        for most in [0, 1, 7, all.len() - 1, all.len()] {
            assert_eq!(counts().most_frequent(most), (all[..most].to_vec(), all.len() - most));
        }
    }
}
