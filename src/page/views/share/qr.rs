//! A QR code, as wide as it needs to be.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};

/// Light modules around it, as the standard wants.
const QUIET: i32 = 4;

#[component]
pub fn QrCode(text: String) -> impl IntoView {
    // The least correction of errors: a screen has no stains, and fewer modules are larger.
    let code = Code::encode_binary(text.as_bytes(), QrCodeEcc::Low);
    let (picture, words) = match code {
        Ok(code) => (drawn(&code), "For a phone's camera: it holds the same link."),
        Err(_) => (String::new(), "The link is too long for a QR code, which holds at most 2,953 characters."),
    };
    view! {
        <div class="share-code" inner_html=picture></div>
        <p class="remark">{words}</p>
    }
}

/// As SVG, dark on light in every scheme of colours: cameras want it so.
fn drawn(code: &Code) -> String {
    let side = code.size() + 2 * QUIET;
    let mut drawn = format!(
        "<svg viewBox='0 0 {side} {side}' role='img' aria-label='QR code of the link' shape-rendering='crispEdges'>\
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
