//! What a verdict says no to: negatives, or rows that are left out.

use std::collections::HashMap;

use super::progress::Progress;
use super::{Content, ImportedRow};
use crate::protocol::{Part, Problem};
use crate::text::problem;
use crate::wording::counted;

/// Rows for which every negative of an anchor stands in every one of its rows; an anchor of more rows shares them out,
/// so that the work stays linear.
const ROWS_WITH_ALL: usize = 32;

/// A text that is a negative of an anchor, because the verdict of its row says so.
pub(super) struct Opposed {
    pub line: usize,
    pub part: Part,
    pub anchor: String,
    pub text: String,
}

/// Gives opposed texts to the rows of their anchor as negatives.
pub(super) async fn oppose(
    opposed: Vec<Opposed>,
    rows: &mut [ImportedRow],
    problems: &mut Vec<Problem>,
    progress: &Progress<'_>,
) -> Option<String> {
    if opposed.is_empty() {
        return None;
    }
    let mut pass = progress.over_records(rows.len() + opposed.len());
    let mut rows_of: HashMap<(String, Part), Vec<usize>> = HashMap::new();
    for (at, row) in rows.iter().enumerate() {
        pass.at(at).await;
        if let Content::Triplet { anchor, .. } = &row.content {
            rows_of.entry((anchor.clone(), row.part)).or_default().push(at);
        }
    }
    let mut used = 0;
    let mut turns: HashMap<(String, Part), usize> = HashMap::new();
    for (at, Opposed { line, part, anchor, text }) in opposed.into_iter().enumerate() {
        pass.at(rows.len() + at).await;
        let key = (anchor, part);
        let Some(own) = rows_of.get(&key) else {
            let reason = "No row says what means the same as this text, so that there is nothing to set this negative \
                          against: the row is not used.";
            problems.push(problem(line, &key.0, reason));
            continue;
        };
        used += 1;
        let turn = turns.entry(key).or_default();
        let taken = if own.len() > ROWS_WITH_ALL { &own[*turn % own.len()..][..1] } else { own };
        *turn += 1;
        for &at in taken {
            if let Content::Triplet { negatives, .. } = &mut rows[at].content {
                negatives.push(text.clone());
            }
        }
    }
    let rows = counted(used, "row", "rows");
    (used > 0).then(|| format!("The verdict says no in {rows}: the second text there is a negative of the first."))
}

/// Says how many rows were left out, by their verdicts.
pub(super) fn left_out(verdicts: &[String]) -> Option<String> {
    let mut counts = std::collections::BTreeMap::new();
    verdicts.iter().for_each(|word| *counts.entry(word.as_str()).or_insert(0_usize) += 1);
    let each: Vec<String> = counts.into_iter().map(|(word, count)| format!("{count} of `{word}`")).collect();
    (!each.is_empty()).then(|| format!("Rows left out because of their verdict: {}.", each.join(", ")))
}
