# Everything that the page says. The form is Project Fluent's: https://projectfluent.org/fluent/guide
#
# Another language is another file of this folder with the same ids, and a line in src/words.rs; what it lacks is said in
# English, and `cargo test --test text words` tells what that is. { $name } stands for what is put there; `*` and backquotes
# mark words as in Markdown where this file does.

## What numbers and counts look like

# Between a whole number and its decimals.
decimal-sign = .
counted-sentences = { $count ->
    [one] { $count } sentence
   *[other] { $count } sentences
}

## The page as a whole

language = Language

## Settings

setting-label-data = Example data
setting-label-held_out = Held out
setting-label-hold_out = Hold out
setting-label-encoder = Encoder
setting-label-model = Pretrained model
setting-label-prompt = Prompt
setting-label-query_prompt = Query prompt
setting-label-trains = What trains
setting-label-frozen_layers = Frozen layers
setting-label-adapter_rank = Adapter rank
setting-label-adapter_alpha = Adapter alpha
setting-label-adapter_targets = Adapted layers
setting-label-tokenizer = Tokenizer
setting-label-tokenizer_file = Tokenizer file
setting-label-vocabulary_size = Vocabulary size
setting-label-max_tokens = Longest sentence
setting-label-embedding_size = Embedding size
setting-label-layers = Layers
setting-label-heads = Heads
setting-label-feed_forward = Feed-forward size
setting-label-dropout = Dropout
setting-label-pooling = Pooling
setting-label-normalise = Normalise embeddings
setting-label-loss = Loss
setting-label-scale = Scale
setting-label-mining = Mining
setting-label-distance = Distance
setting-label-margin = Margin
setting-label-soft_margin = Soft margin
setting-label-steps = Steps
setting-label-learning_rate = Learning rate
setting-label-batch_size = Batch size
setting-label-chunk = Sentences per pass
setting-label-per_group = Sentences per group
setting-label-weight_decay = Weight decay
setting-label-warm_up = Warm-up
setting-label-schedule = Schedule
setting-label-clip_norm = Gradient clipping
setting-label-seed = Seed
setting-label-device = Device
setting-label-projection = Projection
setting-help-data = A data set to begin with; your own text replaces it.
setting-help-held_out = Share of the data, in %, that is never trained on and tells how well the model does on sentences that it has not seen.
setting-help-hold_out = What is held out of labelled sentences: some of every label, or whole labels, which the model then never sees. Rows and sets are always held out with all that is connected to them.
setting-help-encoder = Simple averages word vectors and cannot see word order; Transformer lets every word look at every other; Pretrained goes on from a model that has read much already.
setting-help-model = The name of the model that training goes on from.
setting-help-prompt = What the pretrained model reads before every sentence of the data and of a corpus, as its makers advise: `passage: ` of E5. Empty for most models.
setting-help-query_prompt = What it reads before a text that you ask: `query: ` of E5.
setting-help-trains = Which weights of the pretrained model training moves: all, all but the vectors of its words (half of a small model), those of its upper layers, or none but small adapters beside its layers. The others stay as they are, and cost neither gradients nor moments.
setting-help-frozen_layers = Blocks of the pretrained model that stay as they are, counted from below, with all that is below them.
setting-help-adapter_rank = Columns of an adapter's two matrices: the more, the more it can learn, and the more it weighs.
setting-help-adapter_alpha = What an adapter adds is multiplied by alpha / rank.
setting-help-adapter_targets = The linear layers of each block that get an adapter.
setting-help-tokenizer = What a token is: a whole word of the data, which leaves all other words unknown; or a piece of one, so that new words can be written in pieces that the data has. WordPiece cuts off the longest piece that it knows, from the left; byte pair encoding joins letters in the order in which it learned to. From a file: any tokenizer.json, as it is.
setting-help-tokenizer_file = The name of the tokenizer.json that cuts sentences.
setting-help-vocabulary_size = Tokens that get a vector of their own, at most this many: the most frequent words of the data, or its letters and the most frequent pieces of its words.
setting-help-max_tokens = Tokens of a sentence that are read; the rest is cut off.
setting-help-embedding_size = Numbers in the vector of a sentence.
setting-help-layers = Transformer blocks, one after the other.
setting-help-heads = Attention heads of a block; the embedding size is divided among them.
setting-help-feed_forward = Width of the hidden layer inside a transformer block.
setting-help-dropout = Share of the transformer's activations that are dropped in training.
setting-help-pooling = How the transformer's token vectors become one sentence vector.
setting-help-normalise = Scales every sentence vector to length 1, so that only directions count.
setting-help-loss = Triplet leaves alone what is farther than the margin; multiple negatives ranking compares each anchor with all the other sentences of a batch, by cosine similarity, and is never quite done (a softmax over similarities); CoSENT is for pairs with scores, and wants the cosines in the order of the scores.
setting-help-scale = What multiple negatives ranking and CoSENT multiply similarities by: the larger, the more what is worst in a batch counts (1 / temperature).
setting-help-mining = Which triplets of a batch are trained on.
setting-help-distance = How far two sentence vectors are from each other.
setting-help-margin = How much farther than the positive a negative has to be before the triplet is left alone; in the unit of the distance.
setting-help-soft_margin = Batch hard with softplus in place of the margin: a triplet is never quite done.
setting-help-steps = Batches to train on.
setting-help-learning_rate = How far one step moves the weights.
setting-help-batch_size = Sentences in a batch for the batch minings, rows or scored pairs for the others.
setting-help-chunk = Sentences of a batch that go through the encoder at a time, which decides the memory; 0: the whole batch. The gradients are those of the whole batch, and every sentence goes through twice (a gradient cache).
setting-help-per_group = Sentences of one group that a batch holds (batch minings).
setting-help-weight_decay = AdamW's pull of all weights towards 0, as a multiple of the learning rate.
setting-help-warm_up = Steps over which the learning rate rises from 0.
setting-help-schedule = The learning rate after the warm-up.
setting-help-clip_norm = Longest gradient that is let through, as a norm over all weights; 0 lets everything through.
setting-help-seed = Weights, batches, held-out split and dropout follow from it: the same seed is the same run.
setting-help-device = Where the tensors are computed.
setting-help-projection = PCA shows the two directions in which the sentences differ most; t-SNE keeps neighbours together, and its distances mean little.
choice-encoder-simple = Simple
choice-encoder-transformer = Transformer
choice-encoder-pretrained = Pretrained
choice-trains-everything = Everything
choice-trains-all_but_words = All but words
choice-trains-upper_layers = Upper layers
choice-trains-adapters = Low-rank adapters
choice-adapter-targets-query_value = Query and value
choice-adapter-targets-attention = All of the attention
choice-adapter-targets-linear = All linear layers
choice-hold-out-sentences = Sentences of every label
choice-hold-out-labels = Whole labels
choice-tokenizer-words = Words
choice-tokenizer-wordpiece = WordPiece
choice-tokenizer-bpe = Byte pair encoding
choice-tokenizer-file = From a file
choice-pooling-cls = CLS
choice-pooling-mean = Mean
choice-pooling-max = Max
choice-loss-triplet = Triplet
choice-loss-ranking = Multiple negatives ranking
choice-loss-cosent = CoSENT
choice-mining-given = Given triplets
choice-mining-hardest_of_given = Hardest of given negatives
choice-mining-batch_hard = Batch hard
choice-mining-batch_semi_hard = Batch semi-hard
choice-mining-batch_all = Batch all
choice-distance-euclidean = Euclidean
choice-distance-squared_euclidean = Squared Euclidean
choice-distance-cosine = Cosine
choice-schedule-constant = Constant
choice-schedule-cosine = Cosine
choice-projection-pca = PCA
choice-projection-tsne = t-SNE
choice-device-auto = Auto
choice-device-webgpu = WebGPU
choice-device-cpu = CPU

## What settings refuse and contradict each other in

# These two have no full stop and begin small: they also stand after the name of a file or a field.
setting-unknown = there is no setting `{ $key }`
setting-refused = { $label } cannot be `{ $value }`: { $expected }
setting-expects-one-of = choose one of { $keys }
setting-expects-number = it takes a number from { $min } to { $max }
setting-expects-whole-number = it takes a whole number from { $min } to { $max }
setting-expects-flag = it takes 1 (on) or 0 (off)
setting-expects-text = it takes text
setting-no-model = No pretrained model is chosen yet: open one under Model.
setting-no-tokenizer = No tokenizer file is open yet: open a tokenizer.json under Model.
setting-heads-do-not-divide = Embedding size { $embedding_size } cannot be divided among { $heads } heads: choose a multiple of { $heads }.
setting-margin-unreachable-simple = The margin of { $margin } cannot be met, because the Simple encoder's vectors have no negative numbers, so that no distance exceeds { $largest }: the loss never becomes 0.
setting-margin-unreachable-cosine = The margin of { $margin } cannot be met, because no cosine distance exceeds { $largest }: the loss never becomes 0.
setting-margin-unreachable-normalised = The margin of { $margin } cannot be met, because with normalised embeddings no distance exceeds { $largest }: the loss never becomes 0.
