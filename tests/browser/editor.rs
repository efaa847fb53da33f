//! A lesson made on the page: by hand from the author's own data, tried, saved, opened by somebody else, and edited again.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(240);
const ROWS: &str = "the kettle sings | water boils | rain on the roof\nrain on the roof | drops fall | the kettle sings\ncats sleep | the cat dozes | drops fall\n";
const TASK: &str = "Set a *margin* of 2, and press **Start**.\n\n- [More about margins](https://example.org/margins)";

/// Writes a lesson with a question and a goal.
fn write_lesson(page: &Page) {
    page.find("button", "Make a lesson").click();
    let dialog = page.find("dialog", "Make a lesson");
    page.wait_for("the data in words", MINUTES, || dialog.text().contains("your data: 3 rows,").then_some(()));
    page.find("textbox", "Title").type_text("Kettles and rain");
    page.find("textbox", "Task").paste(TASK);
    let preview = page.find("group", "Task, as readers see it");
    page.wait_for("the preview", MINUTES, || preview.text().contains("Set a margin of 2").then_some(()));
    page.find("link", "More about margins");
    page.find("textbox", "Question").type_text("Where does the loss begin?");
    page.find("textbox", "Choice 1").type_text("Above 1");
    page.find("textbox", "Choice 2").type_text("Below 1");
    page.find("combobox", "Right choice").choose("Choice 1");
    page.find("textbox", "Reason").type_text("A larger margin asks for more.");
    page.find("combobox", "Goal").choose("Margin");
    page.find("textbox", "At least").type_text("2");
    page.find("textbox", "Hints").paste("The margin is below the question.\nType 2.");
    page.find("checkbox", "Margin").click();
    page.find("combobox", "What it shows").choose("Circles around a sentence");
    page.find("textbox", "Sentence in the middle").type_text("the kettle sings");
}

/// What the lesson's task says, done.
fn play(page: &Page) {
    page.find("heading", "Kettles and rain");
    page.find("radio", "Above 1").click();
    page.find("spinbutton", "Margin").type_text("2");
    page.find("button", "Start").click();
    page.find("radio", "Below 1");
    let goals = || page.find("list", "Goals").items();
    page.wait_for("the goal", MINUTES, || goals()[0].contains(": done").then_some(()));
    page.find("DisclosureTriangle", "A code for your lecturer").click();
    assert!(page.find("textbox", "Code of this lesson").value().len() > 8);
    page.find("radio", "Above 1").click();
    page.wait_for("what is right", MINUTES, || {
        let said = page.evaluate("document.getElementById('lesson-verdict').innerText");
        said.as_str()?.contains("and so it is. A larger margin asks for more.").then_some(())
    });
}

/// The file that the editor saves.
fn saved_lesson(page: &Page, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("editor-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target folder takes folders");
    page.download_to(&folder);
    page.find("button", "Save the file").click();
    let file = folder.join("kettles-and-rain.json");
    page.wait_for("the file", MINUTES, || file.is_file().then(|| file.clone()))
}

#[test]
fn a_lesson_made_by_hand_is_tried_saved_played_elsewhere_and_edited() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("editor");
    page.open(&format!("{}#device=cpu&margin=0.5&steps=30&mining=given&held_out=0", server.url()));
    page.find("textbox", "Training data").paste(ROWS);
    write_lesson(&page);
    page.find("button", "Try it").click();
    page.find("heading", "Kettles and rain");
    assert!(!page.has("button", "Make a lesson"));
    page.find("button", "Back to the editor").click();
    assert_eq!(page.find("textbox", "Question").value(), "Where does the loss begin?");
    let file = saved_lesson(&page, "made");
    page.find("button", "Make a link").click();
    let link = page.find("textbox", "Link").value();
    assert!(link.contains("#lesson=1."), "{link}");
    page.find("image", "QR code of the link");
    page.press("Escape");
    page.wait_for("an end of the dialog", MINUTES, || (!page.has("dialog", "Make a lesson")).then_some(()));
    assert_eq!(page.find("textbox", "Training data").value(), ROWS);
    assert_eq!(page.alerts(), Vec::<String>::new());

    let elsewhere = Chromium::start(Gpu::None);
    let page = elsewhere.page("editor_played");
    open_untrained(&page, &server, "device=cpu&margin=1.9");
    page.drop_files(&[&file]);
    play(&page);
    page.find("button", "Edit").click();
    assert_eq!(page.find("textbox", "Task").value(), TASK);
    let again = saved_lesson(&page, "edited");
    let read = |file: &Path| fs::read_to_string(file).expect("it was saved");
    assert_eq!(read(&again), read(&file));
    page.find("button", "Close").click();
    assert_eq!(page.find("textbox", "Training data").value(), ROWS);
    page.open(&link);
    page.find("heading", "Kettles and rain");
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn what_is_missing_is_said_beside_its_field() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("editor_missing");
    open_untrained(&page, &server, "device=cpu");
    page.find("button", "Make a lesson").press("Enter");
    page.find("textbox", "Title").type_text("Half a lesson");
    page.find("textbox", "Milliseconds a step").type_text("soon");
    page.find("button", "Try it").press("Enter");
    page.wait_for("what is wrong", MINUTES, || {
        let said = page.all("status", None).iter().map(|status| status.text()).collect::<String>();
        said.contains("beside: Task, Milliseconds a step.").then_some(())
    });
    let described = |label: &str| {
        page.evaluate(&format!(
            "[...document.querySelectorAll('.editor label')].filter((label) => label.innerText === '{label}').map((label) => [
                label.control.ariaInvalid, document.getElementById(label.control.getAttribute('aria-describedby')).innerText])"
        ))
    };
    assert_eq!(described("Task"), json!([["true", "it is empty"]]));
    assert_eq!(described("Milliseconds a step"), json!([["true", "a whole number is expected, such as 100"]]));
    assert_eq!(described("Title"), json!([["false", ""]]));
    page.press("Escape");
    page.find("button", "Make a lesson").press("Enter");
    assert_eq!(page.find("textbox", "Title").value(), "Half a lesson");
    page.find("textbox", "Task").type_text("Press Start.");
    page.find("textbox", "Milliseconds a step").type_text("20");
    page.find("button", "Try it").click();
    page.find("heading", "Half a lesson");
    assert_eq!(page.alerts(), Vec::<String>::new());
}
