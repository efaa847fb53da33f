//! What stands behind a backslash in a text of Python or JSON.

/// Reads an escape behind its backslash. An unknown one is kept as it is, as Python does.
pub(super) fn escape(chars: &mut std::str::CharIndices<'_>, text: &mut String) {
    let Some((_, c)) = chars.next() else { return };
    match c {
        'n' => text.push('\n'),
        't' => text.push('\t'),
        'r' => text.push('\r'),
        '\\' | '\'' | '"' | '/' => text.push(c),
        '\n' => {}
        'x' | 'u' | 'U' => {
            let digits = match c {
                'x' => 2,
                'u' => 4,
                _ => 8,
            };
            let mut code = hex(chars, digits);
            if code.is_some_and(|code| (0xd800..0xdc00).contains(&code)) && chars.as_str().starts_with("\\u") {
                chars.next();
                chars.next();
                let low = hex(chars, 4).filter(|low| (0xdc00..0xe000).contains(low));
                code = code.zip(low).map(|(high, low)| 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
            }
            text.push(code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        _ => text.extend(['\\', c]),
    }
}

fn hex(chars: &mut std::str::CharIndices<'_>, digits: usize) -> Option<u32> {
    let code = u32::from_str_radix(chars.as_str().get(..digits)?, 16).ok()?;
    chars.nth(digits - 1);
    Some(code)
}
