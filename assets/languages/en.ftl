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
language-not-read = { $language } could not be fetched: { $reason }.
language-not-read-hint = The page stays in the language that it was in. Reload it to try again.

## Ask: a sentence of one's own, and what is near it

ask-title = Ask
ask-searched = { $count } sentences
ask-query = Find nearest sentences
ask-type-a-sentence = Type a sentence
ask-about = similarity
ask-help = Similarity is the cosine between the two sentence vectors: 1 is the same direction. The order is that of the distance that is trained. An arrow tells how many places a sentence has moved since before training.
ask-search-in = Search in
ask-nothing-typed = Type a sentence to see which sentences of the data are nearest to it.
ask-no-data = There is no data to search in.
ask-no-model = The nearest sentences appear as soon as the model is built.
ask-unknown-words = Unknown, because the data does not contain it: { $words }
ask-older-weights = Found by the older weights that the corpus is embedded by: embed it again for those of now.
ask-nearest-in-all = Nearest in all that is searched; each says where it is from.
ask-nearest-now = Nearest now, and how far each has come since before training.
ask-untrained = Untrained: what is near shares words, at best. Train it and watch.
ask-after-steps = { $count ->
    [one] After { $count } step
   *[other] After { $count } steps
}
ask-now-after-steps = { $count ->
    [one] Now, after { $count } step
   *[other] Now, after { $count } steps
}
ask-nearest-sentences = Nearest sentences
ask-in-data = data
ask-in-corpus = corpus
ask-distance = Distance { $distance }

## The answers of a class

class-title = Answers of a class
class-what-to-do = Whoever finishes a lesson gets a code that holds the answers, and nobody's name. Paste all that you have gathered, as it came: names, commas and dates beside the codes are passed over. Nothing leaves this page, and nothing of it is kept.
class-codes = Codes
class-no-codes = No codes yet.
class-counted = { $count ->
    [one] { $count } code counted.
   *[other] { $count } codes counted.
}
class-left-out = { $count ->
    [one] { $count } code was left out: a later one is of the same lesson and visit.
   *[other] { $count } codes were left out: a later one is of the same lesson and visit.
}
class-problem = Line { $line }: { $problem }
class-problems = Codes that were not counted
class-answer = Answer
class-before = Before ({ $count })
class-after = After ({ $count })
class-right = right
class-share = { $count } ({ $percent } %)
class-learned = Of { $answered_twice } who answered twice { $right_before } were right before and { $right_after } after: { $gained } from wrong to right, { $lost } from right to wrong.
class-goal-reached = { $reached } of { $count } reached the goal.

## Before and after: pinned sentences

compare-title = Before and after
compare-about = before and after
compare-help = Each pinned sentence with the three sentences nearest to it, by the distance that is trained, and an arrow for how many places each has moved. The tables show the cosine of each two pinned sentences: 1 is the same direction, 0 nothing in common. Sentences of one group stand together inside a frame: training should make the frames strong in colour and the rest pale.
compare-after-steps = { $count ->
    [one] after { $count } step
   *[other] after { $count } steps
}
compare-pinned-sentences = Pinned sentences
compare-nothing-pinned = Nothing is pinned.
compare-similarity-before-training = Similarity before training
compare-similarity-now = Similarity now
compare-now = Now
compare-nearest-before-training = Before training, nearest to { $sentence }
compare-nearest-now = Now, nearest to { $sentence }
compare-unpin = Unpin
compare-unpin-sentence = Unpin { $sentence }
compare-is-in-place = is in place { $place } now
compare-pin-a-sentence = Pin a sentence
compare-type-a-part = Pin a sentence: type a part of it
compare-sentences-to-pin = Sentences to pin
compare-pin-it = Pin it
compare-full = { $count } sentences are pinned, which is all that fit. Unpin one to pin another.
compare-none-found = No other sentence contains this.
compare-many-found = { $count } sentences contain this; the first { $offered }:

## The corpus

corpus-panel-title = Corpus
corpus-panel-about = the corpus
corpus-panel-help = Up to 100,000 sentences that are searched and never trained on: text with one sentence a line, or any file that the page reads, of which every column of sentences is taken. Each distinct sentence counts once. They are embedded by the weights that the figures are of; after further training they can be embedded again. The page does not keep them for the next visit.
corpus-panel-open = Open a corpus
corpus-panel-open-title = Text with one sentence a line, CSV, TSV or JSON Lines, also compressed with gzip. Dropping it here works too.
corpus-panel-file = Corpus file
corpus-panel-opened = { $name }, read as { $read_as }.
corpus-panel-none = Search more than the data: open or drop a file of sentences here. Nothing of it is trained on.
corpus-panel-find-columns = Find columns again
corpus-panel-read-by-line = Read one sentence a line
corpus-panel-close = Close the corpus
corpus-panel-progress = Corpus progress
corpus-panel-smaller = What smaller vectors cost
corpus-panel-about-smaller = smaller vectors
corpus-panel-smaller-help = A vector can be shortened to the first half, quarter or eighth of its numbers (and scaled to length 1 again), and a number can be a byte times the scale of its place (int8). Recall is the share of the ten nearest by whole vectors that are among the ten nearest by smaller ones.
corpus-panel-numbers = Numbers
corpus-panel-memory = Memory
corpus-panel-recall = Recall@10

## Curves

curves-title = Curves
curves-accuracy = Accuracy
curves-spearman = Spearman
curves-distances = Distances
curves-active-triplets = Active triplets
curves-gradient-norm = Gradient norm
curves-wrong-order = In the wrong order
curves-higher-score = Higher score
curves-lower-score = Lower score
curves-held-out = Held-out
curves-training = Training
curves-nearest-neighbour = 1-NN
curves-untrained = Untrained

## Data

data-panel-title = Data
data-panel-nothing = nothing to train on yet
data-panel-unread = not read yet
data-panel-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
data-panel-held-out = { $count } held out
data-panel-training-data = Training data
data-panel-about = the training data
data-panel-forms = One row a line. Triplets: anchor, positive, negative (several negatives are fine). Pairs: anchor, positive. Scored pairs: sentence1, sentence2, score. Labelled sentences: text, label. Separated by tabs, commas or " | "; a first line may name the columns. JSON Lines too.
data-panel-open-file = Open a file
data-panel-open-file-title = CSV, TSV, JSON Lines or plain text, also compressed with gzip; a second one to test on. Dropping them onto the page works too.
data-panel-file = Training data file
data-panel-own-text = Your own text
data-panel-own-text-note = Your own text. The examples are one choice away, and so is the way back.
data-panel-paste = Paste triplets, pairs or labelled sentences, one row a line.
data-panel-pasted-text = pasted text
data-panel-file-size = { $size }, loaded from a file and not shown here
data-panel-back-to-box = Back to the box

## The doctor's panel

doctor-panel-title = Doctor
doctor-panel-train-again = { $remedy } and train again

## Within another page

embedded-open = Open in a tab of its own
embedded-warning = The page around this one can read what you enter here, and steer it. Nothing of it is kept.

## Taking it along

export-panel-model = The model as one zip: a folder for sentence-transformers, with an ONNX file in it for onnxruntime and transformers.js (its README says how), the vectors for NumPy and the Embedding Projector, your data, and a script that goes on with the training in Python.
export-panel-download = Download the model
export-panel-project = Or the whole project as one file: data, settings, curves and the state of training. It opens again here, on any computer, and goes on exactly where it was.
export-panel-open = Open a project
export-panel-open-title = A .playground file, which can also be dropped anywhere on the page
export-panel-file = Project file
export-panel-status = Download
export-panel-untrained = Nothing is trained yet: it would be the model before training.
export-panel-writing = Writing the files …
export-panel-writing-of = Writing the files: { $done } of { $total } …

## The head of the page

header-purpose = Teach a model which sentences mean the same. It trains in this tab; your text never leaves it.
header-dark = Dark colours
header-light-or-dark = Light or dark

## What is kept on this computer

kept-title = Kept on this computer
kept-experiments = Kept experiments
kept-what = Your own texts and files, settings, figures and trained models stay in this browser, on this computer, until you forget them; of examples only what was trained. Nobody else gets them, and no link contains them.
kept-size = The page takes up { $used } of { $room } that the browser allows.
kept-nothing = Nothing is kept: { $reason }. What is on the page is lost when you close it.
kept-trained = { $count ->
    [one] trained for { $count } step
   *[other] trained for { $count } steps
}
kept-untrained = not trained
kept-on-the-page = on the page now
kept-forget-all = Forget all
kept-forget-one = Forget { $title }

## Lessons: the strip, the panel, the pictures

lesson-panel-try-it = Try it
# One sentence with three of the data's: A triplet: the anchor “…” is to come nearer to the positive “…” than to the negative “…” by a margin.
lesson-panel-triplet-the = A triplet: the
lesson-panel-triplet-anchor = anchor
lesson-panel-triplet-nearer-to = is to come nearer to the
lesson-panel-triplet-positive = positive
lesson-panel-triplet-than-to = than to the
lesson-panel-triplet-negative = negative
lesson-panel-triplet-by-margin = by a margin.
lesson-panel-from-draft = This is the lesson that you are making.
lesson-panel-from-link = This lesson came with a link. It is not part of the page.
lesson-panel-from-file = This lesson is from the file { $name }. It is not part of the page.
lesson-panel-back-to-editor = Back to the editor
lesson-panel-edit = Edit
lesson-panel-goals = Goals
lesson-panel-hints = Hints
lesson-panel-hint = Hint
lesson-panel-finished-before = You have finished this lesson before. Start shows its run again.
lesson-panel-start = Start
lesson-panel-start-again = Start again
lesson-panel-skip = Skip to the end
lesson-panel-step = Step { $step } of { $of }
lesson-panel-progress = Progress of the experiment
lesson-panel-changes = Change one thing
lesson-panel-next = Next: { $title }
lesson-panel-last = That was the last: back to the page
lesson-panel-back-to-before = Back to what was there before
lesson-panel-asked-again = Before the run you said “{ $answer }”. And now? { $question }
lesson-panel-answer-now = Answer, and the page says why.
lesson-panel-answer-again = Answer again, and the page says why.
lesson-panel-so-it-is = so it is
lesson-panel-code = Code of this lesson
lesson-panel-copy-code = Copy code
lesson-panel-code-copied = Code copied
lesson-panel-code-for-lecturer = A code for your lecturer
lesson-panel-code-holds = It holds what you answered, before and after, whether the goals were reached, and nobody's name.
# What follows is a link.
lesson-panel-lecturers = Lecturers:
lesson-panel-one-anchor = One anchor
lesson-panel-circles-note = Hard: nearer to the anchor than the positive. Semi-hard: farther, but not by the margin. Easy: by the margin or more, nothing to learn. The shares above are of all triplets of the data; the circles are of this anchor and its farthest positive.
lesson-panel-loss-chart = Loss of the experiment
lesson-panel-side-by-side = Side by side
lesson-panel-press-start = Press Start, and the maps and curves of all runs appear here.
lesson-panel-runs = Runs
lesson-panel-marks = Marked on the maps
lesson-panel-pulling = Triplets with something to learn
lesson-panel-pulling-at-each-step = Triplets with something to learn, at each step
lesson-panel-accuracy-chart = Accuracy of the experiment
lesson-panel-losses-chart = Losses of the experiment

## The editor of lessons

editor-title = Make a lesson
editor-try = Try it
editor-save = Save the file
editor-make-link = Make a link
editor-empty = Another, from an empty page
editor-former = The draft from before
editor-link-holds = Whoever has the link can read the lesson, its data and its right answer.
editor-link-too-long = Such a link would have { $length } characters. Mail and chat programs cut off what is longer than { $longest }: save the file, and hand that on.
editor-not-packed = The lesson could not be packed: { $reason }.
editor-part-task = What to do
editor-part-question = A question, before the run and after it
editor-part-goal = A goal
editor-part-look = What it looks like
editor-part-controls = What readers can change
editor-part-hints = Help for who asks
editor-markdown = Markdown: an empty line between paragraphs, - before the items of a list, *emphasis*, **strong**, `code`, [links](https://example.org).
editor-preview = Task, as readers see it
editor-no-right-choice = The page does not say
editor-no-goal = None
editor-shares = Accuracies are shares: 0.95 for 95 %.
editor-tempo = So that the run can be watched; without it the run goes as fast as it can.
editor-hints = One a line.
editor-kept = Kept as in its file: { $parts }.
## Status and progress

status-judgement = { $measure ->
    [spearman] Spearman { $figure }
   *[accuracy] accuracy { $figure }
}
status-interval = 95 % sure: { $low } to { $high } %
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
status-trying-devices = Trying whether CPU or GPU is faster
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
setting-help-device = Where the tensors are computed. Auto trains for a moment on CPU and GPU, and takes the faster one.
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
counted-rows = { $count ->
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
dataset-head-sentence = sentence

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

## Examples

example-title-support = Support questions by intent
example-lesson-support = Train with batch hard and watch the neighbours change from questions that are asked in the same way to questions that want the same thing.
example-title-intents = Hotel questions in twelve close intents
example-lesson-intents = Train, then reset, choose Given triplets (drawn at random here) and train again: after the same 150 steps batch hard finds the intent of about 85 % of the held-out questions, random triplets of about 70 %.
example-title-senses = Senses of ambiguous words
example-lesson-senses = Train on the given triplets, whose negatives have the anchor's word in its other sense, and see the neighbours change from sentences with the same word to sentences with the same meaning.
example-title-negation = With and without not
example-lesson-negation = Before training nearly all held-out triplets are wrong, because the negative differs from its anchor by little but a not, never or nobody; train, and more than nine in ten are right.
example-title-paraphrases = Other words, same meaning
example-lesson-paraphrases = Before training a sentence with the anchor's own words is nearer than its paraphrase, however much they differ in meaning; train, and the paraphrase is nearer in more than nine of ten held-out triplets.
example-title-word_order = Who bites whom
example-lesson-word_order = Train: the Transformer learns who does what to whom and gets nearly all held-out triplets right; then choose Simple, which cannot see word order, reset and train: it stays near 50 %, like a tossed coin.
example-title-negatives = Museum questions with near misses
example-lesson-negatives = Compare Hardest of given negatives, which trains only on the wrong answer that is nearest to each question, with Given triplets, which trains on all: both get most held-out triplets right.
example-title-mistakes = Facts with planted mistakes
example-lesson-mistakes = Mistakes are planted here: four rows stand twice, two negatives contradict other rows, and four say the same as their anchor; Data lists the contradictions, and after some training the doctor suspects one of the four.
example-title-collapse = A collapse on demand
example-lesson-collapse = Train: batch hard at this learning rate draws all sentences into one point, and the loss stays at the margin; choose Batch semi-hard or a learning rate of 0.002, reset and train, and it falls to about 0.

## Lessons and their files

lesson-title-margin = Drag the margin
lesson-title-negatives = Random or hard negatives
lesson-title-collapse = Make it collapse
lesson-title-order = Who bites whom
lesson-title-unseen = What it has not seen
lesson-title-far = A margin too far
lesson-title-reach = Reach 95 %
lesson-title-real = Fine-tune a real model
lesson-part-train = Train, Step and Reset
lesson-part-model = Fetch a model
lesson-part-export = Take it with you
# What follows is said behind the place in the file that it is about, as in `controls[1]`: it is empty.
lesson-file-json = it is no JSON: { $reason }
lesson-file-version = it is of version { $version }, and this page knows version { $known }
lesson-file-control = there is no setting `{ $control }`, nor is it one of { $parts }
lesson-file-tempo = at most { $slowest } milliseconds a step
lesson-file-next = there is no lesson `{ $next }` of ours
lesson-file-empty = it is empty
lesson-file-data-and-text = `data` names an example, but the lesson has a `text`
lesson-file-no-example = there is no example data `{ $id }`; data of its own goes into `text`
lesson-file-reading-without-text = it is about a `text`, and there is none
lesson-file-data-of-change = the data is the lesson's
lesson-file-few-choices = there have to be two or more
lesson-file-no-choice = there is no choice { $right }: the first of { $count } is 0
lesson-file-no-bound = it says neither `at_least` nor `at_most`
lesson-file-sentence = “{ $sentence }” is not in `text`
lesson-file-of-one-run = they are about one run, and `shows` has several
lesson-file-runs = there have to be { $least } to { $most } of them
lesson-file-run-twice = another one is called “{ $name }”
lesson-file-shown-by = of several runs `shows.lanes.best` says it
lesson-file-no-run = no run is called “{ $name }”
lesson-file-too-deep = values stand too deep in each other
lesson-file-text-expected = a text is expected
lesson-file-number-expected = a number is expected
lesson-file-whole-number-expected = a whole number is expected
lesson-file-choice-expected = one of { $names } is expected
lesson-file-list-expected = a list in square brackets is expected
lesson-file-object-expected = an object in curly brackets is expected
lesson-file-missing = it is missing
lesson-file-no-field = there is no such field here, only { $fields }
lesson-file-shows-nothing = it says neither `circles` nor `lanes` nor `room`

## Undo, and what the browser keeps

library-undo = Undo: bring back { $experiment } ({ $before })
library-redo = Redo: bring back { $experiment } ({ $before })
library-trained = { $steps ->
    [one] { $title }, trained for { $steps } step
   *[other] { $title }, trained for { $steps } steps
}
library-before-link = before following the link
library-before-typing = before typing
library-before-file = before opening the file
library-before-other-data = before choosing other data
library-before-box = before going back to the box
library-before-reading = before reading the data in another way
library-before-past-run = before taking up the settings of a past run
library-before-loading = before loading other data
library-before-going-back = before going back
library-before-lessons = before the lessons
library-before-editing = before editing the lesson
library-before-undo = before Undo
library-before-redo = before Redo
library-before-continue = before Continue
library-before-model = before opening a model
library-before-tokenizer = before opening a tokenizer
library-before-negatives = before adding hard negatives
library-before-project = before opening a project
library-before-lane = before taking up the settings of a lane
library-before-weights-lost = before its weights were lost
library-before-reset = before Reset
library-before-doctor = before following the doctor
library-not-kept = The browser does not keep your work: { $reason }.
library-not-kept-hint = Everything works, but save what you need before you close or reload this tab.
library-unreadable = What was kept could not be read: { $reason }.
library-unreadable-hint = What is on the page stays. It is still kept: try again, or forget it below.

## Links

link-text-unreadable = The text in the link cannot be read: { $reason }.
link-text-unreadable-hint = Its settings are in force, and the data stays. Ask for the link again, or for a file.
link-text-unreadable-example-hint = Its settings are in force, and an example is loaded in its place. Ask for the link again, or for a file.
link-damaged = it is damaged, perhaps cut off on its way
link-of-newer-version = it was made by a newer version of this page
link-reading-expected = it is not of the form separator=tab&header=1&columns=anchor.positive
link-own-text = The link was made with its author's own text, which is not part of it.
link-own-text-hint = Its settings are in force; paste the text to repeat the experiment, or ask for a link with the data.
link-own-text-example-hint = An example is loaded in its place; paste the text over it to repeat the experiment, or ask for a link with the data.
link-no-example = The link asks for the example data `{ $id }`, which does not exist.
link-no-example-hint = Its settings are in force, and the data stays.
link-no-example-other-hint = Another example is loaded in its place.
link-impossible = The link asks for something that is not possible. { $reasons }
link-impossible-hint = The rest of the link is in force, with the usual values in place of those.
link-misnamed = The link names data at `{ $address }`, which is no address that can be fetched.
link-misnamed-hint = An address begins with https:// or http://, or lies beside this page.
# What a link to share holds and does not hold: items of a list.
shared-link-settings = all settings
shared-link-lesson = the lesson “{ $title }”
shared-link-example = the name of the example: { $title }
shared-link-address = the address of the data: { $address }
shared-link-model = the files of the model { $name }, only its name
shared-link-tokenizer = the file of the tokenizer { $name }, only its name
shared-link-training = what was trained: the model and its curves
shared-link-data = your data: { $figures }
shared-link-characters = { $count ->
    [one] { $shown } character
   *[other] { $shown } characters
}

## What is fetched and opened

download-asking = Asking …
download-asking-for = Asking { $host } for { $name } …
download-fetched = { $bytes } fetched
download-fetched-of = { $bytes } of { $all } fetched
# Behind the one or the other of these, and a comma.
download-left = about { $time } left
download-failed = The data at { $address } could not be loaded: { $reason }.
download-nothing-fetched = Nothing was fetched.
download-model-failed = { $name } could not be fetched: { $reason }.
download-model-failed-hint = What has come is kept: Download goes on with it.
download-no-name = "{ $typed }" is no model's name: write it like { $example }, or give the address of its folder.
download-unknown-type = its model_type is { $found }, and { $known } are known here
download-no-type = its model_type is not said, and { $known } are known here
download-unknown-module = it begins with the module { $module }; Transformer and StaticEmbedding are known here
download-proposed-potion = 30 MB, static: trains in milliseconds
download-proposed-minilm = 91 MB, English
download-proposed-bge = 133 MB, English
download-proposed-e5 = 133 MB, English
download-proposed-bert = 440 MB, not yet trained for sentences
download-proposed-multilingual = 471 MB, 50 languages
open-files = { $names } and { $name }
open-example-failed = The example data could not be loaded: { $reason }.
open-example-failed-hint = Check the connection and choose it again, or paste text of your own.
open-example-failed-undone-hint = What was there before is back. Check the connection and choose it again.
open-file-failed = The file { $name } could not be read: { $reason }.
open-file-failed-hint = Nothing was changed. Check that the file still exists and open it again.
open-model-failed = The model { $name } could not be opened: { $reason }.

## An engine that stops

recovery-silence = The engine has not given a sign of life for half a minute.
recovery-silence-hint = If it happens again, choose CPU under Device, or a smaller model.
recovery-restarted = The engine was started again with your text and your settings.
recovery-restarted-with-weights = The engine was started again with your text, your settings and the weights of step { $step }.
recovery-inexact = The weights of step { $step } were kept by an earlier version of the page, without the optimizer's state.
recovery-inexact-hint = Training goes on from them, a little differently than it would have.

## Where the sentences lie

space-looking-up = t-SNE looks up which sentences are near each other, and until then the map shows PCA. { $percent } % is done.
space-settling = t-SNE brings the neighbours together. { $percent } % is done.
space-replay-failed = The file { $name } could not be played: { $reason }.
space-replay-failed-hint = Open a file that Save replay has written. Nothing was changed.
space-as-of = As of step { $step }.
space-as-of-latest = As of step { $step }: of a model of this size earlier weights are not kept.

## The corpus and what is mined in it

corpus-page-scope-data = the data
corpus-page-scope-both = data and corpus
corpus-page-scope-corpus = the corpus
corpus-page-cancel-reading = Cancel reading
corpus-page-cancel-embedding = Cancel embedding
corpus-page-cancel-measuring = Cancel measuring
corpus-page-embed = Embed the corpus
corpus-page-embed-again = Embed again
corpus-page-resume = Resume embedding
corpus-page-reading = Reading { $name } …
corpus-page-reading-of = Reading { $name }: { $done } of { $all }
corpus-page-measuring = Searching with smaller vectors: { $done } of { $all } times
corpus-page-embedding = Embedding: { $done } of { $all } …
corpus-page-embedding-left = Embedding: { $done } of { $all }, about { $time } left
corpus-page-no-model = There is no model to embed it by: the data cannot be used.
corpus-page-nothing-embedded = Nothing of it is embedded yet, and nothing of it found.
corpus-page-partly-embedded = { $step ->
    [0] { $done } of { $all } are embedded, by the untrained weights: those are searched.
    [one] { $done } of { $all } are embedded, by the weights after { $step } step: those are searched.
   *[other] { $done } of { $all } are embedded, by the weights after { $step } steps: those are searched.
}
corpus-page-embedded = { $step ->
    [0] All are embedded, by the untrained weights.
    [one] All are embedded, by the weights after { $step } step.
   *[other] All are embedded, by the weights after { $step } steps.
}
corpus-page-stale = There are newer ones: embed again to search by them.
corpus-page-measured = { $queries ->
    [one] Measured with { $queries } sentence of the data as queries, over { $searched } vectors
   *[other] Measured with { $queries } sentences of the data as queries, over { $searched } vectors
}
mined-looking = Looking for hard negatives …
mined-looking-of = Looking for hard negatives: { $done } of { $all } anchors
mined-no-corpus = They are mined in a corpus: open one and embed it first.
mined-negatives = { $negatives ->
    [one] { $negatives } negative
   *[other] { $negatives } negatives
}
mined-anchors = { $anchors ->
    [one] { $anchors } anchor
   *[other] { $anchors } anchors
}
mined = { mined-negatives } for { mined-anchors }, by the weights of step { $step }.
mined-without = For { $count } others none is within the limits.
mined-doubtful = { $count } ({ $share }) come as near as the positive, or nearly so: { $open } of them wait for your word and are not added without it.
mined-whole-number-expected = { $key } is `{ $text }`, and has to be a whole number or empty.
mined-number-expected = { $key } is `{ $text }`, and has to be a number or empty.
mined-no-number = { $key } is no number.
mined-refused-hint = Change it and mine again.
mined-own-columns = The data is read by columns of your choice, in which the new rows would not be found.
mined-own-columns-hint = Name its columns anchor and positive, so that they are found, and mine again.

## What the model gets wrong

wrong-answers-data-refused = There is no model: the data cannot be used.
wrong-answers-no-model = There is no model yet.
wrong-answers-asking = Every question is being asked.
wrong-answers-asks = Asks every held-out question, those of training where nothing is held out.
wrong-answers-none-asked = { $kind ->
    [held-out-rows] There is no held-out row that has a positive to find.
    [training-rows] There is no training row that has a positive to find.
    [held-out-questions] There is no held-out question that has a positive to find.
   *[training-questions] There is no training question that has a positive to find.
}
wrong-answers-asked = { $kind ->
    [held-out-rows] { $asked ->
        [one] { $asked } held-out row
       *[other] { $asked } held-out rows
    }
    [training-rows] { $asked ->
        [one] { $asked } training row
       *[other] { $asked } training rows
    }
    [held-out-questions] { $asked ->
        [one] { $asked } held-out question
       *[other] { $asked } held-out questions
    }
   *[training-questions] { $asked ->
        [one] { $asked } training question
       *[other] { $asked } training questions
    }
}
wrong-answers-none = None of { wrong-answers-asked } is answered wrongly, at step { $step }.
wrong-answers-some = { $wrong ->
    [one] { $wrong } of { wrong-answers-asked } is answered wrongly, at step { $step }.
   *[other] { $wrong } of { wrong-answers-asked } are answered wrongly, at step { $step }.
}
wrong-answers-recall = { $wrong ->
    [one] { $wrong } of { wrong-answers-asked } is answered wrongly, at step { $step } (recall@1 { $recall }).
   *[other] { $wrong } of { wrong-answers-asked } are answered wrongly, at step { $step } (recall@1 { $recall }).
}
wrong-answers-worst = The { $count } worst of them are listed.
wrong-answers-stale = Training is at step { $step } by now.
wrong-answers-negative = Nearest of its negatives
wrong-answers-question = Question
wrong-answers-found = Found instead
wrong-answers-nearest-positive = Nearest positive
wrong-answers-distances = { $distance ->
    [euclidean] Euclidean distances
    [squared_euclidean] squared Euclidean distances
   *[cosine] cosine distances
}
wrong-answers-title = Worst first, with { wrong-answers-distances }
wrong-answers-title-of = { $label }: worst first, with { wrong-answers-distances }
wrong-answers-all-labels = Show all { $count } labels
wrong-answers-first-labels = Show the first { $shown } of { $all } labels

## The device and its memory

device-unnamed = unnamed
device-cpu-chosen = The CPU is used because it was chosen.
device-cpu-no-build = The CPU is used because this build has no WebGPU.
device-cpu-no-adapter = The CPU is used because this browser offers no WebGPU adapter.
device-cpu-software = The CPU is used because the only WebGPU adapter here is a software one ({ $adapter }).
device-cpu-unopened = The CPU is used because the WebGPU adapter ({ $adapter }) could not be opened: { $error }.
device-webgpu-chosen = WebGPU is used because it was chosen.
device-webgpu-faster = WebGPU is used because a step takes { $gpu } ms there, and { $cpu } ms on the CPU{ $cores ->
    [1] { "" }
   *[other] { " " }with { $cores } cores
}.
device-webgpu-much-faster = WebGPU is used because a step takes { $gpu } ms there, and the CPU was not through with one after { $cpu } ms.
device-webgpu-fits = WebGPU is used because this model cannot be trained on the CPU: { $reason }
device-cpu-faster = The CPU is used because a step takes { $cpu } ms there{ $cores ->
    [1] { "" }
   *[other] { " " }with { $cores } cores
}, and { $gpu } ms on WebGPU ({ $adapter }).
device-cpu-quick = The CPU is used because a step takes less than 2 ms there; WebGPU ({ $adapter }) was not tried.
device-cpu-untried = The CPU is used because no step could be measured on WebGPU ({ $adapter }).
device-cpu-fits = The CPU is used because this model cannot be trained on WebGPU ({ $adapter }): { $reason }
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

## Parts of which panels are made

widget-copy-from-field = Copy it from the field
widget-about = About { $about }
widget-same-place = same place as before training
widget-start-engine-again = Start the engine again
widget-dismiss-message = Dismiss this message
widget-training-progress = Training progress
widget-remote-own-site = the site of this page
widget-remote-title = Data that the link names
widget-remote-loads-from = This link wants to load data from
widget-remote-nothing-asked = Nothing has been asked of that site yet. If you load it, the site sees your internet address, as every page does that you open.
widget-remote-loading = Loading the data
widget-remote-loaded = Loaded
widget-remote-load = Load
widget-after-reset = applies after Reset
widget-changes-after-reset = Once something is trained, a change applies after Reset.
widget-chart-over-steps = { $name } over the steps
widget-chart-at-step = at step { $step }
widget-chart-show-or-hide = Show or hide
widget-chart-save = Save { $name } as { $form }

## The map

map-title = Map
map-about = the map
map-help = Each point is a sentence; a ring is one that is held out. Colours are groups. The map shows two of many dimensions: what is near here need not be near in the space itself, so that selecting a sentence lists its true nearest ones. Drag to move, Ctrl and wheel or two fingers to zoom, Shift and drag to mark several. With the keyboard: arrows go from sentence to sentence, + and - zoom, 0 shows all, Escape lets go.
map-described = Map of { $count } sentences. The nearest sentences of the selected one are listed below it.
map-role = map
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-show-all = Show all
map-search = Search the map
map-none-found = none
map-found = { $count } found
map-step-of = step { $step } of { $last }
map-now-step = now, step { $step }
map-step = step { $step }
map-now = now
map-pause-replay = Pause the replay
map-play-replay = Replay
map-step-slider = Step of the map
map-replay-speed = Speed of the replay
map-open-replay = Open replay
map-replay-file = Replay file
map-save-replay = Save replay
map-close-replay = Close it
map-replay-holds = A saved replay holds all sentences in clear text.
map-plays-file = The map plays { $name }, not the run of this page.
map-replay-damaged = it is not compressed as a saved replay is, or it is damaged
map-no-replay-in-it = there is no replay in it, or one of another version of this page
map-no-replay = it is no replay
map-replay-other-format = it is a `{ $format }`, and this page plays a `{ $ours }`
map-replay-incomplete = parts of it are missing
map-save-video = Save video
map-recording-video = Recording, until the replay ends
map-writing-video = Writing the video
map-video-title = Plays the run from its beginning and records the map as it is shown; Pause ends the video
map-not-shown = the map is not shown
map-select-a-sentence = Select a sentence on the map to see its true nearest neighbours.
map-stand-out = { $count } sentences stand out. Select one of them to see its nearest neighbours.
map-pin = Pin
map-unpin = Unpin
map-pin-title = To see it beside others in the room Compare
map-let-go = Let go
map-distance = distance
map-distance-title = Distance
map-nearest-to-selected = Nearest to the selected sentence
map-before-training = Map before training: { $sentences ->
    [one] { $sentences } sentence
   *[other] { $sentences } sentences
} in { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}
map-at-step = Map at step { $step }: { $sentences ->
    [one] { $sentences } sentence
   *[other] { $sentences } sentences
} in { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}

## The model

model-panel-title = Model
model-panel-more = More about the model
model-panel-trained-parameters = { $shown } parameters trained
model-panel-size = { $parameters } parameters · { $tokens } tokens
model-panel-not-built = not built yet
model-panel-cut-off = { $count } sentences are longer than the model reads and are cut off.
model-panel-by-name = Model by name
model-panel-by-name-about = models by name
model-panel-by-name-help = A model's name on huggingface.co, or the address of any folder with one. Its files are fetched from there when you press Download, and kept in this browser; nothing of yours is sent.
model-panel-download = Download
model-panel-download-progress = Download progress
model-panel-broken-off = Models broken off
model-panel-fetched = { $bytes } of { $of } fetched
model-panel-fetch-the-rest = Fetch the rest
model-panel-fetch-the-rest-of = Fetch the rest of { $name }
model-panel-kept-models = Kept models
model-panel-kept-tokenizers = Kept tokenizers
model-panel-kept = { $bytes } kept in this browser
model-panel-use = Use
model-panel-use-named = Use { $name }
model-panel-forget-named = Forget { $name }
model-panel-open-folder = Open a model’s folder
model-panel-folder = Model folder
model-panel-of-itself = What the model says of itself
model-panel-opening = Opening { $name } …
model-panel-no-model = No model is open. Drop a model's folder, or a zip of it, onto the page, or open it here: one from the Hugging Face hub, or one that sentence-transformers or this page has saved. Nothing of it is sent anywhere.
model-panel-pretrained = { $name }: { $architecture }, { $parameters } parameters, { $size }
model-panel-reads = Reads { $tokens } tokens. A sentence is { $vector ->
    [mean] the mean of its tokens' vectors
    [first] the vector of its first token
    [largest] the largest numbers of its tokens' vectors
   *[static] the mean of its tokens' static vectors
}{ $scaled ->
    [yes] , scaled to length 1
   *[no] {""}
}.
model-panel-prompt = { $name } “{ $prompt }”
model-panel-prompts = It has prompts: { $prompts }{ $more ->
    [0] {""}
   *[other] , and { $more } more
}. Which of them stand before sentences and queries is set under More about the model.
model-panel-open-tokenizer = Open a tokenizer.json
model-panel-tokenizer-file = Tokenizer file
model-panel-no-tokenizer = No tokenizer is open. Drop a tokenizer.json onto the page, or open it here: of a model from the Hugging Face hub, or one that the tokenizers library or this page has saved. Nothing of it is sent anywhere.

## Hard negatives from the corpus

negatives-panel-title = Hard negatives
negatives-panel-about = hard negatives
negatives-panel-help = For every anchor of the data the most similar sentences of the corpus, and of the positives of other pairs, that are not known to mean the same. The settings are those of mine_hard_negatives in sentence-transformers: num_negatives for each pair; range_min and range_max, the places among the most similar ones; max_score and min_score, limits of the cosine; absolute_margin and relative_margin, how much less similar than the positive a negative has to be (0.05: by 5 % of the positive's cosine). An empty field is no limit. A candidate as near as the positive often means the same: say so, and it is left out.
negatives-panel-mine = Mine hard negatives
negatives-panel-cancel = Cancel mining
negatives-panel-add = { $rows ->
    [one] Add { $rows } row to the data
   *[other] Add { $rows } rows to the data
}
negatives-panel-candidate = Candidate
negatives-panel-same-meaning = Same meaning?
negatives-panel-yes = Yes
negatives-panel-no = No

## What was understood of the data

preview-panel-how-read = How the text was read
preview-panel-none-held-out = { $rows ->
    [one] { $rows } row, none of them held out.
   *[other] { $rows } rows, none of them held out.
}
preview-panel-held-out = { $rows ->
    [one] { $rows } row, { $held_out } of them held out to test on.
   *[other] { $rows } rows, { $held_out } of them held out to test on.
}
preview-panel-held-out-as-negatives = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $held_out } of them held out to test on; { $negatives ->
    [one] { $negatives } held-out sentence is also a negative in training
   *[other] { $negatives } held-out sentences are also negatives in training
}.
preview-panel-problems = { $count ->
    [one] { $count } problem; the rest is used
   *[other] { $count } problems; the rest is used
}
preview-panel-line-number = Line { $line }
preview-panel-more-problems = and { $count } more like these
preview-panel-first-rows = First rows
preview-panel-line = Line
preview-panel-not-read = It could not be read.
preview-panel-read-as = Read as { $structure }.
preview-panel-separator = Separator
preview-panel-header = First line holds names
preview-panel-find-again = Find it again
preview-panel-columns = Columns
preview-panel-role = Role of column { $column }
preview-panel-guessed = guessed

## The race

race-panel-about = the race
race-panel-help = All lanes learn from the same data, with the same held-out part, seed and number of steps: those of the page. Each is trained as it would be alone, and they take turns. Compare them by step: a lane that costs more time takes fewer steps in the same time. A lead counts as one only where it is larger than the choice of held-out examples explains, and where no seed turns it about: seeds decide initial weights and batches. The first is that of the page, and the held-out part stays as it is. Beside the figures stands the mean over the seeds, with the least and the largest. The run above waits while a race is on, and its Train button pauses the race. New data ends it.
race-panel-lanes = Lanes
race-panel-preset = Race preset
race-panel-seeds = Seeds
race-panel-end = End race
race-panel-add-settings = Add these settings
race-panel-add-settings-title = The settings of the page as they are now become a lane of your own
race-panel-planned-lanes = Planned lanes
race-panel-of-scored-pairs = Scored pairs are trained on by CoSENT alone, without mining and margin: race encoders, or lanes of your own.
race-panel-needs-two-lanes = A race needs two lanes: add the settings of the page, change them, and add them again. Runs has its past settings.
race-panel-may-end-alike = On this data minings may end alike. They do not where groups resemble each other:
race-panel-on-hotel-questions = race them on the hotel questions
race-panel-remove-lane = Remove lane { $lane }
race-panel-untrained = Untrained
race-panel-over-seeds = Over the seeds
race-panel-chart-spearman = Race Spearman
race-panel-chart-nearest = Race 1-NN accuracy
race-panel-chart-accuracy = Race accuracy
race-panel-chart-loss = Race loss
race-panel-map-of-lane = Map of lane { $lane }
race-panel-map-of = Map of { $name }
race-panel-progress-of-lane = Progress of lane { $lane }
race-panel-use-settings = Use these settings
race-panel-seed-of = Seed { $seed } of { $count }
race-panel-step-of = Step { $step } of { $steps }

## The rooms

rooms-panel-tabs = Rooms

## The bar of the run

run-bar-title = Run
run-bar-step = Step
run-bar-step-title = Train one step, then pause
run-bar-reset = Reset
run-bar-reset-title = Back to the untrained model, with the settings as they are now
run-bar-cancel = Cancel
run-bar-was-kept = This was kept when the page was last open.

## This run and those before it

runs-panel-title = Runs
runs-panel-kept-after-reset = After Reset the run is kept here, named by what was changed, to compare the next one with.
runs-panel-what-changed = What was changed
runs-panel-triplet-accuracy = Triplet accuracy
runs-panel-actions = Actions
runs-panel-of-training = { $share } (training)
runs-panel-this-run = This run
runs-panel-compare-with = Compare with run { $number }
runs-panel-compare = compare
runs-panel-settings-of = Settings of run { $number }
runs-panel-settings-title = Sets what this run was trained with
runs-panel-settings = settings
runs-panel-add-to-race = Add run { $number } to the race
runs-panel-race-title = Makes its settings a lane of the race below
runs-panel-race = race

## Sharing

share-panel-open = Share
share-panel-title = Share this experiment
share-panel-holds = The link holds { $holds }. It does not hold { $lacks }.
share-panel-and = { $first } and { $last }
share-panel-too-long = Such a link would have { $length } characters. Mail and chat programs cut off what is longer than { $longest }.
share-panel-of-files = Files that are not shown in the box do not go into a link.
share-panel-not-packed = Your data could not be packed: { $reason }.
share-panel-with-data = With my data
share-panel-who-reads = Whoever has the link can then read your data, and so can every program that it passes through. This page sends it nowhere, and opening the link tells no server of it: what stands behind the # stays in the browser.
share-panel-for-courses = For courses:
share-panel-own-page = put it into a page of your own
share-panel-or = , or
share-panel-link = Link
share-panel-copy-link = Copy link
share-panel-link-copied = Link copied
share-panel-as-file = Send the project as a file instead: it holds the data, the settings and what was trained, and opens in this page on any computer.
share-panel-code-of-link = QR code of the link
share-panel-for-camera = For a phone's camera: it holds the same link.
share-panel-no-code = The link is too long for a QR code, which holds at most 2,953 characters.

## Tokens of a sentence

tokens-panel-title = Tokens
tokens-panel-about = tokens
tokens-panel-help = The encoder does not see letters. A sentence becomes tokens: words, or pieces of words, as the tokenizer under Model cuts them. Pieces of one word stand close together; WordPiece marks those that go on with a word by ##, byte pair encoding those that end one by </w>. What the tokenizer does not know is all the same to the encoder. Simple gives every token a vector: the nearest ones are those whose vectors, each as a sentence of that token alone, are nearest by the trained distance, among the 5,000 most frequent. Transformer lets every token look at every other: attention is how much of each it takes in, in %, in the layer and head that you choose.
tokens-panel-before-training = { $which ->
    [selected] The selected sentence, before training
   *[query] The sentence under Ask, before training
}
tokens-panel-after-steps = { $which ->
    [selected] The selected sentence, after { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
   *[query] The sentence under Ask, after { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
}
tokens-panel-wait = The tokens appear as soon as the model is built.
tokens-panel-type-or-select = Type a sentence under Ask, or select one, to see what the encoder sees of it.
tokens-panel-cut-by = Cut by the tokenizer under Model: { $tokenizer }.
tokens-panel-list = Tokens of the sentence
tokens-panel-mark-cut = cut off
tokens-panel-mark-unknown = unknown
tokens-panel-mark-special = special
tokens-panel-only-first = Only the first { $read } of { $total } tokens are read (Longest sentence).
tokens-panel-unknown = What is unknown is one and the same token to the encoder.
tokens-panel-looked-at = What follows is about the first { $count } tokens.
tokens-panel-word-looks = On the words above: how much “{ $word }” looks at each.
tokens-panel-rows-look = Each row looks at the columns, in %. Choose a row to see it on the words above.
tokens-panel-attention = Attention
tokens-panel-layer = Layer
tokens-panel-head = Head
tokens-panel-all-heads = All heads, mean
tokens-panel-knows-none = The encoder knows none of these words.
tokens-panel-word = Word
tokens-panel-nearest-words = Nearest words
tokens-panel-nearest-now = Nearest words now
tokens-panel-nearest-before = Nearest words before training
tokens-panel-and-distances = and their distances
tokens-panel-now-by-distance = now, by distance:
tokens-panel-before-by-distance = before training, by distance:

## How it is trained

train-panel-title = Train
train-panel-more = More about training
train-panel-no-steps = With 0 steps nothing is trained.

## Triplets and one anchor

triplets-panel-about = hard and easy triplets
triplets-panel-help = A negative is hard when it is at most as far from the anchor as the positive, semi-hard when it is farther but not by the whole margin, and easy otherwise: an easy triplet has no loss (Schroff et al. 2015). Other texts call negatives nearer than the positive semi-hard.
triplets-panel-easy = easy
triplets-panel-semi-hard = semi-hard
triplets-panel-hard = hard
triplets-panel-legend-easy = Easy
triplets-panel-legend-semi-hard = Semi-hard
triplets-panel-legend-hard = Hard
triplets-panel-of-training = of the training triplets
triplets-panel-shares = Shares of hard, semi-hard and easy triplets over the steps
triplets-panel-shares-at-step = At step { $step } { $hard } % of the triplets are hard, { $semi_hard } % semi-hard and { $easy } % easy.
triplets-panel-select = Select a sentence, here or on the map, to see it as an anchor: its positives, its negatives, and the margin between them.
triplets-panel-anchor-title = Anchor:
triplets-panel-why-this = Why this negative?
triplets-panel-distance = distance
triplets-panel-nearest-negatives = Nearest negatives
triplets-panel-margin-circle = Margin circle
triplets-panel-drag-margin = Drag to change the margin
triplets-panel-no-triplet = { $positives } positives and { $negatives } negatives: there is no triplet with this anchor.
triplets-panel-one-circle = The inner circle is at the distance of the farthest positive, { $positive }.
triplets-panel-two-circles = The inner circle is at the distance of the farthest positive, { $positive }; the outer one a margin of { $margin } further.
triplets-panel-drawn = The nearest { $count } are drawn.
triplets-panel-why-ranking = Multiple negatives ranking pushes every negative, the more the nearer it is: by its share of the softmax. Margin and kinds are those of the triplet loss.
triplets-panel-why-cosent = CoSENT wants pairs of sentences in the order of their scores, and takes no sentence for a negative of another. Margin and kinds are those of the triplet loss.
triplets-panel-why-batch-hard = Batch hard takes the farthest positive and the nearest negative, however hard it is.
triplets-panel-why-batch-semi-hard = Batch semi-hard takes, for each positive, the nearest negative that is farther away than it.
triplets-panel-why-batch-all = Batch all takes every triplet that has a loss.
triplets-panel-why-hardest-of-given = Of the negatives given with a row, the nearest is taken.
triplets-panel-why-given = Every triplet of the data is taken; a negative that is far away only adds nothing.
triplets-panel-taken = taken
triplets-panel-passed-over = passed over
triplets-panel-hardest-at-step = Hardest triplets at step { $step }
triplets-panel-none = The data has no training triplets.
triplets-panel-wait = The hardest triplets appear as soon as the model is built.
triplets-panel-distance-from-anchor = distance from the anchor,
triplets-panel-loss-unit = loss
triplets-panel-select-anchor = Select it: why this negative?

## Whether it learns

figure-held-out-spearman = Held-out Spearman
figure-training-spearman = Training Spearman
figure-1-nn-accuracy = 1-NN accuracy
figure-held-out-accuracy = Held-out accuracy
figure-training-accuracy = Training accuracy
figure-general-english = General English
watch-help-accuracy = Triplet accuracy: the share of triplets whose positive is nearer to the anchor than the negative; a tie counts one half, so chance is 50 %. Held-out sentences were never trained on: only they tell whether the model has learnt something beyond its examples.
watch-help-nearest = 1-nearest-neighbour accuracy (recall@1): the share of held-out sentences whose nearest other sentence means the same. With labels, training sentences are searched; with triplets and pairs, anchors search all sentences. Where nothing is held out, it is that of the training data. The interval says what such a share can be by chance of the questions (Wilson, 95 %).
watch-help-training = The same on what is trained on. Far above the held-out figure means learnt by heart.
watch-help-general = What training makes a pretrained model forget: for 100 sentences of everyday English that come with the page, whether the nearest of 199 others is the one that says the same in other words. Asked before training and whenever it stands still. Where it falls by more than a few sentences, train for fewer steps, with a lower learning rate, or with adapters.
watch-help-spearman = Spearman's rank correlation of the scores of held-out pairs and the cosines of their vectors: 1 where the model has all pairs in the order of their scores, 0 where it has them in no order. Held-out pairs were never trained on.
watch-held-out-one-score = the held-out pairs have one score
watch-one-score = the pairs have one score
watch-nothing-held-out = nothing is held out
watch-no-positive = no sentence has a positive to find
watch-held-out-no-triplet = the held-out sentences make no triplet
watch-training-no-triplet = the training sentences make no triplet
watch-not-measured = not measured
watch-at-step = at step { $step }, untrained { $untrained }
watch-how-sure = How sure, and more figures
watch-basis = Step { $step }: { $figures }.
watch-basis-general = general English { $interval }
watch-basis-triplets = triplet accuracy { $interval } ({ $sample })
watch-basis-spearman = Spearman 95 % sure: { $low } to { $high } ({ $sample })
watch-basis-nearest = 1-NN { $interval } ({ $sample }, { $searched ->
    [one] { $searched } sentence
   *[other] { $searched } sentences
} searched)
watch-triplets = { $part ->
    [held-out] { $count ->
        [one] { $count } held-out triplet
       *[other] { $count } held-out triplets
    }
   *[training] { $count ->
        [one] { $count } training triplet
       *[other] { $count } training triplets
    }
}
watch-pairs = { $part ->
    [held-out] { $count ->
        [one] { $count } held-out pair
       *[other] { $count } held-out pairs
    }
   *[training] { $count ->
        [one] { $count } training pair
       *[other] { $count } training pairs
    }
}
watch-questions = { $part ->
    [held-out] { $count ->
        [one] { $count } held-out question
       *[other] { $count } held-out questions
    }
   *[training] { $count ->
        [one] { $count } training question
       *[other] { $count } training questions
    }
}
watch-some-questions = { $part ->
    [held-out] { $count } of { $all } held-out questions
   *[training] { $count } of { $all } training questions
}

## Wrong answers

wrong-panel-title = Wrong answers
wrong-panel-about = wrong answers
wrong-panel-help = Every held-out question is asked, also where the figures above are of a sample; those of training where nothing is held out. By the nearest sentence, an answer is wrong when the sentence nearest to the question, itself left out, is no positive: with labels the training sentences are searched, otherwise all, and what is neither positive nor negative is passed over. By given negatives, a row is wrong when one of its negatives is not farther from the anchor than its positive. A tie is wrong here; in recall@1, the share of questions whose nearest sentence is a positive, it counts by its chance.
wrong-panel-by-label = By label, lowest recall@1 first
wrong-panel-label = Label
wrong-panel-questions = Questions
wrong-panel-right = Right
wrong-panel-taken-for = Most taken for
wrong-panel-list = List the wrong answers
wrong-panel-progress = { $done } of { $total }
wrong-panel-wrong-by = Wrong by
wrong-panel-given-negatives = Given negatives
wrong-panel-nearest-sentence = Nearest sentence
wrong-panel-questions-asked = Questions asked
wrong-panel-select-on-map = Select it on the map
wrong-panel-list-of-label = Lists its wrong answers alone
wrong-panel-place = { $distance }, place { $place }
wrong-panel-no-distance = no distance: a vector is no number

## What the browser does for the page

runtime-no-worker = The engine's worker could not be started: { $reason }.
runtime-no-worker-hint = Update the browser, or try another one: the page needs module workers. What you typed is kept.
runtime-other-build = Page and engine are of different builds ({ $page } and { $engine }).
runtime-reload-without-cache = Reload the page without its cache (Ctrl+Shift+R, on a Mac Cmd+Shift+R). What you typed is kept.
runtime-out-of-memory = The engine stopped, probably because it ran out of memory: { $reason }.
runtime-out-of-memory-hint = If it stops again, use fewer rows, a smaller embedding size or a smaller batch.
runtime-engine-stopped-hint = If it stops again, choose CPU under Device.
runtime-engine-not-started = The engine could not be started: { $reason }.
runtime-engine-not-started-hint = Reload the page; if that does not help, update the browser. What you typed is kept.
runtime-engine-not-loaded = The engine's file { $file } could not be loaded.
runtime-engine-not-loaded-hint = Check the connection and start the engine again. If that does not help, reload the page: there may be a newer version. What you typed is kept.
runtime-engine-not-understood = The page does not understand the engine: { $reason }.
runtime-data-is-gone = its data is not there any more
runtime-storage-does-not-answer = its storage does not answer
runtime-site-not-read = its site cannot be reached, or does not allow other pages to read it
runtime-site-not-read-hint = Open the address in another tab, download the file there, and drop it onto this page.
runtime-site-answers = its site answers { $status }
runtime-site-answers-hint = Check the address, and ask who gave you the link.
runtime-data-too-large = it has more than { $most }
runtime-data-too-large-hint = Download it there, and open the file.
runtime-hub-no-model = { $host } has no files of a model under this name
runtime-hub-no-weights = it has no { $path }; weights in other forms, or in several files, are not read
runtime-hub-file-changed = its file has changed meanwhile
runtime-hub-nothing-came = nothing came
runtime-hub-ended-too-soon = the connection ended too soon
runtime-hub-no-room = it needs { $needed } of the browser's storage, which has { $free } left for this page
runtime-hub-not-for-everybody = { $host } does not give { $path } to everybody. Is the name right? A model that asks for a login can be downloaded there, and opened here as a folder
runtime-hub-answers = { $host } answers { $status } for { $path }
runtime-hub-not-reached = { $host } cannot be reached ({ $reason })
runtime-that-was-dropped = that was dropped
runtime-too-many-files = it holds more than { $most } files; open the model's own folder
runtime-text-too-long = it is too long
runtime-text-damaged = it is damaged, perhaps cut off on its way
runtime-text-of-link-too-long = it is longer than any text of a link may be
runtime-server-answers = the server answers { $status } for { $path }
runtime-host-file-not-handed-over = The file could not be handed over: { $reason }.
runtime-host-call-not-understood = The page does not understand this call: { $reason }.
## What the browser keeps, and why it does not

# Parts of sentences.
kept-browser-answers = its storage answers "{ $error }"
kept-given-up = its storage gave up what was to be written, probably for want of room
kept-nothing-within-a-page = this page is part of another one, where nothing is kept
kept-no-reason = the browser gives no reason

## Cores

setting-label-cores = Cores
setting-help-cores = Cores of the CPU that take parts of a batch through a transformer at the same time; 0: as many as make it faster. The run is the same, number by number, on one and on many.
status-device-with-cores = { $device }, { $count } cores
cores-alone = One core goes on alone: { $reason }.
cores-chosen = Their number was chosen.
cores-measured = A step takes { $several } ms with them, and { $one } ms with one.
cores-share = { $count } of its cores share the work.
cores-thread-ended = the thread ended
cores-out-of-memory = a worker ran out of memory
cores-stopped = a worker stopped: { $reason }
cores-silent = a worker did not answer for minutes
cores-ended = a worker was ended

## What several panels say

sentence-held-out = held out
sentence-same-group = same group
sentence-other-group = other group
neighbour-unit = cosine similarity
neighbour-was-in-place = was in place { $place } before training
neighbour-before-training = Before training
head-anchor = Anchor
head-positive = Positive
head-negative = Negative
figure-loss = Loss
button-stop = Stop
button-back-to-page = Back to the page
button-csv = Download as CSV
button-forget = Forget
button-close = Close
button-not-now = Not now
button-show-more = Show more ({ $left } left)
button-save-project = Save the project
button-read-codes = read the codes of a class
run-number = Run { $number }
untrained = untrained
own-text = your text
nothing-changed = Nothing was changed.
browser-no-room = the browser has no room for it
choice-number = Choice { $number }
