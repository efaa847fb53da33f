//! What axe-core finds against a page.

use serde_json::json;

use super::page::Page;

/// axe-core's script, which `make test` fetches where npm is installed.
pub struct Axe(String);

impl Axe {
    /// From the file that AXE names.
    pub fn read() -> Self {
        let path = std::env::var_os("AXE").expect("AXE has to name axe.min.js");
        Self(std::fs::read_to_string(path).expect("AXE names a file that can be read"))
    }

    /// For pages that have frames: to be [prepared](Page::prepare) before they are opened.
    pub fn script(&self) -> &str {
        &self.0
    }

    pub fn finds_nothing(&self, page: &Page, state: &str) {
        page.evaluate(&format!("{}; undefined", self.0));
        let found = page.evaluate(
            "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(' | '))))",
        );
        assert_eq!(found, json!([]), "{state}");
    }
}
