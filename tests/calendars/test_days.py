"""Days, half-days and weeks as values, and the algebra that every period with known days has."""

import copy
import pickle
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import (
    CalendarYear,
    Dated,
    Day,
    Half,
    HalfDay,
    Month,
    Phase,
    PolicyTerm,
    PostingTerm,
    SchoolYear,
    Semester,
    Span,
    Week,
    Weekday,
    days,
    shifted,
)
from edu_policy.errors import InvalidTypeError, InvalidValueError

A_DATETIME = datetime(2023, 6, 30, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
FRIDAY = date(2023, 6, 30)
"""2023-06-30 was a Friday; the Monday before it was 06-26, the Sunday before it 06-25."""

some_days = st.dates(date(2, 1, 1), date(9998, 12, 1))
near = st.dates(date(2022, 12, 1), date(2023, 2, 10))
"""Days around a turn of the year, so that each way in which two periods can lie to each other comes up."""
edges = st.tuples(near, near).map(sorted)
dated: st.SearchStrategy[Dated] = st.one_of(
    near.map(Day),
    near.map(Week),
    st.builds(Week.of, near, starts_on=st.sampled_from(Weekday)),
    near.map(Month.of),
    near.map(CalendarYear.of),
    near.map(SchoolYear.of),
    edges.map(lambda pair: Span(*pair)),
    st.sampled_from([PolicyTerm, PostingTerm, Phase]).flatmap(lambda kind: edges.map(lambda pair: kind("P", *pair))),
)
"""Every kind of period whose days are known."""
halves = st.builds(HalfDay, near, st.sampled_from(Half))


def test_the_module_lists_its_names() -> None:
    assert dir(days) == sorted(days.__all__)


# -- the algebra of every kind -----------------------------------------------------------------------------------------------------


def around(period: Dated) -> Iterator[date]:
    """The days of a period, with three before it and three after it."""
    return (period.span.start + timedelta(number) for number in range(-3, (period.span.end - period.span.start).days + 4))


def heirs(kind: type[Any]) -> Iterator[type[Any]]:
    heir: type[Any]
    for heir in kind.__subclasses__():
        yield heir
        yield from heirs(heir)


def test_the_strategy_knows_every_kind_of_period_with_known_days() -> None:
    kinds = (Day, Week, Month, CalendarYear, SchoolYear, Span, PolicyTerm, PostingTerm, Phase)
    # By name: a slotted class is made anew by attrs, and the first one may not be forgotten yet.
    known = {heir.__name__ for heir in heirs(Dated) if heir.__module__.startswith("edu_policy.calendars.")}
    assert known - {"NamedDays"} == {kind.__name__ for kind in kinds}


@given(dated)
def test_the_days_that_are_yielded_are_those_that_lie_inside(period: Dated) -> None:
    assert list(period) == [day for day in around(period) if day in period]


@given(dated)
def test_days_are_yielded_in_order_and_counted(period: Dated) -> None:
    listed = list(period)
    assert period.days == len(listed)
    assert (listed[0], listed[-1]) == (period.span.start, period.span.end)
    assert all(later - earlier == timedelta(1) for earlier, later in pairwise(listed))


@given(dated, dated)
def test_common_days_are_the_intersection_in_either_order(left: Dated, right: Dated) -> None:
    common = left.common(right)
    assert common == right.common(left)
    assert (set() if common is None else set(common)) == set(left) & set(right)


@given(dated, dated)
def test_periods_meet_if_they_share_a_day_and_cover_if_they_have_all(left: Dated, right: Dated) -> None:
    own, its = set(left), set(right)
    assert left.meets(right) == right.meets(left) == (not own.isdisjoint(its))
    assert left.covers(right) == (own >= its)
    assert right.covers(left) == (its >= own)


@given(dated)
def test_a_period_covers_meets_and_shares_itself(period: Dated) -> None:
    assert period.covers(period)
    assert period.covers(period.span)
    assert period.span.covers(period)
    assert period.common(period) == period.span == period.span.span


def test_periods_of_different_kinds_share_days_by_hand() -> None:
    # The week of Monday 2022-08-29 ends on Sunday 09-04: four of its days lie in school year 2022-23.
    week = Week(date(2022, 8, 29))
    assert SchoolYear(2022).common(week) == week.common(SchoolYear(2022)) == Span(date(2022, 9, 1), date(2022, 9, 4))
    assert not SchoolYear(2022).covers(week)
    assert week.covers(Day(date(2022, 9, 4)))
    assert week.common(Day(date(2022, 9, 5))) is None
    assert Month(2022, 8).common(Phase("trial", date(2022, 8, 30), date(2022, 9, 2))) == Span(date(2022, 8, 30), date(2022, 8, 31))


@pytest.mark.parametrize("period", [Day(FRIDAY), Week(FRIDAY), PolicyTerm("P", FRIDAY, FRIDAY), Span(FRIDAY, FRIDAY)])
@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (A_DATETIME, "expected a date, got datetime.datetime(2023, 6, 30, 8, 0); pass its .date()"),
        ("2023-06-30", "expected a date, got '2023-06-30'"),
        (None, "expected a date, got None"),
    ],
)
def test_only_a_date_can_lie_inside(period: Dated, value: Any, shown: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        assert value in period
    assert str(caught.value) == shown


# -- days ------------------------------------------------------------------------------------------------------------------------


def test_a_day_is_a_period_of_one_day() -> None:
    day = Day(FRIDAY)
    assert list(day) == [FRIDAY]
    assert (day.days, day.span, str(day)) == (1, Span(FRIDAY, FRIDAY), "2023-06-30")
    assert Day.of(FRIDAY) == day


def test_the_day_after_the_end_of_a_month_and_a_year() -> None:
    assert Day(date(2024, 2, 28)).next == Day(date(2024, 2, 29))
    assert Day(date(2023, 2, 28)).next == Day(date(2023, 3, 1))
    assert Day(date(2023, 1, 1)).previous == Day(date(2022, 12, 31))


@given(some_days)
def test_days_follow_each_other(value: date) -> None:
    day = Day.of(value)
    assert value in day
    assert day.next.previous == day.previous.next == day
    assert day.next.day - day.day == day.day - day.previous.day == timedelta(1)
    assert day.previous < day < day.next


@given(near, near)
def test_days_are_ordered_by_time(left: date, right: date) -> None:
    assert (Day(left) < Day(right)) == (left < right)
    assert (Day(left) <= Day(right)) == (left <= right)
    assert (Day(left) == Day(right)) == (left == right)


@pytest.mark.parametrize("make", [Day, Day.of])
@pytest.mark.parametrize("value", [A_DATETIME, "2023-06-30", 20230630, None])
def test_only_a_date_makes_a_day(make: Any, value: object) -> None:
    with pytest.raises(InvalidTypeError, match=r"^day: expected a date, got ") as caught:
        make(value)
    assert caught.value.path == "day"


# -- half-days -------------------------------------------------------------------------------------------------------------------


def test_a_day_has_a_morning_and_an_afternoon() -> None:
    morning, afternoon = Day(FRIDAY).halves
    assert (morning, afternoon) == (HalfDay(FRIDAY, Half.MORNING), HalfDay(FRIDAY, Half.AFTERNOON))
    assert (str(morning), str(afternoon)) == ("2023-06-30 morning", "2023-06-30 afternoon")
    assert morning < afternoon
    assert morning.next == afternoon
    assert afternoon.next == HalfDay(date(2023, 7, 1), Half.MORNING)
    assert morning.previous == HalfDay(date(2023, 6, 29), Half.AFTERNOON)


def test_half_days_sort_by_time_and_not_by_their_english_names() -> None:
    # "afternoon" comes before "morning" in the alphabet, and after it in a day.
    in_order = [half for day in Span(FRIDAY, date(2023, 7, 2)) for half in Day(day).halves]
    assert [str(half) for half in sorted([*in_order[2:], *in_order[:2]])] == [
        "2023-06-30 morning",
        "2023-06-30 afternoon",
        "2023-07-01 morning",
        "2023-07-01 afternoon",
        "2023-07-02 morning",
        "2023-07-02 afternoon",
    ]


@given(halves)
def test_half_days_follow_each_other(half: HalfDay) -> None:
    assert half.next.previous == half.previous.next == half
    assert half.previous < half < half.next
    assert half.next.half is not half.half
    assert half.next.next == HalfDay(half.day + timedelta(1), half.half)


@given(edges)
def test_stepping_through_a_span_meets_two_half_days_a_day(pair: list[date]) -> None:
    span = Span(*pair)
    half, count = HalfDay(span.start, Half.MORNING), 1
    while half != HalfDay(span.end, Half.AFTERNOON):
        half, count = half.next, count + 1
    assert count == 2 * span.days


@given(halves, halves)
def test_half_days_are_ordered_by_day_then_half(left: HalfDay, right: HalfDay) -> None:
    order = list(Half)
    assert (left < right) == ((left.day, order.index(left.half)) < (right.day, order.index(right.half)))
    assert (left <= right) == (left < right or left == right)


@pytest.mark.parametrize("value", ["morning", "afternoon", True, 1, None, Day(FRIDAY)])
def test_a_half_is_one_of_two(value: Any) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        HalfDay(FRIDAY, value)
    assert str(caught.value) == f"half: expected Half.MORNING or Half.AFTERNOON, got {value!r}"


@pytest.mark.parametrize("value", [A_DATETIME, "2023-06-30", None])
def test_only_a_date_has_halves(value: Any) -> None:
    with pytest.raises(InvalidTypeError, match=r"^day: expected a date, got "):
        HalfDay(value, Half.MORNING)


# -- weeks -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "starts_on", "start"),
    [
        (FRIDAY, Weekday.MONDAY, date(2023, 6, 26)),
        (FRIDAY, Weekday.SUNDAY, date(2023, 6, 25)),
        (FRIDAY, Weekday.FRIDAY, FRIDAY),
        (FRIDAY, Weekday.SATURDAY, date(2023, 6, 24)),
        (date(2023, 6, 25), Weekday.MONDAY, date(2023, 6, 19)),  # a Sunday ends the one kind of week,
        (date(2023, 6, 25), Weekday.SUNDAY, date(2023, 6, 25)),  # and begins the other
        (date(2023, 6, 26), Weekday.MONDAY, date(2023, 6, 26)),
        (date(2023, 6, 26), Weekday.SUNDAY, date(2023, 6, 25)),
        (date(2023, 1, 1), Weekday.MONDAY, date(2022, 12, 26)),
    ],
)
def test_the_week_of_a_day_by_hand(day: date, starts_on: Weekday, start: date) -> None:
    assert Week.of(day, starts_on=starts_on) == Week(start)


def test_a_week_begins_on_monday_unless_told_otherwise() -> None:
    assert Week.of(FRIDAY) == Week(date(2023, 6, 26))
    assert str(Week.of(FRIDAY)) == "week of 2023-06-26"
    assert Week.of(FRIDAY).span == Span(date(2023, 6, 26), date(2023, 7, 2))


@given(some_days, st.sampled_from(Weekday))
def test_each_day_lies_in_its_week_of_seven_days(day: date, starts_on: Weekday) -> None:
    week = Week.of(day, starts_on=starts_on)
    assert day in week
    assert (week.days, Weekday.of(week.start)) == (7, starts_on)
    assert {Week.of(inside, starts_on=starts_on) for inside in week} == {week}


@given(some_days)
def test_weeks_follow_each_other_without_a_gap(start: date) -> None:
    week = Week(start)
    assert week.next.previous == week.previous.next == week
    assert week.next.span.start - week.span.end == timedelta(1)
    assert week.previous < week < week.next


@given(near, near)
def test_weeks_are_ordered_by_time(left: date, right: date) -> None:
    assert (Week(left) < Week(right)) == (left < right)


@pytest.mark.parametrize("value", [A_DATETIME, "2023-06-30", None])
def test_only_a_date_has_a_week(value: Any) -> None:
    with pytest.raises(InvalidTypeError, match=r"^start: expected a date, got "):
        Week(value)
    with pytest.raises(InvalidTypeError, match=r"^day: expected a date, got "):
        Week.of(value)


@pytest.mark.parametrize("value", [7, 1, 0, "sunday", None, True])
def test_a_week_starts_on_a_day_of_the_week(value: Any) -> None:
    # 7 equals Weekday.SUNDAY; but 0 is Sunday elsewhere and 1 may be, so that no number is taken for one.
    with pytest.raises(InvalidTypeError) as caught:
        Week.of(FRIDAY, starts_on=value)
    assert str(caught.value) == f"starts_on: expected a Weekday, such as Weekday.SUNDAY, got {value!r}"


def test_days_of_the_week_are_numbered_as_iso_8601_does() -> None:
    assert [Weekday.of(day).name for day in Week.of(FRIDAY)] == [
        "MONDAY",
        "TUESDAY",
        "WEDNESDAY",
        "THURSDAY",
        "FRIDAY",
        "SATURDAY",
        "SUNDAY",
    ]
    assert list(Weekday) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("value", [A_DATETIME, "2023-06-30", 5, None])
def test_only_a_date_falls_on_a_day_of_the_week(value: Any) -> None:
    with pytest.raises(InvalidTypeError, match="expected a date, got"):
        Weekday.of(value)


# -- values ----------------------------------------------------------------------------------------------------------------------


@given(st.one_of(near.map(Day), near.map(Week), halves))
def test_days_are_equal_by_value_hashable_and_copied_whole(value: Any) -> None:
    for other in (attrs.evolve(value), copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - made here
        assert other == value
        assert hash(other) == hash(value)
        assert not other < value
        assert repr(other) == repr(value)


@pytest.mark.parametrize("other", [Week(FRIDAY), Span(FRIDAY, FRIDAY), HalfDay(FRIDAY, Half.MORNING), FRIDAY])
def test_a_day_is_never_taken_for_another_kind(other: Any) -> None:
    assert other != Day(FRIDAY)
    assert len({other, Day(FRIDAY)}) == 2
    with pytest.raises(TypeError):
        sorted([other, Day(FRIDAY)])


@pytest.mark.parametrize("value", [Day(FRIDAY), Week(FRIDAY), HalfDay(FRIDAY, Half.MORNING)])
def test_days_never_change(value: Any) -> None:
    for attribute in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, attribute.name, getattr(value, attribute.name))


def test_a_half_day_has_no_whole_day_and_so_is_no_period() -> None:
    assert not isinstance(HalfDay(FRIDAY, Half.MORNING), Dated)


# -- the ends of time ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "beyond",
    [
        lambda: Day(date.max).next,
        lambda: Day(date.min).previous,
        lambda: HalfDay(date.max, Half.AFTERNOON).next,
        lambda: HalfDay(date.min, Half.MORNING).previous,
        lambda: Week(date.max),
        lambda: Week(date(9999, 12, 25)).next,
        lambda: Week(date.min).previous,
        lambda: Week.of(date.min, starts_on=Weekday.SUNDAY),
        lambda: shifted(date.max, days=1),
        lambda: shifted(date.max, months=1),
        lambda: shifted(date.min, months=-1),
    ],
)
def test_beyond_what_a_date_can_be_there_is_a_clear_error(beyond: Any) -> None:
    with pytest.raises(InvalidValueError, match="no date is"):
        beyond()


@pytest.mark.parametrize(
    ("move", "path"), [({"days": 1.5}, "days"), ({"days": True}, "days"), ({"months": 1.5}, "months"), ({"months": "1"}, "months")]
)
def test_a_day_is_moved_by_whole_numbers(move: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        shifted(FRIDAY, **move)
    assert caught.value.path == path


@pytest.mark.parametrize("other", [Semester(2022, 1), FRIDAY, None])
def test_only_periods_with_known_days_are_compared(other: Any) -> None:
    for compare in (Day(FRIDAY).covers, Day(FRIDAY).meets, Day(FRIDAY).common):
        with pytest.raises(InvalidTypeError, match="expected a period with known days") as caught:
            compare(other)
        assert caught.value.path == "other"
