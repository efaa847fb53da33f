//! Hard negatives: what they are mined by, which of them the reader has looked at, and how they become data.

use super::table::csv_of;
use super::{DataFile, DataInput, Effect, NegativesAction, OWN_DATA, State, Topic, percent};
use crate::protocol::{Command, CorpusCommand, MinedNegatives, MinedPair, MiningSettings, Reading, Sampling, Stage};
use crate::say;

/// Rows that are shown at first, and how many more with each press.
const ROWS: usize = 10;
/// Of the positive's score: a candidate that comes so near to it may mean the same.
const DOUBTFUL: f32 = 0.05;

/// The settings that are numbers, by the names of sentence-transformers.
pub const MINING_NUMBERS: [&str; 7] =
    ["num_negatives", "range_min", "range_max", "max_score", "min_score", "absolute_margin", "relative_margin"];

#[derive(Clone, Debug, Default)]
pub struct Negatives {
    /// What was typed, by setting.
    typed: Vec<(&'static str, String)>,
    sampling: Sampling,
    /// Anchors that were asked for, and all of them; None while nothing is waited for.
    mining: Option<(u32, u32)>,
    rows: Vec<MinedRow>,
    /// Anchors, and those for which nothing was found.
    anchors: (u32, u32),
    step: u32,
    mined: bool,
    more: usize,
    /// Changes with all that is to be seen of the rows.
    pub revision: u32,
}

/// A negative of a pair.
#[derive(Clone, Debug, PartialEq)]
pub struct MinedRow {
    pub anchor: String,
    pub positive: String,
    pub negative: String,
    pub positive_score: f32,
    pub negative_score: f32,
    /// What the reader says of it, where it is asked: whether it means the same.
    pub same: Option<bool>,
}

impl MinedRow {
    /// Whether it is as near as the positive, or nearly so.
    pub fn is_doubtful(&self) -> bool {
        self.negative_score > self.positive_score - DOUBTFUL * self.positive_score.abs()
    }

    /// Whether it is added: nobody has to say of what is far that it means something else.
    fn is_taken(&self) -> bool {
        self.same.map_or(!self.is_doubtful(), |same| !same)
    }
}

impl Negatives {
    /// What was mined is of other data.
    pub(super) fn forget(&mut self) {
        let Self { typed, sampling, revision, .. } = std::mem::take(self);
        *self = Self { typed, sampling, revision: revision + 1, ..Self::default() };
    }

    /// No answer comes any more.
    pub(super) fn stop(&mut self) {
        self.mining = None;
    }

    /// How far it is; whether it is what the engine is at.
    pub(super) fn goes_on(&mut self, told: (u32, u32)) -> bool {
        self.mining.is_some_and(|_| {
            self.mining = Some(told);
            true
        })
    }

    pub fn is_mining(&self) -> bool {
        self.mining.is_some()
    }

    /// What stands in the field of a setting.
    pub fn typed(&self, key: &str) -> String {
        let typed = self.typed.iter().find(|(other, _)| *other == key);
        match (typed, key) {
            (Some((_, text)), _) => text.clone(),
            (None, "num_negatives") => MiningSettings::default().num_negatives.to_string(),
            (None, "range_min") => MiningSettings::default().range_min.to_string(),
            (None, _) => String::new(),
        }
    }

    /// # Errors
    /// Which setting is no number, as a sentence.
    fn settings(&self) -> Result<MiningSettings, String> {
        let text = |key: &str| Some(self.typed(key).trim().to_owned()).filter(|text| !text.is_empty());
        let whole =
            |key: &str| parsed::<u32>(text(key), |text| say!("mined-whole-number-expected", key = key, text = text));
        let number = |key: &str| {
            let refused = |text: &str| say!("mined-number-expected", key = key, text = text);
            match parsed::<f32>(text(key), refused) {
                Ok(Some(value)) if !value.is_finite() => Err(say!("mined-no-number", key = key)),
                outcome => outcome,
            }
        };
        Ok(MiningSettings {
            range_min: whole("range_min")?.unwrap_or(0),
            range_max: whole("range_max")?,
            max_score: number("max_score")?,
            min_score: number("min_score")?,
            absolute_margin: number("absolute_margin")?,
            relative_margin: number("relative_margin")?,
            num_negatives: whole("num_negatives")?.unwrap_or(MiningSettings::default().num_negatives),
            sampling_strategy: self.sampling,
        })
    }
}

fn parsed<T: std::str::FromStr>(text: Option<String>, refused: impl Fn(&str) -> String) -> Result<Option<T>, String> {
    let Some(text) = text else { return Ok(None) };
    text.parse().map(Some).map_err(|_| refused(&text))
}

impl State {
    pub(super) fn act_on_negatives(&mut self, action: NegativesAction) -> Vec<Effect> {
        let negatives = &mut self.negatives;
        negatives.revision += 1;
        match action {
            NegativesAction::Pressed if negatives.is_mining() => {
                negatives.stop();
                return vec![self.tell(Command::Corpus(CorpusCommand::Stop))];
            }
            NegativesAction::Pressed => return self.mine(),
            NegativesAction::Typed { key, text } => {
                negatives.typed.retain(|(other, _)| *other != key);
                negatives.typed.push((key, text));
            }
            NegativesAction::SamplingChosen(sampling) => negatives.sampling = sampling,
            NegativesAction::Answered { row, same } => {
                if let Some(row) = negatives.rows.get_mut(row) {
                    row.same = Some(same).filter(|same| row.same != Some(*same));
                }
            }
            NegativesAction::MoreRows => negatives.more += 1,
            NegativesAction::Added => return self.add_negatives(),
        }
        Vec::new()
    }

    /// Whether there is something to mine in.
    pub fn can_mine(&self) -> bool {
        self.can_measure_corpus()
    }

    fn mine(&mut self) -> Vec<Effect> {
        if !self.can_mine() {
            return Vec::new();
        }
        self.forgive(Topic::Stage(Stage::Corpus));
        match self.negatives.settings() {
            Ok(settings) => {
                self.negatives.mining = Some((0, 0));
                vec![self.tell(Command::Corpus(CorpusCommand::Mine(settings)))]
            }
            Err(message) => {
                self.complain(Topic::Stage(Stage::Corpus), message, say!("mined-refused-hint"));
                Vec::new()
            }
        }
    }

    pub(super) fn negatives_mined(&mut self, mined: MinedNegatives) {
        let MinedNegatives { pairs, anchors, without, step, candidates: _ } = mined;
        let negatives = &mut self.negatives;
        if !negatives.is_mining() {
            return;
        }
        negatives.forget();
        negatives.rows = pairs.into_iter().flat_map(rows_of).collect();
        (negatives.anchors, negatives.step, negatives.mined) = ((anchors, without), step, true);
    }

    /// What was mined, or why there is nothing to press.
    pub fn negatives_words(&self) -> String {
        let Negatives { mining, rows, anchors: (anchors, without), step, mined, .. } = &self.negatives;
        match mining {
            Some((_, 0)) => return say!("mined-looking"),
            Some((done, total)) => return say!("mined-looking-of", done = *done, all = *total),
            None if self.corpus.standing.embedded == 0 => return say!("mined-no-corpus"),
            None if !mined => return String::new(),
            None => {}
        }
        let doubtful = rows.iter().filter(|row| row.is_doubtful()).count();
        let open = rows.iter().filter(|row| row.is_doubtful() && row.same.is_none()).count();
        let mut words = vec![say!("mined", negatives = rows.len(), anchors = anchors - without, step = *step)];
        if *without > 0 {
            words.push(say!("mined-without", count = *without));
        }
        if doubtful > 0 {
            let share = percent(Some(doubtful as f32 / rows.len() as f32));
            words.push(say!("mined-doubtful", count = doubtful, share = share, open = open));
        }
        words.join(" ")
    }

    /// The rows that are to be seen, the doubtful ones first, each with its place; and how many more there are.
    pub fn negatives_shown(&self) -> (Vec<(usize, MinedRow)>, usize) {
        let rows = &self.negatives.rows;
        let shown = ROWS * (self.negatives.more + 1);
        let (doubtful, clear): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(|row| rows[*row].is_doubtful());
        let order = doubtful.into_iter().chain(clear).take(shown);
        (order.map(|row| (row, rows[row].clone())).collect(), rows.len().saturating_sub(shown))
    }

    /// Rows that would be added.
    pub fn negatives_taken(&self) -> usize {
        self.negatives.rows.iter().filter(|row| row.is_taken()).count()
    }

    /// The data goes on as it is, with a file of further rows beside it.
    fn add_negatives(&mut self) -> Vec<Effect> {
        if self.negatives_taken() == 0 {
            return Vec::new();
        }
        if self.open.reading != Reading::default() {
            self.complain(Topic::Stage(Stage::Corpus), say!("mined-own-columns"), say!("mined-own-columns-hint"));
            return Vec::new();
        }
        let mut files = match &self.open.data {
            DataInput::Files(files) => files.clone(),
            DataInput::Text(text) => vec![DataFile { name: self.open.title(), bytes: text.as_bytes().into() }],
            DataInput::Unread => return Vec::new(),
        };
        let heads = ["anchor", "positive", "negative"].map(str::to_owned).to_vec();
        let taken = self.negatives.rows.iter().filter(|row| row.is_taken());
        let rows = taken.map(|row| vec![row.anchor.clone(), row.positive.clone(), row.negative.clone()]);
        let text = csv_of(std::iter::once(heads).chain(rows));
        let others = files.iter().filter(|file| file.name.starts_with(NAME)).count();
        let number = if others > 0 { format!(" {}", others + 1) } else { String::new() };
        files.push(DataFile { name: format!("{NAME}{number}.csv"), bytes: text.into_bytes().into() });
        self.negatives.forget();
        self.replace(OWN_DATA, DataInput::Files(files), "negatives")
    }
}

/// The file of the rows.
const NAME: &str = "hard negatives";

fn rows_of(pair: MinedPair) -> impl Iterator<Item = MinedRow> {
    let MinedPair { anchor, positive, positive_score, negatives } = pair;
    negatives.into_iter().map(move |(negative, negative_score)| {
        let (anchor, positive) = (anchor.clone(), positive.clone());
        MinedRow { anchor, positive, negative, positive_score, negative_score, same: None }
    })
}
