//! Says which lines make a given negative mean the same as its anchor.

use std::collections::{HashMap, VecDeque};

use super::Row;

/// Connections that are looked at, over all contradictions together, to find the shortest chain of lines. Keeps the
/// work linear where one large group contradicts itself in every row.
const LOOKED_AT: usize = 2_000_000;
/// Lines of a chain that are named.
const NAMED_LINES: usize = 4;

/// Which sentences the anchor-positive rows connect, and in which line.
pub(super) struct Connections {
    /// By sentence: `(the other sentence, line)`.
    neighbours: Vec<Vec<(usize, usize)>>,
    looked_at: usize,
}

impl Connections {
    pub fn new(sentence_count: usize, rows: &[Row]) -> Self {
        let mut neighbours = vec![Vec::new(); sentence_count];
        for row in rows {
            neighbours[row.anchor].push((row.positive, row.line));
            neighbours[row.positive].push((row.anchor, row.line));
        }
        Self { neighbours, looked_at: 0 }
    }

    /// The sentence for the page about `negative`, which is in the group of `anchor`.
    pub fn contradiction(&mut self, anchor: usize, negative: usize) -> String {
        let because = match self.chain(anchor, negative).as_deref() {
            Some([line]) => format!("line {line} says that the two mean the same"),
            Some(lines) if lines.len() <= NAMED_LINES => {
                let (last, others) = lines.split_last().expect("a chain has a line");
                let others: Vec<String> = others.iter().map(usize::to_string).collect();
                format!("lines {} and {last} together say that the two mean the same", others.join(", "))
            }
            Some(lines) => {
                let (first, last) = (lines[0], lines[lines.len() - 1]);
                format!(
                    "a chain of {} rows from line {first} to line {last} says that the two mean the same",
                    lines.len()
                )
            }
            None => {
                format!("other rows, such as line {}, say that the two mean the same", self.neighbours[negative][0].1)
            }
        };
        format!("This is a negative here, but {because}: it is not used as a negative. Correct one of the lines.")
    }

    /// Lines of the shortest chain from one sentence to the other; `None` when enough was looked at.
    fn chain(&mut self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut reached_by: HashMap<usize, (usize, usize)> = HashMap::new();
        let mut queue = VecDeque::from([from]);
        while let Some(sentence) = queue.pop_front() {
            for &(next, line) in &self.neighbours[sentence] {
                if self.looked_at == LOOKED_AT {
                    return None;
                }
                self.looked_at += 1;
                if next == from || reached_by.contains_key(&next) {
                    continue;
                }
                reached_by.insert(next, (sentence, line));
                if next == to {
                    return Some(walk_back(&reached_by, from, to));
                }
                queue.push_back(next);
            }
        }
        None
    }
}

fn walk_back(reached_by: &HashMap<usize, (usize, usize)>, from: usize, to: usize) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut sentence = to;
    while sentence != from {
        let (previous, line) = reached_by[&sentence];
        lines.push(line);
        sentence = previous;
    }
    lines.reverse();
    lines
}
