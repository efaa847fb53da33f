//! Where a text is cut: the normaliser and the pre-tokenizer, as parts that a `tokenizer.json` can hold.
//!
//! Words are those of Unicode's word boundaries (UAX 29) with three differences: a full stop between letters parts two words,
//! since people forget the space after it; so does an underscore; and signs that change what a sentence says stay, such as
//! those of `C#`, `-5` and `:)`, which the words of UAX 29 lack. Plain punctuation says nothing.

use tokenizers::normalizers::replace::{Replace, ReplacePattern};
use tokenizers::normalizers::{Lowercase, NFKC, Sequence as Normalizers};
use tokenizers::pre_tokenizers::sequence::Sequence as PreTokenizers;
use tokenizers::pre_tokenizers::split::{Split, SplitPattern};
use tokenizers::tokenizer::{NormalizerWrapper, PreTokenizerWrapper, SplitDelimiterBehavior};

/// What people type where an apostrophe belongs, and single quotation marks. Before NFKC, which takes some of them apart.
const APOSTROPHES: &str = "[’‘‛ʼ´`′＇]";
/// Marks an end of a word that is not seen, in scripts without spaces.
const ZERO_WIDTH_SPACE: &str = "\u{200b}";
/// What is not seen: soft hyphens, joiners, direction marks, and whether a symbol is drawn in colour.
const INVISIBLE: &str = "[\\p{Cf}\u{fe00}-\u{fe0f}]+";
const DASHES: &str = "[‐‑‒–—―−]";

/// Scripts that put no space between words.
const UNSPACED: &str = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tai_Le}\p{New_Tai_Lue}\p{Tai_Tham}\p{Javanese}\p{Balinese}";
/// Letters of such a script that are looked at together: with their marks they are hardly ever more than 100 characters.
const LONGEST_RUN: usize = 25;
/// What a word is made of.
const WORD: &str = r"[\p{L}\p{M}\p{N}]";

/// Lower case, compatibility forms unified (`ＡＴＭ` and `atm`), one kind of apostrophe and of dash.
pub fn normaliser() -> tokenizers::Result<NormalizerWrapper> {
    let replace = |pattern: &str, content: &str| Replace::new(ReplacePattern::Regex(pattern.to_owned()), content);
    Ok(NormalizerWrapper::Sequence(Normalizers::new(vec![
        replace(APOSTROPHES, "'")?.into(),
        replace(ZERO_WIDTH_SPACE, " ")?.into(),
        NFKC.into(),
        Lowercase.into(),
        replace(INVISIBLE, "")?.into(),
        replace(DASHES, "-")?.into(),
    ])))
}

/// Runs of scripts without spaces first, then everything into words, clusters of such a script, and signs.
pub fn pre_tokenizer() -> tokenizers::Result<PreTokenizerWrapper> {
    split(&format!(r"[{UNSPACED}&&[\p{{L}}\p{{M}}]]+"), &letter())
}

/// The same words, and runs of scripts without spaces as they are: to be cut into pieces themselves. A run ends after
/// [`LONGEST_RUN`] letters, since WordPiece looks at no word of more than 100 characters.
pub fn runs_pre_tokenizer() -> tokenizers::Result<PreTokenizerWrapper> {
    split(&run(), &format!("(?:{}){{1,{LONGEST_RUN}}}", letter()))
}

/// `runs`: what is parted first. `letters`: what of a run is one token.
fn split(runs: &str, letters: &str) -> tokenizers::Result<PreTokenizerWrapper> {
    let split = |pattern: String, behaviour, invert| Split::new(SplitPattern::Regex(pattern), behaviour, invert);
    Ok(PreTokenizerWrapper::Sequence(PreTokenizers::new(vec![
        split(runs.to_owned(), SplitDelimiterBehavior::Isolated, false)?.into(),
        split(tokens(letters), SplitDelimiterBehavior::Removed, true)?.into(),
    ])))
}

/// A run of one script without spaces, in which pieces are looked for; it ends where the script changes, as it does between
/// most Japanese words.
pub fn run() -> String {
    format!(r"\p{{Han}}+|\p{{Hiragana}}+|[\p{{Katakana}}ー]+|[{UNSPACED}&&[\p{{L}}\p{{M}}]]+")
}

/// A letter of such a script with what is written around it: vowels before and after it, marks, letters stacked below.
pub fn letter() -> String {
    format!(r"[เ-ไເ-ໄ]?[{UNSPACED}&&\p{{L}}](?:[\x{{17d2}}\x{{1039}}]\p{{L}}|\p{{M}})*[ะາະາ]?")
}

/// One token; the first alternative that fits counts.
fn tokens(letters: &str) -> String {
    let plain = format!(r"[\p{{L}}&&[^{UNSPACED}]]");
    let alternatives = [
        // Most words. What follows would find them too, in twice the time.
        format!(r"{plain}{{2,}}(?:'{plain}+)*(?![\p{{L}}\p{{M}}\p{{N}}'+#-])"),
        letters.to_owned(),
        // Faces.
        r"[:;=]['-]?[()](?![\p{L}\p{N}])".to_owned(),
        format!(r"(?<!{WORD})[:;=]['-]?[dpo3|/*\[\]](?![\p{{L}}\p{{N}}/])|(?<!{WORD})<3(?!{WORD})|\^[_.]?\^"),
        // C++, F#, and short names with a sign: A-, 0+.
        format!(r"{WORD}+(?:\+\+|#)(?!{WORD})|(?<!{WORD})(?:\p{{L}}{{1,2}}|0)[+-](?![\p{{L}}\p{{M}}\p{{N}}+<>-])"),
        // Words and numbers: can't, 1,000.50, -5, .NET.
        format!(
            r"(?:(?<![\p{{L}}\p{{M}}\p{{N}}-])-(?=\.?\p{{N}}))?(?:(?<![\p{{L}}\p{{M}}\p{{N}}.)\]'])\.)?[\p{{L}}\p{{N}}]{WORD}*(?:'{WORD}+|(?<=\p{{N}})[.,٫٬](?=\p{{N}}){WORD}+)*"
        ),
        // What stands between numbers, and the sign of an amount: 12:30, 5 - 3, -$5.
        r"(?<=\p{N})[-:/*](?=\p{N})|(?<=\p{N} )[-:/*](?= \p{N})".to_owned(),
        format!(r"(?<!{WORD})-(?=\p{{Sc}})"),
        // Flags, single signs, and marks without a letter.
        r"[🇦-🇿]{2}|[\p{S}#%‰&@§]\p{M}*|\p{M}+".to_owned(),
    ];
    // Nothing begins with these: the quickest way past them.
    format!(r"(?=[^\s?!,])(?:{})", alternatives.join("|"))
}
