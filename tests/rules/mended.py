"""Generated rules made such as an edition accepts them: one unit where measures meet, rows that exclude each other, no debts cut."""

from typing import Any as AnyType

import attrs

from edu_policy.quantities import Unit
from edu_policy.rules import (
    NOT_COVERED,
    Choice,
    Credits,
    Field,
    Greatest,
    Least,
    Lookup,
    Measure,
    Number,
    Parts,
    Plus,
    Quantity,
    Reaching,
    Records,
    Require,
    Times,
    Total,
)
from edu_policy.rules.refusals.cases import NO_OPTIONS
from edu_policy.rules.refusals.declared import Declared
from edu_policy.rules.refusals.lookups import unruled
from edu_policy.rules.refusals.signs import below_zero
from edu_policy.rules.refusals.units import unit_of


def mended(node: AnyType, declared: Declared) -> AnyType:
    """Return a rule or a measure such as an edition accepts it; nothing is changed where nothing is wrong."""
    if isinstance(node, tuple):
        return tuple(mended(item, declared) for item in node)
    if isinstance(node, Choice):
        return Choice(node.key, {name: mended(option, declared) for name, option in node.options.items()})
    if not attrs.has(type(node)) or isinstance(node, Records | Parts | Field):
        return node
    inner = {attribute.name: mended(getattr(node, attribute.name), declared) for attribute in attrs.fields(type(node)) if attribute.init}
    return _fitting(attrs.evolve(node, **inner), declared)


def _fitting(node: AnyType, declared: Declared) -> AnyType:
    match node:
        case Require():
            measure, at_least, at_most = _alike((node.measure, node.at_least, node.at_most), declared)
            return attrs.evolve(node, measure=measure, at_least=at_least, at_most=at_most)
        case Plus():
            return Plus(_alike(node.terms, declared))
        case Least() | Greatest():
            return type(node)(_alike(node.of, declared))
        case Quantity():
            return attrs.evolve(node, measure=in_unit(node.measure, node.unit, declared))
        case Total():
            return _total(node, declared)
        case Reaching():
            return attrs.evolve(node, at_least=in_unit(node.at_least, node.total.unit, declared))
        case Lookup():
            return _lookup(node, declared)
        case _:
            return node


def in_unit(measure: Measure, unit: Unit, declared: Declared) -> Measure:
    """Return a measure in a unit: itself, or once itself."""
    return measure if unit_of(measure, declared) in (None, unit) else Times((Number(1), measure), unit)


def _alike(measures: tuple[AnyType, ...], declared: Declared) -> tuple[AnyType, ...]:
    units = (unit_of(measure, declared) for measure in measures if measure is not None)
    unit = next((unit for unit in units if unit is not None), None)
    return tuple(measure if measure is None or unit is None else in_unit(measure, unit, declared) for measure in measures)


def _total(total: Total, declared: Declared) -> Total:
    cap = None if total.cap is None else in_unit(total.cap, total.unit, declared)
    if isinstance(total.amount, Credits):
        return attrs.evolve(total, cap=cap)
    amount = in_unit(total.amount, total.unit, declared)
    if (total.take is not None or cap is not None) and below_zero(amount, declared):
        amount = Greatest((amount, Number(0)))
    return attrs.evolve(total, amount=amount, cap=cap)


def _lookup(lookup: Lookup, declared: Declared) -> Lookup:
    rows = [attrs.evolve(row, value=in_unit(row.value, lookup.unit, declared)) for row in lookup.rows]
    otherwise: AnyType = lookup.otherwise
    if otherwise is NOT_COVERED and any(below_zero(row.value, declared) for row in rows):
        otherwise = Number(0)
    if otherwise is not NOT_COVERED:
        otherwise = in_unit(otherwise, lookup.unit, declared)
    made = attrs.evolve(lookup, rows=(), otherwise=otherwise)
    for row in rows:
        longer = attrs.evolve(made, rows=(*made.rows, row))
        made = made if list(unruled(longer, declared, "", NO_OPTIONS)) else longer
    return made
