//! How the text was read, as a table in which the reader can correct it: the separator, whether the first line holds
//! names, and the role of each column. A change reads the text anew at once.

use leptos::prelude::*;

use crate::page::core::Action;
use crate::page::runtime::store::store;
use crate::protocol::{ColumnRead, ReadAs, Reading, Role, Separator};
use crate::say;

/// Roles of which a form has one column.
const SINGLE: [Role; 4] = [Role::Anchor, Role::Text, Role::Label, Role::Verdict];

/// The reading in which `column` has `role`. A column that had the role, where only one can, gets the former role of
/// this one in exchange.
fn with_role(read_as: &ReadAs, reading: Reading, column: usize, role: Role) -> Reading {
    let mut roles: Vec<Role> = read_as.columns.iter().map(|column| column.role).collect();
    let Some(former) = roles.get(column).copied() else { return reading };
    if SINGLE.contains(&role) {
        roles.iter_mut().filter(|own| **own == role).for_each(|own| *own = former);
    }
    roles[column] = role;
    Reading { separator: reading.separator, header: reading.header, roles: Some(roles) }
}

#[component]
pub fn ReadingTable(read_as: ReadAs) -> impl IntoView {
    let store = store();
    let choose = move |change: Box<dyn Fn(Reading) -> Reading>| {
        let reading = store.peek(|state| state.open.reading.clone());
        store.dispatch(Action::ReadingChosen(change(reading)));
    };
    let ReadAs { structure, separator, header, columns, guesses, remarks } = read_as.clone();
    let corrected = store.peek(|state| state.open.reading != Reading::default());
    view! {
        <p class="mapping">
            {match structure.is_empty() {
                true => say!("preview-panel-not-read"),
                false => say!("preview-panel-read-as", structure = structure),
            }}
        </p>
        {guesses.into_iter().map(|guess| view! { <p class="remark notable">{guess}</p> }).collect_view()}
        {remarks.into_iter().map(|remark| view! { <p class="remark">{remark}</p> }).collect_view()}
        <div class="reading-choices">
            {separator
                .map(|separator| {
                    view! {
                        <label>
                            {say!("preview-panel-separator")} " "
                            <select
                                aria-label=say!("preview-panel-separator")
                                on:change=move |event| {
                                    let label = event_target_value(&event);
                                    let chosen = Separator::ALL.into_iter().find(|own| own.label() == label);
                                    // Other cells are other columns: their roles are found anew.
                                    choose(
                                        Box::new(move |reading| Reading { separator: chosen, roles: None, ..reading }),
                                    );
                                }
                            >
                                {Separator::ALL
                                    .map(|own| {
                                        view! {
                                            <option value=own.label() selected=own == separator>
                                                {own.label()}
                                            </option>
                                        }
                                    })
                                    .into_iter()
                                    .collect_view()}
                            </select>
                        </label>
                    }
                })}
            {header
                .map(|header| {
                    view! {
                        <label>
                            <input
                                type="checkbox"
                                aria-label=say!("preview-panel-header")
                                checked=header
                                on:change=move |event| {
                                    let header = event_target_checked(&event);
                                    choose(
                                        Box::new(move |reading| Reading {
                                            header: Some(header),
                                            roles: None,
                                            ..reading
                                        }),
                                    );
                                }
                            />
                            " " {say!("preview-panel-header")}
                        </label>
                    }
                })}
            {corrected
                .then(|| {
                    view! {
                        <button type="button" on:click=move |_| choose(Box::new(|_| Reading::default()))>
                            {say!("preview-panel-find-again")}
                        </button>
                    }
                })}
        </div>
        <div class="table-scroll" tabindex="0" role="region" aria-label=say!("preview-panel-columns")>
            <table class="reading-columns">
                <tbody>
                    {columns
                        .into_iter()
                        .enumerate()
                        .map(|(at, column)| {
                            let read_as = read_as.clone();
                            let choose_role = move |role: Role| {
                                let read_as = read_as.clone();
                                choose(Box::new(move |reading| with_role(&read_as, reading, at, role)));
                            };
                            view! { <ColumnRow at column choose_role /> }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}

/// A column stands in a row of its own, so that a table of many columns fits a narrow screen.
#[component]
fn ColumnRow(at: usize, column: ColumnRead, choose_role: impl Fn(Role) + 'static) -> impl IntoView {
    let ColumnRead { name, content, role, guessed, samples } = column;
    view! {
        <tr>
            <th scope="row">
                <span dir="auto">{name}</span>
                <span class="column-detail">{content.label()}</span>
            </th>
            <td>
                <select
                    aria-label=say!("preview-panel-role", column = at + 1)
                    on:change=move |event| {
                        let label = event_target_value(&event);
                        if let Some(role) = Role::ALL.into_iter().find(|own| own.label() == label) {
                            choose_role(role);
                        }
                    }
                >
                    {Role::ALL
                        .map(|own| view! { <option value=own.label() selected=own == role>{own.label()}</option> })
                        .into_iter()
                        .collect_view()}
                </select>
                {guessed.then(|| view! { <span class="tag">{say!("preview-panel-guessed")}</span> })}
                <span class="column-detail" dir="auto">
                    {samples.join(" · ")}
                </span>
            </td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::ColumnContent;

    fn read_as(roles: &[Role]) -> ReadAs {
        let column = |role: &Role| ColumnRead {
            name: String::new(),
            content: ColumnContent::Sentences,
            role: *role,
            guessed: true,
            samples: Vec::new(),
        };
        ReadAs { columns: roles.iter().map(column).collect(), ..ReadAs::default() }
    }

    #[test]
    fn a_role_that_one_column_has_changes_places() {
        let found = read_as(&[Role::Anchor, Role::Positive, Role::Negative]);
        let chosen = with_role(&found, Reading::default(), 1, Role::Anchor);
        assert_eq!(chosen.roles, Some(vec![Role::Positive, Role::Anchor, Role::Negative]));
        let chosen = with_role(&found, Reading::default(), 2, Role::Positive);
        assert_eq!(chosen.roles, Some(vec![Role::Anchor, Role::Positive, Role::Positive]));
    }
}
