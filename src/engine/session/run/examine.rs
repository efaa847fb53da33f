//! Every question asked, beside training.

use super::Run;
use super::snapshot::Snapshot;
use crate::config::Distance;
use crate::engine::session::emit::Emit;
use crate::pace::{Pace, Task};
use crate::protocol::{Criterion, Event, Examined, Progress, RunState, Stage, WrongAnswers};

/// What was asked for, and how far it is.
pub(super) struct Examining {
    request: u32,
    criterion: Criterion,
    emit: Emit,
    /// None until there are vectors to go by.
    under_way: Option<UnderWay>,
    /// Whether the run's other work had the tick before.
    has_waited: bool,
}

struct UnderWay {
    /// Of the vectors that are asked.
    step: u32,
    distance: Distance,
    task: Task<WrongAnswers>,
}

impl Run {
    /// Begins to ask every question; what was asked before is given up. `emit`: for what follows from this request.
    pub fn examine(&mut self, request: u32, criterion: Criterion, emit: Emit) {
        self.examining = Some(Examining { request, criterion, emit, under_way: None, has_waited: true });
    }

    pub fn give_up_examining(&mut self) {
        self.examining = None;
    }

    /// Goes on with it for a slice, in every other tick, so that training goes on too; whether this tick was taken.
    pub(super) async fn examine_in_turn(&mut self) -> bool {
        let Some(mut examining) =
            self.examining.take_if(|examining| std::mem::replace(&mut examining.has_waited, true))
        else {
            return false;
        };
        if examining.under_way.is_none() {
            examining.under_way = self.begin_examining(&examining);
        }
        let Some(UnderWay { step, distance, task }) = &mut examining.under_way else {
            // Vectors are on their way for as long as there is work.
            self.examining = Some(examining).filter(|_| !self.work.is_empty());
            return false;
        };
        match task.advance().await {
            Some(answers) => {
                let (request, step, distance) = (examining.request, *step, *distance);
                examining.emit.event(Event::Examined(Examined { request, step, distance, answers }));
            }
            None => self.examining = Some(Examining { has_waited: false, ..examining }),
        }
        true
    }

    /// The latest; where training stands still, that of its last step. None while it is on its way.
    pub(super) fn space_of_the_moment(&self) -> Option<&Snapshot> {
        self.now.as_ref().filter(|_| self.state == RunState::Running || self.work.is_empty())
    }

    fn begin_examining(&self, examining: &Examining) -> Option<UnderWay> {
        let now = self.space_of_the_moment()?;
        let emit = examining.emit.clone();
        let pace = Pace::new(move |done, total| {
            emit.event(Event::Progress(Progress { stage: Stage::Examination, done, total }));
        });
        let (examination, vectors, slices) = (self.examination.clone(), now.vectors.clone(), pace.clone());
        let (criterion, distance) = (examining.criterion, self.config.metric());
        let work = async move { examination.wrong_answers(criterion, &vectors, distance, &slices).await };
        Some(UnderWay { step: now.step, distance, task: Task::new(pace, work) })
    }
}
