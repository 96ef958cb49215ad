"""Editions from plain values: the way back from ``edition_to_plain``, with everything that is wrong at once.

Only the classes of a closed list are built (``edu_policy.rules.plain.CLASSES``), by their names there, from values that their attributes
are declared to hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final

import attrs

from edu_policy.errors import EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError, UnknownNameError
from edu_policy.mappings import FrozenMap
from edu_policy.rules.edition import Edition
from edu_policy.rules.fitting import Fitting
from edu_policy.rules.plain import CLASSES, DEEPEST, DIGITS, FORM, TYPES, checked

__all__ = ["edition_from_plain"]


def __dir__() -> list[str]:
    return __all__


def edition_from_plain(plain: Mapping[str, Any]) -> Edition:
    """Return the edition that plain values describe.

    Args:
        plain: what ``edition_to_plain`` gave, or what was read from its JSON text.

    >>> edition_from_plain({"form": 1, "edition": {"WindowEdge": "middle"}})
    Traceback (most recent call last):
    edu_policy.errors.EduPolicyErrors: edition: 1 problem
      edition: no WindowEdge 'middle'; known: end, start

    Raises:
        InvalidTypeError: no mapping.
        EduPolicyErrors: classes, attributes and values that cannot be, or an edition that contradicts itself; all are listed.
    """
    if not isinstance(plain, Mapping):
        msg = f"expected a mapping with the keys form and edition, got {plain!r}"
        raise InvalidTypeError(msg)
    reader = _Reader()
    found: Edition = reader.document(plain)
    if reader.errors:
        msg = "edition"
        raise EduPolicyErrors(msg, reader.errors)
    return found.read(found.chosen).bind(**found.bound)


_BAD: Final = object()
"""Stands for a value that could not be read; the error is kept."""

_DECIMAL: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]{1,4})?")
_FRACTION: Final = re.compile(r"-?[0-9]+(/0*[1-9][0-9]*)?")


class _Reader:
    """Reads plain values as those of an edition, and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.errors: list[EduPolicyError] = []
        self._fitting: Final = Fitting()
        self._by_name: Final[Mapping[str, Callable[[Any, str, int], Any]]] = {
            "date": self._date,
            "decimal": self._decimal,
            "fraction": self._fraction,
            "type": self._type,
            "map": self._map,
            "set": self._set,
        }

    def document(self, plain: Mapping[str, Any]) -> Any:
        for key in (key for key in plain if key not in ("form", "edition")):
            self.errors.append(InvalidValueError("there is no such key; known: form, edition", path=str(key)))
        if plain.get("form") != FORM or isinstance(plain.get("form"), bool):
            self.errors.append(InvalidValueError(f"expected the form {FORM}, got {plain.get('form')!r}", path="form"))
        found = self.read(plain.get("edition"), "edition", 0)
        if found is not _BAD and not isinstance(found, Edition):
            self.errors.append(InvalidTypeError("expected {'Edition': {...}}", path="edition"))
        return found

    def read(self, plain: object, path: str, depth: int) -> Any:
        """Return the value that a plain one stands for, or _BAD."""
        if plain is None or isinstance(plain, bool):
            return plain
        try:
            return self._read(plain, path, depth)
        except EduPolicyError as error:
            self.errors += error.exceptions if isinstance(error, EduPolicyErrors) else (error,)  # type: ignore[arg-type]  # ours alone
        return _BAD

    def _read(self, plain: object, path: str, depth: int) -> Any:
        if depth > DEEPEST:
            msg = f"nested deeper than {DEEPEST} levels"
            raise InvalidValueError(msg, path=path)
        if isinstance(plain, list):
            return self._tuple(plain, path, depth)
        if isinstance(plain, str | int):
            return checked(plain, path)
        if not isinstance(plain, dict):
            msg = f"expected a text, a whole number, a list or a mapping, got {plain!r:.60}; another number stands as {{'decimal': '0.5'}}"
            raise InvalidTypeError(msg, path=path)
        if len(plain) != 1:
            msg = f"expected one key, which says what it is, such as {{'Number': {{...}}}}, got {', '.join(map(str, plain)) or 'none'}"
            raise InvalidValueError(msg, path=path)
        ((name, content),) = plain.items()
        if name in self._by_name:
            return self._by_name[name](content, path, depth)
        if name not in CLASSES:
            kind = "class of an edition"
            raise UnknownNameError(kind, name, CLASSES, path=path)
        kind_ = CLASSES[name]
        return _member(kind_, content, path) if issubclass(kind_, Enum) else self._object(kind_, content, path, depth)

    def _object(self, kind: type, content: object, path: str, depth: int) -> Any:
        if not isinstance(content, dict):
            msg = f"expected a mapping with the attributes of {kind.__name__}, got {content!r:.60}"
            raise InvalidTypeError(msg, path=path)
        before = len(self.errors)
        known = {attribute.name: attribute for attribute in attrs.fields(kind) if attribute.init}
        for name in (name for name in content if name not in known):
            self.errors.append(UnknownNameError(f"attribute of {kind.__name__}", name, known, path=f"{path}.{name}"))
        for name, attribute in known.items():
            if attribute.default is attrs.NOTHING and name not in content:
                self.errors.append(InvalidValueError(f"is missing; {kind.__name__} has no default for it", path=f"{path}.{name}"))
        values = {name: self._attribute(kind, name, content[name], path, depth) for name in known if name in content}
        return _built(kind, values, path) if len(self.errors) == before else _BAD

    def _attribute(self, kind: type, name: str, content: object, path: str, depth: int) -> Any:
        below = f"{path}.{name}"
        value = self.read(content, below, depth + 1)
        if value is not _BAD:
            self.errors += self._fitting.misfits(kind, name, value, below)
        return value

    def _tuple(self, content: object, path: str, depth: int) -> Any:
        if not isinstance(content, list):
            msg = f"expected a list, got {content!r:.60}"
            raise InvalidTypeError(msg, path=path)
        values = tuple(self.read(item, f"{path}[{index}]", depth + 1) for index, item in enumerate(content))
        return _BAD if _BAD in values else values

    def _set(self, content: object, path: str, depth: int) -> Any:
        values = self._tuple(content, path, depth)
        return values if values is _BAD else frozenset(values)

    def _map(self, content: object, path: str, depth: int) -> Any:
        pairs = self._tuple(content, path, depth)
        if pairs is _BAD:
            return _BAD
        if any(not isinstance(pair, tuple) or len(pair) != 2 for pair in pairs):  # noqa: PLR2004 - a pair
            msg = "expected a list of pairs, each of a key and a value"
            raise InvalidTypeError(msg, path=path)
        if len({key for key, _ in pairs}) < len(pairs):
            msg = "a key stands twice"
            raise InvalidValueError(msg, path=path)
        return FrozenMap(dict(pairs))

    def _date(self, content: object, path: str, _: int) -> date:
        try:
            day = date.fromisoformat(content)  # type: ignore[arg-type]  # what is no text is refused below
        except (TypeError, ValueError):
            day = None
        if day is None or day.isoformat() != content:
            msg = f"expected a date such as '2022-09-01', got {content!r}"
            raise InvalidValueError(msg, path=path)
        return day

    def _decimal(self, content: object, path: str, _: int) -> Any:
        return checked(Decimal(_digits(content, _DECIMAL, "'0.5'", path)), path)

    def _fraction(self, content: object, path: str, _: int) -> Any:
        return checked(Fraction(_digits(content, _FRACTION, "'1/2'", path)), path)

    def _type(self, content: object, path: str, _: int) -> type:
        if not isinstance(content, str) or content not in TYPES:
            kind = "type of a value"
            raise UnknownNameError(kind, content, TYPES, path=path)
        return TYPES[content]


def _digits(content: object, pattern: re.Pattern[str], example: str, path: str) -> str:
    if not isinstance(content, str) or len(content) > 2 * DIGITS + 2 or not pattern.fullmatch(content):
        msg = f"expected an exact number such as {example} as a text, got {content!r:.60}"
        raise InvalidValueError(msg, path=path)
    return content


def _member(kind: type[Enum], content: object, path: str) -> Enum:
    known = {member.value: member for member in kind}
    if not isinstance(content, str | int) or isinstance(content, bool) or content not in known:
        raise UnknownNameError(kind.__name__, content, map(str, known), path=path)
    return known[content]


def _built(kind: type, values: Mapping[str, Any], path: str) -> Any:
    """Return a value of a class; what it refuses is named with its place."""
    names = {attribute.name: attribute.alias for attribute in attrs.fields(kind)}
    try:
        return kind(**{names[name]: value for name, value in values.items()})
    except EduPolicyError as error:
        raise error.below(path) from None
