//! Both encoders: outputs, gradients, steps of AdamW.

use burn::module::Param;
use burn::nn::{Embedding, Linear};
use burn::tensor::Tensor;
use triplet_playground::config::{Config, Distance, Mining};
use triplet_playground::engine::encoder::pooling::pool;
use triplet_playground::engine::encoder::{
    Dropout, EncoderConfig, Pooling, SimpleEncoder, TextEncoder, Transformer, TransformerConfig,
};
use triplet_playground::engine::exchange::weights;
use triplet_playground::engine::metric::loss::{GivenTriplets, LossConfig, given_loss};
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::trainer::{Figures, Trainer};

use super::{Golden, floats, numbers, rows, tensor, tokens};

const BERT_TINY: TransformerConfig = TransformerConfig {
    vocabulary: 200,
    size: 32,
    layers: 2,
    heads: 4,
    feed_forward: 64,
    positions: 40,
    first_position: 0,
    token_types: 2,
    relative_buckets: 0,
    dropout: 0.0,
    layer_norm_epsilon: 1e-12,
    pooling: Pooling::Mean,
    head: Vec::new(),
};

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
        let bias = model.blocks[1].norm.beta.grad(&gradients).expect("norms are trained");
        self.assert_close("output norm", &floats(bias).await, &expected("encoder.layer.1.output.LayerNorm.bias"), 1e-4);
    }

    /// `chunk`: sentences that go through the encoder at a time.
    pub async fn steps_of_adam_w(&self, steps: usize, chunk: usize) {
        let (file, device) = (self.file("bert_tiny.json"), self.device.clone());
        let config = Config {
            mining: Mining::BatchHard,
            learning_rate: 1e-3,
            weight_decay: 0.01,
            margin: 0.3,
            chunk: chunk as u32,
            ..Config::default()
        };
        let labels = numbers(&file["labels"]);
        let members: Vec<Member> =
            labels.iter().map(|label| Member { group: *label as usize, negative_only: false }).collect();
        let mut trainer = Trainer::new(TextEncoder::Transformer(self.bert_tiny()));
        let inner = device.clone().without_autodiff();
        let figures = (0..steps)
            .map(|_| {
                let batch = Batch {
                    rows: rows(&file["ids"], &file["mask"]),
                    plan: Plan::InBatch(Box::new(Roles::new(&members, &inner))),
                    device: device.clone(),
                };
                trainer.step(batch, &config, true).expect("observed")
            })
            .collect();
        let reports = Figures::read(figures).await.expect("the device does not fail");
        let losses: Vec<f32> = reports.iter().map(|report| report.loss).collect();
        let expected = &numbers(&file["adamw_losses"])[..steps];
        self.assert_close(&format!("losses in chunks of {chunk}"), &losses, expected, 1e-4);
    }

    pub(super) fn bert_tiny(&self) -> Transformer {
        let bytes = (self.read)("bert_tiny/model.safetensors");
        let untrained = EncoderConfig::Transformer(BERT_TINY).init(0, &self.device);
        match weights::load(untrained, &bytes).expect("the golden model has all weights of a BERT") {
            TextEncoder::Transformer(model) => model,
            TextEncoder::Simple(_) | TextEncoder::Static(_) => unreachable!("built as a transformer above"),
        }
    }
}
