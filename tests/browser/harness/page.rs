//! One tab: elements are found by role and accessible name, and used with mouse and keyboard, as a reader would.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use headless_chrome::Tab;
use headless_chrome::protocol::cdp::Page::CaptureScreenshotFormatOption;
use headless_chrome::protocol::cdp::types::{Event, Method};
use serde::Serialize;
use serde_json::{Value, json};

use super::commands::{
    AddScript, BypassPolicy, CollectGarbage, Crash, DispatchDrag, EmulateMedia, EnableLog, EnableRuntime, Evaluate,
    GetDocument, GetInstallabilityErrors, HandleDialog, InterceptFileChooser, OverrideQuota, QueryAccessibility,
    SetDownloads, SetFiles, SetMetrics, ThrottleCpu,
};
use super::element::Element;

/// How long something may take that takes moments on a machine with nothing else to do.
const PATIENCE: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(50);

/// The page's sentence about itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    pub step: u32,
    pub steps: u32,
    /// None: a dash, for there is no figure yet.
    pub loss: Option<f64>,
    /// In percent.
    pub held_out_accuracy: Option<f64>,
    pub step_ms: Option<f64>,
    pub device: String,
    pub cores: u32,
}

impl Status {
    /// Reads `Step 120 of 600 · loss 0.1473 · held-out accuracy 91.2 % · 4.1 ms/step · WebGPU`, or `… · CPU, 4 cores`.
    pub fn parse(sentence: &str) -> Option<Self> {
        let parts: Vec<&str> = sentence.trim().split(" · ").collect();
        let [steps, loss, accuracy, step_ms, device] = parts[..] else { return None };
        let (step, steps) = steps.strip_prefix("Step ")?.split_once(" of ")?;
        let accuracy = accuracy.strip_prefix("held-out accuracy ")?;
        let (device, cores) = device.split_once(", ").unwrap_or((device, "1 cores"));
        Some(Self {
            step: step.parse().ok()?,
            steps: steps.parse().ok()?,
            loss: loss.strip_prefix("loss ")?.parse().ok(),
            held_out_accuracy: accuracy.split_once(" %").and_then(|(percent, _)| percent.parse().ok()),
            step_ms: step_ms.strip_suffix(" ms/step")?.parse().ok(),
            device: device.to_owned(),
            cores: cores.strip_suffix(" cores")?.parse().ok()?,
        })
    }
}

pub struct Page {
    pub(super) tab: Arc<Tab>,
    name: String,
    /// `(level, text)` of everything on the console.
    console: Arc<Mutex<Vec<(String, String)>>>,
    /// Words of the errors that the test brings about.
    expected: Mutex<Vec<String>>,
    /// The input that last asked for files.
    file_input: Arc<Mutex<Option<i64>>>,
    /// The kinds of the dialogs that there were.
    dialogs: Arc<Mutex<Vec<String>>>,
}

impl Page {
    pub(super) fn new(tab: Arc<Tab>, name: &str) -> Self {
        let console = Arc::new(Mutex::new(Vec::new()));
        let file_input = Arc::new(Mutex::new(None));
        let dialogs = Arc::new(Mutex::new(Vec::new()));
        let (lines, asking, asked) = (Arc::clone(&console), Arc::clone(&file_input), Arc::clone(&dialogs));
        let of_tab = Arc::downgrade(&tab);
        tab.add_event_listener(Arc::new(move |event: &Event| {
            if let (Event::PageJavascriptDialogOpening(dialog), Some(tab)) = (event, of_tab.upgrade()) {
                asked.lock().expect("no panic while locked").push(format!("{:?}", dialog.params.Type).to_lowercase());
                // Nothing goes on in the tab before there is an answer: yes, whatever it is.
                thread::spawn(move || drop(tab.call_method(HandleDialog(json!({ "accept": true })))));
            }
            if let Event::PageFileChooserOpened(chooser) = event {
                *asking.lock().expect("no panic while locked") = chooser.params.backend_node_id.map(i64::from);
            }
            if let Some(line) = console_line(event) {
                lines.lock().expect("no panic while locked").push(line);
            }
        }))
        .expect("a new tab takes listeners");
        let page = Self { tab, name: name.to_owned(), console, expected: Mutex::default(), file_input, dialogs };
        page.call(EnableLog(json!({})));
        page.call(EnableRuntime(json!({})));
        page.call(InterceptFileChooser(json!({ "enabled": true })));
        page
    }

    /// Script that runs before any of the page's own, from the next [`open`](Self::open) on.
    pub fn prepare(&self, script: &str) {
        self.call(AddScript(json!({ "source": script })));
    }

    /// From the next [`open`](Self::open) on the page's content security policy is not in force: what observes a page may do
    /// what the page may not.
    pub fn lift_policy(&self) {
        self.call(BypassPolicy(json!({ "enabled": true })));
    }

    pub fn open(&self, url: &str) {
        // A hash alone would not load the page again.
        self.go("about:blank");
        self.go(url);
    }

    /// Follows a link to the page that is open: the address changes, nothing is loaded again unless the page wants it.
    pub fn follow(&self, hash: &str) {
        self.evaluate(&format!("void (location.hash = {})", json!(hash)));
    }

    fn go(&self, url: &str) {
        self.tab.navigate_to(url).and_then(|tab| tab.wait_until_navigated()).unwrap_or_else(|error| {
            panic!("{url} cannot be opened: {error}");
        });
    }

    pub fn reload(&self) {
        self.tab.reload(true, None).and_then(|tab| tab.wait_until_navigated()).expect("the page reloads");
    }

    /// The browser ends the program that the tab runs in, as it does where that goes wrong or memory is wanted elsewhere, and
    /// the reader has it loaded again.
    pub fn crash_and_reload(&self) {
        let tab = Arc::clone(&self.tab);
        let (gone, is_gone) = mpsc::channel();
        // Who is ended gives no answer, but the browser says so.
        thread::spawn(move || gone.send(tab.call_method(Crash(json!({}))).map(drop)));
        let _ = is_gone.recv_timeout(Duration::from_secs(10));
        self.tab.reload(false, None).expect("a crashed tab is loaded again");
    }

    /// Closes the tab, without a word to the page.
    pub fn close(&self) {
        self.tab.close(false).expect("a tab can be closed");
    }

    /// The kinds of dialogs that the page has opened, `beforeunload` among them; all were answered with yes.
    pub fn dialogs(&self) -> Vec<String> {
        self.dialogs.lock().expect("no panic while locked").clone()
    }

    /// Gives the page another size, in pixels of the style sheet.
    pub fn resize(&self, width: u32, height: u32) {
        self.call(SetMetrics(json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false })));
    }

    /// Sets what the reader prefers: `prefers-color-scheme`, `prefers-reduced-motion`.
    pub fn emulate_media(&self, feature: &str, value: &str) {
        self.call(EmulateMedia(json!({ "features": [{ "name": feature, "value": value }] })));
    }

    /// Brings this tab before the others.
    pub fn show(&self) {
        self.tab.bring_to_front().expect("the tab is there");
    }

    /// 4: everything in the page takes four times as long.
    pub fn slow_down(&self, rate: f64) {
        self.call(ThrottleCpu(json!({ "rate": rate })));
    }

    /// From now on the browser keeps that many bytes for the page, and no more.
    pub fn limit_storage(&self, bytes: u64) {
        let origin = self.evaluate("location.origin");
        self.call(OverrideQuota(json!({ "origin": origin, "quotaSize": bytes })));
    }

    /// The browser keeps again as much as it does by itself.
    pub fn free_storage(&self) {
        let origin = self.evaluate("location.origin");
        self.call(OverrideQuota(json!({ "origin": origin })));
    }

    /// Why the browser would not install the page as an app; an empty list where it would.
    pub fn installability_errors(&self) -> Value {
        self.call(GetInstallabilityErrors(json!({})))["installabilityErrors"].clone()
    }

    /// Bytes on the heap of the page's script, without its wasm, after what nobody needs is thrown away.
    pub fn script_memory(&self) -> f64 {
        self.call(CollectGarbage(json!({})));
        self.evaluate("performance.memory.usedJSHeapSize").as_f64().unwrap_or(f64::NAN)
    }

    /// Presses a button that asks for files, and chooses these.
    pub fn choose_files(&self, button: &str, files: &[&Path]) {
        let input = || *self.file_input.lock().expect("no panic while locked");
        *self.file_input.lock().expect("no panic while locked") = None;
        self.find("button", button).click();
        let node = self.wait_for("a choice of files", PATIENCE, input);
        self.call(SetFiles(json!({ "files": files, "backendNodeId": node })));
    }

    /// Has the browser put what it downloads into this folder.
    pub fn download_to(&self, folder: &Path) {
        self.call(SetDownloads(json!({ "behavior": "allow", "downloadPath": folder })));
    }

    /// Drops files, or folders, onto the head of the page, whose elements stay: a drop is lost with the element under the pointer
    /// that is made anew after the pointer's last move.
    pub fn drop_files(&self, files: &[&Path]) {
        let data = json!({ "items": [], "files": files, "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            self.call(DispatchDrag(json!({ "type": kind, "x": 600, "y": 26, "data": data })));
        }
    }

    /// Presses a key where the focus is.
    pub fn press(&self, key: &str) {
        self.tab.press_key(key).expect("Chromium takes keys");
    }

    /// Types where the focus is.
    pub fn type_keys(&self, text: &str) {
        self.tab.type_str(text).expect("Chromium takes keys");
    }

    /// The value of a JavaScript expression; a promise is waited for.
    pub fn evaluate(&self, expression: &str) -> Value {
        let answer =
            self.call(Evaluate(json!({ "expression": expression, "awaitPromise": true, "returnByValue": true })));
        assert!(answer["exceptionDetails"].is_null(), "`{expression}` threw: {}", answer["exceptionDetails"]);
        answer["result"]["value"].clone()
    }

    /// All elements of that role, and with that accessible name if it is given, in the page's order.
    pub fn all(&self, role: &str, name: Option<&str>) -> Vec<Element<'_>> {
        let Ok(document) = self.tab.call_method(GetDocument(json!({ "depth": 0 }))) else { return Vec::new() };
        let mut query = json!({ "nodeId": document["root"]["nodeId"], "role": role });
        if let Some(name) = name {
            query["accessibleName"] = json!(name);
        }
        // While the page is being replaced there is no tree to ask.
        let Ok(found) = self.tab.call_method(QueryAccessibility(query)) else { return Vec::new() };
        let nodes = found["nodes"].as_array().cloned().unwrap_or_default();
        nodes
            .iter()
            .filter(|node| node["ignored"] == json!(false))
            .filter_map(|node| {
                let name = node["name"]["value"].as_str().unwrap_or_default().to_owned();
                Some(Element::new(self, node["backendDOMNodeId"].as_i64()?, name))
            })
            .collect()
    }

    /// The element of that role and name; waits for it.
    pub fn find(&self, role: &str, name: &str) -> Element<'_> {
        self.wait_for(&format!("the {role} `{name}`"), PATIENCE, || self.all(role, Some(name)).into_iter().next())
    }

    /// Enters a room: `Race`.
    pub fn enter(&self, room: &str) {
        self.find("tab", room).click();
    }

    pub fn has(&self, role: &str, name: &str) -> bool {
        !self.all(role, Some(name)).is_empty()
    }

    /// Polls until there is something.
    pub fn wait_for<T>(&self, what: &str, patience: Duration, mut look: impl FnMut() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            if start.elapsed() > patience {
                let (status, alerts) = (self.all("status", None), self.alerts());
                let status: Vec<_> = status.iter().map(Element::text).collect();
                panic!("waited {patience:?} in vain for {what}; status: {status:?}; alerts: {alerts:?}");
            }
            thread::sleep(POLL);
        }
    }

    /// The page's sentence about itself, once there is one.
    pub fn status(&self) -> Option<Status> {
        self.all("status", None).iter().find_map(|status| Status::parse(&status.text()))
    }

    /// Waits until the status fulfils a condition.
    pub fn wait_for_status(&self, what: &str, patience: Duration, condition: impl Fn(&Status) -> bool) -> Status {
        self.wait_for(what, patience, || self.status().filter(&condition))
    }

    /// The texts of everything that went wrong and is still shown.
    pub fn alerts(&self) -> Vec<String> {
        self.all("alert", None).iter().map(Element::text).filter(|text| !text.is_empty()).collect()
    }

    /// Waits for an alert that contains all of `words`.
    pub fn wait_for_alert(&self, words: &[&str]) -> String {
        self.wait_for(&format!("an alert with {words:?}"), PATIENCE, || {
            self.alerts().into_iter().find(|text| words.iter().all(|word| text.contains(word)))
        })
    }

    /// Errors with these words on the console are the test's own doing; any other fails it when the page is closed.
    pub fn expect_error(&self, words: &str) {
        self.expected.lock().expect("no panic while locked").push(words.to_owned());
    }

    /// Lines of the console that speak of an error that nobody expects.
    fn console_errors(&self) -> Vec<String> {
        let console = self.console.lock().expect("no panic while locked");
        let expected = self.expected.lock().expect("no panic while locked");
        let errors = console.iter().filter(|(level, _)| level == "error").map(|(_, text)| text);
        errors.filter(|text| !expected.iter().any(|words| text.contains(words))).cloned().collect()
    }

    pub(super) fn call<C: Method<ReturnObject = Value> + Serialize + std::fmt::Debug>(&self, command: C) -> Value {
        self.tab.call_method(command).unwrap_or_else(|error| panic!("{}: {error}", C::NAME))
    }

    /// Leaves a picture of the page and its console in `target/browser`.
    fn leave_evidence(&self) {
        let folder: PathBuf = [env!("CARGO_TARGET_TMPDIR"), "..", "browser"].iter().collect();
        let console = self.console.lock().map(|lines| lines.clone()).unwrap_or_default();
        let console: String = console.iter().map(|(level, text)| format!("{level}: {text}\n")).collect();
        let picture = self.tab.capture_screenshot(CaptureScreenshotFormatOption::Png, None, None, true);
        // A test has failed already: whatever cannot be written is not worth another failure.
        let _ = std::fs::create_dir_all(&folder);
        let _ = std::fs::write(folder.join(format!("{}.log", self.name)), console);
        if let Ok(picture) = picture {
            let _ = std::fs::write(folder.join(format!("{}.png", self.name)), picture);
        }
        eprintln!("a picture of the page and its console are in {}/{}.*", folder.display(), self.name);
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let errors = self.console_errors();
        let failing = thread::panicking();
        if failing || !errors.is_empty() {
            self.leave_evidence();
        }
        // Without asking the page: a browser that crashes does not either.
        let _ = self.tab.close(false);
        assert!(failing || errors.is_empty(), "`{}` left errors on the console: {errors:#?}", self.name);
    }
}

fn console_line(event: &Event) -> Option<(String, String)> {
    match event {
        Event::RuntimeConsoleAPICalled(call) => {
            let words = call.params.args.iter().filter_map(|argument| {
                let value =
                    argument.value.as_ref().map(|value| value.as_str().map_or(value.to_string(), str::to_owned));
                value.or_else(|| argument.description.clone())
            });
            let level = format!("{:?}", call.params.Type).to_lowercase();
            Some((level, words.collect::<Vec<_>>().join(" ")))
        }
        Event::RuntimeExceptionThrown(exception) => {
            Some(("error".to_owned(), format!("{:?}", exception.params.exception_details)))
        }
        Event::LogEntryAdded(entry) => {
            let entry = &entry.params.entry;
            let url = entry.url.as_deref().unwrap_or_default();
            Some((format!("{:?}", entry.level).to_lowercase(), format!("{} {url}", entry.text)))
        }
        _ => None,
    }
}
