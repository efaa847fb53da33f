//! Parts of models that are being fetched, kept by the browser so that nothing comes twice.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use web_sys::Blob;

use crate::kept::{KeptError, KeptOnce, Store};
use crate::page::core::order::ascending;
use crate::page::core::{Part, Repository};

/// The store of parts.
pub struct Parts {
    kept: Rc<KeptOnce>,
}

/// Bytes of a file, as they lie in the store.
#[derive(Serialize, Deserialize)]
struct Piece {
    /// Of the repository.
    address: String,
    name: String,
    /// Of the file in it.
    path: String,
    /// Bytes of the file before these.
    from: f64,
    /// Bytes of the whole file.
    of: f64,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    bytes: Blob,
}

/// What there is of a file: the bytes from its first one on.
#[derive(Default)]
pub struct Begun {
    pub parts: Vec<Blob>,
    pub bytes: f64,
    /// Of the whole file; None: nobody knows yet.
    pub of: Option<f64>,
}

impl Begun {
    pub fn is_whole(&self) -> bool {
        self.of == Some(self.bytes)
    }
}

impl Parts {
    /// In a database that is open for other things, too.
    pub fn new(kept: Rc<KeptOnce>) -> Self {
        Self { kept }
    }

    /// Keeps the bytes that come behind those that are there.
    ///
    /// # Errors
    /// Where the browser refuses, for example for want of room.
    pub async fn keep(&self, of: &Repository, path: &str, begun: &Begun, bytes: &Blob) -> Result<(), KeptError> {
        let piece = Piece {
            address: of.address.clone(),
            name: of.name.clone(),
            path: path.to_owned(),
            from: begun.bytes,
            of: begun.of.unwrap_or(0.0),
            bytes: bytes.clone(),
        };
        let value = serde_wasm_bindgen::to_value(&piece).expect("a piece is plain data and a Blob");
        self.kept.open().await?.put(Store::Parts, &key(&of.address, path, begun.bytes), &value).await
    }

    /// What there is of a file.
    pub async fn begun(&self, of: &Repository, path: &str) -> Begun {
        let pieces = self.pieces().await.unwrap_or_default();
        let pieces = pieces.into_iter().filter(|piece| piece.address == of.address && piece.path == path);
        let mut begun = Begun::default();
        for piece in ascending(pieces.collect(), |piece: &Piece| piece.from) {
            // Two tabs may have fetched it at once.
            if piece.from == begun.bytes && begun.of.is_none_or(|of| of == piece.of) {
                begun.bytes += piece.bytes.size();
                begun.of = Some(piece.of);
                begun.parts.push(piece.bytes);
            }
        }
        begun
    }

    /// The models of which there are parts.
    ///
    /// # Errors
    /// Where the browser cannot read.
    pub async fn list(&self) -> Result<Vec<Part>, KeptError> {
        let mut parts: Vec<Part> = Vec::new();
        for Piece { address, name, from, of, bytes, .. } in self.pieces().await? {
            let of_file = if from == 0.0 { of } else { 0.0 };
            match parts.iter_mut().find(|part| part.repository.address == address) {
                Some(part) => {
                    part.bytes += bytes.size();
                    part.of += of_file;
                }
                None => {
                    let repository = Repository { name, address };
                    parts.push(Part { repository, bytes: bytes.size(), of: of_file });
                }
            }
        }
        Ok(parts)
    }

    /// Drops all that has come from an address.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn forget(&self, address: &str) -> Result<(), KeptError> {
        self.forget_those(|piece| piece.address == address).await
    }

    /// # Errors
    /// Where the browser refuses.
    pub async fn forget_file(&self, of: &Repository, path: &str) -> Result<(), KeptError> {
        self.forget_those(|piece| piece.address == of.address && piece.path == path).await
    }

    async fn forget_those(&self, is_meant: impl Fn(&Piece) -> bool) -> Result<(), KeptError> {
        let pieces = self.pieces().await?.into_iter().filter(is_meant);
        let keys: Vec<String> = pieces.map(|piece| key(&piece.address, &piece.path, piece.from)).collect();
        self.kept.open().await?.delete(Store::Parts, &keys).await
    }

    async fn pieces(&self) -> Result<Vec<Piece>, KeptError> {
        let values = self.kept.open().await?.all(Store::Parts).await?;
        Ok(values.into_iter().filter_map(|value| serde_wasm_bindgen::from_value(value).ok()).collect())
    }
}

fn key(address: &str, path: &str, from: f64) -> String {
    format!("{address} {path} {from}")
}
