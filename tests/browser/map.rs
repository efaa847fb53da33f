//! The map and what belongs to it, by keyboard alone, and in words.

use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::main_job::paste_triplets;
use crate::sentences::topic_of;
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(120);
const NEAREST: &str = "Nearest to the selected sentence";

/// The listed sentences once there are some and `fits` is content with them.
fn nearest(page: &Page, what: &str, fits: impl Fn(&[String]) -> bool) -> Vec<String> {
    page.wait_for(what, MINUTES, || {
        let items = page.all("list", Some(NEAREST)).first()?.items();
        (!items.is_empty() && fits(&items)).then_some(items)
    })
}

#[test]
fn the_map_says_in_words_what_is_near_and_plays_the_run_again() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("map");
    page.open(&format!("{}#mining=given&device=cpu&steps=400&seed=1", server.url()));
    paste_triplets(&page);
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 400);

    let search = page.find("searchbox", "Search the map");
    search.type_text("violin");
    search.press("Enter");
    let music = |items: &[String]| items.iter().take(3).filter(|item| topic_of(item) == Some("music")).count() == 3;
    let first = nearest(&page, "sentences about music", music);

    let map = page.wait_for("the map", MINUTES, || page.all("application", None).into_iter().next());
    map.press("ArrowRight");
    nearest(&page, "the neighbours of another sentence", |items| items != first);
    map.press("Escape");
    page.wait_for("nothing selected", MINUTES, || (!page.has("list", NEAREST)).then_some(()));

    let scrubber = page.find("slider", "Step of the map");
    scrubber.press("Home");
    page.wait_for("the beginning", MINUTES, || {
        page.evaluate("document.body.innerText").as_str()?.contains("step 0").then_some(())
    });
    let figures = || page.find("region", "Watch").text();
    assert!(!figures().contains("at step"), "figures are of the step that is shown: {}", figures());
    page.evaluate(
        "(() => {
            const plot = document.querySelector('[aria-label=\"Loss over the steps\"]');
            const { x, y, width } = plot.getBoundingClientRect();
            const place = { clientX: x + width / 2, clientY: y + 20, bubbles: true };
            plot.dispatchEvent(new PointerEvent('pointermove', place));
            plot.dispatchEvent(new MouseEvent('click', place));
        })()",
    );
    let middle: u32 = scrubber.value().parse().expect("a step");
    assert!((100..300).contains(&middle), "a click on a curve goes to that step: {middle}");
    assert!(figures().contains("at step") && !figures().contains("at step 400"), "{}", figures());
    page.find("button", "Replay").click();
    page.wait_for("the end of the replay", MINUTES, || {
        page.has("button", "Replay").then(|| scrubber.value()).filter(|step| step == "400")
    });
    assert!(figures().contains("at step 400"), "{}", figures());
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn a_map_below_the_fold_is_drawn_when_the_reader_comes_to_it() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("map_below");
    page.resize(390, 844);
    open_untrained(&page, &server, "data=intents&device=cpu");
    // Nothing but the scrolling asks for a drawing.
    page.evaluate("document.querySelector('[role=application]').scrollIntoView({ behavior: 'instant' })");
    page.wait_for("points on the map", MINUTES, || {
        let colours = page.evaluate(
            "(() => {
                const canvas = document.querySelector('[role=application]');
                const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                return new Set(new Uint32Array(data.buffer)).size;
            })()",
        );
        (colours.as_u64()? > 12).then_some(())
    });
}

#[test]
fn a_run_is_filmed_twice_without_a_pointer_over_the_map() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("film");
    open_untrained(&page, &server, "data=support&device=cpu&steps=60&seed=1");
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 60);
    page.find("combobox", "Speed of the replay").choose("4×");
    for film in ["the first film", "the second film"] {
        page.wait_for(film, MINUTES, || page.has("button", "Save video").then_some(()));
        // By its own click, so that no pointer moves.
        page.evaluate(
            "[...document.querySelectorAll('button')].find((button) => button.textContent == 'Save video').click()",
        );
        page.wait_for(film, MINUTES, || page.has("button", "Recording, until the replay ends").then_some(()));
    }
    page.wait_for("the end of the second film", MINUTES, || page.has("button", "Save video").then_some(()));
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn explanations_are_sent_away_by_escape() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("help");
    open_untrained(&page, &server, "data=support&device=cpu");
    let shown = || page.evaluate("getComputedStyle(document.getElementById('map-help')).visibility");
    let button = page.find("button", "About the map");
    page.evaluate("document.querySelector('[aria-describedby=map-help].help-button').focus()");
    page.wait_for("the explanation", MINUTES, || (shown() == "visible").then_some(()));
    button.press("Escape");
    page.wait_for("no explanation", MINUTES, || (shown() == "hidden").then_some(()));
}

#[test]
fn circles_and_answers_follow_the_scrubber() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("map_scrubbed");
    page.open(&format!("{}#device=cpu&steps=60&seed=1", server.url()));
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 60);
    let says = |region: &str, words: &str| {
        page.wait_for(&format!("`{words}`"), MINUTES, || {
            page.find("region", region).text().contains(words).then_some(())
        });
    };
    says("Ask", "Now, after 60 steps");
    page.find("slider", "Step of the map").press("PageDown");
    page.find("slider", "Step of the map").press("Home");
    page.wait_for("the answer of the untrained model", MINUTES, || {
        (!page.find("region", "Ask").text().contains("after")).then_some(())
    });
    page.enter("Triplets");
    page.wait_for("the map", MINUTES, || page.all("application", None).into_iter().next()).press("ArrowRight");
    says("Triplets", "As of step 0.");
    page.find("slider", "Step of the map").press("End");
    page.wait_for("the circles of now", MINUTES, || {
        (!page.find("region", "Triplets").text().contains("As of step")).then_some(())
    });
    page.enter("Watch");
    says("Ask", "Now, after 60 steps");
}
