//! What every browser has built in. On the page these are JavaScript's functions: Rust's own bring tables along that would be
//! a twentieth of the page's binary. Everywhere else they are Rust's.

/// A finite decimal number: digits, sign, point and exponent, nothing around them.
pub fn read_number(text: &str) -> Option<f64> {
    let is_decimal = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    let number = if is_decimal { place::number(text) } else { f64::NAN };
    number.is_finite().then_some(number)
}

/// The text in small letters of any script.
pub fn lower_case(text: &str) -> String {
    place::lower_case(text)
}

#[cfg(all(feature = "app", target_arch = "wasm32"))]
mod place {
    use wasm_bindgen::JsValue;

    pub fn number(text: &str) -> f64 {
        JsValue::from_str(text).unchecked_into_f64()
    }

    pub fn lower_case(text: &str) -> String {
        // The way to JavaScript and back is long for each of thousands of sentences.
        if text.is_ascii() {
            return text.to_ascii_lowercase();
        }
        js_sys::JsString::from(text).to_lower_case().into()
    }
}

#[cfg(not(all(feature = "app", target_arch = "wasm32")))]
mod place {
    pub fn number(text: &str) -> f64 {
        text.parse().unwrap_or(f64::NAN)
    }

    pub fn lower_case(text: &str) -> String {
        text.to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_decimal_and_finite() {
        let read = ["0.5", "+1", ".5", "5.", "1e-3", "-2E2"].map(read_number);
        assert_eq!(read, [0.5, 1.0, 0.5, 5.0, 0.001, -200.0].map(Some));
        for not_one in ["", "-", ".", "1e", "1e999", "0x10", "inf", "NaN", "1 2", " 1", "1,5", "１"] {
            assert_eq!(read_number(not_one), None, "{not_one:?}");
        }
    }
}
