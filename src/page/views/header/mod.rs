//! Name, purpose, and what concerns the page as a whole: the link to this experiment, light or dark.

use leptos::prelude::*;

use crate::page::core::{Action, LanguageAction};
use crate::page::runtime::store::store;
use crate::page::runtime::theme;
use crate::page::views::lesson::Editor;
use crate::page::views::share::Share;
use crate::page::widgets::erased::effect;
use crate::say;
use crate::words::{LANGUAGES, Language};

#[component]
pub fn Header() -> impl IntoView {
    view! {
        <header class="top">
            <h1>"Triplet Playground"</h1>
            <p class="purpose">
                {say!("header-purpose")}
            </p>
            <div class="top-actions">
                <Editor />
                <Share />
                <LanguageChoice />
                <ThemeButton />
            </div>
        </header>
    }
}

#[component]
fn LanguageChoice() -> impl IntoView {
    let store = store();
    let spoken = store.language();
    let option = move |language: &'static Language| {
        let chosen = move || spoken.get() == *language;
        view! {
            <option value=language.code lang=language.code selected=chosen>
                {language.name}
            </option>
        }
    };
    view! {
        <select
            class="language"
            aria-label=say!("language")
            title=say!("language")
            on:change:target=move |event| {
                if let Some(language) = Language::find(&event.target().value()) {
                    store.dispatch(Action::Language(LanguageAction::Chosen(language)));
                }
            }
        >
            {LANGUAGES.iter().map(option).collect_view().into_any()}
        </select>
    }
}

#[component]
fn ThemeButton() -> impl IntoView {
    let store = store();
    let system_is_dark =
        window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches());
    let dark = RwSignal::new(theme::chosen().map_or(system_is_dark, |theme| theme == "dark"));
    let chosen = RwSignal::new(theme::chosen().is_some());
    effect(move || {
        let name = if dark.get() { "dark" } else { "light" };
        if chosen.get() {
            theme::show(Some(name));
            theme::save(name);
            store.repaint();
        }
    });
    view! {
        <button
            type="button"
            class="quiet icon"
            aria-label=say!("header-dark")
            aria-pressed=Signal::derive(move || dark.get().to_string())
            title=say!("header-light-or-dark")
            on:click=move |_| {
                chosen.set(true);
                dark.update(|dark| *dark = !*dark);
            }
        >
            <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" stroke-width="2" />
                <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
            </svg>
        </button>
    }
}
