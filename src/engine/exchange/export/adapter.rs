//! Low-rank adapters by themselves, as a folder that PEFT puts on the pretrained model.
//!
//! <https://huggingface.co/docs/peft/developer_guides/checkpoint#peft-files>

use std::io::Write;

use serde_json::{Value, json};

use super::model::pretty;
use super::{Export, ExportError};
use crate::engine::exchange::archive::Archive;
use crate::engine::exchange::folder::ModelFolder;
use crate::engine::exchange::names::BERT;
use crate::engine::exchange::tensors::{Content, LinearLayout, weights, write};

/// Before all names in a file of PEFT's.
const PREFIX: &str = "base_model.model.";
/// After the name of a layer.
const A: &str = ".lora_A.weight";

impl Export<'_> {
    /// Nothing where no adapters were trained.
    pub(super) async fn write_adapter<F: FnMut(Vec<u8>)>(
        &self,
        archive: &mut Archive<F>,
        folder: &str,
    ) -> Result<(), ExportError> {
        if !self.config.trains_adapters() {
            return Ok(());
        }
        let dialect = self.base.map_or(&BERT, ModelFolder::dialect);
        let all = weights(self.encoder, LinearLayout::OutputInput).into_iter();
        let own = all.filter(|weight| weight.fields.contains(".adapter."));
        let tensors: Vec<(String, Content)> =
            own.map(|weight| (PREFIX.to_owned() + &dialect.name(&weight.fields), Content::Weight(weight))).collect();
        let layers = tensors.iter().filter_map(|(name, _)| name.strip_suffix(A));
        archive.add(&format!("{folder}adapter_config.json"), pretty(&self.adapter_config(layers)))?;
        archive.begin(&format!("{folder}adapter_model.safetensors"))?;
        write(tensors, archive, &mut |_| {}, self.pace).await?;
        Ok(archive.flush()?)
    }

    /// `layers`: those that have an adapter, by their names in the file.
    fn adapter_config<'a>(&self, layers: impl Iterator<Item = &'a str>) -> Value {
        // PEFT looks for layers whose names end so: those of one block name them all.
        let targets: Vec<&str> = layers.filter_map(|layer| Some(layer.split_once(".0.")?.1)).collect();
        json!({
            "peft_type": "LORA",
            "task_type": "FEATURE_EXTRACTION",
            "base_model_name_or_path": self.config.model,
            "r": self.config.adapter_rank,
            "lora_alpha": self.config.adapter_alpha,
            "lora_dropout": 0.0,
            "target_modules": targets,
            "bias": "none",
            "inference_mode": true,
        })
    }
}
