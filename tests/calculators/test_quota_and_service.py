"""The dispatch ceiling N + 2, and length of service in whole semesters and years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calculators import SemesterService, Served, dispatch_cap, longest_service, service_of, whole_years
from edu_policy.calendars import MAINLAND, NO_END, Edge, SchoolCalendar, Semester, SemesterDates, Span, TeachingDays, WorkingDays
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.quantities import UNBOUNDED

AUTUMN = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))
SPRING = SemesterDates(semester=Semester(2022, 2), first_lesson=date(2023, 2, 13), last_day=date(2023, 7, 7))


@pytest.mark.parametrize(("places", "cap"), [(0, 2), (1, 3), (5, 7)])
def test_the_ceiling_is_two_above_the_places(places: int, cap: int) -> None:
    assert dispatch_cap(places).low == dispatch_cap(places).ceiling == cap


def test_an_unknown_number_of_places_leaves_the_ceiling_unknown_but_at_least_two() -> None:
    cap = dispatch_cap(None)
    assert (cap.low, cap.high) == (2, UNBOUNDED)


def test_places_that_cannot_be_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="places: must not be negative"):
        dispatch_cap(-1)
    with pytest.raises(InvalidTypeError, match="places: expected a whole number"):
        dispatch_cap(1.0)  # type: ignore[arg-type]
    with pytest.raises(InvalidTypeError, match="extra: expected a whole number"):
        dispatch_cap(1, extra=True)


@pytest.mark.parametrize(
    ("start", "end", "served"),
    [
        (date(2022, 9, 1), date(2023, 7, 7), [Served.WHOLE, Served.WHOLE]),
        (date(2022, 8, 25), date(2023, 8, 31), [Served.WHOLE, Served.WHOLE]),
        (date(2022, 9, 2), date(2023, 7, 7), [Served.PART, Served.WHOLE]),  # a day late
        (date(2022, 9, 1), date(2023, 7, 6), [Served.WHOLE, Served.PART]),  # a day early
        (date(2023, 2, 13), date(2023, 7, 7), [Served.PART, Served.WHOLE]),  # begins after autumn
        (date(2022, 9, 1), date(2023, 1, 13), [Served.WHOLE, Served.PART]),  # ends before spring
        (date(2022, 9, 1), NO_END, [Served.WHOLE, Served.WHOLE]),
    ],
)
def test_a_semester_is_served_from_its_first_lesson_to_its_last_day(start: date, end: date, served: list[Served]) -> None:
    assert [service.served for service in service_of(start, end, [AUTUMN, SPRING])] == served


def test_the_missed_days_are_named() -> None:
    (service,) = service_of(date(2022, 9, 3), date(2023, 1, 10), [AUTUMN])
    assert service.missed == (Span(date(2022, 9, 1), date(2022, 9, 2)), Span(date(2023, 1, 11), date(2023, 1, 13)))


@pytest.mark.parametrize(
    ("start", "may_miss", "served"),
    [
        (date(2022, 9, 2), 1, Served.WHOLE),  # misses 1 September, a school day: 1 <= 1
        (date(2022, 9, 3), 1, Served.UNKNOWN),  # misses two days, of which one or two are school days
        (date(2022, 9, 3), 2, Served.WHOLE),  # at most two
        (date(2022, 9, 2), 0, Served.PART),
    ],
)
def test_how_many_school_days_may_be_missed_decides_only_where_it_can(start: date, may_miss: int, served: Served) -> None:
    assert service_of(start, date(2023, 7, 7), [AUTUMN], may_miss=may_miss)[0].served is served


@pytest.mark.parametrize(
    ("end", "may_miss", "served"),
    [
        (date(2023, 1, 13), 0, Served.UNKNOWN),  # misses Saturday 14 and Sunday 15: school days or not
        (date(2023, 1, 13), 2, Served.WHOLE),
        (date(2023, 1, 15), 0, Served.WHOLE),
    ],
)
def test_a_last_day_on_a_sunday_may_be_no_school_day(end: date, may_miss: int, served: Served) -> None:
    to_sunday = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 15))
    assert service_of(date(2022, 9, 1), end, [to_sunday], may_miss=may_miss)[0].served is served


@pytest.mark.parametrize(
    ("start", "may_miss", "served", "missed"),
    [
        (date(2022, 9, 1), 0, Served.WHOLE, 0),
        (date(2022, 9, 5), 2, Served.WHOLE, 2),  # Thursday 1 and Friday 2
        (date(2022, 9, 5), 1, Served.PART, 2),
        (date(2022, 9, 13), 7, Served.WHOLE, 7),  # 1, 2 and 5 to 9; the 12th is Mid-Autumn
    ],
)
def test_with_teaching_days_the_school_days_missed_are_counted(start: date, may_miss: int, served: Served, missed: int) -> None:
    teaching = TeachingDays(SchoolCalendar(id="c", semesters=[AUTUMN], working=WorkingDays([MAINLAND])))
    (found,) = service_of(start, date(2023, 7, 7), [AUTUMN], may_miss=may_miss, teaching=teaching)
    assert (found.served, found.missed_days) == (served, missed)


def test_where_the_working_days_are_not_known_nothing_is_counted() -> None:
    later = SemesterDates(semester=Semester(2027, 1), first_lesson=date(2027, 9, 1), last_day=date(2028, 1, 14))
    teaching = TeachingDays(SchoolCalendar(id="c", semesters=[later], working=WorkingDays([MAINLAND])))
    (found,) = service_of(date(2027, 9, 6), NO_END, [later], may_miss=3, teaching=teaching)
    assert (found.served, found.missed_days) == (Served.UNKNOWN, None)


def test_a_missing_edge_leaves_it_unknown_unless_the_other_decides() -> None:
    open_end = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1))
    on_time, late = (service_of(start, date(2023, 7, 7), [open_end])[0] for start in (date(2022, 9, 1), date(2022, 9, 2)))
    assert (on_time.served, on_time.missing) == (Served.UNKNOWN, (Edge.LAST_DAY,))
    assert late.served is Served.PART


def service(year: int, number: int, served: Served) -> SemesterService:
    return SemesterService(semester=Semester(year, number), served=served)


def test_a_run_is_broken_by_a_semester_that_was_not_served() -> None:
    services = [service(2021, 2, Served.WHOLE), service(2022, 1, Served.PART), service(2022, 2, Served.WHOLE)]
    assert longest_service(services) == (1, 1)


def test_a_run_crosses_school_years_unless_it_may_not() -> None:
    services = [service(2021, 2, Served.WHOLE), service(2022, 1, Served.WHOLE)]
    assert longest_service(services) == (2, 2)
    assert longest_service(services, within_school_year=True) == (1, 1)


def test_semesters_that_do_not_follow_each_other_are_no_run() -> None:
    assert longest_service([service(2021, 1, Served.WHOLE), service(2022, 1, Served.WHOLE)]) == (1, 1)


def test_an_unknown_semester_counts_only_as_possible() -> None:
    assert longest_service([service(2022, 1, Served.WHOLE), service(2022, 2, Served.UNKNOWN)]) == (1, 2)
    assert longest_service([]) == (0, 0)


def test_stays_that_cannot_be_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="before its start"):
        service_of(date(2023, 1, 1), date(2022, 1, 1), [AUTUMN])
    with pytest.raises(InvalidValueError, match="may_miss"):
        service_of(date(2022, 9, 1), NO_END, [AUTUMN], may_miss=-1)
    with pytest.raises(InvalidTypeError, match="expected a date"):
        service_of("2022-09-01", NO_END, [AUTUMN])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(2020, 9, 1), date(2023, 8, 31), 3),  # three school years, both days included
        (date(2020, 9, 1), date(2023, 8, 30), 2),
        (date(2020, 2, 29), date(2021, 2, 28), 1),
        (date(2022, 9, 1), date(2022, 9, 1), 0),
    ],
)
def test_whole_years_count_both_days(start: date, end: date, years: int) -> None:
    assert whole_years(start, end) == years


def test_years_that_end_before_they_start_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="end"):
        whole_years(date(2023, 1, 1), date(2022, 12, 31))


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 8000), st.integers(0, 400))
def test_a_longer_stay_never_has_fewer_years(start: date, days: int, more: int) -> None:
    end = start + timedelta(days)
    assert whole_years(start, end) <= whole_years(start, end + timedelta(more))
