//! What takes the place of what is there: other data or settings, an untrained model; and how that is given up again.

use std::rc::Rc;

use super::building::{self, Building};
use super::material::{Material, Plan};
use super::run::{Role, Run};
use super::{Session, no_data};
use crate::config::{Config, ConfigError};
use crate::protocol::{Event, Failure, Reading, RunState, Source, Stage};
use crate::say;

impl Session {
    pub(super) async fn configure(&mut self, number: u32, config: Config) -> Result<(), Failure> {
        if let Some(conflict) = config.conflict() {
            return Err(Failure {
                stage: Stage::Settings,
                message: conflict,
                hint: say!("engine-settings-before-used"),
            });
        }
        self.config = config;
        if let Some(building) = self.building.take() {
            // What is being built is built with the latest settings.
            self.building = Some(self.with_latest_settings(building));
            self.emit.event(Event::Configured { reset_needed: false });
            return Ok(());
        }
        let Some(run) = &mut self.run else {
            self.emit.event(Event::Configured { reset_needed: false });
            return Ok(());
        };
        let reset_needed = run.configure(&self.config).await?;
        if reset_needed && run.state() == RunState::Fresh {
            return self.build(number, true);
        }
        self.emit.event(Event::Configured { reset_needed });
        Ok(())
    }

    pub(super) async fn adjust(&mut self, number: u32, settings: &str) -> Result<(), Failure> {
        let (config, errors) = self.config.adjusted(settings);
        if errors.is_empty() {
            return self.configure(number, config).await;
        }
        let reasons: Vec<String> = errors.iter().map(ConfigError::sentence).collect();
        Err(Failure { stage: Stage::Settings, message: reasons.join(" "), hint: say!("engine-no-setting-changed") })
    }

    fn with_latest_settings(&self, building: Building) -> Building {
        match &self.material {
            Some(material) if self.config.needs_reset(&building.config) => {
                let plan = self.plan(building.request);
                let mut anew = Building::new(building.request, material, plan, building.configures);
                (anew.former, anew.waiting) = (building.former, building.waiting);
                anew
            }
            Some(_) | None => building,
        }
    }

    pub(super) fn load(&mut self, number: u32, source: Source) -> Result<(), Failure> {
        // Kept even if nothing of it can be trained on: it may be read in another way.
        let before = self.material.replace(Rc::new(Material::new(source)));
        let former = self.building.take().and_then(|building| building.former).unwrap_or(before);
        self.build(number, false)?;
        self.building.iter_mut().for_each(|building| building.former = Some(former.clone()));
        Ok(())
    }

    pub(super) fn read_as(&mut self, number: u32, reading: Reading) -> Result<(), Failure> {
        let material = self.material.as_ref().ok_or_else(no_data)?;
        let source = Source { reading, ..material.source().clone() };
        self.load(number, source)
    }

    /// Begins to build an untrained run with the latest settings; what is being built is given up. `configures`: the page
    /// waits to hear of settings.
    pub(super) fn build(&mut self, number: u32, configures: bool) -> Result<(), Failure> {
        let material = self.material.as_ref().ok_or_else(no_data)?;
        let former = self.building.take().and_then(|building| building.former);
        let mut building = Building::new(number, material, self.plan(number), configures);
        building.former = former;
        self.building = Some(building);
        Ok(())
    }

    fn plan(&self, number: u32) -> Plan {
        Plan {
            config: self.config.clone(),
            views: self.views,
            role: Role::Page,
            devices: self.devices.clone(),
            models: self.models.clone(),
            emit: self.emit.of_request(number),
        }
    }

    /// Gives up the questions that are being asked and what is being built, and goes back to what was loaded before it.
    pub(super) async fn cancel(&mut self) {
        self.run.iter_mut().for_each(Run::give_up_examining);
        let emit = self.emit.clone();
        let building = self.building.take();
        emit.event(Event::Cancelled);
        let Some(Building { former, waiting, .. }) = building else { return };
        if let Some(former) = former {
            self.material = former;
        }
        for request in waiting {
            if building::survives(&request.command) {
                // Boxed: this is part of carrying out a command itself.
                Box::pin(self.carry_out(request)).await;
            }
        }
    }

    pub(super) async fn tick_building(&mut self) {
        let Some(building) = &mut self.building else { return };
        let Some(outcome) = building.advance().await else { return };
        let Some(building) = self.building.take() else { return };
        let emit = self.emit.of_request(building.request);
        let built = outcome.is_ok();
        match outcome {
            Ok(run) => {
                // A race is over the data that it began with.
                if building.former.is_some() {
                    self.end_race();
                }
                let outcome = self.take_up(run, &building.config).await;
                if building.configures {
                    emit.event(Event::Configured { reset_needed: false });
                }
                outcome.unwrap_or_else(|failure| emit.event(Event::Failed(failure)));
            }
            Err(failure) => emit.event(Event::Failed(failure)),
        }
        for request in building.waiting {
            if built || building::survives(&request.command) {
                self.carry_out(request).await;
            }
        }
    }

    /// Puts a run that was built in the place of the one before.
    async fn take_up(&mut self, mut run: Run, built: &Config) -> Result<(), Failure> {
        run.pin(self.pins.clone());
        let mut outcome = run.watch(self.views).await;
        if outcome.is_ok() {
            outcome = match self.config != *built {
                true => run.configure(&self.config).await.map(|_| ()),
                false => run.check_loss(),
            };
        }
        if let Some(former) = &mut self.run {
            former.give_up_texts();
            run.take_questions_of(former);
        }
        self.run = Some(run);
        outcome
    }
}
