//! Where the files of a model lie that somebody names, and which of them are wanted.
//!
//! Files of a repository of the Hugging Face hub are plain addresses,
//! <https://huggingface.co/docs/hub/models-downloading>; any other server with a model's folder on it will do.

use crate::model_files::ARCHITECTURES;
use crate::say;

const HUB: &str = "https://huggingface.co";

/// Parts of an address behind which a revision stands on the hub.
const VIEWS: [&str; 3] = ["tree", "blob", "resolve"];

/// Models that work here, small ones first; proposed where a name is typed, each with what is said of it: a key of the family
/// `download-proposed`.
pub const PROPOSED: [(&str, &str); 6] = [
    ("minishlab/potion-base-8M", "potion"),
    ("sentence-transformers/all-MiniLM-L6-v2", "minilm"),
    ("BAAI/bge-small-en-v1.5", "bge"),
    ("intfloat/e5-small-v2", "e5"),
    ("google-bert/bert-base-uncased", "bert"),
    ("sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2", "multilingual"),
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
        let expected = || say!("download-no-name", typed = typed, example = PROPOSED[1].0);
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
        // model2vec writes a point for the model's own folder.
        let parts = self.path.split('/').filter(|part| !["", "."].contains(part));
        parts.map(|part| format!("{part}/")).collect()
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
        ("Transformer", found) => {
            let known = ARCHITECTURES.join(", ");
            Some(match found.filter(|found| !found.is_empty()) {
                Some(found) => say!("download-unknown-type", found = found, known = known),
                None => say!("download-no-type", known = known),
            })
        }
        (other, _) => Some(say!("download-unknown-module", module = other)),
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
