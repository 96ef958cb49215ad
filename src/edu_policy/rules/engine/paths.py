"""Following a field from a record to its values."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, final

import attrs

from edu_policy.calendars import NO_END, SchoolYear, Semester, Span
from edu_policy.errors import OutsideCalendarError
from edu_policy.mappings import FrozenMap
from edu_policy.rules.fields import Field
from edu_policy.rules.refusals.attributes import TARGETS

if TYPE_CHECKING:
    from edu_policy.rules.engine.scene import Scene

__all__ = ["Part", "term_start", "values_of"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen
class Part:
    """A sub-record with the record that holds it; it has a key instead of an id."""

    key: str
    record: Any
    table: str


def values_of(field: Field[Any], record: Any, scene: Scene) -> tuple[Any, ...] | None:
    """Return the values of a field; None where it is not known, empty where there are none.

    A ``None`` among several values says that there may be others.
    """
    current = scene.bound[field.root] if field.root else record
    if isinstance(current, Part):
        current = current.record
    if not field.path:
        return (current.id,)
    table = field.table
    for name in field.path[:-1]:
        value = _attribute(current, name, scene)
        found = (value, table) if isinstance(value, FrozenMap) else _followed(table, name, value, scene)
        if found is None:
            return None
        current, table = found
    return _as_values(_attribute(current, field.path[-1], scene))


def _attribute(record: Any, name: str, scene: Scene) -> Any:
    if isinstance(record, FrozenMap):
        return record.get(name)
    if name == "semester":
        return _semester(record, scene)
    if name == "term_start":
        return term_start(record.start)
    return getattr(record, name, ())  # an authority has nothing that it belongs to, as a group has: that is known


def term_start(start: date | None) -> date | None:
    """Return the first day of a posting, or 1 September where it begins in the August before the school year."""
    if start is None or start.month != SchoolYear.of(start).span.end.month:
        return start
    return SchoolYear.of(start).next.span.start


def _as_values(value: Any) -> tuple[Any, ...] | None:
    if value is None:
        return None
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple | frozenset):
        return tuple(value)
    return () if isinstance(value, Enum) and value is not NO_END else (value,)


def _semester(record: Any, scene: Scene) -> Semester | tuple[()] | None:
    """Return the semester of a record: of the period that it is about, else of its day; empty where there is none."""
    period = getattr(record, "period", None)
    if isinstance(period, Semester):
        return period
    if period is None and record.on is None:
        return None
    return _only_semester(Span(record.on, record.on) if period is None else scene.days_of(period), scene)


def _only_semester(span: Span | None, scene: Scene) -> Semester | tuple[()] | None:
    """Return the one semester that has a day in ``span``; None where the calendar does not tell."""
    if span is None or scene.calendar is None:
        return None
    try:
        met = scene.calendar.semesters_of(span)
    except OutsideCalendarError:
        return None
    if any(dates.span is None for dates in met):
        return None
    return met[0].semester if len(met) == 1 else ()


def _followed(table: str, name: str, id_: Any, scene: Scene) -> tuple[Any, str] | None:
    for target in TARGETS[table, name] if isinstance(id_, str) else ():
        found = scene.dossier.get(target, id_)
        if found is not None:
            return found, target.value
    return None
