//! What several parts of the graph are made of.

use super::graph::{Graph, Value};

/// The tokens, and what stands for a sentence's padding.
pub struct Tokens {
    /// `[batch, sequence]`
    pub ids: Value,
    /// `[batch, sequence]`, whole numbers: 1 for a real token, 0 for padding.
    pub mask: Value,
    /// The same as floats.
    pub real: Value,
}

/// `x W + b`
pub fn linear(graph: &mut Graph, states: &Value, fields: &str, has_bias: bool) -> Value {
    let weight = graph.weight(&format!("{fields}.weight"));
    let product = graph.op("MatMul", &[states, &weight]);
    if !has_bias {
        return product;
    }
    let bias = graph.weight(&format!("{fields}.bias"));
    graph.op("Add", &[&product, &bias])
}

/// `x (1 + erf(x / √2)) / 2`, in the order in which onnxruntime recognises it and makes one operator of it.
pub fn gelu(graph: &mut Graph, states: &Value) -> Value {
    let (root, one, half) = (graph.float(std::f32::consts::SQRT_2), graph.float(1.0), graph.float(0.5));
    let scaled = graph.op("Div", &[states, &root]);
    let error = graph.op("Erf", &[&scaled]);
    let raised = graph.op("Add", &[&error, &one]);
    let product = graph.op("Mul", &[states, &raised]);
    graph.op("Mul", &[&product, &half])
}
