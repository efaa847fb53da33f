//! The answers of a class: codes in, bars out. For lecturers.

use leptos::prelude::*;

use crate::page::core::{Action, ChoiceReport, ClassReport, Learned, LessonReport, Room, State};
use crate::page::runtime::download::save_text;
use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::wording::counted;

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
                <h2 id="class-title">"Answers of a class"</h2>
                <button
                    type="button"
                    class="link"
                    on:click=move |_| store.dispatch(Action::RoomEntered(Room::default()))
                >
                    "Back to the page"
                </button>
            </div>
            <p>
                "Whoever finishes a lesson gets a code that holds the answers, and nobody's name. Paste all that you have gathered, as \
                 it came: names, commas and dates beside the codes are passed over. Nothing leaves this page, and nothing of it is kept."
            </p>
            <label>
                "Codes" <textarea class="class-codes" rows="6" spellcheck="false" autocomplete="off" on:input=typed>
                    {store.peek(|state| state.class.text.clone())}
                </textarea>
            </label>
            <p class="remark" id="class-words" aria-live="polite">
                {Signal::derive(move || report.with(in_words))}
            </p>
            <div>
                <button type="button" disabled=none on:click=save>
                    "Download as CSV"
                </button>
            </div>
            {dynamic(move || report.with(view_report))}
        </section>
    }
}

fn in_words(report: &ClassReport) -> String {
    let mut words = match report.codes {
        0 if report.problems.is_empty() => "No codes yet.".to_owned(),
        codes => format!("{} counted.", counted(codes, "code", "codes")),
    };
    if report.earlier > 0 {
        words += &format!(
            " {} left out: a later one is of the same lesson and visit.",
            counted(report.earlier, "code was", "codes were")
        );
    }
    words
}

fn view_report(report: &ClassReport) -> AnyView {
    let problems = report.problems.iter().map(|(line, why)| format!("Line {line}: {why}"));
    let problems = problems.map(|text| view! { <li>{text}</li> }.into_any()).collect_view().into_any();
    let no_problem = report.problems.is_empty();
    view! {
        <ul class="class-problems" aria-label="Codes that were not counted" hidden=no_problem>
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
                        "right"
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
                        <th scope="col">"Answer"</th>
                        <th scope="col">{format!("Before ({before})")}</th>
                        <th scope="col">{format!("After ({after})")}</th>
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
            <span>{format!("{count} ({share:.0} %)")}</span>
        </td>
    }
    .into_any()
}

fn conclusion(lesson: &LessonReport) -> String {
    let mut sentences = Vec::new();
    if let Some(Learned { answered_twice, right_before, right_after, gained, lost }) = lesson.learned
        && answered_twice > 0
    {
        sentences.push(format!(
            "Of {answered_twice} who answered twice {right_before} were right before and {right_after} after: {gained} from wrong to \
             right, {lost} from right to wrong."
        ));
    }
    if let Some((reached, of)) = lesson.goal {
        sentences.push(format!("{reached} of {of} reached the goal."));
    }
    sentences.join(" ")
}
