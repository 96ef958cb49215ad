"""What one layer says about half-days, and tables that are layers."""

import copy
import pickle
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import DayReason, DayStatus, DayTable, Follows, Half, HalfDay, HalfStatus, LayerStatus, Weekday, layers
from edu_policy.calendars.layers import HolidayProvider, year_runs
from edu_policy.calendars.mainland import MAINLAND
from edu_policy.errors import EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError, OutsideCalendarError
from edu_policy.sources import Citation

A_DATETIME = datetime(2024, 4, 11, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
NOTICE = Citation("Notice of 2024")
AS_OF = date(2024, 1, 2)
ORDINARY = tuple(Weekday)[:5]
MORNING, AFTERNOON = Half.MORNING, Half.AFTERNOON
THURSDAY, SATURDAY, SUNDAY = date(2024, 4, 11), date(2024, 4, 13), date(2024, 4, 7)


def table(**further: Any) -> DayTable:
    return DayTable(**{"id": "T", "years": [2024], "source": NOTICE, "as_of": AS_OF, **further})


def said(layer: DayTable, day: date) -> tuple[DayReason | None, DayReason | None]:
    status = layer.status(day)
    assert all(half is None or half.by == layer.id for half in (status.morning, status.afternoon))
    return status.morning and status.morning.reason, status.afternoon and status.afternoon.reason


def test_the_module_lists_its_names() -> None:
    assert dir(layers) == sorted(layers.__all__)


# -- small values ----------------------------------------------------------------------------------------------------------------

WORKED = {DayReason.WEEKDAY, DayReason.MAKE_UP, DayReason.OPENED}


@pytest.mark.parametrize("reason", DayReason)
def test_a_reason_fits_what_it_is_the_reason_for(reason: DayReason) -> None:
    worked = reason in WORKED
    assert HalfStatus(worked, reason, "T").worked is worked
    with pytest.raises(InvalidValueError, match=f"{reason} is no reason for a half-day that is ") as caught:
        HalfStatus(not worked, reason, "T")
    assert caught.value.path == "reason"


@pytest.mark.parametrize(
    ("parts", "error", "path"),
    [
        ((1, DayReason.WEEKDAY, "T"), InvalidTypeError, "worked"),
        ((True, "weekday", "T"), InvalidTypeError, "reason"),
        ((True, DayReason.WEEKDAY, None), InvalidTypeError, "by"),
        ((True, DayReason.WEEKDAY, ""), InvalidValueError, "by"),
    ],
)
def test_a_half_says_whether_why_and_who(parts: tuple[Any, Any, Any], error: type[EduPolicyError], path: str) -> None:
    with pytest.raises(error) as caught:
        HalfStatus(*parts)
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("parts", "error", "path", "shown"),
    [
        ((4,), InvalidTypeError, "weekday", "expected a Weekday, such as Weekday.MONDAY, got 4"),
        ((Weekday.MONDAY, "7"), InvalidTypeError, "week", "expected the number of a teaching week, got '7'"),
        ((Weekday.MONDAY, True), InvalidTypeError, "week", "got True"),
        ((Weekday.MONDAY, 0), InvalidValueError, "week", "teaching weeks are numbered from 1, got 0"),
    ],
)
def test_a_timetable_is_named_by_weekday_and_week(parts: tuple[Any, ...], error: type[EduPolicyError], path: str, shown: str) -> None:
    with pytest.raises(error) as caught:
        Follows(*parts)
    assert caught.value.path == path
    assert shown in str(caught.value)


def test_the_week_of_a_timetable_may_be_left_out() -> None:
    assert Follows(Weekday.MONDAY) == Follows(Weekday.MONDAY, None) != Follows(Weekday.MONDAY, 1)


ON = HalfStatus(worked=True, reason=DayReason.WEEKDAY, by="T")
NOT = HalfStatus(worked=False, reason=DayReason.HOLIDAY, by="T")


@pytest.mark.parametrize(("halves", "count"), [((ON, ON), 2), ((ON, NOT), 1), ((NOT, ON), 1), ((NOT, NOT), 0)])
def test_a_day_counts_its_worked_halves(halves: tuple[HalfStatus, HalfStatus], count: int) -> None:
    day = DayStatus(*halves)
    assert (day.half_days, day.is_worked) == (count, count > 0)


def test_only_a_layer_may_be_silent() -> None:
    assert LayerStatus() == LayerStatus(None, None, None)
    with pytest.raises(InvalidTypeError, match="morning: expected a HalfStatus, got None"):
        DayStatus(None, ON)  # type: ignore[arg-type]  # that it is refused is the point
    with pytest.raises(InvalidTypeError, match="afternoon: expected a HalfStatus, got True"):
        LayerStatus(afternoon=True)  # type: ignore[arg-type]  # that it is refused is the point
    with pytest.raises(InvalidTypeError, match="follows: expected a Follows, got <Weekday"):
        LayerStatus(follows=Weekday.MONDAY)  # type: ignore[arg-type]  # that it is refused is the point


# -- what a table says -----------------------------------------------------------------------------------------------------------


def test_a_base_answers_for_every_half_day() -> None:
    # Thursday 11 April is a holiday, Saturday 13 is worked for it; Friday 12 and Sunday 14 are as every week.
    base = table(week=ORDINARY, off=[THURSDAY], worked=[SATURDAY])
    assert said(base, THURSDAY) == (DayReason.HOLIDAY, DayReason.HOLIDAY)
    assert said(base, date(2024, 4, 12)) == (DayReason.WEEKDAY, DayReason.WEEKDAY)
    assert said(base, SATURDAY) == (DayReason.MAKE_UP, DayReason.MAKE_UP)
    assert said(base, date(2024, 4, 14)) == (DayReason.WEEKEND, DayReason.WEEKEND)


def test_a_local_table_speaks_of_what_it_lists() -> None:
    local = table(off=[THURSDAY], worked=[SATURDAY])
    assert said(local, THURSDAY) == (DayReason.CLOSED, DayReason.CLOSED)
    assert said(local, SATURDAY) == (DayReason.OPENED, DayReason.OPENED)
    assert said(local, date(2024, 4, 12)) == (None, None)


def test_a_half_day_is_said_alone() -> None:
    halves = {HalfDay(THURSDAY, AFTERNOON): False, HalfDay(SATURDAY, MORNING): True}
    assert said(table(halves=halves), THURSDAY) == (None, DayReason.CLOSED)
    assert said(table(halves=halves), SATURDAY) == (DayReason.OPENED, None)
    assert said(table(week=ORDINARY, halves=halves), THURSDAY) == (DayReason.WEEKDAY, DayReason.HOLIDAY)
    assert said(table(week=ORDINARY, halves=halves), SATURDAY) == (DayReason.MAKE_UP, DayReason.WEEKEND)


def test_a_half_day_may_repeat_what_its_day_says() -> None:
    halves = {HalfDay(THURSDAY, AFTERNOON): False, HalfDay(SATURDAY, MORNING): True}
    assert said(table(off=[THURSDAY], worked=[SATURDAY], halves=halves), THURSDAY) == (DayReason.CLOSED, DayReason.CLOSED)


def test_a_base_that_repeats_the_ordinary_week_makes_nothing_up() -> None:
    assert said(table(week=ORDINARY, worked=[THURSDAY]), THURSDAY) == (DayReason.WEEKDAY, DayReason.WEEKDAY)
    assert said(table(week=ORDINARY, off=[SATURDAY]), SATURDAY) == (DayReason.HOLIDAY, DayReason.HOLIDAY)


def test_a_week_of_no_days_is_a_base_too() -> None:
    assert said(table(week=[]), THURSDAY) == (DayReason.WEEKEND, DayReason.WEEKEND)


def test_a_worked_day_may_say_whose_timetable_it_follows() -> None:
    local = table(worked=[SUNDAY, SATURDAY], follows={SUNDAY: Follows(Weekday.THURSDAY, week=7)})
    assert local.status(SUNDAY).follows == Follows(Weekday.THURSDAY, week=7)
    assert local.status(SATURDAY).follows is local.status(THURSDAY).follows is None


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2025, 1, 1)])
def test_a_table_says_nothing_of_other_years(day: date) -> None:
    with pytest.raises(OutsideCalendarError) as caught:
        table().status(day)
    assert str(caught.value) == f"day: the working days of {day.year} are not known: layer 'T' covers 2024; nothing is guessed"


@pytest.mark.parametrize("day", [A_DATETIME, "2024-04-11", None])
def test_a_table_is_asked_for_a_date(day: Any) -> None:
    with pytest.raises(InvalidTypeError, match="day: expected a date"):
        table().status(day)


# -- what a table refuses --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("further", "shown"),
    [
        ({"id": ""}, "id: must not be empty"),
        ({"id": 7}, "id: expected a text, got 7"),
        ({"source": "Notice of 2024"}, "source: expected a Citation, got 'Notice of 2024'"),
        ({"as_of": A_DATETIME}, "as_of: expected a date, got datetime.datetime(2024, 4, 11, 8, 0); pass its .date()"),
        ({"years": []}, "years: a table covers at least one year"),
        ({"years": [2024, 10000]}, "years: expected years such as 2024, got 10000"),
        ({"years": [2024, True]}, "years: expected years such as 2024, got True"),
        ({"years": [2024, "2025"]}, "years: expected years such as 2024, got '2025'"),
        ({"week": [Weekday.TUESDAY, 1]}, "week: expected a Weekday, such as Weekday.MONDAY, got 1"),
        ({"off": [A_DATETIME]}, "off: expected a date, got datetime.datetime(2024, 4, 11, 8, 0); pass its .date()"),
        ({"worked": ["2024-04-13"]}, "worked: expected a date, got '2024-04-13'"),
        ({"off": [date(2025, 1, 1)]}, "off[2025-01-01]: lies outside the years of the table, 2024"),
        ({"worked": [date(2023, 12, 31)]}, "worked[2023-12-31]: lies outside the years of the table, 2024"),
        ({"follows": {SUNDAY: Weekday.FRIDAY}}, "follows[2024-04-07]: expected a Follows, got <Weekday.FRIDAY: 5>"),
        ({"follows": {date(2023, 12, 31): Follows(Weekday.FRIDAY)}}, "follows[2023-12-31]: lies outside the years of the table, 2024"),
        ({"off": [SATURDAY], "follows": {SATURDAY: Follows(Weekday.FRIDAY)}}, "follows[2024-04-13]: is listed as off, too"),
        ({"off": [SATURDAY], "worked": [SATURDAY]}, "worked[2024-04-13]: is listed as off, too; keep one of the two"),
        ({"halves": {HalfDay(date(2025, 1, 1), MORNING): True}}, "halves[2025-01-01 morning]: lies outside the years of the table, 2024"),
        (
            {"off": [THURSDAY], "halves": {HalfDay(THURSDAY, MORNING): True}},
            "halves[2024-04-11 morning]: is worked, but its day is off; list the two halves instead of the day",
        ),
        (
            {"worked": [SATURDAY], "halves": {HalfDay(SATURDAY, AFTERNOON): False}},
            "halves[2024-04-13 afternoon]: is off, but its day is worked; list the two halves instead of the day",
        ),
        ({"halves": {THURSDAY: False}}, "halves: expected a HalfDay and True or False, got datetime.date(2024, 4, 11): False"),
        ({"halves": {HalfDay(THURSDAY, MORNING): 1}}, "halves: expected a HalfDay and True or False, got HalfDay("),
    ],
)
def test_a_table_refuses_what_cannot_be(further: dict[str, Any], shown: str) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        table(**further)
    assert len(caught.value.exceptions) == 1
    assert shown in str(caught.value)


def test_all_problems_of_a_table_come_at_once() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        table(off=[THURSDAY, date(2025, 5, 1), date(2025, 1, 1)], worked=[THURSDAY, A_DATETIME], halves={THURSDAY: False})
    assert [(type(error), error.path) for error in caught.value.exceptions if isinstance(error, EduPolicyError)] == [
        (InvalidValueError, "off[2025-01-01]"),
        (InvalidValueError, "off[2025-05-01]"),
        (InvalidValueError, "worked[2024-04-11]"),
        (InvalidTypeError, "worked"),
        (InvalidTypeError, "halves"),
    ]
    assert str(caught.value).startswith("table 'T': 5 problems\n")


@pytest.mark.parametrize(
    ("further", "shown"),
    [
        ({"years": 2024}, "years: expected several years in a tuple, list or set, got 2024"),
        ({"week": Weekday.MONDAY}, "week: expected several days of the week"),
        ({"off": "2024-04-11"}, "off: expected several dates in a tuple, list or set, got '2024-04-11'"),
        ({"worked": THURSDAY}, "worked: expected several dates"),
        ({"off": [[THURSDAY]]}, "off: expected dates, got ([datetime.date(2024, 4, 11)],)"),
        ({"follows": [SUNDAY]}, "follows: expected a mapping from date to Follows, got ["),
        ({"halves": [HalfDay(THURSDAY, MORNING)]}, "halves: expected a mapping from HalfDay to True (worked) or False, got ["),
    ],
)
def test_a_table_refuses_what_is_no_collection(further: dict[str, Any], shown: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        table(**further)
    assert str(caught.value).startswith(shown)


# -- tables as values ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [list, tuple, set, frozenset, iter])
def test_any_collection_of_days_gives_the_same_table(kind: Any) -> None:
    given_days: Iterable[date] = kind([THURSDAY])
    one = table(years=kind([2024]), week=kind(ORDINARY), off=given_days, worked=kind([SATURDAY]))
    same = table(week=ORDINARY, off=(THURSDAY,), worked={SATURDAY})
    assert one == same
    assert hash(one) == hash(same)
    assert isinstance(one.off, frozenset)


def test_what_is_given_is_copied() -> None:
    off, worked, halves = [THURSDAY], {SATURDAY: Follows(Weekday.MONDAY)}, {HalfDay(SUNDAY, MORNING): True}
    one = table(off=off, worked=worked, halves=halves)
    off.clear()
    worked.clear()
    halves.clear()
    assert (len(one.off), len(one.worked), len(one.halves)) == (1, 1, 1)


@pytest.mark.parametrize("value", [MAINLAND, table(), LayerStatus(NOT, None, Follows(Weekday.MONDAY)), DayStatus(ON, NOT)])
def test_values_travel(value: Any) -> None:
    hash(value)  # a table keeps its hash, and must not send it along
    for twin in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301 - made in this line
        assert twin == value
        assert hash(twin) == hash(value)


def test_tables_with_other_facts_are_other_tables() -> None:
    one = table(off=[THURSDAY])
    others = [attrs.evolve(one, id="U"), table(), attrs.evolve(one, week=ORDINARY), attrs.evolve(one, years=[2024, 2025])]
    assert len({one, *others}) == 5


def test_a_table_is_short_to_read() -> None:
    # Counted in the collected lists of the notices, from which the table was copied: 407 weekdays off, 151 days worked.
    assert repr(MAINLAND) == "DayTable(id='cn-mainland', years=2004 to 2026, 407 off, 151 worked, 0 half-days)"


def test_a_table_is_a_provider() -> None:
    assert isinstance(MAINLAND, HolidayProvider)
    assert not isinstance(object(), HolidayProvider)


@pytest.mark.parametrize(
    ("years", "shown"),
    [([], ""), ([2024], "2024"), ([2025, 2024], "2024 to 2025"), ([2004, 2006, 2007, 2008, 2024], "2004, 2006 to 2008, 2024")],
)
def test_years_are_shown_as_runs(years: list[int], shown: str) -> None:
    assert year_runs(years) == shown


@given(st.frozensets(st.integers(1990, 2030)))
def test_runs_of_years_lose_none(years: frozenset[int]) -> None:
    runs = [[int(edge) for edge in run.split(" to ")] for run in year_runs(years).split(", ") if run]
    assert [year for run in runs for year in range(run[0], run[-1] + 1)] == sorted(years)


# -- a year to come --------------------------------------------------------------------------------------------------------------


def test_a_year_to_come_joins_those_before() -> None:
    """As when the notice for 2025 comes: both years are covered, each day as its own notice says."""
    first = table(week=ORDINARY, off=[THURSDAY], follows={SUNDAY: Follows(Weekday.FRIDAY)})
    notice = Citation("Notice for 2025", urls=["https://example.org/2025"], note="archived")
    new_year = date(2025, 1, 1)
    both = first.joined(attrs.evolve(first, years=[2025], off=[new_year], follows={}, source=notice, as_of=date(2024, 11, 12)))

    assert (both.id, set(both.years), both.as_of) == (first.id, {2024, 2025}, date(2024, 11, 12))
    assert both.source == Citation(f"{first.source.title}; Notice for 2025", ["https://example.org/2025"], "archived")
    assert said(both, new_year) == said(both, THURSDAY) == (DayReason.HOLIDAY, DayReason.HOLIDAY)
    assert both.status(SUNDAY).follows == Follows(Weekday.FRIDAY)


@pytest.mark.parametrize(
    ("other", "error", "message"),
    [
        (None, InvalidTypeError, "other: expected a DayTable, got None"),
        (table(years=[2024]), InvalidValueError, "other.years: both cover 2024; a year stands in one table"),
        (table(years=[2025], week=[Weekday.MONDAY]), InvalidValueError, "other.week: their ordinary weeks differ"),
    ],
)
def test_tables_that_do_not_fit_together_are_refused(other: Any, error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        table().joined(other)
    assert str(caught.value).startswith(message)
