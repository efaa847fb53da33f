//! A whole project is saved as one file, and opened in another browser it goes on where it was.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::keeping::ten_steps;
use crate::main_job::paste_triplets;
use crate::pretrained::{open_folder, tiny, wait_for_model};
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(120);

/// Presses the button and waits for the file.
pub fn saved_project(page: &Page, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("project-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target folder takes folders");
    page.download_to(&folder);
    page.find("button", "Save the project").click();
    let is_project = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "playground");
    page.wait_for("the project", MINUTES, || {
        fs::read_dir(&folder).expect("it was made").filter_map(|entry| Some(entry.ok()?.path())).find(is_project)
    })
}

#[test]
fn a_project_goes_on_in_another_browser() {
    let server = serve();
    for (name, hash, model) in [
        ("example", "data=support&mining=batch_hard", None),
        ("own", "loss=ranking&batch_size=4", None),
        ("pretrained", "data=support&max_tokens=24", Some("bert_wordpiece")),
    ] {
        let chromium = Chromium::start(Gpu::None);
        let page = chromium.page(&format!("project_{name}"));
        open_untrained(&page, &server, &format!("device=cpu&seed=5&steps=30&{hash}"));
        if name == "own" {
            paste_triplets(&page);
        }
        if let Some(model) = model {
            open_folder(&page, &tiny(model));
            wait_for_model(&page, model);
            page.find("spinbutton", "Steps").type_text("30");
        }
        page.find("button", "Train").click();
        page.wait_for_status("the last step", MINUTES, |status| status.step == 30);
        let file = saved_project(&page, name);
        let went_on = ten_steps(&page, 30);

        let elsewhere = Chromium::start(Gpu::None);
        let page = elsewhere.page(&format!("project_{name}_opened"));
        open_untrained(&page, &server, "device=cpu&data=negatives&steps=12");
        page.drop_files(&[&file]);
        page.wait_for_status("what was saved", MINUTES, |status| status.step == 30 && status.device == "CPU");
        assert_eq!(page.alerts(), Vec::<String>::new(), "{name}");
        if let Some(model) = model {
            wait_for_model(&page, model);
        }
        assert_eq!(ten_steps(&page, 30), went_on, "{name}");
    }
}

#[test]
fn what_is_no_project_is_refused_and_what_was_there_stays() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("project_broken");
    open_untrained(&page, &server, "device=cpu&data=support&steps=5");
    page.choose_files("Open a project", &[&crate::files::file("broken.playground", b"no zip at all")]);
    page.wait_for_alert(&["broken.playground", "could not be opened"]);
    page.find("button", "Train").click();
    page.wait_for_status("training that works", MINUTES, |status| status.step == 5);
}
