//! Which encoder is trained, and how large it is.

use leptos::prelude::*;

use crate::config::Encoder;
use crate::page::runtime::store::store;
use crate::page::widgets::setting::{Control, ResetLegend};

#[component]
pub fn Model() -> impl IntoView {
    let store = store();
    let simple = store.select(|state| state.open.config.encoder == Encoder::Simple);
    let conflict = store.select(|state| state.open.config.conflict());
    let size = store.select(|state| match &state.model {
        Some(model) => format!("{} parameters · {} tokens", thousands(model.parameters), thousands(model.vocabulary)),
        None => "not built yet".to_owned(),
    });
    let remarks = store.select(|state| {
        let Some(model) = &state.model else { return String::new() };
        let cut = (model.truncated_sentences > 0).then(|| {
            format!("{} sentences are longer than the model reads and are cut off.", model.truncated_sentences)
        });
        let remarks: Vec<_> = model.remarks.iter().cloned().chain(cut).collect();
        remarks.join(" ")
    });
    view! {
        <section class="panel all-reset" aria-labelledby="model-title">
            <div class="panel-head">
                <h2 id="model-title">"Model"</h2>
                <ResetLegend />
                <p class="panel-figures">
                    {size}
                </p>
            </div>
            <div class="fields">
                <Control key="encoder" />
                <Control key="tokenizer" />
                <Control key="embedding_size" warning=conflict />
                <div class="group" hidden=simple>
                    <Control key="layers" />
                    <Control key="pooling" />
                </div>
                <Control key="normalise" />
            </div>
            <p class="remark">{remarks}</p>
            <details class="more">
                <summary>"More about the model"</summary>
                <div class="fields">
                    <Control key="vocabulary_size" />
                    <Control key="max_tokens" />
                    <div class="group" hidden=simple>
                        <Control key="heads" warning=conflict />
                        <Control key="feed_forward" />
                        <Control key="dropout" />
                    </div>
                </div>
            </details>
        </section>
    }
}

/// `12 345`: digits in threes, parted by thin spaces.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}
