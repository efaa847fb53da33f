//! The folder of a sentence-transformers model, in the layout that versions 3.4 to 6 load.
//!
//! What each version writes and reads: <https://sbert.net/docs/sentence_transformer/usage/custom_models.html>; the older layout is
//! the one that all of them know.

use std::collections::BTreeMap;
use std::io::Write;

use serde_json::{Value, json};

use super::{Export, ExportError, Written};
use crate::config::{Distance, Pooling};
use crate::engine::encoder::{Activation, EncoderConfig, TextEncoder};
use crate::engine::exchange::archive::Archive;
use crate::engine::exchange::folder::ModelFolder;
use crate::engine::exchange::names::BERT;
use crate::engine::exchange::tensors::{Content, LinearLayout, Weight, weights, write};
use crate::engine::tokenizer::CLS;

/// Files of a pretrained model that say what its weights and tokens are; they go on as they are.
const TAKEN_OVER: [&str; 4] = ["config.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.txt"];

/// Where a module is.
struct Places {
    /// Of the transformer or the static embeddings.
    body: &'static str,
    /// Modules before the first dense layer.
    before: usize,
}

impl Places {
    fn of(encoder: &TextEncoder) -> Self {
        match encoder {
            TextEncoder::Transformer(_) => Self { body: "", before: 2 },
            // At the root it is not found by version 3.4.
            TextEncoder::Simple(_) | TextEncoder::Static(_) => Self { body: "0_StaticEmbedding/", before: 1 },
        }
    }

    fn dense(&self, layer: usize) -> String {
        format!("{}_Dense", self.before + layer)
    }
}

impl Export<'_> {
    /// Writes all files of the model below a folder.
    pub(super) async fn write_model<F: FnMut(Vec<u8>)>(
        &self,
        archive: &mut Archive<F>,
        folder: &str,
        written: &mut Written<'_>,
    ) -> Result<(), ExportError> {
        let places = Places::of(self.encoder);
        let body = format!("{folder}{}", places.body);
        let dense = self.dense();
        archive.add(&format!("{folder}modules.json"), pretty(&self.modules(&places, dense.len())))?;
        archive.add(&format!("{folder}config_sentence_transformers.json"), pretty(&self.own_config()))?;
        for (name, content) in self.body_files()? {
            archive.add(&format!("{body}{name}"), content)?;
        }
        if let TextEncoder::Transformer(_) = self.encoder {
            archive.add(&format!("{folder}1_Pooling/config.json"), pretty(&self.pooling()))?;
        }
        for (layer, config) in dense.iter().enumerate() {
            archive.add(&format!("{folder}{}/config.json", places.dense(layer)), pretty(config))?;
        }
        self.write_weights(archive, folder, &places, dense.len(), written).await
    }

    async fn write_weights<F: FnMut(Vec<u8>)>(
        &self,
        archive: &mut Archive<F>,
        folder: &str,
        places: &Places,
        dense: usize,
        written: &mut Written<'_>,
    ) -> Result<(), ExportError> {
        let mut files: Vec<Vec<(String, Content)>> = (0..=dense).map(|_| Vec::new()).collect();
        for weight in weights(&self.encoder.clone().merged(), LinearLayout::OutputInput) {
            let (file, name) = self.place(&weight);
            files[file].push((name, Content::Weight(weight)));
        }
        let besides = self.base.map(ModelFolder::besides).transpose()?.unwrap_or_default();
        files[0].extend(besides.into_iter().map(|(name, tensor)| (name, Content::Bytes(tensor))));
        for (number, tensors) in files.into_iter().enumerate() {
            let place = if number == 0 { places.body.to_owned() } else { places.dense(number - 1) + "/" };
            archive.begin(&format!("{folder}{place}model.safetensors"))?;
            write(tensors, archive, &mut |bytes| written.add(bytes), self.pace).await?;
            archive.flush()?;
        }
        Ok(())
    }

    /// Which file a weight goes to (0 is the body's, then those of the dense layers), and its name there.
    fn place(&self, weight: &Weight) -> (usize, String) {
        let fields = weight.fields.as_str();
        if let Some((layer, name)) = fields.strip_prefix("head.").and_then(|rest| rest.split_once('.')) {
            return (1 + layer.parse::<usize>().expect("burn numbers the elements of a Vec"), name.to_owned());
        }
        match self.encoder {
            TextEncoder::Simple(_) if fields.starts_with("linear.") => (1, fields.to_owned()),
            TextEncoder::Simple(_) | TextEncoder::Static(_) => (0, "embedding.weight".to_owned()),
            TextEncoder::Transformer(_) => (0, self.base.map_or(&BERT, ModelFolder::dialect).name(fields)),
        }
    }

    fn modules(&self, places: &Places, dense: usize) -> Value {
        let body = match self.encoder {
            TextEncoder::Transformer(_) => vec![("", "Transformer"), ("1_Pooling", "Pooling")],
            TextEncoder::Simple(_) | TextEncoder::Static(_) => vec![("0_StaticEmbedding", "StaticEmbedding")],
        };
        let body = body.into_iter().map(|(path, kind)| (path.to_owned(), kind));
        let dense = (0..dense).map(|layer| (places.dense(layer), "Dense"));
        let mut modules: Vec<(String, &str)> = body.chain(dense).collect();
        if self.config.normalise {
            modules.push((format!("{}_Normalize", modules.len()), "Normalize"));
        }
        let modules = modules.into_iter().enumerate().map(|(number, (path, kind))| {
            json!({"idx": number, "name": number.to_string(), "path": path, "type": format!("sentence_transformers.models.{kind}")})
        });
        modules.collect()
    }

    fn own_config(&self) -> Value {
        let (prompt, query_prompt) = (self.config.prompt(), self.config.query_prompt());
        let mut prompts: BTreeMap<&str, &str> = self
            .base
            .iter()
            .flat_map(|base| base.card.prompts.iter().map(|(name, prompt)| (name.as_str(), prompt.as_str())))
            .collect();
        // Under these names encode_document and encode_query look for them.
        prompts.extend([("document", prompt), ("query", query_prompt)]);
        prompts.retain(|name, prompt| !prompt.is_empty() || ["document", "query"].contains(name));
        // Texts have been trained on, and embedded here, behind it.
        let default = (!prompt.is_empty()).then_some("document");
        // Of vectors of length 1 the order is that of the cosine by whichever distance.
        let similarity = match self.config.metric() {
            Distance::Cosine => "cosine",
            Distance::Euclidean | Distance::SquaredEuclidean if self.config.normalise => "cosine",
            Distance::Euclidean | Distance::SquaredEuclidean => "euclidean",
        };
        json!({"__version__": {}, "prompts": prompts, "default_prompt_name": default, "similarity_fn_name": similarity})
    }

    /// The files of the transformer or the static embeddings beside their weights.
    fn body_files(&self) -> Result<Vec<(String, Vec<u8>)>, ExportError> {
        let longest = self.config.max_tokens;
        let tokenizer = self.tokenizer.to_json().map_err(|error| ExportError::Tokenizer(error.to_string()))?;
        let TextEncoder::Transformer(_) = self.encoder else {
            // Here it is the tokenizer that cuts off what is too long.
            let mut tokenizer: Value = serde_json::from_str(&tokenizer)?;
            tokenizer["truncation"] =
                json!({"direction": "Right", "max_length": longest, "strategy": "LongestFirst", "stride": 0});
            return Ok(vec![("tokenizer.json".to_owned(), pretty(&tokenizer).into_bytes())]);
        };
        let given = self.base.map(|base| base.file("tokenizer.json")).transpose()?.flatten();
        let lower_case = self.base.is_some_and(ModelFolder::lower_case);
        let mut files = vec![
            ("tokenizer.json".to_owned(), given.unwrap_or(tokenizer.into_bytes())),
            (
                "sentence_bert_config.json".to_owned(),
                pretty(&json!({"max_seq_length": longest, "do_lower_case": lower_case})).into_bytes(),
            ),
        ];
        match self.base {
            Some(base) => {
                for name in TAKEN_OVER {
                    files.extend(base.file(name)?.map(|content| (name.to_owned(), content)));
                }
            }
            None => files.extend([
                ("config.json".to_owned(), pretty(&self.bert_config()).into_bytes()),
                ("tokenizer_config.json".to_owned(), pretty(&self.own_tokenizer_config()).into_bytes()),
            ]),
        }
        Ok(files)
    }

    /// Names no token that the tokenizer lacks: transformers would add it, with an id beyond the word vectors.
    fn own_tokenizer_config(&self) -> Value {
        let mut config = json!({
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": self.config.max_tokens,
            "pad_token": self.tokenizer.padding().1,
            "model_input_names": ["input_ids", "attention_mask"],
        });
        if let Some(unknown) = self.tokenizer.unknown() {
            config["unk_token"] = unknown.into();
        }
        if self.tokenizer.has(CLS) {
            config["cls_token"] = CLS.into();
        }
        config
    }

    /// <https://huggingface.co/docs/transformers/model_doc/bert#transformers.BertConfig>
    fn bert_config(&self) -> Value {
        let EncoderConfig::Transformer(shape) = &self.shape else { return Value::Null };
        json!({
            "architectures": ["BertModel"],
            "model_type": "bert",
            "vocab_size": shape.vocabulary,
            "hidden_size": shape.size,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "intermediate_size": shape.feed_forward,
            "hidden_act": "gelu",
            "hidden_dropout_prob": shape.dropout,
            "attention_probs_dropout_prob": shape.dropout,
            "max_position_embeddings": shape.positions,
            "type_vocab_size": shape.token_types,
            "layer_norm_eps": shape.layer_norm_epsilon,
            "pad_token_id": self.tokenizer.padding().0,
            "position_embedding_type": "absolute",
            "torch_dtype": "float32",
        })
    }

    fn pooling(&self) -> Value {
        let EncoderConfig::Transformer(shape) = &self.shape else { return Value::Null };
        let is = |pooling| self.config.pooling == pooling;
        json!({
            "word_embedding_dimension": shape.size,
            "pooling_mode_cls_token": is(Pooling::Cls),
            "pooling_mode_mean_tokens": is(Pooling::Mean),
            "pooling_mode_max_tokens": is(Pooling::Max),
            "pooling_mode_mean_sqrt_len_tokens": false,
            "pooling_mode_weightedmean_tokens": false,
            "pooling_mode_lasttoken": false,
            "include_prompt": true,
        })
    }

    /// The `config.json` of each dense layer.
    fn dense(&self) -> Vec<Value> {
        let layers = match &self.shape {
            EncoderConfig::Simple(shape) => return vec![dense(shape.size, shape.size, true, Activation::Relu)],
            EncoderConfig::Transformer(shape) => &shape.head,
            EncoderConfig::Static(shape) => &shape.head,
        };
        layers.iter().map(|layer| dense(layer.input, layer.output, layer.bias, layer.activation)).collect()
    }
}

fn dense(input: usize, output: usize, bias: bool, activation: Activation) -> Value {
    let activation = match activation {
        Activation::Identity => "torch.nn.modules.linear.Identity",
        Activation::Tanh => "torch.nn.modules.activation.Tanh",
        Activation::Relu => "torch.nn.modules.activation.ReLU",
        Activation::Gelu => "torch.nn.modules.activation.GELU",
        Activation::Sigmoid => "torch.nn.modules.activation.Sigmoid",
    };
    json!({"in_features": input, "out_features": output, "bias": bias, "activation_function": activation})
}

pub(super) fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).expect("a value is plain data") + "\n"
}
