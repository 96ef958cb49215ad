"""Checks and conversions that the models share; each error names the attribute and says what to pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import wraps
from typing import Any, TypeAlias, TypeVar, final

import attrs

from edu_policy.calendars import NoEnd, as_date, as_period
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError
from edu_policy.mappings import FrozenMap
from edu_policy.quantities import amount
from edu_policy.text import as_word

__all__ = [
    "Attribute",
    "FactValue",
    "a_period",
    "all_of",
    "as_facts",
    "as_maybe_tuple",
    "as_maybe_words",
    "as_tuple",
    "as_words",
    "code_of",
    "day",
    "exact",
    "items_of",
    "maybe_amount",
    "maybe_bool",
    "maybe_count",
    "maybe_day",
    "maybe_end",
    "maybe_period",
    "maybe_word",
    "naming",
    "ordered",
    "word",
]

FactValue: TypeAlias = str | bool | int | Decimal | Fraction | date | None
T = TypeVar("T")
W = TypeVar("W", bound=str)
C = TypeVar("C", bound=StrEnum)
Attribute: TypeAlias = "attrs.Attribute[Any]"


def __dir__() -> list[str]:
    return __all__


def naming(_: type, fields: list[Attribute]) -> list[Attribute]:
    """Let errors of converters name the attribute, as those of validators do; a field transformer for ``attrs.frozen``."""
    return [field if field.converter is None else field.evolve(converter=_named(field.converter, field.name)) for field in fields]


def _named(converter: Any, name: str) -> Callable[[object], object]:
    @wraps(converter)
    def convert(value: object) -> object:
        try:
            converted: object = converter(value)
        except EduPolicyError as error:
            raise error.below(name) from None
        return converted

    return convert


def word(_: object, attribute: Attribute, value: object) -> None:
    """Require a non-empty text: an id or a code."""
    as_word(value, attribute.name)


def maybe_word(_: object, attribute: Attribute, value: object) -> None:
    """Require a non-empty text, or None for not known."""
    if value is not None:
        as_word(value, attribute.name, hint="; None says that it is not known")


def day(_: object, attribute: Attribute, value: object) -> None:
    """Require a date that is no datetime."""
    as_date(value, attribute.name)


def maybe_day(_: object, attribute: Attribute, value: object) -> None:
    """Require a date, or None for not known."""
    if value is not None:
        as_date(value, attribute.name)


def maybe_end(_: object, attribute: Attribute, value: object) -> None:
    """Require a date, NO_END for "no end yet", or None for not known."""
    if value is not None and not isinstance(value, NoEnd):
        as_date(value, attribute.name)


def maybe_count(_: object, attribute: Attribute, value: object) -> None:
    """Require a whole number of at least 0, or None for not known."""
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int):
        msg = f"expected a whole number, got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)
    maybe_amount(None, attribute, value)


def maybe_amount(_: object, attribute: Attribute, value: object) -> None:
    """Require an exact number of at least 0, or None for not known."""
    if value is not None and amount(value, attribute.name) < 0:
        msg = f"must not be negative, got {value}"
        raise InvalidValueError(msg, path=attribute.name)


def exact(_: object, attribute: Attribute, value: object) -> None:
    """Require an exact number."""
    amount(value, attribute.name)


def maybe_bool(_: object, attribute: Attribute, value: object) -> None:
    """Require True or False, or None for not known."""
    if value is not None and not isinstance(value, bool):
        msg = f"expected True, False or None, got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)


def maybe_period(_: object, attribute: Attribute, value: object) -> None:
    """Require a period, or None for not known or not about a period."""
    if value is not None:
        a_period(None, attribute, value)


def a_period(_: object, attribute: Attribute, value: object) -> None:
    """Require a period."""
    as_period(value, attribute.name)


def all_of(kind: type[object]) -> _AllOf:
    """Return a validator for a tuple of ``kind``, or None."""
    return _AllOf(kind)


@final
@attrs.frozen
class _AllOf:
    """A validator as a value, so that it has a repr."""

    kind: type[object]

    def __call__(self, _: object, attribute: Attribute, value: tuple[object, ...] | None) -> None:
        """Name the first element that is of another type."""
        for index, item in enumerate(value or ()):
            if not isinstance(item, self.kind):
                msg = f"expected a value of type {self.kind.__name__}, got one of type {type(item).__name__}"
                raise InvalidTypeError(msg, path=f"{attribute.name}[{index}]")


def ordered(start: object, end: object) -> None:
    """Refuse an end before its start; sentinels and unknowns pass."""
    if isinstance(start, date) and isinstance(end, date) and end < start:
        msg = f"ends on {end}, before its start {start}"
        raise InvalidValueError(msg, path="end")


def as_tuple(values: Iterable[T]) -> tuple[T, ...]:
    """Freeze any iterable but a text."""
    return tuple(_iterable(values))


def as_maybe_tuple(values: Iterable[T] | None) -> tuple[T, ...] | None:
    """Freeze any iterable but a text; None stays None."""
    return None if values is None else as_tuple(values)


def as_words(values: Iterable[str]) -> frozenset[str]:
    """Freeze ids or codes."""
    return frozenset(as_word(value) for value in _iterable(values))


def as_maybe_words(values: Iterable[str] | None) -> frozenset[str] | None:
    """Freeze ids or codes; None stays None."""
    return None if values is None else as_words(values)


def as_facts(facts: Mapping[str, FactValue]) -> FrozenMap[str, FactValue]:
    """Freeze extra facts and refuse values that are not exact or not plain."""
    for path, _, value in items_of(facts):
        if isinstance(value, date):
            as_date(value, path)
        elif value is not None and not isinstance(value, str | bool):
            amount(value, path)
    return FrozenMap(facts)


def items_of(values: Mapping[W, T]) -> Iterator[tuple[str, W, T]]:
    """Yield path, key and value of each item; refuse what is no mapping, and keys that are no words."""
    if not isinstance(values, Mapping):
        msg = f"expected a mapping from key to value, got {values!r}"
        raise InvalidTypeError(msg)
    for key, value in values.items():
        path = f"[{key}]"
        as_word(key, path)
        yield path, key, value


def code_of(kind: type[C], value: str, path: str = "") -> C:
    """Return the member of a closed vocabulary that a code stands for."""
    try:
        return kind(value)
    except ValueError:
        msg = f"expected one of {', '.join(kind)}, got {value!r}"
        raise InvalidValueError(msg, path=path) from None


def _iterable(values: Iterable[T]) -> Iterable[T]:
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        msg = f"expected several values in a tuple, list or set, got {values!r}"
        raise InvalidTypeError(msg)
    return values
