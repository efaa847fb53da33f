//! Models that are fetched by name: what somebody may type, which files are wanted, and what the page says meanwhile.

use super::*;
use crate::model_files::KeptModel;

fn act(state: &mut State, action: HubAction) -> Vec<Effect> {
    state.update(Action::Hub(action))
}

fn address(typed: &str) -> (String, String) {
    let Repository { name, address } = Repository::read(typed).unwrap_or_else(|error| panic!("{typed}: {error}"));
    (name, address)
}

fn modules(entries: &[(&str, &str)]) -> Vec<Module> {
    entries.iter().map(|(path, kind)| Module::new(path, kind)).collect()
}

#[test]
fn a_model_is_found_by_its_name_its_page_and_its_folder() {
    let on_hub =
        |name: &str, revision: &str| (name.to_owned(), format!("https://huggingface.co/{name}/resolve/{revision}/"));
    for typed in [
        " BAAI/bge-small-en-v1.5 ",
        "https://huggingface.co/BAAI/bge-small-en-v1.5",
        "https://huggingface.co/BAAI/bge-small-en-v1.5/tree/main",
        "https://huggingface.co/BAAI/bge-small-en-v1.5/blob/main/config.json?download=true",
        "hf.co/BAAI/bge-small-en-v1.5/",
    ] {
        assert_eq!(address(typed), on_hub("BAAI/bge-small-en-v1.5", "main"), "{typed}");
    }
    assert_eq!(address("bert-base-uncased"), on_hub("bert-base-uncased", "main"));
    assert_eq!(address("https://huggingface.co/a/b/tree/v2.0"), on_hub("a/b", "v2.0"));
    let mirror = ("a/b".to_owned(), "https://mirror.example/a/b/resolve/main/".to_owned());
    assert_eq!(address("https://mirror.example/a/b/tree/main"), mirror);
    let folder = ("tiny".to_owned(), "https://course.example/models/tiny/".to_owned());
    assert_eq!(address("https://course.example/models/tiny/"), folder);
    for typed in ["", "two words", "a/b/c", "../a", "ftp://a.example/b", "https://", "a/b?x y/c/d", "ä/b"] {
        if let Ok(found) = Repository::read(typed) {
            assert_eq!(typed, "a/b?x y/c/d", "{found:?}");
        }
    }
}

#[test]
fn the_files_are_those_that_the_modules_name() {
    let none: Vec<Module> = Vec::new();
    assert_eq!(weights(&none), ["model.safetensors"]);
    assert_eq!(weights(&modules(&[(".", "x.StaticEmbedding")])), ["model.safetensors"]);
    assert_eq!(
        weights(&modules(&[("./0_StaticEmbedding", "x.StaticEmbedding")])),
        ["0_StaticEmbedding/model.safetensors"]
    );
    assert!(descriptions(&none).contains(&"tokenizer.json".to_owned()));
    let modules = modules(&[
        ("", "sentence_transformers.models.Transformer"),
        ("1_Pooling", "sentence_transformers.models.Pooling"),
        ("2_Dense", "sentence_transformers.models.Dense"),
        ("3_Normalize", "sentence_transformers.models.Normalize"),
    ]);
    assert_eq!(weights(&modules), ["model.safetensors", "2_Dense/model.safetensors"]);
    let small = descriptions(&modules);
    assert!(["1_Pooling/config.json", "2_Dense/config.json"].iter().all(|path| small.iter().any(|it| it == path)));
    assert!(small.iter().all(|path| !path.starts_with("3_")));
}

#[test]
fn what_cannot_be_used_is_known_before_its_weights_are_fetched() {
    let (none, fixed) = (Vec::new(), modules(&[("0_StaticEmbedding", "x.StaticEmbedding")]));
    assert_eq!((unusable(&none, Some("bert")), unusable(&fixed, None)), (None, None));
    assert!(unusable(&none, Some("t5")).is_some_and(|reason| reason.contains("t5") && reason.contains("distilbert")));
    assert!(unusable(&none, None).is_some() && unusable(&modules(&[("", "CLIPModel")]), Some("bert")).is_some());
}

#[test]
fn a_model_comes_is_opened_and_its_parts_go() {
    let mut state = ready("");
    act(&mut state, HubAction::Typed("a/b".to_owned()));
    let effects = act(&mut state, HubAction::Pressed);
    let Some(Effect::Download(repository)) = effects.last() else { panic!("{effects:?}") };
    let (repository, parts) = (repository.clone(), repository.address.clone());
    assert!(state.hub_words().contains("huggingface.co"));
    act(&mut state, HubAction::Came(Fetched { bytes: 1e6, of: Some(4e6), seconds_left: Some(30.0) }));
    assert_eq!(state.hub_words(), "1.0 MB of 4.0 MB fetched, about 30 s left");
    assert_eq!(state.hub_share(), Some(0.25));
    // A second one waits for the first.
    assert!(act(&mut state, HubAction::Resumed(repository)).is_empty());
    let effects = act(&mut state, HubAction::Arrived { name: "a/b".to_owned() });
    let Some(Effect::Send(Request { number, .. })) = effects.first() else { panic!("{effects:?}") };
    assert!(!state.pretrained.hub.is_running() && state.pretrained.opening() == Some("a/b"));
    let failure = Failure { stage: Stage::Model, message: "no".to_owned(), hint: String::new() };
    let effects = of_request(&mut state, *number, Event::Failed(failure));
    assert!(matches!(&effects[..], [Effect::ForgetParts(address)] if *address == parts), "{effects:?}");
}

#[test]
fn a_break_is_explained_and_what_was_typed_wrongly_fetches_nothing() {
    let mut state = ready("");
    act(&mut state, HubAction::Typed("not a name".to_owned()));
    assert!(act(&mut state, HubAction::Pressed).is_empty() && state.notices[0].message.contains("not a name"));
    act(&mut state, HubAction::Typed("a/b".to_owned()));
    act(&mut state, HubAction::Pressed);
    assert!(state.notices.is_empty());
    assert!(matches!(act(&mut state, HubAction::Pressed)[..], [Effect::StopDownload]));
    act(&mut state, HubAction::Stopped(None));
    assert!(state.notices.is_empty() && !state.pretrained.hub.is_running());
    act(&mut state, HubAction::Pressed);
    act(&mut state, HubAction::Stopped(Some("the hub is closed".to_owned())));
    assert!(state.notices[0].message.contains("a/b") && state.notices[0].message.contains("the hub is closed"));
}

#[test]
fn the_model_that_a_link_names_is_proposed_where_it_is_not_kept() {
    let mut state = ready("encoder=pretrained&model=owner/name");
    assert_eq!(state.hub_field(), "owner/name");
    let kept = KeptModel { name: "owner/name".to_owned(), bytes: 1.0, identity: String::new() };
    state.update(Action::ModelsListed(vec![kept]));
    assert_eq!(state.hub_field(), "");
}
