//! Gives page and engine the same `BUILD_ID`, so that a page never talks to an engine of another build. It stands for what the
//! engine is made of: a release in which only the page is another has the same engine, which nobody has to download again.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// What the engine does not contain.
const PAGE_ALONE: [&str; 5] = ["src/page", "src/lessons.rs", "src/lessons", "src/bin/app.rs", "src/bin/evaluate.rs"];

fn main() {
    let mut hasher = DefaultHasher::new();
    hash_files(Path::new("src"), &mut hasher);
    hash_files(Path::new("Cargo.lock"), &mut hasher);
    hash_files(Path::new("assets/engine_loader.js"), &mut hasher);
    println!("cargo::rustc-env=BUILD_ID={:016x}", hasher.finish());

    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        // `strip` would take this section out as well; wasm-bindgen reads it to know what the binary may use.
        println!("cargo::rustc-link-arg-bins=--keep-section=target_features");
    }
}

fn hash_files(path: &Path, hasher: &mut DefaultHasher) {
    if PAGE_ALONE.iter().any(|alone| path == Path::new(alone)) {
        return;
    }
    if path.is_dir() {
        let entries = std::fs::read_dir(path).expect("the sources are readable");
        let mut children: Vec<_> = entries.map(|entry| entry.expect("the sources are readable").path()).collect();
        children.sort();
        children.iter().for_each(|child| hash_files(child, hasher));
        return;
    }
    println!("cargo::rerun-if-changed={}", path.display());
    if let Ok(bytes) = std::fs::read(path) {
        bytes.hash(hasher);
    }
}
