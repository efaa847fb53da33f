//! What went wrong and is still shown.

use super::State;
use crate::protocol::Stage;

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Stage(Stage),
    /// The engine died and was started again.
    Recovery,
    Link,
    Storage,
    File,
    /// A pretrained model that somebody wants to open.
    Model,
    Lesson,
    Language,
}

/// Something that went wrong, until it is dismissed or has gone well after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub topic: Topic,
    pub message: String,
    pub hint: String,
}

impl State {
    pub(super) fn complain(&mut self, topic: Topic, message: String, hint: String) {
        let notice = Notice { topic, message, hint };
        if topic == Topic::Link {
            // A link may be wrong in more than one way.
            self.notices.push(notice);
            return;
        }
        self.forgive(topic);
        self.notices.push(notice);
    }

    pub(super) fn forgive(&mut self, topic: Topic) {
        self.notices.retain(|notice| notice.topic != topic);
    }
}
