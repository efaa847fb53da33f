//! JSON in every shape.

use super::*;

#[test]
fn json_lines_of_every_shape() {
    let numbered = r#"{"anchor":"a","positive":"p","negative_2":"n2","negative_10":"n10"}"#;
    assert_rows(&read(numbered), Form::Triplets, &[triplet(1, "a", "p", &["n2", "n10"])]);
    assert_rows(&read("[\"a\",\"p\",\"n\"]\n"), Form::Triplets, &[triplet(1, "a", "p", &["n"])]);
    let sets = "{\"set\": [\"a\", \"b\", \"c\"]}\n\n{\"set\": [\"d\", \"e\"]}";
    assert_rows(&read(sets), Form::Sets, &[set(1, &["a", "b", "c"]), set(3, &["d", "e"])]);
    let labels = "{\"text\":\"a\",\"label\":3}\n{\"label\":4,\"text\":\"b\",\"id\":null}";
    assert_rows(&read(labels), Form::Labelled, &[labelled(1, "a", "3"), labelled(2, "b", "4")]);
    let two_positives = r#"{"query":"a","pos":["p","q"],"neg":["n"]}"#;
    let expected = [triplet(1, "a", "p", &["n"]), triplet(1, "a", "q", &["n"])];
    assert_rows(&read(two_positives), Form::Triplets, &expected);
}

#[test]
fn a_json_array_is_read_with_lines() {
    let text = "[\n  {\"anchor\": \"a\",\n   \"positive\": \"p\"},\n  {\"anchor\": \"b\", \"positive\": \"q\"}\n]\n";
    assert_rows(&read(text), Form::Pairs, &[triplet(2, "a", "p", &[]), triplet(4, "b", "q", &[])]);
    assert_rows(
        &read("[[\"a\",\"p\"],\n[\"b\",\"q\"]]"),
        Form::Pairs,
        &[triplet(1, "a", "p", &[]), triplet(2, "b", "q", &[])],
    );
}

#[test]
fn broken_json_between_good_lines_costs_that_line() {
    let good = |name: &str| format!("{{\"anchor\":\"{name}\",\"positive\":\"p{name}\",\"negative\":\"n{name}\"}}\n");
    for broken in [
        "{\"anchor\":\"x\",\"positive\":\n",
        "{\"anchor\": \"x\n",
        "{\"anchor\":[\"x\",\n",
        "hello\n",
        "[1,\n",
        "{]\n",
        "{\"a\":}\n",
    ] {
        let imported = read(&format!("{}{broken}{}", good("1"), good("3")));
        assert_problems(&imported, &[(2, "JSON")]);
        assert_eq!(imported.rows, [triplet(1, "1", "p1", &["n1"]), triplet(3, "3", "p3", &["n3"])], "{broken}");
    }
    let first = read(&format!("oops\n{}", good("2")));
    assert_problems(&first, &[(1, "JSON")]);
    assert_eq!(first.rows, [triplet(2, "2", "p2", &["n2"])]);
    let wide = read("[\n{\"anchor\":\n\"a\"\n\"positive\"\n},\n{\"anchor\":\"b\",\"positive\":\"q\"}]");
    assert_problems(&wide, &[(2, "Skipped up to line 5")]);
    assert_eq!(wide.rows, [triplet(6, "b", "q", &[])]);
}

#[test]
fn json_of_the_wrong_shape_is_named() {
    let text = "{\"anchor\":\"a\",\"positive\":\"p\"}\n{\"anchor\":\"a\"}\n{\"anchor\":{\"x\":1},\"positive\":\"p\"}\n\
                {\"anchor\":[\"a\",\"b\"],\"positive\":\"p\"}\n{\"set\":[\"alone\"]}\n{\"anchor\":null,\"positive\":\"p\"}\n";
    let expected = [
        (2, "positive is missing"),
        (3, "`anchor`: There is an object"),
        (4, "2 anchors"),
        (5, "at least two"),
        (6, "anchor is missing"),
    ];
    assert_problems(&read(text), &expected);
}

#[test]
fn missing_fields_cost_the_row_or_make_it_a_pair() {
    let text = "anchor,positive,negative\na,p,n\n,p,n\na,,n\na,p,\na,p\nlonely\n  ,\n";
    let imported = read(text);
    let expected = [
        (3, "anchor is missing"),
        (4, "positive is missing"),
        (5, "used as a pair"),
        (6, "used as a pair"),
        (7, "single column"),
    ];
    assert_problems(&imported, &expected);
    let rows = [triplet(2, "a", "p", &["n"]), triplet(5, "a", "p", &[]), triplet(6, "a", "p", &[])];
    assert_eq!(imported.rows, rows);
    assert_problems(
        &read("text,label\nhello,\n,greeting\nhi,greeting\n"),
        &[(2, "label is missing"), (3, "text is missing")],
    );
}
