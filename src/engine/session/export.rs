//! What was trained, taken away: written in slices beside all other work.

use std::future::Future;
use std::rc::Rc;

use super::emit::Emit;
use super::run::Package;
use super::{Session, no_data};
use crate::config::Config;
use crate::engine::encoder::EncoderConfig;
use crate::engine::exchange::export::Export;
use crate::engine::exchange::folder::ModelFolder;
use crate::engine::exchange::project;
use crate::pace::{Pace, Task};
use crate::protocol::{Event, ExportPart, Failure, Progress, Project, Stage, Story};
use crate::say;

/// A zip that is being written; dropped, it is given up.
pub(super) struct Exporting {
    task: Task<Result<(), Failure>>,
    emit: Emit,
}

impl Session {
    /// Begins to write the model as the sentences were last embedded with, in the place of what is being written.
    ///
    /// # Errors
    /// Where there is no model yet, or what it began with is gone; of [`Stage::Export`], whatever it is: the page waits for an
    /// answer to this and to nothing else.
    pub(super) async fn export(&mut self, story: Story) -> Result<(), Failure> {
        self.begin_export(story).await.map_err(|failure| Failure { stage: Stage::Export, ..failure })
    }

    async fn begin_export(&mut self, story: Story) -> Result<(), Failure> {
        let run = self.run.as_ref().ok_or_else(no_data)?;
        let package = run.package().ok_or_else(|| Failure {
            stage: Stage::Export,
            message: say!("engine-export-no-vectors"),
            hint: say!("engine-export-wait"),
        })?;
        let base = self.models.of(&package.config).await?;
        self.begin_writing(|pace, part| async move { write(package, base, story, pace, part).await });
        Ok(())
    }

    /// Begins to write a project, in the place of what is being written.
    ///
    /// # Errors
    /// Where the pretrained model that it began with, or the file of its tokenizer, is gone; of [`Stage::Export`].
    pub(super) async fn pack(&mut self, project: Project) -> Result<(), Failure> {
        let hash = project.record.built.as_ref().unwrap_or(&project.record.settings);
        let (config, _) = Config::from_hash(hash);
        let not_here = |failure| Failure { stage: Stage::Export, ..failure };
        let base = self.models.of(&config).await.map_err(not_here)?;
        let tokenizer = self.models.tokenizer_of(&config).await.map_err(not_here)?;
        self.begin_writing(|pace, part| async move {
            let model = base.as_ref().map(|base| (config.model.as_str(), base.files()));
            let tokenizer = tokenizer.as_ref().map(|file| (config.tokenizer_file.as_str(), file.files()));
            project::write(&project, model.or(tokenizer), &pace, part).await.map_err(|error| not_written(&error))
        });
        Ok(())
    }

    fn begin_writing<F: Future<Output = Result<(), Failure>> + 'static>(
        &mut self,
        work: impl FnOnce(Pace, Box<dyn FnMut(Vec<u8>)>) -> F,
    ) {
        let emit = self.emit.clone();
        let pace = Pace::new({
            let emit = emit.clone();
            move |done, total| emit.event(Event::Progress(Progress { stage: Stage::Export, done, total }))
        });
        emit.event(Event::Progress(Progress { stage: Stage::Export, done: 0, total: 0 }));
        let part = {
            let emit = emit.clone();
            move |bytes| emit.event(Event::Exported(ExportPart { bytes, last: false }))
        };
        let task = Task::new(pace.clone(), work(pace, Box::new(part)));
        self.exporting = Some(Exporting { task, emit });
    }

    /// Goes on with what is being written; whether there is something.
    pub(super) async fn tick_export(&mut self) -> bool {
        let Some(exporting) = &mut self.exporting else { return false };
        if let Some(outcome) = exporting.task.advance().await {
            exporting.emit.event(match outcome {
                Ok(()) => Event::Exported(ExportPart { bytes: Vec::new(), last: true }),
                Err(failure) => Event::Failed(failure),
            });
            self.exporting = None;
        }
        true
    }
}

async fn write(
    package: Package,
    base: Option<Rc<ModelFolder>>,
    story: Story,
    pace: Pace,
    part: Box<dyn FnMut(Vec<u8>)>,
) -> Result<(), Failure> {
    let Package { snapshot, tokens, data, config, device: _ } = package;
    let shape = match &base {
        Some(base) => base.shape_for(&config),
        None => EncoderConfig::of(&config, tokens.tokenizer.ids()),
    };
    let export = Export {
        encoder: &snapshot.weights,
        shape,
        tokenizer: &tokens.tokenizer,
        data: &data,
        vectors: &snapshot.vectors,
        config: &config,
        base: base.as_deref(),
        step: snapshot.step,
        story: &story,
        pace: &pace,
    };
    export.write(part).await.map_err(|error| not_written(&error))
}

fn not_written(error: &impl std::fmt::Display) -> Failure {
    Failure {
        stage: Stage::Export,
        message: say!("engine-export-failed", reason = error.to_string()),
        hint: say!("engine-export-try-again"),
    }
}
