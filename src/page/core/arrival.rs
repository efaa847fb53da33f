//! The text of a link takes the place of what is there, once the browser has unpacked it; where it cannot, its settings do.

use super::enclosed::Enclosed;
use super::history::is_same_run;
use super::link::Start;
use super::{DataInput, Effect, State, Timer, Topic};
use crate::config::Config;
use crate::protocol::Reading;
use crate::say;

/// What becomes of the page once the text of a link is unpacked.
#[derive(Clone, Debug)]
pub(super) struct Arriving {
    number: u32,
    config: Config,
    start: Start,
    reading: Reading,
}

impl State {
    /// Has the text of a link unpacked. `config` and `start` are what else the link says.
    pub(super) fn unpack(&mut self, enclosed: Result<Enclosed, String>, config: Config, start: Start) -> Vec<Effect> {
        match enclosed {
            Ok(Enclosed { packed, reading }) => {
                self.arrivals += 1;
                let number = self.arrivals;
                self.arriving = Some(Arriving { number, config, start, reading });
                vec![Effect::UnpackText { number, packed }]
            }
            Err(reason) => self.go_without_text(config, &reason),
        }
    }

    pub(super) fn text_unpacked(&mut self, number: u32, text: Result<String, String>) -> Vec<Effect> {
        if let Some(effects) = self.lesson_unpacked(number, &text) {
            return effects;
        }
        let Some(arriving) = self.arriving.take_if(|arriving| arriving.number == number) else { return Vec::new() };
        let Arriving { config, start, reading, .. } = arriving;
        match text {
            Ok(text) => {
                let mut effects = self.take_text(config, start, reading, DataInput::Text(text.into()));
                effects.extend(self.begin_with(start));
                effects
            }
            Err(reason) => self.go_without_text(config, &reason),
        }
    }

    fn take_text(&mut self, config: Config, start: Start, reading: Reading, data: DataInput) -> Vec<Effect> {
        const BY: &str = "link";
        if self.is_own_data() && self.open.data == data && self.open.reading == reading {
            let anew = start == Start::Training || !is_same_run(&config, &self.open.config);
            return self.set_all(config, anew, BY);
        }
        self.put_own(config, data, reading, BY)
    }

    /// Another link is followed: what is still unpacked is not wanted any more.
    pub(super) fn give_up_text(&mut self) -> Vec<Effect> {
        self.arriving.take().map_or_else(Vec::new, |_| self.fill_empty_page())
    }

    /// An example in the place of text, or of a lesson, that the page was opened for.
    pub(super) fn fill_empty_page(&mut self) -> Vec<Effect> {
        if !self.is_own_data() || self.open.data != DataInput::Unread {
            return Vec::new();
        }
        self.wanted = None;
        self.open.config.data = Config::default().data;
        let mut effects = self.open_first_data();
        effects.push(Effect::Start(Timer::WriteHash));
        effects
    }

    /// The settings of a link are in force, its text is not to be had.
    fn go_without_text(&mut self, config: Config, reason: &str) -> Vec<Effect> {
        let message = say!("link-text-unreadable", reason = reason);
        let effects = self.fill_empty_page();
        if !effects.is_empty() {
            self.complain(Topic::Link, message, say!("link-text-unreadable-example-hint"));
            return effects;
        }
        self.complain(Topic::Link, message, say!("link-text-unreadable-hint"));
        let config = Config { data: self.open.config.data.clone(), ..config };
        let anew = !is_same_run(&config, &self.open.config);
        self.set_all(config, anew, "link")
    }
}
