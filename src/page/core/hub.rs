//! Models that are fetched by name: where their files lie, which are wanted, and how far they have come.
//!
//! Files of a repository of the Hugging Face hub are plain addresses,
//! <https://huggingface.co/docs/hub/models-downloading>; any other server with a model's folder on it will do.

use super::models::Pretrained;
use super::status::duration_in_words;
use super::{Action, Effect, HubAction, State, Topic, bytes_in_words};
use crate::model_files::{ARCHITECTURES, KeptModel};

const HUB: &str = "https://huggingface.co";

/// Parts of an address behind which a revision stands on the hub.
const VIEWS: [&str; 3] = ["tree", "blob", "resolve"];

/// Models that work here, small ones first; proposed where a name is typed.
pub const PROPOSED: [(&str, &str); 6] = [
    ("minishlab/potion-base-8M", "30 MB, static: trains in milliseconds"),
    ("sentence-transformers/all-MiniLM-L6-v2", "91 MB, English"),
    ("BAAI/bge-small-en-v1.5", "133 MB, English"),
    ("intfloat/e5-small-v2", "133 MB, English"),
    ("google-bert/bert-base-uncased", "440 MB, not yet trained for sentences"),
    ("sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2", "471 MB, 50 languages"),
];

/// Where a model's files can be fetched from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository {
    /// What the model is to be called: `owner/name`, or the last part of an address.
    pub name: String,
    /// Before the path of a file; ends with a `/`.
    pub address: String,
}

impl Repository {
    /// Reads what somebody typed: a name on the hub, the address of its page there, or that of a folder anywhere.
    ///
    /// # Errors
    /// What is expected instead, as a sentence.
    pub fn read(typed: &str) -> Result<Self, String> {
        let typed = typed.trim().trim_end_matches('/');
        let typed = typed.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let expected = || {
            format!(
                "\"{typed}\" is no model's name: write it like {}, or give the address of its folder.",
                PROPOSED[1].0
            )
        };
        let on_hub =
            ["https://huggingface.co/", "https://www.huggingface.co/", "https://hf.co/", "huggingface.co/", "hf.co/"];
        if let Some(path) = on_hub.iter().find_map(|start| typed.strip_prefix(start)) {
            return Self::on_hub(path).ok_or_else(expected);
        }
        let Some((scheme, rest)) = typed.split_once("://") else { return Self::on_hub(typed).ok_or_else(expected) };
        let has_scheme = ["http", "https"].contains(&scheme.to_lowercase().as_str());
        let parts: Vec<&str> = rest.split('/').filter(|part| !part.is_empty()).collect();
        if !has_scheme || parts.is_empty() || rest.contains(char::is_whitespace) {
            return Err(expected());
        }
        Ok(match parts.as_slice() {
            // Another server with the hub's addresses.
            [host, owner, name, view, revision, ..] if VIEWS.contains(view) => Self {
                name: format!("{owner}/{name}"),
                address: format!("{scheme}://{host}/{owner}/{name}/resolve/{revision}/"),
            },
            _ => Self { name: parts.last().expect("not empty").to_string(), address: format!("{scheme}://{rest}/") },
        })
    }

    /// `owner/name`, also with what follows it in the address of a page. Models of the hub's first days have no owner.
    fn on_hub(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').collect();
        let (name, revision) = match parts.as_slice() {
            [name] | [name, "tree" | "blob" | "resolve", "main", ..] => ((*name).to_owned(), "main"),
            [owner, name] => (format!("{owner}/{name}"), "main"),
            [owner, name, view, revision, ..] if VIEWS.contains(view) => (format!("{owner}/{name}"), *revision),
            _ => return None,
        };
        let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
        let is_name = name.split('/').all(|part| part.starts_with(|first: char| first.is_ascii_alphanumeric()));
        let is_whole = is_name && name.chars().chain(revision.chars()).all(allowed);
        is_whole.then(|| Self { address: format!("{HUB}/{name}/resolve/{revision}/"), name })
    }

    /// The machine that is asked.
    pub fn host(&self) -> &str {
        self.address.split('/').nth(2).unwrap_or_default()
    }
}

/// A line of `modules.json`.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Module {
    #[serde(default)]
    path: String,
    #[serde(rename = "type", default)]
    kind: String,
}

impl Module {
    #[cfg(test)]
    pub(super) fn new(path: &str, kind: &str) -> Self {
        Self { path: path.to_owned(), kind: kind.to_owned() }
    }

    fn kind(&self) -> &str {
        self.kind.rsplit('.').next().unwrap_or_default()
    }

    fn folder(&self) -> String {
        if self.path.is_empty() { String::new() } else { format!("{}/", self.path.trim_matches('/')) }
    }
}

/// Files of a model beside its weights, which are small; not every model has each.
pub fn descriptions(modules: &[Module]) -> Vec<String> {
    let body = modules.first().map(Module::folder).unwrap_or_default();
    let of_body = [
        "config.json",
        "tokenizer.json",
        "tokenizer_config.json",
        "special_tokens_map.json",
        "sentence_bert_config.json",
    ];
    let of_body = of_body.iter().map(|name| format!("{body}{name}"));
    let of_model = ["config_sentence_transformers.json", "README.md"].map(str::to_owned);
    let of_modules = modules
        .iter()
        .skip(1)
        .filter(|module| matches!(module.kind(), "Pooling" | "Dense"))
        .map(|module| format!("{}config.json", module.folder()));
    of_body.chain(of_model).chain(of_modules).collect()
}

/// The vocabulary of a model without `tokenizer.json`.
pub fn vocabulary(modules: &[Module]) -> String {
    format!("{}vocab.txt", modules.first().map(Module::folder).unwrap_or_default())
}

/// Files with weights, the body's first.
pub fn weights(modules: &[Module]) -> Vec<String> {
    let dense = modules.iter().skip(1).filter(|module| module.kind() == "Dense").map(Module::folder);
    let body = modules.first().map(Module::folder).unwrap_or_default();
    std::iter::once(body).chain(dense).map(|folder| format!("{folder}model.safetensors")).collect()
}

/// Why a model is not worth fetching, as a sentence without its end; `model_type` is what its `config.json` says.
pub fn unusable(modules: &[Module], model_type: Option<&str>) -> Option<String> {
    let first = modules.first().map_or("Transformer", Module::kind);
    match (first, model_type) {
        ("StaticEmbedding", _) => None,
        ("Transformer", Some(known)) if ARCHITECTURES.contains(&known) => None,
        ("Transformer", found) => Some(format!(
            "its model_type is {}, and {} are known here",
            found.filter(|found| !found.is_empty()).unwrap_or("not said"),
            ARCHITECTURES.join(", ")
        )),
        (other, _) => {
            Some(format!("it begins with the module {other}; Transformer and StaticEmbedding are known here"))
        }
    }
}

/// How far a model has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Fetched {
    /// Of its file with weights, and the few others.
    pub bytes: f64,
    /// None: the server does not say.
    pub of: Option<f64>,
    pub seconds_left: Option<f64>,
}

/// A model of which a part has come, kept by the browser until the rest is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub repository: Repository,
    pub bytes: f64,
    pub of: f64,
}

/// What the page knows of models that are fetched.
#[derive(Clone, Debug, Default)]
pub struct Hub {
    /// What was typed; None: nothing yet.
    typed: Option<String>,
    /// What is on its way, and how far it is.
    running: Option<(Repository, Option<Fetched>)>,
    /// What has come whole and is being opened.
    arrived: Option<Repository>,
    /// What was broken off, now or in an earlier visit.
    pub parts: Vec<Part>,
}

impl Hub {
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }
}

impl State {
    pub(super) fn act_on_hub(&mut self, action: HubAction) -> Vec<Effect> {
        match action {
            HubAction::Typed(text) => {
                self.pretrained.hub.typed = Some(text);
                Vec::new()
            }
            HubAction::Pressed if self.pretrained.hub.is_running() => vec![Effect::StopDownload],
            HubAction::Pressed => match Repository::read(&self.hub_field()) {
                Ok(repository) => self.download(repository),
                Err(expected) => {
                    self.complain(Topic::Model, expected, "Nothing was fetched.".to_owned());
                    Vec::new()
                }
            },
            HubAction::Resumed(repository) => self.download(repository),
            HubAction::Came(fetched) => {
                if let Some((_, so_far)) = &mut self.pretrained.hub.running {
                    *so_far = Some(fetched);
                }
                Vec::new()
            }
            HubAction::Arrived { name } => {
                let hub = &mut self.pretrained.hub;
                hub.arrived = hub.running.take().map(|(repository, _)| repository);
                self.update(Action::ModelChosen(name))
            }
            HubAction::Stopped(reason) => {
                if let (Some((repository, _)), Some(reason)) = (self.pretrained.hub.running.take(), reason) {
                    let hint = "What has come is kept: Download goes on with it.".to_owned();
                    self.complain(Topic::Model, format!("{} could not be fetched: {reason}.", repository.name), hint);
                }
                Vec::new()
            }
            HubAction::Listed(parts) => {
                self.pretrained.hub.parts = parts;
                Vec::new()
            }
            HubAction::Forgotten(repository) => vec![Effect::ForgetParts(repository.address)],
        }
    }

    fn download(&mut self, repository: Repository) -> Vec<Effect> {
        if self.pretrained.hub.is_running() {
            return Vec::new();
        }
        self.forgive(Topic::Model);
        self.pretrained.hub.running = Some((repository.clone(), None));
        vec![Effect::Persist, Effect::Download(repository)]
    }

    /// What the field holds: what was typed, or the model that the settings name and nobody has here.
    pub fn hub_field(&self) -> String {
        let Pretrained { hub, kept, .. } = &self.pretrained;
        let is_kept = |name: &str| kept.iter().any(|model: &KeptModel| model.name == name);
        let wanted = || {
            let name = &self.open.config.model;
            (name.contains('/') && !is_kept(name) && !self.model_is_built()).then(|| name.clone())
        };
        hub.typed.clone().or_else(wanted).unwrap_or_default()
    }

    /// Whether the engine has the pretrained model that the settings name.
    fn model_is_built(&self) -> bool {
        let report = self.model.as_ref().and_then(|model| model.pretrained.as_ref());
        report.is_some_and(|report| report.name == self.open.config.model)
    }

    /// How far it is: `34.1 MB of 90.9 MB fetched, about 25 s left`.
    pub fn hub_words(&self) -> String {
        let Some((repository, fetched)) = &self.pretrained.hub.running else { return String::new() };
        let Some(Fetched { bytes, of, seconds_left }) = fetched else {
            return format!("Asking {} for {} …", repository.host(), repository.name);
        };
        let of = of.map(|of| format!(" of {}", bytes_in_words(of))).unwrap_or_default();
        let left = seconds_left.map(|left| format!(", about {} left", duration_in_words(left))).unwrap_or_default();
        format!("{}{of} fetched{left}", bytes_in_words(*bytes))
    }

    /// From 0 to 1; None where nobody knows.
    pub fn hub_share(&self) -> Option<f64> {
        let fetched = self.pretrained.hub.running.as_ref()?.1.as_ref()?;
        Some((fetched.bytes / fetched.of?).min(1.0))
    }

    /// The address whose parts are not needed any more, once the engine has said what it makes of the model.
    pub(super) fn take_arrived(&mut self) -> Option<String> {
        self.pretrained.hub.arrived.take().map(|repository| repository.address)
    }
}
