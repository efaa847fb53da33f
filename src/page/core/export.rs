//! What was trained, taken away as a file.

use super::{Effect, State};
use crate::config::Encoder;
use crate::protocol::{Command, ExportPart, Progress, RunState, Stage, Story};
use crate::words::in_english;

/// Characters of the data's name in that of the file.
const NAME: usize = 40;

/// The zip that the engine writes.
#[derive(Clone, Debug, Default)]
pub struct Exporting {
    /// The request and the file's name, until the last part is there.
    asked: Option<(u32, String)>,
    /// A project is wanted, and its weights are not there yet.
    waits: bool,
    /// Bytes that are written, and of all; 0 where nobody knows.
    pub progress: (u32, u32),
}

impl Exporting {
    pub fn is_under_way(&self) -> bool {
        self.asked.is_some() || self.waits
    }

    pub(super) fn waits_for_weights(&self) -> bool {
        self.waits
    }

    pub(super) fn for_weights() -> Self {
        Self { waits: true, ..Self::default() }
    }

    pub(super) fn of_request(request: u32, name: String) -> Self {
        Self { asked: Some((request, name)), ..Self::default() }
    }

    pub(super) fn give_up_waiting(&mut self) {
        self.waits = false;
    }

    /// No part comes any more.
    pub(super) fn stop(&mut self) {
        *self = Self::default();
    }
}

impl State {
    /// Whether there is a model, with figures, that can be taken away: that of the last look while it trains, else that of the
    /// last step.
    pub fn can_export(&self) -> bool {
        let (trained, looked) = (self.open.training.step, self.open.training.evaluations.last());
        let is_settled = |step: u32| self.run == RunState::Running || step == trained;
        self.phase.is_built() && looked.is_some_and(|evaluation| is_settled(evaluation.step))
    }

    pub(super) fn export(&mut self) -> Vec<Effect> {
        if !self.can_export() || self.exporting.is_under_way() {
            return Vec::new();
        }
        let training = &self.open.training;
        let last = training.evaluations.last();
        let story = Story {
            // It goes into a model card, which is for everybody.
            title: in_english(|| self.open.title()),
            before: training.evaluations.first().filter(|first| first.step == 0).cloned(),
            after: last.cloned(),
            losses: training.curve.points().iter().map(|point| (point.step, point.loss)).collect(),
        };
        let step = last.map_or(0, |last| last.step);
        let config = &self.open.config;
        let encoder = match config.encoder {
            Encoder::Pretrained => file_name(&config.model),
            Encoder::Simple | Encoder::Transformer => config.encoder.key().to_owned(),
        };
        let name = format!("{}-{encoder}-{step}.zip", file_name(&story.title));
        self.forgive(super::Topic::Stage(Stage::Export));
        let mut effects = vec![Effect::BeginFile];
        let request = self.ask(Command::Export(Box::new(story)), &mut effects);
        self.exporting = Exporting::of_request(request, name);
        effects
    }

    pub(super) fn exporting_goes_on(&mut self, progress: &Progress) {
        if self.exporting.is_under_way() {
            self.exporting.progress = (progress.done, progress.total);
        }
    }

    pub(super) fn exported(&mut self, request: u32, ExportPart { bytes, last }: ExportPart) -> Vec<Effect> {
        let Some((_, name)) = self.exporting.asked.as_ref().filter(|(asked, _)| *asked == request) else {
            return Vec::new();
        };
        let mut effects = vec![Effect::AddToFile(bytes)];
        if last {
            let name = name.clone();
            self.exporting.stop();
            effects.push(self.file_for_host().unwrap_or(Effect::SaveFile(name)));
        }
        effects
    }
}

/// Letters and digits, the rest as hyphens: a name that every system takes.
pub(super) fn file_name(title: &str) -> String {
    let words: Vec<String> = title
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let name: String = words.join("-").chars().take(NAME).collect();
    let name = name.trim_end_matches('-');
    if name.is_empty() { "model".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{engine, evaluated, of_request, ready, trained};
    use super::*;
    use crate::page::core::{Action, Topic};
    use crate::protocol::{Event, Failure};

    fn asked(effects: &[Effect]) -> Option<u32> {
        effects.iter().find_map(|effect| match effect {
            Effect::Send(request) if matches!(request.command, Command::Export(_)) => Some(request.number),
            _ => None,
        })
    }

    fn part(bytes: &[u8], last: bool) -> Event {
        Event::Exported(ExportPart { bytes: bytes.to_vec(), last })
    }

    #[test]
    fn parts_become_one_file_with_the_last() {
        let mut state = trained("", 3);
        engine(&mut state, Event::RunChanged(RunState::Paused));
        assert_eq!(asked(&state.update(Action::Exported)), None, "not before the figures are those of the last step");
        engine(&mut state, evaluated(3, 0.9));
        let effects = state.update(Action::Exported);
        let request = asked(&effects).expect("the engine is asked");
        assert!(matches!(effects[0], Effect::BeginFile) && state.exporting.is_under_way());
        assert_eq!(asked(&state.update(Action::Exported)), None, "one at a time");
        assert!(matches!(&of_request(&mut state, request, part(b"PK", false))[..], [Effect::AddToFile(_)]));
        let effects = of_request(&mut state, request, part(b"", true));
        assert!(
            matches!(&effects[..], [Effect::AddToFile(_), Effect::SaveFile(name)] if name.ends_with("-simple-3.zip")),
            "{effects:?}"
        );
        assert!(!state.exporting.is_under_way());
        assert!(of_request(&mut state, request, part(b"late", false)).is_empty());
    }

    #[test]
    fn a_failure_is_said_and_the_next_try_is_free() {
        let mut state = ready("");
        let request = asked(&state.update(Action::Exported)).expect("the untrained model can be taken, too");
        let failure = Failure { stage: Stage::Export, message: "No.".to_owned(), hint: "Again.".to_owned() };
        of_request(&mut state, request, Event::Failed(failure));
        assert!(state.notices.iter().any(|notice| notice.topic == Topic::Stage(Stage::Export)));
        assert!(asked(&state.update(Action::Exported)).is_some());
    }

    #[test]
    fn files_have_names_that_every_system_takes() {
        assert_eq!(file_name("Support questions: by intent!"), "support-questions-by-intent");
        assert_eq!(file_name("../../etc"), "etc");
        assert_eq!(file_name("???"), "model");
        assert!(file_name(&"word ".repeat(50)).len() <= NAME);
    }
}
