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
ask-untrained = Untrained: what is near shares words, at best. Press Train and watch.
ask-before-training = Before training
ask-after-steps = { $count ->
    [one] After { $count } step
   *[other] After { $count } steps
}
ask-now-after-steps = { $count ->
    [one] Now, after { $count } step
   *[other] Now, after { $count } steps
}
ask-unit = cosine similarity
ask-nearest-sentences = Nearest sentences
ask-held-out = held out
ask-in-data = data
ask-in-corpus = corpus
ask-was-in-place = was in place { $place } before training
ask-distance = Distance { $distance }

## The answers of a class

class-title = Answers of a class
class-back = Back to the page
class-what-to-do = Whoever finishes a lesson gets a code that holds the answers, and nobody's name. Paste all that you have gathered, as it came: names, commas and dates beside the codes are passed over. Nothing leaves this page, and nothing of it is kept.
class-codes = Codes
class-download = Download as CSV
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
compare-untrained = untrained
compare-after-steps = { $count ->
    [one] after { $count } step
   *[other] after { $count } steps
}
compare-pinned-sentences = Pinned sentences
compare-nothing-pinned = Nothing is pinned.
compare-similarity-before-training = Similarity before training
compare-similarity-now = Similarity now
compare-before-training = Before training
compare-now = Now
compare-nearest-before-training = Before training, nearest to { $sentence }
compare-nearest-now = Now, nearest to { $sentence }
compare-unit = cosine similarity
compare-held-out = held out
compare-unpin = Unpin
compare-unpin-sentence = Unpin { $sentence }
compare-was-in-place = was in place { $place } before training
compare-is-in-place = is in place { $place } now
compare-same-group = same group
compare-other-group = other group
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
curves-loss = Loss
curves-accuracy = Accuracy
curves-spearman = Spearman
curves-distances = Distances
curves-active-triplets = Active triplets
curves-gradient-norm = Gradient norm
curves-wrong-order = In the wrong order
curves-positive = Positive
curves-negative = Negative
curves-higher-score = Higher score
curves-lower-score = Lower score
curves-held-out = Held-out
curves-training = Training
curves-nearest-neighbour = 1-NN
curves-untrained = Untrained
curves-run = Run { $number }

## Data

data-panel-title = Data
data-panel-nothing = nothing to train on yet
data-panel-unread = not read yet
data-panel-form-triplets = triplets
data-panel-form-pairs = pairs
data-panel-form-labelled-sentences = labelled sentences
data-panel-form-sets = sets
data-panel-form-scored-pairs = scored pairs
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
data-panel-example = Example data
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

export-panel-title = Take it with you
export-panel-model = The model as one zip: a folder for sentence-transformers, with an ONNX file in it for onnxruntime and transformers.js (its README says how), the vectors for NumPy and the Embedding Projector, your data, and a script that goes on with the training in Python.
export-panel-download = Download the model
export-panel-project = Or the whole project as one file: data, settings, curves and the state of training. It opens again here, on any computer, and goes on exactly where it was.
export-panel-save = Save the project
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
kept-forget = Forget
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
lesson-panel-back = Back to the page
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
lesson-panel-asked-now = And now? { $question }
lesson-panel-answer-again = Answer again, and the page says why.
lesson-panel-so-it-is = so it is
lesson-panel-code = Code of this lesson
lesson-panel-copy-code = Copy code
lesson-panel-code-copied = Code copied
lesson-panel-code-for-lecturer = A code for your lecturer
lesson-panel-code-holds = It holds what you answered, before and after, whether the goals were reached, and nobody's name.
# What follows is a link.
lesson-panel-lecturers = Lecturers:
lesson-panel-read-codes = read the codes of a class
lesson-panel-one-anchor = One anchor
lesson-panel-circles-note = Hard: nearer to the anchor than the positive. Semi-hard: farther, but not by the margin. Easy: by the margin or more, nothing to learn. The shares above are of all triplets of the data; the circles are of this anchor and its farthest positive.
lesson-panel-loss = Loss
lesson-panel-margin = Margin
lesson-panel-loss-chart = Loss of the experiment
lesson-panel-nearest-neighbour-accuracy = 1-NN accuracy
lesson-panel-held-out-accuracy = Held-out accuracy
lesson-panel-side-by-side = Side by side
lesson-panel-press-start = Press Start, and the maps and curves of all runs appear here.
lesson-panel-runs = Runs
lesson-panel-pulling = Triplets with something to learn
lesson-panel-pulling-at-each-step = Triplets with something to learn, at each step
lesson-panel-accuracy-chart = Accuracy of the experiment
lesson-panel-losses-chart = Losses of the experiment

## The editor of lessons

editor-title = Make a lesson
editor-close = Close
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
