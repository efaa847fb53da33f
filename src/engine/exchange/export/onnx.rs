//! The same model for onnxruntime and transformers.js, where they and sentence-transformers' ONNX backend look for it.
//!
//! <https://huggingface.co/docs/transformers.js/custom_usage>,
//! <https://sbert.net/docs/sentence_transformer/usage/efficiency.html#onnx>

use std::io::Write;

use super::{Export, ExportError, Written};
use crate::engine::encoder::TextEncoder;
use crate::engine::exchange::archive::Archive;
use crate::engine::exchange::folder::ModelFolder;
use crate::engine::exchange::names::BERT;
use crate::engine::exchange::onnx;

impl Export<'_> {
    /// Below the folder of the model. Nothing where it is too large for a file.
    pub(super) async fn write_onnx<F: FnMut(Vec<u8>)>(
        &self,
        archive: &mut Archive<F>,
        folder: &str,
        written: &mut Written<'_>,
    ) -> Result<(), ExportError> {
        if !onnx::fits(&self.shape) {
            return Ok(());
        }
        let dialect = self.base.map_or(&BERT, ModelFolder::dialect);
        let encoder = self.encoder.clone().merged();
        archive.begin(&format!("{folder}onnx/model.onnx"))?;
        let mut progress = |bytes| written.add(bytes);
        let normalise = self.config.normalise;
        onnx::write(&encoder, &self.shape, dialect, normalise, archive, &mut progress, self.pace).await?;
        Ok(archive.flush()?)
    }

    /// How to run it, as an item of the list of what there is.
    pub(super) fn about_onnx(&self) -> String {
        if !onnx::fits(&self.shape) {
            return "- There is no ONNX model: it would have more than 2 GiB, which its format cannot hold.\n"
                .to_owned();
        }
        let (also, tokenizer) = match self.encoder {
            TextEncoder::Transformer(_) => {
                ("; transformers.js finds it by itself (`model/README.md` shows how)", "tokenizer.json")
            }
            TextEncoder::Simple(_) | TextEncoder::Static(_) => (
                ". Tokenise without special tokens; transformers.js has no pipeline for models of this kind, onnxruntime-web runs it",
                "0_StaticEmbedding/tokenizer.json",
            ),
        };
        format!(
            "- `model/onnx/model.onnx`: the same model for onnxruntime, in any language and in the browser: `input_ids` and \
             `attention_mask` of `model/{tokenizer}` in, the finished vectors out as `sentence_embedding`{also}.\n"
        )
    }

    /// In JavaScript, as a part of the model card. Nothing for models that transformers.js has no name for.
    pub(super) fn in_javascript(&self) -> String {
        if !onnx::fits(&self.shape) || !matches!(self.encoder, TextEncoder::Transformer(_)) {
            return String::new();
        }
        let texts = if self.base.is_some_and(ModelFolder::lower_case) {
            // In Python sentence-transformers does that, before the tokenizer.
            "[\"a sentence\", \"another one\"] // in lower case, as it was trained"
        } else {
            "[\"a sentence\", \"another one\"]"
        };
        format!(
            "In JavaScript, with the folder `model` served below `/models/`:\n\n\
             ```js\n\
             import {{ AutoModel, AutoTokenizer, env }} from \"@huggingface/transformers\";\n\n\
             env.allowLocalModels = true;\n\
             env.allowRemoteModels = false;\n\
             const tokenizer = await AutoTokenizer.from_pretrained(\"model\");\n\
             const model = await AutoModel.from_pretrained(\"model\", {{ dtype: \"fp32\" }});\n\
             const texts = {texts};\n\
             const tokens = tokenizer(texts, {{ padding: true, truncation: true, max_length: {} }});\n\
             const {{ sentence_embedding }} = await model(tokens);\n\
             ```\n\n",
            self.config.max_tokens
        )
    }
}
