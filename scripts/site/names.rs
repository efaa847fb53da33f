//! Names the files that Trunk does not after what is in them, so that no cache mixes two releases.

use std::path::Path;

use super::files::{fingerprint, read, read_text, said, write};

const INDEX: &str = "index.html";
const ENGINE: [&str; 3] = ["engine_loader.js", "worker.js", "worker_bg.wasm"];
const PAGE_LOADER: &str = "page_loader.js";
/// For those who build a page of their own: a name that others link to stays.
const ENGINE_CLASS: &str = "engine.js";

/// Puts the engine into a folder of its own, tells its loader how large it is, and names that folder and the page's loader.
pub fn name_by_content(folder: &Path) -> Result<(), String> {
    let bytes = read(folder, "worker_bg.wasm")?.len();
    // Servers that compress do not tell it.
    replace(folder, ENGINE[0], "const ENGINE_BYTES = 0;", &format!("const ENGINE_BYTES = {bytes};"))?;
    let mut content = Vec::new();
    for file in ENGINE {
        content.extend(read(folder, file)?);
    }
    let engine = format!("engine-{}", fingerprint(&content));
    std::fs::create_dir(folder.join(&engine)).map_err(|error| format!("{engine}: {error}"))?;
    for file in ENGINE {
        rename(folder, file, &format!("{engine}/{file}"))?;
    }
    replace(
        folder,
        INDEX,
        &format!("data-engine=\"{}\"", ENGINE[0]),
        &format!("data-engine=\"{engine}/{}\"", ENGINE[0]),
    )?;
    replace(
        folder,
        ENGINE_CLASS,
        &format!("const LOADER = '{}';", ENGINE[0]),
        &format!("const LOADER = '{engine}/{}';", ENGINE[0]),
    )?;
    let loader = name_script(folder, PAGE_LOADER)?;
    replace(folder, INDEX, &format!("src=\"{PAGE_LOADER}\""), &format!("src=\"{loader}\""))
}

/// Has the page keep itself for the time without a network.
pub fn add_offline(folder: &Path) -> Result<(), String> {
    let script = name_script(folder, "offline.js")?;
    replace(folder, INDEX, "</head>", &format!("<script type=\"module\" src=\"{script}\"></script></head>"))
}

fn name_script(folder: &Path, file: &str) -> Result<String, String> {
    let name = file.replace(".js", &format!("-{}.js", fingerprint(&read(folder, file)?)));
    rename(folder, file, &name)?;
    Ok(name)
}

fn rename(folder: &Path, file: &str, name: &str) -> Result<(), String> {
    std::fs::rename(folder.join(file), folder.join(name)).map_err(|error| said(folder, file, error))
}

/// Puts a text in the place of the only one that is like `old`.
fn replace(folder: &Path, file: &str, old: &str, new: &str) -> Result<(), String> {
    let text = read_text(folder, file)?;
    match text.matches(old).count() {
        1 => write(folder, file, text.replace(old, new)),
        found => Err(format!("{}: `{old}` is there {found} times, not once", folder.join(file).display())),
    }
}
