//! Which language the reader wants, and its words, which lie beside the page.

use std::cell::RefCell;

use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

use super::examples::read_file;
use super::{host, preferences};
use crate::page::core::language_of;
use crate::words::{Language, speak, spoken};

const LANGUAGE: &str = "triplet-playground.language";
/// Where the article stands in index.html.
const ARTICLE: &str = "article-place";

thread_local! {
    /// The article as it stands in index.html, while another language's is in its place.
    static ENGLISH_ARTICLE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What the link says, else what the reader chose, else the first of the browser's languages that there is. Within another
/// page nothing is read of what was kept.
pub fn wanted() -> &'static Language {
    let (hash, embedded) = (window().location().hash().unwrap_or_default(), host::is_embedded());
    let chosen = || Language::find(&preferences::chosen(LANGUAGE)?);
    let kept = if embedded { None } else { chosen() };
    let preferred =
        window().navigator().languages().iter().filter_map(|code: JsValue| code.as_string()).collect::<Vec<_>>();
    language_of(&hash).or(kept).unwrap_or_else(|| Language::of_reader(preferred))
}

pub fn keep(language: &Language) {
    preferences::keep(LANGUAGE, language.code);
}

/// Speaks it from now on; its file, which is empty for what is built in.
///
/// # Errors
/// What the browser or the server says, as a part of a sentence; nothing is changed then.
pub async fn learn(language: &'static Language) -> Result<String, String> {
    let words = match language.is_built_in() {
        true => String::new(),
        false => read_file(&format!("languages/{}.ftl", language.code)).await?,
    };
    speak(language, &words);
    Ok(words)
}

/// The file of one of our own lessons, in the language that is spoken where it has one.
///
/// # Errors
/// What the browser or the server says, as a part of a sentence.
pub async fn read_lesson(id: &str) -> Result<String, String> {
    let spoken = spoken();
    if !spoken.is_built_in()
        && let Ok(text) = read_file(&format!("languages/{}/lessons/{id}.json", spoken.code)).await
    {
        return Ok(text);
    }
    read_file(&format!("lessons/{id}.json")).await
}

/// Has the document say which language it is in.
pub fn show(language: &Language) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", language.code);
    }
}

/// Puts the article of a language into its place; where there is none the English one stays.
pub async fn show_article(language: &Language) {
    let Some(place) = document().get_element_by_id(ARTICLE) else { return };
    let translated = match language.is_built_in() {
        true => None,
        false => read_file(&format!("languages/{}/article.html", language.code)).await.ok(),
    };
    let article = match translated {
        Some(article) => {
            ENGLISH_ARTICLE.with_borrow_mut(|english| {
                english.get_or_insert_with(|| place.inner_html());
            });
            Some(article)
        }
        // It stands there unless another one has taken its place.
        None => ENGLISH_ARTICLE.take(),
    };
    if let Some(article) = article {
        place.set_inner_html(&article);
    }
}
