//! The page without a network after one visit, new releases, and a policy that nothing breaks.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use serde_json::json;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::mishaps::{Blow, MORTAL_ENGINE, strike};
use crate::harness::page::Page;
use crate::harness::server::{Fault, PageServer};
use crate::keeping::offer;
use crate::main_job::paste_triplets;
use crate::sentences::topic_of;
use crate::{open_untrained, page_folder, serve, serve_folder, whole};

#[path = "../../scripts/site/files.rs"]
mod files;
#[path = "../../scripts/site/release.rs"]
mod release;

const MINUTES: Duration = Duration::from_secs(120);
/// What is typed or trained to the end is kept by then.
const KEPT: Duration = Duration::from_secs(2);

/// Waits until the browser keeps all of the page.
fn wait_until_complete(page: &Page) {
    page.wait_for("a page that works offline", MINUTES, || {
        page.all("contentinfo", None).into_iter().find(|foot| foot.text().contains("Works offline"))
    });
}

/// A copy of the page under test with something changed, as a release of its own. `name`: of a folder that no other test has.
fn release(name: &str, change: impl Fn(&Path)) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("releases").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    copy(&whole(&page_folder()), &folder);
    change(&folder);
    release::list(&folder).expect("a page can be listed again");
    folder
}

/// Another title, and an engine at another address.
fn next(folder: &Path) {
    let index = folder.join("index.html");
    let html = std::fs::read_to_string(&index).expect("every page has it");
    let engine = engine_of(&html);
    std::fs::rename(folder.join(engine), folder.join("engine-next")).expect("the engine can be moved");
    let html = html.replace(engine, "engine-next").replace("<title>", "<title>Next ");
    std::fs::write(index, html).expect("the target folder takes files");
}

/// An engine that can be struck.
fn mortal(folder: &Path) {
    let html = std::fs::read_to_string(folder.join("index.html")).expect("every page has it");
    let loader = folder.join(engine_of(&html)).join("engine_loader.js");
    let script = std::fs::read_to_string(&loader).expect("every engine has it");
    std::fs::write(loader, format!("{MORTAL_ENGINE}{script}")).expect("the target folder takes files");
}

/// The folder of the engine.
fn engine_of(html: &str) -> &str {
    let (_, engine) = html.split_once("data-engine=\"").expect("index.html names the engine");
    engine.split_once('/').expect("the engine lies in a folder").0
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("the target folder takes folders");
    for entry in std::fs::read_dir(from).expect("it is there") {
        let entry = entry.expect("it is there");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).expect("the target folder takes files");
        }
    }
}

fn asks_for_music(page: &Page) {
    page.find("searchbox", "Find nearest sentences").type_text("violin and drummer");
    page.wait_for("sentences about music", MINUTES, || {
        let items = page.find("list", "Nearest sentences").items();
        (items.len() > 2 && items.iter().take(3).all(|item| topic_of(item) == Some("music"))).then_some(())
    });
}

fn title(page: &Page) -> String {
    page.evaluate("document.title").as_str().unwrap_or_default().to_owned()
}

#[test]
fn without_a_network_it_trains_and_answers_after_one_visit() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page_with_service_worker("offline");
    page.open(&server.url());
    wait_until_complete(&page);
    let asked = server.asked();
    let engines = asked.iter().filter(|file| file.ends_with("worker_bg.wasm")).count();
    assert_eq!(engines, 1, "what the page has loaded is not downloaded again: {asked:?}");

    server.go_away();
    // The address of the folder, and that of the file: an installed page starts with the second.
    for address in ["", "index.html"] {
        page.open(&format!("{}{address}#data=senses&device=cpu&mining=given&steps=60", server.url()));
        page.wait_for_status("an example that was never opened before", MINUTES, |status| {
            status.held_out_accuracy.is_some()
        });
        paste_triplets(&page);
        page.find("button", "Train").click();
        page.wait_for_status("the last step", MINUTES, |status| status.step == 60);
        asks_for_music(&page);
        assert_eq!(page.alerts(), [""; 0]);
    }
    assert_eq!(server.take_violations(), [""; 0]);
}

#[test]
fn a_new_release_is_offered_and_taken_up_without_losing_a_run() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let url = format!("{}#data=support&device=cpu&seed=5&steps=1000000", server.url());
    let page = chromium.page_with_service_worker("new_release");
    page.open(&url);
    wait_until_complete(&page);
    server.publish(&release("release", next));
    // The second visit finds the new release, and still is one of the old.
    page.open(&url);
    let old = title(&page);
    page.find("button", "Train").click();
    page.wait_for_status("training", MINUTES, |status| status.step > 20);
    page.find("button", "Reload").click();
    page.wait_for("a word on the run", MINUTES, || {
        page.all("status", None).into_iter().find(|status| status.text().contains("pause it"))
    });
    page.find("button", "Pause").click();
    page.find("button", "Resume");
    thread::sleep(KEPT);
    let step = page.status().expect("it was shown before").step;
    assert_eq!(title(&page), old, "nothing is reloaded in the middle of a run");

    page.find("button", "Reload").click();
    page.wait_for("the new release", MINUTES, || (title(&page) == format!("Next {old}")).then_some(()));
    offer(&page, &format!("Continue at step {step}"));
    page.wait_for_status("what was trained", MINUTES, |status| status.step == step);
    page.find("button", "Resume").click();
    page.wait_for_status("the run that goes on", MINUTES, |status| status.step > step);
    page.find("button", "Pause").click();
    assert!(!page.has("button", "Reload"), "it is the latest");
    let asked = server.asked();
    let programs = asked.iter().filter(|file| file.starts_with("app-") && file.ends_with("_bg.wasm")).count();
    assert_eq!(programs, 1, "what is the same in both releases is not downloaded again: {asked:?}");
    let caches = page.evaluate("caches.keys().then((names) => names.length)");
    assert_eq!(caches, json!(1), "the files of the old release are gone");
    assert_eq!(page.dialogs(), [""; 0], "nobody was asked whether something may be lost");
}

/// Trains, has a new release published and the engine struck: the page then.
fn struck_after_a_new_release<'a>(page: &'a Page, server: &PageServer, name: &str, is_kept: bool) -> &'a Page {
    page.expect_error("struck by the test");
    page.expect_error("Failed to load resource");
    open_untrained(page, server, "data=support&device=cpu&steps=1000000");
    if is_kept {
        wait_until_complete(page);
    }
    page.find("button", "Train").click();
    page.wait_for_status("training", MINUTES, |status| status.step > 20);
    server.publish(&release(name, next));
    strike(page, Blow::Throw);
    page
}

#[test]
fn an_open_page_has_its_own_engine_after_a_new_release() {
    let chromium = Chromium::start(Gpu::None);
    let server = serve_folder(&release("mortal", mortal));
    let page = chromium.page_with_service_worker("own_engine");
    let page = struck_after_a_new_release(&page, &server, "own_engine", true);
    page.wait_for_alert(&["stopped unexpectedly", "started again"]);
    let way_on = |name: &&str| page.has("button", name);
    let way_on = page.wait_for("a way on", MINUTES, || ["Train", "Resume"].into_iter().find(way_on));
    page.find("button", way_on).click();
    let step = page.wait_for_status("training", MINUTES, |status| status.step > 0 && status.step_ms.is_some()).step;
    page.wait_for_status("training that goes on", MINUTES, |status| status.step > step);
}

#[test]
fn an_open_page_that_nothing_keeps_is_told_of_a_new_release() {
    let chromium = Chromium::start(Gpu::None);
    let server = serve_folder(&release("mortal_unkept", mortal));
    let page = chromium.page("lost_engine");
    let page = struck_after_a_new_release(&page, &server, "lost_engine", false);
    page.wait_for_alert(&["engine_loader.js", "reload the page", "newer version"]);
}

#[test]
fn the_page_can_be_installed() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page_with_service_worker("installed");
    page.open(&server.url());
    wait_until_complete(&page);
    assert_eq!(page.installability_errors(), json!([]));
}

/// `make serve` may come to the address at which a release was looked at before.
#[test]
fn a_page_under_development_is_not_hidden_by_a_release_that_was_kept() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page_with_service_worker("development");
    page.open(&server.url());
    wait_until_complete(&page);
    let development = release("development", next);
    let unfinished = include_str!("../../assets/service_worker.js");
    std::fs::write(development.join("service_worker.js"), unfinished).expect("the target folder takes files");
    server.publish(&development);
    page.open(&server.url());
    page.wait_for("an end of what was kept", MINUTES, || {
        let left = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])";
        (page.evaluate(&format!("{left}.then((left) => left.flat().length)")) == json!(0)).then_some(())
    });
    page.open(&server.url());
    assert!(title(&page).starts_with("Next "), "the server's page is shown");
}

#[test]
fn where_the_browser_keeps_no_page_it_works_as_ever() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page_with_service_worker("service_worker_refused");
    page.prepare(
        "if (globalThis.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));",
    );
    open_untrained(&page, &server, "data=support&device=cpu&steps=30");
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 30);
    assert!(page.all("contentinfo", None).is_empty(), "it claims nothing");
}

#[test]
fn a_request_to_another_origin_is_noticed_wherever_it_is_made() {
    let another: PageServer = serve_folder(&page_folder());
    let fetches = format!("fetch('{}').catch(() => {{}});\n", another.url());
    let fetches: &'static str = Box::leak(fetches.into_boxed_str());
    for file in ["engine_loader.js", "service_worker.js"] {
        let (server, chromium) = (serve(), Chromium::start(Gpu::None));
        server.break_file(file, Fault::Prefixed(fetches));
        let page = chromium.page_with_service_worker("other_origin");
        page.expect_error("Content Security Policy");
        page.open(&server.url());
        let violations = page.wait_for(&format!("a violation in {file}"), MINUTES, || {
            Some(server.take_violations()).filter(|violations| !violations.is_empty())
        });
        assert!(violations[0].contains("connect-src"), "{violations:?}");
    }
    assert_eq!(another.asked(), [""; 0]);
}
