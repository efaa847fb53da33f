//! The link to what is open: what it holds, and what it does not.

use std::sync::Arc;

use super::status::{bytes_in_words, thousands};
use super::{DataInput, Effect, ShareAction, State, enclosed};
use crate::config::Encoder;
use crate::protocol::Reading;
use crate::say;

/// Longest link that is made, in characters. Every program that handles addresses is to take 8000 (RFC 9110, section 4.1); browsers
/// take more, but mail and chat programs cut off what is longer.
pub const LONGEST_LINK: usize = 8000;

/// What the user wants to share.
#[derive(Clone, Debug, Default)]
pub struct Share {
    /// The user's own text is to be in the link.
    pub with_data: bool,
    /// A text and what it becomes in a link, or why it does not.
    packed: Option<(Arc<str>, Result<String, String>)>,
}

/// The link, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharedLink {
    Ready(String),
    /// The text is being packed.
    Awaited,
    /// It would be longer than [`LONGEST_LINK`]: that many characters.
    TooLong(usize),
    /// The data is files rather than a text.
    OfFiles,
    Failed(String),
}

impl State {
    pub(super) fn act_on_share(&mut self, action: ShareAction) -> Vec<Effect> {
        match action {
            ShareAction::Opened => {
                self.share = Share::default();
                Vec::new()
            }
            ShareAction::DataIncluded(included) => {
                self.share.with_data = included;
                match &self.open.data {
                    DataInput::Text(text) if included => vec![Effect::PackText(text.clone())],
                    DataInput::Text(_) | DataInput::Files(_) | DataInput::Unread => Vec::new(),
                }
            }
            ShareAction::Packed { text, packed } => {
                let effects = self.lesson_packed(&text, &packed);
                self.draft_packed(&text, &packed);
                self.share.packed = Some((text, packed));
                effects
            }
        }
    }

    /// Whether the link is to hold the user's own data.
    fn shares_data(&self) -> bool {
        self.share.with_data && self.is_own_data()
    }

    /// The address of the open data on another site; None where it is from elsewhere, or another by now.
    fn shared_address(&self) -> Option<&str> {
        let is_read_as_it_says = self.open.reading == Reading::default();
        self.remote.address_of(&self.open.data).filter(|_| self.is_own_data() && is_read_as_it_says)
    }

    /// The link to what is open; `page`: the page's own address.
    pub fn shared_link(&self, page: &str) -> SharedLink {
        let settings = self.hash();
        let link = if self.shares_data() {
            let DataInput::Text(text) = &self.open.data else { return SharedLink::OfFiles };
            match self.share.packed.as_ref().filter(|(packed, _)| packed == text) {
                None => return SharedLink::Awaited,
                Some((_, Err(reason))) => return SharedLink::Failed(reason.clone()),
                Some((_, Ok(packed))) => {
                    format!("{page}#{}", enclosed::with_text(&settings, &self.open.reading, packed))
                }
            }
        } else {
            let query = |address: &str| {
                let address = form_urlencoded::byte_serialize(address.as_bytes()).collect::<String>();
                format!("?url={address}")
            };
            format!("{page}{}#{settings}", self.shared_address().map(query).unwrap_or_default())
        };
        match link.len() {
            length if length > LONGEST_LINK => SharedLink::TooLong(length),
            _ => SharedLink::Ready(link),
        }
    }

    /// What the link holds, each as a sentence without its end.
    pub fn link_holds(&self) -> Vec<String> {
        let mut holds = vec![say!("shared-link-settings")];
        if let Some(open) = self.lessons.open().filter(|_| self.lessons.link().is_some()) {
            // With its data.
            holds.push(say!("shared-link-lesson", title = &open.lesson.title));
            return holds;
        }
        if !self.is_own_data() {
            holds.push(say!("shared-link-example", title = self.open.title()));
        } else if self.shares_data() {
            holds.push(self.own_data_in_words());
        } else if let Some(address) = self.shared_address() {
            holds.push(say!("shared-link-address", address = address));
        }
        holds
    }

    /// What somebody might look for in it, and does not find.
    pub fn link_lacks(&self) -> Vec<String> {
        let mut lacks = Vec::new();
        if self.is_own_data() && self.lessons.open().is_none() && !self.shares_data() && self.shared_address().is_none()
        {
            lacks.push(self.own_data_in_words());
        }
        let config = &self.open.config;
        if config.encoder == Encoder::Pretrained && !config.model.is_empty() {
            lacks.push(say!("shared-link-model", name = &config.model));
        } else if config.reads_tokenizer_file() && !config.tokenizer_file.is_empty() {
            lacks.push(say!("shared-link-tokenizer", name = &config.tokenizer_file));
        }
        lacks.push(say!("shared-link-training"));
        lacks
    }

    /// `your data: 12 rows, 340 characters`.
    pub(super) fn own_data_in_words(&self) -> String {
        let rows = self.preview.as_ref().filter(|_| self.phase.is_built());
        let rows = rows.map(|preview| say!("counted-rows", count = preview.rows));
        let size = match &self.open.data {
            DataInput::Text(text) => {
                let count = text.chars().count();
                say!("shared-link-characters", count = count, shown = thousands(count))
            }
            DataInput::Files(_) | DataInput::Unread => bytes_in_words(self.open.data.len() as f64),
        };
        let figures: Vec<String> = rows.into_iter().chain([size]).collect();
        say!("shared-link-data", figures = figures.join(", "))
    }
}
