"""Working days: layers put together, counted and stepped through."""

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import (
    CalendarYear,
    Dated,
    Day,
    DayReason,
    DayStatus,
    DayTable,
    Follows,
    Half,
    HalfDay,
    HalfStatus,
    LayerStatus,
    Month,
    PostingTerm,
    SchoolYear,
    Semester,
    Span,
    Weekday,
    WorkingDays,
    working,
)
from edu_policy.calendars.layers import HolidayProvider
from edu_policy.calendars.mainland import MAINLAND
from edu_policy.errors import DuplicateIdError, EduPolicyError, InvalidTypeError, InvalidValueError, OutsideCalendarError, PeriodError
from edu_policy.sources import Citation

A_DATETIME = datetime(2024, 4, 11, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
AS_OF = date(2024, 1, 2)
ORDINARY = tuple(Weekday)[:5]
MORNING, AFTERNOON = Half.MORNING, Half.AFTERNOON
SUNDAY = date(2024, 4, 7)
"""A make-up day of the nation."""
SPORTS = date(2024, 4, 19)


def table(name: str, **further: Any) -> DayTable:
    return DayTable(**{"id": name, "years": [2024], "source": Citation(f"Notice of {name}"), "as_of": AS_OF, **further})


# 三月三 of 2024: two days off in one region, without a make-up day.
SANYUESAN = Citation("广西壮族自治区 2024年三月三放假", ["http://guofajx.com/news-128381.html"])
REGION = table("guangxi", source=SANYUESAN, off=[date(2024, 4, 11), date(2024, 4, 12)])
SCHOOL = table("school", worked=[SUNDAY], follows={SUNDAY: Follows(Weekday.THURSDAY, week=7)}, halves={HalfDay(SPORTS, AFTERNOON): False})
NATION = WorkingDays([MAINLAND])
LOCAL = WorkingDays([MAINLAND, REGION, SCHOOL])
APRIL = Month(2024, 4)


def test_the_module_lists_its_names() -> None:
    assert dir(working) == sorted(working.__all__)


# -- layers ----------------------------------------------------------------------------------------------------------------------


def on(reason: DayReason, by: str) -> HalfStatus:
    return HalfStatus(worked=True, reason=reason, by=by)


def off(reason: DayReason, by: str) -> HalfStatus:
    return HalfStatus(worked=False, reason=reason, by=by)


@pytest.mark.parametrize(
    ("day", "morning", "afternoon"),
    [
        (date(2024, 4, 4), off(DayReason.HOLIDAY, "cn-mainland"), None),
        (date(2024, 4, 6), off(DayReason.WEEKEND, "cn-mainland"), None),
        (SUNDAY, on(DayReason.OPENED, "school"), None),
        (date(2024, 4, 8), on(DayReason.WEEKDAY, "cn-mainland"), None),
        (date(2024, 4, 11), off(DayReason.CLOSED, "guangxi"), None),
        (SPORTS, on(DayReason.WEEKDAY, "cn-mainland"), off(DayReason.CLOSED, "school")),
        (date(2024, 4, 28), on(DayReason.MAKE_UP, "cn-mainland"), None),
    ],
)
def test_the_last_layer_that_speaks_of_a_half_day_wins(day: date, morning: HalfStatus, afternoon: HalfStatus | None) -> None:
    status = LOCAL.status(day)
    assert (status.morning, status.afternoon) == (morning, afternoon or morning)
    assert LOCAL.is_worked(day) is status.is_worked
    assert LOCAL.half_days_in(Day(day)) == status.half_days


def test_april_by_hand_in_the_nation_the_region_and_the_school() -> None:
    # April 2024: 22 weekdays; 4 and 5 are off, Sundays 7 and 28 worked: 22. The region is off on 11 and 12: 20 days, 40 half-days.
    # The school is off on one afternoon: 39 half-days, and no day less.
    region = NATION.with_layer(REGION)
    assert (NATION.days_in(APRIL), NATION.half_days_in(APRIL)) == (22, 44)
    assert (region.days_in(APRIL), region.half_days_in(APRIL)) == (20, 40)
    assert (LOCAL.days_in(APRIL), LOCAL.half_days_in(APRIL)) == (20, 39)
    assert region.with_layer(SCHOOL) == LOCAL


def test_a_school_may_open_against_the_region() -> None:
    open_day = date(2024, 4, 11)
    defiant = NATION.with_layer(REGION).with_layer(table("school", halves={HalfDay(open_day, MORNING): True}))
    status = defiant.status(open_day)
    assert (status.half_days, status.morning.by, status.afternoon.by) == (1, "school", "guangxi")


def test_a_later_layer_may_have_a_week_of_its_own() -> None:
    # A boarding school with a six-day week: it answers for every half-day, so the nation's holidays no longer show.
    boarding = NATION.with_layer(table("boarding", week=tuple(Weekday)[:6]))
    assert boarding.days_in(Span(date(2024, 4, 1), date(2024, 4, 7))) == 6
    assert boarding.status(date(2024, 4, 4)).morning.by == "boarding"


def test_a_timetable_is_stated_and_never_derived() -> None:
    assert NATION.status(SUNDAY).follows is None
    assert LOCAL.status(SUNDAY).follows == Follows(Weekday.THURSDAY, week=7)


def test_the_timetable_of_the_last_layer_that_states_one_holds() -> None:
    region = table("region", worked=[SUNDAY], follows={SUNDAY: Follows(Weekday.FRIDAY)})
    silent, other = table("school", worked=[SUNDAY]), table("school", follows={SUNDAY: Follows(Weekday.THURSDAY)})
    closed = table("school", off=[SUNDAY])
    base = NATION.with_layer(region)
    assert base.with_layer(silent).status(SUNDAY).follows == Follows(Weekday.FRIDAY)
    assert base.with_layer(other).status(SUNDAY).follows == Follows(Weekday.THURSDAY)
    assert base.with_layer(closed).status(SUNDAY).follows is None  # nothing is taught


def test_make_up_days_are_those_worked_out_of_the_ordinary() -> None:
    # Of the nation, 7 and 28 April; the school still works on the first, and opens Saturday 13 for a morning.
    saturday = date(2024, 4, 13)
    school = table("school", worked=[SUNDAY], off=[date(2024, 4, 28)], halves={HalfDay(saturday, MORNING): True})
    assert NATION.make_up_days_in(APRIL) == (SUNDAY, date(2024, 4, 28))
    assert NATION.with_layer(school).make_up_days_in(APRIL) == (SUNDAY, saturday)
    assert NATION.make_up_days_in(Span(SUNDAY, SUNDAY)) == (SUNDAY,)
    assert NATION.make_up_days_in(Month(2024, 3)) == ()


def test_only_the_years_of_all_layers_are_covered() -> None:
    assert LOCAL.years == {2024}
    assert NATION.years == MAINLAND.years
    for period in (CalendarYear(2023), SchoolYear(2024), SchoolYear(2023)):
        with pytest.raises(OutsideCalendarError) as caught:
            LOCAL.days_in(period)
        assert caught.value.path == "period"
        assert "layer 'guangxi' covers 2024 and layer 'school' covers 2024; nothing is guessed" in str(caught.value)


def test_what_a_layer_says_of_a_year_that_others_lack_is_left_out() -> None:
    # 2023 begins on a Sunday; all that the school says of it must not move what is known of 2024.
    school = table(
        "school",
        years=[2023, 2024],
        off=[date(2023, 4, 11)],
        worked=[date(2023, 4, 1)],
        halves={HalfDay(date(2023, 4, 19), AFTERNOON): False, HalfDay(date(2023, 4, 16), MORNING): True},
    )
    both = WorkingDays([MAINLAND, REGION, school])
    assert both.years == {2024}
    assert [*both.list_in(CalendarYear(2024))] == [*NATION.with_layer(REGION).list_in(CalendarYear(2024))]
    assert both.make_up_days_in(CalendarYear(2024)) == NATION.make_up_days_in(CalendarYear(2024))


# -- what is refused -------------------------------------------------------------------------------------------------------------


class Own:
    """A provider of a user: what another layer says, as an object of another class."""

    def __init__(self, layer: DayTable, said: Callable[[date], Any] | None = None) -> None:
        self.id, self.years, self.source, self.as_of = layer.id, layer.years, layer.source, layer.as_of
        self._said = said or layer.status

    def status(self, day: date) -> Any:
        return self._said(day)


BASE = table("base", week=ORDINARY)
ON = HalfStatus(worked=True, reason=DayReason.WEEKDAY, by="own")
FULL = DayStatus(ON, ON)


def silent_from(day: date) -> Callable[[date], LayerStatus | DayStatus]:
    return lambda asked: LayerStatus(ON) if asked >= day else FULL


class Nameless(Own):
    def __init__(self) -> None:
        super().__init__(BASE)
        self.id = ""


class ListOfYears(Own):
    def __init__(self) -> None:
        super().__init__(BASE)
        self.years: Any = [2024]


@pytest.mark.parametrize(
    ("layers", "error", "shown"),
    [
        (MAINLAND, InvalidTypeError, "layers: expected several layers in a tuple or list, such as [MAINLAND], got DayTable(id="),
        ("MAINLAND", InvalidTypeError, "layers: expected several layers"),
        (None, InvalidTypeError, "layers: expected several layers"),
        ([], InvalidValueError, "layers: at least one layer is needed, such as MAINLAND"),
        ([MAINLAND, "school"], InvalidTypeError, "layers[1]: expected a DayTable, or an object with id, years, source, as_of and status"),
        ([DayTable], InvalidTypeError, "layers[0]: expected a DayTable, or an object with id"),
        ([Nameless()], InvalidValueError, "layers[0].id: must not be empty"),
        ([ListOfYears()], InvalidTypeError, "layers[0].years: expected a frozenset of years from layer 'base', got [2024]"),
        ([MAINLAND, REGION, REGION], DuplicateIdError, "layers[2].id: 'guangxi' is the id of an earlier layer"),
        ([BASE, table("old", years=[2023])], InvalidValueError, "layers: no year is covered by all of them"),
        ([REGION, BASE], InvalidValueError, "layers[0]: layer 'guangxi' is silent on 2024-01-01 morning; the first layer answers"),
        ([Own(BASE, silent_from(SPORTS))], InvalidValueError, "layers[0]: layer 'base' is silent on 2024-04-19 afternoon"),
        ([Own(BASE, lambda _: None)], InvalidTypeError, "layers: layer 'base' gave None for 2024-01-01; expected a LayerStatus"),
        ([BASE, Own(REGION, lambda _: True)], InvalidTypeError, "layers: layer 'guangxi' gave True for 2024-01-01"),
    ],
)
def test_layers_that_cannot_be_are_refused(layers: Any, error: type[EduPolicyError], shown: str) -> None:
    with pytest.raises(error) as caught:
        WorkingDays(layers)
    assert str(caught.value).startswith(shown)


def test_a_provider_that_changes_its_mind_is_found_out() -> None:
    said: list[LayerStatus | DayStatus] = [FULL] * 366
    fickle = WorkingDays([Own(BASE, lambda _: said.pop() if said else LayerStatus())])
    with pytest.raises(InvalidValueError, match="layer 'base' is silent on 2024-04-19 morning"):
        fickle.status(SPORTS)


ONE_DAY: list[Callable[[Any], object]] = [
    NATION.status,
    NATION.is_worked,
    NATION.first_on_or_after,
    NATION.last_on_or_before,
    lambda day: NATION.shifted(day, 1),
]
ONE_PERIOD: list[Callable[[Any], object]] = [
    NATION.days_in,
    NATION.half_days_in,
    NATION.list_in,
    NATION.make_up_days_in,
    NATION.last_in,
]


@pytest.mark.parametrize("ask", ONE_DAY)
@pytest.mark.parametrize("day", [A_DATETIME, "2024-04-11", None])
def test_only_a_date_is_asked_for(ask: Callable[[Any], object], day: object) -> None:
    with pytest.raises(InvalidTypeError, match="day: expected a date"):
        ask(day)


@pytest.mark.parametrize("ask", ONE_DAY)
@pytest.mark.parametrize("day", [date(2003, 12, 31), date(2027, 1, 1)])
def test_a_day_beyond_the_years_is_never_guessed(ask: Callable[[Any], object], day: date) -> None:
    with pytest.raises(OutsideCalendarError) as caught:
        ask(day)
    wording = f"the working days of {day.year} are not known: layer 'cn-mainland' covers 2004 to 2026; nothing is guessed"
    assert str(caught.value) == f"day: {wording}"


@pytest.mark.parametrize("ask", ONE_PERIOD)
@pytest.mark.parametrize(("period", "year"), [(SchoolYear(2026), 2027), (SchoolYear(2003), 2003), (CalendarYear(2027), 2027)])
def test_a_period_beyond_the_years_is_never_guessed(ask: Callable[[Any], object], period: Dated, year: int) -> None:
    with pytest.raises(OutsideCalendarError, match=f"period: the working days of {year} are not known"):
        ask(period)


@pytest.mark.parametrize("ask", ONE_PERIOD)
@pytest.mark.parametrize("period", [date(2024, 4, 11), Semester(2023, 2), HalfDay(SPORTS, MORNING), None])
def test_only_a_period_with_known_days_is_counted(ask: Callable[[Any], object], period: object) -> None:
    with pytest.raises(InvalidTypeError, match="period: expected a period with known days, such as a Span or a Month, got "):
        ask(period)


def test_a_term_without_an_end_has_no_number_of_days() -> None:
    with pytest.raises(PeriodError, match="has no end yet"):
        NATION.days_in(PostingTerm("P-1", date(2024, 4, 1)))


@pytest.mark.parametrize(
    ("edges", "error", "path"),
    [
        ((A_DATETIME, SUNDAY), InvalidTypeError, "start"),
        ((SUNDAY, None), InvalidTypeError, "end"),
        ((date(2003, 12, 31), SUNDAY), OutsideCalendarError, "start"),
        ((SUNDAY, date(2027, 1, 1)), OutsideCalendarError, "end"),
    ],
)
def test_days_between_are_counted_from_date_to_date(edges: tuple[Any, Any], error: type[EduPolicyError], path: str) -> None:
    with pytest.raises(error) as caught:
        NATION.between(*edges)
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("days", "error", "shown"),
    [
        (0, InvalidValueError, "days: 0 working days lead nowhere; first_on_or_after and last_on_or_before find"),
        ("1", InvalidTypeError, "days: expected a whole number of working days, got '1'"),
        (True, InvalidTypeError, "days: expected a whole number of working days, got True"),
        (1.0, InvalidTypeError, "days: expected a whole number of working days, got 1.0"),
    ],
)
def test_one_steps_by_a_whole_number_of_days(days: Any, error: type[EduPolicyError], shown: str) -> None:
    with pytest.raises(error) as caught:
        NATION.shifted(SPORTS, days)
    assert str(caught.value).startswith(shown)


# -- steps -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "days", "reached"),
    [
        # National Day 2024: off from 1 to 7 October, Sunday 29 September and Saturday 12 October worked.
        (date(2024, 9, 30), 1, date(2024, 10, 8)),
        (date(2024, 10, 3), 1, date(2024, 10, 8)),
        (date(2024, 10, 8), 4, date(2024, 10, 12)),
        (date(2024, 10, 8), 5, date(2024, 10, 14)),
        (date(2024, 10, 8), -1, date(2024, 9, 30)),
        (date(2024, 10, 3), -2, date(2024, 9, 29)),
        (date(2024, 10, 8), -4, date(2024, 9, 26)),  # 30, Sunday 29, Friday 27, Thursday 26
    ],
)
def test_steps_by_hand(day: date, days: int, reached: date) -> None:
    assert NATION.shifted(day, days) == reached


@pytest.mark.parametrize(
    ("day", "after", "before"),
    [
        (date(2024, 10, 3), date(2024, 10, 8), date(2024, 9, 30)),
        (date(2024, 9, 28), date(2024, 9, 29), date(2024, 9, 27)),
        (date(2024, 9, 30), date(2024, 9, 30), date(2024, 9, 30)),
        (date(2024, 1, 1), date(2024, 1, 2), date(2023, 12, 29)),
    ],
)
def test_the_nearest_working_day_by_hand(day: date, after: date, before: date) -> None:
    assert (NATION.first_on_or_after(day), NATION.last_on_or_before(day)) == (after, before)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2024, 9, 30), date(2024, 9, 30), 0),
        (date(2024, 9, 30), date(2024, 10, 7), 0),
        (date(2024, 9, 30), date(2024, 10, 8), 1),
        (date(2024, 9, 28), date(2024, 9, 30), 2),
        (date(2024, 10, 8), date(2024, 9, 30), -1),
    ],
)
def test_days_between_by_hand(start: date, end: date, days: int) -> None:
    assert NATION.between(start, end) == days


def test_the_last_working_day_of_a_period() -> None:
    assert NATION.last_in(Month(2024, 9)) == date(2024, 9, 30)
    assert NATION.last_in(Span(date(2024, 9, 28), date(2024, 9, 28))) is None
    assert NATION.last_in(Span(date(2004, 1, 1), date(2004, 1, 1))) is None


@pytest.mark.parametrize(
    ("step", "year"),
    [
        (lambda: NATION.shifted(date(2026, 12, 31), 1), 2027),
        (lambda: NATION.shifted(date(2026, 12, 31), 10**9), 2027),
        (lambda: NATION.shifted(date(2004, 1, 2), -1), 2003),
        (lambda: NATION.last_on_or_before(date(2004, 1, 1)), 2003),
        (lambda: WorkingDays([table("none", week=[])]).first_on_or_after(date(2024, 1, 1)), 2025),
    ],
)
def test_a_step_beyond_the_years_is_never_guessed(step: Callable[[], date], year: int) -> None:
    with pytest.raises(OutsideCalendarError, match=f"day: the working days of {year} are not known"):
        step()


# 2023 is missing: 30 December 2022 and 2 January 2024 are numbered one after the other, and are not neighbours.
GAP = WorkingDays([table("base", years=[2022, 2024], week=ORDINARY)])


@pytest.mark.parametrize(
    "ask",
    [
        lambda: GAP.days_in(Span(date(2022, 12, 1), date(2024, 1, 31))),
        lambda: GAP.between(date(2022, 12, 30), date(2024, 1, 2)),
        lambda: GAP.between(date(2024, 1, 2), date(2022, 12, 30)),
        lambda: GAP.shifted(date(2022, 12, 30), 1),
        lambda: GAP.shifted(date(2024, 1, 1), -1),
        lambda: GAP.first_on_or_after(date(2022, 12, 31)),
        lambda: WorkingDays([table("base", years=[2022, 2024], week=[Weekday.SUNDAY])]).last_on_or_before(date(2024, 1, 1)),
    ],
)
def test_a_year_missing_in_the_middle_is_not_stepped_over(ask: Callable[[], object]) -> None:
    with pytest.raises(OutsideCalendarError, match="the working days of 2023 are not known: layer 'base' covers 2022, 2024"):
        ask()


def test_the_years_around_a_gap_are_counted_alone() -> None:
    # 2022 begins on a Saturday and has 52 weeks and a day: 260 weekdays. 2024 has 262.
    assert (GAP.days_in(CalendarYear(2022)), GAP.days_in(CalendarYear(2024))) == (260, 262)


def test_the_last_year_that_there_is_can_be_covered() -> None:
    last = WorkingDays([table("last", years=[9999], week=ORDINARY)])
    assert last.last_on_or_before(date.max) == date.max  # a Friday
    with pytest.raises(OutsideCalendarError, match="10000"):
        last.shifted(date.max, 1)


# -- laws ------------------------------------------------------------------------------------------------------------------------

SHORT = Span(date(2023, 1, 1), date(2024, 12, 31))
near = st.dates(date(2023, 12, 1), date(2024, 1, 31))
"""Days around a change of years, few enough that exceptions and edges meet."""
some_follows = st.none() | st.builds(Follows, st.sampled_from(Weekday), st.none() | st.integers(1, 20))


@st.composite
def tables(draw: st.DrawFn, name: str, *, is_base: bool) -> DayTable:
    off = draw(st.frozensets(near, max_size=8))
    worked = {day: follows for day, follows in draw(st.dictionaries(near, some_follows, max_size=8)).items() if day not in off}
    halves = draw(st.dictionaries(st.builds(HalfDay, near, st.sampled_from(Half)), st.booleans(), max_size=8))
    return table(
        name,
        years=[2023, 2024],
        week=draw(st.frozensets(st.sampled_from(Weekday))) if is_base else None,
        off=off,
        worked=worked,
        halves={half: is_on for half, is_on in halves.items() if half.day not in off and half.day not in worked},
    )


@st.composite
def stacks(draw: st.DrawFn) -> tuple[HolidayProvider, ...]:
    """Between one and three layers, each a table or an object of a user that says the same."""
    given_tables = [draw(tables("0", is_base=True)), *(draw(tables(name, is_base=draw(st.booleans()))) for name in draw(upper))]
    return tuple(Own(layer) if draw(st.booleans()) else layer for layer in given_tables)


upper = st.sampled_from([(), ("1",), ("1", "2")])


def naive_halves(layers: tuple[HolidayProvider, ...], day: date) -> list[HalfStatus]:
    """The two halves of a day, asking each layer from the last to the first."""
    said = [layer.status(day) for layer in reversed(layers)]
    return [next(answer for status in said if (answer := getattr(status, half))) for half in Half]


@given(stacks(), near, near)
def test_counting_equals_a_naive_loop(layers: tuple[HolidayProvider, ...], one: date, other: date) -> None:
    days, span = WorkingDays(layers), Span(min(one, other), max(one, other))
    halves = {day: naive_halves(layers, day) for day in span}
    worked = tuple(day for day, (morning, afternoon) in halves.items() if morning.worked or afternoon.worked)
    extra = {DayReason.MAKE_UP, DayReason.OPENED}
    assert days.half_days_in(span) == sum(half.worked for pair in halves.values() for half in pair)
    assert days.list_in(span) == worked
    assert days.days_in(span) == len(worked)
    assert days.last_in(span) == (worked[-1] if worked else None)
    assert days.make_up_days_in(span) == tuple(day for day, pair in halves.items() if any(half.reason in extra for half in pair))
    assert days.between(span.start, span.end) == sum(day > span.start for day in worked)
    for day, pair in halves.items():
        assert [days.status(day).morning, days.status(day).afternoon] == pair
        assert days.is_worked(day) is (day in worked)


def or_outside(step: Callable[[], date]) -> date | None:
    try:
        return step()
    except OutsideCalendarError:
        return None


@given(stacks(), near)
def test_the_nearest_working_day_equals_a_naive_search(layers: tuple[HolidayProvider, ...], day: date) -> None:
    days = WorkingDays(layers)
    ahead = (later for later in Span(day, SHORT.end) if days.is_worked(later))
    back = (earlier for earlier in reversed([*Span(SHORT.start, day)]) if days.is_worked(earlier))
    assert or_outside(lambda: days.first_on_or_after(day)) == next(ahead, None)
    assert or_outside(lambda: days.last_on_or_before(day)) == next(back, None)


inner = st.dates(date(2010, 1, 1), date(2020, 12, 31))
steps = st.integers(-1000, 1000).filter(bool)


@given(inner, steps)
def test_steps_lead_back(day: date, days: int) -> None:
    reached = NATION.shifted(day, days)
    assert NATION.is_worked(reached)
    if NATION.is_worked(day):
        assert NATION.shifted(reached, -days) == day
        assert NATION.between(day, reached) == days


@given(inner, st.integers(1, 500), st.integers(1, 500))
def test_steps_add_up(day: date, one: int, other: int) -> None:
    assert NATION.shifted(NATION.shifted(day, one), other) == NATION.shifted(day, one + other)
    assert NATION.shifted(NATION.shifted(day, -one), -other) == NATION.shifted(day, -one - other)


@given(inner)
def test_one_step_is_the_nearest_working_day_beside(day: date) -> None:
    assert NATION.shifted(day, 1) == NATION.first_on_or_after(day + timedelta(1))
    assert NATION.shifted(day, -1) == NATION.last_on_or_before(day - timedelta(1))


@given(inner, inner, inner)
def test_days_between_add_up(one: date, two: date, three: date) -> None:
    assert NATION.between(one, two) + NATION.between(two, three) == NATION.between(one, three)
    assert NATION.between(one, two) == -NATION.between(two, one)


# -- as a value ------------------------------------------------------------------------------------------------------------------


def test_working_days_are_equal_by_their_layers_alone() -> None:
    twin = WorkingDays((MAINLAND, REGION, SCHOOL))
    assert (twin, hash(twin)) == (LOCAL, hash(LOCAL))
    assert len({LOCAL, twin, NATION, WorkingDays([MAINLAND, SCHOOL, REGION])}) == 3
    assert LOCAL.layers == (MAINLAND, REGION, SCHOOL)


def test_working_days_travel_as_their_layers() -> None:
    for twin in (pickle.loads(pickle.dumps(LOCAL)), copy.copy(LOCAL), copy.deepcopy(LOCAL)):  # noqa: S301 - made in this line
        assert (twin, hash(twin)) == (LOCAL, hash(LOCAL))
        assert twin.half_days_in(APRIL) == 39
    assert len(pickle.dumps(LOCAL)) < 20_000  # the dates of the nation's table, and no sums


def test_working_days_are_short_to_read() -> None:
    assert repr(LOCAL) == "WorkingDays('cn-mainland' 2004 to 2026, 'guangxi' 2024, 'school' 2024)"
