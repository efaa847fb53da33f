//! A few words of Markdown: paragraphs, lists, emphasis, code and links. What is none of these is text as it stands; HTML is text.
//!
//! A complete parser would be a large part of the page for the few words of a lesson.

/// Paragraph, or list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Span>),
    /// With numbers, or with dots.
    List {
        numbered: bool,
        items: Vec<Vec<Span>>,
    },
}

/// Text of one kind; they do not nest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Text(String),
    Emphasis(String),
    Strong(String),
    Code(String),
    Link { text: String, address: String },
}

/// The HTML of a text in Markdown: of it nothing but the text itself is the author's, and that is escaped. Links open in a tab
/// of their own.
pub fn html(text: &str) -> String {
    let mut html = String::new();
    for block in blocks(text) {
        match block {
            Block::Paragraph(spans) => in_tag(&mut html, "p", |html| write_spans(html, &spans)),
            Block::List { numbered, items } => in_tag(&mut html, if numbered { "ol" } else { "ul" }, |html| {
                items.iter().for_each(|spans| in_tag(html, "li", |html| write_spans(html, spans)));
            }),
        }
    }
    html
}

fn in_tag(html: &mut String, tag: &str, content: impl FnOnce(&mut String)) {
    html.extend(["<", tag, ">"]);
    content(html);
    html.extend(["</", tag, ">"]);
}

fn write_spans(html: &mut String, spans: &[Span]) {
    for span in spans {
        match span {
            Span::Text(text) => escape(html, text),
            Span::Emphasis(text) => in_tag(html, "em", |html| escape(html, text)),
            Span::Strong(text) => in_tag(html, "strong", |html| escape(html, text)),
            Span::Code(text) => in_tag(html, "code", |html| escape(html, text)),
            Span::Link { text, address } => {
                html.push_str("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"");
                escape(html, address);
                html.push_str("\">");
                escape(html, text);
                html.push_str("</a>");
            }
        }
    }
}

fn escape(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
}

/// Reads Markdown; there is none that cannot be read.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // What the lines of the block that is being read say; a line that begins nothing goes on with the last of them.
    let mut open: Option<(Option<bool>, Vec<String>)> = None;
    for line in text.lines().map(str::trim) {
        let (kind, content) = match item(line) {
            Some((numbered, content)) => (Some(numbered), content),
            None => (None, line),
        };
        match &mut open {
            _ if line.is_empty() => blocks.extend(open.take().map(block)),
            Some((of, parts)) if kind.is_some() && *of == kind => parts.push(content.to_owned()),
            Some((_, parts)) if kind.is_none() => {
                let last = parts.last_mut().expect("a block that was begun has a part");
                last.push(' ');
                last.push_str(content);
            }
            Some(_) | None => blocks.extend(open.replace((kind, vec![content.to_owned()])).map(block)),
        }
    }
    blocks.extend(open.map(block));
    blocks
}

fn block((kind, parts): (Option<bool>, Vec<String>)) -> Block {
    let mut items = parts.iter().map(|part| spans(part));
    match kind {
        Some(numbered) => Block::List { numbered, items: items.collect() },
        None => Block::Paragraph(items.next().unwrap_or_default()),
    }
}

/// The item of a list that a line begins, and whether it has a number.
fn item(line: &str) -> Option<(bool, &str)> {
    if let Some(content) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some((false, content));
    }
    let content = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let has_number = content.len() < line.len();
    content.strip_prefix(". ").filter(|_| has_number).map(|content| (true, content))
}

fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        match span(rest) {
            Some((found, length)) => {
                if !plain.is_empty() {
                    spans.push(Span::Text(std::mem::take(&mut plain)));
                }
                spans.push(found);
                rest = &rest[length..];
            }
            None => {
                plain.push(letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    if !plain.is_empty() {
        spans.push(Span::Text(plain));
    }
    spans
}

/// What becomes of the text between two marks.
type Mark = fn(String) -> Span;

/// What begins here other than text, and its length in bytes.
fn span(text: &str) -> Option<(Span, usize)> {
    let between: [(&str, Mark); 3] = [("`", Span::Code), ("**", Span::Strong), ("*", Span::Emphasis)];
    for (mark, span) in between {
        if let Some(rest) = text.strip_prefix(mark) {
            let inner = &rest[..rest.find(mark)?];
            let stands_free = inner.starts_with(' ') || inner.ends_with(' ') || inner.is_empty();
            return (!stands_free).then(|| (span(inner.to_owned()), inner.len() + 2 * mark.len()));
        }
    }
    let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, _) = rest.split_once(')')?;
    let is_web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    let fits = is_web && !label.is_empty() && !label.contains(['[', ']']) && !address.contains(char::is_whitespace);
    fits.then(|| {
        (Span::Link { text: label.to_owned(), address: address.to_owned() }, label.len() + address.len() + "[]()".len())
    })
}
