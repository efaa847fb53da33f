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

## The device and its memory

device-unnamed = unnamed
device-cpu-chosen = The CPU is used because it was chosen.
device-cpu-no-build = The CPU is used because this build has no WebGPU.
device-cpu-no-adapter = The CPU is used because this browser offers no WebGPU adapter.
device-cpu-software = The CPU is used because the only WebGPU adapter here is a software one ({ $adapter }).
device-cpu-unopened = The CPU is used because the WebGPU adapter ({ $adapter }) could not be opened: { $error }.
device-webgpu-chosen = WebGPU is used because it was chosen.
device-webgpu-hardware = WebGPU is used because there is a hardware adapter.
engine-memory-piece = { $what ->
    [word-vectors] The word vectors ({ $count } words of { $size } numbers) are { $bytes } MB in one piece, and this GPU takes pieces of { $limit } MB at most.
    [distances] The distances of a batch of { $count } sentences are { $bytes } MB in one piece, and this GPU takes pieces of { $limit } MB at most.
    [tokens] The tokens of a batch ({ $count } of { $size } numbers) are { $bytes } MB in one piece, and this GPU takes pieces of { $limit } MB at most.
    [hidden-layer] The hidden layer of a batch ({ $count } tokens of { $size } numbers) is { $bytes } MB in one piece, and this GPU takes pieces of { $limit } MB at most.
   *[attention] The attention of a batch ({ $count } sentences) is { $bytes } MB in one piece, and this GPU takes pieces of { $limit } MB at most.
}
engine-memory-total = Training would need about { $total } MB of memory, and there are { $limit } MB for it.
# Ways out: a sentence is made of one of them, or of several, and begins with a capital letter then.
engine-memory-or = { $one }, or { $other }
engine-memory-set = { $setting ->
    [embedding_size] set Embedding size to { $value } or less
    [vocabulary_size] set Vocabulary size to { $value } or less
    [chunk] set Sentences per pass to { $value } or less
   *[batch_size] set Batch size to { $value } or less
}
engine-memory-cpu = choose the CPU as Device
engine-memory-layers = have upper layers trained with { $frozen } Frozen layers or more
engine-memory-adapters = have low-rank adapters trained
engine-memory-smaller = Choose smaller settings under Model.
engine-tokenizer-not-made = the tokenizer could not be made: { $error }
engine-tokenizer-charsmap = its normaliser has a damaged precompiled_charsmap
engine-tokenizer-no-line = it has no line { $token }

## What the doctor finds

doctor-few-groups = A batch has room for { $wanted } groups of { $per_group } sentences, but the training data has { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}: an anchor meets { $met ->
    [one] { $met } negative
   *[other] { $met } negatives
} where { $hoped_for } were hoped for, so that { $mining } has little to choose from.
doctor-mine-hardest-given = Mine the hardest of given negatives
doctor-draw-per-group = Draw { $per_group } sentences of a group
doctor-unclean-data = { $lines ->
    [one] { $lines } line of the data repeats or contradicts others, or cannot be read: see the list under Data.
   *[other] { $lines } lines of the data repeat or contradict others, or cannot be read: see the list under Data.
}
doctor-lower-margin = Lower the margin to { $margin }
doctor-empty-no-triplet = About { $percent } % of the batches that were drawn lately held no triplet, because no two of their sentences are known to differ. They were passed over and are not counted as steps: the model learns from the others alone.
doctor-empty-one-score = About { $percent } % of the batches that were drawn lately held nothing to learn, because all of their pairs have one score. They were passed over and are not counted as steps: the model learns from the others alone.
doctor-raise-batch-size = Raise the batch size to { $size }
doctor-lower-learning-rate = Lower the learning rate to { $rate }
doctor-mine-semi-hard = Mine semi-hard negatives
doctor-false-negative = “{ $other }” counts as a negative of “{ $sentence }”, and up to step { $step } it was never farther than the nearest positive, though { $percent } % of the sentences are told apart from theirs: do the two mean the same?
doctor-false-negative-label = “{ $other }” counts as a negative of “{ $sentence }”, and up to step { $step } it was never farther than the nearest positive, though { $percent } % of the sentences are told apart from theirs: is one of their labels, { $label } and { $other_label }, wrong?
doctor-collapse = { $loss ->
    [soft-margin] The loss has stayed at ln 2, 0.69, for { $steps } steps and anchors are only { $percent } % as far from their negatives as they were: the model puts every sentence in the same place.
    [triplet] The loss has stayed at the margin, { $margin }, for { $steps } steps and anchors are only { $percent } % as far from their negatives as they were: the model puts every sentence in the same place.
    [ranking] For { $steps } steps now anchors are only { $percent } % as far from their negatives as they were: the model puts every sentence in the same place.
   *[cosent] For { $steps } steps now the pairs of lower scores are only { $percent } % as far apart as they were: the model puts every sentence in the same place.
}
doctor-collapse-from-start = { $loss ->
    [soft-margin] The loss has stayed at ln 2, 0.69, for { $steps } steps and all distances are 0 from the start: nothing tells the sentences apart.
    [triplet] The loss has stayed at the margin, { $margin }, for { $steps } steps and all distances are 0 from the start: nothing tells the sentences apart.
   *[other] For { $steps } steps now all distances are 0 from the start: nothing tells the sentences apart.
}
doctor-loss-no-number = The loss is no longer a number since step { $step }: with a learning rate of { $rate } the weights grow beyond all bounds.
doctor-loss-grown = The loss has grown from { $first } to { $loss }: the steps are too long for the model to settle.
doctor-nothing-left-triplet = No triplet has had a loss for { $steps } steps: with this mining and a margin of { $margin } there is nothing left to learn from the data.
doctor-nothing-left-ranking = No anchor has had a loss for { $steps } steps: with a scale of { $scale } there is nothing left to learn from the data.
doctor-nothing-left-cosent = No batch has had a loss for { $steps } steps: with a scale of { $scale } all of its pairs are in the order of their scores, and there is nothing left to learn from the data.
doctor-lower-scale = Lower the scale to { $scale }
doctor-mine-batch-hard = Mine the hardest of each batch
doctor-raise-margin = Raise the margin to { $margin }
doctor-overfitting = Triplet accuracy on held-out data has fallen from { $best } % at step { $step } to { $now } % while it is { $training } % in training: the model learns the training data by heart.
doctor-stop-after = Stop after { $steps } steps
doctor-norms-only = The embeddings are { $times } times as long as at first, but training accuracy has only come from { $first } % to { $now } %: the loss falls because all vectors get longer.
doctor-normalise = Normalise the embeddings
doctor-normalise-with-margin = Normalise the embeddings, with a margin of { $margin }
doctor-one-direction = The mean similarity of all sentences has been 1.00 for { $steps } steps and the loss, { $loss }, is not below the margin: the model gives nearly the same direction to every sentence.
doctor-dead-relu = The embeddings of { $zeros } of { $all } sentences are zeros: the ReLU at the end of the Simple encoder lets nothing through, and what is zero learns nothing.
doctor-raise-embedding-size = Raise the embedding size to { $size }

## Models, tokenizers and projects that are opened

# What is wrong with a file: a part of a sentence, which stands behind the file's name or behind what could not be done.
model-folder-missing = it is missing
model-folder-empty = it is missing; what is there: nothing
model-folder-missing-beside = it is missing; what is there: { $names }
model-folder-too-short = it ends too soon
model-folder-ends-after = it ends after { $length } of { $whole } bytes
model-folder-unreadable = it could not be read: { $reason }
model-folder-oversized = it has { $megabytes } MB, which no such file has
model-folder-not-understood = it cannot be understood: { $error }
model-folder-not-utf-8 = it is no text in UTF-8
model-folder-adapter-alone = it is an adapter, without the model that it belongs to; put them together in Python (PEFT's model.merge_and_unload().save_pretrained(folder)) and open that folder
model-folder-no-architecture = its model_type is nothing; { $known } are known
model-folder-other-architecture = its model_type is { $found }; { $known } are known
model-folder-other-activation = it asks for the activation { $found }; gelu is known
model-folder-other-positions = it asks for positions of the kind { $found }; absolute is known
model-folder-unsaid = it does not say { $name }
model-folder-too-large = its { $name } is { $number }, more than the { $most } that this engine takes
model-folder-heads-do-not-divide = its hidden_size { $size } cannot be divided among { $heads } heads
model-folder-no-position = its pad_token_id { $padding } leaves no position for a token
model-folder-other-buckets = its relative_attention_num_buckets is { $found }; transformers counts with { $known }, always
model-folder-quantised = it is a quantised model2vec model (`{ $name }`), which this engine does not read
model-folder-no-table = it has no tensor `{ $name }` or `{ $other }`
model-folder-other-table = `{ $name }` is no table of word vectors
model-folder-empty-table = `{ $name }` is empty
model-folder-several-parts = the weights are in several parts, which this engine does not read
model-folder-runs-code = it is missing: the weights are in pytorch_model.bin, a format that runs code when it is opened; save the model anew in Python with model.save_pretrained(folder, safe_serialization=True)
model-folder-no-tensor = it has no tensor `{ $name }`
model-folder-other-input = `{ $name }` takes { $takes } numbers, and { $comes } come to it
model-folder-other-output = `{ $name }` gives { $gives } numbers
model-folder-more-ids = it has ids up to { $last }, and the model word vectors for { $rows } only
model-folder-other-first-module = it begins with the module { $found }; Transformer and StaticEmbedding are known
model-folder-module-misplaced = { $found } does not stand where this engine knows it
model-folder-other-module = it asks for the module { $found }, which this engine does not have
model-folder-no-module = it names no module
model-folder-no-pooling-module = it names no Pooling, so that there are no sentence vectors
model-folder-leads-out = `{ $path }` leads out of the model's folder
model-folder-excludes-prompt = it leaves the prompt out of the pooling (include_prompt), which this engine cannot
model-folder-no-pooling = it names no pooling
model-folder-other-pooling = it asks for the pooling { $found }; cls, mean and max are known
model-folder-several-poolings = it asks for several poolings side by side ({ $found }); this engine does one
model-folder-residual = it adds what comes in to what goes out (use_residual), which this engine cannot
model-folder-takes-other = it takes { $found }; this engine gives it the sentence's vector
model-folder-other-dense-activation = it asks for the activation { $found }; Identity, Tanh, ReLU, GELU and Sigmoid are known
model-folder-tensors-tiny = it is no safetensors file: it has less than 8 bytes
model-folder-lfs-pointer = it is a pointer to a file that Git LFS holds; download the file itself
model-folder-tensors-not-whole = it is no whole safetensors file: its header would have { $header } bytes, the file has { $length }
model-folder-tensors-header = it is no safetensors file: its header cannot be understood: { $error }
model-folder-tensors-too-short = it ends too soon: it has { $length } bytes, and by its header { $whole }
model-folder-tensors-too-long = it is too long: it has { $length } bytes, and by its header { $whole }
model-folder-other-shape = `{ $name }` has the shape { $found }, the model needs { $needed }
model-folder-other-numbers = `{ $name }` holds numbers of type { $found }; F32, F16 and BF16 can be read
model-folder-not-finite = `{ $name }` holds a number that is not finite
model-folder-no-tokenizer = it is missing, and so is vocab.txt
model-folder-other-tokenizer = it is missing; { $names } cannot be read; save the tokenizer anew in Python with AutoTokenizer.from_pretrained(folder).save_pretrained(folder)
model-folder-tokenizer-oversized = it has { $megabytes } MB, and { $most } are the most that is read
model-folder-no-tokens = it has no tokens
model-folder-many-ids = it has ids up to { $last }, and { $most } different ones are the most
model-folder-not-unpacked = it cannot be unpacked: { $error }
model-folder-many-files = it holds { $count } files; nothing that opens here has more than a few dozen
model-folder-leads-out-of-zip = `{ $path }` in it leads out of the zip
model-folder-damaged = `{ $path }` in it is damaged: { $error }
model-folder-unpacks-too-large = it unpacks to more than { $megabytes } MB, which nothing of its size does
model-folder-before-beginning = a place before the beginning
model-folder-nothing-keeps = nothing keeps models here
model-folder-not-kept = the browser does not keep it
model-folder-kept-otherwise = what the browser keeps of it is of another form
# Whole sentences.
model-folder-unknown-tokens-count = model2vec leaves tokens that it does not know out of the mean; here, and in sentence-transformers, they count.
model-folder-pooling-unsaid = The folder does not say how token vectors become a sentence vector: the mean is taken, and normalised.
model-folder-not-here = The model “{ $name }” is not here: { $reason }.
model-folder-open-or-choose = Open its folder under Model, or choose another encoder.
model-folder-tokenizer-not-here = The tokenizer “{ $name }” is not here: { $reason }.
model-folder-tokenizer-open-or-choose = Open its tokenizer.json under Model, or choose another tokenizer.
model-folder-unusable = The model “{ $name }” cannot be used. { $file }: { $reason }.
model-folder-tokenizer-unusable = The tokenizer “{ $name }” cannot be used: { $reason }.
model-folder-stays = What was there before stays as it is.

## What was trained, kept and taken up again

# Parts of sentences, like those of models.
checkpoint-no-safetensors = the weights are not a safetensors file: { $error }
checkpoint-lacks-weights = the file has no weights called `{ $name }`
checkpoint-other-numbers = `{ $name }` holds numbers of type { $found }, the model needs F32
checkpoint-device-unreadable = the weights could not be read from the device: { $error }
checkpoint-header-not-written = the header of the file cannot be written: { $error }
checkpoint-not-written = the file cannot be written: { $error }
checkpoint-gone = they are not in the browser's storage any more
checkpoint-of-another-form = they are of another form: { $error }
checkpoint-project-lacks = `{ $path }` in it is missing
checkpoint-project-no-text = `{ $path }` in it is no text
checkpoint-project-not-understood = `{ $path }` in it cannot be understood: { $error }
checkpoint-project-other-version = it was written by another version of the page, which this one cannot read
checkpoint-project-model-unreadable = { $file } could not be read: { $reason }
checkpoint-project-not-handed-over = its file was not handed over
# Whole sentences.
checkpoint-not-here = The weights of step { $step } are not here.
checkpoint-train-again = Press Train to train again; the data and the settings are still there.
checkpoint-of-other-data = The kept weights belong to other data or settings.
checkpoint-unusable = The kept weights cannot be used: { $reason }.
checkpoint-not-kept = The weights could not be kept: { $reason }.
checkpoint-training-goes-on = Training goes on; a reload of the page would lose it.
checkpoint-not-taken-up = The weights of step { $step } could not be taken up: { $reason }.
checkpoint-figures-stay = The text and the settings are there, and the run's figures stay under Runs.
checkpoint-project-not-here = The project “{ $name }” is not here.
checkpoint-project-open-again = Open its file again.
checkpoint-project-not-saved = The project was not saved, for the weights of step { $step } could not be read: { $reason }.
checkpoint-train-a-step = Train a step and try again.
checkpoint-project-not-opened = The project { $name } could not be opened: { $reason }.
checkpoint-nothing-changed = Nothing was changed.

## What the engine refuses, and what goes wrong with it

engine-stopped = The engine stopped unexpectedly: { $reason }.
engine-stopped-for-no-reason = The engine stopped unexpectedly: unknown reason.
engine-if-it-stops-again = If it stops again, choose CPU under Device.
engine-does-not-understand = The engine does not understand what the page asked for: { $error }.
engine-reload = Reload the page: it is probably older than the engine.
engine-out-of-memory = The engine ran out of memory: it holds { $held } MB, and could not have { $more } MB more.
engine-take-less = Take fewer rows, a smaller Embedding size or a smaller Batch size, and close other tabs.
device-failed = The device failed: { $error }.
device-choose-cpu = If it happens again, choose CPU under Device.
engine-no-data = There is no training data yet.
engine-bring-data = Paste triplets, pairs or labelled sentences, or choose one of the examples.
engine-change-settings = Change these settings and start again.
engine-settings-before-used = Until then the settings before this one are used.
engine-no-setting-changed = No setting was changed.
engine-no-model = No model could be built: { $reason }.
engine-change-data-or-tokenizer = Change the data or the tokenizer's settings.
engine-no-layers-for-adapters = Static embeddings have no layers that low-rank adapters could stand beside.
engine-train-otherwise = Choose { $choice } for What trains.
engine-nothing-trains = Nothing of the model would be trained: all of its layers are frozen.
engine-freeze-fewer = Lower Frozen layers, or choose another value for What trains.
engine-no-steps = Steps is 0, so that there is nothing to train.
engine-set-steps = Set Steps to 1 or more.
engine-steps-taken = All { $steps } steps have been taken.
engine-raise-steps = Raise Steps to go on, or press Reset to begin again.
engine-no-positive = No two training sentences mean the same, so that there is no positive to pull together.
engine-add-to-groups = Add rows or sentences to the groups, or lower Held out.
engine-no-triplet-drawn = { $batches } batches in a row held no triplet: nothing is being learned.
engine-draw-triplets = Raise Batch size, add data of other groups, or choose another Mining.
engine-no-order-drawn = { $batches } batches in a row held no two pairs with different scores: nothing is being learned.
engine-draw-scores = Raise Batch size.
engine-diverged = Training stopped at step { $step }: the loss is no longer a number. The weights of step { $good_step } are kept.
engine-lower-rate-or-clip = Lower the learning rate or turn on gradient clipping, then press Resume or Reset.
engine-texts-of-another-model = The texts were not embedded: another model has taken the place of the one that was asked.
engine-texts-no-vectors = The texts were not embedded: the model has no vectors yet.
engine-ask-again = Ask again once the model is there.
engine-export-no-vectors = The sentences have no vectors yet.
engine-export-wait = Wait until the figures are there, and try again.
engine-export-failed = The files could not be written: { $reason }.
engine-export-try-again = What is trained stays as it is; try again.
# Parts of the sentence before: what it was that failed.
engine-export-zip = the zip cannot be written: { $error }
engine-export-file = a file of it cannot be written: { $error }
engine-export-table = a table of it cannot be written: { $error }
engine-export-description = a description of it cannot be written: { $error }
engine-export-tokenizer = the tokenizer cannot be written: { $error }
engine-export-base = the pretrained model cannot be read any more. { $error }

## A corpus, and hard negatives from it

engine-corpus-none = There is no corpus.
engine-corpus-open-file = Open a file with one sentence a line, or any file of sentences.
engine-corpus-unreadable = { $name } cannot be searched in: { $reason }
engine-corpus-open-text = What was there before stays. Open text with one sentence a line, or a file with a column of sentences.
engine-corpus-no-data-vectors = The sentences of the data have no vectors yet.
engine-corpus-wait-for-vectors = Wait until they have, and try again.
engine-corpus-not-embedded = No sentence of the corpus is embedded.
engine-corpus-press-embed = Press Embed first.
engine-corpus-embedding-failed = The corpus could not be embedded: { $reason }.
engine-corpus-search-embedded = What is embedded can be searched all the same.
engine-corpus-open-fewer = Open fewer sentences, or lower Embedding size.
engine-corpus-device-failed = the device failed: { $error }
engine-corpus-memory = { $sentences } vectors of { $size } numbers need { $megabytes } MB, which is more than there is
engine-mining-none-wanted = Negatives per pair is 0: set it to 1 or more.
engine-mining-empty-range = The range from { $from } to { $to } holds no place: raise its end or lower its start.
engine-mining-narrow-range = { $wanted } negatives per pair are wanted of { $places } places: raise the end of the range.
engine-mining-no-pairs = There are no pairs of an anchor and a positive to mine negatives for.
engine-mining-bring-pairs = Bring data with pairs or triplets: of labels and sets every other one is a negative already.
engine-mining-change-settings = Change the settings and mine again.

## How sentences become tokens

engine-remark-vectors-of-file = The tokenizer's file has vectors for { $ids } tokens, of which the data uses { $used }: they take { $megabytes } MB, and up to { $most } MB while they are trained and kept (Embedding size).
engine-remark-no-first-token = It puts no token before a sentence: the vector of a sentence is that of its first token (Pooling).
engine-remark-nothing-differs = Nothing tells these sentences apart: all of them have the same tokens, so that no training can separate them. Plain punctuation says nothing to the encoder.
engine-remark-same-once-cut = { $count ->
    [one] { $count } sentence reads the same as another one, since all are cut off after { $most } tokens (Longest sentence).
   *[other] { $count } sentences read the same as another one, since all are cut off after { $most } tokens (Longest sentence).
}
engine-remark-same-tokens = { $count ->
    [one] { $count } sentence has the same tokens as a sentence of another group, for instance “{ $one }” and “{ $other }”: no training can separate them.
   *[other] { $count } sentences have the same tokens as a sentence of another group, for instance “{ $one }” and “{ $other }”: no training can separate them.
}
engine-remark-unknown = { $all ->
    [one] { $strange } of { $all } held-out sentence has no token of the training sentences: the encoder takes them for one and the same sentence, and the held-out figures say little about them.
   *[other] { $strange } of { $all } held-out sentences have no token of the training sentences: the encoder takes them for one and the same sentence, and the held-out figures say little about them.
}
engine-remark-cut = { $count ->
    [one] { $count } sentence is longer than { $most } tokens and cut off there (Longest sentence).
   *[other] { $count } sentences are longer than { $most } tokens and cut off there (Longest sentence).
}
engine-remark-rare-letters = { $count ->
    [one] { $count } rare letter of the training sentences has no place in the vocabulary: a word with one of them is unknown, whole or in part (Vocabulary size).
   *[other] { $count } rare letters of the training sentences have no place in the vocabulary: a word with one of them is unknown, whole or in part (Vocabulary size).
}
engine-remark-rare-words = { $rare ->
    [one] The training sentences have { $all } different words, the vocabulary holds { $known }: { $rare } rare word is one and the same unknown token (Vocabulary size).
   *[other] The training sentences have { $all } different words, the vocabulary holds { $known }: { $rare } rare words are one and the same unknown token (Vocabulary size).
}

## What columns of data are and hold

column-separator-tab = tab
column-separator-comma = comma
column-separator-semicolon = semicolon
column-separator-pipe = |
column-separator-first-space = first space
column-role-anchor = anchor
column-role-positive = positive
column-role-negative = negative
column-role-text = text
column-role-label = label
column-role-set = set
column-role-verdict = verdict
column-role-score = score
column-role-not-used = not used
column-content-sentences = sentences
column-content-labels = a few values that repeat
column-content-verdicts = verdicts
column-content-numbers = numbers
column-content-ids = row numbers or ids
column-content-lists = lists of texts
column-content-empty = empty
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

## Reading data: what it is and where it is wrong

import-column = column { $number }
import-column-as = { $column } as { $role }
import-list = { $items } and { $last }
import-title = “{ $text }”
import-packed = packed with gzip
import-structure-commas = CSV, separated by commas
import-structure-semicolons = CSV, separated by semicolons
import-structure-tabs = text separated by tabs
import-structure-pipes = text separated by |
import-structure-first-space = text behind the first space, its label before it
import-structure-markdown = a Markdown table
import-structure-viewer = a copy from a data viewer, separated by tabs
import-structure-fasttext = fastText, labels before the text
import-structure-python = Python
import-structure-json-array = a JSON array
import-structure-json-lines = JSON Lines
import-structure-json-parts = JSON, an object of the parts of a data set
import-structure-json-wrapped-rows = JSON, an object around a list of rows
import-structure-json-by-label = JSON, an object with the sentences of each label
import-structure-json-by-column = JSON, an object with a list for each column
import-structure-json-uneven-lists = JSON, an object with lists of different lengths
import-structure-pandas-split = JSON as pandas writes it (split)
import-structure-pandas-index = JSON as pandas writes it (index)
import-structure-pandas-columns = JSON as pandas writes it (columns)

# Several files
import-in-file = In { $file }: { $reason }
import-file-for-testing = { $file }: { $count ->
    [one] { $count } row
   *[other] { $count } rows
}, kept for testing, none of them trained on.
import-file-added = { $file }: { $count ->
    [one] { $count } row
   *[other] { $count } rows
}, added to the others.
import-rows-for-testing = { $count ->
    [one] { $count } row is
   *[other] { $count } rows are
} kept for testing, because { $column } says so: none of them is trained on.
import-other-form = This row is of the form { $form }, most others are { $others }: put each form into data of its own.

# Files that are not text
import-save-as-csv = This is { $what }, not text: save it as CSV (UTF-8) in the spreadsheet, and open that file.
import-write-as-json-lines = This is { $what }, not text: write it as JSON Lines first (in pandas: `df.to_json("data.jsonl", orient="records", lines=True)`), and open that file.
import-unpack = This is { $what }, not text: unpack it, and open the text file in it (gzip can stay packed).
import-copy-text = This is { $what }, not text: copy its text into the box, one example a line.
import-holds-no-examples = This is { $what }, not text: it holds no examples that can be read: open a CSV or JSON Lines file.
import-unknown-kind = This is no text, but a file of a kind that is not known here: open a CSV or JSON Lines file.
import-kind-parquet-file = a Parquet file
import-kind-arrow-file = an Arrow (Feather) file
import-kind-feather-file = a Feather file
import-kind-arrow-stream = an Arrow stream
import-kind-avro-file = an Avro file
import-kind-hdf5-file = an HDF5 file
import-kind-old-excel-or-word-file = an old Excel or Word file
import-kind-bzip2-archive = a bzip2 archive
import-kind-zstandard-archive = a Zstandard archive
import-kind-xz-archive = an xz archive
import-kind-lz4-archive = an LZ4 archive
import-kind-7-zip-archive = a 7-Zip archive
import-kind-rar-archive = a RAR archive
import-kind-compress-archive = a compress (.Z) archive
import-kind-tar-archive = a tar archive
import-kind-empty-zip-archive = an empty zip archive
import-kind-pdf-document = a PDF document
import-kind-rich-text-document = a rich text (RTF) document
import-kind-sqlite-database = an SQLite database
import-kind-numpy-array = a NumPy array
import-kind-python-pickle = a Python pickle
import-kind-gguf-model = a GGUF model
import-kind-png-image = a PNG image
import-kind-jpeg-image = a JPEG image
import-kind-gif-image = a GIF image
import-kind-webp-image = a WebP image
import-kind-wave-sound = a WAVE sound
import-kind-avi-video = an AVI video
import-kind-video-or-image = a video or an image (MPEG-4, HEIC)
import-kind-mp3-sound = an MP3 sound
import-kind-ogg-sound = an Ogg sound
import-kind-program = a program
import-kind-webassembly-program = a WebAssembly program
import-kind-excel-workbook = an Excel workbook (.xlsx)
import-kind-word-document = a Word document (.docx)
import-kind-powerpoint-presentation = a PowerPoint presentation (.pptx)
import-kind-libreoffice-spreadsheet = a LibreOffice spreadsheet (.ods)
import-kind-libreoffice-document = a LibreOffice document (.odt)
import-kind-e-book = an e-book (.epub)
import-kind-pytorch-file = a PyTorch file
import-kind-numpy-archive = a NumPy archive (.npz)
import-kind-zip-archive = a zip archive
import-kind-safetensors-file = a safetensors file, the weights of a model

# Encoding
import-encoding-unnamed = The file does not name its encoding and is not UTF-8: it was read as { $encoding }.
import-broken-characters = There are broken characters in this { $encoding } text: save it as UTF-8.
import-broken-utf8 = This line is not valid UTF-8; the bytes that could not be read became �. Save the file as UTF-8.
import-control-characters = { $count ->
    [one] { $count } control character ({ $first })
   *[other] { $count } control characters ({ $first } and others)
} taken out; the rest of the line is used.
import-unpacks-too-large = The file unpacks to more than { $megabytes } MB and was cut off here.
import-damaged-gzip = The gzip file is damaged from here on ({ $error }): unpack it with another program and drop the text.

# JSON and Python
import-broken-json = JSON that does not parse: { $reason }
import-broken-json-at = JSON that does not parse, at column { $column }: { $reason }.
import-flaw-nested-too-deeply = it is nested too deeply
import-flaw-text-ends = the text ends where a value is expected
import-flaw-list-not-closed = a list is not closed
import-flaw-object-not-closed = an object is not closed
import-flaw-no-key = there is no key
import-flaw-no-colon = there is no `:` behind a key
import-flaw-no-comma = there is no comma behind a value
import-flaw-value-or-bracket-not-closed = a value is not complete, or a bracket is not closed
import-flaw-bracket-not-closed = a bracket is not closed
import-flaw-no-number = there is no number
import-flaw-no-value = there is no value
import-flaw-word-for-value = a word stands where a value is expected
import-flaw-parenthesis-not-closed = a parenthesis is not closed
import-flaw-string-not-closed = a text is not closed
import-skipped-up-to = Skipped up to line { $line }.
import-python-without-data = This is Python, but no data: write a list, a tuple or a dict a line.
import-neither-object-nor-list = Neither a JSON object nor a list: write one {"{"}…{"}"} or […] a line.
import-single-value = This is a single value: write an object or a list for each row.
import-object-for-text = There is an object where text is expected: write it as text.
import-too-many-keys = Rows have more than { $most } keys: the others are not used.

# Lines and cells
import-quote-unclosed = A quotation mark opens here and is not closed before a comma or the end of a line: close it, or double it ("") where it belongs to the text.
import-quote-unclosed-kept = { import-quote-unclosed } Until then it is taken as a part of the text.
import-html-signs = { $count ->
    [one] { $count } cell holds
   *[other] { $count } cells hold
} signs as HTML writes them (&quot; and the like): read as the signs.
import-html-breaks = { $count ->
    [one] { $count } cell holds
   *[other] { $count } cells hold
} line breaks of HTML (<br />): read as spaces.
import-unreadable-list = The list in this cell cannot be read: write it as ["…", "…"].
import-lines-outside = { $count ->
    [one] { $count } line stands
   *[other] { $count } lines stand
} outside of the table: skipped.
import-titles-skipped = { $count ->
    [one] The line above the names of the columns is
   *[other] The lines above the names of the columns are
} skipped: { $titles }.
import-names-repeated = { $count ->
    [one] { $count } line repeats
   *[other] { $count } lines repeat
} the names of the columns: left out.
import-row-numbers-of-r = The first column has no name, as R writes its row numbers.
import-heads-of-viewer = The first { $count } lines are the heads of a data viewer's columns: only the names were taken from them.
import-single-column = This line has a single column: separate its parts by a tab, by commas, or by ` | `.
import-too-many-columns = This row has { $count ->
    [one] { $count } column
   *[other] { $count } columns
} where { $expected } are expected: { $separator ->
    [commas] put text that contains commas in quotes ("…")
    [semicolons] put text that contains semicolons in quotes ("…")
    [tabs] put text that contains tabs in quotes ("…")
    [pipes] put text that contains pipes in quotes ("…")
   *[others] take out what is too much
}.
import-text-put-together = The text holds { $separator ->
    [semicolons] semicolons
    [tabs] tabs
    [pipes] pipes
   *[commas] commas
} outside of quotes: it was read as one text, because a known label stands beside it.

# What columns are
import-lines-begin-with-codes = Every line begins with one of a few codes: what stands before the first space is its label.
import-names-do-not-tell = The names do not tell, so their contents and order decided: { $columns }.
import-no-names = There are no names above the columns, so their contents and order decided: { $columns }.
import-empty-column = The column { $column } is empty, so it is not used.
import-column-of-verdicts = The column { $column } holds only verdicts such as yes and no, no sentences, so it is not used.
import-column-without-sentences = The column { $column } holds { $holds }, no sentences, so it is not used.
import-more-cells-unused = Some rows have more cells: what stands from column { $first } on is not used.
import-more-cells-negatives = Some rows have more cells: what stands from column { $first } on are negatives, too.
import-numbers-of-inference = The numbers of { $column } are taken for those of inference: 0 entailment, 1 neutral, 2 contradiction.
import-no-form-without-names = The columns do not make up a form: there have to be at least two columns of text. Choose what each column is, or name them in the first line: `anchor`, `positive` and `negative`, or `text` and `label`.
import-no-form = The names { $names } do not make up a form: name the columns `anchor`, `positive` and `negative`, or `anchor` and `positive`, or `text` and `label`, or choose what each column is.
import-role-twice = Two columns are the { $role }: choose one of them.
import-choose-for-score = A score is of an anchor and a positive, without negatives and verdicts: choose those two, and `not used` for the others.
import-choose-anchor-and-positive = Choose a column for the anchor and one for the positive.
import-choose-pair-or-label = Choose an anchor and a positive, or a text and a label.
import-scores-are-no-numbers = Pairs with a score or a verdict that is no yes or no are not a form of triplets: write the scores as numbers, without negatives beside them; or keep the pairs that mean the same and name their columns `anchor` and `positive`, or choose `not used` for the score.

# Rows
import-in-column = `{ $column }`: { $reason }
import-role-is-missing = The { $role } is missing: the row is not used.
import-negative-is-empty = The negative is empty: the row is used as a pair.
import-negative-is-missing = The negative is missing: the row is used as a pair.
import-several-anchors = There are { $count } anchors where there can be one: make each a row.
import-score-of-several = A score is of two texts, and there are more: make each pair a row.
import-score-is-no-number = The score `{ $word }` is no number: the row is not used.
import-unknown-verdict = The verdict `{ $word }` is not known: the row is not used.
import-small-set = A set needs at least two sentences: this one is not used.
import-row-without-form = The columns of this row do not make up a form: it is not used.
import-several-labels = { $count ->
    [one] { $count } text has
   *[other] { $count } texts have
} several labels: the first one counts.
import-verdict-says-no = The verdict says no in { $count ->
    [one] { $count } row
   *[other] { $count } rows
}: the second text there is a negative of the first.
import-left-out-by-verdict = Rows left out because of their verdict: { $verdicts }.
import-rows-of-verdict = { $count } of `{ $word }`

# A corpus to search in
import-sentence-a-line = one sentence a line
import-corpus-named-column = CSV, the column `{ $name }`
import-corpus-one-column = CSV, one column
import-corpus-table = { $structure }, { $count ->
    [one] sentences of
   *[other] the sentences of
} { $columns }
import-no-sentence = There is no sentence in it.
import-corpus-unread = { $count ->
    [one] { $count } place of the file was
   *[other] { $count } places of the file were
} not read; line { $line }: { $reason }
import-corpus-repeated = { $count ->
    [one] { $count } sentence repeats an earlier one and counts
   *[other] { $count } sentences repeat earlier ones and count
} once.
import-corpus-full = The first { $most } sentences are used, those behind them are not.

## Data: what it consists of, what is wrong with it, and what it limits

dataset-form-triplets = triplets
dataset-form-pairs = pairs
dataset-form-labelled-sentences = labelled sentences
dataset-form-sets = sets
dataset-form-scored-pairs = scored pairs
dataset-count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
dataset-count-sets = { $count ->
    [one] { $count } set
   *[other] { $count } sets
}
dataset-count-pairs = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
dataset-head-anchor = anchor
dataset-head-positive = positive
dataset-head-negative = negative
dataset-head-text = text
dataset-head-label = label
dataset-head-sentence = sentence
dataset-head-score = score

# Why nothing can be trained on; these begin small and have no full stop where they also stand within a line of a log.
dataset-empty = there is no training data
dataset-empty-hint = Paste triplets, pairs or labelled sentences, drop a file, or choose one of the examples.
dataset-no-usable-row = none of the rows can be used; line { $line } is the first of { $count } with a problem: { $reason }
dataset-no-usable-row-hint = Write one example a line, such as `anchor | positive | negative`, or start from one of the examples.
dataset-not-rows-hint = Nothing of it was taken up; the examples and your own text are still here.
dataset-one-group = all sentences mean the same (one group), so that there is nothing to tell them apart from
dataset-one-label-hint = Add sentences with a second label.
dataset-one-group-hint = Add rows about something else, or a third column with negatives.
dataset-one-set-hint = Add a set about something else.
dataset-no-positive = every label has a single sentence, so that there is no positive to learn from
dataset-no-positive-hint = Give at least one label two or more sentences, or check which column is the label.
dataset-one-pair = there is a single pair with a score, so that there is nothing to compare it with
dataset-one-pair-hint = Add pairs with other scores.
dataset-one-score = All pairs that are trained on have one score, so that none is to be more alike than another.
dataset-one-score-hint = Add pairs with other scores, or lower Held out.
dataset-without-scores = CoSENT learns from pairs of sentences with a score, and this data is { $form }.
dataset-without-scores-hint = Choose another Loss, or open data with two columns of sentences and one of numbers that is called `score`.
dataset-scores-need-cosent = Scored pairs are not a form of triplets: a score says how alike two sentences are, not which of them are positives and negatives, so that the loss { $loss } cannot learn from them.
dataset-scores-need-cosent-hint = Choose CoSENT under Loss; or keep the pairs that mean the same, and choose `not used` for the score.

# What is wrong with single rows
dataset-positive-is-anchor = Anchor and positive are the same text, which teaches nothing: the row is not used.
dataset-negative-is-anchor = The negative is the same text as its anchor: it is not used as a negative.
dataset-negative-is-positive = The negative is the same text as its positive: it is not used as a negative.
dataset-contradiction = This is a negative here, but line { $line } says that the two mean the same: it is not used as a negative. Correct one of the lines.
dataset-set-of-one-text = All sentences of this set are the same text: the set is not used.
dataset-pair-of-one-text = Both texts of this pair are the same, which teaches nothing: the row is not used.
dataset-two-labels = The label here is `{ $label }`, line { $line } says `{ $first }` for the same text: the first one is used.
dataset-known-sentence = This is in the training data as well, in line { $line }: how well it does would say nothing about new data. It is not tested on.
dataset-known-row = This is in the training data as well, in line { $line }: how well it does would say nothing about new data. The row is not tested on.

# How the data limits the training
dataset-scores-are-for-cosent = Scored pairs are not a form of triplets: the loss CoSENT learns from them, by which pair is to be more alike than which; triplet loss and ranking cannot.
dataset-nothing-held-out = Nothing is held out: how well the model does on new sentences will not be known.
dataset-too-small-add-labels = The data is too small to hold anything out, so that how well the model does on new sentences will not be known: add sentences under other labels.
dataset-too-small-add-sentences = The data is too small to hold anything out, so that how well the model does on new sentences will not be known: add sentences to the labels.
dataset-too-small-add-rows = The data is too small to hold anything out, so that how well the model does on new sentences will not be known: add rows that are about something else.
dataset-few-labels-held-out = Only { $rows } of { $all } could be held out, because labels are held out whole, and two stay in training.
dataset-few-sentences-held-out = Only { $rows } of { $all } could be held out, because two sentences of every label stay in training.
dataset-few-pairs-held-out = Only { $rows } of { $all } could be held out, because a sentence is held out with all of its pairs.
dataset-few-rows-held-out = Only { $rows } of { $all } could be held out, because connected rows are held out together or not at all.
dataset-no-negatives = The data names no negatives: the batch minings find them in other groups, the other minings draw them at random.
dataset-rows-without-negative = { $count ->
    [one] { $count } row has
   *[other] { $count } rows have
} no negative: the batch minings find them in other groups, the other minings draw them at random.
dataset-many-negatives = { $count ->
    [one] { $count } row has
   *[other] { $count } rows have
} more than { $most } negatives: a step takes at most so many of them at random, and others the next time.
dataset-no-test = Nothing of the test data can be tested on, so that how well the model does on new sentences will not be known.
# $rows: their number and what they are, as dataset-count-rows says it.
dataset-own-test = { $rows } { $count ->
    [one] is
   *[other] are
} test data of your own: never trained on, and held out in place of a share drawn at random.
dataset-leaked-test = { $count ->
    [one] { $count } test sentence differs
   *[other] { $count } test sentences differ
} from the training data in case, punctuation or spaces only, which flatters the figures.
dataset-links-end = { $shared } of { $all } { $unit ->
    [sets] sets
   *[rows] rows
} share “{ $text }”: links end there, so that what only this sentence connects is not taken to mean the same, nor used as each other's negatives.
dataset-links-end-elsewhere = { $count ->
    [one] { $count } other sentence connects
   *[other] { $count } other sentences connect
} so many as well.
dataset-lone-labels = { $count ->
    [one] { $count } label has
   *[other] { $count } labels have
} a single sentence, which is never an anchor or a positive and serves as a negative of the others.
dataset-twins = { $count ->
    [one] { $count } sentence repeats
   *[other] { $count } sentences repeat
} another only in case, punctuation, spaces or the form of its characters, such as “{ $one }” and “{ $other }”.
dataset-twins-held-out-together = They are held out together or not at all.
dataset-twins-of-different-labels = { $count ->
    [one] { $count } of these texts stands
   *[other] { $count } of these texts stand
} under different labels: correct the wrong one.
