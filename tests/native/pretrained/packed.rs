//! Models in a zip: unpacked, or refused with a reason before anything grows large.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use triplet_playground::engine::exchange::folder::{ModelError, ModelFolder};
use triplet_playground::engine::exchange::packed::unpack;
use triplet_playground::model_files::is_model_part;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::broken::files;

type Files = BTreeMap<String, Vec<u8>>;

fn pack<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (path, content) in files {
        zip.start_file(path, options).expect("a path");
        zip.write_all(content).expect("memory takes everything");
    }
    zip.finish().expect("a zip").into_inner()
}

fn unpacked(zip: &[u8]) -> Result<Files, ModelError> {
    let mut files = Files::new();
    let put = |path: &str, bytes: &[u8]| files.entry(path.to_owned()).or_default().extend_from_slice(bytes);
    unpack("a.zip", zip.len() as u64, Cursor::new(zip), is_model_part, put)?;
    Ok(files)
}

#[track_caller]
fn refused(zip: &[u8], words: &str) {
    let error = unpacked(zip).expect_err(words);
    assert_eq!(error.file, "a.zip");
    assert!(error.reason.contains(words), "{error}");
}

#[test]
fn a_model_in_a_zip_is_the_model_of_its_folder() {
    let folder = files("bert_dense");
    let named: Files = folder.iter().map(|(path, content)| (format!("export/model/{path}"), content.clone())).collect();
    let others = [("export/data/train.jsonl", &b"{}"[..]), ("export/model/onnx/model.onnx", &[0; 9])];
    let zip = pack(named.iter().map(|(path, content)| (path.as_str(), content.as_slice())).chain(others));
    let found = unpacked(&zip).expect("a zip");
    assert_eq!(found, named);
    let opened = |files: Files| ModelFolder::open(Box::new(files)).expect("a model").card;
    assert_eq!(opened(found), opened(folder));
}

#[test]
fn zips_that_are_none_or_harmful_are_refused() {
    let whole = files("static");
    let zip = pack(whole.iter().map(|(path, content)| (path.as_str(), content.as_slice())));
    refused(b"", "cannot be unpacked");
    refused(b"PK\x03\x04 and nothing else", "cannot be unpacked");
    refused(&zip[..zip.len() / 2], "cannot be unpacked");

    let mut damaged = zip.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 40].fill(0xaa);
    refused(&damaged, "in it is damaged");

    let climbing = pack([("../../etc/config.json", &b"{}"[..])]);
    refused(&climbing, "leads out of the zip");

    // 300 MB of zeros in 300 kB.
    let zeros = vec![0u8; 300 << 20];
    refused(&pack([("model.safetensors", zeros.as_slice())]), "unpacks to more than 64 MB");
}
