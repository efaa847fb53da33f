# Run it, in less than a minute, from the root of the repository:
#
#     pip install sentence-transformers==6.2.0 transformers==5.23.0 torch==2.15.0 tokenizers==0.23.3 model2vec==0.10.0 \
#         safetensors==0.8.0 numpy==2.4.6
#     python tests/models/make.py
#
# `sh scripts/python_envs.sh 6.2.0` makes such an environment and prints the path of its Python. An argument names
# another folder to write into. The same versions write the same bytes, but for the last digits of the embeddings on
# other processors.
"""Tiny models with random weights in the layouts that people have, and what Python makes of some sentences with them.

Each model is a folder beside this file. `golden.json` holds token ids and embeddings, computed from the folder as it is
read back from disk: `pooling` is null for static embeddings, `max_tokens` is null where there is no limit, the ids have
the special tokens that the model sees, and sentences stand without prompts.

A model is made in three steps: a tokenizer is trained (tokenization.py), weights are drawn from a generator that the
names of model and tensor seed, so that a further model changes no other (models.py), and the layout is written
(layouts.py). Every tensor has values of its own far from those that it is initialised with, so that a mistake shows.
"""

import json
import os
import shutil
import sys
from pathlib import Path

os.environ |= {
    "CUDA_VISIBLE_DEVICES": "",
    "HF_HUB_OFFLINE": "1",
    "RAYON_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_VERBOSITY": "error",
}

import model2vec
import numpy as np
import safetensors
import sentence_transformers
import tokenizers
import torch
import transformers

from models import MODELS
from reading import check_tokenizer
from text import SENTENCES

OUT = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)


def alike(embeddings):
    """Cosines of different sentences."""
    unit = embeddings / np.linalg.norm(embeddings, axis=1, keepdims=True)
    return (unit @ unit.T)[np.triu_indices(len(unit), 1)]


def entry(make):
    """Writes a model, reads it back, and says what `golden.json` holds of it, as text."""
    folder = OUT / make.__name__
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    golden = make(folder)
    ids_of, embedding_of, model = golden.read(folder)
    ids = [ids_of(sentence) for sentence in SENTENCES]
    check_tokenizer(folder, golden, ids, model)
    embeddings = np.stack([embedding_of(sentence) for sentence in SENTENCES])
    assert embeddings.dtype == np.float32 and np.isfinite(embeddings).all()
    cosines = alike(embeddings)
    assert np.median(cosines) < 0.95, f"{folder.name}: its sentences are too much alike"
    longest = max(map(len, ids))
    assert golden.pooling is None or longest == golden.max_tokens, f"{folder.name}: no sentence is cut"
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1000
    print(f"{folder.name}: {size:.0f} kB, {longest} tokens, cosines {cosines.min():.2f} to {cosines.max():.2f}")

    def lines(values):
        return "[\n" + ",\n".join(f"        {value}" for value in values) + "\n      ]"

    vectors = ["[" + ", ".join(f"{value:.7g}" for value in vector) + "]" for vector in embeddings.tolist()]
    fields = {
        "pooling": json.dumps(golden.pooling),
        "normalise": json.dumps(golden.normalise),
        "max_tokens": json.dumps(golden.max_tokens),
        "prompts": json.dumps(golden.prompts),
        "sentences": lines(json.dumps(sentence, ensure_ascii=False) for sentence in SENTENCES),
        "token_ids": lines(map(json.dumps, ids)),
        "embeddings": lines(vectors),
    }
    text = ",\n".join(f'      "{key}": {value}' for key, value in fields.items())
    return f'    "{folder.name}": {{\n{text}\n    }}'


def main():
    torch.set_num_threads(1)
    packages = [sentence_transformers, transformers, torch, tokenizers, model2vec, safetensors, np]
    versions = {package.__name__: package.__version__.split("+")[0] for package in packages}
    entries = ",\n".join(entry(make) for make in MODELS)
    text = f'{{\n  "made_with": {json.dumps(versions)},\n  "models": {{\n{entries}\n  }}\n}}\n'
    json.loads(text)
    (OUT / "golden.json").write_text(text, encoding="utf-8")


main()
