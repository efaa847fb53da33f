//! Whether it learns: figures before and now, and what the doctor says.

use leptos::prelude::*;

use crate::page::core::{State, correlation, interval_in_words, percent};
use crate::page::runtime::store::store;
use crate::page::views::doctor::Doctor;
use crate::page::widgets::help::Help;
use crate::protocol::{Evaluation, Scores};
use crate::say;
use crate::statistics::correlation_interval;
use crate::words::{self, decimals};

#[component]
pub fn Watch() -> impl IntoView {
    let basis = store().select(basis);
    let not_general = store().select(|state| general(state).is_none());
    let scored = store().select(State::has_scores);
    let unscored = Signal::derive(move || !scored.get());
    view! {
        <section class="panel" aria-labelledby="watch-title">
            <div class="panel-head">
                <h2 id="watch-title">{say!("room-tab-watch")}</h2>
            </div>
            <div class="figures" hidden=unscored>
                <Figure
                    key="held-out-spearman"
                    help=say!("watch-help-spearman")
                    part=|evaluation| evaluation.held_out.as_ref().and_then(|scores| scores.spearman)
                    lacks=|evaluation| match evaluation.held_out {
                        Some(_) => say!("watch-held-out-one-score"),
                        None => say!("watch-nothing-held-out"),
                    }
                    written=correlation
                />
                <Figure
                    key="training-spearman"
                    help=say!("watch-help-training")
                    part=|evaluation| evaluation.training.spearman
                    lacks=|_| say!("watch-one-score")
                    written=correlation
                />
            </div>
            <div class="figures" hidden=scored>
                <Figure
                    key="1-nn-accuracy"
                    help=say!("watch-help-nearest")
                    part=|evaluation| {
                        nearest(evaluation.held_out.as_ref()).or_else(|| nearest(Some(&evaluation.training)))
                    }
                    lacks=|_| say!("watch-no-positive")
                />
                <Figure
                    key="held-out-accuracy"
                    help=say!("watch-help-accuracy")
                    part=|evaluation| evaluation.held_out.as_ref().and_then(|scores| scores.triplet_accuracy)
                    lacks=|evaluation| match evaluation.held_out {
                        Some(_) => say!("watch-held-out-no-triplet"),
                        None => say!("watch-nothing-held-out"),
                    }
                />
                <Figure
                    key="training-accuracy"
                    help=say!("watch-help-training")
                    part=|evaluation| evaluation.training.triplet_accuracy
                    lacks=|_| say!("watch-training-no-triplet")
                />
            </div>
            <div class="figures figures-below" hidden=not_general>
                <Figure
                    key="general-english"
                    help=say!("watch-help-general")
                    part=|evaluation| nearest(evaluation.general.as_deref())
                    lacks=|_| say!("watch-not-measured")
                />
            </div>
            <details class="more" hidden=Signal::derive(move || basis.with(String::is_empty))>
                <summary>{say!("watch-how-sure")}</summary>
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
        Some(say!("watch-basis-general", interval = interval_in_words(share, scores.sentences)))
    });
    let parts = [pairs(scores, part), neighbours(scores, part), triplets(scores, part), general];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    match said.is_empty() {
        true => String::new(),
        false => say!("watch-basis", step = now.step, figures = said.join("; ")),
    }
}

/// `triplet accuracy 95 % sure: 88 to 94 % (512 held-out triplets)`.
fn triplets(scores: &Scores, part: &'static str) -> Option<String> {
    let share = scores.triplet_accuracy?;
    let sample = say!("watch-triplets", part = part, count = scores.triplets);
    let interval = interval_in_words(share, scores.triplets);
    Some(say!("watch-basis-triplets", interval = interval, sample = sample))
}

/// `Spearman 95 % sure: 0.54 to 0.79 (75 held-out pairs)`.
fn pairs(scores: &Scores, part: &'static str) -> Option<String> {
    let (low, high) = correlation_interval(scores.spearman?, scores.scored_pairs);
    let sample = say!("watch-pairs", part = part, count = scores.scored_pairs);
    Some(say!("watch-basis-spearman", low = decimals(low, 2), high = decimals(high, 2), sample = sample))
}

fn neighbours(scores: &Scores, part: &'static str) -> Option<String> {
    let nearest = scores.nearest_neighbour_accuracy?;
    let sample = match scores.askable > scores.sentences {
        true => say!("watch-some-questions", part = part, count = scores.sentences, all = scores.askable),
        false => say!("watch-questions", part = part, count = scores.sentences),
    };
    let interval = interval_in_words(nearest, scores.sentences);
    let nearest = say!("watch-basis-nearest", interval = interval, sample = sample, searched = scores.gallery);
    let recall = scores.recall_at.last().map(|(k, share)| format!("recall@{k} {}", percent(Some(*share))));
    let reciprocal = scores.mean_reciprocal_rank.map(|rank| format!("MRR {}", decimals(rank, 2)));
    let gain = scores.ndcg.map(|gain| format!("NDCG@10 {}", decimals(gain, 2)));
    let figures: Vec<String> = [Some(nearest), recall, reciprocal, gain].into_iter().flatten().collect();
    Some(figures.join(" · "))
}

fn nearest(scores: Option<&Scores>) -> Option<f32> {
    scores?.nearest_neighbour_accuracy
}

/// One figure now, beside the same from before training. `key`: names it in the page and in the files of languages. `lacks`: why an evaluation may not have it. `written`: how it is
/// written, a share in percent where nothing is said.
#[component]
fn Figure(
    key: &'static str,
    help: String,
    part: fn(&Evaluation) -> Option<f32>,
    lacks: fn(&Evaluation) -> String,
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
        (Some(before), Some((step, _))) => say!("watch-at-step", step = step, untrained = written(Some(before))),
        (Some(_), None) => say!("untrained"),
        (None, _) => state.now().map_or_else(|| say!("watch-not-measured"), lacks),
    });
    let name = words::of("figure", key);
    let id = format!("figure-{key}");
    view! {
        <div class="figure">
            <p class="figure-name">
                {name.clone()} <Help about=name id=id text=help />
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
