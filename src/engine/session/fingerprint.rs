//! What a checkpoint has to have in common with a model to be taken up.

use xxhash_rust::xxh3::Xxh3Default;

use crate::config::{Applies, Config, Encoder, SETTINGS};
use crate::text::dataset::Dataset;

/// Same for the same training data, cut into the same tokens, and the same settings that shape the model; on every machine
/// and in every build that keeps to this.
///
/// XXH3 with 128 bits (<https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md>) without a seed, as 32 hexadecimal
/// digits, of these bytes, where a number is 8 bytes, little endian, and a list is its length and its elements:
///
/// 1. the text `triplet-playground 1`;
/// 2. the list of sentences, each as its text (a list of UTF-8 bytes), its token ids (a list), its group, and 1 where it is held
///    out, else 0;
/// 3. the list of rows, each as anchor, positive, negatives (a list), and 1 where it is held out, else 0;
///    Where there are scored pairs, the list of them follows, each as its two sentences, the 32 bits of its score as a number,
///    and 1 where it is held out, else 0;
/// 4. for each setting that takes effect after Reset, in the order of [`SETTINGS`], its key and its value as in the link, each
///    as a list of UTF-8 bytes. The device is not part of the model, nor is what the data and a pretrained model are called, and
///    what was held out is said of each sentence, as the prompt is by its tokens: `device`, `data`, `model`, `tokenizer_file`,
///    `hold_out` and `prompt` are left out, and so are those of [`OF_PRETRAINED`] for other encoders, and those of [`OF_ADAPTERS`]
///    where none are trained;
/// 5. of a pretrained model the fingerprint of its weights, of a tokenizer's file that of its bytes, 16 bytes, little endian.
pub fn fingerprint(data: &Dataset, ids: &[Vec<u32>], config: &Config, brought: Option<u128>) -> String {
    let mut bytes = Bytes(Xxh3Default::new());
    bytes.0.update(b"triplet-playground 1");
    bytes.number(data.sentences.len());
    for (sentence, ids) in data.sentences.iter().zip(ids) {
        bytes.text(&sentence.text);
        bytes.list(ids.iter().map(|id| *id as usize));
        bytes.number(sentence.group);
        bytes.number(sentence.held_out.into());
    }
    bytes.number(data.rows.len());
    for row in &data.rows {
        bytes.number(row.anchor);
        bytes.number(row.positive);
        bytes.list(row.negatives.iter().copied());
        bytes.number(row.held_out.into());
    }
    if !data.scored.is_empty() {
        bytes.number(data.scored.len());
        for pair in &data.scored {
            bytes.list([pair.first, pair.second, pair.score.to_bits() as usize, pair.held_out.into()].into_iter());
        }
    }
    let shaping = SETTINGS.iter().filter(|setting| setting.applies == Applies::AfterReset);
    let pretrained = config.encoder == Encoder::Pretrained;
    let shaping = shaping.filter(|setting| pretrained || !OF_PRETRAINED.contains(&setting.key));
    let shaping = shaping.filter(|setting| config.trains_adapters() || !OF_ADAPTERS.contains(&setting.key));
    let said_otherwise = ["device", "data", "hold_out", "model", "prompt", "tokenizer_file"];
    for setting in shaping.filter(|setting| !said_otherwise.contains(&setting.key)) {
        bytes.text(setting.key);
        bytes.text(&config.get(setting.key).expect("a key of the table"));
    }
    if let Some(brought) = brought {
        bytes.0.update(&brought.to_le_bytes());
    }
    format!("{:032x}", bytes.0.digest128())
}

/// Settings that shape a pretrained model alone.
const OF_PRETRAINED: [&str; 2] = ["trains", "frozen_layers"];

/// Settings that shape low-rank adapters alone.
const OF_ADAPTERS: [&str; 3] = ["adapter_rank", "adapter_alpha", "adapter_targets"];

struct Bytes(Xxh3Default);

impl Bytes {
    fn number(&mut self, number: usize) {
        self.0.update(&(number as u64).to_le_bytes());
    }

    fn list(&mut self, numbers: impl ExactSizeIterator<Item = usize>) {
        self.number(numbers.len());
        numbers.for_each(|number| self.number(number));
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.update(text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::import::import;

    fn of(text: &str, hash: &str) -> String {
        let config = Config::from_hash(hash).0;
        let data = Dataset::build(import(text.as_bytes()), &config, u64::from(config.seed)).expect("data");
        let ids: Vec<Vec<u32>> = (0..data.sentences.len() as u32).map(|id| vec![id, 7]).collect();
        fingerprint(&data, &ids, &config, None)
    }

    #[test]
    fn it_is_the_same_for_ever_and_another_for_what_shapes_the_model() {
        let text = "anchor,positive,negative\na red car,a crimson car,a green tree\nthe sea,the ocean,the moon\n";
        let own = of(text, "held_out=0");
        assert_eq!(own, of(text, "held_out=0&device=cpu&data=own&margin=0.7&learning_rate=0.1&steps=9"));
        assert_eq!(own, FIXED);
        for other in ["held_out=0&seed=1", "held_out=0&embedding_size=32", "held_out=0&normalise=0"] {
            assert_ne!(own, of(text, other), "{other}");
        }
        assert_ne!(own, of(&text.replace("moon", "noon"), "held_out=0"));
    }

    /// Of a new setting that shapes the model, or another default of one, this becomes another: old checkpoints no longer fit.
    const FIXED: &str = "4cf0e60ca22c262e059e0ffa779d0195";
}
