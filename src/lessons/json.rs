//! JSON as it stands in a file, and its fields, each of which is taken once: what is left over is nobody's.
//!
//! Reading a lesson by serde's derived code would make the page 30 kB larger, this by 6: the browser parses, and errors say
//! the field's place.

use super::LessonError;
use crate::say;

/// Values in values that are read at most.
#[cfg(target_arch = "wasm32")]
const DEPTH: usize = 16;

#[derive(Clone, Debug)]
pub enum Json {
    Null,
    Flag(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// # Errors
/// What the parser says, with the place.
#[cfg(not(target_arch = "wasm32"))]
pub fn parse(text: &str) -> Result<Json, String> {
    fn of(value: serde_json::Value) -> Json {
        match value {
            serde_json::Value::Null => Json::Null,
            serde_json::Value::Bool(flag) => Json::Flag(flag),
            serde_json::Value::Number(number) => Json::Number(number.as_f64().unwrap_or(f64::NAN)),
            serde_json::Value::String(text) => Json::Text(text),
            serde_json::Value::Array(values) => Json::List(values.into_iter().map(of).collect()),
            serde_json::Value::Object(fields) => {
                Json::Object(fields.into_iter().map(|(key, value)| (key, of(value))).collect())
            }
        }
    }
    serde_json::from_str(text).map(of).map_err(|error| error.to_string())
}

/// # Errors
/// What the browser says.
#[cfg(target_arch = "wasm32")]
pub fn parse(text: &str) -> Result<Json, String> {
    let value = js_sys::JSON::parse(text).map_err(|error| crate::reason::reason(&error))?;
    of(&value, DEPTH).ok_or_else(|| say!("lesson-file-too-deep"))
}

/// A text as JSON writes it.
#[cfg(not(target_arch = "wasm32"))]
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A text as JSON writes it.
#[cfg(target_arch = "wasm32")]
pub fn quoted(text: &str) -> String {
    js_sys::JSON::stringify(&text.into()).map(String::from).expect("every text can be written")
}

#[cfg(target_arch = "wasm32")]
fn of(value: &wasm_bindgen::JsValue, depth: usize) -> Option<Json> {
    use wasm_bindgen::JsCast;

    let depth = depth.checked_sub(1)?;
    if let Some(values) = value.dyn_ref::<js_sys::Array>() {
        return values.iter().map(|value| of(&value, depth)).collect::<Option<_>>().map(Json::List);
    }
    if let Some(object) = value.dyn_ref::<js_sys::Object>() {
        let field = |entry: wasm_bindgen::JsValue| {
            let entry: js_sys::Array = entry.unchecked_into();
            Some((entry.get(0).as_string()?, of(&entry.get(1), depth)?))
        };
        return js_sys::Object::entries(object).iter().map(field).collect::<Option<_>>().map(Json::Object);
    }
    Some(match (value.as_string(), value.as_f64()) {
        (Some(text), _) => Json::Text(text),
        (None, Some(number)) => Json::Number(number),
        (None, None) if value.is_null() => Json::Null,
        (None, None) => Json::Flag(value.is_truthy()),
    })
}

/// A value, and where it stands: `question.choices[1]`.
#[derive(Clone, Debug)]
pub struct Field {
    pub place: String,
    pub value: Json,
}

type Read<T> = Result<T, LessonError>;

impl Field {
    fn refused<T>(&self, reason: String) -> Read<T> {
        Err(LessonError::of(self.place.as_str(), reason))
    }

    pub fn text(self) -> Read<String> {
        match self.value {
            Json::Text(text) => Ok(text),
            _ => self.refused(say!("lesson-file-text-expected")),
        }
    }

    pub fn number(self) -> Read<f64> {
        match self.value {
            Json::Number(number) if number.is_finite() => Ok(number),
            _ => self.refused(say!("lesson-file-number-expected")),
        }
    }

    /// A whole number from 0 on.
    pub fn whole(self) -> Read<u32> {
        match self.value {
            Json::Number(number) if (0.0..=f64::from(u32::MAX)).contains(&number) && number.fract() == 0.0 => {
                Ok(number as u32)
            }
            _ => self.refused(say!("lesson-file-whole-number-expected")),
        }
    }

    /// One of these, by its name.
    pub fn choice<T: Copy>(self, choices: &[(&str, T)]) -> Read<T> {
        let found = match &self.value {
            Json::Text(text) => choices.iter().find(|(name, _)| name == text),
            _ => None,
        };
        match found {
            Some((_, choice)) => Ok(*choice),
            None => {
                let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
                self.refused(say!("lesson-file-choice-expected", names = names.join(", ")))
            }
        }
    }

    pub fn list(self) -> Read<Vec<Self>> {
        let Json::List(values) = self.value else { return self.refused(say!("lesson-file-list-expected")) };
        let field = |(number, value)| Self { place: format!("{}[{number}]", self.place), value };
        Ok(values.into_iter().enumerate().map(field).collect())
    }

    pub fn object(self) -> Read<Fields> {
        let Json::Object(left) = self.value else { return self.refused(say!("lesson-file-object-expected")) };
        Ok(Fields { place: self.place, left, known: Vec::new() })
    }
}

/// What is left of an object.
pub struct Fields {
    place: String,
    left: Vec<(String, Json)>,
    known: Vec<&'static str>,
}

impl Fields {
    /// The field of this name, if it is there and not null.
    pub fn take(&mut self, key: &'static str) -> Option<Field> {
        self.known.push(key);
        let place = self.left.iter().position(|(other, _)| other == key)?;
        let value = self.left.remove(place).1;
        (!matches!(value, Json::Null)).then(|| Field { place: self.place_of(key), value })
    }

    pub fn need(&mut self, key: &'static str) -> Read<Field> {
        self.take(key).ok_or_else(|| LessonError::of(self.place_of(key), say!("lesson-file-missing")))
    }

    pub fn text(&mut self, key: &'static str) -> Read<Option<String>> {
        self.take(key).map(Field::text).transpose()
    }

    pub fn number(&mut self, key: &'static str) -> Read<Option<f64>> {
        self.take(key).map(Field::number).transpose()
    }

    pub fn whole(&mut self, key: &'static str) -> Read<Option<u32>> {
        self.take(key).map(Field::whole).transpose()
    }

    pub fn texts(&mut self, key: &'static str) -> Read<Vec<String>> {
        self.list(key, Field::text)
    }

    pub fn list<T>(&mut self, key: &'static str, read: fn(Field) -> Read<T>) -> Read<Vec<T>> {
        self.take(key).map_or(Ok(Vec::new()), |field| field.list()?.into_iter().map(read).collect())
    }

    /// # Errors
    /// Where there is a field that nobody has asked for.
    pub fn end(self) -> Read<()> {
        match self.left.first() {
            Some((key, _)) => {
                let known = self.known.join(", ");
                Err(LessonError::of(self.place_of(key), say!("lesson-file-no-field", fields = known)))
            }
            None => Ok(()),
        }
    }

    fn place_of(&self, key: &str) -> String {
        if self.place.is_empty() { key.to_owned() } else { format!("{}.{key}", self.place) }
    }
}
