//! A QR code, as wide as it needs to be.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};

/// Light modules around it, as the standard wants.
const QUIET: i32 = 4;

#[component]
pub fn QrCode(text: String) -> impl IntoView {
    // The least correction of errors: a screen has no stains, and fewer modules are larger.
    match Code::encode_text(&text, QrCodeEcc::Low) {
        Ok(code) => {
            let side = code.size() + 2 * QUIET;
            view! {
                <svg
                    class="share-code"
                    viewBox=format!("0 0 {side} {side}")
                    role="img"
                    aria-label="QR code of the link"
                    shape-rendering="crispEdges"
                >
                    <rect width=side height=side fill="#fff" />
                    <path d=dark_modules(&code) fill="#000" />
                </svg>
                <p class="remark">"For a phone's camera: it holds the same link."</p>
            }
            .into_any()
        }
        Err(_) => {
            view! { <p class="remark">"The link is too long for a QR code, which holds at most 2,953 characters."</p> }
                .into_any()
        }
    }
}

/// Each run of dark modules in a row as a rectangle.
fn dark_modules(code: &Code) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET).expect("memory takes it");
            }
            x += run + 1;
        }
    }
    path
}
