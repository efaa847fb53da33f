//! The sentences as points: [`embedding`] makes them by [`embedders`], [`comparison`] tells before from now, [`projection`] draws the map,
//! [`triplets`] looks at how hard the training triplets are, [`words`] at the vocabulary, [`corpus`] at sentences beside them.

pub mod comparison;
pub mod corpus;
pub mod embedders;
pub mod embedding;
pub mod projection;
pub mod triplets;
pub mod words;
