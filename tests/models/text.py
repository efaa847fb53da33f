"""The text that `make.py` trains its tokenizers on and embeds, and a table by which one of them rewrites characters."""

import base64
import zlib

# What the tokenizers are trained on.
TRAINING = [
    "The cat sat on the warm windowsill and watched the rain.",
    "A kitten slept beside the window all afternoon.",
    "The dog ran after the ball and brought it back.",
    "Two birds were singing in the garden this morning.",
    "Trains to the coast leave every 20 minutes.",
    "How often does the train to the coast leave?",
    "The last bus into town leaves at 11:45 on weekdays.",
    "We missed the train, so we walked along the river.",
    "I can't find my keys, and it's already late!",
    "Where did you leave the keys to the house?",
    "She doesn't drink coffee, but he drinks it every morning.",
    "They've been waiting for the doctor since nine o'clock.",
    "My card was declined when I paid for the ticket.",
    "The bank raised its interest rates again in 2023.",
    "Prices rose by 3.5% last year, and wages by 2%.",
    "How much does a ticket for 4 people cost?",
    "The recipe needs 250 grams of flour and 3 eggs.",
    "Bake the bread for 40 minutes at 220 degrees.",
    "Tomatoes grow well on a sunny balcony.",
    "Water the plants every evening when it is warm.",
    "The café on the corner serves crème brûlée.",
    "Zoë and André meet in the café on Sundays.",
    "El niño come una manzana en el jardín.",
    "Der Fluß fließt schön langsam über die Wiese.",
    "Une école près de la forêt a été fermée.",
    "He said that the meeting would start at ten.",
    "The meeting starts at ten and ends before noon.",
    "What a lovely day for a walk in the park!",
    "It was raining, so nobody went for a walk.",
    "The children are playing a game in the park.",
    "Who won the game last night?",
    "Our team won the game and everyone was happy 😀.",
    "Please send me the report before Friday.",
    "The report was sent to everyone on the team.",
    "The doctor said that the report would be ready soon.",
    "Reading a good book is the best way to end a day.",
    "This book tells the story of a singer who lost her voice.",
    "The museum opens at nine and closes at half past five.",
    "Snow fell on the mountains during the night.",
    "The road over the mountains is closed in winter.",
    "猫は窓のそばで眠っている。",
    "Nothing is better than a warm bed on a cold night.",
]

# What golden.json holds embeddings of.
SENTENCES = [
    "The cat sat on the warm windowsill.",
    "A kitten slept beside the window.",
    "How often does the train to the coast leave?",
    "I can't find my keys, and it's already 7:45!",
    "Café Zoë serves CRÈME BRÛLÉE on Sundays.",
    ".",
    "He said: “wait…” — then left (in a hurry).",
    "猫は窓辺で眠っていた。",
    "What a lovely day 🌞 for a walk 😀!",
    "ǂ Ωmega ☃ ঠ is nothing that the team has seen.",
    # Longer than the longest sequence of any of the transformers.
    "We walked along the river in the morning, and the rain fell on the mountains, and nobody was in the park, "
    "so the children were playing a game in the house, and the doctor, who drinks coffee every day at nine o'clock, "
    "said that the report would be ready before the last bus into town, but the team that won the game last night "
    "was waiting for the train to the coast, which leaves every 20 minutes, and the museum was closed.",
    # Marks that stand alone, a letter that becomes two, compatibility forms.
    "Une e\u0301cole pre\u0300s d'İstanbul, Straße 12, ﬁne Ａ１ ½.",
    "Two  spaces, a\ttab, and a line\nthat breaks.",
    "Prices rose by 3.5% in 2024, not by 35 %.",
    # A word that is longer than WordPiece looks at, and one that is cut into many pieces.
    "The word " + "ab" * 55 + " is no word, unlike counterrevolutionaries.",
    # What means something to a tokenizer.
    "Write [SEP] or </s> at the end, ##ing is a piece, and ▁ is a space.",
]

# A table like that of a sentencepiece model: full-width forms, spaces, some ligatures and fractions, and Latin vowels
# with four marks. Made by sentencepiece 0.2.3 from a `normalization_rule_tsv`; packed by zlib.
CHARACTERS = zlib.decompress(
    base64.b64decode(
        "eNo1lQt4j1Ucx7/7z/8dkic9unnSI0aUTYTIJStEuWdCCLHQXEMSenfB3+zCxhjDxoaxYWOuG3HoOqXLShcll65K91pIn7P33/95"
        "Ps/3d877P+c957y/7++opqRGUq1aUm2/7M+taO7TjXdIgXZShW2P9uld9H2ohHienUbdplIcsTsLZbzt/4zmF/CVHRfuUyDCm+cC"
        "7W/ge/gxOEdcPQK0oo5P8Q1pgws/I7/Bn1AVfP9V9DoEWku+ELl+qJjgU03UHc/Yybz/JekG257srSue/dSlHYiW6tn/nw1Vfdu+"
        "RboNbQANIb4qRL1jfXIvhiiO2O6/kf3fMKl/oU9NiKNqsJfKEDWz/2eNPdibG+GtuYWdWz4l8L6WNrb76cIzcKEVfW2gHXSAThB9"
        "waeKU8zJGXSlPTEvVAHWHEXcHXKyQjTlUqimXg1VPO8Z05L3fcKcxC2ZdjzrbW6/AfNs5r132Zg1ukdDlEkcR59dQwlnUc4+sujz"
        "QQ1w7CcrCxWf3q0NdaAuFJ4O0U3ozVAfboXbYQlJ0QC9ExpDODSDNPoj0eXo/WiZaqi8j19tiNtCe+gAvFsPoZ2hK3SDbPoeQdej"
        "3dGe0As20n4c7QP9YAAMgsEwBIbCcBgBo2A0FDNmLDoOYqCU9gR0EsTCFJgGM2AmzIY5MBfmwQJ7dmAYF4+eQI9DIvEieJM4gB5j"
        "A0loMqQCntAyNB1OEa/w9mX35ObAx/R9BOzJzQO8oc3oVthmzxt2wC4ogfM834NeRPei++FyeKgOVp+t3HN8lPNsEv/oMO1X4Sfi"
        "Y+hxzzP6Ff6A12j/hb6BvgV/E1+Bf+Aa4CfhJ/0L6cV+ZXR0tAyWQ2YPR6v6Olox0tFKdE1vR2th9SxHWej6YkcbIJt4Hf+NL/Ir"
        "odQv8kZx+X4tGuhoMSTm+rUQkhi3dL6jwHhHS9DUYY7SIJl2ClrCe3YT70KLox3t5T/7aO9BSxl7kP5D+WHajx7g+eGCMB2BsvIw"
        "lReHaSN9m3iWE+UoF93MmC2MzWNt+eg2nm+nfyvtAnQHe9wJhbSLULepo7gW7IM4ARIjHC1kzP/7CExn3ZDEfpdCMnOkMDaVs0lD"
        "l3Xh3E44Sj/pKOMo50a8kjizinOE1ZWc2xnOsYBzhOx8zg1dn+XoGc6MHNYYL4f1LPCJRUkTuaznvFzWRCCf9TyQ08LWIq81Fcht"
        "TQfyWy8AOS5KsshzvQjkuiiNIt/1MpDzmg/kvV6xBd9+Ny/3leDlvRYCua/FXu7L1gByX0uB/FcK4AGleR6QrQH4QBmeD7QSqENa"
        "BatVXX+0BtaC9f46sN7fAHhFuZ5PtAnwivI9r2gL4BcVAJ7RdsA3KgK8o52Af2RrAB7Sbs9DKvU8pH2Aj3QA8JEOAV5SuechHQF8"
        "pKOej2SC3j/heUivex6SrQH4SG+r+k7USXgHbA2w3n8PuB/1AXwIlUHv2xrAXSlKtz5V9f2oz+EMcE/qSzgL3Jc6B7YGcFfK1oCv"
        "gTtT38J3wN2pH+CSvBpgvX9Z1felfgl639aA34M1gPtTtgZY71cFvX8l6P1rQe9fr77+71ZjNVG4mqqZ7uFeaaF7dR/3TAT1PTIy"
        "Uq2o763VulUbavsDaqt2aq8H1UEdqeud1Fld1FUPq5uiqOmPUs97qKceUy/1ppY/oT7qq37qrwEaqEF6UoMVrSF6SkM1TMP1tEZo"
        "pEbhhNG4YCwOGEf2xyhmomJiyf8J5P4k8j6WnJ9Cvk8j12eQ5zPJ8dnk9xxyey55PY+cXiDjysTJxMskygRklsgkySyVSZZJkUmV"
        "SZNJl8mQWSGTKZMls0ZmrUy2TI5MrsxGmTyZrTIFMttktssUyhTJ7JDZKVMsUyKzW2aPzF6ZAzIHZQ7JlOk/AkwOOA=="
    )
)
