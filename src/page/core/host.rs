//! The page around this one, where this is a part of another: what it asks for, and what it is told.
//!
//! Every call has a number and gets one reply. A call that takes time is kept until what it waits for is there: the model, the
//! end of training, the engine's answer. It fails with a sentence where that cannot come any more.

mod methods;
mod told;

use super::{Action, DataInput, Effect, HostAnswer, HostCall, HostMethod, Notice, Phase, State, Topic};
use crate::protocol::{Answer, Event, Message, RunState, Stage};
use crate::say;
use told::Told;

/// Calls that may wait at the same time.
const CALLS: usize = 1000;

#[derive(Clone, Debug, Default)]
pub(super) struct Host {
    connected: bool,
    pending: Vec<Pending>,
    told: Told,
    /// The experiment that training was last asked for.
    begun: Option<String>,
}

/// What calls may be waiting for.
pub(super) enum Word {
    Nothing,
    /// The figures of the model that the page has.
    Measured,
    /// The request, what failed, and why, as sentences.
    Failed(u32, Stage, String),
}

/// A call that is not answered yet.
#[derive(Clone, Debug)]
struct Pending {
    id: u32,
    waits: Waits,
}

/// What for.
#[derive(Clone, Debug)]
enum Waits {
    /// That it can be carried out.
    Turn(HostMethod),
    /// That a project is read; then figures.
    Project,
    /// The figures of the model of the moment.
    Figures,
    /// The end of training, with figures. `begun`: it trains, or has trained. `beyond`: a single step is taken after this one.
    Rest { begun: bool, beyond: Option<u32> },
    /// The engine's answer to the request with this number.
    Request(u32),
    /// The file that the engine writes.
    File,
}

impl State {
    /// Whatever was told before, nobody has heard.
    pub(super) fn connect_host(&mut self) {
        self.host.told = Told::default();
        self.host.connected = true;
    }

    /// Takes up what the page around this one asks for.
    pub(super) fn called(&mut self, HostCall { id, method }: HostCall) -> Vec<Effect> {
        if self.host.pending.len() >= CALLS {
            return vec![refused(id, say!("host-too-many-calls"))];
        }
        let mut effects = Vec::new();
        if self.phase == Phase::Lost {
            effects.extend(self.restart_engine());
        }
        effects.extend(self.carry_out_call(id, method));
        effects
    }

    fn wait(&mut self, id: u32, waits: Waits) -> Vec<Effect> {
        self.host.pending.push(Pending { id, waits });
        Vec::new()
    }

    /// What the engine says of which calls may be waiting.
    pub(super) fn word_for_host(&self, action: &Action) -> Word {
        let Action::Engine(Message { request, event }) = action else { return Word::Nothing };
        match event {
            Event::Evaluated(_) if self.phase.has(*request) => Word::Measured,
            Event::Failed(failure) => {
                let is_late = matches!(failure.stage, Stage::Data | Stage::Model) && !self.phase.awaits(*request);
                let reason = || format!("{} {}", failure.message, failure.hint);
                if is_late { Word::Nothing } else { Word::Failed(*request, failure.stage, reason()) }
            }
            _ => Word::Nothing,
        }
    }

    /// Training is asked for.
    pub(super) fn begins_for_host(&mut self) {
        self.host.begun = Some(self.open.id.clone());
    }

    /// Answers the calls that what has just happened answers, and tells what is new.
    pub(super) fn attend_to_host(&mut self, word: Word) -> Vec<Effect> {
        if !self.host.connected {
            return Vec::new();
        }
        let is_measured = matches!(word, Word::Measured);
        let mut effects = match word {
            Word::Failed(request, stage, reason) => self.fail(request, stage, &reason),
            Word::Measured | Word::Nothing => Vec::new(),
        };
        let mut pending = std::mem::take(&mut self.host.pending);
        let trouble = self.trouble();
        for Pending { id, waits } in pending.drain(..) {
            effects.extend(self.attend_to(id, waits, is_measured, trouble.as_deref()));
        }
        effects.extend(self.tell_news().into_iter().map(Effect::Tell));
        effects
    }

    fn attend_to(&mut self, id: u32, mut waits: Waits, is_measured: bool, trouble: Option<&str>) -> Vec<Effect> {
        if let Waits::Rest { begun, beyond } = &mut waits {
            *begun |= self.run == RunState::Running || (beyond.is_some() && self.run != RunState::Fresh);
        }
        let result = match &waits {
            Waits::Turn(method) if self.can_carry_out(method) => return self.carry_out_call(id, method.clone()),
            Waits::Project if self.opening_project.is_none() => {
                return self.attend_to(id, Waits::Figures, is_measured, trouble);
            }
            Waits::Figures if self.is_measured() => Ok(HostAnswer::Figures(self.figures())),
            Waits::Rest { begun: true, beyond } if self.is_at_rest(*beyond, is_measured) => {
                Ok(HostAnswer::Figures(self.figures()))
            }
            Waits::Rest { begun, .. } if self.gave_up(*begun) => Err(say!("host-run-given-up")),
            Waits::Turn(_) | Waits::Figures | Waits::Rest { .. } => match trouble {
                Some(trouble) => Err(trouble.to_owned()),
                None => return self.wait(id, waits),
            },
            Waits::Request(_) | Waits::File | Waits::Project => return self.wait(id, waits),
        };
        vec![Effect::Reply { id, result }]
    }

    /// Somebody has reset or replaced what was to be trained, or paused it before it began.
    fn gave_up(&self, begun: bool) -> bool {
        let is_other = self.host.begun.as_ref() != Some(&self.open.id);
        self.wanted.is_none() && (is_other || (begun && self.run == RunState::Fresh))
    }

    /// Why nothing that waits for a model can come; None while it may.
    fn trouble(&self) -> Option<String> {
        let last = self.notices.last().map(in_words);
        let waits =
            self.open.data == DataInput::Unread && self.notices.iter().any(|notice| notice.topic == Topic::File);
        let gone = matches!(self.phase, Phase::Refused | Phase::Lost) || waits;
        gone.then(|| last.unwrap_or_else(|| say!("host-no-model")))
    }

    /// The figures are those of the model of the moment.
    fn is_measured(&self) -> bool {
        let training = &self.open.training;
        self.phase.is_built()
            && training.evaluations.last().is_some_and(|last| {
                last.step == training.step || (self.run == RunState::Running && last.step <= training.step)
            })
    }

    /// Training stands still, and its figures are there: they come after a pause, and before the run is said to be finished.
    fn is_at_rest(&self, beyond: Option<u32>, is_measured: bool) -> bool {
        let rests = match self.run {
            RunState::Finished => true,
            RunState::Paused | RunState::Diverged => is_measured,
            RunState::Fresh | RunState::Running => false,
        };
        let far = beyond.is_none_or(|step| self.open.training.step > step);
        rests && far && self.wanted.is_none() && self.is_measured()
    }

    /// The engine has said that something is not possible.
    fn fail(&mut self, request: u32, stage: Stage, reason: &str) -> Vec<Effect> {
        let concerns = |waits: &Waits| match waits {
            Waits::Request(number) => *number == request || ends_engine(stage),
            Waits::File => stage == Stage::Export || ends_engine(stage),
            Waits::Project => stage == Stage::Project || ends_engine(stage),
            Waits::Turn(_) | Waits::Figures | Waits::Rest { .. } => ends_work(stage),
        };
        let failed: Vec<Pending> = self.host.pending.extract_if(.., |call| concerns(&call.waits)).collect();
        failed.into_iter().map(|call| refused(call.id, reason.to_owned())).collect()
    }

    /// Whether it was asked for the page around this one.
    pub(super) fn is_for_host(&self, request: u32) -> bool {
        self.host.pending.iter().any(|call| matches!(call.waits, Waits::Request(number) if number == request))
    }

    pub(super) fn reply_to_host(&mut self, request: u32, answer: HostAnswer) -> Vec<Effect> {
        let is_meant = |call: &Pending| matches!(call.waits, Waits::Request(number) if number == request);
        let place = self.host.pending.iter().position(is_meant);
        place
            .map(|place| Effect::Reply { id: self.host.pending.remove(place).id, result: Ok(answer) })
            .into_iter()
            .collect()
    }

    /// The page shows what was asked, too.
    pub(super) fn found_for_host(&mut self, request: u32, answer: Answer) -> Vec<Effect> {
        (self.query.text, self.query.own) = (answer.text.clone(), true);
        self.query.answer = Some(answer.clone());
        self.reply_to_host(request, HostAnswer::Neighbours(answer.into()))
    }

    /// Hands a file over that the page around this one has asked for; None where the reader has.
    pub(super) fn file_for_host(&mut self) -> Option<Effect> {
        let place = self.host.pending.iter().position(|call| matches!(call.waits, Waits::File))?;
        Some(Effect::ReplyWithFile { id: self.host.pending.remove(place).id })
    }
}

/// Whether nothing comes of the engine any more after a failure there.
fn ends_engine(stage: Stage) -> bool {
    matches!(stage, Stage::Engine | Stage::Device | Stage::Download)
}

/// Whether no model or no figures come any more after a failure there.
fn ends_work(stage: Stage) -> bool {
    match stage {
        Stage::Query | Stage::Examination | Stage::Export | Stage::Corpus | Stage::Project => false,
        Stage::Download
        | Stage::Device
        | Stage::Data
        | Stage::Model
        | Stage::Trial
        | Stage::Kernels
        | Stage::Training
        | Stage::Embedding
        | Stage::Scoring
        | Stage::Settings
        | Stage::Engine => true,
    }
}

fn refused(id: u32, reason: String) -> Effect {
    Effect::Reply { id, result: Err(reason) }
}

fn in_words(notice: &Notice) -> String {
    format!("{} {}", notice.message, notice.hint)
}
