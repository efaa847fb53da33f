//! Curves as a picture, by plotters: SVG in the style sheet's colours, so that light and dark both suit.

use plotters::prelude::*;

use crate::page::core::table::drawn;
use crate::words::decimals;

/// A curve of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Number of its colour in the style sheet.
    pub colour: u8,
    pub name: String,
    /// `(step, value)`, in the order of the steps.
    pub points: Vec<(f64, f64)>,
}

/// What a picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Last step of the x axis.
    pub end: f64,
    /// Upper end of the y axis.
    pub top: f64,
    /// Pixels.
    pub width: u32,
    pub height: u32,
}

/// Room for the labels of the axes, in pixels.
pub const LEFT: u32 = 40;
pub const RIGHT: u32 = 12;
const BELOW: u32 = 20;
const ABOVE: u32 = 6;

/// plotters writes colours as numbers: these stand for the style sheet's until the picture is done.
const GRID: RGBColor = RGBColor(1, 1, 1);
const LABEL: RGBColor = RGBColor(2, 2, 2);
const fn series(number: u8) -> RGBColor {
    RGBColor(3, 3, number)
}

/// The picture; empty where there is no room for one.
pub fn draw(lines: &[&Line], frame: &Frame) -> String {
    let mut svg = String::new();
    let room = frame.width > LEFT + RIGHT && frame.height > ABOVE + BELOW;
    // Writing into memory fails only where there is no room.
    if !room || draw_into(&mut svg, lines, frame).is_err() {
        return String::new();
    }
    let svg = svg.replace("#010101", "var(--line)").replace("#020202", "var(--ink-soft)");
    lines.iter().fold(svg, |svg, Line { colour, .. }| {
        svg.replace(&format!("#03030{colour}"), &format!("var(--series-{colour})"))
    })
}

fn draw_into(svg: &mut String, lines: &[&Line], frame: &Frame) -> Result<(), Box<dyn std::error::Error>> {
    let root = SVGBackend::with_string(svg, (frame.width, frame.height)).into_drawing_area();
    let mut chart = ChartBuilder::on(&root)
        .margin_top(ABOVE)
        .margin_right(RIGHT)
        .x_label_area_size(BELOW)
        .y_label_area_size(LEFT)
        .build_cartesian_2d(0.0..frame.end, 0.0..frame.top)?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .max_light_lines(0)
        .bold_line_style(GRID)
        .axis_style(GRID)
        .label_style(("sans-serif", 11).into_font().color(&LABEL))
        .y_labels(if frame.height > 110 { 5 } else { 3 })
        .x_labels((frame.width / 90).clamp(2, 6) as usize)
        .x_label_formatter(&|value| short(*value))
        .y_label_formatter(&|value| short(*value))
        .draw()?;
    for line in lines {
        // What is above the axis runs along its end.
        let clipped = drawn(&line.points).map(|(step, value)| (step, value.min(frame.top)));
        chart.draw_series(LineSeries::new(clipped, series(line.colour).stroke_width(2)))?;
    }
    root.present()?;
    Ok(())
}

/// As few digits as tell it.
pub fn short(value: f64) -> String {
    if value.abs() >= 1e5 {
        return format!("{value:.0e}");
    }
    let text = decimals(value, 4);
    let text = text.trim_end_matches('0').trim_end_matches(|sign: char| !sign.is_ascii_digit());
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// The smallest of 1, 2, 4 and 8 times a power of ten that is not below `value`: four parts of it are short numbers.
pub fn nice_top(value: f64) -> f64 {
    let power = 10f64.powf(value.max(1e-6).log10().floor());
    [1.0, 2.0, 4.0, 8.0, 10.0].into_iter().map(|times| times * power).find(|top| *top >= value).unwrap_or(value)
}
