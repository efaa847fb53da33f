//! Several labels of one text: in one cell, or in several rows.

use std::collections::{HashMap, HashSet};

use super::layout::Layout;
use super::progress::Progress;
use super::table::Record;
use super::{Content, ImportedRow};
use crate::protocol::Role;
use crate::say;

/// Texts with several labels, and their share in 100, from which that is how the data is meant.
const MULTI_LABELLED: (usize, usize) = (3, 10);
/// Share of the parts of joined labels that occur elsewhere, too.
const SHARED_PARTS: f64 = 0.6;

/// What joins several labels in a cell: a sign whose parts occur in other cells, too.
pub(super) async fn find_joint(records: &[Record], layout: &Layout, progress: &Progress<'_>) -> Option<char> {
    let column = layout.roles.iter().position(|role| *role == Role::Label)?;
    let mut cells: HashSet<&str> = HashSet::new();
    let mut pass = progress.over_records(records.len());
    for (at, record) in records.iter().enumerate() {
        pass.at(at).await;
        cells.extend(record.cell(column).text());
    }
    for joint in [',', ';', '|'] {
        if cells.iter().any(|cell| cell.contains(joint)) && joins(&cells, joint, progress).await {
            return Some(joint);
        }
    }
    None
}

async fn joins(cells: &HashSet<&str>, joint: char, progress: &Progress<'_>) -> bool {
    let mut cells_of: HashMap<&str, usize> = HashMap::new();
    let mut joined: HashSet<&str> = HashSet::new();
    let mut pass = progress.over_records(cells.len());
    for (at, cell) in cells.iter().enumerate() {
        pass.at(at).await;
        let parts: HashSet<&str> = cell.split(joint).map(str::trim).collect();
        if cell.contains(joint) {
            joined.extend(&parts);
        }
        parts.into_iter().for_each(|part| *cells_of.entry(part).or_default() += 1);
    }
    let shared = joined.iter().filter(|part| cells_of.get(*part).is_some_and(|cells| *cells > 1)).count();
    shared as f64 >= SHARED_PARTS * joined.len() as f64
}

/// Keeps the first label of a text that stands in several rows, where that is how the data is meant. A few such texts
/// are rather mistakes, which the data set names by line. `several`: texts with more than one label in their row.
pub(super) async fn keep_first(
    rows: &mut Vec<ImportedRow>,
    mut several: usize,
    progress: &Progress<'_>,
) -> Option<String> {
    // Of full size at once: to make it larger on the way would take long at a stretch.
    let mut first: HashMap<&str, &str> = HashMap::with_capacity(rows.len());
    let mut torn: HashSet<&str> = HashSet::new();
    let mut again = Vec::new();
    let mut pass = progress.over_records(rows.len());
    for (at, row) in rows.iter().enumerate() {
        pass.at(at).await;
        if let Content::Labelled { text, label } = &row.content
            && *first.entry(text).or_insert(label) != label
        {
            torn.insert(text);
            again.push(at);
        }
    }
    let (few, share) = MULTI_LABELLED;
    if torn.len() >= few && 100 * torn.len() >= share * first.len() {
        several += torn.len();
        let mut again = again.into_iter().peekable();
        let mut at = 0;
        rows.retain(|_| {
            let drop = again.next_if_eq(&at).is_some();
            at += 1;
            !drop
        });
    }
    (several > 0).then(|| say!("import-several-labels", count = several))
}
