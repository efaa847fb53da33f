//! CoSENT: losses of batches with their gradients, and steps of training.

use burn::module::Param;
use burn::nn::{Embedding, Linear};
use serde_json::Value;
use triplet_playground::config::{Config, LossFunction};
use triplet_playground::engine::encoder::{SimpleEncoder, TextEncoder};
use triplet_playground::engine::metric::cosent::{ScoreOrder, cosent_loss};
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::trainer::{Figures, Trainer};

use super::{Golden, floats, numbers, rows, tensor};

/// Two places and a score each.
fn pairs(case: &Value) -> Vec<(usize, usize, f32)> {
    let places = numbers(&case["pairs"]);
    let places = places.chunks_exact(2).map(|pair| (pair[0] as usize, pair[1] as usize));
    places.zip(numbers(&case["scores"])).map(|((first, second), score)| (first, second, score)).collect()
}

impl Golden {
    /// Ties of scores and of cosines, sentences that pairs share, a single score; three scales.
    pub async fn cosent_losses(&self) {
        let file = self.file("cosent.json");
        let cases = file["cases"].as_array().expect("a list of cases");
        assert_eq!(cases.len(), 15);
        for case in cases {
            let scale = numbers(&case["scale"])[0];
            let name = format!("{} at scale {scale}", case["kind"]);
            let embeddings = tensor::<2>(&case["embeddings"], &self.device).require_grad();
            let order = ScoreOrder::new(&pairs(case), &self.device);
            let loss = cosent_loss(embeddings.clone(), &order, scale, true);
            let figures = loss.figures.expect("asked for");
            self.assert_close(&format!("{name}: loss"), &floats(figures.loss).await, &numbers(&case["loss"]), 1e-5);
            let gradient =
                floats(embeddings.grad(&loss.surrogate.backward()).expect("embeddings have a gradient")).await;
            self.assert_close(&format!("{name}: gradient"), &gradient, &numbers(&case["grad"]), 1e-5);
        }
    }

    /// Five of the Simple encoder.
    pub async fn cosent_steps(&self) {
        let (file, device) = (self.file("cosent.json"), self.device.clone());
        let (steps, weights) = (&file["steps"], &file["steps"]["weights"]);
        let encoder = SimpleEncoder {
            embedding: Embedding { weight: Param::from_tensor(tensor(&weights["embedding"], &device)) },
            linear: Linear {
                weight: Param::from_tensor(tensor::<2>(&weights["linear"], &device).transpose()),
                bias: Some(Param::from_tensor(tensor(&weights["bias"], &device))),
            },
        };
        let number = |name: &str| steps[name].as_f64().expect("a number");
        let config = Config {
            loss: LossFunction::Cosent,
            scale: number("scale"),
            learning_rate: number("learning_rate"),
            weight_decay: number("weight_decay"),
            ..Config::default()
        };
        let mut trainer = Trainer::new(TextEncoder::Simple(encoder));
        let expected = numbers(&steps["losses"]);
        let step = |_| {
            let batch = Batch {
                rows: rows(&steps["ids"], &steps["mask"]),
                plan: Plan::Scored(Box::new(ScoreOrder::new(&pairs(steps), &device))),
                device: device.clone(),
            };
            trainer.step(batch, &config, true).expect("observed")
        };
        let figures = (0..expected.len()).map(step).collect();
        let reports = Figures::read(figures).await.expect("the device does not fail");
        let losses: Vec<f32> = reports.iter().map(|report| report.loss).collect();
        self.assert_close("losses", &losses, &expected, 1e-5);
    }
}
