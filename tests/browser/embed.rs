//! The playground within other pages: driven through the tag, on another origin, without storage, and against those who have no
//! business there.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::axe::Axe;
use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::mishaps::STORAGE_DENIED;
use crate::harness::page::Page;
use crate::harness::server::PageServer;
use crate::{open_untrained, serve, serve_among_others};

const MINUTES: Duration = Duration::from_secs(180);

/// The page of somebody else, who has put the playground into it.
fn author(name: &str, body: &str) -> (PageServer, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("author_{name}"));
    fs::create_dir_all(&folder).expect("a folder for the test");
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>An author's page</title><h1>A course</h1>{body}"
    );
    fs::write(folder.join("index.html"), page).expect("a page for the test");
    (PageServer::start(&folder, false), folder)
}

fn tag(server: &PageServer, id: &str, attributes: &str) -> String {
    format!(
        "<script src=\"{}embed.js\"></script><triplet-playground id=\"{id}\" {attributes}></triplet-playground>",
        server.url()
    )
}

/// Runs JavaScript as the body of an async function in which `one` and `two` are the playgrounds; whatever it throws is its
/// answer.
fn run(page: &Page, body: &str) -> Value {
    page.evaluate(&format!(
        "(async () => {{
            const [one, two] = document.querySelectorAll('triplet-playground');
            try {{ {body} }} catch (error) {{ return `threw: ${{error.message}}`; }}
        }})()"
    ))
}

#[test]
fn two_tags_on_another_origin_are_each_driven_through_every_method() {
    let server = serve_among_others();
    let first = tag(&server, "one", "data=\"support\" device=\"cpu\" steps=\"20\" controls=\"train,query\"");
    let second =
        tag(&server, "two", "data=\"senses\" device=\"cpu\" steps=\"30\" embedding-size=\"32\" controls=\"map\"");
    let (host, _) = author("two_tags", &(first + &second));
    let chromium = Chromium::start(Gpu::None);
    let page = chromium.page("embed_two");
    page.prepare(
        "window.heard = [];
         for (const name of ['ready', 'progress', 'neighbours', 'failed']) {
             addEventListener(name, (event) => heard.push([event.target.id, name, event.detail]));
         }",
    );
    page.open(&host.url());

    let trained = run(&page, "const all = await Promise.all([one.train(), two.train()]); return all;");
    assert_eq!((&trained[0]["step"], &trained[0]["state"]), (&json!(20), &json!("finished")), "{trained}");
    assert_eq!((&trained[1]["step"], &trained[1]["device"]), (&json!(30), &json!("CPU")), "{trained}");
    assert!(trained[0]["loss"].as_f64().is_some() && trained[0]["heldOut"]["tripletAccuracy"].as_f64().is_some());
    for id in ["one", "two"] {
        for name in ["ready", "progress", "neighbours"] {
            let heard = page.evaluate(&format!("heard.some(([id, name]) => id === '{id}' && name === '{name}')"));
            assert_eq!(heard, json!(true), "{name} of {id}");
        }
    }

    // More steps, one, a pause in the middle of many, and none.
    let step = |script: &str| run(&page, &format!("return (await {script}).step;"));
    assert_eq!(step("one.train({ steps: 5 })"), json!(25));
    assert_eq!(step("one.step()"), json!(26));
    let paused = run(&page, "one.train({ steps: 100000 }); return await one.pause();");
    assert_eq!(paused["state"], json!("paused"), "{paused}");
    assert_eq!(step("two.evaluate()"), json!(30), "the other one has not moved");
    assert_eq!(step("one.reset()"), json!(0));

    // Data, settings, questions.
    let loaded = run(
        &page,
        "return await one.load([['big', 'large'], ['quick', 'fast'], ['glad', 'happy'], ['cold', 'chilly']]);",
    );
    assert_eq!((&loaded["state"], &loaded["step"]), (&json!("fresh"), &json!(0)), "{loaded}");
    let found = run(&page, "return await one.query('big', 3);");
    assert_eq!(
        (&found["now"][0]["sentence"], found["now"].as_array().map(Vec::len)),
        (&json!("big"), Some(3)),
        "{found}"
    );
    let vectors = run(
        &page,
        "const [a, b, c] = await two.embed(['the bat', 'the bat', 'the piano']);
         return [a instanceof Float32Array, a.length, String(a) === String(b), String(a) === String(c)];",
    );
    assert_eq!(vectors, json!([true, 32, true, false]));
    let refused = run(&page, "await one.configure({ margin: 'wide' });");
    assert!(refused.as_str().is_some_and(|text| text.contains("Margin cannot be `wide`")), "{refused}");
    let waits = run(&page, "return await two.configure({ embeddingSize: 16 });");
    assert!(waits.as_str().is_some_and(|text| text.contains("no setting")), "{waits}");
    assert_eq!(run(&page, "return await two.configure({ embedding_size: 16 });"), json!({ "resetNeeded": true }));
    let file =
        run(&page, "const zip = await two.export(); return [zip.type, await zip.slice(0, 2).text(), zip.size > 1000];");
    assert_eq!(file, json!(["application/zip", "PK", true]));

    // A state goes on elsewhere as it would have gone on.
    let same = run(
        &page,
        "await two.reset();
         await two.train({ steps: 12 });
         const state = structuredClone(await two.getState());
         const [kept] = await two.embed(['the bat']);
         const there = await one.setState(state);
         const [given] = await one.embed(['the bat']);
         const [ours, theirs] = await Promise.all([two.train({ steps: 10 }), one.train({ steps: 10 })]);
         return [state.version, there.step, String(kept) === String(given), ours.step, ours.loss === theirs.loss];",
    );
    assert_eq!(same, json!([1, 12, true, 22, true]));
    let refused = run(&page, "await one.setState({ version: 2, project: new ArrayBuffer(1) });");
    assert!(refused.as_str().is_some_and(|text| text.contains("no state")), "{refused}");
    let refused = run(&page, "await one.setState({ version: 1, project: new ArrayBuffer(9) });");
    assert!(refused.as_str().is_some_and(|text| text.contains("could not be opened")), "{refused}");
}

#[test]
fn attributes_are_live_and_the_height_follows() {
    let server = serve_among_others();
    let (host, _) = author("attributes", &tag(&server, "one", "data=\"senses\" device=\"cpu\" controls=\"query\""));
    let chromium = Chromium::start(Gpu::None);
    let page = chromium.page("embed_attributes");
    page.prepare("window.failures = []; addEventListener('failed', (event) => failures.push(event.detail.message));");
    page.open(&host.url());
    run(&page, "await one.evaluate();");
    let height = || page.evaluate("document.querySelector('triplet-playground').getBoundingClientRect().height");
    let low = page.wait_for("a height", MINUTES, || height().as_f64().filter(|height| *height != 480.0));
    page.evaluate("document.querySelector('triplet-playground').controls = 'query,settings,map'");
    page.wait_for("a greater height", MINUTES, || height().as_f64().filter(|height| *height > low + 200.0));
    page.evaluate("document.querySelector('triplet-playground').removeAttribute('controls')");
    page.evaluate("document.querySelector('triplet-playground').controls = 'query'");
    page.wait_for("the height of before", MINUTES, || height().as_f64().filter(|height| (height - low).abs() < 2.0));
    let steps = run(&page, "one.setAttribute('steps', '7'); await one.evaluate(); return (await one.train()).step;");
    assert_eq!(steps, json!(7));
    page.evaluate("document.querySelector('triplet-playground').data = 'support'");
    let other = page.wait_for("other data", MINUTES, || {
        let found = run(&page, "return (await one.query('where is my order', 1)).now[0].label ?? null;");
        Some(found).filter(|label| !label.is_null())
    });
    assert!(other.is_string(), "{other}");
    page.evaluate("document.querySelector('triplet-playground').setAttribute('colour', 'red')");
    page.wait_for("a word on it", MINUTES, || {
        page.evaluate("failures.join()").as_str().filter(|said| said.contains("`colour`")).map(drop)
    });
    let gone = run(&page, "const waits = one.train({ steps: 100000 }); one.remove(); await waits;");
    assert!(gone.as_str().is_some_and(|text| text.contains("taken out")), "{gone}");
}

#[test]
fn without_storage_all_of_it_works() {
    let server = serve_among_others();
    let (host, _) = author("denied", &tag(&server, "one", "data=\"senses\" device=\"cpu\" steps=\"10\""));
    let chromium = Chromium::start(Gpu::None);
    let page = chromium.page("embed_denied");
    page.prepare(STORAGE_DENIED);
    page.open(&host.url());
    let done = run(
        &page,
        "await one.train();
         const state = await one.getState();
         await one.train();
         const back = await one.setState(state);
         return [back.step, (await one.train({ steps: 3 })).step];",
    );
    assert_eq!(done, json!([10, 13]));
}

#[test]
fn whoever_is_not_the_page_around_it_changes_nothing() {
    let server = serve_among_others();
    let url = server.url();
    let frame = format!("<iframe id=\"victim\" title=\"A playground\" src=\"{url}#data=senses&device=cpu\"></iframe>");
    let hostile = "<iframe id=\"hostile\" title=\"Somebody else\" src=\"hostile.html\"></iframe>";
    let (host, folder) = author("hostile", &(frame + hostile + "<script src=\"author.js\"></script>"));
    let attack = "<!doctype html><title>Somebody else</title><script>
        let heard = 0;
        const targets = () => {
            const around = opener ?? parent;
            return [around, ...Array.from({ length: around.length }, (_, at) => around[at])].filter((to) => to !== self);
        };
        const attack = () => {
            for (const to of targets()) {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => heard += 1;
                to.postMessage({ 'triplet-playground': 1 }, '*', [port2]);
                for (const method of ['step', 'getState', 'train']) {
                    to.postMessage({ id: 1, method }, '*');
                    port1.postMessage({ id: 1, method });
                }
                to.postMessage('garbage', '*');
            }
        };
        const timer = setInterval(attack, 50);
        setTimeout(() => { clearInterval(timer); (opener ?? parent).postMessage({ heard }, '*'); }, 3000);
        </script>";
    fs::write(folder.join("hostile.html"), attack).expect("a page for the test");
    let author = "
        const victim = document.querySelector('#victim');
        window.outcomes = [];
        addEventListener('message', ({ data }) => data?.heard !== undefined && outcomes.push(data.heard));
        window.waits = new Promise((there) => addEventListener('message', ({ source, data }) => {
            if (source === victim.contentWindow && data?.['triplet-playground'] === 1) there();
        }));
        window.connect = () => {
            const { port1, port2 } = new MessageChannel();
            window.answers = [];
            port1.onmessage = ({ data }) => data.id !== undefined && answers.push(data);
            victim.contentWindow.postMessage({ 'triplet-playground': 1 }, '*', [port2]);
            return port1;
        };";
    fs::write(folder.join("author.js"), author).expect("a script for the test");
    let chromium = Chromium::start(Gpu::None);
    let page = chromium.page("embed_hostile");
    page.open(&host.url());
    page.evaluate("waits");
    page.evaluate("void (window.popup = open('hostile.html', '_blank', 'width=300,height=300'))");
    page.wait_for("both attacks", MINUTES, || {
        page.evaluate("outcomes.length").as_u64().filter(|outcomes| *outcomes == 2).map(drop)
    });
    assert_eq!(page.evaluate("outcomes"), json!([0, 0]), "somebody was answered");

    // The page around it is listened to, whatever it sends; whoever else comes after it is not.
    page.evaluate("void (window.port = connect())");
    page.evaluate(
        "for (const message of [null, 'x', 7, {}, { id: 'a' }, { id: -1 }, { id: 1.5 }, { id: 1 }, { id: 2, method: 'explode' },
             { id: 3, method: 'train', steps: -1 }, { id: 4, method: 'load' }, { id: 5, method: 'embed', texts: [1] },
             { id: 6, method: 'setState', name: 'x' }, { id: 7, method: 'evaluate' }]) port.postMessage(message);",
    );
    let answered = |count: u64| {
        page.wait_for("answers", MINUTES, || {
            page.evaluate("answers.length").as_u64().filter(|answers| *answers == count).map(drop)
        });
        page.evaluate("answers.sort((left, right) => left.id - right.id)")
    };
    let answers = answered(7);
    for refused in &answers.as_array().expect("a list")[..6] {
        assert!(refused["error"].as_str().is_some_and(|error| error.ends_with('.')), "{refused}");
    }
    let untouched = &answers[6]["result"];
    assert_eq!((&untouched["state"], &untouched["step"]), (&json!("fresh"), &json!(0)), "{answers}");
    page.evaluate("void (connect().postMessage({ id: 8, method: 'step' }))");
    page.evaluate("void port.postMessage({ id: 9, method: 'evaluate' })");
    assert_eq!(answered(1)[0]["id"], json!(9), "the second one to make itself known is not heard");
}

#[test]
fn what_the_reader_has_kept_is_not_there_within_another_page() {
    let server = serve();
    let chromium = Chromium::start(Gpu::None);
    let page = chromium.page("embed_kept");
    open_untrained(&page, &server, "data=senses&device=cpu");
    page.find("textbox", "Training data").paste("anchor,positive\nmy secret,the private one\nred,crimson\nbig,large\n");
    page.find("button", "Train").click();
    page.wait_for_status("some steps", MINUTES, |status| status.step > 20);
    // Longer than the browser takes to keep it.
    page.wait_for("what is kept", MINUTES, || {
        let kept = page.evaluate(
            "new Promise((done) => {
                const opened = indexedDB.open('triplet-playground');
                opened.onsuccess = () => {
                    const all = opened.result.transaction('data').objectStore('data').getAll();
                    all.onsuccess = () => { opened.result.close(); done(JSON.stringify(all.result)); };
                };
            })",
        );
        kept.as_str().filter(|kept| kept.contains("my secret")).map(drop)
    });

    page.open(&format!("{}examples.html", server.url()));
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('triplet-playground'), { controls: 'data,train,export' }))",
    );
    let shown = run(
        &page,
        "await one.step();
         const inside = one.shadowRoot.querySelector('iframe').contentDocument.body.innerText;
         const state = new TextDecoder('latin1').decode((await one.getState()).project);
         return [inside.includes('Training data'), inside.includes('secret'), inside.includes('Continue'), state.includes('secret')];",
    );
    assert_eq!(shown, json!([true, false, false, false]));
    let kept = page.evaluate(
        "new Promise((done) => {
            const opened = indexedDB.open('triplet-playground');
            opened.onsuccess = () => {
                const count = opened.result.transaction('experiments').objectStore('experiments').count();
                count.onsuccess = () => done(count.result);
            };
        })",
    );
    assert_eq!(kept, json!(1), "nothing was added");
}

#[test]
fn the_examples_run() {
    let server = serve();
    let chromium = Chromium::start(Gpu::None);
    let page = chromium.page("embed_examples");
    page.open(&format!("{}examples.html", server.url()));
    page.find("button", "Run all").click();
    for title in [
        "A frame",
        "A tag",
        "Two side by side",
        "Your data, your questions",
        "A state, kept and given back",
        "The engine alone",
    ] {
        let outcome = page.wait_for(title, MINUTES, || {
            let said = page.find("status", &format!("Outcome: {title}")).text();
            Some(said).filter(|said| said.starts_with("done: ") || said.starts_with("failed: "))
        });
        assert!(outcome.starts_with("done: "), "{title}: {outcome}");
    }
}

#[test]
#[ignore = "needs AXE, the path of axe.min.js: `make test` fetches it where npm is installed"]
fn axe_finds_nothing_within_other_pages() {
    let axe = Axe::read();
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("embed_axe");
    // In the frame, too.
    page.prepare(axe.script());
    page.open(&format!("{}examples.html", server.url()));
    page.find("button", "Run: A tag").click();
    page.wait_for("the example", MINUTES, || {
        page.find("status", "Outcome: A tag").text().starts_with("done: ").then_some(())
    });
    run(&page, "one.controls = 'train,data,settings,figures,map,curves,query,export';");
    let check = |state: &str| axe.finds_nothing(&page, state);
    check("light");
    page.emulate_media("prefers-color-scheme", "dark");
    check("dark");
    page.resize(390, 844);
    check("dark, on a phone");
    let beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assert_eq!(beyond, json!(0));
    run(&page, "one.lesson = 'margin'; await one.evaluate();");
    check("a lesson, dark, on a phone");
}
