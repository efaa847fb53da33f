//! For everybody: what axe-core finds, keys alone, narrow screens and large letters, less motion.

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::axe::Axe;
use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(120);
/// What lessons of every kind are called: circles, runs side by side, loss, a goal with settings, a model to fetch.
const LESSONS: [&str; 5] =
    ["Drag the margin", "Random or hard negatives", "Make it collapse", "Reach 95 %", "Fine-tune a real model"];
/// Tab is pressed this often before it is asked whether it has come to anything new.
const TABS: usize = 25;

/// What is cut off at the page's edge. What scrolls by itself loses nothing.
const BEYOND: &str = "(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolls = (element) =>
        element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const beyond = [...document.querySelectorAll('body *')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width > 1 && box.right > clientWidth + 1 && !scrolls(element);
        });
    return {
        wide: scrollWidth - clientWidth,
        beyond: beyond.map((element) => element.outerHTML.slice(0, 160)),
        width: innerWidth,
    };
})()";

/// What is wider than what it stands in, in the open dialog.
const WIDER: &str = "[...document.querySelectorAll('dialog[open] *')]
    .filter((element) => element.checkVisibility() && !element.classList.contains('spoken'))
    .filter((element) => element.getBoundingClientRect().right > element.parentElement.getBoundingClientRect().right + 1)
    .map((element) => element.outerHTML.slice(0, 160))";

/// A page with everything on it that training brings, one sentence selected.
fn trained(page: &Page, url: &str) {
    page.open(&format!("{url}#data=support&device=cpu&steps=60"));
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 60);
    let search = page.find("searchbox", "Search the map");
    search.type_text("order");
    search.press("Enter");
    page.find("list", "Nearest to the selected sentence");
    page.enter("Errors");
    page.find("button", "List the wrong answers").click();
    page.find("table", "By label, lowest recall@1 first");
}

/// Shows every room and lessons of every kind, one after the other.
fn everywhere(page: &Page, mut look: impl FnMut(&str)) {
    for room in ["Triplets", "Words", "Compare", "Race", "Errors", "Watch"] {
        page.enter(room);
        look(room);
    }
    page.follow("#room=class");
    page.find("textbox", "Codes").paste(include_str!("../class/fifty_codes.txt"));
    page.find("table", "Random or hard negatives");
    look("Class");
    page.enter("Watch");
    for lesson in LESSONS {
        page.find("button", lesson).click();
        page.find("heading", lesson);
        look(lesson);
    }
    page.find("button", "Back to the page").click();
}

#[test]
#[ignore = "needs AXE, the path of axe.min.js: `make test` fetches it where npm is installed"]
fn axe_finds_nothing() {
    let axe = Axe::read();
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("axe");
    page.open(&format!("{}#device=cpu", server.url()));
    page.find("list", "Nearest sentences");
    let check = |state: &str| axe.finds_nothing(&page, state);
    check("untrained, light");
    trained(&page, &server.url());
    everywhere(&page, |place| check(&format!("{place}, light")));
    let share = |state: &str| {
        page.find("button", "Share").click();
        page.find("image", "QR code of the link");
        check(state);
        page.press("Escape");
    };
    let editor = |state: &str| {
        page.find("button", "Make a lesson").click();
        page.find("combobox", "What it shows").choose("Circles around a sentence");
        page.find("button", "Try it").click();
        page.find("textbox", "Sentence in the middle");
        check(state);
        page.press("Escape");
    };
    share("the link, light");
    editor("the editor, light");
    page.emulate_media("prefers-color-scheme", "dark");
    everywhere(&page, |place| check(&format!("{place}, dark")));
    page.resize(390, 844);
    everywhere(&page, |place| check(&format!("{place}, dark, on a phone")));
    share("the link, dark, on a phone");
    editor("the editor, dark, on a phone");
}

/// What Tab is to come to below an element. Tabs and radio buttons of one name are one stop, within which arrows go; what is
/// hidden or disabled is none.
const STOPS: &str = "((place) => [...document.querySelector(place)
    .querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
    .filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => element.role !== 'tab'))";

/// Those that it has not come to.
fn missed(page: &Page, place: &str) -> Value {
    page.evaluate(&format!(
        "{STOPS}('{place}').filter((element) => !window.reached.has(element)).map((element) => element.outerHTML.slice(0, 200))"
    ))
}

#[test]
fn the_tab_key_reaches_everything() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("keyboard");
    trained(&page, &server.url());
    page.evaluate(
        "document.activeElement.blur(); window.scrollTo(0, 0);
        window.reached = new Set();
        document.addEventListener('focusin', ({ target }) => window.reached.add(target));",
    );
    let reached = || page.evaluate("window.reached.size");
    page.enter("Watch");
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0); window.reached.clear()");
    let mut before = json!(null);
    while reached() != before {
        before = reached();
        (0..TABS).for_each(|_| page.press("Tab"));
    }
    assert_eq!(missed(&page, "body"), json!([]));
    // From a room's tab on comes what is in it.
    for room in ["Errors", "Triplets", "Words", "Compare", "Race", "Watch"] {
        page.enter(room);
        let stops = page.evaluate(&format!("{STOPS}('#room').length")).as_u64().expect("a count");
        (0..stops).for_each(|_| page.press("Tab"));
        assert_eq!(missed(&page, "#room"), json!([]), "{room}");
    }
    page.find("tab", "Watch").press("ArrowRight");
    page.find("heading", "Triplets");
    page.press("End");
    page.find("heading", "Wrong answers");
}

#[test]
fn nothing_is_lost_on_narrow_screens_and_in_large_letters() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("narrow");
    // Of observers of sizes that change what they observe, no console tells.
    page.prepare("addEventListener('error', ({ message }) => console.error(message));");
    trained(&page, &server.url());
    // 640 pixels are what is left of 1280 at 200 %.
    for width in [320, 640] {
        page.resize(width, 800);
        everywhere(&page, |place| {
            let beyond = page.wait_for("the page to be laid out", MINUTES, || {
                let beyond = page.evaluate(BEYOND);
                (beyond["width"] == json!(width)).then_some(beyond)
            });
            assert_eq!((&beyond["wide"], &beyond["beyond"]), (&json!(0), &json!([])), "{place} at {width} pixels");
        });
    }
}

#[test]
fn dialogs_hold_what_is_in_them() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("dialogs");
    open_untrained(&page, &server, "data=support&device=cpu");
    for width in [320, 640, 1280] {
        page.resize(width, 800);
        for (button, part) in [("Share", ("image", "QR code of the link")), ("Make a lesson", ("textbox", "Task"))] {
            page.find("button", button).click();
            page.find(part.0, part.1);
            assert_eq!(page.evaluate(WIDER), json!([]), "{button} at {width} pixels");
            page.press("Escape");
        }
    }
}

#[test]
fn less_motion_means_none() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("motion");
    trained(&page, &server.url());
    let moving = || -> Value {
        page.evaluate(
            "[...document.querySelectorAll('body, body *')]
                .filter((element) => {
                    const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
                    const lasts = (time) => time.split(',').some((part) => parseFloat(part) > 0.01);
                    return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration)) || scrollBehavior === 'smooth';
                })
                .map((element) => element.outerHTML.slice(0, 160))",
        )
    };
    assert_ne!(moving(), json!([]), "there is something that moves");
    page.emulate_media("prefers-reduced-motion", "reduce");
    assert_eq!(moving(), json!([]));
}
