"""Checks that the calendars share; each error names the attribute and says what to pass."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar, final

import attrs

from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.text import as_word

__all__ = ["InstanceOf", "all_of", "as_date", "as_several", "as_whole", "day", "word"]

T = TypeVar("T")


def __dir__() -> list[str]:
    return __all__


def as_date(value: object, path: str = "") -> date:
    """Return ``value`` if it is a date.

    >>> as_date(date(2023, 6, 30))
    datetime.date(2023, 6, 30)

    Raises:
        InvalidTypeError: a datetime, a text or anything else; the message says what to pass.
    """
    if type(value) is date:
        return value
    hint = "; pass its .date()" if isinstance(value, date) else ""
    msg = f"expected a date, got {value!r}{hint}"
    raise InvalidTypeError(msg, path=path)


def as_whole(value: object, allowed: range, expected: str, path: str = "") -> int:
    """Return ``value`` if it is a whole number in ``allowed``; ``expected`` says in words what that is."""
    if isinstance(value, bool) or not isinstance(value, int):
        msg = f"expected {expected} as an int, got {value!r}"
        raise InvalidTypeError(msg, path=path)
    if value not in allowed:
        msg = f"expected {expected}, got {value}"
        raise InvalidValueError(msg, path=path)
    return value


def as_several(values: object, expected: str, path: str) -> tuple[Any, ...]:
    """Freeze any iterable but a text."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        msg = f"expected several {expected} in a tuple, list or set, got {values!r}"
        raise InvalidTypeError(msg, path=path)
    return tuple(values)


def all_of(kind: type[T], values: object, expected: str, path: str) -> tuple[T, ...]:
    """Freeze any iterable of values of a type, and name the first that is of another."""
    given = as_several(values, f"values of type {kind.__name__}", path)
    for index, value in enumerate(given):
        if not isinstance(value, kind):
            msg = f"expected {expected}, got {value!r}"
            raise InvalidTypeError(msg, path=f"{path}[{index}]")
    return given


def word(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Require a text that is not empty: an id or a code."""
    as_word(value, attribute.name)


def day(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Require a date that is no datetime."""
    as_date(value, attribute.name)


@final
@attrs.frozen
class InstanceOf:
    """A validator that requires a value of a type.

    Attributes:
        kind: the type.
        expected: what to pass, in words.
    """

    kind: type
    expected: str

    def __call__(self, _: object, attribute: attrs.Attribute[Any], value: object) -> None:
        """Name the attribute whose value is of another type."""
        if not isinstance(value, self.kind):
            msg = f"expected {self.expected}, got {value!r}"
            raise InvalidTypeError(msg, path=attribute.name)
