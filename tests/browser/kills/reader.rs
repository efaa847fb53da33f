//! A reader at work, who remembers what the page has shown: what was typed and when, which step was shown when.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::plan::{Chance, Data, Plan};
use crate::harness::page::Page;
use crate::sentences::TOPICS;

pub const MINUTES: Duration = Duration::from_secs(120);
/// Text is kept that was typed so long ago.
const TEXT_PROMISE: Duration = Duration::from_secs(1);
/// Training is kept that is so old.
const TRAINING_PROMISE: Duration = Duration::from_secs(5);
const LOOK_EVERY: Duration = Duration::from_millis(100);
/// Steps that no reader sees the end of.
pub const MANY: &str = "1000000";
pub const OWN: &str = "Your own text";

/// Data of the reader's own.
#[derive(Clone, Debug)]
pub enum Own {
    /// What the box held when, latest last.
    Text(Vec<(Instant, String)>),
    /// What the page says of the file.
    File(String, Instant),
}

/// What was on the page when it was struck.
#[derive(Debug)]
pub struct Lost {
    pub at: Instant,
    /// The step that was shown five seconds before, if the same run was on then.
    pub step_before: Option<u32>,
    pub shown: Option<u32>,
}

pub struct Reader {
    /// None: nobody knows any more.
    pub open: Option<Own>,
    /// Whether an example is on the page, in the place of what is the reader's own.
    pub on_example: bool,
    /// Steps of the run that is open, with the time of looking.
    steps: Vec<(Instant, u32)>,
}

impl Own {
    /// What a mishap at that time may leave of it, and what it was at last. None: it may have come too late to be kept.
    pub fn promised(&self, at: Instant) -> Option<(&str, &str)> {
        match self {
            Self::File(words, since) => (at - *since > TEXT_PROMISE).then_some((words, words)),
            Self::Text(box_held) => {
                let (_, last) = box_held.last()?;
                let (_, kept) = box_held.iter().rfind(|(since, _)| at - *since > TEXT_PROMISE)?;
                Some((kept, last))
            }
        }
    }
}

impl Reader {
    pub fn new() -> Self {
        Self { open: None, on_example: true, steps: Vec::new() }
    }

    /// Does what is planned, until just before the mishap.
    pub fn work(&mut self, page: &Page, plan: &Plan, chance: &mut Chance, folder: &Path) {
        self.take(page, plan.data, chance, folder);
        if let Some(time) = plan.training {
            self.train(page, time);
        }
        if plan.saving && page.has("button", "Save Loss as CSV") {
            page.find("button", "Save Loss as CSV").click();
        }
        self.type_words(page, plan.words, chance);
        self.watch(page, plan.pause);
    }

    pub fn take(&mut self, page: &Page, data: Data, chance: &mut Chance, folder: &Path) {
        match data {
            Data::AsItIs => return,
            Data::Pasted => {
                self.leave_file(page);
                let text = rows(chance);
                page.find("textbox", "Training data").paste(&text);
                self.open = Some(Own::Text(vec![(Instant::now(), text)]));
                self.on_example = false;
            }
            Data::File => {
                self.open = Some(open_file(page, chance, folder));
                self.on_example = false;
            }
            Data::Example(title) => {
                page.find("combobox", "Example data").choose(title);
                // A lesson comes with settings of its own.
                page.find("spinbutton", "Steps").type_text(MANY);
                self.on_example = true;
            }
        }
        self.steps.clear();
    }

    /// Where a file is open there is no box to paste into.
    fn leave_file(&mut self, page: &Page) {
        if file_words(page).is_some() {
            page.find("button", "Back to the box").click();
        }
    }

    fn train(&mut self, page: &Page, time: Duration) {
        go_on(page);
        self.steps.clear();
        self.watch(page, time);
    }

    /// Behind what the box holds. Where a model was trained on that, what is typed is another text.
    pub fn type_words(&mut self, page: &Page, words: u64, chance: &mut Chance) {
        if words == 0 || file_words(page).is_some() {
            return;
        }
        let text_box = page.find("textbox", "Training data");
        let mut held = text_box.value();
        if held.is_empty() {
            return;
        }
        let follows = self.steps.is_empty() && !self.on_example;
        let mut typed = match self.open.take() {
            Some(Own::Text(typed)) if follows => typed,
            _ => Vec::new(),
        };
        text_box.go_to_end();
        for _ in 0..words {
            let topic = TOPICS[chance.below(6) as usize].1;
            let word = format!("{} ", topic[chance.below(8) as usize]);
            page.type_keys(&word);
            held += &word;
            typed.push((Instant::now(), held.clone()));
        }
        self.open = Some(Own::Text(typed));
        self.on_example = false;
        self.steps.clear();
    }

    /// Looks at the page for a while.
    pub fn watch(&mut self, page: &Page, time: Duration) {
        let start = Instant::now();
        while start.elapsed() < time {
            if let Some(status) = page.status().filter(|status| status.step > 0) {
                self.steps.push((Instant::now(), status.step));
            }
            thread::sleep(LOOK_EVERY.min(time.saturating_sub(start.elapsed())));
        }
    }

    /// What a mishap at this moment meets.
    pub fn struck(&mut self) -> Lost {
        let at = Instant::now();
        let shown = self.steps.last().map(|(_, step)| *step);
        let before = self.steps.iter().rfind(|(when, _)| at - *when >= TRAINING_PROMISE);
        Lost { at, step_before: before.map(|(_, step)| *step), shown }
    }

    /// Training of how long before the mishap is lost, where `step` is what is left.
    pub fn lost_training(&self, lost: &Lost, step: u32) -> Duration {
        let kept = self.steps.iter().rfind(|(_, shown)| *shown <= step).or(self.steps.first());
        kept.filter(|_| lost.shown.is_some_and(|shown| shown > step))
            .map_or(Duration::ZERO, |(when, _)| lost.at - *when)
    }

    /// The page was looked at anew.
    pub fn forget_steps(&mut self) {
        self.steps.clear();
    }
}

/// A file's text stands in the box where it is UTF-8; of another one the name is shown.
fn open_file(page: &Page, chance: &mut Chance, folder: &Path) -> Own {
    let text = rows(chance);
    let mut bytes = text.clone().into_bytes();
    if chance.below(2) == 0 {
        bytes.extend(b"caf\xe9 on the roof,garden\n");
    }
    let path = folder.join(format!("rows-{:x}.csv", chance.below(1 << 32)));
    std::fs::write(&path, &bytes).expect("the target folder takes files");
    page.choose_files("Open a file", &[&path]);
    let name = path.file_name().and_then(|name| name.to_str()).expect("it was just named");
    page.wait_for("the file's name or its text", MINUTES, || {
        if let Some(words) = file_words(page).filter(|words| words.contains(name)) {
            return Some(Own::File(words, Instant::now()));
        }
        let held = page.all("textbox", Some("Training data")).first()?.value();
        (held == text).then(|| Own::Text(vec![(Instant::now(), held)]))
    })
}

/// What the page says of a file that is open: name and size.
pub fn file_words(page: &Page) -> Option<String> {
    page.all("button", Some("Back to the box")).first()?;
    let words = page.find("region", "Data").text();
    let line = words.lines().map(str::trim).find(|line| line.contains(", loaded from a file"));
    line.map(str::to_owned)
}

/// Has it train, whatever the button is called, and waits for a step.
pub fn go_on(page: &Page) -> u32 {
    let mut from = None;
    let step = page.wait_for("training that goes on", MINUTES, || {
        let pressed = ["Start the engine again", "Train", "Resume"].into_iter().find_map(|name| {
            let button = page.all("button", Some(name)).into_iter().next()?;
            button.click();
            Some(())
        });
        if pressed.is_some() {
            thread::sleep(LOOK_EVERY);
            from = None;
        }
        let status = page.status()?;
        let first = *from.get_or_insert(status.step);
        (page.has("button", "Pause") && status.step > first && status.loss.is_some()).then_some(status.step)
    });
    assert!(step > 0);
    step
}

/// Labelled sentences that nobody has typed before, and that are no edit of one another.
fn rows(chance: &mut Chance) -> String {
    let name = chance.below(1 << 40);
    let mut csv = format!("{name:x} sentence,label\n");
    for _ in 0..40 + chance.below(200) {
        let (topic, words) = TOPICS[chance.below(6) as usize];
        let mut word = || words[chance.below(8) as usize];
        csv += &format!("{} {} and {} {name:x},{topic}\n", word(), word(), word());
    }
    csv
}
