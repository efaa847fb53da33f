"""The models. Each function writes a folder, and says what it holds and how it is read."""

import shutil
import zlib

import model2vec
import numpy as np
import tokenizers
import torch
import transformers
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import Normalize, Transformer
from sentence_transformers.sentence_transformer.modules import Pooling
from tokenizers import normalizers, pre_tokenizers

from layouts import (
    BERT_TOKENS,
    ROBERTA_TOKENS,
    write_json,
    write_limits,
    write_modules,
    write_pooling,
    write_settings,
    write_tokenizer,
    write_tokenizer_config,
    write_weights,
)
from reading import Golden, by_model2vec, by_sentence_transformers, reader
from text import CHARACTERS
from tokenization import byte_pairs, unigram, word_piece


def spread(name):
    """How far a tensor's values are from what they lie around. Words differ the most, and tokens look hard at a few
    others: else the means of all sentences would be nearly the same."""
    layer = name.split(".")[-2:][0]
    if layer in ("query", "key", "q_lin", "k_lin", "q", "k") and name.endswith("weight"):
        return 0.7
    if layer in ("word_embeddings", "embedding", "embeddings"):
        return 1.5
    return 0.15 if name.endswith("bias") else 0.35


def numbers(model, name, shape):
    """float32, the same for the same names everywhere."""
    random = np.random.default_rng(zlib.crc32(f"{model}/{name}".encode()))
    values = spread(name) * random.standard_normal(shape)
    if "norm" in name.lower() and name.endswith("weight"):
        values += 1
    return torch.from_numpy(values.astype(np.float32))


def draw(model, module):
    """Fills a module's tensors."""
    state = module.state_dict()
    floats = {name: numbers(model, name, tensor.shape) for name, tensor in state.items() if tensor.is_floating_point()}
    module.load_state_dict({**state, **floats})
    return module.eval()


def bert(name, tokenizer, size=16, heads=4, pooler=False, **more):
    config = transformers.BertConfig(
        **{
            "vocab_size": tokenizer.get_vocab_size(),
            "hidden_size": size,
            "num_hidden_layers": 2,
            "num_attention_heads": heads,
            "intermediate_size": 2 * size,
            "max_position_embeddings": 64,
            **more,
        }
    )
    return draw(name, transformers.BertModel(config, add_pooling_layer=pooler))


def save(folder, model):
    """`config.json` and `model.safetensors`."""
    model.save_pretrained(folder)
    return dict(model.state_dict())


def bert_wordpiece(folder):
    """As all-MiniLM-L6-v2: `tokenizer.json` pads and truncates, and there are more positions than tokens."""
    tokenizer = word_piece(200)
    weights = save(folder, bert(folder.name, tokenizer, pooler=True))
    tokenizer.enable_padding(length=32)
    tokenizer.enable_truncation(32)
    write_tokenizer(folder, tokenizer, "BertTokenizer", 64, BERT_TOKENS, do_lower_case=True)
    write_limits(folder, 32)
    write_modules(folder, ("", "Transformer"), "Pooling", "Normalize")
    write_pooling(folder, 16, "mean")
    prompts = {"query": "query: ", "passage": "passage: "}
    write_settings(folder, prompts)
    return Golden("mean", True, 32, reader(weights), prompts)


def bert_cls(folder):
    """As older files have it, the numbers of positions are among the weights."""
    tokenizer = word_piece(160)
    model = bert(folder.name, tokenizer, size=24, heads=2)
    weights = save(folder, model)
    positions = {"embeddings.position_ids": torch.arange(64).reshape(1, -1)}
    write_weights(folder / "model.safetensors", {**positions, **weights})
    write_tokenizer(folder, tokenizer, "BertTokenizer", 512, BERT_TOKENS, do_lower_case=True)
    write_limits(folder, 48)
    write_modules(folder, ("", "Transformer"), "Pooling")
    write_pooling(folder, 24, "cls")
    write_settings(folder)
    return Golden("cls", False, 48, reader(weights))


def bert_plain(folder):
    """As bert-base-cased: what is above the encoder is there too, LayerNorm has the names that it had in TensorFlow."""
    tokenizer = word_piece(200, lower_case=False)
    config = bert(folder.name, tokenizer).config
    model = draw(folder.name, transformers.BertForPreTraining(config))
    config.architectures = ["BertForPreTraining"]
    config.save_pretrained(folder)
    state = {name: tensor.bfloat16() for name, tensor in model.state_dict().items() if tensor.is_floating_point()}
    # The same tensors as the word vectors and `cls.predictions.bias`.
    state = {name: tensor for name, tensor in state.items() if not name.startswith("cls.predictions.decoder")}
    former = {
        name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta"): tensor
        for name, tensor in state.items()
    }
    write_weights(folder / "model.safetensors", former)
    vocabulary = sorted(tokenizer.get_vocab(), key=tokenizer.token_to_id)
    (folder / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    write_tokenizer_config(folder, "BertTokenizer", 512, BERT_TOKENS, do_lower_case=False)
    weights = {name.removeprefix("bert."): tensor.float() for name, tensor in state.items() if name.startswith("bert.")}
    return Golden("mean", False, 64, reader(weights))


def bert_prefixed(folder):
    """As a whole sentence-transformers model, saved as one file of tensors."""
    prefix = "0.auto_model."
    tokenizer = word_piece(180)
    model = bert(folder.name, tokenizer)
    weights = {name: tensor.half().float() for name, tensor in save(folder, model).items()}
    write_weights(folder / "model.safetensors", {prefix + name: tensor.half() for name, tensor in weights.items()})
    write_tokenizer(folder, tokenizer, "BertTokenizer", 40, BERT_TOKENS, do_lower_case=True)
    write_limits(folder, None)
    write_modules(folder, ("", "Transformer"), "Pooling")
    write_pooling(folder, 16, "max")
    write_settings(folder)
    return Golden("max", False, 40, reader(weights, key_mapping={"^" + prefix.replace(".", r"\."): ""}))


def bert_unigram(folder):
    """As paraphrase-multilingual-MiniLM-L12-v2: a BERT that reads the pieces of XLM-RoBERTa."""
    spaces = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(tokenizers.Regex(" {2,}"), " ")])
    tokenizer = unigram(180, spaces, pre_tokenizers.Metaspace())
    weights = save(folder, bert(folder.name, tokenizer, layer_norm_eps=1e-5))
    write_tokenizer(folder, tokenizer, "PreTrainedTokenizerFast", 512, ROBERTA_TOKENS)
    write_limits(folder, 24)
    write_modules(folder, ("", "Transformer"), "Pooling")
    write_pooling(folder, 16, "mean")
    write_settings(folder)
    return Golden("mean", False, 24, reader(weights))


def bert_dense(folder):
    """Made lower case not by the tokenizer but by sentence-transformers."""
    tokenizer = word_piece(120, lower_case=False)
    weights = save(folder, bert(folder.name, tokenizer, size=32, heads=4, intermediate_size=32))
    write_tokenizer(folder, tokenizer, "BertTokenizer", 64, BERT_TOKENS, do_lower_case=False)
    write_limits(folder, 32, do_lower_case=True)
    write_modules(folder, ("", "Transformer"), "Pooling", "Dense", "Normalize")
    write_pooling(folder, 32, "mean")
    write_json(
        folder / "2_Dense/config.json",
        {
            "in_features": 32,
            "out_features": 24,
            "bias": True,
            "activation_function": "torch.nn.modules.activation.Tanh",
        },
    )
    dense = {"linear.weight": [24, 32], "linear.bias": [24]}
    write_weights(
        folder / "2_Dense/model.safetensors", {key: numbers(folder.name, key, shape) for key, shape in dense.items()}
    )
    write_settings(folder)
    return Golden("mean", True, 32, reader(weights))


def bert_new_layout(folder):
    """As sentence-transformers itself saves today."""
    tokenizer = word_piece(140)
    draft = folder / "draft"
    weights = save(draft, bert(folder.name, tokenizer, pooler=True))
    write_tokenizer(draft, tokenizer, "BertTokenizer", 56, BERT_TOKENS, do_lower_case=True)
    modules = [Transformer(str(draft)), Pooling(16, "mean"), Normalize()]
    shutil.rmtree(draft)
    prompts = {"query": "search: ", "document": ""}
    model = SentenceTransformer(modules=modules, prompts=prompts, device="cpu")
    model.save_pretrained(str(folder), create_model_card=False)
    # Which torch it was is this machine's own affair.
    settings = folder / "config_sentence_transformers.json"
    settings.write_text(settings.read_text().replace(torch.__version__, torch.__version__.split("+")[0]))
    return Golden("mean", True, 56, reader(weights), prompts)


def distilbert(folder):
    tokenizer = word_piece(180)
    config = transformers.DistilBertConfig(
        vocab_size=tokenizer.get_vocab_size(), dim=24, n_layers=2, n_heads=3, hidden_dim=40, max_position_embeddings=64
    )
    weights = save(folder, draw(folder.name, transformers.DistilBertModel(config)))
    write_tokenizer(folder, tokenizer, "DistilBertTokenizer", 512, BERT_TOKENS, do_lower_case=True)
    write_limits(folder, 64)
    write_modules(folder, ("", "Transformer"), "Pooling")
    write_pooling(folder, 24, "mean")
    write_settings(folder)
    return Golden("mean", False, 64, reader(weights))


def roberta(folder):
    """As all-distilroberta-v1. Positions are counted from 2, so that 66 of them hold 64 tokens."""
    tokenizer = byte_pairs(320)
    weights = save(folder, roberta_model(folder.name, transformers.RobertaModel, tokenizer))
    write_tokenizer(folder, tokenizer, "RobertaTokenizer", 64, ROBERTA_TOKENS, add_prefix_space=False)
    write_limits(folder, 64)
    write_modules(folder, ("", "Transformer"), "Pooling", "Normalize")
    write_pooling(folder, 16, "mean")
    write_settings(folder)
    return Golden("mean", True, 64, reader(weights))


def xlm_roberta(folder):
    """As multilingual-e5: with the table of characters that sentencepiece's models have."""
    words = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    tokenizer = unigram(200, normalizers.Precompiled(CHARACTERS), words)
    weights = save(folder, roberta_model(folder.name, transformers.XLMRobertaModel, tokenizer))
    write_tokenizer(folder, tokenizer, "XLMRobertaTokenizer", 512, ROBERTA_TOKENS)
    write_limits(folder, 60)
    write_modules(folder, ("", "Transformer"), "Pooling", "Normalize")
    write_pooling(folder, 16, "mean")
    prompts = {"query": "query: ", "passage": "passage: "}
    write_settings(folder, prompts)
    return Golden("mean", True, 60, reader(weights), prompts)


def roberta_model(name, kind, tokenizer):
    config = kind.config_class(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=32,
        max_position_embeddings=66,
        type_vocab_size=1,
        layer_norm_eps=1e-5,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
    )
    return draw(name, kind(config, add_pooling_layer=False))


def mpnet(folder):
    """As all-mpnet-base-v2."""
    special = ["<s>", "<pad>", "</s>", "<unk>", "[UNK]", "<mask>"]
    tokenizer = word_piece(200, special=special, ends=("<s>", "</s>"))
    config = transformers.MPNetConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=24,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=66,
        layer_norm_eps=1e-5,
    )
    weights = save(folder, draw(folder.name, transformers.MPNetModel(config, add_pooling_layer=False)))
    tokens = {**ROBERTA_TOKENS, "unk_token": "[UNK]"}
    write_tokenizer(folder, tokenizer, "MPNetTokenizer", 512, tokens, do_lower_case=True)
    write_limits(folder, 60)
    write_modules(folder, ("", "Transformer"), "Pooling", "Normalize")
    write_pooling(folder, 24, "mean")
    write_settings(folder)
    return Golden("mean", True, 60, reader(weights))


def static(folder):
    """sentence-transformers' StaticEmbedding. It does without the special tokens that the tokenizer has."""
    tokenizer = word_piece(200)
    body = folder / "0_StaticEmbedding"
    table = {"embedding.weight": numbers(folder.name, "embedding.weight", [tokenizer.get_vocab_size(), 32])}
    write_weights(body / "model.safetensors", table)
    tokenizer.save(str(body / "tokenizer.json"))
    write_modules(folder, ("0_StaticEmbedding", "StaticEmbedding"), "Normalize")
    write_settings(folder)
    return Golden(None, True, None, by_sentence_transformers)


def static_model2vec(folder):
    """model2vec's own. It leaves unknown tokens out; sentence-transformers, which reads the folder too, does not."""
    tokenizer = word_piece(200, special=("[PAD]", "[UNK]"), ends=None)
    table = numbers(folder.name, "embeddings", [tokenizer.get_vocab_size(), 32]).numpy()
    config = {"model_type": "model2vec", "architectures": ["StaticModel"], "hidden_dim": 32, "normalize": True}
    model2vec.StaticModel(table, tokenizer, config, normalize=True).save_pretrained(folder)
    (folder / "README.md").unlink()
    return Golden(None, True, 512, by_model2vec)


MODELS = [
    bert_wordpiece,
    bert_cls,
    bert_plain,
    bert_prefixed,
    bert_unigram,
    bert_dense,
    bert_new_layout,
    distilbert,
    roberta,
    xlm_roberta,
    mpnet,
    static,
    static_model2vec,
]
