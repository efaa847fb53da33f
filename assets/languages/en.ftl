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
lesson-file-anchor = “{ $anchor }” is not in `text`
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
shared-link-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
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
open-your-text = your text
open-example-failed = The example data could not be loaded: { $reason }.
open-example-failed-hint = Check the connection and choose it again, or paste text of your own.
open-example-failed-undone-hint = What was there before is back. Check the connection and choose it again.
open-file-failed = The file { $name } could not be read: { $reason }.
open-file-failed-hint = Nothing was changed. Check that the file still exists and open it again.
open-model-failed = The model { $name } could not be opened: { $reason }.
open-nothing-changed = Nothing was changed.

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
wrong-answers-anchor = Anchor
wrong-answers-negative = Nearest of its negatives
wrong-answers-positive = Positive
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
