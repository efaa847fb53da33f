//! One step at a time, from one [`pool`]: [`sampler`] draws, [`batch`] makes tensors, [`trainer`] takes the step, in parts by [`gradient_cache`],
//! [`evaluate`] scores, [`doctor`] says what goes wrong.

pub mod adamw;
pub mod batch;
pub mod doctor;
pub mod evaluate;
pub mod gradient_cache;
pub mod gradients;
mod places;
pub mod pool;
pub mod sampler;
pub mod trainer;
