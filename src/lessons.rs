//! The first lessons: four experiments that a newcomer can make within minutes, each with a question to answer before.
//! `tests/native/first_lessons.rs` trains them: what they say happens.

/// An experiment with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// What a link calls it.
    pub id: &'static str,
    /// What the page calls it.
    pub title: &'static str,
    /// What it is about and what to do.
    pub task: &'static str,
    /// All of its settings that differ from the defaults, the data among them, as a part of the URL's hash.
    pub settings: &'static str,
    pub question: &'static str,
    pub choices: &'static [&'static str],
    /// The choice that the training agrees with.
    pub right: usize,
    /// Why it is so.
    pub reason: &'static str,
    pub shows: Shows,
    /// Milliseconds from one step to the next, so that the run can be watched.
    pub tempo: u32,
    /// Single changes that may mend what the lesson has broken.
    pub cures: &'static [Cure],
}

/// What is trained, and what is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// One run: its map, and the circles around this sentence.
    Circles { anchor: &'static str },
    /// One run: its map, and its loss.
    Loss,
    /// A run for each name, with these settings over the lesson's, side by side.
    Lanes { lanes: &'static [(&'static str, &'static str)], judge: Judge },
}

/// What lanes are compared by, on held-out data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judge {
    /// 1-NN accuracy.
    Neighbours,
    /// Triplet accuracy.
    Triplets,
}

/// One change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cure {
    pub label: &'static str,
    /// Over the lesson's settings.
    pub settings: &'static str,
    /// Why it helps, or does not.
    pub reason: &'static str,
}

impl Lesson {
    pub fn find(id: &str) -> Option<&'static Self> {
        LESSONS.iter().find(|lesson| lesson.id == id)
    }
}

/// In the order of the page.
pub const LESSONS: &[Lesson] = &[
    Lesson {
        id: "margin",
        title: "Drag the margin",
        task: "In the picture with the circles one sentence, the anchor, is the dot in the middle. Green dots mean the same; all \
               others are negatives. A negative is pushed until it lies beyond the outer, dashed circle: a whole margin farther \
               away than the positive. Start, and drag the outer circle outwards while it trains, or after.",
        settings: "data=support&mining=batch_all&steps=60&held_out=0",
        question: "What does a larger margin do?",
        choices: &["More triplets have something to learn", "Fewer do", "As many as before"],
        right: 0,
        reason: "A triplet has nothing more to learn when its negative is a margin farther away than its positive: then its loss \
                 is 0. A larger margin asks for more. One that is larger than any distance can never be met.",
        shows: Shows::Circles { anchor: "Could you please tell me where the courier is with my parcel?" },
        tempo: 170,
        cures: &[],
    },
    Lesson {
        id: "negatives",
        title: "Random or hard negatives",
        task: "Two models learn from the same hotel questions, with the same start and as many steps. One draws its \
               negatives at random; the other takes, for each anchor, the nearest one in the batch, the 32 questions of a step.",
        settings: "data=intents&steps=150",
        question: "Which model better tells apart what is wanted in the end?",
        choices: &["The one with random negatives", "The one with hard negatives", "Both alike"],
        right: 1,
        reason: "A random negative is soon farther away than the margin asks for: its triplet has no loss and teaches \
                 nothing. The nearest negative of a batch still has something to teach when random ones have not.",
        shows: Shows::Lanes {
            lanes: &[("Random negatives", "mining=given"), ("Hard negatives", "mining=batch_hard")],
            judge: Judge::Neighbours,
        },
        tempo: 60,
        cures: &[],
    },
    Lesson {
        id: "collapse",
        title: "Make it collapse",
        task: "The hardest negatives teach the most, and can ruin everything: here a Transformer hunts them with a \
               learning rate, the size of its steps, that is far too high. Watch the map, and the loss: by how much the negatives \
               fall short of the margin.",
        settings: "data=collapse&encoder=transformer&embedding_size=32&feed_forward=64&dropout=0&steps=100&\
                   learning_rate=0.02",
        question: "Where does the loss end?",
        choices: &["Near 0", "At the margin", "It grows without end"],
        right: 1,
        reason: "While the hardest negatives are nearer than the positives, drawing everything together lowers the loss: \
                 with all sentences in one point every distance is 0, and the loss is the margin. Large steps fall into that \
                 hole, and nothing leads out of it. Change one thing and try again.",
        shows: Shows::Loss,
        tempo: 90,
        cures: &[
            Cure {
                label: "Semi-hard negatives",
                settings: "mining=batch_semi_hard",
                reason: "A semi-hard negative is farther away than the positive already: drawing everything together would \
                         raise its loss.",
            },
            Cure {
                label: "Learning rate 0.002",
                settings: "learning_rate=0.002",
                reason: "Small steps bring positives near before everything has fallen together.",
            },
            Cure {
                label: "A larger margin",
                settings: "margin=0.6",
                reason: "With everything in one point the loss is the margin, whatever that is.",
            },
        ],
    },
    Lesson {
        id: "order",
        title: "Who bites whom",
        task: "“The dog bit the postman” and “The postman bit the dog” have the same words. Two encoders learn from the same \
               sentences: Simple takes the mean of its words' vectors, the Transformer lets every word look at all others.",
        settings: "data=word_order&encoder=transformer&embedding_size=48&layers=1&feed_forward=64&dropout=0&mining=given&\
                   steps=200&learning_rate=0.003",
        question: "Which encoder learns who does what to whom?",
        choices: &["Only Simple", "Only the Transformer", "Both"],
        right: 1,
        reason: "A mean does not change when its words change places: to Simple both sentences are one point, and its \
                 answers are those of a tossed coin, however long it trains. The Transformer adds to each word the place where it stands before it lets \
                 them look at each other.",
        shows: Shows::Lanes { lanes: &[("Simple", "encoder=simple"), ("Transformer", "")], judge: Judge::Triplets },
        tempo: 50,
        cures: &[],
    },
];
