//! The example data sets: what they are called, what they teach, and their text. All sentences are our own.

use crate::words;

/// A data set that the page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// What [`crate::config::Config::data`] and the URL's hash call it.
    pub id: &'static str,
    /// File name in `assets/data`.
    pub file: &'static str,
    /// The lesson's settings over the defaults, as a part of the URL's hash; empty where the defaults do.
    pub settings: &'static str,
    /// A sentence to look neighbours up for. It is not in the data.
    pub query: &'static str,
}

impl Example {
    /// What the page calls it.
    pub fn title(&self) -> String {
        words::of("example-title", self.id)
    }

    /// One sentence: what to try and what to see. It holds for the default seed, and `tests/native/lessons.rs` trains it.
    pub fn lesson(&self) -> String {
        words::of("example-lesson", self.id)
    }

    pub fn find(id: &str) -> Option<&'static Self> {
        EXAMPLES.iter().find(|example| example.id == id)
    }
}

/// In the order of the page.
pub const EXAMPLES: &[Example] = &[
    Example {
        id: "support",
        file: "support.csv",
        settings: "",
        query: "My order has not arrived: where is the courier?",
    },
    Example {
        id: "intents",
        file: "intents.csv",
        settings: "steps=150",
        query: "Where can we leave our bags until the train leaves?",
    },
    Example { id: "senses", file: "senses.csv", settings: "mining=given", query: "A bat hunts in the grass at night" },
    Example {
        id: "negation",
        file: "negation.csv",
        settings: "encoder=transformer&embedding_size=32&layers=1&feed_forward=64&dropout=0&mining=given&steps=100&\
                   learning_rate=0.003",
        query: "The museum is not open today.",
    },
    Example {
        id: "paraphrases",
        file: "paraphrases.csv",
        settings: "encoder=transformer&embedding_size=32&layers=1&feed_forward=64&dropout=0&mining=given&steps=100&\
                   learning_rate=0.003",
        query: "The cook was furious because the plane was late.",
    },
    Example {
        id: "word_order",
        file: "word_order.csv",
        settings: "encoder=transformer&embedding_size=48&layers=1&feed_forward=64&dropout=0&mining=given&steps=200&\
                   learning_rate=0.003",
        query: "The postman bit the dog at the market.",
    },
    Example {
        id: "negatives",
        file: "negatives.jsonl",
        settings: "mining=hardest_of_given",
        query: "At what time do you open on Sunday?",
    },
    Example {
        id: "mistakes",
        file: "mistakes.csv",
        settings: "mining=given",
        query: "Blood is carried through the body by the heart.",
    },
    Example {
        id: "collapse",
        file: "collapse.csv",
        settings: "encoder=transformer&embedding_size=32&feed_forward=64&dropout=0&steps=100&\
                   learning_rate=0.02",
        query: "She plays the piano every evening.",
    },
];

/// The text of an example, as the box shows it; `None` for an id that is not in [`EXAMPLES`].
pub fn text(id: &str) -> Option<&'static str> {
    match id {
        "support" => Some(include_str!("../assets/data/support.csv")),
        "intents" => Some(include_str!("../assets/data/intents.csv")),
        "senses" => Some(include_str!("../assets/data/senses.csv")),
        "negation" => Some(include_str!("../assets/data/negation.csv")),
        "paraphrases" => Some(include_str!("../assets/data/paraphrases.csv")),
        "word_order" => Some(include_str!("../assets/data/word_order.csv")),
        "negatives" => Some(include_str!("../assets/data/negatives.jsonl")),
        "mistakes" => Some(include_str!("../assets/data/mistakes.csv")),
        "collapse" => Some(include_str!("../assets/data/collapse.csv")),
        _ => None,
    }
}
