//! What the page around this one is told, once it is new.

use super::{State, in_words};
use crate::page::core::host_message::{Figures, Goal, Going, HostEvent, Measured, Trouble};
use crate::page::core::{LessonResult, Notice};
use crate::protocol::{Progress, RunState};

/// What was told last, so that nothing is told twice.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    ready: bool,
    step: u32,
    progress: Option<Progress>,
    /// The query, the step, and the sentences of its answer.
    answer: Option<(String, u32)>,
    goal: Option<Goal>,
    notices: Vec<Notice>,
}

impl State {
    pub(super) fn figures(&self) -> Figures {
        let training = &self.open.training;
        let last = training.evaluations.last();
        Figures {
            state: match self.run {
                RunState::Fresh => "fresh",
                RunState::Running => "running",
                RunState::Paused => "paused",
                RunState::Finished => "finished",
                RunState::Diverged => "diverged",
            },
            step: training.step,
            steps: self.open.config.steps,
            loss: training.latest.map(|latest| latest.loss),
            ms_per_step: (training.step > 0).then_some(training.step_ms),
            device: self.device.as_ref().map(|device| device.name.clone()),
            measured_at: last.map(|last| last.step),
            training: last.map(|last| (&last.training).into()),
            held_out: last.and_then(|last| last.held_out.as_ref()).map(Measured::from),
        }
    }

    /// What has become different since it was told last.
    pub(super) fn tell_news(&mut self) -> Vec<HostEvent> {
        let mut news = Vec::new();
        if !self.host.told.ready && self.is_measured() {
            self.host.told.ready = true;
            news.push(HostEvent::Ready(self.figures()));
        }
        news.extend(self.going());
        news.extend(self.found());
        let goal = self.goal();
        if self.host.told.goal != goal {
            self.host.told.goal.clone_from(&goal);
            news.extend(goal.map(HostEvent::Goal));
        }
        let told = &mut self.host.told;
        let new = self.notices.iter().filter(|notice| !told.notices.contains(notice));
        news.extend(new.map(|notice| HostEvent::Failed(Trouble { message: in_words(notice) })));
        told.notices.clone_from(&self.notices);
        news
    }

    fn going(&mut self) -> Option<HostEvent> {
        let (training, told) = (&self.open.training, &mut self.host.told);
        if training.step != std::mem::replace(&mut told.step, training.step) {
            let loss = training.latest.map(|latest| latest.loss);
            let (done, total) = (training.step, self.open.config.steps);
            return Some(HostEvent::Progress(Going { stage: "training".to_owned(), done, total, loss }));
        }
        if told.progress == self.progress {
            return None;
        }
        told.progress.clone_from(&self.progress);
        let Progress { stage, done, total } = self.progress.clone()?;
        let stage = format!("{stage:?}").to_lowercase();
        Some(HostEvent::Progress(Going { stage, done, total, loss: None }))
    }

    fn found(&mut self) -> Option<HostEvent> {
        let answer = self.query.answer.as_ref()?;
        let now = (answer.text.clone(), answer.step);
        if self.host.told.answer.as_ref() == Some(&now) {
            return None;
        }
        self.host.told.answer = Some(now);
        Some(HostEvent::Neighbours(answer.clone().into()))
    }

    /// What came of the lesson that is open, once a run of it is over.
    fn goal(&self) -> Option<Goal> {
        let LessonResult { lesson, digest: _, before, after, reached, steps } = self.lessons.result()?;
        let (outcome, code) = (self.lesson_words().unwrap_or_default(), self.lesson_code()?);
        Some(Goal { lesson, outcome, reached, before, after, steps, code })
    }
}
