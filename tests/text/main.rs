//! The tests of `text`, which need no engine and so are built in seconds: a module per subject.

mod cases;
mod corpus;
mod corrections;
mod dataset;
mod embed;
mod import;
mod lessons;
mod modules;
mod policy;
mod relations;
mod round_trips;
mod scored;
mod words;
