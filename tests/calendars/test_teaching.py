"""Teaching days and lessons."""

import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import (
    MAINLAND,
    DayTable,
    Edge,
    Follows,
    Half,
    HalfDay,
    Month,
    Parity,
    SchoolCalendar,
    SchoolYear,
    Semester,
    SemesterDates,
    Span,
    TeachingDays,
    TeachingWeeks,
    Timetable,
    Weekday,
    WorkingDays,
    nominal,
)
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError, OutsideCalendarError, PeriodError
from edu_policy.quantities import Bounds
from edu_policy.sources import Citation

NATION = WorkingDays([MAINLAND])
MONDAY, THURSDAY, FRIDAY = Weekday.MONDAY, Weekday.THURSDAY, Weekday.FRIDAY
AUTUMN = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))
SPRING = SemesterDates(semester=Semester(2022, 2), first_lesson=date(2023, 2, 13), last_day=date(2023, 6, 30))


def school_layer(**further: Any) -> DayTable:
    """Return what one school decides beside the nation."""
    return DayTable(id="school", years=[2022, 2023], source=Citation("School notice"), as_of=date(2022, 9, 1), week=None, **further)


def taught(*semesters: SemesterDates, working: WorkingDays | None = NATION) -> TeachingDays:
    return TeachingDays(SchoolCalendar(id="county", semesters=semesters or (AUTUMN, SPRING), working=working))


def in_october(first: int, last: int) -> Span:
    return Span(date(2022, 10, first), date(2022, 10, last))


# September 2022: 22 weekdays without Mid-Autumn on the 12th. October: 21 weekdays, without 3 to 7, with 8 and 9. November and December: 22
# each. January until the 13th: 10 weekdays without the 2nd. 21 + 18 + 22 + 22 + 9 = 92.
@pytest.mark.parametrize(
    ("period", "days"),
    [
        (Month(2022, 9), 21),
        (Month(2022, 10), 18),
        (Month(2022, 11), 22),
        (Month(2022, 12), 22),
        (Month(2023, 1), 9),
        (Span(date(2022, 9, 1), date(2023, 1, 31)), 92),
        (Span(date(2023, 1, 14), date(2023, 2, 12)), 0),  # the winter break, in which 28 and 29 January are worked
    ],
)
def test_the_teaching_days_of_an_autumn_are_counted(period: Any, days: int) -> None:
    assert taught().days_in(period) == len(taught().list_in(period)) == days
    assert taught().half_days_in(period) == 2 * days


def test_a_school_year_is_the_sum_of_its_semesters() -> None:
    """Autumn has 92, spring 97, worked out month by month.

    February: 13 to 28, 12 weekdays. March: 23. April: 20 weekdays without the 5th, with Sunday the 23rd: 20. May: 23 weekdays without
    1 to 3, with Saturday the 6th: 21. June: 22 weekdays without 22 and 23, with Sunday the 25th: 21. 12 + 23 + 20 + 21 + 21 = 97.
    """
    assert taught().days_in(SchoolYear(2022)) == 189


@pytest.mark.parametrize(
    ("day", "is_taught"),
    [
        (date(2022, 9, 1), True),
        (date(2022, 9, 12), False),  # Mid-Autumn
        (date(2022, 10, 8), True),  # a Saturday, worked instead
        (date(2022, 10, 15), False),
        (date(2023, 1, 13), True),
        (date(2023, 1, 16), False),  # a working day in the break
    ],
)
def test_a_day_is_taught_where_the_semester_works(day: date, *, is_taught: bool) -> None:
    assert taught().is_taught(day) is is_taught


# -- the edges ---------------------------------------------------------------------------------------------------------------------

SUNDAY_OPENING = SemesterDates(semester=Semester(2020, 2), first_lesson=date(2021, 2, 28), last_day=date(2021, 7, 4))


def test_a_first_lesson_on_a_sunday_is_a_teaching_day() -> None:
    """2021-02-28, as in Jinhua: a Sunday that is no make-up day of the nation; Monday to Friday follow."""
    days = taught(SUNDAY_OPENING)
    week = Span(date(2021, 2, 28), date(2021, 3, 5))

    assert (days.days_in(week), days.half_days_in(week), days.list_in(week)[0]) == (6, 12, date(2021, 2, 28))
    assert days.is_taught(date(2021, 2, 28))
    assert not days.is_taught(date(2021, 3, 7))


def test_a_last_day_on_a_sunday_is_none() -> None:
    """Notices name the Sunday before the break: Beijing ended 2023-24 on Sunday 2024-07-07."""
    assert not taught(SUNDAY_OPENING).is_taught(date(2021, 7, 4))
    assert taught(SUNDAY_OPENING).is_taught(date(2021, 7, 2))


def test_a_borrowed_first_lesson_on_a_day_off_is_none() -> None:
    """1 September 2024 is a Sunday."""
    days = TeachingDays(SchoolCalendar(id="n", semesters=nominal(2024).semesters, working=NATION))
    assert not days.is_taught(date(2024, 9, 1))
    assert days.is_taught(date(2024, 9, 2))


@pytest.mark.parametrize("first", [date(2022, 9, 1), date(2022, 9, 4)])
def test_a_school_that_closes_on_the_first_day_has_no_lessons_on_it(first: date) -> None:
    """A Thursday and a Sunday; the school closes for a typhoon."""
    opening = SemesterDates(semester=Semester(2022, 1), first_lesson=first, last_day=date(2023, 1, 13))
    days = taught(opening, working=NATION.with_layer(school_layer(off=[first])))
    assert not days.is_taught(first)
    assert days.lessons_in(Span(first, first), MONDAYS) == Bounds(0, 0, 0, 0)


def test_a_semester_may_be_asked_for_by_name() -> None:
    assert taught().days_in(Semester(2022, 1)) == 92
    assert taught().list_in(Semester(2022, 2))[0] == date(2023, 2, 13)


def test_lent_edges_on_which_the_numbers_rest_are_named() -> None:
    days = TeachingDays(SchoolCalendar(id="c", semesters=[AUTUMN], working=NATION).completed_by(nominal(2022)))
    assert days.borrowed_in(Semester(2022, 1)) == ()
    assert days.borrowed_in(SchoolYear(2022)) == (
        (Semester(2022, 2), Edge.FIRST_LESSON, "nominal"),
        (Semester(2022, 2), Edge.LAST_DAY, "nominal"),
    )


def test_half_days_count_as_halves() -> None:
    """The sports afternoon of Friday 14 October 2022 has no lessons; the day still is a teaching day."""
    days = taught(working=NATION.with_layer(school_layer(halves={HalfDay(date(2022, 10, 14), Half.AFTERNOON): False})))
    week = in_october(10, 14)
    assert (days.days_in(week), days.half_days_in(week)) == (5, 9)


# -- lessons -----------------------------------------------------------------------------------------------------------------------

MONDAYS = Timetable({MONDAY: (2, 0)})


def test_holidays_take_lessons_away() -> None:
    """Mondays of October 2022: 3 (holiday), 10, 17, 24, 31; Saturday 8 and Sunday 9 are worked, and follow nothing that is stated."""
    days = taught()
    assert days.lessons_in(in_october(10, 31), MONDAYS) == Bounds(8, 8, 8, 8)
    assert days.lessons_in(in_october(1, 7), MONDAYS) == Bounds(0, 0, 0, 0)


def test_a_make_up_day_without_a_stated_timetable_leaves_the_number_open() -> None:
    days = taught()
    assert days.lessons_in(in_october(1, 14), MONDAYS) == Bounds(2, 6, 2, 6), "each of the two may follow a Monday"
    assert days.unmapped_in(in_october(1, 14)) == (date(2022, 10, 8), date(2022, 10, 9))


FOLLOWING = school_layer(follows={date(2022, 10, 8): Follows(MONDAY), date(2022, 10, 9): Follows(FRIDAY, 6)})


def test_a_make_up_day_gives_the_lessons_of_the_day_that_it_follows() -> None:
    days = taught(working=NATION.with_layer(FOLLOWING))
    assert days.lessons_in(in_october(1, 14), MONDAYS) == Bounds(4, 4, 4, 4)
    assert days.unmapped_in(in_october(1, 14)) == ()


ODD_FRIDAYS = Timetable({}, odd={FRIDAY: (1, 1)}, even={THURSDAY: (1, 0)})


def test_odd_and_even_weeks_have_lessons_of_their_own() -> None:
    """Week 1 begins on 29 August. Friday 2 September is in week 1, 9 in week 2, 16 in week 3; Thursday 1 in week 1, 8 in week 2."""
    september = Span(date(2022, 9, 1), date(2022, 9, 16))
    assert taught().lessons_in(september, ODD_FRIDAYS) == Bounds(5, 5, 5, 5)
    assert ODD_FRIDAYS.on(FRIDAY, Parity.ODD) == (1, 1)
    assert ODD_FRIDAYS.on(FRIDAY, Parity.EVEN) == (0, 0)


def test_a_make_up_day_that_names_no_week_may_be_odd_or_even() -> None:
    unclear = school_layer(follows={date(2022, 10, 8): Follows(FRIDAY), date(2022, 10, 9): Follows(FRIDAY, 7)})
    days = taught(working=NATION.with_layer(unclear))
    assert days.lessons_in(Span(date(2022, 10, 8), date(2022, 10, 8)), ODD_FRIDAYS) == Bounds(0, 2, 0, 2)
    assert days.lessons_in(Span(date(2022, 10, 9), date(2022, 10, 9)), ODD_FRIDAYS) == Bounds(2, 2, 2, 2)


def test_the_day_on_which_weeks_begin_tells_odd_from_even() -> None:
    """From Sunday 2021-02-28: with Monday weeks Friday 5 March is in week 2, with Sunday weeks in week 1."""
    friday = Span(date(2021, 3, 5), date(2021, 3, 5))
    assert taught(SUNDAY_OPENING).lessons_in(friday, ODD_FRIDAYS) == Bounds(0, 0, 0, 0)
    assert taught(SUNDAY_OPENING).lessons_in(
        friday, ODD_FRIDAYS, weeks=[TeachingWeeks(SUNDAY_OPENING, starts_on=Weekday.SUNDAY)]
    ) == Bounds(2, 2, 2, 2)


def test_an_afternoon_without_lessons_takes_those_of_the_afternoon() -> None:
    sports = school_layer(halves={HalfDay(date(2022, 9, 2), Half.AFTERNOON): False})
    days = taught(working=NATION.with_layer(sports))
    assert days.lessons_in(Span(date(2022, 9, 2), date(2022, 9, 2)), ODD_FRIDAYS) == Bounds(1, 1, 1, 1)


def test_week_0_may_have_the_lessons_of_odd_or_of_even_weeks() -> None:
    """School begins on Friday 2 September, week 1 on Monday the 5th: the Friday is in week 0 (預備週)."""
    early = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 2), week_one=date(2022, 9, 5), last_day=date(2023, 1, 13))
    assert taught(early).lessons_in(Span(date(2022, 9, 2), date(2022, 9, 2)), ODD_FRIDAYS) == Bounds(0, 2, 0, 2)


def test_where_saturdays_are_ordinary_they_are_no_make_up_days() -> None:
    """Monday to Saturday; September 2022 has the Saturdays 3, 10, 17 and 24 after the first lesson on Thursday 1."""
    six = DayTable(
        id="six days",
        years=[2022, 2023],
        source=Citation("Boarding school"),
        as_of=date(2022, 9, 1),
        week=[day for day in Weekday if day < 7],
    )
    days = taught(working=WorkingDays([six]))
    assert days.unmapped_in(Month(2022, 9)) == ()
    assert days.lessons_in(Month(2022, 9), Timetable({Weekday.SATURDAY: (1, 0)})) == Bounds(4, 4, 4, 4)


def test_a_first_lesson_on_a_sunday_follows_nothing_that_is_stated() -> None:
    opening = Span(date(2021, 2, 28), date(2021, 2, 28))
    assert taught(SUNDAY_OPENING).lessons_in(opening, MONDAYS) == Bounds(0, 2, 0, 2)
    assert taught(SUNDAY_OPENING).unmapped_in(opening) == (date(2021, 2, 28),)


# -- what is not known -------------------------------------------------------------------------------------------------------------


def test_without_working_days_there_are_no_teaching_days() -> None:
    with pytest.raises(PeriodError) as caught:
        taught(working=None)
    assert str(caught.value) == (
        "calendar.working: calendar 'county' has no working days; give it some, such as working=WorkingDays([MAINLAND])"
    )


def test_a_semester_without_an_edge_is_named() -> None:
    days = taught(AUTUMN, SemesterDates(semester=Semester(2022, 2), first_lesson=date(2023, 2, 13)))

    assert days.days_in(Span(date(2022, 9, 1), date(2023, 2, 12))) == 92, "spring does not reach into these days"
    with pytest.raises(PeriodError, match="2022-23/2 lacks last_day; complete the calendar first") as caught:
        days.days_in(SchoolYear(2022))
    assert caught.value.path == "period"


def test_beyond_the_calendar_and_the_known_working_days_nothing_is_guessed() -> None:
    with pytest.raises(OutsideCalendarError, match="does not cover school year 2023-24"):
        taught().days_in(Month(2023, 10))
    beyond = SemesterDates(semester=Semester(2026, 1), first_lesson=date(2026, 9, 1), last_day=date(2027, 1, 15))
    assert taught(beyond).days_in(Month(2026, 9)) == 22, "22 weekdays, without the 25th, with Sunday the 20th"
    with pytest.raises(OutsideCalendarError, match="2027"):
        taught(beyond).days_in(Span(date(2027, 1, 1), date(2027, 1, 15)))


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda days: days.days_in("2022-23/1"), "period: expected a period with known days"),
        (lambda days: days.lessons_in(Month(2022, 9), {MONDAY: (1, 0)}), "timetable: expected a Timetable"),
        (lambda days: days.lessons_in(Month(2022, 9), MONDAYS, weeks=[AUTUMN]), r"weeks\[0\]: expected TeachingWeeks"),
        (lambda days: days.is_taught("2022-09-01"), "day: expected a date"),
    ],
)
def test_wrong_arguments_are_named(ask: Any, message: str) -> None:
    with pytest.raises(InvalidTypeError, match=message):
        ask(taught())


@pytest.mark.parametrize("value", [None, "county", NATION])
def test_only_a_calendar_has_teaching_days(value: Any) -> None:
    with pytest.raises(InvalidTypeError, match="calendar: expected a SchoolCalendar"):
        TeachingDays(value)


@pytest.mark.parametrize(
    ("entries", "error", "message"),
    [
        ([(MONDAY, 2)], InvalidTypeError, "expected a mapping from Weekday to the lessons of morning and afternoon"),
        ({1: (2, 0)}, InvalidTypeError, "expected a Weekday, such as Weekday.MONDAY, got 1"),
        ({MONDAY: 2}, InvalidTypeError, "expected the lessons of morning and afternoon, such as (2, 1), got 2"),
        ({MONDAY: (2,)}, InvalidTypeError, "expected the lessons of morning and afternoon"),
        ({MONDAY: (2, True)}, InvalidTypeError, "expected the lessons of morning and afternoon"),
        ({MONDAY: (2, -1)}, InvalidValueError, "lessons cannot be fewer than none, got (2, -1)"),
    ],
)
def test_a_timetable_has_lessons_by_weekday(entries: Any, error: type[EduPolicyError], message: str) -> None:
    for arguments in ({"every": entries}, {"every": {}, "odd": entries}, {"every": {}, "even": entries}):
        with pytest.raises(error) as caught:
            Timetable(**arguments)
        assert message in str(caught.value)


# -- laws --------------------------------------------------------------------------------------------------------------------------

days_of_year = st.dates(date(2022, 9, 1), date(2023, 8, 31))
spans = st.builds(lambda one, other: Span(min(one, other), max(one, other)), days_of_year, days_of_year)
SOME = taught(working=NATION.with_layer(FOLLOWING))


OFF, WORKED = MAINLAND.off, MAINLAND.worked
SEMESTERS = [(AUTUMN.first_lesson, AUTUMN.last_day), (SPRING.first_lesson, SPRING.last_day)]


def is_taught_by_hand(day: date) -> bool:
    """Look a day up as a clerk would: in a semester, and a weekday that is not off, or a weekend that is worked."""
    in_semester = any(first is not None and last is not None and first <= day <= last for first, last in SEMESTERS)
    return in_semester and (day in WORKED or (day.isoweekday() < 6 and day not in OFF))


@given(spans)
def test_counting_is_the_same_as_looking_at_every_day(span: Span) -> None:
    by_hand = [day for day in span if is_taught_by_hand(day)]
    assert SOME.list_in(span) == tuple(by_hand)
    assert SOME.days_in(span) == len(by_hand)
    assert SOME.half_days_in(span) == 2 * len(by_hand)
    assert [day for day in span if SOME.is_taught(day)] == by_hand


def lessons_by_hand(day: date, timetable: Timetable) -> tuple[int, int]:
    """Return the fewest and the most lessons of a day.

    Week 1 begins on 29 August and on 13 February; 8 and 9 October follow what is stated.
    """
    if not is_taught_by_hand(day):
        return 0, 0
    start = date(2022, 8, 29) if day < date(2023, 2, 1) else date(2023, 2, 13)

    def odd(weekday: Weekday) -> int:
        return sum(timetable.on(weekday, Parity.ODD))

    def even(weekday: Weekday) -> int:
        return sum(timetable.on(weekday, Parity.EVEN))

    if day == date(2022, 10, 8):  # a Monday of a week that is not stated
        return min(odd(MONDAY), even(MONDAY)), max(odd(MONDAY), even(MONDAY))
    if day == date(2022, 10, 9):
        return even(FRIDAY), even(FRIDAY)
    if day.isoweekday() > 5:
        return 0, max(max(odd(weekday), even(weekday)) for weekday in Weekday)
    this = odd if (day - start).days // 7 % 2 == 0 else even
    return this(Weekday.of(day)), this(Weekday.of(day))


entries = st.dictionaries(st.sampled_from(Weekday), st.tuples(st.integers(0, 4), st.integers(0, 4)))
timetables = st.builds(lambda every, odd, even: Timetable(every, odd=odd, even=even), entries, entries, entries)


@given(spans, timetables)
def test_lessons_are_those_of_each_day(span: Span, timetable: Timetable) -> None:
    by_hand = [lessons_by_hand(day, timetable) for day in span]
    low, high = sum(each[0] for each in by_hand), sum(each[1] for each in by_hand)
    assert SOME.lessons_in(span, timetable) == Bounds(low, high, low, high)


def test_teaching_days_travel_and_compare() -> None:
    assert pickle.loads(pickle.dumps(SOME)) == SOME  # noqa: S301 - made in this line
    assert hash(taught()) == hash(taught())
    assert hash(MONDAYS) == hash(Timetable({MONDAY: (2, 0)}))
