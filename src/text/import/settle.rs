//! Files put together, and the one form that all of their rows have.

use super::progress::Progress;
use super::{Content, Form, Imported, ImportedRow};
use crate::protocol::ReadAs;
use crate::say;
use crate::text::problem;

/// Chooses the form of most rows, and turns rows of any other into problems.
pub(super) async fn settle(files: Vec<Imported>, progress: &Progress<'_>) -> Imported {
    let mut imported = joined(files);
    let mut counts = [0; 5];
    let mut pass = progress.over_records(imported.rows.len());
    for (at, row) in imported.rows.iter().enumerate() {
        pass.at(at).await;
        counts[form_of(&row.content) as usize] += 1;
    }
    let count = |form: Form| counts[form as usize];
    let (anchored, mut most) = match (count(Form::Triplets), count(Form::Pairs)) {
        (0, pairs) => (Form::Pairs, pairs),
        (triplets, pairs) => (Form::Triplets, triplets + pairs),
    };
    imported.form = anchored;
    for form in [Form::Labelled, Form::Sets, Form::Scored] {
        if count(form) > most {
            (imported.form, most) = (form, count(form));
        }
    }
    if most < imported.rows.len() {
        leave_out_others(&mut imported, progress).await;
    }
    imported
}

fn joined(files: Vec<Imported>) -> Imported {
    let mut all = Imported { form: Form::Pairs, read_as: ReadAs::default(), rows: Vec::new(), problems: Vec::new() };
    for mut file in files {
        file.problems.sort_by_key(|problem| problem.line);
        all.problems.append(&mut file.problems);
        if all.rows.is_empty() {
            all.rows = file.rows;
        } else {
            all.rows.append(&mut file.rows);
        }
        all.read_as.remarks.append(&mut file.read_as.remarks);
        if all.read_as.columns.is_empty() {
            all.read_as = ReadAs { remarks: all.read_as.remarks, ..file.read_as };
        }
    }
    all
}

async fn leave_out_others(imported: &mut Imported, progress: &Progress<'_>) {
    let form = imported.form;
    let fits = |row: &ImportedRow| match form_of(&row.content) {
        Form::Triplets | Form::Pairs => matches!(form, Form::Triplets | Form::Pairs),
        other => other == form,
    };
    let mut pass = progress.over_records(imported.rows.len());
    for (at, row) in imported.rows.iter().enumerate() {
        pass.at(at).await;
        if !fits(row) {
            let own = form_of(&row.content).label();
            let reason = say!("import-other-form", form = own, others = form.label());
            imported.problems.push(problem(row.line, first_text(&row.content), reason));
        }
    }
    imported.rows.retain(fits);
    imported.problems.sort_by_key(|problem| problem.line);
}

/// The form of data that consists of such rows; a triplet without negatives is a pair.
fn form_of(content: &Content) -> Form {
    match content {
        Content::Triplet { negatives, .. } if negatives.is_empty() => Form::Pairs,
        Content::Triplet { .. } => Form::Triplets,
        Content::Labelled { .. } => Form::Labelled,
        Content::Set(_) => Form::Sets,
        Content::Scored { .. } => Form::Scored,
    }
}

/// The text by which a problem names the row.
fn first_text(content: &Content) -> &str {
    match content {
        Content::Triplet { anchor: text, .. }
        | Content::Labelled { text, .. }
        | Content::Scored { first: text, .. } => text,
        Content::Set(texts) => texts.first().map_or("", String::as_str),
    }
}
