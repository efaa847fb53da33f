//! A graph under construction: operators put one after the other, weights and small constants by name.

use super::proto::{
    ATTRIBUTE_FLOAT, ATTRIBUTE_INT, ATTRIBUTE_INTS, AttributeProto, BOOL, Dimension, FLOAT, GraphProto, INT64,
    NodeProto, TensorProto, TensorShapeProto, TensorType, TypeProto, ValueInfoProto,
};
use crate::engine::exchange::names::Dialect;

/// What an operator takes or gives, by its name.
#[derive(Clone)]
pub struct Value(String);

/// An extent of an input or output.
pub enum Extent {
    Fixed(usize),
    /// Another one in every call.
    Free(&'static str),
}

/// `[batch, sequence]`
pub const TOKENS: [Extent; 2] = [Extent::Free("batch_size"), Extent::Free("sequence_length")];

pub struct Graph<'a> {
    dialect: &'a Dialect,
    proto: GraphProto,
}

impl<'a> Graph<'a> {
    pub fn new(dialect: &'a Dialect) -> Self {
        Self { dialect, proto: GraphProto { name: "sentence_encoder".to_owned(), ..GraphProto::default() } }
    }

    pub fn finish(self) -> GraphProto {
        self.proto
    }

    /// # Shapes
    /// `[batch, sequence]`, whole numbers.
    pub fn tokens_input(&mut self, name: &str) -> Value {
        self.proto.input.push(info(name, INT64, &TOKENS));
        Value(name.to_owned())
    }

    /// Makes a node's output one of the graph, under this name.
    pub fn output(&mut self, value: &mut Value, name: &str, shape: &[Extent]) {
        let names = self.proto.node.iter_mut().flat_map(|node| node.input.iter_mut().chain(&mut node.output));
        names.filter(|other| **other == value.0).for_each(|other| name.clone_into(other));
        self.proto.output.push(info(name, FLOAT, shape));
        name.clone_into(&mut value.0);
    }

    /// The weight at a path of fields of the encoder; linear ones are `[input, output]`.
    pub fn weight(&self, fields: &str) -> Value {
        Value(self.dialect.name(fields))
    }

    /// An operator with one output: <https://github.com/onnx/onnx/blob/v1.17.0/docs/Operators.md>.
    pub fn op(&mut self, kind: &str, inputs: &[&Value]) -> Value {
        self.op_with(kind, inputs, Vec::new())
    }

    pub fn op_with(&mut self, kind: &str, inputs: &[&Value], attribute: Vec<AttributeProto>) -> Value {
        let name = format!("{kind}_{}", self.proto.node.len());
        self.proto.node.push(NodeProto {
            input: inputs.iter().map(|value| value.0.clone()).collect(),
            output: vec![name.clone()],
            name: name.clone(),
            op_type: kind.to_owned(),
            attribute,
        });
        Value(name)
    }

    /// A number without extents.
    pub fn float(&mut self, number: f32) -> Value {
        self.constant(format!("float_{number:e}"), FLOAT, Vec::new(), number.to_le_bytes().to_vec())
    }

    /// A whole number without extents.
    pub fn integer(&mut self, number: i64) -> Value {
        self.constant(format!("integer_{number}"), INT64, Vec::new(), number.to_le_bytes().to_vec())
    }

    /// Axes, or a shape.
    pub fn list(&mut self, numbers: &[i64]) -> Value {
        let name = numbers.iter().fold("list".to_owned(), |name, number| format!("{name}_{number}"));
        self.table(&name, numbers)
    }

    /// A longer list, which has a name.
    pub fn table(&mut self, name: &str, numbers: &[i64]) -> Value {
        let bytes = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        self.constant(name.to_owned(), INT64, vec![numbers.len() as i64], bytes)
    }

    /// One of this name is there once.
    fn constant(&mut self, name: String, data_type: i32, dims: Vec<i64>, raw_data: Vec<u8>) -> Value {
        if self.proto.initializer.iter().all(|other| other.name != name) {
            self.proto.initializer.push(TensorProto { dims, data_type, name: name.clone(), raw_data });
        }
        Value(name)
    }

    /// Whole numbers to floats.
    pub fn cast_to_float(&mut self, value: &Value) -> Value {
        self.op_with("Cast", &[value], vec![int("to", i64::from(FLOAT))])
    }

    /// Whole numbers to whether they are not 0.
    pub fn cast_to_bool(&mut self, value: &Value) -> Value {
        self.op_with("Cast", &[value], vec![int("to", i64::from(BOOL))])
    }

    /// Puts in extents of 1 at these places of the result.
    pub fn unsqueeze(&mut self, value: &Value, axes: &[i64]) -> Value {
        let axes = self.list(axes);
        self.op("Unsqueeze", &[value, &axes])
    }

    pub fn transpose(&mut self, value: &Value, order: &[i64]) -> Value {
        self.op_with("Transpose", &[value], vec![ints("perm", order)])
    }

    /// `shape`: 0 stands for the extent that is there.
    pub fn reshape(&mut self, value: &Value, shape: &[i64]) -> Value {
        let shape = self.list(shape);
        self.op("Reshape", &[value, &shape])
    }

    pub fn sum(&mut self, value: &Value, axis: i64, keeps_axis: bool) -> Value {
        let axes = self.list(&[axis]);
        self.op_with("ReduceSum", &[value, &axes], vec![int("keepdims", i64::from(keeps_axis))])
    }
}

pub fn int(name: &str, number: i64) -> AttributeProto {
    AttributeProto { name: name.to_owned(), i: Some(number), r#type: ATTRIBUTE_INT, ..AttributeProto::default() }
}

pub fn ints(name: &str, numbers: &[i64]) -> AttributeProto {
    let (name, ints) = (name.to_owned(), numbers.to_vec());
    AttributeProto { name, ints, r#type: ATTRIBUTE_INTS, ..AttributeProto::default() }
}

pub fn float(name: &str, number: f32) -> AttributeProto {
    AttributeProto { name: name.to_owned(), f: Some(number), r#type: ATTRIBUTE_FLOAT, ..AttributeProto::default() }
}

fn info(name: &str, elem_type: i32, shape: &[Extent]) -> ValueInfoProto {
    let dim = |extent: &Extent| match extent {
        Extent::Fixed(number) => Dimension { dim_value: Some(*number as i64), dim_param: None },
        Extent::Free(name) => Dimension { dim_value: None, dim_param: Some((*name).to_owned()) },
    };
    let shape = Some(TensorShapeProto { dim: shape.iter().map(dim).collect() });
    let tensor_type = Some(TensorType { elem_type, shape });
    ValueInfoProto { name: name.to_owned(), r#type: Some(TypeProto { tensor_type }) }
}
