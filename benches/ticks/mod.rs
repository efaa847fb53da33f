//! The engine's session with large data, tick after tick, as the worker drives it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use embassy_futures::block_on;
use triplet_playground::config::Config;
use triplet_playground::engine::session::Session;
use triplet_playground::protocol::{Command, Event, Request, Source, Views};

/// For so many steps it trains, and each lane of the race.
const STEPS: u32 = 100;

/// A session, and what it has said since it was asked last.
pub struct Ticks {
    session: Session,
    requests: u32,
    said: Rc<RefCell<Vec<&'static str>>>,
}

impl Ticks {
    pub fn new() -> Self {
        let said = Rc::new(RefCell::new(Vec::new()));
        let names = said.clone();
        let session = Session::new(move |message| names.borrow_mut().push(name(&message.event)));
        Self { session, requests: 0, said }
    }

    /// Reads the data and shows the untrained space of it; the longest tick.
    pub fn load(&mut self, text: String) -> Longest {
        self.say(Command::Configure(config("batch_hard")));
        self.say(Command::Watch(Views { map: true, triplets: true, anchor: Some(0), comparison: true, at: None }));
        self.say(Command::LoadData(Source::of_bytes("large", text.into_bytes())));
        self.work()
    }

    pub fn train(&mut self) -> Longest {
        self.say(Command::Train);
        self.work()
    }

    pub fn race(&mut self) -> Longest {
        self.say(Command::Race(vec![config("batch_hard"), config("batch_all")]));
        self.work()
    }

    fn say(&mut self, command: Command) {
        self.requests += 1;
        block_on(self.session.handle(Request { number: self.requests, command }));
    }

    fn work(&mut self) -> Longest {
        let mut longest = Longest { time: Duration::ZERO, said: Vec::new() };
        loop {
            self.said.borrow_mut().clear();
            let started = Instant::now();
            let worked = block_on(self.session.tick());
            if started.elapsed() > longest.time {
                longest = Longest { time: started.elapsed(), said: self.said.borrow().clone() };
            }
            if !worked {
                return longest;
            }
        }
    }
}

/// The longest tick: for so long the engine would not have heard the page. What it said tells what it did.
pub struct Longest {
    pub time: Duration,
    pub said: Vec<&'static str>,
}

fn config(mining: &str) -> Config {
    Config::from_hash(&format!("device=cpu&mining={mining}&steps={STEPS}")).0
}

fn name(event: &Event) -> &'static str {
    match event {
        Event::Failed(failure) => panic!("{failure:?}"),
        Event::Raced { event, .. } => name(event),
        Event::DataRead(_) => "read",
        Event::DataLoaded(_) => "loaded",
        Event::Listed(_) => "listed",
        Event::Built(_) => "built",
        Event::Trained(_) => "trained",
        Event::Evaluated(_) => "evaluated",
        Event::Mapped(_) => "mapped",
        Event::Mined(_) => "mined",
        Event::Surrounded(_) => "surrounded",
        Event::Saved(_) => "saved",
        Event::Progress(_) => "progress",
        _ => "other",
    }
}
