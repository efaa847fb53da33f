//! What happens to the link that is shared, and to data on another site that a link names.

use std::sync::Arc;

use super::DataFile;

/// What the user does about the link.
#[derive(Clone, Debug)]
pub enum ShareAction {
    /// A link is wanted: without the user's text, unless that is asked for again.
    Opened,
    DataIncluded(bool),
    /// The answer to [`Effect::PackText`](super::Effect::PackText): the text in base64url, or why there is none.
    Packed {
        text: Arc<str>,
        packed: Result<String, String>,
    },
}

/// What becomes of data on another site.
#[derive(Clone, Debug)]
pub enum RemoteAction {
    /// The page's address names it. `host`: the machine that would be asked, unless it is the page's own.
    Named {
        address: String,
        host: Option<String>,
    },
    /// What it names is no address of data.
    Misnamed(String),
    Accepted,
    /// Not now, or not any longer.
    Declined,
    /// Bytes that have come, of as many as the site says there are.
    Came {
        bytes: usize,
        of: Option<usize>,
    },
    Arrived(DataFile),
    /// A project has come, and is being opened.
    ProjectArrived,
    /// It was stopped, or for a reason, as a part of a sentence, and what to do about it.
    Failed(Option<(String, String)>),
}
