//! all-MiniLM-L6-v2, which `make test` fetches; without it these tests say that they are left out.

use std::path::PathBuf;

use embassy_futures::block_on;
use triplet_playground::config::Pooling;
use triplet_playground::engine::exchange::folder::ModelFolder;

use super::folder;
use crate::golden::golden;

const NAME: &str = "all-MiniLM-L6-v2";

/// The model that `MINILM_DIR` names, or that was fetched; None, said loudly, where there is none.
fn minilm() -> Option<ModelFolder> {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".tools/models").join(NAME);
    let path = std::env::var_os("MINILM_DIR").map_or_else(own, PathBuf::from);
    if path.join("config.json").is_file() {
        return Some(folder(&path));
    }
    eprintln!("LEFT OUT: {} does not hold {NAME}; `sh scripts/prepare.sh minilm` fetches it", path.display());
    None
}

#[test]
fn its_folder_is_understood() {
    let Some(folder) = minilm() else { return };
    let card = &folder.card;
    assert_eq!((card.architecture.as_str(), card.max_tokens, card.normalise), ("bert", 256, true));
    assert_eq!((card.pooling, card.parameters), (Some(Pooling::Mean), 22_565_376), "without the pooler");
    assert!(card.prompts.is_empty() && card.remarks.is_empty());
}

#[test]
fn ids_and_embeddings_are_those_of_sentence_transformers() {
    let Some(folder) = minilm() else { return };
    block_on(golden().minilm_ids_and_embeddings(&folder));
}

#[test]
fn fine_tuning_gives_the_losses_of_pytorch() {
    let Some(folder) = minilm() else { return };
    for chunk in [0, 2, 3, 8] {
        block_on(golden().minilm_fine_tuning(&folder, chunk));
    }
}
