//! Around a step: the learning rate, gradients that are too long, and the optimizer by itself.

use burn::module::Param;
use burn::optim::GradientsParams;
use burn::tensor::Tensor;
use serde_json::Value;
use triplet_playground::config::{Config, Schedule};
use triplet_playground::engine::train::adamw::AdamW;
use triplet_playground::engine::train::gradients::{clip, total_norm};
use triplet_playground::engine::train::trainer::learning_rate;

use super::{Golden, floats, numbers, tensor};

/// Parameters of the shapes of the file.
type Parameters = (Param<Tensor<2>>, Param<Tensor<1>>, Param<Tensor<2>>);

impl Golden {
    /// Rows without a gradient decay and move on by what is left of their momentum, as all others do.
    pub async fn adam_w(&self) {
        let (file, device) = (self.file("adamw.json"), &self.device);
        for run in file["runs"].as_array().expect("a list of runs") {
            let [rate, decay] = ["learning_rate", "weight_decay"].map(|name| run[name].as_f64().expect("a number"));
            let mut weights: (Param<Tensor<2>>, Param<Tensor<1>>) =
                (Param::from_tensor(tensor(&file["table"], device)), Param::from_tensor(tensor(&file["bias"], device)));
            let (table, bias) = (weights.0.id, weights.1.id);
            let mut optimizer = AdamW::default();
            let mut looks = run["looks"].as_array().expect("a list of looks").iter().peekable();
            for (step, gradient) in (1..).zip(file["gradients"].as_array().expect("a list of gradients")) {
                let inner = device.clone().without_autodiff();
                let mut gradients = GradientsParams::new();
                gradients.register(table, tensor::<2>(&gradient["table"], &inner));
                gradients.register(bias, tensor::<1>(&gradient["bias"], &inner));
                weights = optimizer.step(weights, gradients, rate, decay);
                let Some(look) = looks.next_if(|look| look["step"] == step) else { continue };
                let what = format!("step {step} of rate {rate} and decay {decay}");
                let moments = optimizer.moments::<2>(table).expect("it has had gradients").clone();
                // burn takes 1 - β of 32-bit floats, which the weights do not see: they are corrected by the same.
                let (first, second) = (format!("{what}: first moments"), format!("{what}: second moments"));
                self.assert_rows_close(&first, moments.first, &look["table_first"], 2e-5).await;
                self.assert_rows_close(&second, moments.second, &look["table_second"], 2e-5).await;
                self.assert_rows_close(&what, weights.0.val(), &look["table"], 1e-5).await;
                self.assert_close(&what, &floats(weights.1.val()).await, &numbers(&look["bias"]), 1e-5);
            }
            assert!(looks.next().is_none(), "all looks were taken");
        }
    }

    /// Row by row, for rows differ by orders of magnitude.
    async fn assert_rows_close(&self, what: &str, found: Tensor<2>, expected: &Value, tolerance: f32) {
        let [rows, width] = found.dims();
        let (found, expected) = (floats(found).await, numbers(expected));
        for row in 0..rows {
            let [found, expected] = [&found, &expected].map(|values| &values[row * width..][..width]);
            self.assert_close(&format!("{what}, row {row}"), found, expected, tolerance);
        }
    }

    /// Warm-up, then constant or half a cosine. transformers warms up from 0, so that its first step changes nothing; here the
    /// rates of the warm-up come a step earlier, and the full rate, which both have after it, once more.
    pub fn schedules(&self) {
        let file = self.file("schedule.json");
        for run in file["runs"].as_array().expect("a list of runs") {
            let whole = |name: &str| run[name].as_u64().expect("a whole number") as u32;
            let config = Config {
                schedule: match run["schedule"].as_str() {
                    Some("constant") => Schedule::Constant,
                    Some("cosine") => Schedule::Cosine,
                    other => panic!("no such schedule: {other:?}"),
                },
                learning_rate: run["learning_rate"].as_f64().expect("a number"),
                warm_up: whole("warm_up"),
                steps: whole("steps"),
                ..Config::default()
            };
            let theirs = numbers(&run["rates_transformers"]);
            let (warm_up, steps) = (config.warm_up as usize, config.steps as usize);
            let expected = [&theirs[1..=warm_up], &theirs[warm_up..=steps]].concat();
            let ours: Vec<f32> = (0..=config.steps).map(|step| learning_rate(&config, step) as f32).collect();
            self.assert_close(&format!("{:?}", config.schedule), &ours, &expected, 1e-6);
            // A run that is made longer than its schedule does not begin to learn again.
            let after = learning_rate(&config, config.steps + 7);
            assert_eq!(after, learning_rate(&config, config.steps));
        }
    }

    pub async fn clipping(&self) {
        let (file, device) = (self.file("schedule.json"), self.device.clone().without_autodiff());
        let clipping = &file["clipping"];
        let [first, second, third] = [0, 1, 2].map(|at| clipping["gradients"][at].clone());
        let model: Parameters = (
            Param::from_tensor(tensor::<2>(&first, &device).zeros_like()),
            Param::from_tensor(tensor::<1>(&second, &device).zeros_like()),
            Param::from_tensor(tensor::<2>(&third, &device).zeros_like()),
        );
        let largest = numbers(&clipping["largest"])[0];
        // Scaled down they are short enough, and stay as they are.
        let norm = numbers(&clipping["norm"])[0];
        let short = 0.5 * largest / norm;
        for scale in [1.0, short] {
            let mut gradients = GradientsParams::new();
            gradients.register(model.0.id, tensor::<2>(&first, &device).mul_scalar(scale));
            gradients.register(model.1.id, tensor::<1>(&second, &device).mul_scalar(scale));
            gradients.register(model.2.id, tensor::<2>(&third, &device).mul_scalar(scale));
            let found = total_norm(&model, &gradients).expect("three gradients");
            self.assert_close("norm", &floats(found.clone()).await, &[norm * scale], 1e-6);
            clip(&model, &mut gradients, found, largest);
            let clipped = [
                floats(gradients.get::<2>(model.0.id).expect("kept")).await,
                floats(gradients.get::<1>(model.1.id).expect("kept")).await,
                floats(gradients.get::<2>(model.2.id).expect("kept")).await,
            ];
            let expected = |at: usize, original: &Value| match scale {
                1.0 => numbers(&clipping["clipped"][at]),
                _ => numbers(original).into_iter().map(|value| value * scale).collect(),
            };
            for (at, original) in [&first, &second, &third].into_iter().enumerate() {
                self.assert_close(&format!("clipped {at}"), &clipped[at], &expected(at, original), 1e-5);
            }
        }
    }
}
