# Was die Seite auf Deutsch sagt; siehe en.ftl.

## Zahlen und Anzahlen

decimal-sign = ,
counted-sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}

## Die Seite als Ganzes

language = Sprache
