"""Editions as plain values, which JSON can hold; ``edition_from_plain`` reads them as an equal edition, so an edition holds no callable.

A text, a whole number, a truth value and None stand for themselves, and a tuple is a list. Everything else is a mapping with one
key, which says what it is:

- ``{"Number": {"value": 80}}``: a value of the rules, by its class, with its attributes; those that have their default are left out;
- ``{"Window": "semester"}``: a code of a closed vocabulary, or a sentinel such as ``{"NoEnd": "no_end"}``;
- ``{"date": "2022-09-01"}``, ``{"decimal": "0.5"}``, ``{"fraction": "1/2"}``;
- ``{"type": "int"}``: what the value of a parameter or of a fact is;
- ``{"map": [[key, value], ...]}``: a mapping, in its order;
- ``{"set": [...]}``: a set, sorted by the JSON text of its elements, so that it reads the same in every process.

The classes are a closed list, ``CLASSES``: those of the modules of ``rules/`` that say what an edition is, the codes of the
layers below, and a few values. Nothing is found by a name that is not in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final

import attrs

from edu_policy import calculators, models, quantities, sources
from edu_policy.calendars import Roll, as_date, days, periods
from edu_policy.errors import EditionError, EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError
from edu_policy.mappings import FrozenMap
from edu_policy.quantities import Amount, amount
from edu_policy.rules import (
    bodies,
    conditions,
    edition,
    fields,
    measures,
    provisions,
    readings,
    requirements,
    scales,
    selectors,
    subjects,
    windows,
)
from edu_policy.rules.edition import Edition
from edu_policy.sources import Locator, SourceDocument
from edu_policy.text import Term, Text

__all__ = ["CLASSES", "DEEPEST", "DIGITS", "FORM", "TYPES", "Writer", "checked", "edition_to_plain", "json_text"]


def __dir__() -> list[str]:
    return __all__


FORM: Final = 1
"""The version of the form, which every document says."""

_ALGEBRA: Final = (
    bodies,
    conditions,
    edition,
    fields,
    measures,
    provisions,
    readings,
    requirements,
    scales,
    selectors,
    subjects,
    windows,
)
_CODES: Final = (calculators, models, quantities, sources, days)
_VALUES: Final = (
    Locator,
    SourceDocument,
    Term,
    Text,
    calculators.Step,
    days.Day,
    days.HalfDay,
    days.Span,
    days.Week,
    Roll,
    periods.CalendarYear,
    periods.Month,
    periods.Phase,
    periods.PolicyTerm,
    periods.PostingTerm,
    periods.SchoolYear,
    periods.Semester,
)


def _classes() -> Iterator[type]:
    for module in (*_ALGEBRA, *_CODES):
        for value in (getattr(module, name) for name in module.__all__):
            if isinstance(value, type) and (_is_code(value) or (module in _ALGEBRA and attrs.has(value))):
                yield value
    yield from _VALUES


def _is_code(value: type) -> bool:
    return issubclass(value, Enum) and len(value) > 0


CLASSES: Final[FrozenMap[str, type]] = FrozenMap({value.__name__: value for value in _classes()})
"""Every class of which a value may stand in an edition, by its name. The name is part of the form: a digest rests on it."""

TYPES: Final[FrozenMap[str, type]] = FrozenMap({kind.__name__: kind for kind in (str, int, bool, date, Decimal, Fraction)} | {**CLASSES})
"""What a parameter or a fact may be declared to be, by name."""
DEEPEST: Final = 100
"""How many levels values may be nested; conditions within conditions stay far below."""
DIGITS: Final = 1000
"""How many digits a number may have."""
_LARGEST: Final = 10**DIGITS


def json_text(plain: object) -> str:
    """Return the JSON text of plain values that says the same in every process: sorted keys, no spaces, no escapes of letters.

    >>> json_text({"b": [1, None], "a": "縣"})
    '{"a":"縣","b":[1,null]}'
    """
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def checked(value: Any, path: str) -> Any:
    """Return a text, a number or a date if it can be written and read again as it is.

    >>> checked(80, "at_least")
    80

    Args:
        value: the value.
        path: where it stands.

    Raises:
        InvalidTypeError: a float, a datetime, or no such value.
        InvalidValueError: a text that UTF-8 cannot write, or a number of too many digits.
    """
    if isinstance(value, str):
        if any("\ud800" <= letter <= "\udfff" for letter in value):
            msg = f"expected a text that UTF-8 can write, got {value!r}"
            raise InvalidValueError(msg, path=path)
        return value
    if isinstance(value, date):
        return as_date(value, path)
    if not _is_short(amount(value, path)):
        msg = f"expected a number of fewer than {DIGITS} digits"
        raise InvalidValueError(msg, path=path)
    return value


def _is_short(value: Amount) -> bool:
    if isinstance(value, Decimal):
        _, digits, exponent = value.as_tuple()
        return len(digits) + abs(int(exponent)) < DIGITS
    return max(abs(value.numerator), value.denominator) < _LARGEST


def edition_to_plain(edition: Edition) -> dict[str, Any]:
    """Return an edition as plain values, its words included; ``edition_from_plain`` reads them.

    Args:
        edition: the edition.

    Raises:
        InvalidTypeError: no edition.
        EduPolicyErrors: a value that no plain value can stand for, such as a function, a float, a datetime or a list; all are listed.
    """
    return Writer().document(edition)


# -- writing -----------------------------------------------------------------------------------------------------------------------


class Writer:
    """Writes the values of an edition as plain ones, and gathers what cannot be written.

    >>> Writer().write((fields.activity.kind.is_("lesson"), date(2022, 9, 1)))
    [{'Compare': {'field': {'Field': {'table': 'activity', 'path': ['kind']}}, 'op': {'Op': 'in'}, 'operands': ['lesson']}},
    {'date': '2022-09-01'}]
    """

    def __init__(self) -> None:
        """Begin without errors."""
        self.errors: list[EduPolicyError] = []
        self._by_type: Final[dict[type, Callable[[Any, str, int], Any]]] = {
            tuple: self._tuple,
            frozenset: self._set,
            FrozenMap: self._map,
        }

    def document(self, edition: Edition) -> dict[str, Any]:
        """Return the plain document of an edition.

        Raises:
            InvalidTypeError: no edition.
            EduPolicyErrors: what cannot be written.
        """
        if not isinstance(edition, Edition):
            msg = f"expected an Edition, got {edition!r}"
            raise InvalidTypeError(msg, path="edition")
        plain = self.write(edition, "edition")
        if self.errors:
            msg = "edition"
            raise EduPolicyErrors(msg, self.errors)
        return {"form": FORM, "edition": plain}

    def write(self, value: object, path: str = "", depth: int = 0) -> Any:
        """Return the plain value of ``value``; None, and an error that is kept, where there is none."""
        if value is None or isinstance(value, bool):
            return value
        try:
            return self._written(value, path, depth)
        except EduPolicyError as error:
            self.errors.append(error)
        return None

    def _written(self, value: Any, path: str, depth: int) -> Any:
        kind = type(value)
        if depth > DEEPEST:
            msg = f"nested deeper than {DEEPEST} levels"
            raise InvalidValueError(msg, path=path)
        if kind is str:
            return checked(value, path)
        if kind in (int, Decimal, Fraction) or isinstance(value, float | date):
            return self.scalar(checked(value, path))
        if kind in self._by_type:
            return self._by_type[kind](value, path, depth)
        if CLASSES.get(kind.__name__) is kind:
            return self.code(value) if isinstance(value, Enum) else self._object(value, path, depth)
        if isinstance(value, type) and TYPES.get(value.__name__) is value:
            return {"type": value.__name__}
        raise _no_plain(value, path)

    def scalar(self, value: Any) -> Any:
        """Return the plain value of a number or a date."""
        if isinstance(value, int):
            return value
        return {type(value).__name__.lower(): value.isoformat() if isinstance(value, date) else str(value)}

    def code(self, value: Enum) -> Any:
        """Return the plain value of a code or a sentinel."""
        return {type(value).__name__: value.value}

    def name(self, kind: type) -> str:
        """Return the name by which a class goes."""
        return kind.__name__

    def keeps(self, owner: type, attribute: str) -> bool:
        """Whether an attribute is written."""
        del owner, attribute
        return True

    def holds(self, value: object) -> bool:
        """Whether a value is written, wherever it stands."""
        del value
        return True

    def part(self, owner: object, attribute: str) -> object:
        """Return the value of an attribute that is to be written."""
        return getattr(owner, attribute)

    def pairs(self, pairs: list[list[Any]]) -> list[list[Any]]:
        """Return the plain pairs of a mapping in the order in which they are written."""
        return pairs

    def _object(self, value: Any, path: str, depth: int) -> dict[str, Any]:
        kind, written = type(value), {}
        for attribute in attrs.fields(kind):
            part = self.part(value, attribute.name)
            if attribute.init and self.keeps(kind, attribute.name) and self.holds(part):
                plain = self.write(part, f"{path}.{attribute.name}", depth + 1)
                if plain != self._default(attribute):
                    written[attribute.name] = plain
        return {self.name(kind): written}

    def _default(self, attribute: attrs.Attribute[Any]) -> Any:
        """Return the plain default of an attribute; what no plain value equals, where it has none or makes one each time."""
        default = attribute.default
        return default if default is attrs.NOTHING or isinstance(default, attrs.Factory) else self.write(default)  # type: ignore[arg-type]

    def _tuple(self, value: Iterable[object], path: str, depth: int) -> list[Any]:
        return [self.write(item, f"{path}[{index}]", depth + 1) for index, item in enumerate(value) if self.holds(item)]

    def _set(self, value: frozenset[object], path: str, depth: int) -> dict[str, Any]:
        return {"set": sorted(self._tuple(value, path, depth), key=json_text)}

    def _map(self, value: FrozenMap[Any, object], path: str, depth: int) -> dict[str, Any]:
        items = ((key, f"{path}[{key}]", item) for key, item in value.items() if self.holds(item))
        return {"map": self.pairs([[self.write(key, at, depth + 1), self.write(item, at, depth + 1)] for key, at, item in items])}


def _no_plain(value: object, path: str) -> EduPolicyError:
    """Return why a value has no plain one."""
    if callable(value):
        return EditionError(f"an edition holds no callable, got {value!r}", path=path)
    hint = "; pass a tuple" if isinstance(value, list) else "; pass a FrozenMap" if isinstance(value, dict) else ""
    return InvalidTypeError(f"a value of the class {type(value).__name__} cannot stand in an edition{hint}", path=path)
