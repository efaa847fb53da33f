//! Pretrained models: opened by their folder, kept for the next visit, trained, and refused where they are broken.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(120);

pub fn tiny(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models").join(name)
}

/// What the model panel says of the open model.
fn model_figures(page: &Page) -> String {
    page.find("region", "Model").text()
}

/// Until the panel speaks of it.
pub fn wait_for_open(page: &Page, name: &str) {
    page.wait_for(&format!("the model {name}"), MINUTES, || {
        model_figures(page).contains(&format!("{name}: ")).then_some(())
    });
}

pub fn wait_for_model(page: &Page, name: &str) {
    wait_for_open(page, name);
    page.wait_for_status("figures of it", MINUTES, |status| status.held_out_accuracy.is_some());
}

/// By the button for folders.
pub fn open_folder(page: &Page, folder: &Path) {
    page.find("combobox", "Encoder").choose("Pretrained");
    page.choose_files("Open a model’s folder", &[folder]);
}

fn trains(page: &Page) {
    page.find("button", "Train").click();
    page.wait_for_status("a trained model", MINUTES, |status| status.step >= 5 && status.loss.is_some());
}

#[test]
fn a_folder_is_opened_trained_from_and_there_on_the_next_visit() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("pretrained");
    open_untrained(&page, &server, "device=cpu&steps=20");
    open_folder(&page, &tiny("bert_wordpiece"));
    wait_for_model(&page, "bert_wordpiece");
    trains(&page);
    page.wait_for_status("the last step", MINUTES, |status| status.step == 20);
    assert_eq!(page.alerts(), Vec::<String>::new());

    let next = chromium.page("pretrained_next");
    open_untrained(&next, &server, "device=cpu&steps=20");
    next.find("combobox", "Encoder").choose("Pretrained");
    next.find("button", "Use bert_wordpiece").click();
    wait_for_model(&next, "bert_wordpiece");
    trains(&next);
    assert_eq!(next.alerts(), Vec::<String>::new());
}

#[test]
fn low_rank_adapters_have_settings_of_their_own_and_are_refused_as_a_model() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("adapters");
    open_untrained(&page, &server, "device=cpu&steps=20");
    open_folder(&page, &tiny("bert_wordpiece"));
    wait_for_model(&page, "bert_wordpiece");
    assert!(!page.has("spinbutton", "Adapter rank"));
    page.find("combobox", "What trains").choose("Low-rank adapters");
    // Two matrices of 16 x 8 beside two layers of two blocks.
    page.wait_for("the count", MINUTES, || {
        model_figures(&page).contains("1\u{202f}024 parameters trained").then_some(())
    });
    page.find("spinbutton", "Adapter rank").type_text("2");
    page.wait_for("fewer", MINUTES, || model_figures(&page).contains("256 parameters trained").then_some(()));
    trains(&page);
    page.wait_for_status("the last step", MINUTES, |status| status.step == 20);
    assert_eq!(page.alerts(), Vec::<String>::new());

    let alone = crate::files::file("alone/adapter_config.json", b"{\"peft_type\": \"LORA\"}");
    page.drop_files(&[alone.parent().expect("its folder")]);
    page.wait_for("a reason", MINUTES, || {
        page.alerts().iter().any(|alert| alert.contains("adapter_config.json")).then_some(())
    });
}

#[test]
fn training_goes_on_after_a_reload_with_the_model_that_the_browser_keeps() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("pretrained_kept");
    open_untrained(&page, &server, "device=cpu&steps=10");
    open_folder(&page, &tiny("bert_wordpiece"));
    wait_for_model(&page, "bert_wordpiece");
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 10);
    std::thread::sleep(Duration::from_secs(2));
    page.reload();
    page.wait_for("the offer", MINUTES, || {
        page.all("button", None).into_iter().find(|button| button.name.starts_with("Continue at step 10"))
    })
    .click();
    page.wait_for_status("what was kept", MINUTES, |status| status.step == 10 && status.held_out_accuracy.is_some());
    page.find("spinbutton", "Steps").type_text("12");
    page.find("button", "Step").click();
    page.wait_for_status("the next step", MINUTES, |status| status.step == 11 && status.loss.is_some());
    assert_eq!(page.alerts(), Vec::<String>::new());
}

#[test]
fn a_folder_is_dropped_and_a_broken_one_changes_nothing() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("pretrained_dropped");
    open_untrained(&page, &server, "device=cpu&steps=1000000");
    page.drop_files(&[&tiny("static")]);
    wait_for_model(&page, "static");
    let broken = crate::files::file("broken/config.json", b"{\"model_type\": \"bert\"}");
    page.drop_files(&[broken.parent().expect("its folder")]);
    page.wait_for("a reason", MINUTES, || {
        page.alerts().iter().any(|alert| alert.contains("broken") && alert.contains("model.safetensors")).then_some(())
    });
    wait_for_model(&page, "static");
    trains(&page);
}

#[test]
fn a_tokenizer_is_dropped_trained_with_and_there_after_a_reload() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("tokenizer_dropped");
    open_untrained(&page, &server, "device=cpu&steps=20");
    page.drop_files(&[&tiny("bert_unigram/tokenizer.json")]);
    let is_open = |page: &Page| {
        page.wait_for("the tokenizer", MINUTES, || {
            let figures = model_figures(page);
            (figures.contains("Unigram, ") && figures.contains("from the file tokenizer.json")).then_some(())
        });
    };
    is_open(&page);
    trains(&page);
    page.wait_for_status("the last step", MINUTES, |status| status.step == 20);
    std::thread::sleep(Duration::from_secs(2));
    page.reload();
    is_open(&page);
    assert_eq!(page.alerts(), Vec::<String>::new());

    let broken =
        crate::files::file("tokenizer.json", b"{\"version\": \"1.0\", \"truncation\": null, \"padding\": null}");
    page.drop_files(&[&broken]);
    page.wait_for("a reason", MINUTES, || {
        page.alerts().iter().any(|alert| alert.contains("cannot be understood")).then_some(())
    });
}
