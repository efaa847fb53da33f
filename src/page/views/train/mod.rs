//! How it is trained. The buttons are in [`run_bar`](super::run_bar).

use leptos::prelude::*;

use crate::config::Mining;
use crate::page::runtime::store::store;
use crate::page::widgets::setting::{Control, ResetLegend};

#[component]
pub fn Train() -> impl IntoView {
    let store = store();
    let not_batch_hard = store.select(|state| state.open.config.mining != Mining::BatchHard);
    let margin_unused =
        store.select(|state| state.open.config.soft_margin && state.open.config.mining == Mining::BatchHard);
    let given = store.select(|state| !state.open.config.mining.in_batch());
    let margin = store.select(|state| state.margin_warning());
    let steps =
        store.select(|state| (state.open.config.steps == 0).then(|| "With 0 steps nothing is trained.".to_owned()));
    let device = store.select(|state| state.device.as_ref().map_or_else(String::new, |device| device.reason.clone()));
    let adapter = store.select(|state| state.device.as_ref().map_or_else(String::new, |device| device.adapter.clone()));
    view! {
        <section class="panel" aria-labelledby="train-title">
            <div class="panel-head">
                <h2 id="train-title">"Train"</h2>
                <ResetLegend />
            </div>
            <div class="fields">
                <Control key="mining" />
                <Control key="distance" />
                <Control key="margin" warning=margin disabled=margin_unused />
                <Control key="learning_rate" />
                <Control key="batch_size" />
                <Control key="steps" warning=steps />
                <Control key="device" />
                <Control key="seed" />
                <Control key="soft_margin" disabled=not_batch_hard />
            </div>
            <p class="remark">{device} " " {adapter}</p>
            <details class="more">
                <summary>"More about training"</summary>
                <div class="fields">
                    <Control key="held_out" />
                    <Control key="hold_out" />
                    <div class="group" hidden=given>
                        <Control key="per_group" />
                    </div>
                    <Control key="chunk" />
                    <Control key="weight_decay" />
                    <Control key="warm_up" />
                    <Control key="schedule" />
                    <Control key="clip_norm" />
                </div>
            </details>
        </section>
    }
}
