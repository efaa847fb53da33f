//! What a verdict says no to: negatives, or rows that are left out.

use std::collections::HashMap;

use super::progress::Progress;
use super::{Content, ImportedRow};
use crate::protocol::{Part, Problem};
use crate::say;
use crate::text::problem;

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
    let mut pass = progress.over_records(rows.len() + 2 * opposed.len());
    // Of full size at once: to make it larger on the way would take long at a stretch.
    let mut anchors: HashMap<(&str, Part), usize> = HashMap::with_capacity(rows.len());
    let mut rows_of: Vec<Vec<usize>> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        pass.at(at).await;
        if let Content::Triplet { anchor, .. } = &row.content {
            let own = *anchors.entry((anchor, row.part)).or_insert(rows_of.len());
            if own == rows_of.len() {
                rows_of.push(Vec::new());
            }
            rows_of[own].push(at);
        }
    }
    let mut found = Vec::with_capacity(opposed.len());
    for (at, text) in opposed.iter().enumerate() {
        pass.at(rows.len() + at).await;
        found.push(anchors.get(&(text.anchor.as_str(), text.part)).copied());
    }
    drop(anchors);
    let mut used = 0;
    let mut turns = vec![0; rows_of.len()];
    let done = rows.len() + opposed.len();
    for (at, (Opposed { line, anchor, text, .. }, own)) in opposed.into_iter().zip(found).enumerate() {
        pass.at(done + at).await;
        let Some(own) = own else {
            let reason = "No row says what means the same as this text, so that there is nothing to set this negative \
                          against: the row is not used.";
            problems.push(problem(line, &anchor, reason));
            continue;
        };
        used += 1;
        let (rows_of, turn) = (&rows_of[own], &mut turns[own]);
        let taken = if rows_of.len() > ROWS_WITH_ALL { &rows_of[*turn % rows_of.len()..][..1] } else { rows_of };
        *turn += 1;
        for &at in taken {
            if let Content::Triplet { negatives, .. } = &mut rows[at].content {
                negatives.push(text.clone());
            }
        }
    }
    (used > 0).then(|| say!("import-verdict-says-no", count = used))
}

/// Says how many rows were left out, by their verdicts.
pub(super) fn left_out(verdicts: &[String]) -> Option<String> {
    let mut counts = std::collections::BTreeMap::new();
    verdicts.iter().for_each(|word| *counts.entry(word.as_str()).or_insert(0_usize) += 1);
    let each = counts.into_iter().map(|(word, count)| say!("import-rows-of-verdict", count = count, word = word));
    let each: Vec<String> = each.collect();
    (!each.is_empty()).then(|| say!("import-left-out-by-verdict", verdicts = each.join(", ")))
}
