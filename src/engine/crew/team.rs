//! Members beside this thread: where they come from, and who of them is there.

use std::pin::Pin;
use std::sync::Arc;

use super::member::{Answer, News, Order, Task};
use super::numbers::{self, Which};
use super::words;
use crate::config::Config;
use crate::engine::encoder::{EncoderConfig, TextEncoder};

/// Members that may be lost one after the other, without one that was through with its part, before this thread goes on alone.
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

/// Those who work with this thread, all on the same model.
pub struct Team {
    hire: Box<dyn Hire>,
    shape: EncoderConfig,
    config: Config,
    wanted: usize,
    pub(super) members: Vec<Member>,
    /// Ever; they are numbered from 1.
    hired: u32,
    /// In a row.
    losses: u32,
    /// Why the last one was lost.
    reason: String,
}

pub(super) struct Member {
    pub number: u32,
    pub hand: Box<dyn Hand>,
    pub is_ready: bool,
    /// Of the weights that it has.
    pub revision: u32,
}

impl Team {
    /// `shape` and `config`: what the model was made by.
    pub fn new(hire: Box<dyn Hire>, wanted: usize, shape: EncoderConfig, config: Config) -> Self {
        Self { hire, shape, config, wanted, members: Vec::new(), hired: 0, losses: 0, reason: String::new() }
    }

    pub fn wanted(&self) -> usize {
        self.wanted
    }

    /// Hires whoever is missing; they make themselves ready meanwhile. `model`: of the moment, with the weights of this revision.
    pub fn fill(&mut self, model: &TextEncoder, revision: u32) {
        let missing = self.wanted.saturating_sub(self.members.len());
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
                    self.members.push(Member { number: self.hired, hand, is_ready: false, revision });
                }
                Err(reason) => {
                    self.losses += 1;
                    self.reason = reason;
                }
            }
        }
    }

    /// Why there is nobody any more, and nobody comes.
    pub fn lost(&self) -> Option<&str> {
        let is_lost = self.wanted > 0 && (self.members.is_empty() || self.losses >= LOSSES);
        is_lost.then_some(&self.reason)
    }

    /// One is through with its part.
    pub fn succeeded(&mut self) {
        self.losses = 0;
    }

    pub fn are_ready(&self) -> bool {
        self.lost().is_none() && self.members.iter().all(|member| member.is_ready)
    }

    /// What was said next.
    pub async fn hear(&mut self) -> Said {
        let said = self.hire.hear().await;
        self.note(&said);
        said
    }

    /// None where nobody has said anything.
    pub fn heard(&mut self) -> Option<Said> {
        let said = self.hire.heard()?;
        self.note(&said);
        Some(said)
    }

    fn note(&mut self, (number, answer): &Said) {
        // One that was lost may have said something before.
        let Some(at) = self.members.iter().position(|member| member.number == *number) else { return };
        match &answer.news {
            News::Ready => self.members[at].is_ready = true,
            News::Lost(reason) => {
                self.members.remove(at);
                self.losses += 1;
                self.reason.clone_from(reason);
            }
            News::Embedded(_) | News::Summed(_) | News::Gradients(_) => {}
        }
    }
}
