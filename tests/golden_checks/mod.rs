//! The checks against `tests/golden`, for any device: the native tests run them on the CPU, `examples/golden_page.rs` on
//! WebGPU in a browser.

use burn::module::Param;
use burn::nn::{Embedding, Linear};
use burn::tensor::{Device, Int, Tensor, TensorData};
use serde_json::Value;
use triplet_playground::config::{Config, Distance, Mining};
use triplet_playground::engine::encoder::pooling::pool;
use triplet_playground::engine::encoder::{
    Dropout, EncoderConfig, Pooling, SimpleEncoder, TextEncoder, Tokens, Transformer, TransformerConfig,
};
use triplet_playground::engine::exchange::weights;
use triplet_playground::engine::metric::loss::{GivenTriplets, LossConfig, given_loss, in_batch_loss};
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::trainer::{Figures, Trainer};

/// Where the reference values come from and what they are compared with.
pub struct Golden {
    /// With autodiff.
    pub device: Device,
    /// A file of the folder with the reference values.
    pub read: fn(&str) -> Vec<u8>,
    /// In place of each check's own tolerance.
    pub tolerance: Option<f32>,
}

fn settings(case: &Value) -> (Distance, Mining, bool) {
    let distance = match case["metric"].as_str() {
        Some("euclidean") => Distance::Euclidean,
        Some("squared_euclidean") => Distance::SquaredEuclidean,
        Some("cosine") => Distance::Cosine,
        other => panic!("no such distance: {other:?}"),
    };
    let (mining, soft_margin) = match case["strategy"].as_str() {
        Some("hard") => (Mining::BatchHard, false),
        Some("soft_margin") => (Mining::BatchHard, true),
        Some("semi_hard") => (Mining::BatchSemiHard, false),
        Some("all") => (Mining::BatchAll, false),
        other => panic!("no such mining: {other:?}"),
    };
    (distance, mining, soft_margin)
}

const BERT_TINY: TransformerConfig = TransformerConfig {
    vocabulary: 200,
    size: 32,
    layers: 2,
    heads: 4,
    feed_forward: 64,
    positions: 40,
    token_types: 2,
    dropout: 0.0,
    layer_norm_epsilon: 1e-12,
    pooling: Pooling::Mean,
};

fn tokens(ids: &Value, mask: Tensor<2>) -> Tokens {
    let values: Vec<i32> = numbers(ids).into_iter().map(|id| id as i32).collect();
    let ids = Tensor::<2, Int>::from_data(TensorData::new(values, shape(ids)), &mask.device());
    Tokens::masked(ids, mask)
}

/// All numbers of a nested list, in order.
pub fn numbers(value: &Value) -> Vec<f32> {
    match value {
        Value::Array(values) => values.iter().flat_map(numbers).collect(),
        Value::Number(number) => vec![number.as_f64().expect("a JSON number") as f32],
        Value::Bool(_) | Value::Null | Value::String(_) | Value::Object(_) => panic!("not a number: {value}"),
    }
}

fn shape(value: &Value) -> Vec<usize> {
    match value.as_array() {
        Some(values) => [vec![values.len()], values.first().map_or_else(Vec::new, shape)].concat(),
        None => Vec::new(),
    }
}

fn tensor<const D: usize>(value: &Value, device: &Device) -> Tensor<D> {
    Tensor::from_data(TensorData::new(numbers(value), shape(value)), device)
}

async fn floats<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    let data = tensor.inner().into_data_async().await.expect("the device does not fail");
    data.try_to_vec().expect("a tensor of f32")
}

impl Golden {
    pub async fn simple_encoder_and_given_triplets(&self) {
        let (file, device) = (self.file("simple_encoder.json"), self.device.clone());
        for (case, masked) in [("unmasked", false), ("masked", true)] {
            let weights = &file["weights"];
            let encoder = SimpleEncoder {
                embedding: Embedding { weight: Param::from_tensor(tensor(&weights["embedding.weight"], &device)) },
                linear: Linear {
                    weight: Param::from_tensor(tensor::<2>(&weights["fc.weight"], &device).transpose()),
                    bias: Some(Param::from_tensor(tensor(&weights["fc.bias"], &device))),
                },
            };
            let mut parts = Vec::new();
            for part in ["anchor", "positive", "negative"] {
                let mask = tensor::<2>(&file["mask"][part], &device);
                let mask = if masked { mask } else { mask.ones_like() };
                let tokens = tokens(&file["ids"][part], mask);
                let embeddings = encoder.forward(tokens);
                let expected = numbers(&file[case]["embeddings"][part]);
                self.assert_close(&format!("{case} {part}"), &floats(embeddings.clone()).await, &expected, 1e-5);
                parts.push(embeddings);
            }
            let rows = parts[0].dims()[0];
            let embeddings = Tensor::cat(parts, 0);
            let triplets: Vec<_> = (0..rows).map(|row| (row, rows + row, vec![2 * rows + row])).collect();
            let config = LossConfig {
                mining: Mining::GivenTriplets,
                distance: Distance::Euclidean,
                margin: numbers(&file["margin"])[0],
                soft_margin: false,
                normalise: false,
            };
            let loss = given_loss(embeddings, &GivenTriplets::new(&triplets, &device), &config, true);
            let figures = loss.figures.expect("asked for");
            self.assert_close(case, &floats(figures.loss).await, &numbers(&file[case]["loss"]), 1e-5);
            let gradients = loss.surrogate.backward();
            let expected = |name: &str| numbers(&file[case]["grad"][name]);
            let embedding = encoder.embedding.weight.grad(&gradients).expect("the embedding is trained");
            self.assert_close(case, &floats(embedding).await, &expected("embedding.weight"), 1e-5);
            let weight = encoder.linear.weight.grad(&gradients).expect("the layer is trained").transpose();
            self.assert_close(case, &floats(weight).await, &expected("fc.weight"), 1e-5);
            let bias =
                encoder.linear.bias.as_ref().and_then(|bias| bias.grad(&gradients)).expect("the bias is trained");
            self.assert_close(case, &floats(bias).await, &expected("fc.bias"), 1e-5);
        }
    }

    pub async fn hardest_of_given_negatives(&self) {
        let (file, device) = (self.file("hardest_of_k.json"), self.device.clone());
        for (at, case) in file["cases"].as_array().expect("a list of cases").iter().enumerate() {
            let [anchor, positive] = ["anchor", "positive"].map(|part| tensor::<2>(&case[part], &device));
            let negatives = tensor::<3>(&case["negatives"], &device);
            let [rows, width, size] = negatives.dims();
            let embeddings =
                Tensor::cat(vec![anchor, positive, negatives.reshape([rows * width, size])], 0).require_grad();
            let triplets: Vec<_> = (0..rows)
                .map(|row| (row, rows + row, (0..width).map(|k| 2 * rows + row * width + k).collect()))
                .collect();
            let config = LossConfig {
                mining: Mining::HardestOfGiven,
                distance: Distance::Euclidean,
                margin: numbers(&case["margin"])[0],
                soft_margin: false,
                normalise: false,
            };
            let loss = given_loss(embeddings.clone(), &GivenTriplets::new(&triplets, &device), &config, true);
            let figures = loss.figures.expect("asked for");
            self.assert_close(&format!("case {at}: loss"), &floats(figures.loss).await, &numbers(&case["loss"]), 1e-5);
            let gradient =
                floats(embeddings.grad(&loss.surrogate.backward()).expect("embeddings have a gradient")).await;
            let expected: Vec<f32> =
                ["anchor", "positive", "negatives"].iter().flat_map(|part| numbers(&case["grad"][part])).collect();
            self.assert_close(&format!("case {at}: gradient"), &gradient, &expected, 1e-5);
        }
    }

    pub async fn batch_losses(&self) {
        let (file, device) = (self.file("batch_losses.json"), self.device.clone());
        let cases = file["cases"].as_array().expect("a list of cases");
        assert_eq!(cases.len(), 84);
        for case in cases {
            let name = format!("{} {} {}", case["kind"], case["metric"], case["strategy"]);
            let (distance, mining, soft_margin) = settings(case);
            let margin = numbers(&case["margin"])[0];
            let members: Vec<Member> = numbers(&case["labels"])
                .into_iter()
                .map(|label| Member { group: label as usize, negative_only: false })
                .collect();
            let roles = Roles::new(&members, &device);
            let embeddings = tensor::<2>(&case["embeddings"], &device).require_grad();
            let loss = in_batch_loss(
                embeddings.clone(),
                &roles,
                &LossConfig { mining, distance, margin, soft_margin, normalise: false },
                true,
            );
            let figures = loss.figures.expect("asked for");
            self.assert_close(&format!("{name}: loss"), &floats(figures.loss).await, &numbers(&case["loss"]), 1e-5);
            let share = numbers(&case["active_fraction"]);
            self.assert_close(&format!("{name}: active share"), &floats(figures.active_share).await, &share, 1e-6);
            let gradient =
                floats(embeddings.grad(&loss.surrogate.backward()).expect("embeddings have a gradient")).await;
            self.assert_close(&format!("{name}: gradient"), &gradient, &numbers(&case["grad"]), 1e-5);
        }
    }

    pub async fn bert_outputs_and_gradients(&self) {
        let (file, device) = (self.file("bert_tiny.json"), self.device.clone());
        let model = self.bert_tiny();
        let tokens = tokens(&file["ids"], tensor(&file["mask"], &device));
        let states = model.hidden_states(&tokens, &mut Dropout::off());
        // What stands at padded positions is compared too: PyTorch computes it in the same way.
        self.assert_close("hidden states", &floats(states.clone()).await, &numbers(&file["last_hidden_state"]), 1e-5);
        let mean = pool(states.clone(), &tokens, Pooling::Mean);
        self.assert_close("mean pooling", &floats(mean).await, &numbers(&file["mean_pooled"]), 1e-5);
        let cls = pool(states, &tokens, Pooling::Cls);
        self.assert_close("CLS pooling", &floats(cls.clone()).await, &numbers(&file["cls"]), 1e-5);

        let config = LossConfig {
            mining: Mining::GivenTriplets,
            distance: Distance::Euclidean,
            margin: 0.5,
            soft_margin: false,
            normalise: false,
        };
        let triplets = GivenTriplets::new(&[(0, 1, vec![2]), (3, 4, vec![5])], &device);
        let loss = given_loss(cls, &triplets, &config, true);
        let figures = loss.figures.expect("asked for");
        self.assert_close("triplet loss", &floats(figures.loss).await, &numbers(&file["triplet_loss"]), 1e-5);
        let gradients = loss.surrogate.backward();
        let expected = |name: &str| numbers(&file["grad"][name]);
        let words = model.words.weight.grad(&gradients).expect("words are trained");
        self.assert_close("words", &floats(words).await, &expected("embeddings.word_embeddings.weight"), 1e-4);
        let norm = model.norm.gamma.grad(&gradients).expect("norms are trained");
        self.assert_close("norm", &floats(norm).await, &expected("embeddings.LayerNorm.weight"), 1e-4);
        let query = model.blocks[0].attention.query.weight.grad(&gradients).expect("queries are trained").transpose();
        self.assert_close(
            "query",
            &floats(query).await,
            &expected("encoder.layer.0.attention.self.query.weight"),
            1e-4,
        );
        let narrow = model.blocks[1].narrow.weight.grad(&gradients).expect("dense layers are trained").transpose();
        self.assert_close("output", &floats(narrow).await, &expected("encoder.layer.1.output.dense.weight"), 1e-4);
        let bias =
            model.blocks[1].norm.beta.as_ref().and_then(|beta| beta.grad(&gradients)).expect("norms are trained");
        self.assert_close("output norm", &floats(bias).await, &expected("encoder.layer.1.output.LayerNorm.bias"), 1e-4);
    }

    #[cfg_attr(
        target_arch = "wasm32",
        allow(dead_code, reason = "ten steps of a transformer take minutes in software")
    )]
    pub async fn ten_steps_of_adam_w(&self) {
        let (file, device) = (self.file("bert_tiny.json"), self.device.clone());
        let config = Config {
            mining: Mining::BatchHard,
            learning_rate: 1e-3,
            weight_decay: 0.01,
            margin: 0.3,
            ..Config::default()
        };
        let labels = numbers(&file["labels"]);
        let members: Vec<Member> =
            labels.iter().map(|label| Member { group: *label as usize, negative_only: false }).collect();
        let mut trainer = Trainer::new(TextEncoder::Transformer(self.bert_tiny()), &config);
        let inner = device.clone().without_autodiff();
        let figures = (0..10)
            .map(|_| {
                let batch = Batch {
                    tokens: tokens(&file["ids"], tensor(&file["mask"], &device)),
                    plan: Plan::InBatch(Box::new(Roles::new(&members, &inner))),
                };
                trainer.step(Some(batch), &config, true).expect("observed")
            })
            .collect();
        let reports = Figures::read(figures).await.expect("the device does not fail");
        let losses: Vec<f32> = reports.iter().map(|report| report.loss).collect();
        self.assert_close("losses", &losses, &numbers(&file["adamw_losses"]), 1e-4);
    }

    fn bert_tiny(&self) -> Transformer {
        let bytes = (self.read)("bert_tiny/model.safetensors");
        let untrained = EncoderConfig::Transformer(BERT_TINY).init(0, &self.device);
        match weights::load(untrained, &bytes).expect("the golden model has all weights of a BERT") {
            TextEncoder::Transformer(model) => model,
            TextEncoder::Simple(_) => unreachable!("built as a transformer above"),
        }
    }

    fn file(&self, name: &str) -> Value {
        serde_json::from_slice(&(self.read)(name)).expect("the file of golden values is JSON")
    }

    #[track_caller]
    fn assert_close(&self, what: &str, actual: &[f32], expected: &[f32], tolerance: f32) {
        assert_close(what, actual, expected, self.tolerance.unwrap_or(tolerance));
    }
}

/// Every pair within `tolerance`, absolute or relative.
#[track_caller]
pub fn assert_close(what: &str, actual: &[f32], expected: &[f32], tolerance: f32) {
    assert_eq!(actual.len(), expected.len(), "{what}: number of values");
    for (at, (actual, expected)) in actual.iter().zip(expected).enumerate() {
        let difference = (actual - expected).abs();
        assert!(
            difference <= tolerance || difference <= tolerance * expected.abs(),
            "{what}[{at}]: {actual} is not {expected} (difference {difference:e})"
        );
    }
}
