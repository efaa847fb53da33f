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
    /// One sentence: what to try and what to see. It holds for the default seed, and `tests/native/lessons.rs` trains it.
    pub lesson: &'static str,
    /// The lesson's settings over the defaults, as a part of the URL's hash; empty where the defaults do.
    pub settings: &'static str,
    /// A sentence to look neighbours up for. It is not in the data.
    pub query: &'static str,
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
        settings: "",
        query: "My order has not arrived: where is the courier?",
    },
    Example {
        id: "intents",
        title: "Hotel questions in twelve close intents",
        file: "intents.csv",
        lesson: "Train, then reset, choose Given triplets (drawn at random here) and train again: after the \
                 same 150 steps batch hard finds the intent of about 85 % of the held-out questions, random \
                 triplets of about 70 %.",
        settings: "steps=150",
        query: "Where can we leave our bags until the train leaves?",
    },
    Example {
        id: "senses",
        title: "Senses of ambiguous words",
        file: "senses.csv",
        lesson: "Train on the given triplets, whose negatives have the anchor's word in its other sense, and see the \
                 neighbours change from sentences with the same word to sentences with the same meaning.",
        settings: "mining=given",
        query: "A bat hunts in the grass at night",
    },
    Example {
        id: "negation",
        title: "With and without not",
        file: "negation.csv",
        lesson: "Before training nearly all held-out triplets are wrong, because the negative differs from its \
                 anchor by little but a not, never or nobody; train, and more than nine in ten are right.",
        settings: "encoder=transformer&embedding_size=32&layers=1&feed_forward=64&dropout=0&mining=given&steps=100&\
                   learning_rate=0.003",
        query: "The museum is not open today.",
    },
    Example {
        id: "paraphrases",
        title: "Other words, same meaning",
        file: "paraphrases.csv",
        lesson: "Before training a sentence with the anchor's own words is nearer than its paraphrase, however \
                 much they differ in meaning; train, and the paraphrase is nearer in more than nine of ten \
                 held-out triplets.",
        settings: "encoder=transformer&embedding_size=32&layers=1&feed_forward=64&dropout=0&mining=given&steps=100&\
                   learning_rate=0.003",
        query: "The cook was furious because the plane was late.",
    },
    Example {
        id: "word_order",
        title: "Who bites whom",
        file: "word_order.csv",
        lesson: "Train: the Transformer learns who does what to whom and gets nearly all held-out triplets \
                 right; then choose Simple, which cannot see word order, reset and train: it stays near 50 %, \
                 like a tossed coin.",
        settings: "encoder=transformer&embedding_size=48&layers=1&feed_forward=64&dropout=0&mining=given&steps=200&\
                   learning_rate=0.003",
        query: "The postman bit the dog at the market.",
    },
    Example {
        id: "negatives",
        title: "Museum questions with near misses",
        file: "negatives.jsonl",
        lesson: "Compare Hardest of given negatives, which trains only on the wrong answer that is nearest to each \
                 question, with Given triplets, which trains on all: both get most held-out triplets right.",
        settings: "mining=hardest_of_given",
        query: "At what time do you open on Sunday?",
    },
    Example {
        id: "mistakes",
        title: "Facts with planted mistakes",
        file: "mistakes.csv",
        lesson: "Mistakes are planted here: four rows stand twice, two negatives contradict other rows, and four say the \
                 same as their anchor; Data lists the contradictions, and after some training the doctor suspects \
                 one of the four.",
        settings: "mining=given",
        query: "Blood is carried through the body by the heart.",
    },
    Example {
        id: "collapse",
        title: "A collapse on demand",
        file: "collapse.csv",
        lesson: "Train: batch hard at this learning rate draws all sentences into one point, and the loss \
                 stays at the margin; choose Batch semi-hard or a learning rate of 0.002, reset and train, and \
                 it falls to about 0.",
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
