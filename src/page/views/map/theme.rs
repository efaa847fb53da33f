//! The style sheet's colours, for what is drawn rather than laid out.

use leptos::prelude::window;
use web_sys::{CssStyleDeclaration, HtmlCanvasElement};

use crate::config::read_number;
use crate::page::map::colour::Rgb;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Theme {
    pub surface: Rgb,
    pub ink: Rgb,
    pub soft: Rgb,
    pub accent: Rgb,
    pub line: Rgb,
    pub easy: Rgb,
    pub semi_hard: Rgb,
    pub hard: Rgb,
    pub positive: Rgb,
    pub dark: bool,
    pub font: String,
}

impl Theme {
    /// Reads them off properties of the canvas that show nothing there: a custom property is not resolved for light or
    /// dark, a colour is.
    pub fn of(canvas: &HtmlCanvasElement) -> Self {
        let Ok(Some(style)) = window().get_computed_style(canvas) else { return Self::default() };
        let surface = colour(&style, "background-color");
        Self {
            surface,
            ink: colour(&style, "color"),
            soft: colour(&style, "text-decoration-color"),
            accent: colour(&style, "caret-color"),
            line: colour(&style, "outline-color"),
            easy: colour(&style, "fill"),
            semi_hard: colour(&style, "stroke"),
            hard: colour(&style, "stop-color"),
            positive: colour(&style, "flood-color"),
            dark: surface.iter().map(|part| u32::from(*part)).sum::<u32>() < 384,
            font: style.get_property_value("font-family").unwrap_or_default(),
        }
    }
}

/// A colour as `rgb(1, 2, 3)`, which is how every browser writes one.
fn colour(style: &CssStyleDeclaration, property: &str) -> Rgb {
    let text = style.get_property_value(property).unwrap_or_default();
    let mut numbers = text.split(|c: char| !c.is_ascii_digit() && c != '.').filter_map(read_number);
    [(); 3].map(|()| numbers.next().unwrap_or_default() as u8)
}

/// As a canvas wants it.
pub fn css(colour: Rgb, opacity: f32) -> String {
    let [red, green, blue] = colour;
    format!("rgb({red} {green} {blue} / {opacity})")
}
