//! Serves a built page on this machine, whole or with something wrong.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use tiny_http::{Header, Request, Response, Server};

/// What the page may do, and what no built page needs: inline scripts, other origins, `eval`. A page that breaks this
/// policy logs an error, and every test looks for those.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
    connect-src 'self'; worker-src 'self'; img-src 'self' data: blob:; font-src 'self'";

/// What is wrong with a file.
#[derive(Clone)]
pub enum Fault {
    Missing,
    /// Only the first half arrives.
    Cut,
    /// Script that is put in front of the file's own.
    Prefixed(&'static str),
}

pub struct PageServer {
    server: Arc<Server>,
    faults: Arc<Mutex<Vec<(String, Fault)>>>,
    port: u16,
}

impl PageServer {
    /// Serves the folder `page` under `/some/folder/`, for a page has to work from anywhere.
    pub fn start(page: &Path, strict: bool) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let port = server.server_addr().to_ip().expect("an internet address").port();
        let faults = Arc::new(Mutex::new(Vec::new()));
        let (requests, page, known) = (Arc::clone(&server), page.to_owned(), Arc::clone(&faults));
        thread::spawn(move || {
            for request in requests.incoming_requests() {
                let (page, known) = (page.clone(), Arc::clone(&known));
                thread::spawn(move || answer(request, &page, &known, strict));
            }
        });
        Self { server, faults, port }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/some/folder/", self.port)
    }

    /// From now on `file` is served with that fault.
    pub fn break_file(&self, file: &str, fault: Fault) {
        self.mend();
        self.faults.lock().expect("no panic while locked").push((file.to_owned(), fault));
    }

    /// All files are whole again.
    pub fn mend(&self) {
        self.faults.lock().expect("no panic while locked").clear();
    }
}

impl Drop for PageServer {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

fn answer(request: Request, page: &Path, faults: &Mutex<Vec<(String, Fault)>>, strict: bool) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    if path == "/favicon.ico" {
        // Browsers ask the top of a server for it, which is not the page's to provide.
        let _ = request.respond(Response::empty(204));
        return;
    }
    let file = match path.strip_prefix("/some/folder/") {
        Some("") => "index.html",
        Some(file) if !file.contains("..") => file,
        _ => "",
    }
    .to_owned();
    let fault =
        faults.lock().expect("no panic while locked").iter().find(|(name, _)| *name == file).map(|(_, f)| f.clone());
    let bytes = std::fs::read(page.join(PathBuf::from(&file)));
    // A browser that has gone away is no concern of the server's.
    let _ = match (bytes, fault) {
        (Err(_), _) | (_, Some(Fault::Missing)) => request.respond(Response::empty(404)),
        (Ok(mut bytes), fault) => {
            match fault {
                Some(Fault::Cut) => bytes.truncate(bytes.len() / 2),
                Some(Fault::Prefixed(script)) => bytes.splice(0..0, script.bytes()).for_each(drop),
                Some(Fault::Missing) | None => {}
            }
            let mut response = Response::from_data(bytes).with_header(header("Content-Type", media_type(&file)));
            if strict {
                response.add_header(header("Content-Security-Policy", POLICY));
            }
            request.respond(response)
        }
    };
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a header of ours is valid")
}

fn media_type(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
