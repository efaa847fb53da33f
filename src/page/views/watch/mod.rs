//! Whether it learns: figures before and now, and what the doctor says.

use leptos::prelude::*;

use crate::page::core::{State, percent};
use crate::page::runtime::store::store;
use crate::page::views::doctor::Doctor;
use crate::page::widgets::help::Help;
use crate::protocol::{Evaluation, Scores};

const ACCURACY: &str = "Triplet accuracy: the share of triplets whose positive is nearer to the anchor than the negative; a tie \
counts one half, so chance is 50 %. Held-out sentences were never trained on: only they tell whether the model has learnt \
something beyond its examples.";
const NEIGHBOUR: &str = "1-nearest-neighbour accuracy: the share of held-out sentences whose nearest training sentence belongs to the same group. \
Where nothing is held out, of the training sentences, other than themselves.";

#[component]
pub fn Watch() -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="watch-title">
            <div class="panel-head">
                <h2 id="watch-title">"Watch"</h2>
            </div>
            <div class="figures">
                <Figure
                    name="Held-out accuracy"
                    help=ACCURACY
                    part=|evaluation| evaluation.held_out.as_ref().and_then(|scores| scores.triplet_accuracy)
                />
                <Figure
                    name="Training accuracy"
                    help="The same on what is trained on. Far above the held-out figure means learnt by heart."
                    part=|evaluation| evaluation.training.triplet_accuracy
                />
                <Figure name="1-NN accuracy" help=NEIGHBOUR part=|evaluation| {
                    nearest(evaluation.held_out.as_ref()).or_else(|| nearest(Some(&evaluation.training)))
                } />
            </div>
            <Doctor />
        </section>
    }
}

fn nearest(scores: Option<&Scores>) -> Option<f32> {
    scores?.nearest_neighbour_accuracy
}

/// One figure now, beside the same from before training.
#[component]
fn Figure(name: &'static str, help: &'static str, part: fn(&Evaluation) -> Option<f32>) -> impl IntoView {
    let store = store();
    let values = move |state: &State| {
        let before = state.before_training().and_then(part);
        let now = state.now().filter(|now| now.step > 0).and_then(part);
        (before, now)
    };
    let value = store.select(move |state| {
        let (before, now) = values(state);
        percent(now.or(before))
    });
    let comparison = store.select(move |state| match values(state) {
        // A figure is of the step that it was measured at, which is not that of the run.
        (Some(before), Some(_)) => {
            let step = state.now().map_or(0, |now| now.step);
            format!("at step {step}, untrained {}", percent(Some(before)))
        }
        (Some(_), None) => "untrained".to_owned(),
        (None, _) => "not measured".to_owned(),
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
