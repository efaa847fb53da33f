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
dataset-count-rows = { $count ->
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
dataset-head-anchor = Anker
dataset-head-positive = Positiv
dataset-head-negative = Negativ
dataset-head-text = Text
dataset-head-label = Label
dataset-head-sentence = Satz
dataset-head-score = Bewertung

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
