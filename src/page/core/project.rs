//! A whole project as one file: saved, and opened again.

use super::export::{Exporting, file_name};
use super::{Effect, Experiment, State, Topic, Weights};
use crate::protocol::{Command, Project, Record, RunState, Stage};

/// How such files end. A zip by another name: some browsers unpack what is called so.
pub const PROJECT_ENDING: &str = ".playground";

impl State {
    /// Whether there is something to save, and nothing is being written.
    pub fn can_save_project(&self) -> bool {
        self.phase.is_built() && !self.exporting.is_under_way()
    }

    /// Has the engine write the project, as soon as it has handed out what it trained last.
    pub(super) fn save_project(&mut self) -> Vec<Effect> {
        if !self.can_save_project() {
            return Vec::new();
        }
        self.forgive(Topic::Stage(Stage::Export));
        let latest = self.open.weights.as_ref().map_or(0, Weights::step);
        if self.run != RunState::Running && latest == self.open.training.step {
            return self.pack_project();
        }
        self.exporting = Exporting::for_weights();
        vec![self.tell(Command::Save)]
    }

    /// The weights of what is open have arrived.
    pub(super) fn pack_if_wanted(&mut self) -> Vec<Effect> {
        if self.exporting.waits_for_weights() { self.pack_project() } else { Vec::new() }
    }

    fn pack_project(&mut self) -> Vec<Effect> {
        let mut experiment = self.open.clone();
        // Training may have gone on since its weights were handed out.
        experiment.training.go_back_to(experiment.weights.as_ref().map_or(0, Weights::step));
        let data = experiment.is_own().then(|| experiment.data.own());
        let record = Record::of(&experiment);
        let name = format!("{}-{}{PROJECT_ENDING}", file_name(&record.title), record.step);
        let checkpoint = match experiment.weights {
            Some(Weights::Held(checkpoint)) => Some(*checkpoint),
            Some(Weights::Kept { .. }) | None => None,
        };
        let mut effects = vec![Effect::BeginFile];
        let project = Project { record, data, checkpoint };
        let request = self.ask(Command::Pack(Box::new(project)), &mut effects);
        self.exporting = Exporting::of_request(request, name);
        effects
    }

    /// Has the engine read a project whose file it was handed.
    pub(super) fn open_project(&mut self, name: String) -> Vec<Effect> {
        self.forgive(Topic::Stage(Stage::Project));
        let mut effects = Vec::new();
        self.opening_project = Some(self.ask(Command::OpenProject(name), &mut effects));
        effects
    }

    /// It is there, and takes the place of what is open.
    pub(super) fn project_opened(&mut self, request: u32, project: Project) -> Vec<Effect> {
        if self.opening_project.take_if(|opening| *opening == request).is_none() {
            return Vec::new();
        }
        self.succeeded(&[Stage::Project]);
        let Project { record, data, checkpoint: _ } = project;
        let mut effects = self.set_aside("project");
        let id = self.new_id();
        let experiment = Experiment { data_key: id.clone(), id, ..record.experiment(data.map(Into::into)) };
        effects.extend(self.adopt(experiment));
        effects.push(Effect::ListModels);
        effects
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{engine, evaluated, of_request, ready, trained};
    use super::*;
    use crate::page::core::{Action, DataInput};
    use crate::protocol::{Checkpoint, Event, Failure, OwnData};

    fn packed(effects: &[Effect]) -> Option<(u32, Project)> {
        effects.iter().find_map(|effect| match effect {
            Effect::Send(request) => match &request.command {
                Command::Pack(project) => Some((request.number, (**project).clone())),
                _ => None,
            },
            _ => None,
        })
    }

    fn kept(step: u32) -> Event {
        Event::Kept { key: format!("visit-{step}"), step }
    }

    #[test]
    fn it_is_written_with_the_weights_of_the_step_that_it_tells_of() {
        let mut state = trained("", 3);
        engine(&mut state, kept(2));
        let effects = state.update(Action::ProjectSaved);
        assert!(packed(&effects).is_none() && state.exporting.is_under_way());
        assert!(matches!(&effects[..], [Effect::Send(request)] if matches!(request.command, Command::Save)));
        let (request, project) = packed(&engine(&mut state, kept(3))).expect("its weights are there");
        assert_eq!((project.record.step, project.record.weights), (3, Some(("visit-3".to_owned(), 3))));
        assert!(project.data.is_none(), "an example");
        let last = Event::Exported(crate::protocol::ExportPart { bytes: Vec::new(), last: true });
        let effects = of_request(&mut state, request, last);
        assert!(
            effects.iter().any(|effect| matches!(effect, Effect::SaveFile(name) if name.ends_with("-3.playground")))
        );
        assert!(!state.exporting.is_under_way());
    }

    #[test]
    fn what_stands_still_is_written_at_once_and_a_failure_ends_the_waiting() {
        let mut state = trained("", 3);
        engine(&mut state, Event::RunChanged(RunState::Paused));
        engine(&mut state, evaluated(3, 0.9));
        engine(&mut state, kept(3));
        assert!(packed(&state.update(Action::ProjectSaved)).is_some());

        let mut state = trained("", 3);
        state.update(Action::ProjectSaved);
        let failure = Failure { stage: Stage::Model, message: "No.".to_owned(), hint: "Go on.".to_owned() };
        engine(&mut state, Event::Failed(failure));
        assert!(!state.exporting.is_under_way());
    }

    #[test]
    fn where_the_browser_keeps_nothing_the_weights_go_along() {
        let mut state = trained("", 3);
        engine(&mut state, Event::RunChanged(RunState::Paused));
        let checkpoint = Checkpoint { step: 3, fingerprint: String::new(), weights: vec![1, 2] };
        engine(&mut state, Event::Saved(checkpoint));
        let (_, project) = packed(&state.update(Action::ProjectSaved)).expect("it is written");
        assert_eq!(project.checkpoint.map(|checkpoint| checkpoint.weights), Some(vec![1, 2]));
        assert_eq!(project.record.weights, None);
    }

    #[test]
    fn what_is_opened_takes_the_place_of_what_was_there_and_can_be_undone() {
        let mut state = trained("", 3);
        engine(&mut state, kept(3));
        let mut record = Record::of(&state.open);
        record.weights = Some(("visit-9".to_owned(), 3));
        let mut state = ready("");
        state.update(Action::DataTyped("anchor,positive\nred,crimson\n".to_owned()));
        let before = state.open.data.clone();
        let effects = state.update(Action::ProjectChosen("a.playground".to_owned()));
        let number = effects.iter().find_map(|effect| match effect {
            Effect::Send(request) if matches!(request.command, Command::OpenProject(_)) => Some(request.number),
            _ => None,
        });
        let own = OwnData::Text("text,label\none,a\n".to_owned());
        record.data = Some(crate::protocol::KeptData { key: "theirs".to_owned(), reading: Default::default() });
        let project = || Box::new(Project { record: record.clone(), data: Some(own.clone()), checkpoint: None });
        assert!(of_request(&mut state, 999, Event::ProjectOpened(project())).is_empty(), "of another request");
        let effects = of_request(&mut state, number.expect("it is asked for"), Event::ProjectOpened(project()));
        assert_eq!(state.open.data, DataInput::from(own.clone()));
        assert_ne!((state.open.id.as_str(), state.open.data_key.as_str()), (record.id.as_str(), "theirs"));
        assert_eq!(state.open.training.step, 3);
        let takes_up = |effect: &Effect| matches!(effect, Effect::Send(request) if matches!(&request.command, Command::TakeUp { key, .. } if key == "visit-9"));
        assert!(effects.iter().any(takes_up), "{effects:?}");
        state.update(Action::Undone);
        assert_eq!(state.open.data, before);
    }
}
