//! The page's program.

fn main() {
    triplet_playground::page::mount();
}
