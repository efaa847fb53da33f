//! The lists that a setting can offer.

use super::value::Value;

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            pub const OPTIONS: &'static [(&'static str, &'static str)] = &[$(($key, $label)),+];

            /// The key in the hash.
            pub fn key(self) -> &'static str { match self { $(Self::$variant => $key),+ } }

            /// The label on the page.
            pub fn label(self) -> &'static str { match self { $(Self::$variant => $label),+ } }
        }

        impl Value for $name {
            fn read(text: &str) -> Option<Self> {
                match text {
                    $($key => Some(Self::$variant),)+
                    _ => None,
                }
            }
            fn write(&self) -> String { self.key().to_owned() }
        }
    };
}

choices! {
    /// What turns a sentence into a vector.
    Encoder {
        /// Embedding, mean over real tokens, linear layer, ReLU.
        Simple = "simple", "Simple";
        /// A small BERT.
        Transformer = "transformer", "Transformer";
        /// A model that somebody has trained before, from its folder.
        Pretrained = "pretrained", "Pretrained";
    }
}
choices! {
    /// Which weights of a pretrained model training moves.
    Trains {
        Everything = "everything", "Everything";
        /// They are half of a small model, and most of their rows belong to words that the data lacks.
        AllButWords = "all_but_words", "All but words";
        /// The blocks above some that stay as they are.
        UpperLayers = "upper_layers", "Upper layers";
        /// None of its own: small matrices beside those of its linear layers (LoRA).
        Adapters = "adapters", "Low-rank adapters";
    }
}
choices! {
    /// The linear layers of each block that low-rank adapters stand beside.
    AdapterTargets {
        /// Of the attention, as PEFT has it for BERT.
        QueryValue = "query_value", "Query and value";
        /// Query, key, value and output.
        Attention = "attention", "All of the attention";
        /// Those of the feed-forward network too.
        Linear = "linear", "All linear layers";
    }
}
choices! {
    /// What is held out of labelled sentences.
    HoldOut {
        /// The same share of every label.
        Sentences = "sentences", "Sentences of every label";
        /// All sentences of some labels: how well the model does on labels that it has never seen.
        Labels = "labels", "Whole labels";
    }
}
choices! {
    /// What turns a sentence into tokens.
    Tokenizer {
        /// Lower-cased words of the training data; the rest are unknown.
        Words = "words", "Words";
        /// Pieces of words, the longest that fits first.
        WordPiece = "wordpiece", "WordPiece";
        /// Pieces of words, joined as they were learned.
        BytePairs = "bpe", "Byte pair encoding";
        /// As a `tokenizer.json` says.
        File = "file", "From a file";
    }
}
choices! {
    /// How the transformer's token vectors become one sentence vector.
    Pooling {
        Cls = "cls", "CLS";
        Mean = "mean", "Mean";
        Max = "max", "Max";
    }
}
choices! {
    /// What is made small by training.
    LossFunction {
        /// Of triplets that a mining chooses.
        Triplet = "triplet", "Triplet";
        /// Each anchor's positive first among all positives and negatives of the batch.
        Ranking = "ranking", "Multiple negatives ranking";
        /// Pairs of sentences in the order of their scores.
        Cosent = "cosent", "CoSENT";
    }
}
choices! {
    /// Which triplets of a batch count.
    Mining {
        GivenTriplets = "given", "Given triplets";
        HardestOfGiven = "hardest_of_given", "Hardest of given negatives";
        BatchHard = "batch_hard", "Batch hard";
        BatchSemiHard = "batch_semi_hard", "Batch semi-hard";
        BatchAll = "batch_all", "Batch all";
    }
}
choices! {
    /// How far two embeddings are from each other.
    Distance {
        Euclidean = "euclidean", "Euclidean";
        SquaredEuclidean = "squared_euclidean", "Squared Euclidean";
        Cosine = "cosine", "Cosine";
    }
}
choices! {
    /// How the learning rate goes on after the warm-up.
    Schedule {
        Constant = "constant", "Constant";
        /// Half a cosine from the learning rate down to 0 at the last step.
        Cosine = "cosine", "Cosine";
    }
}
choices! {
    /// How the map of the sentences comes down to two dimensions.
    Projection {
        /// The two directions in which the sentences differ most.
        Pca = "pca", "PCA";
        /// Neighbours stay neighbours, distances do not mean much (van der Maaten and Hinton 2008).
        TSne = "tsne", "t-SNE";
    }
}
choices! {
    /// Where the tensors live.
    Device {
        /// WebGPU where there is a hardware adapter, otherwise the CPU.
        Auto = "auto", "Auto";
        WebGpu = "webgpu", "WebGPU";
        Cpu = "cpu", "CPU";
    }
}

impl Mining {
    /// Whether it chooses triplets among all sentences of a batch, rather than taking those given in the data.
    pub fn in_batch(self) -> bool {
        matches!(self, Self::BatchHard | Self::BatchSemiHard | Self::BatchAll)
    }
}
