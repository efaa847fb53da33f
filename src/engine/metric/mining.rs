//! Which triplets of a batch count, and how the loss follows from them.
//!
//! For an anchor a with positive p and negative n: easy when D(a,n) > D(a,p) + m, semi-hard when
//! D(a,p) < D(a,n) < D(a,p) + m, hard when D(a,n) < D(a,p) (Schroff et al. 2015, <https://arxiv.org/abs/1503.03832>).
//!
//! [`Roles`] says who is whose positive and negative; each mining turns distances into a [`Mined`] loss.

use burn::tensor::activation::{relu, sigmoid, softplus};
use burn::tensor::{Bool, Device, Int, Tensor, TensorData};

use super::distance::is_positive;
use crate::engine::passes::{apart, fused, on_cpu};
use crate::text::dataset::relations::Relation;

/// Farther than any distance; two of them still add up to a finite number.
pub(super) const FAR: f32 = 1e30;

/// Elements that one intermediate tensor may have: ranks of positives are taken in chunks of that size, so that nothing
/// grows with the cube of the batch.
const CHUNK_ELEMENTS: usize = 1 << 22;

/// One row of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    pub group: usize,
    /// Takes part as a negative only, whatever its group.
    pub negative_only: bool,
}

/// Who is whose positive and negative in a batch. An anchor counts only if it has both. Kept on the host: each mining asks
/// for the tensors that it needs.
pub struct Roles {
    /// Row by row the anchor's positives; empty where the row is no anchor.
    positives: Vec<Vec<usize>>,
    /// Row by row for each column: whether it is a negative of the row's anchor.
    negative: Vec<bool>,
    device: Device,
    pub anchors: usize,
    /// Anchor-positive pairs.
    pub pairs: usize,
    /// Anchor-negative pairs.
    negative_pairs: usize,
    pub triplets: usize,
}

/// Anchors' positives by rank: the first of each anchor, the second, and so on.
struct Ranks {
    /// `[batch, ranks]`: columns, padded with 0.
    columns: Tensor<2, Int>,
    /// `[batch, ranks]`: true where `columns` is padding.
    padding: Tensor<2, Bool>,
}

/// What a mining makes of the distances of a batch.
pub struct Mined {
    terms: Terms,
    /// `[batch, batch]`: dL/dD.
    pub weights: Tensor<2>,
}

/// What the loss adds up from; added up only where somebody looks.
enum Terms {
    /// `[batch, 1]`: `[x]+` of each, divided by the number of anchors.
    Hinge(Tensor<2>, f32),
    /// `[batch, 1]`: softplus of each, divided by the number of anchors.
    Softplus(Tensor<2>, f32),
    /// Loss and share of active triplets.
    Sums(Box<(Tensor<1>, Tensor<1>)>),
}

impl Roles {
    /// Of sentences in groups: those of a group are positives, all others negatives.
    pub fn new(members: &[Member], device: &Device) -> Self {
        let batch = members.len();
        let relation = |row: usize, column: usize| match (members[row], members[column]) {
            (one, other) if one.group != other.group => Relation::Negative,
            (one, other) if row == column || one.negative_only || other.negative_only => Relation::Neutral,
            _ => Relation::Positive,
        };
        let relations: Vec<Relation> = (0..batch * batch).map(|at| relation(at / batch, at % batch)).collect();
        Self::from_relations(batch, &relations, device)
    }

    /// `relations`: row by row for each column of `batch`.
    pub fn from_relations(batch: usize, relations: &[Relation], device: &Device) -> Self {
        let row_of = |row: usize| &relations[row * batch..][..batch];
        let positives: Vec<Vec<usize>> = (0..batch)
            .map(|row| match row_of(row).contains(&Relation::Negative) {
                true => (0..batch).filter(|column| row_of(row)[*column] == Relation::Positive).collect(),
                false => Vec::new(),
            })
            .collect();
        let is_negative = |at: usize| !positives[at / batch].is_empty() && relations[at] == Relation::Negative;
        let negative: Vec<bool> = (0..batch * batch).map(is_negative).collect();
        let negatives = |row: usize| negative[row * batch..][..batch].iter().filter(|negative| **negative).count();
        Self {
            anchors: positives.iter().filter(|positives| !positives.is_empty()).count(),
            pairs: positives.iter().map(Vec::len).sum(),
            negative_pairs: (0..batch).map(negatives).sum(),
            triplets: (0..batch).map(|row| positives[row].len() * negatives(row)).sum(),
            positives,
            negative,
            device: device.clone(),
        }
    }

    /// `[batch, batch]` each. Added to distances the first keeps an anchor's positives and puts all others at -[`FAR`], the
    /// second keeps its negatives and puts all others at [`FAR`].
    fn penalties(&self) -> (Tensor<2>, Tensor<2>) {
        let batch = self.positives.len();
        let mut only_positives = vec![-FAR; batch * batch];
        for (row, positives) in self.positives.iter().enumerate() {
            positives.iter().for_each(|column| only_positives[row * batch + column] = 0.0);
        }
        let only_negatives = self.negative.iter().map(|negative| if *negative { 0.0 } else { FAR }).collect();
        let tensor = |values: Vec<f32>| Tensor::from_data(TensorData::new(values, [batch, batch]), &self.device);
        (tensor(only_positives), tensor(only_negatives))
    }

    fn ranks(&self) -> Ranks {
        let ranks = self.positives.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let shape = [self.positives.len(), ranks];
        let slots = || self.positives.iter().flat_map(|row| (0..ranks).map(|rank| row.get(rank).copied()));
        let columns: Vec<i32> = slots().map(|slot| slot.unwrap_or(0) as i32).collect();
        let padding: Vec<bool> = slots().map(|slot| slot.is_none()).collect();
        Ranks {
            columns: Tensor::from_data(TensorData::new(columns, shape), &self.device),
            padding: Tensor::from_data(TensorData::new(padding, shape), &self.device),
        }
    }

    /// `[batch, batch]`: true where the column is not a negative of the row.
    fn no_negative(&self) -> Tensor<2, Bool> {
        let batch = self.positives.len();
        let values: Vec<bool> = self.negative.iter().map(|negative| !negative).collect();
        Tensor::from_data(TensorData::new(values, [batch, batch]), &self.device)
    }

    /// Mean distance of anchors to their positives and to their negatives, each `[1]`.
    pub fn mean_distances(&self, distances: &Tensor<2>) -> (Tensor<1>, Tensor<1>) {
        let positive = self.ranks().distances(distances, 0.0);
        let negative = distances.clone().mask_fill(self.no_negative(), 0.0);
        (
            positive.sum().div_scalar(self.pairs.max(1) as f32),
            negative.sum().div_scalar(self.negative_pairs.max(1) as f32),
        )
    }
}

impl Ranks {
    /// `[batch, ranks]`: distances of each anchor to its positives, `nothing` where there is none.
    fn distances(&self, distances: &Tensor<2>, nothing: f32) -> Tensor<2> {
        distances.clone().gather(1, self.columns.clone()).mask_fill(self.padding.clone(), nothing)
    }
}

/// The numbers of all columns, for [`one_hot`]. Made before what it is used in: what comes from the host ends a GPU's pass.
///
/// # Shapes
/// `[1, .., batch]`
fn all_columns<const D: usize>(batch: usize, device: &Device) -> Tensor<D> {
    let mut shape = [1; D];
    shape[D - 1] = batch;
    Tensor::from_data(TensorData::new((0..batch).map(|column| column as f32).collect(), shape), device)
}

/// 1 in the given column of each row, 0 elsewhere, in arithmetic that GPUs fuse into what comes before and after.
///
/// # Shapes
/// `[.., 1]` column numbers to `[.., batch]`
fn one_hot<const D: usize>(columns: Tensor<D, Int>, all: &Tensor<D>) -> Tensor<D> {
    columns.float().sub(all.clone()).abs().clamp(0.0, 1.0).neg().add_scalar(1.0)
}

/// The farthest positive and the nearest negative of each anchor: their distances, and their columns. On a GPU without burn's
/// search for both, which is not fused with anything. The others are at -[`FAR`] and at [`FAR`]: see [`Roles::penalties`].
///
/// # Shapes
/// `[batch, batch]` each to `[batch, 1]` each
fn hardest(
    distances: &Tensor<2>,
    only_positives: Tensor<2>,
    only_negatives: Tensor<2>,
) -> [(Tensor<2>, Tensor<2, Int>); 2] {
    let [positives, negatives] = [only_positives, only_negatives].map(|only| move || distances.clone().add(only));
    if on_cpu(distances) {
        return [positives().max_dim_with_indices(1), negatives().min_dim_with_indices(1)];
    }
    let positives = fused(positives());
    let farthest = apart(positives.clone().argmax(1).mul_scalar(1));
    let negatives = fused(negatives());
    let nearest = apart(negatives.clone().argmin(1).mul_scalar(1));
    [(positives, farthest), (negatives, nearest)].map(|(values, columns)| (values.gather(1, columns.clone()), columns))
}

/// Batch hard (Hermans et al. 2017, <https://arxiv.org/abs/1703.07737>): for every anchor
/// `[max D(a,p) - min D(a,n) + m]+`, mean over anchors. With `margin` `None` the soft margin:
/// `softplus(max D(a,p) - min D(a,n))`.
///
/// # Shapes
/// `distances` `[batch, batch]`, without autodiff.
pub fn batch_hard(distances: &Tensor<2>, roles: &Roles, margin: Option<f32>) -> Mined {
    let [batch, _] = distances.dims();
    let (only_positives, only_negatives) = roles.penalties();
    let all = all_columns(batch, &distances.device());
    let [(positive, positive_column), (negative, negative_column)] = hardest(distances, only_positives, only_negatives);
    let difference = positive.sub(negative); // [batch, 1], far below 0 where the row is no anchor
    let anchors = roles.anchors.max(1) as f32;
    let (terms, slopes) = match margin {
        Some(margin) => {
            let term = difference.add_scalar(margin);
            (Terms::Hinge(term.clone(), anchors), is_positive(term))
        }
        None => (Terms::Softplus(difference.clone(), anchors), sigmoid(difference)),
    };
    let chosen = one_hot(positive_column, &all).sub(one_hot(negative_column, &all));
    Mined { terms, weights: chosen.mul(slopes.div_scalar(anchors)) }
}

/// Batch semi-hard (Schroff et al. 2015): for every anchor-positive pair the nearest negative farther than the positive,
/// else the farthest negative; mean of `[D(a,p) - D(a,n) + m]+` over pairs.
///
/// # Shapes
/// `distances` `[batch, batch]`, without autodiff.
pub fn batch_semi_hard(distances: &Tensor<2>, roles: &Roles, margin: f32) -> Mined {
    let [batch, _] = distances.dims();
    let pairs = roles.pairs.max(1) as f32;
    let no_negative = roles.no_negative();
    let all = all_columns(batch, &distances.device());
    let negatives = distances.clone().mask_fill(no_negative.clone(), FAR).unsqueeze_dim::<3>(1); // [batch, 1, batch]
    // -1 is below every distance and far above -FAR: where there is no pair, the term below stays far under 0.
    let (farthest, farthest_column) =
        distances.clone().mask_fill(no_negative, -1.0).unsqueeze_dim::<3>(1).max_dim_with_indices(2);
    sum_over_ranks(distances, roles, |positive, column| {
        let wide = [batch, positive.dims()[1], batch];
        let too_near = negatives.clone().expand(wide).lower_equal(positive.clone().expand(wide));
        let band = negatives.clone().expand(wide).mask_fill(too_near, FAR);
        let (nearest, nearest_column) = band.min_dim_with_indices(2); // [batch, ranks, 1]
        let none = nearest.clone().greater_equal_scalar(FAR);
        let negative = nearest.clone().mask_where(none.clone(), farthest.clone().expand(nearest.shape()));
        let negative_column = nearest_column.mask_where(none, farthest_column.clone().expand(nearest.shape()));
        let terms = relu(positive.sub(negative).add_scalar(margin));
        let active = terms.clone().greater_scalar(0.0).float();
        let chosen = one_hot(column, &all).sub(one_hot(negative_column, &all));
        (terms.sum(), active.clone().sum(), chosen.mul(active).sum_dim(1).squeeze_dim(1))
    })
    .map_or_else(
        || Mined::nothing(distances),
        |(loss, active, weights)| Mined {
            terms: Terms::Sums(Box::new((loss.div_scalar(pairs), active.div_scalar(pairs)))),
            weights: weights.div_scalar(pairs),
        },
    )
}

/// Batch all (Hermans et al. 2017): the sum of `[D(a,p) - D(a,n) + m]+` over all valid triplets, divided by the number of
/// those that are greater than 0.
///
/// # Shapes
/// `distances` `[batch, batch]`, without autodiff.
pub fn batch_all(distances: &Tensor<2>, roles: &Roles, margin: f32) -> Mined {
    let [batch, _] = distances.dims();
    let negatives = distances.clone().mask_fill(roles.no_negative(), FAR).unsqueeze_dim::<3>(1); // [batch, 1, batch]
    let all = all_columns(batch, &distances.device());
    sum_over_ranks(distances, roles, |positive, column| {
        let wide = [batch, positive.dims()[1], batch];
        let terms = relu(positive.expand(wide).sub(negatives.clone().expand(wide)).add_scalar(margin));
        let active = terms.clone().greater_scalar(0.0).float();
        let pulled = one_hot(column, &all).mul(active.clone().sum_dim(2));
        (terms.sum(), active.clone().sum(), pulled.sub(active).sum_dim(1).squeeze_dim(1))
    })
    .map_or_else(
        || Mined::nothing(distances),
        |(loss, active, weights)| {
            let count = active.clone().clamp_min(1.0);
            Mined {
                terms: Terms::Sums(Box::new((
                    loss.div(count.clone()),
                    active.div_scalar(roles.triplets.max(1) as f32),
                ))),
                weights: weights.div(count.unsqueeze_dim(1)),
            }
        },
    )
}

/// Adds up `(loss [1], active [1], weights [batch, batch])` of `mine` over chunks of ranks. `mine` gets the distances of
/// positives and their columns, both `[batch, ranks in the chunk, 1]`.
fn sum_over_ranks(
    distances: &Tensor<2>,
    roles: &Roles,
    mine: impl Fn(Tensor<3>, Tensor<3, Int>) -> (Tensor<1>, Tensor<1>, Tensor<2>),
) -> Option<(Tensor<1>, Tensor<1>, Tensor<2>)> {
    let by_rank = roles.ranks();
    let [batch, ranks] = by_rank.columns.dims();
    let positive = by_rank.distances(distances, -FAR).unsqueeze_dim::<3>(2);
    let columns = by_rank.columns.unsqueeze_dim::<3>(2);
    let chunk = (CHUNK_ELEMENTS / (batch * batch).max(1)).clamp(1, ranks);
    (0..ranks)
        .step_by(chunk)
        .map(|start| {
            let length = chunk.min(ranks - start);
            mine(positive.clone().narrow(1, start, length), columns.clone().narrow(1, start, length))
        })
        .reduce(|sum, next| (sum.0.add(next.0), sum.1.add(next.1), sum.2.add(next.2)))
}

impl Mined {
    /// Loss and share of the considered triplets whose loss is above 0, each `[1]`.
    pub fn figures(self) -> (Tensor<1>, Tensor<1>) {
        let mean = |terms: Tensor<2>, anchors: f32| {
            let active = is_positive(terms.clone()).sum().div_scalar(anchors);
            (terms.sum().div_scalar(anchors), active)
        };
        match self.terms {
            Terms::Hinge(terms, anchors) => mean(relu(terms), anchors),
            Terms::Softplus(differences, anchors) => mean(softplus(differences, 1.0), anchors),
            Terms::Sums(sums) => *sums,
        }
    }

    fn nothing(distances: &Tensor<2>) -> Self {
        let zero = Tensor::zeros([1], &distances.device());
        Self { terms: Terms::Sums(Box::new((zero.clone(), zero))), weights: distances.zeros_like() }
    }
}
