"""Periods as values, and the algebra of spans."""

import copy
import pickle
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import edu_policy.calendars
from edu_policy.calendars import NO_END, CalendarYear, Month, NoEnd, SchoolYear, Semester, Span, as_date, periods, shifted, span_of
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError, PeriodError

A_DATETIME = datetime(2023, 6, 30, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
AUTUMN = Span(date(2022, 9, 1), date(2023, 1, 13))

Days: TypeAlias = SchoolYear | CalendarYear | Month

days = st.dates(date(2, 1, 1), date(9998, 8, 31))
years = st.integers(2, 9997)
spans = st.builds(lambda one, other: Span(min(one, other), max(one, other)), days, days)
near = st.dates(date(2023, 1, 1), date(2023, 1, 12))
near_spans = st.builds(lambda one, other: Span(min(one, other), max(one, other)), near, near)
"""Spans in a few days, so that each way in which two can lie to each other comes up."""
named: st.SearchStrategy[Days] = st.one_of(years.map(SchoolYear), years.map(CalendarYear), st.builds(Month, years, st.integers(1, 12)))
semesters = st.builds(Semester, years, st.integers(1, 2))


@pytest.mark.parametrize("module", [edu_policy.calendars, periods])
def test_the_modules_list_their_names(module: Any) -> None:
    assert dir(module) == sorted(module.__all__)


# -- dates -----------------------------------------------------------------------------------------------------------------------


def test_a_date_is_given_back_as_it_is() -> None:
    day = date(2023, 6, 30)
    assert as_date(day) is day


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (A_DATETIME, "on: expected a date, got datetime.datetime(2023, 6, 30, 8, 0); pass its .date()"),
        ("2023-06-30", "on: expected a date, got '2023-06-30'"),
        (20230630, "on: expected a date, got 20230630"),
        (None, "on: expected a date, got None"),
        (NO_END, "on: expected a date, got NO_END"),
    ],
)
def test_what_is_no_date_is_refused_with_what_to_pass(value: object, shown: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        as_date(value, "on")
    assert str(caught.value) == shown


def test_no_end_is_one_constant_and_not_the_unknown() -> None:
    assert (repr(NO_END), str(NO_END)) == ("NO_END", "NO_END")
    assert NoEnd.NO_END is NO_END
    assert pickle.loads(pickle.dumps(NO_END)) is copy.deepcopy(NO_END) is NO_END  # noqa: S301 - made in this line
    end: object = None
    assert end != NO_END


@pytest.mark.parametrize(
    ("start", "months", "more_days", "end"),
    [
        (date(2023, 1, 31), 1, 0, date(2023, 2, 28)),
        (date(2024, 1, 31), 1, 0, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, 1, date(2023, 3, 1)),
        (date(2023, 1, 31), 2, 0, date(2023, 3, 31)),
        (date(2024, 2, 29), 12, 0, date(2025, 2, 28)),
        (date(2023, 3, 31), -1, 0, date(2023, 2, 28)),
        (date(2022, 9, 1), -9, -1, date(2021, 11, 30)),
        (date(2022, 12, 31), 0, 1, date(2023, 1, 1)),
        (date(2024, 2, 29), 0, 0, date(2024, 2, 29)),
    ],
)
def test_a_day_is_moved_by_whole_months_then_by_days(start: date, months: int, more_days: int, end: date) -> None:
    assert shifted(start, months=months, days=more_days) == end


@pytest.mark.parametrize("value", [A_DATETIME, "2023-01-31", None])
def test_only_a_date_is_moved(value: Any) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        shifted(value, months=1)
    assert caught.value.path == "day"


# -- spans -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edges", "error", "path"),
    [
        ((date(2023, 1, 2), date(2023, 1, 1)), InvalidValueError, "end"),
        ((A_DATETIME, date(2023, 7, 1)), InvalidTypeError, "start"),
        ((date(2023, 1, 1), A_DATETIME), InvalidTypeError, "end"),
        (("2023-01-01", date(2023, 1, 1)), InvalidTypeError, "start"),
        ((date(2023, 1, 1), None), InvalidTypeError, "end"),
        ((date(2023, 1, 1), NO_END), InvalidTypeError, "end"),
    ],
)
def test_a_span_has_two_dates_in_order(edges: tuple[Any, Any], error: type[EduPolicyError], path: str) -> None:
    with pytest.raises(error) as caught:
        Span(*edges)
    assert caught.value.path == path


def test_a_span_that_ends_too_early_shows_both_edges() -> None:
    with pytest.raises(InvalidValueError, match="ends on 2023-01-01, before its start 2023-01-02"):
        Span(date(2023, 1, 2), date(2023, 1, 1))


@pytest.mark.parametrize(
    ("day", "inside"),
    [(date(2022, 8, 31), False), (AUTUMN.start, True), (date(2022, 12, 31), True), (AUTUMN.end, True), (date(2023, 1, 14), False)],
)
def test_both_edges_lie_inside(day: date, *, inside: bool) -> None:
    assert (day in AUTUMN) is inside


@pytest.mark.parametrize("value", [A_DATETIME, "2022-10-01", None])
def test_only_a_date_can_lie_inside(value: Any) -> None:
    with pytest.raises(InvalidTypeError, match="expected a date"):
        assert value in AUTUMN


def test_a_span_of_one_day_has_one_day() -> None:
    day = date(2024, 2, 29)
    assert Span(day, day).days == 1
    assert day in Span(day, day)
    assert str(Span(day, day)) == "2024-02-29..2024-02-29"


@pytest.mark.parametrize(
    ("left", "right", "common"),
    [
        ((1, 5), (5, 9), (5, 5)),
        ((1, 5), (6, 9), None),
        ((1, 9), (3, 4), (3, 4)),
        ((3, 6), (1, 4), (3, 4)),
        ((7, 9), (1, 6), None),
    ],
)
def test_common_days_by_hand(left: tuple[int, int], right: tuple[int, int], common: tuple[int, int] | None) -> None:
    def span(edges: tuple[int, int]) -> Span:
        return Span(date(2023, 1, edges[0]), date(2023, 1, edges[1]))

    assert span(left).common(span(right)) == (None if common is None else span(common))
    assert span(left).meets(span(right)) == (common is not None)


@given(near_spans, near_spans, near)
def test_a_day_is_common_if_it_lies_in_both(left: Span, right: Span, day: date) -> None:
    common = left.common(right)
    assert (day in left and day in right) == (common is not None and day in common)


@given(near_spans, near_spans)
def test_meeting_covering_and_common_days_agree(left: Span, right: Span) -> None:
    common = left.common(right)
    assert common == right.common(left)
    assert left.meets(right) == right.meets(left) == (common is not None)
    assert left.covers(right) == (common == right)
    assert (left.covers(right) and right.covers(left)) == (left == right)
    if common is not None:
        assert left.covers(common)
        assert right.covers(common)


@given(near_spans, near_spans, near_spans)
def test_common_days_of_three_are_the_same_in_any_order(first: Span, second: Span, third: Span) -> None:
    def common(one: Span | None, other: Span | None) -> Span | None:
        return one.common(other) if one and other else None

    assert common(common(first, second), third) == common(first, common(second, third))


@given(near_spans)
def test_days_are_counted_with_both_edges(span: Span) -> None:
    inside = [date(2022, 12, 31) + timedelta(number) for number in range(20)]
    assert span.days == sum(day in span for day in inside)


@given(spans, spans)
def test_spans_are_ordered_by_start_then_end(left: Span, right: Span) -> None:
    assert (left < right) == ((left.start, left.end) < (right.start, right.end))


# -- named periods ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (SchoolYear(2022), date(2022, 9, 1), date(2023, 8, 31)),
        (SchoolYear(2023), date(2023, 9, 1), date(2024, 8, 31)),
        (CalendarYear(2023), date(2023, 1, 1), date(2023, 12, 31)),
        (Month(2023, 2), date(2023, 2, 1), date(2023, 2, 28)),
        (Month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (Month(1900, 2), date(1900, 2, 1), date(1900, 2, 28)),
        (Month(2023, 12), date(2023, 12, 1), date(2023, 12, 31)),
    ],
)
def test_each_named_period_has_its_days(period: Days, start: date, end: date) -> None:
    assert period.span == span_of(period) == Span(start, end)
    assert type(period).of(start) == type(period).of(end) == period
    assert type(period).of(start - timedelta(1)) == period.previous
    assert type(period).of(end + timedelta(1)) == period.next


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        (SchoolYear(2022), "2022-23"),
        (SchoolYear(1999), "1999-00"),
        (CalendarYear(2023), "2023"),
        (Month(2024, 2), "2024-02"),
        (Semester(2022, 1), "2022-23/1"),
        (AUTUMN, "2022-09-01..2023-01-13"),
    ],
)
def test_periods_show_themselves_as_schools_write_them(period: object, shown: str) -> None:
    assert str(period) == shown


@given(days)
def test_each_day_lies_in_the_periods_found_for_it(day: date) -> None:
    kinds: tuple[type[Days], ...] = (SchoolYear, CalendarYear, Month)
    for kind in kinds:
        assert day in kind.of(day).span


@given(named)
def test_periods_of_a_kind_follow_each_other_without_a_gap(period: Days) -> None:
    assert period.next.previous == period.previous.next == period
    assert period.next.span.start - period.span.end == timedelta(1)
    assert period.previous < period < period.next  # type: ignore[operator]  # all three are of one kind


@given(semesters)
def test_semesters_alternate(semester: Semester) -> None:
    assert semester.next.previous == semester.previous.next == semester
    assert semester.previous < semester < semester.next
    assert semester.next.number != semester.number
    assert semester in semester.school_year.semesters
    assert semester.next.next.school_year == semester.school_year.next


@given(
    st.one_of(
        *(st.tuples(kind, kind) for kind in (years.map(SchoolYear), years.map(CalendarYear), st.builds(Month, years, st.integers(1, 12))))
    )
)
def test_periods_of_a_kind_are_ordered_as_their_days(pair: tuple[Any, Any]) -> None:
    left, right = pair
    assert (left < right) == (left.span < right.span)
    assert (left == right) == (left.span == right.span)


@pytest.mark.parametrize("other", [CalendarYear(2022), Month(2022, 9), Semester(2022, 1), SchoolYear(2022).span])
def test_periods_of_different_kinds_are_never_confused(other: Any) -> None:
    assert other != SchoolYear(2022)
    assert len({other, SchoolYear(2022)}) == 2
    with pytest.raises(TypeError):
        sorted([other, SchoolYear(2022)])


@pytest.mark.parametrize("kind", [SchoolYear, CalendarYear, Month])
@pytest.mark.parametrize("value", [A_DATETIME, "2023-06-30", None])
def test_only_a_date_has_a_period(kind: Any, value: object) -> None:
    with pytest.raises(InvalidTypeError, match="expected a date"):
        kind.of(value)


NUMBERS: list[tuple[type[Any], tuple[int, ...], int, str]] = [
    (SchoolYear, (2022,), 0, "start_year"),
    (CalendarYear, (2022,), 0, "year"),
    (Month, (2022, 1), 0, "year"),
    (Month, (2022, 1), 1, "month"),
    (Semester, (2022, 1), 0, "start_year"),
    (Semester, (2022, 1), 1, "number"),
]
"""Each number of each kind of period: the class, good arguments, and which of them it is."""


@pytest.mark.parametrize("value", [1.0, 2.5, True, "1", None, date(2022, 1, 1)])
@pytest.mark.parametrize(("kind", "good", "place", "name"), NUMBERS)
def test_the_number_of_a_period_is_whole(kind: type[Any], good: tuple[int, ...], place: int, name: str, value: object) -> None:
    with pytest.raises(InvalidTypeError, match=r"expected .* as an int, got") as caught:
        kind(*good[:place], value, *good[place + 1 :])
    assert caught.value.path == name


@pytest.mark.parametrize("value", [-1, 0, 9_999])
@pytest.mark.parametrize(("kind", "good", "place", "name"), NUMBERS)
def test_the_number_of_a_period_has_a_range(kind: type[Any], good: tuple[int, ...], place: int, name: str, value: int) -> None:
    with pytest.raises(InvalidValueError, match=rf"expected .*, got {value}$") as caught:
        kind(*good[:place], value, *good[place + 1 :])
    assert caught.value.path == name


@pytest.mark.parametrize(
    ("kind", "arguments", "message"),
    [
        (SchoolYear, (0,), "expected a year from 1 to 9998, got 0"),
        (Month, (2022, 13), "expected a month from 1 to 12, got 13"),
        (Semester, (2022, 3), "expected semester 1 (autumn) or 2 (spring), got 3"),
    ],
)
def test_a_number_out_of_range_is_told_its_range(kind: type[Any], arguments: tuple[int, ...], message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        kind(*arguments)
    assert caught.value.reason == message


@pytest.mark.parametrize("last", [SchoolYear(9998), CalendarYear(9998), Month(9998, 12), Semester(9998, 2)])
def test_after_the_last_year_there_is_none(last: Any) -> None:
    assert last.previous.next == last
    with pytest.raises(InvalidValueError, match="from 1 to 9998"):
        _ = last.next


@pytest.mark.parametrize("first", [SchoolYear(1), CalendarYear(1), Month(1, 1), Semester(1, 1)])
def test_before_the_first_year_there_is_none(first: Any) -> None:
    assert first.next.previous == first
    with pytest.raises(InvalidValueError, match="from 1 to 9998"):
        _ = first.previous


# -- days of a period ------------------------------------------------------------------------------------------------------------


def test_a_span_is_its_own_days() -> None:
    assert span_of(AUTUMN) is AUTUMN


def test_a_semester_has_no_days_without_a_school_calendar() -> None:
    with pytest.raises(PeriodError) as caught:
        span_of(Semester(2022, 1))
    assert str(caught.value) == "period: the days of 2022-23/1 come from a school calendar"


@pytest.mark.parametrize("value", [date(2022, 9, 1), "2022-23", 2022, None])
def test_what_is_no_period_has_no_days(value: Any) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        span_of(value)
    assert str(caught.value) == f"period: expected a period, such as SchoolYear(2022), Semester(2022, 1) or a Span, got {value!r}"


# -- values ----------------------------------------------------------------------------------------------------------------------


@given(st.one_of(named, semesters, spans))
def test_periods_are_equal_by_value_hashable_and_copied_whole(period: Any) -> None:
    for other in (attrs.evolve(period), copy.deepcopy(period), pickle.loads(pickle.dumps(period))):  # noqa: S301 - made in this line
        assert other == period
        assert hash(other) == hash(period)


@pytest.mark.parametrize("period", [SchoolYear(2022), CalendarYear(2022), Month(2022, 9), Semester(2022, 1), AUTUMN])
def test_periods_never_change(period: Any) -> None:
    for attribute in attrs.fields(type(period)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(period, attribute.name, getattr(period, attribute.name))
