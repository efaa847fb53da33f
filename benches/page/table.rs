//! Figures as a table: a row for each, a column for each build.

use std::fmt;

pub struct Table {
    builds: Vec<String>,
    rows: Vec<(String, Vec<String>)>,
}

impl Table {
    pub fn new(builds: Vec<String>) -> Self {
        Self { builds, rows: Vec::new() }
    }

    /// A row of medians, with the range where several runs differ. `runs`: for each build its measurements; those of the last
    /// columns may be missing.
    pub fn add(&mut self, name: &str, mut runs: Vec<Vec<f64>>, digits: usize) {
        runs.resize_with(self.builds.len(), Vec::new);
        let cells: Vec<String> = runs.iter().map(|runs| cell(runs, digits)).collect();
        // A run that is cut off leaves what it had.
        eprintln!("\r{name}: {}", cells.join(" | "));
        self.rows.push((name.to_owned(), cells));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| | {} |", self.builds.join(" | "))?;
        writeln!(f, "| --- |{}", " ---: |".repeat(self.builds.len()))?;
        for (name, cells) in &self.rows {
            writeln!(f, "| {name} | {} |", cells.join(" | "))?;
        }
        Ok(())
    }
}

fn cell(runs: &[f64], digits: usize) -> String {
    let mut known: Vec<f64> = runs.iter().copied().filter(|value| value.is_finite()).collect();
    known.sort_by(f64::total_cmp);
    let (Some(first), Some(last)) = (known.first(), known.last()) else { return "not measured".to_owned() };
    let [first, middle, last] = [*first, median(&known), *last].map(|value| format!("{value:.digits$}"));
    if first == last { middle } else { format!("{middle} ({first} to {last})") }
}

/// NaN without values.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => sorted[length / 2],
        length => (sorted[length / 2 - 1] + sorted[length / 2]) / 2.0,
    }
}
