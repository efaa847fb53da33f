//! Where events go, and which request they follow from.

use std::cell::Cell;
use std::rc::Rc;

use crate::protocol::{Event, Message};

/// Sends events with the number of a request. Clones share the number.
#[derive(Clone)]
pub(super) struct Emit {
    sink: Rc<dyn Fn(Message)>,
    request: Rc<Cell<u32>>,
    lane: Option<u32>,
}

impl Emit {
    pub fn new(sink: impl Fn(Message) + 'static) -> Self {
        Self { sink: Rc::new(sink), request: Rc::default(), lane: None }
    }

    /// For what follows from this request; `self` stays what it is.
    pub fn of_request(&self, request: u32) -> Self {
        Self { request: Rc::new(Cell::new(request)), ..self.clone() }
    }

    /// For one lane of a race.
    pub fn of_lane(&self, lane: u32) -> Self {
        Self { lane: Some(lane), ..self.clone() }
    }

    /// From now on events of `self` and its clones follow from this request.
    pub fn follow(&self, request: u32) {
        self.request.set(request);
    }

    pub fn event(&self, event: Event) {
        let event = match self.lane {
            Some(lane) => Event::Raced { lane, event: Box::new(event) },
            None => event,
        };
        (self.sink)(Message { request: self.request.get(), event });
    }
}
