//! The map: embeddings in two dimensions.
//!
//! Principal component analysis shows the two directions in which the sentences differ most. Its axes are known up to sign
//! and, where two variances are alike, up to a rotation: each frame is turned and mirrored so that it lies on the one
//! before it as well as it can (orthogonal Procrustes, Schönemann 1966), and the map drifts instead of flipping.

mod linear;
mod procrustes;
mod tsne;

use crate::config::Projection;
use crate::engine::vectors::Vectors;
use linear::Axes;
use procrustes::Turn;
use tsne::TSne;

/// Neighbours that say where a sentence that is not on the map belongs, where the map has no axes.
const PLACE_NEIGHBOURS: usize = 5;

/// Makes frame after frame of one run.
pub struct Projector {
    method: Projection,
    seed: u64,
    axes: Option<Axes>,
    tsne: Option<TSne>,
    /// The vectors of the last frame, for [`Projector::place`].
    vectors: Vectors,
    /// The last frame.
    points: Vec<[f32; 2]>,
}

impl Projector {
    /// The same seed gives the same frames.
    pub fn new(method: Projection, seed: u64) -> Self {
        Self { method, seed, axes: None, tsne: None, vectors: Vectors::default(), points: Vec::new() }
    }

    /// Goes on with another method, from the last frame.
    pub fn set_method(&mut self, method: Projection) {
        if self.method != method {
            self.method = method;
            self.tsne = None;
        }
    }

    pub fn method(&self) -> Projection {
        self.method
    }

    /// How near the map is to what it will be if the sentences stay where they are: 1 where another frame would be the same,
    /// below 0.5 while t-SNE looks up neighbours for the first time.
    pub fn settled(&self) -> f32 {
        self.tsne.as_ref().map_or(1.0, TSne::settled)
    }

    /// The next frame. With t-SNE a frame is a share of the work, and the first ones show the principal components while it
    /// looks up who is near whom.
    ///
    /// # Shapes
    /// Result: a point for each row of `vectors`, around the origin.
    pub fn project(&mut self, vectors: &Vectors) -> Vec<[f32; 2]> {
        if self.points.len() != vectors.rows() {
            self.points.clear();
            self.tsne = None;
        }
        let mut axes = Axes::find(vectors, self.axes.take().filter(|axes| axes.size() == vectors.size), self.seed);
        let mut points = axes.project(vectors);
        match self.method {
            Projection::Pca => {
                let turn = Turn::between(&points, &self.points);
                axes.turn(turn);
                points.iter_mut().for_each(|point| *point = turn.apply(*point));
            }
            Projection::TSne => {
                let tsne = self.tsne.get_or_insert_with(|| TSne::new(&points, self.seed));
                if self.vectors != *vectors {
                    self.vectors.clone_from(vectors);
                    tsne.moved();
                }
                points = tsne.follow(vectors).unwrap_or(points);
                let turn = Turn::between(&points, &self.points);
                points.iter_mut().for_each(|point| *point = turn.apply(*point));
            }
        }
        self.axes = Some(axes);
        self.points.clone_from(&points);
        points
    }

    /// Where a vector that is not among them lies in the last frame; None before the first. t-SNE has no place for it, and
    /// puts it amid its nearest neighbours.
    pub fn place(&self, vector: &[f32]) -> Option<[f32; 2]> {
        let axes = self.axes.as_ref().filter(|axes| axes.size() == vector.len() && !self.points.is_empty())?;
        match self.method {
            Projection::Pca => Some(axes.place(vector)),
            Projection::TSne => self.amid_neighbours(vector),
        }
    }

    fn amid_neighbours(&self, vector: &[f32]) -> Option<[f32; 2]> {
        let squared = |row: usize| -> f32 {
            self.vectors.row(row).iter().zip(vector).map(|(one, other)| (one - other) * (one - other)).sum()
        };
        let mut near: Vec<(f32, usize)> = (0..self.points.len()).map(|row| (squared(row), row)).collect();
        near.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        near.truncate(PLACE_NEIGHBOURS);
        let total: f32 = near.iter().map(|(distance, _)| 1.0 / (distance + 1e-6)).sum();
        let share = |axis: usize| {
            near.iter().map(|(distance, row)| self.points[*row][axis] / (distance + 1e-6)).sum::<f32>() / total
        };
        (!near.is_empty()).then(|| [share(0), share(1)])
    }
}
