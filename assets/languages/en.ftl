# Everything that the page says. The form is Project Fluent's: https://projectfluent.org/fluent/guide
#
# Another language is another file of this folder with the same ids, and a line in src/words.rs; what it lacks is said in
# English, and `cargo test --test text words` tells what that is. { $name } stands for what is put there; `*` and backquotes
# mark words as in Markdown where this file does.

## What numbers and counts look like

# Between a whole number and its decimals.
decimal-sign = .
counted-sentences = { $count ->
    [one] { $count } sentence
   *[other] { $count } sentences
}

## The page as a whole

language = Language
language-not-read = { $language } could not be fetched: { $reason }.
language-not-read-hint = The page stays in the language that it was in. Reload it to try again.
