"""Measures made of measures: every operator maps both intervals, what is known and what is still possible."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from functools import reduce
from itertools import pairwise, product
from typing import Any, Final, TypeAlias, final

import attrs

from edu_policy.calculators import ladder_bounds, rounded
from edu_policy.quantities import NO_BOUNDS, UNBOUNDED, UNBOUNDED_BELOW, Bounds, Limit, Unbounded, Unit, exact, exactly, exceeds
from edu_policy.rules.engine.measured import UNKNOWN, Measured, joined_records, name_of, weakest
from edu_policy.rules.engine.paths import values_of
from edu_policy.rules.engine.scene import Scene
from edu_policy.rules.fields import Field
from edu_policy.rules.findings import Assumption, Basis, Finding, MissingFact
from edu_policy.rules.measures import (
    AnyCell,
    AtOnce,
    Cell,
    Count,
    Credits,
    Distinct,
    Duration,
    FigureOf,
    Greatest,
    Items,
    Ladder,
    Lead,
    Least,
    Lookup,
    Measure,
    Number,
    OneOf,
    Plus,
    QuantityRef,
    Round,
    SemestersServed,
    Stay,
    Sum,
    Times,
    Total,
    Uncovered,
    ValueOf,
    Within,
)
from edu_policy.rules.readings import Param
from edu_policy.rules.requirements import Ref

__all__ = ["Asked", "combined_of", "laddered", "looked_up", "param_of", "quotient", "rounded_of", "value_of"]


def __dir__() -> list[str]:
    return __all__


Asked: TypeAlias = Callable[[Ref], Finding]
"""Asks whether another provision holds."""
_Pair: TypeAlias = Callable[[Bounds, Bounds], Bounds]


def combined_of(terms: list[Measured], join: _Pair, unit: Unit | None = None) -> Measured:
    """Return measures joined two by two, with all that explains them."""
    unit = unit or next((term.unit for term in terms if term.unit is not None), None)
    return Measured(
        bounds=reduce(join, [term.bounds for term in terms]),
        unit=unit,
        basis=weakest(term.basis for term in terms),
        missing=tuple(dict.fromkeys(fact for term in terms for fact in term.missing)),
        assumptions=tuple(dict.fromkeys(assumption for term in terms for assumption in term.assumptions)),
        applies=min(term.applies for term in terms),
        **(joined_records(terms) if unit is not Unit.RATIO else {}),  # records beside a ratio would be those of a share
    )


def quotient(part: Measured, whole: Measured, unit: Unit) -> Measured:
    """Return an exact quotient."""
    return combined_of([part, whole], Bounds.over, unit)


def rounded_of(measure: Round, of: Measured) -> Measured:
    """Return a measure rounded."""
    return attrs.evolve(of, bounds=of.bounds.rising(lambda value: rounded(value, measure.to, measure.how)), rank=None)


def laddered(measure: Ladder, of: Measured) -> Measured:
    """Return the sum over the steps of a ladder."""
    return attrs.evolve(of, bounds=ladder_bounds(of.bounds, measure.steps), unit=measure.unit, rank=None)


def value_of(measure: ValueOf, scene: Scene) -> Measured:
    """Return the number in a field. What a record states is never negative; a further fact may be."""
    values = values_of(measure.field, scene.record, scene)
    if values is not None and len(values) == 1 and values[0] is not None:
        return Measured(bounds=Bounds(*values * 4), unit=measure.unit)
    lowest: Limit = UNBOUNDED_BELOW if "facts" in measure.field.path else 0
    bounds = Bounds(lowest, UNBOUNDED, lowest, UNBOUNDED)
    return Measured(bounds=bounds, unit=measure.unit, missing=(MissingFact(name_of(measure.field, scene), measure.field.of("").key),))


def param_of(name: str, scene: Scene) -> Measured:
    """Return the number to which a parameter is bound."""
    value = scene.program.edition.value(name)
    unit = next((parameter.unit for parameter in scene.program.edition.parameters if parameter.name == name), None)
    if not isinstance(value, int):  # it is never bound to a negative number
        return Measured(bounds=UNKNOWN, unit=unit, missing=(MissingFact("parameter", name),))
    return Measured(bounds=exactly(value), unit=unit)


# -- decision tables --------------------------------------------------------------------------------------------------

_COUNTED: Final = frozenset(
    {
        Unit.LESSON,
        Unit.SEMESTER,
        Unit.PERSON,
        Unit.SCHOOL,
        Unit.DOCUMENT,
        Unit.DECISION,
        Unit.SIGNATURE,
        Unit.FILING,
        Unit.RECORD,
        Unit.ITEM,
    }
)
"""Units of what is counted, so that there is nothing between two whole numbers."""
_OTHER: Final = ""
"""Stands for a code that no row names."""
_State: TypeAlias = tuple[Any, ...]
"""One value that each key may have."""


@final
@attrs.frozen
class _Column:
    """The values that a key may have, as far as the rows tell them apart: as of ``on``, and by the end."""

    known: tuple[Any, ...]
    possible: tuple[Any, ...]
    missing: tuple[MissingFact, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    basis: Basis | None = None
    applies: int = 2


def looked_up(lookup: Lookup, scene: Scene, measure_of: Callable[[Measure], Measured], ask: Asked) -> Measured:
    """Return what a decision table gives: the hull of the rows that are still possible, and of what holds where none covers."""
    columns = [_column(lookup, index, scene, measure_of, ask) for index in range(len(lookup.keys))]
    values = {id(row): measure_of(row.value) for row in lookup.rows}
    otherwise = None if isinstance(lookup.otherwise, Uncovered) else measure_of(lookup.otherwise)
    known, possible = product(*(column.known for column in columns)), product(*(column.possible for column in columns))
    now = [found for state in known for found in _given(lookup, state, values, otherwise, scene)]
    later = [found for state in possible for found in _given(lookup, state, values, otherwise, scene)]
    given = [found for found in dict.fromkeys([*now, *later]) if found is not None]
    used: list[Measured | _Column] = [*columns, *given]
    low, high = _hull(now, lambda bounds: (bounds.low, bounds.high))
    floor, ceiling = _hull([*now, *later], lambda bounds: (bounds.floor, bounds.ceiling))
    gaps = (MissingFact("lookup", "row"),) if None in now else ()
    return Measured(
        bounds=Bounds(low, high, floor, ceiling),
        unit=lookup.unit,
        basis=weakest(found.basis for found in used),
        missing=(*dict.fromkeys(fact for found in used for fact in found.missing), *gaps),
        assumptions=tuple(dict.fromkeys(assumption for found in used for assumption in found.assumptions)),
        applies=min([_applies(now, later), *(column.applies for column in columns)]),
        **(joined_records(given) if lookup.unit is not Unit.RATIO else {}),
    )


def _applies(now: list[Measured | None], later: list[Measured | None]) -> int:
    """Return how far what the table gives applies, where it is not known which of its rows holds."""
    ranks = [2 if found is None else found.applies for found in now]
    last = [2 if found is None else found.applies for found in later] + ranks
    if min(last) == max(last):
        return last[0]
    return 1 if min(ranks) >= 1 else (-1 if max(ranks) <= -1 else 0)


def _given(lookup: Lookup, state: _State, values: dict[int, Measured], otherwise: Measured | None, scene: Scene) -> list[Measured | None]:
    """Return what the table gives in one state of its keys; None where nothing is said about it.

    A field with several codes, such as the stages of a school, may stand in several rows: then it is not known which of them is meant.
    """
    held = [row for row in lookup.rows if all(_meets(cell, value, scene) for cell, value in zip(row.cells, state, strict=True))]
    return [values[id(row)] for row in held] if held else [otherwise]


def _meets(cell: Cell, value: Any, scene: Scene) -> bool:
    match cell:
        case AnyCell():
            return True
        case bool():
            return value is cell
        case OneOf():
            return any(code in cell.codes or not scene.program.broader.get(code, frozenset()).isdisjoint(cell.codes) for code in value)
        case Within():
            is_in = (cell.low is None or not exceeds(cell.low, value)) and (cell.high is None or not exceeds(value, cell.high))
            return is_in and (cell.below is None or exceeds(cell.below, value))


def _hull(found: list[Measured | None], edges: Callable[[Bounds], tuple[Limit, Limit]]) -> tuple[Limit, Limit]:
    lows, highs = zip(*(edges(NO_BOUNDS if each is None else each.bounds) for each in found), strict=True)
    return reduce(lambda a, b: b if exceeds(a, b) else a, lows), reduce(lambda a, b: b if exceeds(b, a) else a, highs)


def _column(lookup: Lookup, index: int, scene: Scene, measure_of: Callable[[Measure], Measured], ask: Asked) -> _Column:
    key = lookup.keys[index]
    if isinstance(key, Ref):
        return _truth_of(ask(key))
    cells = [row.cells[index] for row in lookup.rows]
    if isinstance(key, Field):
        return _codes(key, cells, scene)
    of = measure_of(key)
    edges = sorted({edge for cell in cells if isinstance(cell, Within) for edge in _edges(cell)}, key=Fraction)
    is_whole = _is_whole(key, scene)
    known = tuple(_points(of.bounds.low, of.bounds.high, edges, is_whole=is_whole))
    possible = tuple(_points(of.bounds.floor, of.bounds.ceiling, edges, is_whole=is_whole))
    return _Column(known, possible, of.missing, of.assumptions, of.basis, of.applies)


def _truth_of(asked: Finding) -> _Column:
    """Return whether another provision holds: as of ``on`` from rank 1, for good from rank 2."""
    rank = min(asked.applies, asked.rank)
    known, possible = ((True,) if rank >= sure else ((False,) if rank <= -sure else (True, False)) for sure in (1, 2))
    parts = tuple(asked.walk())
    return _Column(
        known,
        possible,
        tuple(dict.fromkeys(fact for part in parts for fact in part.missing)),
        tuple(dict.fromkeys(assumption for part in parts for assumption in part.assumptions)),
        asked.basis,
    )


def _codes(field: Field[Any], cells: Iterable[Cell], scene: Scene) -> _Column:
    """Return the codes that a field may have, each state the codes that it has at once; or whether it holds, for yes or no."""
    values = values_of(field, scene.record, scene)
    missing = (MissingFact(name_of(field, scene), field.of("").key),)
    if any(isinstance(cell, bool) for cell in cells):
        return _Column((True, False), (True, False), missing) if not values else _Column(values, values)
    named = dict.fromkeys(code for cell in cells if isinstance(cell, OneOf) for code in sorted(cell.codes))
    known = frozenset(value for value in values or () if value is not None)
    if values is None or None in values:
        domain = scene.program.domain_of(field)
        more = {*named, _OTHER} if domain is None else {code if code in named else _OTHER for code in domain}
    else:  # a broad code may yet turn out to be one that it covers
        more = {code for value in known for code in scene.program.narrower.get(value, ()) if code in named}
    settled = [] if values is None else [known]
    states = tuple(dict.fromkeys([*settled, *(known | {code} for code in sorted(more))]))
    return _Column(states, states, missing if more else ())


def _is_whole(measure: Measure, scene: Scene) -> bool:
    """Whether a measure is a whole number, whatever the facts."""
    match measure:
        case Number():
            return isinstance(measure.value, int)
        case ValueOf() | FigureOf():
            return measure.unit in _COUNTED
        case Total():
            return not isinstance(measure.amount, Credits) and all(
                part is None or _is_whole(part, scene) for part in (measure.amount, measure.cap)
            )
        case Plus():
            return all(_is_whole(term, scene) for term in measure.terms)
        case Times():
            return all(_is_whole(factor, scene) for factor in measure.factors)
        case Least() | Greatest():
            return all(_is_whole(part, scene) for part in measure.of)
        case Sum():
            return _is_whole(measure.of, scene)
        case Round():
            return isinstance(measure.to, int)
        case QuantityRef():
            return _is_whole(scene.program.provisions[measure.provision].body.measure, scene)  # type: ignore[union-attr]  # a quantity
        case _:
            return isinstance(measure, Param | Count | Distinct | Items | Lead | AtOnce | Duration | Stay | SemestersServed)


def _edges(cell: Within) -> Iterator[Any]:
    yield from (edge for edge in (cell.low, cell.high, cell.below) if edge is not None)


def _points(low: Limit, high: Limit, edges: list[Any], *, is_whole: bool) -> Iterator[Limit]:
    """Yield one number of every part into which the edges of the rows cut an interval.

    Edges that follow each other as whole numbers have nothing between them where what is measured is a whole number.
    """
    inside = [edge for edge in edges if not exceeds(low, edge) and not exceeds(edge, high)]
    is_whole = is_whole and all(isinstance(limit, int | Unbounded) for limit in (low, high, *edges))
    marks: list[Limit] = [low, *(edge for edge in inside if edge not in (low, high)), *([high] if high != low else [])]
    for left, right in pairwise(marks):
        yield left
        between = _between(left, right, is_whole=is_whole)
        if between is not None:
            yield between
    yield marks[-1]


def _between(left: Limit, right: Limit, *, is_whole: bool) -> Limit | None:
    """Return a number between two limits, or None where there is none."""
    if isinstance(left, Unbounded) and isinstance(right, Unbounded):
        return 0
    if isinstance(left, Unbounded):
        return exact(right) - 1  # type: ignore[arg-type]  # not both are without a limit
    if isinstance(right, Unbounded):
        return exact(left) + 1
    if is_whole:
        return left + 1 if right - left > 1 else None  # type: ignore[operator]  # whole numbers
    return (Fraction(left) + Fraction(right)) / 2
