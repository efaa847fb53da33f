//! Every question of a part, and which of them are answered wrongly.
//!
//! What is asked, searched and right is what [`super::retrieval`] says: figures and lists go by one definition.

use super::ties::Ties;
use super::{Examination, queries, retrieval};
use crate::config::Distance;
use crate::engine::vectors::{Vectors, distance};
use crate::pace::Pace;
use crate::protocol::{Criterion, LabelScore, Near, WRONG_LISTED, WrongAnswer, WrongAnswers};
use crate::text::dataset::relations::Relation;
use crate::text::dataset::{Dataset, Row};
use crate::text::import::Form;

/// Rows that are looked at between two looks at the clock.
const ROWS_A_BREATH: usize = 256;

impl Examination {
    /// Asks every question of the held-out part, or of training where nothing is held out, rather than the sample that
    /// figures are of. `vectors`: one row for each sentence of the data set.
    ///
    /// Where right and wrong are equally near, the answer counts as wrong here, since nothing speaks for the right one; in
    /// the recall it counts by its chance, as in all figures.
    pub async fn wrong_answers(
        &self,
        criterion: Criterion,
        vectors: &Vectors,
        metric: Distance,
        pace: &Pace,
    ) -> WrongAnswers {
        let held_out = self.held_out.is_some();
        let rows = self.pool.data.rows.iter().filter(|row| row.held_out == held_out && !row.negatives.is_empty());
        let rows: Vec<&Row> = rows.collect();
        let mut answers = match criterion {
            Criterion::GivenNegatives if !rows.is_empty() => wrong_rows(&rows, vectors, metric, pace).await,
            Criterion::GivenNegatives | Criterion::Nearest => self.wrong_neighbours(vectors, metric, pace).await,
        };
        answers.held_out = held_out;
        answers.worst.sort_by(|one, other| excess(other).total_cmp(&excess(one)));
        answers.worst.truncate(WRONG_LISTED);
        answers.labels.sort_by(|one, other| one.recall_at_1.total_cmp(&other.recall_at_1));
        answers.labels.truncate(WRONG_LISTED);
        answers
    }

    async fn wrong_neighbours(&self, vectors: &Vectors, metric: Distance, pace: &Pace) -> WrongAnswers {
        let data = &*self.pool.data;
        let asked = queries(data, self.held_out.is_some(), &self.gallery);
        pace.breathe().await;
        let near = |query: usize, sentence: usize| Near {
            sentence: sentence as u32,
            distance: distance(vectors.row(query), vectors.row(sentence), metric),
        };
        let (mut worst, mut hits) = (Vec::new(), Vec::with_capacity(asked.len()));
        let judge = |query: usize, answers: &retrieval::Answers| {
            let first = answers.first_block();
            hits.push(first.hit_at(1));
            if first.hit_at(1) < 1.0 {
                worst.push(WrongAnswer {
                    question: query as u32,
                    found: answers.nearest(Relation::Negative).map(|sentence| near(query, sentence)),
                    positive: answers.nearest(Relation::Positive).map(|sentence| near(query, sentence)),
                    place: first.place() as u32,
                });
            }
        };
        retrieval::ask(data, vectors, &asked, &self.gallery, metric, pace, judge).await;
        let labels = label_scores(data, &asked, &hits, &worst);
        WrongAnswers {
            criterion: Criterion::Nearest,
            held_out: false,
            asked: asked.len() as u32,
            wrong: worst.len() as u32,
            recall_at_1: (!hits.is_empty()).then(|| (hits.iter().sum::<f64>() / hits.len() as f64) as f32),
            worst,
            label_count: labels.len() as u32,
            labels,
        }
    }
}

/// Rows of which some negative is no farther from the anchor than the positive.
async fn wrong_rows(rows: &[&Row], vectors: &Vectors, metric: Distance, pace: &Pace) -> WrongAnswers {
    let ties = Ties::of(vectors, metric);
    let mut worst = Vec::new();
    for (done, row) in rows.iter().enumerate() {
        if done % ROWS_A_BREATH == 0 {
            pace.tell(done, rows.len());
            pace.breathe().await;
        }
        worst.extend(wrong_row(row, vectors, ties, metric));
    }
    WrongAnswers {
        criterion: Criterion::GivenNegatives,
        held_out: false,
        asked: rows.len() as u32,
        wrong: worst.len() as u32,
        recall_at_1: None,
        worst,
        labels: Vec::new(),
        label_count: 0,
    }
}

fn wrong_row(row: &Row, vectors: &Vectors, ties: Ties, metric: Distance) -> Option<WrongAnswer> {
    let anchor = vectors.row(row.anchor);
    let to = |other: usize| ties.distance_sq(anchor, vectors.row(other));
    let near = |other: usize| Near { sentence: other as u32, distance: distance(anchor, vectors.row(other), metric) };
    let positive_sq = to(row.positive);
    let measured = positive_sq.is_finite();
    // A positive without a distance is behind every negative.
    let before = row.negatives.iter().filter(|negative| !measured || ties.compare(to(**negative), positive_sq).is_le());
    let before = before.count();
    let found = row.negatives.iter().copied().filter(|negative| to(*negative).is_finite());
    (before > 0).then(|| WrongAnswer {
        question: row.anchor as u32,
        found: found.min_by(|one, other| to(*one).total_cmp(&to(*other))).map(near),
        positive: measured.then(|| near(row.positive)),
        place: before as u32 + 1,
    })
}

/// How much farther the positive is than what was found; without end where it has no distance.
fn excess(answer: &WrongAnswer) -> f32 {
    match (answer.positive, answer.found) {
        (Some(positive), Some(found)) => positive.distance - found.distance,
        (None, _) | (_, None) => f32::INFINITY,
    }
}

/// `hits`: for each of `asked` the chance that its first answer is right; `wrong`: those of which it is below 1. In the order
/// of labels; empty where the data has none.
fn label_scores(data: &Dataset, asked: &[usize], hits: &[f64], wrong: &[WrongAnswer]) -> Vec<LabelScore> {
    if data.form != Form::Labelled {
        return Vec::new();
    }
    let label_of = |sentence: usize| data.sentences[sentence].group;
    let mut sums = vec![(0_u32, 0_f64); data.groups.len()];
    for (query, hit) in asked.iter().zip(hits) {
        let (asked, sum) = &mut sums[label_of(*query)];
        (*asked, *sum) = (*asked + 1, *sum + hit);
    }
    let taken = |answer: &WrongAnswer| {
        (label_of(answer.question as usize), answer.found.map(|near| label_of(near.sentence as usize)))
    };
    let mut taken: Vec<(usize, Option<usize>)> = wrong.iter().map(taken).collect();
    taken.sort_unstable();
    let mut scores = Vec::new();
    for (label, (asked, sum)) in sums.into_iter().enumerate().filter(|(_, (asked, _))| *asked > 0) {
        let own = &taken[taken.partition_point(|(other, _)| *other < label)..];
        let own = &own[..own.partition_point(|(other, _)| *other == label)];
        let runs = own.chunk_by(|one, other| one == other);
        let runs = runs.filter_map(|run| Some((run[0].1? as u32, run.len() as u32)));
        scores.push(LabelScore {
            label: label as u32,
            asked,
            wrong: own.len() as u32,
            recall_at_1: (sum / f64::from(asked)) as f32,
            // Of several the first.
            taken_for: runs.max_by_key(|(other, count)| (*count, std::cmp::Reverse(*other))),
        });
    }
    scores
}
