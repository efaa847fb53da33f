//! The course, as a newcomer goes through it, and the lessons that others make.

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::files::{file, gzip};
use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::hub::Hub;
use crate::harness::page::Page;
use crate::harness::server::Fault;
use crate::pretrained::wait_for_open;
use crate::{open_untrained, serve, serve_among_others};

const MINUTES: Duration = Duration::from_secs(240);

/// A lecturer's: data of its own, two goals, hints, a setting, and a question whose answer it keeps to itself.
const LECTURE: &str = r#"{
  "lesson": 1,
  "title": "Kettles and rain",
  "task": "Set a *margin* of 2, and press **Start**.\n\n- [More about margins](https://example.org/margins)",
  "settings": "margin=0.5&steps=30&mining=given&held_out=0",
  "text": "the kettle sings | water boils | rain on the roof\nrain on the roof | drops fall | the kettle sings\ncats sleep | the cat dozes | drops fall\n",
  "shows": {"circles": {"anchor": "the kettle sings"}},
  "controls": ["margin"],
  "question": {"text": "Where does the loss begin?", "choices": ["Above 1", "Below 1"]},
  "goals": [
    {"text": "A loss above 1", "what": "loss", "at_least": 1, "within_steps": 3},
    {"text": "A margin of 2", "what": "margin", "at_least": 2}
  ],
  "hints": ["The margin is below the question.", "Type 2."]
}"#;

fn text_of(page: &Page, id: &str) -> Option<String> {
    let text = page.evaluate(&format!("document.getElementById('{id}')?.innerText ?? ''"));
    text.as_str().filter(|text| !text.is_empty()).map(|text| text.replace('\u{a0}', " "))
}

/// What was measured, once it is over.
fn words(page: &Page, lesson: &str) -> String {
    page.wait_for(&format!("the end of `{lesson}`"), MINUTES, || text_of(page, "lesson-words"))
}

/// What is said of the answers.
fn verdict(page: &Page) -> String {
    page.wait_for("what is right", MINUTES, || text_of(page, "lesson-verdict"))
}

/// Answers, starts, hurries, answers again, and gives back what the page says of the run and of the answers.
fn go_through(page: &Page, lesson: &str, answers: [&str; 2]) -> (String, String) {
    page.find("heading", lesson);
    page.find("radio", answers[0]).click();
    page.find("button", "Start").click();
    page.find("button", "Skip to the end").click();
    let words = words(page, lesson);
    page.find("radio", answers[1]).click();
    (words, verdict(page))
}

fn goals(page: &Page) -> Vec<String> {
    page.find("list", "Goals").items()
}

#[test]
fn four_experiments_show_what_they_ask_about() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("lessons");
    page.open(&format!("{}#device=cpu&margin=1.9&learning_rate=0.5", server.url()));
    page.find("button", "Drag the margin").click();
    page.find("slider", "Margin circle");
    page.find("radio", "More triplets have something to learn").click();
    page.find("button", "Start").click();
    page.wait_for("steps that can be watched", MINUTES, || {
        let text = page.evaluate("document.querySelector('.lesson-progress').innerText");
        text.as_str()?.strip_prefix("Step ")?.split(' ').next()?.parse::<u32>().ok().filter(|step| *step >= 5)
    });
    page.find("slider", "Margin circle").press("ArrowUp");
    page.find("button", "Skip to the end").click();
    let said = words(&page, "Drag the margin");
    assert!(said.contains("With a margin of 0.30,") && said.contains("with 0.35"), "{said}");
    page.find("radio", "More triplets have something to learn").click();
    assert!(verdict(&page).contains("A larger margin asks for more."));

    page.find("button", "Next: Random or hard negatives").click();
    let said = go_through(&page, "Random or hard negatives", ["Both alike", "The one with hard negatives"]);
    assert!(
        said.1.starts_with("First you said “Both alike”, then “The one with hard negatives”, and so it is."),
        "{said:?}"
    );
    page.find("image", "Map of Hard negatives");

    page.find("button", "Next: Make it collapse").click();
    let said = go_through(&page, "Make it collapse", ["At the margin", "Near 0"]);
    assert!(said.0.contains("that is the margin of 0.30"), "{said:?}");
    assert!(said.1.contains("; it is “At the margin”."), "{said:?}");
    let reached = goals(&page);
    assert!(reached[0].contains(": done") && !reached[1].contains("done"), "{reached:?}");
    for (change, outcome) in [("A larger margin", "the margin of 0.60"), ("Learning rate 0.002", "near 0")] {
        page.find("button", change).click();
        page.find("button", "Skip to the end").click();
        let said = words(&page, change);
        assert!(said.contains(change) && said.contains(outcome), "{said}");
    }
    page.wait_for("the second goal", MINUTES, || goals(&page)[1].contains(": done").then_some(()));

    page.find("button", "Next: Who bites whom").click();
    let said = go_through(&page, "Who bites whom", ["Both", "Both"]);
    assert!(said.0.contains("“Simple” 50 %") && said.1.contains("it is “Only the Transformer”"), "{said:?}");
    page.find("button", "Back to the page").click();
    assert!(page.find("textbox", "Training data").value().contains("courier"), "the data from before is back");
    assert_eq!(page.find("spinbutton", "Margin").value(), "1.9");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn the_course_goes_on_to_unseen_sentences_far_margins_and_a_goal() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("course");
    page.open(&format!("{}#device=cpu&lesson=unseen", server.url()));
    let said = go_through(&page, "What it has not seen", ["Nearly all of them, too", "About half"]);
    assert!(said.0.contains("of the training data 100 %") && said.1.contains("and so it is"), "{said:?}");
    page.find("button", "Train on four in five").click();
    page.find("button", "Skip to the end").click();
    let said = words(&page, "the change");
    assert!(said.contains("Train on four in five"), "{said}");

    page.find("button", "Next: A margin too far").click();
    let any_length = "The one with vectors of any length";
    let said = go_through(&page, "A margin too far", ["Both", any_length]);
    assert!(said.0.contains("The loss ends at: “Length 1” 1.") && said.1.contains("and so it is"), "{said:?}");

    page.find("button", "Next: Reach 95 %").click();
    page.find("heading", "Reach 95 %");
    page.find("button", "Start").click();
    words(&page, "the first try");
    assert!(!goals(&page)[0].contains("done"));
    (0..3).for_each(|_| page.find("button", "Hint").click());
    assert_eq!(page.find("list", "Hints").items().len(), 3);
    assert!(!page.has("button", "Hint"), "there are no more");
    page.find("combobox", "Mining").choose("Batch hard");
    page.find("spinbutton", "Learning rate").type_text("0.02");
    page.find("spinbutton", "Batch size").type_text("32");
    page.find("button", "Start again").click();
    page.wait_for("the goal", MINUTES, || goals(&page)[0].contains(": done").then_some(()));
    page.find("button", "Next: Fine-tune a real model");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn the_last_lesson_fine_tunes_a_model_that_is_fetched() {
    let (server, chromium) = (serve_among_others(), Chromium::start(Gpu::None));
    let hub = Hub::start(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models"), true);
    let page = chromium.page("course_model");
    // Files that a model does not have.
    page.expect_error("404");
    page.open(&format!("{}#device=cpu&lesson=real", server.url()));
    page.find("heading", "Fine-tune a real model");
    page.find("radio", "More than nine in ten").click();
    assert!(!page.has("textbox", "Training data"), "nothing but the model is left to the reader");
    page.find("combobox", "Model by name").type_text(&hub.address("tests/bert_dense"));
    page.find("button", "Download").click();
    wait_for_open(&page, "tests/bert_dense");
    assert_eq!(page.find("combobox", "What trains").value(), "All but words");
    page.find("button", "Start").click();
    let said = words(&page, "the last lesson");
    assert!(said.contains("before training"), "{said}");
    page.find("radio", "More than nine in ten").click();
    // A model of a few random numbers is none that has read a billion pairs.
    assert!(verdict(&page).starts_with("This run does not show it clearly."));
    page.find("button", "Adapters alone").click();
    let said = words(&page, "adapters");
    assert!(said.contains("Adapters alone"), "{said}");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn a_link_opens_a_lesson_and_another_returns_to_it() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("lesson_link");
    page.open(&format!("{}#device=cpu&lesson=collapse", server.url()));
    page.find("heading", "Make it collapse");
    assert!(!page.has("textbox", "Training data") && !page.has("tab", "Watch"));
    page.follow("#lesson=order");
    page.find("heading", "Who bites whom");
    page.reload();
    page.find("heading", "Who bites whom");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn a_lesson_that_cannot_be_fetched_says_so_and_opens_when_it_can() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("lesson_missing");
    page.expect_error("404");
    open_untrained(&page, &server, "device=cpu");
    server.break_file("lessons/far.json", Fault::Missing);
    page.find("button", "A margin too far").click();
    page.wait_for_alert(&["A margin too far", "404"]);
    server.mend();
    page.find("button", "A margin too far").click();
    page.find("heading", "A margin too far");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

/// What the lecturer's text says, done.
fn follow_lecture(page: &Page) {
    page.find("heading", "Kettles and rain");
    page.find("link", "More about margins");
    page.find("radio", "Above 1").click();
    page.find("button", "Hint").click();
    assert_eq!(page.find("list", "Hints").items(), ["The margin is below the question."]);
    page.find("spinbutton", "Margin").type_text("2");
    page.find("button", "Start").click();
    words(page, "the lecture");
    assert!(goals(page).iter().all(|goal| goal.contains(": done")), "{:?}", goals(page));
    page.find("radio", "Below 1").click();
    assert_eq!(verdict(page), "First you said “Above 1”, then “Below 1”.", "what is right is the lecturer's");
}

#[test]
fn a_lecturers_lesson_is_played_from_its_file_and_from_its_link() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("lecture");
    open_untrained(&page, &server, "device=cpu&margin=1.9");
    page.drop_files(&[&file("kettles.json", LECTURE.as_bytes())]);
    page.find("heading", "Kettles and rain");
    assert!(
        page.find("region", "Kettles and rain")
            .text()
            .contains("from the file kettles.json. It is not part of the page.")
    );
    follow_lecture(&page);
    // Its link is in the address bar.
    let link = page.wait_for("a link to it", MINUTES, || {
        page.evaluate("location.href").as_str().filter(|link| link.contains("&lesson=1.")).map(str::to_owned)
    });
    page.find("button", "Back to the page").click();
    assert_eq!(page.find("spinbutton", "Margin").value(), "1.9");
    assert_eq!(page.alerts(), Vec::<String>::new());

    let elsewhere = Chromium::start(Gpu::None);
    let page = elsewhere.page("lecture_link");
    page.open(&link);
    page.find("heading", "Kettles and rain");
    assert!(page.find("region", "Kettles and rain").text().contains("came with a link"));
    follow_lecture(&page);

    let page = elsewhere.page("lecture_packed");
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    let packed = packed.write_all(LECTURE.as_bytes()).and_then(|()| packed.finish()).expect("memory takes everything");
    let packed = base64::encode_config(packed, base64::URL_SAFE_NO_PAD);
    page.open(&format!("{}#device=cpu&lesson=1.{packed}", server.url()));
    page.find("heading", "Kettles and rain");
    page.find("button", "Drag the margin").click();
    page.find("heading", "Drag the margin");
    page.drop_files(&[&file("kettles.json.gz", &gzip(LECTURE))]);
    page.find("heading", "Kettles and rain");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn a_broken_lesson_says_where_it_is_broken_and_changes_nothing() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("lecture_broken");
    open_untrained(&page, &server, "device=cpu&margin=1.9");
    page.drop_files(&[&file("typo.json", LECTURE.replace("\"hints\"", "\"hint\"").as_bytes())]);
    page.wait_for_alert(&["typo.json", "`hint`: there is no such field"]);
    let anchor = LECTURE.replace("\"anchor\": \"the kettle sings\"", "\"anchor\": \"the teapot\"");
    page.drop_files(&[&file("anchor.json", anchor.as_bytes())]);
    page.wait_for_alert(&["anchor.json", "shows.circles.anchor", "the teapot"]);
    page.drop_files(&[&file("half.json", &LECTURE.as_bytes()[..200])]);
    page.wait_for_alert(&["half.json", "it is no JSON"]);
    assert!(page.find("textbox", "Training data").value().contains("courier"));
    assert_eq!(page.find("spinbutton", "Margin").value(), "1.9");
}

#[test]
fn a_code_of_a_finished_lesson_is_counted_among_those_of_a_class() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("class");
    page.open(&format!("{}#device=cpu&lesson=negatives", server.url()));
    go_through(&page, "Random or hard negatives", ["Both alike", "The one with hard negatives"]);
    page.find("DisclosureTriangle", "A code for your lecturer").click();
    let code = page.find("textbox", "Code of this lesson").value();
    page.find("link", "read the codes of a class").click();
    let gathered = format!("{}Anna, {code}\nBen, {}\n", include_str!("../class/fifty_codes.txt"), &code[..20]);
    page.find("textbox", "Codes").paste(&gathered);
    let class = || page.find("region", "Answers of a class").text();
    page.wait_for("51 codes", MINUTES, || class().contains("51 codes counted.").then_some(()));
    assert!(class().contains("Line 52:"), "{}", class());
    let table = page.wait_for("what our lesson asks", MINUTES, || {
        page.all("table", Some("Random or hard negatives")).into_iter().next()
    });
    let rows = table.text();
    assert!(rows.contains("Before (51)") && rows.contains("After (51)"), "{rows}");
    // Of the fifty 25 were right before, and 45 after.
    assert!(rows.contains("25 (49 %)") && rows.contains("46 (90 %)"), "{rows}");
    assert!(
        class().contains("Of 51 who answered twice 25 were right before and 46 after: 21 from wrong to right, 0 from"),
        "{}",
        class()
    );
    assert_eq!(page.alerts(), Vec::<String>::new());
}
