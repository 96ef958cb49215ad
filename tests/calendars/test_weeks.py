"""Teaching weeks, and how stated numbers of weeks and days fit the dates."""

import pickle
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import (
    Diagnosis,
    LengthCheck,
    Parity,
    Semester,
    SemesterDates,
    TeachingWeeks,
    Week,
    WeekCheck,
    Weekday,
    WeeksAndDays,
    check_length,
)
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError, PeriodError

AUTUMN = Semester(2022, 1)
SPRING_2021 = Semester(2020, 2)
COUNTY = SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))


def spring_of(**further: Any) -> SemesterDates:
    """Return the spring that began on Sunday 2021-02-28 in Jinhua, Huzhou and Zhoushan; its end is ours."""
    return SemesterDates(semester=SPRING_2021, first_lesson=date(2021, 2, 28), last_day=date(2021, 7, 2), **further)


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2022, 8, 31), None),  # the day before the first lesson, in the same week
        (date(2022, 9, 1), 1),  # a Thursday: week 1 begins on Monday 29 August
        (date(2022, 9, 4), 1),
        (date(2022, 9, 5), 2),
        (date(2022, 10, 4), 6),  # in the National Day holiday: 29 August + 5 x 7 days = 3 October
        (date(2023, 1, 13), 20),  # 137 days after 29 August: 137 = 19 x 7 + 4
        (date(2023, 1, 14), None),
    ],
)
def test_weeks_are_numbered_through_holidays(day: date, number: int | None) -> None:
    weeks = TeachingWeeks(COUNTY)
    assert weeks.number_of(day) == number
    assert weeks.parity_of(day) == (None if number is None else Parity.ODD if number % 2 else Parity.EVEN)


def test_a_week_is_found_by_its_number() -> None:
    weeks = TeachingWeeks(COUNTY)
    assert (weeks.count, weeks.week(1), weeks.week(20)) == (20, Week(date(2022, 8, 29)), Week(date(2023, 1, 9)))
    assert [number for number, _ in weeks] == list(range(1, 21))
    assert dict(weeks)[6].start == date(2022, 10, 3)


@pytest.mark.parametrize("number", [0, 21, -1, "1", True, 1.0])
def test_a_week_that_the_semester_does_not_have_is_refused(number: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        TeachingWeeks(COUNTY).week(number)
    assert str(caught.value) == f"number: semester 2022-23/1 has the weeks 1 to 20, not {number!r}"


# -- a Sunday opening ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("starts_on", "anchor", "numbers"),
    [
        (None, None, (1, 2, 2)),  # Monday weeks: the Sunday is all of week 1
        (Weekday.SUNDAY, None, (1, 1, 2)),
        (Weekday.MONDAY, date(2021, 3, 1), (0, 1, 1)),  # the school counts from the first Monday: the Sunday is week 0
        (Weekday.SUNDAY, date(2021, 3, 1), (1, 1, 2)),
        (Weekday.MONDAY, date(2021, 2, 20), (2, 3, 3)),  # week 1 is the one before, as where training comes first
    ],
)
def test_the_sunday_openings_of_2021(starts_on: Weekday | None, anchor: date | None, numbers: tuple[int, int, int]) -> None:
    weeks = TeachingWeeks(spring_of(), starts_on=starts_on, anchor=anchor)
    assert tuple(map(weeks.number_of, (date(2021, 2, 28), date(2021, 3, 1), date(2021, 3, 7)))) == numbers


def test_week_0_is_neither_odd_nor_even_and_can_be_found() -> None:
    weeks = TeachingWeeks(spring_of(), anchor=date(2021, 3, 1))
    assert weeks.parity_of(date(2021, 2, 28)) is None
    assert weeks.week(0) == Week(date(2021, 2, 22))
    assert next(iter(weeks)) == (0, Week(date(2021, 2, 22)))


def test_a_published_week_1_gives_its_weekday_and_stands_in_for_the_first_lesson() -> None:
    sunday = spring_of(week_one=date(2021, 2, 28))
    assert TeachingWeeks(sunday).number_of(date(2021, 3, 6)) == 1
    assert TeachingWeeks(sunday, starts_on=Weekday.MONDAY).number_of(date(2021, 3, 6)) == 2, "from the week of the first lesson"

    from_monday = SemesterDates(semester=SPRING_2021, week_one=date(2021, 2, 28), first_lesson=date(2021, 3, 1), last_day=date(2021, 7, 2))
    assert TeachingWeeks(from_monday).number_of(date(2021, 3, 1)) == 1
    assert TeachingWeeks(from_monday, starts_on=Weekday.MONDAY).number_of(date(2021, 3, 1)) == 1, "week 1 has a day of the semester"

    unknown_start = SemesterDates(semester=Semester(2023, 1), week_one=date(2023, 8, 28), last_day=date(2024, 1, 21))
    assert TeachingWeeks(unknown_start).count == 21


@pytest.mark.parametrize("anchor", [date(2021, 2, 14), date(2021, 3, 8)])
def test_an_anchor_far_from_the_first_lesson_is_refused(anchor: date) -> None:
    with pytest.raises(InvalidValueError, match="too far from the first lesson on 2021-02-28"):
        TeachingWeeks(spring_of(), anchor=anchor)


@pytest.mark.parametrize(
    ("dates", "path"),
    [
        (SemesterDates(semester=AUTUMN), "dates.first_lesson"),
        (SemesterDates(semester=AUTUMN, last_day=date(2023, 1, 13)), "dates.first_lesson"),
        (SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1)), "dates.last_day"),
    ],
)
def test_without_its_edges_a_semester_has_no_weeks(dates: SemesterDates, path: str) -> None:
    with pytest.raises(PeriodError, match="complete the calendar first") as caught:
        TeachingWeeks(dates)
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"dates": AUTUMN}, "dates: expected a SemesterDates"),
        ({"starts_on": 1}, "starts_on: expected a Weekday, such as Weekday.SUNDAY, got 1"),
        ({"anchor": "2022-09-01"}, "anchor: expected a date"),
    ],
)
def test_wrong_arguments_are_named(change: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        TeachingWeeks(**{"dates": COUNTY, **change})
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("day", ["2022-09-01", None])
def test_only_a_date_has_a_number(day: Any) -> None:
    with pytest.raises(EduPolicyError, match="expected a date"):
        TeachingWeeks(COUNTY).number_of(day)


# -- stated against derived --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last", "stated", "derived", "diagnosis"),
    [
        (date(2023, 1, 13), 20, 20, Diagnosis.AGREES),
        (date(2023, 1, 15), 21, 20, Diagnosis.OTHER_WEEK_START),  # a Sunday: week 21 where weeks begin on Sunday
        (date(2023, 1, 13), 19, 20, Diagnosis.WHOLE_WEEKS),  # 135 days from 1 September: 19 x 7 + 2
        (date(2023, 1, 13), 23, 20, Diagnosis.UNEXPLAINED),
    ],
)
def test_a_stated_number_of_weeks_is_compared(last: date, stated: int, derived: int, diagnosis: Diagnosis) -> None:
    dates = SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1), last_day=last, stated_weeks=stated)
    assert TeachingWeeks(dates).check() == WeekCheck(stated, derived, diagnosis)


def test_with_sunday_weeks_the_other_start_is_monday() -> None:
    dates = SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 15), stated_weeks=20)
    check = TeachingWeeks(dates, starts_on=Weekday.SUNDAY).check()
    assert check == WeekCheck(20, 21, Diagnosis.OTHER_WEEK_START)


def test_nothing_is_compared_where_nothing_is_stated() -> None:
    assert TeachingWeeks(COUNTY).check() is None
    assert check_length(COUNTY) is None
    assert check_length(SemesterDates(semester=AUTUMN, stated_length=WeeksAndDays(20))) is None


@pytest.mark.parametrize(("length", "agrees"), [("19w2d", True), ("19w3d", False)])
def test_a_stated_length_is_compared_in_days(length: str, *, agrees: bool) -> None:
    """From 1 September 2022 to 13 January 2023 there are 30 + 31 + 30 + 31 + 13 = 135 days."""
    stated = WeeksAndDays.parse(length)
    check = check_length(SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13), stated_length=stated))
    assert check == LengthCheck(stated.total_days, 135)
    assert check is not None
    assert check.agrees is agrees


# -- laws --------------------------------------------------------------------------------------------------------------------------

semester_dates = st.builds(
    lambda first, length: SemesterDates(semester=AUTUMN, first_lesson=first, last_day=first + timedelta(length)),
    st.dates(date(2022, 8, 1), date(2022, 10, 31)),
    st.integers(0, 200),
)


@given(semester_dates, st.sampled_from(Weekday))
def test_numbers_rise_by_one_each_week_and_never_skip(dates: SemesterDates, starts_on: Weekday) -> None:
    weeks = TeachingWeeks(dates, starts_on=starts_on)
    assert dates.span is not None
    numbers = [weeks.number_of(day) for day in dates.span]

    assert numbers[0] == 1
    assert numbers[-1] == weeks.count
    assert {*numbers} == {*range(1, weeks.count + 1)}
    for day, number in zip(dates.span, numbers, strict=True):
        assert number is not None
        assert day in weeks.week(number)
        assert weeks.week(number).start.isoweekday() == starts_on


@given(semester_dates)
def test_a_semester_has_at_most_one_week_more_than_whole_weeks_and_one(dates: SemesterDates) -> None:
    assert dates.span is not None
    assert -(-dates.span.days // 7) <= TeachingWeeks(dates).count <= dates.span.days // 7 + 2


def test_weeks_travel_and_compare() -> None:
    weeks = TeachingWeeks(COUNTY, starts_on=Weekday.SUNDAY)
    assert pickle.loads(pickle.dumps(weeks)) == weeks  # noqa: S301 - made in this line
    assert weeks != TeachingWeeks(COUNTY)
