//! Data as large as people bring, for both benchmarks of sizes.

use std::fmt::Write;

/// What it is called, and what writes it.
pub type Set = (&'static str, fn() -> String);

/// The one that a long run is measured with.
#[allow(dead_code, reason = "one of the benchmarks trains")]
pub const LONG: &str = "15,000 in 150 labels";

pub const SETS: [Set; 13] = [
    ("100,000 in 2 labels, sorted", || labelled(100_000, 2)),
    ("100,000 in 150 labels, sorted", || labelled(100_000, 150)),
    ("100,000 in 20,000 labels, sorted", || labelled(100_000, 20_000)),
    ("100,000, one label with 99.99 %", || {
        let usual: String = (0..99_990).map(|n| format!("{},usual\n", sentence(n))).collect();
        let rare: String = (99_990..100_000).map(|n| format!("{},rare\n", sentence(n))).collect();
        format!("text,label\n{usual}{rare}")
    }),
    ("100 rows, 2,000 negatives in one", || {
        let negatives: Vec<String> = (1_000..3_000).map(|n| format!("\"{}\"", sentence(n))).collect();
        let row = |n: usize, negatives: &[String]| {
            let (anchor, positive) = (sentence(2 * n), sentence(2 * n + 1));
            format!("{{\"query\":\"{anchor}\",\"pos\":[\"{positive}\"],\"neg\":[{}]}}\n", negatives.join(","))
        };
        (0..100).map(|n| row(n, if n == 0 { &negatives } else { &negatives[n..n + 1] })).collect()
    }),
    (LONG, || labelled(15_000, 150)),
    ("35,000 words in 50 labels", || labelled(35_000, 50)),
    ("50 MB, 50,000 texts in 150 labels", || {
        let text = |n: usize| (0..30).map(|part| sentence(n * 31 + part * 1_009)).collect::<Vec<_>>().join(" ");
        let rows: String = (0..50_000).map(|n| format!("{},label {}\n", text(n), n % 150)).collect();
        format!("text,label\n{rows}")
    }),
    ("300,000 triplets", || triplets(300_000, |n| 900_000 + n)),
    ("100,000 triplets, 50 generic positives", || triplets(100_000, |n| 900_000 + n % 50)),
    ("100,000 pairs, one long chain", || {
        let rows: String = (0..100_000).map(|n| format!("{}\t{}\n", sentence(n), sentence(n + 1))).collect();
        format!("anchor\tpositive\n{rows}")
    }),
    ("20 sets of 5,000, each with 10 of the next", || {
        let set = |from: usize| {
            let texts: Vec<String> = (from..from + 5_000).map(|n| format!("\"{}\"", sentence(n))).collect();
            format!("{{\"set\":[{}]}}\n", texts.join(","))
        };
        (0..20).map(|at| set(at * 4_990)).collect()
    }),
    ("100,000 premises, 2 of 50 entailments each", || {
        let row = |n: usize| {
            let other = (n * 7 + n / 50) % 50;
            let line = |positive: usize, negative: usize| {
                format!("{}\t{}\t{}\n", sentence(n), sentence(900_000 + positive), sentence(900_000 + negative))
            };
            line(n % 50, (n + 25) % 50) + &line(other, (other + 11) % 50)
        };
        format!("anchor\tpositive\tnegative\n{}", (0..100_000).map(row).collect::<String>())
    }),
];

/// Some words that differ from number to number.
fn sentence(number: usize) -> String {
    const WORDS: [&str; 8] = ["river", "stone", "garden", "lamp", "winter", "train", "letter", "music"];
    let mut words = String::new();
    for place in 0..6 {
        write!(words, "{} ", WORDS[(number >> (3 * place)) % WORDS.len()]).expect("a string takes everything");
    }
    words + &number.to_string()
}

fn labelled(count: usize, labels: usize) -> String {
    let rows: String = (0..count).map(|n| format!("{},label {}\n", sentence(n), n * labels / count)).collect();
    format!("text,label\n{rows}")
}

/// `positive`: the number of each row's positive.
fn triplets(count: usize, positive: impl Fn(usize) -> usize) -> String {
    let row = |n: usize| format!("{}\t{}\t{}\n", sentence(n), sentence(positive(n)), sentence(n + count));
    format!("anchor\tpositive\tnegative\n{}", (0..count).map(row).collect::<String>())
}
