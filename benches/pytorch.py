"""The benchmark's four workloads in PyTorch on one thread: what a training step costs outside the browser.

    pip install torch
    python3 benches/pytorch.py

A step is what the engine's is: forward, batch hard with margin 0.3 on normalised embeddings, backward, AdamW; the transformer is
torch's own post-LayerNorm encoder with GELU and a dropout of 0.1. Prints the median of each workload in milliseconds.
"""

import statistics
import time

import torch
from torch import nn
from torch.nn import functional

# name, batch, tokens, vocabulary, size, layers (0: the simple encoder), steps
WORKLOADS = [
    ("simple b32 s16 v1000 d64", 32, 16, 1000, 64, 0, 600),
    ("transformer b32 s16 v1000 d64 L2", 32, 16, 1000, 64, 2, 150),
    ("simple b128 s16 v8000 d128", 128, 16, 8000, 128, 0, 150),
    ("transformer b64 s32 v8000 d128 L4", 64, 32, 8000, 128, 4, 20),
]
PER_LABEL = 4
HEADS = 4
MARGIN = 0.3


class Simple(nn.Module):
    def __init__(self, vocabulary, size):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, size)
        self.linear = nn.Linear(size, size)

    def forward(self, ids):
        return functional.relu(self.linear(self.embedding(ids).mean(dim=1)))


class Transformer(nn.Module):
    def __init__(self, vocabulary, size, layers, positions):
        super().__init__()
        self.words = nn.Embedding(vocabulary, size)
        self.positions = nn.Embedding(positions, size)
        self.norm = nn.LayerNorm(size)
        self.dropout = nn.Dropout(0.1)
        layer = nn.TransformerEncoderLayer(size, HEADS, 4 * size, 0.1, "gelu", batch_first=True)
        self.blocks = nn.TransformerEncoder(layer, layers, enable_nested_tensor=False)

    def forward(self, ids):
        states = self.words(ids) + self.positions.weight[: ids.shape[1]]
        return self.blocks(self.dropout(self.norm(states))).mean(dim=1)


def batch_hard(embeddings, labels):
    squared = (embeddings[:, None] - embeddings[None]).square().sum(dim=-1)
    # The root of 0 has no gradient.
    distances = (squared + 1e-16).sqrt()
    same = labels[:, None] == labels[None]
    farthest_positive = (distances * same).max(dim=1).values
    nearest_negative = distances.masked_fill(same, torch.inf).min(dim=1).values
    return functional.relu(farthest_positive - nearest_negative + MARGIN).mean()


def step_ms(batch, tokens, vocabulary, size, layers, steps):
    model = Transformer(vocabulary, size, layers, tokens) if layers else Simple(vocabulary, size)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.01)
    labels = torch.arange(batch) // PER_LABEL
    times = []
    for _ in range(steps):
        ids = torch.randint(vocabulary, (batch, tokens))
        start = time.perf_counter()
        loss = batch_hard(functional.normalize(model(ids), dim=1), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        times.append(1000 * (time.perf_counter() - start))
    # The first steps allocate.
    return statistics.median(times[steps // 5 :])


def main():
    torch.set_num_threads(1)
    torch.manual_seed(0)
    print(f"PyTorch {torch.__version__}, one thread, ms a step")
    for name, *shape in WORKLOADS:
        print(f"{name:36}{step_ms(*shape):10.2f}", flush=True)


if __name__ == "__main__":
    main()
