# Was die Seite auf Deutsch sagt; siehe en.ftl.

## Zahlen und Anzahlen

decimal-sign = ,
counted-sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}

## Die Seite als Ganzes

language = Sprache

## Stand und Fortschritt

status-judgement = { $measure ->
    [spearman] Spearman { $figure }
   *[accuracy] Genauigkeit { $figure }
}
status-interval = zu 95 % sicher: { $low } bis { $high } %
status-steps = { $count ->
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
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
    [one] Noch { $count } Schritt
   *[other] Noch { $count } Schritte
} trainieren oder zurücksetzen
status-try-margin = Versuch es mit { $margin }.
# Was im Gange ist, und wie viel davon getan ist.
status-amount-of = { $what }: { $done } von { $total }
status-amount = { $what }: { $done }
status-loading-engine = Die Engine wird geladen
status-opening-device = Das Gerät wird geöffnet
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
room-expected = Wähle aus { $keys }
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
experiment-own-text = dein Text
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
race-expected = Wähle aus minings, encoders, margins, losses
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
opening-expected = Wähle aus { $ids }
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
    [sentences] So viele der zurückgehaltenen Sätze haben einen nächsten, der dasselbe bedeutet: { $share }
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
draft-choice = Antwort { $number }
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
class-report-choice = Antwort { $number }
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
host-nothing-changed = Nichts wurde geändert.
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
setting-label-embedding_size = Größe des Embeddings
setting-label-layers = Schichten
setting-label-heads = Heads
setting-label-feed_forward = Feed-Forward-Größe
setting-label-dropout = Dropout
setting-label-pooling = Pooling
setting-label-normalise = Embeddings normieren
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
setting-help-device = Wo die Tensoren berechnet werden.
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
setting-margin-unreachable-normalised = Die Margin von { $margin } ist unerreichbar, denn mit normierten Embeddings ist keine Distanz größer als { $largest }: Der Loss wird nie 0.
