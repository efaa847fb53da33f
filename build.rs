//! Gives page and engine the same `BUILD_ID`, so that a page never talks to an engine of another build.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

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
    if path.is_dir() {
        let entries = std::fs::read_dir(path).expect("the sources are readable");
        let mut children: Vec<_> = entries.map(|entry| entry.expect("the sources are readable").path()).collect();
        children.sort();
        children.iter().for_each(|child| hash_files(child, hasher));
        return;
    }
    // A style sheet, which lies beside its view, makes no other binary.
    if path.extension().is_some_and(|extension| extension == "css") {
        return;
    }
    println!("cargo::rerun-if-changed={}", path.display());
    if let Ok(bytes) = std::fs::read(path) {
        bytes.hash(hasher);
    }
}
