//! How it is trained. The buttons are in [`run_bar`](super::run_bar).

use leptos::prelude::*;

use crate::config::{Encoder, LossFunction, Mining};
use crate::page::runtime::store::store;
use crate::page::widgets::setting::{Control, ResetLegend};
use crate::say;

#[component]
pub fn Train() -> impl IntoView {
    let store = store();
    let no_triplets = store.select(|state| state.open.config.loss != LossFunction::Triplet);
    let no_softplus = store.select(|state| {
        state.open.config.loss != LossFunction::Triplet || state.open.config.mining != Mining::BatchHard
    });
    let no_margin = store.select(|state| !state.open.config.has_margin());
    let no_groups = store.select(|state| !state.open.config.mines_in_batch());
    let no_scale = Signal::derive(move || !no_triplets.get());
    // Only a transformer on the CPU has a use for several.
    let no_cores = store.select(|state| {
        let on_gpu = state.device.as_ref().is_some_and(|device| device.name != "CPU");
        state.open.config.encoder == Encoder::Simple || on_gpu
    });
    let margin = store.select(|state| state.margin_warning());
    let steps = store.select(|state| (state.open.config.steps == 0).then(|| say!("train-panel-no-steps")));
    let device = store.select(|state| state.device.as_ref().map_or_else(String::new, |device| device.reason.clone()));
    let adapter = store.select(|state| state.device.as_ref().map_or_else(String::new, |device| device.adapter.clone()));
    view! {
        <section class="panel" aria-labelledby="train-title">
            <div class="panel-head">
                <h2 id="train-title">{say!("train-panel-title")}</h2>
                <ResetLegend />
            </div>
            <div class="fields">
                <Control key="loss" />
                <Control key="mining" disabled=no_triplets />
                <Control key="distance" disabled=no_triplets />
                <Control key="margin" warning=margin disabled=no_margin />
                <Control key="learning_rate" />
                <Control key="batch_size" />
                <Control key="steps" warning=steps />
                <Control key="device" />
                <Control key="seed" />
                <Control key="soft_margin" disabled=no_softplus />
            </div>
            <p class="remark">{device} " " {adapter}</p>
            <details class="more">
                <summary>{say!("train-panel-more")}</summary>
                <div class="fields">
                    <Control key="held_out" />
                    <Control key="hold_out" />
                    <Control key="scale" disabled=no_scale />
                    <div class="group" hidden=no_groups>
                        <Control key="per_group" />
                    </div>
                    <Control key="chunk" />
                    <Control key="cores" disabled=no_cores />
                    <Control key="weight_decay" />
                    <Control key="warm_up" />
                    <Control key="schedule" />
                    <Control key="clip_norm" />
                </div>
            </details>
        </section>
    }
}
