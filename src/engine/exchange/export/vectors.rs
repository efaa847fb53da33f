//! Vectors of all sentences, for NumPy and for the Embedding Projector.

use std::io::Write;

use serde_json::json;

use super::{Export, ExportError};
use crate::engine::exchange::archive::Archive;

const TAB_SEPARATED: u8 = b'\t';

impl Export<'_> {
    pub(super) async fn write_vectors<F: FnMut(Vec<u8>)>(
        &self,
        archive: &mut Archive<F>,
        folder: &str,
    ) -> Result<(), ExportError> {
        archive.begin(&format!("{folder}vectors.npy"))?;
        self.write_npy(archive).await?;
        archive.begin(&format!("{folder}sentences.jsonl"))?;
        for sentence in &self.data.sentences {
            let part = part(sentence.held_out);
            let line = json!({"text": sentence.text, "label": sentence.label, "part": part});
            serde_json::to_writer(&mut *archive, &line)?;
            archive.write_all(b"\n")?;
        }
        self.write_projector(archive, folder).await
    }

    /// `[sentences, size]`, <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>
    async fn write_npy<F: FnMut(Vec<u8>)>(&self, archive: &mut Archive<F>) -> Result<(), ExportError> {
        use npyz::WriterBuilder;

        let shape = [self.vectors.rows() as u64, self.vectors.size as u64];
        let mut writer = npyz::WriteOptions::<f32>::new().default_dtype().shape(&shape).writer(archive).begin_nd()?;
        for row in self.vectors.values.chunks(self.vectors.size.max(1)) {
            self.pace.breathe().await;
            writer.extend(row.iter().copied())?;
        }
        Ok(writer.finish()?)
    }

    /// Its own reading rules: no header above the vectors; above what is said of them one, for there are several columns; no
    /// empty line, which would shift all that follow; and neither quotes nor a way to write a tab.
    async fn write_projector<F: FnMut(Vec<u8>)>(
        &self,
        archive: &mut Archive<F>,
        folder: &str,
    ) -> Result<(), ExportError> {
        archive.begin(&format!("{folder}vectors.tsv"))?;
        let mut lines = plain_lines(&mut *archive);
        for row in self.vectors.values.chunks(self.vectors.size.max(1)) {
            self.pace.breathe().await;
            lines.write_record(row.iter().map(f32::to_string))?;
        }
        lines.flush()?;
        drop(lines);
        archive.begin(&format!("{folder}metadata.tsv"))?;
        let mut lines = plain_lines(&mut *archive);
        lines.write_record(["sentence", "label", "part"])?;
        for sentence in &self.data.sentences {
            let label = sentence.label.as_deref().unwrap_or_default();
            lines.write_record([one_line(&sentence.text), one_line(label), part(sentence.held_out).to_owned()])?;
        }
        lines.flush()?;
        Ok(())
    }
}

fn plain_lines<W: Write>(into: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().delimiter(TAB_SEPARATED).quote_style(csv::QuoteStyle::Never).from_writer(into)
}

fn one_line(text: &str) -> String {
    text.split(char::is_whitespace).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn part(held_out: bool) -> &'static str {
    if held_out { "held out" } else { "training" }
}
