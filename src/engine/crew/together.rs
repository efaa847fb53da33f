//! Several members at work on one batch, this thread among them.

use std::sync::Arc;

use super::Batch;
use super::member::{Answer, News, Order, Place, Task, rows};
use super::numbers::{self, Which};
use super::pairs::{Block, block_size};
use super::team::{Hire, Said, Team};
use super::words;
use crate::config::Config;
use crate::engine::encoder::{EncoderConfig, TextEncoder};

/// The number of this thread.
const OWN: u32 = 0;

/// There are no others any more, and none to be had; why, as a part of a sentence.
pub struct GivenUp(pub String);

/// Deals the shards of a batch to members, in blocks whose gradients one member adds up. Who does what may differ from time to time;
/// what comes of it does not.
pub struct Together {
    team: Team,
    /// Number of the batch.
    batch: u32,
    /// Number of the weights: that of the first batch that they were for.
    revision: u32,
    /// Those, once they were asked for.
    weights: Option<Arc<Vec<f32>>>,
    states: Vec<State>,
    /// Shards of a block.
    block_size: usize,
    /// Who takes it, of each block; None: nobody yet, or that one is gone.
    owners: Vec<Option<u32>>,
    /// Blocks that one of the others takes; the rest is for this thread.
    part: usize,
}

/// Where a shard is, with the owner of its block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waits,
    Forward,
    Embedded,
    Backward,
    /// In the sum of its block, which is not handed over.
    Summed,
    Through,
}

impl Together {
    /// `size`: with this thread. `shape` and `config`: what the model was made by. The others are hired with the first batch.
    pub fn new(hire: Box<dyn Hire>, size: usize, shape: EncoderConfig, config: Config) -> Self {
        Self {
            team: Team::new(hire, size.saturating_sub(1), shape, config),
            batch: 0,
            revision: 0,
            weights: None,
            states: Vec::new(),
            block_size: 1,
            owners: Vec::new(),
            part: 1,
        }
    }

    pub fn size(&self) -> usize {
        self.team.wanted() + 1
    }

    /// Fills up the crew; they make themselves ready meanwhile. `model`: of the moment.
    pub fn fill(&mut self, model: &TextEncoder) {
        self.team.fill(model, self.revision);
    }

    /// Whether there is nobody any more, and nobody comes.
    pub fn is_lost(&self) -> bool {
        self.team.lost().is_some()
    }

    /// Whether all are ready to work; hears what they have said of it.
    pub fn is_ready(&mut self) -> bool {
        while self.team.heard().is_some() {}
        self.team.are_ready()
    }

    /// `moved`: whether the weights are others than before.
    pub(super) fn begin(&mut self, shards: usize, moved: bool) {
        self.batch += 1;
        if moved {
            self.revision = self.batch;
            self.weights = None;
        }
        self.states = vec![State::Waits; shards];
        self.block_size = block_size(shards, self.size());
        self.owners = vec![None; shards.div_ceil(self.block_size)];
        self.part = self.owners.len().div_ceil(self.size());
    }

    /// Gives the others their shards, takes one one way itself, or waits until somebody has.
    pub(super) async fn advance(&mut self, batch: &mut Batch) -> Result<(), GivenUp> {
        while let Some(said) = self.team.heard() {
            self.take_in(said, batch);
        }
        // Whoever was lost is replaced before anybody is missed.
        self.team.fill(&batch.model, self.revision);
        if let Some(reason) = self.team.lost() {
            return Err(GivenUp(reason.to_owned()));
        }
        for at in 0..self.team.members.len() {
            self.employ(at, batch);
        }
        if let Some(shard) = self.next_for(OWN, batch.gradient.is_some()) {
            let is_through = batch.advance_shard(shard);
            self.states[shard] = if is_through { State::Through } else { State::Embedded };
        } else if self.states.iter().any(|state| matches!(state, State::Forward | State::Backward)) {
            let said = self.team.hear().await;
            self.take_in(said, batch);
        }
        Ok(())
    }

    fn take_in(&mut self, (number, Answer { news, numbers }): Said, batch: &mut Batch) {
        match news {
            News::Embedded(place) if self.is_at(place, State::Forward, number) => {
                self.states[place.shard] = State::Embedded;
                let count = batch.shards[place.shard].rows.len();
                batch.embedded[place.shard] = Some(rows(numbers, count, &batch.device));
                // Sentences that are only embedded have no way back.
                if self.revision != self.batch {
                    self.team.succeeded();
                }
            }
            News::Summed(place) if self.is_at(place, State::Backward, number) => {
                self.states[place.shard] = State::Summed;
            }
            News::Gradients(place) if self.is_at(place, State::Backward, number) => {
                let block = Block::of(place.shard, self.block_size);
                self.states[block.shards(batch.shards.len())].fill(State::Through);
                self.team.succeeded();
                batch.add(block, numbers::to_gradients(&batch.model, &numbers, &batch.device));
            }
            News::Lost(_) => self.lose(number),
            // Of a batch that was given up.
            News::Embedded(_) | News::Summed(_) | News::Gradients(_) | News::Ready => {}
        }
    }

    fn is_at(&self, place: Place, state: State, member: u32) -> bool {
        place.batch == self.batch
            && self.states.get(place.shard) == Some(&state)
            && self.owners[place.shard / self.block_size] == Some(member)
    }

    /// What a member was at, and what it kept in mind, is for others to do.
    fn lose(&mut self, number: u32) {
        for (states, owner) in self.states.chunks_mut(self.block_size).zip(&mut self.owners) {
            if owner.take_if(|owner| *owner == number).is_none() {
                continue;
            }
            for state in states {
                *state = match *state {
                    State::Waits | State::Forward => State::Waits,
                    State::Embedded | State::Backward | State::Summed => State::Embedded,
                    State::Through => State::Through,
                };
            }
        }
    }

    /// Gives a member all that it is to do: whoever had to ask for the next shard would wait for whoever is at one.
    fn employ(&mut self, at: usize, batch: &Batch) {
        let number = self.team.members[at].number;
        if !self.team.members[at].is_ready {
            return;
        }
        while let Some(shard) = self.next_for(number, batch.gradient.is_some()) {
            let order = self.order(shard, batch);
            let member = &mut self.team.members[at];
            if member.revision != self.revision {
                let read = || Arc::new(numbers::weights(&batch.model, Which::Trained));
                let numbers = self.weights.get_or_insert_with(read).clone();
                member.hand.give(Order { task: Task::Weights { words: words::count(&batch.model) }, numbers });
                member.revision = self.revision;
            }
            member.hand.give(order);
        }
    }

    fn order(&mut self, shard: usize, batch: &Batch) -> Order {
        let (place, content) = (Place { batch: self.batch, shard }, batch.shards[shard].clone());
        let Some(gradient) = &batch.gradient else {
            self.states[shard] = State::Forward;
            let task = Task::Forward { place, shard: content, keeps: batch.keeps };
            return Order { task, numbers: Arc::default() };
        };
        self.states[shard] = State::Backward;
        let mut numbers = Vec::new();
        numbers::append(&mut numbers, gradient[shard].clone());
        let block = Block::of(shard, self.block_size).shards(batch.shards.len());
        Order { task: Task::Backward { place, shard: content, block }, numbers: Arc::new(numbers) }
    }

    /// The shard that a member is to take next, of its own blocks or of one that it takes over with it.
    fn next_for(&mut self, number: u32, is_back: bool) -> Option<usize> {
        let wanted = if is_back { State::Embedded } else { State::Waits };
        let find = |owner: Option<u32>| {
            let is_of = |at: &usize| self.states[*at] == wanted && self.owners[at / self.block_size] == owner;
            (0..self.states.len()).find(is_of)
        };
        let owned = self.owners.iter().filter(|owner| **owner == Some(number)).count();
        let takes_over = number == OWN || owned < self.part;
        let shard = find(Some(number)).or_else(|| takes_over.then(|| find(None)).flatten())?;
        self.owners[shard / self.block_size] = Some(number);
        Some(shard)
    }
}
