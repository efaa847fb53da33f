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

## What the browser keeps, and why it does not

# Parts of sentences.
kept-browser-answers = its storage answers "{ $error }"
kept-given-up = its storage gave up what was to be written, probably for want of room
kept-nothing-within-a-page = this page is part of another one, where nothing is kept
kept-no-reason = the browser gives no reason
