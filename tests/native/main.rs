//! The native integration tests: one binary, a module per subject.

mod adamw;
mod article;
mod brute_force;
mod comparison;
mod cosent;
mod course;
mod crew;
mod doctor;
mod encoders;
mod evaluate;
mod examples;
mod first_lessons;
mod golden;
#[path = "../golden_checks/mod.rs"]
mod golden_checks;
mod gradient_cache;
mod hard_negatives;
mod known_runs;
mod lessons;
mod mining;
mod nearest;
mod pool;
mod pretrained;
mod projection;
mod session;
mod support;
mod tokenizer;
mod tokens;
mod triplets;
mod wrong;
