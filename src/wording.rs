//! Words that page and engine share.

/// `1 sentence`, `2 sentences`.
pub(crate) fn counted(count: usize, singular: &str, plural: &str) -> String {
    format!("{count} {}", if count == 1 { singular } else { plural })
}
