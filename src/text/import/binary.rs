//! Names files that are not text, by their first bytes.

/// How far into a file its kind is looked for.
const LOOKED_AT: usize = 64 << 10;

const SPREADSHEET: &str = "save it as CSV (UTF-8) in the spreadsheet, and open that file";
const TABLE: &str = "write it as JSON Lines first (in pandas: `df.to_json(\"data.jsonl\", orient=\"records\", lines=True)`), and open that file";
const UNPACK: &str = "unpack it, and open the text file in it (gzip can stay packed)";
const AS_TEXT: &str = "copy its text into the box, one example a line";
const OTHER: &str = "it holds no examples that can be read: open a CSV or JSON Lines file";

/// First bytes of a file, where they stand, what it is, and what to do.
const SIGNATURES: &[(usize, &[u8], &str, &str)] = &[
    (0, b"PAR1", "a Parquet file", TABLE),
    (0, b"ARROW1", "an Arrow (Feather) file", TABLE),
    (0, b"FEA1", "a Feather file", TABLE),
    (0, b"\xff\xff\xff\xff", "an Arrow stream", TABLE),
    (0, b"Obj\x01", "an Avro file", TABLE),
    (0, b"\x89HDF\r\n\x1a\n", "an HDF5 file", TABLE),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel or Word file", SPREADSHEET),
    (4, b"1AY&SY", "a bzip2 archive", UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive", UNPACK),
    (0, b"\xfd7zXZ\x00", "an xz archive", UNPACK),
    (0, b"\x04\x22\x4d\x18", "an LZ4 archive", UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", UNPACK),
    (0, b"\x1f\x9d", "a compress (.Z) archive", UNPACK),
    (257, b"ustar", "a tar archive", UNPACK),
    (0, b"PK\x05\x06", "an empty zip archive", UNPACK),
    (0, b"%PDF", "a PDF document", AS_TEXT),
    (0, b"{\\rtf", "a rich text (RTF) document", AS_TEXT),
    (0, b"SQLite format 3", "an SQLite database", TABLE),
    (0, b"\x93NUMPY", "a NumPy array", TABLE),
    (0, b"\x80\x02", "a Python pickle", TABLE),
    (0, b"\x80\x03", "a Python pickle", TABLE),
    (0, b"\x80\x04", "a Python pickle", TABLE),
    (0, b"\x80\x05", "a Python pickle", TABLE),
    (0, b"GGUF", "a GGUF model", OTHER),
    (0, b"\x89PNG", "a PNG image", OTHER),
    (0, b"\xff\xd8\xff", "a JPEG image", OTHER),
    (0, b"GIF8", "a GIF image", OTHER),
    (8, b"WEBP", "a WebP image", OTHER),
    (8, b"WAVE", "a WAVE sound", OTHER),
    (8, b"AVI ", "an AVI video", OTHER),
    (4, b"ftyp", "a video or an image (MPEG-4, HEIC)", OTHER),
    (0, b"ID3", "an MP3 sound", OTHER),
    (0, b"OggS", "an Ogg sound", OTHER),
    (0, b"\x7fELF", "a program", OTHER),
    (0, b"MZ\x90", "a program", OTHER),
    (0, b"\x00asm", "a WebAssembly program", OTHER),
];

/// What is in a zip archive that is more than an archive.
const ZIPPED: &[(&[u8], &str, &str)] = &[
    (b"xl/", "an Excel workbook (.xlsx)", SPREADSHEET),
    (b"word/", "a Word document (.docx)", AS_TEXT),
    (b"ppt/", "a PowerPoint presentation (.pptx)", AS_TEXT),
    (b"opendocument.spreadsheet", "a LibreOffice spreadsheet (.ods)", SPREADSHEET),
    (b"opendocument.text", "a LibreOffice document (.odt)", AS_TEXT),
    (b"epub+zip", "an e-book (.epub)", AS_TEXT),
    (b"data.pkl", "a PyTorch file", OTHER),
    (b".npy", "a NumPy archive (.npz)", TABLE),
];

/// What the file is and what to do about it, as a sentence; `None` where it may be text.
pub(super) fn named(bytes: &[u8]) -> Option<String> {
    let (what, advice) = kind(bytes)?;
    Some(format!("This is {what}, not text: {advice}."))
}

fn kind(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let tail = &bytes[bytes.len().saturating_sub(LOOKED_AT)..];
    if bytes.starts_with(b"PK\x03\x04") {
        let within = |part: &[u8]| [head, tail].iter().any(|bytes| bytes.windows(part.len()).any(|at| at == part));
        let zipped = ZIPPED.iter().find(|(part, ..)| within(part));
        return Some(zipped.map_or(("a zip archive", UNPACK), |&(_, what, advice)| (what, advice)));
    }
    if is_safetensors(bytes) {
        return Some(("a safetensors file, the weights of a model", OTHER));
    }
    // A few letters at the beginning of what is plain text are a word.
    let is_text = std::str::from_utf8(&head[..head.len().min(1024)]).is_ok_and(|text| !text.contains(is_control));
    let is_document = |signature: &&[u8]| matches!(*signature, b"%PDF" | b"{\\rtf");
    let found = SIGNATURES.iter().find(|(at, signature, ..)| {
        bytes.get(*at..).is_some_and(|bytes| bytes.starts_with(signature)) && (!is_text || is_document(signature))
    });
    found.map(|&(_, _, what, advice)| (what, advice))
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
