//! The choice of light or dark, kept from visit to visit.

use leptos::prelude::document;

use super::preferences;

const THEME: &str = "triplet-playground.theme";

/// `light` or `dark` if the user chose; None follows the system.
pub fn chosen() -> Option<String> {
    preferences::chosen(THEME)
}

pub fn save(theme: &str) {
    preferences::keep(THEME, theme);
}

/// Has the page drawn in `light` or `dark`; None: as the system.
pub fn show(theme: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}
