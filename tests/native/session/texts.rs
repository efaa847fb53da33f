//! Any texts embedded: the same vectors whenever they are asked for, beside training, and an answer in every case.

use triplet_playground::protocol::TextVectors;

use super::*;

impl Engine {
    fn embed_these(&mut self, texts: &[&str]) {
        self.say(Command::Embed(texts.iter().map(|text| (*text).to_owned()).collect()));
    }

    fn embedded(&self) -> Vec<TextVectors> {
        self.all(|event| if let Event::Embedded(vectors) = event { Some(vectors.clone()) } else { None })
    }
}

fn vector(answer: &TextVectors, text: usize) -> Vec<f32> {
    let bytes = &answer.vectors[text * answer.size * 4..][..answer.size * 4];
    bytes.chunks(4).map(|bytes| f32::from_le_bytes(bytes.try_into().expect("four bytes"))).collect()
}

#[test]
fn a_sentence_has_one_vector_wherever_it_stands() {
    let mut engine = Engine::with_data("device=cpu&steps=20&embedding_size=32", example("support"));
    for step in [0, 20] {
        if step > 0 {
            engine.train();
        }
        // Longer and shorter ones are worked through in another order than that of the answer.
        engine.embed_these(&["where is my order and when will it arrive at last", "order", ""]);
        engine.embed_these(&["order"]);
        engine.work();
        let answers = engine.embedded();
        let [together, alone] = &answers[answers.len() - 2..] else { panic!("two answers") };
        assert_eq!((together.step, together.size, together.vectors.len()), (step, 32, 3 * 32 * 4));
        let (left, right) = (vector(together, 1), vector(alone, 0));
        assert!(left.iter().zip(&right).all(|(left, right)| (left - right).abs() < 1e-6), "{left:?} {right:?}");
        assert_ne!(vector(together, 0), left);
    }
    assert_ne!(engine.embedded()[0].vectors, engine.embedded()[2].vectors);
    assert_eq!(engine.failures(), []);
}

#[test]
fn beside_training_they_are_answered_and_change_nothing() {
    let losses = |asks: bool| {
        let mut engine = Engine::with_data("device=cpu&steps=200&seed=5", example("support"));
        engine.say(Command::Train);
        if asks {
            let texts: Vec<String> = (0..1000).map(|at| format!("where is order {at}")).collect();
            engine.say(Command::Embed(texts));
        }
        engine.work();
        assert_eq!((engine.failures(), engine.state()), (vec![], RunState::Finished));
        assert_eq!(engine.embedded().len(), usize::from(asks));
        engine.reports().last().map(|report| (report.step, report.loss))
    };
    assert_eq!(losses(true), losses(false));
}

#[test]
fn what_cannot_be_embedded_is_said() {
    let mut engine = Engine::new("device=cpu");
    engine.embed_these(&["a text"]);
    assert_eq!(engine.failures().len(), 1, "there is no model");

    let mut engine = Engine::with_data("device=cpu", example("support"));
    engine.embed_these(&["a text"]);
    engine.load(example("intents"));
    engine.work();
    assert_eq!(engine.embedded(), []);
    let failure = engine.failures().pop().expect("another model is there");
    assert!(failure.message.contains("not embedded"), "{failure:?}");
}

#[test]
fn settings_are_adjusted_all_or_none() {
    let mut engine = Engine::new("device=cpu&seed=5");
    engine.say(Command::Adjust("steps=7&embedding_size=32".to_owned()));
    engine.load(example("support"));
    engine.say(Command::Adjust("steps=9&margin=wide&colour=red".to_owned()));
    let failure = engine.failures().pop().expect("it is refused");
    for word in ["Margin", "`wide`", "`colour`"] {
        assert!(failure.message.contains(word), "{failure:?}");
    }
    engine.train();
    assert_eq!(engine.reports().last().map(|report| report.step), Some(7));
    engine.say(Command::Adjust("embedding_size=16".to_owned()));
    let configured = engine.all(|event| match event {
        Event::Configured { reset_needed } => Some(*reset_needed),
        _ => None,
    });
    assert_eq!((configured.first(), configured.last()), (Some(&false), Some(&true)), "{configured:?}");
}
