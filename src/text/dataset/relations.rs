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

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;
use petgraph::unionfind::UnionFind;

use super::lists::Lists;

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
    /// Of each statement the sentences that are in others as well.
    links: Lists,
    /// Where each statement first stands, counted from 1. The statements beyond stand nowhere: they follow from others.
    lines: Vec<u32>,
    /// Statements that are held out.
    held_out: Vec<bool>,
    groups: Vec<u32>,
    /// Sentences at which links end.
    ends: Vec<u32>,
}

impl Relations {
    /// `members`: the sentences of each statement, distinct and ascending; `lines`: where each stands; `steps`: from what to
    /// what training rows lead.
    pub(super) fn new(sentences: usize, members: Lists, lines: Vec<u32>, steps: &[(u32, u32)]) -> Self {
        let mut relations = Self { lines, ..Self::of_statements(sentences, members) };
        relations.build_groups();
        let circles = relations.circles(steps);
        if circles.is_empty() {
            return relations;
        }
        let Self { mut members, lines, groups, ends, .. } = relations;
        circles.into_iter().for_each(|circle| members.push(circle));
        Self { lines, groups, ends, ..Self::of_statements(sentences, members) }
    }

    fn of_statements(sentences: usize, members: Lists) -> Self {
        let statements = members.inverted(sentences);
        let mut links = Lists::default();
        for members in members.iter() {
            let members = members.iter().map(|sentence| *sentence as usize);
            links.push(members.filter(|sentence| statements.get(*sentence).len() > 1));
        }
        let held_out = vec![false; members.len()];
        Self { members, statements, links, held_out, ..Self::default() }
    }

    /// Three sentences or more of a small group each that rows lead from and to, in both directions.
    fn circles(&self, steps: &[(u32, u32)]) -> Vec<Vec<usize>> {
        let mut size = vec![0_usize; self.group_count()];
        self.groups.iter().for_each(|group| size[*group as usize] += 1);
        let within = |(from, to): &&(u32, u32)| {
            let group = self.groups[*from as usize];
            group == self.groups[*to as usize] && size[group as usize] <= SMALL
        };
        let steps: Vec<(u32, u32)> = steps.iter().filter(within).copied().collect();
        let mut circles: Vec<Vec<usize>> = tarjan_scc(&DiGraph::<(), ()>::from_edges(steps))
            .into_iter()
            .filter(|circle| circle.len() > 2)
            .map(|circle| circle.into_iter().map(|sentence| sentence.index()).collect())
            .collect();
        circles.iter_mut().for_each(|circle| circle.sort_unstable());
        circles.sort_unstable();
        circles
    }

    /// `one` and `other` are sentences.
    pub fn relation(&self, one: usize, other: usize) -> Relation {
        if self.shared(one, other).is_some() {
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

    /// Looks each statement of the sentence that has fewer up among those of the other.
    fn all_shared(&self, one: usize, other: usize) -> impl Iterator<Item = usize> {
        let (one, other) = (self.statements.get(one), self.statements.get(other));
        let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
        few.iter().filter(|statement| many.binary_search(statement).is_ok()).map(|statement| *statement as usize)
    }

    /// A neighbour of both is in a statement with each, and as the two share none, in at least two: a link.
    fn have_a_common_neighbour(&self, one: usize, other: usize) -> bool {
        let degree = |sentence: usize| self.statements.get(sentence).len();
        let (from, to) = if degree(one) <= degree(other) { (one, other) } else { (other, one) };
        self.statements.get(from).iter().any(|statement| {
            let mut links = self.links.get(*statement as usize).iter().map(|link| *link as usize);
            links.any(|link| link != from && self.shared(link, to).is_some())
        })
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

    /// Numbers the groups by their first sentence.
    fn build_groups(&mut self) {
        let sentences = self.statements.len();
        let (mut connected, cut) = self.connect();
        // What is in a single pair, with a sentence at which links end, stays with that one.
        for sentence in 0..sentences {
            if let [statement] = *self.statements.get(sentence)
                && let [one, other] = *self.members.get(statement as usize)
            {
                let partner = if one as usize == sentence { other } else { one };
                if cut[partner as usize] {
                    connected.union(sentence, partner as usize);
                }
            }
        }
        let mut group_of_root = vec![u32::MAX; connected.len()];
        let mut next = 0;
        self.groups = Vec::with_capacity(sentences);
        for sentence in 0..sentences {
            let group = &mut group_of_root[connected.find_mut(sentence)];
            if *group == u32::MAX {
                *group = next;
                next += 1;
            }
            self.groups.push(*group);
        }
        let ends = |sentence: &usize| {
            let statements = self.statements.get(*sentence).iter();
            let mut neighbours = statements.flat_map(|statement| self.members.get(*statement as usize));
            cut[*sentence] && neighbours.any(|other| self.groups[*other as usize] != self.groups[*sentence])
        };
        self.ends = (0..sentences).filter(ends).map(|sentence| sentence as u32).collect();
    }

    /// Sentences, and after them statements, that links connect; and the sentences that would connect too much. Those of
    /// few statements come first, so that links end where most of them meet.
    fn connect(&self) -> (UnionFind<usize>, Vec<bool>) {
        let sentences = self.statements.len();
        let mut connected = UnionFind::new(sentences + self.members.len());
        let mut size = vec![0_usize; sentences + self.members.len()];
        let mut links = Vec::new();
        for sentence in 0..sentences {
            match self.statements.get(sentence) {
                [] => {}
                [statement] => {
                    let statement = sentences + *statement as usize;
                    let total = size[connected.find_mut(statement)] + 1;
                    connected.union(sentence, statement);
                    size[connected.find_mut(statement)] = total;
                }
                _ => links.push(sentence),
            }
        }
        links.sort_by_key(|sentence| (self.statements.get(*sentence).len(), *sentence));
        let mut cut = vec![false; sentences];
        let mut roots = Vec::new();
        for sentence in links {
            roots.clear();
            let statements = self.statements.get(sentence).iter();
            roots.extend(statements.map(|statement| connected.find_mut(sentences + *statement as usize)));
            roots.sort_unstable();
            roots.dedup();
            let total = 1 + roots.iter().map(|root| size[*root]).sum::<usize>();
            if total > SMALL {
                cut[sentence] = true;
                continue;
            }
            roots.iter().for_each(|root| {
                connected.union(sentence, *root);
            });
            size[connected.find_mut(sentence)] = total;
        }
        (connected, cut)
    }
}
