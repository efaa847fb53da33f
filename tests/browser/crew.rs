//! Several workers share a batch: the same numbers as by one, also where one of them is gone in the middle.

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::harness::server::{Fault, PageServer};
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(180);
/// What is trained: enough for several shards.
const SETTINGS: &str = "encoder=transformer&embedding_size=96&feed_forward=384&layers=2&batch_size=48&dropout=0.1&seed=5&mining=batch_hard";

/// In front of `engine_loader.js`: members of a crew say that they are there, and one of them is gone at each call.
const MORTAL_MEMBER: &str = "
    if (self.name.startsWith('crew ')) {
        const channel = new BroadcastChannel('members');
        channel.postMessage('born');
        navigator.locks.request('the next to go', { ifAvailable: true }, (lock) => lock && new Promise(() => {
            channel.onmessage = ({ data }) => data === 'go' && self.close();
        }));
    }\n";

/// Has `engine.js` work with settings on the example's text; what came of it, and how many members there were.
const WITH_ENGINE: &str = "
    (async (settings, work) => {
        const { Engine } = await import('./engine.js');
        const text = await (await fetch('data/support.csv')).text();
        const channel = new BroadcastChannel('members');
        let born = 0;
        channel.onmessage = ({ data }) => { if (data === 'born') born += 1; };
        const engine = await Engine.start({ device: 'cpu' });
        await engine.configure(settings);
        await engine.load(text);
        const result = await work(engine, text, channel);
        engine.close();
        channel.close();
        return { ...result, born };
    })";

/// Trains and tells the loss and a vector. `go`: every so many milliseconds one of the members has to, so many times.
const TRAIN: &str = "
    (({ steps, go, times }) => async (engine, text, channel) => {
        let gone = 0;
        const strike = () => { if (gone < times) { gone += 1; channel.postMessage('go'); } };
        const timer = go && setInterval(strike, go);
        const { loss, step } = await engine.train({ steps });
        clearInterval(timer);
        const [vector] = await engine.embed(['My card has not come yet']);
        return { loss, step, vector: [...vector], gone };
    })";

fn work(page: &Page, settings: &Value, kind: &str, arguments: &Value) -> Value {
    page.evaluate(&format!("{WITH_ENGINE}({settings}, {kind}({arguments}))"))
}

fn train(page: &Page, cores: u32, steps: u32, go: u32, times: u32) -> Value {
    let mut settings: serde_json::Map<String, Value> = SETTINGS
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (key.to_owned(), json!(value)))
        .collect();
    settings.insert("cores".to_owned(), json!(cores));
    work(page, &json!(settings), TRAIN, &json!({ "steps": steps, "go": go, "times": times }))
}

fn open(chromium: &Chromium, server: &PageServer, name: &str) -> Page {
    let page = chromium.page(name);
    open_untrained(&page, server, "data=support&device=cpu");
    page
}

/// Embeds texts, and tells some vectors and how many members are left.
const EMBED: &str = "
    (({ times }) => async (engine, text) => {
        const lines = text.trim().split('\\n').slice(1);
        const texts = Array.from({ length: times * lines.length }, (_, at) => `${lines[at % lines.length]} ${at}`);
        const vectors = await engine.embed(texts);
        const members = async () => (await navigator.locks.query()).held.filter(({ name }) => name.startsWith('crew ')).length;
        for (let look = 0; look < 100 && (await members()) > 0; look += 1) await new Promise((then) => setTimeout(then, 100));
        const left = await members();
        const some = vectors.filter((_, at) => at % 500 === 0).map((vector) => [...vector]);
        return { count: vectors.length, some, left };
    })";

#[test]
fn many_texts_are_embedded_by_several_workers_who_are_gone_then() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    server.break_file("engine_loader.js", Fault::Prefixed(MORTAL_MEMBER));
    let page = open(&chromium, &server, "crew_texts");
    // So large that these texts take one worker more than seconds, on whatever machine.
    let settings =
        json!({ "encoder": "transformer", "embedding_size": 192, "feed_forward": 768, "layers": 4, "seed": 5 });
    let embed = |cores: u32| {
        let mut settings = settings.clone();
        settings["cores"] = json!(cores);
        work(&page, &settings, EMBED, &json!({ "times": 20 }))
    };
    let (alone, shared) = (embed(1), embed(2));
    assert!(alone["count"].as_u64().is_some_and(|count| count > 2000), "{}", alone["count"]);
    assert_eq!([&alone["born"], &alone["left"]], [0, 0]);
    assert_eq!([&shared["born"], &shared["left"]], [1, 0], "one beside the engine's own");
    assert_eq!(shared["some"], alone["some"]);
}

#[test]
fn one_worker_and_three_come_to_the_same_numbers() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    server.break_file("engine_loader.js", Fault::Prefixed(MORTAL_MEMBER));
    let page = open(&chromium, &server, "crew_numbers");
    let alone = train(&page, 1, 50, 0, 0);
    assert_eq!((&alone["step"], &alone["born"]), (&json!(50), &json!(0)));
    for cores in [2, 3] {
        let shared = train(&page, cores, 50, 0, 0);
        assert_eq!(shared["born"], json!(cores - 1), "so many workers were there beside the engine's own");
        assert_eq!(shared["loss"], alone["loss"], "{cores} workers");
        assert_eq!(shared["vector"], alone["vector"], "{cores} workers");
    }
}

#[test]
fn a_worker_that_is_gone_costs_no_number() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    server.break_file("engine_loader.js", Fault::Prefixed(MORTAL_MEMBER));
    let page = open(&chromium, &server, "crew_gone");
    let alone = train(&page, 1, 300, 0, 0);
    let shared = train(&page, 3, 300, 400, 2);
    assert_eq!(shared["gone"], json!(2), "it was long enough for two to go");
    assert_eq!(shared["born"], json!(4), "who was gone was replaced");
    assert_eq!(shared["step"], json!(300));
    assert_eq!(shared["loss"], alone["loss"]);
    assert_eq!(shared["vector"], alone["vector"]);
}

#[test]
fn the_page_says_how_many_cores_train_and_pauses_them() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("crew_status");
    open_untrained(&page, &server, &format!("data=support&device=cpu&steps=1000000&cores=2&{SETTINGS}"));
    page.find("button", "Train").click();
    let status = page.wait_for_status("two cores", MINUTES, |status| status.cores == 2 && status.step > 5);
    page.find("button", "Pause").click();
    page.find("button", "Resume").click();
    page.wait_for_status("training that goes on", MINUTES, |now| now.step > status.step + 5);
    page.find("button", "Pause").click();
    page.find("button", "Resume");
    assert_eq!(page.alerts(), Vec::<String>::new());
}
