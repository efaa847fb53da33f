"""Reads a model's folder back from disk, by the package that it belongs to."""

import json
from dataclasses import dataclass, field
from typing import Callable

import model2vec
import torch
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer, normalizers

from text import SENTENCES


@dataclass
class Golden:
    """What `golden.json` says of a model."""

    pooling: str | None
    normalise: bool
    # None: static embeddings have no limit in sentence-transformers.
    max_tokens: int | None
    # Of the folder: functions that give a sentence's ids and embedding, and sentence-transformers' model if that is it.
    read: Callable
    prompts: dict = field(default_factory=dict)


def by_sentence_transformers(folder, expected=None, **model_kwargs):
    """`expected`: the transformer's weights by name, which are looked for in the model."""
    # transformers computes in the type of the file, unless told otherwise.
    model = SentenceTransformer(str(folder), device="cpu", model_kwargs={"dtype": torch.float32, **model_kwargs}).eval()
    if expected is not None:
        state = model[0].auto_model.state_dict()
        for name, tensor in expected.items():
            assert torch.equal(state[name], tensor), f"{folder.name}: {name} is not what was written"

    def ids(sentence):
        batch = model.preprocess([sentence])
        kept = batch["attention_mask"][0].bool() if "attention_mask" in batch else slice(None)
        return batch["input_ids"].reshape(-1)[kept].tolist()

    return ids, lambda sentence: model.encode([sentence], batch_size=1, show_progress_bar=False)[0], model


def by_model2vec(folder):
    model = model2vec.StaticModel.from_pretrained(folder)
    return lambda sentence: model.tokenize([sentence])[0], lambda sentence: model.encode([sentence])[0], None


def check_tokenizer(folder, golden, ids, model):
    """`tokenizer.json` alone must give the same ids: that is what readers other than transformers have."""
    path = next(folder.rglob("tokenizer.json"), None)
    if path is None or model is None:
        return
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    if golden.max_tokens is not None:
        tokenizer.enable_truncation(golden.max_tokens)
        assert model.max_seq_length == golden.max_tokens, f"{folder.name}: {model.max_seq_length}"
    if sentence_config(folder).get("do_lower_case"):
        tokenizer.normalizer = normalizers.Sequence([normalizers.Lowercase(), tokenizer.normalizer])
    for sentence, theirs in zip(SENTENCES, ids, strict=True):
        ours = tokenizer.encode(sentence, add_special_tokens=golden.pooling is not None).ids
        assert ours == theirs, f"{folder.name}: {sentence}\n{ours}\n{theirs}"


def sentence_config(folder):
    path = folder / "sentence_bert_config.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def reader(expected, **model_kwargs):
    return lambda folder: by_sentence_transformers(folder, expected, **model_kwargs)
