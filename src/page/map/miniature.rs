//! The map as a picture the size of a stamp: an SVG, which is sharp on every screen and follows light and dark by itself.

use std::sync::Arc;

use super::camera::{Bounds, Camera};
use super::colour::group_css;
use super::sentences::Sentences;
use super::tape::{Frame, Tape};
use crate::say;

/// Width and height of the picture in its own units.
const SIZE: [f32; 2] = [96.0, 72.0];
/// From its edge to the outermost points.
const MARGIN: f32 = 4.0;
/// Sentences that are drawn at most, evenly spread over the data: more would be one blot.
const DRAWN: usize = 600;

/// A picture, and what it shows in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Miniature {
    pub svg: String,
    pub words: String,
}

/// The first and the last frame of a run, of which there may be one or none. They stay what they are when other data comes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ends {
    sentences: Arc<Sentences>,
    frames: Vec<Frame>,
}

impl Ends {
    pub fn of(sentences: &Arc<Sentences>, tape: &Tape) -> Self {
        let frames = tape.frames();
        let ends = frames.iter().take(1).chain(frames.iter().skip(1).last());
        Self { sentences: sentences.clone(), frames: ends.cloned().collect() }
    }

    /// Within the same bounds, so that what collapses is seen to.
    pub fn pictures(&self) -> Vec<Miniature> {
        let Some(bounds) = bounds(&self.frames) else { return Vec::new() };
        let picture = |frame: &Frame| Miniature { svg: draw(&self.sentences, frame, bounds), words: self.words(frame) };
        self.frames.iter().map(picture).collect()
    }

    fn words(&self, frame: &Frame) -> String {
        let (sentences, groups) = (self.sentences.len(), self.sentences.group_count);
        match frame.step {
            0 => say!("map-before-training", sentences = sentences, groups = groups),
            step => say!("map-at-step", step = step, sentences = sentences, groups = groups),
        }
    }
}

/// Around all of some frames: drawn with the same bounds, what shrinks is seen to shrink.
pub fn bounds<'a>(frames: impl IntoIterator<Item = &'a Frame>) -> Option<Bounds> {
    let points = frames.into_iter().flat_map(|frame| (0..frame.points.len()).map(|sentence| frame.position(sentence)));
    Bounds::of(points)
}

/// Points coloured by group, as the text of an SVG without a word of the data in it. `frame` is one of `sentences`.
pub fn draw(sentences: &Sentences, frame: &Frame, bounds: Bounds) -> String {
    let camera = Camera::fit(bounds, SIZE, MARGIN);
    let count = frame.points.len().min(sentences.groups.len());
    let drawn = count.min(DRAWN);
    let mut paths = vec![String::new(); sentences.group_count];
    for sentence in (0..drawn).map(|index| index * count / drawn) {
        let [x, y] = camera.to_screen(frame.position(sentence), SIZE);
        // A line of no length with round ends is a dot.
        paths[sentences.groups[sentence] as usize] += &format!("M{x:.1} {y:.1}h0");
    }
    let [width, height] = SIZE;
    // Few dots may be large.
    let dot = if drawn <= 60 {
        4.0
    } else if drawn <= 240 {
        3.0
    } else {
        2.2
    };
    let mut svg = format!(
        r#"<svg viewBox="0 0 {width} {height}" fill="none" stroke-width="{dot}" stroke-linecap="round" stroke-opacity="0.85">"#
    );
    for (index, path) in paths.iter().enumerate().filter(|(_, path)| !path.is_empty()) {
        let colour = group_css(index, sentences.group_count);
        svg += &format!(r#"<path stroke="{colour}" d="{path}"/>"#);
    }
    svg + "</svg>"
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `groups`: that of each sentence.
    fn sentences(groups: Vec<u32>) -> Sentences {
        let group_count = groups.iter().max().map_or(0, |last| *last as usize + 1);
        Sentences { groups, group_count, ..Sentences::default() }
    }

    fn dots(svg: &str) -> Vec<&str> {
        svg.split("d=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn each_group_is_a_path_in_its_colour() {
        let known = sentences(vec![0, 2, 0]);
        let frame = Frame::new(3, &[[0.0, 0.0], [1.0, 1.0], [0.0, 1.0]]);
        let svg = draw(&known, &frame, bounds([&frame]).expect("three points"));
        // The square takes the height between the margins, in the middle of the width; y goes up.
        assert_eq!(dots(&svg), ["M16.0 68.0h0M16.0 4.0h0", "M80.0 4.0h0"]);
        assert!(svg.contains("light-dark(rgb(0 114 178),rgb(92 180 236))"), "{svg}");
        assert!(svg.contains("light-dark(rgb(0 138 102),rgb(63 207 160))"), "{svg}");
    }

    #[test]
    fn what_shrinks_is_seen_to_shrink() {
        let known = sentences(vec![0, 0]);
        let (wide, narrow) = (Frame::new(0, &[[-1.0, 0.0], [1.0, 0.0]]), Frame::new(9, &[[-0.001, 0.0], [0.001, 0.0]]));
        let both = bounds([&wide, &narrow]).expect("four points");
        assert_eq!(dots(&draw(&known, &wide, both)), ["M4.0 36.0h0M92.0 36.0h0"]);
        assert_eq!(dots(&draw(&known, &narrow, both)), ["M48.0 36.0h0M48.0 36.0h0"]);
    }

    #[test]
    fn a_run_has_two_ends_once_it_has_moved() {
        let known = Arc::new(Sentences { texts: vec!["a".to_owned(), "b".to_owned()], ..sentences(vec![0, 1]) });
        let ends = |tape: &Tape| Ends::of(&known, tape).pictures();
        let mut tape = Tape::default();
        assert_eq!(ends(&tape), []);
        tape.push(Frame::new(0, &[[0.0, 0.0], [1.0, 0.0]]));
        assert_eq!(ends(&tape).len(), 1);
        [4, 9].into_iter().for_each(|step| tape.push(Frame::new(step, &[[0.0, 0.0], [step as f32, 0.0]])));
        let words: Vec<String> = ends(&tape).into_iter().map(|end| end.words).collect();
        assert_eq!(words, ["Map before training: 2 sentences in 2 groups", "Map at step 9: 2 sentences in 2 groups"]);
    }

    #[test]
    fn many_sentences_are_thinned_evenly_and_none_are_an_empty_picture() {
        let known = sentences((0..6000).map(|sentence| sentence / 3000).collect());
        let frame = Frame::new(0, &vec![[0.0, 0.0]; 6000]);
        let svg = draw(&known, &frame, bounds([&frame]).expect("points"));
        let counts: Vec<usize> = dots(&svg).iter().map(|path| path.matches('M').count()).collect();
        assert_eq!(counts, [300, 300]);
        let empty = Bounds { min: [0.0; 2], max: [0.0; 2] };
        assert_eq!(dots(&draw(&sentences(Vec::new()), &Frame::new(0, &[]), empty)), [""; 0]);
        assert_eq!(bounds([&Frame::new(0, &[])]), None);
    }
}
