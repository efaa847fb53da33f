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

## Status and progress

status-judgement = { $measure ->
    [spearman] Spearman { $figure }
   *[accuracy] accuracy { $figure }
}
status-interval = 95 % sure: { $low } to { $high } %
status-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
status-bytes = { $bytes } bytes
status-held-out = { $measure ->
    [spearman] held-out Spearman { $figure }
   *[accuracy] held-out accuracy { $figure }
}
status-held-out-at-step = { $measure ->
    [spearman] held-out Spearman { $figure } at step { $step }
   *[accuracy] held-out accuracy { $figure } at step { $step }
}
status-line = Step { $step } of { $steps } · loss { $loss } · { $held_out } · { $pace } ms/step · { $device }
status-activity-starting = Loading
status-activity-lost = Engine stopped
status-activity-refused = Data needed
status-activity-listening = Reading data
status-activity-restoring = Taking up
status-activity-preparing = Preparing
status-activity-fresh = Untrained
status-activity-running = Training
status-activity-paused = Paused
status-activity-finished = Finished
status-activity-diverged = Stopped
status-starting-engine = Starting the engine
status-no-engine = The engine is not running
status-waiting-for-data = Waiting for data that can be used
status-fetching-example = Fetching the example
status-reading-data = Reading the data
status-restoring = Taking up what was trained
status-building-model = Building the model
status-training-share = Training: { $percent } %
status-training-left = Training: { $percent } %, about { $left } left
status-diverged = Stopped; the weights of step { $step } are kept
status-ready = Ready to train for { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
status-paused = Paused, { $count ->
    [one] { $count } step
   *[other] { $count } steps
} to go
status-to-go = { $count ->
    [one] { $count } step to go
   *[other] { $count } steps to go
}
status-done = Done. Train again for { $count ->
    [one] { $count } more step
   *[other] { $count } more steps
}, or Reset
status-try-margin = Try { $margin }.
# What is under way, and how much of it is done.
status-amount-of = { $what }: { $done } of { $total }
status-amount = { $what }: { $done }
status-loading-engine = Loading the engine
status-opening-device = Opening the device
status-preparing-device = Preparing the device for the first step
status-embedding = Embedding all sentences
status-scoring = Scoring the sentences and laying out the map
status-applying-settings = Applying the settings
status-finding-nearest = Finding the nearest sentences
status-asking-questions = Asking every question
status-writing-files = Writing the files
status-opening-project = Opening the project
status-reading-corpus = Reading the corpus
status-restarting-engine = Starting the engine again

## Rooms, runs and settings

room-tab-watch = Watch
room-tab-triplets = Triplets
room-tab-words = Words
room-tab-compare = Compare
room-tab-race = Race
room-tab-errors = Errors
room-setting = Room
room-expected = choose one of { $keys }
run-train = Train
run-pause = Pause
run-resume = Resume
run-not-trainable-hint = Nothing was changed. Mend it and train again.
settings-needs-number = { $label } needs a number; { $in_force } stays in force until there is one.
history-changed-on-the-way = { $run }; { $change } from step { $step } on
history-other-text = other text
history-same-settings = the same settings
history-on = on
history-off = off
history-own-text = your own text
experiment-own-text = your text
record-continue = Continue at step { $step }: { $title }
record-open = Open { $title }
tokens-report-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
tokens-report-pieces = { $count ->
    [one] { $method }, { $count } piece
   *[other] { $method }, { $count } pieces
}
tokens-report-data = { $count ->
    [one] { $tokens }, trained on { $count } sentence
   *[other] { $tokens }, trained on { $count } sentences
}
tokens-report-model = { $tokens }, of the model { $name }
tokens-report-file = { $tokens }, from the file { $name }
geometry-negatives = Of the { $count } negatives of this anchor { $hard } are hard and { $semi_hard } semi-hard.
geometry-negatives-semi-hard-at-least = Of the { $count } negatives of this anchor { $hard } are hard and at least { $semi_hard } semi-hard.
geometry-negatives-hard-at-least = Of the { $count } negatives of this anchor at least { $hard } are hard.

## Races

race-preset-minings = Minings
race-preset-encoders = Encoders
race-preset-margins = Margins
race-preset-losses = Losses
race-preset-own = Own lanes
race-setting = Race
race-expected = choose one of minings, encoders, margins, losses
race-button-start = Start race
race-button-pause = Pause race
race-button-resume = Resume race
race-lane-finished = finished
race-lane-diverged = diverged
race-lane-failed = failed
race-lane-paused = paused
race-ending = The race is being ended.
race-waits = The race waits while the run above trains. Resume race pauses that run.
race-paused = The race is paused.
race-goes-on = { $lanes } lanes race to step { $steps }.
race-goes-on-with-seed = { $lanes } lanes race to step { $steps }, with seed { $seed } of { $seeds }.
race-ended = The race was ended before every lane had taken its steps, so that nobody has won.
race-without-figures = Nothing was held out that the lanes could be compared by.
# Mean, and the least and the largest over the seeds.
race-over-seeds = { $mean } ({ $least } to { $largest })
# A lane with its figure, in the sentences below.
race-place = { $lane } ({ $figure })
race-place-spearman = { $lane } (Spearman { $figure })
race-place-over-seeds = { $lane } ({ $mean }; { $least } to { $largest })
# Ends each of the three sentences after it.
race-judged = { $unit ->
    [pairs] judged by { $count } held-out pairs and the order of their scores
    [sentences] judged by { $count } held-out sentences and their nearest neighbours
   *[triplets] judged by { $count } held-out triplets
}{ $seeds ->
    [one] {""}
   *[other] {" "}with each of { $seeds } seeds
}
race-only = Only { $lane } took all its steps, { race-judged }.
race-ahead = { $lane } is ahead of { $other }, { race-judged }.
race-tie = A tie within chance: { $lanes }, { race-judged }.
race-behind = { $lane } is behind.
race-with-every-seed = { $lane } came before { $others } with every seed; more questions would tell.
race-speed = All came to { $level }: { $first } within { $least } steps, { $last } within { $most }.

## Lessons: opening, goals, what came of them

opening-setting = Lesson
opening-expected = choose one of { $ids }
opening-not-fetched = The lesson “{ $title }” could not be fetched: { $reason }.
opening-not-fetched-hint = Check the connection, and press it again.
opening-link-unreadable = The lesson in the link cannot be read: { $reason }.
opening-link-unreadable-hint = Ask for the link again, or for a file.
opening-file-unreadable = The lesson { $name } cannot be read: { $reason }.
opening-unreadable = The lesson cannot be read: { $reason }.
opening-unreadable-hint = Nothing was changed. Mend the file, and open it again.
opening-no-anchor = The lesson is about the sentence “{ $sentence }”, which is not in its data.
opening-no-anchor-hint = Press a point of the map to see the circles of another sentence.
goal-figure-training-accuracy = Accuracy on the training data
goal-figure-held-out-accuracy = Held-out accuracy
goal-figure-nearest-neighbour-accuracy = 1-NN accuracy on held-out data
goal-figure-everyday-accuracy = 1-NN accuracy on everyday English
goal-figure-loss = Loss
goal-figure-positive-distance = Distance to positives
goal-figure-negative-distance = Distance to negatives
goal-figure-margin = Margin
goal-between = { $figure } at least { $least } and at most { $most }
goal-at-least = { $figure } at least { $least }
goal-at-most = { $figure } at most { $most }
goal-within-steps = { $count ->
    [one] { $goal }, within { $count } step
   *[other] { $goal }, within { $count } steps
}
goal-done = ✓ { $goal }: done
goal-done-at-step = ✓ { $goal }: done, at step { $step }
verdict-unclear = This run does not show it clearly.
verdict-said = You said “{ $now }”.
verdict-said-right = You said “{ $now }”, and so it is.
verdict-said-wrong = You said “{ $now }”; it is “{ $right }”.
verdict-changed = First you said “{ $before }”, then “{ $now }”.
verdict-changed-right = First you said “{ $before }”, then “{ $now }”, and so it is.
verdict-changed-wrong = First you said “{ $before }”, then “{ $now }”; it is “{ $right }”.
verdict-with-change = With “{ $change }”: { $words }
verdict-loss-is-margin = The loss ends at { $loss }, and that is the margin of { $margin }.
verdict-loss-near-0 = The loss ends at { $loss }, near 0.
verdict-loss = The loss ends at { $loss }, where the margin is { $margin }.
verdict-trained = { $count ->
    [one] After { $count } step.
   *[other] After { $count } steps.
}
verdict-trained-with-share = { $count ->
    [one] After { $count } step: { $share } are right.
   *[other] After { $count } steps: { $share } are right.
}
# Where nothing was measured, $before and $known are `none`.
verdict-held-out = { $what ->
    [sentences] Of the held-out sentences so many have a nearest one that means the same: { $share }
   *[triplets] So many held-out triplets are in the right order: { $share }
}{ $before ->
    [none] {""}
   *[other] , { $before } before training
}{ $known ->
    [none] {""}
   *[other] ; of the training data { $known }
}.
verdict-margins = With a margin of { $margin }, { $share } of the triplets had something to learn; with { $other } it is { $now } now.
verdict-margin = With a margin of { $margin }, { $share } of the triplets have something to learn in the end. Drag the outer circle and see the share change.
# A lane with its figure, in the lists below.
verdict-lane = “{ $lane }” { $figure }
verdict-lanes-nearest = 1-NN accuracy, the held-out sentences whose nearest one means the same: { $lanes }. Triplets that had something to teach, on average over all steps: { $pulled }.
verdict-lanes-held-out = Held-out triplets in the right order: { $lanes }.
verdict-lanes-loss = The loss ends at: { $lanes }.

## Lessons that are being written

draft-errors = It is no lesson yet. What is missing or wrong is said beside: { $fields }.
draft-takes-own-data = Of the screen as it is now: { $data }, will be part of the lesson; and all settings. What you type here stays until the page is closed.
draft-takes-example = Of the screen as it is now: the example “{ $title }”; and all settings. What you type here stays until the page is closed.
draft-data-in-files = files that are not shown in the box do not go into a lesson; paste their text
draft-data-on-its-way = they are still on their way
draft-anchor-unknown = it is no sentence of the data on the screen
draft-shows-circles = Circles around a sentence
draft-shows-loss = Map and loss
draft-shows-room = The room { $room }
draft-shows-lanes = Several runs, as in its file
draft-kept-goals = all goals but the first
draft-kept-shown-by = what the run has to show for the answer
draft-kept-changes = the changes to try
draft-kept-next = the lesson that follows
draft-choice-empty = choice { $number } is empty
draft-no-figure = choose what is to be reached, or empty its fields
draft-no-number = a number is expected, such as 0.9
draft-no-share = an accuracy is a share from 0 to 1: 95 % is 0.95
draft-no-whole-number = a whole number is expected, such as 100
draft-choice = Choice { $number }
draft-field-title = Title
draft-field-task = Task
draft-field-data = Data and settings
draft-field-shows = What it shows
draft-field-anchor = Sentence in the middle
draft-field-tempo = Milliseconds a step
draft-field-question = Question
draft-field-right = Right choice
draft-field-reason = Reason
draft-field-figure = Goal
draft-field-at-least = At least
draft-field-at-most = At most
draft-field-within = Within steps
draft-field-goal-text = Goal in words
draft-field-hints = Hints
draft-field-kept = Kept from its file

## Answers of a class

class-report-no-code = { $code } is no code of a lesson: { $reason }.
class-report-choice = Choice { $number }
class-report-unknown = A lesson that this page does not know
class-code-length = it is too short or too long, perhaps cut off
class-code-character = it has a character that no code has
class-code-checksum = it is damaged: its checksum is another
class-code-newer = a newer version of this page made it

## The page as a part of another

host-too-many-calls = Too many calls wait for an answer: wait for some of them.
host-run-given-up = The run was given up before it came to its end.
host-no-model = There is no model.
host-no-text = There is no text in the data. Nothing was changed.
host-data-too-long = The data is longer than 100 MB. Nothing was changed.
host-no-query = A query needs a text, of 10 MB at most.
host-too-many-texts = More than 10,000 texts or 10 MB at once: embed them in parts.
host-nothing-changed = Nothing was changed.
host-example-expected = choose one of { $ids }, or load data of your own
host-call-lacks = The call of `{ $method }` lacks `{ $what }`.
host-no-method = There is no method `{ $method }`: { $methods }.
embedded-controls = Controls
embedded-theme = Theme
embedded-expected = choose from { $names }
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
