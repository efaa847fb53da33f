//! Which tokens get an id: the most frequent ones of the training sentences.

use std::collections::HashMap;

use tokenizers::models::bpe::{BPE, BpeTrainer};
use tokenizers::tokenizer::{NormalizedString, Normalizer, NormalizerWrapper, Trainer};
use tokenizers::utils::SysRegex;

use super::pipeline;

/// Letters with their marks in a piece, at most.
const LONGEST_PIECE: usize = 3;
/// Times that a piece occurs at least.
const FEWEST: u64 = 2;
/// Where Unicode's private characters begin that no text holds in earnest: 131,000 of them.
const FIRST_NUMBER: u32 = 0xf_0000;

/// Pieces of several letters that occur again and again in scripts without spaces, by byte pair encoding (Sennrich et al.
/// 2016) of the runs of such a script: as near to words as one comes without a dictionary. In alphabetical order.
///
/// `most`: pieces at most.
///
/// # Errors
/// When the `tokenizers` crate fails on a text.
pub fn pieces<'a>(
    sentences: impl Iterator<Item = &'a str>,
    normaliser: &NormalizerWrapper,
    most: usize,
) -> tokenizers::Result<Vec<String>> {
    let (run, letter) = (SysRegex::new(&pipeline::run())?, SysRegex::new(&pipeline::letter())?);
    // The trainer joins single characters. A letter with its marks is several, so it goes under a number of its own.
    let mut numbers: HashMap<String, char> = HashMap::new();
    let mut runs: Vec<String> = Vec::new();
    for sentence in sentences.filter(|sentence| run.find_iter(sentence).next().is_some()) {
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
        match self.0.get_mut(token) {
            Some(count) => *count += 1,
            None => {
                self.0.insert(token.to_owned(), 1);
            }
        }
    }

    pub fn in_order(self) -> Vec<(String, u64)> {
        let mut tokens: Vec<(String, u64)> = self.0.into_iter().collect();
        tokens.sort_unstable_by(|(one, often), (other, oftener)| oftener.cmp(often).then_with(|| one.cmp(other)));
        tokens
    }
}
