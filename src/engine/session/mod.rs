//! Commands in, events out. Knows no browser.
//!
//! [`Session`] holds what the user asked for and the `Run` that came of it, and beside it a `Race` of several. It does
//! nothing by itself: the caller hands it commands, and calls [`Session::tick`] for as long as there is work. Whatever takes
//! long is done in slices, a tick each, so that commands are heard meanwhile; those about a run that is still being built
//! wait for it.

mod building;
mod corpus;
mod emit;
mod export;
mod fingerprint;
pub mod general;
mod hiring;
mod material;
pub mod model;
pub mod models;
mod placement;
mod race;
mod remarks;
mod replacing;
mod run;
mod times;
pub mod tokenized;
mod trial;

use std::rc::Rc;

use web_time::Duration;

use crate::config::Config;
use crate::engine::crew::team::Recruiter;
use crate::engine::device::Devices;
use crate::engine::memory;
use crate::protocol::{Command, Event, Failure, Message, Request, Stage, TokenizerOrigin, Views};
use crate::say;
use crate::words::{Language, learn_english, speak};
use building::Building;
use corpus::Corpus;
use emit::Emit;
use export::Exporting;
use material::Material;
use models::{ModelStore, Models};
use race::Race;
use run::{Question, Run};

/// One page's engine.
pub struct Session {
    /// For what follows from the request that is being carried out.
    emit: Emit,
    devices: Devices,
    models: Models,
    /// The latest settings, whether or not they apply yet.
    config: Config,
    material: Option<Rc<Material>>,
    views: Views,
    pins: Vec<u32>,
    building: Option<Building>,
    run: Option<Run>,
    race: Option<Race>,
    exporting: Option<Exporting>,
    corpus: Corpus,
    /// From one step to the next; None: as fast as it goes.
    tempo: Option<Duration>,
}

impl Session {
    pub fn new(emit: impl Fn(Message) + 'static) -> Self {
        Self {
            emit: Emit::new(emit),
            devices: Devices::default(),
            models: Models::default(),
            config: Config::default(),
            material: None,
            views: Views::default(),
            pins: Vec::new(),
            building: None,
            run: None,
            race: None,
            exporting: None,
            corpus: Corpus::default(),
            tempo: None,
        }
    }

    /// With pretrained models from this store.
    pub fn with_models(self, store: impl ModelStore + 'static) -> Self {
        Self { models: Models::new(store), ..self }
    }

    /// With crews for what trains on the CPU.
    pub fn with_recruiter(self, recruiter: impl Recruiter + 'static) -> Self {
        Self { devices: self.devices.with_recruiter(Rc::new(recruiter)), ..self }
    }

    /// Carries out a command, now or when the run that it is about has been built. What cannot be carried out is answered by
    /// [`Event::Failed`] and changes nothing.
    pub async fn handle(&mut self, request: Request) {
        match &mut self.building {
            Some(building) if building::waits(&request.command) => building.waiting.push_back(request),
            Some(_) | None => self.carry_out(request).await,
        }
    }

    async fn carry_out(&mut self, Request { number, command }: Request) {
        self.emit = self.emit.of_request(number);
        let outcome = match command {
            Command::Speak { language, words, english } => {
                learn_english(&english);
                if let Some(language) = Language::find(&language) {
                    speak(language, &words);
                }
                Ok(())
            }
            Command::Configure(config) => self.configure(number, config).await,
            Command::Adjust(settings) => self.adjust(number, &settings).await,
            Command::LoadData(source) => {
                self.hand_out().await;
                self.load(number, source)
            }
            Command::ReadAs(reading) => {
                self.hand_out().await;
                self.read_as(number, reading)
            }
            Command::OpenModel(name) => self.open_model(name).await,
            Command::OpenTokenizer(name) => self.open_tokenizer(name).await,
            Command::Train => self.with_run_alone(Run::train),
            Command::Pause => self.with_run(Run::pause),
            Command::Step => self.with_run_alone(Run::step_once),
            Command::Tempo(milliseconds) => {
                self.tempo = milliseconds.map(|milliseconds| Duration::from_millis(milliseconds.into()));
                Ok(())
            }
            Command::Reset => {
                self.hand_out().await;
                self.build(number, true)
            }
            Command::Find { request, text, count } => self.find(request, text, count).await,
            Command::Embed(texts) => {
                let emit = self.emit.clone();
                self.with_run(|run| {
                    run.embed_texts(texts, emit);
                    Ok(())
                })
            }
            Command::Inspect { request, text, layer, head } => self.inspect(request, &text, layer, head).await,
            Command::Examine { request, criterion } => {
                let emit = self.emit.clone();
                self.with_run(|run| {
                    run.examine(request, criterion, emit);
                    Ok(())
                })
            }
            Command::Restore(checkpoint) => {
                self.hand_out().await;
                self.with_run(|run| run.restore(number, &checkpoint))
            }
            // The worker reads what was kept; nobody else keeps anything.
            Command::TakeUp { step, .. } => Err(Failure {
                stage: Stage::Model,
                message: say!("checkpoint-not-here", step = step),
                hint: say!("checkpoint-train-again"),
            }),
            Command::Save => match &mut self.run {
                Some(run) => run.save_now().await,
                None => Ok(()),
            },
            Command::Export(story) => self.export(*story).await,
            Command::Pack(project) => self.pack(*project).await,
            // Likewise.
            Command::OpenProject(name) => Err(Failure {
                stage: Stage::Project,
                message: say!("checkpoint-project-not-here", name = name),
                hint: say!("checkpoint-project-open-again"),
            }),
            Command::Cancel => {
                self.cancel().await;
                Ok(())
            }
            Command::Ping => {
                self.emit.event(Event::Pong { memory: memory::held() });
                Ok(())
            }
            Command::Watch(views) => self.watch(views).await,
            Command::Race(configs) => self.start_race(configs),
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
            Command::Corpus(command) => self.on_corpus(command).await,
        };
        self.report(outcome);
    }

    /// One unit of work: of what is being built for the page, or else a few steps or a chunk of sentences of the page's run
    /// and as much of the race, of the corpus and of what is being
    /// written. False when there is nothing to do, or nothing yet: see [`Session::rest`].
    pub async fn tick(&mut self) -> bool {
        if self.building.is_some() {
            self.tick_building().await;
            return true;
        }
        let written = self.tick_export().await;
        let own = self.tick_run().await;
        let searched = self.tick_corpus().await;
        self.tick_race().await || own || written || searched
    }

    /// How long there is nothing to do but to wait for the next step; None where nothing goes on by itself.
    pub fn rest(&self) -> Option<Duration> {
        let tempo = self.tempo?;
        let own = self.run.as_ref().and_then(|run| run.rest(tempo));
        let race = self.race.as_ref().and_then(|race| race.rest(tempo));
        own.into_iter().chain(race).min()
    }

    async fn tick_run(&mut self) -> bool {
        let Some(run) = &mut self.run else { return false };
        match run.tick(self.tempo).await {
            Ok(worked) => worked,
            Err(failure) => {
                run.fail(failure);
                true
            }
        }
    }

    async fn tick_race(&mut self) -> bool {
        let Some(race) = &mut self.race else { return false };
        let worked = race.tick(self.tempo).await;
        if race.is_over() {
            self.end_race();
        }
        worked
    }

    /// A race on the data of the moment, in the place of the one before; the page's run waits.
    fn start_race(&mut self, configs: Vec<Config>) -> Result<(), Failure> {
        self.end_race();
        let Some(material) = &self.material else {
            self.emit.event(Event::RaceEnded);
            return Err(no_data());
        };
        let (devices, models) = (self.devices.clone(), self.models.clone());
        self.race = Some(Race::new(material.clone(), configs, devices, models, self.emit.clone()));
        self.pause_run()
    }

    fn resume_race(&mut self) -> Result<(), Failure> {
        self.race.iter_mut().for_each(Race::resume);
        self.pause_run()
    }

    fn end_race(&mut self) {
        if let Some(race) = self.race.take() {
            race.emit().event(Event::RaceEnded);
        }
    }

    fn pause_run(&mut self) -> Result<(), Failure> {
        self.run.as_mut().map_or(Ok(()), Run::pause)
    }

    async fn find(&mut self, request: u32, text: String, count: usize) -> Result<(), Failure> {
        let question = Question { request, text, count, emit: self.emit.clone() };
        self.run.as_mut().ok_or_else(no_data)?.find(question).await
    }

    async fn inspect(&mut self, request: u32, text: &str, layer: usize, head: Option<usize>) -> Result<(), Failure> {
        let run = self.run.as_ref().ok_or_else(no_data)?;
        if let Some(inspection) = run.inspect(request, text, layer, head).await? {
            self.emit.event(Event::Inspected(inspection));
        }
        Ok(())
    }

    async fn watch(&mut self, views: Views) -> Result<(), Failure> {
        self.views = views;
        match &mut self.run {
            Some(run) => run.watch(views).await,
            None => Ok(()),
        }
    }

    async fn open_model(&mut self, name: String) -> Result<(), Failure> {
        let folder = self.models.open(&name).await?;
        self.emit.event(Event::ModelOpened(folder.card.report(name)));
        Ok(())
    }

    async fn open_tokenizer(&mut self, name: String) -> Result<(), Failure> {
        let file = self.models.open_tokenizer(&name).await?;
        let tokenizer = file.tokenizer(usize::MAX, false).map_err(|error| models::unusable_tokenizer(&name, &error))?;
        self.emit.event(Event::TokenizerOpened(tokenizer.report(TokenizerOrigin::File(name))));
        Ok(())
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

    /// Before something takes the place of what was trained it is handed out: it may be wanted again.
    async fn hand_out(&mut self) {
        let Some(run) = &mut self.run else { return };
        if let Err(failure) = run.save_now().await {
            run.fail(failure);
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
}

fn no_data() -> Failure {
    Failure { stage: Stage::Data, message: say!("engine-no-data"), hint: say!("engine-bring-data") }
}
