//! What the page is told of the tokens of a sentence.

use triplet_playground::protocol::{Attention, Insight, Inspection, TokenKind, WordNeighbours};

use super::*;

impl Engine {
    fn inspect(&mut self, text: &str, layer: usize, head: Option<usize>) -> Inspection {
        self.say(Command::Inspect { request: 7, text: text.to_owned(), layer, head });
        let inspections = |event: &Event| match event {
            Event::Inspected(inspection) => Some(inspection.clone()),
            _ => None,
        };
        self.all(inspections).pop().expect("an inspection")
    }
}

fn words(inspection: &Inspection) -> &[WordNeighbours] {
    match &inspection.insight {
        Insight::Words(words) => words,
        Insight::Attention(_) => panic!("the encoder is Simple"),
    }
}

fn attention(inspection: &Inspection) -> &Attention {
    match &inspection.insight {
        Insight::Attention(attention) => attention,
        Insight::Words(_) => panic!("the encoder is a Transformer"),
    }
}

fn tokens(inspection: &Inspection) -> Vec<(&str, TokenKind)> {
    inspection.tokens.iter().map(|token| (token.text.as_str(), token.kind)).collect()
}

#[test]
fn tokens_are_marked_and_what_is_cut_off_is_told() {
    let pairs = "red apple\tgreen apple\nred car\tblue car\ngreen car\tfast car\n";
    let mut engine = Engine::with_data("device=cpu&held_out=0&max_tokens=4", pairs);
    let inspection = engine.inspect("A Red  Zebra, blue car green", 0, None);
    let expected = [
        ("A", TokenKind::Unknown),
        ("red", TokenKind::Word),
        ("Zebra", TokenKind::Unknown),
        ("blue", TokenKind::Word),
        ("car", TokenKind::Word),
        ("green", TokenKind::Word),
    ];
    assert_eq!(tokens(&inspection), expected);
    assert_eq!((inspection.request, inspection.step), (7, 0));
    assert_eq!((inspection.read, inspection.total, inspection.looked_at), (4, 6, 4));
    let asked: Vec<&str> = words(&inspection).iter().map(|word| word.word.as_str()).collect();
    assert_eq!(asked, ["red", "blue"], "known words that are read, each once");
    // However long, it stays short.
    let inspection = engine.inspect(&"car ".repeat(20_000), 0, None);
    assert!(inspection.tokens.len() < 100 && inspection.total == 20_000);
    assert_eq!(tokens(&engine.inspect("  ?! ", 0, None)), [("[UNK]", TokenKind::Special)]);
}

#[test]
fn training_brings_words_of_one_meaning_together() {
    // Two kinds of words that never share a sentence.
    let kinds = [["tulip", "rose", "daisy", "lily"], ["piano", "violin", "flute", "drum"]];
    let mut csv = "text,label\n".to_owned();
    for (kind, label) in kinds.iter().zip(["flower", "music"]) {
        for one in kind {
            csv += &kind.iter().map(|other| format!("{one} {other},{label}\n")).collect::<String>();
        }
    }
    let mut engine = Engine::with_data("device=cpu&held_out=0&steps=60&seed=4", csv);
    let untrained = engine.inspect("rose", 0, None);
    assert_eq!(words(&untrained)[0].now, words(&untrained)[0].before_training);
    engine.train();
    let trained = engine.inspect("rose", 0, None);
    let rose = &words(&trained)[0];
    assert_eq!((trained.step, &rose.before_training), (60, &words(&untrained)[0].before_training));
    let mut nearest: Vec<&str> = rose.now.iter().take(3).map(|(word, _)| word.as_str()).collect();
    nearest.sort_unstable();
    assert_eq!(nearest, ["daisy", "lily", "tulip"]);
    assert!(rose.now.iter().all(|(word, _)| word != "rose") && rose.now.is_sorted_by_key(|(_, distance)| *distance));
}

#[test]
fn attention_is_that_of_the_chosen_head_or_the_mean_of_all() {
    let hash =
        "device=cpu&encoder=transformer&layers=2&heads=2&embedding_size=16&dropout=0.5&pooling=cls&max_tokens=64";
    let mut engine = Engine::with_data(hash, example("support"));
    let text = "where is my card";
    let heads = [0, 1].map(|head| attention(&engine.inspect(text, 1, Some(head))).clone());
    let mean = engine.inspect(text, 1, None);
    assert_eq!(tokens(&mean)[0], ("[CLS]", TokenKind::Special));
    assert_eq!(tokens(&mean).len(), 5);
    let mean = attention(&mean);
    assert_eq!((mean.layer, mean.layers, mean.head, mean.heads), (1, 2, None, 2));
    assert_ne!(heads[0].weights, heads[1].weights);
    for query in 0..5 {
        assert!((mean.weights[query].iter().sum::<f32>() - 1.0).abs() < 1e-5);
        for key in 0..5 {
            let halves = (heads[0].weights[query][key] + heads[1].weights[query][key]) / 2.0;
            assert!((mean.weights[query][key] - halves).abs() < 1e-6);
        }
    }
    // No dropout: the same twice. A layer and a head that are not there are the last ones.
    let last = engine.inspect(text, 99, Some(99));
    assert_eq!(attention(&last), &heads[1]);
    let long = engine.inspect(&"card ".repeat(50), 0, None);
    assert_eq!((long.read, long.looked_at), (51, 32));
    let weights = &attention(&long).weights;
    assert!(weights.len() == 32 && weights.iter().all(|row| row.len() == 32));
}

#[test]
fn looking_changes_nothing_that_is_trained() {
    let hash = "device=cpu&steps=8&seed=5&encoder=transformer&layers=1&dropout=0.3";
    let last_loss = |look: bool| {
        let mut engine = Engine::with_data(hash, example("support"));
        for _ in 0..8 {
            engine.say(Command::Step);
            engine.work();
            if look {
                engine.inspect("where is my card", 0, None);
            }
        }
        engine.reports().last().map(|report| (report.step, report.loss))
    };
    assert_eq!(last_loss(true), last_loss(false));
}

#[test]
fn without_data_there_is_nothing_to_look_at() {
    let mut engine = Engine::new("device=cpu");
    engine.say(Command::Inspect { request: 1, text: "card".to_owned(), layer: 0, head: None });
    assert_eq!(engine.failures().len(), 1);
}
