//! In which language the page speaks.

use super::*;
use crate::lessons::{self, COURSE};
use crate::page::core::{LanguageAction, LessonAction, LessonKey, Outcome};
use crate::words::{ENGLISH, LANGUAGES, Language, speak};

fn german() -> &'static Language {
    Language::find("de").expect("there is German")
}

/// Language and words that the engine is told.
fn told(effects: &[Effect]) -> Vec<(String, String)> {
    let said = effects.iter().filter_map(|effect| match effect {
        Effect::Send(Request { command: Command::Speak { language, words, english }, .. }) => {
            assert_eq!(english, ENGLISH);
            Some((language.clone(), words.clone()))
        }
        _ => None,
    });
    said.collect()
}

fn spoken(text: &str) -> Action {
    Action::Language(LanguageAction::Spoken { language: german(), text: text.into() })
}

#[test]
fn the_engine_is_told_first_what_to_speak_and_again_after_each_start() {
    let mut state = opened("");
    state.update(Action::StoreRead(Stored::default()));
    let effects = engine(&mut state, ready_event());
    assert_eq!(told(&effects[..1]), [("en".to_owned(), String::new())]);
    assert_eq!(told(&state.update(spoken("a = b"))), [("de".to_owned(), "a = b".to_owned())]);
    let again = engine(&mut state, ready_event());
    assert_eq!(told(&again[..1]), [("de".to_owned(), "a = b".to_owned())]);
}

#[test]
fn a_language_before_the_engine_listens_waits_for_it() {
    let mut state = opened("");
    assert!(told(&state.update(spoken("a = b"))).is_empty());
    assert_eq!(told(&engine(&mut state, ready_event())), [("de".to_owned(), "a = b".to_owned())]);
}

#[test]
fn what_a_link_asks_for_stays_in_the_link() {
    let mut state = ready("#margin=0.5&language=de");
    assert!(state.hash().ends_with("&language=de"), "{}", state.hash());
    let effects = state.update(Action::HashChanged("#margin=0.5&language=en".to_owned()));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ReadLanguage(language) if language.code == "en")));
    assert!(state.hash().ends_with("&language=en"), "{}", state.hash());
    // Another experiment is no other language.
    let effects = state.update(Action::HashChanged("#margin=0.7".to_owned()));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::ReadLanguage(_))));
    assert!(state.hash().ends_with("&language=en"), "{}", state.hash());
}

#[test]
fn a_choice_is_kept_and_stands_in_the_link_only_where_the_link_spoke_of_it() {
    let choose = |state: &mut State| state.update(Action::Language(LanguageAction::Chosen(german())));
    let mut state = ready("");
    let effects = choose(&mut state);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::KeepLanguage(language) if language.code == "de")));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ReadLanguage(language) if language.code == "de")));
    assert!(!state.hash().contains("language"), "{}", state.hash());
    let mut state = ready("#language=en");
    choose(&mut state);
    assert!(state.hash().ends_with("&language=de"), "{}", state.hash());
}

#[test]
fn a_language_that_there_is_not_is_complained_about() {
    let state = opened("#language=tlh&seed=7");
    assert_eq!(state.open.config.seed, 7);
    assert!(state.notices[0].message.contains("tlh") && state.notices[0].message.contains("de"), "{:?}", state.notices);
}

#[test]
fn words_that_do_not_come_are_a_notice_until_they_do() {
    let mut state = ready("");
    let failed = LanguageAction::Failed { language: german(), reason: "no network".to_owned() };
    state.update(Action::Language(failed));
    let notice = state.notices.iter().find(|notice| notice.topic == Topic::Language).expect("it is said");
    assert!(notice.message.contains("Deutsch") && notice.message.contains("no network"), "{}", notice.message);
    state.update(spoken(""));
    assert!(state.notices.iter().all(|notice| notice.topic != Topic::Language));
}

#[test]
fn a_class_answers_the_same_lesson_in_whatever_languages() {
    let lesson = LessonKey::of_ours("negatives");
    let code = Outcome { lesson, visit: 1, before: Some(1), after: Some(1), goal: None, steps: 150 }.code();
    for file in [
        include_str!("../../../../assets/lessons/negatives.json"),
        include_str!("../../../../assets/languages/de/lessons/negatives.json"),
    ] {
        let mut state = ready("#room=class");
        state.update(Action::Lesson(LessonAction::Read { id: "negatives", text: Ok(file.to_owned()) }));
        state.update(Action::CodesTyped(code.clone()));
        let title = &state.class_report().lessons[0].title;
        assert_eq!(*title, lessons::read(file).expect("a lesson").title);
    }
}

#[test]
fn a_class_that_is_open_reads_our_lessons_again_in_another_language() {
    let mut state = ready("#room=class");
    let effects = state.update(spoken(""));
    let read = effects.iter().filter(|effect| matches!(effect, Effect::ReadLesson(_))).count();
    assert_eq!(read, COURSE.len());
}

#[test]
fn what_is_taken_away_names_the_data_in_english() {
    speak(german(), "example-title-support = Anliegen\n");
    let mut state = trained("", 3);
    engine(&mut state, evaluated(3, 0.9));
    assert_eq!(state.open.title(), "Anliegen");
    let effects = state.update(Action::Exported);
    let story = effects.iter().find_map(|effect| match effect {
        Effect::Send(Request { command: Command::Export(story), .. }) => Some(story),
        _ => None,
    });
    speak(&LANGUAGES[0], "");
    assert_eq!(story.expect("a model is written").title, state.open.title());
}
