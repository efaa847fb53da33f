//! The article under the tool, in each language: what its links ask for exists, and every word that explains itself does.

use std::collections::{BTreeMap, HashSet};

use triplet_playground::config::Config;
use triplet_playground::examples::Example;
use triplet_playground::words::LANGUAGES;

const ENGLISH: &str = include_str!("../../assets/article.html");
/// The English one first.
const ARTICLES: [&str; 2] = [ENGLISH, include_str!("../../assets/languages/de/article.html")];

/// What stands between each `before` and the next `after`.
fn between<'a>(text: &'a str, before: &'a str, after: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).map(move |rest| rest.split_once(after).expect("what is opened is closed").0)
}

fn values<'a>(article: &'a str, attribute: &str) -> Vec<&'a str> {
    article.split(attribute).skip(1).filter_map(|rest| rest.strip_prefix("=\"")?.split('"').next()).collect()
}

/// The hashes of all links into the page.
fn experiments(article: &str) -> Vec<&str> {
    between(article, "href=\"#", "\"").collect()
}

/// A hash without what it starts.
fn settings(hash: &str) -> &str {
    let starts = ["&start=1", "&race=minings", "&race=encoders", "&race=margins"];
    let settings = starts.iter().find_map(|start| hash.strip_suffix(start));
    settings.unwrap_or_else(|| panic!("{hash} does not start"))
}

#[test]
fn every_experiment_is_one_that_the_page_can_run() {
    let hashes = experiments(ENGLISH);
    let distinct: HashSet<&str> = hashes.iter().copied().collect();
    assert!(distinct.len() >= 12, "{} experiments", distinct.len());
    for hash in hashes {
        let settings = settings(hash);
        let (config, errors) = Config::from_hash(settings);
        assert_eq!((errors, config.conflict()), (vec![], None), "{hash}");
        assert!(config.steps > 0, "{hash} trains nothing");
        let keys: Vec<&str> = settings.split('&').filter_map(|pair| pair.split('=').next()).collect();
        assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len(), "{hash} says something twice");
        for (key, value) in settings.split('&').filter_map(|pair| pair.split_once('=')) {
            assert_eq!(config.get(key).as_deref(), Some(value), "{hash}");
        }
    }
}

#[test]
fn every_language_has_the_same_experiments_and_terms() {
    assert_eq!(ARTICLES.len(), LANGUAGES.len());
    let sorted = |mut list: Vec<String>| {
        list.sort_unstable();
        list
    };
    let owned = |list: Vec<&str>| sorted(list.into_iter().map(str::to_owned).collect());
    for (article, language) in ARTICLES.iter().zip(LANGUAGES) {
        assert_eq!(values(article, " lang").first(), Some(&language.code));
        assert_eq!(owned(experiments(article)), owned(experiments(ENGLISH)));
        assert_eq!(owned(values(article, " id")), owned(values(ENGLISH, " id")));
        assert_eq!(
            owned(between(article, "<math", "</math>").collect()),
            owned(between(ENGLISH, "<math", "</math>").collect())
        );
    }
}

#[test]
fn every_experiment_names_an_example() {
    let missing: HashSet<String> = experiments(ENGLISH)
        .into_iter()
        .map(|hash| Config::from_hash(settings(hash)).0.data)
        .filter(|id| Example::find(id).is_none())
        .collect();
    assert_eq!(missing, HashSet::new());
}

#[test]
fn a_phrase_leads_to_one_experiment() {
    for article in ARTICLES {
        let mut led: BTreeMap<&str, &str> = BTreeMap::new();
        for link in between(article, "<a class=\"try\" href=\"#", "</a>") {
            let (hash, phrase) = link.split_once("\">").expect("a link has a text");
            assert_eq!(*led.entry(phrase).or_insert(hash), hash, "{phrase}");
        }
        assert_eq!(led.len(), experiments(article).len());
    }
}

#[test]
fn every_word_explains_itself_as_the_glossary_does() {
    for article in ARTICLES {
        let glossary: BTreeMap<&str, &str> = between(article, "<dt id=\"term-", "</dd>")
            .map(|entry| {
                let (id, rest) = entry.split_once('"').expect("an id ends");
                (id, rest.split_once("<dd>").expect("a term has an explanation").1)
            })
            .collect();
        let tips: BTreeMap<&str, &str> = between(article, "role=\"tooltip\" id=\"tip-", "</span>")
            .map(|tip| tip.split_once("\">").expect("an explanation has a text"))
            .collect();
        assert!(glossary.len() >= 25, "{} terms", glossary.len());
        assert_eq!(tips, glossary);
        for explanation in glossary.values() {
            assert!(explanation.ends_with('.') && !explanation.contains(". "), "one sentence: {explanation}");
        }
    }
}

#[test]
fn references_within_the_article_resolve() {
    for article in ARTICLES {
        let ids = values(article, " id");
        let distinct: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(distinct.len(), ids.len(), "an id stands twice");
        let described: HashSet<&str> = values(article, " aria-describedby").into_iter().collect();
        let tips: HashSet<&str> = distinct.iter().copied().filter(|id| id.starts_with("tip-")).collect();
        assert_eq!(described, tips);
    }
}

#[test]
fn links_to_other_sites_do_not_hand_over_the_page() {
    for article in ARTICLES {
        let links: Vec<&str> = between(article, "<a href=\"", ">").collect();
        assert!(!links.is_empty());
        for link in links {
            assert!(link.starts_with("https://") && link.ends_with("\" rel=\"noopener\""), "{link}");
        }
    }
}

/// A strict content security policy forbids them.
#[test]
fn there_is_neither_script_nor_style_in_it() {
    for article in ARTICLES {
        for forbidden in ["<script", "<style", " style=", " onclick=", "javascript:"] {
            assert!(!article.contains(forbidden), "{forbidden}");
        }
    }
}
