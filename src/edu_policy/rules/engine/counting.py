"""Measures over records: how many, how much, which of a list, which part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

import attrs

from edu_policy.calculators import Reason
from edu_policy.calculators.shares import Tally, share_bounds
from edu_policy.models import Table
from edu_policy.quantities import UNBOUNDED, Amount, Bounds, Limit, Unit, added, exactly
from edu_policy.rules.conditions import Compare, Condition, Op
from edu_policy.rules.engine.measured import UNKNOWN, Measured, counted_by, explained, name_of
from edu_policy.rules.engine.paths import values_of
from edu_policy.rules.engine.scene import Scene
from edu_policy.rules.engine.selection import Entries, Entry, blame, entries_of, grouped, truth
from edu_policy.rules.fields import Field
from edu_policy.rules.findings import MissingFact
from edu_policy.rules.measures import Count, Covered, Distinct, Items, Share, Size
from edu_policy.rules.readings import walk
from edu_policy.rules.selectors import Records, Selector

__all__ = ["count", "covered", "distinct", "items", "rising", "share", "size"]


def __dir__() -> list[str]:
    return __all__


_SEVERAL: Final = {("people",), ("stages",), ("subjects",), ("tags",)}
"""Fields with several values, by their last step."""


# -- rising measures: one more record never lowers them ---------------------------------------------------------------


def rising(sums: Bounds, found: Entries, selector: Selector, scene: Scene) -> Bounds:
    """Open the sums upwards: while the window is open, and where records may be missing."""
    high: Limit = sums.high if found.is_complete else UNBOUNDED
    can_rise = not found.is_complete or scene.is_open(selector.table)
    return Bounds(sums.low, high, sums.floor, UNBOUNDED if can_rise else sums.ceiling)


def _sums(entries: Iterable[Entry], amount_of: Callable[[Entry], tuple[Amount, Limit]]) -> Bounds:
    low: Limit = 0
    floor: Limit = 0
    high: Limit = 0
    ceiling: Limit = 0
    for entry in entries:
        least, most = amount_of(entry)
        ceiling = added(ceiling, most)
        if entry.rank >= 0:
            high = added(high, most)
        if entry.rank >= 1:
            low = added(low, least)
        if entry.rank >= 2:  # noqa: PLR2004 - certainly
            floor = added(floor, least)
    return Bounds(low, high, floor, ceiling)


def _ones(_: Entry) -> tuple[Amount, Limit]:
    return 1, 1


def count(measure: Count, scene: Scene) -> Measured:
    """Return how many records count."""
    found = entries_of(measure.selector, scene)
    bounds = rising(_sums(found.entries, _ones), found, measure.selector, scene)
    counted = counted_by((1, entry.key) for entry in found.entries if entry.rank >= 1)
    return explained(found, measure.selector, bounds, measure.unit, counted)


def distinct(measure: Distinct, scene: Scene) -> Measured:
    """Return how many different values a field has over the records that count."""
    found = entries_of(measure.selector, scene)
    named: dict[Any, list[Entry]] = {}
    unnamed: list[Entry] = []
    for entry in found.entries:
        values = values_of(measure.field, entry.record, scene)
        if values is None or None in values:
            unnamed.append(entry)
        for value in dict.fromkeys(values or ()):
            if value is not None:
                named.setdefault(value, []).append(entry)
    most: Limit = UNBOUNDED if _may_be_several(measure.field) else 1
    once, perhaps = _values_of_their_own(named, scene)
    sums = _sums(once, _ones).plus(_sums(perhaps, lambda _: (0, 1))).plus(_sums(unnamed, lambda _: (0, most)))
    counted = counted_by((1, str(value)) for value, entries in named.items() if max(entry.rank for entry in entries) >= 1)
    missing = tuple(MissingFact(entry.key, measure.field.key) for entry in unnamed)
    result = explained(found, measure.selector, rising(sums, found, measure.selector, scene), measure.unit, counted)
    return attrs.evolve(result, missing=result.missing + missing)


def _values_of_their_own(named: Mapping[Any, Sequence[Entry]], scene: Scene) -> tuple[list[Entry], list[Entry]]:
    """Return for each value a record that shows it, and the records that may show a further one.

    A broad code may turn out to be any of those that it covers: another one each time, or one that is there already.
    """
    once: list[Entry] = []
    perhaps: list[Entry] = []
    for value, entries in named.items():
        best = max(entries, key=lambda entry: entry.rank)
        covered = scene.program.narrower.get(value, frozenset())
        (perhaps if not covered.isdisjoint(named) else once).append(Entry(str(value), value, best.rank))
        perhaps += [entry for entry in entries if covered and entry is not best]
    return once, perhaps


def _may_be_several(field: Field[Any]) -> bool:
    """Whether a value that is not known may turn out to be several."""
    return field.path[-1:] in _SEVERAL or (field.table == Table.DOCUMENTS and field.path == ("about",))


def items(measure: Items, scene: Scene) -> Measured:
    """Return how many items of a fixed list are present."""
    found = entries_of(measure.selector, scene)
    absent = 0 if not found.is_complete else (-1 if scene.is_open(measure.selector.table) else -2)
    ranks = {part.term.code: max([absent, *(_met(part.when, entry, scene) for entry in found.entries)]) for part in measure.parts}
    low, floor, high, ceiling = (sum(rank >= least for rank in ranks.values()) for least in (1, 2, 0, -1))
    counted = counted_by(((1, code) for code, rank in ranks.items() if rank >= 1))
    result = explained(found, measure.selector, Bounds(low, high, floor, ceiling), Unit.ITEM, counted)
    facts = dict.fromkeys(fact for part in measure.parts if ranks[part.term.code] == 0 for fact in _not_told(part.when, found, scene))
    return _listing(attrs.evolve(result, missing=(*result.missing, *facts)), ranks)


def _listing(found: Measured, ranks: Mapping[str, int]) -> Measured:
    """Return what was measured with the items that are not certainly present, and those of them of which it is not known."""
    absent = tuple(code for code, rank in ranks.items() if rank < 1)
    return attrs.evolve(found, items=absent, unsure_items=tuple(code for code in absent if ranks[code] == 0))


def _not_told(condition: Condition, found: Entries, scene: Scene) -> Iterable[MissingFact]:
    for entry in found.entries:
        if entry.rank >= 0 and truth(condition, entry.record, scene) == 0:
            yield MissingFact(entry.key, blame(condition, entry.record, scene))


def _met(condition: Condition, entry: Entry, scene: Scene) -> int:
    return min(entry.rank, truth(condition, entry.record, scene))


def covered(measure: Covered, scene: Scene) -> Measured:
    """Return how many of the values of a field are met by the records that count."""
    wanted = values_of(measure.of, scene.record, scene)
    found = entries_of(measure.selector, scene)
    if wanted is None or None in wanted:
        result = explained(found, measure.selector, UNKNOWN, Unit.ITEM, ())
        return attrs.evolve(result, missing=(*result.missing, MissingFact(name_of(measure.of, scene), measure.of.of("").key)), applies=0)
    absent = 0 if not found.is_complete else (-1 if scene.is_open(measure.selector.table) else -2)
    meets = {value: Compare(measure.field, Op.IN, (value,)) for value in sorted(wanted)}
    ranks = {value: max([absent, *(_met(condition, entry, scene) for entry in found.entries)]) for value, condition in meets.items()}
    low, floor, high, ceiling = (sum(rank >= least for rank in ranks.values()) for least in (1, 2, 0, -1))
    counted = counted_by((1, value) for value, rank in ranks.items() if rank >= 1)
    result = explained(found, measure.selector, Bounds(low, high, floor, ceiling), Unit.ITEM, counted)
    facts = dict.fromkeys(fact for value, rank in ranks.items() if rank == 0 for fact in _not_told(meets[value], found, scene))
    return _listing(attrs.evolve(result, missing=(*result.missing, *facts), applies=2 if wanted else -2), ranks)


def size(measure: Size, scene: Scene) -> Measured:
    """Return how many values a field has."""
    values = values_of(measure.field, scene.record, scene)
    if values is None or None in values:
        return Measured(bounds=UNKNOWN, unit=Unit.ITEM, missing=(MissingFact(name_of(measure.field, scene), measure.field.of("").key),))
    return Measured(bounds=exactly(len(set(values))), unit=Unit.ITEM)


# -- a share is not a quotient of bounds ------------------------------------------------------------------------------


def share(measure: Share, scene: Scene) -> Measured:
    """Return which part of the records that count meets a condition: not a quotient of bounds, but of a joint table."""
    found = entries_of(measure.selector, scene)
    cells = [(entry, truth(measure.having, entry.record, scene)) for entry in found.entries]
    low, high = _share_bounds([(entry.rank >= 1, _sign(having, 1)) for entry, having in cells if entry.rank >= 0])
    floor, ceiling = _share_bounds([(entry.rank == 2, _sign(having, 2)) for entry, having in cells])  # noqa: PLR2004 - certainly
    if not found.is_complete:
        low, high, floor, ceiling = Fraction(0), Fraction(1), Fraction(0), Fraction(1)
    elif scene.is_open(measure.selector.table):
        floor, ceiling = Fraction(0), Fraction(1)
    bounds = Bounds(low, high, min(floor, low), max(ceiling, high))
    lacking: dict[tuple[Reason, str], list[str]] = {}
    unsure: dict[tuple[Reason, str], list[str]] = {}
    for entry, having in cells:
        if entry.rank >= 1 and having <= 0:
            group, reason = (unsure, Reason.PROPERTY_UNKNOWN) if having == 0 else (lacking, Reason.PROPERTY_MISSING)
            group.setdefault((reason, ""), []).append(entry.key)
    counted = counted_by(((1, entry.key) for entry, having in cells if entry.rank >= 1 and having >= 1))
    result = explained(found, measure.selector, bounds, Unit.RATIO, counted)
    rank, applies = _population(found, measure.selector, scene)
    blamed = [(entry.key, blame(measure.having, entry.record, scene)) for entry, having in cells if entry.rank >= 0 and having == 0]
    told = [MissingFact(key, field) for key, field in blamed if "." in field]  # who one is, is known
    not_kept = _not_kept(measure.having, scene) if unsure else ()
    return attrs.evolve(
        result,
        missing=tuple(dict.fromkeys((*result.missing, *told, *not_kept))),
        excluded=result.excluded + grouped(lacking),
        uncertain=result.uncertain + grouped(unsure),
        rank=rank,
        applies=applies,
    )


def _not_kept(having: Condition, scene: Scene) -> tuple[MissingFact, ...]:
    """Return the tables that a condition looks into and that are not kept."""
    tables = dict.fromkeys(node.table for node in walk(having) if isinstance(node, Records) and scene.dossier.rows(node.table) is None)
    return tuple(MissingFact(table, table) for table in tables)


def _sign(rank: int, certain: int) -> int:
    """Return 1 for yes, -1 for no and 0 for not known: as of ``on`` from rank 1, for good from rank 2."""
    return 1 if rank >= certain else (-1 if rank <= -certain else 0)


def _share_bounds(cells: list[tuple[bool, int]]) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest share over all completions of a joint table of membership and property."""
    members, doubtful = (_tally(having for member, having in cells if member is sure) for sure in (True, False))
    low, high = share_bounds(members, doubtful)
    return min(low, high), max(low, high)  # of nobody at all it may be any


def _tally(signs: Iterable[int]) -> Tally:
    counts = Counter(signs)
    return counts[1], counts[0], counts[-1]


def _population(found: Entries, selector: Selector, scene: Scene) -> tuple[int | None, int]:
    """Return how far a share applies: to nothing at all, to what may still come, to what may be missing, or surely."""
    best = max((entry.rank for entry in found.entries), default=-2)
    if best >= 1:
        return None, best
    if not found.is_complete or best == 0:
        return None, 0
    return (1, -1) if best == -1 or scene.is_open(selector.table) else (2, -2)
