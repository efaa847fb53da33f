"""Reference values of CoSENT from sentence-transformers.

Run:  python make_cosent.py OUT_DIR [SEED]
Writes
  cosent.json   batches of scored pairs, with ties, with a single score, with sentences that several pairs share and with pairs of
                equal cosine, at scales 1, 20 and 100: losses.CoSENTLoss and the gradients of the embeddings; and five steps of
                AdamW of embeddings that are averaged word vectors
"""
import json, pathlib, sys
import torch, torch.nn as nn, torch.nn.functional as F
import sentence_transformers
from sentence_transformers import util
from sentence_transformers.sentence_transformer.losses import CoSENTLoss

out = pathlib.Path(sys.argv[1]); out.mkdir(parents=True, exist_ok=True)
seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
torch.manual_seed(2000 + seed); torch.set_num_threads(1)
L = lambda t: t.detach().cpu().tolist()

def cosent(embeddings, pairs, scores, scale):
    """The library's own loss, of embeddings that are there already."""
    loss = CoSENTLoss(nn.Identity(), scale=scale, similarity_fct=util.pairwise_cos_sim)
    first, second = (embeddings[torch.tensor([pair[side] for pair in pairs])] for side in (0, 1))
    return loss.compute_loss_from_embeddings([first, second], torch.tensor(scores))

cases = []
for kind, pairs, scores in [
    ("distinct", [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]], [0.2, 4.4, 1.25, 5.0, 3.0]),
    ("ties", [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9], [10, 11]], [1.0, 0.0, 1.0, 0.5, 0.0, 0.5]),
    ("shared", [[0, 1], [0, 2], [1, 2], [3, 0], [3, 2]], [0.9, 0.1, 0.5, 0.5, 0.0]),
    ("one_score", [[0, 1], [2, 3], [4, 5]], [2.0, 2.0, 2.0]),
    ("equal_cosines", [[0, 1], [1, 0], [2, 3]], [0.0, 1.0, 0.5]),
]:
    for scale in [1.0, 20.0, 100.0]:
        e = torch.randn(1 + max(max(pair) for pair in pairs), 7).mul(0.8).requires_grad_(True)
        loss = cosent(e, pairs, scores, scale); loss.backward()
        cases.append({"kind": kind, "scale": scale, "embeddings": L(e), "pairs": pairs, "scores": scores,
                      "loss": loss.item(), "grad": L(e.grad)})

# A mean of word vectors through a linear layer and a ReLU, as the Simple encoder is.
ids = torch.tensor([[1, 2, 3], [4, 2, 0], [5, 6, 7], [7, 1, 0], [3, 3, 8], [9, 0, 0], [2, 9, 4], [6, 8, 0]])
mask = (ids > 0).float()
pairs, scores = [[0, 1], [2, 3], [4, 5], [6, 7], [0, 4]], [5.0, 0.5, 2.5, 2.5, 4.0]
embedding, linear = nn.Embedding(10, 6), nn.Linear(6, 6)
def encode():
    tokens = embedding(ids) * mask[..., None]
    return F.relu(linear(tokens.sum(1) / mask.sum(1, keepdim=True)))
steps = {"ids": L(ids), "mask": L(mask), "pairs": pairs, "scores": scores, "scale": 20.0, "learning_rate": 0.01, "weight_decay": 0.01,
         "weights": {"embedding": L(embedding.weight), "linear": L(linear.weight), "bias": L(linear.bias)}, "losses": []}
optimizer = torch.optim.AdamW([*embedding.parameters(), *linear.parameters()], lr=0.01, weight_decay=0.01)
for _ in range(5):
    optimizer.zero_grad(); loss = cosent(encode(), pairs, scores, 20.0); loss.backward(); optimizer.step()
    steps["losses"].append(loss.item())
(out / "cosent.json").write_text(json.dumps({
    "what": "log(1 + sum of exp(scale * (cos_j - cos_i)) over pairs i, j with score_i > score_j)",
    "sentence_transformers": sentence_transformers.__version__, "cases": cases, "steps": steps}) + "\n")
print("cosent")
