//! Serves a built page on this machine, whole or with something wrong.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

/// What the page may do, and what no built page needs: inline scripts, other origins, `eval`. Whatever breaks this policy, in a
/// page, a worker or a service worker, is reported to the server, which fails the test.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
    connect-src 'self'; worker-src 'self'; frame-src 'self'; img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; \
    report-uri /violation";
const ISOLATION: &str = "Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n";
/// Where the page lies, for it has to work from anywhere.
const FOLDER: &str = "/some/deep/path/";

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
    site: Arc<Mutex<Site>>,
    port: u16,
}

struct Site {
    folder: PathBuf,
    strict: bool,
    is_isolated: bool,
    faults: Vec<(String, Fault)>,
    /// It takes connections and says nothing.
    is_away: bool,
    /// Files that were asked for, and violations of the policy.
    asked: Vec<String>,
    violations: Vec<String>,
}

impl PageServer {
    /// Serves the folder `page`.
    pub fn start(page: &Path, strict: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an internet address").port();
        let site = Site {
            folder: page.to_owned(),
            strict,
            is_isolated: false,
            faults: Vec::new(),
            is_away: false,
            asked: Vec::new(),
            violations: Vec::new(),
        };
        let site = Arc::new(Mutex::new(site));
        let served = Arc::clone(&site);
        // Listens until the tests end.
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let served = Arc::clone(&served);
                // A browser that has gone away is no concern of the server's.
                thread::spawn(move || drop(answer(connection, &served)));
            }
        });
        Self { site, port }
    }

    fn site(&self) -> MutexGuard<'_, Site> {
        self.site.lock().expect("no panic while locked")
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{FOLDER}", self.port)
    }

    /// From now on `file` is served with that fault, whatever folder it lies in.
    pub fn break_file(&self, file: &str, fault: Fault) {
        self.site().faults = vec![(file.to_owned(), fault)];
    }

    /// All files are whole again.
    pub fn mend(&self) {
        self.site().faults.clear();
    }

    /// From now on there is no network.
    pub fn go_away(&self) {
        self.site().is_away = true;
    }

    /// From now on its pages are cross-origin isolated, as browsers want it where workers share memory.
    pub fn isolate(&self) {
        self.site().is_isolated = true;
    }

    /// From now on this folder is served, to those who can reach the server.
    pub fn publish(&self, page: &Path) {
        page.clone_into(&mut self.site().folder);
    }

    /// The files that were asked for, in that order; the page itself is `index.html`.
    pub fn asked(&self) -> Vec<String> {
        self.site().asked.clone()
    }

    /// What broke the policy since this was asked last.
    pub fn take_violations(&self) -> Vec<String> {
        std::mem::take(&mut self.site().violations)
    }
}

impl Site {
    /// Those that every file is sent with.
    fn headers(&self) -> String {
        let policy = if self.strict { format!("Content-Security-Policy: {POLICY}\r\n") } else { String::new() };
        policy + if self.is_isolated { ISOLATION } else { "" }
    }
}

impl Drop for PageServer {
    fn drop(&mut self) {
        let violations = self.take_violations();
        assert!(thread::panicking() || violations.is_empty(), "the policy was broken: {violations:#?}");
    }
}

fn answer(mut connection: TcpStream, site: &Mutex<Site>) -> std::io::Result<()> {
    let mut reader = BufReader::new(connection.try_clone()?);
    let (path, body) = read_request(&mut reader)?;
    let (folder, headers, fault) = {
        let mut site = site.lock().expect("no panic while locked");
        if site.is_away {
            return Ok(());
        }
        match path.strip_prefix(FOLDER) {
            Some(file) => site.asked.push(if file.is_empty() { "index.html".to_owned() } else { file.to_owned() }),
            None if path == "/violation" => site.violations.push(body),
            None => {}
        }
        let is_meant = |name: &str| path.ends_with(&format!("/{name}"));
        let fault = site.faults.iter().find(|(name, _)| is_meant(name)).map(|(_, fault)| fault.clone());
        (site.folder.clone(), site.headers(), fault)
    };
    if path == "/favicon.ico" || path == "/violation" {
        // Browsers ask the top of a server for the first, which is not the page's to provide.
        return respond(&mut connection, "204 No Content", "image/svg+xml", "", &[]);
    }
    let file = match path.strip_prefix(FOLDER) {
        Some("") => "index.html",
        Some(file) if !file.contains("..") => file,
        _ => "",
    };
    match (std::fs::read(folder.join(file)), fault) {
        (Err(_), _) | (_, Some(Fault::Missing)) => {
            respond(&mut connection, "404 Not Found", "text/plain", &headers, b"not here")
        }
        (Ok(mut bytes), fault) => {
            match fault {
                Some(Fault::Cut) => bytes.truncate(bytes.len() / 2),
                Some(Fault::Prefixed(script)) => bytes.splice(0..0, script.bytes()).for_each(drop),
                Some(Fault::Slow(delay)) => thread::sleep(delay),
                Some(Fault::Missing) | None => {}
            }
            respond(&mut connection, "200 OK", media_type(file), &headers, &bytes)
        }
    }
}

/// The path of a request and what came with it.
fn read_request(reader: &mut impl BufRead) -> std::io::Result<(String, String)> {
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let path = request.split(' ').nth(1).and_then(|path| path.split(['?', '#']).next()).unwrap_or_default();
    let mut length = 0;
    // The headers end with an empty line.
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
        header.clear();
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok((path.to_owned(), String::from_utf8_lossy(&body).into_owned()))
}

fn respond(connection: &mut TcpStream, status: &str, kind: &str, headers: &str, body: &[u8]) -> std::io::Result<()> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n"
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
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
