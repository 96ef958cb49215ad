"""Selecting records: conditions as ranks of the five-step chain, and the records that count, may count, or do not.

A rank runs from -2 (certainly not) over 0 (not known) to 2 (certainly). What rests on evidence that has not come yet is
-1: not now, but it may still become true.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, final

import attrs

from edu_policy.calculators import Reason
from edu_policy.calendars import NO_END
from edu_policy.models import Only, Posting, Table
from edu_policy.models.dossier import KEYS
from edu_policy.rules.conditions import Both, Compare, Condition, Either, Negated, Op, Some
from edu_policy.rules.engine.paths import values_of
from edu_policy.rules.engine.periods import relation
from edu_policy.rules.engine.scene import EVIDENCE, Scene
from edu_policy.rules.fields import Field
from edu_policy.rules.findings import MissingFact, SetAside
from edu_policy.rules.readings import Param
from edu_policy.rules.refusals.attributes import SUB_RECORDS
from edu_policy.rules.selectors import Parts, Records, Selector, Values
from edu_policy.rules.subjects import Subject
from edu_policy.rules.windows import DateRule, Window

__all__ = [
    "Entries",
    "Entry",
    "Options",
    "blame",
    "entries_of",
    "grouped",
    "membership",
    "options_of",
    "truth",
    "uncertain",
    "unknown_fact",
]


def __dir__() -> list[str]:
    return __all__


_YES: Final = 2
_NO: Final = -2


@final
@attrs.frozen
class Entry:
    """A record that counts with some rank, and why it is not certain.

    Attributes:
        key: its id, or the key of a sub-record.
        record: the record or sub-record.
        rank: 2 counts; 1 counts so far; 0 not known; -1 not now, perhaps later.
        reason: why it is not certain.
        detail: the field that is not known or not met.
    """

    key: str
    record: Any
    rank: int
    reason: Reason | None = None
    detail: str = ""


@final
@attrs.frozen
class Entries:
    """What a selector finds.

    Attributes:
        entries: the records that count or may count.
        excluded: candidates that do not count, grouped by reason.
        is_complete: whether no record can be missing.
        missing: the tables or sub-records that are not known.
    """

    entries: tuple[Entry, ...]
    excluded: tuple[SetAside, ...]
    is_complete: bool
    missing: tuple[MissingFact, ...] = ()


@final
@attrs.frozen
class Options:
    """What a comparison may match: the rank of each value, and the rank of every other value."""

    ranks: Mapping[Any, int]
    other: int = _NO

    @property
    def best(self) -> int:
        """The highest rank that any value could reach."""
        return max([*self.ranks.values(), self.other])


# -- conditions -------------------------------------------------------------------------------------------------------


def truth(condition: Condition, record: Any, scene: Scene) -> int:
    """Return the rank of a condition for a record."""
    match condition:
        case Compare():
            return _compare(condition, record, scene)
        case Some():
            return _some(condition, record, scene)
        case Negated():
            return -truth(condition.condition, record, scene)
        case Both():
            return min((truth(part, record, scene) for part in condition.conditions), default=_YES)
        case Either():
            return max((truth(part, record, scene) for part in condition.conditions), default=_NO)


def membership(who: Subject, scene: Scene) -> int:
    """Return how far the subject of a scene is one of those that a clause binds."""
    return min((truth(condition, scene.bound["subject"], scene) for condition in who.all_conditions), default=_YES)


def blame(condition: Condition, record: Any, scene: Scene) -> str:
    """Return the field because of which a condition is not known, or is not met."""
    match condition:
        case Compare() | Some():
            return condition.field.key
        case Negated():
            return blame(condition.condition, record, scene)
        case Both() | Either():
            rank = truth(condition, record, scene)
            failing = (part for part in condition.conditions if truth(part, record, scene) == rank)
            return next((blame(part, record, scene) for part in failing), "")


def _compare(condition: Compare, record: Any, scene: Scene) -> int:
    values = values_of(condition.field, record, scene)
    if condition.op is Op.RECORDED:
        return _YES if values is not None else _NO
    if condition.op is Op.EMPTY:
        return 0 if values is None else (_NO if values else _YES)
    options = options_of(condition.operands, scene)
    if condition.op is Op.IN:
        return _among(values, options)
    return _ordered(values, options, condition.op, scene)


def _among(values: tuple[Any, ...] | None, options: Options) -> int:
    if values is None:
        return min(0, options.best)
    best = _NO
    for value in values:
        best = max(best, min(0, options.best) if value is None else options.ranks.get(value, options.other))
    return best


def _ordered(values: tuple[Any, ...] | None, options: Options, op: Op, scene: Scene) -> int:
    if not values:
        return 0 if values is None else _NO
    if isinstance(values[0], str):
        return min([*_levelled(values[0], options, op, scene), -options.other])
    limits = [(_YES if _in_order(values[0], limit, op) else -rank) for limit, rank in options.ranks.items()]
    return min([*limits, -options.other])


def _levelled(value: str, options: Options, op: Op, scene: Scene) -> Iterator[int]:
    """Yield the rank of each comparison of codes on a scale; a broader code that stands on none says nothing."""
    own = scene.program.level_of(value)
    for limit, rank in options.ranks.items():
        level = scene.program.level_of(limit)
        if level is None and rank < _YES:
            continue
        if own is None or level is None or own[0] != level[0]:
            yield 0
        else:
            yield _YES if _in_order(own[1], level[1], op) else -rank


def _in_order(value: Any, limit: Any, op: Op) -> bool:
    low, high = (limit, value) if op is Op.AT_LEAST else (value, limit)
    if high is NO_END or low is NO_END:
        return high is NO_END
    return bool(low <= high)


def options_of(operands: tuple[Any, ...], scene: Scene) -> Options:
    """Return what a tuple of literals and operands may match."""
    known: tuple[Any, Options] | None = scene.memo.get(id(operands))
    if known is None:  # kept with its operands: as long as they live, no others have their id
        known = operands, _joined([_options(operand, scene) for operand in operands])
        scene.memo[id(operands)] = known
    return known[1]


def _joined(parts: list[Options]) -> Options:
    ranks: dict[Any, int] = {}
    for part in parts:
        for value, rank in part.ranks.items():
            ranks[value] = max(rank, ranks.get(value, _NO))
    return Options(ranks, max((part.other for part in parts), default=_NO))


def _options(operand: Any, scene: Scene) -> Options:
    match operand:
        case Values():
            return _semi_join(operand, scene)
        case Field():
            return _held(values_of(operand, None, scene), scene)
        case DateRule():
            day, _ = scene.day_of(operand, scene.frame)
            return _held(None if day is None else (day,), scene)
        case Param():
            value = scene.program.value(operand)
            return _held(None if value is None else (value,), scene)
        case _:
            return _held((operand,), scene)


def _held(values: tuple[Any, ...] | None, scene: Scene) -> Options:
    """Return the options of known values. A code matches its narrower terms; a broader one may or may not mean it."""
    if values is None or None in values:
        return Options({}, 0)
    ranks: dict[Any, int] = {}
    for value in values:
        ranks |= dict.fromkeys(scene.program.broader.get(value, ()), 0)
        ranks |= dict.fromkeys(scene.program.narrower.get(value, ()), _YES)
        ranks[value] = _YES
    return Options(ranks)


def _semi_join(values: Values, scene: Scene) -> Options:
    found = entries_of(values.selector, scene, timed=False)
    other = 0 if not found.is_complete else (-1 if scene.is_open(values.selector.table) else _NO)
    ranks: dict[Any, int] = {}
    for entry in found.entries:
        held = values_of(values.field, entry.record, scene)
        if held is None:
            other = max(other, min(0, entry.rank))
        for value in held or ():
            ranks[value] = max(entry.rank, ranks.get(value, _NO))
    return Options({value: max(rank, other) for value, rank in ranks.items()}, other)


def _some(condition: Some, record: Any, scene: Scene) -> int:
    values = values_of(condition.field, record, scene)
    if values is None:
        return 0
    table = condition.field.table
    later = -1 if table in EVIDENCE and scene.is_open(Table(table)) else _NO
    ranks = (min([_stands(part, table, scene), *(truth(inner, part, scene) for inner in condition.conditions)]) for part in values)
    return max([later, *ranks])


def _stands(part: Any, table: str, scene: Scene) -> int:
    """Return the rank of "this sub-record stands in the frame, by ``on``": by its day, or by its term."""
    if hasattr(part, "on"):
        return scene.by_then(part.on, Table(table))
    if not hasattr(part, "start"):
        return _YES
    last = scene.frame.end if isinstance(scene.frame.end, date) else None
    if part.start is None:
        begun = 0
    elif last is not None and part.start > last:
        begun = _NO
    else:
        begun = _YES if part.start <= scene.on else -1
    return min(begun, _reaches(part, scene.frame.start or scene.on))


def _reaches(part: Any, first: date) -> int:
    """Return the rank of "this lasts until that day or longer"; what began on it or later has, whenever it ends."""
    if part.end is None:
        return _YES if part.start is not None and part.start >= first else 0
    return _YES if part.end is NO_END or part.end >= first else _NO


# -- records ----------------------------------------------------------------------------------------------------------


def entries_of(selector: Selector, scene: Scene, *, timed: bool = True) -> Entries:
    """Return what a selector finds in the scene.

    Args:
        selector: the selector.
        scene: the subject, the day and the window.
        timed: whether records must lie in the window; a semi-join asks only that they are there by its end.
    """
    entries: list[Entry] = []
    excluded: dict[tuple[Reason, str], list[str]] = {}
    candidates, missing = _candidates(selector, scene, timed=timed)
    for key, record, rank in candidates:
        entry = _entry(selector, key, record, rank, scene, timed=timed)
        if entry is None:
            continue
        if entry.rank >= -1:
            entries.append(entry)
        if entry.rank < 0 and entry.reason is not None:
            excluded.setdefault((entry.reason, entry.detail), []).append(entry.key)
    lacking = scene.lacks_deadline() if selector.table in EVIDENCE else ()
    return Entries(
        tuple(sorted(entries, key=lambda entry: entry.key)),
        grouped(excluded),
        not missing and not lacking and _is_complete(selector, scene, timed=timed),
        (*missing, *lacking),
    )


def grouped(records: Mapping[tuple[Reason, str], Iterable[str]]) -> tuple[SetAside, ...]:
    """Return records set aside, grouped by reason, in an order that does not depend on theirs."""
    return tuple(SetAside(reason, detail, tuple(sorted(keys))) for (reason, detail), keys in sorted(records.items()))


def uncertain(entries: Iterable[Entry]) -> tuple[SetAside, ...]:
    """Return the entries of which it is not known whether they count, grouped by reason."""
    groups: dict[tuple[Reason, str], list[str]] = {}
    for entry in entries:
        if entry.rank == 0 and entry.reason is not None:
            groups.setdefault((entry.reason, entry.detail), []).append(entry.key)
    return grouped(groups)


def unknown_fact(entry: Entry, selector: Selector) -> MissingFact:
    """Return the fact that is missing to tell whether a record counts."""
    name = SUB_RECORDS[selector.field.path[-1]] if isinstance(selector, Parts) else selector.table.value
    if entry.reason is Reason.PERIOD_UNCERTAIN:
        return MissingFact(entry.key, f"{name}.period")
    if entry.reason is Reason.DATE_UNKNOWN and getattr(entry.record, "on", None) is not None:
        return MissingFact(entry.key, f"{name}.deadline")
    if entry.reason is Reason.DATE_UNKNOWN and isinstance(selector, Records) and selector.dated is not None:
        return MissingFact(entry.key, selector.dated.key)
    edges = (edge for edge in ("on", "start", "end") if getattr(entry.record, edge, edge) is None)
    return MissingFact(entry.key, entry.detail or f"{name}.{next(edges, 'on')}")


def _entry(selector: Selector, key: str, record: Any, rank: int, scene: Scene, *, timed: bool) -> Entry | None:
    """Return the entry of a candidate; None where it is not worth mentioning."""
    among = rank
    for condition in selector.among:
        among = min(among, truth(condition, record, scene))
        if among == _NO:
            return None
    time, reason = _timing(selector, record, scene, timed=timed)
    if time == _NO and reason is None:
        return None
    if time > _NO and isinstance(selector, Records) and scene.dossier.repeats(record):
        time, reason = _NO, Reason.DUPLICATE
    counted = [(truth(condition, record, scene), condition) for condition in selector.counted_if]
    worst = min([among, time, *(rank for rank, _ in counted)])
    if worst == _NO and among <= 0:
        return None
    if worst == _YES:
        return Entry(key, record, worst)
    if time == worst and reason is not None:
        return Entry(key, record, worst, reason)
    conditions = [(truth(condition, record, scene), condition) for condition in selector.among] + counted
    failing = next((condition for rank, condition in conditions if rank == worst), None)
    reason = Reason.CONDITION_UNKNOWN if worst >= 0 else Reason.CONDITION_FAILED
    return Entry(key, record, worst, reason, blame(failing, record, scene) if failing is not None else "")


def _candidates(selector: Selector, scene: Scene, *, timed: bool) -> tuple[Iterable[tuple[str, Any, int]], tuple[MissingFact, ...]]:
    if isinstance(selector, Records):
        rows = scene.dossier.rows(selector.table)
        if rows is None:
            return (), (MissingFact(selector.table, selector.table),)
        found = _indexed(selector, scene)
        return ((row.id, row, _YES) for row in (rows if found is None else found)), ()
    return _sub_records(selector, scene, timed=timed)


def _sub_records(selector: Parts, scene: Scene, *, timed: bool) -> tuple[list[tuple[str, Any, int]], tuple[MissingFact, ...]]:
    if selector.of is None:
        holders = [(scene.bound[selector.field.root], _YES)]
        missing: tuple[MissingFact, ...] = ()
    else:
        found = entries_of(selector.of, scene, timed=timed)
        holders = [(entry.record, entry.rank) for entry in found.entries]
        missing = found.missing
    attribute = selector.field.path[-1]
    parts: list[tuple[str, Any, int]] = []
    for holder, rank in holders:
        held = getattr(holder, attribute)
        if held is None:
            missing = (*missing, MissingFact(holder.id, f"{selector.field.table}.{attribute}"))
        parts += [(f"{holder.id}.{attribute}[{index}]", part, rank) for index, part in enumerate(held or ())]
    return parts, missing


def _indexed(selector: Records, scene: Scene) -> tuple[Any, ...] | None:
    """Return the candidates by a foreign key, where one of the conditions asks for known ids."""
    for condition in selector.among:
        key = _equated(condition, selector.table)
        if key in KEYS.get(selector.table, ()):
            options = options_of(condition.operands, scene)  # type: ignore[union-attr]
            if options.other == _NO:
                rows = [row for value in options.ranks for row in scene.dossier.related(selector.table, key, value)]
                return tuple({row.id: row for row in rows}.values())
    return None


def _equated(condition: Condition, table: Table) -> str:
    """Return the field of the candidate that a condition equates with something, or nothing."""
    if isinstance(condition, Compare) and condition.op is Op.IN and not condition.field.root and condition.field.table == table:
        return ".".join(condition.field.path)
    return ""


def _is_complete(selector: Selector, scene: Scene, *, timed: bool) -> bool:
    if isinstance(selector, Parts):
        return selector.of is None or _is_complete(selector.of, scene, timed=timed)
    recorded = scene.dossier.coverage(selector.table)
    if recorded is None:
        return True
    if isinstance(recorded.of, Only) and not _is_covered(selector, recorded.of, scene):
        return False
    first = scene.first_day(selector.table)
    if first is None or recorded.since > first:
        return False
    if not timed and _is_placed_by_day(selector):
        return False  # it asks for all that there ever were, and those before are not recorded
    last = scene.last_day(selector.table)
    return last is None or last > scene.on or recorded.until >= last


def _is_covered(selector: Records, only: Only, scene: Scene) -> bool:
    for condition in selector.among:
        key = _equated(condition, selector.table)
        if key and f"{selector.table}.{key}" == only.field:
            options = options_of(condition.operands, scene)  # type: ignore[union-attr]
            return options.other == _NO and options.ranks.keys() <= only.ids
    return False


# -- time -------------------------------------------------------------------------------------------------------------


def _timing(selector: Selector, record: Any, scene: Scene, *, timed: bool) -> tuple[int, Reason | None]:
    """Return the rank of "lies in the window, by ``on``" and the reason against it; no reason where it is not worth mentioning."""
    if isinstance(selector, Parts):
        rank = _stands(record, selector.table, scene)
        return rank, _late(rank, scene) if hasattr(record, "on") else _outside(rank)
    if selector.table in EVIDENCE:
        by_then = scene.by_then(record.on, selector.table)
        about = relation(record, scene) if timed else _YES
        if about == _NO and any(relation(record, scene.within(other)) == _YES for other in scene.others):
            return _NO, None
        if about < by_then:
            return about, Reason.OTHER_PERIOD if about < 0 else Reason.PERIOD_UNCERTAIN
        return by_then, _late(by_then, scene)
    if _is_placed_by_day(selector):
        return _dated(_day_of(selector, record, scene), scene, timed=timed)
    if isinstance(record, Posting):
        rank = _stands(record, selector.table, scene)
        return rank, _outside(rank)
    return _YES, None


def _is_placed_by_day(selector: Records) -> bool:
    return selector.table is Table.ACTIVITIES or (selector.dated is not None and selector.table not in EVIDENCE)


def _day_of(selector: Records, record: Any, scene: Scene) -> date | None:
    if selector.dated is None:
        day: date | None = record.on
        return day
    values = values_of(selector.dated, record, scene)
    return values[0] if values else None


def _dated(day: date | None, scene: Scene, *, timed: bool) -> tuple[int, Reason | None]:
    if day is None:
        return 0, Reason.DATE_UNKNOWN
    if not _inside(day, scene.frame.start if timed else None, scene.frame.end):
        is_elsewhere = any(_inside(day, other.start, other.end) for other in scene.others)
        return _NO, None if is_elsewhere else Reason.OUTSIDE_WINDOW
    return (_YES, None) if day <= scene.on else (-1, Reason.AFTER_ON)


def _inside(day: date, start: Any, end: Any) -> bool:
    return (start is None or day >= start) and (not isinstance(end, date) or day <= end)


def _late(rank: int, scene: Scene) -> Reason | None:
    too_late = Reason.AFTER_ON if scene.frame.window is Window.STANDING else Reason.TOO_LATE
    return {_NO: too_late, -1: Reason.AFTER_ON, 0: Reason.DATE_UNKNOWN}.get(rank)


def _outside(rank: int) -> Reason | None:
    return {_NO: Reason.OUTSIDE_WINDOW, -1: Reason.AFTER_ON, 0: Reason.DATE_UNKNOWN}.get(rank)
