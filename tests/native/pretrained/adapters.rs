//! What has to hold of low-rank adapters beside any transformer; their values are in `tests/golden/lora.json`.

use std::collections::BTreeMap;

use burn::module::Module;
use burn::tensor::Device;
use embassy_futures::block_on;
use safetensors::SafeTensors;
use triplet_playground::config::{AdapterTargets, Config, Encoder, Mining, Trains};
use triplet_playground::engine::encoder::{EncoderConfig, TextEncoder};
use triplet_playground::engine::exchange::tensors;
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::trainer::Trainer;

use super::tiny::{models, names};
use super::{folder, load, settings, vectors};
use crate::support::assert_close;

const SENTENCES: [&[u32]; 4] = [&[2, 5, 7, 3], &[2, 9, 3], &[2, 4, 14, 6, 8, 10, 3], &[2, 11, 3]];

fn adapted(name: &str, targets: AdapterTargets) -> (EncoderConfig, Config, TextEncoder, Device) {
    let (folder, device) = (folder(&models().join(name)), Device::flex().autodiff());
    let config = Config {
        encoder: Encoder::Pretrained,
        trains: Trains::Adapters,
        adapter_rank: 3,
        adapter_alpha: 5,
        adapter_targets: targets,
        mining: Mining::BatchHard,
        learning_rate: 0.01,
        weight_decay: 0.1,
        margin: 2.0,
        ..settings(&folder)
    };
    let base = load(&folder, &config, &device);
    (folder.shape_for(&config), config, base, device)
}

fn transformers() -> impl Iterator<Item = (String, AdapterTargets)> {
    let targets = [AdapterTargets::QueryValue, AdapterTargets::Attention, AdapterTargets::Linear];
    let names = names().into_iter().filter(|name| !name.starts_with("static"));
    names.flat_map(move |name| targets.map(|targets| (name.clone(), targets)))
}

fn embed(model: &TextEncoder, config: &Config, device: &Device) -> Vec<f32> {
    vectors(model, &SENTENCES.map(<[u32]>::to_vec), config, device)
}

/// All weights, by their names in a file.
fn weights(model: &TextEncoder) -> BTreeMap<String, Vec<f32>> {
    let bytes = block_on(tensors::save(model)).expect("the CPU does not fail");
    let file = SafeTensors::deserialize(&bytes).expect("a safetensors file");
    let numbers = |bytes: &[u8]| bytes.as_chunks().0.iter().map(|number| f32::from_le_bytes(*number)).collect();
    file.tensors().into_iter().map(|(name, tensor)| (name, numbers(tensor.data()))).collect()
}

fn trained(model: TextEncoder, config: &Config, device: &Device) -> TextEncoder {
    let members = [0, 0, 1, 1].map(|group| Member { group, negative_only: false });
    let mut trainer = Trainer::new(model);
    for _ in 0..3 {
        let roles = Box::new(Roles::new(&members, &device.clone().without_autodiff()));
        let rows = SENTENCES.map(<[u32]>::to_vec).into();
        let batch = Batch { rows, plan: Plan::InBatch(roles), device: device.clone() };
        trainer.step(batch, &Config { chunk: 3, ..config.clone() }, false);
    }
    trainer.model().clone()
}

#[test]
fn untrained_they_change_nothing_and_are_counted() {
    for (name, targets) in transformers() {
        let (shape, config, base, device) = adapted(&name, targets);
        let model = base.clone().for_fine_tuning(&config, &device);
        assert_eq!(embed(&model, &config, &device), embed(&base, &config, &device), "{name}, {targets:?}");
        let (trained, all) = (model.trained_parameters(), model.num_params());
        assert_eq!(trained, shape.trained_parameters(&config), "{name}, {targets:?}");
        assert_eq!(all - trained, shape.frozen_parameters(&config), "{name}, {targets:?}");
        assert_eq!(all - trained, base.num_params(), "{name}, {targets:?}");
    }
}

#[test]
fn training_moves_them_and_nothing_else_and_merged_they_do_the_same() {
    for (name, targets) in transformers() {
        let (_, config, base, device) = adapted(&name, targets);
        let before = base.clone().for_fine_tuning(&config, &device);
        let after = trained(before.clone(), &config, &device);
        let (before, weights_after) = (weights(&before), weights(&after));
        assert_eq!(before.len(), weights_after.len());
        for (weight, values) in &before {
            let moves = weight.contains(".lora_");
            assert_eq!(weights_after[weight] != *values, moves, "{name}, {targets:?}: {weight}");
        }
        let (expected, merged) = (embed(&after, &config, &device), after.merged());
        assert_eq!(merged.num_params(), base.num_params(), "{name}, {targets:?}");
        assert_ne!(expected, embed(&base, &config, &device), "{name}, {targets:?}");
        assert_close(&format!("{name}, {targets:?}"), &embed(&merged, &config, &device), &expected, 1e-5);
    }
}

/// As `torch.nn.init.kaiming_uniform_` with a = √5: U(-k, k), k = 1 / √inputs. B is 0.
#[test]
fn they_begin_as_in_peft() {
    let (_, config, base, device) = adapted("bert_wordpiece", AdapterTargets::Linear);
    let of_seed = |seed: u32| {
        let config = Config { adapter_rank: 128, seed, ..config.clone() };
        weights(&base.clone().for_fine_tuning(&config, &device))
    };
    let first = of_seed(1);
    assert_eq!(first, of_seed(1));
    let mut seen = Vec::new();
    for (name, values) in first.iter().filter(|(name, _)| name.contains(".lora_")) {
        if name.contains(".lora_B") {
            assert!(values.iter().all(|value| *value == 0.0), "{name}");
            continue;
        }
        let inputs = (values.len() / 128) as f32;
        let bound = 1.0 / inputs.sqrt();
        assert!(values.iter().all(|value| value.abs() <= bound), "{name}");
        // Of a uniform distribution k² / 3, within five standard errors.
        let variance = values.iter().map(|value| value * value).sum::<f32>() / values.len() as f32;
        let error = 5.0 * (4.0 / 45.0 / values.len() as f32).sqrt() * bound.powi(2);
        assert!((variance - bound.powi(2) / 3.0).abs() < error, "{name}: {variance}");
        seen.push(values.clone());
    }
    let count = seen.len();
    seen.sort_by(|one, other| one.partial_cmp(other).expect("they are numbers"));
    seen.dedup();
    assert_eq!((seen.len(), count), (12, 12), "each is drawn for itself");
    assert_ne!(first, of_seed(2));
}
