# Was die Seite auf Deutsch sagt; siehe en.ftl.

## Zahlen und Anzahlen

decimal-sign = ,
counted-sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}

## Die Seite als Ganzes

language = Sprache

## Das Gerät und sein Speicher

device-unnamed = ohne Namen
device-cpu-chosen = Gerechnet wird auf der CPU, weil sie gewählt ist.
device-cpu-no-build = Gerechnet wird auf der CPU, weil diese Fassung kein WebGPU hat.
device-cpu-no-adapter = Gerechnet wird auf der CPU, weil dieser Browser keinen WebGPU-Adapter anbietet.
device-cpu-software = Gerechnet wird auf der CPU, weil der einzige WebGPU-Adapter hier reine Software ist ({ $adapter }).
device-cpu-unopened = Gerechnet wird auf der CPU, weil sich der WebGPU-Adapter ({ $adapter }) nicht öffnen ließ: { $error }.
device-webgpu-chosen = Gerechnet wird mit WebGPU, weil es gewählt ist.
device-webgpu-hardware = Gerechnet wird mit WebGPU, weil es hier einen Hardware-Adapter gibt.
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
doctor-normalise = Embeddings normieren
doctor-normalise-with-margin = Embeddings normieren, mit einer Margin von { $margin }
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

## Was der Browser behält, und warum nicht

# Sätze ohne Punkt.
kept-browser-answers = Sein Speicher antwortet „{ $error }“
kept-given-up = Sein Speicher hat aufgegeben, was geschrieben werden sollte, wahrscheinlich aus Platzmangel
kept-nothing-within-a-page = Diese Seite ist Teil einer anderen, und dort wird nichts behalten
kept-no-reason = Der Browser nennt keinen Grund
