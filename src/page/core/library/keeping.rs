//! What the browser keeps, and what a page that is opened makes of it.

use super::super::{DataInput, Effect, OWN_DATA, State, Stored, Topic, Weights};
use super::KEPT;
use crate::config::Config;
use crate::protocol::{Checkpoint, Command, Record, RunState};
use crate::say;

impl State {
    /// What the browser has kept is known. A tab that was reloaded shows its own text again; whatever was trained is offered.
    pub(in super::super) fn take_stored(&mut self, stored: Stored) -> Vec<Effect> {
        self.store_read = true;
        let Stored { records, own, reloaded, elsewhere } = stored;
        self.library.kept = records;
        let mut effects = Vec::new();
        let record = own.as_ref().and_then(|(id, _)| self.library.kept.iter().find(|record| record.id == *id)).cloned();
        if let (Some(record), Some((_, data))) = (record, own) {
            // A link that is followed may speak of somebody else's text; the address of a page that is loaded again does not.
            let same = (!self.library.link || (self.is_own_data() && reloaded))
                && self.arriving.is_none()
                && !self.is_of_lesson()
                && !self.awaits_lesson();
            if same && data.is_some() && self.open.data.is_empty() {
                // Typed in this very tab. The settings are those of the address, which is written as they change.
                let kept = record.experiment(data);
                let settings = if self.library.link { self.open.config.clone() } else { kept.config.clone() };
                self.open.config = Config { data: OWN_DATA.to_owned(), ..settings };
                self.open.data = kept.data;
                self.open.data_key = kept.data_key;
                self.open.reading = kept.reading;
                if !record.is_trained() {
                    // Nothing else hangs on it: it goes on.
                    self.open.id.clone_from(&record.id);
                }
                self.text_revision += 1;
            }
            self.library.offered = Some(record.id.clone()).filter(|_| self.open.id != record.id);
        } else {
            let mut offers = self.library.kept.iter().filter(|record| !elsewhere.contains(&record.id));
            self.library.offered = offers.next().map(|record| record.id.clone());
        }
        if self.is_own_data() && self.open.data.is_empty() && self.open.data != DataInput::Unread {
            if self.remote.named().is_none() {
                self.complain(Topic::Link, say!("link-own-text"), say!("link-own-text-example-hint"));
            }
            self.open.config.data = Config::default().data;
            effects.extend(self.open_first_data());
        }
        self.library.elsewhere = elsewhere;
        if self.phase.listens() {
            effects.extend(self.begin());
        }
        // What was typed before the storage answered.
        effects.extend(self.keep());
        effects
    }

    /// Has the browser keep what is open, if there is something to lose.
    pub(in super::super) fn keep(&mut self) -> Vec<Effect> {
        if !self.open.is_precious() || !self.store_read || self.is_nobodys() {
            return Vec::new();
        }
        // Untrained, it is nothing but the text that a trained one is kept with.
        let key = &self.open.data_key;
        let is_kept_with =
            |record: &Record| record.id != self.open.id && record.data.as_ref().is_some_and(|data| data.key == *key);
        if !self.open.is_trained() && self.library.kept.iter().any(is_kept_with) {
            return Vec::new();
        }
        let mut effects = Vec::new();
        let data = (self.open.data_key.clone(), self.open.data.clone());
        if self.open.is_own() && self.library.saved_data.as_ref() != Some(&data) {
            self.library.saved_data = Some(data.clone());
            effects.push(Effect::KeepData { key: data.0, data: data.1 });
        }
        let record = Record::of(&self.open);
        effects.push(Effect::Keep(Box::new(record.clone())));
        self.library.kept.retain(|other| other.id != record.id);
        self.library.kept.insert(0, record);
        while self.library.kept.len() > KEPT {
            effects.extend(self.library.kept.pop().map(|oldest| Effect::Forget(vec![oldest.id])));
        }
        if !std::mem::replace(&mut self.library.asked_to_persist, true) {
            effects.push(Effect::Persist);
        }
        effects
    }

    /// Whether what is open is nothing that the reader could lose here.
    fn is_nobodys(&self) -> bool {
        self.is_of_lesson() || self.is_embedded()
    }

    /// The page is about to go, or to be put to sleep.
    pub(in super::super) fn flush(&mut self) -> Vec<Effect> {
        let mut effects = self.keep();
        if self.run == RunState::Running && self.phase.is_built() && !self.is_of_lesson() {
            effects.push(self.tell(Command::Save));
        }
        effects
    }

    /// Whether closing the page now would end something in the middle, or lose what only this page has.
    pub fn warns_of_closing(&self) -> bool {
        let held = matches!(self.open.weights, Some(Weights::Held(_)));
        (self.run == RunState::Running || held) && !self.is_nobodys()
    }

    /// The worker has kept weights, or hands them over because the browser does not.
    pub(in super::super) fn weights_arrived(&mut self, request: u32, weights: Weights) -> Vec<Effect> {
        if matches!(weights, Weights::Kept { .. }) {
            self.library.weights_failed = None;
            self.forgive_storage();
        }
        let Some(id) = self.told.experiment(request).map(str::to_owned) else { return Vec::new() };
        if self.open.id == id {
            self.open.weights = Some(weights);
            let mut effects = self.keep();
            effects.extend(self.pack_if_wanted());
            return effects;
        }
        let mut effects = Vec::new();
        let past = self.history.iter_mut().map(|run| &mut run.experiment).filter(|experiment| experiment.id == id);
        for experiment in past.chain(self.library.find_mut(&id)) {
            experiment.weights = Some(weights.clone());
            effects = vec![Effect::Keep(Box::new(Record::of(experiment)))];
        }
        // What is open stays the latest: a page that is loaded again shows that.
        effects.extend(self.keep());
        effects
    }

    pub(in super::super) fn saved(&mut self, request: u32, checkpoint: Checkpoint) -> Vec<Effect> {
        self.weights_arrived(request, Weights::Held(Box::new(checkpoint)))
    }

    /// It is tried again as long as the page is open.
    pub(in super::super) fn store_failed(&mut self, reason: String) -> Vec<Effect> {
        self.complain_of_storage(&reason);
        self.library.failed = Some(reason);
        self.library.saved_data = None;
        Vec::new()
    }

    pub(in super::super) fn weights_not_kept(&mut self, reason: String) -> Vec<Effect> {
        self.complain_of_storage(&reason);
        self.library.weights_failed = Some(reason);
        Vec::new()
    }

    /// Once, however often something is not kept.
    fn complain_of_storage(&mut self, reason: &str) {
        // Within another page nothing is kept in any case.
        if self.library.failure().is_none() && !self.is_embedded() {
            self.complain(Topic::Storage, say!("library-not-kept", reason = reason), say!("library-not-kept-hint"));
        }
    }

    /// What was not kept before is kept now. So may be what is trained.
    pub(in super::super) fn store_recovered(&mut self) -> Vec<Effect> {
        self.library.failed = None;
        self.forgive_storage();
        let waits = self.library.weights_failed.is_some() && self.phase.is_built();
        waits.then(|| self.tell(Command::Save)).into_iter().collect()
    }

    fn forgive_storage(&mut self) {
        if self.library.failure().is_none() {
            self.forgive(Topic::Storage);
        }
    }

    /// Tries again what the browser has refused.
    pub(in super::super) fn keep_again(&mut self) -> Vec<Effect> {
        if self.library.failure().is_some() { self.keep() } else { Vec::new() }
    }

    /// Goes on with what the browser has kept: it has to be read first.
    pub(in super::super) fn continue_with(&mut self, id: &str) -> Vec<Effect> {
        let record = self.library.kept.iter().find(|record| record.id == id).cloned();
        record.map(|record| Effect::ReadKept(Box::new(record))).into_iter().collect()
    }

    pub(in super::super) fn take_kept(&mut self, record: &Record, data: Option<DataInput>) -> Vec<Effect> {
        self.library.offered = None;
        let mut effects = self.set_aside("continue");
        let mut experiment = record.experiment(data);
        if self.in_use(&record.id) {
            // A copy: what another tab, or Undo, is at stays as it is.
            experiment.id = self.new_id();
            experiment.data_key.clone_from(&experiment.id);
        }
        effects.extend(self.adopt(experiment));
        effects
    }

    /// Whether another experiment of this page, or another tab, has that name already.
    fn in_use(&self, id: &str) -> bool {
        let entries = self.library.undo.iter().chain(&self.library.redo);
        entries.map(|entry| &entry.experiment.id).chain(&self.library.elsewhere).any(|other| other == id)
    }

    pub(in super::super) fn kept_unreadable(&mut self, id: &str, reason: &str) {
        self.library.offered.take_if(|offered| offered == id);
        self.complain(Topic::Storage, say!("library-unreadable", reason = reason), say!("library-unreadable-hint"));
    }

    /// Drops what the browser keeps: one experiment, or all. What is on the page stays there.
    pub(in super::super) fn forget(&mut self, id: Option<&str>) -> Vec<Effect> {
        let is_meant = |record: &Record| id.is_none_or(|id| record.id == id);
        let ids: Vec<String> =
            self.library.kept.iter().filter(|record| is_meant(record)).map(|record| record.id.clone()).collect();
        self.library.kept.retain(|record| !ids.contains(&record.id));
        self.library.offered.take_if(|offered| ids.contains(offered));
        self.library.saved_data = None;
        vec![Effect::Forget(ids)]
    }
}
