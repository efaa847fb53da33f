//! Groups, and circles of rows within them.

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;
use petgraph::unionfind::UnionFind;

use super::{Relations, SMALL};
use crate::pace::Pace;

impl Relations {
    /// Three sentences or more of a small group each that rows lead from and to, in both directions.
    pub(super) fn circles(&self, steps: &[(u32, u32)]) -> Vec<Vec<usize>> {
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

    /// Numbers the groups by their first sentence.
    pub(super) async fn build_groups(&mut self, pace: &Pace) {
        let sentences = self.statements.len();
        let (mut connected, cut) = self.connect();
        pace.breathe().await;
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
        pace.breathe().await;
        let ends = |sentence: &usize| {
            let statements = self.statements.get(*sentence).iter();
            let mut neighbours = statements.flat_map(|statement| self.members.get(*statement as usize));
            cut[*sentence] && neighbours.any(|other| self.groups[*other as usize] != self.groups[*sentence])
        };
        self.ends = (0..sentences).filter(ends).map(|sentence| sentence as u32).collect();
    }

    /// Numbers what links connect, however much that is.
    pub(super) fn build_islands(&mut self) {
        let mut linked = UnionFind::new(self.statements.len());
        for statement in 0..self.members.len() {
            for pair in self.members.get(statement).windows(2) {
                linked.union(pair[0], pair[1]);
            }
        }
        self.islands = linked.into_labeling();
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
