//! The graph from tokens to a sentence vector, for every encoder: what [`crate::engine::encoder`] computes, in operators.

use super::graph::{Extent, Graph, TOKENS, Value, int, ints};
use super::layers::{Tokens, gelu, linear};
use super::proto::GraphProto;
use super::transformer;
use crate::engine::encoder::{Activation, DenseConfig, EncoderConfig, Pooling};
use crate::engine::exchange::names::Dialect;

/// Of an encoder without its weights, which go by the names that the dialect gives them.
pub fn graph(shape: &EncoderConfig, dialect: &Dialect, normalise: bool) -> GraphProto {
    let mut graph = Graph::new(dialect);
    let ids = graph.tokens_input("input_ids");
    let mask = graph.tokens_input("attention_mask");
    let real = graph.cast_to_float(&mask);
    let tokens = Tokens { ids, mask, real };
    let (pooled, size) = match shape {
        EncoderConfig::Simple(shape) => {
            let pooled = mean_of_words(&mut graph, &tokens, "embedding.weight");
            let projected = linear(&mut graph, &pooled, "linear", true);
            (graph.op("Relu", &[&projected]), shape.size)
        }
        EncoderConfig::Static(shape) => {
            let pooled = mean_of_words(&mut graph, &tokens, "words.weight");
            head(&mut graph, pooled, shape.size, &shape.head)
        }
        EncoderConfig::Transformer(shape) => {
            let mut states = transformer::hidden_states(&mut graph, &tokens, shape);
            let [batch, sequence] = TOKENS;
            graph.output(&mut states, "last_hidden_state", &[batch, sequence, Extent::Fixed(shape.size)]);
            let pooled = pool(&mut graph, &states, &tokens, shape.pooling);
            head(&mut graph, pooled, shape.size, &shape.head)
        }
    };
    let mut embedding = if normalise { to_length_one(&mut graph, &pooled) } else { pooled };
    let [batch, _] = TOKENS;
    graph.output(&mut embedding, "sentence_embedding", &[batch, Extent::Fixed(size)]);
    graph.finish()
}

fn mean_of_words(graph: &mut Graph, tokens: &Tokens, table: &str) -> Value {
    let table = graph.weight(table);
    let words = graph.op("Gather", &[&table, &tokens.ids]); // [batch, sequence, size]
    pool(graph, &words, tokens, Pooling::Mean)
}

/// # Shapes
/// `[batch, sequence, size]` to `[batch, size]`
fn pool(graph: &mut Graph, states: &Value, tokens: &Tokens, pooling: Pooling) -> Value {
    match pooling {
        Pooling::Cls => {
            let first = graph.integer(0);
            graph.op_with("Gather", &[states, &first], vec![int("axis", 1)])
        }
        Pooling::Mean => {
            let count = graph.sum(&tokens.real, 1, true); // [batch, 1]
            // A sentence without tokens is 0 in sentence-transformers, too.
            let one = graph.float(1.0);
            let count = graph.op("Max", &[&count, &one]);
            let shares = graph.op("Div", &[&tokens.real, &count]);
            let shares = graph.unsqueeze(&shares, &[2]);
            let parts = graph.op("Mul", &[states, &shares]);
            graph.sum(&parts, 1, false)
        }
        Pooling::Max => {
            let real = graph.cast_to_bool(&tokens.mask);
            let real = graph.unsqueeze(&real, &[2]);
            let lowest = graph.float(f32::MIN);
            let states = graph.op("Where", &[&real, states, &lowest]);
            graph.op_with("ReduceMax", &[&states], vec![ints("axes", &[1]), int("keepdims", 0)])
        }
    }
}

/// The dense layers after the pooling, and how many numbers come out of them.
fn head(graph: &mut Graph, pooled: Value, size: usize, layers: &[DenseConfig]) -> (Value, usize) {
    layers.iter().enumerate().fold((pooled, size), |(states, _), (number, layer)| {
        let states = linear(graph, &states, &format!("head.{number}.linear"), layer.bias);
        let bent = match layer.activation {
            Activation::Identity => states,
            Activation::Tanh => graph.op("Tanh", &[&states]),
            Activation::Relu => graph.op("Relu", &[&states]),
            Activation::Gelu => gelu(graph, &states),
            Activation::Sigmoid => graph.op("Sigmoid", &[&states]),
        };
        (bent, layer.output)
    })
}

/// `x / √max(‖x‖², 1e-24)`, as [`normalise`](crate::engine::metric::distance::normalise).
fn to_length_one(graph: &mut Graph, vectors: &Value) -> Value {
    let squares = graph.op("Mul", &[vectors, vectors]);
    let squared = graph.sum(&squares, 1, true); // [batch, 1]
    let least = graph.float(1e-24);
    let squared = graph.op("Max", &[&squared, &least]);
    let norm = graph.op("Sqrt", &[&squared]);
    graph.op("Div", &[vectors, &norm])
}
