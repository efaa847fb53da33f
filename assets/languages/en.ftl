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
widget-remote-stop = Stop
widget-remote-not-now = Not now
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
map-held-out = held out
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
map-replay-no-room = the browser has no room for it
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
map-same-group = same group
map-other-group = other group
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
model-panel-stop = Stop
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
model-panel-forget = Forget
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
negatives-panel-anchor = Anchor
negatives-panel-positive = Positive
negatives-panel-candidate = Candidate
negatives-panel-same-meaning = Same meaning?
negatives-panel-yes = Yes
negatives-panel-no = No
negatives-panel-show-more = Show more ({ $left } left)

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
preview-panel-is-held-out = held out
preview-panel-not-read = It could not be read.
preview-panel-read-as = Read as { $structure }.
preview-panel-separator = Separator
preview-panel-header = First line holds names
preview-panel-find-again = Find it again
preview-panel-columns = Columns
preview-panel-role = Role of column { $column }
preview-panel-guessed = guessed

## The race

race-panel-title = Race
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
race-panel-held-out-spearman = Held-out Spearman
race-panel-nearest-accuracy = 1-NN accuracy
race-panel-held-out-accuracy = Held-out accuracy
race-panel-loss = Loss
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
run-bar-not-now = Not now

## This run and those before it

runs-panel-title = Runs
runs-panel-kept-after-reset = After Reset the run is kept here, named by what was changed, to compare the next one with.
runs-panel-what-changed = What was changed
runs-panel-steps = Steps
runs-panel-loss = Loss
runs-panel-nearest-accuracy = 1-NN accuracy
runs-panel-triplet-accuracy = Triplet accuracy
runs-panel-actions = Actions
runs-panel-of-training = { $share } (training)
runs-panel-this-run = This run
runs-panel-run = Run { $number }
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
share-panel-close = Close
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
share-panel-codes = read the codes of a class
share-panel-link = Link
share-panel-copy-link = Copy link
share-panel-link-copied = Link copied
share-panel-as-file = Send the project as a file instead: it holds the data, the settings and what was trained, and opens in this page on any computer.
share-panel-save-project = Save the project
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
    [selected] The selected sentence, after { $steps }
   *[query] The sentence under Ask, after { $steps }
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

triplets-panel-title = Triplets
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
triplets-panel-one-circle = The inner circle is at the distance of the positive, { $positive }.
triplets-panel-two-circles = The inner circle is at the distance of the positive, { $positive }; the outer one a margin of { $margin } further.
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
triplets-panel-anchor = Anchor
triplets-panel-positive = Positive
triplets-panel-negative = Negative
triplets-panel-loss = Loss
triplets-panel-select-anchor = Select it: why this negative?

## Whether it learns

watch-title = Watch
watch-figure-held-out-spearman = Held-out Spearman
watch-figure-training-spearman = Training Spearman
watch-figure-1-nn-accuracy = 1-NN accuracy
watch-figure-held-out-accuracy = Held-out accuracy
watch-figure-training-accuracy = Training accuracy
watch-figure-general-english = General English
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
watch-untrained = untrained
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
wrong-panel-show-more = Show more ({ $left } left)
wrong-panel-list = List the wrong answers
wrong-panel-stop = Stop
wrong-panel-progress = { $done } of { $total }
wrong-panel-download = Download as CSV
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
runtime-engine-stopped = The engine stopped unexpectedly: { $reason }.
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
runtime-no-room = the browser has no room for it
runtime-text-too-long = it is too long
runtime-text-damaged = it is damaged, perhaps cut off on its way
runtime-text-of-link-too-long = it is longer than any text of a link may be
runtime-server-answers = the server answers { $status } for { $path }
runtime-host-file-not-handed-over = The file could not be handed over: { $reason }.
runtime-host-call-not-understood = The page does not understand this call: { $reason }.
