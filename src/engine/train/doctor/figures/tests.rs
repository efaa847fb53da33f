//! Figures alone, made up.

use super::*;

const COLLAPSED_FIGURES: StepReport = StepReport {
    step: 0,
    loss: 0.301,
    active_share: 1.0,
    positive_distance: 0.001,
    negative_distance: 0.001,
    embedding_norm: 5.0,
    gradient_norm: 0.01,
};

const HEALTHY: StepReport = StepReport {
    step: 0,
    loss: 0.4,
    active_share: 1.0,
    positive_distance: 0.9,
    negative_distance: 0.8,
    embedding_norm: 1.0,
    gradient_norm: 1.0,
};

const IDLE: StepReport = StepReport { loss: 0.0, active_share: 0.0, ..HEALTHY };

/// Each of `reports` for a number of steps, one after the other.
fn watched(reports: &[(StepReport, u32)], config: &Config) -> FigureSigns {
    let mut signs = FigureSigns::default();
    let steps = reports.iter().flat_map(|(report, count)| (0..*count).map(|_| *report));
    for (step, report) in steps.enumerate() {
        signs.watch(&StepReport { step: step as u32 + 1, ..report }, config);
    }
    signs
}

#[test]
fn a_collapse_is_told_once_it_lasts_and_no_sooner() {
    let config = Config::default();
    assert_eq!(watched(&[(HEALTHY, 1), (COLLAPSED_FIGURES, COLLAPSE_STEPS - 1)], &config).collapse(&config), None);
    let signs = watched(&[(HEALTHY, 1), (COLLAPSED_FIGURES, COLLAPSE_STEPS)], &config);
    let finding = signs.collapse(&config).expect("a collapse");
    assert!(finding.message.contains("0.3, for 50 steps"), "{}", finding.message);
    let apart = watched(&[(HEALTHY, 1), (COLLAPSED_FIGURES, COLLAPSE_STEPS), (HEALTHY, 1)], &config);
    assert_eq!(apart.collapse(&config), None);
    // Small distances that were small from the start, and small distances with a loss that has left the margin.
    assert_eq!(watched(&[(COLLAPSED_FIGURES, 200)], &config).collapse(&config), None);
    let narrow = StepReport { positive_distance: 0.1, negative_distance: 0.1, ..COLLAPSED_FIGURES };
    assert_eq!(watched(&[(HEALTHY, 1), (narrow, 200)], &config).collapse(&config), None);
    let off = StepReport { loss: 0.2, ..COLLAPSED_FIGURES };
    assert_eq!(watched(&[(HEALTHY, 1), (off, 200)], &config).collapse(&config), None);
}

#[test]
fn figures_of_other_settings_are_not_judged_by_these() {
    let config = Config::default();
    let signs = watched(&[(HEALTHY, 1), (COLLAPSED_FIGURES, 100)], &config);
    assert_eq!(signs.collapse(&Config { margin: 0.5, ..config.clone() }), None);
    let slower = Config { learning_rate: 0.0001, ..config };
    assert!(signs.collapse(&slower).is_some());
}

#[test]
fn soft_margin_collapses_at_ln_2() {
    let config = Config { soft_margin: true, ..Config::default() };
    let at = |loss: f32| StepReport { loss, ..COLLAPSED_FIGURES };
    assert!(watched(&[(HEALTHY, 1), (at(0.6935), 60)], &config).collapse(&config).is_some());
    assert_eq!(watched(&[(HEALTHY, 1), (at(0.301), 60)], &config).collapse(&config), None);
    // Only batch hard has a soft margin.
    let all = Config { mining: Mining::BatchAll, ..config };
    assert!(watched(&[(HEALTHY, 1), (at(0.301), 60)], &all).collapse(&all).is_some());
}

#[test]
fn one_hard_batch_is_no_divergence_and_no_number_is() {
    let config = Config::default();
    let huge = StepReport { loss: 100.0, ..HEALTHY };
    assert_eq!(watched(&[(HEALTHY, 20), (huge, 2), (HEALTHY, 2)], &config).divergence(&config), None);
    assert!(watched(&[(HEALTHY, 20), (huge, 9)], &config).divergence(&config).is_some());
    let broken = StepReport { loss: f32::NAN, ..HEALTHY };
    assert!(watched(&[(HEALTHY, 1), (broken, 1)], &config).divergence(&config).is_some());
    let recovered = watched(&[(broken, 1), (HEALTHY, RECENT as u32)], &config);
    assert_eq!(recovered.divergence(&config), None);
    // A loss as large as its margin is what an untrained model has.
    let wide = Config { margin: 100.0, ..config };
    assert_eq!(watched(&[(huge, 20)], &wide).divergence(&wide), None);
}

#[test]
fn nothing_is_left_after_a_while_without_a_loss() {
    let config = Config::default();
    assert_eq!(watched(&[(HEALTHY, 1), (IDLE, IDLE_STEPS - 1)], &config).nothing_left(&config), None);
    let idle = watched(&[(HEALTHY, 1), (IDLE, IDLE_STEPS)], &config);
    let finding = idle.nothing_left(&config).expect("nothing left");
    assert_eq!(finding.remedy.expect("a remedy").settings, [("margin".to_owned(), "0.6".to_owned())]);
    // A step without a batch says nothing.
    let zeros = StepReport { positive_distance: 0.0, negative_distance: 0.0, embedding_norm: 0.0, ..IDLE };
    assert_eq!(watched(&[(zeros, 400)], &config).nothing_left(&config), None);
    let wide = Config { margin: 0.9, ..config };
    let finding = watched(&[(IDLE, IDLE_STEPS)], &wide).nothing_left(&wide).expect("nothing left");
    assert_eq!(finding.remedy, None, "twice this margin is out of reach");
}

#[test]
fn steps_that_go_back_begin_anew() {
    let config = Config::default();
    let mut signs = watched(&[(HEALTHY, 1), (IDLE, 400)], &config);
    signs.watch(&StepReport { step: 200, ..IDLE }, &config);
    assert_eq!(signs.nothing_left(&config), None);
}
