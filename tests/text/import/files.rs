//! Files: encodings, compression, and what is no text.

use std::io::Write;

use super::*;

#[test]
fn byte_order_marks_utf16_and_gzip() {
    let text = "anchor,positive\nä,ö\n";
    let expected = [triplet(2, "ä", "ö", &[])];
    let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
    };
    assert_rows(&read(&format!("\u{feff}{text}")), Form::Pairs, &expected);
    assert_rows(&import(&utf16([0xff, 0xfe], u16::to_le_bytes)), Form::Pairs, &expected);
    assert_rows(&import(&utf16([0xfe, 0xff], u16::to_be_bytes)), Form::Pairs, &expected);
    let packed = gzip(text.as_bytes());
    assert_rows(&import(&packed), Form::Pairs, &expected);
    assert_problems(
        &import(&packed[..packed.len() - 9]),
        &[(import(&packed[..packed.len() - 9]).problems[0].line, "gzip")],
    );
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).expect("memory can be written");
    packer.finish().expect("memory can be written")
}

#[test]
fn damaged_gzip_keeps_what_is_intact() {
    let text: String = (0..2000).map(|n| format!("first {n},second {},third {}\n", n * 7919, n * 104_729)).collect();
    let packed = gzip(text.as_bytes());
    let imported = import(&packed[..packed.len() / 2]);
    assert!(imported.rows.len() > 100, "{} rows, {:?}", imported.rows.len(), imported.problems);
    assert!(imported.problems.iter().any(|problem| problem.reason.contains("gzip")), "{:?}", imported.problems);
    assert_problems(&import(b"\x1f\x8b\x08nonsense"), &[(1, "gzip")]);
}

#[test]
fn files_that_are_not_text_are_named() {
    for (bytes, word) in [(&b"PK\x03\x04\0\0"[..], "zip archive"), (b"%PDF-1.7\n", "PDF"), (b"PAR1\x15\0", "Parquet")] {
        assert_problems(&import(bytes), &[(1, word)]);
    }
}

#[test]
fn invalid_utf8_and_control_characters_are_named_by_line() {
    let imported = import(b"\xc3\xa4 | p\xc3\xa9 | \xc3\xb1\ncaf\xe9 | p | n\nb\x07\x00 | p\x0bq | n\n");
    assert_problems(&imported, &[(2, "UTF-8"), (3, "U+0007 and others")]);
    let expected =
        [triplet(1, "ä", "pé", &["ñ"]), triplet(2, "caf\u{fffd}", "p", &["n"]), triplet(3, "b", "p q", &["n"])];
    assert_eq!(imported.rows, expected);
    let escaped = read("{\"anchor\":\"a\\u0000b\",\"positive\":\"line\\nend\"}");
    assert_problems(&escaped, &[(1, "U+0000")]);
    assert_eq!(escaped.rows, [triplet(1, "ab", "line\nend", &[])]);
}
