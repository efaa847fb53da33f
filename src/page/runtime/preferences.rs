//! What a reader chooses once, kept from visit to visit: small words, read before the first view is made.

/// None where nothing was chosen, or nothing is kept.
pub fn chosen(name: &str) -> Option<String> {
    local_storage()?.get_item(name).ok()?
}

/// Keeps the choice. A browser without storage asks again next time, which needs no message.
pub fn keep(name: &str, choice: &str) {
    if let Some(storage) = local_storage() {
        let _ = storage.set_item(name, choice);
    }
}

fn local_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
