//! Names files that are not text, by their first bytes.

use crate::{say, words};

/// How far into a file its kind is looked for.
const LOOKED_AT: usize = 64 << 10;

/// What to do about a file.
#[derive(Clone, Copy)]
enum Advice {
    Spreadsheet,
    Table,
    Unpack,
    AsText,
    Other,
}
use Advice::{AsText, Other, Spreadsheet, Table, Unpack};

/// First bytes of a file, where they stand, what it is (of the family `import-kind`), and what to do.
const SIGNATURES: &[(usize, &[u8], &str, Advice)] = &[
    (0, b"PAR1", "parquet-file", Table),
    (0, b"ARROW1", "arrow-file", Table),
    (0, b"FEA1", "feather-file", Table),
    (0, b"\xff\xff\xff\xff", "arrow-stream", Table),
    (0, b"Obj\x01", "avro-file", Table),
    (0, b"\x89HDF\r\n\x1a\n", "hdf5-file", Table),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-excel-or-word-file", Spreadsheet),
    (4, b"1AY&SY", "bzip2-archive", Unpack),
    (0, b"\x28\xb5\x2f\xfd", "zstandard-archive", Unpack),
    (0, b"\xfd7zXZ\x00", "xz-archive", Unpack),
    (0, b"\x04\x22\x4d\x18", "lz4-archive", Unpack),
    (0, b"7z\xbc\xaf\x27\x1c", "7-zip-archive", Unpack),
    (0, b"Rar!\x1a\x07", "rar-archive", Unpack),
    (0, b"\x1f\x9d", "compress-archive", Unpack),
    (257, b"ustar", "tar-archive", Unpack),
    (0, b"PK\x05\x06", "empty-zip-archive", Unpack),
    (0, b"%PDF", "pdf-document", AsText),
    (0, b"{\\rtf", "rich-text-document", AsText),
    (0, b"SQLite format 3", "sqlite-database", Table),
    (0, b"\x93NUMPY", "numpy-array", Table),
    (0, b"\x80\x02", "python-pickle", Table),
    (0, b"\x80\x03", "python-pickle", Table),
    (0, b"\x80\x04", "python-pickle", Table),
    (0, b"\x80\x05", "python-pickle", Table),
    (0, b"GGUF", "gguf-model", Other),
    (0, b"\x89PNG", "png-image", Other),
    (0, b"\xff\xd8\xff", "jpeg-image", Other),
    (0, b"GIF8", "gif-image", Other),
    (8, b"WEBP", "webp-image", Other),
    (8, b"WAVE", "wave-sound", Other),
    (8, b"AVI ", "avi-video", Other),
    (4, b"ftyp", "video-or-image", Other),
    (0, b"ID3", "mp3-sound", Other),
    (0, b"OggS", "ogg-sound", Other),
    (0, b"\x7fELF", "program", Other),
    (0, b"MZ\x90", "program", Other),
    (0, b"\x00asm", "webassembly-program", Other),
];

/// What is in a zip archive that is more than an archive.
const ZIPPED: &[(&[u8], &str, Advice)] = &[
    (b"xl/", "excel-workbook", Spreadsheet),
    (b"word/", "word-document", AsText),
    (b"ppt/", "powerpoint-presentation", AsText),
    (b"opendocument.spreadsheet", "libreoffice-spreadsheet", Spreadsheet),
    (b"opendocument.text", "libreoffice-document", AsText),
    (b"epub+zip", "e-book", AsText),
    (b"data.pkl", "pytorch-file", Other),
    (b".npy", "numpy-archive", Table),
];

/// What the file is and what to do about it, as a sentence; `None` where it may be text.
pub(super) fn named(bytes: &[u8]) -> Option<String> {
    let (kind, advice) = kind(bytes)?;
    let what = words::of("import-kind", kind);
    Some(match advice {
        Spreadsheet => say!("import-save-as-csv", what = what),
        Table => say!("import-write-as-json-lines", what = what),
        Unpack => say!("import-unpack", what = what),
        AsText => say!("import-copy-text", what = what),
        Other => say!("import-holds-no-examples", what = what),
    })
}

fn kind(bytes: &[u8]) -> Option<(&'static str, Advice)> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let tail = &bytes[bytes.len().saturating_sub(LOOKED_AT)..];
    if bytes.starts_with(b"PK\x03\x04") {
        let within = |part: &[u8]| [head, tail].iter().any(|bytes| bytes.windows(part.len()).any(|at| at == part));
        let zipped = ZIPPED.iter().find(|(part, ..)| within(part));
        return Some(zipped.map_or(("zip-archive", Unpack), |&(_, kind, advice)| (kind, advice)));
    }
    if is_safetensors(bytes) {
        return Some(("safetensors-file", Other));
    }
    // A few letters at the beginning of what is plain text are a word.
    let is_text = std::str::from_utf8(&head[..head.len().min(1024)]).is_ok_and(|text| !text.contains(is_control));
    let is_document = |signature: &&[u8]| matches!(*signature, b"%PDF" | b"{\\rtf");
    let found = SIGNATURES.iter().find(|(at, signature, ..)| {
        bytes.get(*at..).is_some_and(|bytes| bytes.starts_with(signature)) && (!is_text || is_document(signature))
    });
    found.map(|&(_, _, kind, advice)| (kind, advice))
}

/// Eight bytes of length, then a JSON object of that length.
fn is_safetensors(bytes: &[u8]) -> bool {
    let Some((length, rest)) = bytes.split_first_chunk::<8>() else { return false };
    rest.starts_with(b"{\"") && u64::from_le_bytes(*length) <= rest.len() as u64
}

fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// Whether what was not recognised is no text either: too many control characters among its first bytes.
pub(super) fn is_noise(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let controls = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=31)).count();
    controls > 8 && controls * 20 > head.len()
}
