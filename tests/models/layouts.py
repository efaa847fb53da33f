"""The files of a model's folder, as sentence-transformers wrote them up to 5.3 and every version reads them."""

import json

from safetensors.torch import save_file


def write_json(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_weights(path, tensors):
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, path, metadata={"format": "pt"})


def write_modules(folder, *kinds):
    """`modules.json`. Of the first, the pair of its folder and its kind; the others lie where they always do."""
    first, kind = kinds[0]
    entries = [(first, kind)] + [(f"{place}_{kind}", kind) for place, kind in enumerate(kinds[1:], 1)]
    write_json(
        folder / "modules.json",
        [
            {"idx": place, "name": str(place), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for place, (path, kind) in enumerate(entries)
        ],
    )


def write_pooling(folder, size, mode):
    modes = ["cls_token", "mean_tokens", "max_tokens", "mean_sqrt_len_tokens", "weightedmean_tokens", "lasttoken"]
    flags = {f"pooling_mode_{name}": name.split("_")[0] == mode and "sqrt" not in name for name in modes}
    write_json(folder / "1_Pooling/config.json", {"word_embedding_dimension": size, **flags, "include_prompt": True})


def write_settings(folder, prompts=None):
    """`config_sentence_transformers.json`"""
    versions = {"sentence_transformers": "3.4.1", "transformers": "4.48.3", "pytorch": "2.5.1"}
    names = {"default_prompt_name": None, "similarity_fn_name": "cosine"}
    write_json(
        folder / "config_sentence_transformers.json", {"__version__": versions, "prompts": prompts or {}, **names}
    )


def write_limits(folder, max_seq_length, do_lower_case=False):
    write_json(folder / "sentence_bert_config.json", {"max_seq_length": max_seq_length, "do_lower_case": do_lower_case})


BERT_TOKENS = dict(cls_token="[CLS]", mask_token="[MASK]", pad_token="[PAD]", sep_token="[SEP]", unk_token="[UNK]")
ROBERTA_TOKENS = dict(
    bos_token="<s>", cls_token="<s>", eos_token="</s>", mask_token="<mask>", pad_token="<pad>", sep_token="</s>",
    unk_token="<unk>",
)  # fmt: skip


def write_tokenizer(folder, tokenizer, kind, longest, tokens, **more):
    """`tokenizer.json`, and what transformers wants to know besides."""
    tokenizer.save(str(folder / "tokenizer.json"))
    write_tokenizer_config(folder, kind, longest, tokens, **more)


def write_tokenizer_config(folder, kind, longest, tokens, **more):
    write_json(
        folder / "tokenizer_config.json", {**tokens, **more, "model_max_length": longest, "tokenizer_class": kind}
    )
