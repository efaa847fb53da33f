//! Data on another site that the page's address names: `?url=https://example.org/rows.csv`. Nothing is asked of that site before
//! the user says so.

use super::status::bytes_in_words;
use super::{DataInput, Effect, RemoteAction, State, Topic};

/// Bytes that are fetched at most.
pub const REMOTE_LIMIT: usize = 100_000_000;

const KEY: &str = "url";

/// What the address names.
#[derive(Clone, Debug, Default)]
pub struct Remote {
    named: Option<Named>,
    /// What came from where.
    loaded: Option<(String, DataInput)>,
}

#[derive(Clone, Debug)]
struct Named {
    address: String,
    /// The machine that would be asked; None: the page's own.
    host: Option<String>,
    fetched: Option<(usize, Option<usize>)>,
}

/// What the query of an address (`?url=…`) names.
pub fn address_in(query: &str) -> Option<String> {
    pairs(query).find(|(key, value)| key == KEY && !value.is_empty()).map(|(_, value)| value)
}

/// The query without it.
pub fn without_address(query: &str) -> String {
    let mut rest = form_urlencoded::Serializer::new(String::new());
    rest.extend_pairs(pairs(query).filter(|(key, _)| key != KEY));
    let rest = rest.finish();
    if rest.is_empty() { rest } else { format!("?{rest}") }
}

fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).into_owned()
}

impl Remote {
    /// The machine and the address that the user is asked about.
    pub fn named(&self) -> Option<(Option<&str>, &str)> {
        self.named.as_ref().map(|named| (named.host.as_deref(), named.address.as_str()))
    }

    pub fn is_loading(&self) -> bool {
        self.named.as_ref().is_some_and(|named| named.fetched.is_some())
    }

    /// How far it is: `1.2 MB of 3.4 MB`.
    pub fn words(&self) -> String {
        match self.named.as_ref().and_then(|named| named.fetched) {
            None => String::new(),
            Some((0, _)) => "Asking …".to_owned(),
            Some((bytes, of)) => {
                let of = of.map(|of| format!(" of {}", bytes_in_words(of as f64))).unwrap_or_default();
                format!("{}{of} fetched", bytes_in_words(bytes as f64))
            }
        }
    }

    /// From 0 to 1; None where nobody knows.
    pub fn share(&self) -> Option<f64> {
        let (bytes, of) = self.named.as_ref()?.fetched?;
        of.filter(|of| *of > 0).map(|of| (bytes as f64 / of as f64).min(1.0))
    }

    /// Where this data came from, if it is as it came.
    pub(super) fn address_of(&self, data: &DataInput) -> Option<&str> {
        self.loaded.as_ref().filter(|(_, loaded)| loaded == data).map(|(address, _)| address.as_str())
    }
}

impl State {
    pub(super) fn act_on_remote(&mut self, action: RemoteAction) -> Vec<Effect> {
        match action {
            RemoteAction::Named { address, host } => {
                // What the link would start is about data that is not there yet.
                self.wanted = None;
                self.remote.named = Some(Named { address, host, fetched: None });
                Vec::new()
            }
            RemoteAction::Misnamed(typed) => {
                self.complain(
                    Topic::Link,
                    format!("The link names data at `{typed}`, which is no address that can be fetched."),
                    "An address begins with https:// or http://, or lies beside this page.".to_owned(),
                );
                Vec::new()
            }
            RemoteAction::Accepted => {
                let Some(named) = self.remote.named.as_mut().filter(|named| named.fetched.is_none()) else {
                    return Vec::new();
                };
                named.fetched = Some((0, None));
                let address = named.address.clone();
                self.forgive(Topic::File);
                vec![Effect::FetchData(address)]
            }
            RemoteAction::Declined if self.remote.is_loading() => vec![Effect::StopFetch],
            RemoteAction::Declined => {
                self.remote.named = None;
                Vec::new()
            }
            RemoteAction::Came { bytes, of } => {
                if let Some(named) = &mut self.remote.named {
                    named.fetched = Some((bytes, of));
                }
                Vec::new()
            }
            RemoteAction::Arrived(file) => {
                let Some(named) = self.remote.named.take() else { return Vec::new() };
                let mut effects = self.open_files(vec![file]);
                // A lesson is in the link itself.
                self.remote.loaded = (!self.is_of_lesson()).then(|| (named.address, self.open.data.clone()));
                effects.push(Effect::ForgetAddress);
                effects
            }
            RemoteAction::ProjectArrived => {
                self.remote.named = None;
                vec![Effect::ForgetAddress]
            }
            RemoteAction::Failed(failure) => {
                let Some(named) = &mut self.remote.named else { return Vec::new() };
                named.fetched = None;
                let address = named.address.clone();
                if let Some((reason, hint)) = failure {
                    self.complain(Topic::File, format!("The data at {address} could not be loaded: {reason}."), hint);
                }
                Vec::new()
            }
        }
    }
}
