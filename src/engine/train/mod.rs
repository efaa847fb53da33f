//! One step at a time, from one [`pool`]: [`sampler`] draws, [`batch`] makes tensors, [`pass`] takes them through the encoder and back, [`trainer`] takes the step,
//! [`evaluate`] scores, [`doctor`] says what goes wrong.

pub mod adamw;
pub mod batch;
pub mod doctor;
pub mod evaluate;
pub mod gradients;
pub mod pass;
mod places;
pub mod pool;
pub mod sampler;
pub mod trainer;
