//! What the page around this one says, taken up.

use super::Store;
use crate::page::core::{Action, HostMethod};
use crate::page::runtime::host::{self, Heard};

impl Store {
    pub(super) fn listen_to_host(self) {
        let hear = move |heard| match heard {
            Heard::Connected => self.dispatch(Action::Connected),
            Heard::Call(call, file) => {
                if let (HostMethod::SetState { name }, Some(file)) = (&call.method, file) {
                    self.hand_project(name, file);
                }
                self.dispatch(Action::Called(call));
            }
        };
        host::listen(self.runtime().host.clone(), hear);
    }
}
