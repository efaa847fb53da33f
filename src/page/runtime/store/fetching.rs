//! What is fetched from elsewhere or opened from files, on its way to the engine, and what the browser has of it.

use web_sys::{AbortSignal, Blob};

use super::Store;
use super::effects::part_of_file;
use crate::handed::{HandedModel, contents};
use crate::page::core::{Action, HubAction, PROJECT_ENDING, RemoteAction, Repository};
use crate::page::runtime::{hub, packing, remote, storage};

impl Store {
    pub(super) async fn measure_storage(self) {
        if let Some((used, room)) = storage::measure().await {
            self.dispatch(Action::StoreMeasured { used, room });
        }
    }

    /// The models that are kept, and the room that all that is kept takes.
    pub(super) async fn show_models(self) {
        if let Ok(models) = self.runtime().storage.models().await {
            self.dispatch(Action::ModelsListed(models));
        }
        self.measure_storage().await;
    }

    /// Fetches a model and hands it to the engine.
    pub(super) async fn download(self, repository: Repository, signal: AbortSignal) {
        let act = move |action| self.dispatch(Action::Hub(action));
        let tell = move |fetched| act(HubAction::Came(fetched));
        match hub::fetch(&self.runtime().parts, &repository, signal, &tell).await {
            Ok(files) => {
                let identity = format!("{}\n{}", repository.address, contents(&files));
                let name = self.hand_over(&repository.name, identity, files);
                act(HubAction::Arrived { name });
            }
            Err(reason) => act(HubAction::Stopped(reason)),
        }
        self.show_parts().await;
    }

    /// Fetches data from another site, and opens it.
    pub(super) async fn fetch(self, address: String, signal: AbortSignal) {
        let act = move |action| self.dispatch(Action::Remote(action));
        match remote::fetch(&address, signal, &act).await {
            Ok(file) if file.name.to_lowercase().ends_with(PROJECT_ENDING) => {
                act(RemoteAction::ProjectArrived);
                part_of_file(&file.bytes).into_iter().for_each(|bytes| self.open_project(file.name.clone(), bytes));
            }
            Ok(file) => act(RemoteAction::Arrived(packing::unpack_lesson(file).await)),
            Err(failure) => act(RemoteAction::Failed(failure)),
        }
    }

    /// The models of which a part has come.
    pub(super) async fn show_parts(self) {
        if let Ok(parts) = self.runtime().parts.list().await {
            self.dispatch(Action::Hub(HubAction::Listed(parts)));
        }
    }

    /// A failure to tidy up is nobody's concern: what is left is listed.
    pub(super) async fn forget_parts(self, address: &str) {
        let _ = self.runtime().parts.forget(address).await;
        self.show_parts().await;
    }

    /// Hands files to the engine; the name that they have there: this one, unless something else is called so.
    pub fn hand_over(self, name: &str, identity: String, files: Vec<(String, Blob)>) -> String {
        let name = self.peek(|state| state.pretrained.free_name(name, &identity));
        self.hand_model(HandedModel { name: name.clone(), identity, files });
        name
    }

    /// Hands a model's files to the engine.
    pub fn hand_model(self, model: HandedModel) {
        if let Some(engine) = &*self.runtime().engine.borrow() {
            engine.hand(model);
        }
    }

    /// Hands the file of a project to the engine, and has it opened.
    pub fn open_project(self, name: String, file: Blob) {
        self.hand_project(&name, file);
        self.dispatch(Action::ProjectChosen(name));
    }

    /// Hands the file of a project to the engine.
    pub fn hand_project(self, name: &str, file: Blob) {
        let files = vec![(name.to_owned(), file)];
        self.hand_model(HandedModel { name: name.to_owned(), identity: String::new(), files });
    }
}
