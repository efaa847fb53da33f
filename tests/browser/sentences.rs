//! Training data with something to learn: what the sentences are about decides, and the polite words around it mislead.

/// Words of one topic each.
pub const TOPICS: [(&str, [&str; 8]); 6] = [
    ("delivery", ["parcel", "courier", "tracking", "shipment", "doorstep", "depot", "van", "postcode"]),
    ("payment", ["invoice", "card", "charged", "bank", "receipt", "debit", "amount", "tax"]),
    ("account", ["password", "login", "username", "locked", "profile", "signin", "email", "verify"]),
    ("return", ["refund", "exchange", "unworn", "label", "swap", "sendback", "faulty", "replacement"]),
    ("garden", ["tulip", "compost", "hedge", "seedling", "mower", "pruning", "soil", "greenhouse"]),
    ("music", ["guitar", "chord", "melody", "concert", "drummer", "violin", "rehearsal", "tempo"]),
];
const OPENINGS: [&str; 5] =
    ["could you help with", "i have a question on", "tell me about", "what of", "please look at"];
const CLOSINGS: [&str; 4] = ["as soon as possible", "thank you", "today", "if you can"];

/// Triplets as CSV. Anchor and positive share a topic but no word; anchor and negative share their polite words, so that an
/// untrained model finds them alike. Every row is a group of its own.
pub fn triplets() -> String {
    let mut csv = "anchor,positive,negative\n".to_owned();
    for (topic, (_, words)) in TOPICS.iter().enumerate() {
        for row in 0..24 {
            let (opening, closing) = (OPENINGS[row % 5], CLOSINGS[row % 4]);
            let others = TOPICS[(topic + 1 + row % 5) % 6].1;
            let apart = 1 + row / 8;
            csv += &format!(
                "{opening} {} {} {closing},{} {} {},{opening} {} {} {closing}\n",
                words[row % 8],
                words[(row + apart) % 8],
                words[(row + 3) % 8],
                words[(row + 3 + apart) % 8],
                words[(row + 6) % 8],
                others[(row + topic) % 8],
                others[(row + topic + 5) % 8],
            );
        }
    }
    csv
}

/// The topic that a sentence speaks of.
pub fn topic_of(sentence: &str) -> Option<&'static str> {
    let about = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    TOPICS.iter().find(|(_, words)| about(words)).map(|(topic, _)| *topic)
}
