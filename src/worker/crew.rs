//! Members of a crew that are workers of their own, started by this one: each runs the same program, which is compiled once.
//!
//! `assets/engine_loader.js` tells by a worker's name that it is a member, and holds a lock of that name for as long as it
//! lives: whoever waits for the lock hears of its end, whatever it was.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use async_channel::{Receiver, Sender};
use js_sys::{Array, Float32Array, Math, Promise, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType, console};
use web_time::{Duration, Instant};

use super::scope;
use super::turn::after;
use crate::engine::crew::member::{Answer, Member, News, Order};
use crate::engine::crew::team::{Hand, Hire, Recruiter, Said};
use crate::reason::reason;
use crate::say;

/// What the names of members begin with; `assets/engine_loader.js` knows it too.
const NAME: &str = "crew ";
/// Who owes an answer for so long is taken for lost, where the browser has no locks or denies them.
const SILENCE: Duration = Duration::from_secs(300);
/// How often that is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(30);
/// GiB of a machine that does not say how many it has.
const UNKNOWN_MEMORY: f64 = 4.0;

#[wasm_bindgen]
extern "C" {
    /// Web Locks, which web-sys counts as unstable.
    type Locks;
    #[wasm_bindgen(method)]
    fn request(this: &Locks, name: &str, callback: &JsValue) -> Promise;
}

/// Whether this worker is a member.
pub fn is_member() -> bool {
    scope().name().starts_with(NAME)
}

/// Carries out orders. To be called once, from the worker's `main`.
pub fn start_member() {
    std::panic::set_hook(Box::new(|panic| console::error_1(&panic.to_string().into())));
    let member = RefCell::new(Member::default());
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        let (task, numbers) = unpack(&message.data()).expect("the engine that has started this member sends orders");
        let answer = member.borrow_mut().carry_out(Order { task, numbers: Arc::new(numbers) });
        if let Some(Answer { news, numbers }) = answer {
            let (message, transfer) = pack(&news, &numbers);
            scope().post_message_with_transfer(&message, &transfer).expect("numbers can be posted");
        }
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

/// Where the engine finds members.
pub struct Workers;

impl Recruiter for Workers {
    fn cores(&self) -> u32 {
        of_navigator("hardwareConcurrency").and_then(|cores| cores.as_f64()).map_or(1, |cores| cores as u32)
    }

    /// Half of what the machine has, as far as the browser tells.
    fn memory(&self) -> u64 {
        let told = of_navigator("deviceMemory").and_then(|told| told.as_f64());
        (told.unwrap_or(UNKNOWN_MEMORY) * f64::from(1 << 29)) as u64
    }

    fn members(&self) -> Box<dyn Hire> {
        let (sender, answers) = async_channel::unbounded();
        let owing = Rc::new(Owing::default());
        spawn_local(look_for_silence(Rc::downgrade(&owing), sender.clone()));
        Box::new(Hired { sender, answers, owing })
    }
}

/// Who was given something and has not said anything since, and when that was.
type Owing = RefCell<BTreeMap<u32, Instant>>;

/// The members of one crew.
struct Hired {
    sender: Sender<Said>,
    answers: Receiver<Said>,
    owing: Rc<Owing>,
}

impl Hire for Hired {
    fn hire(&mut self, number: u32) -> Result<Box<dyn Hand>, String> {
        let name = format!("{NAME}{}", Math::random());
        let worker = start(&name).map_err(|error| reason(&error))?;
        let (sender, owing) = (self.sender.clone(), self.owing.clone());
        let say = move |answer: Answer| {
            owing.borrow_mut().remove(&number);
            // Nobody listens any more where the crew was sent home.
            let _ = sender.try_send((number, answer));
        };
        let on_message = Closure::<dyn Fn(MessageEvent)>::new({
            let (say, met) = (say.clone(), Cell::new(false));
            move |message: MessageEvent| {
                if !met.replace(true) {
                    watch(&name, say.clone());
                }
                match unpack(&message.data()) {
                    Ok((news, numbers)) => say(Answer { news, numbers }),
                    // Last words of another kind.
                    Err(_) => say(lost(say!("cores-out-of-memory"))),
                }
            }
        });
        let on_error = Closure::<dyn Fn(ErrorEvent)>::new(move |error: ErrorEvent| {
            say(lost(say!("cores-stopped", reason = error.message())));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let owing = self.owing.clone();
        Ok(Box::new(Colleague { worker, number, owing, _on_message: on_message, _on_error: on_error }))
    }

    fn hear(&mut self) -> Pin<Box<dyn Future<Output = Said> + '_>> {
        Box::pin(async { self.answers.recv().await.expect("a sender lives as long as `self`") })
    }

    fn heard(&mut self) -> Option<Said> {
        self.answers.try_recv().ok()
    }
}

/// A worker, which ends with this.
struct Colleague {
    worker: Worker,
    number: u32,
    owing: Rc<Owing>,
    /// Called by the browser for as long as `self` lives.
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(ErrorEvent)>,
}

impl Hand for Colleague {
    fn give(&mut self, Order { task, numbers }: Order) {
        self.owing.borrow_mut().entry(self.number).or_insert_with(Instant::now);
        let (message, transfer) = pack(&task, &numbers);
        self.worker.post_message_with_transfer(&message, &transfer).expect("numbers can be posted");
    }
}

impl Drop for Colleague {
    fn drop(&mut self) {
        self.owing.borrow_mut().remove(&self.number);
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// A worker with the script that this one has come from, and the program that it has compiled.
fn start(name: &str) -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name(name);
    let location = Reflect::get(&scope(), &"location".into())?;
    let script = Reflect::get(&location, &"href".into())?.as_string().unwrap_or_default();
    let worker = Worker::new_with_options(&script, &options)?;
    worker.post_message(&wasm_bindgen::module())?;
    Ok(worker)
}

/// Tells, for as long as there is the crew, who is silent for too long.
async fn look_for_silence(owing: Weak<Owing>, sender: Sender<Said>) {
    while let Some(owing) = owing.upgrade() {
        let silent = |since: &Instant| since.elapsed() > SILENCE;
        let silent = owing.borrow().iter().find(|(_, since)| silent(since)).map(|(number, _)| *number);
        drop(owing);
        if let Some(number) = silent {
            let _ = sender.try_send((number, lost(say!("cores-silent"))));
        }
        after(LOOK_EVERY).await;
    }
}

/// Says that a member is lost when it is, which holds the lock of its name by now.
fn watch(name: &str, say: impl Fn(Answer) + 'static) {
    let Some(locks) = of_navigator("locks").filter(JsValue::is_object) else { return };
    let request = locks.unchecked_into::<Locks>().request(name, &Closure::once_into_js(|| {}));
    spawn_local(async move {
        if JsFuture::from(request).await.is_ok() {
            say(lost(say!("cores-ended")));
        }
    });
}

fn lost(why: String) -> Answer {
    Answer { news: News::Lost(why), numbers: Vec::new() }
}

fn of_navigator(name: &str) -> Option<JsValue> {
    Reflect::get(&Reflect::get(&scope(), &"navigator".into()).ok()?, &name.into()).ok()
}

/// A message, `[words, numbers]`, and the memory that it hands over.
fn pack(words: &impl Serialize, numbers: &[f32]) -> (Array, Array) {
    let words = serde_wasm_bindgen::to_value(words).expect("orders and answers are plain data");
    let numbers = Float32Array::from(numbers);
    let memory = numbers.buffer();
    (Array::of2(&words, &numbers), Array::of1(&memory))
}

/// What [`pack`] has packed.
fn unpack<T: DeserializeOwned>(message: &JsValue) -> Result<(T, Vec<f32>), JsValue> {
    let [words, numbers] = [0, 1].map(|at| Reflect::get_u32(message, at));
    Ok((serde_wasm_bindgen::from_value(words?)?, numbers?.dyn_into::<Float32Array>()?.to_vec()))
}
