//! Low-rank adapters: what they add, their gradients, steps of AdamW from PEFT's initial weights.

use burn::tensor::Device;
use safetensors::tensor::{Dtype, TensorView};
use serde_json::Value;
use triplet_playground::config::{AdapterTargets, Config, Distance, Encoder, Mining, Trains};
use triplet_playground::engine::encoder::linear::Linear;
use triplet_playground::engine::encoder::transformer::Block;
use triplet_playground::engine::encoder::{TextEncoder, Tokens};
use triplet_playground::engine::exchange::weights;
use triplet_playground::engine::metric::distance::normalise;
use triplet_playground::engine::metric::loss::{LossConfig, in_batch_loss};
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::trainer::{Figures, Trainer};

use super::{Golden, floats, numbers, rows, shape, tensor, tokens};

impl Golden {
    /// For each choice of layers; `chunk`: sentences that go through the encoder at a time.
    pub async fn low_rank_adapters(&self, steps: usize, chunk: usize) {
        let file = self.file("lora.json");
        for case in file["cases"].as_array().expect("a list of cases") {
            let config = config(&file, case);
            self.adapters_and_gradients(&file, case, &config).await;
            self.steps_of_adapters(&file, case, &config, steps, chunk).await;
        }
    }

    async fn adapters_and_gradients(&self, file: &Value, case: &Value, config: &Config) {
        let what = config.adapter_targets.key();
        let model = self.adapted(&case["adapters"], config);
        let tokens = self.lora_tokens(file);
        let embeddings = model.forward(tokens.clone());
        let expected = numbers(&case["embeddings"]);
        self.assert_close(what, &floats(normalise(embeddings.clone())).await, &expected, 1e-5);
        let merged = model.clone().merged().forward(tokens);
        self.assert_close(&format!("{what}, merged"), &floats(normalise(merged)).await, &expected, 1e-5);

        let loss = in_batch_loss(embeddings, &roles(file, &self.device), &LossConfig::from(config), true);
        let figures = loss.figures.expect("asked for");
        self.assert_close(&format!("{what}, loss"), &floats(figures.loss).await, &numbers(&case["loss"]), 1e-5);
        let gradients = loss.surrogate.backward();
        let TextEncoder::Transformer(model) = &model else { unreachable!("it is a BERT") };
        let expected = case["grad"].as_object().expect("a gradient each");
        let mut compared = 0;
        for (number, block) in model.blocks.iter().enumerate() {
            for (name, linear) in layers(block) {
                assert!(linear.weight.grad(&gradients).is_none() && linear.bias.grad(&gradients).is_none(), "{name}");
                let Some(adapter) = &linear.adapter else { continue };
                for (matrix, weight) in [("lora_A", &adapter.a), ("lora_B", &adapter.b)] {
                    let name = format!("encoder.layer.{number}.{name}.{matrix}.weight");
                    let gradient = weight.grad(&gradients).expect("an adapter is trained").transpose();
                    self.assert_close(&name, &floats(gradient).await, &numbers(&expected[&name]), 1e-4);
                    compared += 1;
                }
            }
        }
        assert_eq!(compared, expected.len(), "{what}: all gradients");
    }

    async fn steps_of_adapters(&self, file: &Value, case: &Value, config: &Config, steps: usize, chunk: usize) {
        let mut trainer = Trainer::new(self.adapted(&case["untrained"], config));
        let config = Config { chunk: chunk as u32, ..config.clone() };
        let batch = || Batch {
            rows: rows(&file["ids"], &file["mask"]),
            plan: Plan::InBatch(Box::new(roles(file, &self.device))),
            device: self.device.clone(),
        };
        let figures = (0..steps).map(|_| trainer.step(batch(), &config, true).expect("observed")).collect();
        let reports = Figures::read(figures).await.expect("the device does not fail");
        let losses: Vec<f32> = reports.iter().map(|report| report.loss).collect();
        let expected = &numbers(&case["adamw_losses"])[..steps];
        self.assert_close(&format!("{}, chunks of {chunk}", config.adapter_targets.key()), &losses, expected, 1e-5);
    }

    /// The tiny BERT with these adapters, by their names.
    fn adapted(&self, adapters: &Value, config: &Config) -> TextEncoder {
        let model = TextEncoder::Transformer(self.bert_tiny()).for_fine_tuning(config, &self.device);
        let tensors = adapters.as_object().expect("tensors by name").iter().map(|(name, values)| {
            let bytes: Vec<u8> = numbers(values).into_iter().flat_map(f32::to_le_bytes).collect();
            (name, shape(values), bytes)
        });
        let tensors: Vec<_> = tensors.collect();
        let views = tensors.iter().map(|(name, shape, bytes)| {
            (name.as_str(), TensorView::new(Dtype::F32, shape.clone(), bytes).expect("as many numbers as it says"))
        });
        let bytes = safetensors::serialize(views, None).expect("tensors of a file");
        weights::load_trained(model, &bytes).expect("all that is trained is there")
    }

    fn lora_tokens(&self, file: &Value) -> Tokens {
        tokens(&file["ids"], tensor::<2>(&file["mask"], &self.device))
    }
}

fn config(file: &Value, case: &Value) -> Config {
    let targets =
        AdapterTargets::OPTIONS.iter().find(|choice| case["targets"] == choice.key).expect("one of the choices");
    let mut config = Config {
        encoder: Encoder::Pretrained,
        trains: Trains::Adapters,
        adapter_rank: numbers(&case["rank"])[0] as u32,
        adapter_alpha: numbers(&case["alpha"])[0] as u32,
        mining: Mining::BatchHard,
        distance: Distance::Euclidean,
        margin: f64::from(numbers(&file["margin"])[0]),
        learning_rate: 0.02,
        weight_decay: 0.01,
        dropout: 0.0,
        ..Config::default()
    };
    config.set("adapter_targets", targets.key).expect("one of the choices");
    config
}

fn roles(file: &Value, device: &Device) -> Roles {
    let labels = numbers(&file["labels"]);
    let members: Vec<Member> =
        labels.iter().map(|label| Member { group: *label as usize, negative_only: false }).collect();
    Roles::new(&members, &device.clone().without_autodiff())
}

/// By their names in BERT.
fn layers(block: &Block) -> [(&'static str, &Linear); 6] {
    let attention = &block.attention;
    [
        ("attention.self.query", &attention.query),
        ("attention.self.key", &attention.key),
        ("attention.self.value", &attention.value),
        ("attention.output.dense", &block.output),
        ("intermediate.dense", &block.widen),
        ("output.dense", &block.narrow),
    ]
}
