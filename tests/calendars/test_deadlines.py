"""Deadlines: due days that roll or stay, before and after each other, and how late something was done."""

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from typing import Any, TypeAlias

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from edu_policy.calendars import (
    MAINLAND,
    BeforeEvent,
    CalendarYear,
    Day,
    DayTable,
    Due,
    EndOf,
    Lateness,
    Month,
    MonthlyDay,
    PostingTerm,
    Roll,
    SchoolYear,
    Semester,
    Span,
    Week,
    Weekday,
    WorkingDays,
    deadlines,
    lateness,
)
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError, OutsideCalendarError, PeriodError
from edu_policy.sources import Citation

Recurring: TypeAlias = MonthlyDay | EndOf

A_DATETIME = datetime(2024, 10, 20, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
NATION = WorkingDays([MAINLAND])
MONTHS = [Month(year, month) for year in range(2020, 2027) for month in range(1, 13)]
ROLLS = [Roll.PRECEDING, Roll.FOLLOWING]

# The 20ths of 2020 to 2026 that are days off in mainland China, from the holiday notices and the days of the week alone:
# the 20th, the last working day before it, the first after it.
DAYS_OFF = """
2020-06-20 2020-06-19 2020-06-22
2020-09-20 2020-09-18 2020-09-21
2020-12-20 2020-12-18 2020-12-21
2021-03-20 2021-03-19 2021-03-22
2021-06-20 2021-06-18 2021-06-21
2021-09-20 2021-09-18 2021-09-22
2021-11-20 2021-11-19 2021-11-22
2022-02-20 2022-02-18 2022-02-21
2022-03-20 2022-03-18 2022-03-21
2022-08-20 2022-08-19 2022-08-22
2022-11-20 2022-11-18 2022-11-21
2023-05-20 2023-05-19 2023-05-22
2023-08-20 2023-08-18 2023-08-21
2024-01-20 2024-01-19 2024-01-22
2024-04-20 2024-04-19 2024-04-22
2024-07-20 2024-07-19 2024-07-22
2024-10-20 2024-10-18 2024-10-21
2025-04-20 2025-04-18 2025-04-21
2025-07-20 2025-07-18 2025-07-21
2025-09-20 2025-09-19 2025-09-22
2025-12-20 2025-12-19 2025-12-22
2026-02-20 2026-02-14 2026-02-24
2026-06-20 2026-06-18 2026-06-22
2026-12-20 2026-12-18 2026-12-21
"""
# Three are no plain weekend. 2021-09-20 (Monday) and 21 are Mid-Autumn, Saturday 18 is worked, Sunday 19 is not. 2026-02-20 is in the
# Spring Festival, 15 to 23; Saturday 14 is worked. 2026-06-19 (Friday) is the Dragon Boat Festival, so that the 20th goes back to Thursday.
ROLLED = {
    Month.of(stated): (before, after)
    for stated, before, after in (map(date.fromisoformat, line.split()) for line in DAYS_OFF.split("\n")[1:-1])
}


# -- the 20th of each month ------------------------------------------------------------------------------------------------------


def test_24_of_the_84_twentieths_are_days_off() -> None:
    assert (len(MONTHS), len(ROLLED)) == (84, 24)
    assert {month for month in MONTHS if not NATION.is_worked(date(month.year, month.month, 20))} == set(ROLLED)


@pytest.mark.parametrize("working", [None, NATION])
def test_without_a_roll_all_84_stay_on_the_20th(working: WorkingDays | None) -> None:
    for month in MONTHS:
        twentieth = date(month.year, month.month, 20)
        due = MonthlyDay().of(month, working=working)
        assert due == Due(twentieth, stated=twentieth, is_clamped=False)
        assert not due.is_rolled


@pytest.mark.parametrize(("roll", "place"), [(Roll.PRECEDING, 0), (Roll.FOLLOWING, 1)])
def test_the_24_roll_to_where_the_table_says_and_60_stay(roll: Roll, place: int) -> None:
    rule = MonthlyDay(20, roll=roll)
    dues = [rule.of(month, working=NATION) for month in MONTHS]

    for month, due in zip(MONTHS, dues, strict=True):
        twentieth = date(month.year, month.month, 20)
        assert due == Due(ROLLED[month][place] if month in ROLLED else twentieth, stated=twentieth)
        assert due.is_rolled == (month in ROLLED)
    assert rule.all_in(Span(date(2020, 1, 1), date(2026, 12, 31)), working=NATION) == tuple(dues)


def test_the_20th_and_no_roll_are_the_defaults() -> None:
    assert MonthlyDay() == MonthlyDay(20, roll=Roll.NONE)
    assert EndOf(Month).roll is BeforeEvent().roll is Roll.NONE
    assert BeforeEvent() == BeforeEvent(7, roll=Roll.NONE, in_working_days=False)


# -- months that are too short ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "month", "due", "is_clamped"),
    [
        (31, Month(2023, 5), date(2023, 5, 31), False),
        (31, Month(2023, 6), date(2023, 6, 30), True),
        (30, Month(2023, 6), date(2023, 6, 30), False),
        (28, Month(2023, 2), date(2023, 2, 28), False),
        (29, Month(2023, 2), date(2023, 2, 28), True),
        (29, Month(2024, 2), date(2024, 2, 29), False),
        (30, Month(2024, 2), date(2024, 2, 29), True),
        (31, Month(2024, 2), date(2024, 2, 29), True),
        (29, Month(2100, 2), date(2100, 2, 28), True),
        (29, Month(2000, 2), date(2000, 2, 29), False),
        (1, Month(2024, 2), date(2024, 2, 1), False),
    ],
)
def test_a_month_that_is_too_short_is_due_on_its_last_day_and_says_so(day: int, month: Month, due: date, *, is_clamped: bool) -> None:
    assert MonthlyDay(day).of(month) == Due(due, is_clamped=is_clamped)


def test_no_month_is_skipped_for_the_31st() -> None:
    dues = MonthlyDay(31).all_in(CalendarYear(2024))

    assert [due.day.day for due in dues] == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert [due.is_clamped for due in dues] == [due.day.day < 31 for due in dues]


def test_a_clamped_day_rolls_too_and_says_both() -> None:
    # 31 June 2024 is 30 June, a Sunday: Friday 28 June, or Monday 1 July.
    back = MonthlyDay(31, roll=Roll.PRECEDING).of(Month(2024, 6), working=NATION)
    on = MonthlyDay(31, roll=Roll.FOLLOWING).of(Month(2024, 6), working=NATION)

    assert back == Due(date(2024, 6, 28), stated=date(2024, 6, 30), is_clamped=True)
    assert on == Due(date(2024, 7, 1), stated=date(2024, 6, 30), is_clamped=True)
    assert str(on) == "2024-07-01 (the month has no later day, rolled from 2024-06-30)"


# -- across the edges of months --------------------------------------------------------------------------------------------------


def test_a_due_day_that_leaves_its_month_counts_where_it_arrives() -> None:
    # 1 January 2024 is off; the last working day before it is Friday 29 December 2023. 1 June 2024 is a Saturday: Friday 31 May.
    first = MonthlyDay(1, roll=Roll.PRECEDING)
    january = Due(date(2023, 12, 29), stated=date(2024, 1, 1))

    assert first.of(Month(2024, 1), working=NATION) == january
    assert january in first.all_in(Month(2023, 12), working=NATION)
    assert first.all_in(Month(2024, 1), working=NATION) == ()
    assert [due.day for due in first.all_in(Month(2024, 5), working=NATION)] == [date(2024, 5, 31)]  # 1 May: back to 30 April
    assert first.next(date(2023, 12, 28), working=NATION) == january
    assert first.next(date(2023, 12, 29), working=NATION) == Due(date(2024, 2, 1))
    assert first.previous(date(2024, 1, 1), working=NATION) == january
    assert first.previous(date(2023, 12, 29), working=NATION) == Due(date(2023, 12, 1))


def test_a_due_day_that_rolls_on_into_the_next_month_counts_there() -> None:
    # 31 August 2024 is a Saturday: Monday 2 September.
    last = MonthlyDay(31, roll=Roll.FOLLOWING)
    august = Due(date(2024, 9, 2), stated=date(2024, 8, 31))

    assert last.all_in(Month(2024, 8), working=NATION) == ()
    assert last.all_in(Month(2024, 9), working=NATION) == (august, Due(date(2024, 9, 30), is_clamped=True))
    assert last.next(date(2024, 8, 31), working=NATION) == august
    assert last.previous(date(2024, 9, 3), working=NATION) == august
    assert last.previous(date(2024, 9, 2), working=NATION) == Due(date(2024, 7, 31))


def test_a_week_all_off_is_due_with_the_week_before_it() -> None:
    # Monday 1 to Sunday 7 October 2018 are off; Sunday 30 September is worked. Both weeks are due on that Sunday.
    rule = EndOf(Week, roll=Roll.PRECEDING)
    sunday = date(2018, 9, 30)
    own, next_week = Due(sunday), Due(sunday, stated=date(2018, 10, 7))

    assert [due.day.day for due in rule.all_in(Month(2018, 9), working=NATION)] == [7, 14, 21, 30, 30]
    assert rule.all_in(Day(sunday), working=NATION) == (own, next_week)
    assert rule.next(date(2018, 9, 21), working=NATION) == own
    assert rule.next(own, working=NATION) == next_week
    assert rule.next(next_week, working=NATION) == rule.next(sunday, working=NATION) == Due(date(2018, 10, 12), stated=date(2018, 10, 14))
    assert rule.previous(date(2018, 10, 12), working=NATION) == next_week
    assert rule.previous(next_week, working=NATION) == own
    assert rule.previous(own, working=NATION) == rule.previous(sunday, working=NATION) == Due(date(2018, 9, 21), stated=date(2018, 9, 23))


# -- ends of periods -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "period", "stated", "preceding", "following"),
    [
        # Saturday 31 August; Sunday 31 December before New Year's Day; the long Spring Festival of 2020, 24 January to 2 February.
        (SchoolYear, SchoolYear(2023), date(2024, 8, 31), date(2024, 8, 30), date(2024, 9, 2)),
        (CalendarYear, CalendarYear(2023), date(2023, 12, 31), date(2023, 12, 29), date(2024, 1, 2)),
        (Month, Month(2020, 1), date(2020, 1, 31), date(2020, 1, 23), date(2020, 2, 3)),
        (Month, Month(2024, 2), date(2024, 2, 29), date(2024, 2, 29), date(2024, 2, 29)),
        (Week, Week.of(date(2024, 4, 23)), date(2024, 4, 28), date(2024, 4, 28), date(2024, 4, 28)),  # Sunday 28 April is worked
        (Week, Week.of(date(2024, 5, 1)), date(2024, 5, 5), date(2024, 4, 30), date(2024, 5, 6)),
        (Week, Week.of(date(2024, 5, 1), starts_on=Weekday.SUNDAY), date(2024, 5, 4), date(2024, 4, 30), date(2024, 5, 6)),
        (Month, Span(date(2024, 2, 26), date(2024, 7, 6)), date(2024, 7, 6), date(2024, 7, 5), date(2024, 7, 8)),
        (Week, PostingTerm("P-17", date(2022, 9, 1), date(2024, 7, 6)), date(2024, 7, 6), date(2024, 7, 5), date(2024, 7, 8)),
    ],
)
def test_the_end_of_a_period_by_hand(kind: Any, period: Any, stated: date, preceding: date, following: date) -> None:
    assert EndOf(kind).of(period) == Due(stated)
    assert EndOf(kind, roll=Roll.PRECEDING).of(period, working=NATION) == Due(preceding, stated=stated)
    assert EndOf(kind, roll=Roll.FOLLOWING).of(period, working=NATION) == Due(following, stated=stated)


def test_the_end_of_a_month_rolled_back_is_its_last_working_day() -> None:
    for month in MONTHS:
        assert EndOf(Month, roll=Roll.PRECEDING).of(month, working=NATION).day == NATION.last_in(month)


def test_ends_recur_by_their_kind() -> None:
    day = date(2024, 2, 10)
    found = [(EndOf(kind).previous(day).day, EndOf(kind).next(day).day) for kind in (Week, Month, CalendarYear, SchoolYear)]

    assert found == [
        (date(2024, 2, 4), date(2024, 2, 11)),
        (date(2024, 1, 31), date(2024, 2, 29)),
        (date(2023, 12, 31), date(2024, 12, 31)),
        (date(2023, 8, 31), date(2024, 8, 31)),
    ]


# -- laws ------------------------------------------------------------------------------------------------------------------------

KINDS = [Month, CalendarYear, SchoolYear, Week]
plain_rules: st.SearchStrategy[Recurring] = st.one_of(st.integers(1, 31).map(MonthlyDay), st.sampled_from(KINDS).map(EndOf))
rules: st.SearchStrategy[Recurring] = st.one_of(
    st.builds(MonthlyDay, st.integers(1, 31), roll=st.sampled_from(Roll)),
    st.builds(EndOf, st.sampled_from(KINDS), roll=st.sampled_from(Roll)),
)
ordinary = st.dates(date(3, 1, 1), date(9997, 12, 31))
in_2024 = st.dates(date(2024, 1, 1), date(2024, 12, 31))
spans_in_2024 = st.builds(lambda one, other: Span(min(one, other), max(one, other)), in_2024, in_2024)
YEARS = range(2022, 2027)
ALL_DAYS = [date(2022, 1, 1) + timedelta(number) for number in range((date(2026, 12, 31) - date(2022, 1, 1)).days + 1)]


@st.composite
def tables(draw: st.DrawFn) -> tuple[WorkingDays, frozenset[date]]:
    """Working days with holidays and make-up days drawn in and around 2024, and the set of all days worked."""
    around = st.integers(690, 1140)  # 2023-11-22 to 2025-02-14
    holidays = draw(st.lists(st.tuples(around, st.integers(1, 10)), max_size=8))
    off = {ALL_DAYS[start + number] for start, length in holidays for number in range(length)}
    worked = {ALL_DAYS[start] for start in draw(st.lists(around, max_size=20))} - off
    days = frozenset(day for day in ALL_DAYS if day in worked or (day.isoweekday() < 6 and day not in off))
    runs = [sum(1 for _ in run) for is_worked, run in groupby(ALL_DAYS, key=days.__contains__) if not is_worked]
    assume(max(runs) <= 14)
    source = Citation("drawn")
    table = DayTable(id="drawn", years=YEARS, source=source, as_of=date(2026, 1, 1), week=tuple(Weekday)[:5], off=off, worked=worked)
    return WorkingDays([table]), days


MONTHS_THAT_END: dict[type, tuple[int, ...]] = {Month: tuple(range(1, 13)), CalendarYear: (12,), SchoolYear: (8,)}


def is_stated(rule: Recurring, day: date) -> bool:
    """Whether a rule states a day, without the library: it is such a day of the month, or such an end."""
    is_last = (day + timedelta(1)).day == 1
    if isinstance(rule, MonthlyDay):
        return day.day == rule.day or (is_last and rule.day > day.day)
    return day.isoweekday() == 7 if rule.kind is Week else is_last and day.month in MONTHS_THAT_END[rule.kind]


def rolled(stated: date, roll: Roll, days: frozenset[date]) -> date:
    step = {Roll.NONE: 0, Roll.PRECEDING: -1, Roll.FOLLOWING: 1}[roll]
    while step and stated not in days:
        stated += timedelta(step)
    return stated


def all_dues(rule: Recurring, days: frozenset[date]) -> list[tuple[date, date]]:
    """Due day and stated day of all that a rule gives, but for those so near the edge of the tables that they would leave them."""
    inner = [day for day in ALL_DAYS if date(2022, 1, 20) <= day <= date(2026, 12, 10) and is_stated(rule, day)]
    return [(rolled(day, rule.roll, days), day) for day in inner]


def pair(due: Due) -> tuple[date, date]:
    return due.day, due.stated


@given(rules, tables(), spans_in_2024)
def test_all_that_is_due_in_a_span_is_found_and_nothing_else(
    rule: Recurring, table: tuple[WorkingDays, frozenset[date]], span: Span
) -> None:
    working, days = table
    assert [pair(due) for due in rule.all_in(span, working=working)] == [due for due in all_dues(rule, days) if due[0] in span]


@given(rules, tables(), in_2024)
def test_the_next_and_the_previous_due_day_are_the_nearest(rule: Recurring, table: tuple[WorkingDays, frozenset[date]], day: date) -> None:
    working, days = table
    dues = all_dues(rule, days)
    assert pair(rule.next(day, working=working)) == min(due for due in dues if due[0] > day)
    assert pair(rule.previous(day, working=working)) == max(due for due in dues if due[0] < day)


@given(rules, tables(), in_2024)
def test_steps_skip_nothing_repeat_nothing_and_lead_back(rule: Recurring, table: tuple[WorkingDays, frozenset[date]], day: date) -> None:
    working, _ = table
    walk = [rule.next(day, working=working)]
    while walk[-1].day <= date(2024, 12, 31):
        walk.append(rule.next(walk[-1], working=working))

    inside = rule.all_in(Span(day + timedelta(1), walk[-1].day), working=working)
    assert [due for due in inside if due <= walk[-1]] == walk
    assert all(one < other for one, other in pairwise(walk))
    assert all(rule.previous(other, working=working) == one for one, other in pairwise(walk))


@given(rules, tables(), spans_in_2024, in_2024)
def test_two_parts_of_a_span_have_what_the_whole_has(
    rule: Recurring, table: tuple[WorkingDays, frozenset[date]], span: Span, cut: date
) -> None:
    assume(span.start <= cut < span.end)
    working, _ = table
    parts = (Span(span.start, cut), Span(cut + timedelta(1), span.end))
    assert sum((rule.all_in(part, working=working) for part in parts), ()) == rule.all_in(span, working=working)


@given(plain_rules, ordinary)
def test_rules_that_do_not_roll_hold_in_every_year(rule: Recurring, day: date) -> None:
    before, after = rule.previous(day), rule.next(day)

    assert before.day < day < after.day
    assert not before.is_rolled
    assert not after.is_rolled
    if after.day.year < 9998 and before.day.year >= 3:
        assert [due for due in rule.all_in(Span(before.day, after.day)) if due.day != day] == [before, after]
        assert rule.all_in(Day(day)) in {(), (rule.next(before),)}


@given(st.integers(1, 31), st.builds(Month, st.integers(1, 9998), st.integers(1, 12)))
def test_a_monthly_day_lies_in_its_month_and_is_clamped_only_to_its_end(day: int, month: Month) -> None:
    due = MonthlyDay(day).of(month)

    assert due.day in month
    assert due.day == month.span.end if due.is_clamped else due.day.day == day


# -- before an event -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "event", "due", "stated"),
    [
        (BeforeEvent(), date(2024, 10, 15), date(2024, 10, 8), None),
        (BeforeEvent(), date(2024, 3, 5), date(2024, 2, 27), None),  # over 29 February
        (BeforeEvent(1), date(2024, 1, 1), date(2023, 12, 31), None),
        # 3 October lies in the National Day holiday, 1 to 7 October: 30 September or 8 October.
        (BeforeEvent(), date(2024, 10, 10), date(2024, 10, 3), None),
        (BeforeEvent(roll=Roll.PRECEDING), date(2024, 10, 10), date(2024, 9, 30), date(2024, 10, 3)),
        (BeforeEvent(roll=Roll.FOLLOWING), date(2024, 10, 10), date(2024, 10, 8), date(2024, 10, 3)),
        # 9 and 8 October, 30 and (Sunday, worked) 29 September, 27, 26 and 25 September: Saturday 28 is off.
        (BeforeEvent(in_working_days=True), date(2024, 10, 10), date(2024, 9, 25), None),
        # Saturday 19 October is off and may be the event: 18, 17, 16, 15, 14 October.
        (BeforeEvent(5, in_working_days=True), date(2024, 10, 19), date(2024, 10, 14), None),
        (BeforeEvent(5, in_working_days=True, roll=Roll.FOLLOWING), date(2024, 10, 19), date(2024, 10, 14), None),
    ],
)
def test_days_before_an_event_by_hand(rule: BeforeEvent, event: date, due: date, stated: date | None) -> None:
    assert rule.of(event, working=NATION) == Due(due, stated=stated or due)


@pytest.mark.parametrize("event", [date(2024, 10, 8), date(2024, 10, 2)])
def test_a_roll_must_end_before_the_event(event: date) -> None:
    # 7 days before 8 October is 1 October, and 1 day before 2 October: both roll on to 8 October.
    rule = BeforeEvent(7 if event.day == 8 else 1, roll=Roll.FOLLOWING)
    with pytest.raises(InvalidValueError) as caught:
        rule.of(event, working=NATION)
    assert str(caught.value).startswith(f"roll: 2024-10-01 rolls to 2024-10-08, which is not before the event on {event}; use Roll.PREC")


@given(st.integers(1, 366), in_2024, st.sampled_from([Roll.NONE, Roll.PRECEDING]))
def test_what_is_due_before_an_event_lies_before_it(days: int, event: date, roll: Roll) -> None:
    due = BeforeEvent(days, roll=roll).of(event, working=NATION)
    assert (event - due.stated).days == days
    assert due.day <= due.stated < event


@given(st.integers(1, 366), in_2024)
def test_working_days_before_an_event_are_as_many_as_asked_for(days: int, event: date) -> None:
    due = BeforeEvent(days, in_working_days=True).of(event, working=NATION).day
    assert NATION.is_worked(due)
    assert NATION.days_in(Span(due, event - timedelta(1))) == days


# -- lateness --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done", "days", "working_days"),
    [
        (date(2024, 9, 1), 0, 0),
        (date(2024, 9, 30), 0, 0),  # the due day itself
        (date(2024, 10, 1), 1, 0),
        (date(2024, 10, 7), 7, 0),  # the last day off
        (date(2024, 10, 8), 8, 1),
        (date(2024, 10, 11), 11, 4),
        (date(2024, 10, 12), 12, 5),  # Saturday, worked
        (date(2024, 10, 13), 13, 5),  # Sunday, off
        (date(2024, 10, 14), 14, 6),
    ],
)
def test_lateness_over_national_day_2024_by_hand(done: date, days: int, working_days: int) -> None:
    due = date(2024, 9, 30)
    assert lateness(due, done) == Lateness(days)
    assert lateness(due, done, working=NATION) == Lateness(days, working_days)
    assert lateness(due, done).is_late == (days > 0)


def test_lateness_counts_from_the_day_after_rolling() -> None:
    # 20 October 2024 is a Sunday; on Monday 21 it is still in time where it rolls on, and 3 days late where it rolled back.
    on, back = (MonthlyDay(20, roll=roll).of(Month(2024, 10), working=NATION) for roll in (Roll.FOLLOWING, Roll.PRECEDING))
    monday = date(2024, 10, 21)

    assert lateness(on, monday, working=NATION) == Lateness(0, 0)
    assert lateness(back, monday, working=NATION) == Lateness(3, 1)
    assert lateness(MonthlyDay(20).of(Month(2024, 10)), monday, working=NATION) == Lateness(1, 1)


def test_what_is_in_time_needs_no_known_working_days() -> None:
    assert lateness(date(2030, 1, 2), date(2030, 1, 1), working=NATION) == Lateness(0, 0)


@given(in_2024, in_2024)
def test_lateness_counts_days_after_the_due_day_up_to_the_day_done(due: date, done: date) -> None:
    late = lateness(due, done, working=NATION)
    after = [day for day in (due + timedelta(number) for number in range(1, 366)) if day <= done]
    assert late == Lateness(len(after), sum(map(NATION.is_worked, after)))


# -- what is not known -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("roll", ROLLS)
@pytest.mark.parametrize("month", [Month(2027, 2), Month(2003, 11)])
def test_a_year_that_is_not_covered_is_not_guessed(roll: Roll, month: Month) -> None:
    calls: list[Callable[[], object]] = [
        lambda: MonthlyDay(20, roll=roll).of(month, working=NATION),
        lambda: MonthlyDay(20, roll=roll).all_in(month, working=NATION),
        lambda: MonthlyDay(20, roll=roll).next(month.span.start, working=NATION),
        lambda: MonthlyDay(20, roll=roll).previous(month.span.end, working=NATION),
        lambda: EndOf(Month, roll=roll).of(month, working=NATION),
        lambda: BeforeEvent(roll=roll).of(month.span.end, working=NATION),
    ]
    for call in calls:
        with pytest.raises(OutsideCalendarError, match=f"the working days of {month.year} are not known") as caught:
            call()
        assert caught.value.path


def test_working_days_that_are_not_known_are_not_counted() -> None:
    with pytest.raises(OutsideCalendarError) as caught:
        lateness(date(2026, 12, 31), date(2027, 1, 4), working=NATION)
    assert caught.value.path
    with pytest.raises(OutsideCalendarError) as caught:
        BeforeEvent(in_working_days=True).of(date(2027, 1, 4), working=NATION)
    assert caught.value.path


def test_the_last_known_year_can_be_listed_where_nothing_beyond_can_reach_it() -> None:
    # 20 January 2027 is more than 14 days away from 2026. 1 January 2027 may be due in 2026, and nobody knows yet.
    for roll in ROLLS:
        assert len(MonthlyDay(20, roll=roll).all_in(CalendarYear(2026), working=NATION)) == 12
    with pytest.raises(OutsideCalendarError, match="the working days of 2027 are not known"):
        MonthlyDay(1, roll=Roll.PRECEDING).all_in(CalendarYear(2026), working=NATION)


def test_no_days_off_in_a_row_since_2004_come_near_14() -> None:
    # The Spring Festival of 2020 was extended: Friday 24 January to Sunday 2 February, 10 days.
    longest = max(
        (list(run) for is_worked, run in groupby(Span(date(2004, 1, 1), date(2026, 12, 31)), NATION.is_worked) if not is_worked), key=len
    )
    assert (longest[0], longest[-1], len(longest)) == (date(2020, 1, 24), date(2020, 2, 2), 10)


def test_a_roll_over_more_than_14_days_off_is_refused() -> None:
    # February 2024 is all off: from the 14th, 14 days back to Wednesday 31 January; from the 16th, 14 days on to Friday 1 March.
    february = [date(2024, 2, day) for day in range(1, 30)]
    table = DayTable(id="closed", years=[2024], source=Citation("A school"), as_of=date(2024, 1, 1), off=february)
    working = NATION.with_layer(table)
    month = Month(2024, 2)

    assert MonthlyDay(14, roll=Roll.PRECEDING).of(month, working=working).day == date(2024, 1, 31)
    assert MonthlyDay(16, roll=Roll.FOLLOWING).of(month, working=working).day == date(2024, 3, 1)
    for day, roll, reached in ((15, Roll.PRECEDING, "2024-01-31"), (15, Roll.FOLLOWING, "2024-03-01")):
        with pytest.raises(InvalidValueError) as caught:
            MonthlyDay(day, roll=roll).of(month, working=working)
        assert str(caught.value).startswith(f"roll: 2024-02-15 would roll to {reached}, over more than 14 days off; say yourself what")


# -- bad input -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    [
        lambda: MonthlyDay(roll=Roll.PRECEDING).of(Month(2024, 1)),
        lambda: MonthlyDay(roll=Roll.FOLLOWING).next(date(2024, 1, 1)),
        lambda: MonthlyDay(roll=Roll.FOLLOWING).previous(date(2024, 1, 1)),
        lambda: MonthlyDay(roll=Roll.FOLLOWING).all_in(Day(date(2024, 1, 1))),  # even where nothing is due
        lambda: EndOf(Week, roll=Roll.PRECEDING).of(Week.of(date(2024, 1, 1))),
        lambda: BeforeEvent(roll=Roll.PRECEDING).of(date(2024, 1, 1)),
        lambda: BeforeEvent(in_working_days=True).of(date(2024, 1, 1)),
    ],
)
def test_a_rule_that_needs_working_days_says_so(call: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        call()
    message = "working: a rule that rolls or counts working days needs them; pass WorkingDays, such as WorkingDays([MAINLAND])"
    assert str(caught.value) == message


@pytest.mark.parametrize("working", [MAINLAND, [MAINLAND], {date(2024, 1, 2)}, True])
def test_only_working_days_are_working_days(working: Any) -> None:
    calls: list[Callable[[], object]] = [
        lambda: MonthlyDay().of(Month(2024, 1), working=working),
        lambda: MonthlyDay().next(date(2024, 1, 1), working=working),
        lambda: MonthlyDay().previous(date(2024, 1, 1), working=working),
        lambda: MonthlyDay().all_in(Month(2024, 1), working=working),
        lambda: EndOf(Month).of(Month(2024, 1), working=working),
        lambda: BeforeEvent().of(date(2024, 1, 1), working=working),
        lambda: lateness(date(2024, 1, 1), date(2024, 1, 2), working=working),
    ]
    for call in calls:
        with pytest.raises(InvalidTypeError, match="working: expected WorkingDays, got"):
            call()


# The classes without their types, for values that these refuse.
MONTHLY: Any = MonthlyDay
END: Any = EndOf
BEFORE: Any = BeforeEvent
DUE: Any = Due
LATE: Any = Lateness
LATE_BY: Any = lateness


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: MONTHLY(0), InvalidValueError, "day: expected a day of the month from 1 to 31, got 0"),
        (lambda: MONTHLY(32), InvalidValueError, "day: expected a day of the month from 1 to 31, got 32"),
        (lambda: MONTHLY(-1), InvalidValueError, "day: expected a day of the month from 1 to 31, got -1"),
        (lambda: MONTHLY("20"), InvalidTypeError, "day: expected a day of the month from 1 to 31 as an int, got '20'"),
        (lambda: MONTHLY(day=True), InvalidTypeError, "day: expected a day of the month from 1 to 31 as an int, got True"),
        (lambda: MONTHLY(20, roll="preceding"), InvalidTypeError, "roll: expected a Roll, such as Roll.PRECEDING, got 'preceding'"),
        (lambda: MONTHLY(20, roll=None), InvalidTypeError, "roll: expected a Roll"),
        (lambda: END(Semester), InvalidTypeError, "kind: expected one of Month, CalendarYear, SchoolYear, Week (the class), got"),
        (lambda: END(Month(2024, 1)), InvalidTypeError, "kind: expected one of Month, CalendarYear, SchoolYear, Week (the class), got"),
        (lambda: END("month"), InvalidTypeError, "kind: expected one of"),
        (lambda: END(Month, roll=1), InvalidTypeError, "roll: expected a Roll"),
        (lambda: BEFORE(0), InvalidValueError, "days: expected a number of days from 1 to 366, got 0"),
        (lambda: BEFORE(367), InvalidValueError, "days: expected a number of days from 1 to 366, got 367"),
        (lambda: BEFORE(7.0), InvalidTypeError, "days: expected a number of days from 1 to 366 as an int, got 7.0"),
        (lambda: BEFORE(timedelta(7)), InvalidTypeError, "days: expected a number of days from 1 to 366 as an int, got"),
        (lambda: BEFORE(in_working_days=1), InvalidTypeError, "in_working_days: expected True or False, got 1"),
        (lambda: BEFORE(roll="none"), InvalidTypeError, "roll: expected a Roll"),
        (lambda: MONTHLY().of(date(2024, 1, 1)), InvalidTypeError, "month: expected a Month, such as Month(2024, 10), got"),
        (lambda: MONTHLY().of(SchoolYear(2024)), InvalidTypeError, "month: expected a Month"),
        (lambda: MONTHLY().next(A_DATETIME), InvalidTypeError, "after: expected a date, got"),
        (lambda: MONTHLY().next(Month(2024, 1)), InvalidTypeError, "after: expected a date, got Month"),
        (lambda: MONTHLY().previous("2024-01-01"), InvalidTypeError, "before: expected a date, got '2024-01-01'"),
        (
            lambda: MONTHLY().all_in(date(2024, 1, 1)),
            InvalidTypeError,
            "period: expected a period with known days, such as a Span or a Month",
        ),
        (lambda: MONTHLY().all_in(Semester(2024, 1)), InvalidTypeError, "period: expected a period with known days"),
        (lambda: MONTHLY().all_in(PostingTerm("P", date(2024, 1, 1))), PeriodError, "end: P 2024-01-01.. has no end yet"),
        (lambda: MONTHLY().next(date(9998, 1, 1)), InvalidValueError, "after: expected a day of the years 3 to 9997, got 9998-01-01"),
        (lambda: MONTHLY().previous(Due(date(2, 1, 1))), InvalidValueError, "before: expected a day of the years 3 to 9997, got 0002"),
        (lambda: MONTHLY().all_in(CalendarYear(2)), InvalidValueError, "period: expected a day of the years 3 to 9997, got 0002-01-01"),
        (lambda: MONTHLY().all_in(CalendarYear(9998)), InvalidValueError, "period: expected a day of the years 3 to 9997, got 9998"),
        (
            lambda: END(Month).of(SchoolYear(2022)),
            InvalidTypeError,
            "period: the rule is for each Month, got SchoolYear(start_year=2022)",
        ),
        (
            lambda: END(Month).of(Semester(2022, 1)),
            InvalidTypeError,
            "period: expected a period with known days, such as a Span or a Month",
        ),
        (lambda: END(Month).of(date(2024, 1, 1)), InvalidTypeError, "period: expected a period with known days"),
        (lambda: END(Month).of(PostingTerm("P", date(2024, 1, 1))), PeriodError, "end: P 2024-01-01.. has no end yet"),
        (lambda: BEFORE().of(A_DATETIME), InvalidTypeError, "event: expected a date, got"),
        (lambda: BEFORE().of(date(1, 1, 5)), InvalidValueError, "event: expected a day of the years 3 to 9997, got 0001-01-05"),
        (lambda: LATE_BY(A_DATETIME, date(2024, 1, 1)), InvalidTypeError, "due: expected a date, got"),
        (lambda: LATE_BY(date(2024, 1, 1), A_DATETIME), InvalidTypeError, "done: expected a date, got"),
        (lambda: LATE_BY(date(2024, 1, 1), Due(date(2024, 1, 1))), InvalidTypeError, "done: expected a date, got Due"),
        (lambda: DUE(A_DATETIME), InvalidTypeError, "day: expected a date, got"),
        (lambda: DUE(date(2024, 1, 1), stated="2024-01-01"), InvalidTypeError, "stated: expected a date, got '2024-01-01'"),
        (lambda: DUE(date(2024, 1, 1), is_clamped=None), InvalidTypeError, "is_clamped: expected True or False, got None"),
        (lambda: LATE(-1), InvalidValueError, "days: expected 0 or more days, got -1"),
        (lambda: LATE(1.5), InvalidTypeError, "days: expected 0 or more days as an int, got 1.5"),
        (lambda: LATE(1, -1), InvalidValueError, "working_days: expected 0 or more days, got -1"),
        (lambda: LATE(1, 2), InvalidValueError, "working_days: 2 working days are more than the 1 days late"),
    ],
)
def test_bad_input_is_refused_with_its_path(call: Any, error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert type(caught.value) is error
    assert str(caught.value).startswith(message)


# -- values ----------------------------------------------------------------------------------------------------------------------

VALUES = [
    MonthlyDay(31, roll=Roll.PRECEDING),
    EndOf(Week, roll=Roll.FOLLOWING),
    BeforeEvent(5, in_working_days=True),
    Due(date(2024, 10, 18), stated=date(2024, 10, 20)),
    Lateness(8, 1),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_rules_and_due_days_are_values(value: object) -> None:
    for same in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - our own
        assert same == value
        assert hash(same) == hash(value)


def test_rules_read_as_they_are_written() -> None:
    assert repr(EndOf(Month, roll=Roll.PRECEDING)) == "EndOf(kind=Month, roll=<Roll.PRECEDING: 'preceding'>)"
    assert repr(MonthlyDay()) == "MonthlyDay(day=20, roll=<Roll.NONE: 'none'>)"


def test_due_days_are_ordered_by_day_then_by_stated_day() -> None:
    first, second, third = Due(date(2024, 9, 30)), Due(date(2024, 9, 30), stated=date(2024, 10, 6)), Due(date(2024, 10, 1))
    assert sorted([third, second, first]) == [first, second, third]


def test_a_due_day_alone_was_stated_as_it_is() -> None:
    due = Due(date(2024, 10, 18))
    assert (due.stated, due.is_clamped, due.is_rolled, str(due)) == (due.day, False, False, "2024-10-18")


def test_the_module_lists_its_names() -> None:
    assert dir(deadlines) == sorted(deadlines.__all__)
