//! A chart as a file: CSV, SVG or PNG.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::columns;
use super::plot::{Frame, Line, draw};
use crate::page::core::table::csv;
use crate::page::runtime::download::{save_blob, save_text, text_url};
use crate::say;

/// Pixels of a picture, for print: the chart's are too few.
const WIDTH: u32 = 960;
const HEIGHT: u32 = 480;

#[component]
pub fn Save(name: String, lines: Memo<Vec<Line>>, frame: Memo<Frame>) -> impl IntoView {
    let file = name.to_lowercase().replace(' ', "_");
    let csv_name = format!("{file}.csv");
    let svg_name = format!("{file}.svg");
    let png_name = format!("{file}.png");
    let svg = move || frame.with_untracked(|frame| lines.with_untracked(|lines| standalone(lines, frame)));
    view! {
        <span class="chart-save">
            <button
                type="button"
                class="link"
                aria-label=say!("widget-chart-save", name = &name, form = "CSV")
                on:click=move |_| save_text(&csv_name, "text/csv", &lines.with_untracked(|lines| csv(&columns(lines))))
            >
                "CSV"
            </button>
            <button
                type="button"
                class="link"
                aria-label=say!("widget-chart-save", name = &name, form = "SVG")
                on:click=move |_| save_text(&svg_name, "image/svg+xml", &svg())
            >
                "SVG"
            </button>
            <button
                type="button"
                class="link"
                aria-label=say!("widget-chart-save", name = &name, form = "PNG")
                on:click=move |_| save_png(png_name.clone(), &svg())
            >
                "PNG"
            </button>
        </span>
    }
}

/// The picture with the page's colours written out, on its ground.
fn standalone(lines: &[Line], frame: &Frame) -> String {
    let shown: Vec<&Line> = lines.iter().collect();
    let mut svg = draw(&shown, &Frame { width: WIDTH, height: HEIGHT, ..frame.clone() });
    let names = ["line", "ink-soft"].map(str::to_owned).into_iter();
    for name in names.chain((1..=9).map(|number| format!("series-{number}"))) {
        svg = svg.replace(&format!("var(--{name})"), &resolve(&name));
    }
    let ground = format!("><rect width=\"100%\" height=\"100%\" fill=\"{}\"/>", resolve("surface"));
    svg.replacen('>', &ground, 1)
}

/// A colour of the style sheet as it is now, light or dark.
fn resolve(name: &str) -> String {
    let Some(body) = document().body() else { return String::new() };
    let style = body.style();
    // A custom property is not resolved for light or dark, a colour is.
    let _ = style.set_property("outline-color", &format!("var(--{name})"));
    let computed = window().get_computed_style(&body).ok().flatten();
    let colour = computed.and_then(|computed| computed.get_property_value("outline-color").ok());
    let _ = style.remove_property("outline-color");
    colour.unwrap_or_default()
}

/// The browser paints the SVG; nothing happens where it cannot, which is nowhere known.
fn save_png(name: String, svg: &str) {
    let Ok(image) = HtmlImageElement::new() else { return };
    let url = text_url("image/svg+xml", svg);
    let painted = image.clone();
    let loaded = Closure::once_into_js(move || {
        let canvas: Option<HtmlCanvasElement> =
            document().create_element("canvas").ok().and_then(|canvas| canvas.dyn_into().ok());
        let Some(canvas) = canvas else { return };
        canvas.set_width(2 * WIDTH);
        canvas.set_height(2 * HEIGHT);
        let context = canvas.get_context("2d").ok().flatten();
        let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) else {
            return;
        };
        let size = (f64::from(2 * WIDTH), f64::from(2 * HEIGHT));
        let _ = context.draw_image_with_html_image_element_and_dw_and_dh(&painted, 0.0, 0.0, size.0, size.1);
        let save = Closure::once_into_js(move |blob: web_sys::Blob| save_blob(&name, &blob));
        let _ = canvas.to_blob(save.unchecked_ref());
    });
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_src(&url);
}
