//! What the browser keeps: training that goes on as if nothing had been, room that runs out and comes back, links that show
//! nobody's text, and a warning before a run is closed.

use std::thread;
use std::time::Duration;

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::{Page, Status};
use crate::main_job::paste_triplets;
use crate::sentences::triplets;
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(120);
/// What is typed or trained to the end is kept by then.
const KEPT: Duration = Duration::from_secs(2);
const OWN_TEXT: &str =
    "anchor,positive\nthe kettle sings,water boils in the kitchen\nrain on the roof,drops fall on tiles\n";

/// The offer to go on with what was kept, at that step or with that text.
pub fn offer(page: &Page, words: &str) {
    page.wait_for(&format!("the offer `{words}`"), MINUTES, || {
        page.all("button", None).into_iter().find(|button| button.name.starts_with(words))
    })
    .click();
}

/// Counts the transactions, and those that nobody has told to commit by the end of the task that they were begun in.
const WATCH_TRANSACTIONS: &str = "
    window.begun = 0;
    window.left_open = 0;
    const { transaction } = IDBDatabase.prototype;
    const { commit } = IDBTransaction.prototype;
    const told = new WeakSet();
    IDBDatabase.prototype.transaction = function (...of) {
        const begun = transaction.apply(this, of);
        window.begun += 1;
        setTimeout(() => { window.left_open += !told.has(begun); });
        return begun;
    };
    IDBTransaction.prototype.commit = function () {
        told.add(this);
        return commit.apply(this);
    };";

fn box_of(page: &Page) -> String {
    page.find("textbox", "Training data").value()
}

/// Trains to the 30th step, has the page loaded again there if that is wished, and takes ten more: their losses as shown.
fn losses_after_thirty(settings: &str, reloaded: bool) -> Vec<Status> {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("continued");
    open_untrained(&page, &server, &format!("data=support&device=cpu&seed=5&steps=30&{settings}"));
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 30);
    thread::sleep(KEPT);
    if reloaded {
        page.reload();
        offer(&page, "Continue at step 30");
        page.wait_for_status("what was kept", MINUTES, |status| status.step == 30 && status.device == "CPU");
    }
    ten_steps(&page, 30)
}

/// The ten steps after this one, one by one, as the page shows them.
pub fn ten_steps(page: &Page, after: u32) -> Vec<Status> {
    page.find("spinbutton", "Steps").type_text("1000");
    let next = |step: u32| {
        page.find("button", "Step").click();
        let status =
            page.wait_for_status("the next step", MINUTES, |status| status.step == step && status.loss.is_some());
        // However many cores have taken it.
        Status { step_ms: None, cores: 1, ..status }
    };
    (after + 1..=after + 10).map(next).collect()
}

#[test]
fn continue_goes_on_as_the_run_would_have() {
    for settings in ["mining=batch_hard", "mining=given&encoder=transformer&layers=1&embedding_size=16&batch_size=16"] {
        let went_on = losses_after_thirty(settings, false);
        assert_eq!(losses_after_thirty(settings, true), went_on, "{settings}");
    }
}

#[test]
fn a_full_storage_is_said_once_and_what_was_typed_is_kept_when_there_is_room() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("storage_full");
    open_untrained(&page, &server, "mining=given&device=cpu&steps=1000000");
    page.limit_storage(1);
    paste_triplets(&page);
    page.wait_for_alert(&["does not keep your work"]);
    page.find("button", "Train").click();
    let step = page.wait_for_status("training", MINUTES, |status| status.step > 0).step;
    thread::sleep(Duration::from_secs(6));
    page.wait_for_status("training that goes on", MINUTES, |status| status.step > step);
    assert_eq!(page.alerts().len(), 1, "{:?}", page.alerts());
    page.find("button", "Pause").click();

    // Nothing is typed or trained any more: it is tried again all the same.
    page.free_storage();
    page.wait_for("an end of the complaint", MINUTES, || page.alerts().is_empty().then_some(()));
    let step = page.status().expect("it was shown before").step;
    page.reload();
    page.wait_for("what was typed", MINUTES, || (box_of(&page) == triplets()).then_some(()));
    offer(&page, &format!("Continue at step {step}"));
    page.wait_for_status("what was trained", MINUTES, |status| status.step == step);
}

/// Before pretrained models were kept the database had three stores.
#[test]
fn a_database_of_an_earlier_version_is_gone_on_with() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("earlier_database");
    page.prepare(
        "if (location.protocol == 'http:') {
           const request = indexedDB.open('triplet-playground', 1);
           const make = (name) => request.result.createObjectStore(name);
           request.onupgradeneeded = () => ['experiments', 'data', 'weights'].forEach(make);
           request.onsuccess = () => request.result.close();
         }",
    );
    open_untrained(&page, &server, "device=cpu");
    page.find("textbox", "Training data").paste(OWN_TEXT);
    thread::sleep(KEPT);
    // What another tab is at is not offered.
    page.close();
    let next = chromium.page("later_database");
    next.open(&server.url());
    offer(&next, "Open your text");
    next.wait_for("the text", MINUTES, || (box_of(&next) == OWN_TEXT).then_some(()));
    assert_eq!(next.alerts(), Vec::<String>::new());
}

#[test]
fn no_transaction_waits_for_a_page_that_may_be_put_to_sleep() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("transactions");
    page.prepare(WATCH_TRANSACTIONS);
    open_untrained(&page, &server, "data=support&device=cpu&steps=5");
    let counted = |name: &str| page.evaluate(&format!("window.{name}")).as_u64().expect("a count");
    let to_read = counted("begun");
    paste_triplets(&page);
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == 5);
    thread::sleep(KEPT);
    let to_keep = counted("begun");
    page.find("DisclosureTriangle", "Kept on this computer").click();
    page.find("button", "Forget all").click();
    thread::sleep(KEPT);
    assert!(
        0 < to_read && to_read < to_keep && to_keep < counted("begun"),
        "there was something to read, keep and drop"
    );
    assert_eq!(counted("left_open"), 0, "of {} transactions", counted("begun"));
}

#[test]
fn a_link_to_somebodys_own_text_shows_nobody_what_was_kept() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let first = chromium.page("own_text");
    first.open(&format!("{}#device=cpu&held_out=0", server.url()));
    first.find("textbox", "Training data").paste(OWN_TEXT);
    thread::sleep(KEPT);
    let link = format!("{}#data=own&margin=0.7&device=cpu", server.url());
    let shows_the_links = |page: &Page| {
        page.wait_for_alert(&["author's own text"]);
        assert!(!box_of(page).contains("the kettle sings"), "{}", box_of(page));
        assert_eq!(page.find("spinbutton", "Margin").value(), "0.7");
    };
    // In the same tab, come to from elsewhere.
    first.open(&link);
    shows_the_links(&first);
    first.close();
    // In another one, where it is offered as what it is.
    let second = chromium.page("own_link");
    second.open(&link);
    shows_the_links(&second);
    offer(&second, "Open your text");
    second.wait_for("the text", MINUTES, || (box_of(&second) == OWN_TEXT).then_some(()));
}

#[test]
fn closing_is_warned_of_in_the_middle_of_a_run() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("closing");
    page.open(&format!("{}#data=support&device=cpu&steps=1000000", server.url()));
    page.find("button", "Train").click();
    page.wait_for_status("training", MINUTES, |status| status.step > 20);
    page.find("button", "Pause").click();
    page.find("button", "Resume");
    thread::sleep(KEPT);
    page.reload();
    offer(&page, "Continue at step");
    assert_eq!(page.dialogs(), [""; 0], "nothing is lost");
    page.find("button", "Resume").click();
    page.find("button", "Pause");
    page.reload();
    page.wait_for("a warning", MINUTES, || page.dialogs().first().map(|kind| assert_eq!(kind, "beforeunload")));
}
