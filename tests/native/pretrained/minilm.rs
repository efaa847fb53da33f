//! all-MiniLM-L6-v2, which `make test` fetches; without it these tests say that they are left out.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;

use embassy_futures::block_on;
use triplet_playground::config::Pooling;
use triplet_playground::engine::exchange::folder::ModelFolder;
use triplet_playground::engine::exchange::folder::files::DiskFolder;
use triplet_playground::engine::session::models::{FilesOrReason, ModelStore};

use super::folder;
use crate::first_lessons::{config, fits, lesson, shown_by};
use crate::golden::golden;
use crate::lessons::{neighbours, train_in};

const NAME: &str = "all-MiniLM-L6-v2";

/// The folder that `MINILM_DIR` names, or that was fetched; None, said loudly, where there is none.
fn path() -> Option<PathBuf> {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".tools/models").join(NAME);
    let path = std::env::var_os("MINILM_DIR").map_or_else(own, PathBuf::from);
    if path.join("config.json").is_file() {
        return Some(path);
    }
    eprintln!("LEFT OUT: {} does not hold {NAME}; `sh scripts/prepare.sh minilm` fetches it", path.display());
    None
}

fn minilm() -> Option<ModelFolder> {
    path().map(|path| folder(&path))
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

/// It, by whatever name.
struct OnDisk(PathBuf);

impl ModelStore for OnDisk {
    fn files<'a>(&'a self, _name: &'a str) -> Pin<Box<dyn Future<Output = FilesOrReason> + 'a>> {
        Box::pin(async { Ok(Box::new(DiskFolder::open(&self.0).map_err(|error| error.to_string())?) as Box<_>) })
    }
}

#[test]
#[ignore = "takes minutes: what the last lesson of the course says, six runs of forty steps"]
fn the_last_lesson_teaches_it_what_guests_want() {
    let Some(path) = path() else { return };
    let lesson = lesson("real");
    for seed in 0..3 {
        for changes in ["", &lesson.changes[0].settings] {
            // As the page takes it over from its folder.
            let changes = format!("model={NAME}&{changes}&max_tokens=256&pooling=mean&normalise=1");
            let config = config(&lesson, &changes, seed);
            let outcome = train_in(|session| session.with_models(OnDisk(path.clone())), config);
            let (before, after) = (neighbours(&outcome.before), neighbours(&outcome.after));
            println!("seed {seed}, {changes}: {before} {after}");
            assert!((0.7..0.9).contains(&before), "seed {seed}, {changes}: {before}");
            assert!(fits(shown_by(&lesson), after), "seed {seed}, {changes}: {after}");
        }
    }
}
