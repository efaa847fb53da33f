//! Commands of the DevTools protocol as plain JSON: headless_chrome's own types refuse some answers of newer browsers.

use headless_chrome::protocol::cdp::types::Method;
use serde::Serialize;
use serde_json::Value;

macro_rules! commands {
    ($($command:ident = $name:literal;)+) => { $(
        #[derive(Debug, Serialize)]
        #[serde(transparent)]
        pub struct $command(pub Value);
        impl Method for $command {
            const NAME: &'static str = $name;
            type ReturnObject = Value;
        }
    )+ };
}
commands! {
    BypassPolicy = "Page.setBypassCSP";
    AddScript = "Page.addScriptToEvaluateOnNewDocument";
    CallFunction = "Runtime.callFunctionOn";
    Evaluate = "Runtime.evaluate";
    Focus = "DOM.focus";
    GetDocument = "DOM.getDocument";
    QueryAccessibility = "Accessibility.queryAXTree";
    ResolveNode = "DOM.resolveNode";
    EnableLog = "Log.enable";
    EnableRuntime = "Runtime.enable";
    DispatchMouse = "Input.dispatchMouseEvent";
    EmulateMedia = "Emulation.setEmulatedMedia";
    SetMetrics = "Emulation.setDeviceMetricsOverride";
    ThrottleCpu = "Emulation.setCPUThrottlingRate";
    DispatchDrag = "Input.dispatchDragEvent";
    InterceptFileChooser = "Page.setInterceptFileChooserDialog";
    SetFiles = "DOM.setFileInputFiles";
    OverrideQuota = "Storage.overrideQuotaForOrigin";
    CollectGarbage = "HeapProfiler.collectGarbage";
    Crash = "Page.crash";
    SetDownloads = "Browser.setDownloadBehavior";
    GetInstallabilityErrors = "Page.getInstallabilityErrors";
    HandleDialog = "Page.handleJavaScriptDialog";
}
