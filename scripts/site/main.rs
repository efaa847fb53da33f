//! Makes of a built page one that can be published.
//!
//! - `site finish`: Trunk runs this after each build, on the folder that it names. Style sheets become one, engine and loaders are
//!   named after what is in them, and in a release the service worker learns which files there are.
//! - `site publish FOLDER`: adds compressed copies and a file of headers, which some hosts read.

mod files;
mod names;
mod publish;
mod release;
mod sheets;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["finish"] => finish(),
        ["publish", folder] => publish::publish(Path::new(folder)),
        _ => Err("say `finish`, as Trunk does, or `publish FOLDER`".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("site: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn finish() -> Result<(), String> {
    let variable = |name: &str| std::env::var(name).map_err(|_| format!("Trunk sets the variable {name}"));
    let folder = variable("TRUNK_STAGING_DIR")?;
    let folder = Path::new(&folder);
    sheets::join(folder)?;
    names::name_by_content(folder)?;
    if variable("TRUNK_PROFILE")? == "release" {
        names::add_offline(folder)?;
        release::list(folder)?;
    }
    Ok(())
}
