//! Which encoder is trained, and how large it is.

mod hub;
mod kept_list;
mod pretrained;
mod tokenizer;

use leptos::prelude::*;
use pretrained::PretrainedView;
use tokenizer::TokenizerView;

use crate::config::{Encoder, Trains};
use crate::page::core::{State, thousands};
use crate::page::runtime::store::store;
use crate::page::widgets::setting::{Control, ResetLegend};
use crate::protocol::ModelReport;
use crate::say;

#[component]
pub fn Model() -> impl IntoView {
    let store = store();
    let is = move |encoder: Encoder| store.select(move |state| state.open.config.encoder == encoder);
    let pretrained = is(Encoder::Pretrained);
    let not_pretrained = Signal::derive(move || !pretrained.get());
    let not_transformer = store.select(|state| state.open.config.encoder != Encoder::Transformer);
    let no_layers = store.select(has_no_layers);
    let not_trained =
        move |of: Trains| store.select(move |state| has_no_layers(state) || state.open.config.trains != of);
    let (no_frozen, no_adapters) = (not_trained(Trains::UpperLayers), not_trained(Trains::Adapters));
    let no_file = store.select(|state| !state.open.config.reads_tokenizer_file());
    let given_vocabulary = Signal::derive(move || pretrained.get() || !no_file.get());
    // Each conflict stands beside the setting that solves it.
    let conflict_with = move |file: bool| {
        store.select(move |state| state.open.config.conflict().filter(|_| state.open.config.lacks_tokenizer() == file))
    };
    let (conflict, no_tokenizer) = (conflict_with(false), conflict_with(true));
    let size = store.select(|state| match &state.model {
        // How many there are in all stands below.
        Some(model) if model.pretrained.is_some() => {
            say!("model-panel-trained-parameters", shown = thousands(model.trained_parameters))
        }
        Some(model) => {
            say!("model-panel-size", parameters = thousands(model.parameters), tokens = thousands(model.vocabulary))
        }
        None => say!("model-panel-not-built"),
    });
    let remarks = store.select(|state| {
        let Some(model) = &state.model else { return String::new() };
        let cut =
            (model.truncated_sentences > 0).then(|| say!("model-panel-cut-off", count = model.truncated_sentences));
        let remarks: Vec<_> = model.remarks.iter().cloned().chain(cut).collect();
        remarks.join(" ")
    });
    view! {
        <section class="panel all-reset" aria-labelledby="model-title">
            <div class="panel-head">
                <h2 id="model-title">{say!("model-panel-title")}</h2>
                <ResetLegend />
                <p class="panel-figures">
                    {size}
                </p>
            </div>
            <div class="fields">
                <Control key="encoder" />
                <div class="group" hidden=pretrained>
                    <Control key="tokenizer" warning=no_tokenizer />
                    <Control key="embedding_size" warning=conflict />
                </div>
                <div class="group" hidden=not_transformer>
                    <Control key="layers" />
                </div>
                <div class="group" hidden=not_pretrained>
                    <Control key="trains" />
                </div>
                <div class="group" hidden=no_frozen>
                    <Control key="frozen_layers" />
                </div>
                <div class="group" hidden=no_adapters>
                    <Control key="adapter_rank" />
                    <Control key="adapter_alpha" />
                    <Control key="adapter_targets" />
                </div>
                <div class="group" hidden=no_layers>
                    <Control key="pooling" />
                </div>
                <Control key="normalise" />
            </div>
            <div hidden=not_pretrained>
                <PretrainedView />
            </div>
            <div hidden=no_file>
                <TokenizerView />
            </div>
            <p class="remark">{remarks}</p>
            <details class="more">
                <summary>{say!("model-panel-more")}</summary>
                <div class="fields">
                    <div class="group" hidden=given_vocabulary>
                        <Control key="vocabulary_size" />
                    </div>
                    <Control key="max_tokens" />
                    <div class="group" hidden=not_pretrained>
                        <Control key="prompt" />
                        <Control key="query_prompt" />
                    </div>
                    <div class="group" hidden=not_transformer>
                        <Control key="heads" warning=conflict />
                        <Control key="feed_forward" />
                    </div>
                    <div class="group" hidden=no_layers>
                        <Control key="dropout" />
                    </div>
                </div>
            </details>
        </section>
    }
}

/// Of a pretrained model nobody knows before it is open; static embeddings have none.
fn has_no_layers(state: &State) -> bool {
    let is_static = |model: &ModelReport| model.pretrained.as_ref().is_some_and(|report| report.pooling.is_none());
    match state.open.config.encoder {
        Encoder::Simple => true,
        Encoder::Transformer => false,
        Encoder::Pretrained => state.model.as_ref().is_some_and(is_static),
    }
}
