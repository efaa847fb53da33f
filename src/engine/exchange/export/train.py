"""Goes on with the training that made this model, in Python and on as many GPUs as there are.

    pip install "sentence-transformers[train]"
    python train.py --epochs 1
    accelerate launch train.py --epochs 3     # on several GPUs

Reads model/, data/ and settings.json beside this file; writes the trained model to trained/.
"""

import argparse
import json
from pathlib import Path

import sentence_transformers
from datasets import Dataset, load_dataset
from sentence_transformers import (
    SentenceTransformer,
    SentenceTransformerTrainer,
    SentenceTransformerTrainingArguments,
    losses,
    models,
)
from sentence_transformers.training_args import BatchSamplers

HERE = Path(__file__).resolve().parent


def loss_for(model, settings, columns):
    """The page's loss, by its name in sentence-transformers."""
    if "score" in columns:
        # It takes a batch as a whole: there is no form of it that goes through the encoder in parts.
        return losses.CoSENTLoss(model, settings["scale"])
    if settings["loss"] == "ranking":
        # Static embeddings have no passes to save, and it refuses them.
        if settings["chunk"] and not isinstance(model[0], models.StaticEmbedding):
            return losses.CachedMultipleNegativesRankingLoss(model, settings["scale"], mini_batch_size=settings["chunk"])
        return losses.MultipleNegativesRankingLoss(model, settings["scale"])
    cosine = settings["distance"] == "cosine"
    margin = settings["margin"]
    if "label" in columns:
        functions = losses.BatchHardTripletLossDistanceFunction
        distance = functions.cosine_distance if cosine else functions.eucledian_distance
        if settings["mining"] == "batch_all":
            return losses.BatchAllTripletLoss(model, distance_metric=distance, margin=margin)
        if settings["mining"] == "batch_semi_hard":
            return losses.BatchSemiHardTripletLoss(model, distance_metric=distance, margin=margin)
        if settings["soft_margin"]:
            return losses.BatchHardSoftMarginTripletLoss(model, distance_metric=distance)
        return losses.BatchHardTripletLoss(model, distance_metric=distance, margin=margin)
    if "negative" in columns:
        version = tuple(int(part) for part in sentence_transformers.__version__.split(".")[:2])
        if not cosine and (5, 0) <= version < (5, 4):
            raise SystemExit("TripletLoss has the wrong sign for Euclidean distances in 5.0 to 5.3: install 5.4 or later.")
        metric = losses.TripletDistanceMetric.COSINE if cosine else losses.TripletDistanceMetric.EUCLIDEAN
        return losses.TripletLoss(model, distance_metric=metric, triplet_margin=margin)
    # Pairs alone: the other rows of a batch are the negatives.
    return losses.MultipleNegativesRankingLoss(model)


def pairs_of_labels(data):
    """Each text with the next of its label. Others of the label may meet in a batch and count as negatives there, which in the
    page they do not."""
    by_label = {}
    for row in data:
        by_label.setdefault(row["label"], []).append(row["text"])
    pairs = [
        pair for texts in by_label.values() if len(texts) > 1 for pair in zip(texts, texts[1:] + texts[:1])
    ]
    return Dataset.from_dict({"anchor": [anchor for anchor, _ in pairs], "positive": [other for _, other in pairs]})


def sampler_for(columns):
    if "score" in columns:
        # Rows with one score may meet, which the sampler without duplicates kept apart in some versions.
        return BatchSamplers.BATCH_SAMPLER
    return BatchSamplers.GROUP_BY_LABEL if "label" in columns else BatchSamplers.NO_DUPLICATES


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--epochs", type=float, default=1)
    parser.add_argument("--batch-size", type=int)
    parser.add_argument("--out", default=str(HERE / "trained"))
    arguments = parser.parse_args()

    settings = json.loads((HERE / "settings.json").read_text(encoding="utf-8"))
    data = load_dataset("json", data_files=str(HERE / "data" / "train.jsonl"), split="train")
    data = data.remove_columns([name for name in data.column_names if name == "label_text"])
    if settings["loss"] == "ranking" and "label" in data.column_names:
        data = pairs_of_labels(data)
    model = SentenceTransformer(str(HERE / "model"))
    trainer = SentenceTransformerTrainer(
        model=model,
        train_dataset=data,
        loss=loss_for(model, settings, data.column_names),
        args=SentenceTransformerTrainingArguments(
            output_dir=arguments.out,
            num_train_epochs=arguments.epochs,
            per_device_train_batch_size=arguments.batch_size or settings["batch_size"],
            learning_rate=settings["learning_rate"],
            weight_decay=settings["weight_decay"],
            lr_scheduler_type="cosine" if settings["schedule"] == "cosine" else "constant_with_warmup",
            warmup_steps=settings["warm_up"],
            max_grad_norm=settings["clip_norm"] or 1e9,
            seed=settings["seed"],
            # What the model reads before every text.
            prompts=settings["prompt"] or None,
            batch_sampler=sampler_for(data.column_names),
            save_strategy="no",
            report_to="none",
        ),
    )
    trainer.train()
    model.save_pretrained(arguments.out)
    print(f"The trained model is in {arguments.out}")


if __name__ == "__main__":
    main()
