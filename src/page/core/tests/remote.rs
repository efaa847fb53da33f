//! Data on another site that the page's address names.

use super::*;

const ADDRESS: &str = "https://example.org/rows.csv";

fn act(state: &mut State, action: RemoteAction) -> Vec<Effect> {
    state.update(Action::Remote(action))
}

fn name_it(state: &mut State) {
    let host = Some("example.org".to_owned());
    assert!(act(state, RemoteAction::Named { address: ADDRESS.to_owned(), host }).is_empty(), "nothing is asked");
}

fn rows() -> DataFile {
    DataFile { name: "rows.csv".to_owned(), bytes: Arc::from(&b"a,b\nc,d"[..]) }
}

#[test]
fn the_query_of_an_address_names_it() {
    assert_eq!(address_in("?url=https%3A%2F%2Fexample.org%2Frows.csv").as_deref(), Some(ADDRESS));
    assert_eq!(address_in("?a=1&url=data/rows.csv").as_deref(), Some("data/rows.csv"));
    assert_eq!((address_in(""), address_in("?url="), address_in("?urls=x")), (None, None, None));
    assert_eq!(without_address("?url=x"), "");
    assert_eq!(without_address("?a=1&url=x&b=%26"), "?a=1&b=%26");
}

#[test]
fn nothing_is_fetched_before_the_reader_says_so() {
    let mut state = ready("start=1");
    name_it(&mut state);
    assert_eq!(state.remote.named(), Some((Some("example.org"), ADDRESS)));
    act(&mut state, RemoteAction::Declined);
    assert_eq!(state.remote.named(), None);
    assert!(act(&mut state, RemoteAction::Accepted).is_empty(), "it is not named any more");

    name_it(&mut state);
    let effects = act(&mut state, RemoteAction::Accepted);
    assert!(matches!(&effects[..], [Effect::FetchData(address)] if address == ADDRESS), "{effects:?}");
    assert!(act(&mut state, RemoteAction::Accepted).is_empty(), "once is enough");
    act(&mut state, RemoteAction::Came { bytes: 500_000, of: Some(2_000_000) });
    assert_eq!((state.remote.words().as_str(), state.remote.share()), ("500 kB of 2.0 MB fetched", Some(0.25)));
    assert!(matches!(&act(&mut state, RemoteAction::Declined)[..], [Effect::StopFetch]));
    act(&mut state, RemoteAction::Failed(None));
    assert_eq!((state.remote.is_loading(), state.notices.len()), (false, 0), "it is still offered");
    assert!(state.remote.named().is_some());
}

#[test]
fn what_comes_is_opened_like_a_file_and_what_was_there_can_be_had_again() {
    let mut state = ready("margin=0.6");
    type_and_load(&mut state, "my own text");
    name_it(&mut state);
    act(&mut state, RemoteAction::Accepted);
    let effects = act(&mut state, RemoteAction::Arrived(rows()));
    assert_eq!((box_text(&state), state.open.config.margin), ("a,b\nc,d", 0.6));
    assert_eq!(loaded_text(&effects).as_deref(), Some("a,b\nc,d"));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ForgetAddress)), "a reload does not ask again");
    assert_eq!(state.remote.named(), None);
    state.update(Action::Undone);
    assert_eq!(box_text(&state), "my own text");
}

#[test]
fn a_failure_is_said_and_it_can_be_tried_again() {
    let mut state = ready("");
    let before = state.open.data.clone();
    name_it(&mut state);
    act(&mut state, RemoteAction::Accepted);
    act(&mut state, RemoteAction::Failed(Some(("its site answers 404".to_owned(), "Check the address.".to_owned()))));
    let notice = &state.notices[0];
    assert!(notice.message.contains(ADDRESS) && notice.message.contains("404"), "{notice:?}");
    assert_eq!(state.open.data, before);
    assert_eq!(act(&mut state, RemoteAction::Accepted).len(), 1);
    assert_eq!(state.notices, []);
    act(&mut state, RemoteAction::Misnamed("ftp://x".to_owned()));
    assert!(state.notices[0].message.contains("ftp://x"));
}

#[test]
fn a_link_to_it_names_it_for_as_long_as_the_data_is_as_it_came() {
    let link = |state: &State| match state.shared_link("https://page/") {
        SharedLink::Ready(link) => link,
        other => panic!("{other:?}"),
    };
    let names_it =
        |state: &State| link(state).starts_with("https://page/?url=https%3A%2F%2Fexample.org%2Frows.csv#data=own&");
    let mut state = ready("");
    name_it(&mut state);
    act(&mut state, RemoteAction::Accepted);
    act(&mut state, RemoteAction::Arrived(rows()));
    assert!(names_it(&state), "{}", link(&state));
    assert!(state.link_holds().join(" ").contains(ADDRESS));
    assert!(!state.link_lacks().join(" ").contains("your data"));
    state.update(Action::DataTyped("a,b\nc,e".to_owned()));
    assert!(!names_it(&state) && !state.link_holds().join(" ").contains(ADDRESS));
    assert!(state.link_lacks().join(" ").contains("your data"));
}

#[test]
fn own_data_that_is_to_come_is_not_missed() {
    let (mut state, effects) = State::new("data=own&margin=0.6", "visit");
    name_it(&mut state);
    let effects: Vec<Effect> = effects.into_iter().chain(state.update(Action::StoreRead(Stored::default()))).collect();
    read_examples(&mut state, &effects);
    assert_eq!((state.notices.len(), state.open.config.margin), (0, 0.6));
    assert!(!box_text(&state).is_empty(), "an example until then");
}
