//! Giving the browser's event loop a turn.

use async_channel::Receiver;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{MessageChannel, MessagePort};

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
