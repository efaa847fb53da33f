//! Which triplets of a batch count, and how the loss follows from them.
//!
//! For an anchor a with positive p and negative n: easy when D(a,n) > D(a,p) + m, semi-hard when
//! D(a,p) < D(a,n) < D(a,p) + m, hard when D(a,n) < D(a,p) (Schroff et al. 2015, <https://arxiv.org/abs/1503.03832>).
//!
//! [`Roles`] says who is whose positive and negative; each mining turns distances into a [`Mined`] loss.

use burn::tensor::activation::{relu, sigmoid, softplus};
use burn::tensor::{Bool, Device, Int, Tensor, TensorData};

use super::distance::is_positive;

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

/// Who is whose positive and negative in a batch. An anchor counts only if it has both.
pub struct Roles {
    /// `[batch, ranks]`: row by row the anchor's positives, padded with 0.
    positives: Tensor<2, Int>,
    /// `[batch, ranks]`: true where `positives` is padding.
    no_positive: Tensor<2, Bool>,
    /// `[batch, batch]`: true where the column is not a negative of the row.
    no_negative: Tensor<2, Bool>,
    /// `[batch, batch]`: added to distances, keeps an anchor's positives and puts all others at -[`FAR`].
    only_positives: Tensor<2>,
    /// `[batch, batch]`: added to distances, keeps an anchor's negatives and puts all others at [`FAR`].
    only_negatives: Tensor<2>,
    pub anchors: usize,
    /// Anchor-positive pairs.
    pub pairs: usize,
    /// Anchor-negative pairs.
    negative_pairs: usize,
    pub triplets: usize,
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
    pub fn new(members: &[Member], device: &Device) -> Self {
        let batch = members.len();
        let negative = |row: usize, column: usize| members[row].group != members[column].group;
        let positive = |row: usize, column: usize| {
            row != column && !negative(row, column) && !members[row].negative_only && !members[column].negative_only
        };
        let positives: Vec<Vec<usize>> = (0..batch)
            .map(|row| match (0..batch).any(|column| negative(row, column)) {
                true => (0..batch).filter(|column| positive(row, *column)).collect(),
                false => Vec::new(),
            })
            .collect();
        let negatives: Vec<usize> =
            (0..batch).map(|row| (0..batch).filter(|column| negative(row, *column)).count()).collect();
        let ranks = positives.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let padded = |row: &Vec<usize>| (0..ranks).map(|rank| row.get(rank).copied()).collect::<Vec<_>>();
        let slots: Vec<Option<usize>> = positives.iter().flat_map(padded).collect();
        let indices: Vec<i32> = slots.iter().map(|slot| slot.unwrap_or(0) as i32).collect();
        let empty: Vec<bool> = slots.iter().map(Option::is_none).collect();
        // A row without a positive is no anchor: it has no negatives either.
        let other: Vec<bool> = (0..batch * batch)
            .map(|at| positives[at / batch].is_empty() || !negative(at / batch, at % batch))
            .collect();
        let penalty = |size: f32, keeps: &dyn Fn(usize, usize) -> bool| {
            let values: Vec<f32> =
                (0..batch * batch).map(|at| if keeps(at / batch, at % batch) { 0.0 } else { size }).collect();
            Tensor::from_data(TensorData::new(values, [batch, batch]), device)
        };
        let anchor_rows = || (0..batch).filter(|row| !positives[*row].is_empty());
        Self {
            positives: Tensor::from_data(TensorData::new(indices, [batch, ranks]), device),
            no_positive: Tensor::from_data(TensorData::new(empty, [batch, ranks]), device),
            only_positives: penalty(-FAR, &|row, column| !positives[row].is_empty() && positive(row, column)),
            only_negatives: penalty(FAR, &|row, column| !other[row * batch + column]),
            no_negative: Tensor::from_data(TensorData::new(other.clone(), [batch, batch]), device),
            anchors: anchor_rows().count(),
            pairs: positives.iter().map(Vec::len).sum(),
            negative_pairs: anchor_rows().map(|row| negatives[row]).sum(),
            triplets: anchor_rows().map(|row| positives[row].len() * negatives[row]).sum(),
        }
    }

    /// `[batch, ranks]`: distances of each anchor to its positives, -[`FAR`] where there is none.
    fn positive_distances(&self, distances: &Tensor<2>) -> Tensor<2> {
        distances.clone().gather(1, self.positives.clone()).mask_fill(self.no_positive.clone(), -FAR)
    }

    /// `[batch, batch]`: distances of each anchor to its negatives, [`FAR`] where the column is none.
    fn negative_distances(&self, distances: &Tensor<2>) -> Tensor<2> {
        distances.clone().mask_fill(self.no_negative.clone(), FAR)
    }

    /// Mean distance of anchors to their positives and to their negatives, each `[1]`.
    pub fn mean_distances(&self, distances: &Tensor<2>) -> (Tensor<1>, Tensor<1>) {
        let positive = distances.clone().gather(1, self.positives.clone()).mask_fill(self.no_positive.clone(), 0.0);
        let negative = distances.clone().mask_fill(self.no_negative.clone(), 0.0);
        (
            positive.sum().div_scalar(self.pairs.max(1) as f32),
            negative.sum().div_scalar(self.negative_pairs.max(1) as f32),
        )
    }
}

/// 1 in the given column of each row, 0 elsewhere, in arithmetic that GPUs fuse into what comes before and after.
///
/// # Shapes
/// `[.., 1]` column numbers to `[.., batch]`
fn one_hot<const D: usize>(columns: Tensor<D, Int>, batch: usize) -> Tensor<D> {
    let mut shape = [1; D];
    shape[D - 1] = batch;
    let all: Vec<f32> = (0..batch).map(|column| column as f32).collect();
    let all = Tensor::from_data(TensorData::new(all, shape), &columns.device());
    columns.float().sub(all).abs().clamp(0.0, 1.0).neg().add_scalar(1.0)
}

/// Batch hard (Hermans et al. 2017, <https://arxiv.org/abs/1703.07737>): for every anchor
/// `[max D(a,p) - min D(a,n) + m]+`, mean over anchors. With `margin` `None` the soft margin:
/// `softplus(max D(a,p) - min D(a,n))`.
///
/// # Shapes
/// `distances` `[batch, batch]`, without autodiff.
pub fn batch_hard(distances: &Tensor<2>, roles: &Roles, margin: Option<f32>) -> Mined {
    let [batch, _] = distances.dims();
    let (positive, positive_column) = distances.clone().add(roles.only_positives.clone()).max_dim_with_indices(1);
    let (negative, negative_column) = distances.clone().add(roles.only_negatives.clone()).min_dim_with_indices(1);
    let difference = positive.sub(negative); // [batch, 1], far below 0 where the row is no anchor
    let anchors = roles.anchors.max(1) as f32;
    let (terms, slopes) = match margin {
        Some(margin) => {
            let term = difference.add_scalar(margin);
            (Terms::Hinge(term.clone(), anchors), is_positive(term))
        }
        None => (Terms::Softplus(difference.clone(), anchors), sigmoid(difference)),
    };
    let chosen = one_hot(positive_column, batch).sub(one_hot(negative_column, batch));
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
    let negatives = roles.negative_distances(distances).unsqueeze_dim::<3>(1); // [batch, 1, batch]
    // -1 is below every distance and far above -FAR: where there is no pair, the term below stays far under 0.
    let (farthest, farthest_column) =
        distances.clone().mask_fill(roles.no_negative.clone(), -1.0).unsqueeze_dim::<3>(1).max_dim_with_indices(2);
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
        let chosen = one_hot(column, batch).sub(one_hot(negative_column, batch));
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
    let negatives = roles.negative_distances(distances).unsqueeze_dim::<3>(1); // [batch, 1, batch]
    sum_over_ranks(distances, roles, |positive, column| {
        let wide = [batch, positive.dims()[1], batch];
        let terms = relu(positive.expand(wide).sub(negatives.clone().expand(wide)).add_scalar(margin));
        let active = terms.clone().greater_scalar(0.0).float();
        let pulled = one_hot(column, batch).mul(active.clone().sum_dim(2));
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
    let [batch, ranks] = roles.positives.dims();
    let positive = roles.positive_distances(distances).unsqueeze_dim::<3>(2);
    let columns = roles.positives.clone().unsqueeze_dim::<3>(2);
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
