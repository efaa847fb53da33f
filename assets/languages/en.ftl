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
