//! Tables for other programs: curves and lists as CSV.

use super::order::ascending;

/// A curve's name and its values at steps, in the order of the steps.
pub type Column<'a> = (&'a str, &'a [(f64, f64)]);

/// `step,curve,…` with a line for each step that any curve has a value at, in CSV as RFC 4180 has it.
pub fn csv(columns: &[Column]) -> String {
    let steps = columns.iter().flat_map(|(_, points)| points.iter().map(|(step, _)| *step)).collect();
    let mut steps = ascending(steps, |step| *step);
    steps.dedup();
    let head = columns.iter().map(|(name, _)| (*name).to_owned());
    let head: Vec<String> = std::iter::once("step".to_owned()).chain(head).collect();
    let row = |step: f64| {
        let value = |(_, points): &Column| {
            let value = points.binary_search_by(|(other, _)| other.total_cmp(&step)).ok().map(|at| points[at].1);
            value.filter(|value| value.is_finite()).map_or_else(String::new, |value| value.to_string())
        };
        std::iter::once(step.to_string()).chain(columns.iter().map(value)).collect()
    };
    csv_of(std::iter::once(head).chain(steps.into_iter().map(row)))
}

/// A line for each list of cells, in CSV as RFC 4180 has it.
pub fn csv_of(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.into_iter().map(quoted).collect();
        text += &cells.join(",");
        text.push('\n');
    }
    text
}

/// The last step that any curve has a value at, and not less than `least`: curves of runs of different length share one axis.
pub fn last_step(columns: &[Column], least: f64) -> f64 {
    columns.iter().filter_map(|(_, points)| points.last()).fold(least, |last, (step, _)| last.max(*step))
}

/// Points that a curve is drawn with at most: however long a run is, its picture costs the same.
const DRAWN: usize = 300;

/// Where there are too many, means of neighbours at the step of the last of them.
pub fn drawn(points: &[(f64, f64)]) -> impl Iterator<Item = (f64, f64)> {
    points.chunks(points.len().div_ceil(DRAWN).max(1)).filter_map(|chunk| {
        let finite = chunk.iter().filter(|(_, value)| value.is_finite());
        let (step, _) = finite.clone().next_back()?;
        Some((*step, finite.clone().map(|(_, value)| value).sum::<f64>() / finite.count() as f64))
    })
}

/// In quotes where it holds what would end a cell.
fn quoted(cell: String) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_columns() {
        let names = ["margin 0.3, batch hard", "plain", "a \"name\"", "two\nlines"];
        let columns: Vec<Column> = names.iter().map(|name| (*name, [(1.0, 0.5), (3.0, f64::NAN)].as_slice())).collect();
        let text = csv(&columns);
        let mut reader = csv_reader(&text);
        let head = reader.headers().expect("a head").clone();
        assert_eq!(head.iter().skip(1).collect::<Vec<_>>(), names);
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.expect("as many cells as names").iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(rows, [["1", "0.5", "0.5", "0.5", "0.5"], ["3", "", "", "", ""]]);
    }

    #[test]
    fn a_step_that_one_curve_lacks_leaves_a_gap() {
        assert_eq!(csv(&[("a", &[(0.0, 1.0), (2.0, 2.0)]), ("b", &[(1.0, 4.0)])]), "step,a,b\n0,1,\n1,,4\n2,2,\n");
        assert_eq!(csv(&[]), "step\n");
    }

    #[test]
    fn the_longest_curve_sets_the_end_of_the_axis() {
        assert_eq!(last_step(&[("a", &[(0.0, 1.0), (2.0, 2.0)]), ("b", &[(900.0, 4.0)])], 600.0), 900.0);
        assert_eq!(last_step(&[("a", &[(5.0, 1.0)]), ("none", &[])], 600.0), 600.0);
    }

    #[test]
    fn a_long_curve_is_drawn_with_few_points_that_keep_its_mean_and_its_end() {
        let points: Vec<(f64, f64)> = (1..=2999).map(|step| (f64::from(step), f64::from(step))).collect();
        let few: Vec<(f64, f64)> = drawn(&points).collect();
        assert!((100..=DRAWN).contains(&few.len()) && few.is_sorted_by(|one, next| one.0 < next.0), "{}", few.len());
        assert_eq!(few.last().map(|(step, _)| *step), Some(2999.0));
        let mean = few.iter().map(|(_, value)| value).sum::<f64>() / few.len() as f64;
        assert!((mean - 1500.0).abs() < 15.0, "{mean}");
        assert_eq!(drawn(&points[..3]).collect::<Vec<_>>(), points[..3], "a short one is drawn as it is");
        assert_eq!(drawn(&[(1.0, f64::NAN), (2.0, 1.0)]).collect::<Vec<_>>(), [(2.0, 1.0)]);
    }

    fn csv_reader(text: &str) -> ::csv::Reader<&[u8]> {
        ::csv::Reader::from_reader(text.as_bytes())
    }
}
