//! A few words of Markdown.

use crate::page::core::markdown::{Block, Span, blocks};

fn text(text: &str) -> Span {
    Span::Text(text.to_owned())
}

#[test]
fn paragraphs_lists_and_spans_are_told_apart() {
    let read = blocks(
        "Press *Start* and\nlook at **this** `a*b`.\n\n- one\n- two\n  goes on\n1. first\n\nsee [it](https://example.org/a).",
    );
    let expected = [
        Block::Paragraph(vec![
            text("Press "),
            Span::Emphasis("Start".to_owned()),
            text(" and look at "),
            Span::Strong("this".to_owned()),
            text(" "),
            Span::Code("a*b".to_owned()),
            text("."),
        ]),
        Block::List { numbered: false, items: vec![vec![text("one")], vec![text("two goes on")]] },
        Block::List { numbered: true, items: vec![vec![text("first")]] },
        Block::Paragraph(vec![
            text("see "),
            Span::Link { text: "it".to_owned(), address: "https://example.org/a".to_owned() },
            text("."),
        ]),
    ];
    assert_eq!(read, expected);
}

#[test]
fn what_is_no_markdown_is_text_as_it_stands() {
    for plain in [
        "2 * 3 * 4",
        "a ** b",
        "<b>bold</b>",
        "[x](javascript:alert(1))",
        "[x](ftp://a)",
        "`open",
        "2.5 is no item",
        "[x](http://a b)",
    ] {
        let said: String = match &blocks(plain)[..] {
            [Block::Paragraph(spans)] => spans
                .iter()
                .map(|span| match span {
                    Span::Text(text) => text.clone(),
                    other => format!("{other:?}"),
                })
                .collect(),
            other => panic!("{plain}: {other:?}"),
        };
        assert_eq!(said, plain);
    }
    assert_eq!(blocks(" \n\n"), []);
}
