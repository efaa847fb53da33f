//! Files of pretrained models, as far as their names tell.

/// Name that single files without a folder go by.
const UNNAMED: &str = "model";

/// Any of these makes files a model, or what is told apart from one when it is opened.
const SIGNS: [&str; 4] = ["config.json", "modules.json", "model.safetensors", "adapter_config.json"];

/// What `model_type` of `config.json` the engine knows.
pub const ARCHITECTURES: [&str; 7] =
    ["bert", "distilbert", "roberta", "xlm-roberta", "camembert", "mpnet", "model2vec"];

/// A model, or the file of a tokenizer, that the browser keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptModel {
    pub name: String,
    pub bytes: f64,
    /// The same for the same files.
    pub identity: String,
}

impl KeptModel {
    /// Whether it is a tokenizer alone: one JSON file, as no model is.
    pub fn is_tokenizer(&self) -> bool {
        // A line a file, which begins with its path.
        self.identity.lines().count() == 1 && self.identity.to_lowercase().contains(".json ")
    }
}

/// Whether a file is a tokenizer rather than data: by what a `tokenizer.json` begins with. `head`: its first bytes.
pub fn is_tokenizer(path: &str, head: &[u8]) -> bool {
    let says = |key: &str| head.windows(key.len()).any(|part| part == key.as_bytes());
    let begins = |keys: &[&str]| keys.iter().all(|key| says(key));
    path.to_lowercase().ends_with(".json") && begins(&["\"version\"", "\"truncation\"", "\"padding\""])
}

/// What a model is called whose files have these paths: the folder that they have in common, or the zip that they are in.
pub fn model_name(paths: &[&str]) -> String {
    if let [zip] = paths
        && is_zip(zip)
    {
        let file = zip.rsplit('/').next().unwrap_or(zip);
        return file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned();
    }
    let first = |path: &&str| path.trim_start_matches('/').split_once('/').map(|(folder, _)| folder.to_owned());
    let name = paths.first().and_then(first);
    let common = |name: &String| paths.iter().all(|path| first(path).as_ref() == Some(name));
    name.filter(common).unwrap_or_else(|| UNNAMED.to_owned())
}

/// What else a model may be called where its name is taken, its own name first.
pub fn free_names(name: &str) -> impl Iterator<Item = String> {
    std::iter::once(name.to_owned()).chain((2..).map(move |number| format!("{name} {number}")))
}

/// Whether dropped files are a model rather than training data.
pub fn is_model(paths: &[&str]) -> bool {
    paths.iter().any(|path| path.rsplit('/').next().is_some_and(|name| SIGNS.contains(&name)))
}

/// Whether a file may be needed: repositories of models hold the same weights in many other forms.
pub fn is_model_part(path: &str) -> bool {
    matches!(path.rsplit_once('.'), Some((_, "json" | "txt" | "safetensors" | "md"))) || is_zip(path)
}

/// Whether a model may be packed in it; a wheel is a zip.
pub fn is_zip(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ["zip", "whl"].contains(&ending.to_lowercase().as_str()))
}

/// Whether the directory at the end of a zip names files of a model.
pub fn names_model(directory: &[u8]) -> bool {
    let names = |name: &str| directory.windows(name.len()).any(|part| part == name.as_bytes());
    SIGNS.into_iter().any(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_called_as_its_folder() {
        assert_eq!(model_name(&["MiniLM/config.json", "MiniLM/1_Pooling/config.json"]), "MiniLM");
        assert_eq!(model_name(&["config.json", "1_Pooling/config.json"]), UNNAMED);
        assert_eq!(model_name(&["a/config.json", "b/config.json"]), UNNAMED);
        assert_eq!(model_name(&["support-60.zip"]), "support-60");
        assert_eq!(model_name(&[]), UNNAMED);
    }

    #[test]
    fn a_tokenizer_is_told_from_data_and_from_models() {
        let head = b"{\n  \"version\": \"1.0\",\n  \"truncation\": null,\n  \"padding\": null,\n  \"added_tokens\": [";
        assert!(is_tokenizer("tokenizer.json", head) && is_tokenizer("My Words.JSON", head));
        assert!(
            !is_tokenizer("tokenizer.txt", head) && !is_tokenizer("data.json", b"[{\"version\": 1, \"text\": \"a\"}]")
        );
        let kept = |identity: &str| KeptModel { name: "x".to_owned(), bytes: 1.0, identity: identity.to_owned() };
        assert!(kept("my words.json 70000 1700000000000").is_tokenizer() && kept("tokenizer.json 7").is_tokenizer());
        assert!(!kept("a.zip 7 1").is_tokenizer() && !kept("x/config.json 1 2\nx/tokenizer.json 3 4").is_tokenizer());
    }

    #[test]
    fn a_model_is_told_from_data_by_its_files() {
        assert!(is_model(&["x/model.safetensors"]) && is_model(&["config.json"]));
        assert!(!is_model(&["train.csv", "my_config.json"]) && !is_model(&[]));
        assert!(is_model_part("x/1_Pooling/config.json") && is_model_part("vocab.txt"));
        assert!(!is_model_part("x/pytorch_model.bin") && !is_model_part("x/onnx/model.onnx") && !is_model_part("x"));
        assert!(is_zip("a.ZIP") && is_zip("b.whl") && !is_zip("zip"));
        assert!(names_model(b"..PK..model/config.json..") && !names_model(b"PK train.csv"));
    }
}
