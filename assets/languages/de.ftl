# Was die Seite auf Deutsch sagt; siehe en.ftl.

## Zahlen und Anzahlen

decimal-sign = ,
counted-sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}

## Die Seite als Ganzes

language = Sprache

## Beispiele

example-title-support = Support-Fragen nach Anliegen
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
example-title-negatives = Museumsfragen mit Beinahe-Treffern
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
lesson-title-real = Trainiere ein echtes Modell weiter
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
lesson-file-anchor = „{ $anchor }“ steht nicht in `text`
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
shared-link-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
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
open-your-text = dein Text
open-example-failed = Die Beispieldaten konnten nicht geladen werden: { $reason }.
open-example-failed-hint = Prüfe die Verbindung und wähle sie noch einmal, oder füge eigenen Text ein.
open-example-failed-undone-hint = Was vorher da war, ist wieder da. Prüfe die Verbindung und wähle sie noch einmal.
open-file-failed = Die Datei { $name } konnte nicht gelesen werden: { $reason }.
open-file-failed-hint = Nichts wurde geändert. Prüfe, ob es die Datei noch gibt, und öffne sie noch einmal.
open-model-failed = Das Modell { $name } konnte nicht geöffnet werden: { $reason }.
open-nothing-changed = Nichts wurde geändert.

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
wrong-answers-asks = Stellt jede zurückgehaltene Frage, oder die des Trainings, wo nichts zurückgehalten wird.
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
wrong-answers-anchor = Anker
wrong-answers-negative = Nächstes seiner Negative
wrong-answers-positive = Positiv
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
