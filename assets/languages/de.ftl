# Was die Seite auf Deutsch sagt; siehe en.ftl.

## Zahlen und Anzahlen

decimal-sign = ,
counted-sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}

## Die Seite als Ganzes

language = Sprache

## Fragen: ein eigener Satz und was ihm nahe ist

ask-title = Fragen
ask-searched = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}
ask-query = Nächste Sätze finden
ask-type-a-sentence = Satz eingeben
ask-about = Ähnlichkeit
ask-help = Die Ähnlichkeit ist der Kosinus zwischen den beiden Satzvektoren: 1 bedeutet dieselbe Richtung. Geordnet wird nach der Distanz, mit der trainiert wird. Ein Pfeil zeigt, um wie viele Plätze ein Satz gegenüber der Zeit vor dem Training gestiegen oder gefallen ist.
ask-search-in = Suchen in
ask-nothing-typed = Gib einen Satz ein, um zu sehen, welche Sätze der Daten ihm am nächsten sind.
ask-no-data = Es gibt keine Daten, in denen gesucht werden kann.
ask-no-model = Die nächsten Sätze erscheinen, sobald das Modell gebaut ist.
ask-unknown-words = Unbekannt, weil es in den Daten nicht vorkommt: { $words }
ask-older-weights = Gefunden mit den älteren Gewichten, mit denen das Korpus eingebettet ist: Bette es neu ein, um mit den jetzigen zu suchen.
ask-nearest-in-all = Die nächsten aus allem, was durchsucht wird; bei jedem steht, woher er kommt.
ask-nearest-now = Die nächsten jetzt, und wie weit jeder seit Beginn des Trainings gekommen ist.
ask-untrained = Untrainiert: Was nahe ist, hat bestenfalls Wörter gemeinsam. Wähle Trainieren und sieh zu.
ask-before-training = Vor dem Training
ask-after-steps = { $count ->
    [one] Nach { $count } Schritt
   *[other] Nach { $count } Schritten
}
ask-now-after-steps = { $count ->
    [one] Jetzt, nach { $count } Schritt
   *[other] Jetzt, nach { $count } Schritten
}
ask-unit = Kosinus-Ähnlichkeit
ask-nearest-sentences = Nächste Sätze
ask-held-out = zurückgehalten
ask-in-data = Daten
ask-in-corpus = Korpus
ask-was-in-place = war vor dem Training auf Platz { $place }
ask-distance = Distanz { $distance }

## Die Antworten einer Klasse

class-title = Antworten einer Klasse
class-back = Zurück zur Seite
class-what-to-do = Wer eine Lektion abschließt, bekommt einen Code, in dem die Antworten stehen, aber kein Name. Füge alle Codes, die du gesammelt hast, so ein, wie sie gekommen sind: Namen, Kommas und Datumsangaben daneben werden übergangen. Nichts verlässt diese Seite, und nichts davon wird behalten.
class-codes = Codes
class-download = Als CSV herunterladen
class-no-codes = Noch keine Codes.
class-counted = { $count ->
    [one] { $count } Code gezählt.
   *[other] { $count } Codes gezählt.
}
class-left-out = { $count ->
    [one] { $count } Code wurde ausgelassen: Ein späterer stammt aus derselben Lektion und demselben Besuch.
   *[other] { $count } Codes wurden ausgelassen: Ein späterer stammt jeweils aus derselben Lektion und demselben Besuch.
}
class-problem = Zeile { $line }: { $problem }
class-problems = Codes, die nicht gezählt wurden
class-answer = Antwort
class-before = Vorher ({ $count })
class-after = Nachher ({ $count })
class-right = richtig
class-share = { $count } ({ $percent } %)
class-learned = Von { $answered_twice }, die zweimal geantwortet haben, lagen vorher { $right_before } und nachher { $right_after } richtig: { $gained } von falsch zu richtig, { $lost } von richtig zu falsch.
class-goal-reached = { $reached ->
    [one] { $reached } von { $count } hat das Ziel erreicht.
   *[other] { $reached } von { $count } haben das Ziel erreicht.
}

## Vorher und nachher: angeheftete Sätze

compare-title = Vorher und nachher
compare-about = Vorher und nachher
compare-help = Zu jedem angehefteten Satz die drei Sätze, die ihm nach der trainierten Distanz am nächsten sind, mit einem Pfeil dafür, um wie viele Plätze jeder gestiegen oder gefallen ist. Die Tabellen zeigen den Kosinus zwischen je zwei angehefteten Sätzen: 1 bedeutet dieselbe Richtung, 0 nichts gemeinsam. Sätze einer Gruppe stehen zusammen in einem Rahmen: Das Training soll die Rahmen kräftig färben und den Rest blass.
compare-untrained = untrainiert
compare-after-steps = { $count ->
    [one] nach { $count } Schritt
   *[other] nach { $count } Schritten
}
compare-pinned-sentences = Angeheftete Sätze
compare-nothing-pinned = Nichts ist angeheftet.
compare-similarity-before-training = Ähnlichkeit vor dem Training
compare-similarity-now = Ähnlichkeit jetzt
compare-before-training = Vor dem Training
compare-now = Jetzt
compare-nearest-before-training = Vor dem Training am nächsten: { $sentence }
compare-nearest-now = Jetzt am nächsten: { $sentence }
compare-unit = Kosinus-Ähnlichkeit
compare-held-out = zurückgehalten
compare-unpin = Ablösen
compare-unpin-sentence = { $sentence } ablösen
compare-was-in-place = war vor dem Training auf Platz { $place }
compare-is-in-place = ist jetzt auf Platz { $place }
compare-same-group = gleiche Gruppe
compare-other-group = andere Gruppe
compare-pin-a-sentence = Satz anheften
compare-type-a-part = Satz anheften: einen Teil davon eingeben
compare-sentences-to-pin = Sätze zum Anheften
compare-pin-it = Anheften
compare-full = { $count } Sätze sind angeheftet; mehr passen nicht hin. Löse einen ab, um einen anderen anzuheften.
compare-none-found = Kein anderer Satz enthält das.
compare-many-found = { $count } Sätze enthalten das; die ersten { $offered }:

## Das Korpus

corpus-panel-title = Korpus
corpus-panel-about = Korpus
corpus-panel-help = Bis zu 100 000 Sätze, die durchsucht werden und auf denen nie trainiert wird: Text mit einem Satz pro Zeile oder jede Datei, die die Seite liest; von ihr wird jede Spalte mit Sätzen genommen. Jeder Satz zählt nur einmal. Eingebettet werden sie mit den Gewichten, von denen auch die Zahlen stammen; nach weiterem Training kann man sie neu einbetten. Für den nächsten Besuch behält die Seite sie nicht.
corpus-panel-open = Korpus öffnen
corpus-panel-open-title = Text mit einem Satz pro Zeile, CSV, TSV oder JSON Lines, auch mit gzip komprimiert. Du kannst die Datei auch hierher ziehen.
corpus-panel-file = Korpusdatei
corpus-panel-opened = { $name }, gelesen als { $read_as }.
corpus-panel-none = Mehr als die Daten durchsuchen: Öffne eine Datei mit Sätzen oder zieh sie hierher. Auf nichts davon wird trainiert.
corpus-panel-find-columns = Wieder Spalten suchen
corpus-panel-read-by-line = Einen Satz pro Zeile lesen
corpus-panel-close = Korpus schließen
corpus-panel-progress = Fortschritt des Korpus
corpus-panel-smaller = Was kleinere Vektoren kosten
corpus-panel-about-smaller = kleinere Vektoren
corpus-panel-smaller-help = Ein Vektor lässt sich auf die erste Hälfte, das erste Viertel oder das erste Achtel seiner Zahlen kürzen (und wieder auf Länge 1 bringen), und eine Zahl kann ein Byte sein, mal dem Maßstab ihrer Stelle (int8). Recall ist der Anteil der zehn nächsten nach ganzen Vektoren, die auch unter den zehn nächsten nach kleineren sind.
corpus-panel-numbers = Zahlen
corpus-panel-memory = Speicher
corpus-panel-recall = Recall@10

## Kurven

curves-title = Kurven
curves-loss = Loss
curves-accuracy = Genauigkeit
curves-spearman = Spearman
curves-distances = Distanzen
curves-active-triplets = Aktive Triplets
curves-gradient-norm = Gradientennorm
curves-wrong-order = In falscher Reihenfolge
curves-positive = Positiv
curves-negative = Negativ
curves-higher-score = Höher bewertet
curves-lower-score = Niedriger bewertet
curves-held-out = Zurückgehalten
curves-training = Training
curves-nearest-neighbour = 1-NN
curves-untrained = Untrainiert
curves-run = Lauf { $number }

## Daten

data-panel-title = Daten
data-panel-nothing = noch nichts zum Trainieren
data-panel-unread = noch nicht gelesen
data-panel-form-triplets = Triplets
data-panel-form-pairs = Paare
data-panel-form-labelled-sentences = Sätze mit Label
data-panel-form-sets = Mengen
data-panel-form-scored-pairs = bewertete Paare
data-panel-groups = { $count ->
    [one] { $count } Gruppe
   *[other] { $count } Gruppen
}
data-panel-held-out = { $count } zurückgehalten
data-panel-training-data = Trainingsdaten
data-panel-about = Trainingsdaten
data-panel-forms = Eine Datenzeile pro Zeile. Triplets: Anker, Positiv, Negativ (auch mehrere Negative). Paare: Anker, Positiv. Bewertete Paare: zwei Sätze und eine Bewertung. Sätze mit Label: Text, Label. Getrennt durch Tabulatoren, Kommas oder " | "; eine erste Zeile kann die Spalten benennen (anchor, positive, negative; sentence1, sentence2, score; text, label). Auch JSON Lines.
data-panel-open-file = Datei öffnen
data-panel-open-file-title = CSV, TSV, JSON Lines oder reiner Text, auch mit gzip komprimiert; eine zweite Datei zum Testen. Du kannst sie auch auf die Seite ziehen.
data-panel-file = Datei mit Trainingsdaten
data-panel-example = Beispieldaten
data-panel-own-text = Eigener Text
data-panel-own-text-note = Dein eigener Text. Die Beispiele sind nur eine Auswahl entfernt, und der Weg zurück ebenso.
data-panel-paste = Füge Triplets, Paare oder Sätze mit Label ein, eine Datenzeile pro Zeile.
data-panel-pasted-text = eingefügter Text
data-panel-file-size = { $size }, aus einer Datei geladen und hier nicht gezeigt
data-panel-back-to-box = Zurück zum Textfeld

## Was der Doktor sagt

doctor-panel-title = Doktor
doctor-panel-train-again = { $remedy } und neu trainieren

## In einer anderen Seite

embedded-open = In einem eigenen Tab öffnen
embedded-warning = Die Seite, in die diese eingebettet ist, kann lesen, was du hier eingibst, und diese Seite steuern. Nichts davon wird behalten.

## Zum Mitnehmen

export-panel-title = Mitnehmen
export-panel-model = Das Modell als ein Zip: ein Ordner für sentence-transformers, darin eine ONNX-Datei für onnxruntime und transformers.js (wie, steht in der README), die Vektoren für NumPy und den Embedding Projector, deine Daten und ein Skript, das in Python weitertrainiert.
export-panel-download = Modell herunterladen
export-panel-project = Oder das ganze Projekt als eine Datei: Daten, Einstellungen, Kurven und der Stand des Trainings. Sie lässt sich hier wieder öffnen, auf jedem Computer, und es geht genau dort weiter, wo es aufgehört hat.
export-panel-save = Projekt speichern
export-panel-open = Projekt öffnen
export-panel-open-title = Eine .playground-Datei; du kannst sie auch irgendwo auf die Seite ziehen
export-panel-file = Projektdatei
export-panel-status = Herunterladen
export-panel-untrained = Noch ist nichts trainiert: Es wäre das Modell vor dem Training.
export-panel-writing = Die Dateien werden geschrieben …
export-panel-writing-of = Die Dateien werden geschrieben: { $done } von { $total } …

## Der Kopf der Seite

header-purpose = Bring einem Modell bei, welche Sätze dasselbe bedeuten. Es trainiert in diesem Tab; dein Text verlässt ihn nie.
header-dark = Dunkle Farben
header-light-or-dark = Hell oder dunkel

## Was auf diesem Computer gespeichert ist

kept-title = Auf diesem Computer gespeichert
kept-experiments = Gespeicherte Experimente
kept-what = Deine eigenen Texte und Dateien, Einstellungen, Zahlen und trainierten Modelle bleiben in diesem Browser, auf diesem Computer, bis du sie vergessen lässt; von Beispielen nur, was trainiert wurde. Niemand sonst bekommt sie, und kein Link enthält sie.
kept-size = Die Seite belegt { $used } von { $room }, die der Browser erlaubt.
kept-nothing = Nichts wird gespeichert: { $reason }. Was auf der Seite ist, geht verloren, wenn du sie schließt.
kept-trained = { $count ->
    [one] { $count } Schritt trainiert
   *[other] { $count } Schritte trainiert
}
kept-untrained = nicht trainiert
kept-on-the-page = jetzt auf der Seite
kept-forget-all = Alle vergessen
kept-forget = Vergessen
kept-forget-one = { $title } vergessen

## Lektionen: die Leiste, das Feld, die Bilder

lesson-panel-try-it = Ausprobieren
# Ein Satz mit drei Sätzen der Daten: Ein Triplet: Der Anker „…“ soll dem Positiv „…“ näher kommen als dem Negativ „…“ – um eine Margin.
lesson-panel-triplet-the = Ein Triplet: Der
lesson-panel-triplet-anchor = Anker
lesson-panel-triplet-nearer-to = soll dem
lesson-panel-triplet-positive = Positiv
lesson-panel-triplet-than-to = näher kommen als dem
lesson-panel-triplet-negative = Negativ
lesson-panel-triplet-by-margin = – um eine Margin.
lesson-panel-from-draft = Das ist die Lektion, die du gerade erstellst.
lesson-panel-from-link = Diese Lektion kam mit einem Link. Sie gehört nicht zur Seite.
lesson-panel-from-file = Diese Lektion ist aus der Datei { $name }. Sie gehört nicht zur Seite.
lesson-panel-back = Zurück zur Seite
lesson-panel-back-to-editor = Zurück zum Bearbeiten
lesson-panel-edit = Bearbeiten
lesson-panel-goals = Ziele
lesson-panel-hints = Tipps
lesson-panel-hint = Tipp
lesson-panel-finished-before = Du hast diese Lektion schon einmal abgeschlossen. Starten zeigt ihren Lauf noch einmal.
lesson-panel-start = Starten
lesson-panel-start-again = Noch einmal starten
lesson-panel-skip = Zum Ende springen
lesson-panel-step = Schritt { $step } von { $of }
lesson-panel-progress = Fortschritt des Experiments
lesson-panel-changes = Eine Sache ändern
lesson-panel-next = Weiter: { $title }
lesson-panel-last = Das war die letzte: zurück zur Seite
lesson-panel-back-to-before = Zurück zu dem, was vorher da war
lesson-panel-asked-again = Vor dem Lauf hast du „{ $answer }“ gesagt. Und jetzt? { $question }
lesson-panel-asked-now = Und jetzt? { $question }
lesson-panel-answer-again = Antworte noch einmal, dann sagt die Seite, warum.
lesson-panel-so-it-is = so ist es
lesson-panel-code = Code dieser Lektion
lesson-panel-copy-code = Code kopieren
lesson-panel-code-copied = Code kopiert
lesson-panel-code-for-lecturer = Ein Code für deine Lehrenden
lesson-panel-code-holds = Darin steht, was du vorher und nachher geantwortet hast, ob die Ziele erreicht wurden, und kein Name.
# Darauf folgt ein Link.
lesson-panel-lecturers = Für Lehrende:
lesson-panel-read-codes = die Codes einer Klasse lesen
lesson-panel-one-anchor = Ein Anker
lesson-panel-circles-note = Schwer: näher am Anker als das Positiv. Halbschwer: weiter weg, aber nicht um die Margin. Leicht: um die Margin oder mehr, nichts zu lernen. Die Anteile oben gelten für alle Triplets der Daten; die Kreise gehören zu diesem Anker und seinem fernsten Positiv.
lesson-panel-loss = Loss
lesson-panel-margin = Margin
lesson-panel-loss-chart = Loss des Experiments
lesson-panel-nearest-neighbour-accuracy = 1-NN-Genauigkeit
lesson-panel-held-out-accuracy = Genauigkeit (zurückgehalten)
lesson-panel-side-by-side = Nebeneinander
lesson-panel-press-start = Wähle Starten, dann erscheinen hier die Karten und Kurven aller Läufe.
lesson-panel-runs = Läufe
lesson-panel-pulling = Triplets, an denen es etwas zu lernen gibt
lesson-panel-pulling-at-each-step = Triplets, an denen es etwas zu lernen gibt, bei jedem Schritt
lesson-panel-accuracy-chart = Genauigkeit des Experiments
lesson-panel-losses-chart = Loss-Kurven des Experiments

## Lektionen erstellen

editor-title = Lektion erstellen
editor-close = Schließen
editor-try = Ausprobieren
editor-save = Datei speichern
editor-make-link = Link erstellen
editor-empty = Eine andere, leere Lektion
editor-former = Der Entwurf von vorher
editor-link-holds = Wer den Link hat, kann die Lektion, ihre Daten und ihre richtige Antwort lesen.
editor-link-too-long = Ein solcher Link hätte { $length } Zeichen. Mail- und Chatprogramme schneiden ab, was länger ist als { $longest }: Speichere die Datei und gib sie weiter.
editor-not-packed = Die Lektion konnte nicht gepackt werden: { $reason }.
editor-part-task = Was zu tun ist
editor-part-question = Eine Frage, vor dem Lauf und danach
editor-part-goal = Ein Ziel
editor-part-look = Wie es aussieht
editor-part-controls = Was sich ändern lässt
editor-part-hints = Hilfe für alle, die fragen
editor-markdown = Markdown: eine leere Zeile zwischen Absätzen, - vor den Punkten einer Liste, *betont*, **stark**, `Code`, [Links](https://example.org).
editor-preview = Aufgabe, wie andere sie sehen
editor-no-right-choice = Die Seite verrät es nicht
editor-no-goal = Keines
editor-shares = Genauigkeiten sind Anteile: 0.95 für 95 %.
editor-tempo = Damit man dem Lauf zusehen kann; ohne diese Angabe läuft er so schnell, wie er kann.
editor-hints = Einer pro Zeile.
editor-kept = Bleibt wie in der Datei: { $parts }.
