//! The golden values on WebGPU, in a browser: the body of the page says how it went. Built by `scripts/golden_page.sh`.

#[cfg(target_arch = "wasm32")]
#[path = "../golden_checks/mod.rs"]
mod golden_checks;

#[cfg(target_arch = "wasm32")]
fn main() {
    page::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program runs in a browser: see scripts/golden_page.sh");
}

#[cfg(target_arch = "wasm32")]
mod page {
    use triplet_playground::engine::device::init_gpu;
    use wasm_bindgen_futures::spawn_local;

    use super::golden_checks::Golden;

    unsafe extern "C" {
        fn __wasm_call_ctors();
    }

    pub fn start() {
        // SAFETY: called once, before anything else; see the worker's main.
        unsafe { __wasm_call_ctors() };
        std::panic::set_hook(Box::new(|panic| say(&format!("failed: {panic}"))));
        spawn_local(async {
            let device =
                init_gpu().await.map_err(|error| error.to_string()).expect("the browser has WebGPU").autodiff();
            let golden = Golden { device, read, tolerance: Some(1e-3) };
            golden.simple_encoder_and_given_triplets().await;
            golden.hardest_of_given_negatives().await;
            golden.batch_losses().await;
            golden.given_losses().await;
            golden.ranking().await;
            golden.schedules();
            golden.clipping().await;
            golden.bert_outputs_and_gradients().await;
            // In software a step of a transformer takes seconds.
            golden.steps_of_adam_w(2, 4).await;
            golden.low_rank_adapters(1, 8).await;
            say("passed");
        });
    }

    fn say(text: &str) {
        let body = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body());
        body.expect("a page has a body").set_text_content(Some(text));
    }

    fn read(file: &str) -> Vec<u8> {
        let bytes: &[u8] = match file {
            "simple_encoder.json" => include_bytes!("../golden/simple_encoder.json"),
            "hardest_of_k.json" => include_bytes!("../golden/hardest_of_k.json"),
            "batch_losses.json" => include_bytes!("../golden/batch_losses.json"),
            "given_losses.json" => include_bytes!("../golden/given_losses.json"),
            "ranking.json" => include_bytes!("../golden/ranking.json"),
            "schedule.json" => include_bytes!("../golden/schedule.json"),
            "lora.json" => include_bytes!("../golden/lora.json"),
            "bert_tiny.json" => include_bytes!("../golden/bert_tiny.json"),
            "bert_tiny/model.safetensors" => include_bytes!("../golden/bert_tiny/model.safetensors"),
            _ => panic!("{file} is not built in"),
        };
        bytes.to_vec()
    }
}
