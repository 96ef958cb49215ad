"""Plan 1 as time passes: before, during and after the year, what is recorded until when, and calendars. Worked out by hand."""

from datetime import date

import pytest

from edu_policy.calendars import SchoolCalendar, Semester, SemesterDates, nominal
from edu_policy.errors import OutsideCalendarError
from edu_policy.policies.support_teaching import EDITION
from edu_policy.quantities import Amount
from edu_policy.rules import Assumption, AssumptionKind, DateRule, MissingFact, Verdict, Why
from tests.policies.support_teaching_case import (
    AUTUMN,
    CALENDAR,
    END_OF_AUTUMN,
    FIRST_DAY,
    LAST_DAY,
    MET,
    NOT_MET,
    ON,
    PENDING,
    SPRING,
    START_OF_SPRING,
    UNKNOWN,
    ask,
    case,
    changed,
    cited,
    plus,
    posting,
    recorded_until,
    set_aside,
    verdicts,
    without,
    work,
)

# -- a year in progress --------------------------------------------------------------------------------------------------------------

HOURS_SO_FAR = [
    # day             what remains of 05a, 05b, 05c, 05d in autumn and in spring: how much, and by when
    pytest.param(
        date(2022, 8, 31),
        {"05a": 2, "05b": 80, "05c": 60, "05d/2022-23/1": 30, "05d/2022-23/2": 30},
        id="the day before: nothing yet, and everything may come",
    ),
    # the first lesson was on 5 September, and one follows on every third day
    pytest.param(
        date(2022, 9, 5),
        {"05a": 2, "05b": 79, "05c": 59, "05d/2022-23/1": 29, "05d/2022-23/2": 30},
        id="the day of the first lesson: 80 - 1, 60 - 1, 30 - 1",
    ),
    # 5 September + 3 x 19 = 1 November: 20 lessons; 8 observed, 6 explained, half a day of research: 20 + 8 + 6 + 3 = 37
    pytest.param(
        date(2022, 11, 1),
        {"05a": 2, "05b": 43, "05c": 40, "05d/2022-23/1": 10, "05d/2022-23/2": 30},
        id="in autumn: 80 - 37, 60 - 20, 30 - 20",
    ),
    # 30 + 8 + 6 + 3 = 47 hours, 30 lessons: the floor of autumn is reached before autumn is over
    pytest.param(
        date(2023, 1, 12), {"05a": 2, "05b": 33, "05c": 30, "05d/2022-23/2": 30}, id="the day before the end of autumn: 80 - 47, 60 - 30"
    ),
    pytest.param(
        date(2023, 1, 13), {"05a": 1, "05b": 33, "05c": 30, "05d/2022-23/2": 30}, id="the last day of autumn: one semester served"
    ),
    # 20, 23, 26 February and 1 March: 4 lessons more
    pytest.param(date(2023, 3, 1), {"05a": 1, "05b": 29, "05c": 26, "05d/2022-23/2": 26}, id="in spring: 80 - 51, 60 - 34, 30 - 4"),
    # the last lesson is on 20 February + 3 x 29 = 18 May; only the second semester has still to run out
    pytest.param(date(2023, 5, 18), {"05a": 1}, id="the day of the last lesson: the hours are earned, the year is not served"),
    pytest.param(date(2023, 7, 6), {"05a": 1}, id="the day before the end"),
]


@pytest.mark.parametrize(("on", "lacking"), HOURS_SO_FAR)
def test_a_year_in_progress_is_pending_and_says_what_remains_and_by_when(on: date, lacking: dict[str, Amount]) -> None:
    # 三(三) P01-05a to P01-05d; what is due by the end of autumn, and by the end of the posting
    answer = ask("hours-earned", case(), on=on)

    assert (answer.verdict, answer.holding) == (PENDING, False)
    assert {item.path: item.shortfall for item in answer.remaining} == lacking
    assert {item.verdict for item in answer.remaining} == {PENDING}
    due = {item.path: item.due for item in answer.remaining}
    assert due == {path: END_OF_AUTUMN if path == "05d/2022-23/1" else LAST_DAY for path in lacking}
    assert answer.missing == ()


@pytest.mark.parametrize("on", [LAST_DAY, ON, date(2025, 1, 1)])
def test_once_the_year_is_over_the_hours_are_final(on: date) -> None:
    answer = ask("hours-earned", case(), on=on)

    assert (answer.verdict, answer.holding, answer.remaining) == (MET, None, ())


AFTER_THE_YEAR = [
    # day                     05j: lacking                           05m of spring: lacking
    pytest.param(
        date(2023, 7, 7), ("recipient_school", "county_bureau"), ("recipient_school", "township_responsible_person"), id="none yet"
    ),
    pytest.param(date(2023, 7, 8), ("recipient_school", "county_bureau"), ("township_responsible_person",), id="the school has signed"),
    pytest.param(date(2023, 7, 10), ("county_bureau",), (), id="the township has signed, the school has recognised"),
    pytest.param(date(2023, 7, 19), ("county_bureau",), (), id="the day before the bureau recognises"),
]


@pytest.mark.parametrize(("on", "recognition", "signatures"), AFTER_THE_YEAR)
def test_papers_come_after_the_year_and_are_pending_until_then(on: date, recognition: tuple[str, ...], signatures: tuple[str, ...]) -> None:
    # P01-05j, 05m: the school signs on 8 July, the township on 10 July; they recognise on 10 and 20 July; no deadline is stated
    answer = ask("year-earned", case(), on=on)

    assert (answer.verdict, answer.holding) == (PENDING, False)
    assert ask("hours-earned", case(), on=on).verdict is MET
    lacking = {item.path: (item.items, item.due) for item in answer.remaining}
    expected = {"05j": (recognition, None)}
    if signatures:
        expected["05m/2022-23/2/summary-2"] = (signatures, None)
    assert lacking == expected


def test_the_year_is_earned_on_the_day_on_which_the_last_hand_recognises() -> None:
    # the bureau decides on 20 July (05j), the leading group on 20 August (06b)
    assert ask("year-earned", case(), on=date(2023, 7, 20)).verdict is MET
    assert ask("year-recognised", case(), on=date(2023, 8, 19)).verdict is PENDING
    assert ask("year-recognised", case(), on=date(2023, 8, 20)).verdict is MET


@pytest.mark.parametrize("on", [date(2023, 7, 10), date(2023, 8, 19)])
def test_what_is_dated_after_the_day_is_set_aside_and_shown(on: date) -> None:
    finding = cited(ask("year-recognised", case(), on=on), "06b")

    assert finding.verdict is PENDING
    assert set_aside(finding.excluded) == {"after_on": ("year",)}
    assert finding.shortfall == 1


# -- what has failed for good --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "verdict", "autumn"),
    [
        pytest.param(date(2023, 1, 12), PENDING, PENDING, id="the day before autumn ends"),
        pytest.param(date(2023, 1, 13), NOT_MET, NOT_MET, id="the day on which it ends"),
        pytest.param(date(2023, 3, 1), NOT_MET, NOT_MET, id="in spring"),
        pytest.param(ON, NOT_MET, NOT_MET, id="after the year"),
    ],
)
def test_a_first_semester_that_fell_short_is_final_at_once(on: date, verdict: Verdict, autumn: Verdict) -> None:
    # P01-05d: 29 lessons in autumn; 31 in spring cannot mend it, although 29 + 31 = 60
    answer = ask("hours-earned", case(work(autumn=29, spring=31)), on=on)

    assert answer.verdict is verdict
    assert cited(answer, "05d", AUTUMN).verdict is autumn
    assert cited(answer, "05d", AUTUMN).shortfall == 1
    # it can no longer come, so it does not remain to be done
    assert ("05d/2022-23/1" in {item.path for item in answer.remaining}) is (autumn is PENDING)


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        pytest.param(date(2022, 12, 31), NOT_MET, id="long before the end"),
        pytest.param(ON, NOT_MET, id="after the year"),
    ],
)
def test_a_posting_that_cannot_have_two_semesters_fails_from_the_start(on: date, verdict: Verdict) -> None:
    # P01-05a: from 2 September it misses the first lesson of autumn, and has spring alone, whatever comes
    answer = ask("hours-earned", changed(case(), "P-1", start=date(2022, 9, 2)), on=on)

    assert cited(answer, "05a").verdict is verdict


@pytest.mark.parametrize(
    ("on", "verdict", "holding"),
    [
        pytest.param(date(2022, 8, 31), PENDING, True, id="before the school year: nobody has begun"),
        pytest.param(FIRST_DAY, PENDING, True, id="3 of 3 sent in autumn, and more may follow"),
        pytest.param(date(2023, 2, 12), PENDING, True, id="the day before the fourth begins"),
        pytest.param(START_OF_SPRING, NOT_MET, None, id="the day on which the fourth begins"),
        pytest.param(ON, NOT_MET, None, id="after the school year"),
    ],
)
def test_a_ceiling_holds_while_the_year_runs_and_is_broken_for_good(on: date, verdict: Verdict, holding: bool | None) -> None:  # noqa: FBT001 - a table
    # P01-04d: 1 + 2 = 3; three begin in autumn, a fourth in spring
    sent = plus(case(), posting("P-2", "T-2"), posting("P-3", "T-3"), posting("P-4", "T-4", start=START_OF_SPRING))

    finding = cited(ask("unit-compliant", sent, subject="unit", on=on), "04d")

    assert (finding.verdict, finding.holding) == (verdict, holding)


@pytest.mark.parametrize(
    ("on", "verdict"),
    [pytest.param(date(2023, 8, 30), PENDING, id="the day before the year ends"), pytest.param(ON, MET, id="the day on which it ends")],
)
def test_a_ceiling_is_never_met_early(on: date, verdict: Verdict) -> None:
    assert cited(ask("unit-compliant", case(), subject="unit", on=on), "04d").verdict is verdict


# -- until when, and from when, facts are recorded -------------------------------------------------------------------------------------


def test_a_gap_between_the_last_entry_and_the_day_leaves_an_open_year_pending() -> None:
    # entries until 1 November, asked on 1 December: what is missing of it could still come by 7 July anyhow
    answer = ask("hours-earned", recorded_until(case(work(autumn=20)), date(2022, 11, 1)), on=date(2022, 12, 1))

    assert (answer.verdict, answer.holding) == (PENDING, False)
    assert verdicts(answer, "05b", "05c", "05d") == (PENDING, PENDING, PENDING)


def test_entries_that_stop_before_the_end_cannot_show_that_hours_are_lacking() -> None:
    # 29 in spring are entered, until the day before its end: a thirtieth may have been given on 7 July
    answer = ask("hours-earned", recorded_until(case(work(spring=29)), date(2023, 7, 6)))

    assert answer.verdict is UNKNOWN
    assert verdicts(answer, "05a", "05b", "05c", "05d") == (MET, UNKNOWN, UNKNOWN, UNKNOWN)
    assert cited(answer, "05d", AUTUMN).verdict is MET
    assert cited(answer, "05d", SPRING).shortfall == 1


def test_entries_that_stop_before_the_end_are_enough_where_the_hours_are_there() -> None:
    answer = ask("hours-earned", recorded_until(case(), date(2023, 7, 6)))

    assert answer.verdict is MET
    observed = cited(answer, "05b").observed
    assert observed is not None
    assert (observed.low, observed.is_final) == (80, False)


def test_entries_until_the_last_day_are_complete() -> None:
    # 29 in spring, and nothing can be missing: 30 - 29 = 1 short
    answer = ask("hours-earned", recorded_until(case(work(spring=29)), LAST_DAY))

    assert verdicts(answer, "05b", "05c", "05d") == (NOT_MET, NOT_MET, NOT_MET)


def test_entries_that_begin_after_the_posting_cannot_show_that_hours_are_lacking() -> None:
    # kept from 2 September: a lesson of the day before may be missing; spring lies wholly inside what is kept
    late = recorded_until(case(work(autumn=29, spring=29)), ON, since=date(2022, 9, 2))
    answer = ask("hours-earned", late)

    assert verdicts(answer, "05b", "05c") == (UNKNOWN, UNKNOWN)
    assert cited(answer, "05d", AUTUMN).verdict is UNKNOWN
    assert cited(answer, "05d", SPRING).verdict is NOT_MET
    assert answer.verdict is NOT_MET


def test_a_ceiling_needs_entries_until_the_end_of_the_year() -> None:
    # P01-04d: one more posting may have begun on 31 August and is not entered yet
    answer = ask("unit-compliant", recorded_until(case(), date(2023, 8, 30)), subject="unit")

    assert cited(answer, "04d").verdict is UNKNOWN


def test_papers_that_are_not_entered_yet_are_unknown_once_they_can_no_longer_come() -> None:
    # evidence until one month after the end: 7 August; entered until 6 August: what came on the last day is not known
    edition = EDITION.bind(evidence_until=DateRule(months=1))
    unsigned = without(case(), "by-bureau")

    for until, verdict in ((date(2023, 8, 6), UNKNOWN), (date(2023, 8, 7), NOT_MET)):
        assert cited(ask("year-earned", recorded_until(unsigned, until), edition=edition), "05j").verdict is verdict


# -- calendars: nothing falls back by itself -------------------------------------------------------------------------------------------

NO_LAST_DAY = SchoolCalendar(
    id="without the last day of spring",
    semesters=[
        SemesterDates(semester=AUTUMN, first_lesson=FIRST_DAY, last_day=END_OF_AUTUMN),
        SemesterDates(semester=SPRING, first_lesson=START_OF_SPRING),
    ],
)
NO_FIRST_LESSON = SchoolCalendar(
    id="without the first lesson of autumn",
    semesters=[
        SemesterDates(semester=AUTUMN, last_day=END_OF_AUTUMN),
        SemesterDates(semester=SPRING, first_lesson=START_OF_SPRING, last_day=LAST_DAY),
    ],
)
NO_SPRING = SchoolCalendar(id="autumn alone", semesters=[SemesterDates(semester=AUTUMN, first_lesson=FIRST_DAY, last_day=END_OF_AUTUMN)])


@pytest.mark.parametrize(
    ("calendar", "known", "unknown", "edges"),
    [
        pytest.param(NO_LAST_DAY, AUTUMN, SPRING, ("last_day",), id="last day of spring"),
        pytest.param(NO_FIRST_LESSON, SPRING, AUTUMN, ("first_lesson",), id="first lesson of autumn"),
        pytest.param(NO_SPRING, AUTUMN, SPRING, ("first_lesson", "last_day"), id="all of spring"),
    ],
)
def test_a_missing_edge_leaves_its_semester_unknown_and_is_named(
    calendar: SchoolCalendar, known: Semester, unknown: Semester, edges: tuple[str, ...]
) -> None:
    # G4: 05b and 05c need no semester; 05a and 05d do, for the one whose edge is missing
    answer = ask("hours-earned", case(), calendar=calendar)

    assert verdicts(answer, "05a", "05b", "05c", "05d") == (UNKNOWN, MET, MET, UNKNOWN)
    parts = {part.path: part for part in cited(answer, "05d").children}
    assert parts[f"05d/{known}"].verdict is MET
    assert parts[f"05d/{unknown}"].verdict is UNKNOWN
    assert parts[f"05d/{unknown}"].why is Why.EDGE_UNKNOWN
    assert answer.missing == tuple(MissingFact(str(unknown), f"semester.{edge}") for edge in edges)
    assert answer.assumptions == ()


def test_without_a_calendar_what_needs_semesters_is_unknown() -> None:
    answer = ask("hours-earned", case(), calendar=None)

    assert verdicts(answer, "05a", "05b", "05c", "05d") == (UNKNOWN, MET, MET, UNKNOWN)
    assert answer.missing == (MissingFact("calendar", "calendar"),)


def test_hours_that_are_lacking_fail_without_a_calendar_too() -> None:
    # P01-05b: 79 in the posting's own dates, which no calendar is needed for
    assert ask("hours-earned", case(work(explained=5)), calendar=None).verdict is NOT_MET


def test_a_borrowed_edge_is_an_assumption_of_the_answer() -> None:
    # spring ends on 31 August in the nominal calendar; the posting stays until then: 2 semesters
    completed = NO_LAST_DAY.completed_by(nominal(2022))
    answer = ask("hours-earned", changed(case(), "P-1", end=date(2023, 8, 31)), calendar=completed)

    assert answer.verdict is MET
    assert answer.assumptions == (Assumption(AssumptionKind.BORROWED_EDGE, "2022-23/2.last_day", date(2023, 8, 31)),)


@pytest.mark.parametrize("calendar", [nominal(2022), NO_LAST_DAY.completed_by(nominal(2022))], ids=["nominal", "completed"])
def test_a_posting_that_ends_with_the_lessons_does_not_reach_a_nominal_end(calendar: SchoolCalendar) -> None:
    # P01-05a: from 8 July to 31 August it misses 24 + 31 = 55 days of the nominal spring, so it has autumn alone
    answer = ask("hours-earned", case(), calendar=calendar)

    finding = cited(answer, "05a")
    assert finding.verdict is NOT_MET
    assert finding.shortfall == 1
    assert [(group.records, group.detail) for group in finding.excluded] == [(("2022-23/2",), "2023-07-08..2023-08-31")]
    assert Assumption(AssumptionKind.BORROWED_EDGE, "2022-23/2.last_day", date(2023, 8, 31)) in answer.assumptions


def test_every_edge_of_a_nominal_calendar_is_an_assumption() -> None:
    # 1 September to 31 January, 1 February to 31 August
    answer = ask("hours-earned", changed(case(), "P-1", end=date(2023, 8, 31)), calendar=nominal(2022))

    assert answer.verdict is MET
    assert set(answer.assumptions) == {
        Assumption(AssumptionKind.BORROWED_EDGE, "2022-23/1.first_lesson", date(2022, 9, 1)),
        Assumption(AssumptionKind.BORROWED_EDGE, "2022-23/1.last_day", date(2023, 1, 31)),
        Assumption(AssumptionKind.BORROWED_EDGE, "2022-23/2.first_lesson", date(2023, 2, 1)),
        Assumption(AssumptionKind.BORROWED_EDGE, "2022-23/2.last_day", date(2023, 8, 31)),
    }


def test_a_complete_calendar_borrows_nothing() -> None:
    answer = ask("hours-earned", case(), calendar=CALENDAR.completed_by(nominal(2022)))

    assert (answer.verdict, answer.assumptions) == (MET, ())


def test_a_posting_outside_the_calendar_is_refused_with_the_years_that_it_covers() -> None:
    with pytest.raises(OutsideCalendarError, match="does not cover school year 2021-22; it covers: 2022-23, 2023-24"):
        ask("hours-earned", changed(case(), "P-1", start=date(2021, 9, 1), end=date(2022, 7, 1)))
