//! Lessons: experiments that say what to do, ask what will come of it, and show what did. Each is a small JSON file, ours
//! (`assets/lessons`) as well as anybody's:
//!
//! ```
//! # #[cfg(feature = "text")] {
//! let file = r#"{
//!   "lesson": 1,
//!   "title": "Hard negatives",
//!   "task": "Press *Start* and watch the map.\n\n- **Red** is a negative.",
//!   "settings": "data=support&mining=batch_hard&steps=60",
//!   "shows": {"room": "watch"},
//!   "controls": ["margin", "mining", "train"],
//!   "tempo": 100,
//!   "question": {
//!     "text": "How many of the held-out questions find one that wants the same?",
//!     "choices": ["About half", "Nearly all"],
//!     "right": 1,
//!     "reason": "They have words in common with those that are trained on."
//!   },
//!   "goals": [{"text": "Nine in ten", "what": "nearest_neighbour_accuracy", "at_least": 0.9, "within_steps": 60}],
//!   "hints": ["A larger margin asks for more."],
//!   "changes": [{"label": "Margin 1", "settings": "margin=1", "reason": "More triplets have something to learn."}],
//!   "next": "collapse"
//! }"#;
//! let lesson = triplet_playground::lessons::read(file).expect("a lesson");
//! assert_eq!(lesson.goals[0].within_steps, Some(60));
//! # }
//! ```
//!
//! What is not known is an error rather than ignored. Of the fields only `lesson`, `title` and `task` have to be there.

#[cfg(any(feature = "app", feature = "text"))]
mod checks;
#[cfg(any(feature = "app", feature = "text"))]
mod json;
#[cfg(any(feature = "app", feature = "text"))]
mod reading;
#[cfg(any(feature = "app", feature = "text"))]
mod writing;

#[cfg(any(feature = "app", feature = "text"))]
pub use checks::names;
#[cfg(any(feature = "app", feature = "text"))]
pub use reading::{is_lesson, problems, read};
#[cfg(any(feature = "app", feature = "text"))]
pub use writing::write;

use crate::{say, words};

/// The form of the file that this is about, as it says under `lesson`.
pub const VERSION: u32 = 1;

/// Parts of the page that a lesson may leave to the reader beside settings; [`part_label`] names them.
pub const PARTS: [&str; 3] = ["train", "model", "export"];

/// What the page calls one of [`PARTS`].
pub fn part_label(part: &str) -> String {
    words::of("lesson-part", part)
}

/// Why a file is no lesson, as a part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LessonError {
    /// In the parser's words, which say where.
    #[error("{}", say!("lesson-file-json", reason = .0))]
    Json(String),
    #[error("{}", say!("lesson-file-version", version = *.0, known = VERSION))]
    Version(u32),
    /// `question.right`, and what is wrong with it.
    #[error("`{place}`: {reason}")]
    Field { place: String, reason: String },
}

impl LessonError {
    pub fn of(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Field { place: place.into(), reason: reason.into() }
    }
}

/// A lesson of our own, before its file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What a link calls it; its file is `assets/lessons/ID.json`.
    pub id: &'static str,
}

/// Our own lessons, in the order of the page.
pub const COURSE: &[Unit] = &[
    Unit { id: "margin" },
    Unit { id: "negatives" },
    Unit { id: "collapse" },
    Unit { id: "order" },
    Unit { id: "unseen" },
    Unit { id: "far" },
    Unit { id: "reach" },
    Unit { id: "real" },
];

impl Unit {
    /// What the page calls it: as in its file.
    pub fn title(&self) -> String {
        words::of("lesson-title", self.id)
    }

    pub fn find(id: &str) -> Option<&'static Self> {
        COURSE.iter().find(|unit| unit.id == id)
    }
}

/// A lesson as its file says it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lesson {
    /// The version of this form: [`VERSION`].
    pub lesson: u32,
    pub title: String,
    /// What it is about and what to do, in Markdown: paragraphs, lists, `*emphasis*`, `**strong**`, `` `code` `` and
    /// `[links](https://example.org)`.
    pub task: String,
    /// All of its settings that differ from the defaults, the example data among them, as they stand in a link.
    pub settings: String,
    /// Data of its own, as it would be pasted, in the place of an example.
    pub text: Option<String>,
    /// How that is to be read where the page would read it in another way, as in a link: `separator=tab&header=1`.
    pub reading: String,
    pub shows: Shows,
    /// What can be changed meanwhile: the settings that are named here, and of the page `train` (the bar with Train, Step and
    /// Reset), `model` (the panel that fetches models) and `export` (the one that takes them away).
    pub controls: Vec<String>,
    /// Milliseconds from one step to the next, so that the run can be watched; none: as fast as it goes.
    pub tempo: Option<u32>,
    pub question: Option<Question>,
    /// What is to be reached, one after the other.
    pub goals: Vec<Goal>,
    /// Each is shown when it is asked for, the first one first.
    pub hints: Vec<String>,
    /// Single changes to try once it has run.
    pub changes: Vec<Change>,
    /// The one of our own lessons that is proposed after it.
    pub next: Option<String>,
}

/// What is asked before the run, and again after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    pub text: String,
    pub choices: Vec<String>,
    /// The place of the choice that the run agrees with, counted from 0; none: the page does not say.
    pub right: Option<usize>,
    /// Why it is so. Shown with what is right.
    pub reason: String,
    /// What the run has to show; where it does not, the page says so in the place of what is right.
    pub shown_by: Option<Goal>,
}

/// What is trained, and what is to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum Shows {
    /// One run: its map, and the circles around this sentence of the data.
    Circles { anchor: String },
    /// One run: its map, and its loss.
    Loss,
    /// Several runs side by side.
    Lanes {
        runs: Vec<Run>,
        judge: Judge,
        /// The name of the run that comes out best; none: the lesson does not say.
        best: Option<String>,
        /// What is marked on every map; none: nothing is.
        triplet: Option<Triplet>,
    },
    /// One run, in a room of the page by the name that a link has for it.
    Room(String),
}

impl Default for Shows {
    fn default() -> Self {
        Self::Room("watch".to_owned())
    }
}

/// Three sentences of the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Triplet {
    pub anchor: String,
    pub positive: String,
    pub negative: String,
}

impl Triplet {
    /// Each with its part, as a file names it.
    pub fn parts(&self) -> [(&'static str, &str); 3] {
        [("anchor", &self.anchor), ("positive", &self.positive), ("negative", &self.negative)]
    }
}

/// One of several runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub name: String,
    /// Over the lesson's.
    pub settings: String,
}

/// What runs are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judge {
    /// 1-NN accuracy on held-out data.
    NearestNeighbourAccuracy,
    /// Triplet accuracy on held-out data.
    HeldOutAccuracy,
    /// The loss: the lowest is best.
    Loss,
}

impl Judge {
    /// As the file names them.
    pub const NAMES: &[(&str, Self)] = &[
        ("nearest_neighbour_accuracy", Self::NearestNeighbourAccuracy),
        ("held_out_accuracy", Self::HeldOutAccuracy),
        ("loss", Self::Loss),
    ];
}

/// Something that a run reaches.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// What the page calls it; none: what the figures say.
    pub text: Option<String>,
    pub what: Figure,
    pub at_least: Option<f64>,
    pub at_most: Option<f64>,
    /// The last step that counts.
    pub within_steps: Option<u32>,
}

/// A figure of a run. Accuracies are shares, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Triplet accuracy on the data that is trained on.
    TrainingAccuracy,
    /// Triplet accuracy on held-out data.
    HeldOutAccuracy,
    /// 1-NN accuracy on held-out data.
    NearestNeighbourAccuracy,
    /// 1-NN accuracy on everyday English, of a pretrained model.
    EverydayAccuracy,
    /// Of the latest batch.
    Loss,
    /// From anchors to positives, mean of the latest batch.
    PositiveDistance,
    /// From anchors to negatives, mean of the latest batch.
    NegativeDistance,
    /// The setting.
    Margin,
}

impl Figure {
    /// As the file names them.
    pub const NAMES: &[(&str, Self)] = &[
        ("training_accuracy", Self::TrainingAccuracy),
        ("held_out_accuracy", Self::HeldOutAccuracy),
        ("nearest_neighbour_accuracy", Self::NearestNeighbourAccuracy),
        ("everyday_accuracy", Self::EverydayAccuracy),
        ("loss", Self::Loss),
        ("positive_distance", Self::PositiveDistance),
        ("negative_distance", Self::NegativeDistance),
        ("margin", Self::Margin),
    ];

    /// Whether it is a share, from 0 to 1.
    pub fn is_share(self) -> bool {
        match self {
            Self::TrainingAccuracy
            | Self::HeldOutAccuracy
            | Self::NearestNeighbourAccuracy
            | Self::EverydayAccuracy => true,
            Self::Loss | Self::PositiveDistance | Self::NegativeDistance | Self::Margin => false,
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub label: String,
    /// Over the lesson's.
    pub settings: String,
    /// Why it helps, or does not.
    pub reason: String,
}
