//! What is known of all sentences as of one step.

use std::rc::Rc;

use crate::engine::encoder::TextEncoder;
use crate::engine::vectors::Vectors;

/// All sentences as the weights of a step see them. Clones share everything.
///
/// Weights are large, so that it matters how many sets of them are alive. Tensors that nobody writes to are shared, and a
/// training step makes new ones; a run of a large model therefore holds three sets at most: the untrained one, which everything is
/// compared with, that of the snapshot which is shown and asked, and that in training. Of a small one [`Past`](super::past::Past)
/// holds more. While sentences are embedded training stands still and
/// shares its weights with the embedding. A loss that is no number is answered by the weights of the snapshot, so that none are
/// held for that alone.
#[derive(Clone)]
pub struct Snapshot {
    pub step: u32,
    pub weights: TextEncoder,
    /// A row for each sentence of the data.
    pub vectors: Rc<Vectors>,
}
