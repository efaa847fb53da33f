//! The geometry of one anchor, without a picture: how hard its negatives are, where to draw them, and which way the loss
//! moves them.

use crate::protocol::Hardness;

/// After Schroff et al. 2015; see [`Hardness`].
pub fn hardness(positive_distance: f32, negative_distance: f32, margin: f32) -> Hardness {
    if negative_distance <= positive_distance {
        Hardness::Hard
    } else if negative_distance <= positive_distance + margin {
        Hardness::SemiHard
    } else {
        Hardness::Easy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negatives_are_told_apart_by_the_two_circles() {
        let kinds = [0.2, 0.5, 0.6, 0.8, 0.81].map(|distance| hardness(0.5, distance, 0.3));
        use Hardness::{Easy, Hard, SemiHard};
        assert_eq!(kinds, [Hard, Hard, SemiHard, SemiHard, Easy]);
        assert_eq!(hardness(0.5, 0.6, 0.0), Easy);
    }
}
