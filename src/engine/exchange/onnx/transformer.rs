//! BERT and its relatives in operators: what [`Transformer`](crate::engine::encoder::Transformer) computes without dropout.

use super::graph::{Graph, Value, float, int};
use super::layers::{Tokens, gelu, linear};
use crate::engine::encoder::{TransformerConfig, relative};

/// The last layer's token vectors. Padding takes no part in those of real tokens.
///
/// # Shapes
/// `[batch, sequence, size]`
pub fn hidden_states(graph: &mut Graph, tokens: &Tokens, shape: &TransformerConfig) -> Value {
    let places = places(graph, tokens, shape);
    let table = graph.weight("words.weight");
    let words = graph.op("Gather", &[&table, &tokens.ids]); // [batch, sequence, size]
    let states = graph.op("Add", &[&words, &places]);
    let states = layer_norm(graph, &states, "norm", shape);
    let sight = sight(graph, tokens, shape);
    (0..shape.layers).fold(states, |states, layer| block(graph, &states, &sight, &format!("blocks.{layer}"), shape))
}

/// Position and token type of each token.
///
/// # Shapes
/// `[batch, sequence, size]`, or without the batch where all sentences have the same.
fn places(graph: &mut Graph, tokens: &Tokens, shape: &TransformerConfig) -> Value {
    let table = graph.weight("positions.weight");
    let positions = if counts_from_padding(shape) {
        // transformers' `create_position_ids_from_input_ids`: padding has the position before the first.
        let axis = graph.integer(1);
        let counted = graph.op("CumSum", &[&tokens.mask, &axis]);
        let counted = graph.op("Mul", &[&counted, &tokens.mask]);
        let padding = graph.integer(shape.first_position as i64 - 1);
        let positions = graph.op("Add", &[&counted, &padding]);
        graph.op("Gather", &[&table, &positions])
    } else {
        let (begin, sequence) = (graph.list(&[0]), sequence(graph, tokens));
        graph.op("Slice", &[&table, &begin, &sequence])
    };
    if shape.token_types == 0 {
        return positions;
    }
    // Like optimum: of those that count from the padding none is asked for its types, for they have one.
    let types = if counts_from_padding(shape) { graph.integer(0) } else { graph.tokens_input("token_type_ids") };
    let table = graph.weight("token_types.weight");
    let types = graph.op("Gather", &[&table, &types]);
    graph.op("Add", &[&positions, &types])
}

/// RoBERTa, MPNet.
fn counts_from_padding(shape: &TransformerConfig) -> bool {
    shape.first_position > 0
}

/// Tokens of the longest sentence.
///
/// # Shapes
/// `[1]`
fn sequence(graph: &mut Graph, tokens: &Tokens) -> Value {
    graph.op_with("Shape", &[&tokens.ids], vec![int("start", 1), int("end", 2)])
}

/// What is added to attention scores: next to nothing for real tokens, so much for padding that nobody looks there.
///
/// # Shapes
/// `[batch, 1, 1, sequence]`, with relative positions `[batch, heads, sequence, sequence]`
fn sight(graph: &mut Graph, tokens: &Tokens, shape: &TransformerConfig) -> Value {
    let (one, lowest) = (graph.float(1.0), graph.float(f32::MIN));
    let padding = graph.op("Sub", &[&one, &tokens.real]);
    let padding = graph.op("Mul", &[&padding, &lowest]);
    let padding = graph.unsqueeze(&padding, &[1, 2]);
    if shape.relative_buckets == 0 {
        return padding;
    }
    let bias = relative_bias(graph, tokens, shape);
    graph.op("Add", &[&padding, &bias])
}

/// The bucket follows from how far a key is from the query alone: a table of all distances has it.
///
/// # Shapes
/// `[heads, sequence, sequence]`, queries before keys.
fn relative_bias(graph: &mut Graph, tokens: &Tokens, shape: &TransformerConfig) -> Value {
    let sequence = sequence(graph, tokens);
    let axes = graph.list(&[0]);
    let sequence = graph.op("Squeeze", &[&sequence, &axes]);
    let (zero, one) = (graph.integer(0), graph.integer(1));
    let places = graph.op("Range", &[&zero, &sequence, &one]); // [sequence]
    let (keys, queries) = (graph.unsqueeze(&places, &[0]), graph.unsqueeze(&places, &[1]));
    let apart = graph.op("Sub", &[&keys, &queries]); // [sequence, sequence]
    let farthest = graph.integer(shape.longest() as i64 - 1);
    let apart = graph.op("Add", &[&apart, &farthest]);
    let buckets: Vec<i64> = relative::buckets(shape.longest(), shape.relative_buckets).map(|at| at as i64).collect();
    let buckets = graph.table("relative_position_buckets", &buckets);
    let buckets = graph.op("Gather", &[&buckets, &apart]);
    let table = graph.weight("relative_bias.weight");
    let bias = graph.op("Gather", &[&table, &buckets]); // [sequence, sequence, heads]
    graph.transpose(&bias, &[2, 0, 1])
}

fn block(graph: &mut Graph, states: &Value, sight: &Value, fields: &str, shape: &TransformerConfig) -> Value {
    let attended = attention(graph, states, sight, &format!("{fields}.attention"), shape);
    let attended = linear(graph, &attended, &format!("{fields}.output"), true);
    let states = graph.op("Add", &[states, &attended]);
    let states = layer_norm(graph, &states, &format!("{fields}.attention_norm"), shape);
    let widened = linear(graph, &states, &format!("{fields}.widen"), true);
    let widened = gelu(graph, &widened);
    let narrowed = linear(graph, &widened, &format!("{fields}.narrow"), true);
    let states = graph.op("Add", &[&states, &narrowed]);
    layer_norm(graph, &states, &format!("{fields}.norm"), shape)
}

/// `softmax(Q Kᵀ / √d) V` for each head.
///
/// # Shapes
/// `[batch, sequence, size]` to the same.
fn attention(graph: &mut Graph, states: &Value, sight: &Value, fields: &str, shape: &TransformerConfig) -> Value {
    let head_size = shape.size / shape.heads;
    let mut split = |name: &str, order: &[i64]| {
        let projected = linear(graph, states, &format!("{fields}.{name}"), true);
        let parts = graph.reshape(&projected, &[0, 0, shape.heads as i64, head_size as i64]);
        graph.transpose(&parts, order)
    };
    let query = split("query", &[0, 2, 1, 3]); // [batch, heads, sequence, head_size]
    let key = split("key", &[0, 2, 3, 1]); // [batch, heads, head_size, sequence]
    let value = split("value", &[0, 2, 1, 3]);
    let scores = graph.op("MatMul", &[&query, &key]); // [batch, heads, sequence, sequence]
    let root = graph.float((head_size as f32).sqrt());
    let scores = graph.op("Div", &[&scores, &root]);
    let scores = graph.op("Add", &[&scores, sight]);
    let weights = graph.op_with("Softmax", &[&scores], vec![int("axis", -1)]);
    let mixed = graph.op("MatMul", &[&weights, &value]);
    let mixed = graph.transpose(&mixed, &[0, 2, 1, 3]);
    graph.reshape(&mixed, &[0, 0, shape.size as i64])
}

fn layer_norm(graph: &mut Graph, states: &Value, fields: &str, shape: &TransformerConfig) -> Value {
    let (gamma, beta) = (graph.weight(&format!("{fields}.gamma")), graph.weight(&format!("{fields}.beta")));
    let attributes = vec![int("axis", -1), float("epsilon", shape.layer_norm_epsilon as f32)];
    graph.op_with("LayerNormalization", &[states, &gamma, &beta], attributes)
}
