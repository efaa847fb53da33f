//! Nothing is lost: a reader types, opens, trains, and at a random moment something goes wrong. After it the page works, all
//! text is there that was typed more than a second before, and all training but that of the last five seconds.
//!
//! `KILLS` is the number of rounds, `KILLS_SEED` the seed of the first; every round has a seed of its own, one larger than that
//! of the round before, so that a round can be had again by itself.

mod plan;
mod reader;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::element::Element;
use crate::harness::mishaps::{Blow, MORTAL_ENGINE, strike};
use crate::harness::page::Page;
use crate::harness::server::Fault;
use crate::serve;
use plan::{Chance, Data, Mishap, Plan};
use reader::{Lost, MANY, MINUTES, OWN, Own, Reader, file_words, go_on};

const ROUNDS: u64 = 6;
const SEED: u64 = 1;
/// WebGPU in software takes its time.
const GPU_SHARE: u64 = 6;
const SETTINGS: &str = "batch_size=16&embedding_size=16";

fn number(name: &str, default: u64) -> u64 {
    let value = std::env::var(name).ok().filter(|value| !value.is_empty());
    value.map_or(default, |value| value.parse().unwrap_or_else(|_| panic!("{name} has to be a number")))
}

#[test]
fn kills_on_the_cpu_lose_nothing() {
    Table::new(Gpu::None, "cpu").play(number("KILLS", ROUNDS));
}

#[test]
fn kills_on_webgpu_lose_nothing() {
    Table::new(Gpu::Software, "webgpu").play(number("KILLS", ROUNDS).div_ceil(GPU_SHARE));
}

/// Browser, page and reader.
struct Table {
    // Closed before its browser.
    page: Page,
    chromium: Chromium,
    reader: Reader,
    gpu: Gpu,
    url: String,
    folder: PathBuf,
    most_lost: Duration,
}

impl Table {
    fn new(gpu: Gpu, device: &str) -> Self {
        let (server, chromium) = (serve(), Chromium::start(gpu));
        server.break_file("engine_loader.js", Fault::Prefixed(MORTAL_ENGINE));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("kills-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("the target folder takes files");
        let url = format!("{}#device={device}&steps={MANY}&{SETTINGS}", server.url());
        let page = open(&chromium, &url);
        Self { page, chromium, reader: Reader::new(), gpu, url, folder, most_lost: Duration::ZERO }
    }

    fn play(mut self, rounds: u64) {
        let first = number("KILLS_SEED", SEED);
        for seed in first..first.saturating_add(rounds) {
            let mut chance = Chance::new(seed);
            let plan = Plan::draw(&mut chance, self.gpu == Gpu::Software);
            println!("KILLS_SEED={seed} KILLS=1, {:?}: {plan:?}", self.gpu);
            self.reader.work(&self.page, &plan, &mut chance, &self.folder);
            self.happen(plan.mishap, &mut chance);
            go_on(&self.page);
            self.reader.forget_steps();
            self.page.all("button", Some("Dismiss this message")).iter().for_each(Element::click);
        }
        println!("{rounds} rounds on {:?}: at most {:?} of training lost", self.gpu, self.most_lost);
    }

    fn happen(&mut self, mishap: Mishap, chance: &mut Chance) {
        match mishap {
            Mishap::Reload => {
                let lost = self.reader.struck();
                self.page.reload();
                self.come_back(&lost, true);
            }
            Mishap::Crash => {
                let lost = self.reader.struck();
                self.page.crash_and_reload();
                self.come_back(&lost, true);
            }
            Mishap::NewTab => {
                let lost = self.reader.struck();
                self.page.close();
                self.page = open(&self.chromium, &self.url);
                self.come_back(&lost, false);
            }
            Mishap::EngineThrows => self.strike_engine(Blow::Throw, &["stopped unexpectedly", "struck by the test"]),
            Mishap::EngineEnds => self.strike_engine(Blow::End, &["sign of life"]),
            Mishap::DeviceLost => self.strike_engine(Blow::LoseDevice, &["device"]),
            Mishap::StorageFull => self.fill_storage(chance),
        }
    }

    /// The page was loaded again, in the same tab or in another one.
    fn come_back(&mut self, lost: &Lost, same_tab: bool) {
        self.page.wait_for("the page", MINUTES, || self.page.status().filter(|status| status.device != "–"));
        let own = self.reader.open.take();
        let promised = own.as_ref().and_then(|own| own.promised(lost.at));
        let shows_own = promised.is_some() && !self.reader.on_example;
        if shows_own && same_tab {
            self.expect_own(promised);
        }
        if let Some(before) = lost.step_before {
            let step = self.take_offer("Continue at step ").expect("its name says so");
            let status = self.page.wait_for("what was kept", MINUTES, || {
                let rests = self.page.evaluate("document.body.innerText").as_str()?.contains(" steps to go");
                self.page.status().filter(|status| rests && self.page.has("button", "Resume") && status.device != "–")
            });
            // The engine may have kept more than the page had time to hear of.
            assert!(status.step >= step, "step {step} was offered, and step {} is there", status.step);
            self.judge(lost, before, status.step);
        } else if shows_own && !same_tab {
            self.take_offer("");
        }
        if shows_own {
            self.expect_own(promised);
        } else if promised.is_some() {
            self.page.find("combobox", "Example data").choose(OWN);
            self.expect_own(promised);
        }
        self.reader.open = promised.and_then(|_| self.own_on_page());
        self.reader.on_example = self.reader.open.is_none();
        assert_eq!(self.page.alerts(), Vec::<String>::new());
    }

    /// Takes what is offered to go on with; the step that its name gives.
    fn take_offer(&self, words: &str) -> Option<u32> {
        let button = self.page.wait_for(&format!("an offer to go on: `{words}`"), MINUTES, || {
            let named = |name: &str| {
                name.starts_with(words) && (name.starts_with("Continue at step ") || name.starts_with("Open "))
            };
            self.page.all("button", None).into_iter().find(|button| named(&button.name) && button.name != "Open a file")
        });
        button.click();
        button.name.strip_prefix("Continue at step ")?.split(':').next()?.parse().ok()
    }

    /// What the page shows of the reader's own.
    fn own_on_page(&self) -> Option<Own> {
        let now = Instant::now();
        if let Some(words) = file_words(&self.page) {
            return Some(Own::File(words, now));
        }
        let text_box = self.page.all("textbox", Some("Training data")).into_iter().next()?;
        Some(Own::Text(vec![(now, text_box.value())]))
    }

    /// Waits for what was promised, or more of it.
    fn expect_own(&self, promised: Option<(&str, &str)>) {
        let Some((kept, last)) = promised else { return };
        let is_there = |found: &str| found.starts_with(kept) && last.starts_with(found);
        self.page.wait_for(&format!("what was typed or opened: `{}`", tail(kept)), MINUTES, || {
            match self.own_on_page()? {
                Own::File(words, _) => is_there(&words).then_some(()),
                Own::Text(held) => is_there(&held.first()?.1).then_some(()),
            }
        });
    }

    fn judge(&mut self, lost: &Lost, before: u32, step: u32) {
        let time = self.reader.lost_training(lost, step);
        println!(
            "  goes on at step {step}: {time:?} lost of the {:?} that were shown last, {before} five seconds before",
            lost.shown
        );
        self.most_lost = self.most_lost.max(time);
        assert!(step >= before, "step {before} was shown five seconds before, step {step} is left");
    }

    /// The page stays, and starts another engine.
    fn strike_engine(&mut self, blow: Blow, words: &[&str]) {
        let lost = self.reader.struck();
        strike(&self.page, blow);
        if blow == Blow::LoseDevice {
            // While nothing trains nobody asks it for anything.
            let rests = ["Train", "Resume"].into_iter().find_map(|name| self.page.all("button", Some(name)).pop());
            rests.iter().for_each(Element::click);
        }
        let alert = self.page.wait_for_alert(words);
        let step =
            alert.split("the weights of step ").nth(1).and_then(|rest| rest.split(['.', ' ']).next()?.parse().ok());
        if let Some(before) = lost.step_before {
            self.judge(&lost, before, step.unwrap_or(0));
        }
        let own = self.reader.open.take();
        let last = own.as_ref().and_then(|own| own.promised(Instant::now() + MINUTES)).map(|(_, last)| (last, last));
        if last.is_some() && self.reader.on_example {
            self.page.find("combobox", "Example data").choose(OWN);
            self.reader.on_example = false;
        }
        self.expect_own(last);
        self.reader.open = own;
        assert_eq!(self.page.alerts().len(), 1, "{:?}", self.page.alerts());
    }

    /// The browser has no room for more, and then has it again: what is typed from then on is kept.
    fn fill_storage(&mut self, chance: &mut Chance) {
        self.page.limit_storage(1);
        self.reader.take(&self.page, Data::Pasted, chance, &self.folder);
        // Chromium looks for room only now and then; what is trained is written every few seconds.
        go_on(&self.page);
        self.page.wait_for_alert(&["does not keep your work"]);
        go_on(&self.page);
        assert_eq!(self.page.alerts().len(), 1, "{:?}", self.page.alerts());
        self.page.free_storage();
        self.reader.type_words(&self.page, 5, chance);
        self.reader.watch(&self.page, Duration::from_millis(1500));
        self.page.wait_for("an end of the complaint", MINUTES, || self.page.alerts().is_empty().then_some(()));
        self.reader.forget_steps();
        let lost = self.reader.struck();
        self.page.reload();
        self.come_back(&lost, true);
    }
}

fn open(chromium: &Chromium, url: &str) -> Page {
    let page = chromium.page("kills");
    page.expect_error("struck by the test");
    page.open(url);
    page
}

fn tail(text: &str) -> &str {
    let start = text.char_indices().rev().nth(60).map_or(0, |(place, _)| place);
    &text[start..]
}
