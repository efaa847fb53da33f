//! What was understood of the training data, and what was not.

mod reading;

use leptos::prelude::*;
use reading::ReadingTable;

use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::protocol::{Preview, Problem, SampleRow};
use crate::say;

#[component]
pub fn PreviewView() -> impl IntoView {
    let store = store();
    let preview = store.select(|state| state.preview.clone());
    // Also where nothing can be trained on what was read: then it is to be corrected.
    let read_as = store.select(|state| state.read_as.clone());
    let summary = store.select(|state| state.preview.as_ref().map_or_else(String::new, summary));
    view! {
        <div class="preview">
            <p id="data-summary" class="remark">
                {summary}
            </p>
            {dynamic(move || {
                let guess = read_as.get().and_then(|read_as| read_as.guesses.into_iter().next());
                guess.map(|guess| view! { <p class="remark notable">{guess}</p> }).into_any()
            })}
            {dynamic(move || preview.get().map(|preview| view! { <Details preview /> }).into_any())}
            <details class="more">
                <summary>{say!("preview-panel-how-read")}</summary>
                {dynamic(move || read_as.get().map(|read_as| view! { <ReadingTable read_as /> }).into_any())}
                {dynamic(move || {
                    preview.get().map(|preview| view! { <Sample columns=preview.heads sample=preview.sample /> }).into_any()
                })}
            </details>
        </div>
    }
}

fn summary(preview: &Preview) -> String {
    let Preview { rows, held_out_rows, held_out_sentences, held_out_as_negatives, .. } = *preview;
    match (held_out_sentences, held_out_as_negatives) {
        (0, _) => say!("preview-panel-none-held-out", rows = rows),
        (_, 0) => say!("preview-panel-held-out", rows = rows, held_out = held_out_rows),
        (_, negatives) => {
            say!("preview-panel-held-out-as-negatives", rows = rows, held_out = held_out_rows, negatives = negatives)
        }
    }
}

#[component]
fn Details(preview: Preview) -> impl IntoView {
    let Preview { remarks, problems, problem_count, .. } = preview;
    view! {
        {remarks.into_iter().map(|remark| view! { <p class="remark notable">{remark}</p> }).collect_view()}
        {(problem_count > 0).then(|| view! { <Problems problems problem_count /> })}
    }
}

#[component]
fn Problems(problems: Vec<Problem>, problem_count: usize) -> impl IntoView {
    let rest = problem_count.saturating_sub(problems.len());
    let title = say!("preview-panel-problems", count = problem_count);
    view! {
        <div class="problems">
            <p id="problems-title">{title}</p>
            <ul aria-labelledby="problems-title" tabindex="0">
                {problems
                    .into_iter()
                    .map(|Problem { line, text, reason }| {
                        view! {
                            <li>
                                <b>{say!("preview-panel-line-number", line = line)}</b>
                                ": "
                                {reason}
                                " "
                                <code>{text}</code>
                            </li>
                        }
                    })
                    .collect_view()}
                {(rest > 0).then(|| view! { <li>{say!("preview-panel-more-problems", count = rest)}</li> })}
            </ul>
        </div>
    }
}

#[component]
fn Sample(columns: Vec<String>, sample: Vec<SampleRow>) -> impl IntoView {
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=say!("preview-panel-first-rows")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say!("preview-panel-line")}</th>
                        {columns.into_iter().map(|column| view! { <th scope="col">{column}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {sample
                        .into_iter()
                        .map(|SampleRow { line, cells, held_out }| {
                            view! {
                                <tr class:held-out=held_out>
                                    <td>{line} {held_out.then(|| view! { <span class="tag">{say!("sentence-held-out")}</span> })}</td>
                                    {cells.into_iter().map(|cell| view! { <td dir="auto">{cell}</td> }).collect_view()}
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}
