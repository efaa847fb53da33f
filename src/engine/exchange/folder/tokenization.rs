//! The model's tokenizer: `tokenizer.json`, or for older BERT models `vocab.txt`.

use serde::Deserialize;

use super::ModelError;
use super::files::Root;
use super::modules::Modules;
use crate::engine::tokenizer::{Tokenizer, WordPieces};
use crate::say;

/// Where a tokenizer is.
pub(super) struct Source {
    path: String,
    kind: Kind,
    /// Whether texts are made lower case before the tokenizer sees them.
    lower_case: bool,
    /// Whether the model wants the special tokens that the tokenizer adds.
    special: bool,
}

enum Kind {
    Json,
    Words(WordPieces),
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct TokenizerConfig {
    do_lower_case: Option<bool>,
    strip_accents: Option<bool>,
    tokenize_chinese_chars: Option<bool>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SentenceConfig {
    do_lower_case: bool,
}

impl Source {
    /// `is_static`: static embeddings want no special tokens.
    ///
    /// # Errors
    /// Where there is neither file.
    pub fn find(root: &Root, modules: &Modules, is_static: bool) -> Result<Self, ModelError> {
        let body = &modules.body;
        let special = !is_static;
        let config: SentenceConfig = root.json_if_there(&format!("{body}sentence_bert_config.json"))?;
        let lower_case = config.do_lower_case;
        let json = format!("{body}tokenizer.json");
        if root.has(&json) {
            return Ok(Self { path: json, kind: Kind::Json, lower_case, special });
        }
        let words = format!("{body}vocab.txt");
        if root.has(&words) {
            let config: TokenizerConfig = root.json_if_there(&format!("{body}tokenizer_config.json"))?;
            let kind = Kind::Words(WordPieces {
                lower_case: config.do_lower_case.unwrap_or(true),
                strip_accents: config.strip_accents,
                split_chinese: config.tokenize_chinese_chars.unwrap_or(true),
            });
            return Ok(Self { path: words, kind, lower_case, special });
        }
        let others = root.paths().filter(|path| path.contains("vocab") || path.ends_with(".model"));
        let others: Vec<&str> = others.take(3).collect();
        let reason = if others.is_empty() {
            say!("model-folder-no-tokenizer")
        } else {
            say!("model-folder-other-tokenizer", names = others.join(", "))
        };
        Err(ModelError::new(json, reason))
    }

    pub fn lower_case(&self) -> bool {
        self.lower_case
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    /// # Errors
    /// When the file cannot be read or understood.
    pub fn tokenizer(&self, root: &Root, max_tokens: usize) -> Result<Tokenizer, ModelError> {
        let bytes = root.bytes(&self.path)?;
        let tokenizer = match &self.kind {
            Kind::Json => Tokenizer::from_json(&bytes, max_tokens, self.special, self.lower_case),
            Kind::Words(pieces) => {
                let text = String::from_utf8(bytes)
                    .map_err(|_| ModelError::new(&self.path, say!("model-folder-not-utf-8")))?;
                Tokenizer::from_word_pieces(&text, pieces, max_tokens)
            }
        };
        tokenizer.map_err(|error| {
            ModelError::new(&self.path, say!("model-folder-not-understood", error = error.to_string()))
        })
    }
}
