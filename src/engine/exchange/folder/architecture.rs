//! The shape of a model's transformer, or of its static embeddings, from `config.json` and the header of its weights.

use serde::Deserialize;

use super::files::Root;
use super::modules::Modules;
use super::tensors::TensorFile;
use super::{ModelError, Places};
use crate::config::Pooling;
use crate::engine::encoder::{DenseConfig, EncoderConfig, StaticConfig, TransformerConfig};
use crate::engine::exchange::names::{BERT, DISTIL_BERT, Dialect, MPNET};
use crate::model_files::ARCHITECTURES;
use crate::say;

/// What the model's files say of its shape.
pub(super) struct Base {
    pub architecture: String,
    pub shape: EncoderConfig,
    pub max_tokens: usize,
    pub pooling: Option<Pooling>,
    /// Of model2vec: what its folder says in other places than others, whether it normalises and what to remark.
    pub says: Option<(bool, Vec<String>)>,
    pub places: Places,
}

/// `config.json`; DistilBERT has its own names.
#[derive(Default, Deserialize)]
#[serde(default)]
struct ModelConfig {
    model_type: String,
    #[serde(alias = "dim")]
    hidden_size: usize,
    #[serde(alias = "n_layers")]
    num_hidden_layers: usize,
    #[serde(alias = "n_heads")]
    num_attention_heads: usize,
    #[serde(alias = "hidden_dim")]
    intermediate_size: usize,
    max_position_embeddings: usize,
    vocab_size: usize,
    type_vocab_size: usize,
    layer_norm_eps: Option<f64>,
    #[serde(alias = "activation")]
    hidden_act: Option<String>,
    position_embedding_type: Option<String>,
    pad_token_id: Option<usize>,
    relative_attention_num_buckets: Option<usize>,
    /// Of model2vec.
    normalize: Option<bool>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SentenceConfig {
    max_seq_length: Option<usize>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct TokenizerConfig {
    /// Huge where nobody has set it.
    model_max_length: Option<f64>,
}

/// `tokenizer.json`
#[derive(Default, Deserialize)]
#[serde(default)]
struct TokenizerOutline {
    truncation: Option<Truncation>,
}

#[derive(Deserialize)]
struct Truncation {
    max_length: usize,
}

/// What an architecture has that others lack.
struct Family {
    dialect: &'static Dialect,
    /// Position of the first token, counted from the id of the padding; None: 0.
    positions_from_padding: bool,
    has_token_types: bool,
    is_relative: bool,
    layer_norm_epsilon: f64,
}

/// Of MPNet's relative positions, whatever its configuration says (`MPNetEncoder.relative_position_bucket`).
const BUCKETS: usize = 32;
/// Tokens of a sentence where a model has no limit.
const UNLIMITED: usize = 512;
/// Where sentence-transformers has written the longest sentence.
const SENTENCE_CONFIGS: [&str; 5] = [
    "sentence_bert_config.json",
    "sentence_roberta_config.json",
    "sentence_distilbert_config.json",
    "sentence_xlm-roberta_config.json",
    "sentence_camembert_config.json",
];

/// # Errors
/// Where the architecture is unknown, or weights are not what it needs.
pub(super) fn read(root: &Root, modules: &Modules) -> Result<Base, ModelError> {
    root.refuse_adapter(&modules.body)?;
    let path = format!("{}config.json", modules.body);
    let config: ModelConfig = if modules.is_static { root.json_if_there(&path)? } else { root.json(&path)? };
    if modules.is_static {
        return fixed(root, modules);
    }
    if config.model_type == "model2vec" {
        let remark = say!("model-folder-unknown-tokens-count");
        return Ok(Base { says: Some((config.normalize.unwrap_or(false), vec![remark])), ..fixed(root, modules)? });
    }
    let refuse = |reason: String| Err(ModelError::new(&path, reason));
    let Some(family) = Family::of(&config.model_type) else {
        let known = ARCHITECTURES.join(", ");
        return refuse(if config.model_type.is_empty() {
            say!("model-folder-no-architecture", known = known)
        } else {
            say!("model-folder-other-architecture", found = config.model_type, known = known)
        });
    };
    if let Some(other) = config.hidden_act.as_deref().filter(|act| *act != "gelu") {
        return refuse(say!("model-folder-other-activation", found = other));
    }
    if let Some(other) = config.position_embedding_type.as_deref().filter(|kind| *kind != "absolute") {
        return refuse(say!("model-folder-other-positions", found = other));
    }
    let weights = weights_path(root, &modules.body)?;
    let prefix = prefix(&TensorFile::open(root, &weights)?)?;
    let shape = family.shape(&config, modules).map_err(|reason| ModelError::new(&path, reason))?;
    let max_tokens = longest(root, &modules.body)?.map_or(shape.longest(), |longest| longest.min(shape.longest()));
    let places = Places { weights, prefix, dialect: family.dialect, table: None, head: head_paths(root, modules)? };
    Ok(Base {
        architecture: config.model_type,
        max_tokens,
        pooling: Some(shape.pooling),
        shape: EncoderConfig::Transformer(shape),
        says: None,
        places,
    })
}

impl Family {
    fn of(model_type: &str) -> Option<Self> {
        let bert = Self {
            dialect: &BERT,
            positions_from_padding: false,
            has_token_types: true,
            is_relative: false,
            layer_norm_epsilon: 1e-12,
        };
        match model_type {
            "bert" => Some(bert),
            "roberta" | "xlm-roberta" | "camembert" => Some(Self { positions_from_padding: true, ..bert }),
            "distilbert" => Some(Self { dialect: &DISTIL_BERT, has_token_types: false, ..bert }),
            "mpnet" => Some(Self {
                dialect: &MPNET,
                positions_from_padding: true,
                has_token_types: false,
                is_relative: true,
                ..bert
            }),
            _ => None,
        }
    }

    fn shape(&self, config: &ModelConfig, modules: &Modules) -> Result<TransformerConfig, String> {
        let numbers = [
            ("hidden_size", config.hidden_size, 16_384),
            ("num_hidden_layers", config.num_hidden_layers, 128),
            ("num_attention_heads", config.num_attention_heads, 256),
            ("intermediate_size", config.intermediate_size, 65_536),
            ("max_position_embeddings", config.max_position_embeddings, 1 << 20),
            ("vocab_size", config.vocab_size, 1 << 24),
        ];
        for (name, number, most) in numbers {
            if number == 0 {
                return Err(say!("model-folder-unsaid", name = name));
            }
            if number > most {
                return Err(say!("model-folder-too-large", name = name, number = number.to_string(), most = most));
            }
        }
        let (size, heads) = (config.hidden_size, config.num_attention_heads);
        if !size.is_multiple_of(heads) {
            return Err(say!("model-folder-heads-do-not-divide", size = size, heads = heads));
        }
        let padding = config.pad_token_id.unwrap_or(1);
        let first_position = if self.positions_from_padding { padding + 1 } else { 0 };
        if first_position >= config.max_position_embeddings {
            return Err(say!("model-folder-no-position", padding = padding.to_string()));
        }
        let relative_buckets = if self.is_relative { BUCKETS } else { 0 };
        if let Some(other) =
            config.relative_attention_num_buckets.filter(|buckets| self.is_relative && *buckets != BUCKETS)
        {
            return Err(say!("model-folder-other-buckets", found = other.to_string(), known = BUCKETS));
        }
        Ok(TransformerConfig {
            vocabulary: config.vocab_size,
            size,
            layers: config.num_hidden_layers,
            heads,
            feed_forward: config.intermediate_size,
            positions: config.max_position_embeddings,
            first_position,
            token_types: if self.has_token_types { config.type_vocab_size } else { 0 },
            relative_buckets,
            dropout: 0.0,
            layer_norm_epsilon: config.layer_norm_eps.unwrap_or(self.layer_norm_epsilon),
            pooling: modules.pooling.unwrap_or(Pooling::Mean),
            head: head_shapes(modules, size)?,
        })
    }
}

/// Static embeddings: all of their shape stands in the header of the weights.
fn fixed(root: &Root, modules: &Modules) -> Result<Base, ModelError> {
    const NAMES: [&str; 2] = ["embedding.weight", "embeddings"];
    let weights = weights_path(root, &modules.body)?;
    let file = TensorFile::open(root, &weights)?;
    let refuse = |reason: String| Err(ModelError::new(&weights, reason));
    if let Some(extra) = ["mapping", "weights"].into_iter().find(|name| file.has(name)) {
        return refuse(say!("model-folder-quantised", name = extra));
    }
    let Some(table) = NAMES.into_iter().find(|name| file.has(name)) else {
        return refuse(say!("model-folder-no-table", name = NAMES[0], other = NAMES[1]));
    };
    let &[vocabulary, size] = file.shape(table).unwrap_or_default() else {
        return refuse(say!("model-folder-other-table", name = table));
    };
    if vocabulary == 0 || size == 0 {
        return refuse(say!("model-folder-empty-table", name = table));
    }
    let head = head_shapes(modules, size).map_err(|reason| ModelError::new(&weights, reason))?;
    let places = Places {
        prefix: String::new(),
        dialect: &BERT,
        table: Some(table.to_owned()),
        head: head_paths(root, modules)?,
        weights,
    };
    Ok(Base {
        architecture: "static".to_owned(),
        shape: EncoderConfig::Static(StaticConfig { vocabulary, size, head }),
        max_tokens: cut_by_tokenizer(root, modules)?.map_or(UNLIMITED, |longest| longest.min(UNLIMITED)),
        pooling: None,
        says: None,
        places,
    })
}

/// Static embeddings have no other longest sentence than that of their tokenizer.
fn cut_by_tokenizer(root: &Root, modules: &Modules) -> Result<Option<usize>, ModelError> {
    let outline: TokenizerOutline = root.json_if_there(&format!("{}tokenizer.json", modules.body))?;
    Ok(outline.truncation.map(|truncation| truncation.max_length).filter(|longest| *longest > 0))
}

fn weights_path(root: &Root, body: &str) -> Result<String, ModelError> {
    let path = format!("{body}model.safetensors");
    if root.has(&path) {
        return Ok(path);
    }
    let reason = if root.has(&format!("{body}model.safetensors.index.json")) {
        say!("model-folder-several-parts")
    } else if root.has(&format!("{body}pytorch_model.bin")) {
        say!("model-folder-runs-code")
    } else {
        say!("model-folder-missing")
    };
    Err(ModelError::new(path, reason))
}

/// What stands before the names of all weights, such as `bert.` or `0.auto_model.`.
fn prefix(file: &TensorFile) -> Result<String, ModelError> {
    const WORDS: &str = "embeddings.word_embeddings.weight";
    let names = file.names();
    let prefixes = names.iter().filter_map(|name| name.strip_suffix(WORDS));
    let shortest =
        prefixes.filter(|prefix| prefix.is_empty() || prefix.ends_with('.')).min_by_key(|prefix| prefix.len());
    shortest
        .map(str::to_owned)
        .ok_or_else(|| ModelError::new(file.path(), say!("model-folder-no-tensor", name = WORDS)))
}

/// Tokens of the longest sentence, special ones included, as sentence-transformers finds them.
fn longest(root: &Root, body: &str) -> Result<Option<usize>, ModelError> {
    for name in SENTENCE_CONFIGS {
        let config: SentenceConfig = root.json_if_there(&format!("{body}{name}"))?;
        if let Some(longest) = config.max_seq_length.filter(|longest| *longest > 0) {
            return Ok(Some(longest));
        }
    }
    let config: TokenizerConfig = root.json_if_there(&format!("{body}tokenizer_config.json"))?;
    let length = config.model_max_length.filter(|length| (1.0..1e6).contains(length));
    Ok(length.map(|length| length as usize))
}

fn head_paths(root: &Root, modules: &Modules) -> Result<Vec<String>, ModelError> {
    modules.head.iter().map(|dense| weights_path(root, &dense.folder)).collect()
}

fn head_shapes(modules: &Modules, size: usize) -> Result<Vec<DenseConfig>, String> {
    let mut width = size;
    for dense in &modules.head {
        let DenseConfig { input, output, .. } = dense.shape;
        if input != width {
            return Err(say!(
                "model-folder-other-input",
                name = &dense.folder,
                takes = input.to_string(),
                comes = width
            ));
        }
        if output == 0 || output > 65_536 {
            return Err(say!("model-folder-other-output", name = &dense.folder, gives = output.to_string()));
        }
        width = output;
    }
    Ok(modules.head.iter().map(|dense| dense.shape.clone()).collect())
}
