//! Several members at work on one batch.

use std::pin::Pin;
use std::sync::Arc;

use super::Batch;
use super::member::{Answer, News, Order, Place, Task, rows};
use super::numbers::{self, Which};
use super::pairs::{Block, block_size};
use super::words;
use crate::config::Config;
use crate::engine::encoder::{EncoderConfig, TextEncoder};

/// Members that may be lost one after the other, without a batch that went through, before this thread goes on alone.
const LOSSES: u32 = 3;

/// A member from outside: it carries out what it is given, in that order, and is gone when it is dropped.
pub trait Hand {
    fn give(&mut self, order: Order);
}

/// What a member says to its crew, with its own number.
pub type Said = (u32, Answer);

/// Where members come from, and what they say.
pub trait Hire {
    /// A new one, with this number. The last that it says is that it is lost, whatever ends it.
    ///
    /// # Errors
    /// Why there is none to be had, as a part of a sentence.
    fn hire(&mut self, number: u32) -> Result<Box<dyn Hand>, String>;

    /// What a member says next.
    fn hear(&mut self) -> Pin<Box<dyn Future<Output = Said> + '_>>;

    /// None where nobody has said anything.
    fn heard(&mut self) -> Option<Said>;
}

/// Where crews come from.
pub trait Recruiter {
    /// Of this machine, as far as is known.
    fn cores(&self) -> u32;
    /// Bytes that all members may take together.
    fn memory(&self) -> u64;
    fn members(&self) -> Box<dyn Hire>;
}

/// There are no members any more, and none to be had; why, as a part of a sentence.
pub struct GivenUp(pub String);

/// Deals the shards of a batch to members, in blocks whose gradients one member adds up. Who does what may differ from time to time;
/// what comes of it does not.
pub struct Together {
    hire: Box<dyn Hire>,
    shape: EncoderConfig,
    config: Config,
    wanted: usize,
    hands: Vec<Member>,
    hired: u32,
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
    /// In a row.
    losses: u32,
    /// Why the last one was lost.
    reason: String,
}

struct Member {
    number: u32,
    hand: Box<dyn Hand>,
    is_ready: bool,
    is_busy: bool,
    /// Of the weights that it has.
    revision: u32,
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
    /// `shape` and `config`: what the model was made by. Members are hired with the first batch.
    pub fn new(hire: Box<dyn Hire>, wanted: usize, shape: EncoderConfig, config: Config) -> Self {
        Self {
            hire,
            shape,
            config,
            wanted,
            hands: Vec::new(),
            hired: 0,
            batch: 0,
            revision: 0,
            weights: None,
            states: Vec::new(),
            block_size: 1,
            owners: Vec::new(),
            losses: 0,
            reason: String::new(),
        }
    }

    pub fn size(&self) -> usize {
        self.wanted
    }

    /// Fills up the crew; they make themselves ready meanwhile. `model`: of the moment.
    pub fn fill(&mut self, model: &TextEncoder) {
        let missing = self.wanted.saturating_sub(self.hands.len());
        if missing == 0 {
            return;
        }
        let all = Arc::new(numbers::weights(model, Which::All));
        for _ in 0..missing {
            self.hired += 1;
            match self.hire.hire(self.hired) {
                Ok(mut hand) => {
                    let (shape, config) = (self.shape.clone(), Box::new(self.config.clone()));
                    let task = Task::Model { shape, config, words: words::count(model) };
                    hand.give(Order { task, numbers: all.clone() });
                    self.hands.push(Member {
                        number: self.hired,
                        hand,
                        is_ready: false,
                        is_busy: false,
                        revision: self.revision,
                    });
                }
                Err(reason) => {
                    self.losses += 1;
                    self.reason = reason;
                }
            }
        }
    }

    /// Whether there is nobody any more, and nobody comes.
    pub fn is_lost(&self) -> bool {
        self.hands.is_empty() || self.losses >= LOSSES
    }

    /// Whether all are ready to work; hears what they have said of it.
    pub fn is_ready(&mut self) -> bool {
        while let Some((number, answer)) = self.hire.heard() {
            self.hear_of_member(number, &answer.news);
        }
        !self.hands.is_empty() && self.hands.iter().all(|member| member.is_ready)
    }

    pub(super) fn begin(&mut self, shards: usize, moved: bool) {
        self.batch += 1;
        if moved {
            self.revision = self.batch;
            self.weights = None;
        }
        self.states = vec![State::Waits; shards];
        self.block_size = block_size(shards, self.wanted);
        self.owners = vec![None; shards.div_ceil(self.block_size)];
    }

    /// Gives every member that is free something to do, and waits until one has done it.
    pub(super) async fn advance(&mut self, batch: &mut Batch) -> Result<(), GivenUp> {
        self.fill(&batch.model);
        if self.is_lost() {
            return Err(GivenUp(self.reason.clone()));
        }
        self.employ_all(batch);
        if !self.hands.iter().any(|member| member.is_busy || !member.is_ready) {
            // The loss is not known yet, or all is done.
            return Ok(());
        }
        let (number, answer) = self.hire.hear().await;
        self.hear_of_member(number, &answer.news);
        match answer.news {
            News::Embedded(place) if self.is_at(place, State::Forward, number) => {
                self.states[place.shard] = State::Embedded;
                let count = batch.shards[place.shard].rows.len();
                batch.embedded[place.shard] = Some(rows(answer.numbers, count, &batch.device));
            }
            News::Summed(place) if self.is_at(place, State::Backward, number) => {
                self.states[place.shard] = State::Summed;
            }
            News::Gradients(place) if self.is_at(place, State::Backward, number) => {
                let block = Block::of(place.shard, self.block_size);
                self.states[block.shards(batch.shards.len())].fill(State::Through);
                // Whoever is free goes on while the sum is taken.
                self.employ_all(batch);
                batch.add(block, numbers::to_gradients(&batch.model, &answer.numbers, &batch.device));
                if batch.gradients.is_some() {
                    self.losses = 0;
                }
            }
            // Of a batch that was given up.
            News::Embedded(_) | News::Summed(_) | News::Gradients(_) | News::Ready | News::Lost(_) => {}
        }
        Ok(())
    }

    fn is_at(&self, place: Place, state: State, member: u32) -> bool {
        place.batch == self.batch
            && self.states.get(place.shard) == Some(&state)
            && self.owners[place.shard / self.block_size] == Some(member)
    }

    fn hear_of_member(&mut self, number: u32, news: &News) {
        if let News::Lost(reason) = news {
            return self.lose(number, reason);
        }
        // One that was lost may have said something before.
        let Some(member) = self.hands.iter_mut().find(|member| member.number == number) else { return };
        match news {
            News::Ready => member.is_ready = true,
            News::Embedded(_) | News::Summed(_) | News::Gradients(_) => member.is_busy = false,
            News::Lost(_) => {}
        }
    }

    /// What a member was at, and what it kept in mind, is for others to do.
    fn lose(&mut self, number: u32, reason: &str) {
        let before = self.hands.len();
        self.hands.retain(|member| member.number != number);
        if self.hands.len() == before {
            return;
        }
        self.losses += 1;
        reason.clone_into(&mut self.reason);
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

    fn employ_all(&mut self, batch: &Batch) {
        for at in 0..self.hands.len() {
            self.employ(at, batch);
        }
    }

    fn employ(&mut self, at: usize, batch: &Batch) {
        let member = &self.hands[at];
        if !member.is_ready || member.is_busy {
            return;
        }
        let number = member.number;
        let Some(shard) = self.next_for(number, batch.gradient.is_some()) else { return };
        let (place, content) = (Place { batch: self.batch, shard }, batch.shards[shard].clone());
        let order = match (&batch.gradient, self.states[shard]) {
            (Some(gradient), State::Embedded) => {
                self.states[shard] = State::Backward;
                let mut numbers = Vec::new();
                numbers::append(&mut numbers, gradient[shard].clone());
                let block = Block::of(shard, self.block_size).shards(batch.shards.len());
                Order { task: Task::Backward { place, shard: content, block }, numbers: Arc::new(numbers) }
            }
            _ => {
                self.states[shard] = State::Forward;
                let task = Task::Forward { place, shard: content, keeps: batch.keeps };
                Order { task, numbers: Arc::default() }
            }
        };
        let member = &mut self.hands[at];
        if member.revision != self.revision {
            let read = || Arc::new(numbers::weights(&batch.model, Which::Trained));
            let numbers = self.weights.get_or_insert_with(read).clone();
            member.hand.give(Order { task: Task::Weights { words: words::count(&batch.model) }, numbers });
            member.revision = self.revision;
        }
        member.is_busy = true;
        member.hand.give(order);
    }

    /// The shard that a member is to take next, of its own blocks or of one that it takes over with it.
    fn next_for(&mut self, number: u32, is_back: bool) -> Option<usize> {
        let wanted = if is_back { State::Embedded } else { State::Waits };
        let find = |owner: Option<u32>| {
            let is_of = |at: &usize| self.states[*at] == wanted && self.owners[at / self.block_size] == owner;
            (0..self.states.len()).find(is_of)
        };
        let shard = find(Some(number)).or_else(|| find(None))?;
        self.owners[shard / self.block_size] = Some(number);
        Some(shard)
    }
}
