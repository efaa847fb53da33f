# Was die Seite auf Deutsch sagt; siehe en.ftl.

## Zahlen und Anzahlen

decimal-sign = ,
counted-sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}

## Die Seite als Ganzes

language = Sprache

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
widget-remote-stop = Abbrechen
widget-remote-not-now = Jetzt nicht
widget-after-reset = gilt nach dem Zurücksetzen
widget-changes-after-reset = Sobald etwas trainiert ist, gilt eine Änderung erst nach dem Zurücksetzen.
widget-chart-over-steps = { $name } über die Schritte
widget-chart-at-step = bei Schritt { $step }
widget-chart-show-or-hide = Ein- oder ausblenden
widget-chart-save = { $name } als { $form } speichern

## Die Karte

map-title = Karte
map-about = die Karte
map-help = Jeder Punkt ist ein Satz; ein Ring ist ein zurückgehaltener. Farben sind Gruppen. Die Karte zeigt zwei von vielen Dimensionen: Was hier nah ist, muss im Raum selbst nicht nah sein; wählst du einen Satz aus, werden deshalb seine wirklich nächsten aufgelistet. Ziehen verschiebt, Strg mit dem Mausrad oder zwei Finger vergrößern, Umschalt und Ziehen markiert mehrere. Mit der Tastatur: Pfeile führen von Satz zu Satz, + und - vergrößern und verkleinern, 0 zeigt alles, Escape hebt die Auswahl auf.
map-described = { $count ->
    [one] Karte von { $count } Satz. Die nächsten Sätze des ausgewählten stehen darunter.
   *[other] Karte von { $count } Sätzen. Die nächsten Sätze des ausgewählten stehen darunter.
}
map-role = Karte
map-held-out = zurückgehalten
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
map-replay-no-room = der Browser hat keinen Platz dafür
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
map-same-group = gleiche Gruppe
map-other-group = andere Gruppe
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
model-panel-stop = Abbrechen
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
model-panel-forget = Vergessen
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
negatives-panel-anchor = Anker
negatives-panel-positive = Positiv
negatives-panel-candidate = Kandidat
negatives-panel-same-meaning = Gleiche Bedeutung?
negatives-panel-yes = Ja
negatives-panel-no = Nein
negatives-panel-show-more = Mehr zeigen (noch { $left })

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
preview-panel-is-held-out = zurückgehalten
preview-panel-not-read = Der Text konnte nicht gelesen werden.
preview-panel-read-as = Gelesen als { $structure }.
preview-panel-separator = Trennzeichen
preview-panel-header = Erste Zeile enthält Namen
preview-panel-find-again = Neu erkennen
preview-panel-columns = Spalten
preview-panel-role = Rolle der Spalte { $column }
preview-panel-guessed = geraten

## Das Rennen

race-panel-title = Rennen
race-panel-about = das Rennen
race-panel-help = Alle Bahnen lernen aus denselben Daten, mit demselben zurückgehaltenen Teil, demselben Seed und gleich vielen Schritten: denen der Seite. Jede wird so trainiert, wie sie es allein würde, und sie wechseln sich ab. Vergleiche sie nach Schritten: Eine Bahn, die mehr Zeit kostet, macht in derselben Zeit weniger Schritte. Ein Vorsprung zählt nur dann, wenn er größer ist, als es die Auswahl der zurückgehaltenen Beispiele erklärt, und wenn kein Seed ihn umkehrt: Seeds entscheiden über die ersten Gewichte und die Batches. Der erste ist der der Seite, und der zurückgehaltene Teil bleibt, wie er ist. Neben den Zahlen steht der Mittelwert über die Seeds, mit dem kleinsten und dem größten Wert. Der Lauf oben wartet, solange ein Rennen läuft, und seine Taste Trainieren hält das Rennen an. Neue Daten beenden es.
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
race-panel-held-out-spearman = Spearman (zurückgehalten)
race-panel-nearest-accuracy = 1-NN-Genauigkeit
race-panel-held-out-accuracy = Genauigkeit (zurückgehalten)
race-panel-loss = Loss
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
run-bar-not-now = Jetzt nicht

## Dieser Lauf und die davor

runs-panel-title = Läufe
runs-panel-kept-after-reset = Nach dem Zurücksetzen wird der Lauf hier aufbewahrt, benannt nach dem, was geändert wurde, um den nächsten damit zu vergleichen.
runs-panel-what-changed = Was geändert wurde
runs-panel-steps = Schritte
runs-panel-loss = Loss
runs-panel-nearest-accuracy = 1-NN-Genauigkeit
runs-panel-triplet-accuracy = Triplet-Genauigkeit
runs-panel-actions = Aktionen
runs-panel-of-training = { $share } (Training)
runs-panel-this-run = Dieser Lauf
runs-panel-run = Lauf { $number }
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
share-panel-close = Schließen
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
share-panel-codes = die Codes einer Klasse lesen
share-panel-link = Link
share-panel-copy-link = Link kopieren
share-panel-link-copied = Link kopiert
share-panel-as-file = Verschick das Projekt stattdessen als Datei: Sie enthält die Daten, die Einstellungen und was trainiert wurde, und lässt sich auf jedem Computer in dieser Seite öffnen.
share-panel-save-project = Projekt speichern
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
    [selected] Der ausgewählte Satz, nach { $steps }
   *[query] Der Satz unter Fragen, nach { $steps }
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

triplets-panel-title = Triplets
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
triplets-panel-one-circle = Der innere Kreis liegt in der Distanz des Positivs, { $positive }.
triplets-panel-two-circles = Der innere Kreis liegt in der Distanz des Positivs, { $positive }; der äußere um eine Margin von { $margin } weiter außen.
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
triplets-panel-anchor = Anker
triplets-panel-positive = Positiv
triplets-panel-negative = Negativ
triplets-panel-loss = Loss
triplets-panel-select-anchor = Auswählen: Warum dieses Negativ?

## Ob es lernt

watch-title = Beobachten
watch-figure-held-out-spearman = Spearman (zurückgehalten)
watch-figure-training-spearman = Spearman (Training)
watch-figure-1-nn-accuracy = 1-NN-Genauigkeit
watch-figure-held-out-accuracy = Genauigkeit (zurückgehalten)
watch-figure-training-accuracy = Genauigkeit (Training)
watch-figure-general-english = Allgemeines Englisch
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
watch-untrained = untrainiert
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
wrong-panel-show-more = Mehr zeigen (noch { $left })
wrong-panel-list = Falsche Antworten auflisten
wrong-panel-stop = Abbrechen
wrong-panel-progress = { $done } von { $total }
wrong-panel-download = Als CSV herunterladen
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
runtime-engine-stopped = Die Engine ist unerwartet stehen geblieben: { $reason }.
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
runtime-no-room = der Browser hat keinen Platz dafür
runtime-text-too-long = sie sind zu lang
runtime-text-damaged = er ist beschädigt, vielleicht unterwegs abgeschnitten
runtime-text-of-link-too-long = er ist länger, als ein Text in einem Link sein darf
runtime-server-answers = der Server antwortet auf { $path } mit { $status }
runtime-host-file-not-handed-over = Die Datei konnte nicht übergeben werden: { $reason }.
runtime-host-call-not-understood = Die Seite versteht diesen Aufruf nicht: { $reason }.
