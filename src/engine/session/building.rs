//! What is being built for the page, and the commands that wait for it.

use std::collections::VecDeque;
use std::rc::Rc;

use super::material::{Material, Plan};
use super::run::Run;
use crate::config::Config;
use crate::pace::Task;
use crate::protocol::{Command, CorpusCommand, Failure, Request};

/// A run that is being built.
pub(super) struct Building {
    /// The request that it answers.
    pub request: u32,
    /// The settings that it is built with.
    pub config: Config,
    /// Whether the page waits to hear of settings.
    pub configures: bool,
    /// What was loaded before, if this is of other data.
    pub former: Option<Option<Rc<Material>>>,
    /// What is to be done with the run when it is there, in this order.
    pub waiting: VecDeque<Request>,
    task: Task<Result<Run, Failure>>,
}

impl Building {
    pub fn new(request: u32, material: &Rc<Material>, plan: Plan, configures: bool) -> Self {
        let (pace, enter) = plan.pace();
        let config = plan.config.clone();
        let task = Task::new(pace.clone(), material.clone().build(plan, pace, enter));
        Self { request, config, configures, former: None, waiting: VecDeque::new(), task }
    }

    /// Goes on for a slice; what came of it when it is through.
    pub async fn advance(&mut self) -> Option<Result<Run, Failure>> {
        self.task.advance().await
    }
}

/// Whether a command is about the run that is being built, and has to wait for it.
pub(super) fn waits(command: &Command) -> bool {
    match command {
        Command::Train
        | Command::Pause
        | Command::Step
        | Command::Find { .. }
        | Command::Embed(_)
        | Command::Inspect { .. }
        | Command::Examine { .. }
        | Command::Restore(_)
        | Command::TakeUp { .. }
        | Command::Save
        | Command::Export(_)
        | Command::Pack(_)
        | Command::Race(_)
        | Command::PauseRace
        | Command::ResumeRace
        | Command::Corpus(
            CorpusCommand::Embed | CorpusCommand::Find { .. } | CorpusCommand::Measure | CorpusCommand::Mine(_),
        ) => true,
        Command::Speak { .. }
        | Command::Configure(_)
        | Command::Adjust(_)
        | Command::LoadData(_)
        | Command::OpenModel(_)
        | Command::OpenTokenizer(_)
        | Command::ReadAs(_)
        | Command::Tempo(_)
        | Command::Reset
        | Command::Cancel
        | Command::OpenProject(_)
        | Command::Ping
        | Command::Watch(_)
        | Command::EndRace
        | Command::Pin(_)
        | Command::Corpus(CorpusCommand::Open(_) | CorpusCommand::Stop | CorpusCommand::Close) => false,
    }
}

/// Whether a command that has waited makes sense for the run before the one that could not be built.
pub(super) fn survives(command: &Command) -> bool {
    matches!(
        command,
        Command::Pause
            | Command::Find { .. }
            | Command::Embed(_)
            | Command::Inspect { .. }
            | Command::Examine { .. }
            | Command::Save
            | Command::Export(_)
            | Command::Pack(_)
            | Command::PauseRace
            | Command::Corpus(_)
    )
}
