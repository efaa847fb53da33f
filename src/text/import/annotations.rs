//! Rows as annotation tools export them, with the text and the answers each in an object of its own.

use super::shapes::Rows;
use super::value::Value;

/// Levels of an answer that are looked through for its choice.
const ANSWER_LEVELS: usize = 8;

/// `{"data": {"text": …}, "annotations": [{"result": [{"value": {"choices": […]}}]}]}` of Label Studio, and
/// `{"fields": {"text": …}, "responses": {"label": [{"value": …}]}}` of Argilla, with a column for each field and answer.
pub(super) fn flattened(mut entries: Rows) -> Rows {
    let is = |key: &str, fits: fn(&Value) -> bool| entries.iter().position(|(own, value)| own == key && fits(value));
    let is_object = |value: &Value| matches!(value, Value::Object(_));
    let is_list = |value: &Value| matches!(value, Value::List(_));
    let places = match (is("data", is_object), is("annotations", is_list)) {
        (Some(fields), Some(answers)) => Some((fields, answers)),
        _ => is("fields", is_object).zip(is("responses", is_object)),
    };
    let Some((fields, answers)) = places else {
        return entries;
    };
    let taken = |value: &mut Value| std::mem::replace(value, Value::Null);
    let mut flat = Rows::new();
    if let Value::Object(fields) = taken(&mut entries[fields].1) {
        flat.extend(fields);
    }
    match taken(&mut entries[answers].1) {
        Value::Object(questions) => {
            flat.extend(questions.into_iter().map(|(question, answer)| (question, choice(answer, ANSWER_LEVELS))));
        }
        answer => flat.push(("label".to_owned(), choice(answer, ANSWER_LEVELS))),
    }
    flat.extend(entries.into_iter().filter(|(_, value)| !value.is_container() && *value != Value::Null));
    flat
}

/// What was chosen, by the first annotator.
fn choice(answer: Value, levels: usize) -> Value {
    match answer {
        Value::List(values) if levels > 0 && values.iter().any(Value::is_container) => {
            let mut choices = values.into_iter().map(|value| choice(value, levels - 1));
            choices.find(|choice| *choice != Value::Null).unwrap_or(Value::Null)
        }
        Value::Object(entries) if levels > 0 => {
            let known = |key: &str| matches!(key, "choices" | "value" | "result");
            let mut inner = entries.into_iter().filter(|(key, _)| known(key));
            inner.next().map_or(Value::Null, |(_, value)| choice(value, levels - 1))
        }
        Value::Object(_) => Value::Null,
        answer => answer,
    }
}
