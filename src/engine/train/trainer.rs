//! One training step: forward, loss, backward, AdamW. The caller owns the pace.

use burn::tensor::Tensor;

use super::adamw::AdamW;
use super::batch::Batch;
use super::gradient_cache::{GradientCache, Pass, PassFigures};
use super::gradients::{clip, total_norm};
use crate::config::{Config, Schedule};
use crate::engine::encoder::TextEncoder;
use crate::engine::metric::loss::LossFigures;
use crate::protocol::StepReport;

/// Numbers that [`Figures`] holds for a step.
const FIGURES: usize = 6;

/// A model in training.
pub struct Trainer {
    /// None only while a step moves its weights, which nobody else then holds: they are moved where they lie.
    model: Option<TextEncoder>,
    optimizer: AdamW,
    /// Steps taken.
    step: u32,
    /// The next one.
    pending: Option<GradientCache>,
}

/// A step that is through.
pub struct Taken {
    /// Where they were asked for.
    pub figures: Option<Figures>,
}

/// One step's figures, still on the device: loss, active share, positive and negative distance, embedding norm, gradient
/// norm.
pub struct Figures {
    step: u32,
    values: Tensor<1>,
}

impl Trainer {
    /// `model`: on a device with autodiff.
    pub fn new(model: TextEncoder) -> Self {
        Self { model: Some(model), optimizer: AdamW::default(), step: 0, pending: None }
    }

    pub fn step_count(&self) -> u32 {
        self.step
    }

    pub fn model(&self) -> &TextEncoder {
        self.model.as_ref().expect("a step has put it back")
    }

    pub fn optimizer(&self) -> &AdamW {
        &self.optimizer
    }

    /// Goes on from another state. A new optimizer begins with fresh moments.
    pub fn replace(&mut self, model: TextEncoder, optimizer: AdamW, step: u32) {
        *self = Self { model: Some(model), optimizer, step, pending: None };
    }

    /// One step, from beginning to end; see [`Self::begin`].
    pub fn step(&mut self, batch: Batch, config: &Config, observe: bool) -> Option<Figures> {
        self.begin(batch, config, observe);
        loop {
            if let Some(Taken { figures }) = self.advance() {
                return figures;
            }
        }
    }

    /// Begins a step of [`AdamW`] with these settings, in the place of one that is not through. Figures come back only where
    /// `observe` asks for them; they cost a few passes over all gradients.
    pub fn begin(&mut self, batch: Batch, config: &Config, observe: bool) {
        self.pending = Some(GradientCache::new(batch, config, self.step + 1, observe));
    }

    /// Whether a step was begun and is not through.
    pub fn is_amid_step(&self) -> bool {
        self.pending.is_some()
    }

    /// Goes on with the step by one chunk of its batch; None where it is not through then, or there is none.
    pub fn advance(&mut self) -> Option<Taken> {
        let mut pending = self.pending.take()?;
        let Some(Pass { mut gradients, figures }) = pending.advance(self.model()) else {
            self.pending = Some(pending);
            return None;
        };
        let config = pending.config();
        let model = self.model.take()?;
        let clipping = config.clip_norm > 0.0;
        let norm = (figures.is_some() || clipping).then(|| total_norm(&model, &gradients)).flatten();
        if let (true, Some(norm)) = (clipping, norm.clone()) {
            clip(&model, &mut gradients, norm, config.clip_norm as f32);
        }
        let learning_rate = learning_rate(config, self.step);
        self.step += 1;
        self.model = Some(self.optimizer.step(model, gradients, learning_rate, config.weight_decay));
        let figures = figures.zip(norm).map(|(figures, norm)| Figures::new(self.step, figures, norm));
        Some(Taken { figures })
    }
}

/// The learning rate of the step after `step` steps: up from 0 over the warm-up, then constant, or half a cosine down to 0
/// at the last step (`transformers.get_cosine_schedule_with_warmup`).
pub fn learning_rate(config: &Config, step: u32) -> f64 {
    let Config { learning_rate, warm_up, steps, schedule, .. } = *config;
    if step < warm_up {
        return learning_rate * f64::from(step + 1) / f64::from(warm_up);
    }
    match schedule {
        Schedule::Constant => learning_rate,
        Schedule::Cosine => {
            let progress = f64::from(step - warm_up) / f64::from(steps.saturating_sub(warm_up).max(1));
            learning_rate * 0.5 * (1.0 + (std::f64::consts::PI * progress.min(1.0)).cos())
        }
    }
}

impl Figures {
    fn new(step: u32, figures: PassFigures, gradient_norm: Tensor<1>) -> Self {
        let PassFigures { loss, embedding_norm } = figures;
        let LossFigures { loss, active_share, positive_distance, negative_distance } = loss;
        let values = vec![loss, active_share, positive_distance, negative_distance, embedding_norm, gradient_norm];
        Self { step, values: Tensor::cat(values, 0) }
    }

    /// Reads many steps' figures in one go.
    ///
    /// # Errors
    /// When the device fails.
    pub async fn read(figures: Vec<Self>) -> Result<Vec<StepReport>, burn::tensor::ExecutionError> {
        if figures.is_empty() {
            return Ok(Vec::new());
        }
        let (steps, values): (Vec<u32>, Vec<Tensor<1>>) =
            figures.into_iter().map(|figure| (figure.step, figure.values)).unzip();
        let data = Tensor::cat(values, 0).into_data_async().await?;
        let values: Vec<f32> = data.try_to_vec().expect("losses are 32-bit floats");
        let reports = steps.into_iter().zip(values.chunks_exact(FIGURES)).map(|(step, values)| StepReport {
            step,
            loss: values[0],
            active_share: values[1],
            positive_distance: values[2],
            negative_distance: values[3],
            embedding_norm: values[4],
            gradient_norm: values[5],
        });
        Ok(reports.collect())
    }
}
