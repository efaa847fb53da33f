//! Links that carry data: made in one browser, opened in another; what is too long for one; and data on another site, which is
//! fetched only when the reader says so.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::json;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::hub::Hub;
use crate::harness::page::Page;
use crate::keeping::ten_steps;
use crate::main_job::paste_triplets;
use crate::project::saved_project;
use crate::sentences::triplets;
use crate::{open_untrained, serve, serve_among_others};

const MINUTES: Duration = Duration::from_secs(120);

fn box_of(page: &Page) -> String {
    page.find("textbox", "Training data").value()
}

fn wait_for_text(page: &Page, text: &str) {
    page.wait_for("the text", MINUTES, || (box_of(page) == text).then_some(()));
}

/// The link of the open dialog, with what is true of it.
fn link(page: &Page, what: &str, is_meant: impl Fn(&str) -> bool) -> String {
    page.wait_for(what, MINUTES, || {
        let field = page.all("textbox", Some("Link")).into_iter().next()?;
        Some(field.value()).filter(|link| is_meant(link))
    })
}

#[test]
fn a_link_with_data_trains_to_the_same_losses_in_another_browser() {
    let server = serve();
    let chromium = Chromium::start(Gpu::None);
    let page = chromium.page("share_made");
    page.prepare(
        "window.copied = [];
         Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void window.copied.push(text) } });",
    );
    page.open(&format!("{}#loss=ranking&batch_size=16&seed=5&device=cpu", server.url()));
    paste_triplets(&page);
    page.find("DisclosureTriangle", "How the text was read").click();
    page.find("combobox", "Role of column 3").choose("not used");
    page.wait_for_status("an untrained model", MINUTES, |status| status.held_out_accuracy.is_some());
    page.find("button", "Share").click();
    page.find("dialog", "Share this experiment");
    let without = link(&page, "a link", |_| true);
    assert!(without.contains("loss=ranking") && !without.contains("text="), "{without}");
    page.find("image", "QR code of the link");
    page.find("checkbox", "With my data").click();
    let shared = link(&page, "a link with data", |link| link.contains("&text=1."));
    page.find("button", "Copy link").click();
    page.find("button", "Link copied");
    assert_eq!(page.evaluate("window.copied"), json!([shared]));
    page.press("Escape");
    page.wait_for("an end of the dialog", MINUTES, || (!page.has("dialog", "Share this experiment")).then_some(()));
    let address = page.evaluate("location.href").as_str().unwrap_or_default().to_owned();
    assert!(!address.contains("text="), "{address}");
    let losses = ten_steps(&page, 0);

    let elsewhere = Chromium::start(Gpu::None);
    let page = elsewhere.page("share_opened");
    page.open(&shared);
    wait_for_text(&page, &triplets());
    page.find("DisclosureTriangle", "How the text was read").click();
    assert_eq!(page.find("combobox", "Role of column 3").value(), "not used");
    page.wait_for_status("an untrained model", MINUTES, |status| status.held_out_accuracy.is_some());
    assert_eq!(ten_steps(&page, 0), losses);
    assert_eq!(page.alerts(), Vec::<String>::new());
    page.wait_for("the short address", MINUTES, || {
        let address = page.evaluate("location.hash").as_str().unwrap_or_default().to_owned();
        (address.starts_with("#data=own&") && !address.contains("text=")).then_some(())
    });
    // Of a page that is loaded again the browser has kept it.
    page.reload();
    wait_for_text(&page, &triplets());
    // What is said when the model is there moves what lies below it.
    page.wait_for_status("an untrained model", MINUTES, |status| status.held_out_accuracy.is_some());
    page.find("DisclosureTriangle", "How the text was read").click();
    assert_eq!(page.find("combobox", "Role of column 3").value(), "not used");
    assert_eq!(page.alerts(), Vec::<String>::new());

    // In a page that is open it takes the place of what is there, which comes back with Undo.
    page.find("textbox", "Training data").paste("red | crimson\nblue | azure\n");
    page.follow(shared.split_once('#').expect("a hash").1);
    wait_for_text(&page, &triplets());
    let undo = page.wait_for("Undo", MINUTES, || {
        page.all("button", None).into_iter().find(|button| button.name.starts_with("Undo"))
    });
    undo.click();
    wait_for_text(&page, "red | crimson\nblue | azure\n");
}

#[test]
fn a_damaged_link_says_so_and_what_was_there_stays() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("share_damaged");
    // A thousand times a thousand zeros, and more: packed they are a kilobyte or two.
    let bomb = "new Response(new Blob([new Uint8Array(3e6)]).stream().pipeThrough(new CompressionStream('deflate'))).bytes()
        .then((bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))";
    open_untrained(&page, &server, "data=own&margin=0.7&device=cpu&text=1.eJwrSi1LzSvW4U");
    page.wait_for_alert(&["text in the link", "damaged"]);
    assert_eq!(page.find("spinbutton", "Margin").value(), "0.7");
    assert!(!box_of(&page).is_empty(), "an example");
    page.find("textbox", "Training data").paste("red | crimson\nblue | azure\n");
    let bomb = page.evaluate(bomb).as_str().expect("a string").to_owned();
    for (text, words) in [("7.eJw".to_owned(), "newer version"), (format!("1.{bomb}"), "longer")] {
        page.follow(&format!("data=own&margin=0.8&device=cpu&text={text}"));
        page.wait_for_alert(&["text in the link", words]);
        assert_eq!(box_of(&page), "red | crimson\nblue | azure\n");
        assert_eq!(page.find("spinbutton", "Margin").value(), "0.8");
    }
}

#[test]
fn what_is_too_long_for_a_link_goes_into_a_file() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("share_long");
    page.open(&format!("{}#data=support&device=cpu&held_out=0", server.url()));
    // Random letters: packed they are hardly shorter.
    let text = page.evaluate(
        "(() => {
            let state = 1;
            const letter = () => String.fromCharCode(97 + (state = (state * 48271) % 2147483647) % 26);
            const words = () => Array.from({ length: 60 }, (_, at) => (at % 7 == 6 ? ' ' : letter())).join('');
            return Array.from({ length: 150 }, () => words() + ',' + words()).join('\\n');
        })()",
    );
    page.find("textbox", "Training data").paste(text.as_str().expect("a string"));
    page.wait_for_status("an untrained model of it", MINUTES, |status| status.step == 0 && status.device == "CPU");
    page.find("button", "Share").click();
    let short = link(&page, "a link", |_| true);
    assert!(!short.contains("text="));
    page.find("checkbox", "With my data").click();
    page.wait_for("the length that it would have", MINUTES, || {
        page.all("status", None)
            .iter()
            .map(|status| status.text())
            .find(|text| text.contains("cut off what is longer than"))
    });
    assert!(!page.has("textbox", "Link") && !page.has("image", "QR code of the link"));
    let file = saved_project(&page, "share");
    let bytes = fs::read(file).expect("it was saved");
    assert_eq!(&bytes[..2], b"PK", "a zip by another name");
}

#[test]
fn a_link_that_no_qr_code_holds_says_so() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("share_no_code");
    page.open(&format!("{}#data=support&device=cpu&encoder=pretrained&model={}", server.url(), "m".repeat(3000)));
    page.find("button", "Share").click();
    link(&page, "a link", |link| link.len() > 3000);
    assert!(!page.has("image", "QR code of the link"));
    page.wait_for("why", MINUTES, || {
        page.find("dialog", "Share this experiment").text().contains("too long for a QR code").then_some(())
    });
}

/// A server of another origin with this file, and the page's address that names it.
fn elsewhere(server: &str, name: &str, bytes: &[u8]) -> (Hub, String, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("elsewhere-{name}"));
    fs::create_dir_all(&folder).expect("the target folder takes folders");
    fs::write(folder.join(name), bytes).expect("the target folder takes files");
    let hub = Hub::start(folder, false);
    let address = hub.file(name);
    let link = format!("{server}?url={}#data=own&device=cpu&held_out=0&margin=0.4", address.replace(':', "%3A"));
    (hub, address, link)
}

#[test]
fn data_on_another_site_is_asked_about_and_fetched_after_a_yes() {
    let (server, chromium) = (serve_among_others(), Chromium::start(Gpu::None));
    let page = chromium.page("remote");
    let text = "anchor,positive\nthe kettle sings,water boils\nrain on the roof,drops fall on tiles\n";
    let (hub, address, named) = elsewhere(&server.url(), "rows.csv", text.as_bytes());
    page.open(&named);
    let offer = page.find("region", "Data that the link names");
    assert!(offer.text().contains(&address), "{}", offer.text());
    page.wait_for_status("an example", MINUTES, |status| status.device == "CPU");
    assert_eq!((hub.asked_for(), page.alerts()), (Vec::new(), Vec::new()), "nothing is asked for yet");
    page.find("button", "Not now").click();
    page.wait_for("an end of the offer", MINUTES, || (!page.has("region", "Data that the link names")).then_some(()));

    page.reload();
    page.find("button", "Load").click();
    wait_for_text(&page, text);
    assert_eq!(hub.asked_for().len(), 1);
    assert_eq!(page.find("spinbutton", "Margin").value(), "0.4");
    assert!(!page.has("region", "Data that the link names"));
    // The link to it names it as well.
    page.find("button", "Share").click();
    let shared = link(&page, "a link", |_| true);
    assert!(shared.contains("?url=http%3A%2F%2F127.0.0.1") && shared.contains("rows.csv#"), "{shared}");
    page.press("Escape");
    // It is not asked about again.
    std::thread::sleep(Duration::from_secs(2));
    page.reload();
    wait_for_text(&page, text);
    assert!(!page.has("region", "Data that the link names"));
    assert_eq!((hub.asked_for().len(), page.alerts()), (1, Vec::new()));
}

#[test]
fn a_site_that_lets_no_other_page_read_it_is_named_and_nothing_is_lost() {
    let (server, chromium) = (serve_among_others(), Chromium::start(Gpu::None));
    let page = chromium.page("remote_refused");
    page.expect_error("CORS");
    page.expect_error("Failed to load resource");
    let (hub, address, named) = elsewhere(&server.url(), "secret.csv", b"a,b\n");
    hub.keep_to_itself();
    page.open(&named);
    page.find("textbox", "Training data").paste("red | crimson\nblue | azure\n");
    page.find("button", "Load").click();
    page.wait_for_alert(&[&address, "does not allow other pages", "drop it onto this page"]);
    assert_eq!(box_of(&page), "red | crimson\nblue | azure\n");
    page.find("button", "Load");

    // Beside the page lies nothing of that name, and no address is this one.
    page.open(&format!("{}?url=data/nothing.csv", server.url()));
    page.find("button", "Load").click();
    page.wait_for_alert(&["data/nothing.csv", "404"]);
    page.open(&format!("{}?url=javascript:alert(1)", server.url()));
    page.wait_for_alert(&["javascript:alert(1)", "no address"]);
    assert!(!page.has("region", "Data that the link names"));
}

#[test]
fn data_beside_the_page_and_packed_data_are_read_like_files() {
    let (server, chromium) = (serve_among_others(), Chromium::start(Gpu::None));
    let page = chromium.page("remote_own");
    page.open(&format!("{}?url=data/senses.csv#device=cpu", server.url()));
    let offer = page.find("region", "Data that the link names");
    assert!(offer.text().contains("the site of this page"), "{}", offer.text());
    page.find("button", "Load").click();
    page.wait_for("the data", MINUTES, || box_of(&page).contains("bat").then_some(()));

    let packed =
        crate::files::gzip("anchor,positive\nthe kettle sings,water boils\nrain on the roof,drops fall on tiles\n");
    let (_hub, _, named) = elsewhere(&server.url(), "rows.csv.gz", &packed);
    page.open(&named);
    page.find("button", "Load").click();
    page.find("button", "Back to the box");
    page.wait_for_status("an untrained model", MINUTES, |status| status.device == "CPU");
    assert_eq!(page.alerts(), Vec::<String>::new());
}
