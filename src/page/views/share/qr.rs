//! A QR code, as wide as it needs to be.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};

use crate::say;

/// Light modules around it, as the standard wants.
const QUIET: i32 = 4;

#[component]
pub fn QrCode(text: String) -> impl IntoView {
    // The least correction of errors: a screen has no stains, and fewer modules are larger.
    let code = Code::encode_binary(text.as_bytes(), QrCodeEcc::Low);
    let (picture, words) = match code {
        Ok(code) => (drawn(&code), say!("share-panel-for-camera")),
        Err(_) => (String::new(), say!("share-panel-no-code")),
    };
    view! {
        <div class="share-code" inner_html=picture></div>
        <p class="remark">{words}</p>
    }
}

/// As SVG, dark on light in every scheme of colours: cameras want it so.
fn drawn(code: &Code) -> String {
    let side = code.size() + 2 * QUIET;
    let name = say!("share-panel-code-of-link");
    let mut drawn = format!(
        "<svg viewBox='0 0 {side} {side}' role='img' aria-label=\"{name}\" shape-rendering='crispEdges'>\
         <rect width='{side}' height='{side}' fill='#fff'/><path d='"
    );
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            // Each run of dark modules is one rectangle.
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                let _ = write!(drawn, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run + 1;
        }
    }
    drawn + "'/></svg>"
}
