//! The control of one row of [`SETTINGS`](crate::config::SETTINGS): a list, a number or a checkbox with its label, its
//! explanation, and what is wrong with what was typed.

use leptos::html;
use leptos::prelude::*;

use super::help::Help;
use crate::config::read_number;
use crate::config::{Applies, Choice, Kind, Setting};
use crate::page::core::{Action, State};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::effect;

const AFTER_RESET: &str = "applies after Reset";

/// `warning` is shown beside a value that is allowed but hardly meant.
#[component]
pub fn Control(
    key: &'static str,
    /// Where a control of this setting stands that is not its first.
    #[prop(optional)]
    within: &'static str,
    #[prop(into, optional)] disabled: Signal<bool>,
    #[prop(into, optional)] warning: Signal<Option<String>>,
) -> impl IntoView {
    let store = store();
    let setting = Setting::find(key).expect("panels name settings of the table");
    let id = StoredValue::new(format!("{within}{key}"));
    let error = store.select(move |state| state.draft(key).map(|draft| draft.error.clone()));
    let waits = store.select(move |state| waits(state, setting));
    let remark = Signal::derive(move || {
        let pending = || (waits.get() == Some(true)).then(|| AFTER_RESET.to_owned());
        error.get().or_else(|| warning.get()).or_else(pending).unwrap_or_default()
    });
    let help = Signal::derive(move || match waits.get() {
        Some(_) => format!("{} Once something is trained, a change applies after Reset.", setting.help()),
        None => setting.help(),
    });
    let described_by = Signal::derive(move || match remark.get().as_str() {
        "" => id.with_value(|id| format!("{id}-help")),
        _ => id.with_value(|id| format!("{id}-note {id}-help")),
    });
    let field =
        Field { store, setting, id, described_by, invalid: Signal::derive(move || error.get().is_some()), disabled };
    let is_flag = setting.kind == Kind::Flag;
    let spread = Signal::derive(move || remark.with(|remark| !matches!(remark.as_str(), "" | AFTER_RESET)));
    let no_remark = Signal::derive(move || remark.with(String::is_empty));
    let no_mark = Signal::derive(move || waits.get().is_none());
    view! {
        <div class="field" class:flag=is_flag class:spread=spread class:disabled=disabled>
            {is_flag.then(|| field.view())} <div class="field-label">
                <label for=id.get_value()>{setting.label()}</label>
                <span class="reset-mark" title=AFTER_RESET aria-hidden="true" hidden=no_mark>
                    "↺"
                </span>
                <Help about=setting.label() id=id.with_value(|id| format!("{id}-help")) text=help />
            </div> {(!is_flag).then(|| field.view())}
            <p
                class="field-note"
                class:error=field.invalid
                id=id.with_value(|id| format!("{id}-note"))
                hidden=no_remark
            >
                {remark}
            </p>
        </div>
    }
}

/// What the mark beside some settings means, once it matters.
#[component]
pub fn ResetLegend() -> impl IntoView {
    let untrained = store().select(|state| !state.trained());
    view! {
        <p class="reset-legend" hidden=untrained>
            <span class="reset-mark" aria-hidden="true">
                "↺"
            </span>
            " applies after Reset"
        </p>
    }
}

/// None: takes effect at once. Some(true): was changed and waits for Reset.
fn waits(state: &State, setting: &'static Setting) -> Option<bool> {
    let after_reset = setting.applies == Applies::AfterReset && state.trained();
    after_reset.then(|| state.waiting_for_reset().contains(&setting))
}

#[derive(Clone, Copy)]
struct Field {
    store: Store,
    setting: &'static Setting,
    id: StoredValue<String>,
    described_by: Signal<String>,
    invalid: Signal<bool>,
    disabled: Signal<bool>,
}

impl Field {
    fn view(self) -> AnyView {
        match self.setting.kind {
            Kind::Choice(options) => self.choice(options).into_any(),
            Kind::Number { min, max, step, whole } => self.number(min, max, step, whole).into_any(),
            Kind::Flag => self.flag().into_any(),
            Kind::Text => self.text().into_any(),
        }
    }

    fn type_in(self, text: String) {
        self.store.dispatch(Action::SettingTyped { key: self.setting.key, text });
    }

    /// What was typed, or else the value in force.
    fn value(self) -> Memo<String> {
        let key = self.setting.key;
        self.store.select(move |state| match state.draft(key) {
            Some(draft) => draft.text.clone(),
            None => state.open.config.get(key).expect("a key of the table"),
        })
    }

    fn choice(self, options: &'static [Choice]) -> impl IntoView {
        let value = self.value();
        view! {
            <select
                id=self.id.get_value()
                aria-describedby=self.described_by
                disabled=self.disabled
                prop:value=value
                on:change=move |event| self.type_in(event_target_value(&event))
            >
                {options
                    .iter()
                    .map(|choice| {
                        view! {
                            <option value=choice.key selected=Signal::derive(move || value.get() == choice.key)>
                                {choice.label()}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        }
    }

    fn text(self) -> impl IntoView {
        let value = self.value();
        view! {
            <input
                id=self.id.get_value()
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=self.described_by
                disabled=self.disabled
                prop:value=value
                on:input=move |event| self.type_in(event_target_value(&event))
            />
        }
    }

    fn number(self, min: f64, max: f64, step: f64, whole: bool) -> impl IntoView {
        let value = self.value();
        let input = NodeRef::<html::Input>::new();
        let focused = move || {
            input.get_untracked().is_some_and(|input| {
                document().active_element().is_some_and(|active| active.is_same_node(Some(&input)))
            })
        };
        let show = move || {
            if let Some(input) = input.get_untracked() {
                let text = value.get_untracked();
                if input.value() != text {
                    input.set_value(&text);
                }
            }
        };
        // A field is never rewritten under the hands of whoever types in it: "0." is on its way to "0.5".
        effect(move || {
            let _ = value.get();
            let mounted = input.get().is_some();
            if mounted && !focused() {
                show();
            }
        });
        let settle = move |_| {
            if !self.invalid.get_untracked() {
                show()
            }
        };
        view! {
            <input
                node_ref=input
                id=self.id.get_value()
                type="number"
                inputmode=if whole { "numeric" } else { "decimal" }
                min=min
                max=max
                step=if whole { "1".to_owned() } else { "any".to_owned() }
                data-step=step
                aria-describedby=self.described_by
                aria-invalid=Signal::derive(move || self.invalid.get().then(|| "true".to_owned()))
                disabled=self.disabled
                on:input=move |event| self.type_in(event_target_value(&event))
                on:keydown=move |event| step_by_key(&event, min, max, step, self)
                on:blur=settle
            />
        }
    }

    fn flag(self) -> impl IntoView {
        let value = self.value();
        view! {
            <input
                id=self.id.get_value()
                type="checkbox"
                aria-describedby=self.described_by
                disabled=self.disabled
                prop:checked=Signal::derive(move || value.get() == "1")
                on:change=move |event| self.type_in(if event_target_checked(&event) { "1" } else { "0" }.to_owned())
            />
        }
    }
}

/// Arrow keys move by the setting's own step. The browser's stepping would also refuse every value in between.
fn step_by_key(event: &web_sys::KeyboardEvent, min: f64, max: f64, step: f64, field: Field) {
    let direction = match event.key().as_str() {
        "ArrowUp" => 1.0,
        "ArrowDown" => -1.0,
        _ => return,
    };
    let input = event_target::<web_sys::HtmlInputElement>(event);
    let Some(now) = read_number(&input.value()) else { return };
    event.prevent_default();
    // Through text, so that 0.1 + 0.05 is 0.15.
    let next = (now + direction * step).clamp(min, max);
    let text = format!("{:.6}", next);
    let text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
    input.set_value(&text);
    field.type_in(text);
}
