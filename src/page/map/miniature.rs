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
        let picture =
            |frame: &Frame| Miniature { svg: draw(&self.sentences, frame, bounds, None), words: self.words(frame) };
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

/// Sentences of which one is to be nearer to the first than the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marked {
    pub anchor: usize,
    pub positive: usize,
    pub negative: usize,
}

/// Points coloured by group, as the text of an SVG without a word of the data in it. `frame` is one of `sentences`.
pub fn draw(sentences: &Sentences, frame: &Frame, bounds: Bounds, marked: Option<Marked>) -> String {
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
    // What is marked stands out from the rest.
    let opacity = if marked.is_some() { 0.25 } else { 0.85 };
    let mut svg = format!(
        r#"<svg viewBox="0 0 {width} {height}" fill="none" stroke-width="{dot}" stroke-linecap="round" stroke-opacity="{opacity}">"#
    );
    for (index, path) in paths.iter().enumerate().filter(|(_, path)| !path.is_empty()) {
        let colour = group_css(index, sentences.group_count);
        svg += &format!(r#"<path stroke="{colour}" d="{path}"/>"#);
    }
    if let Some(marked) = marked.filter(|marked| marked.is_among(frame.points.len())) {
        svg += &marked.draw(|sentence| camera.to_screen(frame.position(sentence), SIZE));
    }
    svg + "</svg>"
}

impl Marked {
    fn is_among(self, count: usize) -> bool {
        [self.anchor, self.positive, self.negative].iter().all(|sentence| *sentence < count)
    }

    /// Lines from the anchor, and dots in the colours that positives and hard negatives have everywhere. That of the negative is the
    /// larger one: where both are in one place, both are seen.
    fn draw(self, place: impl Fn(usize) -> [f32; 2]) -> String {
        let [anchor, positive, negative] = [self.anchor, self.positive, self.negative].map(place);
        let line = |[x, y]: [f32; 2], colour: &str, width: f32| {
            let [from_x, from_y] = anchor;
            format!(
                r#"<path stroke="{colour}" stroke-opacity="1" stroke-width="{width}" d="M{from_x:.1} {from_y:.1}L{x:.1} {y:.1}"/>"#
            )
        };
        let dot = |[x, y]: [f32; 2], colour: &str, size: f32| {
            format!(r#"<path stroke="{colour}" stroke-opacity="1" stroke-width="{size}" d="M{x:.1} {y:.1}h0"/>"#)
        };
        let (green, red) = ("var(--positive)", "var(--hard)");
        line(negative, red, 1.2)
            + &line(positive, green, 0.6)
            + &dot(negative, red, 5.5)
            + &dot(positive, green, 3.2)
            + &dot(anchor, "currentColor", 4.0)
    }
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
        let svg = draw(&known, &frame, bounds([&frame]).expect("three points"), None);
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
        assert_eq!(dots(&draw(&known, &wide, both, None)), ["M4.0 36.0h0M92.0 36.0h0"]);
        assert_eq!(dots(&draw(&known, &narrow, both, None)), ["M48.0 36.0h0M48.0 36.0h0"]);
    }

    #[test]
    fn what_is_marked_stands_out_also_where_two_are_in_one_place() {
        let known = sentences(vec![0, 0, 1]);
        let frame = Frame::new(3, &[[0.0, 0.0], [1.0, 1.0], [1.0, 1.0]]);
        let bounds = bounds([&frame]).expect("three points");
        let svg = draw(&known, &frame, bounds, Some(Marked { anchor: 0, positive: 1, negative: 2 }));
        let marks = &dots(&svg)[2..];
        assert_eq!(marks, ["M16.0 68.0L80.0 4.0", "M16.0 68.0L80.0 4.0", "M80.0 4.0h0", "M80.0 4.0h0", "M16.0 68.0h0"]);
        let size = |colour: &str| {
            let (_, rest) = svg.rsplit_once(&format!("stroke=\"{colour}\"")).expect("a dot");
            let (_, rest) = rest.split_once("stroke-width=\"").expect("a width");
            rest.split('"').next().and_then(|width| width.parse::<f32>().ok()).expect("a number")
        };
        assert!(size("var(--hard)") > size("var(--positive)") + 1.0, "{svg}");
        // A frame of other data.
        let other = draw(&known, &frame, bounds, Some(Marked { anchor: 0, positive: 1, negative: 3 }));
        assert_eq!(dots(&other).len(), 2);
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
        let svg = draw(&known, &frame, bounds([&frame]).expect("points"), None);
        let counts: Vec<usize> = dots(&svg).iter().map(|path| path.matches('M').count()).collect();
        assert_eq!(counts, [300, 300]);
        let empty = Bounds { min: [0.0; 2], max: [0.0; 2] };
        assert_eq!(dots(&draw(&sentences(Vec::new()), &Frame::new(0, &[]), empty, None)), [""; 0]);
        assert_eq!(bounds([&Frame::new(0, &[])]), None);
    }
}
