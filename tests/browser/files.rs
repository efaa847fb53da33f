//! Files: chosen and dropped, in several encodings, refused where they are no text, and closed again.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use flate2::{Compression, write::GzEncoder};

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::main_job::wait_for_triplets;
use crate::sentences::triplets;
use crate::serve;

const MINUTES: Duration = Duration::from_secs(120);
const OWN_TEXT: &str =
    "anchor,positive\nthe kettle sings,water boils in the kitchen\nrain on the roof,drops fall on tiles\n";

/// A folder of this process, so that runs beside each other do not meet.
pub fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("files-{}", std::process::id()));
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the target folder takes files");
    std::fs::write(&path, bytes).expect("the target folder takes files");
    path
}

pub fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish()).expect("memory takes everything")
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn trains(page: &Page) {
    page.find("button", "Train").click();
    page.wait_for_status("a trained model", MINUTES, |status| status.step >= 5 && status.loss.is_some());
}

#[test]
fn chosen_and_dropped_files_are_trained_on() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let with_mark = [b"\xff\xfe".to_vec(), utf16(&triplets())].concat();
    let files = [
        ("chosen.csv", triplets().into_bytes(), false),
        ("dropped.csv", triplets().into_bytes(), true),
        ("marked-utf-16.csv", with_mark, true),
        ("packed.csv.gz", gzip(&triplets()), false),
    ];
    for (name, bytes, dropped) in files {
        let page = chromium.page(&format!("file_{name}"));
        page.open(&format!("{}#mining=given&device=cpu&steps=1000000", server.url()));
        page.find("button", "Open a file");
        page.find("list", "Nearest sentences");
        let path = file(name, &bytes);
        if dropped {
            page.drop_files(&[&path])
        } else {
            page.choose_files("Open a file", &[&path])
        }
        wait_for_triplets(&page);
        trains(&page);
        assert_eq!(page.alerts(), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn back_to_the_box_brings_back_what_was_typed() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("back_to_the_box");
    page.open(&format!("{}#mining=given&device=cpu&held_out=0", server.url()));
    page.find("textbox", "Training data").paste(OWN_TEXT);
    // More than the box shows.
    let rows = triplets().split_once('\n').map(|(_, rows)| rows.repeat(80)).expect("a line of names comes first");
    let path = file("back.csv", format!("anchor,positive,negative\n{rows}").as_bytes());
    page.choose_files("Open a file", &[&path]);
    wait_for_triplets(&page);
    page.find("button", "Back to the box").click();
    assert_eq!(page.find("textbox", "Training data").value(), OWN_TEXT);
    page.wait_for("neighbours among what was typed", MINUTES, || {
        let items = page.all("list", Some("Nearest sentences")).first()?.items();
        items.iter().any(|item| item.contains("kettle")).then_some(())
    });
    trains(&page);
}

#[test]
fn a_spreadsheet_is_refused_by_name_and_costs_nothing() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("spreadsheet");
    page.open(&format!("{}#mining=given&device=cpu&held_out=0", server.url()));
    page.find("textbox", "Training data").paste(OWN_TEXT);
    // A zip archive's first bytes, with the first names in a workbook.
    let names = b"[Content_Types].xml xl/workbook.xml".as_slice();
    let workbook = [b"PK\x03\x04\x14\0\x06\0\x08\0".as_slice(), &[0; 16], names].concat();
    page.drop_files(&[&file("orders.xlsx", &workbook)]);
    page.wait_for_alert(&["spreadsheet", "CSV"]);
    // Such a file takes the place of what was typed, which is one click away.
    let way_back = |name: &str| name == "Back to the box" || name.starts_with("Undo");
    page.wait_for("a way back", MINUTES, || page.all("button", None).into_iter().find(|button| way_back(&button.name)))
        .click();
    page.wait_for("what was typed", MINUTES, || {
        (page.find("textbox", "Training data").value() == OWN_TEXT).then_some(())
    });
    page.find("list", "Nearest sentences");
    trains(&page);
}
