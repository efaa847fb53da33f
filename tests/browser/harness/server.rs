//! Serves a built page on this machine, whole or with something wrong.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

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
    /// Arrives whole, but late.
    Slow(Duration),
}

/// A thread for each connection, one request a connection: a browser opens many at once and leaves some idle, which a pool
/// of threads would wait for.
pub struct PageServer {
    faults: Arc<Mutex<Vec<(String, Fault)>>>,
    port: u16,
}

impl PageServer {
    /// Serves the folder `page` under `/some/folder/`, for a page has to work from anywhere.
    pub fn start(page: &Path, strict: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an internet address").port();
        let faults = Arc::new(Mutex::new(Vec::new()));
        let (page, known) = (page.to_owned(), Arc::clone(&faults));
        // Listens until the tests end.
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (page, known) = (page.clone(), Arc::clone(&known));
                // A browser that has gone away is no concern of the server's.
                thread::spawn(move || drop(answer(connection, &page, &known, strict)));
            }
        });
        Self { faults, port }
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

fn answer(
    mut connection: TcpStream,
    page: &Path,
    faults: &Mutex<Vec<(String, Fault)>>,
    strict: bool,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(connection.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The headers say nothing that matters here; they end with an empty line.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = request.split(' ').nth(1).and_then(|path| path.split(['?', '#']).next()).unwrap_or_default();
    if path == "/favicon.ico" {
        // Browsers ask the top of a server for it, which is not the page's to provide.
        return respond(&mut connection, "204 No Content", "image/svg+xml", false, &[]);
    }
    let file = match path.strip_prefix("/some/folder/") {
        Some("") => "index.html",
        Some(file) if !file.contains("..") => file,
        _ => "",
    };
    let fault =
        faults.lock().expect("no panic while locked").iter().find(|(name, _)| *name == file).map(|(_, f)| f.clone());
    match (std::fs::read(page.join(PathBuf::from(file))), fault) {
        (Err(_), _) | (_, Some(Fault::Missing)) => {
            respond(&mut connection, "404 Not Found", "text/plain", strict, b"not here")
        }
        (Ok(mut bytes), fault) => {
            match fault {
                Some(Fault::Cut) => bytes.truncate(bytes.len() / 2),
                Some(Fault::Prefixed(script)) => bytes.splice(0..0, script.bytes()).for_each(drop),
                Some(Fault::Slow(delay)) => thread::sleep(delay),
                Some(Fault::Missing) | None => {}
            }
            respond(&mut connection, "200 OK", media_type(file), strict, &bytes)
        }
    }
}

fn respond(connection: &mut TcpStream, status: &str, kind: &str, strict: bool, body: &[u8]) -> std::io::Result<()> {
    let policy = if strict { format!("Content-Security-Policy: {POLICY}\r\n") } else { String::new() };
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n{policy}\r\n"
    );
    connection.write_all(head.as_bytes())?;
    connection.write_all(body)?;
    connection.flush()
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
