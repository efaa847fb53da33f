//! Where a model trains: on the device that was chosen, or on the one that is faster.

use std::rc::Rc;

use super::model::Model;
use super::tokenized::Tokenized;
use super::trial::{Placed, Trial};
use crate::config::{Config, Device as Choice};
use crate::engine::device::{Devices, OpenDevice, Work};
use crate::engine::exchange::folder::ModelFolder;
use crate::engine::train::pool::Pool;
use crate::pace::Pace;
use crate::protocol::Failure;
use crate::say;

/// What a model is made of.
pub(super) struct Placement<'a> {
    pub pool: &'a Rc<Pool>,
    pub tokens: Rc<Tokenized>,
    pub base: Option<&'a ModelFolder>,
    pub config: &'a Config,
    pub pace: &'a Pace,
}

impl Placement<'_> {
    /// On the device that the settings choose, or by Auto on the faster one. `measuring` is called where that takes seconds.
    ///
    /// # Errors
    /// When no model can be built.
    pub async fn place(&self, devices: &Devices, measuring: impl FnOnce()) -> Result<Placed, Failure> {
        let Config { device: Choice::Auto, .. } = self.config else {
            return self.on(devices.open(self.config.device).await).await;
        };
        let gpu = match devices.hardware().await {
            Ok(gpu) => gpu,
            Err(reason) => return self.on(devices.cpu(reason)).await,
        };
        let (vocabulary, longest) = (self.tokens.tokenizer.ids(), self.tokens.longest);
        let work = Work { config: self.config.clone(), vocabulary, longest };
        if let Some(device) = devices.measured(&work) {
            return self.on(device).await;
        }
        let placed = self.faster(devices.cpu(String::new()), gpu, measuring).await?;
        devices.keep_measured(work, placed.device.clone());
        Ok(placed)
    }

    /// On this one.
    ///
    /// # Errors
    /// When no model can be built there.
    pub async fn on(&self, device: OpenDevice) -> Result<Placed, Failure> {
        let tokens = self.tokens.clone();
        let model = Model::build(&self.pool.data, tokens, self.base, self.config, &device, self.pace).await?;
        Ok(Placed { device, model })
    }

    async fn faster(&self, cpu: OpenDevice, gpu: OpenDevice, measuring: impl FnOnce()) -> Result<Placed, Failure> {
        let adapter = gpu.report.adapter.clone();
        let trial = Trial { pool: self.pool, config: self.config, pace: self.pace };
        let cpu = match self.on(cpu).await {
            Ok(cpu) if trial.is_quick(&cpu).await => {
                return Ok(cpu.because(say!("device-cpu-quick", adapter = adapter)));
            }
            Ok(cpu) => cpu,
            // The other one may have room.
            Err(failure) => {
                let unfit = |gpu: Placed| gpu.because(say!("device-webgpu-fits", reason = failure.message.clone()));
                return self.on(gpu).await.map(unfit).map_err(|_| failure);
            }
        };
        measuring();
        match self.on(gpu).await {
            Ok(gpu) => Ok(trial.faster(cpu, gpu).await),
            Err(failure) => Ok(cpu.because(say!("device-cpu-fits", adapter = adapter, reason = failure.message))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::crew::numbers::{self, Which};
    use crate::engine::memory::Limits;
    use crate::engine::session::tokenized::{Brought, Cutting};
    use crate::pace::at_once;
    use crate::protocol::DeviceReport;
    use crate::text::dataset::Dataset;
    use crate::text::import::import;

    const ROWS: &str = "text,label\nthe kettle is cold,tea\nthe kettle is hot,tea\nno tea is left,tea\n\
        the train is late,train\nthe train has gone,train\nno train comes today,train\n";
    /// Large enough for a step never to be quick.
    const SETTINGS: &str = "encoder=transformer&embedding_size=128&layers=3&batch_size=32&per_group=3&max_tokens=16&dropout=0.2&held_out=0&seed=3";

    struct Ingredients {
        pool: Rc<Pool>,
        tokens: Rc<Tokenized>,
        config: Config,
        pace: Pace,
    }

    fn ingredients() -> Ingredients {
        let (config, problems) = Config::from_hash(SETTINGS);
        assert_eq!(problems, []);
        let data = Dataset::build(import(ROWS.as_bytes()), config.held_out, 3).expect("data to train on");
        let pace = Pace::unhurried();
        let tokens = at_once(Tokenized::new(&data, &Cutting::of(&config), Brought::default(), &pace)).expect("words");
        Ingredients { pool: Rc::new(Pool::new(Rc::new(data))), tokens: Rc::new(tokens), config, pace }
    }

    impl Ingredients {
        fn placement(&self) -> Placement<'_> {
            let Self { pool, tokens, config, pace } = self;
            Placement { pool, tokens: tokens.clone(), base: None, config, pace }
        }
    }

    fn cpu() -> OpenDevice {
        Devices::default().cpu(String::new())
    }

    /// Computes on the CPU, and is asked as a GPU is.
    fn stand_in() -> OpenDevice {
        let report = DeviceReport { name: "WebGPU".to_owned(), adapter: "Stand-in".to_owned(), ..cpu().report };
        OpenDevice { is_gpu: true, report, ..cpu() }
    }

    fn weights(placed: &Placed) -> Vec<f32> {
        numbers::weights(&placed.model.encoder, Which::All)
    }

    #[test]
    fn the_faster_one_gets_the_untrained_model_and_both_figures_are_said() {
        let ingredients = ingredients();
        let placement = ingredients.placement();
        let placed = at_once(placement.faster(cpu(), stand_in(), || ())).expect("a model");
        let fresh = at_once(placement.on(cpu())).expect("a model");
        assert_eq!(weights(&placed), weights(&fresh));
        let DeviceReport { name, reason, .. } = placed.device.report;
        assert_eq!(reason.matches(" ms").count(), 2, "{reason}");
        assert!(reason.contains(&format!("{name} is used")), "{reason}");
    }

    #[test]
    fn where_one_has_no_room_the_other_is_taken() {
        let ingredients = ingredients();
        let placement = ingredients.placement();
        let small = Limits { buffer: Some(1 << 10), memory: None };
        let gpu = OpenDevice { limits: small, ..stand_in() };
        let placed = at_once(placement.faster(cpu(), gpu, || ())).expect("a model");
        assert_eq!(placed.device.report.name, "CPU");
        assert!(placed.device.report.reason.contains("cannot be trained on WebGPU (Stand-in)"));
        let none = OpenDevice { limits: Limits { buffer: None, memory: Some(1 << 10) }, ..cpu() };
        let placed = at_once(placement.faster(none.clone(), stand_in(), || ())).expect("a model");
        assert_eq!(placed.device.report.name, "WebGPU");
        assert!(placed.device.report.reason.contains("cannot be trained on the CPU"));
        let neither = OpenDevice { limits: small, ..stand_in() };
        assert!(at_once(placement.faster(none, neither, || ())).is_err());
    }

    #[test]
    fn what_was_measured_holds_for_work_that_takes_as_long() {
        let of = |config: &str| Work {
            config: Config::from_hash(&format!("{SETTINGS}&{config}")).0,
            vocabulary: 16,
            longest: 5,
        };
        let devices = Devices::default();
        devices.keep_measured(of(""), stand_in());
        assert!(devices.measured(&of("seed=9&margin=0.7&steps=5&learning_rate=0.1")).is_some());
        for other in ["batch_size=64", "mining=batch_all", "layers=2", "cores=2", "chunk=8"] {
            assert!(devices.measured(&of(other)).is_none(), "{other}");
        }
        assert!(devices.measured(&Work { vocabulary: 17, ..of("") }).is_none());
    }
}
