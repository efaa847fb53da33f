//! Serves models as the Hugging Face hub does, from another origin than the page's, on connections that break.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

const BEFORE_BREAK: Duration = Duration::from_millis(500);

/// What was asked for, and what is to go wrong.
#[derive(Default)]
struct Book {
    /// Paths, and the byte that was asked for where it is not the first.
    requests: Vec<(String, Option<usize>)>,
    /// How often weights break off after half of what is sent.
    breaks: usize,
    /// Whether parts of files are given.
    ranges: bool,
    /// Whether pages of other origins may not read it.
    keeps_to_itself: bool,
}

pub struct Hub {
    port: u16,
    book: Arc<Mutex<Book>>,
}

impl Hub {
    /// Serves the folder `models`.
    pub fn start(models: PathBuf, ranges: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an internet address").port();
        let book = Arc::new(Mutex::new(Book { ranges, ..Book::default() }));
        let shared = Arc::clone(&book);
        // Listens until the tests end.
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (models, book) = (models.clone(), Arc::clone(&shared));
                thread::spawn(move || drop(answer(connection, &models, &book)));
            }
        });
        Self { port, book }
    }

    /// What somebody would copy from the browser.
    pub fn address(&self, model: &str) -> String {
        format!("http://127.0.0.1:{}/{model}/tree/main", self.port)
    }

    /// The address of a file of the folder that is served.
    pub fn file(&self, name: &str) -> String {
        format!("http://127.0.0.1:{}/files/{name}", self.port)
    }

    /// From now on no page of another origin may read anything.
    pub fn keep_to_itself(&self) {
        self.book.lock().expect("no panic while locked").keeps_to_itself = true;
    }

    /// The paths that were asked for, in order.
    pub fn asked_for(&self) -> Vec<String> {
        let book = self.book.lock().expect("no panic while locked");
        book.requests.iter().map(|(path, _)| path.clone()).collect()
    }

    /// From now on, weights break off that many times.
    pub fn break_weights(&self, times: usize) {
        self.book.lock().expect("no panic while locked").breaks = times;
    }

    /// The bytes from which on weights were asked for, in order.
    pub fn weights_from(&self) -> Vec<usize> {
        let book = self.book.lock().expect("no panic while locked");
        let weights = book.requests.iter().filter(|(path, _)| path.ends_with(".safetensors"));
        weights.map(|(_, from)| from.unwrap_or_default()).collect()
    }
}

fn answer(mut connection: TcpStream, models: &std::path::Path, book: &Mutex<Book>) -> std::io::Result<()> {
    let mut lines = BufReader::new(connection.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut from = None;
    for line in lines {
        let line = line?.to_lowercase();
        if line.is_empty() {
            break;
        }
        from = from.or_else(|| line.strip_prefix("range: bytes=")?.strip_suffix('-')?.parse::<usize>().ok());
    }
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let (file, is_broken, allowed) = {
        let mut book = book.lock().expect("no panic while locked");
        book.requests.push((path.clone(), from));
        from = from.filter(|_| book.ranges);
        let is_broken = path.ends_with(".safetensors") && book.breaks > 0;
        book.breaks -= usize::from(is_broken);
        // `/owner/name/resolve/main/file`
        let file = path.trim_start_matches('/').split_once('/').map(|(_, rest)| rest.replacen("/resolve/main", "", 1));
        let allowed = if book.keeps_to_itself { "" } else { "Access-Control-Allow-Origin: *\r\n" };
        (file.filter(|file| !file.contains("..")).unwrap_or_default(), is_broken, allowed)
    };
    let whole = std::fs::read(models.join(file));
    let (status, body) = match (&whole, from) {
        (Err(_), _) => ("404 Not Found", &b"Entry not found"[..]),
        (Ok(bytes), Some(from)) if from < bytes.len() => ("206 Partial Content", &bytes[from..]),
        (Ok(bytes), _) => ("200 OK", &bytes[..]),
    };
    let length = body.len();
    write!(connection, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{allowed}Connection: close\r\n\r\n")?;
    connection.write_all(if is_broken { &body[..length / 2] } else { body })?;
    connection.flush()?;
    if is_broken {
        // Chromium forgets what it has read of a body when it breaks off before anybody has asked for it.
        thread::sleep(BEFORE_BREAK);
    }
    Ok(())
}
