//! Draws the map: points into pixels, lines and labels over them.

mod labels;

use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::theme::{Theme, css};
use crate::page::map::camera::{Bounds, Camera};
use crate::page::map::colour::{self, Palette, Rgb};
use crate::page::map::raster::{Dot, Raster};
use crate::page::map::sentences::Sentences;
use crate::protocol::Hardness;

/// Room around the points, in the style sheet's pixels.
const MARGIN: f32 = 28.0;
/// The time in which a point covers two thirds of the way to its new place.
const GLIDE_MS: f32 = 70.0;

/// A line from the selected sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    pub to: usize,
    pub kind: LinkKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    Positive,
    Negative(Hardness),
}

/// All that there is to draw.
pub struct Scene<'a> {
    pub sentences: &'a Sentences,
    /// Where the sentences are.
    pub points: Vec<[f32; 2]>,
    pub query: Option<[f32; 2]>,
    pub hovered: Option<usize>,
    pub selected: Option<usize>,
    pub links: Vec<Link>,
    /// Sentences that stand out: found by the search or inside the lasso.
    pub marked: &'a [usize],
    /// Corners of the lasso, in pixels of the style sheet.
    pub lasso: &'a [[f32; 2]],
    /// Milliseconds since the last drawing; None: points jump to their places.
    pub glide: Option<f32>,
}

pub struct Painter {
    pub canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    theme: Theme,
    raster: Raster,
    palette: Palette,
    /// Width and height in pixels of the style sheet.
    pub size: [f32; 2],
    /// Pixels of the screen to one of the style sheet.
    density: f32,
    /// Where points are shown, on their way to where they are.
    shown: Vec<[f32; 2]>,
    shown_query: Option<[f32; 2]>,
    /// The same in pixels of the style sheet, for the pointer.
    pub on_screen: Vec<[f32; 2]>,
    camera: Option<Camera>,
    /// Around all that was shown since the view was last made to fit. It grows only: what shrinks is seen to shrink.
    seen: Option<Bounds>,
    /// The user has moved the view.
    held: bool,
    /// Widths of labels; NaN where not measured.
    widths: Vec<f32>,
    /// Sentences that had a label in the last drawing, so that labels do not flicker.
    labelled: Vec<usize>,
}

impl Painter {
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self {
            canvas,
            context,
            theme: Theme::default(),
            raster: Raster::new(0, 0),
            palette: Palette::default(),
            size: [0.0; 2],
            density: 1.0,
            shown: Vec::new(),
            shown_query: None,
            on_screen: Vec::new(),
            camera: None,
            seen: None,
            held: false,
            widths: Vec::new(),
            labelled: Vec::new(),
        })
    }

    /// Takes up the size of the canvas on the page, and its colours.
    pub fn measure(&mut self, density: f32) {
        self.density = density;
        self.size = [self.canvas.client_width() as f32, self.canvas.client_height() as f32];
        let [width, height] = self.size.map(|side| (side * density).round() as usize);
        if (self.raster.width, self.raster.height) != (width, height) {
            self.canvas.set_width(width as u32);
            self.canvas.set_height(height as u32);
            self.raster = Raster::new(width, height);
            if !self.held {
                self.camera = None;
            }
        }
        self.theme = Theme::of(&self.canvas);
    }

    /// Other sentences: nothing of the former is kept.
    pub fn forget(&mut self) {
        self.widths.clear();
        self.labelled.clear();
        self.shown.clear();
        self.fit();
    }

    /// Lets everything be seen again.
    pub fn fit(&mut self) {
        self.seen = None;
        self.camera = None;
        self.held = false;
    }

    /// Moves the view by some pixels, and holds it there.
    pub fn pan(&mut self, by: [f32; 2]) {
        if let Some(camera) = &mut self.camera {
            camera.pan(by);
            self.held = true;
        }
    }

    /// Enlarges around a pixel, and holds the view there.
    pub fn zoom(&mut self, factor: f32, pixel: [f32; 2]) {
        if let Some(camera) = &mut self.camera {
            camera.zoom(factor, pixel, self.size);
            self.held = true;
        }
    }

    /// Draws; true while something is still moving.
    pub fn draw(&mut self, scene: &Scene) -> bool {
        if self.raster.pixels.is_empty() {
            return false;
        }
        let moving = self.glide(scene);
        self.aim();
        let Some(camera) = self.camera else {
            self.raster.fill(self.theme.surface);
            self.put_pixels();
            return false;
        };
        let size = self.size;
        self.on_screen.clear();
        self.on_screen.extend(self.shown.iter().map(|point| camera.to_screen(*point, size)));
        self.draw_points(scene);
        self.put_pixels();
        self.draw_links(scene);
        self.draw_query(camera);
        self.draw_labels(scene);
        self.draw_lasso(scene);
        moving
    }

    fn glide(&mut self, scene: &Scene) -> bool {
        self.shown_query = scene.query;
        let elapsed = scene.glide.filter(|_| self.shown.len() == scene.points.len());
        let Some(elapsed) = elapsed else {
            self.shown.clone_from(&scene.points);
            return false;
        };
        let share = 1.0 - (-elapsed / GLIDE_MS).exp();
        let mut farthest = 0.0f32;
        for (shown, place) in self.shown.iter_mut().zip(&scene.points) {
            for axis in [0, 1] {
                let way = place[axis] - shown[axis];
                farthest = farthest.max(way.abs());
                shown[axis] += way * share;
            }
        }
        let pixel = self.camera.map_or(0.0, |camera| 0.3 / camera.scale);
        if farthest < pixel {
            self.shown.clone_from(&scene.points);
        }
        farthest >= pixel
    }

    /// Where nobody has moved the view, it shows everything.
    fn aim(&mut self) {
        let Some(bounds) = Bounds::of(self.shown.iter().chain(&self.shown_query).copied()) else { return };
        if !bounds.min.iter().chain(&bounds.max).all(|side| side.is_finite()) {
            return;
        }
        let seen = self.seen.map_or(bounds, |seen| seen.with(bounds));
        if self.camera.is_none() || (!self.held && self.seen != Some(seen)) {
            self.camera = Some(Camera::fit(seen, self.size, MARGIN));
        }
        self.seen = Some(seen);
    }

    fn radius(&self) -> f32 {
        let count = self.shown.len().max(10) as f64;
        let full = self.seen.map_or(1.0, |seen| Camera::fit(seen, self.size, MARGIN).scale);
        let enlarged = self.camera.map_or(1.0, |camera| f64::from(camera.scale / full).max(1.0).powf(0.3));
        ((7.4 - 1.4 * count.log10()).clamp(1.5, 5.5) * enlarged).min(9.0) as f32 * self.density
    }

    fn draw_points(&mut self, scene: &Scene) {
        self.raster.fill(self.theme.surface);
        let radius = self.radius();
        let is_quiet = scene.selected.is_some() || !scene.marked.is_empty();
        let mut lit = vec![false; self.shown.len()];
        for sentence in scene.links.iter().map(|link| link.to).chain(scene.marked.iter().copied()).chain(scene.selected)
        {
            if let Some(lit) = lit.get_mut(sentence) {
                *lit = true;
            }
        }
        let groups = scene.sentences.group_count;
        let is_grey = colour::is_grey(groups);
        self.palette.suit(groups, self.theme.dark);
        let mut dot = |sentence: usize, opacity: f32| {
            let Some(point) = self.on_screen.get(sentence) else { return };
            let group = scene.sentences.groups.get(sentence).copied().unwrap_or_default() as usize;
            let colour = if is_grey && lit[sentence] {
                self.colour_in_grey(sentence, scene)
            } else if is_grey {
                self.theme.soft
            } else {
                self.palette.group(group)
            };
            let shape = colour::shape(group, groups);
            let ring = scene.sentences.held_out(sentence).then_some((radius * 0.42).max(1.2));
            let centre = point.map(|side| side * self.density);
            self.raster.dot(centre, Dot { shape, radius, colour, opacity, ring });
        };
        let quiet = if is_quiet { 0.28 } else { 0.85 };
        // Those that are lit lie above the rest.
        for (above, opacity) in [(false, quiet), (true, 1.0)] {
            lit.iter().enumerate().filter(|(_, lit)| **lit == above).for_each(|(sentence, _)| dot(sentence, opacity));
        }
    }

    fn put_pixels(&self) {
        let (pixels, width, height) = (&self.raster.pixels, self.raster.width as u32, self.raster.height as u32);
        if let Ok(image) = ImageData::new_with_u8_clamped_array_and_sh(Clamped(pixels), width, height) {
            // Fails for a canvas of no size only, which was sent away above.
            let _ = self.context.put_image_data(&image, 0.0, 0.0);
        }
        let scale = f64::from(self.density);
        let _ = self.context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
    }

    fn colour_of(&self, kind: LinkKind) -> Rgb {
        match kind {
            LinkKind::Positive => self.theme.positive,
            LinkKind::Negative(Hardness::Hard) => self.theme.hard,
            LinkKind::Negative(Hardness::SemiHard) => self.theme.semi_hard,
            LinkKind::Negative(Hardness::Easy) => self.theme.easy,
        }
    }

    /// Where there are more groups than the eye tells apart, only what is chosen has a colour.
    fn colour_in_grey(&self, sentence: usize, scene: &Scene) -> Rgb {
        let link = scene.links.iter().find(|link| link.to == sentence);
        match link {
            Some(link) => self.colour_of(link.kind),
            None if scene.selected == Some(sentence) => self.theme.ink,
            None if scene.marked.contains(&sentence) => self.theme.accent,
            None => self.theme.soft,
        }
    }

    fn draw_links(&self, scene: &Scene) {
        let context = &self.context;
        let Some([x, y]) = scene.selected.and_then(|selected| self.on_screen.get(selected)).copied() else { return };
        context.set_line_width(1.5);
        for link in &scene.links {
            let Some([to_x, to_y]) = self.on_screen.get(link.to).copied() else { continue };
            context.set_stroke_style_str(&css(self.colour_of(link.kind), 0.9));
            context.begin_path();
            context.move_to(x.into(), y.into());
            context.line_to(to_x.into(), to_y.into());
            context.stroke();
        }
        self.circle([x, y], self.radius() / self.density + 3.5, self.theme.ink);
    }

    fn circle(&self, [x, y]: [f32; 2], radius: f32, colour: Rgb) {
        let context = &self.context;
        context.set_stroke_style_str(&css(colour, 1.0));
        context.set_line_width(2.0);
        context.begin_path();
        let _ = context.arc(x.into(), y.into(), radius.into(), 0.0, std::f64::consts::TAU);
        context.stroke();
    }

    /// The sentence that was asked for: a cross in a circle, unlike every other point.
    fn draw_query(&self, camera: Camera) {
        let Some([x, y]) = self.shown_query.map(|query| camera.to_screen(query, self.size)) else { return };
        self.circle([x, y], 6.0, self.theme.ink);
        let context = &self.context;
        context.begin_path();
        for (dx, dy) in [(1.0, 0.0), (0.0, 1.0)] {
            context.move_to(f64::from(x) - 10.0 * dx, f64::from(y) - 10.0 * dy);
            context.line_to(f64::from(x) + 10.0 * dx, f64::from(y) + 10.0 * dy);
        }
        context.stroke();
    }

    fn draw_lasso(&self, scene: &Scene) {
        let [first, rest @ ..] = scene.lasso else { return };
        let context = &self.context;
        context.begin_path();
        context.move_to(first[0].into(), first[1].into());
        rest.iter().for_each(|corner| context.line_to(corner[0].into(), corner[1].into()));
        context.close_path();
        context.set_fill_style_str(&css(self.theme.accent, 0.12));
        context.fill();
        context.set_stroke_style_str(&css(self.theme.accent, 1.0));
        context.set_line_width(1.5);
        context.stroke();
    }
}
