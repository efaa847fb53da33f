//! Names of groups and texts of sentences, where they do not cover each other.

use super::{Painter, Scene, css};
use crate::page::map::labels::{Place, Wish, place};
use crate::page::map::sentences::Sentences;

/// Characters of a sentence that its label shows.
const LABEL_CHARS: usize = 30;
/// The canvas has one label for so many square pixels of the style sheet.
const LABEL_AREA: f32 = 16_000.0;
const FONT_PX: f32 = 11.5;

impl Painter {
    pub(super) fn draw_labels(&mut self, scene: &Scene) {
        self.context.set_font(&format!("500 {FONT_PX}px {}", self.theme.font));
        self.context.set_text_baseline("middle");
        self.widths.resize(self.shown.len(), f32::NAN);
        let query = self.shown_query.zip(self.camera).map(|(query, camera)| {
            let [x, y] = camera.to_screen(query, self.size);
            Place { left: x - 11.0, top: y - 11.0, width: 22.0, height: 22.0 }
        });
        let named = self.draw_group_names(scene, query.as_slice());
        let chosen = self.label_candidates(scene, named.is_empty());
        let wishes: Vec<Wish> = chosen.iter().map(|sentence| self.wish(scene, *sentence)).collect();
        let taken: Vec<Place> = named.into_iter().chain(query).collect();
        let places = place(&wishes, self.size, &taken);
        self.labelled.clear();
        for (sentence, place) in chosen.into_iter().zip(places) {
            let Some(place) = place else { continue };
            let strong = Some(sentence) == scene.selected || Some(sentence) == scene.hovered;
            self.text(&label(&scene.sentences.texts[sentence]), place, if strong { 1.0 } else { 0.8 });
            self.labelled.push(sentence);
        }
    }

    /// Sentences that want a label, most important first.
    fn label_candidates(&self, scene: &Scene, whole: bool) -> Vec<usize> {
        let inside =
            |point: &[f32; 2]| (0.0..self.size[0]).contains(&point[0]) && (0.0..self.size[1]).contains(&point[1]);
        let room = (self.size[0] * self.size[1] / LABEL_AREA).max(3.0) as usize;
        let special: Vec<usize> = (scene.hovered.into_iter())
            .chain(scene.selected)
            .chain(scene.links.iter().map(|link| link.to))
            .chain(scene.marked.iter().copied().take(room))
            .collect();
        let is_quiet = scene.selected.is_some() || !scene.marked.is_empty();
        // With the names of groups, sentences get labels only where few are in view.
        let visible: Vec<usize> = (0..self.on_screen.len()).filter(|index| inside(&self.on_screen[*index])).collect();
        let others = if is_quiet || !(whole || visible.len() <= room) { &[][..] } else { &visible[..] };
        // A stride through all of them, rather than the first rows of the data.
        let stride = (others.len() / (2 * room)).max(1);
        let former = self.labelled.iter().copied().filter(|index| others.binary_search(index).is_ok());
        let mut seen = vec![false; self.on_screen.len()];
        special
            .into_iter()
            .chain(former)
            .chain(others.iter().copied().step_by(stride))
            .filter(|sentence| seen.get_mut(*sentence).is_some_and(|seen| !std::mem::replace(seen, true)))
            .take(room)
            .collect()
    }

    fn wish(&mut self, scene: &Scene, sentence: usize) -> Wish {
        if self.widths[sentence].is_nan() {
            self.widths[sentence] = self.width(&label(&scene.sentences.texts[sentence]));
        }
        let gap = self.radius() / self.density + 4.0;
        Wish { anchor: self.on_screen[sentence], size: [self.widths[sentence], FONT_PX + 3.0], gap }
    }

    fn width(&self, text: &str) -> f32 {
        self.context.measure_text(text).map_or(0.0, |metrics| metrics.width() as f32)
    }

    /// The names of groups in the midst of their sentences, where the data has names for few groups.
    fn draw_group_names(&self, scene: &Scene, taken: &[Place]) -> Vec<Place> {
        let Sentences { labels, groups, .. } = scene.sentences;
        let is_quiet = scene.selected.is_some() || !scene.marked.is_empty();
        if labels.is_empty() || labels.len() > 40 || is_quiet {
            return Vec::new();
        }
        let mut sums = vec![([0.0f32; 2], 0.0f32); labels.len()];
        for (point, group) in self.on_screen.iter().zip(groups) {
            let Some((sum, count)) = sums.get_mut(*group as usize) else { continue };
            (sum[0], sum[1], *count) = (sum[0] + point[0], sum[1] + point[1], *count + 1.0);
        }
        let names: Vec<String> = labels.iter().map(|name| label(name)).collect();
        let wishes: Vec<Wish> = (sums.iter().zip(&names))
            .filter(|((_, count), _)| *count > 0.0)
            .map(|((sum, count), name)| {
                let width = self.width(name) + 8.0;
                // Its first place is in the middle.
                let anchor = [sum[0] / count - width / 2.0, sum[1] / count];
                Wish { anchor, size: [width, FONT_PX + 5.0], gap: 0.0 }
            })
            .collect();
        let places = place(&wishes, self.size, taken);
        let shown = names.iter().zip(sums.iter()).filter(|(_, (_, count))| *count > 0.0).map(|(name, _)| name);
        for (name, place) in shown.zip(&places) {
            let Some(place) = place else { continue };
            self.text(name, Place { left: place.left + 4.0, ..*place }, 1.0);
        }
        places.into_iter().flatten().collect()
    }

    /// Text with an edge in the ground's colour, to be read over points.
    fn text(&self, text: &str, place: Place, opacity: f32) {
        let (x, y) = (f64::from(place.left), f64::from(place.top + place.height / 2.0));
        self.context.set_line_width(3.0);
        self.context.set_line_join("round");
        self.context.set_stroke_style_str(&css(self.theme.surface, 0.9));
        let _ = self.context.stroke_text(text, x, y);
        self.context.set_fill_style_str(&css(self.theme.ink, opacity));
        let _ = self.context.fill_text(text, x, y);
    }
}

/// What a label shows of a text.
fn label(text: &str) -> String {
    let mut letters = text.chars();
    let short: String = letters.by_ref().take(LABEL_CHARS).collect();
    if letters.next().is_none() { short } else { format!("{}…", short.trim_end()) }
}
