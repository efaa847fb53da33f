"""Tokenizers of the kinds that models have, trained on a few sentences. Each comes out the same on every run."""

import json
from collections import Counter

from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from text import TRAINING


def word_piece(size, lower_case=True, special=("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"), ends=("[CLS]", "[SEP]")):
    """BERT's. `ends`: what stands around a sentence."""
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=lower_case)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    words = [word for sentence in TRAINING for word in cut(tokenizer, sentence)]
    often = by_count(character for word in words for character in word)[: size // 3]
    words = [word for word in words if set(word) <= set(often)]
    # The trainer numbers letters inside of words as they come out of a hash table, unless they are there already.
    inside = sorted({f"##{character}" for word in words for character in word[1:]})
    trainer = trainers.WordPieceTrainer(vocab_size=size, special_tokens=[*special, *inside], show_progress=False)
    draft = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    draft.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    draft.train_from_iterator(words, trainer)
    tokenizer.model = models.WordPiece(draft.get_vocab(), unk_token="[UNK]")
    tokenizer.add_special_tokens(list(special))
    return framed(tokenizer, ends) if ends else tokenizer


def cut(tokenizer, sentence):
    """Words as the model of a tokenizer gets them."""
    normal = tokenizer.normalizer.normalize_str(sentence)
    return [word for word, _ in tokenizer.pre_tokenizer.pre_tokenize_str(normal)]


def by_count(values):
    """Each once, the most frequent first, those that are equally frequent in order."""
    return [value for value, _ in sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))]


def byte_pairs(size):
    """RoBERTa's: it knows every byte, so there is nothing that it does not know."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(TRAINING, trainer)
    ends = {token: tokenizer.token_to_id(token) for token in ("<s>", "</s>")}
    tokenizer.post_processor = processors.RobertaProcessing(
        ("</s>", ends["</s>"]), ("<s>", ends["<s>"]), trim_offsets=True, add_prefix_space=False
    )
    return tokenizer


def unigram(size, normalizer, pre_tokenizer):
    """That of sentencepiece."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizer
    tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoders.Metaspace()
    special = ["<s>", "<pad>", "</s>", "<unk>"]
    trainer = trainers.UnigramTrainer(
        vocab_size=size, special_tokens=special, unk_token="<unk>", shrinking_factor=0.5, show_progress=False
    )
    tokenizer.train_from_iterator(TRAINING, trainer)
    scores = dict(json.loads(tokenizer.to_str())["model"]["vocab"][len(special) :])
    # The trainer gives rare letters their scores as they come out of a hash table: the most frequent gets the best.
    letters = by_count(character for sentence in TRAINING for word in cut(tokenizer, sentence) for character in word)
    letters = [letter for letter in letters if letter in scores]
    scores |= dict(zip(letters, sorted((scores[letter] for letter in letters), reverse=True), strict=True))
    pieces = sorted(((piece, round(score, 4)) for piece, score in scores.items()), key=lambda pair: (-pair[1], pair[0]))
    tokenizer.model = models.Unigram([(token, 0.0) for token in special] + pieces, unk_id=special.index("<unk>"))
    tokenizer.add_special_tokens([*special, AddedToken("<mask>", lstrip=True)])
    return framed(tokenizer, ("<s>", "</s>"))


def framed(tokenizer, ends):
    first, last = ends
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{first} $A {last}",
        pair=f"{first} $A {last} $B:1 {last}:1",
        special_tokens=[(token, tokenizer.token_to_id(token)) for token in ends],
    )
    return tokenizer
