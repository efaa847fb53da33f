//! Every action, and who takes it up.

use super::{Action, Effect, NEIGHBOURS, Phase, State, Timer, Topic};
use crate::protocol::{Command, Views};
use crate::say;

impl State {
    /// Takes one action up and says what is to be done.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        let word = self.word_for_host(&action);
        let mut effects = self.act(action);
        effects.extend(self.attend_to_host(word));
        effects
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Engine(message) => {
                let effects = self.hear(message);
                self.note_lesson();
                effects
            }
            Action::Connected => {
                self.connect_host();
                Vec::new()
            }
            Action::Called(call) => self.called(call),
            Action::StoreRead(stored) => self.take_stored(stored),
            Action::StoreFailed(reason) => self.store_failed(reason),
            Action::StoreRecovered => self.store_recovered(),
            Action::StoreMeasured { used, room } => {
                self.library.usage = Some((used, room));
                Vec::new()
            }
            Action::Continued(id) => self.continue_with(&id),
            Action::KeptRead { record, data } => match data {
                Ok(data) => self.take_kept(&record, data),
                Err(reason) => {
                    self.kept_unreadable(&record.id, &reason);
                    Vec::new()
                }
            },
            Action::OfferDeclined => {
                self.library.offered = None;
                Vec::new()
            }
            Action::Forgotten(id) => self.forget(id.as_deref()),
            Action::Leaving => self.flush(),
            Action::HashChanged(hash) => self.follow_link(&hash),
            Action::TextUnpacked { number, text } => self.text_unpacked(number, text),
            Action::Share(action) => self.act_on_share(action),
            Action::Remote(action) => self.act_on_remote(action),
            Action::RoomEntered(room) => {
                let mut effects = self.enter(room);
                effects.push(Effect::Start(Timer::WriteHash));
                effects
            }
            Action::Language(action) => self.on_language(action),
            Action::SettingTyped { key, text } => self.set(key, text),
            Action::DataTyped(text) => self.type_data(text),
            Action::FilesOpened(files) => self.open_files(files),
            Action::FileFailed { name, reason } => {
                self.complain(
                    Topic::File,
                    say!("open-file-failed", name = name, reason = reason),
                    say!("open-file-failed-hint"),
                );
                Vec::new()
            }
            Action::ModelFailed { name, reason } => {
                self.complain(
                    Topic::Model,
                    say!("open-model-failed", name = name, reason = reason),
                    say!("nothing-changed"),
                );
                Vec::new()
            }
            Action::ModelChosen(name) => self.open_model(name),
            Action::Hub(action) => self.act_on_hub(action),
            Action::TokenizerChosen(name) => self.open_tokenizer(name),
            Action::Exported => self.export(),
            Action::ProjectSaved => self.save_project(),
            Action::ProjectChosen(name) => self.open_project(name),
            Action::ModelForgotten(name) => vec![Effect::ForgetModel(name)],
            Action::ModelsListed(kept) => self.models_listed(kept),
            Action::ReadingChosen(reading) => self.read_in_another_way(reading),
            Action::ExampleChosen(id) => self.choose_example(&id),
            Action::ExampleRead { id, text } => self.take_example(id, text),
            Action::FileClosed => self.close_file(),
            Action::Train => self.press_primary(),
            Action::Step => self.press_step(),
            Action::Reset => self.press_reset(),
            Action::Undone => self.undo(),
            Action::Redone => self.redo(),
            Action::QueryTyped(text) => {
                self.query.text = text;
                self.query.own = true;
                vec![Effect::Start(Timer::Find)]
            }
            Action::SentenceSelected(sentence) => self.select_sentence(sentence),
            Action::PointPressed(sentence) => self.press_point(sentence),
            Action::Pinned(sentence) => self.pin(sentence),
            Action::Unpinned(sentence) => self.unpin(sentence),
            Action::ComparisonShown(shown) => self.show_comparison(shown),
            Action::MapShown(map) => self.show_views(Views { map, ..self.space.views() }),
            Action::LookedBack(at) => self.look_back(at),
            Action::TokensShown(shown) => {
                self.tokens.shown = shown;
                self.inspect()
            }
            Action::AttentionChosen { layer, head } => {
                (self.tokens.layer, self.tokens.head) = (layer, head);
                self.inspect()
            }
            Action::ReplayOpened { name, recording } => {
                self.open_replay(name, recording.and_then(|recording| recording.play()));
                Vec::new()
            }
            Action::ReplayClosed => {
                self.space.replay = None;
                Vec::new()
            }
            Action::RunCompared(number) => {
                self.compare(number);
                Vec::new()
            }
            Action::RunChosen(number) => self.return_to(number),
            Action::Lesson(action) => self.act_on_lesson(action),
            Action::Editor(action) => self.act_on_editor(action),
            Action::CodesTyped(text) => {
                self.class.text = text;
                Vec::new()
            }
            Action::Race(action) => self.act_on_race(action),
            Action::Wrong(action) => self.act_on_wrong(action),
            Action::Corpus(action) => self.act_on_corpus(action),
            Action::Negatives(action) => self.act_on_negatives(action),
            Action::RemedyTaken(remedy) => self.take_remedy(remedy),
            Action::NoticeDismissed(topic) => {
                self.forgive(topic);
                Vec::new()
            }
            Action::EngineRestarted => self.restart_engine(),
            Action::Elapsed(timer) => self.elapsed(timer),
        }
    }

    /// Whether there is something to lose.
    pub fn trained(&self) -> bool {
        self.open.is_trained()
    }

    fn elapsed(&mut self, timer: Timer) -> Vec<Effect> {
        match timer {
            Timer::Configure if self.phase.is_built() => self.send_config(),
            // Perhaps it is the settings that nothing could be built with.
            Timer::Configure if self.phase == Phase::Refused => self.send_data(),
            // They go with the data.
            Timer::Configure => Vec::new(),
            Timer::LoadData if self.phase == Phase::Listening => self.send_data(),
            Timer::LoadData => Vec::new(),
            Timer::Find => {
                let mut effects = self.find();
                effects.extend(self.inspect());
                effects
            }
            Timer::LookBack => {
                let mut effects = self.send_views();
                if !effects.is_empty() {
                    effects.extend(self.find());
                }
                effects
            }
            Timer::Inspect => {
                self.tokens.waiting = false;
                self.inspect()
            }
            Timer::WriteHash => self.write_hash(),
            Timer::Keep => self.keep(),
            Timer::Watch => self.watch_engine(),
        }
    }

    pub(super) fn find(&mut self) -> Vec<Effect> {
        if self.query.text.trim().is_empty() {
            self.query.answer = None;
            self.corpus.forget_answer();
            return Vec::new();
        }
        if !self.phase.is_built() {
            return Vec::new();
        }
        self.query.request = self.query.request.wrapping_add(1);
        let (request, text) = (self.query.request, self.query.text.clone());
        let mut effects = vec![self.tell(Command::Find { request, text, count: NEIGHBOURS })];
        effects.extend(self.find_in_corpus());
        effects
    }
}
