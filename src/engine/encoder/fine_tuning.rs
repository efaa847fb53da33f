//! What of a pretrained model training moves: everything, or some of its weights, or low-rank adapters beside them.

use burn::module::Module;
use burn::tensor::Device;

use super::initial::Initial;
use super::linear::Linear;
use super::transformer::Block;
use super::{EncoderConfig, TextEncoder, Transformer, TransformerConfig};
use crate::config::{AdapterTargets, Config, Encoder, Trains};

impl EncoderConfig {
    /// Numbers that training moves with these settings.
    pub fn trained_parameters(&self, config: &Config) -> usize {
        match self {
            Self::Transformer(shape) if config.encoder == Encoder::Pretrained => shape.trained_parameters(config),
            Self::Simple(_) | Self::Transformer(_) | Self::Static(_) => self.parameters(),
        }
    }

    /// Numbers that stay as they are.
    pub fn frozen_parameters(&self, config: &Config) -> usize {
        match self {
            // Adapters are none of the model's own numbers.
            Self::Transformer(shape) if config.trains_adapters() => shape.parameters(),
            Self::Simple(_) | Self::Transformer(_) | Self::Static(_) => {
                self.parameters() - self.trained_parameters(config)
            }
        }
    }
}

impl TransformerConfig {
    fn trained_parameters(&self, config: &Config) -> usize {
        match config.trains {
            Trains::Everything => self.parameters(),
            Trains::AllButWords => self.parameters() - self.vocabulary * self.size,
            Trains::UpperLayers => self.parameters_above(config.frozen_layers as usize),
            Trains::Adapters => self.adapter_parameters(config),
        }
    }

    fn adapter_parameters(&self, config: &Config) -> usize {
        let square = 2 * self.size;
        let sides = match config.adapter_targets {
            AdapterTargets::QueryValue => 2 * square,
            AdapterTargets::Attention => 4 * square,
            AdapterTargets::Linear => 4 * square + 2 * (self.size + self.feed_forward),
        };
        self.layers * sides * config.adapter_rank as usize
    }

    /// Blocks that a gradient goes through.
    pub fn trained_layers(&self, config: &Config) -> usize {
        let is_cut = config.encoder == Encoder::Pretrained && config.trains == Trains::UpperLayers;
        if is_cut { self.layers.saturating_sub(config.frozen_layers as usize) } else { self.layers }
    }
}

impl TextEncoder {
    /// The same with what training is to leave as it is frozen, and with untrained adapters where they are what trains.
    pub fn for_fine_tuning(self, config: &Config, device: &Device) -> Self {
        match (self, config.trains) {
            (model, Trains::Everything) => model,
            (Self::Transformer(mut model), Trains::AllButWords) => {
                model.words = model.words.no_grad();
                Self::Transformer(model)
            }
            (Self::Transformer(model), Trains::UpperLayers) => {
                Self::Transformer(model.frozen_below(config.frozen_layers as usize))
            }
            (Self::Transformer(model), Trains::Adapters) => Self::Transformer(model.with_adapters(config, device)),
            // Of the others word vectors are what there is to train.
            (
                model @ (Self::Simple(_) | Self::Static(_)),
                Trains::AllButWords | Trains::UpperLayers | Trains::Adapters,
            ) => model,
        }
    }

    /// The same without adapters: what they add is in the weights.
    pub fn merged(self) -> Self {
        match self {
            Self::Transformer(mut model) => {
                let layers = model.blocks.iter_mut().flat_map(|block| block.targets(AdapterTargets::Linear));
                layers.for_each(Linear::merge);
                Self::Transformer(model)
            }
            model @ (Self::Simple(_) | Self::Static(_)) => model,
        }
    }
}

impl Transformer {
    /// The same with all that is below some block left out of training.
    fn frozen_below(mut self, layers: usize) -> Self {
        self.words = self.words.no_grad();
        self.positions = self.positions.no_grad();
        self.token_types = self.token_types.map(Module::no_grad);
        self.relative_bias = self.relative_bias.map(Module::no_grad);
        self.norm = self.norm.no_grad();
        let blocks = self.blocks.into_iter().enumerate();
        self.blocks = blocks.map(|(at, block)| if at < layers { block.no_grad() } else { block }).collect();
        self
    }

    /// The same with nothing to train but adapters, which follow from the seed.
    fn with_adapters(self, config: &Config, device: &Device) -> Self {
        let Config { adapter_rank, adapter_alpha, adapter_targets, seed, .. } = *config;
        let mut initial = Initial::new(u64::from(seed), device);
        let mut model = self.no_grad();
        for block in &mut model.blocks {
            for linear in block.targets(adapter_targets) {
                let shape = linear.weight.dims();
                linear.adapter = Some(initial.adapter(shape, adapter_rank, adapter_alpha));
            }
        }
        model
    }
}

impl Block {
    fn targets(&mut self, targets: AdapterTargets) -> Vec<&mut Linear> {
        let Self { attention, output, widen, narrow, .. } = self;
        let (query, key, value) = (&mut attention.query, &mut attention.key, &mut attention.value);
        match targets {
            AdapterTargets::QueryValue => vec![query, value],
            AdapterTargets::Attention => vec![query, key, value, output],
            AdapterTargets::Linear => vec![query, key, value, output, widen, narrow],
        }
    }
}
