//! The choice of light or dark, kept from visit to visit.

use leptos::prelude::document;

const THEME: &str = "triplet-playground.theme";

/// `light` or `dark` if the user chose; None follows the system.
pub fn chosen() -> Option<String> {
    local_storage()?.get_item(THEME).ok()?
}

/// Keeps the choice. A browser without storage asks again next time, which needs no message.
pub fn save(theme: &str) {
    if let Some(storage) = local_storage() {
        let _ = storage.set_item(THEME, theme);
    }
}

/// Has the page drawn in `light` or `dark`; None: as the system.
pub fn show(theme: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

pub(super) fn local_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
