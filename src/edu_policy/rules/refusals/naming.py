"""Names and records: whose field is read, whether that name is bound there, and whether it is bound to such a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final, TypeAlias, final

import attrs

from edu_policy.errors import EditionError, EduPolicyError, UnknownNameError
from edu_policy.rules.bodies import Vocabulary
from edu_policy.rules.conditions import Compare, Some
from edu_policy.rules.fields import Field
from edu_policy.rules.measures import Covered, Distinct, FigureOf, Items, SemestersServed, Share, Stay, Total
from edu_policy.rules.provisions import Provision
from edu_policy.rules.readings import Choice
from edu_policy.rules.refusals.attributes import LASTING, lost, sub_record
from edu_policy.rules.refusals.cases import NO_OPTIONS, Options, below, cases, go_together, items
from edu_policy.rules.requirements import Exists, ForEach
from edu_policy.rules.selectors import Parts, Records, Selector, Values
from edu_policy.rules.subjects import Subject
from edu_policy.text import Term, Text

__all__ = ["RESERVED", "misnamed", "misplaced"]


def __dir__() -> list[str]:
    return __all__


RESERVED: Final = frozenset({"subject", "window"})
"""Names that are bound everywhere: who is judged, and the window in which."""

_PLAIN: Final = (str, int, Enum, Term, Text, type(None))
"""What names no record."""
_Kinds: TypeAlias = tuple[tuple[str, Options], ...]
"""The kinds of record that something may be, each with the options on which that rests."""
_ANYTHING: Final[_Kinds] = (("", NO_OPTIONS),)
"""What may be any record, because something else is wrong with it."""


@final
@attrs.frozen
class _Scope:
    """What can be read somewhere.

    Attributes:
        bound: the names that are bound, with the kinds of record to which they are.
        here: the kinds of the record under consideration; empty where there is none.
        names: what a quantifier cannot bind beside those.
    """

    bound: Mapping[str, _Kinds]
    here: _Kinds = ()
    names: frozenset[str] = frozenset()

    def over(self, kinds: _Kinds) -> _Scope:
        """Return the scope in which records of these kinds are considered."""
        return _Scope(self.bound, kinds, self.names)

    def binding(self, name: str, kinds: _Kinds) -> _Scope:
        """Return the scope in which a name is bound as well."""
        return _Scope({**self.bound, name: kinds}, self.here, self.names)


def misnamed(provision: Provision, parameters: frozenset[str], path: str) -> Iterator[EduPolicyError]:
    """Yield each name that a provision reads and that is not bound there, or binds twice, and each field of another record.

    Args:
        provision: the provision.
        parameters: the names of the declared parameters.
        path: where it stands.
    """
    scope = _Scope({"subject": ((provision.subject.table.value, NO_OPTIONS),)}, names=parameters)
    body = provision.body
    if isinstance(body, Vocabulary):  # its field is read of whatever record has it
        scope = scope.over(((body.field.table, NO_OPTIONS),))
    for part, at in (*below(body, path), (provision.notices, f"{path}.notices")):
        if not isinstance(part, Subject):  # a population is a subject of its own
            yield from _strays(part, scope, at, NO_OPTIONS)


def misplaced(subject: Subject, path: str) -> Iterator[EduPolicyError]:
    """Yield each field of a subject that is no field of its records.

    Args:
        subject: the subject.
        path: where it stands.
    """
    scope = _Scope({}, ((subject.table.value, NO_OPTIONS),))
    for part, at in below(subject, path):
        yield from _strays(part, scope, at, NO_OPTIONS)


def _strays(value: object, scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:  # noqa: C901, PLR0912 - a branch for each node that reads
    match value:
        case _ if isinstance(value, _PLAIN):
            return
        case Choice():
            for option, at, under in cases(value, path, options):
                yield from _strays(option, scope, at, under)
        case Field():
            yield from _unreadable(value, scope, path, options)
        case ForEach() | Exists():
            yield from _quantified(value, scope, path, options)
        case Records():
            yield from _parts_of(value, scope.over(((value.table.value, options),)), path, options)
        case Parts():
            yield from _parts(value, scope, path, options)
        case Compare():
            yield from _strays(value.field, scope, f"{path}.field", options)
            yield from _operands(value, scope.over(()), path, options)
        case Some():
            yield from _some(value, scope, path, options)
        case Values() | Distinct() | Items() | Share():
            yield from _parts_of(value, scope.over(_kinds_of(value.selector, options)), path, options)
        case Covered():
            yield from _covered(value, scope, path, options)
        case Total():
            yield from _total(value, scope, path, options)
        case Stay():
            yield from _unlasting(scope, path, options)
        case FigureOf() | SemestersServed():  # they ask about a record that is known by its name
            yield from _parts_of(value, scope.over(()), path, options)
        case _:
            yield from _parts_of(value, scope, path, options)


def _quantified(rule: ForEach | Exists, scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:
    wrong = _shadowing(rule.name, scope)
    if wrong is not None:
        yield EditionError(wrong, path=f"{path}.name")
    kinds = _kinds_of(rule.of, options) if wrong is None else _ANYTHING  # nobody knows which of the two records is meant
    yield from _strays(rule.of, scope, f"{path}.of", options)
    yield from _strays(rule.then, scope.binding(rule.name, kinds), f"{path}.then", options)


def _parts_of(value: object, scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:
    for part, at in below(value, path):
        yield from _strays(part, scope, at, options)


def _operands(compare: Compare, scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:
    """Yield what is wrong with what a field is compared with: of a record that is known by its name, or of those of a selector."""
    for operand, at, under in items(compare.operands, f"{path}.operands", options):
        if isinstance(operand, Field | Values):
            yield from _strays(operand, scope, at, under)


def _covered(covered: Covered, scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:
    yield from _strays(covered.selector, scope, f"{path}.selector", options)
    yield from _strays(covered.field, scope.over(_kinds_of(covered.selector, options)), f"{path}.field", options)
    yield from _strays(covered.of, scope, f"{path}.of", options)


def _total(total: Total, scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:
    each = scope.over(_kinds_of(total.selector, options))
    yield from _strays(total.selector, scope, f"{path}.selector", options)
    yield from _strays(total.amount, each, f"{path}.amount", options)
    yield from _strays(total.per, each, f"{path}.per", options)
    yield from _strays(total.cap, scope, f"{path}.cap", options)


def _unlasting(scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:
    """Yield why nothing can be said of how long the record under consideration lasts."""
    if not scope.here:
        yield EditionError("no record is under consideration, got a Stay; make it the amount of a Total over such records", path=path)
    for kind in dict.fromkeys(kind for kind, under in scope.here if go_together(under, options)):
        if kind not in ("", *LASTING):
            yield EditionError(f"a record of {kind} does not last; expected one with a start: {', '.join(LASTING)}", path=path)


def _parts(parts: Parts, scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:
    held = scope.over(()) if parts.of is None else scope.over(_kinds_of(parts.of, options))
    if parts.of is not None and parts.field.root:
        yield EditionError(
            f"{parts.field.key} is held by a bound record; leave out of=, or the name {parts.field.root!r}", path=f"{path}.field"
        )
    yield from _strays(parts.field, held, f"{path}.field", options)
    name = sub_record(parts.field)
    if isinstance(name, EditionError):
        yield name.below(f"{path}.field")
        return
    if len(parts.field.path) > 1:
        yield EditionError(f"{parts.field.key} is held by another record; select those and pass them as of=", path=f"{path}.field")
    inner = scope.over(((name, options),))
    yield from _strays(parts.of, scope, f"{path}.of", options)
    yield from _strays(parts.among, inner, f"{path}.among", options)
    yield from _strays(parts.counted_if, inner, f"{path}.counted_if", options)


def _some(some: Some, scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:
    yield from _strays(some.field, scope, f"{path}.field", options)
    name = sub_record(some.field)
    if isinstance(name, EditionError):
        yield name.below(f"{path}.field")
    else:
        yield from _strays(some.conditions, scope.over(((name, options),)), f"{path}.conditions", options)


def _kinds_of(selector: Selector, options: Options) -> _Kinds:
    """Return what the records of a selector are called in fields; sub-records that no attribute holds are called nothing."""
    kinds = []
    for found, _, under in cases(selector, "", options):
        if isinstance(found, Records):
            kinds.append((found.table.value, under))
        else:
            name = sub_record(found.field)
            kinds.append((name if isinstance(name, str) else "", under))
    return tuple(kinds)


def _shadowing(name: str, scope: _Scope) -> str | None:
    """Return why a quantifier cannot bind its record to a name, or None."""
    if not name:
        return "a quantifier binds its record to a name, got ''"
    if name in scope.bound or name.partition(".")[0] in RESERVED:
        return f"{name!r} is bound already; choose a name that is none of {', '.join(sorted({*scope.bound, *RESERVED}))}"
    return f"{name!r} is a parameter; choose another name" if name in scope.names else None


def _unreadable(field: Field[Any], scope: _Scope, path: str, options: Options) -> Iterator[EduPolicyError]:
    nowhere = lost(field)
    if nowhere is not None:
        yield nowhere.below(path)
    elif field.root and field.root not in scope.bound:
        yield UnknownNameError("bound name", field.root, scope.bound, path=path)
    elif not field.root and not scope.here:
        yield EditionError(f"no record is under consideration, got {field.key}; name one, as in {_named(field.table, scope)}", path=path)
    else:
        kinds = scope.bound[field.root] if field.root else scope.here
        meant = dict.fromkeys(kind for kind, under in kinds if go_together(under, options) and kind not in ("", field.table))
        for kind in meant:
            yield EditionError(_of_another(field, kind), path=path)


def _of_another(field: Field[Any], kind: str) -> str:
    if field.root:
        return f"{field.root!r} is bound to a record of {kind}, got {field.key}; write {kind}.of({field.root!r})"
    return f"expected a field of {kind}, got {field.key}; begin with {kind}, or name a bound record with .of(...)"


def _named(table: str, scope: _Scope) -> str:
    """Return how to read a record of a kind that is bound, or of any."""
    fitting = (name for name, kinds in scope.bound.items() if any(kind == table for kind, _ in kinds))
    return f"{table}.of({next(fitting, 'name')!r})"
