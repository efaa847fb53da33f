//! Opens WebGPU or the CPU, and says why.

use std::rc::Rc;

use burn::tensor::Device;

use crate::config;
use crate::engine::crew::team::Recruiter;
use crate::engine::memory::Limits;
use crate::protocol::DeviceReport;
use crate::say;

/// A device and what to say about it.
#[derive(Clone)]
pub struct OpenDevice {
    /// With autodiff.
    pub device: Device,
    pub report: DeviceReport,
    /// Steps are queued and run by themselves; a read waits for them.
    pub is_gpu: bool,
    pub limits: Limits,
    /// Of the CPU: who has members of a crew.
    pub recruiter: Option<Rc<dyn Recruiter>>,
}

impl OpenDevice {
    /// One that somebody has opened otherwise, and that no report is needed of.
    pub fn of(device: Device) -> Self {
        Self { device, ..cpu(say!("device-cpu-chosen"), None) }
    }
}

/// Opens devices; a GPU is opened once and kept. Clones share it.
#[derive(Clone, Default)]
pub struct Devices {
    #[cfg(feature = "webgpu")]
    gpu: Rc<std::cell::RefCell<Option<OpenDevice>>>,
    recruiter: Option<Rc<dyn Recruiter>>,
}

impl Devices {
    /// With a CPU that several members of a crew share.
    pub fn with_recruiter(mut self, recruiter: Rc<dyn Recruiter>) -> Self {
        self.recruiter = Some(recruiter);
        self
    }

    /// Auto takes WebGPU where there is a hardware adapter. Where WebGPU is asked for and cannot be had, the CPU takes its
    /// place and the report says so.
    pub async fn open(&self, choice: config::Device) -> OpenDevice {
        let cpu = |reason: String| cpu(reason, self.recruiter.clone());
        match choice {
            config::Device::Cpu => cpu(say!("device-cpu-chosen")),
            config::Device::Auto => self.open_gpu(true).await.unwrap_or_else(cpu),
            config::Device::WebGpu => self.open_gpu(false).await.unwrap_or_else(cpu),
        }
    }

    /// Otherwise the sentence that says why the CPU is used.
    #[cfg(not(feature = "webgpu"))]
    async fn open_gpu(&self, _hardware_only: bool) -> Result<OpenDevice, String> {
        Err(say!("device-cpu-no-build"))
    }

    #[cfg(feature = "webgpu")]
    async fn open_gpu(&self, hardware_only: bool) -> Result<OpenDevice, String> {
        use burn::tensor::wgpu::wgpu;

        let instance = wgpu::Instance::default();
        let options = wgpu::RequestAdapterOptions {
            power_preference: wgpu::PowerPreference::HighPerformance,
            ..Default::default()
        };
        let adapter = instance.request_adapter(&options).await.map_err(|_| say!("device-cpu-no-adapter"))?;
        // burn asks for all that the adapter has, and is granted that.
        let granted = adapter.limits();
        let buffer = granted.max_storage_buffer_binding_size.min(granted.max_buffer_size);
        let limits = Limits { buffer: Some(buffer), memory: None };
        let adapter = adapter.get_info();
        if hardware_only && is_software(&adapter) {
            return Err(say!("device-cpu-software", adapter = describe(&adapter)));
        }
        if let Some(gpu) = self.gpu.borrow().clone() {
            return Ok(gpu);
        }
        let device = init_gpu()
            .await
            .map_err(|error| say!("device-cpu-unopened", adapter = describe(&adapter), error = error.to_string()))?;
        let reason = if hardware_only { say!("device-webgpu-hardware") } else { say!("device-webgpu-chosen") };
        let report = DeviceReport { name: "WebGPU".to_owned(), adapter: describe(&adapter), reason, cores: 1 };
        let gpu = OpenDevice { device: device.autodiff(), report, is_gpu: true, limits, recruiter: None };
        *self.gpu.borrow_mut() = Some(gpu.clone());
        Ok(gpu)
    }
}

/// Opens WebGPU, without autodiff.
///
/// # Errors
/// Where the browser has no adapter, or does not hand it out.
#[cfg(feature = "webgpu")]
pub async fn init_gpu() -> Result<Device, impl std::fmt::Display> {
    limit_fusion_search();
    Device::wgpu_options().init_async().await
}

/// Among how many blocks of operations burn looks for those that one GPU kernel can take together. In the order in which they
/// stand they fit best, for that is how they are written (see [`super::passes`]): with burn's own 5 a step takes up to half as many
/// dispatches more.
#[cfg(feature = "webgpu")]
const FUSED_BLOCKS: usize = 1;

/// Has an effect only before anything of burn has read its configuration.
#[cfg(feature = "webgpu")]
fn limit_fusion_search() {
    use burn_std::config::{BurnConfig, RuntimeConfig};

    let settings = serde_json::json!({ "fusion": { "beam_search": { "max_blocks": FUSED_BLOCKS } } });
    if let Ok(config) = serde_json::from_value::<BurnConfig>(settings) {
        // A second device finds the setting in place.
        let _ = BurnConfig::try_set(config);
    }
}

fn cpu(reason: String, recruiter: Option<Rc<dyn Recruiter>>) -> OpenDevice {
    let report = DeviceReport { name: "CPU".to_owned(), adapter: String::new(), reason, cores: 1 };
    OpenDevice { device: Device::flex().autodiff(), report, is_gpu: false, limits: Limits::of_host(), recruiter }
}

#[cfg(feature = "webgpu")]
fn describe(adapter: &burn::tensor::wgpu::wgpu::AdapterInfo) -> String {
    let parts = [&adapter.name, &adapter.driver, &adapter.driver_info];
    let known: Vec<&str> = parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    if known.is_empty() { say!("device-unnamed") } else { known.join(", ") }
}

#[cfg(feature = "webgpu")]
fn is_software(adapter: &burn::tensor::wgpu::wgpu::AdapterInfo) -> bool {
    let name = describe(adapter).to_lowercase();
    adapter.device_type == burn::tensor::wgpu::wgpu::DeviceType::Cpu
        || ["swiftshader", "llvmpipe", "lavapipe", "basic render"].iter().any(|software| name.contains(software))
}
