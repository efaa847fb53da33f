//! A few words of Markdown.

use proptest::prelude::*;

use crate::page::core::markdown::{Block, Span, blocks, html};

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

#[test]
fn html_is_made_of_the_blocks() {
    assert_eq!(
        html("a *b* & `<i>`\n- [c](https://d.e/?f=\"g\")"),
        "<p>a <em>b</em> &amp; <code>&lt;i&gt;</code></p><ul><li><a target=\"_blank\" rel=\"noopener noreferrer\" \
         href=\"https://d.e/?f=&quot;g&quot;\">c</a></li></ul>"
    );
}

proptest! {
    /// Whatever the author writes, the tags are ours.
    #[test]
    fn no_tag_is_the_authors(text in "[<>\"'&*`\\[\\]() a/:.-]{0,40}|[<>*`\\[\\]()a]{0,20}https://[<>\"' a)]{0,20}") {
        let html = html(&text);
        let ours = ["p", "/p", "ol", "/ol", "ul", "/ul", "li", "/li", "em", "/em", "strong", "/strong", "code", "/code", "/a"];
        for tag in html.split('<').skip(1) {
            let (tag, behind) = tag.split_once('>').expect("each tag is closed");
            let is_link = tag.strip_prefix("a target=\"_blank\" rel=\"noopener noreferrer\" href=\"http")
                .is_some_and(|rest| rest.matches('"').count() == 1 && rest.ends_with('"'));
            prop_assert!(ours.contains(&tag) || is_link, "{}", html);
            prop_assert!(!behind.contains(['>', '"']), "{}", html);
        }
    }
}
