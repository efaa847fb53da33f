//! A tokenizer from sentences: which words or pieces of words get an id.

use std::collections::HashSet;

use tokenizers::models::wordlevel::WordLevel;
use tokenizers::processors::template::TemplateProcessing;
use tokenizers::tokenizer::{
    AddedToken, DecoderWrapper, OffsetReferential, OffsetType, PostProcessorWrapper, PreTokenizer as _,
    PreTokenizerWrapper,
};
use tokenizers::{ModelWrapper, TokenizerBuilder};

use super::subwords::Learned;
use super::vocabulary::Counts;
use super::{
    CLS, Method, Pipeline, SPECIAL, Tokenizer, TokenizerConfig, TokenizerError, UNKNOWN, pipeline, vocabulary,
};
use crate::pace::Pace;

impl TokenizerConfig {
    /// Trains on sentences: the most frequent tokens first, ties in alphabetical order.
    ///
    /// # Errors
    /// When the `tokenizers` crate refuses a part of the pipeline.
    pub fn train<'a>(
        &self,
        sentences: impl ExactSizeIterator<Item = &'a str> + Clone + Send,
    ) -> Result<Tokenizer, TokenizerError> {
        embassy_futures::block_on(self.train_in_slices(sentences, &Pace::unhurried()))
    }

    /// Like [`Self::train`], in slices.
    pub async fn train_in_slices<'a>(
        &self,
        sentences: impl ExactSizeIterator<Item = &'a str> + Clone + Send,
        pace: &Pace,
    ) -> Result<Tokenizer, TokenizerError> {
        let (mut pipeline, rare) = match self.pieces {
            None => self.whole_words(sentences, pace).await?,
            Some(method) => self.pieces_of_words(method, sentences, pace).await?,
        };
        if self.cls {
            let id = pipeline.token_to_id(CLS).expect("the vocabulary begins with the special tokens");
            let template = TemplateProcessing::builder()
                .try_single(format!("{CLS} $A"))
                .map_err(tokenizers::Error::from)?
                .special_tokens(vec![(CLS, id)])
                .build()
                .map_err(|error| tokenizers::Error::from(error.to_string()))?;
            pipeline.with_post_processor(Some(PostProcessorWrapper::Template(template)));
        }
        let unknown = pipeline.token_to_id(UNKNOWN);
        Ok(Tokenizer {
            pipeline,
            max_tokens: self.max_tokens,
            adds_special: true,
            unknown,
            rare,
            prompt: String::new(),
        })
    }

    /// The most frequent words, ties in alphabetical order; and how many found no place.
    async fn whole_words<'a>(
        &self,
        sentences: impl ExactSizeIterator<Item = &'a str> + Clone + Send,
        pace: &Pace,
    ) -> Result<(Pipeline, usize), TokenizerError> {
        // Pieces may take half of the vocabulary: single letters and words from elsewhere need their part.
        let most = self.vocabulary_size / 2;
        let pieces = vocabulary::pieces(sentences.clone(), &pipeline::normaliser()?, most, pace).await?;
        let counts = count(&build(Vec::new(), &pieces)?, sentences, pace).await?;
        let (words, rare) = counts.most_frequent(self.vocabulary_size.saturating_sub(SPECIAL.len()));
        pace.breathe().await;
        let kept: HashSet<&str> = words.iter().map(String::as_str).collect();
        let pieces: Vec<String> = pieces.into_iter().filter(|piece| kept.contains(piece.as_str())).collect();
        Ok((build(words, &pieces)?, rare))
    }

    /// Letters and what is learned to be joined of them; and how many letters found no place.
    async fn pieces_of_words<'a>(
        &self,
        method: Method,
        sentences: impl ExactSizeIterator<Item = &'a str> + Clone + Send,
        pace: &Pace,
    ) -> Result<(Pipeline, usize), TokenizerError> {
        let cut = assemble(WordLevel::default().into(), pipeline::runs_pre_tokenizer()?, None)?;
        let counts = count(&cut, sentences, pace).await?;
        pace.breathe().await;
        let Learned { model, decoder, rare } = method.learn(counts, self.vocabulary_size)?;
        pace.breathe().await;
        Ok((assemble(model, pipeline::runs_pre_tokenizer()?, Some(decoder))?, rare))
    }
}

/// How often each token occurs, in slices.
async fn count<'a>(
    cut: &Pipeline,
    sentences: impl ExactSizeIterator<Item = &'a str>,
    pace: &Pace,
) -> Result<Counts, TokenizerError> {
    let mut counts = Counts::default();
    let mut walk = pace.over_texts(sentences.len());
    for sentence in sentences {
        walk.pass(sentence).await;
        for_each_token(cut, sentence, |token| counts.add(token))?;
    }
    Ok(counts)
}

/// `words`: those with an id, in order. `pieces`: those of them that are found wherever they stand.
fn build(words: Vec<String>, pieces: &[String]) -> Result<Pipeline, TokenizerError> {
    let all = SPECIAL.map(str::to_owned).into_iter().chain(words);
    let ids = all.zip(0u32..).collect();
    let model = WordLevel::builder().vocab(ids).unk_token(UNKNOWN.to_owned()).build()?;
    let mut pipeline = assemble(model.into(), pipeline::pre_tokenizer()?, None)?;
    pipeline.add_tokens(pieces.iter().map(|piece| AddedToken::from(piece.as_str(), false)))?;
    Ok(pipeline)
}

/// `model`: which has ids for [`SPECIAL`], if it has any.
fn assemble(
    model: ModelWrapper,
    pre_tokenizer: PreTokenizerWrapper,
    decoder: Option<DecoderWrapper>,
) -> Result<Pipeline, TokenizerError> {
    let mut pipeline: Pipeline = TokenizerBuilder::default()
        .with_model(model)
        .with_normalizer(Some(pipeline::normaliser()?))
        .with_pre_tokenizer(Some(pre_tokenizer))
        .with_post_processor(None)
        .with_decoder(decoder)
        .build()?;
    pipeline.add_special_tokens(SPECIAL.map(|token| AddedToken::from(token, true)))?;
    // A sentence in which somebody writes [PAD] holds three letters, not a gap.
    pipeline.set_encode_special_tokens(true);
    Ok(pipeline)
}

/// What a text is cut into, whether or not it has an id.
fn for_each_token(pipeline: &Pipeline, text: &str, mut use_token: impl FnMut(&str)) -> tokenizers::Result<()> {
    let mut parts = pipeline.get_added_vocabulary().extract_and_normalize(pipeline.get_normalizer(), text);
    pipeline.get_pre_tokenizer().expect("built with one").pre_tokenize(&mut parts)?;
    for (token, _, _) in parts.get_splits(OffsetReferential::Normalized, OffsetType::Byte) {
        use_token(token);
    }
    Ok(())
}
