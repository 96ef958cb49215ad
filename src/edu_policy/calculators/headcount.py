"""Headcounts by role (定員, 在崗人數): how many people stand in each role on a day or over a window, against the places that there are.

Every entry is known here. Where some are not, call twice: with those that are certain for the least number, with all that may be for
the greatest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, final

import attrs

from edu_policy.calculators.at_once import least_at_once, levels, most_at_once
from edu_policy.calculators.pieces import spans_of
from edu_policy.calculators.stretches import united
from edu_policy.calendars.checks import all_of, as_whole, word
from edu_policy.calendars.days import Dated, Span, as_dated
from edu_policy.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from edu_policy.quantities import UNBOUNDED, Unbounded, exceeds
from edu_policy.text import as_word

__all__ = ["Headcount", "Places", "RoleCount", "RoleEntry", "headcount_of"]


def __dir__() -> list[str]:
    return __all__


_PEOPLE: Final = range(10**9)


def _span(value: object) -> Span:
    return as_dated(value, "span").span


def _people(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    as_whole(value, _PEOPLE, "a number of people, at least 0", attribute.name)


def _people_or_any(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not UNBOUNDED:
        as_whole(value, _PEOPLE, "a number of people, at least 0, or UNBOUNDED", attribute.name)


@final
@attrs.frozen
class RoleEntry:
    """That someone stands in a role on some days (任職記錄).

    Attributes:
        id: of the person.
        role: code of the role (職務, 崗位).
        span: the days, both edges included; any period with known days will do.

    >>> from datetime import date
    >>> str(RoleEntry("T-1", "vice_principal", Span(date(2022, 9, 1), date(2024, 8, 31))).span)
    '2022-09-01..2024-08-31'

    Raises:
        InvalidTypeError: an id or role that is no text, or no period with known days.
        InvalidValueError: an empty id or role.
        PeriodError: a term that has no end yet.
    """

    id: str = attrs.field(validator=word)
    role: str = attrs.field(validator=word)
    span: Span = attrs.field(converter=_span)


@final
@attrs.frozen(kw_only=True)
class Places:
    """How many people a role is to have (定員): at least so many, and at most so many.

    Attributes:
        least: how many there must be.
        most: how many there may be; UNBOUNDED where there is no such limit.

    >>> Places(least=3, most=5).least, Places(least=1).most
    (3, UNBOUNDED)

    Raises:
        InvalidTypeError: no whole number.
        InvalidValueError: a negative number, or fewer at most than at least.
    """

    least: int = attrs.field(default=0, validator=_people)
    most: int | Unbounded = attrs.field(default=UNBOUNDED, validator=_people_or_any)

    def __attrs_post_init__(self) -> None:
        """Refuse places that no number fits."""
        if exceeds(self.least, self.most):
            msg = f"at most {self.most} is fewer than at least {self.least}"
            raise InvalidValueError(msg, path="most")

    @classmethod
    def exactly(cls, number: int) -> Places:
        """Return the places of a role that is to have just so many people.

        >>> Places.exactly(2)
        Places(least=2, most=2)

        Raises:
            InvalidTypeError, InvalidValueError: see the class.
        """
        return cls(least=number, most=number)


@final
@attrs.frozen(kw_only=True)
class RoleCount:
    """One row of a headcount: how many people stand in a role (在崗人數).

    Attributes:
        role: code of the role.
        people: ids of those who stand in it on some day of the window, in order of the text.
        least: how many there are on the emptiest day of the window.
        most: how many there are on the busiest.
        places: how many there are to be; None where nothing was said.
        short_on: the days on which there are too few.
        over_on: the days on which there are too many.
    """

    role: str
    people: tuple[str, ...]
    least: int
    most: int
    places: Places | None = None
    short_on: tuple[Span, ...] = ()
    over_on: tuple[Span, ...] = ()

    @property
    def shortfall(self) -> int:
        """How many people lack on the emptiest day (缺員); 0 where none does, or nothing was said."""
        return 0 if self.places is None else max(0, self.places.least - self.least)

    @property
    def excess(self) -> int:
        """How many people there are too many on the busiest day (超員); 0 where there are none, or nothing was said."""
        most = UNBOUNDED if self.places is None else self.places.most
        return 0 if isinstance(most, Unbounded) else max(0, self.most - most)

    @property
    def is_filled(self) -> bool:
        """Whether on every day there are neither too few nor too many (滿員且不超員)."""
        return not self.shortfall and not self.excess


@final
@attrs.frozen(kw_only=True)
class Headcount:
    """How many people stand in each role in a window.

    Attributes:
        within: the days of the window.
        rows: first the roles for which places were given, in their order; then the others, in order of the text.
    """

    within: Span
    rows: tuple[RoleCount, ...]

    @property
    def is_filled(self) -> bool:
        """Whether no role has too few or too many on any day."""
        return all(row.is_filled for row in self.rows)

    def row(self, role: str) -> RoleCount:
        """Return the row of a role.

        Raises:
            UnknownNameError: nobody stands in the role, and no places were given for it.
        """
        for row in self.rows:
            if row.role == role:
                return row
        raise UnknownNameError(kind="role", name=role, candidates=[row.role for row in self.rows], path="role")


def headcount_of(entries: Iterable[RoleEntry], within: Dated, places: Mapping[str, int | Places] | None = None) -> Headcount:
    """Return how many people stand in each role on every day of a window, and how many lack or are too many (在崗人數, 缺員, 超員).

    People are counted, not entries: two entries of one person in one role, also such that overlap, are one. Who stands in two roles
    counts in both. Where a person is replaced, there is no day with both, and if the successor comes later, days with neither.

    Args:
        entries: who stands in which role on which days.
        within: the window; ``Day(on)`` for a single day, on which ``least`` and ``most`` are the same.
        places: for each role how many people it is to have: a number for just so many, or Places.

    >>> from datetime import date
    >>> year = Span(date(2022, 9, 1), date(2023, 8, 31))
    >>> found = headcount_of([RoleEntry("T-1", "backbone_teacher", year)], year, {"backbone_teacher": 2, "vice_principal": 1})
    >>> [(row.role, row.least, row.shortfall) for row in found.rows]
    [('backbone_teacher', 1, 1), ('vice_principal', 0, 1)]

    Raises:
        InvalidTypeError: something among the entries is no RoleEntry, no window with known days, or no number of people.
        InvalidValueError: a negative number of people, or an empty role.
        PeriodError: a window that has no end yet.
    """
    window = as_dated(within, "within").span
    asked = _places({} if places is None else places)
    roles: dict[str, dict[str, list[Span]]] = {role: {} for role in asked}
    given = all_of(RoleEntry, entries, "a RoleEntry", "entries")
    for entry in sorted((entry for entry in given if entry.span.meets(window)), key=_by_role_and_id):
        roles.setdefault(entry.role, {}).setdefault(entry.id, []).append(entry.span)
    return Headcount(within=window, rows=tuple(_row(role, people, window, asked.get(role)) for role, people in roles.items()))


def _by_role_and_id(entry: RoleEntry) -> tuple[str, str]:
    return entry.role, entry.id


def _places(places: Mapping[str, int | Places]) -> dict[str, Places]:
    if not isinstance(places, Mapping):
        msg = f"expected a mapping of roles to numbers of people, such as {{'vice_principal': 1}}, got {places!r}"
        raise InvalidTypeError(msg, path="places")
    return {as_word(role, "places"): _as_places(number, f"places[{role!r}]") for role, number in places.items()}


def _as_places(number: object, path: str) -> Places:
    if isinstance(number, Places):
        return number
    return Places.exactly(as_whole(number, _PEOPLE, "a number of people, at least 0, or Places", path))


def _row(role: str, people: Mapping[str, Sequence[Span]], window: Span, places: Places | None) -> RoleCount:
    spans = [stretch for spans in people.values() for stretch in united(spans)]  # a person stands once, whatever the entries
    count = RoleCount(role=role, people=tuple(people), least=least_at_once(spans, window), most=most_at_once(spans, window), places=places)
    if places is None or count.is_filled:
        return count
    least, most = places.least, places.most
    return attrs.evolve(
        count,
        short_on=_days_with(spans, window, lambda number: number < least),
        over_on=_days_with(spans, window, lambda number: exceeds(number, most)),
    )


def _days_with(spans: Iterable[Span], window: Span, holds: Callable[[int], bool]) -> tuple[Span, ...]:
    return united(spans_of(part for part, number in levels(spans, window) if holds(number)))
