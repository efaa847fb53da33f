"""Writes hard_negatives.json: what sentence-transformers' `mine_hard_negatives` mines with vectors that are given.

    python make_hard_negatives.py > hard_negatives.json

sentence-transformers 6.2.0 with datasets.
"""

import json
import logging
import random
import sys

import numpy as np
import torch
from datasets import Dataset
from sentence_transformers.util import mine_hard_negatives

SIZE = 6
CASES = [
    {},
    {"num_negatives": 1},
    {"range_min": 4, "range_max": 12},
    {"absolute_margin": 0.1, "num_negatives": 5},
    {"relative_margin": 0.05, "num_negatives": 4},
    {"relative_margin": 0.5, "range_max": 9},
    {"max_score": 0.6, "min_score": 0.1, "num_negatives": 6},
    {"min_score": 0.5, "range_min": 2},
    {"absolute_margin": 0.05, "relative_margin": 0.1, "max_score": 0.7, "min_score": -0.5, "range_min": 1, "range_max": 30},
]


class Given:
    """A model whose vectors are given."""

    device = torch.device("cpu")

    def __init__(self, vectors):
        self.vectors = vectors

    def encode(self, texts, **_):
        vectors = np.array([self.vectors[text] for text in texts], dtype=np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    encode_query = encode_document = encode

    def similarity(self, left, right):
        return torch.as_tensor(left) @ torch.as_tensor(right).T

    def similarity_pairwise(self, left, right):
        return (torch.as_tensor(left) * torch.as_tensor(right)).sum(1)


def main():
    logging.disable(logging.CRITICAL)
    random.seed(5)
    draw = np.random.default_rng(5)
    pairs, vectors = [], {}
    for anchor in range(12):
        base = draw.normal(size=SIZE)
        vectors[f"anchor {anchor}"] = base + 0.3 * draw.normal(size=SIZE)
        for positive in range(1 + anchor % 3):
            name = f"positive {anchor} {positive}"
            vectors[name] = base + 0.6 * draw.normal(size=SIZE)
            pairs.append([f"anchor {anchor}", name])
    # One positive of two anchors, and one that the corpus has as well.
    pairs.append(["anchor 3", "positive 4 0"])
    corpus = [f"text {text}" for text in range(60)] + ["positive 5 1"]
    vectors.update({name: draw.normal(size=SIZE) for name in corpus if name not in vectors})
    vectors = {name: [round(float(value), 3) for value in vector] for name, vector in vectors.items()}
    data = Dataset.from_dict({"anchor": [a for a, _ in pairs], "positive": [p for _, p in pairs]})
    cases = []
    for settings in CASES:
        mined = mine_hard_negatives(
            data, Given(vectors), corpus=corpus, output_format="triplet", output_scores=True, verbose=False, **settings
        )
        triplets = [[row["anchor"], row["positive"], row["negative"]] for row in mined]
        scores = [[round(score, 6) for score in row["scores"]] for row in mined]
        cases.append({"settings": settings, "triplets": triplets, "scores": scores})
    json.dump({"vectors": vectors, "pairs": pairs, "corpus": corpus, "cases": cases}, sys.stdout)


if __name__ == "__main__":
    main()
