//! An encoder as an ONNX model, for onnxruntime and transformers.js: tokens in, the sentence's vector out, exactly as the page
//! computes it.
//!
//! | | | |
//! | --- | --- | --- |
//! | in | `input_ids`, `attention_mask` | `[batch, sequence]`, whole numbers of 64 bits |
//! | in, of BERT | `token_type_ids` | the same; 0 for all tokens of a sentence |
//! | out, of transformers | `last_hidden_state` | `[batch, sequence, size]` |
//! | out | `sentence_embedding` | `[batch, embedding_size]`, pooled, through the dense layers, normalised where the settings say so |
//!
//! These are the names of Hugging Face's optimum. The weights stand in the file itself, which everything that reads ONNX opens
//! without knowing of a second one; so it must stay below protobuf's 2 GiB. They come last, each read from the device when
//! its turn has come: fields of a message may stand in any order, and the lengths around them follow from shapes.
//!
//! `sentence` and `transformer` build the graph of `layers` by means of `graph`; [`proto`] has the messages.

mod graph;
mod layers;
pub mod proto;
mod sentence;
mod transformer;

use std::io::Write;

use prost::{Message, encode_length_delimiter, length_delimiter_len};

use super::names::Dialect;
use super::tensors::{LinearLayout, Weight, weights, write_weight};
use super::weights::WeightsError;
use crate::engine::encoder::{EncoderConfig, TextEncoder};
use crate::pace::Pace;
use proto::{FLOAT, GRAPH, INITIALIZER, ModelProto, OperatorSetIdProto, RAW_DATA, TensorProto};

/// The first with LayerNormalization; onnxruntime reads it from version 1.12 on.
/// <https://onnxruntime.ai/docs/reference/compatibility.html>
const OPSET: i64 = 17;
/// That goes with it.
const IR_VERSION: i64 = 8;
/// Of all weights. protobuf reads no message of 2 GiB; a graph has a few hundred kilobytes.
const LARGEST: u64 = (2 << 30) - (16 << 20);

/// Whether a model of this shape is small enough for a file.
pub fn fits(shape: &EncoderConfig) -> bool {
    4 * shape.parameters() as u64 <= LARGEST
}

/// Writes the file. `encoder`: without adapters, of a shape that [`fits`]; `dialect`: what its weights are called; `progress`: called
/// with the bytes of each weight as it is written.
///
/// # Errors
/// When the device fails, the file takes no more, or a weight is not finite.
pub async fn write(
    encoder: &TextEncoder,
    shape: &EncoderConfig,
    dialect: &Dialect,
    normalise: bool,
    file: &mut impl Write,
    progress: &mut impl FnMut(usize),
    pace: &Pace,
) -> Result<(), WeightsError> {
    let graph = sentence::graph(shape, dialect, normalise).encode_to_vec();
    let weights = weights(encoder, LinearLayout::InputOutput).into_iter();
    let initializers: Vec<Initializer> = weights.map(|weight| Initializer::new(weight, dialect)).collect();
    let length = graph.len() + initializers.iter().map(Initializer::length).sum::<usize>();
    let model = ModelProto {
        ir_version: IR_VERSION,
        producer_name: env!("CARGO_PKG_NAME").to_owned(),
        producer_version: env!("CARGO_PKG_VERSION").to_owned(),
        graph: None,
        opset_import: vec![OperatorSetIdProto { version: OPSET }],
    };
    let mut head = model.encode_to_vec();
    begin(&mut head, GRAPH, length);
    head.extend(graph);
    file.write_all(&head)?;
    for Initializer { head, name, weight, .. } in initializers {
        file.write_all(&head)?;
        write_weight(&name, weight, file, progress, pace).await?;
    }
    Ok(())
}

/// A weight as a `TensorProto` whose numbers are still on the device.
struct Initializer {
    name: String,
    /// All that stands before the numbers.
    head: Vec<u8>,
    bytes: usize,
    weight: Weight,
}

impl Initializer {
    fn new(weight: Weight, dialect: &Dialect) -> Self {
        let name = dialect.name(&weight.fields);
        let bytes = 4 * weight.shape.iter().product::<usize>();
        let dims = weight.shape.iter().map(|extent| *extent as i64).collect();
        let mut tensor =
            TensorProto { dims, data_type: FLOAT, name: name.clone(), raw_data: Vec::new() }.encode_to_vec();
        begin(&mut tensor, RAW_DATA, bytes);
        let mut head = Vec::with_capacity(tensor.len() + 1 + length_delimiter_len(usize::MAX));
        begin(&mut head, INITIALIZER, tensor.len() + bytes);
        head.extend(tensor);
        Self { name, head, bytes, weight }
    }

    fn length(&self) -> usize {
        self.head.len() + self.bytes
    }
}

/// Begins a field that is so many bytes long: <https://protobuf.dev/programming-guides/encoding/#structure>.
fn begin(message: &mut Vec<u8>, field: u8, length: usize) {
    const LENGTH_DELIMITED: u8 = 2;
    message.push(field << 3 | LENGTH_DELIMITED);
    encode_length_delimiter(length, message).expect("a Vec takes everything");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::encoder::StaticConfig;

    #[test]
    fn what_protobuf_cannot_read_does_not_fit() {
        let of = |vocabulary| fits(&EncoderConfig::Static(StaticConfig { vocabulary, size: 512, head: Vec::new() }));
        assert!(of((1 << 20) - (1 << 14)) && !of(1 << 20));
    }
}
