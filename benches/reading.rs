//! How long reading 50 MB of every notation takes, for how long the engine does not hear the page meanwhile, and how much
//! memory it needs beyond the file.
//!
//! `cargo bench --no-default-features --features text --bench reading`, with a part of a name for some of them.

#[path = "slices/mod.rs"]
mod slices;

use std::fmt::Write as _;
use std::io::Write as _;
use std::rc::Rc;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use peak_alloc::PeakAlloc;
use slices::drive;
use triplet_playground::pace::{Pace, Task};
use triplet_playground::protocol::Source;
use triplet_playground::text::import::{Imported, import_source};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const BYTES: usize = 50_000_000;

/// What it is called, and what writes it.
type Notation = (&'static str, fn() -> Vec<u8>);

const NOTATIONS: [Notation; 14] = [
    ("CSV, triplets", || {
        rows("anchor,positive,negative\n", "\n", |n, [a, p, m]| format!("{a} {n},\"{p}, {n}\",{m} {n}"))
    }),
    ("CSV, labels", || rows("text,label\n", "\n", |n, [a, p, _]| format!("{a} {p} {n},label {}", n % 70))),
    ("CSV, verdicts", || {
        rows("question1,question2,is_duplicate\n", "\n", |n, [a, p, _]| format!("{a} {},{p} {n},{}", n / 2, n % 2))
    }),
    ("TSV", || rows("", "\n", |n, [a, p, m]| format!("{a} {n}\t{p} {n}\t{m} {n}"))),
    ("TSV, UTF-16", || {
        let text = rows("", "\n", |n, [a, p, m]| format!("{a} {n}\t{p} {n}\t{m} {n}"));
        text[..BYTES / 2].iter().fold(vec![0xff, 0xfe], |mut all, byte| {
            all.extend([*byte, 0]);
            all
        })
    }),
    ("TSV, one label a row", || rows("", "\n", |n, [a, ..]| format!("{}\t{a} {n}", n % 2))),
    ("JSON Lines", || {
        rows("", "\n", |n, [a, p, m]| {
            format!("{{\"query\":\"{a} {n}\",\"pos\":[\"{p} {n}\"],\"neg\":[\"{m}\",\"{n}\"]}}")
        })
    }),
    ("JSON array, one line", || {
        let row = |n, [a, p, _]: [&str; 3]| format!("{{\"anchor\":\"{a} {n}\",\"positive\":\"{p} {n}\"}}");
        [rows("[", ",", row), b"null]".to_vec()].concat()
    }),
    ("JSON lists by column", || {
        let column = |name: &str, word: usize| {
            let values = rows("", ",", |n, words| format!("\"{} {n}\"", words[word]));
            let end = values[..BYTES / 2].iter().rposition(|&byte| byte == b',').expect("there are several");
            format!("\"{name}\":[{}]", String::from_utf8_lossy(&values[..end]))
        };
        format!("{{{},{}}}", column("anchor", 0), column("positive", 1)).into_bytes()
    }),
    ("JSON, pandas columns", || {
        let column = |name: &str, word: usize| {
            let values = rows("", ",", |n, words| format!("\"{n}\":\"{} {n}\"", words[word]));
            let end = values[..BYTES / 2].windows(2).rposition(|two| two == b",\"").expect("there are several");
            format!("\"{name}\":{{{}}}", String::from_utf8_lossy(&values[..end]))
        };
        format!("{{{},{}}}", column("anchor", 0), column("positive", 1)).into_bytes()
    }),
    ("JSON within an object, indented", || {
        let row = |n, [a, p, _]: [&str; 3]| format!("  {{\"anchor\": \"{a} {n}\",\n   \"positive\": \"{p} {n}\"}}");
        [rows("{\"data\": [\n", ",\n", row), b"null]}".to_vec()].concat()
    }),
    ("Python, a dict a line", || {
        rows("", "\n", |n, [a, p, _]| format!("{{'anchor': '{a} {n}', 'positive': '{p} {n}'}}"))
    }),
    ("gzip of CSV", || {
        let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(&rows("", "\n", |n, [a, p, m]| format!("{a} {n},{p} {n},{m} {n}"))).expect("memory takes it");
        packer.finish().expect("memory takes it")
    }),
    ("one line of words", || rows("", " ", |n, [a, p, m]| format!("{a} {p} {m} {n}"))),
];

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    println!(
        "{:<32} {:>9} {:>9} {:>12} {:>12} {:>9}",
        "50 MB of", "ms", "pause, ms", "at most, MB", "kept, MB", "rows"
    );
    for (name, write) in NOTATIONS.iter().filter(|(name, _)| name.contains(&wanted)) {
        measure(name, write());
    }
}

fn measure(name: &str, bytes: Vec<u8>) {
    let source = Rc::new(Source::of_bytes(name, bytes));
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let started = Instant::now();
    let (imported, longest) = read(source.clone());
    let (ms, longest) = (started.elapsed().as_secs_f64() * 1e3, longest.as_secs_f64() * 1e3);
    let megabytes = |bytes: usize| bytes.saturating_sub(before) as f64 / 1e6;
    let (most, kept) = (megabytes(MEMORY.peak_usage()), megabytes(MEMORY.current_usage()));
    println!("{name:<32} {ms:>9.0} {longest:>9.1} {most:>12.1} {kept:>12.1} {:>9}", imported.rows.len());
}

/// As the engine does it.
fn read(source: Rc<Source>) -> (Imported, Duration) {
    let pace = Pace::new(|_, _| {});
    let own = pace.clone();
    drive(Task::new(pace, async move { import_source(&source, &own).await }))
}

/// So many rows of three phrases that they make up [`BYTES`].
fn rows(header: &str, joint: &str, row: impl Fn(usize, [&str; 3]) -> String) -> Vec<u8> {
    const PHRASES: [&str; 5] =
        ["the lamp in the hall", "a boat on the river", "snow in the garden", "late trains", "an old letter"];
    let mut text = header.to_owned();
    for n in 0.. {
        if text.len() >= BYTES {
            break;
        }
        let phrase = |add: usize| PHRASES[(n + add) % PHRASES.len()];
        write!(text, "{}{joint}", row(n, [phrase(0), phrase(1), phrase(2)])).expect("a string takes everything");
    }
    text.into_bytes()
}
