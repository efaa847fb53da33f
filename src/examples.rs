//! The example data sets: what they are called, what they teach, and their text. All sentences are our own.

/// A data set that the page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// What [`crate::config::Config::data`] and the URL's hash call it.
    pub id: &'static str,
    /// What the page calls it.
    pub title: &'static str,
    /// File name in `assets/data`.
    pub file: &'static str,
    /// One sentence: what to try and what to see.
    pub lesson: &'static str,
    /// A sentence to look neighbours up for. It is not in the data.
    pub query: &'static str,
    /// What the lesson sets, as in the URL's hash; the rest has its default.
    pub settings: &'static str,
}

impl Example {
    pub fn find(id: &str) -> Option<&'static Self> {
        EXAMPLES.iter().find(|example| example.id == id)
    }
}

/// In the order of the page.
pub const EXAMPLES: &[Example] = &[
    Example {
        id: "support",
        title: "Support questions by intent",
        file: "support.csv",
        lesson: "Train with batch hard and watch the neighbours change from questions that are asked in the same way \
                 to questions that want the same thing.",
        query: "My order has not arrived: where is the courier?",
        settings: "",
    },
    Example {
        id: "senses",
        title: "Senses of ambiguous words",
        file: "senses.csv",
        lesson: "Train on the given triplets, whose negatives have the anchor's word in its other sense, and see the \
                 neighbours change from sentences with the same word to sentences with the same meaning.",
        query: "A bat hunts in the grass at night",
        settings: "mining=given",
    },
    Example {
        id: "negatives",
        title: "Museum questions with near misses",
        file: "negatives.jsonl",
        lesson: "Compare Given triplets with Hardest of given negatives: the second trains only on the wrong answer \
                 that is nearest to each question.",
        query: "At what time do you open on Sunday?",
        settings: "mining=given",
    },
];

/// The text of an example, as the box shows it; `None` for an id that is not in [`EXAMPLES`].
pub fn text(id: &str) -> Option<&'static str> {
    match id {
        "support" => Some(include_str!("../assets/data/support.csv")),
        "senses" => Some(include_str!("../assets/data/senses.csv")),
        "negatives" => Some(include_str!("../assets/data/negatives.jsonl")),
        _ => None,
    }
}
