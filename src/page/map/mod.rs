//! What the map of sentences needs to know, without a canvas: the recorded run, the view, colours, picking, labels.

pub mod camera;
pub mod colour;
pub mod gesture;
pub mod labels;
pub mod miniature;
pub mod pick;
pub mod raster;
pub mod recording;
pub mod sentences;
pub mod tape;
