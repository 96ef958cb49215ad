"""Measures against brute force: their bounds are the least and the greatest value over all completions of what is not known."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby, product
from math import ceil, floor
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from edu_policy.calculators import Join, Rounding, Step, Unlisted
from edu_policy.calendars import NO_END, Span
from edu_policy.models import Activity, Dossier, Posting, School, Table
from edu_policy.quantities import NO_BOUNDS, Amount, Bounds, Unit
from edu_policy.rules import (
    ANY,
    AtOnce,
    Count,
    Covered,
    Credits,
    Distinct,
    Duration,
    Greatest,
    Items,
    Ladder,
    Least,
    Lookup,
    Measure,
    Number,
    OneOf,
    Part,
    Peak,
    Plus,
    Rate,
    Ratio,
    Reaching,
    Records,
    Round,
    Row,
    Sum,
    Times,
    Total,
    ValueOf,
    Window,
    Within,
)
from edu_policy.rules.engine.counting import _share_bounds
from edu_policy.rules.fields import activity, posting
from edu_policy.text import Term
from tests.rules.support import TEXT, THE_SCHOOL, VISITS, asked, at_least, dossier_of, posted, recorded, visit

CELLS = st.lists(st.tuples(st.booleans(), st.sampled_from([1, 0, -1])), min_size=1, max_size=6)
"""Records as (surely a member, property: yes, not known, no)."""


def completions(cells: list[tuple[bool, int]]) -> list[Fraction]:
    """Return the share in every world: each maybe-member in or out, each property that is not known yes or no."""
    worlds = product(*(product([True] if sure else [True, False], [sign] if sign else [1, -1]) for sure, sign in cells))
    members = ([sign for inside, sign in world if inside] for world in worlds)
    return [Fraction(signs.count(1), len(signs)) for signs in members if signs]


@given(CELLS)
def test_the_bounds_of_a_share_are_tight(cells: list[tuple[bool, int]]) -> None:
    assume(any(sure for sure, _ in cells))  # with no sure member it may be empty, and then it may not apply
    shares = completions(cells)
    assert _share_bounds(cells) == (min(shares), max(shares))


@given(CELLS)
def test_without_a_sure_member_the_bounds_still_hold_every_world(cells: list[tuple[bool, int]]) -> None:
    low, high = _share_bounds(cells)
    assert all(low <= share <= high for share in completions(cells))


AT_SCHOOL = VISITS.that(activity.at.is_(THE_SCHOOL))
MODES = [Part(Term(mode, TEXT), activity.mode.is_(mode)) for mode in ("onsite", "online_live")]
MEASURES: dict[str, Measure] = {
    "count": Count(AT_SCHOOL, Unit.RECORD),
    "distinct": Distinct(AT_SCHOOL, activity.mode, Unit.RECORD),
    "items": Items(AT_SCHOOL, tuple(MODES)),
    "total": Total(AT_SCHOOL, Credits((Rate(("visit",), 3, Unit.LESSON),), Unlisted.NOT_COUNTED), Unit.CREDIT_HOUR),
    "covered": Covered(AT_SCHOOL, activity.mode, THE_SCHOOL.subjects),
    "reaching": Reaching(Total(AT_SCHOOL, ValueOf(activity.lessons, Unit.LESSON), Unit.LESSON, (activity.mode,)), Number(2), Unit.ITEM),
}
WANTED = {"onsite", "recorded"}
"""The modes that the school asks for, as if they were subjects."""
VISITED = st.lists(
    st.fixed_dictionaries(
        {
            "at": st.sampled_from(["S", "H", None]),
            "mode": st.sampled_from(["onsite", "online_live", None]),
            "lessons": st.integers(0, 2),
        }
    ),
    max_size=3,
)


def worlds(records: list[Activity]) -> Iterator[list[Activity]]:
    """Yield the records with every unknown place and mode filled in, in every way."""
    for chosen in product(
        *(
            product([record.at] if record.at else ["S", "H"], [record.mode] if record.mode else ["onsite", "online_live"])
            for record in records
        )
    ):
        yield [attrs.evolve(record, at=at, mode=mode) for record, (at, mode) in zip(records, chosen, strict=True)]


def by_hand(name: str, records: list[Activity]) -> int:
    """Reckon a measure where everything is known."""
    there = [record for record in records if record.at == "S"]
    if name == "total":
        return sum(3 * (record.lessons or 0) for record in there)
    modes = {record.mode for record in there}
    if name == "reaching":
        return sum(sum(record.lessons or 0 for record in there if record.mode == mode) >= 2 for mode in modes)
    if name == "covered":
        return len(modes & WANTED)
    return len(there) if name == "count" else len(modes)


@settings(max_examples=settings().max_examples // 2)
@given(st.sampled_from(sorted(MEASURES)), VISITED)
def test_known_bounds_hold_every_world(name: str, facts: list[dict[str, Any]]) -> None:
    records = [visit(f"V{index}", **fact) for index, fact in enumerate(facts)]
    schools = [School(id="S", subjects=WANTED), School(id="H")]
    observed = asked(at_least(MEASURES[name]), dossier_of(activities=records, schools=schools)).finding.children[0].observed
    values = [by_hand(name, world) for world in worlds(records)]
    assert observed is not None
    assert observed.low <= min(values)  # type: ignore[operator]
    assert max(values) <= observed.high  # type: ignore[operator]
    assert name not in ("count", "total") or (observed.low, observed.high) == (min(values), max(values))  # these two are tight


def observed_in(measure: Measure, facts: Dossier, **parts: Any) -> Bounds:
    seen = asked(at_least(measure), facts, **parts).finding.children[0].observed
    assert seen is not None
    return seen


def holds(seen: Bounds, values: Iterable[Amount], *, tight: bool = False) -> bool:
    """Whether bounds hold every value, and, where they are to be tight, nothing beyond the least and the greatest."""
    least, greatest = min(values := list(values)), max(values)
    if tight:
        return seen == Bounds(least, greatest, least, greatest)
    return bool(seen.low <= least and greatest <= seen.high and seen.floor <= least and greatest <= seen.ceiling)  # type: ignore[operator]


half = settings(max_examples=settings().max_examples // 2)

# -- totals of groups --------------------------------------------------------------------------------------------------------------

EVENTS = st.lists(
    st.fixed_dictionaries(
        {
            "at": st.sampled_from(["S", "S", "H", None]),
            "mode": st.sampled_from(["onsite", "online_live", None]),
            "lessons": st.integers(0, 4),
        }
    ),
    max_size=4,
)


def sum_by_hand(records: Iterable[Activity], take: int | None, cap: int | None) -> int:
    """Reckon a total by mode where everything is known."""
    there = sorted((record.mode or "", -(record.lessons or 0)) for record in records if record.at == "S")
    groups = [[-lessons for _, lessons in group][:take] for _, group in groupby(there, key=lambda pair: pair[0])]
    return sum(sum(group) if cap is None else min(sum(group), cap) for group in groups)


@half
@given(EVENTS, st.sampled_from([None, 1, 2]), st.sampled_from([None, 0, 3, 5]))
def test_totals_of_groups_hold_every_world_and_are_tight_where_each_group_is_known(
    facts: list[dict[str, Any]], take: int | None, cap: int | None
) -> None:
    records = [visit(f"V{index}", **fact) for index, fact in enumerate(facts)]
    most = None if cap is None else Number(cap)
    lessons = ValueOf(activity.lessons, Unit.LESSON)
    seen = observed_in(Total(AT_SCHOOL, lessons, Unit.LESSON, (activity.mode,), take, most), dossier_of(activities=records))
    is_grouped = all(record.mode for record in records) or take is cap is None

    assert holds(seen, [sum_by_hand(world, take, cap) for world in worlds(records)], tight=is_grouped)


# -- measures of an uncertain count ------------------------------------------------------------------------------------------------

HERE = Count(AT_SCHOOL, Unit.RECORD)
STEPS = (Step(1, 3), Step(3, 1))
HUMPED = (Step(0, 2), Step(2, -3))


def climbed(steps: Sequence[Step], x: Fraction) -> Fraction:
    """Reckon a ladder unit by unit: an eighth of a unit at a time, which none of the edges cuts."""
    eighths = (Fraction(index, 8) for index in range(int(x * 8)))
    rates = ([Fraction(step.rate) for step in steps if Fraction(step.edge) <= eighth] for eighth in eighths)
    return sum((found[-1] / 8 for found in rates if found), Fraction())


OF_COUNT: dict[str, tuple[Measure, Callable[[int], Amount], bool]] = {
    "times": (Times((HERE, Number(-2)), Unit.RECORD), lambda n: -2 * n, True),
    "square": (Times((HERE, HERE), Unit.RECORD), lambda n: n * n, True),
    "least": (Least((HERE, Number(2))), lambda n: min(n, 2), True),
    "greatest": (Greatest((HERE, Number(2))), lambda n: max(n, 2), True),
    "ratio": (Ratio(HERE, Number(3)), lambda n: Fraction(n, 3), True),
    "divisor": (Ratio(Number(3), Plus((HERE, Number(1)))), lambda n: Fraction(3, n + 1), True),
    "of itself": (Ratio(HERE, Plus((HERE, Number(1)))), lambda n: Fraction(n, n + 1), False),
    "down": (Round(Ratio(HERE, Number(2))), lambda n: floor(Fraction(n, 2)), True),
    "up": (Round(Ratio(HERE, Number(2)), 2, Rounding.UP), lambda n: 2 * ceil(Fraction(n, 4)), True),
    "half up": (Round(Ratio(HERE, Number(2)), 1, Rounding.HALF_UP), lambda n: floor(Fraction(n + 1, 2)), True),
    "ladder": (Ladder(HERE, STEPS, Unit.YUAN), lambda n: climbed(STEPS, Fraction(n)), True),
    "humped": (Ladder(HERE, HUMPED, Unit.YUAN), lambda n: climbed(HUMPED, Fraction(n)), False),
    "cancelled": (Plus((HERE, Times((HERE, Number(-1)), Unit.RECORD))), lambda _: 0, False),
    "sum": (Sum(HERE, Window.SEMESTER), lambda n: n, True),
}
"""A measure of the visits at the school, its value for n of them, and whether its bounds are tight, as for what is monotone."""


@half
@given(st.sampled_from(sorted(OF_COUNT)), st.integers(0, 3), st.integers(0, 3))
def test_measures_of_an_uncertain_count_hold_all_of_its_values(name: str, sure: int, unsure: int) -> None:
    records = [visit(f"V{index}", at="S" if index < sure else None) for index in range(sure + unsure)]
    measure, by_hand, is_tight = OF_COUNT[name]

    assert holds(observed_in(measure, dossier_of(activities=records)), [by_hand(n) for n in range(sure, sure + unsure + 1)], tight=is_tight)


# -- decision tables ---------------------------------------------------------------------------------------------------------------

SETTINGS, KINDS = ("rural", "urban", "other"), ("primary", "secondary", "other")
CELLS_OF = (
    st.sampled_from([ANY, OneOf(["rural"]), OneOf(["urban"]), OneOf(["rural", "urban"])]),
    st.sampled_from([ANY, OneOf(["primary"]), OneOf(["secondary"])]),
    st.sampled_from([ANY, Within(0, 0), Within(1, 2), Within(2), Within(None, 1)]),
)
ROWS = st.lists(st.tuples(st.tuples(*CELLS_OF), st.integers(0, 9)), max_size=4)


def looked_up(rows: Iterable[tuple[tuple[Any, ...], int]], values: tuple[Any, ...], otherwise: int | None) -> int | None:
    """Return what the first row gives that the values meet, or what holds otherwise."""
    return next((given for cells, given in rows if all(map(fits, cells, values))), otherwise)


def fits(cell: Any, value: Any) -> bool:
    if isinstance(cell, OneOf):
        return value in cell.codes
    return cell is ANY or ((cell.low is None or cell.low <= value) and (cell.high is None or value <= cell.high))


def exclusive(rows: list[tuple[tuple[Any, ...], int]]) -> list[tuple[tuple[Any, ...], int]]:
    """Return the rows without those that could hold together with one before them: an edition refuses such."""
    kept: list[tuple[tuple[Any, ...], int]] = []
    for cells, number in rows:
        cases = [case for case in product(SETTINGS, KINDS, range(5)) if all(map(fits, cells, case))]
        if not any(all(map(fits, other, case)) for other, _ in kept for case in cases):
            kept.append((cells, number))
    return kept


@half
@given(
    ROWS.map(exclusive),
    st.sampled_from([*SETTINGS, None]),
    st.sampled_from([*KINDS, None]),
    st.integers(0, 2),
    st.integers(0, 2),
    st.sampled_from([None, 0, 5]),
)
def test_a_table_is_the_hull_of_all_that_its_keys_may_be(  # noqa: PLR0917 - hypothesis passes them in this order
    rows: list[tuple[tuple[Any, ...], int]], setting: str | None, kind: str | None, sure: int, unsure: int, otherwise: int | None
) -> None:
    facts = dossier_of(
        schools=[School(id="S", setting=setting, kind=kind), School(id="H")],
        activities=[visit(f"V{index}", at="S" if index < sure else None) for index in range(sure + unsure)],
    )
    made = tuple(Row(cells, Number(value)) for cells, value in rows)
    lookup = Lookup((THE_SCHOOL.setting, THE_SCHOOL.kind, HERE), made, Unit.ITEM)
    if otherwise is not None:
        lookup = attrs.evolve(lookup, otherwise=Number(otherwise))
    counts = range(sure, sure + unsure + 1)
    cases = product([setting] if setting else SETTINGS, [kind] if kind else KINDS, counts)
    values = [looked_up(rows, case, otherwise) for case in cases]

    seen = observed_in(lookup, facts)

    if None in values:
        assert seen == NO_BOUNDS
    else:
        assert holds(seen, [value for value in values if value is not None], tight=True)


# -- records that last -------------------------------------------------------------------------------------------------------------

YEARS = Span(date(2020, 1, 1), date(2022, 12, 31))
MOMENTS = (
    date(2019, 12, 31),
    date(2020, 1, 1),
    date(2020, 6, 30),
    date(2020, 7, 1),
    date(2021, 2, 28),
    date(2021, 3, 2),
    date(2022, 12, 31),
)
OUTWARD = Records(Table.POSTINGS, (posting.home.is_(THE_SCHOOL), posting.kind.is_("support")))
LEAVES = Records(Table.POSTINGS, (posting.kind.is_("leave"),))


@st.composite
def lasting(draw: st.DrawFn, id_: str) -> Posting:
    """A posting or a leave, of which any fact may be unknown."""
    start = draw(st.sampled_from([*MOMENTS, None]))
    end = draw(st.sampled_from([*(day for day in MOMENTS if start is None or day >= start), NO_END, None]))
    home = draw(st.sampled_from(["S", "S", "H", None]))
    return posted(id_, start=start, end=end, home=home, kind=draw(st.sampled_from(["support", "support", "leave", None])))


SENT = st.integers(1, 2).flatmap(lambda n: st.tuples(*(lasting(f"P{index}") for index in range(n))))


def all_worlds(records: Sequence[Posting]) -> Iterator[tuple[Posting, ...]]:
    """Yield the postings with every unknown fact filled in, in every way."""
    return product(*([*_completed(record)] for record in records))


def _completed(record: Posting) -> Iterator[Posting]:
    starts: Sequence[Any] = [record.start] if record.start else MOMENTS
    ends: Sequence[Any] = [record.end] if record.end else [*MOMENTS, NO_END]
    homes, kinds = ([record.home] if record.home else ["S", "H"]), ([record.kind] if record.kind else ["support", "leave"])
    for start, end, home, kind in product(starts, ends, homes, kinds):
        if end is NO_END or end >= start:
            yield attrs.evolve(record, start=start, end=end, home=home, kind=kind)


def sent(records: Sequence[Posting]) -> Dossier:
    return dossier_of(postings=records, recorded=recorded(since=date(2019, 1, 1)))


@half
@pytest.mark.parametrize("join", Join)
@given(
    SENT,
    st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR]),
    st.sampled_from([0, 1, 300]),
    st.booleans(),
    st.booleans(),
)
def test_durations_hold_every_world(join: Join, records: tuple[Posting, ...], unit: Unit, gap: int, counts: bool, takes_off: bool) -> None:  # noqa: FBT001, PLR0917 - hypothesis passes them so
    measure = Duration(OUTWARD, unit, join, gap, counts, LEAVES if takes_off else None)
    completed = [*all_worlds(records)]
    few = completed[:: max(1, len(completed) // 12)]

    seen = observed_in(measure, sent(records), period=YEARS, calendar=None)
    values = [exact(observed_in(measure, sent(world), period=YEARS, calendar=None)) for world in few]

    assert holds(seen, values)


def exact(seen: Bounds) -> Any:
    """Return the value of a measure where everything is known."""
    assert seen.is_exact
    assert seen.is_final
    return seen.low


def standing(world: Iterable[Posting], day: date) -> int:
    """Count who stands on a day."""
    ours = (one for one in world if one.home == "S" and one.kind == "support")
    return sum(one.start is not None and one.start <= day and (one.end is NO_END or one.end >= day) for one in ours)  # type: ignore[operator]


OF_LEVELS: dict[Peak, Callable[[list[int]], int]] = {
    Peak.MOST: max,
    Peak.LEAST: min,
    Peak.FIRST: lambda levels: levels[0],
    Peak.LAST: lambda levels: levels[-1],
}
AROUND = sorted({day + timedelta(shift) for day in MOMENTS for shift in (0, 1)} & set(YEARS))
"""Days on which the number may be another than the day before."""


@half
@given(SENT, st.sampled_from(Peak))
def test_numbers_at_once_hold_every_world(records: tuple[Posting, ...], when: Peak) -> None:
    values = [OF_LEVELS[when]([standing(world, day) for day in AROUND]) for world in all_worlds(records)]

    assert holds(observed_in(AtOnce(OUTWARD, when, Unit.PERSON), sent(records), period=YEARS, calendar=None), values)


@half
@given(SENT, st.sampled_from(Peak))
def test_numbers_at_once_are_exact_where_all_is_known(records: tuple[Posting, ...], when: Peak) -> None:
    world = next(all_worlds(records))

    seen = observed_in(AtOnce(OUTWARD, when, Unit.PERSON), sent(world), period=YEARS, calendar=None)

    assert exact(seen) == OF_LEVELS[when]([standing(world, day) for day in AROUND])
