//! The ONNX model in what is taken away: a graph without a loose end, and the weights that stand beside it. What it computes is
//! `tests/python/round_trip.py`'s to say, with onnxruntime; for that all exports stay in `target/tmp/native_exports`.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use prost::Message;
use safetensors::SafeTensors;
use triplet_playground::engine::exchange::onnx::proto::{
    FLOAT, GraphProto, INT64, ModelProto, TensorProto, ValueInfoProto,
};

use super::export::{Files, OWN};
use super::*;
use crate::pretrained::tiny;

const PATH: &str = "model/onnx/model.onnx";

/// Sentences of one word and of more than any of these models reads, and such as show how they are cut.
fn sentences() -> String {
    let long = "far away words lose their places one by one ".repeat(12);
    format!("{}{long},far\n{long} again,far\n🙂 שלום,odd\n\u{201c}Ünïcode\u{201d} — ok,odd\n", example("support"))
}

/// Exports of every encoder, pooling and architecture, by name.
fn exports() -> BTreeMap<String, Files> {
    let own = OWN.iter().enumerate().map(|(number, hash)| (format!("own_{number}"), (*hash).to_owned()));
    let of_model = |name: String| {
        let hash = |rate: f64, more: &str| {
            let model = format!("encoder=pretrained&model={name}&max_tokens=60");
            format!("device=cpu&steps=3&{model}&learning_rate={rate}{more}")
        };
        let has_adapters = ["bert_wordpiece", "mpnet"].contains(&name.as_str());
        let adapters = (format!("{name}_adapters"), hash(0.003, "&trains=adapters&pooling=max"));
        let raw = (format!("{name}_raw"), hash(0.01, "&pooling=cls&normalise=0"));
        let prompted = (format!("{name}_prompt"), hash(0.01, "&prompt=passage: "));
        let more = [(has_adapters, adapters), (name == "xlm_roberta", raw), (name == "bert_wordpiece", prompted)];
        let more = more.into_iter().filter_map(|(is_made, export)| is_made.then_some(export));
        [(name.clone(), hash(0.01, ""))].into_iter().chain(more).collect::<Vec<_>>()
    };
    let all = own.chain(tiny::names().into_iter().flat_map(of_model));
    let data = sentences();
    all.map(|(name, hash)| {
        let mut engine = Engine::with_models(&hash, &data);
        engine.train();
        let files = engine.export();
        unpack(&name, &files);
        (name, files)
    })
    .collect()
}

fn unpack(name: &str, files: &Files) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("native_exports").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    for (path, content) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("it is below the folder"))
            .expect("the target folder takes folders");
        std::fs::write(path, content).expect("the target folder takes files");
    }
}

#[test]
fn an_onnx_model_of_every_kind_is_whole() {
    for (name, files) in exports() {
        let model = ModelProto::decode(&files[PATH][..]).unwrap_or_else(|error| panic!("{name}: {error}"));
        let versions: Vec<i64> = model.opset_import.iter().map(|set| set.version).collect();
        assert_eq!((model.ir_version, versions), (8, vec![17]), "{name}");
        let graph = model.graph.expect("a graph");
        let is_transformer = files.contains_key("model/config.json");
        let expected: &[&str] =
            if is_transformer { &["last_hidden_state", "sentence_embedding"] } else { &["sentence_embedding"] };
        assert_eq!(names(&graph.output), expected, "{name}");
        let mut expected = vec!["input_ids", "attention_mask"];
        let own = name.strip_prefix("own_").map(|number| OWN[number.parse::<usize>().expect("a number")]);
        let has_types = own.map_or(name.starts_with("bert_"), |hash| hash.contains("encoder=transformer"));
        expected.extend(has_types.then_some("token_type_ids"));
        assert_eq!(names(&graph.input), expected, "{name}");
        assert_connected(&name, &graph);
        for tensor in &graph.initializer {
            assert_eq!(tensor.raw_data.len(), bytes(tensor), "{name}: {}", tensor.name);
        }
        if is_transformer {
            assert_same_weights(&name, &graph, &files["model/model.safetensors"]);
        }
        assert!(super::export::text(&files, "README.md").contains(PATH), "{name}");
        let card = super::export::text(&files, "model/README.md");
        assert_eq!(card.contains("@huggingface/transformers"), is_transformer, "{name}");
    }
}

fn names(values: &[ValueInfoProto]) -> Vec<&str> {
    values.iter().map(|value| value.name.as_str()).collect()
}

/// That its extents ask for.
fn bytes(tensor: &TensorProto) -> usize {
    let size = match tensor.data_type {
        FLOAT => 4,
        INT64 => 8,
        other => panic!("{}: numbers of the type {other}", tensor.name),
    };
    tensor.dims.iter().product::<i64>() as usize * size
}

/// Every node takes what is there already, nothing is there twice, and nothing for nothing.
fn assert_connected(name: &str, graph: &GraphProto) {
    let initializers = graph.initializer.iter().map(|tensor| tensor.name.as_str());
    let (mut known, mut used) = (HashSet::new(), HashSet::new());
    for there in names(&graph.input).into_iter().chain(initializers) {
        assert!(known.insert(there), "{name}: {there} is there twice");
    }
    for node in &graph.node {
        for input in &node.input {
            assert!(known.contains(input.as_str()), "{name}: {} takes {input}, which nothing gives", node.name);
            used.insert(input.as_str());
        }
        for output in &node.output {
            assert!(known.insert(output), "{name}: {output} is there twice");
        }
    }
    used.extend(names(&graph.output));
    let idle: Vec<_> = known.symmetric_difference(&used).collect();
    assert!(idle.is_empty(), "{name}: {idle:?}");
}

/// As in PyTorch's file, but for linear weights, which lie the other way round.
fn assert_same_weights(name: &str, graph: &GraphProto, file: &[u8]) {
    let file = SafeTensors::deserialize(file).expect("a safetensors file");
    let numbers =
        |bytes: &[u8]| -> Vec<u32> { bytes.as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect() };
    let mut transposed = 0;
    for tensor in &graph.initializer {
        let Ok(view) = file.tensor(&tensor.name) else {
            let is_own = ["float_", "integer_", "list_", "relative_position_buckets", "head."];
            assert!(is_own.iter().any(|begin| tensor.name.starts_with(begin)), "{name}: {}", tensor.name);
            continue;
        };
        let (ours, theirs) = (numbers(&tensor.raw_data), numbers(view.data()));
        let is_linear = view.shape().len() == 2 && !tensor.name.contains("embeddings") && !tensor.name.contains("bias");
        if is_linear {
            let (rows, columns) = (view.shape()[0], view.shape()[1]);
            assert_eq!(tensor.dims, [columns as i64, rows as i64], "{name}: {}", tensor.name);
            let same = (0..ours.len()).all(|at| ours[at] == theirs[at % rows * columns + at / rows]);
            assert!(same, "{name}: {}", tensor.name);
            transposed += 1;
        } else {
            assert!(ours == theirs, "{name}: {}", tensor.name);
        }
    }
    // Six for each block.
    assert!(transposed >= 6 && transposed % 6 == 0, "{name}: {transposed}");
}
