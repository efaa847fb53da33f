//! An element of the page: what a reader does with it, and what it shows.

use serde_json::{Value, json};

use super::commands::{CallFunction, DispatchMouse, Focus, QueryAccessibility, ResolveNode};
use super::page::Page;

/// An element of a [`Page`].
pub struct Element<'a> {
    page: &'a Page,
    node: i64,
    pub name: String,
}

impl<'a> Element<'a> {
    pub(super) fn new(page: &'a Page, node: i64, name: String) -> Self {
        Self { page, node, name }
    }

    /// Clicks into its middle with the mouse.
    pub fn click(&self) {
        let middle = self.run(
            "async function () {
                this.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
                await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                const box = this.getBoundingClientRect();
                return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            }",
            &[],
        );
        for (kind, count) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 1)] {
            let button = if count == 0 { "none" } else { "left" };
            self.page.call(DispatchMouse(json!({
                "type": kind, "x": middle["x"], "y": middle["y"], "button": button, "clickCount": count,
            })));
        }
    }

    /// Replaces what a text field holds, key by key.
    pub fn type_text(&self, text: &str) {
        self.select_all();
        self.page.press("Delete");
        self.page.tab.type_str(text).expect("Chromium takes keys");
    }

    /// Puts the cursor behind what a text field holds, for [`Page::type_keys`].
    pub fn go_to_end(&self) {
        self.page.call(Focus(json!({ "backendNodeId": self.node })));
        self.run("function () { this.setSelectionRange(this.value.length, this.value.length); }", &[]);
    }

    /// Gives it the focus and presses a key by its name: `Enter`, `ArrowRight`.
    pub fn press(&self, key: &str) {
        self.page.call(Focus(json!({ "backendNodeId": self.node })));
        self.page.press(key);
    }

    /// Replaces what a text field holds, at once, as pasting does.
    pub fn paste(&self, text: &str) {
        self.select_all();
        // DevTools' own `Input.insertText` types line after line, which takes minutes for ten thousand of them.
        self.run(
            "function (text) {
                this.setRangeText(text, 0, this.value.length, 'end');
                this.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
            }",
            &[json!(text)],
        );
    }

    fn select_all(&self) {
        self.page.call(Focus(json!({ "backendNodeId": self.node })));
        self.run("function () { this.select(); }", &[]);
    }

    /// Chooses an option of a combobox by its label.
    pub fn choose(&self, label: &str) {
        // A list of options is drawn by the operating system, where no mouse event of ours arrives.
        let chosen = self.run(
            "function (label) {
                const option = [...this.options].find((option) => option.label.trim() === label);
                if (!option) return [...this.options].map((option) => option.label);
                this.value = option.value;
                this.dispatchEvent(new Event('input', { bubbles: true }));
                this.dispatchEvent(new Event('change', { bubbles: true }));
                return true;
            }",
            &[json!(label)],
        );
        assert_eq!(chosen, json!(true), "`{}` has no option `{label}`", self.name);
    }

    /// What it shows.
    pub fn text(&self) -> String {
        let text = self.try_run("function () { return this.innerText ?? this.textContent; }", &[]);
        text.ok().and_then(|text| text.as_str().map(str::trim).map(str::to_owned)).unwrap_or_default()
    }

    /// What a field holds; of a combobox, the label of the chosen option.
    pub fn value(&self) -> String {
        let value = self.run("function () { return this.selectedOptions?.[0]?.label.trim() ?? this.value; }", &[]);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// The texts of the list items in it.
    pub fn items(&self) -> Vec<String> {
        let query = json!({ "backendNodeId": self.node, "role": "listitem" });
        let Ok(found) = self.page.tab.call_method(QueryAccessibility(query)) else { return Vec::new() };
        let nodes = found["nodes"].as_array().cloned().unwrap_or_default();
        nodes
            .iter()
            .filter(|node| node["ignored"] == json!(false))
            .filter_map(|node| node["backendDOMNodeId"].as_i64())
            .map(|node| Element::new(self.page, node, String::new()).text())
            .collect()
    }

    fn run(&self, function: &str, arguments: &[Value]) -> Value {
        self.try_run(function, arguments)
            .unwrap_or_else(|error| panic!("`{}` is gone or cannot do this: {error}", self.name))
    }

    fn try_run(&self, function: &str, arguments: &[Value]) -> Result<Value, String> {
        let tab = &self.page.tab;
        let node = tab.call_method(ResolveNode(json!({ "backendNodeId": self.node }))).map_err(|e| e.to_string())?;
        let arguments: Vec<_> = arguments.iter().map(|value| json!({ "value": value })).collect();
        let answer = tab
            .call_method(CallFunction(json!({
                "objectId": node["object"]["objectId"], "functionDeclaration": function, "arguments": arguments,
                "returnByValue": true, "awaitPromise": true,
            })))
            .map_err(|error| error.to_string())?;
        match &answer["exceptionDetails"] {
            Value::Null => Ok(answer["result"]["value"].clone()),
            details => Err(details.to_string()),
        }
    }
}
