//! The doctor on runs that really train: ill ones, the same with the remedy taken, and healthy ones.

use std::rc::Rc;

use triplet_playground::engine::train::doctor::Doctor;
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::examples::{self, EXAMPLES};
use triplet_playground::protocol::{Ailment, Finding};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

use crate::course::{Course, config, course, course_with, example, with};

/// Small enough for a test.
const TRANSFORMER: &str = "encoder=transformer&embedding_size=16&feed_forward=32&heads=2&layers=1&max_tokens=16";

/// The run is found to have the ailment, and the same run with the remedy taken, or that and the next, is not; both runs, and the finding.
fn cured(hash: &str, text: &str, ailment: Ailment) -> (Course, Course, Finding) {
    let config = config(hash);
    let ill = course(&config, text);
    let finding = ill.first(ailment).unwrap_or_else(|| panic!("{hash}: {:?}", ill.findings)).clone();
    let remedy = finding.remedy.as_ref().expect("a remedy");
    let better = with(&config, remedy);
    let mut well = course(&better, text);
    // One setting at a time: a second one may be to blame as well.
    if let Some(next) = well.first(ailment).and_then(|finding| finding.remedy.as_ref()) {
        assert!(next.settings.iter().all(|(key, _)| !remedy.settings.iter().any(|(before, _)| before == key)));
        well = course(&with(&better, next), text);
    }
    assert_eq!(well.first(ailment), None, "{hash}, then {remedy:?}");
    (ill, well, finding)
}

#[test]
fn collapse_is_found_and_semi_hard_negatives_help() {
    for more in ["", "&soft_margin=1", "&distance=squared_euclidean"] {
        let config = config(&format!("{TRANSFORMER}&steps=150&learning_rate=0.05{more}"));
        let (ill, well, _) = cured(&config.to_hash(), example(&config), Ailment::Collapse);
        assert!(well.accuracy() > 0.98 && ill.accuracy() < well.accuracy(), "{more}");
    }
}

/// Vectors of any length in one direction: their distances are large, so that the loss stays above the margin.
#[test]
fn one_direction_of_all_sentences_is_a_collapse() {
    let hash = format!("{TRANSFORMER}&steps=150&learning_rate=0.05&normalise=0&margin=0.5");
    let course = course(&config(&hash), example(&config(&hash)));
    let finding = course.first(Ailment::Collapse);
    assert!(
        finding.is_some_and(|finding| finding.remedy.is_some()),
        "{:?} {}",
        course.findings.last(),
        course.last_loss
    );
}

#[test]
fn divergence_is_found_and_shorter_steps_help() {
    for (hash, sign) in [("learning_rate=10", "grown from"), ("learning_rate=1e11", "no longer a number")] {
        let hash = format!("normalise=0&steps=60&{hash}");
        let (_, well, finding) = cured(&hash, example(&config(&hash)), Ailment::Divergence);
        assert!(finding.message.contains(sign), "{}", finding.message);
        assert!(well.accuracy() > 0.98);
    }
}

#[test]
fn a_dead_relu_is_found_and_more_numbers_help() {
    for more in ["&embedding_size=8&learning_rate=1", "&embedding_size=4", "&embedding_size=16&learning_rate=10"] {
        let hash = format!("normalise=0&steps=100{more}");
        let (ill, well, _) = cured(&hash, example(&config(&hash)), Ailment::DeadRelu);
        assert!(ill.accuracy() < 0.6 && well.accuracy() > 0.9, "{hash}: {}, {}", ill.accuracy(), well.accuracy());
        assert_eq!(ill.first(Ailment::Collapse), None, "{hash}");
    }
}

#[test]
fn vectors_that_only_get_longer_are_found_and_normalising_helps() {
    let hash = "normalise=0&margin=10&learning_rate=0.01&vocabulary_size=16&mining=given&steps=150";
    let (_, well, finding) = cured(hash, example(&config(hash)), Ailment::NormsOnly);
    assert!(finding.remedy.is_some_and(|remedy| remedy.settings.iter().any(|(key, _)| key == "margin")));
    assert_eq!(well.first(Ailment::UnreachableMargin), None);
}

#[test]
fn a_margin_out_of_reach_is_found_before_the_first_step() {
    for (hash, found) in [
        ("margin=1.4", false),
        ("margin=1.42", true),
        ("distance=cosine&margin=1", true),
        ("encoder=transformer&margin=1.9", false),
        ("encoder=transformer&margin=2", true),
        ("encoder=transformer&distance=squared_euclidean&margin=3.9", false),
        ("encoder=transformer&distance=squared_euclidean&margin=4", true),
        ("encoder=transformer&distance=cosine&margin=2", true),
        ("normalise=0&margin=50", false),
        ("soft_margin=1&margin=50", false),
        ("soft_margin=1&margin=50&mining=batch_all", true),
    ] {
        let config = config(hash);
        let data = Dataset::build(import(example(&config).as_bytes()), 20.0, 0).expect("data");
        let pool = Rc::new(Pool::new(Rc::new(data)));
        let findings = Doctor::new(pool.clone(), &config).findings(&config);
        assert_eq!(findings.iter().any(|finding| finding.ailment == Ailment::UnreachableMargin), found, "{hash}");
        for finding in findings {
            let cured = with(&config, &finding.remedy.expect("a remedy"));
            assert_eq!(Doctor::new(pool.clone(), &cured).findings(&cured), [], "{hash}");
        }
    }
}

/// Vectors without negative numbers are at most a right angle apart.
#[test]
fn the_simple_encoder_cannot_meet_a_margin_that_the_metric_could() {
    let least_loss = |margin: &str| {
        let config = config(&format!("data=senses&learning_rate=0.05&margin={margin}"));
        course(&config, example(&config)).least_loss
    };
    assert_eq!(least_loss("0.3"), 0.0);
    assert!(least_loss("1.42") > 0.0);
}

#[test]
fn nothing_left_is_found_and_a_larger_margin_or_harder_triplets_help() {
    for mining in ["given", "batch_hard"] {
        let hash = format!("data=negatives&steps=600&mining={mining}");
        let config = config(&hash);
        let ill = course(&config, example(&config));
        let finding = ill.first(Ailment::NothingLeft).unwrap_or_else(|| panic!("{hash}")).clone();
        let remedy = finding.remedy.expect("a remedy");
        assert!(!remedy.reset);
        // Taken in the middle of the run, there is something to learn again, and the doctor is content.
        let asked = ill.findings.iter().find(|(_, findings)| !findings.is_empty()).expect("a finding").0;
        let changed = course_with(&config, example(&config), |step, config| {
            if step == asked {
                *config = with(config, &remedy);
            }
        });
        let after: Vec<_> = changed.findings.iter().filter(|(step, _)| *step > asked).collect();
        assert!(!after.is_empty() && after.iter().all(|(_, findings)| findings.is_empty()), "{after:?}");
    }
}

#[test]
fn few_groups_are_found_and_more_of_each_or_the_given_negatives_help() {
    let support = example(&config("data=support"));
    let two: String = support
        .lines()
        .filter(|line| ["text,label", "cannot_sign_in", "change_address"].iter().any(|end| line.ends_with(end)))
        .map(|line| format!("{line}\n"))
        .collect();
    assert!(two.lines().count() > 20, "{two}");
    let (_, well, _) = cured("steps=40", &two, Ailment::FewGroups);
    assert!(well.accuracy() > 0.98);
    let triplets = "a b\tb a c\td e\na b\ta c\tf\ng h\th g i\tk l\n";
    let (_, _, finding) = cured("steps=10&held_out=0&batch_size=64", triplets, Ailment::FewGroups);
    assert!(finding.remedy.expect("a remedy").label.contains("given"));
}

/// Sets that overlap: nobody knows whether sentences of two neighbouring ones differ.
#[test]
fn batches_without_a_triplet_are_found_and_larger_ones_help() {
    let set = |number: usize| {
        let texts: Vec<String> = (0..12).map(|at| format!("\"sentence {} of a tale\"", number * 8 + at)).collect();
        format!("{{\"set\":[{}]}}\n", texts.join(","))
    };
    let text: String = (0..5).map(set).collect();
    let (_, _, finding) = cured("steps=60&held_out=0&batch_size=8", &text, Ailment::EmptyBatches);
    assert!(finding.message.contains("passed over"), "{}", finding.message);
}

/// A rule that most rows follow, learned first, and contradictions that are learned by heart.
fn contradictory() -> String {
    use rand::{RngExt, SeedableRng};
    let mut generator = rand::rngs::ChaCha8Rng::seed_from_u64(0);
    let mut text = "anchor,positive,negative\n".to_owned();
    for _ in 0..1000 {
        let topic = generator.random_range(0..3);
        let other = (topic + generator.random_range(1..3)) % 3;
        let contradicts = generator.random_bool(0.3);
        let topics = if contradicts { [topic, other, topic] } else { [topic, topic, other] };
        let sentence = topics.map(|topic| {
            let words: Vec<String> = (0..5).map(|_| format!("w{}", generator.random_range(0..40))).collect();
            format!("t{topic} t{topic} {}", words.join(" "))
        });
        text += &format!("{}\n", sentence.join(","));
    }
    text
}

#[test]
fn overfitting_is_found_and_fewer_steps_help() {
    let hash = "held_out=50&learning_rate=0.02&mining=given&steps=150";
    let (ill, well, _) = cured(hash, &contradictory(), Ailment::Overfitting);
    let held_out = |course: &Course| course.last.held_out.as_ref().and_then(|scores| scores.triplet_accuracy);
    assert!(held_out(&well) > held_out(&ill));
}

/// The example with one cell of some lines replaced.
fn with_lines(text: &str, change: impl Fn(usize, &str) -> Option<String>) -> String {
    let lines = text.lines().enumerate();
    lines.map(|(at, line)| change(at, line).unwrap_or_else(|| line.to_owned()) + "\n").collect()
}

#[test]
fn a_false_negative_is_found_among_given_ones() {
    let spoiled = with_lines(example(&config("data=senses")), |at, line| {
        let cells: Vec<&str> = line.split(',').collect();
        let reversed = |text: &str| text.split(' ').rev().collect::<Vec<_>>().join(" ");
        (at == 10).then(|| format!("{},{},{}", cells[0], cells[1], reversed(cells[0])))
    });
    let anchor =
        example(&config("data=senses")).lines().nth(10).and_then(|line| line.split(',').next()).expect("a row");
    for mining in ["given", "batch_hard", "batch_semi_hard", "batch_all"] {
        let course = course(&config(&format!("mining={mining}")), &spoiled);
        let finding = course.first(Ailment::FalseNegatives).unwrap_or_else(|| panic!("{mining}"));
        let words: Vec<&str> = anchor.split(' ').collect();
        assert!(finding.message.contains(words[0]) && finding.message.contains(words[words.len() - 1]));
        assert!(finding.message.contains(&anchor.chars().take(30).collect::<String>()), "{}", finding.message);
    }
}

#[test]
fn wrong_labels_are_found() {
    let support = example(&config("data=support"));
    let label = |line: &str| line.rsplit(',').next().expect("a label").to_owned();
    let labels: Vec<String> = support.lines().map(label).collect();
    let wrong = |at: usize| at > 0 && at % 20 == 3;
    let spoiled = with_lines(support, |at, line| {
        let text = line.rsplit_once(',').expect("two cells").0;
        wrong(at).then(|| format!("{text},{}", labels[1 + (at + 60) % (labels.len() - 1)]))
    });
    let course = course(&config("mining=given"), &spoiled);
    let finding = course.first(Ailment::FalseNegatives).expect("a suspect");
    let named = |at: usize| {
        let text = support.lines().nth(at).and_then(|line| line.rsplit_once(',')).expect("two cells").0;
        finding.message.contains(&text.trim_matches('"').chars().take(40).collect::<String>())
    };
    assert!((0..labels.len()).filter(|at| wrong(*at)).any(named), "{}", finding.message);
}

#[test]
fn problems_of_the_data_are_told_from_the_start() {
    let spoiled = format!("{}same,same,other\n", example(&config("data=senses")));
    let course = course(&config("steps=20"), &spoiled);
    for (step, findings) in &course.findings {
        let ailments: Vec<Ailment> = findings.iter().map(|finding| finding.ailment).collect();
        assert_eq!(ailments, [Ailment::UncleanData], "step {step}");
        assert!(findings[0].message.starts_with("1 line "), "{findings:?}");
    }
}

/// Examples that can be learnt with any settings within reason.
const HEALTHY: [&str; 3] = ["support", "senses", "negatives"];

fn assert_healthy(hash: &str) {
    let config = config(hash);
    for (step, findings) in course(&config, example(&config)).findings {
        assert_eq!(findings, [], "{hash} at step {step}");
    }
}

#[test]
fn healthy_runs_stay_without_a_finding() {
    for id in HEALTHY {
        for mining in triplet_playground::config::Mining::OPTIONS.iter().map(|choice| choice.key) {
            for more in ["", "&normalise=0", "&distance=squared_euclidean", "&distance=cosine"] {
                assert_healthy(&format!("data={id}&mining={mining}{more}"));
            }
        }
        for more in ["soft_margin=1", "seed=1", "seed=2", "seed=3", "learning_rate=0.001", "learning_rate=0.02"] {
            assert_healthy(&format!("data={id}&{more}"));
        }
    }
}

/// Negatives that are drawn at random meet each pair seldom, the more so with a low learning rate.
#[test]
fn slow_learners_are_not_suspected_of_false_negatives() {
    for seed in [1, 3, 4] {
        assert_healthy(&format!("mining=given&learning_rate=0.001&seed={seed}"));
    }
}

#[test]
fn healthy_transformers_stay_without_a_finding() {
    for id in HEALTHY {
        for mining in triplet_playground::config::Mining::OPTIONS.iter().map(|choice| choice.key) {
            assert_healthy(&format!("data={id}&mining={mining}&{TRANSFORMER}&steps=120"));
        }
    }
}

/// As the page sets it when the example is chosen.
fn lesson(id: &str) -> String {
    let example = examples::Example::find(id).expect("an example");
    format!("data={id}&{}", example.settings)
}

#[test]
fn lessons_stay_without_a_finding_but_for_those_that_are_about_one() {
    for example in EXAMPLES.iter().filter(|example| !matches!(example.id, "mistakes" | "collapse")) {
        assert_healthy(&lesson(example.id));
    }
    let found = |id: &str| {
        let config = config(&lesson(id));
        let course = course(&config, example(&config));
        let ailments = course.findings.iter().flat_map(|(_, findings)| findings.iter().map(|finding| finding.ailment));
        ailments.collect::<std::collections::HashSet<Ailment>>()
    };
    let of = |ailments: &[Ailment]| ailments.iter().copied().collect::<std::collections::HashSet<Ailment>>();
    assert_eq!(found("mistakes"), of(&[Ailment::UncleanData, Ailment::FalseNegatives]));
    assert_eq!(found("collapse"), of(&[Ailment::Collapse]));
}
