//! The answers of a class: codes in, bars out. For lecturers.

use leptos::prelude::*;

use crate::page::core::{Action, ChoiceReport, ClassReport, Learned, LessonReport, Room, State};
use crate::page::runtime::download::save_text;
use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::say;
use crate::words::decimals;

#[component]
pub fn Class() -> impl IntoView {
    let store = store();
    // What nobody sees is not counted.
    let report = store.select(|state| match state.shown_room() {
        Room::Class => state.class_report(),
        _ => ClassReport::default(),
    });
    let none = Signal::derive(move || report.with(|report| report.codes == 0));
    let typed = move |event| store.dispatch(Action::CodesTyped(event_target_value(&event)));
    let save = move |_| save_text("class.csv", "text/csv", &store.peek(State::class_csv));
    view! {
        <section class="panel class" aria-labelledby="class-title">
            <div class="panel-head">
                <h2 id="class-title">{say!("class-title")}</h2>
                <button
                    type="button"
                    class="link"
                    on:click=move |_| store.dispatch(Action::RoomEntered(Room::default()))
                >
                    {say!("button-back-to-page")}
                </button>
            </div>
            <p>
                {say!("class-what-to-do")}
            </p>
            <label>
                {say!("class-codes")} <textarea class="class-codes" rows="6" spellcheck="false" autocomplete="off" on:input=typed>
                    {store.peek(|state| state.class.text.clone())}
                </textarea>
            </label>
            <p class="remark" id="class-words" aria-live="polite">
                {Signal::derive(move || report.with(in_words))}
            </p>
            <div>
                <button type="button" disabled=none on:click=save>
                    {say!("button-csv")}
                </button>
            </div>
            {dynamic(move || report.with(view_report))}
        </section>
    }
}

fn in_words(report: &ClassReport) -> String {
    let counted = match report.codes {
        0 if report.problems.is_empty() => say!("class-no-codes"),
        codes => say!("class-counted", count = codes),
    };
    match report.earlier {
        0 => counted,
        earlier => format!("{counted} {}", say!("class-left-out", count = earlier)),
    }
}

fn view_report(report: &ClassReport) -> AnyView {
    let problems = report.problems.iter().map(|(line, why)| say!("class-problem", line = *line, problem = why));
    let problems = problems.map(|text| view! { <li>{text}</li> }.into_any()).collect_view().into_any();
    let no_problem = report.problems.is_empty();
    view! {
        <ul class="class-problems" aria-label=say!("class-problems") hidden=no_problem>
            {problems}
        </ul>
        {report.lessons.iter().enumerate().map(view_lesson).collect_view().into_any()}
    }
    .into_any()
}

fn view_lesson((place, lesson): (usize, &LessonReport)) -> AnyView {
    let id = format!("class-lesson-{place}");
    let answers = |of: fn(&ChoiceReport) -> usize| lesson.choices.iter().map(of).sum::<usize>();
    let (before, after) = (answers(|choice| choice.before), answers(|choice| choice.after));
    let row = |choice: &ChoiceReport| {
        view! {
            <tr class:right=choice.right>
                <th scope="row">
                    {choice.label.clone()} <span class="tag" hidden=!choice.right>
                        {say!("class-right")}
                    </span>
                </th>
                {view_bar("before", choice.before, before)}
                {view_bar("after", choice.after, after)}
            </tr>
        }
        .into_any()
    };
    view! {
        <section class="class-lesson">
            <h3 id=id.clone()>{lesson.title.clone()}</h3>
            <p>{lesson.question.clone()}</p>
            <table aria-labelledby=id>
                <thead>
                    <tr>
                        <th scope="col">{say!("class-answer")}</th>
                        <th scope="col">{say!("class-before", count = before)}</th>
                        <th scope="col">{say!("class-after", count = after)}</th>
                    </tr>
                </thead>
                <tbody>{lesson.choices.iter().map(row).collect_view().into_any()}</tbody>
            </table>
            <p class="remark">{conclusion(lesson)}</p>
        </section>
    }
    .into_any()
}

/// A share as a bar, with its number.
fn view_bar(class: &'static str, count: usize, of: usize) -> AnyView {
    let share = 100.0 * count as f64 / of.max(1) as f64;
    view! {
        <td class=class>
            <span class="class-bar" style=format!("width: {share:.1}%") aria-hidden="true"></span>
            <span>{say!("class-share", count = count, percent = decimals(share, 0))}</span>
        </td>
    }
    .into_any()
}

fn conclusion(lesson: &LessonReport) -> String {
    let mut sentences = Vec::new();
    if let Some(Learned { answered_twice, right_before, right_after, gained, lost }) = lesson.learned
        && answered_twice > 0
    {
        sentences.push(say!(
            "class-learned",
            answered_twice = answered_twice,
            right_before = right_before,
            right_after = right_after,
            gained = gained,
            lost = lost
        ));
    }
    if let Some((reached, of)) = lesson.goal {
        sentences.push(say!("class-goal-reached", reached = reached, count = of));
    }
    sentences.join(" ")
}
