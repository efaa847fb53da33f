//! Lines of the text, and the first of them, which tell what it is.

/// Bytes that are looked at to see what the text is.
const HEAD: usize = 1 << 20;
/// Lines that are looked at.
const LOOKED_AT: usize = 200;

/// The beginning of the text, by which it is told what it is: whole lines, unless it is a single one.
pub(super) fn head(text: &str) -> &str {
    let head = &text[..text.floor_char_boundary(HEAD)];
    if head.len() == text.len() { head } else { head.rfind('\n').map_or(head, |end| &head[..=end]) }
}

/// Each line with its index and its offset.
pub(super) fn numbered_lines(text: &str) -> impl Iterator<Item = (usize, usize, &str)> {
    let mut next = 0;
    text.lines().enumerate().map(move |(index, line)| {
        let at = next;
        next += line.len() + 1;
        (index, at, line)
    })
}

pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LOOKED_AT)
}

/// Whether `is` holds for nearly all of the first lines.
pub(super) fn nearly_all(text: &str, is: impl Fn(&str) -> bool) -> bool {
    let all = lines(text).count();
    all > 0 && 10 * lines(text).filter(|line| is(line)).count() >= 9 * all
}
