# Was die Seite auf Deutsch sagt; siehe en.ftl.

## Zahlen und Anzahlen

decimal-sign = ,
counted-sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}

## Die Seite als Ganzes

language = Sprache
language-not-read = { $language } konnte nicht geladen werden: { $reason }.
language-not-read-hint = Die Seite bleibt in der bisherigen Sprache. Lade sie neu, um es noch einmal zu versuchen.

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
ask-untrained = Untrainiert: Was nahe ist, hat bestenfalls Wörter gemeinsam. Trainiere und sieh zu.
ask-after-steps = { $count ->
    [one] Nach { $count } Schritt
   *[other] Nach { $count } Schritten
}
ask-now-after-steps = { $count ->
    [one] Jetzt, nach { $count } Schritt
   *[other] Jetzt, nach { $count } Schritten
}
ask-nearest-sentences = Nächste Sätze
ask-in-data = Daten
ask-in-corpus = Korpus
ask-distance = Distanz { $distance }

## Die Antworten einer Klasse

class-title = Antworten einer Klasse
class-what-to-do = Wer eine Lektion abschließt, bekommt einen Code, in dem die Antworten stehen, aber kein Name. Füge alle Codes, die du gesammelt hast, so ein, wie sie gekommen sind: Namen, Kommas und Datumsangaben daneben werden übergangen. Nichts verlässt diese Seite, und nichts davon wird behalten.
class-codes = Codes
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
compare-after-steps = { $count ->
    [one] nach { $count } Schritt
   *[other] nach { $count } Schritten
}
compare-pinned-sentences = Angeheftete Sätze
compare-nothing-pinned = Nichts ist angeheftet.
compare-similarity-before-training = Ähnlichkeit vor dem Training
compare-similarity-now = Ähnlichkeit jetzt
compare-now = Jetzt
compare-nearest-before-training = Vor dem Training am nächsten: { $sentence }
compare-nearest-now = Jetzt am nächsten: { $sentence }
compare-unpin = Ablösen
compare-unpin-sentence = { $sentence } ablösen
compare-is-in-place = ist jetzt auf Platz { $place }
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
corpus-panel-none = Mehr als die Daten durchsuchen: Öffne eine Datei mit Sätzen oder zieh sie hierher. Damit wird nicht trainiert.
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
curves-accuracy = Genauigkeit
curves-spearman = Spearman
curves-distances = Distanzen
curves-active-triplets = Aktive Triplets
curves-gradient-norm = Gradientennorm
curves-wrong-order = In falscher Reihenfolge
curves-higher-score = Höher bewertet
curves-lower-score = Niedriger bewertet
curves-held-out = Zurückgehalten
curves-training = Training
curves-nearest-neighbour = 1-NN
curves-untrained = Untrainiert

## Daten

data-panel-title = Daten
data-panel-nothing = noch nichts zum Trainieren
data-panel-unread = noch nicht gelesen
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

export-panel-model = Das Modell als ein Zip: ein Ordner für sentence-transformers, darin eine ONNX-Datei für onnxruntime und transformers.js (wie, steht in der README), die Vektoren für NumPy und den Embedding Projector, deine Daten und ein Skript, das in Python weitertrainiert.
export-panel-download = Modell herunterladen
export-panel-project = Oder das ganze Projekt als eine Datei: Daten, Einstellungen, Kurven und der Stand des Trainings. Sie lässt sich hier wieder öffnen, auf jedem Computer, und es geht genau dort weiter, wo es aufgehört hat.
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
lesson-panel-answer-now = Antworte, dann sagt die Seite, warum.
lesson-panel-answer-again = Antworte noch einmal, dann sagt die Seite, warum.
lesson-panel-so-it-is = so ist es
lesson-panel-code = Code dieser Lektion
lesson-panel-copy-code = Code kopieren
lesson-panel-code-copied = Code kopiert
lesson-panel-code-for-lecturer = Ein Code für deine Lehrperson
lesson-panel-code-holds = Darin steht, was du vorher und nachher geantwortet hast, ob die Ziele erreicht wurden, und kein Name.
# Darauf folgt ein Link.
lesson-panel-lecturers = Für Lehrende:
lesson-panel-one-anchor = Ein Anker
lesson-panel-circles-note = Schwer: näher am Anker als das Positiv. Halbschwer: weiter weg, aber nicht um die Margin. Leicht: um die Margin oder mehr, nichts zu lernen. Die Anteile oben gelten für alle Triplets der Daten; die Kreise gehören zu diesem Anker und seinem fernsten Positiv.
lesson-panel-loss-chart = Loss des Experiments
lesson-panel-side-by-side = Nebeneinander
lesson-panel-press-start = Wähle Starten, dann erscheinen hier die Karten und Kurven aller Läufe.
lesson-panel-runs = Läufe
lesson-panel-marks = Auf den Karten markiert
lesson-panel-pulling = Triplets, an denen es etwas zu lernen gibt
lesson-panel-pulling-at-each-step = Triplets, an denen es etwas zu lernen gibt, bei jedem Schritt
lesson-panel-accuracy-chart = Genauigkeit des Experiments
lesson-panel-losses-chart = Loss-Kurven des Experiments

## Lektionen erstellen

editor-title = Lektion erstellen
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
## Stand und Fortschritt

status-judgement = { $measure ->
    [spearman] Spearman { $figure }
   *[accuracy] Genauigkeit { $figure }
}
status-interval = zu 95 % sicher: { $low } bis { $high } %
status-bytes = { $bytes } Byte
status-held-out = { $measure ->
    [spearman] Spearman (zurückgehalten) { $figure }
   *[accuracy] Genauigkeit (zurückgehalten) { $figure }
}
status-held-out-at-step = { $measure ->
    [spearman] Spearman (zurückgehalten) { $figure } bei Schritt { $step }
   *[accuracy] Genauigkeit (zurückgehalten) { $figure } bei Schritt { $step }
}
status-line = Schritt { $step } von { $steps } · Loss { $loss } · { $held_out } · { $pace } ms/Schritt · { $device }
status-activity-starting = Wird geladen
status-activity-lost = Engine angehalten
status-activity-refused = Daten fehlen
status-activity-listening = Daten lesen
status-activity-restoring = Wiederaufnahme
status-activity-preparing = Vorbereitung
status-activity-fresh = Untrainiert
status-activity-running = Training
status-activity-paused = Pausiert
status-activity-finished = Fertig
status-activity-diverged = Abgebrochen
status-starting-engine = Die Engine startet
status-no-engine = Die Engine läuft nicht
status-waiting-for-data = Es fehlen Daten, mit denen sich trainieren lässt
status-fetching-example = Das Beispiel wird geholt
status-reading-data = Die Daten werden gelesen
status-restoring = Das Trainierte wird wieder aufgenommen
status-building-model = Das Modell wird gebaut
status-training-share = Training: { $percent } %
status-training-left = Training: { $percent } %, noch etwa { $left }
status-diverged = Abgebrochen; die Gewichte von Schritt { $step } sind erhalten
status-ready = Bereit für { $count ->
    [one] { $count } Trainingsschritt
   *[other] { $count } Trainingsschritte
}
status-paused = Pausiert, noch { $count ->
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
status-to-go = { $count ->
    [one] Noch { $count } Schritt
   *[other] Noch { $count } Schritte
}
status-done = Fertig. { $count ->
    [one] { $count } weiterer Schritt
   *[other] { $count } weitere Schritte
}, oder zurücksetzen
status-try-margin = Versuch es mit { $margin }.
# Was im Gange ist, und wie viel davon getan ist.
status-amount-of = { $what }: { $done } von { $total }
status-amount = { $what }: { $done }
status-loading-engine = Die Engine wird geladen
status-opening-device = Das Gerät wird geöffnet
status-trying-devices = CPU und GPU werden verglichen
status-preparing-device = Das Gerät wird auf den ersten Schritt vorbereitet
status-embedding = Embeddings aller Sätze werden berechnet
status-scoring = Die Sätze werden bewertet, die Karte wird gezeichnet
status-applying-settings = Die Einstellungen werden übernommen
status-finding-nearest = Die nächsten Sätze werden gesucht
status-asking-questions = Alle Fragen werden gestellt
status-writing-files = Die Dateien werden geschrieben
status-opening-project = Das Projekt wird geöffnet
status-reading-corpus = Der Korpus wird gelesen
status-restarting-engine = Die Engine startet neu

## Räume, Läufe und Einstellungen

room-tab-watch = Beobachten
room-tab-triplets = Triplets
room-tab-words = Wörter
room-tab-compare = Vergleichen
room-tab-race = Rennen
room-tab-errors = Fehler
room-setting = Raum
run-train = Trainieren
run-pause = Pause
run-resume = Weiter
run-not-trainable-hint = Nichts wurde geändert. Korrigiere es und trainiere dann noch einmal.
settings-needs-number = { $label } braucht eine Zahl; bis dahin gilt weiter { $in_force }.
history-changed-on-the-way = { $run }; { $change } ab Schritt { $step }
history-other-text = anderer Text
history-same-settings = dieselben Einstellungen
history-on = an
history-off = aus
history-own-text = dein eigener Text
record-continue = Weiter bei Schritt { $step }: { $title }
record-open = Öffnen: { $title }
tokens-report-words = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
tokens-report-pieces = { $count ->
    [one] { $method }, { $count } Wortstück
   *[other] { $method }, { $count } Wortstücke
}
tokens-report-data = { $count ->
    [one] { $tokens }, trainiert mit { $count } Satz
   *[other] { $tokens }, trainiert mit { $count } Sätzen
}
tokens-report-model = { $tokens }, aus dem Modell { $name }
tokens-report-file = { $tokens }, aus der Datei { $name }
geometry-negatives = Negative dieses Ankers: { $count }, davon { $hard } schwer und { $semi_hard } halbschwer.
geometry-negatives-semi-hard-at-least = Negative dieses Ankers: { $count }, davon { $hard } schwer und mindestens { $semi_hard } halbschwer.
geometry-negatives-hard-at-least = Negative dieses Ankers: { $count }, davon mindestens { $hard } schwer.

## Rennen

race-preset-minings = Arten von Mining
race-preset-encoders = Encoder
race-preset-margins = Margins
race-preset-losses = Losses
race-preset-own = Eigene Bahnen
race-setting = Rennen
race-button-start = Rennen starten
race-button-pause = Rennen anhalten
race-button-resume = Rennen fortsetzen
race-lane-finished = fertig
race-lane-diverged = divergiert
race-lane-failed = fehlgeschlagen
race-lane-paused = pausiert
race-ending = Das Rennen wird beendet.
race-waits = Das Rennen wartet, solange der Lauf oben trainiert. „Rennen fortsetzen“ hält diesen Lauf an.
race-paused = Das Rennen ist angehalten.
race-goes-on = { $lanes } Bahnen laufen bis Schritt { $steps }.
race-goes-on-with-seed = { $lanes } Bahnen laufen bis Schritt { $steps }, mit Seed { $seed } von { $seeds }.
race-ended = Das Rennen wurde beendet, bevor jede Bahn ihre Schritte getan hatte; daher hat niemand gewonnen.
race-without-figures = Es wurde nichts zurückgehalten, womit sich die Bahnen vergleichen ließen.
# Mittelwert, kleinster und größter Wert über die Seeds.
race-over-seeds = { $mean } ({ $least } bis { $largest })
# Eine Bahn mit ihrem Wert, in den Sätzen darunter.
race-place = { $lane } ({ $figure })
race-place-spearman = { $lane } (Spearman { $figure })
race-place-over-seeds = { $lane } ({ $mean }; { $least } bis { $largest })
# Beendet jeden der drei Sätze danach.
race-judged = { $unit ->
    [pairs] { $count ->
        [one] gemessen an { $count } zurückgehaltenen bewerteten Paar
       *[other] gemessen an { $count } zurückgehaltenen Paaren und der Reihenfolge ihrer Bewertungen
    }
    [sentences] { $count ->
        [one] gemessen an { $count } zurückgehaltenen Satz und seinem nächsten Nachbarn
       *[other] gemessen an { $count } zurückgehaltenen Sätzen und ihren nächsten Nachbarn
    }
   *[triplets] { $count ->
        [one] gemessen an { $count } zurückgehaltenen Triplet
       *[other] gemessen an { $count } zurückgehaltenen Triplets
    }
}{ $seeds ->
    [one] {""}
   *[other] {" "}mit jedem von { $seeds } Seeds
}
race-only = Nur { $lane } hat alle Schritte getan, { race-judged }.
race-ahead = { $lane } liegt vor { $other }, { race-judged }.
race-tie = Unentschieden im Rahmen des Zufalls: { $lanes }, { race-judged }.
race-behind = { $lane } liegt zurück.
race-with-every-seed = { $lane } lag mit jedem Seed vor { $others }; mehr Fragen würden es klären.
race-speed = Alle erreichten { $level }: { $first } in { $least } Schritten, { $last } in { $most }.

## Lektionen: öffnen, Ziele, Ergebnisse

opening-setting = Lektion
opening-not-fetched = Die Lektion „{ $title }“ ließ sich nicht holen: { $reason }.
opening-not-fetched-hint = Prüfe die Verbindung und wähle die Lektion noch einmal.
opening-link-unreadable = Die Lektion im Link lässt sich nicht lesen: { $reason }.
opening-link-unreadable-hint = Bitte noch einmal um den Link oder um eine Datei.
opening-file-unreadable = Die Lektion { $name } lässt sich nicht lesen: { $reason }.
opening-unreadable = Die Lektion lässt sich nicht lesen: { $reason }.
opening-unreadable-hint = Nichts wurde geändert. Korrigiere die Datei und öffne sie noch einmal.
opening-no-anchor = In der Lektion geht es um den Satz „{ $sentence }“, der nicht in ihren Daten steht.
opening-no-anchor-hint = Klicke auf einen Punkt der Karte, um die Kreise eines anderen Satzes zu sehen.
goal-figure-training-accuracy = Genauigkeit auf den Trainingsdaten
goal-figure-held-out-accuracy = Genauigkeit (zurückgehalten)
goal-figure-nearest-neighbour-accuracy = 1-NN-Genauigkeit auf zurückgehaltenen Daten
goal-figure-everyday-accuracy = 1-NN-Genauigkeit auf Alltagsenglisch
goal-figure-loss = Loss
goal-figure-positive-distance = Distanz zu Positiven
goal-figure-negative-distance = Distanz zu Negativen
goal-figure-margin = Margin
goal-between = { $figure } mindestens { $least } und höchstens { $most }
goal-at-least = { $figure } mindestens { $least }
goal-at-most = { $figure } höchstens { $most }
goal-within-steps = { $count ->
    [one] { $goal }, innerhalb von { $count } Schritt
   *[other] { $goal }, innerhalb von { $count } Schritten
}
goal-done = ✓ { $goal }: erreicht
goal-done-at-step = ✓ { $goal }: erreicht bei Schritt { $step }
verdict-unclear = Dieser Lauf zeigt es nicht deutlich.
verdict-said = Deine Antwort war „{ $now }“.
verdict-said-right = Deine Antwort war „{ $now }“, und so ist es.
verdict-said-wrong = Deine Antwort war „{ $now }“; richtig ist „{ $right }“.
verdict-changed = Deine Antwort war erst „{ $before }“, dann „{ $now }“.
verdict-changed-right = Deine Antwort war erst „{ $before }“, dann „{ $now }“, und so ist es.
verdict-changed-wrong = Deine Antwort war erst „{ $before }“, dann „{ $now }“; richtig ist „{ $right }“.
verdict-with-change = Mit „{ $change }“: { $words }
verdict-loss-is-margin = Der Loss endet bei { $loss }, und das ist die Margin von { $margin }.
verdict-loss-near-0 = Der Loss endet bei { $loss }, nahe 0.
verdict-loss = Der Loss endet bei { $loss }; die Margin ist { $margin }.
verdict-trained = { $count ->
    [one] Nach { $count } Schritt.
   *[other] Nach { $count } Schritten.
}
verdict-trained-with-share = { $count ->
    [one] Nach { $count } Schritt: { $share } sind richtig.
   *[other] Nach { $count } Schritten: { $share } sind richtig.
}
# Wo nichts gemessen wurde, sind $before und $known `none`.
verdict-held-out = { $what ->
    [sentences] Anteil der zurückgehaltenen Sätze, deren nächster Nachbar dasselbe bedeutet: { $share }
   *[triplets] So viele zurückgehaltene Triplets stehen in der richtigen Ordnung: { $share }
}{ $before ->
    [none] {""}
   *[other] , vor dem Training { $before }
}{ $known ->
    [none] {""}
   *[other] ; bei den Trainingsdaten { $known }
}.
verdict-margins = Mit einer Margin von { $margin } hatten { $share } der Triplets etwas zu lernen; mit { $other } sind es jetzt { $now }.
verdict-margin = Mit einer Margin von { $margin } haben am Ende { $share } der Triplets etwas zu lernen. Zieh am äußeren Kreis und sieh zu, wie sich der Anteil ändert.
# Eine Bahn mit ihrem Wert, in den Listen darunter.
verdict-lane = „{ $lane }“ { $figure }
verdict-lanes-nearest = 1-NN-Genauigkeit, also zurückgehaltene Sätze, deren nächster dasselbe bedeutet: { $lanes }. Triplets, aus denen etwas zu lernen war, im Mittel über alle Schritte: { $pulled }.
verdict-lanes-held-out = Zurückgehaltene Triplets in der richtigen Ordnung: { $lanes }.
verdict-lanes-loss = Der Loss endet bei: { $lanes }.

## Lektionen, die geschrieben werden

draft-errors = Es ist noch keine Lektion. Was fehlt oder falsch ist, steht daneben: { $fields }.
draft-takes-own-data = Vom Bildschirm, wie er jetzt ist: { $data }, als Teil der Lektion; und alle Einstellungen. Was du hier tippst, bleibt, bis die Seite geschlossen wird.
draft-takes-example = Vom Bildschirm, wie er jetzt ist: das Beispiel „{ $title }“; und alle Einstellungen. Was du hier tippst, bleibt, bis die Seite geschlossen wird.
draft-data-in-files = Dateien, die nicht im Textfeld zu sehen sind, kommen nicht in eine Lektion; füge ihren Text ein
draft-data-on-its-way = sie sind noch unterwegs
draft-anchor-unknown = es ist kein Satz der Daten auf dem Bildschirm
draft-shows-circles = Kreise um einen Satz
draft-shows-loss = Karte und Loss
draft-shows-room = Der Raum { $room }
draft-shows-lanes = Mehrere Läufe, wie in der Datei
draft-kept-goals = alle Ziele außer dem ersten
draft-kept-shown-by = was der Lauf für die Antwort zeigen muss
draft-kept-changes = die Änderungen zum Ausprobieren
draft-kept-next = die Lektion, die folgt
draft-choice-empty = Antwort { $number } ist leer
draft-no-figure = wähle, was erreicht werden soll, oder leere die Felder dazu
draft-no-number = hier wird eine Zahl erwartet, etwa 0.9
draft-no-share = eine Genauigkeit ist ein Anteil von 0 bis 1: 95 % ist 0.95
draft-no-whole-number = hier wird eine ganze Zahl erwartet, etwa 100
draft-field-title = Titel
draft-field-task = Aufgabe
draft-field-data = Daten und Einstellungen
draft-field-shows = Was zu sehen ist
draft-field-anchor = Satz in der Mitte
draft-field-tempo = Millisekunden pro Schritt
draft-field-question = Frage
draft-field-right = Richtige Antwort
draft-field-reason = Begründung
draft-field-figure = Ziel
draft-field-at-least = Mindestens
draft-field-at-most = Höchstens
draft-field-within = Innerhalb von Schritten
draft-field-goal-text = Ziel in Worten
draft-field-hints = Tipps
draft-field-kept = Aus der Datei übernommen

## Antworten eines Kurses

class-report-no-code = { $code } ist kein Code einer Lektion: { $reason }.
class-report-unknown = Eine Lektion, die diese Seite nicht kennt
class-code-length = er ist zu kurz oder zu lang, vielleicht abgeschnitten
class-code-character = er enthält ein Zeichen, das in keinem Code vorkommt
class-code-checksum = er ist beschädigt: seine Prüfsumme stimmt nicht
class-code-newer = er stammt von einer neueren Version dieser Seite

## Die Seite als Teil einer anderen

host-too-many-calls = Zu viele Aufrufe warten auf eine Antwort: warte erst einige davon ab.
host-run-given-up = Der Lauf wurde aufgegeben, bevor er zu Ende war.
host-no-model = Es gibt kein Modell.
host-no-text = Die Daten enthalten keinen Text. Nichts wurde geändert.
host-data-too-long = Die Daten sind größer als 100 MB. Nichts wurde geändert.
host-no-query = Eine Anfrage braucht einen Text von höchstens 10 MB.
host-too-many-texts = Mehr als 10 000 Texte oder 10 MB auf einmal: teile sie auf mehrere Aufrufe auf.
host-example-expected = Wähle aus { $ids }, oder lade eigene Daten
host-call-lacks = Dem Aufruf von `{ $method }` fehlt `{ $what }`.
host-no-method = Es gibt keine Methode `{ $method }`: { $methods }.
embedded-controls = Bedienelemente
embedded-theme = Farben
embedded-expected = Wähle aus { $names }
## Einstellungen

setting-label-data = Beispieldaten
setting-label-held_out = Zurückgehalten
setting-label-hold_out = Was zurückgehalten wird
setting-label-encoder = Encoder
setting-label-model = Vortrainiertes Modell
setting-label-prompt = Prompt
setting-label-query_prompt = Prompt für Anfragen
setting-label-trains = Was trainiert wird
setting-label-frozen_layers = Eingefrorene Schichten
setting-label-adapter_rank = Rang der Adapter
setting-label-adapter_alpha = Alpha der Adapter
setting-label-adapter_targets = Schichten mit Adapter
setting-label-tokenizer = Tokenizer
setting-label-tokenizer_file = Datei des Tokenizers
setting-label-vocabulary_size = Größe des Vokabulars
setting-label-max_tokens = Längster Satz
setting-label-embedding_size = Embeddinggröße
setting-label-layers = Schichten
setting-label-heads = Heads
setting-label-feed_forward = Feed-Forward-Größe
setting-label-dropout = Dropout
setting-label-pooling = Pooling
setting-label-normalise = Embeddings normalisieren
setting-label-loss = Loss
setting-label-scale = Skalierung
setting-label-mining = Mining
setting-label-distance = Distanz
setting-label-margin = Margin
setting-label-soft_margin = Weiche Margin
setting-label-steps = Schritte
setting-label-learning_rate = Lernrate
setting-label-batch_size = Batchgröße
setting-label-chunk = Sätze pro Durchgang
setting-label-per_group = Sätze pro Gruppe
setting-label-weight_decay = Weight Decay
setting-label-warm_up = Warm-up
setting-label-schedule = Verlauf der Lernrate
setting-label-clip_norm = Gradient Clipping
setting-label-seed = Seed
setting-label-device = Gerät
setting-label-projection = Projektion
setting-help-data = Ein Datensatz für den Anfang; dein eigener Text tritt an seine Stelle.
setting-help-held_out = Anteil der Daten in %, mit dem nie trainiert wird und der zeigt, wie gut das Modell mit Sätzen zurechtkommt, die es nicht gesehen hat.
setting-help-hold_out = Was von Sätzen mit Label zurückgehalten wird: einige von jedem Label, oder ganze Labels, die das Modell dann nie sieht. Zeilen und Mengen werden immer mit allem zurückgehalten, was mit ihnen zusammenhängt.
setting-help-encoder = Einfach mittelt Wortvektoren und sieht die Reihenfolge der Wörter nicht; beim Transformer kann jedes Wort auf jedes andere schauen; Vortrainiert geht von einem Modell aus, das schon viel gelesen hat.
setting-help-model = Der Name des Modells, von dem das Training ausgeht.
setting-help-prompt = Was das vortrainierte Modell vor jedem Satz der Daten und eines Korpus liest, wie seine Urheber es empfehlen: `passage: ` bei E5. Bei den meisten Modellen leer.
setting-help-query_prompt = Was es vor einem Text liest, den du fragst: `query: ` bei E5.
setting-help-trains = Welche Gewichte des vortrainierten Modells das Training verändert: alle, alle außer den Vektoren seiner Wörter (die Hälfte eines kleinen Modells), die seiner oberen Schichten, oder keine außer kleinen Adaptern neben seinen Schichten. Die anderen bleiben, wie sie sind, und kosten weder Gradienten noch Momente.
setting-help-frozen_layers = Blöcke des vortrainierten Modells, die bleiben, wie sie sind, von unten gezählt, mit allem, was unter ihnen liegt.
setting-help-adapter_rank = Spalten der beiden Matrizen eines Adapters: je mehr, desto mehr kann er lernen, und desto größer ist er.
setting-help-adapter_alpha = Was ein Adapter beiträgt, wird mit alpha / Rang multipliziert.
setting-help-adapter_targets = Die linearen Schichten jedes Blocks, die einen Adapter bekommen.
setting-help-tokenizer = Was ein Token ist: ein ganzes Wort der Daten, wobei alle anderen Wörter unbekannt bleiben; oder ein Stück davon, sodass sich neue Wörter aus Stücken schreiben lassen, die in den Daten vorkommen. WordPiece schneidet von links das längste Stück ab, das es kennt; Byte Pair Encoding verbindet Buchstaben in der Reihenfolge, in der es das gelernt hat. Aus einer Datei: jede tokenizer.json, so wie sie ist.
setting-help-tokenizer_file = Der Name der tokenizer.json, die Sätze zerlegt.
setting-help-vocabulary_size = Tokens mit eigenem Vektor, höchstens so viele: die häufigsten Wörter der Daten, oder ihre Buchstaben und die häufigsten Stücke ihrer Wörter.
setting-help-max_tokens = Tokens eines Satzes, die gelesen werden; der Rest wird abgeschnitten.
setting-help-embedding_size = Zahlen im Vektor eines Satzes.
setting-help-layers = Transformer-Blöcke, einer nach dem anderen.
setting-help-heads = Attention-Heads eines Blocks; die Größe des Embeddings wird unter ihnen aufgeteilt.
setting-help-feed_forward = Breite der verborgenen Schicht in einem Transformer-Block.
setting-help-dropout = Anteil der Aktivierungen des Transformers, die beim Training weggelassen werden.
setting-help-pooling = Wie aus den Vektoren der Tokens im Transformer ein Vektor für den Satz wird.
setting-help-normalise = Bringt jeden Satzvektor auf die Länge 1, sodass nur Richtungen zählen.
setting-help-loss = Triplet lässt in Ruhe, was weiter weg ist als die Margin; Multiple Negatives Ranking vergleicht jeden Anker mit allen anderen Sätzen eines Batches nach der Kosinus-Ähnlichkeit und ist nie ganz fertig (ein Softmax über Ähnlichkeiten); CoSENT ist für Paare mit Bewertungen und will die Kosinuswerte in der Reihenfolge der Bewertungen.
setting-help-scale = Womit Multiple Negatives Ranking und CoSENT Ähnlichkeiten multiplizieren: je größer, desto mehr zählt das Schlechteste eines Batches (1 / Temperatur).
setting-help-mining = Mit welchen Triplets eines Batches trainiert wird.
setting-help-distance = Wie weit zwei Satzvektoren voneinander entfernt sind.
setting-help-margin = Wie viel weiter weg als das Positiv ein Negativ sein muss, damit das Triplet in Ruhe gelassen wird; in der Einheit der Distanz.
setting-help-soft_margin = Batch hard mit Softplus statt der Margin: Ein Triplet ist nie ganz fertig.
setting-help-steps = Batches, mit denen trainiert wird.
setting-help-learning_rate = Wie weit ein Schritt die Gewichte bewegt.
setting-help-batch_size = Sätze in einem Batch bei den Batch-Minings, Zeilen oder bewertete Paare bei den anderen.
setting-help-chunk = Sätze eines Batches, die zugleich durch den Encoder gehen, was über den Speicher entscheidet; 0: der ganze Batch. Die Gradienten sind die des ganzen Batches, und jeder Satz geht zweimal hindurch (ein Gradient Cache).
setting-help-per_group = Sätze einer Gruppe, die ein Batch enthält (Batch-Minings).
setting-help-weight_decay = Wie stark AdamW alle Gewichte zu 0 hin zieht, als Vielfaches der Lernrate.
setting-help-warm_up = Schritte, in denen die Lernrate von 0 ansteigt.
setting-help-schedule = Die Lernrate nach dem Warm-up.
setting-help-clip_norm = Längster Gradient, der durchgelassen wird, als Norm über alle Gewichte; 0 lässt alles durch.
setting-help-seed = Gewichte, Batches, Aufteilung und Dropout folgen daraus: Derselbe Seed ergibt denselben Lauf.
setting-help-device = Wo die Tensoren berechnet werden. „Automatisch“ trainiert einen Moment auf CPU und GPU und nimmt, was schneller ist.
setting-help-projection = PCA zeigt die beiden Richtungen, in denen sich die Sätze am meisten unterscheiden; t-SNE hält Nachbarn beisammen, und seine Abstände bedeuten wenig.
choice-encoder-simple = Einfach
choice-encoder-transformer = Transformer
choice-encoder-pretrained = Vortrainiert
choice-trains-everything = Alles
choice-trains-all_but_words = Alles außer den Wörtern
choice-trains-upper_layers = Obere Schichten
choice-trains-adapters = Adapter von niedrigem Rang
choice-adapter-targets-query_value = Query und Value
choice-adapter-targets-attention = Die ganze Attention
choice-adapter-targets-linear = Alle linearen Schichten
choice-hold-out-sentences = Sätze jedes Labels
choice-hold-out-labels = Ganze Labels
choice-tokenizer-words = Wörter
choice-tokenizer-wordpiece = WordPiece
choice-tokenizer-bpe = Byte Pair Encoding
choice-tokenizer-file = Aus einer Datei
choice-pooling-cls = CLS
choice-pooling-mean = Mittelwert
choice-pooling-max = Maximum
choice-loss-triplet = Triplet
choice-loss-ranking = Multiple Negatives Ranking
choice-loss-cosent = CoSENT
choice-mining-given = Gegebene Triplets
choice-mining-hardest_of_given = Schwerstes der gegebenen Negative
choice-mining-batch_hard = Batch hard
choice-mining-batch_semi_hard = Batch semi-hard
choice-mining-batch_all = Batch all
choice-distance-euclidean = Euklidisch
choice-distance-squared_euclidean = Quadriert euklidisch
choice-distance-cosine = Kosinus
choice-schedule-constant = Konstant
choice-schedule-cosine = Kosinus
choice-projection-pca = PCA
choice-projection-tsne = t-SNE
choice-device-auto = Automatisch
choice-device-webgpu = WebGPU
choice-device-cpu = CPU

## Was Einstellungen ablehnen und worin sie sich widersprechen

# Diese beiden haben keinen Punkt und beginnen klein: Sie stehen auch nach dem Namen einer Datei oder eines Feldes.
setting-unknown = es gibt keine Einstellung `{ $key }`
setting-refused = { $label } kann nicht `{ $value }` sein: { $expected }
setting-expects-one-of = Wähle aus { $keys }
setting-expects-number = Erwartet wird eine Zahl von { $min } bis { $max }
setting-expects-whole-number = Erwartet wird eine ganze Zahl von { $min } bis { $max }
setting-expects-flag = Erwartet wird 1 (an) oder 0 (aus)
setting-expects-text = Erwartet wird Text
setting-no-model = Es ist noch kein vortrainiertes Modell gewählt: Öffne eins unter Modell.
setting-no-tokenizer = Es ist noch keine Tokenizer-Datei offen: Öffne eine tokenizer.json unter Modell.
setting-heads-do-not-divide = Die Größe des Embeddings, { $embedding_size }, lässt sich nicht unter { $heads } Heads aufteilen: Wähle ein Vielfaches von { $heads }.
setting-margin-unreachable-simple = Die Margin von { $margin } ist unerreichbar, denn die Vektoren des Encoders Einfach haben keine negativen Zahlen, sodass keine Distanz größer ist als { $largest }: Der Loss wird nie 0.
setting-margin-unreachable-cosine = Die Margin von { $margin } ist unerreichbar, denn keine Kosinus-Distanz ist größer als { $largest }: Der Loss wird nie 0.
setting-margin-unreachable-normalised = Die Margin von { $margin } ist unerreichbar, denn mit normalisierten Embeddings ist keine Distanz größer als { $largest }: Der Loss wird nie 0.

## Daten lesen: was es ist und wo etwas nicht stimmt

import-column = Spalte { $number }
import-column-as = { $column } als { $role }
import-list = { $items } und { $last }
import-title = „{ $text }“
import-packed = mit gzip gepackt
import-structure-commas = CSV, durch Kommas getrennt
import-structure-semicolons = CSV, durch Semikolons getrennt
import-structure-tabs = Text, durch Tabs getrennt
import-structure-pipes = Text, durch | getrennt
import-structure-first-space = Text nach dem ersten Leerzeichen, davor sein Label
import-structure-markdown = Markdown-Tabelle
import-structure-viewer = Kopie aus einem Datenbetrachter, durch Tabs getrennt
import-structure-fasttext = fastText, Labels vor dem Text
import-structure-python = Python
import-structure-json-array = JSON-Array
import-structure-json-lines = JSON Lines
import-structure-json-parts = JSON, ein Objekt mit den Teilen eines Datensatzes
import-structure-json-wrapped-rows = JSON, ein Objekt um eine Liste von Zeilen
import-structure-json-by-label = JSON, ein Objekt mit den Sätzen jedes Labels
import-structure-json-by-column = JSON, ein Objekt mit einer Liste für jede Spalte
import-structure-json-uneven-lists = JSON, ein Objekt mit verschieden langen Listen
import-structure-pandas-split = JSON, wie pandas es schreibt (split)
import-structure-pandas-index = JSON, wie pandas es schreibt (index)
import-structure-pandas-columns = JSON, wie pandas es schreibt (columns)

# Mehrere Dateien
import-in-file = In { $file }: { $reason }
import-file-for-testing = { $file }: { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
} zum Testen, mit keiner davon wird trainiert.
import-file-added = { $file }: { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}, zu den anderen hinzugefügt.
import-rows-for-testing = { $count ->
    [one] { $count } Zeile ist
   *[other] { $count } Zeilen sind
} zum Testen da, denn so steht es in { $column }: Mit keiner davon wird trainiert.
import-other-form = Diese Zeile hat die Form „{ $form }“, die meisten anderen haben die Form „{ $others }“: Gib jeder Form ihre eigenen Daten.

# Dateien, die kein Text sind
import-save-as-csv = Das ist { $what }, kein Text: Speichere den Inhalt im Tabellenprogramm als CSV (UTF-8) und öffne diese Datei.
import-write-as-json-lines = Das ist { $what }, kein Text: Schreibe den Inhalt zuerst als JSON Lines (in pandas: `df.to_json("data.jsonl", orient="records", lines=True)`) und öffne diese Datei.
import-unpack = Das ist { $what }, kein Text: Entpacke den Inhalt und öffne die Textdatei darin (gzip kann gepackt bleiben).
import-copy-text = Das ist { $what }, kein Text: Kopiere den Text daraus in das Feld, ein Beispiel pro Zeile.
import-holds-no-examples = Das ist { $what }, kein Text, und enthält keine lesbaren Beispiele: Öffne eine CSV- oder JSON-Lines-Datei.
import-unknown-kind = Das ist kein Text, sondern eine Datei unbekannter Art: Öffne eine CSV- oder JSON-Lines-Datei.
import-kind-parquet-file = eine Parquet-Datei
import-kind-arrow-file = eine Arrow-Datei (Feather)
import-kind-feather-file = eine Feather-Datei
import-kind-arrow-stream = ein Arrow-Stream
import-kind-avro-file = eine Avro-Datei
import-kind-hdf5-file = eine HDF5-Datei
import-kind-old-excel-or-word-file = eine alte Excel- oder Word-Datei
import-kind-bzip2-archive = ein bzip2-Archiv
import-kind-zstandard-archive = ein Zstandard-Archiv
import-kind-xz-archive = ein xz-Archiv
import-kind-lz4-archive = ein LZ4-Archiv
import-kind-7-zip-archive = ein 7-Zip-Archiv
import-kind-rar-archive = ein RAR-Archiv
import-kind-compress-archive = ein compress-Archiv (.Z)
import-kind-tar-archive = ein tar-Archiv
import-kind-empty-zip-archive = ein leeres Zip-Archiv
import-kind-pdf-document = ein PDF-Dokument
import-kind-rich-text-document = ein Rich-Text-Dokument (RTF)
import-kind-sqlite-database = eine SQLite-Datenbank
import-kind-numpy-array = ein NumPy-Array
import-kind-python-pickle = ein Python-Pickle
import-kind-gguf-model = ein GGUF-Modell
import-kind-png-image = ein PNG-Bild
import-kind-jpeg-image = ein JPEG-Bild
import-kind-gif-image = ein GIF-Bild
import-kind-webp-image = ein WebP-Bild
import-kind-wave-sound = eine WAVE-Tonaufnahme
import-kind-avi-video = ein AVI-Video
import-kind-video-or-image = ein Video oder ein Bild (MPEG-4, HEIC)
import-kind-mp3-sound = eine MP3-Tonaufnahme
import-kind-ogg-sound = eine Ogg-Tonaufnahme
import-kind-program = ein Programm
import-kind-webassembly-program = ein WebAssembly-Programm
import-kind-excel-workbook = eine Excel-Arbeitsmappe (.xlsx)
import-kind-word-document = ein Word-Dokument (.docx)
import-kind-powerpoint-presentation = eine PowerPoint-Präsentation (.pptx)
import-kind-libreoffice-spreadsheet = eine LibreOffice-Tabelle (.ods)
import-kind-libreoffice-document = ein LibreOffice-Dokument (.odt)
import-kind-e-book = ein E-Book (.epub)
import-kind-pytorch-file = eine PyTorch-Datei
import-kind-numpy-archive = ein NumPy-Archiv (.npz)
import-kind-zip-archive = ein Zip-Archiv
import-kind-safetensors-file = eine safetensors-Datei mit den Gewichten eines Modells

# Kodierung
import-encoding-unnamed = Die Datei nennt ihre Kodierung nicht und ist nicht UTF-8: Sie wurde als { $encoding } gelesen.
import-broken-characters = In diesem Text ({ $encoding }) gibt es kaputte Zeichen: Speichere ihn als UTF-8.
import-broken-utf8 = Diese Zeile ist kein gültiges UTF-8; aus den unlesbaren Bytes wurde �. Speichere die Datei als UTF-8.
import-control-characters = { $count ->
    [one] { $count } Steuerzeichen ({ $first })
   *[other] { $count } Steuerzeichen ({ $first } und andere)
} entfernt; der Rest der Zeile wird benutzt.
import-unpacks-too-large = Die Datei ist entpackt größer als { $megabytes } MB und wurde hier abgeschnitten.
import-damaged-gzip = Die gzip-Datei ist ab hier beschädigt ({ $error }): Entpacke sie mit einem anderen Programm und zieh den Text hierher.

# JSON und Python
import-broken-json = Fehlerhaftes JSON: { $reason }
import-broken-json-at = Fehlerhaftes JSON, an Stelle { $column } der Zeile: { $reason }.
import-flaw-nested-too-deeply = es ist zu tief verschachtelt
import-flaw-text-ends = der Text endet, wo ein Wert erwartet wird
import-flaw-list-not-closed = eine Liste ist nicht geschlossen
import-flaw-object-not-closed = ein Objekt ist nicht geschlossen
import-flaw-no-key = es fehlt ein Schlüssel
import-flaw-no-colon = nach einem Schlüssel fehlt `:`
import-flaw-no-comma = nach einem Wert fehlt ein Komma
import-flaw-value-or-bracket-not-closed = ein Wert ist unvollständig, oder eine Klammer ist nicht geschlossen
import-flaw-bracket-not-closed = eine Klammer ist nicht geschlossen
import-flaw-no-number = hier steht keine Zahl
import-flaw-no-value = hier steht kein Wert
import-flaw-word-for-value = ein Wort steht, wo ein Wert erwartet wird
import-flaw-parenthesis-not-closed = eine runde Klammer ist nicht geschlossen
import-flaw-string-not-closed = ein Text ist nicht geschlossen
import-skipped-up-to = Bis Zeile { $line } übersprungen.
import-python-without-data = Das ist Python, aber es sind keine Daten: Schreibe eine Liste, ein Tupel oder ein Dict pro Zeile.
import-neither-object-nor-list = Weder ein JSON-Objekt noch eine Liste: Schreibe ein {"{"}…{"}"} oder […] pro Zeile.
import-single-value = Das ist ein einzelner Wert: Schreibe für jede Zeile ein Objekt oder eine Liste.
import-object-for-text = Hier steht ein Objekt, wo Text erwartet wird: Schreibe es als Text.
import-too-many-keys = Zeilen haben mehr als { $most } Schlüssel: Die übrigen werden nicht benutzt.

# Zeilen und Zellen
import-quote-unclosed = Hier beginnt ein Anführungszeichen, das vor einem Komma oder dem Zeilenende nicht geschlossen wird: Schließe es, oder verdopple es (""), wo es zum Text gehört.
import-quote-unclosed-kept = { import-quote-unclosed } Bis dahin gilt es als Teil des Textes.
import-html-signs = { $count ->
    [one] { $count } Zelle enthält
   *[other] { $count } Zellen enthalten
} Zeichen in der Schreibweise von HTML (&quot; und dergleichen): als die Zeichen selbst gelesen.
import-html-breaks = { $count ->
    [one] { $count } Zelle enthält
   *[other] { $count } Zellen enthalten
} Zeilenumbrüche von HTML (<br />): als Leerzeichen gelesen.
import-unreadable-list = Die Liste in dieser Zelle ist nicht lesbar: Schreibe sie als ["…", "…"].
import-lines-outside = { $count ->
    [one] { $count } Zeile steht
   *[other] { $count } Zeilen stehen
} außerhalb der Tabelle: übersprungen.
import-titles-skipped = { $count ->
    [one] Die Zeile über den Namen der Spalten wird
   *[other] Die Zeilen über den Namen der Spalten werden
} übersprungen: { $titles }.
import-names-repeated = { $count ->
    [one] { $count } Zeile wiederholt
   *[other] { $count } Zeilen wiederholen
} die Namen der Spalten: weggelassen.
import-row-numbers-of-r = Die erste Spalte hat keinen Namen, so wie R seine Zeilennummern schreibt.
import-heads-of-viewer = Die ersten { $count } Zeilen sind die Spaltenköpfe eines Datenbetrachters: Nur die Namen wurden daraus übernommen.
import-single-column = Diese Zeile hat nur eine Spalte: Trenne ihre Teile durch einen Tab, durch Kommas oder durch ` | `.
import-too-many-columns = Diese Zeile hat { $count ->
    [one] { $count } Spalte
   *[other] { $count } Spalten
}, erwartet werden { $expected }: { $separator ->
    [commas] Setze Text mit Kommas in Anführungszeichen ("…")
    [semicolons] Setze Text mit Semikolons in Anführungszeichen ("…")
    [tabs] Setze Text mit Tabs in Anführungszeichen ("…")
    [pipes] Setze Text mit senkrechten Strichen in Anführungszeichen ("…")
   *[others] Nimm heraus, was zu viel ist
}.
import-text-put-together = Der Text enthält { $separator ->
    [semicolons] Semikolons
    [tabs] Tabs
    [pipes] senkrechte Striche
   *[commas] Kommas
} außerhalb von Anführungszeichen: Er wurde als ein Text gelesen, weil ein bekanntes Label daneben steht.

# Was Spalten sind
import-lines-begin-with-codes = Jede Zeile beginnt mit einem von wenigen Kürzeln: Was vor dem ersten Leerzeichen steht, ist ihr Label.
import-names-do-not-tell = Die Namen sagen es nicht, daher entschieden Inhalt und Reihenfolge: { $columns }.
import-no-names = Über den Spalten stehen keine Namen, daher entschieden Inhalt und Reihenfolge: { $columns }.
import-empty-column = { $column } ist leer und wird daher nicht benutzt.
import-column-of-verdicts = { $column } enthält nur Urteile wie ja und nein, keine Sätze, und wird daher nicht benutzt.
import-column-without-sentences = { $column } enthält { $holds }, keine Sätze, und wird daher nicht benutzt.
import-more-cells-unused = Einige Zeilen haben mehr Zellen: Was ab Spalte { $first } steht, wird nicht benutzt.
import-more-cells-negatives = Einige Zeilen haben mehr Zellen: Was ab Spalte { $first } steht, sind weitere Negative.
import-numbers-of-inference = Die Zahlen von { $column } gelten als die der Inferenz: 0 Folgerung, 1 neutral, 2 Widerspruch.
import-no-form-without-names = Die Spalten ergeben keine Form: Es müssen mindestens zwei Spalten mit Text sein. Wähle, was jede Spalte ist, oder benenne sie in der ersten Zeile: `anchor`, `positive` und `negative`, oder `text` und `label`.
import-no-form = Die Namen { $names } ergeben keine Form: Nenne die Spalten `anchor`, `positive` und `negative`, oder `anchor` und `positive`, oder `text` und `label`, oder wähle, was jede Spalte ist.
import-role-twice = Zwei Spalten sind als { $role } gewählt: Wähle eine davon.
import-choose-for-score = Eine Bewertung gehört zu einem Anker und einem Positiv, ohne Negative und Urteile: Wähle diese beiden, und `nicht benutzt` für die anderen.
import-choose-anchor-and-positive = Wähle eine Spalte für den Anker und eine für das Positiv.
import-choose-pair-or-label = Wähle einen Anker und ein Positiv, oder einen Text und ein Label.
import-scores-are-no-numbers = Paare mit einer Bewertung oder einem Urteil, das weder ja noch nein ist, sind keine Form von Triplets: Schreibe die Bewertungen als Zahlen, ohne Negative daneben; oder behalte nur die Paare, die dasselbe bedeuten, und nenne ihre Spalten `anchor` und `positive`, oder wähle `nicht benutzt` für die Bewertung.

# Zeilen
import-in-column = `{ $column }`: { $reason }
import-role-is-missing = { $role } fehlt: Die Zeile wird nicht benutzt.
import-negative-is-empty = Das Negativ ist leer: Die Zeile wird als Paar benutzt.
import-negative-is-missing = Das Negativ fehlt: Die Zeile wird als Paar benutzt.
import-several-anchors = Hier sind { $count } Anker, wo einer stehen kann: Mach aus jedem eine Zeile.
import-score-of-several = Eine Bewertung gehört zu zwei Texten, und hier sind es mehr: Mach aus jedem Paar eine Zeile.
import-score-is-no-number = Die Bewertung `{ $word }` ist keine Zahl: Die Zeile wird nicht benutzt.
import-unknown-verdict = Das Urteil `{ $word }` ist nicht bekannt: Die Zeile wird nicht benutzt.
import-small-set = Eine Menge braucht mindestens zwei Sätze: Diese wird nicht benutzt.
import-row-without-form = Die Spalten dieser Zeile ergeben keine Form: Sie wird nicht benutzt.
import-several-labels = { $count ->
    [one] { $count } Text hat
   *[other] { $count } Texte haben
} mehrere Labels: Das erste zählt.
import-verdict-says-no = In { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
} ist das Urteil nein: Der zweite Text ist dort ein Negativ des ersten.
import-left-out-by-verdict = Wegen ihres Urteils weggelassene Zeilen: { $verdicts }.
import-rows-of-verdict = { $count } mit `{ $word }`

# Ein Korpus zum Suchen
import-sentence-a-line = ein Satz pro Zeile
import-corpus-named-column = CSV, die Spalte `{ $name }`
import-corpus-one-column = CSV, eine Spalte
import-corpus-table = { $structure }, { $count ->
    [one] Sätze aus
   *[other] die Sätze aus
} { $columns }
import-no-sentence = Es ist kein Satz darin.
import-corpus-unread = { $count ->
    [one] { $count } Stelle der Datei wurde
   *[other] { $count } Stellen der Datei wurden
} nicht gelesen; Zeile { $line }: { $reason }
import-corpus-repeated = { $count ->
    [one] { $count } Satz wiederholt einen früheren und zählt
   *[other] { $count } Sätze wiederholen frühere und zählen
} nur einmal.
import-corpus-full = Die ersten { $most } Sätze werden benutzt, die danach nicht.

## Daten: woraus sie bestehen, was daran nicht stimmt und was sie begrenzen

dataset-form-triplets = Triplets
dataset-form-pairs = Paare
dataset-form-labelled-sentences = Sätze mit Label
dataset-form-sets = Mengen
dataset-form-scored-pairs = bewertete Paare
counted-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
dataset-count-sets = { $count ->
    [one] { $count } Menge
   *[other] { $count } Mengen
}
dataset-count-pairs = { $count ->
    [one] { $count } Paar
   *[other] { $count } Paare
}
dataset-head-sentence = Satz

# Warum mit nichts trainiert werden kann; diese beginnen klein und haben keinen Punkt, wo sie auch in der Zeile eines Protokolls stehen.
dataset-empty = es gibt keine Trainingsdaten
dataset-empty-hint = Füge Triplets, Paare oder Sätze mit Label ein, zieh eine Datei hierher oder wähle eins der Beispiele.
dataset-no-usable-row = keine der Zeilen ist brauchbar; Zeile { $line } ist die erste von { $count } mit einem Problem: { $reason }
dataset-no-usable-row-hint = Schreibe ein Beispiel pro Zeile, etwa `Anker | Positiv | Negativ`, oder geh von einem der Beispiele aus.
dataset-not-rows-hint = Nichts davon wurde übernommen; die Beispiele und dein eigener Text sind noch da.
dataset-one-group = alle Sätze bedeuten dasselbe (eine Gruppe), sodass es nichts gibt, wovon sie zu unterscheiden wären
dataset-one-label-hint = Füge Sätze mit einem zweiten Label hinzu.
dataset-one-group-hint = Füge Zeilen über etwas anderes hinzu oder eine dritte Spalte mit Negativen.
dataset-one-set-hint = Füge eine Menge über etwas anderes hinzu.
dataset-no-positive = jedes Label hat nur einen Satz, sodass es kein Positiv zum Lernen gibt
dataset-no-positive-hint = Gib mindestens einem Label zwei oder mehr Sätze, oder prüfe, welche Spalte das Label ist.
dataset-one-pair = es gibt nur ein bewertetes Paar, sodass es nichts gibt, womit es zu vergleichen wäre
dataset-one-pair-hint = Füge Paare mit anderen Bewertungen hinzu.
dataset-one-score = Alle Paare, mit denen trainiert wird, haben dieselbe Bewertung, sodass keins ähnlicher sein soll als ein anderes.
dataset-one-score-hint = Füge Paare mit anderen Bewertungen hinzu, oder setze Zurückgehalten herab.
dataset-without-scores = CoSENT lernt aus bewerteten Satzpaaren, und diese Daten sind { $form }.
dataset-without-scores-hint = Wähle einen anderen Loss, oder öffne Daten mit zwei Spalten mit Sätzen und einer mit Zahlen, die `score` heißt.
dataset-scores-need-cosent = Bewertete Paare sind keine Form von Triplets: Eine Bewertung sagt, wie ähnlich sich zwei Sätze sind, nicht, welche davon Positive und Negative sind, sodass der Loss { $loss } nicht aus ihnen lernen kann.
dataset-scores-need-cosent-hint = Wähle CoSENT unter Loss; oder behalte nur die Paare, die dasselbe bedeuten, und wähle `nicht benutzt` für die Bewertung.

# Was an einzelnen Zeilen nicht stimmt
dataset-positive-is-anchor = Anker und Positiv sind derselbe Text, daraus ist nichts zu lernen: Die Zeile wird nicht benutzt.
dataset-negative-is-anchor = Das Negativ ist derselbe Text wie sein Anker: Es wird nicht als Negativ benutzt.
dataset-negative-is-positive = Das Negativ ist derselbe Text wie sein Positiv: Es wird nicht als Negativ benutzt.
dataset-contradiction = Hier ist das ein Negativ, aber laut Zeile { $line } bedeuten die beiden dasselbe: Es wird nicht als Negativ benutzt. Korrigiere eine der Zeilen.
dataset-set-of-one-text = Alle Sätze dieser Menge sind derselbe Text: Die Menge wird nicht benutzt.
dataset-pair-of-one-text = Beide Texte dieses Paars sind gleich, daraus ist nichts zu lernen: Die Zeile wird nicht benutzt.
dataset-two-labels = Das Label ist hier `{ $label }`, in Zeile { $line } ist es für denselben Text `{ $first }`: Das erste zählt.
dataset-known-sentence = Das steht auch in den Trainingsdaten, in Zeile { $line }: Wie gut es abschneidet, würde nichts über neue Daten sagen. Damit wird nicht getestet.
dataset-known-row = Das steht auch in den Trainingsdaten, in Zeile { $line }: Wie gut es abschneidet, würde nichts über neue Daten sagen. Mit der Zeile wird nicht getestet.

# Wie die Daten das Training begrenzen
dataset-scores-are-for-cosent = Bewertete Paare sind keine Form von Triplets: Der Loss CoSENT lernt aus ihnen, welches Paar ähnlicher sein soll als welches; Triplet-Loss und Ranking können das nicht.
dataset-nothing-held-out = Nichts wird zurückgehalten: Wie gut das Modell mit neuen Sätzen zurechtkommt, bleibt unbekannt.
dataset-too-small-add-labels = Die Daten sind zu klein, um etwas zurückzuhalten, sodass unbekannt bleibt, wie gut das Modell mit neuen Sätzen zurechtkommt: Füge Sätze mit anderen Labels hinzu.
dataset-too-small-add-sentences = Die Daten sind zu klein, um etwas zurückzuhalten, sodass unbekannt bleibt, wie gut das Modell mit neuen Sätzen zurechtkommt: Füge den Labels Sätze hinzu.
dataset-too-small-add-rows = Die Daten sind zu klein, um etwas zurückzuhalten, sodass unbekannt bleibt, wie gut das Modell mit neuen Sätzen zurechtkommt: Füge Zeilen über etwas anderes hinzu.
dataset-few-labels-held-out = Nur { $rows } von { $all } konnten zurückgehalten werden, denn Labels werden ganz zurückgehalten, und zwei bleiben im Training.
dataset-few-sentences-held-out = Nur { $rows } von { $all } konnten zurückgehalten werden, denn zwei Sätze jedes Labels bleiben im Training.
dataset-few-pairs-held-out = Nur { $rows } von { $all } konnten zurückgehalten werden, denn ein Satz wird mit allen seinen Paaren zurückgehalten.
dataset-few-rows-held-out = Nur { $rows } von { $all } konnten zurückgehalten werden, denn zusammenhängende Zeilen werden zusammen oder gar nicht zurückgehalten.
dataset-no-negatives = Die Daten nennen keine Negative: Die Batch-Minings finden sie in anderen Gruppen, die anderen Minings ziehen sie zufällig.
dataset-rows-without-negative = { $count ->
    [one] { $count } Zeile hat
   *[other] { $count } Zeilen haben
} kein Negativ: Die Batch-Minings finden Negative in anderen Gruppen, die anderen Minings ziehen sie zufällig.
dataset-many-negatives = { $count ->
    [one] { $count } Zeile hat
   *[other] { $count } Zeilen haben
} mehr als { $most } Negative: Ein Schritt nimmt höchstens so viele davon, zufällig ausgewählt, und das nächste Mal andere.
dataset-no-test = Mit nichts von den Testdaten kann getestet werden, sodass unbekannt bleibt, wie gut das Modell mit neuen Sätzen zurechtkommt.
# $rows: Anzahl und Art, wie dataset-count-rows sie nennt.
dataset-own-test = { $rows } { $count ->
    [one] gehört
   *[other] gehören
} zu deinen eigenen Testdaten: Damit wird nie trainiert, und sie werden anstelle eines zufällig gezogenen Anteils zurückgehalten.
dataset-leaked-test = { $count ->
    [one] { $count } Satz der Testdaten unterscheidet
   *[other] { $count } Sätze der Testdaten unterscheiden
} sich von den Trainingsdaten nur in Groß- und Kleinschreibung, Satzzeichen oder Leerzeichen, was die Werte schönt.
dataset-links-end = { $shared } von { $all } { $unit ->
    [sets] Mengen
   *[rows] Zeilen
} enthalten „{ $text }“: Verbindungen enden dort, sodass, was nur dieser Satz verbindet, weder als gleichbedeutend gilt noch als Negativ voneinander benutzt wird.
dataset-links-end-elsewhere = { $count ->
    [one] { $count } weiterer Satz verbindet
   *[other] { $count } weitere Sätze verbinden
} ebenfalls so viele.
dataset-lone-labels = { $count ->
    [one] { $count } Label hat
   *[other] { $count } Labels haben
} nur einen Satz, der nie Anker oder Positiv ist und den anderen als Negativ dient.
dataset-twins = { $count ->
    [one] { $count } Satz unterscheidet
   *[other] { $count } Sätze unterscheiden
} sich von einem anderen nur in Groß- und Kleinschreibung, Satzzeichen, Leerzeichen oder der Form der Zeichen, etwa „{ $one }“ und „{ $other }“.
dataset-twins-held-out-together = Sie werden zusammen oder gar nicht zurückgehalten.
dataset-twins-of-different-labels = { $count ->
    [one] { $count } dieser Texte steht
   *[other] { $count } dieser Texte stehen
} unter verschiedenen Labels: Korrigiere das falsche.

## Beispiele

example-title-support = Support-Fragen
example-lesson-support = Trainiere mit Batch hard und sieh zu, wie aus Nachbarn, die gleich formuliert sind, Nachbarn werden, die dasselbe wollen.
example-title-intents = Hotelfragen mit zwölf ähnlichen Anliegen
example-lesson-intents = Trainiere, setze zurück, wähle „Gegebene Triplets“ (hier zufällig gezogen) und trainiere noch einmal: Nach denselben 150 Schritten findet Batch hard das Anliegen von etwa 85 % der zurückgehaltenen Fragen, mit zufälligen Triplets sind es etwa 70 %.
example-title-senses = Mehrdeutige Wörter
example-lesson-senses = Trainiere mit den gegebenen Triplets, in deren Negativen das Wort des Ankers etwas anderes bedeutet, und sieh zu, wie aus Nachbarn mit demselben Wort Nachbarn mit derselben Bedeutung werden.
example-title-negation = Mit und ohne Verneinung
example-lesson-negation = Vor dem Training sind fast alle zurückgehaltenen Triplets falsch, denn das Negativ unterscheidet sich von seinem Anker kaum, nur durch ein „not“, „never“ oder „nobody“; trainiere, und mehr als neun von zehn sind richtig.
example-title-paraphrases = Andere Wörter, gleiche Bedeutung
example-lesson-paraphrases = Vor dem Training liegt ein Satz mit den Wörtern des Ankers näher als dessen Paraphrase, auch wenn er etwas ganz anderes bedeutet; trainiere, und in mehr als neun von zehn zurückgehaltenen Triplets liegt die Paraphrase näher.
example-title-word_order = Wer beißt wen
example-lesson-word_order = Trainiere: Der Transformer lernt, wer wem etwas tut, und hat fast alle zurückgehaltenen Triplets richtig; wähle dann den Encoder „Einfach“, der die Wortstellung nicht sieht, setze zurück und trainiere: Es bleibt bei etwa 50 %, wie beim Münzwurf.
example-title-negatives = Museumsfragen mit Beinahetreffern
example-lesson-negatives = Vergleiche „Schwerstes der gegebenen Negative“, das nur mit der falschen Antwort trainiert, die jeder Frage am nächsten liegt, mit „Gegebene Triplets“, das mit allen trainiert: Beide haben die meisten zurückgehaltenen Triplets richtig.
example-title-mistakes = Fakten mit eingebauten Fehlern
example-lesson-mistakes = Hier sind Fehler eingebaut: Vier Zeilen stehen doppelt da, zwei Negative widersprechen anderen Zeilen, und vier sagen dasselbe wie ihr Anker; unter „Daten“ stehen die Widersprüche, und nach etwas Training hat der Doktor eines der vier im Verdacht.
example-title-collapse = Ein Kollaps auf Wunsch
example-lesson-collapse = Trainiere: Batch hard zieht bei dieser Lernrate alle Sätze in einen Punkt, und der Loss bleibt bei der Margin stehen; wähle Batch semi-hard oder eine Lernrate von 0,002, setze zurück und trainiere, und er fällt auf etwa 0.

## Lektionen und ihre Dateien

lesson-title-margin = Zieh an der Margin
lesson-title-negatives = Zufällige oder schwere Negative
lesson-title-collapse = Lass es kollabieren
lesson-title-order = Wer beißt wen
lesson-title-unseen = Was es nicht gesehen hat
lesson-title-far = Eine Margin zu weit
lesson-title-reach = Erreiche 95 %
lesson-title-real = Trainiere ein echtes Modell
lesson-part-train = Trainieren, Schritt und Zurücksetzen
lesson-part-model = Ein Modell holen
lesson-part-export = Mitnehmen
# Was folgt, steht hinter der Stelle in der Datei, um die es geht: `controls[1]`: ist leer.
lesson-file-json = das ist kein JSON: { $reason }
lesson-file-version = sie hat Version { $version }, und diese Seite kennt Version { $known }
lesson-file-control = es gibt keine Einstellung `{ $control }`, und es ist auch keines von { $parts }
lesson-file-tempo = höchstens { $slowest } Millisekunden je Schritt
lesson-file-next = unter unseren Lektionen gibt es keine `{ $next }`
lesson-file-empty = ist leer
lesson-file-data-and-text = `data` nennt ein Beispiel, aber die Lektion hat einen `text`
lesson-file-no-example = es gibt keine Beispieldaten `{ $id }`; eigene Daten gehören in `text`
lesson-file-reading-without-text = das betrifft einen `text`, und es gibt keinen
lesson-file-data-of-change = die Daten sind die der Lektion
lesson-file-few-choices = es müssen zwei oder mehr sein
lesson-file-no-choice = es gibt keine Antwort { $right }: die erste von { $count } ist 0
lesson-file-no-bound = weder `at_least` noch `at_most` ist angegeben
lesson-file-sentence = „{ $sentence }“ steht nicht in `text`
lesson-file-of-one-run = das betrifft einen einzelnen Lauf, und `shows` hat mehrere
lesson-file-runs = es müssen { $least } bis { $most } sein
lesson-file-run-twice = schon ein anderer heißt „{ $name }“
lesson-file-shown-by = bei mehreren Läufen sagt es `shows.lanes.best`
lesson-file-no-run = kein Lauf heißt „{ $name }“
lesson-file-too-deep = die Werte sind zu tief ineinander verschachtelt
lesson-file-text-expected = hier gehört ein Text hin
lesson-file-number-expected = hier gehört eine Zahl hin
lesson-file-whole-number-expected = hier gehört eine ganze Zahl hin
lesson-file-choice-expected = hier gehört eines davon hin: { $names }
lesson-file-list-expected = hier gehört eine Liste in eckigen Klammern hin
lesson-file-object-expected = hier gehört ein Objekt in geschweiften Klammern hin
lesson-file-missing = fehlt
lesson-file-no-field = ein solches Feld gibt es hier nicht, nur { $fields }
lesson-file-shows-nothing = weder `circles` noch `lanes` noch `room` ist angegeben

## Rückgängig, und was der Browser aufbewahrt

library-undo = Rückgängig: { $experiment } zurückholen ({ $before })
library-redo = Wiederherstellen: { $experiment } zurückholen ({ $before })
library-trained = { $steps ->
    [one] { $title }, { $steps } Schritt trainiert
   *[other] { $title }, { $steps } Schritte trainiert
}
library-before-link = vor dem Öffnen des Links
library-before-typing = vor dem Tippen
library-before-file = vor dem Öffnen der Datei
library-before-other-data = vor der Wahl anderer Daten
library-before-box = vor der Rückkehr zum Textfeld
library-before-reading = bevor die Daten anders gelesen wurden
library-before-past-run = vor der Übernahme der Einstellungen eines früheren Laufs
library-before-loading = vor dem Laden anderer Daten
library-before-going-back = vor der Rückkehr
library-before-lessons = vor den Lektionen
library-before-editing = vor dem Bearbeiten der Lektion
library-before-undo = vor dem Rückgängigmachen
library-before-redo = vor dem Wiederherstellen
library-before-continue = vor dem Fortsetzen
library-before-model = vor dem Öffnen eines Modells
library-before-tokenizer = vor dem Öffnen eines Tokenizers
library-before-negatives = vor dem Hinzufügen schwerer Negative
library-before-project = vor dem Öffnen eines Projekts
library-before-lane = vor der Übernahme der Einstellungen einer Bahn
library-before-weights-lost = bevor die Gewichte verloren gingen
library-before-reset = vor dem Zurücksetzen
library-before-doctor = bevor dem Rat des Doktors gefolgt wurde
library-not-kept = Der Browser bewahrt deine Arbeit nicht auf: { $reason }.
library-not-kept-hint = Alles funktioniert, aber sichere, was du brauchst, bevor du diesen Tab schließt oder neu lädst.
library-unreadable = Das Aufbewahrte konnte nicht gelesen werden: { $reason }.
library-unreadable-hint = Was auf der Seite steht, bleibt. Aufbewahrt ist es noch: Versuche es noch einmal, oder lass es weiter unten vergessen.

## Links

link-text-unreadable = Der Text im Link ist nicht lesbar: { $reason }.
link-text-unreadable-hint = Die Einstellungen gelten, und die Daten bleiben. Bitte noch einmal um den Link oder um eine Datei.
link-text-unreadable-example-hint = Die Einstellungen gelten, und statt des Textes ist ein Beispiel geladen. Bitte noch einmal um den Link oder um eine Datei.
link-damaged = er ist beschädigt, vielleicht unterwegs abgeschnitten worden
link-of-newer-version = er stammt von einer neueren Version dieser Seite
link-reading-expected = es hat nicht die Form separator=tab&header=1&columns=anchor.positive
link-own-text = Der Link wurde mit einem eigenen Text erstellt, den er nicht enthält.
link-own-text-hint = Die Einstellungen gelten; füge den Text ein, um das Experiment zu wiederholen, oder bitte um einen Link mit den Daten.
link-own-text-example-hint = Statt des Textes ist ein Beispiel geladen; füge den Text an dessen Stelle ein, um das Experiment zu wiederholen, oder bitte um einen Link mit den Daten.
link-no-example = Der Link verlangt die Beispieldaten `{ $id }`, die es nicht gibt.
link-no-example-hint = Die Einstellungen gelten, und die Daten bleiben.
link-no-example-other-hint = Stattdessen ist ein anderes Beispiel geladen.
link-impossible = Der Link verlangt etwas, das nicht möglich ist. { $reasons }
link-impossible-hint = Der Rest des Links gilt, und an diesen Stellen gelten die üblichen Werte.
link-misnamed = Der Link nennt Daten unter `{ $address }`; von dort lässt sich nichts holen.
link-misnamed-hint = Eine Adresse beginnt mit https:// oder http://, oder die Daten liegen neben dieser Seite.
# Was ein Link zum Teilen enthält und nicht enthält: Punkte einer Liste.
shared-link-settings = alle Einstellungen
shared-link-lesson = die Lektion „{ $title }“
shared-link-example = den Namen des Beispiels: { $title }
shared-link-address = die Adresse der Daten: { $address }
shared-link-model = die Dateien des Modells { $name }, nur dessen Namen
shared-link-tokenizer = die Datei des Tokenizers { $name }, nur deren Namen
shared-link-training = was trainiert wurde: das Modell und seine Kurven
shared-link-data = deine Daten: { $figures }
shared-link-characters = { $count ->
    [one] { $shown } Zeichen
   *[other] { $shown } Zeichen
}

## Was geholt und geöffnet wird

download-asking = Anfrage läuft …
download-asking-for = { $name } wird bei { $host } angefragt …
download-fetched = { $bytes } geladen
download-fetched-of = { $bytes } von { $all } geladen
# Hinter dem einen oder dem anderen davon und einem Komma.
download-left = noch etwa { $time }
download-failed = Die Daten unter { $address } konnten nicht geladen werden: { $reason }.
download-nothing-fetched = Nichts wurde geholt.
download-model-failed = { $name } konnte nicht geholt werden: { $reason }.
download-model-failed-hint = Was schon da ist, bleibt: „Herunterladen“ macht damit weiter.
download-no-name = „{ $typed }“ ist kein Name eines Modells: Schreibe ihn wie { $example }, oder gib die Adresse des Ordners an.
download-unknown-type = model_type ist { $found }, und bekannt sind hier { $known }
download-no-type = model_type fehlt, und bekannt sind hier { $known }
download-unknown-module = es beginnt mit dem Modul { $module }; bekannt sind hier Transformer und StaticEmbedding
download-proposed-potion = 30 MB, statisch: trainiert in Millisekunden
download-proposed-minilm = 91 MB, Englisch
download-proposed-bge = 133 MB, Englisch
download-proposed-e5 = 133 MB, Englisch
download-proposed-bert = 440 MB, noch nicht für Sätze trainiert
download-proposed-multilingual = 471 MB, 50 Sprachen
open-files = { $names } und { $name }
open-example-failed = Die Beispieldaten konnten nicht geladen werden: { $reason }.
open-example-failed-hint = Prüfe die Verbindung und wähle sie noch einmal, oder füge eigenen Text ein.
open-example-failed-undone-hint = Was vorher da war, ist wieder da. Prüfe die Verbindung und wähle sie noch einmal.
open-file-failed = Die Datei { $name } konnte nicht gelesen werden: { $reason }.
open-file-failed-hint = Nichts wurde geändert. Prüfe, ob es die Datei noch gibt, und öffne sie noch einmal.
open-model-failed = Das Modell { $name } konnte nicht geöffnet werden: { $reason }.

## Eine Engine, die stehen bleibt

recovery-silence = Die Engine hat seit einer halben Minute kein Lebenszeichen gegeben.
recovery-silence-hint = Wenn das noch einmal geschieht, wähle unter „Gerät“ die CPU oder ein kleineres Modell.
recovery-restarted = Die Engine wurde mit deinem Text und deinen Einstellungen neu gestartet.
recovery-restarted-with-weights = Die Engine wurde mit deinem Text, deinen Einstellungen und den Gewichten von Schritt { $step } neu gestartet.
recovery-inexact = Die Gewichte von Schritt { $step } hat eine frühere Version der Seite aufbewahrt, ohne den Zustand des Optimierers.
recovery-inexact-hint = Das Training geht von ihnen aus weiter, ein wenig anders, als es sonst gegangen wäre.

## Wo die Sätze liegen

space-looking-up = t-SNE sucht, welche Sätze nahe beieinander liegen, und bis dahin zeigt die Karte PCA. { $percent } % sind fertig.
space-settling = t-SNE bringt die Nachbarn zusammen. { $percent } % sind fertig.
space-replay-failed = Die Datei { $name } konnte nicht abgespielt werden: { $reason }.
space-replay-failed-hint = Öffne eine Datei, die mit „Wiedergabe speichern“ entstanden ist. Nichts wurde geändert.
space-as-of = Stand von Schritt { $step }.
space-as-of-latest = Stand von Schritt { $step }: Bei einem Modell dieser Größe werden frühere Gewichte nicht aufbewahrt.

## Das Korpus und was darin gesucht wird

corpus-page-scope-data = den Daten
corpus-page-scope-both = Daten und Korpus
corpus-page-scope-corpus = dem Korpus
corpus-page-cancel-reading = Lesen abbrechen
corpus-page-cancel-embedding = Einbetten abbrechen
corpus-page-cancel-measuring = Messen abbrechen
corpus-page-embed = Korpus einbetten
corpus-page-embed-again = Neu einbetten
corpus-page-resume = Weiter einbetten
corpus-page-reading = { $name } wird gelesen …
corpus-page-reading-of = { $name } wird gelesen: { $done } von { $all }
corpus-page-measuring = Suche mit kleineren Vektoren: { $done } von { $all } Durchgängen
corpus-page-embedding = Einbetten: { $done } von { $all } …
corpus-page-embedding-left = Einbetten: { $done } von { $all }, noch etwa { $time }
corpus-page-no-model = Es gibt kein Modell, um es einzubetten: Die Daten sind nicht verwendbar.
corpus-page-nothing-embedded = Noch ist nichts davon eingebettet, und nichts davon wird gefunden.
corpus-page-partly-embedded = { $step ->
    [0] { $done } von { $all } sind eingebettet, mit den untrainierten Gewichten: In diesen wird gesucht.
    [one] { $done } von { $all } sind eingebettet, mit den Gewichten nach { $step } Schritt: In diesen wird gesucht.
   *[other] { $done } von { $all } sind eingebettet, mit den Gewichten nach { $step } Schritten: In diesen wird gesucht.
}
corpus-page-embedded = { $step ->
    [0] Alle sind eingebettet, mit den untrainierten Gewichten.
    [one] Alle sind eingebettet, mit den Gewichten nach { $step } Schritt.
   *[other] Alle sind eingebettet, mit den Gewichten nach { $step } Schritten.
}
corpus-page-stale = Es gibt neuere: Bette neu ein, um mit ihnen zu suchen.
corpus-page-measured = { $queries ->
    [one] Gemessen mit { $queries } Satz der Daten als Anfrage, unter { $searched } Vektoren
   *[other] Gemessen mit { $queries } Sätzen der Daten als Anfragen, unter { $searched } Vektoren
}
mined-looking = Schwere Negative werden gesucht …
mined-looking-of = Schwere Negative werden gesucht: { $done } von { $all } Ankern
mined-no-corpus = Sie werden in einem Korpus gesucht: Öffne eines und bette es zuerst ein.
mined-negatives = { $negatives ->
    [one] { $negatives } Negativ
   *[other] { $negatives } Negative
}
mined-anchors = { $anchors } Anker
mined = { mined-negatives } für { mined-anchors }, mit den Gewichten von Schritt { $step }.
mined-without = Für { $count } weitere liegt keines innerhalb der Grenzen.
mined-doubtful = { $count } ({ $share }) kommen so nahe wie das Positiv oder fast so nahe: { $open } davon warten auf dein Urteil und werden ohne es nicht hinzugefügt.
mined-whole-number-expected = { $key } ist `{ $text }`, muss aber eine ganze Zahl oder leer sein.
mined-number-expected = { $key } ist `{ $text }`, muss aber eine Zahl oder leer sein.
mined-no-number = { $key } ist keine Zahl.
mined-refused-hint = Ändere es und suche noch einmal.
mined-own-columns = Die Daten werden nach Spalten gelesen, die du gewählt hast; darin wären die neuen Zeilen nicht zu finden.
mined-own-columns-hint = Nenne die Spalten anchor und positive, damit sie gefunden werden, und suche noch einmal.

## Was das Modell falsch macht

wrong-answers-data-refused = Es gibt kein Modell: Die Daten sind nicht verwendbar.
wrong-answers-no-model = Noch gibt es kein Modell.
wrong-answers-asking = Jede Frage wird gestellt.
wrong-answers-asks = Prüft jede zurückgehaltene Frage; wo nichts zurückgehalten ist, die Fragen des Trainings.
wrong-answers-none-asked = { $kind ->
    [held-out-rows] Es gibt keine zurückgehaltene Zeile, zu der ein Positiv zu finden wäre.
    [training-rows] Es gibt keine Trainingszeile, zu der ein Positiv zu finden wäre.
    [held-out-questions] Es gibt keine zurückgehaltene Frage, zu der ein Positiv zu finden wäre.
   *[training-questions] Es gibt keine Trainingsfrage, zu der ein Positiv zu finden wäre.
}
# Hinter „von“.
wrong-answers-asked = { $kind ->
    [held-out-rows] { $asked ->
        [one] { $asked } zurückgehaltenen Zeile
       *[other] { $asked } zurückgehaltenen Zeilen
    }
    [training-rows] { $asked ->
        [one] { $asked } Trainingszeile
       *[other] { $asked } Trainingszeilen
    }
    [held-out-questions] { $asked ->
        [one] { $asked } zurückgehaltenen Frage
       *[other] { $asked } zurückgehaltenen Fragen
    }
   *[training-questions] { $asked ->
        [one] { $asked } Trainingsfrage
       *[other] { $asked } Trainingsfragen
    }
}
wrong-answers-none = Keine von { wrong-answers-asked } ist bei Schritt { $step } falsch beantwortet.
wrong-answers-some = { $wrong ->
    [one] { $wrong } von { wrong-answers-asked } ist bei Schritt { $step } falsch beantwortet.
   *[other] { $wrong } von { wrong-answers-asked } sind bei Schritt { $step } falsch beantwortet.
}
wrong-answers-recall = { $wrong ->
    [one] { $wrong } von { wrong-answers-asked } ist bei Schritt { $step } falsch beantwortet (recall@1 { $recall }).
   *[other] { $wrong } von { wrong-answers-asked } sind bei Schritt { $step } falsch beantwortet (recall@1 { $recall }).
}
wrong-answers-worst = Aufgeführt sind die { $count } schlechtesten davon.
wrong-answers-stale = Das Training ist inzwischen bei Schritt { $step }.
wrong-answers-negative = Nächstes seiner Negative
wrong-answers-question = Frage
wrong-answers-found = Stattdessen gefunden
wrong-answers-nearest-positive = Nächstes Positiv
wrong-answers-distances = { $distance ->
    [euclidean] euklidischen Distanzen
    [squared_euclidean] quadrierten euklidischen Distanzen
   *[cosine] Kosinusdistanzen
}
wrong-answers-title = Die schlechtesten zuerst, mit { wrong-answers-distances }
wrong-answers-title-of = { $label }: die schlechtesten zuerst, mit { wrong-answers-distances }
wrong-answers-all-labels = Alle { $count } Labels zeigen
wrong-answers-first-labels = Die ersten { $shown } von { $all } Labels zeigen

## Das Gerät und sein Speicher

device-unnamed = ohne Namen
device-cpu-chosen = Gerechnet wird auf der CPU, weil sie gewählt ist.
device-cpu-no-build = Gerechnet wird auf der CPU, weil diese Fassung kein WebGPU hat.
device-cpu-no-adapter = Gerechnet wird auf der CPU, weil dieser Browser keinen WebGPU-Adapter anbietet.
device-cpu-software = Gerechnet wird auf der CPU, weil der einzige WebGPU-Adapter hier reine Software ist ({ $adapter }).
device-cpu-unopened = Gerechnet wird auf der CPU, weil sich der WebGPU-Adapter ({ $adapter }) nicht öffnen ließ: { $error }.
device-webgpu-chosen = Gerechnet wird mit WebGPU, weil es gewählt ist.
device-webgpu-faster = Gerechnet wird mit WebGPU, weil ein Schritt dort { $gpu } ms dauert, auf der CPU{ $cores ->
    [1] { "" }
   *[other] { " " }mit { $cores } Kernen
} { $cpu } ms.
device-webgpu-much-faster = Gerechnet wird mit WebGPU, weil ein Schritt dort { $gpu } ms dauert und die CPU nach { $cpu } ms mit keinem fertig war.
device-webgpu-fits = Gerechnet wird mit WebGPU, weil sich dieses Modell auf der CPU nicht trainieren lässt: { $reason }
device-cpu-faster = Gerechnet wird auf der CPU, weil ein Schritt dort{ $cores ->
    [1] { "" }
   *[other] { " " }mit { $cores } Kernen
} { $cpu } ms dauert, mit WebGPU ({ $adapter }) { $gpu } ms.
device-cpu-quick = Gerechnet wird auf der CPU, weil ein Schritt dort weniger als 2 ms dauert; WebGPU ({ $adapter }) wurde nicht versucht.
device-cpu-untried = Gerechnet wird auf der CPU, weil sich mit WebGPU ({ $adapter }) kein Schritt messen ließ.
device-cpu-fits = Gerechnet wird auf der CPU, weil sich dieses Modell mit WebGPU ({ $adapter }) nicht trainieren lässt: { $reason }
engine-memory-piece = { $what ->
    [word-vectors] Die Wortvektoren ({ $count } Wörter zu je { $size } Zahlen) sind { $bytes } MB an einem Stück, und diese GPU nimmt höchstens { $limit } MB an einem Stück.
    [distances] Die Distanzen eines Batches von { $count } Sätzen sind { $bytes } MB an einem Stück, und diese GPU nimmt höchstens { $limit } MB an einem Stück.
    [tokens] Die Tokens eines Batches ({ $count } zu je { $size } Zahlen) sind { $bytes } MB an einem Stück, und diese GPU nimmt höchstens { $limit } MB an einem Stück.
    [hidden-layer] Die verborgene Schicht eines Batches ({ $count } Tokens zu je { $size } Zahlen) ist { $bytes } MB an einem Stück, und diese GPU nimmt höchstens { $limit } MB an einem Stück.
   *[attention] Die Attention eines Batches ({ $count } Sätze) ist { $bytes } MB an einem Stück, und diese GPU nimmt höchstens { $limit } MB an einem Stück.
}
engine-memory-total = Das Training bräuchte etwa { $total } MB Speicher, und es gibt { $limit } MB dafür.
engine-memory-or = { $one }, oder { $other }
engine-memory-set = { $setting ->
    [embedding_size] setze „{ setting-label-embedding_size }“ auf höchstens { $value }
    [vocabulary_size] setze „{ setting-label-vocabulary_size }“ auf höchstens { $value }
    [chunk] setze „{ setting-label-chunk }“ auf höchstens { $value }
   *[batch_size] setze „{ setting-label-batch_size }“ auf höchstens { $value }
}
engine-memory-cpu = wähle unter „{ setting-label-device }“ die CPU
engine-memory-layers = trainiere nur obere Schichten und setze „{ setting-label-frozen_layers }“ auf mindestens { $frozen }
engine-memory-adapters = trainiere nur Adapter von niedrigem Rang
engine-memory-smaller = Wähle unter „Modell“ kleinere Einstellungen.
engine-tokenizer-not-made = Der Tokenizer konnte nicht erstellt werden: { $error }
engine-tokenizer-charsmap = Sein Normalisierer hat eine beschädigte precompiled_charsmap
engine-tokenizer-no-line = Es fehlt die Zeile { $token }

## Was der Doktor findet

doctor-few-groups = Ein Batch hat Platz für { $wanted } Gruppen zu je { $per_group } Sätzen, aber die Trainingsdaten haben nur { $groups ->
    [one] { $groups } Gruppe
   *[other] { $groups } Gruppen
}: Ein Anker trifft auf { $met ->
    [one] { $met } Negativ
   *[other] { $met } Negative
} statt auf die erhofften { $hoped_for }, sodass { $mining } wenig Auswahl hat.
doctor-mine-hardest-given = Das schwerste der gegebenen Negative nehmen
doctor-draw-per-group = { $per_group } Sätze einer Gruppe ziehen
doctor-unclean-data = { $lines ->
    [one] { $lines } Zeile der Daten wiederholt andere, widerspricht ihnen oder ist nicht lesbar: siehe die Liste unter „Daten“.
   *[other] { $lines } Zeilen der Daten wiederholen andere, widersprechen ihnen oder sind nicht lesbar: siehe die Liste unter „Daten“.
}
doctor-lower-margin = Margin auf { $margin } senken
doctor-empty-no-triplet = Etwa { $percent } % der zuletzt gezogenen Batches enthielten kein Triplet, weil von keinen zwei ihrer Sätze bekannt ist, dass sie Verschiedenes bedeuten. Sie wurden übergangen und zählen nicht als Schritte: Das Modell lernt nur aus den anderen.
doctor-empty-one-score = Aus etwa { $percent } % der zuletzt gezogenen Batches war nichts zu lernen, weil alle ihre Paare dieselbe Bewertung haben. Sie wurden übergangen und zählen nicht als Schritte: Das Modell lernt nur aus den anderen.
doctor-raise-batch-size = Batchgröße auf { $size } erhöhen
doctor-lower-learning-rate = Lernrate auf { $rate } senken
doctor-mine-semi-hard = Halbschwere Negative nehmen
doctor-false-negative = „{ $other }“ zählt als Negativ von „{ $sentence }“ und war bis Schritt { $step } nie weiter entfernt als das nächste Positiv, obwohl { $percent } % der Sätze von ihren Negativen unterschieden werden: Bedeuten die beiden dasselbe?
doctor-false-negative-label = „{ $other }“ zählt als Negativ von „{ $sentence }“ und war bis Schritt { $step } nie weiter entfernt als das nächste Positiv, obwohl { $percent } % der Sätze von ihren Negativen unterschieden werden: Ist eines der beiden Labels, { $label } und { $other_label }, falsch?
doctor-collapse = { $loss ->
    [soft-margin] Der Loss ist seit { $steps } Schritten bei ln 2, 0,69, geblieben, und die Anker sind nur noch { $percent } % so weit von ihren Negativen entfernt wie zuvor: Das Modell legt alle Sätze an denselben Ort.
    [triplet] Der Loss ist seit { $steps } Schritten bei der Margin, { $margin }, geblieben, und die Anker sind nur noch { $percent } % so weit von ihren Negativen entfernt wie zuvor: Das Modell legt alle Sätze an denselben Ort.
    [ranking] Seit { $steps } Schritten sind die Anker nur noch { $percent } % so weit von ihren Negativen entfernt wie zuvor: Das Modell legt alle Sätze an denselben Ort.
   *[cosent] Seit { $steps } Schritten sind die Paare mit niedrigeren Bewertungen nur noch { $percent } % so weit auseinander wie zuvor: Das Modell legt alle Sätze an denselben Ort.
}
doctor-collapse-from-start = { $loss ->
    [soft-margin] Der Loss ist seit { $steps } Schritten bei ln 2, 0,69, geblieben, und alle Distanzen sind von Anfang an 0: Nichts unterscheidet die Sätze.
    [triplet] Der Loss ist seit { $steps } Schritten bei der Margin, { $margin }, geblieben, und alle Distanzen sind von Anfang an 0: Nichts unterscheidet die Sätze.
   *[other] Seit { $steps } Schritten, von Anfang an, sind alle Distanzen 0: Nichts unterscheidet die Sätze.
}
doctor-loss-no-number = Der Loss ist seit Schritt { $step } keine Zahl mehr: Bei einer Lernrate von { $rate } wachsen die Gewichte über alle Grenzen.
doctor-loss-grown = Der Loss ist von { $first } auf { $loss } gestiegen: Die Schritte sind zu groß, als dass das Modell zur Ruhe kommen könnte.
doctor-nothing-left-triplet = Seit { $steps } Schritten hat kein Triplet einen Loss gehabt: Mit diesem Mining und einer Margin von { $margin } ist aus den Daten nichts mehr zu lernen.
doctor-nothing-left-ranking = Seit { $steps } Schritten hat kein Anker einen Loss gehabt: Mit einer Skalierung von { $scale } ist aus den Daten nichts mehr zu lernen.
doctor-nothing-left-cosent = Seit { $steps } Schritten hat kein Batch einen Loss gehabt: Mit einer Skalierung von { $scale } liegen alle seine Paare in der Reihenfolge ihrer Bewertungen, und aus den Daten ist nichts mehr zu lernen.
doctor-lower-scale = Skalierung auf { $scale } senken
doctor-mine-batch-hard = Die schwersten jedes Batches nehmen
doctor-raise-margin = Margin auf { $margin } erhöhen
doctor-overfitting = Die Triplet-Genauigkeit auf den zurückgehaltenen Daten ist von { $best } % bei Schritt { $step } auf { $now } % gefallen, während sie beim Training { $training } % beträgt: Das Modell lernt die Trainingsdaten auswendig.
doctor-stop-after = Nach { $steps } Schritten aufhören
doctor-norms-only = Die Embeddings sind { $times }-mal so lang wie am Anfang, aber die Genauigkeit im Training ist nur von { $first } % auf { $now } % gekommen: Der Loss fällt, weil alle Vektoren länger werden.
doctor-normalise = Embeddings normalisieren
doctor-normalise-with-margin = Embeddings normalisieren, mit einer Margin von { $margin }
doctor-one-direction = Die mittlere Ähnlichkeit aller Sätze liegt seit { $steps } Schritten bei 1,00, und der Loss, { $loss }, ist nicht kleiner als die Margin: Das Modell gibt allen Sätzen fast dieselbe Richtung.
doctor-dead-relu = Die Embeddings von { $zeros } der { $all } Sätze sind Nullen: Die ReLU am Ende des Encoders „Einfach“ lässt nichts durch, und was null ist, lernt nichts.
doctor-raise-embedding-size = Größe des Embeddings auf { $size } erhöhen

## Modelle, Tokenizer und Projekte, die geöffnet werden

# Was an einer Datei nicht stimmt: ein Satz ohne Punkt, der nach dem Namen der Datei steht oder nach dem, was nicht ging.
model-folder-missing = Die Datei fehlt
model-folder-empty = Die Datei fehlt; da ist nichts
model-folder-missing-beside = Die Datei fehlt; da ist: { $names }
model-folder-too-short = Die Datei endet zu früh
model-folder-ends-after = Die Datei endet nach { $length } von { $whole } Bytes
model-folder-unreadable = Die Datei konnte nicht gelesen werden: { $reason }
model-folder-oversized = Die Datei hat { $megabytes } MB, so groß ist keine solche Datei
model-folder-not-understood = Die Datei ist nicht zu verstehen: { $error }
model-folder-not-utf-8 = Die Datei ist kein Text in UTF-8
model-folder-adapter-alone = Das ist ein Adapter ohne das Modell, zu dem er gehört; füge beide in Python zusammen (mit model.merge_and_unload().save_pretrained(folder) von PEFT) und öffne jenen Ordner
model-folder-no-architecture = Der model_type ist nicht angegeben; bekannt sind { $known }
model-folder-other-architecture = Der model_type ist { $found }; bekannt sind { $known }
model-folder-other-activation = Verlangt wird die Aktivierung { $found }; bekannt ist gelu
model-folder-other-positions = Verlangt werden Positionen der Art { $found }; bekannt ist absolute
model-folder-unsaid = Die Angabe { $name } fehlt
model-folder-too-large = { $name } ist { $number }, mehr als die { $most }, die diese Engine nimmt
model-folder-heads-do-not-divide = Die hidden_size { $size } lässt sich nicht auf { $heads } Heads aufteilen
model-folder-no-position = Die pad_token_id { $padding } lässt keine Position für ein Token übrig
model-folder-other-buckets = relative_attention_num_buckets ist { $found }; transformers rechnet immer mit { $known }
model-folder-quantised = Das ist ein quantisiertes model2vec-Modell (`{ $name }`), das diese Engine nicht liest
model-folder-no-table = Es gibt keinen Tensor `{ $name }` oder `{ $other }`
model-folder-other-table = `{ $name }` ist keine Tabelle von Wortvektoren
model-folder-empty-table = `{ $name }` ist leer
model-folder-several-parts = Die Gewichte liegen in mehreren Teilen, was diese Engine nicht liest
model-folder-runs-code = Die Datei fehlt: Die Gewichte stehen in pytorch_model.bin, einem Format, das beim Öffnen Code ausführt; speichere das Modell in Python neu, mit model.save_pretrained(folder, safe_serialization=True)
model-folder-no-tensor = Es gibt keinen Tensor `{ $name }`
model-folder-other-input = `{ $name }` nimmt { $takes } Zahlen, und es kommen { $comes }
model-folder-other-output = `{ $name }` gibt { $gives } Zahlen
model-folder-more-ids = Die Ids gehen bis { $last }, das Modell hat aber nur für { $rows } Wortvektoren
model-folder-other-first-module = Am Anfang steht das Modul { $found }; bekannt sind Transformer und StaticEmbedding
model-folder-module-misplaced = { $found } steht an einer Stelle, an der diese Engine es nicht kennt
model-folder-other-module = Verlangt wird das Modul { $found }, das diese Engine nicht hat
model-folder-no-module = Kein Modul ist genannt
model-folder-no-pooling-module = Kein Pooling ist genannt, sodass es keine Satzvektoren gibt
model-folder-leads-out = `{ $path }` führt aus dem Ordner des Modells hinaus
model-folder-excludes-prompt = Der Prompt soll nicht ins Pooling eingehen (include_prompt), was diese Engine nicht kann
model-folder-no-pooling = Kein Pooling ist genannt
model-folder-other-pooling = Verlangt wird das Pooling { $found }; bekannt sind cls, mean und max
model-folder-several-poolings = Verlangt werden mehrere Poolings nebeneinander ({ $found }); diese Engine macht eines
model-folder-residual = Was hineinkommt, soll zu dem addiert werden, was herauskommt (use_residual); das kann diese Engine nicht
model-folder-takes-other = Erwartet wird { $found }; diese Engine gibt den Vektor des Satzes
model-folder-other-dense-activation = Verlangt wird die Aktivierung { $found }; bekannt sind Identity, Tanh, ReLU, GELU und Sigmoid
model-folder-tensors-tiny = Das ist keine safetensors-Datei: Sie hat weniger als 8 Bytes
model-folder-lfs-pointer = Das ist nur ein Verweis auf eine Datei, die bei Git LFS liegt; lade die Datei selbst herunter
model-folder-tensors-not-whole = Das ist keine ganze safetensors-Datei: Ihr Kopf hätte { $header } Bytes, die Datei hat { $length }
model-folder-tensors-header = Das ist keine safetensors-Datei: Ihr Kopf ist nicht zu verstehen: { $error }
model-folder-tensors-too-short = Die Datei endet zu früh: Sie hat { $length } Bytes, nach ihrem Kopf sollten es { $whole } sein
model-folder-tensors-too-long = Die Datei ist zu lang: Sie hat { $length } Bytes, nach ihrem Kopf sollten es { $whole } sein
model-folder-other-shape = `{ $name }` hat die Form { $found }, das Modell braucht { $needed }
model-folder-other-numbers = `{ $name }` enthält Zahlen vom Typ { $found }; lesbar sind F32, F16 und BF16
model-folder-not-finite = `{ $name }` enthält eine Zahl, die nicht endlich ist
model-folder-no-tokenizer = Die Datei fehlt, und auch vocab.txt fehlt
model-folder-other-tokenizer = Die Datei fehlt; { $names } ist nicht lesbar; speichere den Tokenizer in Python neu, mit AutoTokenizer.from_pretrained(folder).save_pretrained(folder)
model-folder-tokenizer-oversized = Die Datei hat { $megabytes } MB, gelesen werden höchstens { $most }
model-folder-no-tokens = Die Datei enthält keine Tokens
model-folder-many-ids = Die Ids gehen bis { $last }, es dürfen aber höchstens { $most } verschiedene sein
model-folder-not-unpacked = Die Datei lässt sich nicht entpacken: { $error }
model-folder-many-files = Die Datei enthält { $count } Dateien; was sich hier öffnen lässt, hat höchstens ein paar Dutzend
model-folder-leads-out-of-zip = `{ $path }` darin führt aus dem Zip hinaus
model-folder-damaged = `{ $path }` darin ist beschädigt: { $error }
model-folder-unpacks-too-large = Entpackt hätte die Datei mehr als { $megabytes } MB, viel zu viel für ihre Größe
model-folder-before-beginning = Eine Stelle vor dem Anfang
model-folder-nothing-keeps = Hier werden keine Modelle behalten
model-folder-not-kept = Der Browser hat es nicht behalten
model-folder-kept-otherwise = Was der Browser davon behalten hat, ist von anderer Form
# Ganze Sätze.
model-folder-unknown-tokens-count = model2vec lässt Tokens, die es nicht kennt, aus dem Mittelwert weg; hier und in sentence-transformers zählen sie mit.
model-folder-pooling-unsaid = Der Ordner sagt nicht, wie aus den Vektoren der Tokens ein Satzvektor wird: Genommen wird der Mittelwert, normiert.
model-folder-not-here = Das Modell „{ $name }“ ist nicht hier: { $reason }.
model-folder-open-or-choose = Öffne seinen Ordner unter „Modell“ oder wähle einen anderen Encoder.
model-folder-tokenizer-not-here = Der Tokenizer „{ $name }“ ist nicht hier: { $reason }.
model-folder-tokenizer-open-or-choose = Öffne seine tokenizer.json unter „Modell“ oder wähle einen anderen Tokenizer.
model-folder-unusable = Das Modell „{ $name }“ lässt sich nicht verwenden. { $file }: { $reason }.
model-folder-tokenizer-unusable = Der Tokenizer „{ $name }“ lässt sich nicht verwenden: { $reason }.
model-folder-stays = Was vorher da war, bleibt, wie es ist.

## Was trainiert, behalten und wieder aufgenommen wird

# Sätze ohne Punkt, wie bei den Modellen.
checkpoint-no-safetensors = Die Gewichte sind keine safetensors-Datei: { $error }
checkpoint-lacks-weights = Die Datei hat keine Gewichte namens `{ $name }`
checkpoint-other-numbers = `{ $name }` enthält Zahlen vom Typ { $found }, das Modell braucht F32
checkpoint-device-unreadable = Die Gewichte konnten nicht vom Gerät gelesen werden: { $error }
checkpoint-header-not-written = Der Kopf der Datei lässt sich nicht schreiben: { $error }
checkpoint-not-written = Die Datei lässt sich nicht schreiben: { $error }
checkpoint-gone = Sie sind nicht mehr im Speicher des Browsers
checkpoint-of-another-form = Sie sind von anderer Form: { $error }
checkpoint-project-lacks = `{ $path }` darin fehlt
checkpoint-project-no-text = `{ $path }` darin ist kein Text
checkpoint-project-not-understood = `{ $path }` darin ist nicht zu verstehen: { $error }
checkpoint-project-other-version = Die Datei stammt von einer anderen Version der Seite, die diese hier nicht lesen kann
checkpoint-project-model-unreadable = { $file } konnte nicht gelesen werden: { $reason }
checkpoint-project-not-handed-over = Die Datei wurde nicht übergeben
# Ganze Sätze.
checkpoint-not-here = Die Gewichte von Schritt { $step } sind nicht hier.
checkpoint-train-again = Drücke „Trainieren“, um neu zu trainieren; die Daten und die Einstellungen sind noch da.
checkpoint-of-other-data = Die behaltenen Gewichte gehören zu anderen Daten oder Einstellungen.
checkpoint-unusable = Die behaltenen Gewichte lassen sich nicht verwenden: { $reason }.
checkpoint-not-kept = Die Gewichte konnten nicht behalten werden: { $reason }.
checkpoint-training-goes-on = Das Training geht weiter; beim Neuladen der Seite wäre es verloren.
checkpoint-not-taken-up = Die Gewichte von Schritt { $step } konnten nicht wieder aufgenommen werden: { $reason }.
checkpoint-figures-stay = Der Text und die Einstellungen sind da, und die Zahlen des Laufs bleiben unter „Läufe“.
checkpoint-project-not-here = Das Projekt „{ $name }“ ist nicht hier.
checkpoint-project-open-again = Öffne seine Datei noch einmal.
checkpoint-project-not-saved = Das Projekt wurde nicht gespeichert, denn die Gewichte von Schritt { $step } konnten nicht gelesen werden: { $reason }.
checkpoint-train-a-step = Trainiere einen Schritt und versuche es noch einmal.
checkpoint-project-not-opened = Das Projekt { $name } konnte nicht geöffnet werden: { $reason }.
checkpoint-nothing-changed = Es wurde nichts geändert.

## Was die Engine ablehnt, und was bei ihr schiefgeht

engine-stopped = Die Engine ist unerwartet stehen geblieben: { $reason }.
engine-stopped-for-no-reason = Die Engine ist unerwartet stehen geblieben: Der Grund ist unbekannt.
engine-if-it-stops-again = Wenn sie wieder stehen bleibt, wähle unter „{ setting-label-device }“ die CPU.
engine-does-not-understand = Die Engine versteht nicht, was die Seite von ihr will: { $error }.
engine-reload = Lade die Seite neu: Sie ist wahrscheinlich älter als die Engine.
engine-out-of-memory = Der Engine ist der Speicher ausgegangen: Sie hat { $held } MB und konnte nicht noch { $more } MB bekommen.
engine-take-less = Nimm weniger Zeilen, eine kleinere „{ setting-label-embedding_size }“ oder eine kleinere „{ setting-label-batch_size }“, und schließe andere Tabs.
device-failed = Das Gerät hat versagt: { $error }.
device-choose-cpu = Wenn es wieder geschieht, wähle unter „{ setting-label-device }“ die CPU.
engine-no-data = Es gibt noch keine Trainingsdaten.
engine-bring-data = Füge Triplets, Paare oder Sätze mit Labels ein, oder wähle eines der Beispiele.
engine-change-settings = Ändere diese Einstellungen und beginne noch einmal.
engine-settings-before-used = Bis dahin gelten die Einstellungen von vorher.
engine-no-setting-changed = Keine Einstellung wurde geändert.
engine-no-model = Es konnte kein Modell gebaut werden: { $reason }.
engine-change-data-or-tokenizer = Ändere die Daten oder die Einstellungen des Tokenizers.
engine-no-layers-for-adapters = Statische Embeddings haben keine Schichten, neben denen Adapter stehen könnten.
engine-train-otherwise = Wähle „{ $choice }“ unter „{ setting-label-trains }“.
engine-nothing-trains = Vom Modell würde nichts trainiert: Alle seine Schichten sind eingefroren.
engine-freeze-fewer = Senke „{ setting-label-frozen_layers }“ oder wähle etwas anderes unter „{ setting-label-trains }“.
engine-no-steps = „{ setting-label-steps }“ ist 0, sodass es nichts zu trainieren gibt.
engine-set-steps = Setze „{ setting-label-steps }“ auf 1 oder mehr.
engine-steps-taken = Alle { $steps } Schritte sind getan.
engine-raise-steps = Erhöhe „{ setting-label-steps }“, um weiterzumachen, oder drücke „Zurücksetzen“, um neu zu beginnen.
engine-no-positive = Keine zwei Trainingssätze bedeuten dasselbe, sodass es kein Positiv gibt, das herangezogen werden könnte.
engine-add-to-groups = Füge den Gruppen Zeilen oder Sätze hinzu, oder senke „{ setting-label-held_out }“.
engine-no-triplet-drawn = { $batches } Batches hintereinander enthielten kein Triplet: Es wird nichts gelernt.
engine-draw-triplets = Erhöhe „{ setting-label-batch_size }“, füge Daten anderer Gruppen hinzu, oder wähle ein anderes Mining.
engine-no-order-drawn = { $batches } Batches hintereinander enthielten keine zwei Paare mit verschiedenen Bewertungen: Es wird nichts gelernt.
engine-draw-scores = Erhöhe „{ setting-label-batch_size }“.
engine-diverged = Das Training hat bei Schritt { $step } angehalten: Der Loss ist keine Zahl mehr. Die Gewichte von Schritt { $good_step } sind noch da.
engine-lower-rate-or-clip = Senke die Lernrate oder schalte Gradient Clipping ein, und drücke dann „Weiter“ oder „Zurücksetzen“.
engine-texts-of-another-model = Aus den Texten wurden keine Embeddings: Ein anderes Modell ist an die Stelle des gefragten getreten.
engine-texts-no-vectors = Aus den Texten wurden keine Embeddings: Das Modell hat noch keine Vektoren.
engine-ask-again = Frage noch einmal, sobald das Modell da ist.
engine-export-no-vectors = Die Sätze haben noch keine Vektoren.
engine-export-wait = Warte, bis die Zahlen da sind, und versuche es noch einmal.
engine-export-failed = Die Dateien konnten nicht geschrieben werden: { $reason }.
engine-export-try-again = Was trainiert ist, bleibt, wie es ist; versuche es noch einmal.
# Sie stehen im Satz davor: was nicht gelungen ist.
engine-export-zip = Das Zip lässt sich nicht schreiben: { $error }
engine-export-file = Eine Datei davon lässt sich nicht schreiben: { $error }
engine-export-table = Eine Tabelle davon lässt sich nicht schreiben: { $error }
engine-export-description = Eine Beschreibung davon lässt sich nicht schreiben: { $error }
engine-export-tokenizer = Der Tokenizer lässt sich nicht schreiben: { $error }
engine-export-base = Das vortrainierte Modell ist nicht mehr lesbar. { $error }

## Ein Korpus, und schwere Negative daraus

engine-corpus-none = Es gibt kein Korpus.
engine-corpus-open-file = Öffne eine Datei mit einem Satz pro Zeile, oder irgendeine Datei mit Sätzen.
engine-corpus-unreadable = In { $name } lässt sich nicht suchen: { $reason }
engine-corpus-open-text = Was vorher da war, bleibt. Öffne Text mit einem Satz pro Zeile, oder eine Datei mit einer Spalte von Sätzen.
engine-corpus-no-data-vectors = Die Sätze der Daten haben noch keine Vektoren.
engine-corpus-wait-for-vectors = Warte, bis sie welche haben, und versuche es noch einmal.
engine-corpus-not-embedded = Noch kein Satz des Korpus hat ein Embedding.
engine-corpus-press-embed = Drücke zuerst „Einbetten“.
engine-corpus-embedding-failed = Das Korpus konnte nicht eingebettet werden: { $reason }.
engine-corpus-search-embedded = In dem, was eingebettet ist, lässt sich trotzdem suchen.
engine-corpus-open-fewer = Öffne weniger Sätze, oder senke „{ setting-label-embedding_size }“.
engine-corpus-device-failed = Das Gerät hat versagt: { $error }
engine-corpus-memory = { $sentences } Vektoren mit { $size } Zahlen brauchen { $megabytes } MB, mehr als es gibt
engine-mining-none-wanted = „Negative pro Paar“ ist 0: Setze es auf 1 oder mehr.
engine-mining-empty-range = Der Bereich von { $from } bis { $to } enthält keinen Platz: Erhöhe sein Ende oder senke seinen Anfang.
engine-mining-narrow-range = Gewünscht sind { $wanted } Negative pro Paar, und es gibt nur { $places } Plätze: Erhöhe das Ende des Bereichs.
engine-mining-no-pairs = Es gibt keine Paare aus Anker und Positiv, für die Negative gesucht werden könnten.
engine-mining-bring-pairs = Nimm Daten mit Paaren oder Triplets: Bei Labels und Mengen ist schon jeder andere Satz ein Negativ.
engine-mining-change-settings = Ändere die Einstellungen und suche noch einmal.

## Wie aus Sätzen Tokens werden

engine-remark-vectors-of-file = Die Datei des Tokenizers hat Vektoren für { $ids } Tokens, von denen die Daten { $used } benutzen: Sie brauchen { $megabytes } MB, und bis zu { $most } MB, während sie trainiert und behalten werden ({ setting-label-embedding_size }).
engine-remark-no-first-token = Er setzt kein Token vor einen Satz: Der Vektor eines Satzes ist der seines ersten Tokens ({ setting-label-pooling }).
engine-remark-nothing-differs = Nichts unterscheidet diese Sätze: Alle haben dieselben Tokens, sodass kein Training sie trennen kann. Reine Satzzeichen sagen dem Encoder nichts.
engine-remark-same-once-cut = { $count ->
    [one] { $count } Satz liest sich wie ein anderer, weil alle nach { $most } Tokens abgeschnitten werden ({ setting-label-max_tokens }).
   *[other] { $count } Sätze lesen sich wie ein anderer, weil alle nach { $most } Tokens abgeschnitten werden ({ setting-label-max_tokens }).
}
engine-remark-same-tokens = { $count ->
    [one] { $count } Satz hat dieselben Tokens wie ein Satz einer anderen Gruppe, zum Beispiel „{ $one }“ und „{ $other }“: Kein Training kann sie trennen.
   *[other] { $count } Sätze haben dieselben Tokens wie ein Satz einer anderen Gruppe, zum Beispiel „{ $one }“ und „{ $other }“: Kein Training kann sie trennen.
}
engine-remark-unknown = Von den zurückgehaltenen Sätzen ({ $all }) { $strange ->
    [one] hat { $strange } kein Token
   *[other] haben { $strange } kein Token
} der Trainingssätze: Der Encoder hält solche Sätze für ein und denselben, und die Zahlen der zurückgehaltenen Daten sagen wenig über sie.
engine-remark-cut = { $count ->
    [one] { $count } Satz ist länger als { $most } Tokens und wird dort abgeschnitten ({ setting-label-max_tokens }).
   *[other] { $count } Sätze sind länger als { $most } Tokens und werden dort abgeschnitten ({ setting-label-max_tokens }).
}
engine-remark-rare-letters = { $count ->
    [one] { $count } seltener Buchstabe der Trainingssätze hat keinen Platz im Vokabular: Ein Wort damit ist unbekannt, ganz oder zum Teil ({ setting-label-vocabulary_size }).
   *[other] { $count } seltene Buchstaben der Trainingssätze haben keinen Platz im Vokabular: Ein Wort mit einem davon ist unbekannt, ganz oder zum Teil ({ setting-label-vocabulary_size }).
}
engine-remark-rare-words = { $rare ->
    [one] Die Trainingssätze haben { $all } verschiedene Wörter, das Vokabular enthält { $known }: { $rare } seltenes Wort wird zum unbekannten Token ({ setting-label-vocabulary_size }).
   *[other] Die Trainingssätze haben { $all } verschiedene Wörter, das Vokabular enthält { $known }: { $rare } seltene Wörter werden zu ein und demselben unbekannten Token ({ setting-label-vocabulary_size }).
}

## Was Spalten der Daten sind und enthalten

column-separator-tab = Tabulator
column-separator-comma = Komma
column-separator-semicolon = Semikolon
column-separator-pipe = |
column-separator-first-space = erstes Leerzeichen
column-role-anchor = Anker
column-role-positive = Positiv
column-role-negative = Negativ
column-role-text = Text
column-role-label = Label
column-role-set = Menge
column-role-verdict = Urteil
column-role-score = Bewertung
column-role-not-used = nicht benutzt
column-content-sentences = Sätze
column-content-labels = wenige Werte, die sich wiederholen
column-content-verdicts = Urteile
column-content-numbers = Zahlen
column-content-ids = Zeilennummern oder Ids
column-content-lists = Listen von Texten
column-content-empty = leer

## Teile, aus denen die Tafeln bestehen

widget-copy-from-field = Aus dem Feld kopieren
widget-about = Hilfe: { $about }
widget-same-place = gleicher Platz wie vor dem Training
widget-start-engine-again = Engine neu starten
widget-dismiss-message = Meldung schließen
widget-training-progress = Fortschritt des Trainings
widget-remote-own-site = der Website dieser Seite
widget-remote-title = Daten, die der Link nennt
widget-remote-loads-from = Dieser Link möchte Daten laden von
widget-remote-nothing-asked = Dort wurde noch nichts angefragt. Wenn du die Daten lädst, sieht jene Website deine Internetadresse, wie jede Seite, die du öffnest.
widget-remote-loading = Die Daten werden geladen
widget-remote-loaded = Geladen
widget-remote-load = Laden
widget-after-reset = gilt nach dem Zurücksetzen
widget-changes-after-reset = Sobald etwas trainiert ist, gilt eine Änderung erst nach dem Zurücksetzen.
widget-chart-over-steps = { $name } über die Schritte
widget-chart-at-step = bei Schritt { $step }
widget-chart-show-or-hide = Ein- oder ausblenden
widget-chart-save = { $name } als { $form } speichern

## Die Karte

map-title = Karte
map-about = Karte
map-help = Jeder Punkt ist ein Satz; ein Ring ist ein zurückgehaltener. Farben sind Gruppen. Die Karte zeigt zwei von vielen Dimensionen: Was hier nah ist, muss im Raum selbst nicht nah sein; wählst du einen Satz aus, werden deshalb seine wirklich nächsten aufgelistet. Ziehen verschiebt, Strg mit dem Mausrad oder zwei Finger vergrößern, Umschalt und Ziehen markiert mehrere. Mit der Tastatur: Pfeile führen von Satz zu Satz, + und - vergrößern und verkleinern, 0 zeigt alles, Escape hebt die Auswahl auf.
map-described = { $count ->
    [one] Karte von { $count } Satz. Die nächsten Sätze des ausgewählten stehen darunter.
   *[other] Karte von { $count } Sätzen. Die nächsten Sätze des ausgewählten stehen darunter.
}
map-role = Karte
map-zoom-in = Vergrößern
map-zoom-out = Verkleinern
map-show-all = Alles zeigen
map-search = Karte durchsuchen
map-none-found = keiner
map-found = { $count } gefunden
map-step-of = Schritt { $step } von { $last }
map-now-step = jetzt, Schritt { $step }
map-step = Schritt { $step }
map-now = jetzt
map-pause-replay = Wiedergabe anhalten
map-play-replay = Wiedergeben
map-step-slider = Schritt der Karte
map-replay-speed = Geschwindigkeit der Wiedergabe
map-open-replay = Wiedergabe öffnen
map-replay-file = Datei einer Wiedergabe
map-save-replay = Wiedergabe speichern
map-close-replay = Schließen
map-replay-holds = Eine gespeicherte Wiedergabe enthält alle Sätze im Klartext.
map-plays-file = Die Karte spielt { $name } ab, nicht den Lauf dieser Seite.
map-replay-damaged = sie ist nicht so komprimiert wie eine gespeicherte Wiedergabe, oder sie ist beschädigt
map-no-replay-in-it = sie enthält keine Wiedergabe, oder eine von einer anderen Version dieser Seite
map-no-replay = es ist keine Wiedergabe
map-replay-other-format = sie hat das Format `{ $format }`, und diese Seite spielt `{ $ours }` ab
map-replay-incomplete = Teile davon fehlen
map-save-video = Video speichern
map-recording-video = Aufnahme, bis die Wiedergabe endet
map-writing-video = Das Video wird geschrieben
map-video-title = Spielt den Lauf von Anfang an ab und nimmt die Karte so auf, wie sie zu sehen ist; Pause beendet das Video
map-not-shown = die Karte wird nicht gezeigt
map-select-a-sentence = Wähle einen Satz auf der Karte aus, um seine wirklich nächsten Nachbarn zu sehen.
map-stand-out = { $count ->
    [one] { $count } Satz ist hervorgehoben. Wähle ihn aus, um seine nächsten Nachbarn zu sehen.
   *[other] { $count } Sätze sind hervorgehoben. Wähle einen davon aus, um seine nächsten Nachbarn zu sehen.
}
map-pin = Anheften
map-unpin = Lösen
map-pin-title = Um ihn unter Vergleichen neben anderen zu sehen
map-let-go = Auswahl aufheben
map-distance = Distanz
map-distance-title = Distanz
map-nearest-to-selected = Nächste Sätze des ausgewählten
map-before-training = Karte vor dem Training: { $sentences ->
    [one] { $sentences } Satz
   *[other] { $sentences } Sätze
} in { $groups ->
    [one] { $groups } Gruppe
   *[other] { $groups } Gruppen
}
map-at-step = Karte bei Schritt { $step }: { $sentences ->
    [one] { $sentences } Satz
   *[other] { $sentences } Sätze
} in { $groups ->
    [one] { $groups } Gruppe
   *[other] { $groups } Gruppen
}

## Das Modell

model-panel-title = Modell
model-panel-more = Mehr zum Modell
model-panel-trained-parameters = { $shown } Parameter trainiert
model-panel-size = { $parameters } Parameter · { $tokens } Tokens
model-panel-not-built = noch nicht gebaut
model-panel-cut-off = { $count ->
    [one] { $count } Satz ist länger, als das Modell liest, und wird abgeschnitten.
   *[other] { $count } Sätze sind länger, als das Modell liest, und werden abgeschnitten.
}
model-panel-by-name = Modell nach Name
model-panel-by-name-about = Modelle nach Name
model-panel-by-name-help = Der Name eines Modells auf huggingface.co oder die Adresse irgendeines Ordners mit einem Modell. Seine Dateien werden von dort geholt, wenn du auf Herunterladen drückst, und in diesem Browser aufbewahrt; von dir wird nichts gesendet.
model-panel-download = Herunterladen
model-panel-download-progress = Fortschritt des Herunterladens
model-panel-broken-off = Abgebrochene Modelle
model-panel-fetched = { $bytes } von { $of } geholt
model-panel-fetch-the-rest = Rest holen
model-panel-fetch-the-rest-of = Rest von { $name } holen
model-panel-kept-models = Aufbewahrte Modelle
model-panel-kept-tokenizers = Aufbewahrte Tokenizer
model-panel-kept = { $bytes } in diesem Browser aufbewahrt
model-panel-use = Verwenden
model-panel-use-named = { $name } verwenden
model-panel-forget-named = { $name } vergessen
model-panel-open-folder = Ordner eines Modells öffnen
model-panel-folder = Ordner des Modells
model-panel-of-itself = Was das Modell über sich sagt
model-panel-opening = { $name } wird geöffnet …
model-panel-no-model = Kein Modell ist geöffnet. Zieh den Ordner eines Modells oder ein Zip davon auf die Seite, oder öffne ihn hier: eines vom Hugging Face Hub oder eines, das sentence-transformers oder diese Seite gespeichert hat. Nichts davon wird irgendwohin gesendet.
model-panel-pretrained = { $name }: { $architecture }, { $parameters } Parameter, { $size }
model-panel-reads = Liest { $tokens } Tokens. Ein Satz ist { $vector ->
    [mean] der Mittelwert der Vektoren seiner Tokens
    [first] der Vektor seines ersten Tokens
    [largest] die jeweils größte Zahl aus den Vektoren seiner Tokens
   *[static] der Mittelwert der statischen Vektoren seiner Tokens
}{ $scaled ->
    [yes] , auf Länge 1 skaliert
   *[no] {""}
}.
model-panel-prompt = { $name } „{ $prompt }“
model-panel-prompts = Es hat Prompts: { $prompts }{ $more ->
    [0] {""}
    [one] {" "}und { $more } weiterer
   *[other] {" "}und { $more } weitere
}. Welche davon vor Sätzen und Anfragen stehen, wird unter „Mehr zum Modell“ eingestellt.
model-panel-open-tokenizer = Eine tokenizer.json öffnen
model-panel-tokenizer-file = Datei eines Tokenizers
model-panel-no-tokenizer = Kein Tokenizer ist geöffnet. Zieh eine tokenizer.json auf die Seite, oder öffne sie hier: die eines Modells vom Hugging Face Hub oder eine, die die Bibliothek tokenizers oder diese Seite gespeichert hat. Nichts davon wird irgendwohin gesendet.

## Schwere Negative aus dem Korpus

negatives-panel-title = Schwere Negative
negatives-panel-about = schwere Negative
negatives-panel-help = Zu jedem Anker der Daten die ähnlichsten Sätze des Korpus und der Positive anderer Paare, von denen nicht bekannt ist, dass sie dasselbe bedeuten. Die Einstellungen sind die von mine_hard_negatives in sentence-transformers: num_negatives je Paar; range_min und range_max, die Plätze unter den ähnlichsten; max_score und min_score, Grenzen des Kosinus; absolute_margin und relative_margin, um wie viel unähnlicher als das Positiv ein Negativ sein muss (0.05: um 5 % des Kosinus des Positivs). Ein leeres Feld ist keine Grenze. Ein Kandidat, der so nah ist wie das Positiv, bedeutet oft dasselbe: Sag es, und er wird weggelassen.
negatives-panel-mine = Schwere Negative suchen
negatives-panel-cancel = Suche abbrechen
negatives-panel-add = { $rows ->
    [one] { $rows } Zeile zu den Daten hinzufügen
   *[other] { $rows } Zeilen zu den Daten hinzufügen
}
negatives-panel-candidate = Kandidat
negatives-panel-same-meaning = Gleiche Bedeutung?
negatives-panel-yes = Ja
negatives-panel-no = Nein

## Was von den Daten verstanden wurde

preview-panel-how-read = Wie der Text gelesen wurde
preview-panel-none-held-out = { $rows ->
    [one] { $rows } Zeile, nicht zurückgehalten.
   *[other] { $rows } Zeilen, davon keine zurückgehalten.
}
preview-panel-held-out = { $rows ->
    [one] { $rows } Zeile, davon { $held_out } zum Testen zurückgehalten.
   *[other] { $rows } Zeilen, davon { $held_out } zum Testen zurückgehalten.
}
preview-panel-held-out-as-negatives = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}, davon { $held_out } zum Testen zurückgehalten; { $negatives ->
    [one] { $negatives } zurückgehaltener Satz ist auch ein Negativ im Training
   *[other] { $negatives } zurückgehaltene Sätze sind auch Negative im Training
}.
preview-panel-problems = { $count ->
    [one] { $count } Problem; der Rest wird verwendet
   *[other] { $count } Probleme; der Rest wird verwendet
}
preview-panel-line-number = Zeile { $line }
preview-panel-more-problems = und { $count } weitere dieser Art
preview-panel-first-rows = Erste Zeilen
preview-panel-line = Zeile
preview-panel-not-read = Der Text konnte nicht gelesen werden.
preview-panel-read-as = Gelesen als { $structure }.
preview-panel-separator = Trennzeichen
preview-panel-header = Erste Zeile enthält Namen
preview-panel-find-again = Neu erkennen
preview-panel-columns = Spalten
preview-panel-role = Rolle der Spalte { $column }
preview-panel-guessed = geraten

## Das Rennen

race-panel-about = Rennen
race-panel-help = Alle Bahnen lernen aus denselben Daten, mit demselben zurückgehaltenen Teil, demselben Seed und gleich vielen Schritten: denen der Seite. Jede wird so trainiert, wie sie es allein würde, und sie wechseln sich ab. Vergleiche sie nach Schritten: Eine Bahn, die mehr Zeit kostet, macht in derselben Zeit weniger Schritte. Ein Vorsprung zählt nur dann, wenn er größer ist, als es die Auswahl der zurückgehaltenen Beispiele erklärt, und wenn kein Seed ihn umkehrt: Seeds entscheiden über die ersten Gewichte und die Batches. Der erste ist der der Seite, und der zurückgehaltene Teil bleibt, wie er ist. Neben den Zahlen steht der Mittelwert über die Seeds, mit dem kleinsten und dem größten Wert. Der Lauf oben wartet, solange ein Rennen läuft, und seine Schaltfläche Trainieren hält das Rennen an. Neue Daten beenden es.
race-panel-lanes = Bahnen
race-panel-preset = Vorlage des Rennens
race-panel-seeds = Seeds
race-panel-end = Rennen beenden
race-panel-add-settings = Diese Einstellungen hinzufügen
race-panel-add-settings-title = Die jetzigen Einstellungen der Seite werden zu einer eigenen Bahn
race-panel-planned-lanes = Geplante Bahnen
race-panel-of-scored-pairs = Auf bewerteten Paaren trainiert nur CoSENT, ohne Mining und Margin: Lass Encoder gegeneinander antreten oder eigene Bahnen.
race-panel-needs-two-lanes = Ein Rennen braucht zwei Bahnen: Füg die Einstellungen der Seite hinzu, ändere sie, und füg sie noch einmal hinzu. Frühere Einstellungen stehen unter Läufe.
race-panel-may-end-alike = Auf diesen Daten enden die Minings vielleicht gleich. Wo Gruppen einander ähneln, tun sie das nicht:
race-panel-on-hotel-questions = Rennen auf den Hotelfragen starten
race-panel-remove-lane = Bahn { $lane } entfernen
race-panel-untrained = Untrainiert
race-panel-over-seeds = Über die Seeds
race-panel-chart-spearman = Spearman im Rennen
race-panel-chart-nearest = 1-NN-Genauigkeit im Rennen
race-panel-chart-accuracy = Genauigkeit im Rennen
race-panel-chart-loss = Loss im Rennen
race-panel-map-of-lane = Karte der Bahn { $lane }
race-panel-map-of = Karte von { $name }
race-panel-progress-of-lane = Fortschritt der Bahn { $lane }
race-panel-use-settings = Diese Einstellungen verwenden
race-panel-seed-of = Seed { $seed } von { $count }
race-panel-step-of = Schritt { $step } von { $steps }

## Die Räume

rooms-panel-tabs = Räume

## Die Leiste des Laufs

run-bar-title = Lauf
run-bar-step = Schritt
run-bar-step-title = Einen Schritt trainieren, dann anhalten
run-bar-reset = Zurücksetzen
run-bar-reset-title = Zurück zum untrainierten Modell, mit den jetzigen Einstellungen
run-bar-cancel = Abbrechen
run-bar-was-kept = Das wurde aufbewahrt, als die Seite zuletzt offen war.

## Dieser Lauf und die davor

runs-panel-title = Läufe
runs-panel-kept-after-reset = Nach dem Zurücksetzen wird der Lauf hier aufbewahrt, benannt nach dem, was geändert wurde, um den nächsten damit zu vergleichen.
runs-panel-what-changed = Was geändert wurde
runs-panel-triplet-accuracy = Triplet-Genauigkeit
runs-panel-actions = Aktionen
runs-panel-of-training = { $share } (Training)
runs-panel-this-run = Dieser Lauf
runs-panel-compare-with = Mit Lauf { $number } vergleichen
runs-panel-compare = vergleichen
runs-panel-settings-of = Einstellungen von Lauf { $number }
runs-panel-settings-title = Stellt ein, womit dieser Lauf trainiert wurde
runs-panel-settings = Einstellungen
runs-panel-add-to-race = Lauf { $number } ins Rennen aufnehmen
runs-panel-race-title = Macht aus seinen Einstellungen eine Bahn des Rennens unten
runs-panel-race = ins Rennen

## Teilen

share-panel-open = Teilen
share-panel-title = Dieses Experiment teilen
share-panel-holds = Der Link enthält { $holds }. Er enthält nicht: { $lacks }.
share-panel-and = { $first } und { $last }
share-panel-too-long = Ein solcher Link hätte { $length } Zeichen. Mail- und Chatprogramme schneiden ab, was länger ist als { $longest }.
share-panel-of-files = Dateien, die nicht im Feld stehen, passen in keinen Link.
share-panel-not-packed = Deine Daten konnten nicht gepackt werden: { $reason }.
share-panel-with-data = Mit meinen Daten
share-panel-who-reads = Wer den Link hat, kann dann deine Daten lesen, und jedes Programm, durch das er geht, ebenso. Diese Seite sendet ihn nirgendwohin, und auch wer ihn öffnet, verrät ihn keinem Server: Was hinter dem # steht, bleibt im Browser.
share-panel-for-courses = Für Kurse:
share-panel-own-page = in eine eigene Seite einbauen
share-panel-or = {" "}oder
share-panel-link = Link
share-panel-copy-link = Link kopieren
share-panel-link-copied = Link kopiert
share-panel-as-file = Verschick das Projekt stattdessen als Datei: Sie enthält die Daten, die Einstellungen und was trainiert wurde, und lässt sich auf jedem Computer in dieser Seite öffnen.
share-panel-code-of-link = QR-Code des Links
share-panel-for-camera = Für die Kamera eines Telefons: Er enthält denselben Link.
share-panel-no-code = Der Link ist zu lang für einen QR-Code, der höchstens 2.953 Zeichen fasst.

## Tokens eines Satzes

tokens-panel-title = Tokens
tokens-panel-about = Tokens
tokens-panel-help = Der Encoder sieht keine Buchstaben. Ein Satz wird zu Tokens: Wörtern oder Wortstücken, wie der Tokenizer unter Modell sie schneidet. Stücke eines Wortes stehen eng beieinander; WordPiece kennzeichnet die, die ein Wort fortsetzen, mit ##, Byte Pair Encoding die, die eines beenden, mit </w>. Was der Tokenizer nicht kennt, ist für den Encoder alles gleich. Einfach gibt jedem Token einen Vektor: Die nächsten sind die, deren Vektoren, jeder als Satz aus nur diesem Token, nach der trainierten Distanz am nächsten liegen, unter den 5.000 häufigsten. Transformer lässt jedes Token jedes andere ansehen: Attention ist, wie viel es von jedem aufnimmt, in %, in der Schicht und dem Head, die du wählst.
tokens-panel-before-training = { $which ->
    [selected] Der ausgewählte Satz, vor dem Training
   *[query] Der Satz unter Fragen, vor dem Training
}
tokens-panel-after-steps = { $which ->
    [selected] Der ausgewählte Satz, nach { $count ->
        [one] { $count } Schritt
       *[other] { $count } Schritten
    }
   *[query] Der Satz unter Fragen, nach { $count ->
        [one] { $count } Schritt
       *[other] { $count } Schritten
    }
}
tokens-panel-wait = Die Tokens erscheinen, sobald das Modell gebaut ist.
tokens-panel-type-or-select = Gib unter Fragen einen Satz ein, oder wähle einen aus, um zu sehen, was der Encoder davon sieht.
tokens-panel-cut-by = Geschnitten vom Tokenizer unter Modell: { $tokenizer }.
tokens-panel-list = Tokens des Satzes
tokens-panel-mark-cut = abgeschnitten
tokens-panel-mark-unknown = unbekannt
tokens-panel-mark-special = besonders
tokens-panel-only-first = Nur die ersten { $read } von { $total } Tokens werden gelesen (Längster Satz).
tokens-panel-unknown = Unbekanntes ist für den Encoder ein und dasselbe Token.
tokens-panel-looked-at = Das Folgende gilt für die ersten { $count } Tokens.
tokens-panel-word-looks = Auf den Wörtern oben: wie sehr „{ $word }“ jedes ansieht.
tokens-panel-rows-look = Jede Zeile sieht die Spalten an, in %. Wähle eine Zeile, um sie auf den Wörtern oben zu sehen.
tokens-panel-attention = Attention
tokens-panel-layer = Schicht
tokens-panel-head = Head
tokens-panel-all-heads = Mittel aller Heads
tokens-panel-knows-none = Der Encoder kennt keines dieser Wörter.
tokens-panel-word = Wort
tokens-panel-nearest-words = Nächste Wörter
tokens-panel-nearest-now = Nächste Wörter jetzt
tokens-panel-nearest-before = Nächste Wörter vor dem Training
tokens-panel-and-distances = und ihre Distanzen
tokens-panel-now-by-distance = jetzt, nach Distanz:
tokens-panel-before-by-distance = vor dem Training, nach Distanz:

## Wie trainiert wird

train-panel-title = Training
train-panel-more = Mehr zum Training
train-panel-no-steps = Mit 0 Schritten wird nichts trainiert.

## Triplets und ein Anker

triplets-panel-about = schwere und leichte Triplets
triplets-panel-help = Ein Negativ ist schwer, wenn es höchstens so weit vom Anker entfernt ist wie das Positiv, halbschwer, wenn es weiter entfernt ist, aber nicht um die ganze Margin, und sonst leicht: Ein leichtes Triplet hat keinen Loss (Schroff et al. 2015). Andere Texte nennen Negative halbschwer, die näher sind als das Positiv.
triplets-panel-easy = leicht
triplets-panel-semi-hard = halbschwer
triplets-panel-hard = schwer
triplets-panel-legend-easy = Leicht
triplets-panel-legend-semi-hard = Halbschwer
triplets-panel-legend-hard = Schwer
triplets-panel-of-training = der Triplets des Trainings
triplets-panel-shares = Anteile schwerer, halbschwerer und leichter Triplets über die Schritte
triplets-panel-shares-at-step = Bei Schritt { $step } sind { $hard } % der Triplets schwer, { $semi_hard } % halbschwer und { $easy } % leicht.
triplets-panel-select = Wähle einen Satz aus, hier oder auf der Karte, um ihn als Anker zu sehen: seine Positive, seine Negative und die Margin dazwischen.
triplets-panel-anchor-title = Anker:
triplets-panel-why-this = Warum dieses Negativ?
triplets-panel-distance = Distanz
triplets-panel-nearest-negatives = Nächste Negative
triplets-panel-margin-circle = Kreis der Margin
triplets-panel-drag-margin = Ziehen, um die Margin zu ändern
triplets-panel-no-triplet = { $positives ->
    [one] { $positives } Positiv
   *[other] { $positives } Positive
} und { $negatives ->
    [one] { $negatives } Negativ
   *[other] { $negatives } Negative
}: Mit diesem Anker gibt es kein Triplet.
triplets-panel-one-circle = Der innere Kreis liegt in der Distanz des fernsten Positivs, { $positive }.
triplets-panel-two-circles = Der innere Kreis liegt in der Distanz des fernsten Positivs, { $positive }; der äußere um eine Margin von { $margin } weiter außen.
triplets-panel-drawn = Gezeichnet sind die nächsten { $count }.
triplets-panel-why-ranking = Multiple Negatives Ranking stößt jedes Negativ ab, umso mehr, je näher es ist: nach seinem Anteil am Softmax. Margin und Arten sind die des Triplet-Loss.
triplets-panel-why-cosent = CoSENT will Satzpaare in der Reihenfolge ihrer Bewertungen und hält keinen Satz für das Negativ eines anderen. Margin und Arten sind die des Triplet-Loss.
triplets-panel-why-batch-hard = Batch hard nimmt das fernste Positiv und das nächste Negativ, wie schwer es auch ist.
triplets-panel-why-batch-semi-hard = Batch semi-hard nimmt zu jedem Positiv das nächste Negativ, das weiter entfernt ist als dieses.
triplets-panel-why-batch-all = Batch all nimmt jedes Triplet, das einen Loss hat.
triplets-panel-why-hardest-of-given = Von den Negativen, die mit einer Zeile gegeben sind, wird das nächste genommen.
triplets-panel-why-given = Jedes Triplet der Daten wird genommen; ein Negativ, das weit weg ist, trägt nur nichts bei.
triplets-panel-taken = genommen
triplets-panel-passed-over = übergangen
triplets-panel-hardest-at-step = Schwerste Triplets bei Schritt { $step }
triplets-panel-none = Die Daten haben keine Triplets zum Trainieren.
triplets-panel-wait = Die schwersten Triplets erscheinen, sobald das Modell gebaut ist.
triplets-panel-distance-from-anchor = Distanz zum Anker,
triplets-panel-loss-unit = Loss
triplets-panel-select-anchor = Auswählen: Warum dieses Negativ?

## Ob es lernt

figure-held-out-spearman = Spearman (zurückgehalten)
figure-training-spearman = Spearman (Training)
figure-1-nn-accuracy = 1-NN-Genauigkeit
figure-held-out-accuracy = Genauigkeit (zurückgehalten)
figure-training-accuracy = Genauigkeit (Training)
figure-general-english = Allgemeines Englisch
watch-help-accuracy = Triplet-Genauigkeit: der Anteil der Triplets, deren Positiv näher am Anker ist als das Negativ; Gleichstand zählt halb, der Zufall kommt also auf 50 %. Auf zurückgehaltenen Sätzen wurde nie trainiert: Nur sie sagen, ob das Modell etwas gelernt hat, das über seine Beispiele hinausgeht.
watch-help-nearest = Genauigkeit des nächsten Nachbarn (recall@1): der Anteil der zurückgehaltenen Sätze, deren nächster anderer Satz dasselbe bedeutet. Mit Labels werden die Sätze des Trainings durchsucht; mit Triplets und Paaren durchsuchen Anker alle Sätze. Wo nichts zurückgehalten ist, gilt sie den Trainingsdaten. Das Intervall sagt, wie hoch ein solcher Anteil durch den Zufall der Fragen sein kann (Wilson, 95 %).
watch-help-training = Dasselbe auf dem, worauf trainiert wird. Weit über der zurückgehaltenen Zahl heißt: auswendig gelernt.
watch-help-general = Was ein vortrainiertes Modell durch das Training vergisst: für 100 Sätze aus alltäglichem Englisch, die mit der Seite kommen, ob der nächste von 199 anderen derjenige ist, der dasselbe mit anderen Worten sagt. Gefragt wird vor dem Training und immer, wenn es stillsteht. Fällt die Zahl um mehr als ein paar Sätze, trainiere weniger Schritte, mit kleinerer Lernrate oder mit Adaptern.
watch-help-spearman = Spearmans Rangkorrelation zwischen den Bewertungen zurückgehaltener Paare und den Kosinus ihrer Vektoren: 1, wo das Modell alle Paare in der Reihenfolge ihrer Bewertungen hat, 0, wo es keine Reihenfolge gibt. Auf zurückgehaltenen Paaren wurde nie trainiert.
watch-held-out-one-score = die zurückgehaltenen Paare haben alle dieselbe Bewertung
watch-one-score = die Paare haben alle dieselbe Bewertung
watch-nothing-held-out = nichts ist zurückgehalten
watch-no-positive = kein Satz hat ein Positiv, das zu finden wäre
watch-held-out-no-triplet = die zurückgehaltenen Sätze ergeben kein Triplet
watch-training-no-triplet = die Sätze des Trainings ergeben kein Triplet
watch-not-measured = nicht gemessen
watch-at-step = bei Schritt { $step }, untrainiert { $untrained }
watch-how-sure = Wie sicher, und weitere Zahlen
watch-basis = Schritt { $step }: { $figures }.
watch-basis-general = allgemeines Englisch { $interval }
watch-basis-triplets = Triplet-Genauigkeit { $interval } ({ $sample })
watch-basis-spearman = Spearman zu 95 % sicher: { $low } bis { $high } ({ $sample })
watch-basis-nearest = 1-NN { $interval } ({ $sample }, { $searched ->
    [one] { $searched } Satz
   *[other] { $searched } Sätze
} durchsucht)
watch-triplets = { $part ->
    [held-out] { $count ->
        [one] { $count } zurückgehaltenes Triplet
       *[other] { $count } zurückgehaltene Triplets
    }
   *[training] { $count ->
        [one] { $count } Triplet des Trainings
       *[other] { $count } Triplets des Trainings
    }
}
watch-pairs = { $part ->
    [held-out] { $count ->
        [one] { $count } zurückgehaltenes Paar
       *[other] { $count } zurückgehaltene Paare
    }
   *[training] { $count ->
        [one] { $count } Paar des Trainings
       *[other] { $count } Paare des Trainings
    }
}
watch-questions = { $part ->
    [held-out] { $count ->
        [one] { $count } zurückgehaltene Frage
       *[other] { $count } zurückgehaltene Fragen
    }
   *[training] { $count ->
        [one] { $count } Frage des Trainings
       *[other] { $count } Fragen des Trainings
    }
}
watch-some-questions = { $part ->
    [held-out] { $count } von { $all } zurückgehaltenen Fragen
   *[training] { $count } von { $all } Fragen des Trainings
}

## Falsche Antworten

wrong-panel-title = Falsche Antworten
wrong-panel-about = falsche Antworten
wrong-panel-help = Jede zurückgehaltene Frage wird gestellt, auch wo die Zahlen oben nur für eine Stichprobe gelten; wo nichts zurückgehalten ist, die des Trainings. Nach dem nächsten Satz ist eine Antwort falsch, wenn der Satz, der der Frage am nächsten ist, sie selbst ausgenommen, kein Positiv ist: Mit Labels werden die Sätze des Trainings durchsucht, sonst alle, und was weder Positiv noch Negativ ist, wird übergangen. Nach gegebenen Negativen ist eine Zeile falsch, wenn eines ihrer Negative nicht weiter vom Anker entfernt ist als ihr Positiv. Gleichstand ist hier falsch; in recall@1, dem Anteil der Fragen, deren nächster Satz ein Positiv ist, zählt er nach seiner Wahrscheinlichkeit.
wrong-panel-by-label = Nach Label, niedrigster recall@1 zuerst
wrong-panel-label = Label
wrong-panel-questions = Fragen
wrong-panel-right = Richtig
wrong-panel-taken-for = Meist gehalten für
wrong-panel-list = Falsche Antworten auflisten
wrong-panel-progress = { $done } von { $total }
wrong-panel-wrong-by = Falsch nach
wrong-panel-given-negatives = gegebenen Negativen
wrong-panel-nearest-sentence = nächstem Satz
wrong-panel-questions-asked = Gestellte Fragen
wrong-panel-select-on-map = Auf der Karte auswählen
wrong-panel-list-of-label = Listet nur seine falschen Antworten auf
wrong-panel-place = { $distance }, Platz { $place }
wrong-panel-no-distance = keine Distanz: ein Vektor ist keine Zahl

## Was der Browser für die Seite tut

runtime-no-worker = Der Worker der Engine konnte nicht gestartet werden: { $reason }.
runtime-no-worker-hint = Aktualisiere den Browser, oder versuch es mit einem anderen: Die Seite braucht Modul-Worker. Was du eingegeben hast, bleibt erhalten.
runtime-other-build = Seite und Engine sind aus verschiedenen Builds ({ $page } und { $engine }).
runtime-reload-without-cache = Lade die Seite ohne ihren Cache neu (Strg+Umschalt+R, auf einem Mac Cmd+Umschalt+R). Was du eingegeben hast, bleibt erhalten.
runtime-out-of-memory = Die Engine ist stehen geblieben, wahrscheinlich weil ihr der Speicher ausging: { $reason }.
runtime-out-of-memory-hint = Wenn sie wieder stehen bleibt, nimm weniger Zeilen, kleinere Embeddings oder einen kleineren Batch.
runtime-engine-stopped-hint = Wenn sie wieder stehen bleibt, wähle CPU unter Gerät.
runtime-engine-not-started = Die Engine konnte nicht gestartet werden: { $reason }.
runtime-engine-not-started-hint = Lade die Seite neu; wenn das nicht hilft, aktualisiere den Browser. Was du eingegeben hast, bleibt erhalten.
runtime-engine-not-loaded = Die Datei { $file } der Engine konnte nicht geladen werden.
runtime-engine-not-loaded-hint = Prüf die Verbindung, und starte die Engine neu. Wenn das nicht hilft, lade die Seite neu: Vielleicht gibt es eine neuere Version. Was du eingegeben hast, bleibt erhalten.
runtime-engine-not-understood = Die Seite versteht die Engine nicht: { $reason }.
runtime-data-is-gone = die Daten dazu sind nicht mehr da
runtime-storage-does-not-answer = sein Speicher antwortet nicht
runtime-site-not-read = die Website ist nicht erreichbar, oder sie erlaubt anderen Seiten nicht, sie zu lesen
runtime-site-not-read-hint = Öffne die Adresse in einem anderen Tab, lade die Datei dort herunter, und zieh sie auf diese Seite.
runtime-site-answers = die Website antwortet mit { $status }
runtime-site-answers-hint = Prüf die Adresse, und frag, von wem du den Link hast.
runtime-data-too-large = sie sind größer als { $most }
runtime-data-too-large-hint = Lade sie dort herunter, und öffne die Datei.
runtime-hub-no-model = { $host } hat unter diesem Namen keine Dateien eines Modells
runtime-hub-no-weights = es hat keine { $path }; Gewichte in anderer Form oder in mehreren Dateien werden nicht gelesen
runtime-hub-file-changed = seine Datei hat sich inzwischen geändert
runtime-hub-nothing-came = es kam nichts
runtime-hub-ended-too-soon = die Verbindung endete zu früh
runtime-hub-no-room = es braucht { $needed } im Speicher des Browsers, der für diese Seite noch { $free } frei hat
runtime-hub-not-for-everybody = { $host } gibt { $path } nicht an alle heraus. Stimmt der Name? Ein Modell, das eine Anmeldung verlangt, lässt sich dort herunterladen und hier als Ordner öffnen
runtime-hub-answers = { $host } antwortet auf { $path } mit { $status }
runtime-hub-not-reached = { $host } ist nicht erreichbar ({ $reason })
runtime-that-was-dropped = im hereingezogenen Ordner
runtime-too-many-files = er enthält mehr als { $most } Dateien; öffne den Ordner des Modells selbst
runtime-text-too-long = sie sind zu lang
runtime-text-damaged = er ist beschädigt, vielleicht unterwegs abgeschnitten
runtime-text-of-link-too-long = er ist länger, als ein Text in einem Link sein darf
runtime-server-answers = der Server antwortet auf { $path } mit { $status }
runtime-host-file-not-handed-over = Die Datei konnte nicht übergeben werden: { $reason }.
runtime-host-call-not-understood = Die Seite versteht diesen Aufruf nicht: { $reason }.
## Was der Browser behält, und warum nicht

# Sätze ohne Punkt.
kept-browser-answers = Sein Speicher antwortet „{ $error }“
kept-given-up = Sein Speicher hat aufgegeben, was geschrieben werden sollte, wahrscheinlich aus Platzmangel
kept-nothing-within-a-page = Diese Seite ist Teil einer anderen, und dort wird nichts behalten
kept-no-reason = Der Browser nennt keinen Grund

## Kerne

setting-label-cores = Kerne
setting-help-cores = Kerne der CPU, die gleichzeitig Teile eines Batches durch einen Transformer schicken; 0: so viele, wie es schneller machen. Der Lauf ist derselbe, Zahl für Zahl, auf einem und auf vielen.
status-device-with-cores = { $device }, { $count } Kerne
cores-alone = Ein Kern macht allein weiter: { $reason }.
cores-chosen = Ihre Zahl wurde gewählt.
cores-measured = Ein Schritt dauert mit ihnen { $several } ms, mit einem { $one } ms.
cores-share = { $count } ihrer Kerne teilen sich die Arbeit.
cores-thread-ended = der Thread ist zu Ende
cores-out-of-memory = einem Worker ist der Speicher ausgegangen
cores-stopped = ein Worker ist stehen geblieben: { $reason }
cores-silent = ein Worker hat minutenlang nicht geantwortet
cores-ended = ein Worker wurde beendet

## Was mehrere Bereiche sagen

sentence-held-out = zurückgehalten
sentence-same-group = gleiche Gruppe
sentence-other-group = andere Gruppe
neighbour-unit = Kosinus-Ähnlichkeit
neighbour-was-in-place = war vor dem Training auf Platz { $place }
neighbour-before-training = Vor dem Training
head-anchor = Anker
head-positive = Positiv
head-negative = Negativ
figure-loss = Loss
button-stop = Abbrechen
button-back-to-page = Zurück zur Seite
button-csv = Als CSV herunterladen
button-forget = Vergessen
button-close = Schließen
button-not-now = Jetzt nicht
button-show-more = Mehr zeigen (noch { $left })
button-save-project = Projekt speichern
button-read-codes = die Codes einer Klasse lesen
run-number = Lauf { $number }
untrained = untrainiert
own-text = dein Text
nothing-changed = Nichts wurde geändert.
browser-no-room = der Browser hat keinen Platz dafür
choice-number = Antwort { $number }
