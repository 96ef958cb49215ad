"""Totals: what records add, by a credit scheme or by a measure over each of them, with the best of a group and with caps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any, Final, TypeAlias, final

import attrs

from edu_policy.calculators import Credit, CreditRate, CreditScheme, Reason
from edu_policy.models import Activity
from edu_policy.quantities import UNBOUNDED, UNBOUNDED_BELOW, Bounds, Limit, Unbounded, Unit, added, exactly, exceeds, greatest, least
from edu_policy.rules.engine.counting import rising
from edu_policy.rules.engine.measured import UNKNOWN, Measured, counted_by, explained
from edu_policy.rules.engine.paths import Part, values_of
from edu_policy.rules.engine.scene import Scene
from edu_policy.rules.engine.selection import Entries, Entry, entries_of, grouped
from edu_policy.rules.fields import Field
from edu_policy.rules.findings import MissingFact
from edu_policy.rules.measures import Credits, Measure, Reaching, Total
from edu_policy.rules.readings import Param
from edu_policy.rules.refusals.signs import below_zero

__all__ = ["reaching", "total"]


def __dir__() -> list[str]:
    return __all__


_Reasons: TypeAlias = dict[tuple[Reason, str], list[str]]
_MeasureOf: TypeAlias = Callable[[Measure, Scene], Measured]
_ZERO: Final = exactly(0)
_WHOLE: Final = frozenset({int})


@final
@attrs.frozen
class _Weighed:
    """What every record adds if it counts, by key, and what explains it."""

    amounts: Mapping[str, Bounds]
    missing: tuple[MissingFact, ...] = ()
    set_aside: _Reasons = attrs.field(factory=dict)
    doubtful: _Reasons = attrs.field(factory=dict)


def total(measure: Total, scene: Scene, measure_of: _MeasureOf) -> Measured:
    """Return the sum of an amount over the records that count."""
    take, unset = _taken(measure, scene)
    if unset:
        return Measured(bounds=UNKNOWN, unit=measure.unit, missing=unset)
    found = entries_of(measure.selector, scene)
    weighed = _weighed(measure, found, scene, measure_of)
    cap = None if measure.cap is None else measure_of(measure.cap, scene)
    is_limited = measure.take is not None or cap is not None
    if is_limited:
        weighed = _not_negative(weighed)
    groups, ungrouped, lacking = _groups(measure.per if is_limited else (), found, scene)
    sums = _ZERO
    for entries in groups.values():
        sums = sums.plus(_capped(_group(entries, weighed.amounts, take), cap))
    for entry in ungrouped:  # it may join a group that is full already
        alone = _capped(_group([entry], weighed.amounts, None), cap)
        sums = sums.plus(Bounds(0, alone.high, 0, alone.ceiling))
    beyond = [key for entries in groups.values() for key in _beyond(entries, weighed.amounts, take)]
    result = explained(found, measure.selector, _opened(sums, found, measure, cap, scene), measure.unit, _counted(found, weighed, beyond))
    return attrs.evolve(
        result,
        excluded=result.excluded + grouped(weighed.set_aside) + grouped({(Reason.BEYOND_BEST, ""): beyond} if beyond else {}),
        uncertain=result.uncertain + grouped(weighed.doubtful),
        missing=tuple(dict.fromkeys((*result.missing, *weighed.missing, *lacking, *(cap.missing if cap else ())))),
    )


def reaching(measure: Reaching, scene: Scene, measure_of: _MeasureOf) -> Measured:
    """Return how many groups of a total reach an amount. A record whose group is not known can lift one group at most."""
    of = measure.total
    take, unset = _taken(of, scene)
    if unset:
        return Measured(bounds=UNKNOWN, unit=measure.unit, missing=unset)
    found = entries_of(of.selector, scene)
    weighed = _not_negative(_weighed(of, found, scene, measure_of))
    cap = None if of.cap is None else measure_of(of.cap, scene)
    wanted = measure_of(measure.at_least, scene)
    groups, ungrouped, lacking = _groups(of.per, found, scene)
    sums = {key: _capped(_group(entries, weighed.amounts, take), cap) for key, entries in groups.items()}
    sure = [key for key, entries in groups.items() if any(entry.rank >= 1 for entry in entries)]
    final = [key for key, entries in groups.items() if any(entry.rank == 2 for entry in entries)]  # noqa: PLR2004 - certainly
    low = sum(not exceeds(wanted.bounds.high, sums[key].low) for key in sure)
    floor = sum(not exceeds(wanted.bounds.ceiling, sums[key].floor) for key in final)
    high = sum(not exceeds(wanted.bounds.low, each.high) for each in sums.values()) + sum(entry.rank >= 0 for entry in ungrouped)
    ceiling = sum(not exceeds(wanted.bounds.floor, each.ceiling) for each in sums.values()) + len(ungrouped)
    bounds = rising(Bounds(low, high, floor, ceiling), found, of.selector, scene)
    result = explained(found, of.selector, bounds, measure.unit, _counted(found, weighed, ()))
    missing = dict.fromkeys((*result.missing, *weighed.missing, *lacking, *wanted.missing, *(cap.missing if cap else ())))
    uncertain = result.uncertain + grouped(weighed.doubtful)
    return attrs.evolve(result, excluded=result.excluded + grouped(weighed.set_aside), uncertain=uncertain, missing=tuple(missing))


def _taken(measure: Total, scene: Scene) -> tuple[int | None, tuple[MissingFact, ...]]:
    """Return how many of a group count, and the parameter that says so where it is not set."""
    if not isinstance(measure.take, Param):
        return measure.take, ()
    take: int | None = scene.program.value(measure.take)
    return take, (() if take is not None else (MissingFact("parameter", measure.take.name),))


def _weighed(measure: Total, found: Entries, scene: Scene, measure_of: _MeasureOf) -> _Weighed:
    if isinstance(measure.amount, Credits):
        return _by_credit(measure.amount, found, scene)
    return _by_measure(measure.amount, found, scene, measure_of)


def _not_negative(weighed: _Weighed) -> _Weighed:
    return attrs.evolve(weighed, amounts={key: each.greatest(_ZERO) for key, each in weighed.amounts.items()})


def _counted(found: Entries, weighed: _Weighed, beyond: Iterable[str]) -> Any:
    left_out = set(beyond)
    sure = (entry.key for entry in found.entries if entry.rank >= 1 and entry.key not in left_out)
    amounts = ((weighed.amounts[key].low, key) for key in sure)
    return counted_by((low, key) for low, key in amounts if low and not isinstance(low, Unbounded))


def _opened(sums: Bounds, found: Entries, measure: Total, cap: Measured | None, scene: Scene) -> Bounds:
    """Open the sums where records may be missing, and while the window is open; a cap on all of them stays one."""
    can_change = not found.is_complete or scene.is_open(measure.selector.table)
    is_limited = measure.take is not None or cap is not None
    falls = not is_limited and not isinstance(measure.amount, Credits) and below_zero(measure.amount, scene.program.declared)
    top = cap.bounds if cap is not None and not measure.per else None
    low = UNBOUNDED_BELOW if falls and not found.is_complete else sums.low
    high = sums.high if found.is_complete else (UNBOUNDED if top is None else top.high)
    floor = UNBOUNDED_BELOW if falls and can_change else sums.floor
    ceiling = sums.ceiling if not can_change else (UNBOUNDED if top is None else top.ceiling)
    return Bounds(low, high, floor, ceiling)


# -- groups -----------------------------------------------------------------------------------------------------------


def _groups(per: tuple[Field[Any], ...], found: Entries, scene: Scene) -> tuple[dict[Any, list[Entry]], list[Entry], list[MissingFact]]:
    """Return the records by group, those whose group is not known, and the facts that are missing."""
    if not per:
        return {(): list(found.entries)}, [], []
    groups: dict[Any, list[Entry]] = {}
    ungrouped: list[Entry] = []
    lacking: list[MissingFact] = []
    for entry in found.entries:
        keys = [values_of(field, entry.record, scene) for field in per]
        unknown = [field for field, values in zip(per, keys, strict=True) if not _is_settled(values, scene)]
        lacking += [MissingFact(entry.key, field.key) for field in unknown]
        if unknown:
            ungrouped.append(entry)
        else:
            groups.setdefault(tuple(frozenset(values or ()) for values in keys), []).append(entry)
    return groups, ungrouped, lacking


def _is_settled(values: tuple[Any, ...] | None, scene: Scene) -> bool:
    """Whether the values of a field are known for good; a broad code may yet turn out to be one that it covers."""
    return values is not None and None not in values and not any(value in scene.program.narrower for value in values)


def _group(entries: list[Entry], amounts: Mapping[str, Bounds], take: int | None) -> Bounds:
    """Return what a group adds: a certain record its amount, an uncertain one nothing or its amount; of these the greatest."""
    known = [(amounts[entry.key], entry.rank >= 1) for entry in entries if entry.rank >= 0]
    possible = [(amounts[entry.key], entry.rank == 2) for entry in entries]  # noqa: PLR2004 - certainly
    return Bounds(
        _sum([each.low if sure else least(0, each.low) for each, sure in known], take),
        _sum([each.high if sure else greatest(0, each.high) for each, sure in known], take),
        _sum([each.floor if sure else least(0, each.floor) for each, sure in possible], take),
        _sum([each.ceiling if sure else greatest(0, each.ceiling) for each, sure in possible], take),
    )


def _sum(limits: list[Limit], take: int | None) -> Limit:
    chosen = limits if take is None else _best(limits, take)
    if set(map(type, chosen)) <= _WHOLE:  # most are, and their sum is quick
        return sum(chosen)  # type: ignore[arg-type]  # whole numbers
    none: Limit = 0
    return reduce(added, chosen, none)


def _best(limits: list[Limit], take: int) -> list[Limit]:
    amounts = sorted((limit for limit in limits if not isinstance(limit, Unbounded)), reverse=True)
    return [*(limit for limit in limits if isinstance(limit, Unbounded)), *amounts][:take]


def _beyond(entries: list[Entry], amounts: Mapping[str, Bounds], take: int | None) -> list[str]:
    """Return the keys of the records that are not among the best of their group, as far as is known."""
    sure = [entry.key for entry in entries if entry.rank >= 1 and amounts[entry.key].is_exact]
    return [] if take is None else sorted(sure, key=lambda key: (-amounts[key].low, key))[take:]  # type: ignore[operator]  # an exact amount


def _capped(sums: Bounds, cap: Measured | None) -> Bounds:
    return sums if cap is None else sums.least(cap.bounds)


# -- what each record adds --------------------------------------------------------------------------------------------


def _by_measure(amount: Measure, found: Entries, scene: Scene, measure_of: _MeasureOf) -> _Weighed:
    measures = {entry.key: measure_of(amount, scene.weighing(_named(entry))) for entry in found.entries}
    unknown = [key for key, each in measures.items() if not each.bounds.is_exact]
    doubtful = {entry.key for entry in found.entries if entry.rank >= 1}.intersection(unknown)
    return _Weighed(
        {key: each.bounds for key, each in measures.items()},
        tuple(fact for each in measures.values() for fact in each.missing),
        doubtful={(Reason.AMOUNT_UNKNOWN, ""): sorted(doubtful)} if doubtful else {},
    )


def _named(entry: Entry) -> Any:
    """Return a record under its name: a sub-record has a key instead of an id."""
    return entry.record if hasattr(entry.record, "id") else Part(entry.key, entry.record, "")


def _by_credit(amount: Credits, found: Entries, scene: Scene) -> _Weighed:
    scheme = _scheme(amount, scene)
    earned = {entry.key: _credit(entry.record, scheme, scene) for entry in found.entries}
    set_aside: _Reasons = {}
    doubtful: _Reasons = {}
    for entry in found.entries:
        credit = earned[entry.key]
        if entry.rank >= 1 and credit.reason is not None:
            group = set_aside if credit.low == credit.high else doubtful
            group.setdefault((credit.reason, ""), []).append(entry.key)
    pairs = {key: (credit.low, credit.high) for key, credit in earned.items()}
    bounds = {pair: Bounds(*pair, *pair) for pair in set(pairs.values())}  # of many records few earn differently
    return _Weighed({key: bounds[pair] for key, pair in pairs.items()}, tuple(_unrecorded(doubtful, scheme, found)), set_aside, doubtful)


def _credit(record: Activity, scheme: CreditScheme, scene: Scene) -> Credit:
    """Return what a record earns; a broader kind than one that earns may or may not mean it."""
    credit = scheme.credit(record)
    below = scene.program.narrower.get(record.kind or "", ())
    if credit.reason is Reason.KIND_NOT_COUNTED and any(scheme.rate_of(kind) is not None for kind in below):
        return Credit(low=0, high=UNBOUNDED, reason=Reason.KIND_UNKNOWN)
    return credit


def _unrecorded(doubtful: Mapping[tuple[Reason, str], list[str]], scheme: CreditScheme, found: Entries) -> Iterable[MissingFact]:
    records: dict[str, Activity] = {entry.key: entry.record for entry in found.entries}
    for (reason, _), keys in doubtful.items():
        for key in sorted(keys):
            rate = scheme.rate_of(records[key].kind or "")
            if reason is Reason.KIND_UNKNOWN:
                yield MissingFact(key, "activity.kind")
            elif reason is Reason.AMOUNT_UNKNOWN and rate is not None:
                yield MissingFact(key, "activity.lessons" if rate.per is Unit.LESSON else "activity.half_days")


def _scheme(amount: Credits, scene: Scene) -> CreditScheme:
    known: CreditScheme | None = scene.program.schemes.get(amount)
    if known is None:
        rates = [
            CreditRate(
                kinds=frozenset(rate.kinds).union(*(scene.program.narrower.get(kind, ()) for kind in rate.kinds)),
                amount=rate.amount,
                per=rate.per,
                whole=rate.whole,
            )
            for rate in amount.rates
        ]
        known = CreditScheme(rates=rates, unlisted=amount.unlisted)
        scene.program.schemes[amount] = known
    return known
