//! A colour for each group, and a shape where there are more groups than colours that the eye tells apart.

/// Red, green, blue.
pub type Rgb = [u8; 3];

/// Okabe and Ito's blue, green and purple, which the colour-blind tell apart, and what lies between them; darkened for a light
/// ground. None is near those of the kinds of negatives, which are grey, orange and red.
const LIGHT: [Rgb; 10] = [
    [0, 114, 178],
    [140, 122, 0],
    [0, 138, 102],
    [186, 87, 145],
    [38, 150, 200],
    [120, 84, 180],
    [92, 122, 30],
    [40, 62, 140],
    [212, 92, 190],
    [0, 92, 98],
];
/// The same for a dark ground.
const DARK: [Rgb; 10] = [
    [92, 180, 236],
    [232, 214, 84],
    [63, 207, 160],
    [226, 136, 206],
    [150, 228, 252],
    [178, 152, 246],
    [170, 204, 98],
    [120, 140, 240],
    [250, 120, 250],
    [70, 160, 168],
];

/// Of more groups: hues in degrees, how light each comes, and how strong. Orange and red are left out, and there are few
/// between green and blue, where screens show little difference.
const HUES: [f32; 10] = [88.0, 112.0, 140.0, 165.0, 210.0, 245.0, 270.0, 298.0, 325.0, 355.0];
const LIGHTNESS: [f32; 2] = [0.46, 0.62];
const LIGHTNESS_ON_DARK: [f32; 2] = [0.82, 0.66];
const CHROMA: f32 = 0.16;

/// How a point looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    Disc,
    Square,
    Triangle,
    Diamond,
    Cross,
}

const SHAPES: [Shape; 5] = [Shape::Disc, Shape::Square, Shape::Triangle, Shape::Diamond, Shape::Cross];

/// The colour of one of `groups` groups.
pub fn group(index: usize, groups: usize, dark: bool) -> Rgb {
    let table = if dark { &DARK } else { &LIGHT };
    if groups <= table.len() {
        return table[index % table.len()];
    }
    // Steps of three hues, so that groups that follow each other are far apart.
    let (hue, row) = (HUES[index * 3 % HUES.len()], index / HUES.len() % LIGHTNESS.len());
    let lightness = if dark { LIGHTNESS_ON_DARK[row] } else { LIGHTNESS[row] };
    oklch(lightness, CHROMA, hue)
}

/// Whether there are more groups than colours and shapes, so that a colour would say nothing of a point.
pub fn is_grey(groups: usize) -> bool {
    groups > HUES.len() * LIGHTNESS.len() * SHAPES.len()
}

/// The colours of all groups, worked out once rather than for every point of every drawing.
#[derive(Default)]
pub struct Palette {
    groups: usize,
    dark: bool,
    colours: Vec<Rgb>,
}

impl Palette {
    /// Makes it that of so many groups on such a ground, if it is not.
    pub fn suit(&mut self, groups: usize, dark: bool) {
        if self.colours.is_empty() || (self.groups, self.dark) != (groups, dark) {
            let different = if groups <= LIGHT.len() { LIGHT.len() } else { HUES.len() * LIGHTNESS.len() };
            *self = Self { groups, dark, colours: (0..different).map(|index| group(index, groups, dark)).collect() };
        }
    }

    /// What [`group`] says. The palette has to be made to suit first.
    pub fn group(&self, index: usize) -> Rgb {
        self.colours[index % self.colours.len()]
    }
}

/// The shape of the points of one of `groups` groups: another one for each round of colours.
pub fn shape(index: usize, groups: usize) -> Shape {
    if groups <= LIGHT.len() || is_grey(groups) {
        Shape::Disc
    } else {
        SHAPES[index / (HUES.len() * LIGHTNESS.len()) % SHAPES.len()]
    }
}

/// The same as the style sheet writes it, for light and dark.
pub fn group_css(index: usize, groups: usize) -> String {
    let [light, dark] = [false, true].map(|dark| {
        let [red, green, blue] = group(index, groups, dark);
        format!("rgb({red} {green} {blue})")
    });
    format!("light-dark({light},{dark})")
}

/// OKLCH (Ottosson 2020, <https://bottosson.github.io/posts/oklab/>) as sRGB: equal steps look equally far. `hue` in degrees. A
/// colour that no screen shows becomes the strongest of its lightness and hue that one does.
fn oklch(lightness: f32, chroma: f32, hue: f32) -> Rgb {
    let (sine, cosine) = hue.to_radians().sin_cos();
    let mut chroma = chroma;
    loop {
        let linear = linear_rgb(lightness, chroma * cosine, chroma * sine);
        let fits = linear.iter().all(|part| (-1e-4..=1.0001).contains(part));
        if fits || chroma < 1e-3 {
            return linear.map(|part| {
                let part = part.clamp(0.0, 1.0);
                let encoded = if part <= 0.003_130_8 { 12.92 * part } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
                (encoded * 255.0).round() as u8
            });
        }
        chroma *= 0.98;
    }
}

/// OKLab as linear sRGB.
fn linear_rgb(lightness: f32, a: f32, b: f32) -> [f32; 3] {
    let long = (lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
    let medium = (lightness - 0.105_561_346 * a - 0.063_854_17 * b).powi(3);
    let short = (lightness - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
    [
        4.076_741_7 * long - 3.307_711_6 * medium + 0.230_969_94 * short,
        -1.268_438 * long + 2.609_757_4 * medium - 0.341_319_38 * short,
        -0.004_196_086_3 * long - 0.703_418_6 * medium + 1.707_614_7 * short,
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn colours_are_where_ottosson_has_them() {
        // From the page named above, and what follows for the ends of the scale.
        for (lightness, chroma, hue, expected) in [
            (0.627_96, 0.257_68, 29.234, [255, 0, 0]),
            (0.866_44, 0.294_83, 142.495, [0, 255, 0]),
            (0.452_01, 0.313_21, 264.052, [0, 0, 255]),
            (1.0, 0.0, 0.0, [255, 255, 255]),
            (0.0, 0.0, 0.0, [0, 0, 0]),
        ] {
            let found = oklch(lightness, chroma, hue);
            let off = found.iter().zip(expected).map(|(one, other): (&u8, u8)| one.abs_diff(other)).max();
            assert!(off <= Some(2), "{found:?} {expected:?}");
        }
    }

    #[test]
    fn a_palette_says_the_same_of_every_group() {
        let mut palette = Palette::default();
        for (groups, dark) in [(3, false), (3, true), (10, true), (11, true), (200, false), (12, false), (2, false)] {
            palette.suit(groups, dark);
            assert!((0..groups).all(|index| palette.group(index) == group(index, groups, dark)), "{groups} {dark}");
        }
    }

    #[test]
    fn groups_differ_in_colour_or_shape() {
        for groups in [2, 10, 11, 40, 100] {
            for dark in [false, true] {
                let looks: HashSet<(Rgb, Shape)> =
                    (0..groups).map(|index| (group(index, groups, dark), shape(index, groups))).collect();
                assert_eq!(looks.len(), groups, "{groups} {dark}");
            }
        }
    }

    #[test]
    fn no_group_looks_like_a_kind_of_negative() {
        let sheet = include_str!("../views/style.css");
        for kind in ["--easy", "--semi-hard", "--hard"] {
            let value = sheet.split_once(&format!("{kind}: light-dark(")).expect("the sheet has the colour").1;
            let mut colours = value.split_once(')').expect("it ends").0.split(", ").map(|colour| {
                let part = |at: usize| u8::from_str_radix(&colour[at..at + 2], 16).expect("two digits");
                [part(1), part(3), part(5)]
            });
            for dark in [false, true] {
                let kind_colour = colours.next().expect("for light and dark");
                for groups in [10, 100] {
                    for group in (0..groups).map(|index| group(index, groups, dark)) {
                        assert!(apart(group, kind_colour) > 45.0, "{group:?} {kind} {kind_colour:?} {dark}");
                    }
                }
            }
        }
    }

    fn apart(one: Rgb, other: Rgb) -> f32 {
        one.iter().zip(other).map(|(one, other)| f32::from(one.abs_diff(other)).powi(2)).sum::<f32>().sqrt()
    }

    #[test]
    fn colours_of_one_shape_are_told_apart_and_stand_out_from_the_ground() {
        let linear = |colour: Rgb| {
            colour.map(|part| {
                let part = f32::from(part) / 255.0;
                if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            })
        };
        let luminance = |colour: Rgb| {
            let [red, green, blue] = linear(colour);
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        };
        for (dark, groups) in
            [false, true].into_iter().flat_map(|dark| [(dark, 10), (dark, HUES.len() * LIGHTNESS.len())])
        {
            let colours: Vec<Rgb> = (0..groups).map(|index| group(index, groups, dark)).collect();
            for (index, one) in colours.iter().enumerate() {
                for other in &colours[..index] {
                    assert!(apart(*one, *other) > 18.0, "{one:?} {other:?}");
                }
                // As WCAG 2.2, 1.4.11, asks for, on white and on a dark grey.
                let ground = if dark { luminance([24, 26, 30]) } else { 1.0 };
                let (high, low) = (luminance(*one).max(ground), luminance(*one).min(ground));
                assert!((high + 0.05) / (low + 0.05) >= 3.0, "{one:?} on {}", if dark { "dark" } else { "light" });
            }
        }
    }
}
