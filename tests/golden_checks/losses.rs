//! Losses of given and of mined triplets, with their gradients.

use burn::tensor::Tensor;
use serde_json::Value;
use triplet_playground::config::{Distance, Mining};
use triplet_playground::engine::metric::loss::{GivenTriplets, LossConfig, given_loss, in_batch_loss};
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::metric::ranking::{Ranking, Ranks, ranking_loss};

use super::{Golden, floats, numbers, tensor};

fn distance(case: &Value) -> Distance {
    match case["metric"].as_str() {
        Some("euclidean") => Distance::Euclidean,
        Some("squared_euclidean") => Distance::SquaredEuclidean,
        Some("cosine") => Distance::Cosine,
        other => panic!("no such distance: {other:?}"),
    }
}

fn strategy(case: &Value) -> (Mining, bool) {
    match case["strategy"].as_str() {
        Some("hard") => (Mining::BatchHard, false),
        Some("soft_margin") => (Mining::BatchHard, true),
        Some("semi_hard") => (Mining::BatchSemiHard, false),
        Some("all") => (Mining::BatchAll, false),
        other => panic!("no such mining: {other:?}"),
    }
}

impl Golden {
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
            let (distance, (mining, soft_margin)) = (distance(case), strategy(case));
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

    /// Every distance, normalised or not, one to four negatives a row, rows that coincide.
    pub async fn given_losses(&self) {
        let (file, device) = (self.file("given_losses.json"), self.device.clone());
        let cases = file["cases"].as_array().expect("a list of cases");
        assert_eq!(cases.len(), 18);
        for case in cases {
            let name = format!("{} {} {}", case["metric"], case["kind"], case["normalise"]);
            let triplets: Vec<_> = case["triplets"].as_array().expect("a list of rows").iter().map(triplet).collect();
            let config = LossConfig {
                mining: Mining::HardestOfGiven,
                distance: distance(case),
                margin: numbers(&case["margin"])[0],
                soft_margin: false,
                normalise: case["normalise"].as_bool().expect("true or false"),
            };
            let embeddings = tensor::<2>(&case["embeddings"], &device).require_grad();
            let loss = given_loss(embeddings.clone(), &GivenTriplets::new(&triplets, &device), &config, true);
            let figures = loss.figures.expect("asked for");
            self.assert_close(&format!("{name}: loss"), &floats(figures.loss).await, &numbers(&case["loss"]), 1e-5);
            let gradient =
                floats(embeddings.grad(&loss.surrogate.backward()).expect("embeddings have a gradient")).await;
            self.assert_close(&format!("{name}: gradient"), &gradient, &numbers(&case["grad"]), 1e-5);
        }
    }

    /// None, one and three explicit negatives a row; two scales; with mates taken for negatives, as sentence-transformers does,
    /// and without.
    pub async fn ranking(&self) {
        let file = self.file("ranking.json");
        let cases = file["cases"].as_array().expect("a list of cases");
        assert_eq!(cases.len(), 4);
        for case in cases {
            let (scale, rows) = (numbers(&case["scale"])[0], case["anchors"].as_array().expect("a list of rows").len());
            let columns = case["negatives"].as_array().expect("a list of columns");
            let name = format!("scale {scale}, {} negatives", columns.len());
            let parts = ["anchors", "positives"].map(|part| tensor::<2>(&case[part], &self.device));
            let negatives = columns.iter().map(|column| tensor::<2>(column, &self.device));
            let embeddings = Tensor::cat(parts.into_iter().chain(negatives).collect(), 0).require_grad();
            let groups = numbers(&case["groups"]);
            let candidates: Vec<usize> = (rows..rows * (2 + columns.len())).collect();
            let ranks = |mates: bool| Ranks {
                rows: (0..rows).map(|row| (row, row)).collect(),
                candidates: candidates.clone(),
                is_negative: (0..rows * candidates.len())
                    .map(|at| (at / candidates.len(), at % candidates.len()))
                    .map(|(row, column)| row != column && (mates || column >= rows || groups[row] != groups[column]))
                    .collect(),
            };
            let loss = ranking_loss(embeddings.clone(), &Ranking::new(&ranks(true), &self.device), scale, true);
            let figures = loss.figures.expect("asked for");
            let value = floats(figures.loss).await;
            self.assert_close(&format!("{name}: loss"), &value, &numbers(&case["loss"]), 1e-5);
            let theirs = &case["sentence_transformers_loss"];
            self.assert_close(&format!("{name}: sentence-transformers"), &value, &numbers(theirs), 1e-5);
            let gradient =
                floats(embeddings.grad(&loss.surrogate.backward()).expect("embeddings have a gradient")).await;
            let expected: Vec<f32> =
                ["anchors", "positives", "negatives"].iter().flat_map(|part| numbers(&case["grad"][part])).collect();
            self.assert_close(&format!("{name}: gradient"), &gradient, &expected, 1e-5);
            let without = ranking_loss(embeddings, &Ranking::new(&ranks(false), &self.device), scale, true);
            let value = floats(without.figures.expect("asked for").loss).await;
            self.assert_close(&format!("{name}: without mates"), &value, &numbers(&case["loss_without_mates"]), 1e-5);
        }
    }
}

/// `[anchor, positive, [negative, …]]`
fn triplet(row: &Value) -> (usize, usize, Vec<usize>) {
    let index = |value: &Value| numbers(value)[0] as usize;
    (index(&row[0]), index(&row[1]), numbers(&row[2]).into_iter().map(|at| at as usize).collect())
}
