//! Any commands in any order: nothing panics, nothing runs for ever, and the engine is of use afterwards.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use triplet_playground::protocol::{Criterion, Reading, Views};

use super::*;

const HASHES: [&str; 9] = [
    "device=cpu&steps=25&embedding_size=8",
    "device=cpu&steps=25&embedding_size=8&mining=given",
    "device=cpu&steps=3&embedding_size=8&seed=2",
    "device=cpu&steps=25&embedding_size=16&held_out=40&projection=t_sne",
    "device=cpu&steps=25&embedding_size=8&normalise=0&learning_rate=1e12",
    "device=cpu&steps=12&encoder=transformer&embedding_size=8&heads=2&feed_forward=8&layers=1&margin=3",
    "device=cpu&steps=12&encoder=transformer&embedding_size=8&heads=2&feed_forward=8&layers=1&chunk=3",
    "device=auto&steps=9&embedding_size=8&mining=batch_all&distance=cosine",
    "device=cpu&steps=25&embedding_size=8&loss=cosent",
];

fn any<'a, T>(generator: &mut ChaCha8Rng, from: &'a [T]) -> &'a T {
    &from[generator.random_range(0..from.len())]
}

fn command(generator: &mut ChaCha8Rng, kept: &[Checkpoint]) -> Command {
    let hash = *any(generator, &HASHES);
    match generator.random_range(0..21) {
        0 | 1 => Command::Configure(Config::from_hash(hash).0),
        2 => {
            let texts = [
                example("senses"),
                example("negatives"),
                "a,b\nc,d\n",
                "lonely",
                "",
                "text,label\na,1\nb,1\nc,2\nd,2\n",
                "sentence1,sentence2,score\na,b,1\nc,d,2\ne,f,3\ng,h,1\n",
            ];
            Command::LoadData(Source::of_bytes("a test", any(generator, &texts).as_bytes().to_vec()))
        }
        3..=5 => Command::Train,
        6 => Command::Pause,
        7 | 8 => Command::Step,
        9 => Command::Reset,
        10 => Command::Find { request: 1, text: "the bank of x".to_owned(), count: 4 },
        11 => Command::Inspect { request: 1, text: "the bank".to_owned(), layer: 1, head: Some(7) },
        12 => match kept.last() {
            Some(kept) => Command::Restore(kept.clone()),
            None => Command::Save,
        },
        13 => {
            let some = |generator: &mut ChaCha8Rng| generator.random_range(0..2) == 0;
            let anchor = some(generator).then(|| generator.random_range(0..100));
            let (map, triplets) = (some(generator), some(generator));
            let at = some(generator).then(|| generator.random_range(0..100));
            Command::Watch(Views { map, triplets, anchor, comparison: some(generator), at })
        }
        14 => Command::Race(vec![Config::from_hash(hash).0, Config::from_hash(HASHES[0]).0]),
        15 => any(generator, &[Command::PauseRace, Command::ResumeRace, Command::EndRace]).clone(),
        16 => Command::Pin(vec![0, generator.random_range(0..200)]),
        17 => Command::Cancel,
        18 => Command::ReadAs(Reading::default()),
        19 => {
            let criterion = *any(generator, &[Criterion::GivenNegatives, Criterion::Nearest]);
            Command::Examine { request: 1, criterion }
        }
        _ => Command::Ping,
    }
}

#[test]
fn any_commands_in_any_order_leave_an_engine_that_works() {
    for seed in 0..16 {
        let generator = &mut ChaCha8Rng::seed_from_u64(seed);
        let mut engine = Engine::new(HASHES[0]);
        let mut said = Vec::new();
        for _ in 0..120 {
            let kept = engine.all(|event| if let Event::Saved(kept) = event { Some(kept.clone()) } else { None });
            let command = command(generator, &kept);
            said.push(format!("{command:?}").chars().take(12).collect::<String>());
            engine.say(command);
            for _ in 0..generator.random_range(0..5) {
                block_on(engine.session.tick());
            }
        }
        engine.say(Command::EndRace);
        engine.work();
        let beyond = engine.all(|event| match event {
            Event::Trained(told) if told.step > told.steps => Some((told.step, told.steps)),
            _ => None,
        });
        assert_eq!(beyond, [], "seed {seed}: {said:?}");
        assert!(engine.failures().iter().all(|failure| failure.stage != Stage::Engine), "seed {seed}: {said:?}");
        engine.say(Command::Watch(Views::default()));
        engine.say(Command::Configure(config(HASHES[0])));
        engine.load(example("senses"));
        engine.train();
        assert_eq!(engine.state(), RunState::Finished, "seed {seed}: {said:?}");
        let answer = engine.find("the bank of the river");
        assert!(answer.step == 25 && answer.now.iter().all(|near| near.distance.is_finite()), "seed {seed}: {said:?}");
    }
}
