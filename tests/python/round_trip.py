"""Opens what the page has exported with the libraries that people open it with, and compares.

    python round_trip.py [--train] EXPORT_FOLDER...

Run it in each environment of `scripts/python_envs.sh`. Of an export it reads

    model/                 with sentence-transformers: it must give the vectors of vectors.npy
    model/onnx/model.onnx  where onnxruntime is there, with onnx's checker, onnxruntime and model/'s tokenizer: it must give
                           them too, in batches of any size, however they are padded
    vectors/vectors.npy    float32, a row for each line of vectors/sentences.jsonl, {"text": ...}
    vectors/vectors.tsv    and metadata.tsv, by the rules of the Embedding Projector
    data/train.jsonl       with datasets
    adapter/               where it is there, with PEFT on the model that adapter_config.json names, if that is on disk
                           (its path may begin at the export): it must give the same vectors
    train.py               with --train: `python train.py --epochs 1` in a copy of the folder must leave a model in it,
                           beside or in place of model/, that can be loaded and gives other vectors

For each export a line of JSON goes to standard output: what was compared, with which versions, and what was wrong. The
exit status is 1 if anything was.
"""

import argparse
import importlib.metadata
import importlib.util
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

os.environ |= {
    "CUDA_VISIBLE_DEVICES": "",
    "HF_HUB_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_VERBOSITY": "error",
}
warnings.simplefilter("ignore")

import datasets
import numpy as np
import peft
import torch
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer
from transformers import AutoModel

# The largest difference, of the largest value.
TOLERANCE = 1e-5
PACKAGES = ["sentence-transformers", "transformers", "tokenizers", "torch", "peft", "datasets", "numpy"]


COLUMNS = [["text", "label", "label_text"], ["text", "label"], ["anchor", "positive", "negative"], ["anchor", "positive"],
           ["sentence1", "sentence2", "score"]]


class Wrong(Exception):
    """What is wrong with an export."""


def require(truth, message):
    if not truth:
        raise Wrong(message)


def read_lines(path):
    """Lines as they are parted by `\\n` alone, which is what readers of TSV and JSON Lines do."""
    text = path.read_bytes().decode("utf-8")
    require(text.endswith("\n"), f"{path.name}: its last line has no end")
    return text[:-1].split("\n")


def difference(ours, theirs):
    """The largest difference of two arrays of the same shape, of the largest value of the second."""
    require(ours.shape == theirs.shape, f"there are {list(ours.shape)} numbers where {list(theirs.shape)} are expected")
    return float(np.abs(ours.astype(np.float64) - theirs).max() / np.abs(theirs).max())


def compare(what, ours, theirs, texts, tolerance=TOLERANCE):
    far = difference(ours, theirs)
    worst = int(np.abs(ours - theirs).max(axis=1).argmax())
    # Not the other way round: NaN is wrong too.
    require(far <= tolerance, f"{what} differ by {far:.2e}, most of all at row {worst}: {texts[worst]!r}")
    return far


def encode(model, texts):
    # The model's default prompt is what the page puts before each text.
    return model.encode(texts, batch_size=32, convert_to_numpy=True, show_progress_bar=False)


def load(folder):
    return SentenceTransformer(str(folder), device="cpu", model_kwargs={"torch_dtype": torch.float32})


def check_vectors(export, report):
    """Of the model, by sentence-transformers. Returns it with texts and vectors."""
    vectors = np.load(export / "vectors/vectors.npy")
    require(vectors.dtype == np.float32 and vectors.ndim == 2, f"vectors.npy holds {vectors.dtype} {vectors.shape}")
    texts = [json.loads(line)["text"] for line in read_lines(export / "vectors/sentences.jsonl")]
    require(len(texts) == len(vectors), f"vectors.npy has {len(vectors)} rows for {len(texts)} sentences")
    model = load(export / "model")
    report |= {"sentences": len(texts), "dimension": vectors.shape[1]}
    report["vectors"] = compare("the model's vectors and vectors.npy", encode(model, texts), vectors, texts)
    return model, texts, vectors


def check_onnx(export, model, texts, vectors, report):
    if importlib.util.find_spec("onnxruntime") is None:
        return
    import onnx
    import onnxruntime

    path = export / "model/onnx/model.onnx"
    onnx.checker.check_model(str(path), full_check=True)
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    is_transformer = (export / "model/config.json").is_file()
    require(
        names == ["last_hidden_state", "sentence_embedding"][not is_transformer :], f"model.onnx: its outputs are {names}"
    )
    # A graph knows of no prompts.
    texts = [model.prompts.get(model.default_prompt_name, "") + text for text in texts]
    tokens = tokenise(export / "model", texts)

    def run(rows, padding=0):
        return session.run(["sentence_embedding"], inputs(session, rows, padding))[0]

    def in_batches(size, padding=0):
        return np.concatenate([run(tokens[at : at + size], padding) for at in range(0, len(tokens), size)])

    alone = in_batches(1)
    report["onnx"] = compare("model.onnx, one by one, and vectors.npy", alone, vectors, texts)
    # Padded to the longest, with more padding than any needs, and by another token than the model's own.
    report["onnx_batches"] = max(
        compare(f"model.onnx in batches of {size}, padded by {padding} more, and vectors.npy", found, vectors, texts)
        for size, padding in [(7, 0), (64, 0), (5, 3)]
        for found in [in_batches(size, padding if has_room(tokens, padding, model) else 0)]
    )
    if is_transformer:
        check_states(session, model, texts, tokens, report)
    # As sentence-transformers has them of a text without a token.
    empty = run([[], tokens[0]])
    require(np.isfinite(empty).all(), "model.onnx: a sentence without tokens gives no numbers")


def tokenise(folder, texts):
    """Token ids as somebody has them who knows the files of a model alone."""
    static = folder / "0_StaticEmbedding/tokenizer.json"
    tokenizer = Tokenizer.from_file(str(static if static.is_file() else folder / "tokenizer.json"))
    tokenizer.no_padding()
    if not static.is_file():
        config = json.loads((folder / "sentence_bert_config.json").read_text())
        tokenizer.enable_truncation(config["max_seq_length"])
        texts = [text.lower() for text in texts] if config["do_lower_case"] else texts
    return [row.ids for row in tokenizer.encode_batch(texts, add_special_tokens=not static.is_file())]


def inputs(session, rows, padding=0):
    """`padding`: tokens beyond the longest row."""
    width = max(map(len, rows)) + padding
    given = {
        "input_ids": [row + [0] * (width - len(row)) for row in rows],
        "attention_mask": [[1] * len(row) + [0] * (width - len(row)) for row in rows],
        "token_type_ids": [[0] * width] * len(rows),
    }
    return {each.name: np.array(given[each.name], dtype=np.int64) for each in session.get_inputs()}


def has_room(tokens, padding, model):
    """Whether the model has positions for so much more."""
    return max(map(len, tokens)) + padding <= (model.max_seq_length or float("inf"))


def check_states(session, model, texts, tokens, report):
    """What transformers.js and sentence-transformers' ONNX backend pool by themselves."""
    rows = slice(0, 16)
    fed = inputs(session, tokens[rows])
    [ours] = session.run(["last_hidden_state"], fed)
    real = fed["attention_mask"].astype(bool)
    given = {"input_ids": torch.tensor(fed["input_ids"]), "attention_mask": torch.tensor(fed["attention_mask"])}
    if model.tokenizer.pad_token_id is not None:
        # RoBERTa counts positions by it.
        given["input_ids"][~torch.tensor(real)] = model.tokenizer.pad_token_id
    with torch.no_grad():
        theirs = model[0].auto_model(**given).last_hidden_state.numpy()
    # Of single tokens, which no mean smooths: tiny models of random weights let PyTorch itself differ by 7e-6 with another batch.
    far = compare("last_hidden_state and transformers' own", ours[real], theirs[real], [""] * real.sum(), 3 * TOLERANCE)
    report["onnx_states"] = far


def check_projector(export, texts, vectors, report):
    """The Embedding Projector parts lines at `\\n` and cells at tabs, skips blank lines, and takes the first line of
    the metadata for a header where it holds a tab."""
    rows = read_lines(export / "vectors/vectors.tsv")
    require(all(row.strip() for row in rows), "vectors.tsv: it has a blank line")
    require(len(rows) == len(vectors), f"vectors.tsv: it has {len(rows)} rows of {len(vectors)}")
    try:
        numbers = np.array([[float(cell) for cell in row.split("\t")] for row in rows])
    except ValueError as error:
        raise Wrong(f"vectors.tsv: {error}") from error
    report["tsv"] = compare("vectors.tsv and vectors.npy", numbers, vectors, texts)

    lines = read_lines(export / "vectors/metadata.tsv")
    require(all(line.strip() for line in lines), "metadata.tsv: it has a blank line, which moves all that follow")
    require(not any("\r" in line for line in lines), "metadata.tsv: it has a carriage return")
    columns = lines[0].split("\t")
    rows = lines[1:] if len(columns) > 1 else lines
    require(len(rows) == len(vectors), f"metadata.tsv: it has {len(rows)} rows for {len(vectors)} vectors")
    odd = next((place for place, row in enumerate(rows) if row.count("\t") + 1 != len(columns)), None)
    require(odd is None, f"metadata.tsv: row {odd} has not {len(columns)} columns")
    report["metadata_columns"] = columns if len(columns) > 1 else 1


def check_data(export, report):
    with tempfile.TemporaryDirectory() as cache:
        path = str(export / "data/train.jsonl")
        data = datasets.load_dataset("json", data_files=path, split="train", cache_dir=cache, keep_in_memory=True)
        require(
            len(data) == len(read_lines(export / "data/train.jsonl")), f"train.jsonl: datasets reads {len(data)} rows"
        )
        # Trainers go by the order of columns, whatever they are called.
        require(data.column_names in COLUMNS, f"train.jsonl: its columns are {data.column_names}")
        report |= {"data_columns": data.column_names, "data_rows": len(data)}


def check_adapter(export, model, texts, vectors, report):
    folder = export / "adapter"
    if not folder.is_dir():
        return
    named = json.loads((folder / "adapter_config.json").read_text())["base_model_name_or_path"]
    base = next((path for path in (export / named, Path(named)) if named and (path / "config.json").is_file()), None)
    if base is None:
        report["adapter"] = f"left out: {named!r} is not on this machine"
        return
    whole = AutoModel.from_pretrained(str(base), torch_dtype=torch.float32)
    before = {name: weight.clone() for name, weight in whole.state_dict().items()}
    merged = peft.PeftModel.from_pretrained(whole, str(folder)).merge_and_unload().state_dict()
    # PEFT only warns where names of an adapter fit nothing.
    require(
        any(not torch.equal(before[name], weight) for name, weight in merged.items()), "adapter/: it changes nothing"
    )
    # Pooling and what follows it are those of the exported model.
    own = model[0].auto_model.state_dict()
    model[0].auto_model.load_state_dict({name: merged.get(name, weight) for name, weight in own.items()})
    report["adapter"] = compare("the vectors with adapter/ and vectors.npy", encode(model, texts), vectors, texts)


def check_training(export, texts, vectors, report):
    require((export / "train.py").is_file(), "train.py is missing")
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "export"
        shutil.copytree(export, copy)
        before = models_below(copy)
        quiet = {"WANDB_MODE": "disabled", "HF_HOME": place, "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "train.py", "--epochs", "1"]
        run = subprocess.run(command, cwd=copy, env=os.environ | quiet, capture_output=True, text=True, check=False)
        last = "\n".join((run.stdout + run.stderr).splitlines()[-20:])
        require(run.returncode == 0, f"train.py ended with {run.returncode}:\n{last}")
        # What it saved on the way is no result.
        after = {path: age for path, age in models_below(copy).items() if "checkpoint-" not in str(path)}
        new = [path for path in after if path not in before] or [path for path in after if after[path] != before[path]]
        require(new, f"train.py left no model:\n{last}")
        trained = max(new, key=after.get)
        far = difference(encode(load(trained), texts), vectors)
        require(far > TOLERANCE, f"train.py left a model that is the first one: it differs by {far:.2e}")
        report |= {"trained": str(trained.relative_to(copy)), "trained_moved": far}


def models_below(folder):
    """Folders with a model, and when its weights were written."""
    folders = [path.parent for path in folder.rglob("modules.json")]
    return {path: max(file.stat().st_mtime_ns for file in path.rglob("*.safetensors")) for path in folders}


def check(export, train):
    report = {"export": str(export), "versions": {name: importlib.metadata.version(name) for name in PACKAGES}}
    report["wrong"] = []

    def attempt(step, *arguments):
        try:
            return step(export, *arguments, report)
        except Wrong as wrong:
            report["wrong"].append(str(wrong))
        except Exception as error:
            report["wrong"].append(f"{step.__name__}: {type(error).__name__}: {error}")
        return None

    found = attempt(check_vectors)
    attempt(check_data)
    if found:
        model, texts, vectors = found
        attempt(check_onnx, model, texts, vectors)
        attempt(check_projector, texts, vectors)
        attempt(check_adapter, model, texts, vectors)
        if train:
            attempt(check_training, texts, vectors)
    return report


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--train", action="store_true", help="run train.py for one epoch too")
    parser.add_argument("exports", metavar="EXPORT_FOLDER", nargs="+", type=Path)
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    datasets.disable_progress_bars()
    torch.set_num_threads(1)
    reports = []
    for export in arguments.exports:
        reports.append(check(export.resolve(), arguments.train))
        print(json.dumps(reports[-1], ensure_ascii=False), flush=True)
        for wrong in reports[-1]["wrong"]:
            print(f"\nWRONG in {export}: {wrong}", file=sys.stderr)
    sys.exit(any(report["wrong"] for report in reports))


main()
