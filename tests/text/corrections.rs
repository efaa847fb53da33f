//! The reader's word on how the text is to be read holds for every cell: nothing is trained on that did not stand under
//! the head of its role.

use proptest::prelude::*;
use triplet_playground::pace::{Pace, at_once};
use triplet_playground::protocol::{Part, Reading, Role, Separator, Source, SourceFile};
use triplet_playground::text::import::{Content, Imported, ImportedRow, import_source};

fn read(files: &[(&str, &str)], reading: Reading) -> Imported {
    let file = |(name, text): &(&str, &str)| SourceFile {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec(),
        part: None,
    };
    let source = Source { name: "any".to_owned(), files: files.iter().map(file).collect(), reading };
    at_once(import_source(&source, &Pace::unhurried()))
}

/// A row's texts, each with its role.
fn texts(row: &ImportedRow) -> Vec<(Role, &str)> {
    match &row.content {
        Content::Triplet { anchor, positive, negatives } => [(Role::Anchor, anchor), (Role::Positive, positive)]
            .into_iter()
            .chain(negatives.iter().map(|negative| (Role::Negative, negative)))
            .map(|(role, text)| (role, text.as_str()))
            .collect(),
        Content::Labelled { text, label } => vec![(Role::Text, text), (Role::Label, label)],
        Content::Set(texts) => texts.iter().map(|text| (Role::Set, text.as_str())).collect(),
        Content::Scored { first, second, .. } => vec![(Role::Anchor, first), (Role::Positive, second)],
    }
}

const SEPARATORS: [(Separator, &str); 4] =
    [(Separator::Comma, ","), (Separator::Semicolon, ";"), (Separator::Tab, "\t"), (Separator::Pipe, " | ")];

/// The cell of a row and a column tells where it stands.
fn cell(row: usize, column: usize) -> String {
    format!("word {row} of column {column}")
}

fn column_of(cell: &str) -> usize {
    cell.rsplit(' ').next().and_then(|number| number.parse().ok()).expect("as `cell` wrote it")
}

fn roles() -> impl Strategy<Value = Vec<Role>> {
    prop::collection::vec(prop::sample::select(&Role::ALL[..]), 0..7)
}

proptest! {
    /// `further`: by row, cells more or less than the other rows have.
    #[test]
    fn chosen_roles_hold_for_every_cell(
        roles in roles(), columns in 2_usize..6, further in prop::collection::vec(-1_isize..3, 2..8),
        separator in 0..SEPARATORS.len(), has_header in any::<bool>(),
    ) {
        let (separator, sign) = SEPARATORS[separator];
        let line = |(row, further): (usize, &isize)| {
            let columns = columns.saturating_add_signed(*further);
            (0..columns).map(|column| cell(row, column)).collect::<Vec<_>>().join(sign)
        };
        let text = further.iter().enumerate().map(line).collect::<Vec<_>>().join("\n");
        let reading = Reading { separator: Some(separator), header: Some(has_header), roles: Some(roles) };
        let imported = read(&[("table", &text)], reading);
        let shown: Vec<Role> = imported.read_as.columns.iter().map(|column| column.role).collect();
        for row in &imported.rows {
            for (role, text) in texts(row) {
                prop_assert_eq!(shown.get(column_of(text)), Some(&role), "{}: {}\n{}", row.line, text, text);
            }
            prop_assert!(!has_header || row.line > 1, "the header is no row");
        }
        prop_assert_eq!(imported.read_as.header, Some(has_header));
    }

    /// What is found without the reader's word is shown as it is used, too; what is shown can be chosen again.
    #[test]
    fn what_is_found_is_what_is_shown(
        columns in 2_usize..5, further in prop::collection::vec(-1_isize..3, 1..8), separator in 0..SEPARATORS.len(),
    ) {
        let (_, sign) = SEPARATORS[separator];
        let line = |(row, further): (usize, &isize)| {
            let columns = columns.saturating_add_signed(*further);
            (0..columns).map(|column| cell(row, column)).collect::<Vec<_>>().join(sign)
        };
        let text = further.iter().enumerate().map(line).collect::<Vec<_>>().join("\n");
        let imported = read(&[("table", &text)], Reading::default());
        let shown: Vec<Role> = imported.read_as.columns.iter().map(|column| column.role).collect();
        for row in &imported.rows {
            for (role, text) in texts(row) {
                prop_assert_eq!(shown.get(column_of(text)), Some(&role), "{}", text);
            }
        }
        let again = Reading { separator: imported.read_as.separator, header: imported.read_as.header, roles: Some(shown) };
        let again = read(&[("table", &text)], again);
        prop_assert_eq!(again.rows, imported.rows, "{}", text);
    }

    /// A separator that does not fit cuts nothing else.
    #[test]
    fn a_chosen_separator_alone_cuts(written in 0..SEPARATORS.len(), chosen in 0..SEPARATORS.len(), rows in 1_usize..6) {
        let (_, sign) = SEPARATORS[written];
        let text: String = (0..rows).map(|row| format!("{}{sign}{}\n", cell(row, 0), cell(row, 1))).collect();
        let imported = read(&[("table", &text)], Reading { separator: Some(SEPARATORS[chosen].0), ..Reading::default() });
        prop_assert_eq!(imported.read_as.separator, Some(SEPARATORS[chosen].0));
        prop_assert_eq!(imported.rows.len(), if written == chosen { rows } else { 0 });
    }
}

#[test]
fn chosen_roles_follow_the_names_into_a_second_file() {
    let first = "question,category,remark\nWho rings?,bell,x\nWho knocks?,door,y\nWhose bell?,bell,z\n";
    let second = "remark,category,question\nq,door,Which door?\nr,bell,Which bell?\n";
    let roles = vec![Role::Text, Role::Label, Role::NotUsed];
    let imported =
        read(&[("train.csv", first), ("test.csv", second)], Reading { roles: Some(roles), ..Reading::default() });
    assert_eq!(imported.problems, []);
    let tested: Vec<_> = imported.rows.iter().filter(|row| row.part == Part::Test).map(texts).collect();
    assert_eq!(tested[0], [(Role::Text, "Which door?"), (Role::Label, "door")]);
    assert_eq!((imported.rows.len(), tested.len()), (5, 2));
}
