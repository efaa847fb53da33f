//! What columns and keys are called by those who make data sets.

/// Names of the first text, the most telling one first: where a table has several of them, that one counts.
pub(super) const ANCHORS: &[&str] = &[
    "anchor",
    "query",
    "question",
    "premise",
    "sent",
    "sentence",
    "text",
    "input",
    "prompt",
    "instruction",
    "source",
    "claim",
    "title",
    "utterance",
];
pub(super) const POSITIVES: &[&str] = &[
    "positive",
    "pos",
    "answer",
    "entailment",
    "positive_doc",
    "pos_doc",
    "positive_passage",
    "pos_passage",
    "positive_ctx",
    "positive_document",
    "positive_text",
    "pos_text",
    "positive_sentence",
    "response",
    "paraphrase",
    "positive_example",
    "positive_answer",
    "positive_query",
    "positive_question",
    "positive_context",
    "positive_pair",
    "chosen",
];
pub(super) const NEGATIVES: &[&str] = &[
    "negative",
    "neg",
    "contradiction",
    "negative_doc",
    "neg_doc",
    "negative_passage",
    "neg_passage",
    "negative_ctx",
    "hard_negative_ctx",
    "negative_document",
    "negative_text",
    "neg_text",
    "negative_sentence",
    "hard_negative",
    "hard_neg",
    "random_negative",
    "negative_example",
    "negative_answer",
    "distractor",
    "negative_query",
    "negative_question",
    "negative_context",
    "negative_pair",
    "rejected",
];
/// Names of the text of a labelled sentence, the most telling one first. A premise with a label is not one.
pub(super) const TEXTS: &[&str] = &[
    "text",
    "sentence",
    "utterance",
    "utt",
    "review",
    "comment",
    "message",
    "query",
    "question",
    "tweet",
    "content",
    "body",
    "document",
    "description",
    "headline",
    "title",
    "anchor",
    "input",
    "prompt",
    "review_text",
    "review_body",
    "comment_text",
    "news",
    "article",
    "abstract",
    "post",
    "email",
    "sms",
    "pattern",
    "example",
    "phrase",
];
/// Names of a label, names of classes before their numbers.
pub(super) const LABELS: &[&str] = &[
    "label_text",
    "label_name",
    "class_name",
    "category_name",
    "intent_name",
    "label",
    "intent",
    "category",
    "class",
    "topic",
    "tag",
    "sentiment",
    "emotion",
    "genre",
    "target",
    "coarse_label",
    "fine_label",
    "label_coarse",
    "label_fine",
    "feeling",
    "polarity",
    "subject",
    "group",
    "stars",
    "rating",
    "department",
    "language",
    "lang",
    "annotation",
    "score",
];
pub(super) const SETS: &[&str] = &["set", "synonyms", "paraphrases"];
/// Names of a column that says whether a pair is one.
pub(super) const VERDICTS: &[&str] = &[
    "is_duplicate",
    "duplicate",
    "is_match",
    "match",
    "is_paraphrase",
    "is_similar",
    "verdict",
    "relevance",
    "relevant",
    "is_relevant",
    "gold_label",
    "entailment_judgment",
    "entailment_ab",
    "relation",
    "label",
    "label_text",
    "labels",
    "gold",
    "target",
    "class",
    "similar",
    "quality",
    "answer",
    "decision",
    "is_positive",
];
/// Names of a measure of how alike two texts are.
pub(super) const SCORES: &[&str] = &[
    "score",
    "similarity",
    "similarity_score",
    "relatedness",
    "relatedness_score",
    "rating",
    "label",
    "sim",
    "cosine",
    "stsb_score",
    "gold_score",
    "gold",
    "target",
];
/// Two texts beside each other, which no number joins.
pub(super) const PAIRS: &[(&str, &str)] = &[
    ("premise", "hypothesis"),
    ("sentence_a", "sentence_b"),
    ("text_a", "text_b"),
    ("question_a", "question_b"),
    ("source", "target"),
    ("src", "tgt"),
    ("left", "right"),
    ("query", "passage"),
    ("query", "document"),
    ("query", "doc"),
    ("query", "context"),
    ("question", "passage"),
    ("question", "context"),
    ("question", "document"),
    ("claim", "evidence"),
    ("original", "duplicate"),
    ("instruction", "output"),
    ("instruction", "completion"),
    ("prompt", "completion"),
    ("prompt", "output"),
    ("input", "output"),
    ("sentence", "paraphrased_sentence"),
];
/// Likewise, where no column holds labels: an article's title and body have a label more often.
pub(super) const UNLABELLED_PAIRS: &[(&str, &str)] = &[
    ("title", "body"),
    ("title", "abstract"),
    ("title", "text"),
    ("title", "description"),
    ("query", "title"),
    ("text", "summary"),
];
/// Names of numbered columns that are no texts.
const NUMBERED_IDS: &[&str] =
    &["id", "qid", "pid", "docid", "doc_id", "idx", "index", "unnamed", "v", "column", "col", "field", "label"];
/// Other names that a header may hold.
const OTHERS: &[&str] = &["id", "idx", "index", "unnamed", "hypothesis", "passage", "context", "labels", "texts"];

/// In lower case, words joined by `_`.
pub(super) fn normalised(name: &str) -> String {
    name.trim().trim_matches('"').to_lowercase().replace([' ', '-', '.', ':'], "_").replace("__", "_")
}

/// Without the number of `negative_1` or `neg2`, nor the plural's s.
pub(super) fn stem(name: &str) -> &str {
    let name = unnumbered(name);
    name.strip_suffix('s').filter(|name| !name.ends_with('s') && *name != "clas" && *name != "new").unwrap_or(name)
}

fn unnumbered(name: &str) -> &str {
    name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('_')
}

/// `("sentence", 2)` of `sentence_2`.
pub(super) fn numbered(name: &str) -> Option<(&str, usize)> {
    let stem = unnumbered(name);
    let number = name[stem.len()..].trim_start_matches('_').parse().ok()?;
    (!stem.is_empty() && !NUMBERED_IDS.contains(&stem)).then_some((stem, number))
}

/// Whether `name`, normalised, is one of `known`, in the plural too and with a number.
pub(super) fn is_one_of(known: &[&str], name: &str) -> bool {
    known.contains(&name) || known.contains(&unnumbered(name)) || known.contains(&stem(name))
}

/// Whether the last word of `name` is one of `known`: `airline_sentiment`.
pub(super) fn ends_in(known: &[&str], name: &str) -> bool {
    name.rsplit_once('_').is_some_and(|(_, word)| is_one_of(known, word))
}

/// Whether data sets use this name.
pub(super) fn is_known(name: &str) -> bool {
    let name = normalised(name);
    let lists = [ANCHORS, POSITIVES, NEGATIVES, TEXTS, LABELS, SETS, VERDICTS, SCORES, OTHERS];
    lists.iter().any(|list| is_one_of(list, &name))
        || PAIRS.iter().chain(UNLABELLED_PAIRS).any(|(first, second)| name == *first || name == *second)
}
