"""Units: what a measure counts, and where measures of different units are compared, joined, or declared as something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, TypeAlias

from edu_policy.errors import EditionError, EduPolicyError
from edu_policy.models import Table
from edu_policy.quantities import Unit
from edu_policy.rules.bodies import Quantity
from edu_policy.rules.fields import Field
from edu_policy.rules.measures import (
    Covered,
    Credits,
    Duration,
    Greatest,
    Items,
    Ladder,
    Lead,
    Least,
    Lookup,
    Measure,
    Plus,
    QuantityRef,
    Ratio,
    Reaching,
    Round,
    Row,
    SemestersServed,
    Share,
    Size,
    Stay,
    Sum,
    Times,
    Total,
    ValueOf,
)
from edu_policy.rules.readings import Param
from edu_policy.rules.refusals.attributes import facts_read
from edu_policy.rules.refusals.cases import NO_OPTIONS, Case, Options, cases, go_together, items
from edu_policy.rules.refusals.declared import Declared
from edu_policy.rules.requirements import Each, Require
from edu_policy.rules.selectors import Records
from edu_policy.rules.windows import DateRule

__all__ = ["mismeasured", "unit_of"]


def __dir__() -> list[str]:
    return __all__


_Units: TypeAlias = list[tuple[Unit, str, Options]]
"""The units that a measure may have, each with the path of what has it and the options on which that rests."""
_LENGTHS: Final = (Unit.DAY, Unit.MONTH, Unit.YEAR)
_COUNTS: Final[dict[tuple[str, str], Unit | None]] = {
    ("activity", "lessons"): Unit.LESSON,
    ("activity", "half_days"): Unit.HALF_DAY,
    ("figure", "value"): None,
}
"""The fields that hold numbers, and what those count; a figure counts what its kind says. No reference leads to such a record."""
_EXACT: Final = (int, Decimal, Fraction)
_SINGLE: Final[dict[type, tuple[str, ...]]] = {
    Require: ("measure", "at_least", "at_most"),
    Quantity: ("measure",),
    Total: ("amount", "cap"),
    Round: ("of",),
    Sum: ("of",),
    Ladder: ("of",),
    Ratio: ("part", "whole"),
    Row: ("value",),
    Lookup: ("otherwise",),
    Each: ("may_miss",),
    SemestersServed: ("may_miss",),
    Duration: ("gap", "gaps"),
    Reaching: ("at_least",),
    DateRule: ("years", "months", "days", "day", "working_days"),
}
"""Where numbers stand, one in each attribute."""
_SEVERAL: Final[dict[type, str]] = {Plus: "terms", Times: "factors", Least: "of", Greatest: "of", Lookup: "keys"}
"""Where several of them stand in one attribute."""


def unit_of(measure: Measure, declared: Declared) -> Unit | None:
    """Return the unit of a measure; None for a number that fits every unit. Under a reading it is that of the first option that has one.

    >>> from edu_policy.rules.refusals.declared import NOTHING_DECLARED
    >>> from edu_policy.rules.measures import Number
    >>> from edu_policy.rules.windows import WindowEdge
    >>> days = Lead(WindowEdge.START, WindowEdge.END)
    >>> print(unit_of(Plus((Number(2), days)), NOTHING_DECLARED), unit_of(Number(2), NOTHING_DECLARED))
    day None

    Args:
        measure: the measure.
        declared: what the edition declares.
    """
    return next((unit for unit, _, _ in _units(measure, declared, "", NO_OPTIONS)), None)


def mismeasured(  # noqa: C901 - a branch for each node that measures
    node: object, declared: Declared, path: str, options: Options, *, compares: bool = True
) -> Iterator[EduPolicyError]:
    """Yield where the units of the measures that stand directly in a node do not fit each other, or the unit that it declares.

    Args:
        node: any value of the rules.
        declared: what the edition declares.
        path: where it stands.
        options: the options under which it stands.
        compares: whether a requirement compares numbers of one unit alone; a remark of ours may hold people against schools.
    """
    numbers = list(_numbers_in(node, path, options))
    for number, at, _ in numbers:
        if isinstance(number, Param):
            yield from _no_number(number, declared, at)
    match node:
        case Require() if compares:
            yield from _unlike(numbers, declared)
        case Plus() | Least() | Greatest() | Times():
            if not numbers:
                yield EditionError(f"a {type(node).__name__} needs at least one measure", path=path)
            elif not isinstance(node, Times):
                yield from _unlike(numbers, declared)
        case Quantity():
            yield from _unlike(numbers, declared, (node.unit, f"{path}.unit", options))
        case Lookup():
            values = [
                value for row, at, under in items(node.rows, f"{path}.rows", options) for value in cases(row.value, f"{at}.value", under)
            ]
            otherwise = cases(node.otherwise, f"{path}.otherwise", options)
            yield from _unlike([*values, *otherwise], declared, (node.unit, f"{path}.unit", options))
        case Total():
            yield from _credited(node, path, options)
            yield from _unlike(numbers, declared, (node.unit, f"{path}.unit", options))
        case ValueOf():
            yield from _not_of(node, declared, path)
        case Reaching():
            yield from _unlike(_reached(node, path, options), declared)
        case Duration() | Stay() | Lead() if node.unit not in _LENGTHS:
            yield EditionError(f"a {type(node).__name__} is counted in {', '.join(_LENGTHS)}, got {node.unit}", path=f"{path}.unit")


def _numbers_in(node: object, path: str, options: Options) -> Iterator[Case]:
    """Yield the measures and numbers that stand directly in a node, under each option of the readings that act there."""
    for name in _SINGLE.get(type(node), ()):
        yield from cases(getattr(node, name), f"{path}.{name}", options)
    several = _SEVERAL.get(type(node))
    if several is not None:
        yield from items(getattr(node, several), f"{path}.{several}", options)


def _units(measure: object, declared: Declared, path: str, options: Options) -> _Units:
    """Return the units that a measure may have. A number that fits every unit has none."""
    found: _Units = []
    for node, at, under in cases(measure, path, options):
        if isinstance(node, Plus | Least | Greatest | Round | Sum):
            found += [unit for inner, where, given in _numbers_in(node, at, under) for unit in _units(inner, declared, where, given)]
        else:
            unit = _own(node, declared)
            found += [] if unit is None else [(unit, at, under)]
    return found


def _reached(reaching: Reaching, path: str, options: Options) -> Iterator[Case]:
    """Yield the total of a measure of groups, and what each of them is to reach."""
    yield from cases(reaching.total, f"{path}.total", options)
    yield from cases(reaching.at_least, f"{path}.at_least", options)


def _own(measure: object, declared: Declared) -> Unit | None:
    """Return the unit that a measure states itself, or that follows from what it is."""
    match measure:
        case Items() | Covered() | Size():
            return Unit.ITEM
        case Share():
            return Unit.RATIO
        case SemestersServed():
            return Unit.SEMESTER
        case QuantityRef():
            quantity = declared.quantities.get(measure.provision)
            return None if quantity is None else quantity.unit
        case Param():
            parameter = declared.parameters.get(measure.name)
            return None if parameter is None else parameter.unit
        case _:
            return getattr(measure, "unit", None)


def _unlike(measures: Iterable[Case], declared: Declared, *stated: tuple[Unit, str, Options]) -> Iterator[EduPolicyError]:
    """Yield each measure that has another unit than those before it, or than the stated one."""
    accepted: _Units = list(stated)
    for measure, path, options in measures:
        found = _units(measure, declared, path, options)
        pairs = ((one, other) for other in found for one in accepted if one[0] is not other[0] and go_together(one[2], other[2]))
        pair = next(pairs, None)
        if pair is None:
            accepted += found
        else:
            (unit, place, _), (given, at, _) = pair
            yield EditionError(f"expected {unit} as in {place}, got {given}; convert with Times((..., rate), unit=...)", path=at)


def _no_number(param: Param, declared: Declared, path: str) -> Iterator[EduPolicyError]:
    parameter = declared.parameters.get(param.name)
    if parameter is not None and parameter.type is not int:
        yield EditionError(f"parameter {param.name!r} is a {parameter.type.__name__}, no number; declare it with type=int", path=path)


def _not_of(value: ValueOf, declared: Declared, path: str) -> Iterator[EduPolicyError]:
    """Yield why the number in a field cannot be read, or cannot be read as what it is called."""
    field: Field[Any] = value.field.of("")
    names = (field.table, ".".join(field.path))
    key = next((declared.facts[name] for name in facts_read(field) if name in declared.facts), None)
    counted = _COUNTS.get(names)
    if "facts" in field.path:
        if key is not None and key.value_type not in _EXACT:
            yield EditionError(f"{field.key} is a {key.value_type.__name__}, no number; declare it with int", path=f"{path}.field")
    elif names not in _COUNTS:
        numbers = ", ".join(".".join(known) for known in _COUNTS)
        yield EditionError(f"{field.key} holds no number; expected {numbers}, or a fact of type int", path=f"{path}.field")
    elif counted not in (None, value.unit):
        yield EditionError(f"{field.key} counts {counted}, got {value.unit}", path=f"{path}.unit")


def _credited(total: Total, path: str, options: Options) -> Iterator[EduPolicyError]:
    """Yield why a credit scheme cannot be the amount of a total: it gives hours, and gives them to activities."""
    for amount, at, under in cases(total.amount, f"{path}.amount", options):
        if not isinstance(amount, Credits):
            continue
        rates = [rate for rate, _, _ in items(amount.rates, at, under)]
        units = dict.fromkeys([Unit.CREDIT_HOUR, *(rate.per for rate in rates if rate.amount == 1)])  # one lesson, one hour: it counts both
        if total.unit not in units:
            yield EditionError(f"a credit scheme gives {' or '.join(units)}, got {total.unit}", path=f"{path}.unit")
        for selector, where, given in cases(total.selector, f"{path}.selector", options):
            of_activities = isinstance(selector, Records) and selector.table is Table.ACTIVITIES
            if not of_activities and go_together(given, under):
                yield EditionError("a credit scheme gives hours to activities; select those, or give another amount", path=where)
