//! Giving the browser's event loop a turn.

use async_channel::Receiver;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, MessagePort};
use web_time::Duration;

/// Waits for messages to ourselves: they queue behind those of the page, and browsers do not delay them as they delay
/// nested timers (by 4 ms, five steps of a small model).
pub struct Turns {
    port: MessagePort,
    arrived: Receiver<()>,
    /// Called by the browser for as long as `self` lives.
    _on_message: Closure<dyn Fn()>,
}

impl Turns {
    pub fn new() -> Self {
        let channel = MessageChannel::new().expect("a browser with module workers has message channels");
        let (sender, arrived) = async_channel::bounded(1);
        let on_message = Closure::<dyn Fn()>::new(move || {
            // Full only if nobody waits, and then there is nobody to tell.
            let _ = sender.try_send(());
        });
        channel.port1().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Self { port: channel.port2(), arrived, _on_message: on_message }
    }

    /// Returns after the browser has delivered what was waiting.
    pub async fn next(&self) {
        self.port.post_message(&JsValue::NULL).expect("null can be posted");
        self.arrived.recv().await.expect("the sender lives as long as `self`");
    }
}

/// Returns after so long.
pub async fn after(time: Duration) {
    let promise = Promise::new(&mut |resolve, _| {
        let milliseconds = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
        super::scope()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            .expect("every worker has timers");
    });
    // A timer never fails.
    let _ = JsFuture::from(promise).await;
}
