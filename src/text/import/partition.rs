//! A column that says which part of the data a row belongs to.

use super::layout::Layout;
use super::names::normalised;
use super::progress::Progress;
use super::shapes::part_of;
use super::table::Table;
use crate::protocol::{Part, Role};
use crate::say;

/// What such a column is called.
const NAMES: &[&str] = &["split", "partition", "subset", "fold"];

/// Gives each row the part that its column says, if the column says nothing else and some rows are left to train on.
pub(super) async fn read(table: &mut Table, layout: &Layout, progress: &Progress<'_>) {
    let is_free = |at: usize| layout.roles.get(at).is_none_or(|role| *role == Role::NotUsed);
    let named = |at: &usize| NAMES.contains(&normalised(&table.names[*at]).as_str());
    let Some(column) = (0..table.names.len()).find(|at| named(at) && is_free(*at)) else { return };
    let mut parts = Vec::with_capacity(table.records.len());
    let mut pass = progress.over_records(table.records.len());
    for (at, record) in table.records.iter().enumerate() {
        pass.at(at).await;
        let Some(part) = record.cell(column).text().and_then(part_of) else { return };
        parts.push(part);
    }
    let tested = parts.iter().filter(|part| **part == Part::Test).count();
    if tested == 0 || tested == parts.len() {
        return;
    }
    table.records.iter_mut().zip(parts).for_each(|(record, part)| record.part = part);
    table.remarks.push(say!("import-rows-for-testing", count = tested, column = table.called(column)));
}
