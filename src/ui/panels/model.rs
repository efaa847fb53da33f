//! Which encoder is trained, and how large it is.

use leptos::prelude::*;

use crate::config::Encoder;
use crate::ui::store::store;
use crate::ui::widgets::setting::{Control, ResetLegend};

#[component]
pub fn Model() -> impl IntoView {
    let store = store();
    let transformer = store.select(|state| state.config.encoder == Encoder::Transformer);
    let conflict = store.select(|state| state.config.conflict());
    let size = store
        .select(|state| state.model.as_ref().map(|model| (thousands(model.parameters), thousands(model.vocabulary))));
    let remarks = store.select(|state| match &state.model {
        None => Vec::new(),
        Some(model) => {
            let cut = (model.truncated_sentences > 0).then(|| {
                format!("{} sentences are longer than the model reads and are cut off.", model.truncated_sentences)
            });
            model.remarks.iter().cloned().chain(cut).collect()
        }
    });
    view! {
        <section class="panel all-reset" aria-labelledby="model-title">
            <div class="panel-head">
                <h2 id="model-title">"Model"</h2>
                <ResetLegend />
                <p class="panel-figures">
                    {move || match size.get() {
                        Some((parameters, vocabulary)) => format!("{parameters} parameters · {vocabulary} tokens"),
                        None => "not built yet".to_owned(),
                    }}
                </p>
            </div>
            <div class="fields">
                <Control key="encoder" />
                <Control key="tokenizer" />
                <Control key="embedding_size" warning=conflict />
                <Show when=move || transformer.get()>
                    <Control key="layers" />
                    <Control key="pooling" />
                </Show>
                <Control key="normalise" />
            </div>
            <For each=move || remarks.get() key=String::clone let:remark>
                <p class="remark">{remark}</p>
            </For>
            <details class="more">
                <summary>"More about the model"</summary>
                <div class="fields">
                    <Control key="vocabulary_size" />
                    <Control key="max_tokens" />
                    <Show when=move || transformer.get()>
                        <Control key="heads" warning=conflict />
                        <Control key="feed_forward" />
                        <Control key="dropout" />
                    </Show>
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
