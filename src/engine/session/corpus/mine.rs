//! Hard negatives for the pairs of the data, out of the corpus and the positives of other pairs.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

use super::Space;
use crate::engine::session::run::Package;
use crate::engine::space::corpus::hard_negatives::{Scored, choose};
use crate::engine::vectors::{Vectors, dot};
use crate::pace::Pace;
use crate::protocol::{MinedNegatives, MinedPair, MiningSettings};
use crate::random::{Purpose, fork};
use crate::text::dataset::relations::Relation;

/// What negatives are looked for among: the embedded texts of the corpus by their rows, then positives of the data that are not
/// among those.
pub(super) struct Gallery {
    texts: Rc<[Rc<str>]>,
    /// The texts of the corpus' rows.
    order: Vec<u32>,
    corpus: Rc<Vectors>,
    package: Package,
    /// Sentences of the data.
    further: Vec<usize>,
    /// Where the sentences of the data stand, those that do.
    places: HashMap<usize, u32>,
    /// One over the length of each vector; 0 where it has none.
    inverse_lengths: Vec<f32>,
    /// The anchors of the training rows, each with its positives, in their order.
    anchors: Vec<(usize, Vec<usize>)>,
}

impl Gallery {
    pub fn new(space: &Space, texts: Rc<[Rc<str>]>) -> Self {
        let (order, corpus) = space.vectors.borrow().rows();
        let package = space.package.clone();
        let by_text: HashMap<&str, u32> =
            order.iter().zip(0..).map(|(text, row)| (&*texts[*text as usize], row)).collect();
        let own = package.data.sentences.iter().enumerate();
        let mut places: HashMap<usize, u32> =
            own.filter_map(|(at, sentence)| Some((at, *by_text.get(sentence.text.as_str())?))).collect();
        let anchors = anchors(&package);
        let mut further = Vec::new();
        for positive in anchors.iter().flat_map(|(_, positives)| positives) {
            let next = (order.len() + further.len()) as u32;
            if *places.entry(*positive).or_insert(next) == next {
                further.push(*positive);
            }
        }
        let mut gallery = Self { texts, order, corpus, package, further, places, inverse_lengths: Vec::new(), anchors };
        gallery.inverse_lengths = (0..gallery.len()).map(|place| inverse_length(gallery.vector(place))).collect();
        gallery
    }

    /// The most positives that any anchor has; 0 where the data has no pairs.
    pub fn most_positives(&self) -> usize {
        self.anchors.iter().map(|(_, positives)| positives.len()).max().unwrap_or(0)
    }

    fn len(&self) -> usize {
        self.order.len() + self.further.len()
    }

    fn vector(&self, place: usize) -> &[f32] {
        match place.checked_sub(self.order.len()) {
            None => self.corpus.row(place),
            Some(further) => self.package.snapshot.vectors.row(self.further[further]),
        }
    }

    fn text(&self, place: usize) -> &str {
        match place.checked_sub(self.order.len()) {
            None => &self.texts[self.order[place] as usize],
            Some(further) => &self.package.data.sentences[self.further[further]].text,
        }
    }

    /// Mines for one anchor after another.
    pub async fn mine(self, settings: MiningSettings, pace: Pace) -> MinedNegatives {
        let mut random = fork(u64::from(self.package.config.seed), Purpose::Mining);
        let most = self.most_positives();
        let (mut pairs, mut without) = (Vec::new(), 0);
        for (at, (anchor, positives)) in self.anchors.iter().enumerate() {
            pace.tell(at, self.anchors.len());
            pace.breathe().await;
            let asked = self.package.snapshot.vectors.row(*anchor);
            let inverse = inverse_length(asked);
            let score = |place: usize| dot(asked, self.vector(place)) * inverse * self.inverse_lengths[place];
            let scored = |place: u32| (place, score(place as usize));
            let own: Vec<Scored> = positives.iter().map(|positive| scored(self.places[positive])).collect();
            let left_out = self.left_out(*anchor, positives);
            let candidates = (0..self.len() as u32).filter(|place| !left_out.contains(place)).map(scored);
            let found = choose(candidates, &own, &settings, most, &mut random);
            without += u32::from(found.is_empty());
            let negatives: Vec<(String, f32)> =
                found.into_iter().map(|(place, score)| (self.text(place as usize).to_owned(), score)).collect();
            let text = |sentence: usize| self.package.data.sentences[sentence].text.clone();
            for (positive, (_, positive_score)) in positives.iter().zip(own).filter(|_| !negatives.is_empty()) {
                let (anchor, positive, negatives) = (text(*anchor), text(*positive), negatives.clone());
                pairs.push(MinedPair { anchor, positive, positive_score, negatives });
            }
        }
        let (anchors, step) = (self.anchors.len() as u32, self.package.snapshot.step);
        MinedNegatives { pairs, anchors, without, candidates: self.len() as u32, step }
    }

    /// The anchor, and what is known to mean the same or may do so by what links them, but for its stated positives.
    fn left_out(&self, anchor: usize, positives: &[usize]) -> HashSet<u32> {
        let relations = &self.package.data.relations;
        let is_left_out = |(sentence, _): &(&usize, &u32)| {
            !positives.contains(sentence) && relations.relation(anchor, **sentence) != Relation::Negative
        };
        self.places
            .iter()
            .filter(is_left_out)
            .map(|(_, place)| *place)
            .chain(self.places.get(&anchor).copied())
            .collect()
    }
}

/// In the order of the rows; an anchor that several rows have stands where it first does.
fn anchors(package: &Package) -> Vec<(usize, Vec<usize>)> {
    let mut anchors: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    for row in package.data.rows.iter().filter(|row| !row.held_out) {
        let place = *places.entry(row.anchor).or_insert(anchors.len());
        if place == anchors.len() {
            anchors.push((row.anchor, Vec::new()));
        }
        let positives = &mut anchors[place].1;
        if !positives.contains(&row.positive) {
            positives.push(row.positive);
        }
    }
    anchors
}

fn inverse_length(vector: &[f32]) -> f32 {
    let length = dot(vector, vector).sqrt();
    if length > 0.0 { 1.0 / length } else { 0.0 }
}
