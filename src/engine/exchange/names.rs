//! The names of weights: ours, which are paths of fields, and those of the models that people have.

use burn::tensor::Tensor;

/// How a family of models calls its weights. What a table does not name keeps its own name.
pub struct Dialect {
    outside: &'static [(&'static str, &'static str)],
    /// Before the number of a block.
    blocks: &'static str,
    in_block: &'static [(&'static str, &'static str)],
}

const OUTSIDE: &[(&str, &str)] = &[
    ("words.", "embeddings.word_embeddings."),
    ("positions.", "embeddings.position_embeddings."),
    ("token_types.", "embeddings.token_type_embeddings."),
    ("norm.", "embeddings.LayerNorm."),
    ("relative_bias.", "encoder.relative_attention_bias."),
];

/// Of layers, and of the adapters that PEFT puts into them.
const INSIDE: &[(&str, &str)] =
    &[(".gamma", ".weight"), (".beta", ".bias"), (".adapter.a", ".lora_A.weight"), (".adapter.b", ".lora_B.weight")];

/// `BertModel`, `RobertaModel`, `XLMRobertaModel`, and what this crate writes.
pub const BERT: Dialect = Dialect {
    outside: OUTSIDE,
    blocks: "encoder.layer.",
    in_block: &[
        ("attention.query.", "attention.self.query."),
        ("attention.key.", "attention.self.key."),
        ("attention.value.", "attention.self.value."),
        ("output.", "attention.output.dense."),
        ("attention_norm.", "attention.output.LayerNorm."),
        ("widen.", "intermediate.dense."),
        ("narrow.", "output.dense."),
        ("norm.", "output.LayerNorm."),
    ],
};

/// `DistilBertModel`
pub const DISTIL_BERT: Dialect = Dialect {
    outside: OUTSIDE,
    blocks: "transformer.layer.",
    in_block: &[
        ("attention.query.", "attention.q_lin."),
        ("attention.key.", "attention.k_lin."),
        ("attention.value.", "attention.v_lin."),
        ("output.", "attention.out_lin."),
        ("attention_norm.", "sa_layer_norm."),
        ("widen.", "ffn.lin1."),
        ("narrow.", "ffn.lin2."),
        ("norm.", "output_layer_norm."),
    ],
};

/// `MPNetModel`
pub const MPNET: Dialect = Dialect {
    outside: OUTSIDE,
    blocks: "encoder.layer.",
    in_block: &[
        ("attention.query.", "attention.attn.q."),
        ("attention.key.", "attention.attn.k."),
        ("attention.value.", "attention.attn.v."),
        ("output.", "attention.attn.o."),
        ("attention_norm.", "attention.LayerNorm."),
        ("widen.", "intermediate.dense."),
        ("narrow.", "output.dense."),
        ("norm.", "output.LayerNorm."),
    ],
};

impl Dialect {
    /// The name of the weights at a path of fields.
    pub fn name(&self, path: &str) -> String {
        let rename = |table: &[(&str, &str)], path: &str| {
            let renamed = table.iter().find_map(|(ours, theirs)| Some(format!("{theirs}{}", path.strip_prefix(ours)?)));
            let renamed = renamed.unwrap_or_else(|| path.to_owned());
            INSIDE.iter().fold(renamed, |name, (ours, theirs)| name.replace(ours, theirs))
        };
        match path.strip_prefix("blocks.").and_then(|rest| rest.split_once('.')) {
            Some((layer, rest)) => format!("{}{layer}.{}", self.blocks, rename(self.in_block, rest)),
            None => rename(self.outside, path),
        }
    }
}

/// Where in the module tree a traversal is.
#[derive(Default)]
pub(super) struct Path(Vec<(String, String)>);

impl Path {
    pub(super) fn enter(&mut self, name: &str, container: &str) {
        self.0.push((name.to_owned(), container.to_owned()));
    }

    pub(super) fn exit(&mut self) {
        self.0.pop();
    }

    /// The fields on the way, `blocks.0.attention.query.weight`. The enum of encoders stands at the root of every path and is no
    /// part of it.
    pub(super) fn fields(&self) -> String {
        let parts: Vec<&str> = self.0.iter().skip(1).map(|(name, _)| name.as_str()).collect();
        parts.join(".")
    }

    /// The weight's name in the files that this crate writes.
    pub(super) fn name(&self) -> String {
        BERT.name(&self.fields())
    }

    /// A weight as it lies in the file.
    pub(super) fn in_file<const D: usize>(&self, weight: Tensor<D>) -> Tensor<D> {
        if D == 2 && self.is_transposed() { weight.transpose() } else { weight }
    }

    /// Linear weights are stored the other way round.
    pub(super) fn is_transposed(&self) -> bool {
        self.0.iter().any(|(_, container)| container == "Struct:Linear")
    }
}

/// Rows to columns, on the host: the layout in memory decides how a product rounds.
///
/// # Shapes
/// `[rows, columns]` to `[columns, rows]`
pub(super) fn transpose(values: &[f32], columns: usize) -> Vec<f32> {
    (0..columns).flat_map(|column| values.iter().skip(column).step_by(columns)).copied().collect()
}
