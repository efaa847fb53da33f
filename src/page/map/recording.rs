//! A recorded run as plain data, for a file that plays without an engine.

use serde::{Deserialize, Serialize};

use super::sentences::Sentences;
use super::tape::{Frame, Tape};
use crate::say;

/// The first thing in such a file.
const FORMAT: &str = "triplet-playground replay 1";
/// Steps from the middle of the map to its edge: finer than any screen shows.
const FINENESS: f32 = 2048.0;

/// Positions are kept as whole numbers, each frame as what has changed since the one before: small numbers, which compress
/// well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recording {
    format: String,
    /// All settings, as in the URL's hash.
    pub settings: String,
    sentences: Sentences,
    /// What 1 in `moves` is on the map.
    unit: f32,
    steps: Vec<u32>,
    /// For each step x and y of each sentence, less those of the step before.
    moves: Vec<Vec<i32>>,
}

impl Recording {
    pub fn new(sentences: &Sentences, tape: &Tape, settings: String) -> Self {
        let frames = tape.frames();
        let greatest = frames.iter().flat_map(|frame| (0..frame.points.len()).flat_map(|index| frame.position(index)));
        let unit = greatest.fold(0.0, |a: f32, b| a.max(b.abs())).max(f32::MIN_POSITIVE) / FINENESS;
        let mut before = vec![0; 2 * sentences.len()];
        let moves = frames.iter().map(|frame| {
            let now: Vec<i32> = (0..frame.points.len())
                .flat_map(|index| frame.position(index).map(|value| (value / unit).round() as i32))
                .collect();
            let change = now.iter().zip(&before).map(|(now, before)| now - before).collect();
            before = now;
            change
        });
        Self {
            format: FORMAT.to_owned(),
            settings,
            sentences: sentences.clone(),
            unit,
            moves: moves.collect(),
            steps: frames.iter().map(|frame| frame.step).collect(),
        }
    }

    /// The sentences and where they were.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the file.
    pub fn play(self) -> Result<(Sentences, Tape), String> {
        let Self { format, mut sentences, unit, steps, moves, .. } = self;
        if format != FORMAT {
            return Err(say!("map-replay-other-format", format = format, ours = FORMAT));
        }
        let count = sentences.texts.len();
        let complete = moves.iter().all(|frame| frame.len() == 2 * count)
            && sentences.groups.len() == count
            && sentences.held_out.len() == count
            && sentences.groups.iter().all(|group| (*group as usize) < count);
        if count == 0 || moves.len() != steps.len() || !complete {
            return Err(say!("map-replay-incomplete"));
        }
        sentences.group_count = sentences.groups.iter().max().map_or(0, |last| *last as usize + 1);
        let mut tape = Tape::default();
        let mut now = vec![0i32; 2 * count];
        for (step, change) in steps.into_iter().zip(moves) {
            now.iter_mut().zip(change).for_each(|(now, change)| *now = now.saturating_add(change));
            let positions: Vec<[f32; 2]> =
                now.as_chunks().0.iter().map(|point: &[i32; 2]| point.map(|value| value as f32 * unit)).collect();
            tape.push(Frame::new(step, &positions));
        }
        Ok((sentences, tape))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// Sentences that drift from near the middle to places of their own, as they do in a run.
    fn run(sentences: usize, steps: u32) -> (Sentences, Tape) {
        let mut tape = Tape::default();
        let mut noise = 0x9e37_79b9_7f4a_7c15u64;
        let mut random = move || {
            noise ^= noise << 13;
            noise ^= noise >> 7;
            noise ^= noise << 17;
            (noise >> 40) as f32 / (1u64 << 24) as f32 - 0.5
        };
        let goals: Vec<[f32; 2]> = (0..sentences).map(|_| [2.0 * random(), 2.0 * random()]).collect();
        for step in 0..steps {
            let share = 1.0 - (-(step as f32) / 80.0).exp();
            let place = |goal: &[f32; 2]| goal.map(|goal| goal * (0.2 + 0.8 * share));
            let mut positions: Vec<[f32; 2]> = goals.iter().map(place).collect();
            positions.iter_mut().flatten().for_each(|value| *value += 0.004 * random());
            tape.push(Frame::new(step, &positions));
        }
        let texts =
            (0..sentences).map(|index| format!("A sentence of usual length, which is number {index}")).collect();
        let groups = (0..sentences as u32).map(|index| index % 20).collect();
        let known = Sentences { texts, labels: Vec::new(), groups, held_out: vec![false; sentences], group_count: 20 };
        (known, tape)
    }

    #[test]
    fn a_file_plays_what_was_recorded() {
        let (sentences, tape) = run(40, 30);
        let text = serde_json::to_string(&Recording::new(&sentences, &tape, "seed=3".to_owned())).expect("plain data");
        let read: Recording = serde_json::from_str(&text).expect("what was written");
        assert_eq!(read.settings, "seed=3");
        let (same, played) = read.play().expect("a whole file");
        assert_eq!((same, played.frames().len()), (sentences, 30));
        for (before, after) in tape.frames().iter().zip(played.frames()) {
            assert_eq!(before.step, after.step);
            for index in 0..40 {
                let ([x, y], [other_x, other_y]) = (before.position(index), after.position(index));
                assert!((x - other_x).hypot(y - other_y) < 2e-3);
            }
        }
    }

    #[test]
    fn six_hundred_steps_of_five_hundred_sentences_are_a_small_file() {
        let (sentences, tape) = run(500, 600);
        assert_eq!(tape.frames().len(), 600);
        let text = serde_json::to_string(&Recording::new(&sentences, &tape, String::new())).expect("plain data");
        let mut file = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        file.write_all(text.as_bytes()).expect("memory takes it");
        let size = file.finish().expect("memory takes it").len();
        assert!(size < 2_000_000, "{size} bytes");
    }

    #[test]
    fn files_of_another_kind_are_refused_with_a_reason() {
        let (sentences, tape) = run(3, 2);
        let whole = Recording::new(&sentences, &tape, String::new());
        let other = Recording { format: "replay 9".to_owned(), ..whole.clone() };
        assert!(other.play().is_err_and(|reason| reason.contains("replay 9")));
        for broken in [
            Recording { steps: vec![1], ..whole.clone() },
            Recording { moves: vec![vec![1, 2], vec![]], ..whole.clone() },
            Recording {
                sentences: Sentences { groups: vec![u32::MAX; 3], ..whole.sentences.clone() },
                ..whole.clone()
            },
            Recording { sentences: Sentences::default(), ..whole },
        ] {
            assert!(broken.play().is_err());
        }
    }
}
