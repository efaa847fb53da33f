//! Whether it learns: figures before and now, and what the doctor says.

use leptos::prelude::*;

use crate::page::core::{State, correlation, interval_in_words, percent};
use crate::page::runtime::store::store;
use crate::page::views::doctor::Doctor;
use crate::page::widgets::help::Help;
use crate::protocol::{Evaluation, Scores};
use crate::statistics::correlation_interval;
use crate::wording::counted;

const ACCURACY: &str = "Triplet accuracy: the share of triplets whose positive is nearer to the anchor than the negative; a tie \
counts one half, so chance is 50 %. Held-out sentences were never trained on: only they tell whether the model has learnt \
something beyond its examples.";
const NEIGHBOUR: &str = "1-nearest-neighbour accuracy (recall@1): the share of held-out sentences whose nearest other sentence means the same. \
With labels, training sentences are searched; with triplets and pairs, anchors search all sentences. Where nothing is held out, \
it is that of the training data. The interval says what such a share can be by chance of the questions (Wilson, 95 %).";

const GENERAL: &str = "What training makes a pretrained model forget: for 100 sentences of everyday English that come with the page, \
whether the nearest of 199 others is the one that says the same in other words. Asked before training and whenever it stands still. \
Where it falls by more than a few sentences, train for fewer steps, with a lower learning rate, or with adapters.";
const SPEARMAN: &str = "Spearman's rank correlation of the scores of held-out pairs and the cosines of their vectors: 1 where the \
model has all pairs in the order of their scores, 0 where it has them in no order. Held-out pairs were never trained on.";

#[component]
pub fn Watch() -> impl IntoView {
    let basis = store().select(basis);
    let not_general = store().select(|state| general(state).is_none());
    let scored = store().select(State::has_scores);
    let unscored = Signal::derive(move || !scored.get());
    view! {
        <section class="panel" aria-labelledby="watch-title">
            <div class="panel-head">
                <h2 id="watch-title">"Watch"</h2>
            </div>
            <div class="figures" hidden=unscored>
                <Figure
                    name="Held-out Spearman"
                    help=SPEARMAN
                    part=|evaluation| evaluation.held_out.as_ref().and_then(|scores| scores.spearman)
                    lacks=|evaluation| match evaluation.held_out {
                        Some(_) => "the held-out pairs have one score",
                        None => "nothing is held out",
                    }
                    written=correlation
                />
                <Figure
                    name="Training Spearman"
                    help="The same on what is trained on. Far above the held-out figure means learnt by heart."
                    part=|evaluation| evaluation.training.spearman
                    lacks=|_| "the pairs have one score"
                    written=correlation
                />
            </div>
            <div class="figures" hidden=scored>
                <Figure
                    name="1-NN accuracy"
                    help=NEIGHBOUR
                    part=|evaluation| {
                        nearest(evaluation.held_out.as_ref()).or_else(|| nearest(Some(&evaluation.training)))
                    }
                    lacks=|_| "no sentence has a positive to find"
                />
                <Figure
                    name="Held-out accuracy"
                    help=ACCURACY
                    part=|evaluation| evaluation.held_out.as_ref().and_then(|scores| scores.triplet_accuracy)
                    lacks=|evaluation| match evaluation.held_out {
                        Some(_) => "the held-out sentences make no triplet",
                        None => "nothing is held out",
                    }
                />
                <Figure
                    name="Training accuracy"
                    help="The same on what is trained on. Far above the held-out figure means learnt by heart."
                    part=|evaluation| evaluation.training.triplet_accuracy
                    lacks=|_| "the training sentences make no triplet"
                />
            </div>
            <div class="figures figures-below" hidden=not_general>
                <Figure
                    name="General English"
                    help=GENERAL
                    part=|evaluation| nearest(evaluation.general.as_deref())
                    lacks=|_| "not measured"
                />
            </div>
            <details class="more" hidden=Signal::derive(move || basis.with(String::is_empty))>
                <summary>"How sure, and more figures"</summary>
                <p class="figures-basis">{basis}</p>
            </details>
            <Doctor />
        </section>
    }
}

/// What came of the general questions when they were asked last.
fn general(state: &State) -> Option<&Scores> {
    let evaluations = state.open.training.evaluations.iter().rev();
    evaluations.into_iter().find_map(|evaluation| evaluation.general.as_deref())
}

/// What the figures rest on, and what else is known of the same questions.
fn basis(state: &State) -> String {
    let Some(now) = state.now() else { return String::new() };
    let (scores, part) = match &now.held_out {
        Some(scores) => (scores, "held-out"),
        None => (&now.training, "training"),
    };
    let general = general(state).and_then(|scores| {
        let share = scores.nearest_neighbour_accuracy?;
        Some(format!("general English {}", interval_in_words(share, scores.sentences)))
    });
    let parts = [pairs(scores, part), neighbours(scores, part), triplets(scores, part), general];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() { String::new() } else { format!("Step {}: {}.", now.step, said.join("; ")) }
}

/// `triplet accuracy 95 % sure: 88 to 94 % (512 held-out triplets)`.
fn triplets(scores: &Scores, part: &str) -> Option<String> {
    let share = scores.triplet_accuracy?;
    let count = counted(scores.triplets, &format!("{part} triplet"), &format!("{part} triplets"));
    Some(format!("triplet accuracy {} ({count})", interval_in_words(share, scores.triplets)))
}

/// `Spearman 95 % sure: 0.54 to 0.79 (75 held-out pairs)`.
fn pairs(scores: &Scores, part: &str) -> Option<String> {
    let (low, high) = correlation_interval(scores.spearman?, scores.scored_pairs);
    let count = counted(scores.scored_pairs, &format!("{part} pair"), &format!("{part} pairs"));
    Some(format!("Spearman 95 % sure: {low:.2} to {high:.2} ({count})"))
}

fn neighbours(scores: &Scores, part: &str) -> Option<String> {
    let nearest = scores.nearest_neighbour_accuracy?;
    let sample = match scores.askable > scores.sentences {
        true => format!("{} of {} {part} questions", scores.sentences, scores.askable),
        false => counted(scores.sentences, &format!("{part} question"), &format!("{part} questions")),
    };
    let recall = scores.recall_at.last().map(|(k, share)| format!(" · recall@{k} {}", percent(Some(*share))));
    let reciprocal = scores.mean_reciprocal_rank.map(|rank| format!(" · MRR {rank:.2}"));
    let gain = scores.ndcg.map(|gain| format!(" · NDCG@10 {gain:.2}"));
    Some(format!(
        "1-NN {} ({sample}, {} searched){}{}{}",
        interval_in_words(nearest, scores.sentences),
        counted(scores.gallery, "sentence", "sentences"),
        recall.unwrap_or_default(),
        reciprocal.unwrap_or_default(),
        gain.unwrap_or_default()
    ))
}

fn nearest(scores: Option<&Scores>) -> Option<f32> {
    scores?.nearest_neighbour_accuracy
}

/// One figure now, beside the same from before training. `lacks`: why an evaluation may not have it. `written`: how it is
/// written, a share in percent where nothing is said.
#[component]
fn Figure(
    name: &'static str,
    help: &'static str,
    part: fn(&Evaluation) -> Option<f32>,
    lacks: fn(&Evaluation) -> &'static str,
    #[prop(default = percent)] written: fn(Option<f32>) -> String,
) -> impl IntoView {
    let store = store();
    // Not every evaluation has every figure.
    let latest = move |state: &State| {
        let shown = store.step_shown().unwrap_or(f32::INFINITY);
        let evaluations = state.open.training.evaluations.iter().rev().filter(|earlier| earlier.step as f32 <= shown);
        evaluations.into_iter().find_map(|evaluation| Some((evaluation.step, part(evaluation)?)))
    };
    let values = move |state: &State| {
        let before = state.before_training().and_then(part);
        (before, latest(state).filter(|(step, _)| *step > 0))
    };
    let value = store.select(move |state| {
        let (before, now) = values(state);
        written(now.map(|(_, now)| now).or(before))
    });
    let comparison = store.select(move |state| match values(state) {
        // A figure is of the step that it was measured at, which is not that of the run.
        (Some(before), Some((step, _))) => format!("at step {step}, untrained {}", written(Some(before))),
        (Some(_), None) => "untrained".to_owned(),
        (None, _) => state.now().map_or("not measured", lacks).to_owned(),
    });
    let id = format!("figure-{}", name.to_ascii_lowercase().replace(' ', "-"));
    view! {
        <div class="figure">
            <p class="figure-name">
                {name} <Help about=name id=id text=help.to_owned() />
            </p>
            <p class="figure-value">
                {value}
            </p>
            <p class="figure-before">
                {comparison}
            </p>
        </div>
    }
}
