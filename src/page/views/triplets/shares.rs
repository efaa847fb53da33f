//! Shares of easy, semi-hard and hard triplets over the steps, stacked.

use leptos::prelude::*;

use crate::page::core::{Shares, State};
use crate::page::runtime::store::{Store, store};
use crate::say;
use crate::words::decimals;

/// The picture's own units.
const WIDTH: f32 = 600.0;
const HEIGHT: f32 = 100.0;

#[component]
pub fn SharesChart() -> impl IntoView {
    let store = store();
    let latest = |part: fn(&Shares) -> f32| {
        store.select(move |state| {
            shown(state, store)
                .map_or_else(|| "–".to_owned(), |shares| format!("{} %", decimals(part(shares) * 100.0, 0)))
        })
    };
    let area =
        |lower: fn(&Shares) -> f32, upper: fn(&Shares) -> f32| store.select(move |state| outline(state, lower, upper));
    let described = store.select(move |state| match shown(state, store) {
        Some(Shares { step, easy, semi_hard, hard }) => say!(
            "triplets-panel-shares-at-step",
            step = *step,
            hard = decimals(hard * 100.0, 0),
            semi_hard = decimals(semi_hard * 100.0, 0),
            easy = decimals(easy * 100.0, 0)
        ),
        None => say!("triplets-panel-shares"),
    });
    view! {
        <figure class="chart shares">
            <figcaption>
                <span class="legend hard">{say!("triplets-panel-legend-hard")} " " <b>{latest(|shares| shares.hard)}</b></span>
                <span class="legend semi-hard">{say!("triplets-panel-legend-semi-hard")} " " <b>{latest(|shares| shares.semi_hard)}</b></span>
                <span class="legend easy">{say!("triplets-panel-legend-easy")} " " <b>{latest(|shares| shares.easy)}</b></span>
                <span class="muted">{say!("triplets-panel-of-training")}</span>
            </figcaption>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" role="img" aria-label=described>
                <polygon class="easy" points=area(|shares| shares.hard + shares.semi_hard, |_| 1.0) />
                <polygon class="semi-hard" points=area(|shares| shares.hard, |shares| shares.hard + shares.semi_hard) />
                <polygon class="hard" points=area(|_| 0.0, |shares| shares.hard) />
            </svg>
        </figure>
    }
}

/// Those of the step that is looked at.
fn shown(state: &State, store: Store) -> Option<&Shares> {
    let step = store.step_shown().unwrap_or(f32::INFINITY);
    state.space.shares.iter().rev().find(|shares| shares.step as f32 <= step)
}

/// The corners of the area between two curves.
fn outline(state: &State, lower: fn(&Shares) -> f32, upper: fn(&Shares) -> f32) -> String {
    let shares = &state.space.shares;
    let end = state.open.config.steps.max(state.open.training.step).max(1) as f32;
    let corner = |shares: &Shares, curve: fn(&Shares) -> f32| {
        format!("{:.1},{:.1} ", shares.step as f32 / end * WIDTH, HEIGHT * (1.0 - curve(shares)))
    };
    let there = shares.iter().map(|shares| corner(shares, upper));
    let back = shares.iter().rev().map(|shares| corner(shares, lower));
    there.chain(back).collect()
}
