//! Projects on their way in and out: what they were trained to lies with the keeper, their models with the browser.

use super::keeper::Keeper;
use super::models::BrowserModels;
use super::zip::{Unpacked, project_in};
use crate::config::Config;
use crate::protocol::{Event, Failure, Message, Progress, Project, Stage};
use crate::say;

/// Puts in what it was trained to, where that is kept here.
///
/// # Errors
/// Where it is not, of [`Stage::Export`].
pub async fn complete(mut project: Project, keeper: &Keeper) -> Result<Project, Failure> {
    let Some((key, step)) = project.record.weights.take() else { return Ok(project) };
    let checkpoint = keeper.read(&key).await.map_err(|reason| Failure {
        stage: Stage::Export,
        message: say!("checkpoint-project-not-saved", step = step, reason = reason),
        hint: say!("checkpoint-train-a-step"),
    })?;
    project.checkpoint = Some(checkpoint);
    Ok(project)
}

/// Reads the project that was handed over under this name. What it was trained to is kept under the number of the request, its
/// model, or the file of its tokenizer, like one that was opened.
///
/// # Errors
/// Where it is none, of [`Stage::Project`].
pub async fn open(
    name: &str,
    request: u32,
    models: &BrowserModels,
    keeper: &Keeper,
    post: fn(Message),
) -> Result<Project, Failure> {
    let say = move |event: Event| post(Message { request, event });
    let tell = move |done, total| say(Event::Progress(Progress { stage: Stage::Project, done, total }));
    let read = || project_in(name, &models.handed_file(name)?, tell);
    let Unpacked { mut project, model } = read().map_err(|reason| Failure {
        stage: Stage::Project,
        message: say!("checkpoint-project-not-opened", name = name, reason = reason),
        hint: say!("checkpoint-nothing-changed"),
    })?;
    if let Some((model, files)) = model {
        let (called, outcome) = models.keep(model, files).await;
        let record = &mut project.record;
        for settings in std::iter::once(&mut record.settings).chain(&mut record.built) {
            let mut config = Config::from_hash(settings).0;
            config.brought().into_iter().for_each(|name| name.clone_from(&called));
            *settings = config.to_hash();
        }
        if let Err(error) = outcome {
            say(Event::NotKept { reason: error.to_string() });
        }
    }
    if let Some(checkpoint) = project.checkpoint.take() {
        let step = checkpoint.step;
        project.record.weights = Some((keeper.keep(request, checkpoint), step));
    }
    Ok(project)
}
