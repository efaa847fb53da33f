# Was die Seite auf Deutsch sagt; siehe en.ftl.

## Zahlen und Anzahlen

decimal-sign = ,
counted-sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}

## Die Seite als Ganzes

language = Sprache

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
