//! Sentences that the user keeps in sight, and how they lay before training and lie now.

use super::{Effect, State};
use crate::page::map::sentences::Sentences;
use crate::protocol::{Command, Comparison, Views};

/// Sentences that can be pinned at a time: more would be a table that nobody reads.
pub const PINS: usize = 8;
/// Groups that are pinned from the start, by two sentences of each.
const GROUPS: usize = 3;

#[derive(Clone, Debug, Default)]
pub struct Pins {
    /// Those of a group stand together.
    pub sentences: Vec<u32>,
    /// Chosen by the user, rather than proposed by the page.
    own: bool,
    /// Of these sentences, or of those that were pinned a moment ago.
    pub comparison: Option<Comparison>,
}

impl Pins {
    pub fn contains(&self, sentence: u32) -> bool {
        self.sentences.contains(&sentence)
    }

    pub fn is_full(&self) -> bool {
        self.sentences.len() >= PINS
    }

    /// Behind the last one of its group.
    fn add(&mut self, sentence: u32, all: &Sentences) {
        let group = |sentence: &u32| all.groups[*sentence as usize];
        let last = self.sentences.iter().rposition(|pin| group(pin) == group(&sentence));
        self.sentences.insert(last.map_or(self.sentences.len(), |last| last + 1), sentence);
    }
}

impl State {
    pub(super) fn pin(&mut self, sentence: u32) -> Vec<Effect> {
        let sentences = &self.space.sentences;
        let pins = &mut self.pins;
        if pins.is_full() || pins.contains(sentence) || sentence as usize >= sentences.len() {
            return Vec::new();
        }
        pins.add(sentence, sentences);
        pins.own = true;
        self.send_pins()
    }

    pub(super) fn unpin(&mut self, sentence: u32) -> Vec<Effect> {
        self.pins.sentences.retain(|pin| *pin != sentence);
        self.pins.own = true;
        self.send_pins()
    }

    /// Other sentences: what the user pinned stays as far as it is among them; without any of it the page chooses.
    pub(super) fn pin_again(&mut self, former: &Sentences) {
        let sentences = &self.space.sentences;
        let again = |pin: &u32| {
            let text = former.texts.get(*pin as usize)?;
            sentences.texts.iter().position(|other| other == text).map(|place| place as u32)
        };
        let mut pins = Pins::default();
        // One by one: the groups of other data may be others.
        if self.pins.own {
            self.pins.sentences.iter().filter_map(again).for_each(|pin| pins.add(pin, sentences));
        }
        pins.own = !pins.sentences.is_empty();
        if !pins.own {
            pins.sentences = proposed(sentences);
        }
        self.pins = pins;
    }

    pub(super) fn compared(&mut self, comparison: Comparison) {
        if comparison.pinned == self.pins.sentences {
            self.pins.comparison = Some(comparison);
        }
    }

    pub(super) fn show_comparison(&mut self, comparison: bool) -> Vec<Effect> {
        self.show_views(Views { comparison, ..self.space.views() })
    }

    /// Tells the engine what is pinned, unless it knows.
    pub(super) fn send_pins(&mut self) -> Vec<Effect> {
        if !self.phase.listens() || self.told.pins == self.pins.sentences {
            return Vec::new();
        }
        self.told.pins.clone_from(&self.pins.sentences);
        vec![self.tell(Command::Pin(self.pins.sentences.clone()))]
    }
}

/// Two sentences of each of some groups, which are spread evenly over the data. What is held out shows more than what was
/// trained on.
fn proposed(sentences: &Sentences) -> Vec<u32> {
    let mut members = vec![Vec::new(); sentences.group_count];
    for held_out in [true, false] {
        for (sentence, group) in sentences.groups.iter().enumerate() {
            if sentences.held_out(sentence) == held_out {
                members[*group as usize].push(sentence as u32);
            }
        }
    }
    members.retain(|group| group.len() > 1);
    let unseen = |group: &&Vec<u32>| group[..2].iter().all(|sentence| sentences.held_out(*sentence as usize));
    let held_out: Vec<&Vec<u32>> = members.iter().filter(unseen).collect();
    let groups = if held_out.len() < GROUPS { members.iter().collect() } else { held_out };
    let chosen = groups.len().min(GROUPS);
    let at = |index: usize| groups[(2 * index + 1) * groups.len() / (2 * chosen)];
    (0..chosen).flat_map(|index| at(index)[..2].iter().copied()).collect()
}
