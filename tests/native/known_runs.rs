//! Runs whose outcome can be said beforehand.

use triplet_playground::protocol::Ailment;

use crate::course::{config, course, example, with};

const COLLAPSING: &str = "data=collapse&encoder=transformer&embedding_size=32&feed_forward=64&dropout=0&mining=batch_hard\
                          &margin=0.3&learning_rate=0.02&steps=200";

/// In one point all distances are 0, so that the loss is the margin, or softplus(0) = ln 2 where that is soft.
#[test]
fn the_loss_of_a_collapse_is_the_margin_and_one_click_gets_out() {
    for (more, level) in [("", 0.3), ("&soft_margin=1", std::f32::consts::LN_2)] {
        let config = config(&format!("{COLLAPSING}{more}"));
        let ill = course(&config, example(&config));
        assert!((ill.last_loss - level).abs() < 0.1 * level, "{more}: {}", ill.last_loss);
        let finding = ill.first(Ailment::Collapse).unwrap_or_else(|| panic!("{more}: {:?}", ill.findings));
        let remedy = finding.remedy.as_ref().expect("a remedy");
        assert_eq!(remedy.settings.len(), 1, "one thing at a time: {remedy:?}");
        let well = course(&with(&config, remedy), example(&config));
        assert!(well.least_loss < level / 3.0, "{more}, {remedy:?}: {}", well.least_loss);
    }
}

#[test]
fn a_margin_beyond_the_largest_distance_is_told_before_training() {
    let config = config("data=senses&encoder=transformer&layers=1&mining=given&distance=cosine&margin=5&steps=1");
    let course = course(&config, example(&config));
    let (step, findings) = &course.findings[0];
    assert_eq!(*step, 0);
    assert!(findings.iter().any(|finding| finding.ailment == Ailment::UnreachableMargin), "{findings:?}");
}

/// Where every triplet keeps its margin nothing is divided by the number that do not.
#[test]
fn a_small_margin_is_met_by_all_and_the_loss_stays_a_number() {
    let config = config("data=support&encoder=simple&mining=batch_all&margin=0.02&steps=600");
    let course = course(&config, example(&config));
    assert_eq!((course.least_loss, course.last_loss), (0.0, 0.0));
}

/// Two numbers behind a ReLU: some sentences have no direction.
#[test]
fn vectors_of_zeros_have_figures_all_the_same() {
    let config = config("data=support&encoder=simple&embedding_size=2&distance=cosine&mining=given&steps=300");
    let course = course(&config, example(&config));
    let scores = [Some(&course.last.training), course.last.held_out.as_ref()];
    for scores in scores.into_iter().flatten() {
        let shares = [scores.triplet_accuracy, scores.nearest_neighbour_accuracy, scores.mean_reciprocal_rank];
        assert!(shares.iter().flatten().all(|share| (0.0..=1.0).contains(share)), "{scores:?}");
    }
    assert!(course.last_loss.is_finite());
}

/// One group has no negatives.
#[test]
fn a_batch_has_two_groups_at_least() {
    for hash in ["batch_size=1", "batch_size=2&per_group=64"] {
        let config = config(&format!("data=support&steps=20&{hash}"));
        let course = course(&config, example(&config));
        assert!(course.last.step == 20 && course.least_loss > 0.0, "{hash}: {}", course.least_loss);
    }
}
