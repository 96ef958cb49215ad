"""Whose school calendar holds for a subject, as it was known on the day of the assessment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias, final

import attrs

from edu_policy.calendars import CalendarBook, SchoolCalendar
from edu_policy.errors import UnknownNameError
from edu_policy.models import Authority, Community, Dossier, Record, School, Table
from edu_policy.rules import Subject
from edu_policy.rules.engine.paths import values_of
from edu_policy.rules.engine.scene import Scene

__all__ = ["Calendars", "Given"]


def __dir__() -> list[str]:
    return __all__


Given: TypeAlias = SchoolCalendar | CalendarBook | None
"""What a caller may give: one calendar for all, a book of calendars, or none."""
_Key: TypeAlias = tuple[str | None, tuple[str, ...], frozenset[str]]


@final
@attrs.frozen(eq=False)
class Calendars:
    """The calendars that a caller gave, and those found in a book so far.

    Attributes:
        given: what the caller gave.
        on: the day of knowledge.
        common: the calendar that is given for all; None where there is none, or a book.
    """

    given: Given
    on: date
    common: SchoolCalendar | None = attrs.field(init=False)
    _found: dict[_Key, SchoolCalendar | None] = attrs.field(factory=dict)

    @common.default
    def _for_all(self) -> SchoolCalendar | None:
        return self.given.as_known(self.on) if isinstance(self.given, SchoolCalendar) else None

    def of(self, record: Record, kind: Subject, scene: Scene) -> SchoolCalendar | None:
        """Return the calendar of a subject; None where none fits, or where it is not known which does."""
        if not isinstance(self.given, CalendarBook):
            return self.common
        keys = {_key(id_, scene.dossier) for id_ in _whose(record, kind, scene)}
        found = {self._lookup(self.given, key) for key in keys}
        return found.pop() if len(found) == 1 else None

    def _lookup(self, book: CalendarBook, key: _Key) -> SchoolCalendar | None:
        if key not in self._found:
            school, authorities, stages = key
            try:
                calendar = book.calendar_for(school=school, authorities=authorities, stages=stages).as_known(self.on)
            except UnknownNameError:  # none fits, or several do: then what needs one is unknown
                calendar = None
            self._found[key] = calendar
        return self._found[key]


def _whose(record: Record, kind: Subject, scene: Scene) -> tuple[str, ...]:
    """Return the ids of the schools or authorities whose calendar holds for a subject."""
    if kind.calendar_of is not None:
        return tuple(id_ for id_ in values_of(kind.calendar_of, record, scene) or () if isinstance(id_, str))
    if isinstance(record, School | Authority):
        return (record.id,)
    return tuple(member.school for member in record.members or ()) if isinstance(record, Community) else ()


def _key(id_: str, dossier: Dossier) -> _Key:
    school = dossier.get(Table.SCHOOLS, id_)
    if isinstance(school, School):
        return school.id, tuple(_upward(school.authority, dossier)), school.stages or frozenset()
    if dossier.get(Table.AUTHORITIES, id_) is not None:
        return None, tuple(_upward(id_, dossier)), frozenset()
    return id_, (), frozenset()


def _upward(id_: str | None, dossier: Dossier) -> Iterator[str]:
    """Yield the ids of an authority and of those above it, as far as they are known."""
    seen: set[str] = set()
    while id_ is not None and id_ not in seen:
        seen.add(id_)
        yield id_
        authority = dossier.get(Table.AUTHORITIES, id_)
        id_ = authority.parent if isinstance(authority, Authority) else None
