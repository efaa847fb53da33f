//! Starts Chromium.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::time::Duration;

use headless_chrome::{Browser, LaunchOptions};

use super::mishaps::SERVICE_WORKERS_DENIED;
use super::page::Page;

/// Longer than any pause in which the page says nothing.
const IDLE_TIMEOUT: Duration = Duration::from_secs(600);

/// What WebGPU finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gpu {
    /// No adapter.
    None,
    /// SwiftShader, which computes on the CPU.
    Software,
    /// Whatever the machine has.
    Real,
}

pub struct Chromium {
    browser: Browser,
}

impl Chromium {
    /// Starts the browser named by the environment variable `CHROME`, by default the first that is found, with an empty
    /// profile.
    pub fn start(gpu: Gpu) -> Self {
        let mut arguments = vec![
            // Without these it calls home when it starts.
            "--disable-component-update",
            "--disable-field-trial-config",
            "--no-default-browser-check",
            "--no-pings",
            "--disable-quic",
            "--mute-audio",
        ];
        match gpu {
            Gpu::None => arguments.push("--disable-gpu"),
            Gpu::Software => arguments.extend(["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"]),
            Gpu::Real => arguments.extend(["--enable-unsafe-webgpu", "--enable-features=Vulkan"]),
        }
        let options = LaunchOptions {
            path: std::env::var_os("CHROME").filter(|path| !path.is_empty()).map(PathBuf::from),
            sandbox: !is_root(),
            // The crate's own switch adds --disable-gpu; that is decided above.
            enable_gpu: true,
            window_size: Some((1280, 800)),
            idle_browser_timeout: IDLE_TIMEOUT,
            args: arguments.iter().map(OsStr::new).collect(),
            ..LaunchOptions::default()
        };
        let browser = Browser::new(options).unwrap_or_else(|error| {
            panic!(
                "Chromium could not be started ({error}); `make test` installs one or says how, CHROME names another"
            )
        });
        Self { browser }
    }

    /// An empty tab, in which no service worker stands between page and server. `name` is that of the files which a failing test
    /// leaves behind.
    pub fn page(&self, name: &str) -> Page {
        let page = self.page_with_service_worker(name);
        page.prepare(SERVICE_WORKERS_DENIED);
        page
    }

    /// An empty tab in which the page may keep itself for the time without a network.
    pub fn page_with_service_worker(&self, name: &str) -> Page {
        Page::new(self.browser.new_tab().expect("Chromium opens a tab"), name)
    }
}

/// Whether Chromium's sandbox would refuse to start.
fn is_root() -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0)
    }
    #[cfg(not(unix))]
    false
}
