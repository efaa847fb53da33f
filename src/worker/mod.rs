//! The engine as a web worker: commands come in as messages, events go out as messages, and between the two the
//! [`Session`] gets to work. Nothing here knows what the work is.

mod blob;
mod crew;
mod keeper;
pub mod memory;
mod models;
mod projects;
mod turn;
mod zip;

use async_channel::Receiver;
use embassy_futures::select::{Either, select};
use js_sys::global;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, console};
use web_time::{Duration, Instant};

use crate::engine::session::Session;
use crate::handed::HandedModel;
use crate::protocol::{BUILD_ID, Command, Event, Failure, Message, Request, Stage};
use crate::say;
use crate::transport::{decode, encode};
use keeper::Keeper;
use models::BrowserModels;
use turn::Turns;

/// How long the session works before the worker looks for messages: short beside what a reader notices after pressing
/// Pause, long beside the cost of looking.
const SLICE: Duration = Duration::from_millis(8);

/// A panic's text may hold a whole shader; the page shows this many characters, the console everything.
const PANIC_CHARS: usize = 300;

/// Starts listening and says [`Event::Ready`]; as a member of a crew it carries out orders. To be called once, from the worker's `main`.
pub fn start() {
    if crew::is_member() {
        return crew::start_member();
    }
    std::panic::set_hook(Box::new(|panic| {
        console::error_1(&panic.to_string().into());
        let message = match panic.payload_as_str() {
            Some(reason) => {
                let reason: String = reason.chars().take(PANIC_CHARS).collect();
                say!("engine-stopped", reason = reason.trim_end_matches('.'))
            }
            None => say!("engine-stopped-for-no-reason"),
        };
        let hint = say!("engine-if-it-stops-again");
        say(Event::Failed(Failure { stage: Stage::Engine, message, hint }));
    }));
    let models = BrowserModels::new(&scope().name());
    spawn_local(run(listen(models.clone()), models));
}

/// Carries out commands in the order in which they came, and works on in between.
async fn run(requests: Receiver<Request>, models: BrowserModels) {
    let turns = Turns::new();
    let keeper = Keeper::new(scope().name(), post);
    let mut session = Session::new({
        let keeper = keeper.clone();
        move |message| keeper.post(message)
    })
    .with_models(models.clone())
    .with_recruiter(crew::Workers);
    say(Event::Ready { build_id: BUILD_ID.to_owned() });
    loop {
        while let Ok(request) = requests.try_recv() {
            carry_out(request, &mut session, &keeper, &models).await;
        }
        if work(&mut session).await {
            turns.next().await;
        } else {
            let request = match session.rest() {
                Some(rest) => match select(requests.recv(), turn::after(rest)).await {
                    Either::First(request) => request,
                    Either::Second(()) => continue,
                },
                None => requests.recv().await,
            };
            let Ok(request) = request else { return };
            carry_out(request, &mut session, &keeper, &models).await;
        }
    }
}

/// What lies with the browser is read first; then it is as if the page had sent it.
async fn carry_out(request: Request, session: &mut Session, keeper: &Keeper, models: &BrowserModels) {
    let Request { number, command } = request;
    if matches!(command, Command::Save) {
        keeper.keep_held();
    }
    let command = match command {
        Command::TakeUp { key, step } => {
            keeper.read(&key).await.map(Command::Restore).map_err(|reason| not_taken_up(step, &reason))
        }
        Command::Pack(project) => {
            projects::complete(*project, keeper).await.map(|project| Command::Pack(Box::new(project)))
        }
        Command::OpenProject(name) => {
            let event = match projects::open(&name, number, models, keeper, post).await {
                Ok(project) => Event::ProjectOpened(Box::new(project)),
                Err(failure) => Event::Failed(failure),
            };
            return post(Message { request: number, event });
        }
        command => Ok(command),
    };
    match command {
        Ok(command) => session.handle(Request { number, command }).await,
        Err(failure) => post(Message { request: number, event: Event::Failed(failure) }),
    }
}

fn not_taken_up(step: u32, reason: &str) -> Failure {
    Failure {
        stage: Stage::Model,
        message: say!("checkpoint-not-taken-up", step = step, reason = reason),
        hint: say!("checkpoint-figures-stay"),
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

/// Files of models are put aside as they come; the command that names them follows.
fn listen(models: BrowserModels) -> Receiver<Request> {
    let (sender, receiver) = async_channel::unbounded();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        if let Some(model) = HandedModel::from_message(&message.data()) {
            return models.take(model);
        }
        match decode(message.data()) {
            Ok(request) => sender.try_send(request).expect("the receiver lives as long as the worker"),
            Err(error) => say(Event::Failed(Failure {
                stage: Stage::Engine,
                message: say!("engine-does-not-understand", error = error.to_string()),
                hint: say!("engine-reload"),
            })),
        }
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    receiver
}

/// Sends what nobody asked for.
fn say(event: Event) {
    post(Message { request: 0, event });
}

fn post(message: Message) {
    let parcel = encode(&message);
    scope()
        .post_message_with_transfer(&parcel.value, &parcel.transfer)
        .expect("plain data and memory of our own can be posted");
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}
