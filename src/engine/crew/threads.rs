//! Members that are threads.

use std::pin::Pin;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::member::{Answer, Member, News, Order};
use super::team::{Hand, Hire, Recruiter, Said};
use crate::say;

/// A machine of threads.
pub struct Processor {
    pub cores: u32,
    /// See [`Recruiter::memory`].
    pub memory: u64,
}

impl Recruiter for Processor {
    fn cores(&self) -> u32 {
        self.cores
    }

    fn memory(&self) -> u64 {
        self.memory
    }

    fn members(&self) -> Box<dyn Hire> {
        Box::new(Threads::default())
    }
}

/// Every member is a thread of this process.
pub struct Threads {
    sender: Sender<Said>,
    answers: Receiver<Said>,
}

impl Default for Threads {
    fn default() -> Self {
        let (sender, answers) = mpsc::channel();
        Self { sender, answers }
    }
}

impl Hire for Threads {
    fn hire(&mut self, number: u32) -> Result<Box<dyn Hand>, String> {
        let (give, orders) = mpsc::channel::<Order>();
        let answers = self.sender.clone();
        let work = move || {
            let last = Last { number, answers };
            let mut member = Member::default();
            for order in orders {
                if let Some(answer) = member.carry_out(order) {
                    last.say(answer);
                }
            }
        };
        let started = thread::Builder::new().name(format!("crew {number}")).spawn(work);
        started.map_err(|error| error.to_string())?;
        Ok(Box::new(Thread(give)))
    }

    /// Waits for it: natively nobody else has anything to do on this thread.
    fn hear(&mut self) -> Pin<Box<dyn Future<Output = Said> + '_>> {
        Box::pin(async { self.answers.recv().expect("a sender lives as long as `self`") })
    }

    fn heard(&mut self) -> Option<Said> {
        self.answers.try_recv().ok()
    }
}

struct Thread(Sender<Order>);

impl Hand for Thread {
    fn give(&mut self, order: Order) {
        // Where it has ended its last words are on their way.
        let _ = self.0.send(order);
    }
}

/// Says that a thread is lost when it ends, in whatever way.
struct Last {
    number: u32,
    answers: Sender<Said>,
}

impl Last {
    fn say(&self, answer: Answer) {
        // Nobody listens any more where the crew was sent home.
        let _ = self.answers.send((self.number, answer));
    }
}

impl Drop for Last {
    fn drop(&mut self) {
        self.say(Answer { news: News::Lost(say!("cores-thread-ended")), numbers: Vec::new() });
    }
}
