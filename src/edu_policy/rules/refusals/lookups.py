"""Decision tables that do not tell: cells that cannot say anything of their key, rows that never hold, and rows that hold at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from edu_policy.errors import EditionError, EduPolicyError
from edu_policy.rules.fields import Field
from edu_policy.rules.measures import AnyCell, Cell, Lookup, OneOf, Uncovered, Within
from edu_policy.rules.readings import Choice, walk
from edu_policy.rules.refusals.cases import Case, Options, cases, go_together
from edu_policy.rules.refusals.declared import Declared
from edu_policy.rules.refusals.signs import below_zero
from edu_policy.rules.requirements import Ref

__all__ = ["unruled"]


def __dir__() -> list[str]:
    return __all__


def unruled(lookup: Lookup, declared: Declared, path: str, options: Options) -> Iterator[EduPolicyError]:
    """Yield what is wrong with the cells and rows of a decision table.

    Codes of a field with several values exclude each other here: of such a field the first row counts that one of them meets.

    Args:
        lookup: the decision table.
        declared: what the edition declares.
        path: where it stands.
        options: the options under which it stands.
    """
    unfit = [error for index in range(len(lookup.keys)) for error in _unfit(lookup, index, path, options)]
    yield from unfit
    yield from _empty(lookup, declared, path, options)
    if not unfit:
        yield from _overlapping(lookup, declared, path, options)
    yield from _unbounded(lookup, declared, path, options)


# -- cells and keys ----------------------------------------------------------------------------------------------------------------


def _column(lookup: Lookup, index: int, path: str, options: Options) -> list[Case]:
    """Return the cells of a key that ask for something, row by row."""
    cells = [(row.cells[index], f"{path}.rows[{number}].cells[{index}]") for number, row in enumerate(lookup.rows)]
    found = [case for cell, at in cells for case in cases(cell, at, options)]
    return [case for case in found if not isinstance(case[0], AnyCell)]


def _unfit(lookup: Lookup, index: int, path: str, options: Options) -> Iterator[EduPolicyError]:
    """Yield the cells of another kind than their key."""
    column = _column(lookup, index, path, options)
    for key, _, given in cases(lookup.keys[index], "", options):
        kinds, expected = _expected(key)
        fitting = []
        for cell, at, under in column:
            if not go_together(given, under):
                continue
            if isinstance(cell, kinds):
                fitting.append((cell, at, under))
            else:
                yield EditionError(f"expected {expected}, or ANY, got {cell!r}", path=at)
        yield from _mixed(fitting)


def _expected(key: object) -> tuple[tuple[type, ...], str]:
    """Return the kinds of cell that fit a key, in code and in words."""
    if isinstance(key, Ref):
        return (bool,), "True or False for a Ref"
    if isinstance(key, Field):
        return (OneOf, bool), f"OneOf(...), True or False for a field (of its number, ask with ValueOf({key.key}, unit))"
    return (Within,), "Within(low, high) for a measure"


def _mixed(column: list[Case]) -> Iterator[EduPolicyError]:
    """Yield the first cell that asks for yes or no of a key of which another cell asks for codes."""
    for (first, _, left), (second, at, right) in combinations(column, 2):
        if isinstance(first, bool) is not isinstance(second, bool) and go_together(left, right):
            yield EditionError(f"a field is looked up by codes or by yes and no, not by both, got {first!r} and {second!r}", path=at)
            return


# -- rows ----------------------------------------------------------------------------------------------------------------------------


def _empty(lookup: Lookup, declared: Declared, path: str, options: Options) -> Iterator[EduPolicyError]:
    """Yield the cells because of which a row can never hold."""
    for index, key in enumerate(lookup.keys):
        lowest = [(case, under) for case, _, under in cases(key, "", options) if not isinstance(case, Field | Ref)]
        for cell, at, under in _column(lookup, index, path, options):
            if isinstance(cell, OneOf) and not cell.codes:
                yield EditionError("the row can never hold: the cell names no code; leave the row out, or name one", path=at)
            elif isinstance(cell, Within) and _is_below_zero(cell):
                keys = [(measure, given) for measure, given in lowest if go_together(given, under)]
                if keys and not any(below_zero(measure, declared, given) for measure, given in keys):
                    yield EditionError(f"the row can never hold: its key is never below 0, got {cell!r}", path=at)
    for number, row in enumerate(lookup.rows):
        for first, second in combinations(range(len(lookup.keys)), 2):
            if lookup.keys[first] == lookup.keys[second] and not _meet(row.cells[first], row.cells[second], declared, options):
                msg = f"the row can never hold: key {second} is key {first}, and no value meets both cells; look at it once"
                yield EditionError(msg, path=f"{path}.rows[{number}].cells[{second}]")


def _is_below_zero(cell: Within) -> bool:
    return (cell.high is not None and cell.high < 0) or (cell.below is not None and cell.below <= 0)


def _overlapping(lookup: Lookup, declared: Declared, path: str, options: Options) -> Iterator[EduPolicyError]:
    """Yield each row that can hold together with an earlier one."""
    for number, row in enumerate(lookup.rows):
        for earlier, other in enumerate(lookup.rows[:number]):
            pairs = list(zip(row.cells, other.cells, strict=True))
            if _hold(pairs, declared, options):
                msg = f"the row can hold together with rows[{earlier}]; let the cells of one key exclude each other"
                yield EditionError(msg, path=f"{path}.rows[{number}]")
                break


def _hold(pairs: list[tuple[Any, Any]], declared: Declared, options: Options) -> bool:
    """Whether the cells of two rows can all be met at once under some options.

    Of the options under which the cells of the keys so far can be met only those are kept that bear on the keys to come.
    """
    acting = [{node.key for cell in pair if isinstance(cell, Choice) for node in walk(cell) if isinstance(node, Choice)} for pair in pairs]
    states = {frozenset(options.items())}
    for index, (left, right) in enumerate(pairs):
        later = set().union(*acting[index + 1 :])
        meeting = (under for state in states for under in _meeting(left, right, declared, dict(state)))
        states = {frozenset((key, option) for key, option in under.items() if key in later) for under in meeting}
    return bool(states)


def _meeting(left: object, right: object, declared: Declared, options: Options) -> Iterator[Options]:
    """Yield the options under which one value can meet both cells."""
    for one, _, under in cases(left, "", options):
        for other, _, both in cases(right, "", under):
            if _can_both(one, other, declared):
                yield both


def _meet(left: object, right: object, declared: Declared, options: Options) -> bool:
    return any(True for _ in _meeting(left, right, declared, options))


def _can_both(left: Cell, right: Cell, declared: Declared) -> bool:
    """Whether one value can meet both cells."""
    match left, right:
        case (OneOf(), OneOf()):
            return _covers(left, right, declared) or _covers(right, left, declared)
        case (Within(), Within()):
            return _reaches(left, right) and _reaches(right, left)
        case (AnyCell(), _) | (_, AnyCell()):
            return True
        case _:
            return left is right


def _covers(broad: OneOf, narrow: OneOf, declared: Declared) -> bool:
    """Whether a code of one cell is a code of the other, or narrows one."""
    return any(code in broad.codes or not declared.broader.get(code, frozenset()).isdisjoint(broad.codes) for code in narrow.codes)


def _reaches(lower: Within, upper: Within) -> bool:
    """Whether a range ends no sooner than another begins."""
    if upper.low is None or (lower.high is None and lower.below is None):
        return True
    return lower.below > upper.low if lower.high is None else lower.high >= upper.low  # type: ignore[operator]  # one of them is there


def _unbounded(lookup: Lookup, declared: Declared, path: str, options: Options) -> Iterator[EduPolicyError]:
    """Yield each row whose value may be below zero where nothing is said about what no row covers."""
    gaps = [under for case, _, under in cases(lookup.otherwise, "", options) if isinstance(case, Uncovered)]
    for number, row in enumerate(lookup.rows):
        for value, at, under in cases(row.value, f"{path}.rows[{number}].value", options):
            if any(go_together(under, gap) for gap in gaps) and below_zero(value, declared, under):
                yield EditionError("the value may be below 0, so that a gap has no lowest one; say what holds there: otherwise=", path=at)
