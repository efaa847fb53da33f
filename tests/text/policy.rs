//! What the page may do stands in the page, and the README shows it.

use std::path::Path;

fn read(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("it lies in the repository")
}

#[test]
fn the_readme_shows_the_pages_policy() {
    let page = read("index.html");
    let (_, rest) = page.split_once("http-equiv=\"Content-Security-Policy\"").expect("the page has a policy");
    let (_, rest) = rest.split_once("content=\"").expect("the policy says something");
    let (policy, _) = rest.split_once('"').expect("the policy ends");
    assert!(!policy.contains("'unsafe-eval'"), "{policy}");
    assert!(read("README.md").lines().any(|line| line == policy), "the README shows another policy than {policy}");
}
