"""Errors of the library: one base, and leaves that also derive from the builtin a caller would catch.

Each error says what was given, what was expected and how to mend it, and carries the path to the offending input.
Wording is outside the compatibility promise; classes and fields are inside it.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any, Self, TypeVar, cast

__all__ = [
    "AmbiguousSubjectError",
    "ConflictingRecordsError",
    "DuplicateIdError",
    "EditionError",
    "EduPolicyError",
    "EduPolicyErrors",
    "InvalidTypeError",
    "InvalidValueError",
    "OutsideCalendarError",
    "PeriodError",
    "UnknownNameError",
]

E = TypeVar("E", bound="EduPolicyError")


def __dir__() -> list[str]:
    return __all__


class EduPolicyError(Exception):
    """Base of every error that the library raises on purpose.

    Args:
        message: what is wrong and how to mend it.
        path: where the offending input stands, such as ``activities[3].lessons``; empty where there is no such place.
    """

    def __init__(self, message: str, *, path: str = "") -> None:
        """Keep the message and the path as fields."""
        super().__init__(message)
        self.reason = message
        self.path = path

    def __str__(self) -> str:
        """Give the path, where there is one, before the message."""
        return f"{self.path}: {self.reason}" if self.path else self.reason

    def __reduce__(self) -> tuple[object, ...]:
        """Let errors travel between processes with all their fields."""
        return _rebuilt, (type(self), self.reason, self.__dict__)

    def below(self, prefix: str) -> Self:
        """Return a copy whose path is extended in front by ``prefix``.

        >>> str(InvalidValueError("must not be empty", path="id").below("schools[2]"))
        'schools[2].id: must not be empty'
        """
        joined = f"{prefix}.{self.path}" if self.path and not self.path.startswith("[") else f"{prefix}{self.path}"
        copy = _rebuilt(type(self), self.reason, self.__dict__)
        copy.path = joined
        return copy


def _rebuilt(cls: type[E], message: str, fields: dict[str, object]) -> E:
    error = cls.__new__(cls, message)
    error.__dict__.update(fields)
    return error


class InvalidTypeError(EduPolicyError, TypeError):
    """A value of the wrong type: a float for an amount, a datetime for a date, a list for a record."""


class InvalidValueError(EduPolicyError, ValueError):
    """A value of the right type that cannot be: an end before a start, an empty id, a negative amount."""


class PeriodError(InvalidValueError):
    """The period to judge is missing, ambiguous, or does not fit the subject."""


class OutsideCalendarError(PeriodError, LookupError):
    """The period reaches beyond what the calendar covers; nothing is guessed there."""


class EditionError(InvalidValueError):
    """An edition of a policy that contradicts itself: unknown references, duplicate ids, a missing citation."""


class ConflictingRecordsError(InvalidValueError):
    """Two records declare the same identity and differ in content, so that neither can be preferred."""


class DuplicateIdError(InvalidValueError):
    """Two records of one table, or two provisions of one edition, have the same id."""


class UnknownNameError(EduPolicyError, LookupError):
    """An id, question, reading or parameter that does not exist.

    Args:
        kind: what was looked for, such as ``"question"``.
        name: the name that was given.
        candidates: the names that exist, or the nearest of very many; the message shows close ones first.
        path: where the name stands.
        further: how many names exist beside the candidates.
    """

    def __init__(self, kind: str, name: object, candidates: Iterable[str] = (), *, path: str = "", further: int = 0) -> None:
        """Compose the message from the name and its candidates."""
        known = tuple(sorted(map(str, candidates)))
        super().__init__(self._message(kind, name, known, further), path=path)
        self.kind = kind
        self.name = name
        self.candidates = known

    @staticmethod
    def _message(kind: str, name: object, known: Sequence[str], further: int) -> str:
        return f"no {kind} {name!r}; {_candidates(name, known, further)}"


class AmbiguousSubjectError(UnknownNameError):
    """An id that stands for several, such as a person with two postings or several questions; the candidates are listed."""

    @staticmethod
    def _message(kind: str, name: object, known: Sequence[str], further: int) -> str:
        more = f" (and {further} more)" if further else ""
        return f"{name!r} does not tell which {kind} is meant; name one of {', '.join(known)}{more}"


def _candidates(name: object, known: Sequence[str], further: int, shown: int = 8) -> str:
    if not known:
        return "there are none"
    close = get_close_matches(str(name), _around(str(name), known), n=3)
    if close:
        return f"did you mean {' or '.join(map(repr, close))}?"
    hidden = max(0, len(known) - shown) + further
    return f"known: {', '.join(known[:shown])}{f' and {hidden} more' if hidden else ''}"


def _around(name: str, known: Sequence[str], most: int = 500) -> Sequence[str]:
    """Return the sorted names around the place of ``name``: comparing with every one of very many would take long."""
    start = max(0, min(bisect(known, name) - most // 2, len(known) - most))
    return known[start : start + most]


class EduPolicyErrors(EduPolicyError, ExceptionGroup[EduPolicyError]):
    """Several failures found at once; raised even for one, so that ``except EduPolicyError`` catches all.

    >>> errors = EduPolicyErrors("dossier", [InvalidValueError("must not be empty", path="schools[0].id")])
    >>> print(errors)
    dossier: 1 problem
      schools[0].id: must not be empty
    """

    def __new__(cls, message: str, errors: Sequence[EduPolicyError] = ()) -> Self:
        """Build the group; ``errors`` must not be empty."""
        return super().__new__(cls, message, errors)

    def __init__(self, message: str, errors: Sequence[EduPolicyError] = ()) -> None:
        """Keep the message apart from the errors, which are ``self.exceptions``."""
        super().__init__(message)
        self.args: tuple[Any, ...] = (message, errors)

    def __str__(self) -> str:
        """List every problem on a line of its own."""
        count = len(self.exceptions)
        lines = [f"{self.reason}: {count} problem{'s' if count > 1 else ''}"]
        return "\n".join(lines + [f"  {line}" for error in self.exceptions for line in str(error).splitlines()])

    def __reduce__(self) -> tuple[object, ...]:
        """Let the group travel between processes with all its errors and notes."""
        return type(self), (self.reason, list(self.exceptions)), self.__dict__

    def below(self, prefix: str) -> Self:
        """Return a copy in which the path of each error is extended in front by ``prefix``."""
        errors = cast("Sequence[EduPolicyError]", self.exceptions)
        return type(self)(self.reason, [error.below(prefix) for error in errors])

    def derive(self, excs: Sequence[EduPolicyError]) -> EduPolicyErrors:  # type: ignore[override]
        """Keep the class when a part of the group is split off."""
        return EduPolicyErrors(self.reason, excs)
