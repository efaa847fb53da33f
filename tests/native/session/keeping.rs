//! Training that is handed out and taken up again goes on as if it had never stopped.

use std::collections::BTreeMap;

use triplet_playground::protocol::Neighbour;

use super::*;

const RUNS: [(&str, &str); 7] = [
    ("device=cpu&steps=100&seed=3&mining=batch_hard", "support"),
    ("device=cpu&steps=100&seed=3&mining=given&batch_size=7&weight_decay=0.1&schedule=cosine&warm_up=20", "negatives"),
    ("device=cpu&steps=100&seed=3&mining=hardest_of_given&batch_size=4", "negatives"),
    (
        "device=cpu&steps=100&seed=4&encoder=transformer&embedding_size=16&heads=2&feed_forward=32&layers=1&dropout=0.2",
        "support",
    ),
    (
        "device=cpu&steps=100&seed=4&encoder=transformer&embedding_size=16&heads=2&feed_forward=32&layers=2&dropout=0.1&mining=given",
        "senses",
    ),
    (IN_CHUNKS, "support"),
    ("device=cpu&steps=100&seed=3&loss=ranking&batch_size=6", "negatives"),
];

const IN_CHUNKS: &str =
    "device=cpu&steps=100&seed=4&encoder=transformer&embedding_size=16&heads=2&feed_forward=32&layers=1&chunk=5";

impl Engine {
    pub(super) fn losses(&self) -> BTreeMap<u32, u32> {
        self.reports().iter().map(|report| (report.step, report.loss.to_bits())).collect()
    }

    fn restored(&self) -> Vec<(u32, bool)> {
        self.all(|event| match event {
            Event::Restored { step, exact } => Some((*step, *exact)),
            _ => None,
        })
    }

    pub(super) fn steps(&mut self, count: u32) {
        for _ in 0..count {
            self.say(Command::Step);
            self.work();
        }
    }
}

#[test]
fn the_next_losses_are_those_of_the_run_that_went_on_bit_for_bit() {
    for (hash, data) in RUNS {
        let mut whole = Engine::with_data(hash, example(data));
        whole.steps(40);
        let kept = whole.saved();
        assert_eq!(kept.step, 40);
        whole.steps(60);

        let mut other = Engine::with_data(hash, example(data));
        other.say(Command::Restore(kept));
        other.work();
        assert_eq!(other.restored(), [(40, true)], "{hash}");
        other.steps(60);
        let (expected, losses) = (whole.losses(), other.losses());
        assert_eq!(losses.len(), 60, "{hash}");
        assert!(losses.iter().all(|(step, loss)| expected[step] == *loss), "{hash}");
        assert_eq!((other.failures(), other.state()), (vec![], RunState::Finished), "{hash}");
    }
}

#[test]
fn what_is_saved_in_the_middle_of_training_goes_on_likewise() {
    let (hash, data) = RUNS[0];
    let mut whole = Engine::with_data(hash, example(data));
    whole.say(Command::Train);
    block_on(whole.session.tick());
    whole.say(Command::Save);
    let kept = whole.saved();
    whole.say(Command::Save);
    let told = whole.all(|event| matches!(event, Event::Saved(_)).then_some(()));
    assert_eq!(told.len(), 1, "nothing was trained since");
    assert!((1..100).contains(&kept.step), "{}", kept.step);
    whole.work();

    let mut other = Engine::with_data(hash, example(data));
    other.say(Command::Restore(kept.clone()));
    other.train();
    let (expected, losses) = (whole.losses(), other.losses());
    assert!(losses.keys().all(|step| *step > kept.step));
    assert!(losses.len() >= ((100 - kept.step) / 5) as usize && losses.contains_key(&100), "{losses:?}");
    assert!(losses.iter().all(|(step, loss)| expected[step] == *loss));
}

/// What is frozen is in the model's own folder, and in no state that is kept.
#[test]
fn training_from_a_pretrained_model_goes_on_bit_for_bit_and_keeps_only_what_it_moves() {
    let hash = |trains: &str| {
        format!("device=cpu&steps=20&seed=2&encoder=pretrained&model=bert_wordpiece&learning_rate=0.01&trains={trains}")
    };
    let mut sizes = Vec::new();
    for trains in ["everything", "all_but_words", "upper_layers&frozen_layers=1", "adapters&adapter_rank=2&chunk=12"] {
        let hash = hash(trains);
        let mut whole = Engine::with_models(&hash, example("support"));
        whole.steps(8);
        let kept = whole.saved();
        sizes.push(kept.weights.len());
        whole.steps(12);

        let mut other = Engine::with_models(&hash, example("support"));
        other.say(Command::Restore(kept));
        other.work();
        assert_eq!(other.restored(), [(8, true)], "{hash}");
        other.steps(12);
        let (expected, losses) = (whole.losses(), other.losses());
        assert!(losses.len() == 12 && losses.iter().all(|(step, loss)| expected[step] == *loss), "{hash}");
    }
    // Three numbers for each that is trained.
    assert!(sizes[1] + 3 * 4 * 200 * 16 <= sizes[0] && sizes[2] * 2 < sizes[1], "{sizes:?}");
    // Two layers of two blocks, each with two matrices of 16 x 2, and the names of all of them.
    assert!(sizes[3] < 3 * 4 * 2 * 2 * 2 * 16 * 2 + 24 * 160, "{sizes:?}");
}

/// Of a batch that goes through the encoder in chunks, a tick is less than a step.
#[test]
fn what_is_saved_in_the_middle_of_a_step_is_the_state_before_it() {
    let mut whole = Engine::with_data(IN_CHUNKS, example("support"));
    whole.steps(2);
    whole.say(Command::Step);
    block_on(whole.session.tick());
    whole.say(Command::Pause);
    whole.say(Command::Save);
    let kept = whole.saved();
    assert_eq!(kept.step, 2, "no step is through");
    whole.work();
    whole.steps(7);

    let mut other = Engine::with_data(IN_CHUNKS, example("support"));
    other.say(Command::Restore(kept));
    other.work();
    other.steps(8);
    let (expected, losses) = (whole.losses(), other.losses());
    assert_eq!(losses.keys().copied().collect::<Vec<_>>(), (3..=10).collect::<Vec<_>>());
    assert!(losses.iter().all(|(step, loss)| expected[step] == *loss), "{losses:?} {expected:?}");
}

#[test]
fn weights_alone_are_taken_up_and_told_apart_from_a_whole_state() {
    use safetensors::SafeTensors;
    let (hash, data) = RUNS[0];
    let mut engine = Engine::with_data(hash, example(data));
    engine.train();
    let (kept, answer) = (engine.saved(), engine.find("a query"));
    // As an older version wrote it: the same tensors without what belongs to the optimizer and the sampler.
    let file = SafeTensors::deserialize(&kept.weights).expect("a file of ours");
    let weights =
        file.tensors().into_iter().filter(|(name, _)| !name.starts_with("adamw.") && !name.starts_with("sampler."));
    let weights = safetensors::serialize(weights, None).expect("tensors of a file");
    let mut other = Engine::with_data(hash, example(data));
    other.say(Command::Restore(Checkpoint { weights, ..kept }));
    other.work();
    assert_eq!(other.restored(), [(100, false)]);
    assert_eq!(other.find("a query"), answer);
}

#[test]
fn broken_states_are_refused_and_change_nothing() {
    let (hash, data) = RUNS[0];
    let mut engine = Engine::with_data(hash, example(data));
    engine.steps(2);
    let kept = engine.saved();
    let mut other = Engine::with_data(hash, example(data));
    let length = kept.weights.len();
    let mut broken: Vec<Vec<u8>> =
        [0, 1, 7, 8, 9, length / 2, length - 1].map(|end| kept.weights[..end].to_vec()).into();
    let mut not_finite = kept.weights.clone();
    let file = safetensors::SafeTensors::deserialize(&kept.weights).expect("a file of ours");
    let weight = file.tensor("embedding.weight").expect("a weight of Simple").data();
    let place = weight.as_ptr() as usize - kept.weights.as_ptr() as usize;
    not_finite[place..place + 4].copy_from_slice(&f32::NAN.to_le_bytes());
    broken.push(not_finite);
    for (count, weights) in (1..).zip(broken) {
        other.say(Command::Restore(Checkpoint { weights, ..kept.clone() }));
        other.work();
        assert_eq!((other.failures().len(), other.state()), (count, RunState::Fresh));
    }
    assert_eq!(other.restored(), []);
    other.say(Command::Restore(kept));
    other.work();
    assert_eq!(other.restored(), [(2, true)]);
}

#[test]
fn what_is_untrained_stays_so_after_a_restore_and_a_divergence() {
    let hash = |rate: &str| format!("device=cpu&steps=1000&normalise=0&learning_rate={rate}");
    let mut engine = Engine::with_data(&hash("0.005"), example("senses"));
    let places =
        |near: &[Neighbour]| near.iter().map(|near| (near.sentence.clone(), near.distance)).collect::<Vec<_>>();
    let untrained = places(&engine.find("the bank of the river").before_training);
    engine.steps(20);
    let kept = engine.saved();
    let mut other = Engine::new(&hash("0.005"));
    // Before the untrained space is there.
    other.say(Command::LoadData(Source::of_bytes("a test", example("senses").into())));
    other.say(Command::Restore(kept));
    other.work();
    other.say(Command::Configure(config(&hash("1e9"))));
    other.train();
    assert_eq!(other.state(), RunState::Diverged);
    let answer = other.find("the bank of the river");
    assert!(answer.step >= 20);
    assert_eq!(places(&answer.before_training), untrained);
    let steps: Vec<u32> = other.evaluations().iter().map(|evaluation| evaluation.step).collect();
    assert_eq!(&steps[..2], [0, 20], "{steps:?}");
}

#[test]
fn what_was_trained_is_handed_out_before_something_takes_its_place() {
    let (hash, data) = RUNS[0];
    for replacing in [Command::Reset, Command::LoadData(Source::of_bytes("other", example("senses").into()))] {
        let mut engine = Engine::with_data(hash, example(data));
        engine.say(Command::Train);
        block_on(engine.session.tick());
        engine.say(replacing);
        let kept = engine.saved();
        let taken = engine.reports().last().map(|report| report.step);
        assert!(Some(kept.step) >= taken && kept.step > 0);
        engine.work();
        assert_eq!((engine.failures(), engine.state()), (vec![], RunState::Fresh));
    }
}
