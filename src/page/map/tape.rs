//! The run as the map saw it: positions at some of its steps, thinned so that a long run fits.

use crate::protocol::MapFrame;

/// Frames that are kept at most.
const FRAMES: usize = 600;
/// Bytes that all frames together may take.
const BYTES: usize = 16 << 20;

/// All sentences at one step. Positions are kept as 16-bit shares of the frame's greatest coordinate: a tenth of a pixel on
/// the largest screens.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    pub step: u32,
    /// What 1 in `points` is in the map's own unit.
    pub unit: f32,
    pub points: Vec<[i16; 2]>,
    /// The sentence that was last asked for.
    pub query: Option<[f32; 2]>,
}

impl From<MapFrame> for Frame {
    fn from(frame: MapFrame) -> Self {
        let coordinates: Vec<f32> =
            frame.positions.as_chunks().0.iter().map(|bytes: &[u8; 4]| f32::from_le_bytes(*bytes)).collect();
        let query = frame.query.map(|(x, y)| [x, y]);
        Self { query, ..Self::new(frame.step, coordinates.as_chunks().0) }
    }
}

impl Frame {
    pub fn new(step: u32, positions: &[[f32; 2]]) -> Self {
        let greatest =
            positions.iter().flatten().filter(|value| value.is_finite()).fold(0.0, |a: f32, b| a.max(b.abs()));
        let unit = if greatest > 0.0 { greatest / f32::from(i16::MAX) } else { 1.0 };
        // A cast of what is not finite gives 0 or an end of the range.
        let points = positions.iter().map(|position| position.map(|value| (value / unit).round() as i16)).collect();
        Self { step, unit, points, query: None }
    }

    pub fn position(&self, sentence: usize) -> [f32; 2] {
        self.points[sentence].map(|value| f32::from(value) * self.unit)
    }
}

/// Frames in the order of their steps.
#[derive(Clone, Debug, Default)]
pub struct Tape {
    frames: Vec<Frame>,
}

impl Tape {
    pub fn frames(&self) -> &[Frame] {
        &self.frames
    }

    pub fn last(&self) -> Option<&Frame> {
        self.frames.last()
    }

    pub fn last_step(&self) -> u32 {
        self.last().map_or(0, |frame| frame.step)
    }

    pub fn clear(&mut self) {
        self.frames.clear();
    }

    /// Appends a frame. One of the same step takes the place of the former; frames of later steps belong to weights that
    /// were given up. Where there is no more room, the frame goes whose neighbours are nearest to each other in steps.
    pub fn push(&mut self, frame: Frame) {
        self.frames.retain(|earlier| earlier.step < frame.step && earlier.points.len() == frame.points.len());
        let room = (BYTES / (frame.points.len().max(1) * size_of::<[i16; 2]>())).clamp(2, FRAMES);
        self.frames.push(frame);
        if self.frames.len() > room {
            let gap = |index: &usize| self.frames[index + 1].step - self.frames[index - 1].step;
            if let Some(densest) = (1..self.frames.len() - 1).min_by_key(gap) {
                self.frames.remove(densest);
            }
        }
    }

    /// Where each sentence was at a step, between two frames as if it had moved in a straight line.
    pub fn at(&self, step: f32) -> Vec<[f32; 2]> {
        let after = self.frames.partition_point(|frame| (frame.step as f32) < step);
        let (Some(last), before) = (self.frames.last(), after.saturating_sub(1)) else { return Vec::new() };
        let to = self.frames.get(after).unwrap_or(last);
        let from = &self.frames[before];
        let span = to.step as f32 - from.step as f32;
        let share = if span > 0.0 { ((step - from.step as f32) / span).clamp(0.0, 1.0) } else { 1.0 };
        let between = |sentence: usize| {
            let ([x0, y0], [x1, y1]) = (from.position(sentence), to.position(sentence));
            [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share]
        };
        (0..to.points.len()).map(between).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(step: u32, x: f32) -> Frame {
        Frame::new(step, &[[x, 0.0], [0.0, 1.0]])
    }

    fn steps(tape: &Tape) -> Vec<u32> {
        tape.frames().iter().map(|frame| frame.step).collect()
    }

    #[test]
    fn positions_survive_within_a_tenth_of_a_thousandth() {
        let positions = [[0.25f32, -3.5], [1e-3, 2.0]];
        let frame = Frame::new(0, &positions);
        for (sentence, position) in positions.iter().enumerate() {
            for (kept, given) in frame.position(sentence).iter().zip(position) {
                assert!((kept - given).abs() < 3.5e-4, "{kept} {given}");
            }
        }
        assert_eq!(Frame::new(0, &[[0.0, f32::NAN]]).position(0), [0.0, 0.0]);
    }

    #[test]
    fn a_later_look_at_the_same_step_replaces_and_an_earlier_step_rewinds() {
        let mut tape = Tape::default();
        [0, 5, 9, 9].into_iter().for_each(|step| tape.push(frame(step, step as f32)));
        assert_eq!(steps(&tape), [0, 5, 9]);
        tape.push(frame(5, 2.0));
        assert_eq!(steps(&tape), [0, 5]);
        assert!((tape.at(5.0)[0][0] - 2.0).abs() < 1e-3);
    }

    #[test]
    fn other_data_starts_afresh() {
        let mut tape = Tape::default();
        tape.push(frame(0, 1.0));
        tape.push(Frame::new(3, &[[0.0, 0.0]]));
        assert_eq!(steps(&tape), [3]);
    }

    #[test]
    fn a_long_run_keeps_its_ends_and_an_even_spread() {
        let mut tape = Tape::default();
        (0..5000).for_each(|step| tape.push(frame(step, 1.0)));
        let steps = steps(&tape);
        assert_eq!((steps.len(), steps[0], steps[FRAMES - 1]), (FRAMES, 0, 4999));
        let widest = steps.windows(2).map(|pair| pair[1] - pair[0]).max();
        assert!(widest <= Some(4 * 5000 / FRAMES as u32), "{widest:?}");
    }

    #[test]
    fn many_sentences_leave_room_for_fewer_frames() {
        let mut tape = Tape::default();
        let many = vec![[1.0f32, 1.0]; 100_000];
        (0..60).for_each(|step| tape.push(Frame::new(step, &many)));
        assert_eq!(steps(&tape).len(), BYTES / 400_000);
    }

    #[test]
    fn between_two_frames_points_move_in_a_straight_line() {
        let mut tape = Tape::default();
        assert_eq!(tape.at(3.0), Vec::<[f32; 2]>::new());
        tape.push(frame(0, 0.0));
        tape.push(frame(10, 4.0));
        for (step, x) in [(-1.0, 0.0), (0.0, 0.0), (2.5, 1.0), (10.0, 4.0), (99.0, 4.0)] {
            assert!((tape.at(step)[0][0] - x).abs() < 1e-3, "{step}");
        }
    }
}
