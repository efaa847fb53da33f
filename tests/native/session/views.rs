//! What the page shows beside the figures: made only where it is shown, and without a trace in what is trained.

use std::collections::BTreeMap;

use triplet_playground::config::Projection;
use triplet_playground::protocol::{Comparison, Listing, MapFrame, Surroundings, TripletsOfTheMoment, Views};

use super::*;

const ALL: Views = Views { map: true, triplets: true, anchor: Some(3), comparison: true, at: None };

impl Engine {
    fn frames(&self) -> Vec<MapFrame> {
        self.all(|event| if let Event::Mapped(frame) = event { Some(frame.clone()) } else { None })
    }

    fn looks(&self) -> Vec<TripletsOfTheMoment> {
        self.all(|event| if let Event::Mined(triplets) = event { Some(triplets.clone()) } else { None })
    }

    fn surroundings(&self) -> Vec<Surroundings> {
        self.all(|event| if let Event::Surrounded(near) = event { Some(near.clone()) } else { None })
    }

    fn comparisons(&self) -> Vec<Comparison> {
        self.all(|event| if let Event::Compared(comparison) = event { Some(comparison.clone()) } else { None })
    }

    fn listing(&self) -> Listing {
        self.all(|event| if let Event::Listed(listing) = event { Some(listing.clone()) } else { None })
            .pop()
            .expect("data")
    }

    fn forget(&self) {
        self.events.borrow_mut().clear();
    }
}

#[test]
fn what_is_not_shown_is_not_made() {
    let mut engine = Engine::with_data("device=cpu&steps=40", example("support"));
    engine.train();
    engine.say(Command::Pin(vec![1, 2]));
    assert_eq!((engine.frames().len(), engine.looks().len()), (0, 0));
    assert_eq!((engine.surroundings().len(), engine.comparisons().len()), (0, 0));
}

#[test]
fn what_is_shown_comes_at_once_and_goes_on_to_the_last_step() {
    let mut engine = Engine::with_data("device=cpu&steps=60", example("support"));
    engine.say(Command::Watch(ALL));
    let sentences = engine.listing().texts.len();
    let first = engine.frames().pop().expect("a frame");
    assert_eq!((first.step, first.positions.len(), first.query), (0, sentences * 8, None));
    assert_eq!((engine.looks()[0].step, engine.surroundings()[0].anchor), (0, 3));
    engine.forget();
    engine.train();
    assert_eq!(engine.frames().last().map(|frame| frame.step), Some(60));
    assert_eq!(engine.looks().last().map(|look| look.step), Some(60));
    assert_eq!(engine.surroundings().last().map(|near| (near.anchor, near.step)), Some((3, 60)));
    let look = engine.looks().pop().expect("a look");
    assert!(look.easy > 0.5 && (look.easy + look.semi_hard + look.hard - 1.0).abs() < 1e-5);
}

#[test]
fn watching_changes_nothing_that_is_trained() {
    for hash in ["device=cpu&steps=60&seed=5", "device=cpu&steps=10&seed=5&encoder=transformer&layers=1"] {
        let losses = |views: Views| {
            let mut engine = Engine::with_data(hash, example("support"));
            engine.say(Command::Watch(views));
            engine.train();
            engine.reports().iter().map(|report| (report.step, report.loss)).collect::<BTreeMap<u32, f32>>()
        };
        // Which steps are reported depends on the clock; the last one always is.
        let (alone, watched) = (losses(Views::default()), losses(ALL));
        let common: Vec<u32> = alone.keys().copied().filter(|step| watched.contains_key(step)).collect();
        assert_eq!(common.last(), alone.keys().last(), "{hash}");
        assert!(common.iter().all(|step| alone[step] == watched[step]), "{hash}");
    }
}

#[test]
fn the_question_has_a_place_on_the_map() {
    let mut engine = Engine::with_data("device=cpu", example("support"));
    engine.say(Command::Watch(Views { map: true, ..Views::default() }));
    let text = engine.listing().texts[7].clone();
    engine.find(&text);
    let frame = engine.frames().pop().expect("a frame");
    let coordinates: Vec<f32> =
        frame.positions.as_chunks().0.iter().map(|bytes: &[u8; 4]| f32::from_le_bytes(*bytes)).collect();
    let (x, y) = frame.query.expect("a place");
    assert!((x - coordinates[14]).hypot(y - coordinates[15]) < 1e-4, "a sentence of the data lies on its own point");
}

#[test]
fn the_margin_recolours_before_any_training_and_a_lost_anchor_is_harmless() {
    let mut engine = Engine::with_data("device=cpu&mining=given&margin=0.1", example("senses"));
    engine.say(Command::Watch(Views { triplets: true, ..Views::default() }));
    engine.say(Command::Configure(config("device=cpu&mining=given&margin=1.5")));
    let looks = engine.looks();
    let (narrow, wide) = (&looks[0], &looks[looks.len() - 1]);
    assert!(wide.easy < narrow.easy && wide.semi_hard > narrow.semi_hard && wide.hard == narrow.hard);
    engine.say(Command::Watch(Views { anchor: Some(1_000_000), ..Views::default() }));
    assert_eq!((engine.surroundings(), engine.failures()), (Vec::new(), Vec::new()));
}

#[test]
fn pinned_sentences_are_compared_with_the_untrained_model_at_once_and_to_the_last_step() {
    let mut engine = Engine::with_data("device=cpu&steps=60", example("support"));
    engine.say(Command::Watch(Views { comparison: true, ..Views::default() }));
    assert_eq!(engine.comparisons(), [], "nothing is pinned");
    engine.say(Command::Pin(vec![4, 0, 9]));
    let untrained = engine.comparisons().pop().expect("a comparison");
    assert_eq!((untrained.step, untrained.pinned.as_slice()), (0, [4, 0, 9].as_slice()));
    assert_eq!(untrained.before, untrained.now);
    engine.train();
    let trained = engine.comparisons().pop().expect("a comparison");
    assert_eq!((trained.step, &trained.before), (60, &untrained.before));
    assert_ne!(trained.now, trained.before);
    // The engine answers a question about the pinned sentence alike, which itself comes first there.
    let text = engine.listing().texts[4].clone();
    let answer = engine.find(&text);
    let near: Vec<_> = trained.nearest[0].now.iter().map(|near| (near.rank_now + 1, near.similarity)).collect();
    let found: Vec<_> = answer.now[1..4].iter().map(|near| (near.rank as u32, near.similarity)).collect();
    assert!(near.iter().zip(&found).all(|(one, other)| one.0 == other.0 && (one.1 - other.1).abs() < 1e-4));
}

#[test]
fn pins_stay_through_a_reset_and_those_that_other_data_lacks_are_left_out() {
    let mut engine = Engine::with_data("device=cpu&steps=10", example("support"));
    engine.say(Command::Watch(Views { comparison: true, ..Views::default() }));
    engine.say(Command::Pin(vec![1, 30]));
    engine.train();
    engine.forget();
    engine.say(Command::Reset);
    engine.work();
    let comparison = engine.comparisons().pop().expect("a comparison");
    assert_eq!((comparison.step, comparison.pinned), (0, vec![1, 30]));
    engine.load("text,label\na cat,cat\nthe cat,cat\na dog,dog\nthe dog,dog\n");
    assert_eq!(engine.comparisons().pop().expect("a comparison").pinned, [1]);
    engine.forget();
    engine.say(Command::Pin(vec![30]));
    assert_eq!((engine.comparisons(), engine.failures()), (Vec::new(), Vec::new()));
}

#[test]
fn a_map_by_t_sne_comes_to_rest_while_nothing_trains() {
    let mut engine = Engine::new("device=cpu&projection=tsne");
    engine.say(Command::Watch(Views { map: true, ..Views::default() }));
    engine.load(example("support"));
    let frames = engine.frames();
    assert!(frames.first().is_some_and(|frame| frame.settled < 1.0), "one frame is not enough");
    assert!(frames.last().is_some_and(|frame| frame.settled >= 1.0 && frame.projection == Projection::TSne));
    assert!(frames.windows(2).all(|pair| pair[0].settled <= pair[1].settled), "it goes forward");
    // And again for the weights that training ends with.
    engine.say(Command::Configure(config("device=cpu&projection=tsne&steps=3")));
    engine.train();
    let last = engine.frames().pop().expect("a map");
    assert!((last.step, last.settled >= 1.0) == (3, true), "{} {}", last.step, last.settled);
}

#[test]
fn who_goes_back_to_a_step_sees_what_was_there() {
    let mut engine = Engine::with_data("device=cpu&steps=30", example("support"));
    engine.say(Command::Watch(ALL));
    let find = || Command::Find { request: 7, text: "where is my parcel".to_owned(), count: 3 };
    let found = |engine: &Engine| {
        let answer =
            engine.all(|event| if let Event::Found(answer) = event { Some(answer.clone()) } else { None }).pop();
        let answer = answer.expect("an answer");
        (answer.step, answer.now.into_iter().map(|near| (near.sentence, near.distance)).collect::<Vec<_>>())
    };
    engine.say(find());
    let untrained = found(&engine);
    engine.train();
    let seen: BTreeMap<u32, Surroundings> = engine.surroundings().into_iter().map(|near| (near.step, near)).collect();
    assert!(seen.len() > 20, "{}", seen.len());
    for (step, near) in &seen {
        engine.forget();
        engine.say(Command::Watch(Views { at: Some(*step), ..ALL }));
        assert_eq!(engine.surroundings(), std::slice::from_ref(near));
        assert_eq!(engine.comparisons(), [], "nothing is pinned");
    }
    engine.say(Command::Watch(Views { at: Some(0), ..ALL }));
    engine.say(find());
    assert_eq!(found(&engine), untrained);
    engine.forget();
    engine.say(Command::Watch(ALL));
    engine.say(find());
    assert_eq!(engine.surroundings(), [seen[&30].clone()]);
    let (step, now) = found(&engine);
    assert_eq!(step, 30);
    assert_ne!(now, untrained.1);
    engine.say(Command::Reset);
    engine.work();
    engine.forget();
    engine.say(Command::Watch(Views { at: Some(20), ..ALL }));
    assert_eq!(engine.surroundings().last().map(|near| near.step), Some(0), "of the new run nothing else is known");
}

#[test]
fn of_a_long_run_every_part_is_remembered() {
    let mut engine = Engine::with_data("device=cpu&steps=300", example("support"));
    engine.say(Command::Watch(ALL));
    engine.train();
    for at in [0, 40, 150, 290, 300] {
        engine.forget();
        engine.say(Command::Watch(Views { at: Some(at), ..ALL }));
        let step = engine.surroundings().pop().map(|near| near.step).expect("an anchor is selected");
        assert!(step <= at && step + 30 >= at, "step {step} for {at}");
    }
}

#[test]
fn a_model_too_large_for_its_past_shows_what_is_now() {
    let mut engine =
        Engine::with_data("device=cpu&steps=4&embedding_size=1024&encoder=transformer&layers=1", example("support"));
    engine.say(Command::Watch(ALL));
    engine.train();
    engine.forget();
    engine.say(Command::Watch(Views { at: Some(1), ..ALL }));
    assert_eq!(engine.surroundings().pop().map(|near| near.step), Some(4));
}

#[test]
fn a_question_that_comes_before_the_sentences_are_embedded_is_answered_when_they_are() {
    let mut engine = Engine::with_data("device=cpu&steps=5", example("support"));
    engine.forget();
    engine.say(Command::Reset);
    let is_built = |engine: &Engine| !engine.all(|event| matches!(event, Event::Built(_)).then_some(())).is_empty();
    while !is_built(&engine) && block_on(engine.session.tick()) {}
    engine.say(Command::Find { request: 9, text: "where is my parcel".to_owned(), count: 2 });
    let answers = |engine: &Engine| {
        engine
            .all(|event| if let Event::Found(answer) = event { Some((answer.request, answer.now.len())) } else { None })
    };
    assert_eq!(answers(&engine), [], "there is a model, and nothing is embedded by it");
    engine.forget();
    engine.say(Command::Reset);
    while !is_built(&engine) && block_on(engine.session.tick()) {}
    assert_eq!(answers(&engine), [], "another model has taken the place of the one that was asked");
    engine.work();
    assert_eq!(answers(&engine), [(9, 2)]);
}
