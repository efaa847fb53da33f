//! Folders of pretrained models that the user opens or drops: only listed here, the engine reads what it needs of them.

use std::collections::VecDeque;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

use super::files;
use super::store::Store;
use crate::model_files::{is_model, is_model_part, is_tokenizer, is_zip, model_name, names_model};
use crate::page::core::{Action, PROJECT_ENDING};
use crate::page::runtime::spawn::spawn;
use crate::reason::reason;
use crate::say;

/// Files that are looked at in what was dropped: nobody means more, and a whole disk takes minutes.
const MOST_FILES: usize = 2000;

/// Bytes at the end of a zip in which its directory is looked for.
const DIRECTORY: f64 = 65_536.0;

/// Bytes at the beginning of a file that tell a tokenizer from data.
const HEAD: f64 = 1024.0;

/// A file with its path within what was opened.
type Found = (String, File);

/// A model from the files of its folder, as a field for folders gives them.
pub fn open(store: Store, files: &FileList) {
    take(store, found(files));
}

/// Data, or a model, or a zip of one: whichever these files are.
pub fn open_files(store: Store, files: &FileList) {
    sort_out(store, found(files));
}

fn found(files: &FileList) -> Vec<Found> {
    let files = (0..files.length()).filter_map(|index| files.get(index));
    files.map(|file| (path_of(&file), file)).collect()
}

/// Takes files for a project, a model, or data.
fn sort_out(store: Store, files: Vec<Found>) {
    if let [(path, project)] = files.as_slice()
        && path.to_lowercase().ends_with(PROJECT_ENDING)
    {
        return take_project(store, project.clone());
    }
    if is_model(&paths(&files)) {
        return take(store, files);
    }
    spawn(async move {
        match files.as_slice() {
            [(path, zip)] if is_zip(path) && holds_model(zip).await => take(store, files),
            [(path, json)] if is_tokenizer(path, &bytes_of(json, 0.0, HEAD).await) => take_tokenizer(store, json),
            _ => files::read(store, files.into_iter().map(|(_, file)| file).collect()).await,
        }
    });
}

fn paths(files: &[Found]) -> Vec<&str> {
    files.iter().map(|(path, _)| path.as_str()).collect()
}

/// Whether the directory of a zip, which stands at its end, names the files of a model.
async fn holds_model(zip: &File) -> bool {
    names_model(&bytes_of(zip, (zip.size() - DIRECTORY).max(0.0), zip.size()).await)
}

/// A part of a file; nothing where it cannot be read.
async fn bytes_of(file: &File, from: f64, to: f64) -> Vec<u8> {
    let Ok(part) = file.slice_with_f64_and_f64(from, to) else { return Vec::new() };
    let bytes = JsFuture::from(part.array_buffer()).await;
    bytes.map_or_else(|_| Vec::new(), |buffer| js_sys::Uint8Array::new(&buffer).to_vec())
}

/// A tokenizer from its file.
pub fn open_tokenizer(store: Store, files: &FileList) {
    files.get(0).iter().for_each(|file| take_tokenizer(store, file));
}

/// Hands the file over to the engine, which says whether it can be used.
fn take_tokenizer(store: Store, file: &File) {
    let name = hand_over(store, &file.name(), vec![(file.name(), file.clone())]);
    store.dispatch(Action::TokenizerChosen(name));
}

/// Files or folders.
pub fn open_dropped(store: Store, transfer: &DataTransfer) {
    // What was dropped is forgotten by the browser as soon as this returns: everything is asked for at once.
    let items = transfer.items();
    let entries: Vec<FileSystemEntry> =
        (0..items.length()).filter_map(|index| items.get(index)?.webkit_get_as_entry().ok().flatten()).collect();
    if !entries.iter().any(FileSystemEntry::is_directory) {
        transfer.files().iter().for_each(|list| open_files(store, list));
        return;
    }
    spawn(async move {
        match walk(entries).await {
            Ok(files) => sort_out(store, files),
            Err(error) => store.dispatch(Action::ModelFailed { name: say!("runtime-that-was-dropped"), reason: error }),
        }
    });
}

/// Hands the files over to the engine, which says whether they are a model.
fn take(store: Store, files: Vec<Found>) {
    let name = model_name(&paths(&files));
    let files: Vec<Found> = files.into_iter().filter(|(path, _)| is_model_part(path)).collect();
    let name = hand_over(store, &name, files);
    store.dispatch(Action::ModelChosen(name));
}

/// Hands files over to the engine; the name that they have there: this one, unless something else is called so.
fn hand_over(store: Store, name: &str, files: Vec<Found>) -> String {
    let of_file = |(path, file): &Found| format!("{path} {} {}", file.size(), file.last_modified());
    let identity = files.iter().map(of_file).collect::<Vec<_>>().join("\n");
    store.hand_over(name, identity, files.into_iter().map(|(path, file)| (path, Blob::from(file))).collect())
}

/// A project from its file.
pub fn open_project(store: Store, files: &FileList) {
    files.get(0).into_iter().for_each(|file| take_project(store, file));
}

fn take_project(store: Store, file: File) {
    store.open_project(file.name(), file.into());
}

/// Of a file that was picked with its folder, the path in it.
fn path_of(file: &File) -> String {
    let path = js_sys::Reflect::get(file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string());
    path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name())
}

/// All files in what was dropped, with the folders in it.
///
/// # Errors
/// What the browser says where it cannot read.
async fn walk(entries: Vec<FileSystemEntry>) -> Result<Vec<Found>, String> {
    let mut waiting = VecDeque::from(entries);
    let mut found = Vec::new();
    while let Some(entry) = waiting.pop_front() {
        let path = entry.full_path().trim_start_matches('/').to_owned();
        if let Some(folder) = entry.is_directory().then(|| FileSystemDirectoryEntry::from(JsValue::from(entry.clone())))
        {
            waiting.extend(entries_of(&folder.create_reader()).await?);
        } else {
            let file = FileSystemFileEntry::from(JsValue::from(entry));
            let file = answer(|resolve, reject| call(&file, "file", resolve, reject)).await?;
            found.push((path, file.unchecked_into()));
        }
        if found.len() + waiting.len() > MOST_FILES {
            return Err(say!("runtime-too-many-files", most = MOST_FILES));
        }
    }
    Ok(found)
}

/// A folder tells a hundred entries at a time.
async fn entries_of(reader: &FileSystemDirectoryReader) -> Result<Vec<FileSystemEntry>, String> {
    let mut all = Vec::new();
    loop {
        let some = answer(|resolve, reject| call(reader, "readEntries", resolve, reject)).await?;
        let some: Array = some.unchecked_into();
        if some.length() == 0 {
            return Ok(all);
        }
        all.extend(some.iter().map(FileSystemEntry::from));
    }
}

/// What a function answers that takes two callbacks.
async fn answer(asks: impl Fn(&Function, &Function) -> Result<(), JsValue>) -> Result<JsValue, String> {
    let mut executor = |resolve: Function, reject: Function| {
        if let Err(error) = asks(&resolve, &reject) {
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    };
    let promise = Promise::new(&mut executor);
    JsFuture::from(promise).await.map_err(|error| reason(&error))
}

fn call(object: &JsValue, method: &str, resolve: &Function, reject: &Function) -> Result<(), JsValue> {
    let method: Function = js_sys::Reflect::get(object, &method.into())?.dyn_into()?;
    method.call2(object, resolve, reject).map(|_| ())
}
