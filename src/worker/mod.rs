//! The engine as a web worker: commands come in as messages, events go out as messages, and between the two the
//! [`Session`] gets to work. Nothing here knows what the work is.

mod turn;

use async_channel::Receiver;
use js_sys::global;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, console};
use web_time::{Duration, Instant};

use crate::engine::session::Session;
use crate::protocol::{BUILD_ID, Command, Event, Failure, Stage};
use crate::transport::{decode, encode};
use turn::Turns;

/// How long the session works before the worker looks for messages: short beside what a reader notices after pressing
/// Pause, long beside the cost of looking.
const SLICE: Duration = Duration::from_millis(8);

/// A panic's text may hold a whole shader; the page shows this many characters, the console everything.
const PANIC_CHARS: usize = 300;

/// Starts listening and says [`Event::Ready`]. To be called once, from the worker's `main`.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console::error_1(&panic.to_string().into());
        let message: String = panic.payload_as_str().unwrap_or("unknown reason").chars().take(PANIC_CHARS).collect();
        post(Event::Failed(Failure {
            stage: Stage::Engine,
            message: format!("The engine stopped unexpectedly: {}.", message.trim_end_matches('.')),
            hint: "If it stops again, choose CPU under Device.".to_owned(),
        }));
    }));
    spawn_local(run(listen()));
}

/// Carries out commands in the order in which they came, and works on in between.
async fn run(commands: Receiver<Command>) {
    let turns = Turns::new();
    let mut session = Session::new(post);
    post(Event::Ready { build_id: BUILD_ID.to_owned() });
    loop {
        while let Ok(command) = commands.try_recv() {
            session.handle(command).await;
        }
        if work(&mut session).await {
            turns.next().await;
        } else {
            let Ok(command) = commands.recv().await else { return };
            session.handle(command).await;
        }
    }
}

/// Works for one slice; false when there is nothing left to do.
async fn work(session: &mut Session) -> bool {
    let start = Instant::now();
    while session.tick().await {
        if start.elapsed() >= SLICE {
            return true;
        }
    }
    false
}

fn listen() -> Receiver<Command> {
    let (sender, receiver) = async_channel::unbounded();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| match decode(message.data()) {
        Ok(command) => sender.try_send(command).expect("the receiver lives as long as the worker"),
        Err(error) => post(Event::Failed(Failure {
            stage: Stage::Engine,
            message: format!("The engine does not understand what the page asked for: {error}."),
            hint: "Reload the page: it is probably older than the engine.".to_owned(),
        })),
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    receiver
}

fn post(event: Event) {
    let message = encode(&event);
    scope()
        .post_message_with_transfer(&message.value, &message.transfer)
        .expect("plain data and memory of our own can be posted");
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}
