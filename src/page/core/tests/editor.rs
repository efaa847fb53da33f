//! The editor of lessons: what it makes is read back, and what is wrong is said of its field.

use proptest::prelude::*;

use super::*;
use crate::lessons::{self, Figure, Lesson};
use DraftField as Field;

const PAGE: &str = "https://example.org/";

fn act(state: &mut State, action: EditorAction) -> Vec<Effect> {
    state.update(Action::Editor(action))
}

fn write(state: &mut State, fields: &[(Field, &str)]) {
    for (field, text) in fields {
        act(state, EditorAction::Typed { field: *field, text: (*text).to_owned() });
    }
}

/// The file that Save hands over.
fn saved(state: &mut State) -> Option<(String, Lesson)> {
    let effects = act(state, EditorAction::Saved);
    // Not by the parts of the file that the engine may be handing over.
    let [Effect::SaveText { name, text: file }] = &effects[..] else { return None };
    assert!(lessons::is_lesson(file), "{file}");
    Some((name.clone(), lessons::read(file).expect("what it writes it reads")))
}

fn wrong(state: &State) -> Vec<Field> {
    state.editor.errors().iter().map(|error| error.field).collect()
}

const SMALL: [(Field, &str); 2] = [(Field::Title, "Kettles & rain"), (Field::Task, "Press **Start**.")];

/// Somebody's own data.
fn own_data() -> State {
    let mut state = ready("device=cpu&distance=cosine&margin=0.3&steps=30&projection=tsne");
    state.update(Action::DataTyped("the kettle sings | water boils\nrain on the roof | drops fall\n".to_owned()));
    state.update(Action::Elapsed(Timer::LoadData));
    load(&mut state);
    state
}

#[test]
fn a_lesson_has_the_data_and_the_settings_of_the_screen() {
    let mut state = own_data();
    write(&mut state, &SMALL);
    assert_eq!(
        state.draft_data_in_words(),
        "Of the screen as it is now: your data: 4 rows, 61 characters, will be part of the lesson; and all settings. \
         What you type here stays until the page is closed."
    );
    let (name, lesson) = saved(&mut state).expect("it is a lesson");
    assert_eq!(name, "kettles-rain.json");
    assert_eq!(lesson.text.as_deref(), Some("the kettle sings | water boils\nrain on the roof | drops fall\n"));
    // A cosine would come with another margin: that it is the usual one has to be said.
    assert_eq!(lesson.settings, "distance=cosine&margin=0.3&steps=30");
    let mut state = ready("data=senses&device=cpu&steps=7");
    write(&mut state, &SMALL);
    let (_, lesson) = saved(&mut state).expect("it is a lesson");
    let (config, errors) = Config::from_hash(&lesson.settings);
    assert!(errors.is_empty() && lesson.text.is_none(), "{lesson:?}");
    assert_eq!(Config { device: state.open.config.device, ..config }, state.open.config);
}

#[test]
fn everything_that_is_missing_or_wrong_is_said_of_its_field_once_a_lesson_is_wanted() {
    let mut state = own_data();
    assert_eq!(wrong(&state), []);
    assert!(act(&mut state, EditorAction::Tried).is_empty() && state.lessons.open().is_none());
    assert_eq!(wrong(&state), [Field::Title, Field::Task]);
    write(&mut state, &SMALL);
    assert_eq!(wrong(&state), []);
    let cases: [(&[(Field, &str)], Field); 12] = [
        (&[(Field::Title, " ")], Field::Title),
        (&[(Field::Tempo, "fast")], Field::Tempo),
        (&[(Field::Tempo, "10001")], Field::Tempo),
        (&[(Field::Choice(0), "a"), (Field::Choice(1), "b")], Field::Question),
        (&[(Field::Question, "Why?"), (Field::Choice(2), "a")], Field::Choice(0)),
        (
            &[(Field::Question, "Why?"), (Field::Choice(0), "a"), (Field::Choice(1), "b"), (Field::Right, "2")],
            Field::Right,
        ),
        (&[(Field::AtMost, "1")], Field::Figure),
        (&[(Field::Figure, "loss")], Field::AtLeast),
        (&[(Field::Figure, "loss"), (Field::AtMost, "0,1")], Field::AtMost),
        (&[(Field::Figure, "held_out_accuracy"), (Field::AtLeast, "95")], Field::AtLeast),
        (&[(Field::Figure, "loss"), (Field::AtMost, "1"), (Field::Within, "-1")], Field::Within),
        (&[(Field::Shows, "circles"), (Field::Anchor, "the teapot")], Field::Anchor),
    ];
    for (typed, field) in cases {
        let mut state = state.clone();
        write(&mut state, typed);
        assert_eq!(wrong(&state), [field], "{typed:?}: {:?}", state.editor.errors());
        assert!(saved(&mut state).is_none(), "{typed:?}");
    }
    let bytes: std::sync::Arc<[u8]> = b"a,b\n".as_slice().into();
    act(&mut state, EditorAction::Closed);
    state.update(Action::FilesOpened(vec![
        DataFile { name: "a.csv".to_owned(), bytes: bytes.clone() },
        DataFile { name: "b.csv".to_owned(), bytes },
    ]));
    act(&mut state, EditorAction::Opened);
    assert_eq!(wrong(&state), [Field::Data], "{:?}", state.editor.errors());
}

#[test]
fn a_sentence_of_an_example_has_to_be_there_to_stand_in_the_middle() {
    let mut state = ready("data=senses&device=cpu");
    engine(&mut state, super::space::listing(&["one", "another"]));
    state.update(Action::SentenceSelected(Some(1)));
    act(&mut state, EditorAction::Opened);
    write(&mut state, &SMALL);
    write(&mut state, &[(Field::Shows, "circles")]);
    let (_, lesson) = saved(&mut state).expect("the selected sentence is proposed");
    assert_eq!(lesson.shows, lessons::Shows::Circles { anchor: "another".to_owned() });
    write(&mut state, &[(Field::Anchor, "a third")]);
    assert_eq!(wrong(&state), [Field::Anchor]);
}

#[test]
fn a_lesson_is_tried_and_nothing_that_was_typed_is_lost() {
    let mut state = own_data();
    let before = state.open.id.clone();
    act(&mut state, EditorAction::Opened);
    write(&mut state, &SMALL);
    act(&mut state, EditorAction::Closed);
    act(&mut state, EditorAction::Opened);
    let draft = state.editor.draft.clone();
    act(&mut state, EditorAction::Tried);
    assert!(!state.editor.shown);
    let open = state.lessons.open().expect("it is played").clone();
    assert_eq!((open.lesson.title.as_str(), &open.origin), ("Kettles & rain", &Origin::Draft));
    act(&mut state, EditorAction::Returned);
    assert!(state.editor.shown && state.lessons.open().is_none());
    assert_eq!((&state.editor.draft, &state.open.id), (&draft, &before));
}

#[test]
fn a_lesson_that_was_opened_is_edited_and_keeps_what_the_editor_has_no_field_for() {
    let mut state = own_data();
    write(&mut state, &SMALL);
    for id in ["collapse", "negatives", "margin", "reach"] {
        let file = lesson_file(id);
        let lesson = lessons::read(&file).expect("one of ours");
        state.open_lesson_file("theirs.json", &file);
        act(&mut state, EditorAction::Edited);
        assert!(state.editor.shown && state.lessons.open().is_none());
        let (_, again) = saved(&mut state).unwrap_or_else(|| panic!("{id}: {:?}", state.editor.errors()));
        let config = |lesson: &Lesson| Config::from_hash(&lesson.settings).0;
        assert_eq!(config(&again), config(&lesson), "{id}");
        assert_eq!(Lesson { settings: lesson.settings.clone(), ..again }, lesson, "{id}");
    }
    // What was being written before comes back.
    let last = state.editor.draft.clone();
    act(&mut state, EditorAction::Emptied);
    assert!(state.editor.draft.is_empty());
    act(&mut state, EditorAction::FormerWanted);
    assert_eq!(state.editor.draft, last);
}

#[test]
fn a_link_is_to_what_was_typed_when_it_was_wanted() {
    let mut state = own_data();
    write(&mut state, &SMALL);
    assert_eq!(state.draft_link(PAGE), None);
    let effects = act(&mut state, EditorAction::LinkWanted);
    let [Effect::PackText(text)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(state.draft_link(PAGE), Some(SharedLink::Awaited));
    let packed = |packed: &str| ShareAction::Packed { text: text.clone(), packed: Ok(packed.to_owned()) };
    state.update(Action::Share(packed("abc")));
    assert_eq!(state.draft_link(PAGE), Some(SharedLink::Ready(format!("{PAGE}#lesson=1.abc"))));
    let mut long = state.clone();
    long.update(Action::Share(packed(&"a".repeat(LONGEST_LINK))));
    assert!(matches!(long.draft_link(PAGE), Some(SharedLink::TooLong(length)) if length > LONGEST_LINK));
    write(&mut state, &[(Field::Title, "Another")]);
    assert_eq!(state.draft_link(PAGE), None);
    // What comes late is of what was typed before.
    state.update(Action::Share(packed("abc")));
    assert_eq!(state.draft_link(PAGE), None);
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-zäß\"\\\\ *{}\u{1F642}\t]{0,12}".prop_map(|text| format!("x{text}"))]
}

proptest! {
    #[test]
    fn what_the_editor_makes_is_read_back_and_edited_as_the_same(
        texts in prop::collection::vec(typed(), 7), hints in prop::collection::vec("[a-z]{1,4}", 0..3),
        figure in prop::option::of(0..Figure::NAMES.len()), bounds in prop::collection::vec(prop::option::of(0..1000_u32), 4),
        right in prop::option::of(0..4_usize), shows in prop::sample::select(vec!["circles", "loss", "watch", "errors"]),
        control in prop::sample::select(vec!["margin", "train", "model", "seed"]),
    ) {
        let mut state = own_data();
        let number = |place: usize| bounds[place].map_or_else(String::new, |number| (f64::from(number) / 1000.0).to_string());
        let whole = |place: usize| bounds[place].map_or_else(String::new, |number| number.to_string());
        let figure = figure.map_or("", |place| Figure::NAMES[place].0);
        let right = right.map_or_else(String::new, |right| right.to_string());
        let (least, most, within, tempo, hints) = (number(0), number(1), whole(2), whole(3), hints.join("\n"));
        write(&mut state, &[
            (Field::Title, &texts[0]), (Field::Task, &texts[1]), (Field::Question, &texts[2]), (Field::Choice(0), &texts[3]),
            (Field::Choice(1), &texts[4]), (Field::Choice(3), &texts[5]), (Field::Reason, &texts[6]), (Field::Right, &right),
            (Field::Figure, figure), (Field::AtLeast, &least), (Field::AtMost, &most), (Field::Within, &within),
            (Field::Tempo, &tempo), (Field::Hints, &hints), (Field::Shows, shows), (Field::Anchor, "water boils"),
        ]);
        act(&mut state, EditorAction::ControlToggled(control));
        match saved(&mut state) {
            Some((_, lesson)) => {
                prop_assert!(wrong(&state).is_empty(), "{:?}", wrong(&state));
                prop_assert_eq!((&lesson.title, lesson.question.is_some()), (&texts[0], !texts[2].is_empty()));
                state.open_lesson_file("it.json", &lessons::write(&lesson));
                act(&mut state, EditorAction::Edited);
                prop_assert_eq!(saved(&mut state).map(|(_, again)| again), Some(lesson));
            }
            None => {
                let fields = wrong(&state);
                prop_assert!(!fields.is_empty() && !fields.contains(&Field::Kept) && !fields.contains(&Field::Data), "{:?}", fields);
            }
        }
    }
}
