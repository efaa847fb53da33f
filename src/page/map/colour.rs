//! A colour for each group.

/// Red, green, blue.
pub type Rgb = [u8; 3];

/// Okabe and Ito's colours, which the colour-blind tell apart, and four between them; darkened for a light ground.
const LIGHT: [Rgb; 10] = [
    [0, 114, 178],
    [213, 94, 0],
    [0, 138, 102],
    [186, 87, 145],
    [176, 120, 0],
    [38, 150, 200],
    [120, 84, 180],
    [150, 60, 50],
    [92, 122, 30],
    [90, 96, 106],
];
/// The same for a dark ground.
const DARK: [Rgb; 10] = [
    [92, 180, 236],
    [255, 146, 72],
    [63, 207, 160],
    [236, 152, 206],
    [240, 190, 72],
    [130, 214, 250],
    [178, 152, 246],
    [240, 130, 118],
    [170, 204, 98],
    [176, 182, 192],
];

/// The colour of one of `groups` groups.
pub fn group(index: usize, groups: usize, dark: bool) -> Rgb {
    let table = if dark { &DARK } else { &LIGHT };
    if groups <= table.len() {
        return table[index % table.len()];
    }
    // Beyond what the eye can name, neighbours in number are at least far apart in hue.
    const GOLDEN_ANGLE: f32 = 137.507_77;
    let hue = (index as f32 * GOLDEN_ANGLE) % 360.0;
    let lightness = if dark { [0.72, 0.62] } else { [0.38, 0.48] };
    hsl(hue, 0.62, lightness[index % 2])
}

/// The same as the style sheet writes it, for light and dark.
pub fn group_css(index: usize, groups: usize) -> String {
    let [light, dark] = [false, true].map(|dark| {
        let [red, green, blue] = group(index, groups, dark);
        format!("rgb({red} {green} {blue})")
    });
    format!("light-dark({light},{dark})")
}

/// `hue` in degrees, the others from 0 to 1.
fn hsl(hue: f32, saturation: f32, lightness: f32) -> Rgb {
    let chroma = saturation * lightness.min(1.0 - lightness);
    let part = |offset: f32| {
        let position = (offset + hue / 30.0) % 12.0;
        let value = lightness - chroma * (position - 3.0).min(9.0 - position).clamp(-1.0, 1.0);
        (value * 255.0).round() as u8
    };
    [part(0.0), part(8.0), part(4.0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hues_are_where_they_belong() {
        assert_eq!(hsl(0.0, 1.0, 0.5), [255, 0, 0]);
        assert_eq!(hsl(120.0, 1.0, 0.5), [0, 255, 0]);
        assert_eq!(hsl(240.0, 1.0, 0.25), [0, 0, 128]);
        assert_eq!(hsl(77.0, 0.0, 1.0), [255, 255, 255]);
    }

    #[test]
    fn groups_differ_in_colour() {
        for groups in [2, 10, 11, 40] {
            for dark in [false, true] {
                let colours: std::collections::HashSet<Rgb> =
                    (0..groups).map(|index| group(index, groups, dark)).collect();
                assert_eq!(colours.len(), groups, "{groups} {dark}");
            }
        }
    }
}
