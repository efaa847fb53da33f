//! The lists that a setting can offer.

use super::value::{Choice, Value};

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident $list:literal { $($(#[$variant_doc:meta])* $variant:ident = $key:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            pub const OPTIONS: &'static [Choice] = &[$(Choice { key: $key, name: concat!($list, "-", $key) }),+];

            /// The key in the hash.
            pub fn key(self) -> &'static str { match self { $(Self::$variant => $key),+ } }

            /// The label on the page.
            pub fn label(self) -> String { Self::OPTIONS[self as usize].label() }
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
    Encoder "encoder" {
        /// Embedding, mean over real tokens, linear layer, ReLU.
        Simple = "simple";
        /// A small BERT.
        Transformer = "transformer";
        /// A model that somebody has trained before, from its folder.
        Pretrained = "pretrained";
    }
}
choices! {
    /// Which weights of a pretrained model training moves.
    Trains "trains" {
        Everything = "everything";
        /// They are half of a small model, and most of their rows belong to words that the data lacks.
        AllButWords = "all_but_words";
        /// The blocks above some that stay as they are.
        UpperLayers = "upper_layers";
        /// None of its own: small matrices beside those of its linear layers (LoRA).
        Adapters = "adapters";
    }
}
choices! {
    /// The linear layers of each block that low-rank adapters stand beside.
    AdapterTargets "adapter-targets" {
        /// Of the attention, as PEFT has it for BERT.
        QueryValue = "query_value";
        /// Query, key, value and output.
        Attention = "attention";
        /// Those of the feed-forward network too.
        Linear = "linear";
    }
}
choices! {
    /// What is held out of labelled sentences.
    HoldOut "hold-out" {
        /// The same share of every label.
        Sentences = "sentences";
        /// All sentences of some labels: how well the model does on labels that it has never seen.
        Labels = "labels";
    }
}
choices! {
    /// What turns a sentence into tokens.
    Tokenizer "tokenizer" {
        /// Lower-cased words of the training data; the rest are unknown.
        Words = "words";
        /// Pieces of words, the longest that fits first.
        WordPiece = "wordpiece";
        /// Pieces of words, joined as they were learned.
        BytePairs = "bpe";
        /// As a `tokenizer.json` says.
        File = "file";
    }
}
choices! {
    /// How the transformer's token vectors become one sentence vector.
    Pooling "pooling" {
        Cls = "cls";
        Mean = "mean";
        Max = "max";
    }
}
choices! {
    /// What is made small by training.
    LossFunction "loss" {
        /// Of triplets that a mining chooses.
        Triplet = "triplet";
        /// Each anchor's positive first among all positives and negatives of the batch.
        Ranking = "ranking";
        /// Pairs of sentences in the order of their scores.
        Cosent = "cosent";
    }
}
choices! {
    /// Which triplets of a batch count.
    Mining "mining" {
        GivenTriplets = "given";
        HardestOfGiven = "hardest_of_given";
        BatchHard = "batch_hard";
        BatchSemiHard = "batch_semi_hard";
        BatchAll = "batch_all";
    }
}
choices! {
    /// How far two embeddings are from each other.
    Distance "distance" {
        Euclidean = "euclidean";
        SquaredEuclidean = "squared_euclidean";
        Cosine = "cosine";
    }
}
choices! {
    /// How the learning rate goes on after the warm-up.
    Schedule "schedule" {
        Constant = "constant";
        /// Half a cosine from the learning rate down to 0 at the last step.
        Cosine = "cosine";
    }
}
choices! {
    /// How the map of the sentences comes down to two dimensions.
    Projection "projection" {
        /// The two directions in which the sentences differ most.
        Pca = "pca";
        /// Neighbours stay neighbours, distances do not mean much (van der Maaten and Hinton 2008).
        TSne = "tsne";
    }
}
choices! {
    /// Where the tensors live.
    Device "device" {
        /// The one of both on which the model trains faster.
        Auto = "auto";
        WebGpu = "webgpu";
        Cpu = "cpu";
    }
}

impl Mining {
    /// Whether it chooses triplets among all sentences of a batch, rather than taking those given in the data.
    pub fn in_batch(self) -> bool {
        matches!(self, Self::BatchHard | Self::BatchSemiHard | Self::BatchAll)
    }
}
