//! The page's program.

fn main() {
    triplet_playground::ui::mount();
}
