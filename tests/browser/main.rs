//! The built page in a real browser, used through the accessible names that other software may rely on (role and name),
//! and nothing else.
//!
//! `make test` builds the page and runs this. By hand: `PAGE_DIR=dist cargo test --no-default-features --test browser`; one
//! test at a time (`-- --test-threads=1`) on a small machine. A failing test leaves a picture in `target/browser`.

mod accessibility;
mod compare;
mod corpus;
mod crew;
mod devices;
mod editor;
mod embed;
mod export;
mod failures;
mod files;
mod golden_values;
mod harness;
mod hub;
mod keeping;
mod keyboard;
mod kills;
mod language;
mod lessons;
mod links;
mod main_job;
mod map;
mod offline;
mod pretrained;
mod project;
mod race;
mod sentences;
mod share;
mod staying;
mod tabs;
mod tokens;
mod wrong;

use std::path::{Path, PathBuf};
use std::time::Duration;

use harness::page::Page;
use harness::server::PageServer;

/// Serves the page under test.
fn serve() -> PageServer {
    serve_folder(&page_folder())
}

/// Serves it with leave to ask other servers.
fn serve_among_others() -> PageServer {
    PageServer::start(&whole(&page_folder()), false)
}

fn page_folder() -> PathBuf {
    let folder = std::env::var_os("PAGE_DIR")
        .expect("PAGE_DIR has to name the folder of a built page: `make test` sets it, `make dist` makes one");
    PathBuf::from(folder)
}

fn serve_folder(folder: &Path) -> PageServer {
    PageServer::start(&whole(folder), true)
}

fn whole(folder: &Path) -> PathBuf {
    // Cargo runs tests in the package's folder, so that `dist` works.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    assert!(folder.join("index.html").is_file(), "there is no built page in {}", folder.display());
    folder
}

/// Opens the page with these settings in its link, and waits for the figures of the untrained model.
fn open_untrained(page: &Page, server: &PageServer, hash: &str) {
    page.open(&format!("{}#{hash}", server.url()));
    page.wait_for_status("an untrained model", Duration::from_secs(120), |status| status.held_out_accuracy.is_some());
}
