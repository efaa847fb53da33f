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
        let (takes, also) = match self.encoder {
            TextEncoder::Transformer(_) => (
                "`input_ids`, `attention_mask` and, where it asks for them, `token_type_ids` of 0, by `model/tokenizer.json`",
                "transformers.js finds it by itself: `model/README.md` shows how",
            ),
            TextEncoder::Simple(_) | TextEncoder::Static(_) => (
                "`input_ids` and `attention_mask` by `model/0_StaticEmbedding/tokenizer.json`, without special tokens",
                "transformers.js has no name for models of this kind, but onnxruntime-web runs it",
            ),
        };
        format!(
            "- `model/onnx/model.onnx`: the same model for onnxruntime, in many languages and in the browser. It takes {takes}, \
             and gives the finished vectors as `sentence_embedding`; {also}.\n"
        )
    }

    /// In JavaScript, as a part of the model card. Nothing for models that transformers.js has no name for.
    pub(super) fn in_javascript(&self) -> String {
        if !onnx::fits(&self.shape) || !matches!(self.encoder, TextEncoder::Transformer(_)) {
            return String::new();
        }
        // What sentence-transformers does of such models before the tokenizer.
        let is_lowered = self.base.is_some_and(ModelFolder::lower_case);
        let lower = if is_lowered { ".map((text) => text.toLowerCase())" } else { "" };
        format!(
            "In JavaScript, with the folder `model` served below `/models/`:\n\n\
             ```js\n\
             import {{ AutoModel, AutoTokenizer, env }} from \"@huggingface/transformers\";\n\n\
             env.allowLocalModels = true;\n\
             env.localModelPath = \"/models/\";\n\
             const tokenizer = await AutoTokenizer.from_pretrained(\"model\");\n\
             const model = await AutoModel.from_pretrained(\"model\", {{ dtype: \"fp32\" }});\n\
             const texts = [\"a sentence\", \"another one\"]{lower};\n\
             // Texts of more tokens get other vectors than in Python: transformers.js cuts off their last special token, too.\n\
             const tokens = tokenizer(texts, {{ padding: true, truncation: true, max_length: {} }});\n\
             const {{ sentence_embedding }} = await model(tokens);\n\
             ```\n\n",
            self.config.max_tokens
        )
    }
}
