"""Measures against brute force: their bounds are the least and the greatest value over all completions of what is not known."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from edu_policy.calculators import Unlisted
from edu_policy.models import Activity
from edu_policy.quantities import Unit
from edu_policy.rules import Count, Credits, Distinct, Items, Measure, Part, Rate, Total
from edu_policy.rules.engine.measuring import _share_bounds
from edu_policy.rules.fields import activity
from edu_policy.text import Term
from tests.rules.support import TEXT, THE_SCHOOL, VISITS, asked, at_least, dossier_of, visit

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
}
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
    return len(there) if name == "count" else len({record.mode for record in there})


@settings(max_examples=settings().max_examples // 2)
@given(st.sampled_from(sorted(MEASURES)), VISITED)
def test_known_bounds_hold_every_world(name: str, facts: list[dict[str, Any]]) -> None:
    records = [visit(f"V{index}", **fact) for index, fact in enumerate(facts)]
    observed = asked(at_least(MEASURES[name]), dossier_of(activities=records)).finding.children[0].observed
    values = [by_hand(name, world) for world in worlds(records)]
    assert observed is not None
    assert observed.low <= min(values)
    assert max(values) <= observed.high  # type: ignore[operator]
    assert name not in ("count", "total") or (observed.low, observed.high) == (min(values), max(values))  # these two are tight
