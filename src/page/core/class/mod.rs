//! The answers of a class: codes that readers have sent to their lecturer, read and counted.

mod answers;
mod code;

pub use answers::{ChoiceReport, Class, ClassReport, Known, Learned, LessonReport, LessonWords};
pub use code::{LessonKey, Outcome, visit_number};
