//! The model card, and what else is written for people.
//!
//! The fields above the text: <https://huggingface.co/docs/hub/model-cards>.

use std::fmt::Write;

use super::{Export, ExportError};
use crate::config::{Config, Encoder, LossFunction, Mining, SETTINGS};
use crate::engine::exchange::folder::ModelFolder;
use crate::protocol::Scores;
use crate::text::import::Form;

/// Losses that are listed.
const LOSSES: usize = 20;

const ADAPTER: &str = "- `adapter/`: what was trained alone, for PEFT: `PeftModel.from_pretrained(AutoModel.from_pretrained(base), \
                       \"adapter\")`, where `base` is the model that `adapter_config.json` names. `model/` holds the sum of both.\n";

impl Export<'_> {
    pub(super) fn contents(&self) -> String {
        let title = &self.story.title;
        let onnx = self.about_onnx();
        let adapter = if self.config.trains_adapters() { ADAPTER } else { "" };
        format!(
            "# {title}\n\n\
             Trained in a browser by Triplet Playground.\n\n\
             - `model/`: the model, for `SentenceTransformer(\"model\")`; its README.md says how it was trained and how well it does.\n\
             {onnx}\
             {adapter}\
             - `vectors/`: the vectors of all sentences. `vectors.npy` for NumPy, its rows in the order of `sentences.jsonl`; \
             `vectors.tsv` and `metadata.tsv` for https://projector.tensorflow.org (Load).\n\
             - `data/`: what it was trained on, and what was held out.\n\
             - `train.py`: goes on with the same training in Python, on as many GPUs as there are.\n\
             - `evaluation.json`: the figures of the model card, and the losses.\n\
             - `settings.json`: all settings, and a link that repeats them in the page.\n"
        )
    }

    pub(super) fn card(&self) -> Result<String, ExportError> {
        let mut card = self.front_matter()?;
        let Self { story, config, .. } = self;
        let size = self.vectors.size;
        write!(
            card,
            "# {}\n\n\
             A sentence-transformers model: {}. It makes a vector of {size} numbers of a sentence of at most {} tokens{}.\n\n\
             ```python\n\
             from sentence_transformers import SentenceTransformer\n\n\
             model = SentenceTransformer(\"model\")\n\
             vectors = model.encode([\"a sentence\", \"another one\"])\n\
             ```\n\n\
             {}\
             ## Training\n\n\
             {} steps of {} on {}. It was trained in a \
             browser by Triplet Playground; the data never left it.\n\n",
            story.title,
            self.kind(),
            config.max_tokens,
            if config.normalise { ", scaled to length 1" } else { "" },
            self.in_javascript(),
            self.step,
            match config.loss {
                LossFunction::Triplet => config.mining.label().to_lowercase(),
                LossFunction::Ranking => config.loss.label().to_lowercase(),
                LossFunction::Cosent => config.loss.label(),
            },
            self.trained_on(),
        )
        .expect("a string takes everything");
        self.add_figures(&mut card);
        self.add_losses(&mut card);
        card.push_str("\n## Settings\n\n| setting | value |\n| --- | --- |\n");
        for setting in SETTINGS.iter().filter(|setting| concerns(config, setting.key)) {
            let value = config.get(setting.key).unwrap_or_default();
            if !value.is_empty() {
                writeln!(card, "| {} | {value} |", setting.label()).expect("a string takes everything");
            }
        }
        Ok(card)
    }

    fn front_matter(&self) -> Result<String, ExportError> {
        let mut lines =
            vec!["library_name: sentence-transformers".to_owned(), "pipeline_tag: sentence-similarity".to_owned()];
        if let Some(base) = self.base {
            // A text in JSON is one in YAML, whatever stands in it.
            lines.push(format!("base_model: {}", serde_json::to_string(&self.config.model)?));
            if let Some(licence) = licence(base)? {
                lines.push(format!("license: {licence}"));
            }
        }
        let size = match self.data.form {
            Form::Scored => self.data.scored.iter().filter(|pair| !pair.held_out).count(),
            Form::Triplets | Form::Pairs | Form::Labelled | Form::Sets => {
                self.data.sentences.iter().filter(|sentence| !sentence.held_out).count()
            }
        };
        let tags = ["sentence-transformers", "sentence-similarity", "feature-extraction", "generated_from_trainer"];
        let tags = tags.into_iter().map(str::to_owned);
        let tags = tags.chain([format!("dataset_size:{size}"), format!("loss:{}", self.loss_name())]);
        lines.push("tags:".to_owned());
        lines.extend(tags.map(|tag| format!("- {tag}")));
        Ok(format!("---\n{}\n---\n\n", lines.join("\n")))
    }

    /// How much was trained on, and held out.
    fn trained_on(&self) -> String {
        if self.data.form == Form::Scored {
            let held_out = self.data.scored.iter().filter(|pair| pair.held_out).count();
            let trained_on = self.data.scored.len() - held_out;
            return format!("{trained_on} pairs of sentences with a score; {held_out} pairs were held out");
        }
        let held_out = self.data.sentences.iter().filter(|sentence| sentence.held_out).count();
        format!(
            "{} sentences ({} groups of the same meaning); {held_out} sentences were held out",
            self.data.sentences.len() - held_out,
            self.data.groups.len()
        )
    }

    /// What the encoder is called in a sentence.
    fn kind(&self) -> String {
        let Config { encoder, adapter_rank, adapter_alpha, .. } = *self.config;
        match encoder {
            Encoder::Simple => "averaged word vectors and a linear layer".to_owned(),
            Encoder::Transformer => "a small BERT, trained from scratch".to_owned(),
            Encoder::Pretrained if self.config.trains_adapters() => format!(
                "a pretrained encoder, fine-tuned by low-rank adapters (LoRA, rank {adapter_rank}, alpha {adapter_alpha}), \
                 which are merged into its weights"
            ),
            Encoder::Pretrained => "a pretrained encoder, fine-tuned".to_owned(),
        }
    }

    /// In sentence-transformers.
    fn loss_name(&self) -> &'static str {
        match self.config.loss {
            LossFunction::Ranking => return "MultipleNegativesRankingLoss",
            LossFunction::Cosent => return "CoSENTLoss",
            LossFunction::Triplet => {}
        }
        match self.config.mining {
            Mining::BatchHard if self.config.soft_margin => "BatchHardSoftMarginTripletLoss",
            Mining::BatchHard => "BatchHardTripletLoss",
            Mining::BatchSemiHard => "BatchSemiHardTripletLoss",
            Mining::BatchAll => "BatchAllTripletLoss",
            Mining::GivenTriplets | Mining::HardestOfGiven => "TripletLoss",
        }
    }

    fn add_figures(&self, card: &mut String) {
        let Some(after) = &self.story.after else { return };
        card.push_str("## How well it does\n\n");
        card.push_str(match self.data.form {
            Form::Scored => {
                "Spearman: how well the cosines of the pairs are in the order of their scores (rank correlation, from -1 to 1).\n\n\
                 | part | figure | before | after | pairs |\n| --- | --- | ---: | ---: | ---: |\n"
            }
            Form::Triplets | Form::Pairs | Form::Labelled | Form::Sets => {
                "Triplet accuracy: how often the positive is nearer than the negative. The others look for the nearest among all \
                 sentences that are searched. Of a sample, each with the 95 % interval of its share (Wilson).\n\n\
                 | sentences | figure | before | after | questions |\n| --- | --- | ---: | ---: | ---: |\n"
            }
        });
        let before = self.story.before.as_ref();
        if let Some(held_out) = &after.held_out {
            add_scores(card, "held out", before.and_then(|before| before.held_out.as_ref()), held_out);
        }
        add_scores(card, "training", before.map(|before| &before.training), &after.training);
        if let Some(general) = &after.general {
            add_scores(card, "general English", before.and_then(|before| before.general.as_deref()), general);
            card.push_str(
                "\nGeneral English: 100 sentences that are no part of the data, to see what training made the model forget. Each is \
                 asked for the one, among 199 others, that says the same in other words.\n",
            );
        }
    }

    fn add_losses(&self, card: &mut String) {
        let losses = &self.story.losses;
        if losses.is_empty() {
            return;
        }
        card.push_str("\n## Loss\n\n| step | loss |\n| ---: | ---: |\n");
        let every = losses.len().div_ceil(LOSSES);
        for (at, (step, loss)) in losses.iter().enumerate() {
            if at % every == 0 || at + 1 == losses.len() {
                writeln!(card, "| {step} | {loss:.4} |").expect("a string takes everything");
            }
        }
    }
}

/// Whether a setting says anything of a model that was trained with these.
fn concerns(config: &Config, key: &str) -> bool {
    let own = ["tokenizer", "vocabulary_size", "embedding_size"].contains(&key);
    let shape = ["layers", "heads", "feed_forward"].contains(&key);
    let pretrained = ["model", "prompt", "query_prompt", "trains", "frozen_layers"].contains(&key);
    let deep = ["dropout", "pooling"].contains(&key);
    let elsewhere = ["data", "device", "projection"].contains(&key);
    let of_triplets = ["mining", "distance", "margin", "soft_margin", "per_group"].contains(&key);
    let of_other_loss = match config.loss {
        LossFunction::Triplet => key == "scale",
        LossFunction::Ranking | LossFunction::Cosent => of_triplets,
    };
    let adapters = key.starts_with("adapter_") && !config.trains_adapters();
    let of_file = ["tokenizer_file", "vocabulary_size"].contains(&key)
        && (key == "tokenizer_file") != config.reads_tokenizer_file();
    let of_others = match config.encoder {
        Encoder::Simple => shape || pretrained || deep,
        Encoder::Transformer => pretrained,
        Encoder::Pretrained => own || shape,
    };
    !of_others && !of_other_loss && !elsewhere && !adapters && !of_file
}

/// A row for each figure.
fn add_scores(card: &mut String, name: &str, before: Option<&Scores>, after: &Scores) {
    let rows = figures(after).into_iter().map(|(figure, value, count)| {
        let earlier = before.and_then(|before| figures(before).into_iter().find(|other| other.0 == figure));
        let earlier = earlier.map_or_else(|| "–".to_owned(), |(_, value, count)| share(value, count));
        format!("| {name} | {figure} | {earlier} | {} | {count} |\n", share(value, count))
    });
    card.extend(rows);
    let mut add = |figure: &str, value: fn(&Scores) -> Option<f32>| {
        let Some(now) = value(after) else { return };
        let earlier = before.and_then(value).map_or_else(|| "–".to_owned(), |earlier| format!("{earlier:.3}"));
        card.push_str(&format!("| {name} | {figure} | {earlier} | {now:.3} | {} |\n", after.sentences));
    };
    add("MRR", |scores| scores.mean_reciprocal_rank);
    add("NDCG@10", |scores| scores.ndcg);
    if let Some(now) = after.spearman {
        let earlier = before.and_then(|before| before.spearman);
        let earlier = earlier.map_or_else(|| "–".to_owned(), |earlier| format!("{earlier:.3}"));
        card.push_str(&format!("| {name} | Spearman | {earlier} | {now:.3} | {} |\n", after.scored_pairs));
    }
}

/// Names, values between 0 and 1, and how many questions they are over.
fn figures(scores: &Scores) -> Vec<(String, f32, usize)> {
    let recall = scores.recall_at.iter().map(|(k, share)| (format!("recall@{k}"), Some(*share), scores.sentences));
    let named = |name: &str, value, count| (name.to_owned(), value, count);
    [
        named("triplet accuracy", scores.triplet_accuracy, scores.triplets),
        named("recall@1", scores.nearest_neighbour_accuracy, scores.sentences),
    ]
    .into_iter()
    .chain(recall)
    .filter_map(|(name, value, count)| Some((name, value?, count)))
    .collect()
}

fn share(value: f32, count: usize) -> String {
    let (low, high) = crate::statistics::wilson(value, count);
    format!("{:.1} % ({:.0} to {:.0})", 100.0 * value, 100.0 * low, 100.0 * high)
}

/// What the pretrained model's own card says of its licence.
fn licence(base: &ModelFolder) -> Result<Option<String>, ExportError> {
    let card = base.file("README.md")?.unwrap_or_default();
    let card = String::from_utf8_lossy(&card);
    let front = card.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")).map_or("", |(front, _)| front);
    Ok(front.lines().find_map(|line| Some(line.strip_prefix("license:")?.trim().to_owned())))
}
