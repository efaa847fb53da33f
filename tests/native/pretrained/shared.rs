//! A pretrained model of any architecture, shared among members: whatever of it trains, the numbers are those of one core.

use burn::tensor::Device;
use triplet_playground::config::{AdapterTargets, Config, Encoder, Mining, Trains};
use triplet_playground::engine::crew::Crew;
use triplet_playground::engine::crew::numbers::{Which, weights};
use triplet_playground::engine::crew::threads::Threads;
use triplet_playground::engine::crew::together::Together;
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::trainer::Trainer;

use super::tiny::{models, names};
use super::{folder, load, settings};

const SENTENCES: u32 = 80;

fn batch(device: &Device) -> Batch {
    let row = |sentence: u32| (0..3 + sentence % 5).map(|place| 2 + (sentence * 7 + place * 3) % 13).collect();
    let members: Vec<Member> =
        (0..SENTENCES as usize).map(|sentence| Member { group: sentence % 9, negative_only: false }).collect();
    let roles = Roles::new(&members, &device.clone().without_autodiff());
    Batch { rows: (0..SENTENCES).map(row).collect(), plan: Plan::InBatch(Box::new(roles)), device: device.clone() }
}

#[test]
fn shared_they_train_to_the_same_numbers() {
    let device = Device::flex().autodiff();
    for name in names() {
        let folder = folder(&models().join(&name));
        for trains in [Trains::Everything, Trains::AllButWords, Trains::UpperLayers, Trains::Adapters] {
            if name.starts_with("static") && trains == Trains::Adapters {
                continue;
            }
            let config = Config {
                encoder: Encoder::Pretrained,
                trains,
                frozen_layers: 1,
                adapter_targets: AdapterTargets::Linear,
                mining: Mining::BatchHard,
                learning_rate: 0.01,
                chunk: 30,
                ..settings(&folder)
            };
            let model = load(&folder, &config, &device).for_fine_tuning(&config, &device);
            if model.trained_parameters() == 0 {
                continue;
            }
            let train = |crew: Crew| {
                let mut trainer = Trainer::new(model.clone());
                trainer.set_crew(crew);
                (0..3).for_each(|_| drop(trainer.step(batch(&device), &config, false)));
                assert_eq!(trainer.crew().given_up(), None, "{name}, {trains:?}");
                weights(trainer.model(), Which::All)
            };
            let shape = folder.shape_for(&config);
            let shared = train(Crew::of(Together::new(Box::new(Threads::default()), 2, shape, config.clone())));
            let alone = train(Crew::alone());
            assert!(shared == alone, "{name}, {trains:?}");
            assert!(alone != weights(&model, Which::All), "{name}, {trains:?}: it has trained");
        }
    }
}
