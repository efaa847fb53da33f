//! Looks through the tables of SentencePiece's normaliser, which `spm_precompiled` reads without looking: a damaged one would
//! stop the engine.
//!
//! The format: a length in bytes, that many bytes of a double-array trie of 32-bit units, and the texts that its values point
//! into. <https://github.com/s-yata/darts-clone> has the bits of a unit.

use std::collections::HashSet;

use serde_json::Value;

/// Whether every table in a part of a `tokenizer.json` can be used.
pub fn are_sound(part: &Value) -> bool {
    match part {
        Value::Object(fields) => {
            let is_table = fields.get("type").is_some_and(|kind| kind == "Precompiled");
            let table = fields.get("precompiled_charsmap");
            if is_table || table.is_some() {
                return table.and_then(Value::as_str).is_some_and(is_sound);
            }
            fields.values().all(are_sound)
        }
        Value::Array(parts) => parts.iter().all(are_sound),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => true,
    }
}

fn is_sound(base64: &str) -> bool {
    let Ok(bytes) = base64::decode(base64) else { return false };
    let Some((length, rest)) = bytes.split_first_chunk() else { return false };
    let Some((units, texts)) = rest.split_at_checked(u32::from_le_bytes(*length) as usize) else { return false };
    let (units, odd) = units.as_chunks();
    let units: Vec<u32> = units.iter().map(|unit| u32::from_le_bytes(*unit)).collect();
    let Ok(texts) = std::str::from_utf8(texts) else { return false };
    odd.is_empty() && is_trie(&units, texts)
}

/// Whether every way through the trie stays in it, and every value points at the beginning of a letter.
fn is_trie(units: &[u32], texts: &str) -> bool {
    let Some(root) = units.first() else { return false };
    let mut open = vec![offset(*root)];
    let mut seen = HashSet::new();
    while let Some(base) = open.pop() {
        if !seen.insert(base) {
            continue;
        }
        for byte in 1..=255 {
            let Some(unit) = units.get(base ^ byte) else { return false };
            if unit & (1 << 31 | 0xff) != byte as u32 {
                continue;
            }
            let next = base ^ byte ^ offset(*unit);
            if unit >> 8 & 1 == 1 {
                let value = units.get(next).map(|leaf| (leaf & !(1 << 31)) as usize);
                if !value.is_some_and(|value| texts.is_char_boundary(value)) {
                    return false;
                }
            }
            open.push(next);
        }
    }
    true
}

fn offset(unit: u32) -> usize {
    // As `spm_precompiled` has it, where a usize is at least as wide.
    (unit as usize >> 10) << ((unit & 1 << 9) >> 6)
}
