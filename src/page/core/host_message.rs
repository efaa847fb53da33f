//! What the page around this one and this one say to each other: plain data, as `assets/embed.d.ts` has it.

use serde::{Deserialize, Serialize};

use crate::protocol::{Answer, Neighbour, Scores, TextVectors};
use crate::say;

/// A call with its number.
#[derive(Clone, Debug)]
pub struct HostCall {
    /// Unlike that of every other call of the same page.
    pub id: u32,
    pub method: HostMethod,
}

#[derive(Clone, Debug, PartialEq)]
pub enum HostMethod {
    /// Training data in any form that the page reads.
    Load {
        text: String,
        name: String,
    },
    /// Names and values of settings, of `data`, `lesson`, `controls` and `theme`; without a value: the usual one.
    Configure {
        settings: Vec<(String, Option<String>)>,
    },
    /// So many steps more; or as the page's own button.
    Train {
        steps: Option<u32>,
    },
    Pause,
    Step,
    Reset,
    Query {
        text: String,
        count: Option<usize>,
    },
    Embed {
        texts: Vec<String>,
    },
    Evaluate,
    Export,
    GetState,
    /// A project whose file the engine was handed under this name.
    SetState {
        name: String,
    },
}

/// A call as it travels. What its method does not need is left out; one table for all of them is the smallest that can be read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SpokenCall {
    /// By its name in `assets/embed.js`.
    pub method: String,
    pub text: Option<String>,
    pub name: Option<String>,
    pub texts: Option<Vec<String>>,
    /// As a link has them.
    pub settings: Option<String>,
    /// Names of settings that are to be as usual.
    pub usual: Option<Vec<String>>,
    pub steps: Option<u32>,
    pub count: Option<usize>,
}

/// Every method by its name.
pub const METHODS: [&str; 12] = [
    "load",
    "configure",
    "train",
    "pause",
    "step",
    "reset",
    "query",
    "embed",
    "evaluate",
    "export",
    "getState",
    "setState",
];

impl SpokenCall {
    /// # Errors
    /// As a sentence, where there is no such method, or something is missing that it needs.
    pub fn method(self) -> Result<HostMethod, String> {
        let Self { method, text, name, texts, settings, usual, steps, count } = self;
        let lacks = |what: &str| say!("host-call-lacks", method = &method, what = what);
        Ok(match method.as_str() {
            "load" => {
                HostMethod::Load { text: text.ok_or_else(|| lacks("text"))?, name: name.ok_or_else(|| lacks("name"))? }
            }
            "configure" => {
                let settings = settings.unwrap_or_default();
                let given = form_urlencoded::parse(settings.as_bytes());
                let given = given.map(|(key, value)| (key.into_owned(), Some(value.into_owned())));
                let usual = usual.unwrap_or_default().into_iter().map(|key| (key, None));
                HostMethod::Configure { settings: given.chain(usual).collect() }
            }
            "train" => HostMethod::Train { steps },
            "pause" => HostMethod::Pause,
            "step" => HostMethod::Step,
            "reset" => HostMethod::Reset,
            "query" => HostMethod::Query { text: text.ok_or_else(|| lacks("text"))?, count },
            "embed" => HostMethod::Embed { texts: texts.ok_or_else(|| lacks("texts"))? },
            "evaluate" => HostMethod::Evaluate,
            "export" => HostMethod::Export,
            "getState" => HostMethod::GetState,
            "setState" => HostMethod::SetState { name: name.ok_or_else(|| lacks("name"))? },
            _ => return Err(say!("host-no-method", method = &method, methods = METHODS.join(", "))),
        })
    }
}

/// What a call is answered with.
#[derive(Clone, Debug, PartialEq)]
pub enum HostAnswer {
    Figures(Figures),
    Configured {
        /// Some settings wait until the run is reset.
        reset_needed: bool,
    },
    Neighbours(Neighbours),
    /// The runtime makes a list of arrays of it.
    Vectors(TextVectors),
}

/// What has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum HostEvent {
    /// There is an untrained model with its figures.
    Ready(Figures),
    /// It trains, or something else goes on that takes time.
    Progress(Going),
    /// Of a query, whoever has asked.
    Neighbours(Neighbours),
    /// A lesson's run is over.
    Goal(Goal),
    Failed(Trouble),
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    pub state: &'static str,
    pub step: u32,
    pub steps: u32,
    /// Of the last step that was reported.
    pub loss: Option<f32>,
    pub ms_per_step: Option<f32>,
    pub device: Option<String>,
    /// The step that these are of.
    pub measured_at: Option<u32>,
    pub training: Option<Measured>,
    pub held_out: Option<Measured>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Measured {
    pub triplet_accuracy: Option<f32>,
    pub nearest_neighbour_accuracy: Option<f32>,
    pub mean_reciprocal_rank: Option<f32>,
    pub ndcg: Option<f32>,
    pub spearman: Option<f32>,
    pub sentences: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Going {
    /// `training`, `download`, …
    pub stage: String,
    pub done: u32,
    /// 0: nobody knows.
    pub total: u32,
    pub loss: Option<f32>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Neighbours {
    pub text: String,
    pub step: u32,
    pub unknown_words: Vec<String>,
    pub now: Vec<Near>,
    pub before_training: Vec<Near>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Near {
    pub sentence: String,
    pub label: Option<String>,
    pub similarity: f32,
    pub distance: f32,
    pub rank: usize,
    pub rank_before: usize,
    pub held_out: bool,
}

/// What came of a lesson.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Goal {
    /// The id of one of ours, the title of any other.
    pub lesson: String,
    /// In words.
    pub outcome: String,
    /// Whether its goals were reached; None: it has none.
    pub reached: Option<bool>,
    /// The places of what was answered, before the run and after it.
    pub before: Option<usize>,
    pub after: Option<usize>,
    pub steps: u32,
    /// All of that for the room of a class.
    pub code: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    pub message: String,
}

impl From<&Scores> for Measured {
    fn from(scores: &Scores) -> Self {
        Self {
            triplet_accuracy: scores.triplet_accuracy,
            nearest_neighbour_accuracy: scores.nearest_neighbour_accuracy,
            mean_reciprocal_rank: scores.mean_reciprocal_rank,
            ndcg: scores.ndcg,
            spearman: scores.spearman,
            sentences: scores.sentences,
        }
    }
}

impl From<Answer> for Neighbours {
    fn from(answer: Answer) -> Self {
        let near = |neighbour: Neighbour| {
            let Neighbour { sentence, label, distance, similarity, rank, rank_before, held_out } = neighbour;
            Near { sentence, label, similarity, distance, rank, rank_before, held_out }
        };
        Self {
            text: answer.text,
            step: answer.step,
            unknown_words: answer.unknown_words,
            now: answer.now.into_iter().map(near).collect(),
            before_training: answer.before_training.into_iter().map(near).collect(),
        }
    }
}
