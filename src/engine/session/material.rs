//! What was loaded, and what runs are built of it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::emit::Emit;
use super::models::Models;
use super::placement::Placement;
use super::run::{Role, Run};
use super::tokenized::{Brought, Cutting, Tokenized};
use super::trial::Placed;
use crate::config::Config;
use crate::engine::device::Devices;
use crate::engine::train::pool::Pool;
use crate::pace::Pace;
use crate::protocol::{Event, Failure, Progress, Source, Stage, Views};
use crate::say;
use crate::text::dataset::{Dataset, Split};
use crate::text::import::import_source;

/// Bytes and sentences of which reading or building may take more than a second: the page is told at once.
const MANY_BYTES: usize = 1_000_000;
const MANY_SENTENCES: usize = 5_000;

/// Training data as it came. Runs that hold out the same part of it share what was made of it.
pub(super) struct Material {
    source: Source,
    made: RefCell<Vec<Made>>,
}

/// A pool and its sentences as tokens, each for as long as some run holds it.
struct Made {
    split: Split,
    seed: u32,
    pool: Weak<Pool>,
    tokens: Vec<(Cutting, Weak<Tokenized>)>,
}

/// All that a run is built of beside its data.
pub(super) struct Plan {
    pub config: Config,
    pub views: Views,
    pub role: Role,
    pub devices: Devices,
    pub models: Models,
    pub emit: Emit,
}

/// Tells how far building is, and of which part.
struct Stages {
    emit: Emit,
    stage: Rc<Cell<Stage>>,
}

impl Plan {
    /// The rhythm of building by this plan, for [`Material::build`].
    pub fn pace(&self) -> (Pace, impl Fn(Stage, bool) + 'static) {
        let stages = Stages { emit: self.emit.clone(), stage: Rc::new(Cell::new(Stage::Data)) };
        let (emit, stage) = (stages.emit.clone(), stages.stage.clone());
        let pace = Pace::new(move |done, total| {
            emit.event(Event::Progress(Progress { stage: stage.get(), done, total }));
        });
        (pace, move |stage, long| stages.enter(stage, long))
    }
}

impl Stages {
    /// `long`: it may well take more than a second.
    fn enter(&self, stage: Stage, long: bool) {
        self.stage.set(stage);
        if long {
            self.emit.event(Event::Progress(Progress { stage, done: 0, total: 0 }));
        }
    }
}

impl Material {
    pub fn new(source: Source) -> Self {
        Self { source, made: RefCell::default() }
    }

    /// The same data, to be read in another way.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Builds an untrained run, in slices.
    ///
    /// # Errors
    /// When nothing can be trained on the data, or no model can be built for it.
    pub async fn build(self: Rc<Self>, plan: Plan, pace: Pace, enter: impl Fn(Stage, bool)) -> Result<Run, Failure> {
        let Plan { config, views, role, devices, models, emit } = plan;
        if let Some(conflict) = config.conflict() {
            let hint = say!("engine-change-settings");
            return Err(Failure { stage: Stage::Settings, message: conflict, hint });
        }
        let size: usize = self.source.files.iter().map(|file| file.bytes.len()).sum();
        enter(Stage::Data, size > MANY_BYTES);
        let pool = self.pool(&config, role, &emit, &pace).await?;
        let data = &pool.data;
        if role == Role::Page {
            emit.event(Event::DataLoaded(data.preview(&self.source.name)));
            emit.event(Event::Listed(data.listing()));
        }
        let (base, file) = (models.of(&config).await?, models.tokenizer_of(&config).await?);
        enter(Stage::Model, data.sentences.len() > MANY_SENTENCES || base.is_some());
        let brought = Brought { model: base.as_deref(), tokenizer: file.as_deref() };
        let tokens = self.tokens(&pool, &config, brought, &pace).await?;
        let placement = Placement { pool: &pool, tokens, base: base.as_deref(), config: &config, pace: &pace };
        let Placed { device, model } = match role {
            Role::Page => placement.place(&devices, || enter(Stage::Trial, true)).await?,
            Role::Lane { .. } => placement.on(devices.open(config.device).await).await?,
        };
        if role == Role::Page {
            emit.event(Event::DeviceOpened(device.report.clone()));
        }
        pace.breathe().await;
        Ok(Run::new(pool, model, &config, device, views, role, emit))
    }

    async fn pool(&self, config: &Config, role: Role, emit: &Emit, pace: &Pace) -> Result<Rc<Pool>, Failure> {
        let fits = |made: &Made| made.split == Split::from(config) && made.seed == config.seed;
        let made = self.made.borrow().iter().filter(|made| fits(made)).find_map(|made| made.pool.upgrade());
        if let Some(pool) = made {
            return Ok(pool);
        }
        let imported = import_source(&self.source, pace).await;
        if role == Role::Page {
            emit.event(Event::DataRead(imported.read_as.clone()));
        }
        pace.breathe().await;
        let data = Dataset::build_in_slices(imported, config, u64::from(config.seed), pace).await?;
        pace.breathe().await;
        let pool = Rc::new(Pool::new(Rc::new(data)));
        let mut made = self.made.borrow_mut();
        made.retain(|made| made.pool.strong_count() > 0);
        let (split, seed) = (Split::from(config), config.seed);
        made.push(Made { split, seed, pool: Rc::downgrade(&pool), tokens: Vec::new() });
        Ok(pool)
    }

    /// The sentences of a pool, cut as the settings say.
    async fn tokens(
        &self,
        pool: &Rc<Pool>,
        config: &Config,
        brought: Brought<'_>,
        pace: &Pace,
    ) -> Result<Rc<Tokenized>, Failure> {
        let cutting = Cutting::of(config);
        let of_pool = |made: &Made| std::ptr::eq(made.pool.as_ptr(), Rc::as_ptr(pool));
        let made = self.made.borrow().iter().find(|made| of_pool(made)).and_then(|made| {
            let (_, tokens) = made.tokens.iter().find(|(own, _)| *own == cutting)?;
            tokens.upgrade()
        });
        if let Some(tokens) = made {
            return Ok(tokens);
        }
        let tokens = Rc::new(Tokenized::new(&pool.data, &cutting, brought, pace).await?);
        if let Some(made) = self.made.borrow_mut().iter_mut().find(|made| of_pool(made)) {
            made.tokens.retain(|(_, tokens)| tokens.strong_count() > 0);
            made.tokens.push((cutting, Rc::downgrade(&tokens)));
        }
        Ok(tokens)
    }
}
