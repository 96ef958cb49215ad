"""Measures as bounds: what is known at ``on``, and what is still possible by the end of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import reduce
from typing import Any, final

import attrs

from edu_policy.calculators import Credit, CreditRate, CreditScheme, Reason, SemesterService, longest_service, service_of
from edu_policy.calendars import CalendarYear, NoEnd, SchoolYear
from edu_policy.errors import OutsideCalendarError
from edu_policy.models import Activity, Figure, Posting, Table
from edu_policy.quantities import UNBOUNDED, Amount, Bounds, Limit, Unbounded, Unit, exactly
from edu_policy.rules.bodies import Quantity
from edu_policy.rules.engine.paths import values_of
from edu_policy.rules.engine.scene import Scene, borrowed_edges, span_of_frame, teaching_days
from edu_policy.rules.engine.selection import Entries, Entry, blame, entries_of, grouped, options_of, truth, uncertain, unknown_fact
from edu_policy.rules.fields import Field
from edu_policy.rules.findings import Assumption, Basis, Counted, MissingFact, SetAside
from edu_policy.rules.measures import (
    Count,
    Credits,
    Distinct,
    FigureOf,
    Items,
    Measure,
    Number,
    Part,
    Plus,
    QuantityRef,
    SemestersServed,
    Share,
    Total,
)
from edu_policy.rules.selectors import Selector
from edu_policy.rules.windows import Window

__all__ = ["UNKNOWN", "Measured", "measured", "quantity_of", "weakest"]


def __dir__() -> list[str]:
    return __all__


UNKNOWN = Bounds(0, UNBOUNDED, 0, UNBOUNDED)
_BASES = {
    Table.ACTIVITIES: Basis.RECORDS,
    Table.POSTINGS: Basis.RECORDS,
    Table.FIGURES: Basis.REPORTED,
    Table.DOCUMENTS: Basis.ON_FILE,
    Table.DECISIONS: Basis.ON_FILE,
    Table.DECLARATIONS: Basis.DECLARED,
}
_STRENGTH = list(Basis)
_SEVERAL = {("people",), ("stages",), ("subjects",), ("tags",)}
"""Fields with several values, by their last step."""


@final
@attrs.frozen(kw_only=True)
class Measured:
    """A measured quantity and everything that explains it; see ``Finding`` for the fields of the same name."""

    bounds: Bounds
    unit: Unit | None = None
    basis: Basis | None = None
    counted: tuple[Counted, ...] = ()
    uncertain: tuple[SetAside, ...] = ()
    excluded: tuple[SetAside, ...] = ()
    items: tuple[str, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    rank: int | None = None
    applies: int = 2


def weakest(bases: Iterable[Basis | None]) -> Basis | None:
    """Return the weakest basis among those that there are."""
    return max((basis for basis in bases if basis is not None), key=_STRENGTH.index, default=None)


def measured(measure: Measure, scene: Scene) -> Measured:
    """Return what a measure comes to in the scene."""
    match measure:
        case Number():
            return Measured(bounds=exactly(measure.value))
        case Count():
            return _count(measure, scene)
        case Distinct():
            return _distinct(measure, scene)
        case Items():
            return _items(measure, scene)
        case Total():
            return _total(measure, scene)
        case Share():
            return _share(measure, scene)
        case SemestersServed():
            return _served(measure, scene)
        case FigureOf():
            return _figure(measure, scene)
        case Plus():
            return _plus([measured(term, scene) for term in measure.terms])
        case QuantityRef():
            return quantity_of(measure.provision, scene)


def quantity_of(provision: str, scene: Scene) -> Measured:
    """Return the quantity that a provision defines."""
    body: Quantity = scene.program.provisions[provision].body  # type: ignore[assignment]
    return attrs.evolve(measured(body.measure, scene), unit=body.unit)


def _plus(terms: list[Measured]) -> Measured:
    return Measured(
        bounds=reduce(Bounds.plus, [term.bounds for term in terms]),
        unit=next((term.unit for term in terms if term.unit is not None), None),
        basis=weakest(term.basis for term in terms),
        missing=tuple(fact for term in terms for fact in term.missing),
        assumptions=tuple(assumption for term in terms for assumption in term.assumptions),
        applies=min(term.applies for term in terms),
    )


# -- rising measures: one more record never lowers them ---------------------------------------------------------------


def _rising(sums: Bounds, found: Entries, selector: Selector, scene: Scene) -> Bounds:
    """Open the sums upwards: while the window is open, and where records may be missing."""
    high: Limit = sums.high if found.is_complete else UNBOUNDED
    can_rise = not found.is_complete or scene.is_open(selector.table)
    return Bounds(sums.low, high, sums.floor, UNBOUNDED if can_rise else sums.ceiling)


def _sums(entries: Iterable[Entry], amount_of: Callable[[Entry], tuple[Amount, Limit]]) -> Bounds:
    low: Amount = 0
    floor: Amount = 0
    high: Limit = 0
    ceiling: Limit = 0
    for entry in entries:
        least, most = amount_of(entry)
        ceiling = _add(ceiling, most)
        if entry.rank >= 0:
            high = _add(high, most)
        if entry.rank >= 1:
            low = _exact_add(low, least)
        if entry.rank >= 2:  # noqa: PLR2004 - certainly
            floor = _exact_add(floor, least)
    return Bounds(low, high, floor, ceiling)


def _add(left: Limit, right: Limit) -> Limit:
    return UNBOUNDED if isinstance(left, Unbounded) or isinstance(right, Unbounded) else _exact_add(left, right)


def _exact_add(left: Amount, right: Amount) -> Amount:
    return left + right if isinstance(left, int) and isinstance(right, int) else Fraction(left) + Fraction(right)


def _ones(_: Entry) -> tuple[Amount, Limit]:
    return 1, 1


def _count(measure: Count, scene: Scene) -> Measured:
    found = entries_of(measure.selector, scene)
    bounds = _rising(_sums(found.entries, _ones), found, measure.selector, scene)
    counted = _counted((1, entry.key) for entry in found.entries if entry.rank >= 1)
    return _explained(found, measure.selector, bounds, measure.unit, counted)


def _distinct(measure: Distinct, scene: Scene) -> Measured:
    found = entries_of(measure.selector, scene)
    best: dict[Any, int] = {}
    unnamed: list[Entry] = []
    for entry in found.entries:
        values = values_of(measure.field, entry.record, scene)
        if values is None or None in values:
            unnamed.append(entry)
        for value in values or ():
            if value is not None:
                best[value] = max(entry.rank, best.get(value, -2))
    known = [Entry(str(value), value, rank) for value, rank in best.items()]
    most: Limit = UNBOUNDED if _may_be_several(measure.field) else 1
    sums = _sums(known, _ones).plus(_sums(unnamed, lambda _: (0, most)))
    counted = _counted((1, str(value)) for value, rank in best.items() if rank >= 1)
    missing = tuple(MissingFact(entry.key, measure.field.key) for entry in unnamed)
    result = _explained(found, measure.selector, _rising(sums, found, measure.selector, scene), measure.unit, counted)
    return attrs.evolve(result, missing=result.missing + missing)


def _may_be_several(field: Field[Any]) -> bool:
    """Whether a value that is not known may turn out to be several."""
    return field.path[-1:] in _SEVERAL or (field.table == Table.DOCUMENTS and field.path == ("about",))


def _total(measure: Total, scene: Scene) -> Measured:
    found = entries_of(measure.selector, scene)
    scheme = _scheme(measure.amount, scene)
    earned = {entry.key: _credit(entry.record, scheme, scene) for entry in found.entries}
    sums = _sums(found.entries, lambda entry: (earned[entry.key].low, earned[entry.key].high))
    bounds = _rising(sums, found, measure.selector, scene)
    counted = _counted((earned[entry.key].low, entry.key) for entry in found.entries if entry.rank >= 1 and earned[entry.key].low)
    set_aside: dict[tuple[Reason, str], list[str]] = {}
    doubtful: dict[tuple[Reason, str], list[str]] = {}
    for entry in found.entries:
        credit = earned[entry.key]
        if entry.rank >= 1 and credit.reason is not None:
            group = set_aside if credit.low == credit.high else doubtful
            group.setdefault((credit.reason, ""), []).append(entry.key)
    result = _explained(found, measure.selector, bounds, measure.unit, counted)
    return attrs.evolve(
        result,
        excluded=result.excluded + grouped(set_aside),
        uncertain=result.uncertain + grouped(doubtful),
        missing=result.missing + tuple(_unrecorded(doubtful, scheme, found)),
    )


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


def _items(measure: Items, scene: Scene) -> Measured:
    found = entries_of(measure.selector, scene)
    absent = 0 if not found.is_complete else (-1 if scene.is_open(measure.selector.table) else -2)
    ranks = {part.term.code: max([absent, *(_part_rank(part, entry, scene) for entry in found.entries)]) for part in measure.parts}
    low, floor, high, ceiling = (sum(rank >= least for rank in ranks.values()) for least in (1, 2, 0, -1))
    counted = _counted(((1, code) for code, rank in ranks.items() if rank >= 1))
    result = _explained(found, measure.selector, Bounds(low, high, floor, ceiling), Unit.ITEM, counted)
    facts = dict.fromkeys(fact for part in measure.parts if ranks[part.term.code] == 0 for fact in _unknown(part, found, scene))
    return attrs.evolve(result, items=tuple(code for code, rank in ranks.items() if rank < 1), missing=(*result.missing, *facts))


def _unknown(part: Part, found: Entries, scene: Scene) -> Iterable[MissingFact]:
    for entry in found.entries:
        if entry.rank >= 0 and truth(part.when, entry.record, scene) == 0:
            yield MissingFact(entry.key, blame(part.when, entry.record, scene))


def _part_rank(part: Part, entry: Entry, scene: Scene) -> int:
    return min(entry.rank, truth(part.when, entry.record, scene))


# -- a share is not a quotient of bounds ------------------------------------------------------------------------------


def _share(measure: Share, scene: Scene) -> Measured:
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
    counted = _counted(((1, entry.key) for entry, having in cells if entry.rank >= 1 and having >= 1))
    result = _explained(found, measure.selector, bounds, Unit.RATIO, counted)
    rank, applies = _population(found, measure.selector, scene)
    return attrs.evolve(
        result,
        excluded=result.excluded + grouped(lacking),
        uncertain=result.uncertain + grouped(unsure),
        rank=rank,
        applies=applies,
    )


def _sign(rank: int, certain: int) -> int:
    """Return 1 for yes, -1 for no and 0 for not known: as of ``on`` from rank 1, for good from rank 2."""
    return 1 if rank >= certain else (-1 if rank <= -certain else 0)


def _share_bounds(cells: list[tuple[bool, int]]) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest share over all completions of a joint table of membership and property."""
    yes, unknown, no = (sum(sure and having == sign for sure, having in cells) for sign in (1, 0, -1))
    maybe_yes, maybe_unknown, maybe_no = (sum(not sure and having == sign for sure, having in cells) for sign in (1, 0, -1))
    least_of = yes + unknown + no + maybe_unknown + maybe_no
    most_of = yes + unknown + no + maybe_yes + maybe_unknown
    low = Fraction(yes, least_of) if least_of else Fraction(1)
    high = Fraction(yes + unknown + maybe_yes + maybe_unknown, most_of) if most_of else Fraction(0)
    return min(low, high), max(low, high)


def _population(found: Entries, selector: Selector, scene: Scene) -> tuple[int | None, int]:
    """Return how far a share applies: to nothing at all, to what may still come, to what may be missing, or surely."""
    best = max((entry.rank for entry in found.entries), default=-2)
    if best >= 1:
        return None, best
    if not found.is_complete or best == 0:
        return None, 0
    return (1, -1) if best == -1 or scene.is_open(selector.table) else (2, -2)


# -- fixed by dates and figures ---------------------------------------------------------------------------------------


def _served(measure: SemestersServed, scene: Scene) -> Measured:
    posting: Posting = scene.bound[measure.posting.root]
    missing = tuple(MissingFact(posting.id, f"posting.{edge}") for edge in ("start", "end") if getattr(posting, edge) is None)
    span = span_of_frame(scene.frame, scene.calendar)
    may_miss = scene.program.value(measure.may_miss)
    if scene.calendar is None:
        missing = (*missing, MissingFact("calendar", "calendar"))
    if missing or span is None or posting.start is None or posting.end is None or scene.calendar is None or may_miss is None:
        return Measured(bounds=UNKNOWN, unit=Unit.SEMESTER, basis=Basis.RECORDS, missing=missing)
    start = max(posting.start, span.start)
    end = posting.end if isinstance(posting.end, NoEnd) else min(posting.end, span.end)
    if not isinstance(end, NoEnd) and end < start:
        return Measured(bounds=exactly(0), unit=Unit.SEMESTER, basis=Basis.RECORDS)
    try:
        dates = scene.calendar.semesters_of(span)
    except OutsideCalendarError:
        if scene.frame.window not in (Window.POSTING, Window.STANDING):
            raise
        return Measured(bounds=UNKNOWN, unit=Unit.SEMESTER, basis=Basis.RECORDS, missing=(MissingFact("calendar", "calendar"),))
    services = service_of(start, end, dates, may_miss=may_miss, teaching=teaching_days(scene.calendar))
    past = [
        service for service, semester in zip(services, dates, strict=True) if semester.last_day is None or semester.last_day <= scene.on
    ]
    low, high = longest_service(past, within_school_year=measure.within_school_year)
    _, ceiling = longest_service(services, within_school_year=measure.within_school_year)
    return Measured(
        bounds=Bounds(low, high, low, UNBOUNDED if isinstance(scene.frame.end, NoEnd) else ceiling),
        unit=Unit.SEMESTER,
        basis=Basis.RECORDS,
        counted=_counted((1, str(service.semester)) for service in past if service.served == "whole"),
        excluded=_partly(services),
        missing=tuple(MissingFact(str(service.semester), f"semester.{edge}") for service in services for edge in service.missing),
        assumptions=tuple(assumption for semester in dates for assumption in borrowed_edges(semester)),
    )


def _partly(services: Iterable[SemesterService]) -> tuple[SetAside, ...]:
    partly: dict[tuple[Reason, str], list[str]] = {}
    for service in services:
        if service.served == "part":
            days = "; ".join(map(str, service.missed))
            partly.setdefault((Reason.SEMESTER_IN_PART, days), []).append(str(service.semester))
    return grouped(partly)


def _figure(measure: FigureOf, scene: Scene) -> Measured:
    rows = scene.dossier.rows(Table.FIGURES)
    start = scene.frame.start
    about = options_of((measure.about,), scene)
    missing = (MissingFact(", ".join(sorted(map(str, about.ranks))) or measure.about.key, measure.kind),)
    unknown = Measured(bounds=UNKNOWN, unit=measure.unit, basis=Basis.REPORTED, missing=missing)
    if rows is None or start is None:
        return unknown
    period = SchoolYear.of(start).previous if measure.previous is Window.SCHOOL_YEAR else CalendarYear.of(start).previous
    figures = [figure for figure in rows if isinstance(figure, Figure) and _is_meant(figure, measure, about, period)]
    values = sorted({figure.value for figure in figures if figure.value is not None})
    if not values or any(figure.value is None for figure in figures):
        return unknown
    low, high = values[0], values[-1]
    counted = _counted((figure.value or 0, figure.id) for figure in figures)
    return Measured(bounds=Bounds(low, high, low, high), unit=measure.unit, basis=Basis.REPORTED, counted=counted)


def _is_meant(figure: Figure, measure: FigureOf, about: Any, period: Any) -> bool:
    return figure.kind == measure.kind and figure.period == period and about.ranks.get(figure.about, -2) == 2  # noqa: PLR2004 - certainly


# -- explanation ------------------------------------------------------------------------------------------------------


def _counted(amounts: Iterable[tuple[Amount, str]]) -> tuple[Counted, ...]:
    groups: dict[Amount, list[str]] = {}
    for each, key in amounts:
        groups.setdefault(each, []).append(key)
    return tuple(Counted(each, tuple(sorted(keys))) for each, keys in sorted(groups.items()))


def _explained(found: Entries, selector: Selector, bounds: Bounds, unit: Unit, counted: tuple[Counted, ...]) -> Measured:
    facts = [unknown_fact(entry, selector) for entry in found.entries if entry.rank == 0 and entry.reason is not None]
    return Measured(
        bounds=bounds,
        unit=unit,
        basis=_BASES.get(selector.table, Basis.REGISTER),
        counted=counted,
        uncertain=uncertain(found.entries),
        excluded=found.excluded,
        missing=(*found.missing, *sorted(facts, key=lambda fact: (fact.of, fact.field))),
    )
