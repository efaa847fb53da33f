//! The questions that the model answers wrongly, as they were listed last.

use std::sync::Arc;

use super::table::csv_of;
use super::{Effect, State, WrongAction, percent};
use crate::page::map::sentences::Sentences;
use crate::protocol::{Command, Criterion, Examined, Near, Progress, WrongAnswer, WrongAnswers};
use crate::say;

/// Rows that are shown at first, and how many more with each press.
pub const ROWS: usize = 20;
/// Labels that are shown at first.
pub const LABELS: usize = 10;
/// Those of labels only where the data has any.
const CSV_HEADS: [&str; 9] = [
    "question",
    "question_label",
    "found",
    "found_label",
    "found_distance",
    "positive",
    "positive_label",
    "positive_distance",
    "place",
];

#[derive(Clone, Debug, Default)]
pub struct Wrong {
    pub criterion: Criterion,
    request: u32,
    /// Questions that were asked, of how many, both 0 at first; None while no answer is waited for.
    asking: Option<(u32, u32)>,
    /// What was listed last, of the model that the page has.
    pub examined: Option<Arc<Examined>>,
    /// Only its questions are shown.
    pub label: Option<u32>,
    pub all_labels: bool,
    /// How often more rows were wanted.
    more: usize,
    /// Changes with all that is to be seen of the list.
    pub revision: u32,
}

/// What is to be seen of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongShown {
    /// What stands above the wrong answers, and above their columns.
    pub title: String,
    pub heads: [String; 3],
    /// Worst first.
    pub rows: Vec<WrongRow>,
    /// So many more are not shown.
    pub left: usize,
    /// Lowest recall first.
    pub labels: Vec<LabelRow>,
    /// The name of the button that shows all labels; None where they are shown.
    pub more_labels: Option<String>,
}

/// A wrong answer in words.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongRow {
    pub question: Named,
    pub found: Option<(Named, f32)>,
    pub positive: Option<(Named, f32)>,
    pub place: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    pub sentence: u32,
    pub text: String,
    /// Where the data has labels.
    pub label: Option<String>,
}

/// A label's figures in words.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelRow {
    pub label: u32,
    pub name: String,
    pub asked: u32,
    pub right: String,
    /// `refund (3)`, or a dash.
    pub taken_for: String,
    pub chosen: bool,
}

impl Wrong {
    /// Another model or other data: nothing that was said holds of it.
    pub(super) fn forget(&mut self) {
        let Self { criterion, request, revision, .. } = *self;
        *self = Self { criterion, request, revision: revision + 1, ..Self::default() };
    }

    /// No answer comes any more.
    pub(super) fn stop(&mut self) {
        self.asking = None;
    }

    /// Those of the label that is chosen.
    fn chosen<'a>(&'a self, sentences: &'a Sentences) -> impl Iterator<Item = &'a WrongAnswer> {
        let worst = self.examined.iter().flat_map(|examined| &examined.answers.worst);
        let label = |answer: &WrongAnswer| sentences.groups.get(answer.question as usize).copied();
        worst.filter(move |answer| self.label.is_none() || label(answer) == self.label)
    }
}

impl State {
    pub(super) fn act_on_wrong(&mut self, action: WrongAction) -> Vec<Effect> {
        let is_examining = self.is_examining();
        let wrong = &mut self.wrong;
        wrong.revision += 1;
        match action {
            WrongAction::Pressed if is_examining => {
                wrong.stop();
                return vec![self.tell(Command::Cancel)];
            }
            WrongAction::Pressed => return self.examine(),
            WrongAction::CriterionChosen(criterion) => {
                wrong.criterion = criterion;
                if wrong.examined.is_some() || is_examining {
                    return self.examine();
                }
            }
            WrongAction::LabelPressed(label) => {
                wrong.label = Some(label).filter(|label| wrong.label != Some(*label));
                wrong.more = 0;
            }
            WrongAction::MoreRows => wrong.more += 1,
            WrongAction::AllLabels => wrong.all_labels = true,
        }
        Vec::new()
    }

    fn examine(&mut self) -> Vec<Effect> {
        if !self.phase.is_built() {
            return Vec::new();
        }
        self.wrong.request = self.wrong.request.wrapping_add(1);
        self.wrong.asking = Some((0, 0));
        let Wrong { request, criterion, .. } = self.wrong;
        vec![self.tell(Command::Examine { request, criterion })]
    }

    pub(super) fn examined(&mut self, examined: Examined) {
        if examined.request == self.wrong.request && self.is_examining() {
            let labels = &examined.answers.labels;
            self.wrong.label = self.wrong.label.filter(|label| labels.iter().any(|own| own.label == *label));
            self.wrong.stop();
            self.wrong.revision += 1;
            self.wrong.examined = Some(Arc::new(examined));
        }
    }

    pub(super) fn examining(&mut self, progress: &Progress) {
        if let Some(asking) = &mut self.wrong.asking {
            *asking = (progress.done, progress.total);
        }
    }

    /// Whether the engine asks its questions.
    pub fn is_examining(&self) -> bool {
        self.wrong.asking.is_some() && self.phase.is_built()
    }

    /// How many questions were asked, and of how many, once that is known.
    pub fn wrong_progress(&self) -> Option<(u32, u32)> {
        self.wrong.asking.filter(|(_, total)| *total > 0)
    }

    /// What was found, or why there is nothing to press.
    pub fn wrong_words(&self) -> String {
        match (self.wrong.asking, &self.wrong.examined) {
            _ if self.data_is_refused() => say!("wrong-answers-data-refused"),
            _ if !self.phase.is_built() => say!("wrong-answers-no-model"),
            (Some(_), _) => say!("wrong-answers-asking"),
            (None, Some(examined)) => self.outcome(examined),
            (None, None) => say!("wrong-answers-asks"),
        }
    }

    fn outcome(&self, Examined { step, answers, .. }: &Examined) -> String {
        let WrongAnswers { criterion, held_out, asked, wrong, recall_at_1, worst, .. } = answers;
        let (asked, wrong, step) = (*asked, *wrong, *step);
        let kind = match (criterion, *held_out) {
            (Criterion::GivenNegatives, true) => "held-out-rows",
            (Criterion::GivenNegatives, false) => "training-rows",
            (Criterion::Nearest, true) => "held-out-questions",
            (Criterion::Nearest, false) => "training-questions",
        };
        let recall = recall_at_1.map(|recall| percent(Some(recall)));
        let mut words = vec![match (asked, wrong, recall) {
            (0, ..) => say!("wrong-answers-none-asked", kind = kind),
            (_, 0, _) => say!("wrong-answers-none", kind = kind, asked = asked, step = step),
            (.., None) => say!("wrong-answers-some", kind = kind, asked = asked, wrong = wrong, step = step),
            (.., Some(recall)) => {
                say!("wrong-answers-recall", kind = kind, asked = asked, wrong = wrong, step = step, recall = recall)
            }
        }];
        if worst.len() < wrong as usize {
            words.push(say!("wrong-answers-worst", count = worst.len()));
        }
        let now = self.open.training.step;
        if now != step {
            words.push(say!("wrong-answers-stale", step = now));
        }
        words.join(" ")
    }

    /// How many wrong answers there are to save.
    pub fn wrong_count(&self) -> usize {
        self.wrong.examined.as_ref().map_or(0, |examined| examined.answers.worst.len())
    }

    /// What is to be seen of the list; None while there is none.
    pub fn wrong_shown(&self) -> Option<WrongShown> {
        let examined = self.wrong.examined.as_ref()?;
        let shown = ROWS * (self.wrong.more + 1);
        let chosen = || self.wrong.chosen(&self.space.sentences);
        let heads = match examined.answers.criterion {
            Criterion::GivenNegatives => [say!("head-anchor"), say!("wrong-answers-negative"), say!("head-positive")],
            Criterion::Nearest => {
                [say!("wrong-answers-question"), say!("wrong-answers-found"), say!("wrong-answers-nearest-positive")]
            }
        };
        Some(WrongShown {
            title: self.wrong_title(examined),
            heads,
            rows: chosen().take(shown).map(|answer| self.wrong_row(answer)).collect(),
            left: chosen().count().saturating_sub(shown),
            labels: self.wrong_labels(&examined.answers),
            more_labels: self.more_labels(&examined.answers),
        })
    }

    /// Whose they are, and what their numbers are.
    fn wrong_title(&self, examined: &Examined) -> String {
        let label = self.wrong.label.and_then(|label| self.space.sentences.labels.get(label as usize));
        let distance = examined.distance.key();
        match label {
            Some(label) => say!("wrong-answers-title-of", label = label, distance = distance),
            None => say!("wrong-answers-title", distance = distance),
        }
    }

    fn wrong_row(&self, answer: &WrongAnswer) -> WrongRow {
        let sentences = &self.space.sentences;
        let told = |sentence: u32| Named {
            sentence,
            text: sentences.texts.get(sentence as usize).cloned().unwrap_or_default(),
            label: sentences.label(sentence as usize).map(str::to_owned),
        };
        let near = |near: Near| (told(near.sentence), near.distance);
        let WrongAnswer { question, found, positive, place } = *answer;
        WrongRow { question: told(question), found: found.map(near), positive: positive.map(near), place }
    }

    fn wrong_labels(&self, answers: &WrongAnswers) -> Vec<LabelRow> {
        let name = |label: u32| self.space.sentences.labels.get(label as usize).cloned().unwrap_or_default();
        let shown = if self.wrong.all_labels { answers.labels.len() } else { LABELS };
        let rows = answers.labels.iter().take(shown).map(|score| LabelRow {
            label: score.label,
            name: name(score.label),
            asked: score.asked,
            right: percent(Some(score.recall_at_1)),
            taken_for: score
                .taken_for
                .map_or_else(|| "–".to_owned(), |(other, times)| format!("{} ({times})", name(other))),
            chosen: self.wrong.label == Some(score.label),
        });
        rows.collect()
    }

    fn more_labels(&self, WrongAnswers { labels, label_count, .. }: &WrongAnswers) -> Option<String> {
        let all = match labels.len() {
            sent if sent < *label_count as usize => {
                say!("wrong-answers-first-labels", shown = sent, all = *label_count)
            }
            sent => say!("wrong-answers-all-labels", count = sent),
        };
        (!self.wrong.all_labels && labels.len() > LABELS).then_some(all)
    }

    /// All wrong answers that are there, whatever is shown of them, as CSV.
    pub fn wrong_csv(&self) -> String {
        let labelled = !self.space.sentences.labels.is_empty();
        let near = |near: Option<(Named, f32)>| match near {
            Some((named, distance)) => (Some(named), distance.to_string()),
            None => (None, String::new()),
        };
        let named = |named: Option<Named>| {
            let (text, label) = named.map(|named| (named.text, named.label)).unwrap_or_default();
            std::iter::once(text).chain(labelled.then(|| label.unwrap_or_default()))
        };
        let row = |answer: &WrongAnswer| {
            let WrongRow { question, found, positive, place } = self.wrong_row(answer);
            let ((found, found_distance), (positive, positive_distance)) = (near(found), near(positive));
            let cells = named(Some(question)).chain(named(found)).chain([found_distance]).chain(named(positive));
            cells.chain([positive_distance, place.to_string()]).collect()
        };
        let heads = CSV_HEADS.into_iter().filter(|head| labelled || !head.ends_with("_label"));
        let heads = heads.map(str::to_owned).collect();
        let answers = self.wrong.examined.iter().flat_map(|examined| &examined.answers.worst);
        csv_of(std::iter::once(heads).chain(answers.map(row)))
    }
}
