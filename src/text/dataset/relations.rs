//! Who means the same as whom.
//!
//! A **statement** is what says that sentences mean the same: the anchor and positive of a row, a set, a label. Who is in
//! which statement is all that is kept, so that memory grows with the data; everything else is looked up:
//!
//! - [`Relation::Positive`]: some statement holds both, or rows lead from each to the other and back. What a row says may
//!   hold in one direction only: from "a boy kicks a ball on the beach" follows "somebody is outdoors", and from "a nurse sits
//!   in the garden" too, but the boy is no nurse. So sentences that only others connect are not pulled together, except
//!   where each follows from the other: then they mean the same. That is looked for in small groups, as one wrong row is
//!   enough to close a large circle.
//! - [`Relation::Neutral`]: a third sentence is in a statement with each of the two, or they are in one group. Then they may
//!   mean the same, and are not pushed apart either.
//! - [`Relation::Negative`]: all others. What rows give as negatives are negatives besides, unless a statement says otherwise.
//!   That is for who trains to look up; here it is not known.
//!
//! **Groups** are for colours, batches and the held-out part: every sentence is in exactly one, and no two of a group are
//! negatives. Links are followed from statement to statement for as long as what they connect stays small
//! ([`SMALL`] sentences): a few sentences that were written as pairs and mean one thing are found together. A sentence
//! that would connect more is where links end; what is connected with nothing else stays with it, so that a question with a
//! hundred paraphrases is one group, and a generic sentence that half of the data entails connects nobody. A label's
//! sentences are one group, as they are one statement.

mod groups;

use super::lists::Lists;
use crate::pace::Pace;

/// Sentences that links may connect to one group. Paraphrases of one thing that were paired by hand come in sets of two to
/// five; at eight, a sentence that is wrongly among them keeps at most seven others from being its negatives.
pub const SMALL: usize = 8;

/// What two sentences are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Stated to mean the same.
    Positive,
    /// Neither pulled together nor pushed apart.
    Neutral,
    Negative,
}

/// All statements about some sentences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relations {
    /// The sentences of each statement, ascending.
    members: Lists,
    /// The statements of each sentence, ascending.
    statements: Lists,
    /// Of each statement about more than two the sentences that are in others as well.
    links: Lists,
    /// Those of `statements` that are about more than two.
    large: Lists,
    /// The other sentence of each statement about two, by sentence, ascending.
    partners: Lists,
    /// The statement of each of all `partners`.
    partner_statements: Vec<u32>,
    /// Those of `partners` that are in other statements as well.
    linked_partners: Lists,
    /// Where each statement first stands, counted from 1. The statements beyond stand nowhere: they follow from others.
    lines: Vec<u32>,
    /// Statements that are held out.
    held_out: Vec<bool>,
    groups: Vec<u32>,
    /// Sentences at which links end.
    ends: Vec<u32>,
    /// Of each sentence a number that it shares with all to which links lead, however many it takes.
    islands: Vec<u32>,
}

impl Relations {
    /// `members`: the sentences of each statement, distinct and ascending; `lines`: where each stands; `steps`: from what to
    /// what training rows lead.
    pub(super) async fn new(
        sentences: usize,
        members: Lists,
        lines: Vec<u32>,
        steps: &[(u32, u32)],
        pace: &Pace,
    ) -> Self {
        let mut relations = Self { lines, ..Self::of_statements(sentences, members, pace).await };
        pace.breathe().await;
        relations.build_islands();
        pace.breathe().await;
        relations.build_groups(pace).await;
        pace.breathe().await;
        let circles = relations.circles(steps);
        if circles.is_empty() {
            return relations;
        }
        let Self { mut members, lines, groups, ends, islands, .. } = relations;
        circles.into_iter().for_each(|circle| members.push(circle));
        Self { lines, groups, ends, islands, ..Self::of_statements(sentences, members, pace).await }
    }

    async fn of_statements(sentences: usize, members: Lists, pace: &Pace) -> Self {
        let statements = members.inverted(sentences);
        pace.breathe().await;
        let is_link = |sentence: &usize| statements.get(*sentence).len() > 1;
        let is_large = |statement: usize| members.get(statement).len() > 2;
        let mut links = Lists::default();
        for statement in 0..members.len() {
            let own = members.get(statement).iter().map(|sentence| *sentence as usize);
            links.push(own.filter(|sentence| is_large(statement) && is_link(sentence)));
        }
        pace.breathe().await;
        let large = |statements: &[u32]| {
            let statements = statements.iter().map(|statement| *statement as usize);
            statements.filter(|statement| is_large(*statement)).collect::<Vec<_>>()
        };
        let large: Lists = statements.iter().map(large).collect();
        pace.breathe().await;
        let (mut partners, mut partner_statements) = (Lists::default(), Vec::new());
        let mut own: Vec<(u32, u32)> = Vec::new();
        for sentence in 0..sentences as u32 {
            own.clear();
            for statement in statements.get(sentence as usize) {
                if let [one, other] = *members.get(*statement as usize) {
                    own.push((if one == sentence { other } else { one }, *statement));
                }
            }
            own.sort_unstable();
            partners.push(own.iter().map(|(partner, _)| *partner as usize));
            partner_statements.extend(own.iter().map(|(_, statement)| *statement));
        }
        pace.breathe().await;
        let linked =
            |partners: &[u32]| partners.iter().map(|partner| *partner as usize).filter(is_link).collect::<Vec<_>>();
        let linked_partners: Lists = partners.iter().map(linked).collect();
        let held_out = vec![false; members.len()];
        Self {
            members,
            statements,
            links,
            large,
            partners,
            partner_statements,
            linked_partners,
            held_out,
            ..Self::default()
        }
    }

    /// Whether no links at all lead from one sentence to the other, which makes them negatives.
    pub fn are_apart(&self, one: usize, other: usize) -> bool {
        self.islands[one] != self.islands[other]
    }

    /// `one` and `other` are sentences.
    pub fn relation(&self, one: usize, other: usize) -> Relation {
        // Of most pairs this is all that has to be looked at.
        if self.are_apart(one, other) {
            Relation::Negative
        } else if self.shared(one, other).is_some() {
            Relation::Positive
        } else if self.groups[one] == self.groups[other] || self.have_a_common_neighbour(one, other) {
            Relation::Neutral
        } else {
            Relation::Negative
        }
    }

    /// Where the data says in so many words that the two mean the same, counted from 1.
    pub fn stated(&self, one: usize, other: usize) -> Option<usize> {
        self.shared(one, other).and_then(|statement| self.lines.get(statement)).map(|line| *line as usize)
    }

    /// The first statement that holds both.
    pub fn shared(&self, one: usize, other: usize) -> Option<usize> {
        self.all_shared(one, other).next()
    }

    /// Whether a statement that is not held out holds both.
    pub fn is_trained(&self, one: usize, other: usize) -> bool {
        self.all_shared(one, other).any(|statement| !self.held_out[statement])
    }

    /// Statements about the two alone, then larger ones: those of the sentence that has fewer, looked up among the other's.
    fn all_shared(&self, one: usize, other: usize) -> impl Iterator<Item = usize> {
        let degree = |sentence: usize| self.partners.get(sentence).len();
        let (from, to) = if degree(one) <= degree(other) { (one, other) } else { (other, one) };
        let partners = self.partners.get(from);
        let first = partners.partition_point(|partner| (*partner as usize) < to);
        let count = partners[first..].iter().take_while(|partner| **partner as usize == to).count();
        let pairs = self.partners.range(from).start + first..;
        let pairs = self.partner_statements[pairs][..count].iter();
        let (few, many) = by_length(self.large.get(one), self.large.get(other));
        let large = few.iter().filter(|statement| many.binary_search(statement).is_ok());
        pairs.chain(large).map(|statement| *statement as usize)
    }

    /// As the two share no statement, whatever is in a statement with each is in at least two: a link.
    fn have_a_common_neighbour(&self, one: usize, other: usize) -> bool {
        let linked_by_large = |from: usize, to: usize| {
            let links = self.large.get(from).iter().flat_map(|statement| self.links.get(*statement as usize));
            links.map(|link| *link as usize).any(|link| link != from && self.shared(link, to).is_some())
        };
        intersect(self.linked_partners.get(one), self.linked_partners.get(other))
            || linked_by_large(one, other)
            || linked_by_large(other, one)
    }

    /// Calls `visit` with the positives of a sentence, some of them several times; the sentence itself may be among them.
    pub fn each_positive(&self, sentence: usize, mut visit: impl FnMut(usize)) {
        let statements = self.statements.get(sentence).iter();
        let members = statements.flat_map(|statement| self.members.get(*statement as usize));
        members.for_each(|member| visit(*member as usize));
    }

    /// Calls `visit` with all that have a neighbour in common with a sentence, some of them several times; its positives and
    /// the sentence itself may be among them.
    pub fn each_near(&self, sentence: usize, mut visit: impl FnMut(usize)) {
        for statement in self.statements.get(sentence) {
            for link in self.links.get(*statement as usize).iter().filter(|link| **link as usize != sentence) {
                self.each_positive(*link as usize, &mut visit);
            }
        }
    }

    /// The statements of a sentence, ascending.
    pub fn statements(&self, sentence: usize) -> &[u32] {
        self.statements.get(sentence)
    }

    /// The sentences of a statement, ascending.
    pub fn members(&self, statement: usize) -> &[u32] {
        self.members.get(statement)
    }

    pub fn statement_count(&self) -> usize {
        self.members.len()
    }

    /// Whether it stands in the data, and does not only follow from what stands there.
    pub(super) fn is_written(&self, statement: usize) -> bool {
        statement < self.lines.len()
    }

    pub fn is_held_out(&self, statement: usize) -> bool {
        self.held_out[statement]
    }

    pub(super) fn hold_out(&mut self, statement: usize, held_out: bool) {
        self.held_out[statement] = held_out;
    }

    pub fn group(&self, sentence: usize) -> usize {
        self.groups[sentence] as usize
    }

    pub fn group_count(&self) -> usize {
        self.groups.iter().max().map_or(0, |last| *last as usize + 1)
    }

    /// Sentences at which links end, ascending.
    pub fn ends(&self) -> &[u32] {
        &self.ends
    }
}

fn by_length<'a>(one: &'a [u32], other: &'a [u32]) -> (&'a [u32], &'a [u32]) {
    if one.len() <= other.len() { (one, other) } else { (other, one) }
}

/// Whether two ascending lists have an element in common.
fn intersect(one: &[u32], other: &[u32]) -> bool {
    let (few, mut many) = by_length(one, other);
    if few.len() * (many.len().checked_ilog2().unwrap_or(0) as usize + 1) < many.len() {
        return few.iter().any(|value| many.binary_search(value).is_ok());
    }
    few.iter().any(|value| {
        let skipped = many.iter().take_while(|other| *other < value).count();
        many = &many[skipped..];
        many.first() == Some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::intersect;

    #[test]
    fn lists_of_any_length_are_found_to_meet() {
        let long: Vec<u32> = (0..1000).map(|n| 3 * n).collect();
        for (few, meets) in [(vec![], false), (vec![5], false), (vec![2997], true), (vec![1, 4, 6], true)] {
            assert!(intersect(&few, &long) == meets && intersect(&long, &few) == meets, "{few:?}");
        }
        let other: Vec<u32> = (0..1000).map(|n| 3 * n + 1).collect();
        assert!(!intersect(&long, &other) && intersect(&long, &long));
        assert!(intersect(&[1, 7, 9], &[2, 3, 9]) && !intersect(&[1, 7, 9], &[2, 3, 8]));
    }
}
