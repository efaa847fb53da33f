//! The parts of a sentence-transformers model: `modules.json` and the folders that it names.

use serde::Deserialize;

use super::ModelError;
use super::files::Root;
use crate::config::Pooling;
use crate::engine::encoder::{Activation, DenseConfig};
use crate::say;

/// What comes before and after the transformer.
pub struct Modules {
    /// Folder of the transformer or of static embeddings, with a `/` behind it unless it is the model's own.
    pub body: String,
    pub is_static: bool,
    /// None: the folder does not say.
    pub pooling: Option<Pooling>,
    pub head: Vec<DenseModule>,
    pub normalise: bool,
    pub remarks: Vec<String>,
}

/// A `Dense` module and the folder that it is in.
pub struct DenseModule {
    pub folder: String,
    pub shape: DenseConfig,
}

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    path: String,
    #[serde(rename = "type")]
    kind: String,
}

/// As sentence-transformers up to 5 and from 6 on write it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct PoolingConfig {
    pooling_mode: Option<OneOrMany>,
    pooling_mode_cls_token: bool,
    pooling_mode_mean_tokens: bool,
    pooling_mode_max_tokens: bool,
    pooling_mode_mean_sqrt_len_tokens: bool,
    pooling_mode_weightedmean_tokens: bool,
    pooling_mode_lasttoken: bool,
    include_prompt: Option<bool>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
struct DenseFile {
    in_features: usize,
    out_features: usize,
    #[serde(default = "yes")]
    bias: bool,
    #[serde(default = "tanh")]
    activation_function: String,
    #[serde(default)]
    use_residual: bool,
    module_input_name: Option<String>,
}

fn yes() -> bool {
    true
}

/// What sentence-transformers takes where nothing is said.
fn tanh() -> String {
    "Tanh".to_owned()
}

const INDEX: &str = "modules.json";

impl Modules {
    /// # Errors
    /// Where a module is of a kind that this engine does not know, or stands in an order that it does not.
    pub fn read(root: &Root) -> Result<Self, ModelError> {
        if !root.has(INDEX) {
            return Ok(Self::of_plain_model());
        }
        let entries: Vec<Entry> = root.json(INDEX)?;
        let refuse = |reason: String| Err(ModelError::new(INDEX, reason));
        let mut modules = Self {
            body: String::new(),
            is_static: false,
            pooling: None,
            head: Vec::new(),
            normalise: false,
            remarks: Vec::new(),
        };
        for (place, entry) in entries.iter().enumerate() {
            let folder = folder(&entry.path)?;
            // The packages that modules live in have been renamed, the modules have not.
            let kind = entry.kind.rsplit('.').next().unwrap_or_default();
            match (place, kind) {
                (0, "Transformer") => modules.body = folder,
                (0, "StaticEmbedding") => (modules.body, modules.is_static) = (folder, true),
                (0, _) => {
                    return refuse(say!("model-folder-other-first-module", found = kind));
                }
                (_, "Pooling") if !modules.is_static && modules.head.is_empty() && !modules.normalise => {
                    modules.pooling = Some(pooling(root, &format!("{folder}config.json"))?);
                }
                (_, "Dense") if !modules.normalise => modules.head.push(DenseModule::read(root, folder)?),
                (_, "Normalize") => modules.normalise = true,
                (_, "Dropout") => {}
                (_, "Pooling" | "Dense") => return refuse(say!("model-folder-module-misplaced", found = kind)),
                _ => return refuse(say!("model-folder-other-module", found = kind)),
            }
        }
        if entries.is_empty() {
            return refuse(say!("model-folder-no-module"));
        }
        if !modules.is_static && modules.pooling.is_none() {
            return refuse(say!("model-folder-no-pooling-module"));
        }
        Ok(modules)
    }

    /// A model of transformers alone has no pooling.
    fn of_plain_model() -> Self {
        Self {
            body: String::new(),
            is_static: false,
            pooling: None,
            head: Vec::new(),
            normalise: true,
            remarks: vec![say!("model-folder-pooling-unsaid")],
        }
    }
}

/// `1_Pooling` to `1_Pooling/`.
fn folder(path: &str) -> Result<String, ModelError> {
    if path.split('/').any(|part| part == "..") {
        return Err(ModelError::new(INDEX, say!("model-folder-leads-out", path = path)));
    }
    let parts = path.split('/').filter(|part| !["", "."].contains(part));
    Ok(parts.map(|part| format!("{part}/")).collect())
}

fn pooling(root: &Root, path: &str) -> Result<Pooling, ModelError> {
    let config: PoolingConfig = root.json(path)?;
    let named = match config.pooling_mode {
        Some(OneOrMany::One(name)) => vec![name],
        Some(OneOrMany::Many(names)) => names,
        None => Vec::new(),
    };
    let flags = [
        (config.pooling_mode_cls_token, "cls"),
        (config.pooling_mode_mean_tokens, "mean"),
        (config.pooling_mode_max_tokens, "max"),
        (config.pooling_mode_mean_sqrt_len_tokens, "mean_sqrt_len_tokens"),
        (config.pooling_mode_weightedmean_tokens, "weightedmean"),
        (config.pooling_mode_lasttoken, "lasttoken"),
    ];
    let flagged = flags.into_iter().filter(|(set, _)| *set).map(|(_, name)| name.to_owned());
    let modes: Vec<String> = if named.is_empty() { flagged.collect() } else { named };
    if config.include_prompt == Some(false) {
        return Err(ModelError::new(path, say!("model-folder-excludes-prompt")));
    }
    match modes.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["cls"] => Ok(Pooling::Cls),
        ["mean"] => Ok(Pooling::Mean),
        ["max"] => Ok(Pooling::Max),
        [] => Err(ModelError::new(path, say!("model-folder-no-pooling"))),
        [other] => Err(ModelError::new(path, say!("model-folder-other-pooling", found = *other))),
        several => Err(ModelError::new(path, say!("model-folder-several-poolings", found = several.join(", ")))),
    }
}

impl DenseModule {
    fn read(root: &Root, folder: String) -> Result<Self, ModelError> {
        let path = format!("{folder}config.json");
        let DenseFile { in_features, out_features, bias, activation_function, use_residual, module_input_name } =
            root.json(&path)?;
        if use_residual {
            return Err(ModelError::new(path, say!("model-folder-residual")));
        }
        if let Some(input) = module_input_name.filter(|input| input != "sentence_embedding") {
            return Err(ModelError::new(path, say!("model-folder-takes-other", found = input)));
        }
        let activation = match activation_function.rsplit('.').next().unwrap_or_default() {
            "Identity" => Activation::Identity,
            "Tanh" => Activation::Tanh,
            "ReLU" => Activation::Relu,
            "GELU" => Activation::Gelu,
            "Sigmoid" => Activation::Sigmoid,
            other => return Err(ModelError::new(path, say!("model-folder-other-dense-activation", found = other))),
        };
        let shape = DenseConfig { input: in_features, output: out_features, bias, activation };
        Ok(Self { folder, shape })
    }
}
