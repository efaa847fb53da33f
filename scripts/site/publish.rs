//! What servers and hosts read beside the page itself.

use std::io::Write;
use std::path::Path;

use flate2::{Compression, write::GzEncoder};

use super::files::{HEADERS, all, is_for_servers, read, read_text, write};

/// What is smaller travels no faster when it is compressed.
const LEAST_BYTES: usize = 1000;
/// Other files are compressed as they are.
const COMPRESSIBLE: [&str; 8] = ["html", "js", "css", "wasm", "svg", "csv", "jsonl", "webmanifest"];
const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 24;

/// Adds `FILE.br` and `FILE.gz` beside files, and the file of headers that Netlify and Cloudflare read.
pub fn publish(folder: &Path) -> Result<(), String> {
    let mut files = all(folder)?;
    files.retain(|file| !is_for_servers(file));
    write(folder, HEADERS, headers(&read_text(folder, "index.html")?, &files)?)?;
    let (mut whole, mut sent) = (0, 0);
    for file in files.iter().filter(|file| COMPRESSIBLE.iter().any(|kind| file.ends_with(&format!(".{kind}")))) {
        let bytes = read(folder, file)?;
        if bytes.len() < LEAST_BYTES {
            continue;
        }
        let small = brotli(&bytes).map_err(|error| format!("{file}: {error}"))?;
        write(folder, &format!("{file}.br"), &small)?;
        write(folder, &format!("{file}.gz"), gzip(&bytes).map_err(|error| format!("{file}: {error}"))?)?;
        (whole, sent) = (whole + bytes.len(), sent + small.len());
    }
    println!("{}: {} kB, compressed {} kB", folder.display(), whole / 1000, sent / 1000);
    Ok(())
}

/// The page's own policy, for its worker as well, and which files never change.
fn headers(index: &str, files: &[String]) -> Result<String, String> {
    let policy = index.split_once("http-equiv=\"Content-Security-Policy\"");
    let policy = policy.and_then(|(_, rest)| rest.split_once("content=\"")?.1.split_once('"'));
    let (policy, _) = policy.ok_or("index.html has no Content-Security-Policy")?;
    // The page of examples shows the page in frames; other sites may take the engine from here.
    let mut headers = format!(
        "/*\n  Content-Security-Policy: {policy}; frame-src 'self'\n  X-Content-Type-Options: nosniff\n  Access-Control-Allow-Origin: *\n"
    );
    for file in files.iter().filter(|file| is_named_by_content(file)) {
        headers += &format!("/{file}\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    Ok(headers)
}

/// `app-51e56e04b2aaddb7_bg.wasm`, `engine-1f2e3d4c5b6a7988/worker.js`
fn is_named_by_content(file: &str) -> bool {
    let name = file.split('/').next().unwrap_or_default();
    let digits = name.rsplit_once('-').map(|(_, rest)| rest.bytes().take_while(u8::is_ascii_hexdigit).count());
    digits.is_some_and(|digits| digits >= 12)
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut compressed, 1 << 16, BROTLI_QUALITY, BROTLI_WINDOW);
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
