//! Pairs with scores, from the text to what is taken away.

use super::*;

const HASH: &str = "device=cpu&steps=60&seed=3&embedding_size=16&batch_size=16&loss=cosent";

const SUBJECTS: [[&str; 4]; 6] = [
    ["red", "crimson", "scarlet", "ruby"],
    ["sea", "ocean", "bay", "gulf"],
    ["oak", "elm", "birch", "pine"],
    ["car", "van", "truck", "bus"],
    ["bread", "cake", "bun", "roll"],
    ["rain", "snow", "hail", "fog"],
];

/// Of one subject they are alike, the more so the fewer words differ; of two they are not.
fn scored(pairs: usize) -> String {
    let words =
        |subject: usize, from: usize| format!("{} {}", SUBJECTS[subject][from % 4], SUBJECTS[subject][(from + 1) % 4]);
    let line = |n: usize| {
        let (one, other) = (n % 6, if n.is_multiple_of(2) { n % 6 } else { (n + 1 + n / 6 % 5) % 6 });
        let score = if one == other { 5 - n / 6 % 2 } else { n / 6 % 2 };
        format!("the {} of {n}\tsome {} for {n}\t{score}.0\n", words(one, n / 6), words(other, n / 6 + n / 3))
    };
    format!("sentence1\tsentence2\tscore\n{}", (0..pairs).map(line).collect::<String>())
}

impl Engine {
    fn spearman(&self) -> Vec<(u32, f32)> {
        let figure = |evaluation: &Evaluation| Some((evaluation.step, evaluation.training.spearman?));
        self.evaluations().iter().filter_map(figure).collect()
    }

    fn configure(&mut self, hash: &str) {
        self.say(Command::Configure(config(hash)));
        self.work();
    }
}

#[test]
fn pairs_come_into_the_order_of_their_scores() {
    for encoder in
        ["encoder=simple", "encoder=transformer&heads=2&feed_forward=16&layers=1&learning_rate=0.003&chunk=7"]
    {
        let mut engine = Engine::with_data(&format!("{HASH}&{encoder}"), scored(72));
        engine.train();
        assert_eq!((engine.failures(), engine.state()), (vec![], RunState::Finished), "{encoder}");
        let figures = engine.spearman();
        let (before, after) = (figures[0], figures[figures.len() - 1]);
        assert_eq!((before.0, after.0), (0, 60), "{encoder}");
        assert!(after.1 > 0.8 && after.1 > before.1 + 0.1, "{encoder}: {before:?} {after:?}");
        let held_out = engine.evaluations().last().and_then(|now| now.held_out.clone()).expect("a part is held out");
        assert!(held_out.scored_pairs > 5 && held_out.spearman.is_some(), "{encoder}: {held_out:?}");
        assert_eq!((held_out.triplet_accuracy, held_out.nearest_neighbour_accuracy), (None, None));
        let reports = engine.reports();
        let (first, last) = (reports[0], reports[reports.len() - 1]);
        assert!(last.loss < first.loss && last.active_share < first.active_share, "{encoder}: {first:?} {last:?}");
        assert!(last.positive_distance < last.negative_distance, "{encoder}: {last:?}");
        let said = engine.all(|event| match event {
            Event::Diagnosed(findings) => {
                Some(findings.iter().map(|finding| finding.message.clone()).collect::<Vec<_>>())
            }
            _ => None,
        });
        for message in said.concat() {
            assert!(!["margin", "mining", "triplet", "anchor"].iter().any(|word| message.contains(word)), "{message}");
        }
    }
}

#[test]
fn a_loss_for_which_the_data_holds_nothing_is_refused_until_it_is_another() {
    // What is loaded is there, and is asked and looked at; it is not trained.
    let mut engine = Engine::with_data("device=cpu&steps=5", scored(30));
    let refused = |engine: &Engine, count: usize, word: &str| {
        let failures = engine.failures();
        assert_eq!(failures.len(), count, "{failures:?}");
        let Failure { stage, message, hint } = &failures[count - 1];
        assert!(*stage == Stage::Settings && message.contains(word) && !hint.is_empty(), "{failures:?}");
        assert_eq!(engine.reports(), []);
    };
    refused(&engine, 1, "not a form of triplets");
    assert!(engine.find("the red crimson").now.len() > 1);
    engine.train();
    refused(&engine, 2, "not a form of triplets");
    engine.configure("device=cpu&steps=5&loss=ranking");
    refused(&engine, 3, "ranking");
    engine.configure("device=cpu&steps=5&loss=cosent");
    engine.train();
    assert_eq!((engine.failures().len(), engine.state()), (3, RunState::Finished));

    let mut engine = Engine::with_data("device=cpu&steps=5&loss=cosent", example("senses"));
    refused(&engine, 1, "with a score");
    engine.say(Command::Step);
    refused(&engine, 2, "with a score");
    engine.configure("device=cpu&steps=5");
    engine.train();
    assert_eq!((engine.failures().len(), engine.state()), (2, RunState::Finished));

    let one_score = "sentence1,sentence2,score\na cat,a dog,1\na car,a van,1\na sea,a bay,1\n";
    let mut engine = Engine::with_data("device=cpu&steps=5&loss=cosent", one_score);
    engine.train();
    refused(&engine, 2, "one score");
}

#[test]
fn a_run_stands_still_when_its_loss_finds_nothing_any_more() {
    let hash = |loss: &str| format!("device=cpu&steps=100000&loss={loss}");
    let mut engine = Engine::with_data(&hash("cosent"), scored(30));
    engine.say(Command::Train);
    block_on(engine.session.tick());
    engine.configure(&hash("triplet"));
    assert_eq!((engine.failures().len(), engine.state()), (1, RunState::Paused));
}

#[test]
fn it_goes_on_bit_for_bit() {
    let hash = format!("{HASH}&chunk=9");
    let mut whole = Engine::with_data(&hash, scored(40));
    whole.steps(20);
    let kept = whole.saved();
    whole.steps(20);
    let mut other = Engine::with_data(&hash, scored(40));
    other.say(Command::Restore(kept.clone()));
    other.work();
    other.steps(20);
    let (expected, losses) = (whole.losses(), other.losses());
    assert!(losses.len() == 20 && losses.iter().all(|(step, loss)| expected[step] == *loss));
    // Other scores are other data.
    let mut stranger = Engine::with_data(&hash, scored(40).replace("\t5.0", "\t4.5"));
    stranger.say(Command::Restore(kept));
    stranger.work();
    assert_eq!(stranger.failures().len(), 1);
}

#[test]
fn a_lane_of_another_loss_says_why_it_does_not_run() {
    let mut engine = Engine::with_data(HASH, scored(40));
    engine.say(Command::Race(vec![config(HASH), config("device=cpu&steps=60&seed=3")]));
    engine.work();
    let lane = |number: u32| {
        engine.all(|event| match event {
            Event::Raced { lane, event } if *lane == number => Some((**event).clone()),
            _ => None,
        })
    };
    let last_spearman = lane(0).into_iter().rev().find_map(|event| match event {
        Event::Evaluated(evaluation) => evaluation.held_out.and_then(|scores| scores.spearman),
        _ => None,
    });
    assert!(last_spearman.is_some());
    assert!(
        lane(1)
            .iter()
            .any(|event| matches!(event, Event::Failed(failure) if failure.message.contains("not a form of triplets")))
    );
}
