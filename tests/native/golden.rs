//! Reference values from PyTorch, transformers and sentence-transformers; `tests/golden/README.md` says how they were made.

use burn::module::Param;
use burn::nn::{Embedding, Linear};
use burn::tensor::{Device, Int, Tensor, TensorData};
use serde_json::Value;
use triplet_playground::config::{Config, Distance, Mining};
use triplet_playground::engine::encoder::pooling::pool;
use triplet_playground::engine::encoder::{
    EncoderConfig, Pooling, SimpleEncoder, TextEncoder, Tokens, Transformer, TransformerConfig,
};
use triplet_playground::engine::exchange::weights;
use triplet_playground::engine::metric::loss::{GivenTriplets, LossConfig, given_loss, in_batch_loss};
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::trainer::{Figures, Trainer};

use crate::support::{assert_close, block_on, floats, golden, golden_dir, numbers, shape, tensor};

fn device() -> Device {
    Device::flex().autodiff()
}

fn tokens(ids: &Value, mask: &Value, device: &Device) -> Tokens {
    let ids_data: Vec<i32> = numbers(ids).into_iter().map(|id| id as i32).collect();
    Tokens {
        ids: Tensor::<2, Int>::from_data(TensorData::new(ids_data, shape(ids)), device),
        mask: tensor(mask, device),
    }
}

#[test]
fn simple_encoder_and_given_triplets() {
    let (file, device) = (golden("simple_encoder.json"), device());
    for (case, masked) in [("unmasked", false), ("masked", true)] {
        let weights = &file["weights"];
        let encoder = SimpleEncoder {
            embedding: Embedding { weight: Param::from_tensor(tensor(&weights["embedding.weight"], &device)) },
            linear: Linear {
                weight: Param::from_tensor(tensor::<2>(&weights["fc.weight"], &device).transpose()),
                bias: Some(Param::from_tensor(tensor(&weights["fc.bias"], &device))),
            },
        };
        let parts = ["anchor", "positive", "negative"].map(|part| {
            let mut tokens = tokens(&file["ids"][part], &file["mask"][part], &device);
            if !masked {
                tokens.mask = tokens.mask.ones_like();
            }
            let embeddings = encoder.forward(tokens);
            let expected = numbers(&file[case]["embeddings"][part]);
            assert_close(&format!("{case} {part}"), &floats(embeddings.clone()), &expected, 1e-5);
            embeddings
        });
        let rows = parts[0].dims()[0];
        let embeddings = Tensor::cat(parts.to_vec(), 0);
        let triplets: Vec<_> = (0..rows).map(|row| (row, rows + row, vec![2 * rows + row])).collect();
        let config = LossConfig {
            mining: Mining::GivenTriplets,
            distance: Distance::Euclidean,
            margin: numbers(&file["margin"])[0],
            soft_margin: false,
        };
        let loss = given_loss(embeddings, &GivenTriplets::new(&triplets, &device), &config, true);
        let figures = loss.figures.expect("asked for");
        assert_close(case, &floats(figures.loss), &numbers(&file[case]["loss"]), 1e-5);
        let gradients = loss.surrogate.backward();
        let expected = |name: &str| numbers(&file[case]["grad"][name]);
        let embedding = encoder.embedding.weight.grad(&gradients).expect("the embedding is trained");
        assert_close(case, &floats(embedding), &expected("embedding.weight"), 1e-5);
        let weight = encoder.linear.weight.grad(&gradients).expect("the layer is trained").transpose();
        assert_close(case, &floats(weight), &expected("fc.weight"), 1e-5);
        let bias = encoder.linear.bias.as_ref().and_then(|bias| bias.grad(&gradients)).expect("the bias is trained");
        assert_close(case, &floats(bias), &expected("fc.bias"), 1e-5);
    }
}

#[test]
fn hardest_of_given_negatives() {
    let (file, device) = (golden("hardest_of_k.json"), device());
    for (at, case) in file["cases"].as_array().expect("a list of cases").iter().enumerate() {
        let [anchor, positive] = ["anchor", "positive"].map(|part| tensor::<2>(&case[part], &device));
        let negatives = tensor::<3>(&case["negatives"], &device);
        let [rows, width, size] = negatives.dims();
        let embeddings = Tensor::cat(vec![anchor, positive, negatives.reshape([rows * width, size])], 0).require_grad();
        let triplets: Vec<_> =
            (0..rows).map(|row| (row, rows + row, (0..width).map(|k| 2 * rows + row * width + k).collect())).collect();
        let config = LossConfig {
            mining: Mining::HardestOfGiven,
            distance: Distance::Euclidean,
            margin: numbers(&case["margin"])[0],
            soft_margin: false,
        };
        let loss = given_loss(embeddings.clone(), &GivenTriplets::new(&triplets, &device), &config, true);
        let figures = loss.figures.expect("asked for");
        assert_close(&format!("case {at}: loss"), &floats(figures.loss), &numbers(&case["loss"]), 1e-5);
        let gradient = floats(embeddings.grad(&loss.surrogate.backward()).expect("embeddings have a gradient"));
        let expected: Vec<f32> =
            ["anchor", "positive", "negatives"].iter().flat_map(|part| numbers(&case["grad"][part])).collect();
        assert_close(&format!("case {at}: gradient"), &gradient, &expected, 1e-5);
    }
}

#[test]
fn batch_losses() {
    let (file, device) = (golden("batch_losses.json"), device());
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
        let loss =
            in_batch_loss(embeddings.clone(), &roles, &LossConfig { mining, distance, margin, soft_margin }, true);
        let figures = loss.figures.expect("asked for");
        assert_close(&format!("{name}: loss"), &floats(figures.loss), &numbers(&case["loss"]), 1e-5);
        let share = numbers(&case["active_fraction"]);
        assert_close(&format!("{name}: active share"), &floats(figures.active_share), &share, 1e-6);
        let gradient = floats(embeddings.grad(&loss.surrogate.backward()).expect("embeddings have a gradient"));
        assert_close(&format!("{name}: gradient"), &gradient, &numbers(&case["grad"]), 1e-5);
    }
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

fn bert_tiny(device: &Device) -> Transformer {
    let bytes = std::fs::read(golden_dir().join("bert_tiny/model.safetensors")).expect("the golden model is readable");
    let untrained = EncoderConfig::Transformer(BERT_TINY).init(0, device);
    match weights::load(untrained, &bytes).expect("the golden model has all weights of a BERT") {
        TextEncoder::Transformer(model) => model,
        TextEncoder::Simple(_) => unreachable!("built as a transformer above"),
    }
}

#[test]
fn bert_outputs_and_gradients() {
    let (file, device) = (golden("bert_tiny.json"), device());
    let model = bert_tiny(&device);
    let tokens = tokens(&file["ids"], &file["mask"], &device);
    let states = model.hidden_states(tokens.clone());
    // What stands at padded positions is compared too: PyTorch computes it in the same way.
    assert_close("hidden states", &floats(states.clone()), &numbers(&file["last_hidden_state"]), 1e-5);
    let mean = pool(states.clone(), tokens.mask.clone(), Pooling::Mean);
    assert_close("mean pooling", &floats(mean), &numbers(&file["mean_pooled"]), 1e-5);
    let cls = pool(states, tokens.mask, Pooling::Cls);
    assert_close("CLS pooling", &floats(cls.clone()), &numbers(&file["cls"]), 1e-5);

    let config =
        LossConfig { mining: Mining::GivenTriplets, distance: Distance::Euclidean, margin: 0.5, soft_margin: false };
    let triplets = GivenTriplets::new(&[(0, 1, vec![2]), (3, 4, vec![5])], &device);
    let loss = given_loss(cls, &triplets, &config, true);
    let figures = loss.figures.expect("asked for");
    assert_close("triplet loss", &floats(figures.loss), &numbers(&file["triplet_loss"]), 1e-5);
    let gradients = loss.surrogate.backward();
    let expected = |name: &str| numbers(&file["grad"][name]);
    let words = model.words.weight.grad(&gradients).expect("words are trained");
    assert_close("words", &floats(words), &expected("embeddings.word_embeddings.weight"), 1e-4);
    let norm = model.norm.gamma.grad(&gradients).expect("norms are trained");
    assert_close("norm", &floats(norm), &expected("embeddings.LayerNorm.weight"), 1e-4);
    let query = model.blocks[0].attention.query.weight.grad(&gradients).expect("queries are trained").transpose();
    assert_close("query", &floats(query), &expected("encoder.layer.0.attention.self.query.weight"), 1e-4);
    let narrow = model.blocks[1].narrow.weight.grad(&gradients).expect("dense layers are trained").transpose();
    assert_close("output", &floats(narrow), &expected("encoder.layer.1.output.dense.weight"), 1e-4);
    let bias = model.blocks[1].norm.beta.as_ref().and_then(|beta| beta.grad(&gradients)).expect("norms are trained");
    assert_close("output norm", &floats(bias), &expected("encoder.layer.1.output.LayerNorm.bias"), 1e-4);
}

#[test]
fn ten_steps_of_adam_w() {
    let (file, device) = (golden("bert_tiny.json"), device());
    let config =
        Config { mining: Mining::BatchHard, learning_rate: 1e-3, weight_decay: 0.01, margin: 0.3, ..Config::default() };
    let labels = numbers(&file["labels"]);
    let members: Vec<Member> =
        labels.iter().map(|label| Member { group: *label as usize, negative_only: false }).collect();
    let mut trainer = Trainer::new(TextEncoder::Transformer(bert_tiny(&device)), &config);
    let inner = device.clone().without_autodiff();
    let figures = (0..10)
        .map(|_| {
            let batch = Batch {
                tokens: tokens(&file["ids"], &file["mask"], &device),
                plan: Plan::InBatch(Roles::new(&members, &inner)),
            };
            trainer.step(Some(batch), &config, true).expect("observed")
        })
        .collect();
    let reports = block_on(Figures::read(figures)).expect("the CPU does not fail");
    let losses: Vec<f32> = reports.iter().map(|report| report.loss).collect();
    assert_close("losses", &losses, &numbers(&file["adamw_losses"]), 1e-4);
}
