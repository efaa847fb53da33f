//! The golden values in a browser: those of the tiny models on WebGPU, with `#minilm` those of all-MiniLM-L6-v2 on the CPU, whose
//! files have to lie beside the page. The body of the page says how it went. Built by `scripts/golden_page.sh`.

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
    use std::collections::BTreeMap;

    use burn::tensor::Device;
    use js_sys::Uint8Array;
    use triplet_playground::engine::device::init_gpu;
    use triplet_playground::engine::exchange::folder::ModelFolder;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{Response, Window};

    use super::golden_checks::Golden;

    /// Those of its files that are read.
    const MINILM: [&str; 7] = [
        "config.json",
        "modules.json",
        "sentence_bert_config.json",
        "config_sentence_transformers.json",
        "tokenizer.json",
        "1_Pooling/config.json",
        "model.safetensors",
    ];

    unsafe extern "C" {
        fn __wasm_call_ctors();
    }

    pub fn start() {
        // SAFETY: called once, before anything else; see the worker's main.
        unsafe { __wasm_call_ctors() };
        std::panic::set_hook(Box::new(|panic| say(&format!("failed: {panic}"))));
        let minilm = window().location().hash().is_ok_and(|hash| hash == "#minilm");
        spawn_local(async move {
            if minilm {
                minilm_on_the_cpu().await
            } else {
                tiny_on_webgpu().await
            }
            say("passed");
        });
    }

    async fn tiny_on_webgpu() {
        let device = init_gpu().await.map_err(|error| error.to_string()).expect("the browser has WebGPU").autodiff();
        let golden = Golden { device, read, tolerance: Some(1e-3) };
        golden.simple_encoder_and_given_triplets().await;
        golden.hardest_of_given_negatives().await;
        golden.batch_losses().await;
        golden.given_losses().await;
        golden.ranking().await;
        golden.cosent_losses().await;
        golden.cosent_steps().await;
        golden.schedules();
        golden.clipping().await;
        golden.adam_w().await;
        golden.bert_outputs_and_gradients().await;
        // In software a step of a transformer takes seconds.
        golden.steps_of_adam_w(2, 4).await;
        golden.low_rank_adapters(1, 8).await;
    }

    async fn minilm_on_the_cpu() {
        let mut files = BTreeMap::new();
        for path in MINILM {
            files.extend(fetch(&format!("minilm/{path}")).await.map(|bytes| (path.to_owned(), bytes)));
        }
        let folder = ModelFolder::open(Box::new(files)).expect("its files lie beside the page");
        let golden = Golden { device: Device::flex().autodiff(), read, tolerance: None };
        golden.minilm_ids_and_embeddings(&folder).await;
        for chunk in [0, 2, 3, 8] {
            golden.minilm_fine_tuning(&folder, chunk).await;
        }
    }

    /// A file beside the page; None where there is none.
    async fn fetch(path: &str) -> Option<Vec<u8>> {
        let response = JsFuture::from(window().fetch_with_str(path)).await.expect("the server answers");
        let response: Response = response.unchecked_into();
        let buffer = response.ok().then(|| response.array_buffer().expect("it was not read before"))?;
        Some(Uint8Array::new(&JsFuture::from(buffer).await.expect("all of it comes")).to_vec())
    }

    fn window() -> Window {
        web_sys::window().expect("a page has a window")
    }

    fn say(text: &str) {
        let body = window().document().and_then(|document| document.body());
        body.expect("a page has a body").set_text_content(Some(text));
    }

    fn read(file: &str) -> Vec<u8> {
        let bytes: &[u8] = match file {
            "simple_encoder.json" => include_bytes!("../golden/simple_encoder.json"),
            "hardest_of_k.json" => include_bytes!("../golden/hardest_of_k.json"),
            "batch_losses.json" => include_bytes!("../golden/batch_losses.json"),
            "given_losses.json" => include_bytes!("../golden/given_losses.json"),
            "cosent.json" => include_bytes!("../golden/cosent.json"),
            "ranking.json" => include_bytes!("../golden/ranking.json"),
            "adamw.json" => include_bytes!("../golden/adamw.json"),
            "schedule.json" => include_bytes!("../golden/schedule.json"),
            "minilm.json" => include_bytes!("../golden/minilm.json"),
            "lora.json" => include_bytes!("../golden/lora.json"),
            "bert_tiny.json" => include_bytes!("../golden/bert_tiny.json"),
            "bert_tiny/model.safetensors" => include_bytes!("../golden/bert_tiny/model.safetensors"),
            _ => panic!("{file} is not built in"),
        };
        bytes.to_vec()
    }
}
