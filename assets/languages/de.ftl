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
