//! A file of sentences to search in, beside the data.

use leptos::prelude::*;
use web_sys::{DragEvent, FileList};

use crate::page::core::{Action, CorpusAction, State};
use crate::page::runtime::files::read_corpus;
use crate::page::runtime::spawn::spawn;
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::file_choice::{Asks, FileChoice, FileKind};
use crate::page::widgets::help::Help;
use crate::page::widgets::progress::{bar_value, whole_percent};

const HELP: &str = "Up to 100,000 sentences that are searched and never trained on: text with one sentence a line, or any file that \
the page reads, of which every column of sentences is taken. Each distinct sentence counts once. They are embedded by the weights \
that the figures are of; after further training they can be embedded again. The page does not keep them for the next visit.";

const SMALLER: &str = "A vector can be shortened to the first half, quarter or eighth of its numbers (and scaled to length 1 again), and \
a number can be a byte times the scale of its place (int8). Recall is the share of the ten nearest by whole vectors that are among the \
ten nearest by smaller ones.";

fn file() -> Asks {
    Asks {
        words: "Open a corpus".to_owned(),
        title: Some(
            "Text with one sentence a line, CSV, TSV or JSON Lines, also compressed with gzip. Dropping it here works too.".to_owned(),
        ),
        field: "Corpus file".to_owned(),
        accept: ".txt,.csv,.tsv,.json,.jsonl,.ndjson,.gz,text/*",
        kind: FileKind::One,
    }
}

#[component]
pub fn Corpus() -> impl IntoView {
    let store = store();
    let figures = store.select(State::corpus_figures);
    let drop = move |event: DragEvent| {
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(files) = files.filter(|files| files.length() > 0) {
            // Not to the whole page, which would take it for training data.
            event.prevent_default();
            event.stop_propagation();
            open(store, &files);
        }
    };
    view! {
        <section class="panel corpus" aria-labelledby="corpus-title" on:drop=drop>
            <div class="panel-head">
                <h2 id="corpus-title">"Corpus"</h2>
                <p class="panel-figures">{figures}</p>
                <Help about="the corpus" id="corpus-help" text=HELP.to_owned() />
            </div>
            <Opened store />
            <Work store />
            <Compactness store />
        </section>
    }
}

fn open(store: Store, files: &FileList) {
    if let Some(file) = files.get(0) {
        spawn(read_corpus(store, file));
    }
}

/// What was opened and how it was read, and the ways to open another or to read it in another way.
#[component]
fn Opened(store: Store) -> impl IntoView {
    let none = store.select(|state| state.corpus.report.is_none());
    let words = store.select(|state| match &state.corpus.report {
        Some(report) => {
            let remarks = report.remarks.iter().map(|remark| format!(" {remark}"));
            format!("{}, read as {}.{}", report.name, report.read_as, remarks.collect::<String>())
        }
        None => {
            "Search more than the data: open or drop a file of sentences here. Nothing of it is trained on.".to_owned()
        }
    });
    let by_line = store.select(|state| state.corpus.by_line());
    let is_lines = store
        .select(|state| state.corpus.report.as_ref().is_none_or(|report| report.by_line) && !state.corpus.by_line());
    let other = store.select(|state| {
        let label = if state.corpus.by_line() { "Find columns again" } else { "Read one sentence a line" };
        label.to_owned()
    });
    let act = move |action| store.dispatch(Action::Corpus(action));
    view! {
        <p class="remark corpus-read">
            <bdi>{words}</bdi>
        </p>
        <p class="corpus-links">
            <FileChoice asks=file() chosen=move |files| open(store, &files) />
            <button
                type="button"
                class="link"
                hidden=is_lines
                on:click=move |_| act(CorpusAction::ReadByLine(!by_line.get_untracked()))
            >
                {other}
            </button>
            <button type="button" class="link" hidden=none on:click=move |_| act(CorpusAction::Closed)>
                "Close the corpus"
            </button>
        </p>
    }
}

/// The one button, and how far it is.
#[component]
fn Work(store: Store) -> impl IntoView {
    let words = store.select(State::corpus_words);
    let nothing = store.select(|state| state.corpus_words().is_empty());
    let button = store.select(|state| state.corpus_button().unwrap_or_default().to_owned());
    let no_button = store.select(|state| state.corpus_button().is_none());
    let disabled = store.select(|state| !state.corpus.is_working() && !state.can_embed_corpus());
    let idle = store.select(|state| !state.corpus.is_working());
    let value = store.select(|state| bar_value(state.corpus_share().map(whole_percent), state.corpus.is_working()));
    view! {
        <div class="corpus-work" hidden=no_button>
            <button
                type="button"
                aria-describedby="corpus-words"
                disabled=disabled
                on:click=move |_| store.dispatch(Action::Corpus(CorpusAction::Pressed))
            >
                {button}
            </button>
            <progress aria-label="Corpus progress" aria-valuetext=words max="100" value=value hidden=idle></progress>
        </div>
        <p class="remark" id="corpus-words" hidden=nothing>
            {words}
        </p>
    }
}

/// What smaller vectors cost, when that is asked for.
#[component]
fn Compactness(store: Store) -> impl IntoView {
    let none = store.select(|state| state.corpus.standing.embedded == 0);
    let disabled = store.select(|state| !state.can_measure_corpus());
    // The rows are compared nowhere: each type of what is compared costs the page's size.
    let revision = store.select(|state| state.corpus.revision);
    let rows = dynamic(move || {
        revision.get();
        store.peek(State::corpus_table).map_or_else(|| ().into_any(), |(title, rows)| table(title, rows))
    });
    view! {
        <div class="corpus-smaller" hidden=none>
            <button
                type="button"
                class="link"
                disabled=disabled
                on:click=move |_| store.dispatch(Action::Corpus(CorpusAction::Measured))
            >
                "What smaller vectors cost"
            </button>
            <Help about="smaller vectors" id="smaller-help" text=SMALLER.to_owned() />
        </div>
        {rows}
    }
}

fn table(title: String, rows: Vec<[String; 3]>) -> AnyView {
    let heads = ["Numbers", "Memory", "Recall@10"].into_iter();
    let heads: Vec<AnyView> = heads.map(|head| view! { <th scope="col">{head}</th> }.into_any()).collect();
    let cells = |row: [String; 3]| {
        let cells: Vec<AnyView> = row.into_iter().map(|cell| view! { <td>{cell}</td> }.into_any()).collect();
        view! { <tr>{cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = rows.into_iter().map(cells).collect();
    view! {
        <table class="corpus-table">
            <caption>{title}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
