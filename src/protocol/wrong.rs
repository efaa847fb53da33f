//! Questions that the model answers wrongly.

use serde::{Deserialize, Serialize};

use crate::config::Distance;

/// Wrong answers that one message holds at most.
pub const WRONG_LISTED: usize = 10_000;

/// What makes an answer a right one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Criterion {
    /// Every negative that a given row names is farther from its anchor than its positive. Of data whose rows name none it is
    /// [`Criterion::Nearest`].
    #[default]
    GivenNegatives,
    /// The nearest sentence of the gallery is a positive (recall@1).
    Nearest,
}

/// What came of asking every question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Examined {
    pub request: u32,
    /// Of the weights that answered.
    pub step: u32,
    /// That all distances are by.
    pub distance: Distance,
    pub answers: WrongAnswers,
}

/// All questions of the held-out part, and those that were answered wrongly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrongAnswers {
    /// What was gone by.
    pub criterion: Criterion,
    /// False where nothing is held out: then the questions are those of training.
    pub held_out: bool,
    /// Questions: rows with negatives, or sentences as [`Scores::askable`](super::Scores::askable) counts them.
    pub asked: u32,
    /// Those that were answered wrongly. A tie of right and wrong counts as wrong here.
    pub wrong: u32,
    /// By [`Criterion::Nearest`]: the share of right answers, in which a tie counts by its chance, as in
    /// [`Scores`](super::Scores).
    pub recall_at_1: Option<f32>,
    /// The worst of `wrong`, at most [`WRONG_LISTED`]: those first whose positive is farthest beyond what was found.
    #[serde(with = "packed")]
    pub worst: Vec<WrongAnswer>,
    /// By [`Criterion::Nearest`], where the data has labels: lowest recall first, at most [`WRONG_LISTED`].
    pub labels: Vec<LabelScore>,
    /// Labels that were asked about.
    pub label_count: u32,
}

/// A question and what was found in the place of a positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WrongAnswer {
    /// The sentence that asks.
    pub question: u32,
    /// The nearest that is no positive; None where it has no distance.
    pub found: Option<Near>,
    /// The nearest positive; of a row, its own.
    pub positive: Option<Near>,
    /// Of the positive, counted from 1, behind all wrong answers that are nearer or as near: in the gallery, or among the
    /// negatives of the row.
    pub place: u32,
}

/// A sentence and how far it is from the one that asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    pub sentence: u32,
    pub distance: f32,
}

/// How the questions of one label were answered.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LabelScore {
    /// Its place in [`Listing::labels`](super::Listing::labels).
    pub label: u32,
    pub asked: u32,
    pub wrong: u32,
    /// As [`WrongAnswers::recall_at_1`].
    pub recall_at_1: f32,
    /// The label of most of its wrong answers, and of how many.
    pub taken_for: Option<(u32, u32)>,
}

/// Wrong answers as bytes: ten thousand objects would take a browser long to copy.
mod packed {
    use serde::{Deserialize, Deserializer, Serializer};
    use serde_bytes::ByteBuf;

    use super::{Near, WrongAnswer};

    /// In the place of a sentence: there is none.
    const NONE: u32 = u32::MAX;

    /// 24 bytes each, little endian.
    pub fn serialize<S: Serializer>(answers: &[WrongAnswer], serializer: S) -> Result<S::Ok, S::Error> {
        let near = |near: Option<Near>| near.map_or([NONE, 0], |near| [near.sentence, near.distance.to_bits()]);
        let words = answers.iter().flat_map(|answer| {
            let WrongAnswer { question, found, positive, place } = *answer;
            let ([found, found_distance], [positive, positive_distance]) = (near(found), near(positive));
            [question, found, found_distance, positive, positive_distance, place]
        });
        serializer.serialize_bytes(&words.flat_map(u32::to_le_bytes).collect::<Vec<u8>>())
    }

    /// What does not fill 24 bytes is left out.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<WrongAnswer>, D::Error> {
        let bytes = ByteBuf::deserialize(deserializer)?;
        let words: Vec<u32> = bytes.as_chunks().0.iter().map(|word| u32::from_le_bytes(*word)).collect();
        let near = |sentence: u32, distance: u32| {
            (sentence != NONE).then(|| Near { sentence, distance: f32::from_bits(distance) })
        };
        let answer = |[question, found, found_distance, positive, positive_distance, place]: &[u32; 6]| WrongAnswer {
            question: *question,
            found: near(*found, *found_distance),
            positive: near(*positive, *positive_distance),
            place: *place,
        };
        Ok(words.as_chunks().0.iter().map(answer).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_read_back() {
        let near = |sentence: u32, distance: f32| Some(Near { sentence, distance });
        let worst = vec![
            WrongAnswer { question: 7, found: near(1, 0.25), positive: near(2, 0.5), place: 3 },
            WrongAnswer { question: 8, found: None, positive: None, place: 12 },
        ];
        let answers = WrongAnswers {
            criterion: Criterion::Nearest,
            held_out: true,
            asked: 9,
            wrong: 2,
            recall_at_1: Some(7.0 / 9.0),
            worst,
            labels: vec![LabelScore { label: 0, asked: 9, wrong: 2, recall_at_1: 0.5, taken_for: Some((1, 2)) }],
            label_count: 1,
        };
        let text = serde_json::to_string(&answers).expect("plain data");
        assert_eq!(serde_json::from_str::<WrongAnswers>(&text).expect("what was written"), answers);
    }
}
