//! Pinned sentences before and after training, and the map that is kept of a run.

use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::main_job::paste_triplets;
use crate::serve;

const MINUTES: Duration = Duration::from_secs(120);
pub const PINNED: &str = "Pinned sentences";

/// The numbers of a table of similarities, row by row, once they are all there and `fits` is content with them.
fn similarities(page: &Page, name: &str, what: &str, fits: impl Fn(&[Vec<f32>]) -> bool) -> Vec<Vec<f32>> {
    page.wait_for(what, MINUTES, || {
        let text = page.all("table", Some(name)).first()?.text();
        // Heads are a number and a sentence; only numbers have a point.
        let numbers = |line: &str| line.split('\t').filter(|cell| cell.contains('.')).map(str::parse).collect();
        let rows: Result<Vec<Vec<f32>>, _> = text.lines().map(numbers).collect();
        let rows: Vec<Vec<f32>> = rows.ok()?.into_iter().filter(|row| !row.is_empty()).collect();
        (!rows.is_empty() && rows.iter().all(|row| row.len() == rows.len()) && fits(&rows)).then_some(rows)
    })
}

/// Mean over the pairs of neighbouring rows, which are of the same group, less the mean over all others.
fn contrast(rows: &[Vec<f32>]) -> f32 {
    let mean = |same_group: bool| {
        let cells = (0..rows.len()).flat_map(|row| (0..rows.len()).map(move |column| (row, column)));
        let chosen: Vec<f32> = cells
            .filter(|(row, column)| row != column && (row / 2 == column / 2) == same_group)
            .map(|(row, column)| rows[row][column])
            .collect();
        chosen.iter().sum::<f32>() / chosen.len() as f32
    };
    mean(true) - mean(false)
}

fn wait_for_pin(page: &Page, what: &str, fits: impl Fn(&[String]) -> bool) {
    page.wait_for(what, MINUTES, || fits(&page.all("list", Some(PINNED)).first()?.items()).then_some(()));
}

#[test]
fn pinned_sentences_are_shown_untrained_beside_trained() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("compare");
    page.open(&format!("{}#mining=given&device=cpu&steps=400&seed=1", server.url()));
    paste_triplets(&page);

    // What is not on the screen is not compared.
    page.enter("Compare");
    let search = page.find("searchbox", "Pin a sentence");
    let untrained =
        similarities(&page, "Similarity now", "six sentences that the page proposes", |rows| rows.len() == 6);
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 400);
    let learnt = |rows: &[Vec<f32>]| contrast(rows) > contrast(&untrained) + 0.2;
    similarities(&page, "Similarity now", "sentences of a group that are alike by now", learnt);
    similarities(&page, "Similarity before training", "those of the beginning", |rows| rows == untrained);

    search.type_text("violin");
    search.press("Enter");
    wait_for_pin(&page, "a pinned sentence with its neighbours", |items| {
        items.iter().any(|item| item.contains("violin") && item.matches('\n').count() > 6)
    });
    similarities(&page, "Similarity now", "seven sentences", |rows| rows.len() == 7);

    page.enter("Watch");
    let on_map = page.find("searchbox", "Search the map");
    on_map.type_text("hedge");
    on_map.press("Enter");
    page.find("button", "Pin").click();
    page.enter("Compare");
    wait_for_pin(&page, "the sentence of the map", |items| items.iter().any(|item| item.contains("hedge")));
    page.enter("Watch");
    page.find("button", "Unpin").click();
    page.find("button", "Pin");
    page.enter("Compare");

    page.find("button", "Reset").click();
    let kept = |image: &str| image.starts_with("Run 1.") && image.contains("at step 400");
    page.wait_for("the map of the run that is over", MINUTES, || {
        page.all("image", None).iter().any(|image| kept(&image.name)).then_some(())
    });
    assert_eq!(page.alerts(), Vec::<String>::new());
}
