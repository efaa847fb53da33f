//! Keys, pointers and what is read out.

use std::time::Duration;

use serde_json::Value;

use crate::compare::PINNED;
use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(120);

fn pins(page: &Page) -> usize {
    page.all("list", Some(PINNED)).first().map_or(0, |list| list.items().len())
}

#[test]
fn the_status_is_read_out_far_less_often_than_it_is_shown() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("spoken");
    open_untrained(&page, &server, "data=intents&device=cpu&steps=1000000");
    page.evaluate(
        "window.changes = { shown: 0, spoken: 0 };
        const shown = document.querySelector('[role=status]');
        const spoken = shown.nextElementSibling;
        if (shown.ariaLive != 'off' || spoken.ariaLive != 'polite') throw new Error('another sentence is read out');
        const watch = (element, name) =>
            new MutationObserver(() => window.changes[name]++)
                .observe(element, { childList: true, characterData: true, subtree: true });
        watch(shown, 'shown');
        watch(spoken, 'spoken');",
    );
    page.find("button", "Train").click();
    let changes = |name: &str| page.evaluate(&format!("window.changes.{name}")).as_u64().expect("a count");
    page.wait_for("two sentences that are read out while it trains", MINUTES, || {
        (changes("spoken") >= 2).then_some(())
    });
    let (shown, spoken) = (changes("shown"), changes("spoken"));
    assert!(shown >= 4 * spoken, "shown {shown} times, read out {spoken} times");
    let spoken = page.evaluate("document.querySelector('[role=status]').nextElementSibling.textContent");
    assert!(spoken.as_str().is_some_and(|spoken| spoken.starts_with("Step ")), "{spoken}");
}

#[test]
fn enter_within_an_input_method_chooses_a_word_and_nothing_else() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("input_method");
    open_untrained(&page, &server, "data=support&device=cpu");
    for (room, name) in [("Compare", "Pin a sentence"), ("Watch", "Search the map")] {
        page.enter(room);
        page.find("searchbox", name).type_text("order");
        page.evaluate(
            "document.activeElement.dispatchEvent(
                new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))",
        );
        // What Enter would do is done before the next frame is drawn.
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");
        assert_eq!(page.find("searchbox", name).value(), "order");
        assert!(!page.has("list", "Nearest to the selected sentence"), "{name}");
    }
    page.enter("Compare");
    let before = pins(&page);
    page.find("searchbox", "Pin a sentence").press("Enter");
    page.wait_for("a pin", MINUTES, || (pins(&page) > before).then_some(()));
    page.enter("Watch");
    page.find("searchbox", "Search the map").press("Enter");
    page.find("list", "Nearest to the selected sentence");
}

#[test]
fn the_search_for_pins_keeps_the_focus_when_the_last_place_is_taken() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("full_of_pins");
    open_untrained(&page, &server, "data=intents&device=cpu");
    page.enter("Compare");
    let search = page.find("searchbox", "Pin a sentence");
    search.click();
    let full = || page.evaluate("document.activeElement.readOnly") == Value::Bool(true);
    while !full() {
        let before = pins(&page);
        search.type_text("a");
        search.press("Enter");
        page.wait_for("one more pin", MINUTES, || (pins(&page) > before || full()).then_some(()));
    }
    assert_eq!(page.evaluate("document.activeElement.id"), "pin-search");
    page.wait_for("the reason", MINUTES, || {
        page.evaluate("document.body.innerText").as_str()?.contains("Unpin one to pin another").then_some(())
    });
}

#[test]
fn the_margin_circle_is_dragged_no_farther_than_two_sentences_can_be_apart() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("margin_circle");
    open_untrained(&page, &server, "data=support&device=cpu&encoder=simple&normalise=1&margin=0.2");
    page.enter("Triplets");
    let search = page.find("searchbox", "Search the map");
    search.type_text("order");
    search.press("Enter");
    let handle = page.find("slider", "Margin circle");
    let figure = |name: &str| {
        let value = page.evaluate(&format!("document.querySelector('.margin-handle').getAttribute('{name}')"));
        value.as_str().and_then(|value| value.parse::<f64>().ok()).unwrap_or_else(|| panic!("{name}: {value}"))
    };
    // Both vectors lie where no number is negative.
    assert_eq!(figure("aria-valuemax"), 1.41);
    handle.press("ArrowUp");
    page.wait_for("a larger margin", MINUTES, || (figure("aria-valuenow") == 0.25).then_some(()));
    let drag = |kind: &str, x: i32, buttons: u8| {
        page.evaluate(&format!(
            "(() => {{
                const handle = document.querySelector('.margin-handle');
                const box = handle.parentElement.getBoundingClientRect();
                const clientX = box.x + box.width / 2 + {x};
                handle.dispatchEvent(new PointerEvent('{kind}', {{
                    clientX, clientY: box.y + box.height / 2, buttons: {buttons}, button: 0, bubbles: true,
                }}));
            }})()"
        ));
    };
    drag("pointerdown", 10, 1);
    for x in [100, 1_000, 10_000] {
        drag("pointermove", x, 1);
    }
    page.wait_for("the end of the way", MINUTES, || (figure("aria-valuenow") == 1.41).then_some(()));
    // The button was let go of outside.
    drag("pointermove", 20, 0);
    drag("pointermove", 20, 0);
    assert_eq!(page.find("spinbutton", "Margin").value(), "1.41");
    assert_eq!(figure("aria-valuemax"), 1.41);
}
