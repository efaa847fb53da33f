"""Low-rank adapters beside the layers of `bert_tiny/`, by PEFT and PyTorch.

Run it, in seconds, from the root of the repository:

    pip install peft==0.21.2 transformers==5.23.0 torch==2.15.0 safetensors==0.8.0
    python tests/golden/make_lora.py

`sh scripts/python_envs.sh 6.2.0` makes such an environment and prints the path of its Python. Writes `lora.json`: a case for
each choice of layers, with

    adapters        A and B, neither of them zero, by their names in PEFT's files but for `base_model.model.`
    embeddings      mean over real tokens, scaled to length 1
    loss, grad      batch hard (margin 0.3, Euclidean) of these embeddings, and its gradient for every A and B
    untrained       A as PEFT begins; B is zero there
    adamw_losses    six steps from there: AdamW, lr 0.02, weight decay 0.01 on A and B
"""

import json
import os
from pathlib import Path

os.environ |= {"CUDA_VISIBLE_DEVICES": "", "HF_HUB_OFFLINE": "1", "TRANSFORMERS_VERBOSITY": "error"}

import peft
import torch
import torch.nn.functional as F
import transformers

HERE = Path(__file__).resolve().parent
CASES = [
    {"targets": "query_value", "rank": 4, "alpha": 8, "modules": ["query", "value"]},
    {
        "targets": "attention",
        "rank": 2,
        "alpha": 6,
        "modules": ["query", "key", "value", "attention.output.dense"],
    },
    {"targets": "linear", "rank": 3, "alpha": 3, "modules": "all-linear"},
]
SENTENCES, TOKENS, MARGIN, STEPS = 8, 12, 0.3, 6
LABELS = torch.arange(SENTENCES) // 2


def embed(model, ids, mask):
    states = model(input_ids=ids, attention_mask=mask).last_hidden_state
    return F.normalize((states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True), dim=1)


def batch_hard(embeddings):
    """The mean over all anchors of [max D(a,p) - min D(a,n) + m]+, with the distances of `pairwise_distance`."""
    distances = F.pairwise_distance(embeddings[:, None], embeddings[None])
    same = LABELS[:, None] == LABELS[None]
    positive = distances.masked_fill(~same | torch.eye(SENTENCES, dtype=torch.bool), 0).amax(1)
    negative = distances.masked_fill(same, torch.inf).amin(1)
    return F.relu(positive - negative + MARGIN).mean()


def named(model):
    """The trained parameters, by the names that they have in `adapter_model.safetensors`."""
    trained = ((name, weight) for name, weight in model.named_parameters() if weight.requires_grad)
    return {name.removeprefix("base_model.model.").replace(".default", ""): weight for name, weight in trained}


def numbers(tensor):
    """As short as float32 can be told apart by."""
    return [numbers(row) for row in tensor] if tensor.dim() else float(f"{tensor.item():.9g}")


def values(tensors):
    return {name: numbers(tensor.detach()) for name, tensor in tensors.items()}


def check_saved_names(model, names):
    saved = {name.removeprefix("base_model.model.") for name in peft.get_peft_model_state_dict(model)}
    assert saved == set(names), saved ^ set(names)


def run(case, ids, mask):
    base = transformers.BertModel.from_pretrained(HERE / "bert_tiny", add_pooling_layer=False).eval()
    config = peft.LoraConfig(
        r=case["rank"], lora_alpha=case["alpha"], lora_dropout=0.0, bias="none", target_modules=case["modules"]
    )
    model = peft.get_peft_model(base, config)
    parameters = named(model)
    check_saved_names(model, parameters)
    untrained = {name: weight.detach().clone() for name, weight in parameters.items()}
    assert all(not weight.any() for name, weight in untrained.items() if "lora_B" in name)

    with torch.no_grad():
        for weight in parameters.values():
            weight.copy_(0.3 * torch.randn_like(weight))
    adapters = values(parameters)
    embeddings = embed(model, ids, mask)
    loss = batch_hard(embeddings)
    loss.backward()
    gradients = values({name: weight.grad for name, weight in parameters.items()})

    with torch.no_grad():
        for name, weight in parameters.items():
            weight.copy_(untrained[name])
    optimizer = torch.optim.AdamW(parameters.values(), lr=0.02, weight_decay=0.01)
    losses = []
    for _ in range(STEPS):
        step = batch_hard(embed(model, ids, mask))
        optimizer.zero_grad()
        step.backward()
        optimizer.step()
        losses.append(step.item())
    assert losses[-1] < 0.9 * losses[0], losses
    return {
        **{key: case[key] for key in ("targets", "rank", "alpha")},
        "adapters": adapters,
        "embeddings": numbers(embeddings.detach()),
        "loss": loss.item(),
        "grad": gradients,
        "untrained": values(untrained),
        "adamw_losses": losses,
    }


def main():
    torch.manual_seed(5)
    torch.set_num_threads(1)
    lengths = torch.randint(4, TOKENS + 1, (SENTENCES,))
    mask = (torch.arange(TOKENS)[None] < lengths[:, None]).long()
    ids = torch.randint(5, 200, (SENTENCES, TOKENS)) * mask
    packages = [peft, transformers, torch]
    golden = {
        "made_with": {package.__name__: package.__version__.split("+")[0] for package in packages},
        "ids": ids.tolist(),
        "mask": mask.tolist(),
        "labels": LABELS.tolist(),
        "margin": MARGIN,
        "cases": [run(case, ids, mask) for case in CASES],
    }
    (HERE / "lora.json").write_text(json.dumps(golden) + "\n", encoding="utf-8")


main()
