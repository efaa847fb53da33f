//! What fine-tuning makes a model forget is asked of pretrained models, where training stands still.

use std::collections::HashSet;

use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

use super::*;

const QUESTIONS: &str = include_str!("../../../src/engine/session/general.csv");

#[test]
fn the_general_questions_are_read_whole_and_no_sentence_stands_twice() {
    let imported = import(QUESTIONS.as_bytes());
    assert_eq!((imported.read_as.remarks.len(), QUESTIONS.lines().count()), (0, 101));
    let data = Dataset::build(imported, 0.0, 0).expect("a data set");
    assert_eq!((data.rows.len(), data.sentences.len()), (100, 200));
    let texts: HashSet<&str> = data.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(texts.len(), 200);
}

#[test]
fn a_pretrained_model_is_asked_before_training_and_where_it_stands_still() {
    let hash = "device=cpu&steps=60&encoder=pretrained&model=bert_wordpiece&max_tokens=20&trains=everything&learning_rate=0.01";
    let mut engine = Engine::with_models(hash, example("support"));
    engine.train();
    let asked: Vec<_> =
        engine.evaluations().into_iter().filter_map(|it| Some((it.step, it.general?.mean_reciprocal_rank?))).collect();
    let steps: Vec<u32> = asked.iter().map(|(step, _)| *step).collect();
    assert_eq!(steps, [0, 60]);
    assert!(asked[0].1 != asked[1].1, "training moves the figure: {asked:?}");
    let figures: serde_json::Value = serde_json::from_slice(&engine.export()["evaluation.json"]).expect("JSON");
    // What the page knows of the run is the page's to say.
    assert!(figures.get("losses").is_some());

    let mut own = Engine::with_data("device=cpu&steps=2", example("support"));
    own.train();
    assert!(own.evaluations().iter().all(|evaluation| evaluation.general.is_none()));
}
