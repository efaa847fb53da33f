//! Commands in, events out. Knows no browser.
//!
//! [`Session`] holds what the user asked for and the `Run` that came of it, and beside it a `Race` of several. It does
//! nothing by itself: the caller hands it commands, and calls [`Session::tick`] for as long as there is work.

mod emit;
pub mod model;
mod race;
mod remarks;
mod run;

use std::rc::Rc;

use crate::config::Config;
use crate::engine::device::Devices;
use crate::protocol::{Command, Event, Failure, Message, Progress, Reading, Request, RunState, Source, Stage, Views};
use crate::text::dataset::Dataset;
use crate::text::import::import_source;
use emit::Emit;
use model::Model;
use race::Race;
use run::{Role, Run};

/// To build a model for more of them takes long enough to be told.
const MANY_SENTENCES: usize = 5_000;

/// One page's engine.
pub struct Session {
    /// For what follows from the request that is being carried out.
    emit: Emit,
    devices: Devices,
    /// The latest settings, whether or not they apply yet.
    config: Config,
    source: Option<Source>,
    views: Views,
    pins: Vec<u32>,
    run: Option<Run>,
    race: Option<Race>,
}

impl Session {
    pub fn new(emit: impl Fn(Message) + 'static) -> Self {
        Self {
            emit: Emit::new(emit),
            devices: Devices::default(),
            config: Config::default(),
            source: None,
            views: Views::default(),
            pins: Vec::new(),
            run: None,
            race: None,
        }
    }

    /// Carries out a command. What cannot be carried out is answered by [`Event::Failed`] and changes nothing.
    pub async fn handle(&mut self, Request { number, command }: Request) {
        self.emit = self.emit.of_request(number);
        let outcome = match command {
            Command::Configure(config) => self.configure(config).await,
            Command::LoadData(source) => self.load(source).await,
            Command::ReadAs(reading) => self.read_as(reading).await,
            Command::Train => self.with_run_alone(Run::train),
            Command::Pause => self.with_run(Run::pause),
            Command::Step => self.with_run_alone(Run::step_once),
            Command::Reset => self.reset().await,
            Command::Find { request, text, count } => match &mut self.run {
                Some(run) => run.find(request, &text, count).await.map(|answer| {
                    if let Some(answer) = answer {
                        self.emit.event(Event::Found(answer));
                    }
                }),
                None => Err(no_data()),
            },
            Command::Inspect { request, text, layer, head } => match &self.run {
                Some(run) => run.inspect(request, &text, layer, head).await.map(|inspection| {
                    if let Some(inspection) = inspection {
                        self.emit.event(Event::Inspected(inspection));
                    }
                }),
                None => Err(no_data()),
            },
            Command::Restore(checkpoint) => self.with_run(|run| run.restore(number, &checkpoint)),
            // The worker reads what was kept; nobody else keeps anything.
            Command::TakeUp { step, .. } => Err(Failure {
                stage: Stage::Model,
                message: format!("The weights of step {step} are not here."),
                hint: "Press Train to train again; the data and the settings are still there.".to_owned(),
            }),
            Command::Save => match &mut self.run {
                Some(run) => run.save_now().await,
                None => Ok(()),
            },
            Command::Cancel => {
                self.emit.event(Event::Cancelled);
                Ok(())
            }
            Command::Ping => {
                self.emit.event(Event::Pong { memory: memory() });
                Ok(())
            }
            Command::Watch(views) => self.watch(views).await,
            Command::Race(configs) => self.start_race(&configs).await,
            Command::PauseRace => {
                self.race.iter_mut().for_each(Race::pause);
                Ok(())
            }
            Command::ResumeRace => self.resume_race(),
            Command::EndRace => {
                self.end_race();
                Ok(())
            }
            Command::Pin(pins) => {
                self.pin(pins);
                Ok(())
            }
        };
        self.report(outcome);
    }

    /// One unit of work (a few steps, or a chunk of sentences) of the page's run, and one of the race. False when there
    /// is nothing to do.
    pub async fn tick(&mut self) -> bool {
        let own = self.tick_run().await;
        self.tick_race().await || own
    }

    async fn tick_run(&mut self) -> bool {
        let Some(run) = &mut self.run else { return false };
        match run.tick().await {
            Ok(worked) => worked,
            Err(failure) => {
                run.fail(failure);
                true
            }
        }
    }

    async fn tick_race(&mut self) -> bool {
        let Some(race) = &mut self.race else { return false };
        let worked = race.tick().await;
        if race.is_over() {
            self.end_race();
        }
        worked
    }

    /// A race on the data of the moment, in the place of the one before; the page's run waits.
    async fn start_race(&mut self, configs: &[Config]) -> Result<(), Failure> {
        self.end_race();
        let imported = self.source.as_ref().map(import_source);
        let race = match imported {
            Some(imported) => Race::start(&imported, configs, &mut self.devices, &self.emit).await,
            None => {
                self.emit.event(Event::RaceEnded);
                return Err(no_data());
            }
        };
        self.race = Some(race);
        self.pause_run()
    }

    fn resume_race(&mut self) -> Result<(), Failure> {
        self.race.iter_mut().for_each(Race::resume);
        self.pause_run()
    }

    fn end_race(&mut self) {
        if self.race.take().is_some() {
            self.emit.event(Event::RaceEnded);
        }
    }

    fn pause_run(&mut self) -> Result<(), Failure> {
        self.run.as_mut().map_or(Ok(()), Run::pause)
    }

    async fn watch(&mut self, views: Views) -> Result<(), Failure> {
        self.views = views;
        match &mut self.run {
            Some(run) => run.watch(views).await,
            None => Ok(()),
        }
    }

    fn pin(&mut self, pins: Vec<u32>) {
        self.pins.clone_from(&pins);
        if let Some(run) = &mut self.run {
            run.pin(pins);
        }
    }

    fn report(&self, outcome: Result<(), Failure>) {
        if let Err(failure) = outcome {
            self.emit.event(Event::Failed(failure));
        }
    }

    fn with_run(&mut self, action: impl FnOnce(&mut Run) -> Result<(), Failure>) -> Result<(), Failure> {
        self.run.as_mut().map_or_else(|| Err(no_data()), action)
    }

    /// For what trains: the race waits meanwhile.
    fn with_run_alone(&mut self, action: impl FnOnce(&mut Run) -> Result<(), Failure>) -> Result<(), Failure> {
        self.with_run(action)?;
        self.race.iter_mut().for_each(Race::pause);
        Ok(())
    }

    async fn configure(&mut self, config: Config) -> Result<(), Failure> {
        if let Some(conflict) = config.conflict() {
            return Err(Failure {
                stage: Stage::Settings,
                message: conflict,
                hint: "Until then the settings before this one are used.".to_owned(),
            });
        }
        self.config = config;
        let Some(run) = &mut self.run else { return Ok(()) };
        let reset_needed = run.configure(&self.config).await?;
        if reset_needed && run.state() == RunState::Fresh {
            return self.reset().await;
        }
        self.emit.event(Event::Configured { reset_needed });
        Ok(())
    }

    async fn load(&mut self, source: Source) -> Result<(), Failure> {
        let data = self.read(&source);
        // Kept even if nothing of it can be trained on: it may be read in another way.
        self.source = Some(source);
        let data = data?;
        // A race is over the data that it began with.
        self.end_race();
        self.build(data).await
    }

    async fn read_as(&mut self, reading: Reading) -> Result<(), Failure> {
        let mut source = self.source.take().ok_or_else(no_data)?;
        source.reading = reading;
        self.load(source).await
    }

    async fn reset(&mut self) -> Result<(), Failure> {
        let source = self.source.as_ref().ok_or_else(no_data)?;
        let data = self.read(source)?;
        self.build(data).await?;
        self.emit.event(Event::Configured { reset_needed: false });
        Ok(())
    }

    fn read(&self, source: &Source) -> Result<Dataset, Failure> {
        let imported = import_source(source);
        self.emit.event(Event::DataRead(imported.read_as.clone()));
        let data = Dataset::build(imported, self.config.held_out, u64::from(self.config.seed))?;
        self.emit.event(Event::DataLoaded(data.preview(&source.name)));
        self.emit.event(Event::Listed(data.listing()));
        Ok(data)
    }

    async fn build(&mut self, data: Dataset) -> Result<(), Failure> {
        let device = self.devices.open(self.config.device).await;
        self.emit.event(Event::DeviceOpened(device.report.clone()));
        if data.sentences.len() > MANY_SENTENCES {
            self.emit.event(Event::Progress(Progress { stage: Stage::Model, done: 0, total: 0 }));
        }
        let model = Model::new(&data, &self.config, &device.device)?;
        let (data, emit) = (Rc::new(data), self.emit.clone());
        let mut run = Run::new(data, model, &self.config, device, self.views, Role::Page, emit);
        run.pin(self.pins.clone());
        self.run = Some(run);
        Ok(())
    }
}

/// Bytes that the engine's memory has grown to, where that is known.
fn memory() -> u64 {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size(0) as u64 * 65_536;
    #[cfg(not(target_arch = "wasm32"))]
    0
}

fn no_data() -> Failure {
    Failure {
        stage: Stage::Data,
        message: "There is no training data yet.".to_owned(),
        hint: "Paste triplets, pairs or labelled sentences, or choose one of the examples.".to_owned(),
    }
}
