"""School calendars from plain Python values, as they come from TOML, JSON or a sheet, and back.

Dates are ``date`` or ISO text on the way in, and ``date`` on the way out, as TOML has them. Nothing unknown is passed over in
silence: every wrong key or value is listed with its path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from edu_policy.calendars.checks import as_date
from edu_policy.calendars.periods import SchoolYear, Semester
from edu_policy.calendars.school import FROM_BREAKS, FromBreaks, Lending, SchoolCalendar
from edu_policy.calendars.semesters import Edge, SemesterDates, WeeksAndDays
from edu_policy.calendars.working import WorkingDays
from edu_policy.errors import EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError
from edu_policy.sources import Citation

__all__ = ["calendar_from", "plain_of"]


def __dir__() -> list[str]:
    return __all__


def calendar_from(plain: Mapping[str, object], *, working: WorkingDays | None = None) -> SchoolCalendar:
    """Return the school calendar that plain values describe.

    Args:
        plain: a mapping with the keys of ``SchoolCalendar``. ``semesters`` is a list of mappings with the keys of ``SemesterDates``;
            there ``semester`` is a text such as ``"2022-23/1"``, ``stated_length`` one such as ``"20w3d"``, and ``source`` a title, or
            a mapping with ``title``, ``urls`` and ``note``. Where a date is not known, its key is left out, or None. ``lenders`` is a
            list of ``"from_breaks"``, of such mappings of calendars, or of mappings with ``calendar`` and ``leave_misfits``.
        working: the working days.

    >>> calendar = calendar_from({
    ...     "id": "county-2022",
    ...     "authority": "330000",
    ...     "semesters": [{"semester": "2022-23/1", "first_lesson": "2022-09-01", "source": "Notice 7 of 2022"}],
    ... })
    >>> calendar.dates_of(Semester(2022, 1)).first_lesson
    datetime.date(2022, 9, 1)
    >>> plain_of(calendar)["semesters"]
    [{'semester': '2022-23/1', 'first_lesson': datetime.date(2022, 9, 1), 'source': {'title': 'Notice 7 of 2022'}}]

    Raises:
        InvalidTypeError: ``plain`` is no mapping.
        EduPolicyErrors: keys that do not exist or are missing, and values that cannot be; all are listed with their paths.
    """
    reader = _Reader()
    given = reader.read(plain, _CALENDAR, "", needed=("id", "semesters"))
    if not reader.errors:
        try:
            return SchoolCalendar(**given, working=working)
        except EduPolicyError as error:
            reader.note(error)
    msg = "school calendar"
    raise EduPolicyErrors(msg, reader.errors)


def plain_of(calendar: SchoolCalendar) -> dict[str, Any]:
    """Return the plain values that describe a school calendar; ``calendar_from`` reads them. Working days are not among them.

    Dates are ``date``; ``json.dumps(plain, default=str)`` writes them as the ISO text that is read, too.

    Args:
        calendar: the calendar.

    Raises:
        InvalidTypeError: no SchoolCalendar.
    """
    if not isinstance(calendar, SchoolCalendar):
        msg = f"expected a SchoolCalendar, got {calendar!r}"
        raise InvalidTypeError(msg, path="calendar")
    plain: dict[str, Any] = {"id": calendar.id}
    if calendar.authority is not None:
        plain["authority"] = calendar.authority
    for name in ("schools", "stages", "grades"):
        if getattr(calendar, name):
            plain[name] = sorted(getattr(calendar, name))
    if calendar.year_weeks:
        plain["year_weeks"] = {str(year): weeks for year, weeks in sorted(calendar.year_weeks.items())}
    plain["semesters"] = [dict(_plain_semester(dates)) for dates in calendar.semesters]
    if calendar.lenders:
        plain["lenders"] = [_plain_lending(lending) for lending in calendar.lenders]
    return plain


def _plain_lending(lending: Lending) -> Any:
    lender = lending.calendar.value if isinstance(lending.calendar, FromBreaks) else plain_of(lending.calendar)
    return {"calendar": lender, "leave_misfits": True} if lending.leave_misfits else lender


def _plain_semester(dates: SemesterDates) -> Iterator[tuple[str, Any]]:
    yield "semester", str(dates.semester)
    yield from ((edge.value, day) for edge in Edge if (day := dates.day_of(edge)) is not None)
    if dates.stated_weeks is not None:
        yield "stated_weeks", dates.stated_weeks
    if dates.stated_length is not None:
        yield "stated_length", str(dates.stated_length)
    if dates.withdrawn:
        yield "withdrawn", sorted(edge.value for edge in dates.withdrawn)
    if dates.source is not None:
        yield "source", _plain_citation(dates.source)
    if dates.sources:
        yield "sources", {edge.value: _plain_citation(source) for edge, source in dates.sources.items()}
    if dates.known_from is not None:
        yield "known_from", dates.known_from
    if dates.borrowed:
        yield "borrowed", {edge.value: lender for edge, lender in dates.borrowed.items()}


def _plain_citation(source: Citation) -> dict[str, Any]:
    plain: dict[str, Any] = {"title": source.title}
    if source.urls:
        plain["urls"] = list(source.urls)
    if source.note is not None:
        plain["note"] = source.note
    return plain


_Read = Callable[["_Reader", object, str], Any]
"""Turns a plain value, which stands at a path, into the value of a field; notes what is wrong."""


class _Reader:
    """Reads plain values and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.errors: list[EduPolicyError] = []

    def note(self, error: EduPolicyError, path: str = "") -> None:
        """Keep an error, with the place of the value in front of its own path."""
        parts = error.exceptions if isinstance(error, EduPolicyErrors) else (error,)
        self.errors += [part.below(path) if path else part for part in parts if isinstance(part, EduPolicyError)]

    def read(self, plain: object, keys: Mapping[str, _Read], path: str, needed: Sequence[str]) -> dict[str, Any]:
        """Return the values of a mapping; those that are wrong are left out and noted."""
        if not isinstance(plain, Mapping):
            self.errors.append(InvalidTypeError(f"expected a mapping, got {plain!r}", path=path))
            return {}
        known = {key: value for key, value in plain.items() if key in keys and value is not None}
        for key in (key for key in plain if key not in keys):
            self.errors.append(InvalidValueError(f"there is no such key; known: {', '.join(keys)}", path=_at(path, key)))
        for key in (key for key in needed if key not in known):
            self.errors.append(InvalidValueError("is missing", path=_at(path, key)))
        return {key: keys[key](self, value, _at(path, key)) for key, value in known.items()}


def _at(path: str, key: object) -> str:
    return f"{path}.{key}" if path else str(key)


def _as_given(reader: _Reader, value: object, path: str) -> object:
    """Take a value as it is: the class that it is for checks it."""
    del reader, path
    return value


def _day(reader: _Reader, value: object, path: str) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else as_date(value)
    except ValueError:
        reader.errors.append(InvalidValueError(f"expected a date such as '2022-09-01', got {value!r}", path=path))
    except InvalidTypeError as error:
        reader.note(error, path)
    return None


def _parsed(parse: Callable[[str], Any]) -> _Read:
    def read(reader: _Reader, value: object, path: str) -> Any:
        try:
            return parse(value)  # type: ignore[arg-type]  # a parser refuses what is no text
        except EduPolicyError as error:
            reader.note(error, path)

    return read


def _citation(reader: _Reader, value: object, path: str) -> Citation | None:
    given = {"title": value} if isinstance(value, str) else reader.read(value, _CITATION, path, needed=("title",))
    try:
        return Citation(**given) if "title" in given else None
    except EduPolicyError as error:
        reader.note(error, path)
    return None


def _each(read: _Read) -> _Read:
    def read_all(reader: _Reader, value: object, path: str) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            reader.errors.append(InvalidTypeError(f"expected a mapping, got {value!r}", path=path))
            return {}
        return {key: read(reader, one, f"{path}[{key}]") for key, one in value.items()}

    return read_all


def _year_weeks(reader: _Reader, value: object, path: str) -> dict[SchoolYear, Any]:
    if not isinstance(value, Mapping):
        reader.errors.append(InvalidTypeError(f"expected a mapping from school year to weeks, got {value!r}", path=path))
        return {}
    return {_parsed(SchoolYear.parse)(reader, key, f"{path}[{key}]"): weeks for key, weeks in value.items()}


def _semesters(reader: _Reader, value: object, path: str) -> list[SemesterDates]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        reader.errors.append(InvalidTypeError(f"expected a list of semesters, got {value!r}", path=path))
        return []
    read = (_semester(reader, one, f"{path}[{index}]") for index, one in enumerate(value))
    return [dates for dates in read if dates is not None]


def _all_lenders(reader: _Reader, value: object, path: str) -> list[Lending]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        reader.errors.append(InvalidTypeError(f"expected a list of lenders, got {value!r}", path=path))
        return []
    read = (_lending(reader, one, f"{path}[{index}]") for index, one in enumerate(value))
    return [lending for lending in read if lending is not None]


def _lending(reader: _Reader, value: object, path: str) -> Lending | None:
    if isinstance(value, Mapping) and "calendar" in value:
        given = reader.read(value, _LENDING, path, needed=("calendar",))
        inner = _lending(reader, given["calendar"], f"{path}.calendar")
        return None if inner is None else Lending(inner.calendar, bool(given.get("leave_misfits")))
    if value == FROM_BREAKS.value:
        return Lending(FROM_BREAKS)
    if not isinstance(value, Mapping):
        reader.errors.append(InvalidValueError(f"expected {FROM_BREAKS.value!r} or the mapping of a calendar, got {value!r}", path=path))
        return None
    try:
        return Lending(calendar_from(value))
    except EduPolicyError as error:
        reader.note(error, path)
    return None


def _flag(reader: _Reader, value: object, path: str) -> bool:
    if not isinstance(value, bool):
        reader.errors.append(InvalidTypeError(f"expected true or false, got {value!r}", path=path))
    return value is True


def _semester(reader: _Reader, value: object, path: str) -> SemesterDates | None:
    before = len(reader.errors)
    given = reader.read(value, _SEMESTER, path, needed=("semester",))
    if len(reader.errors) > before:
        return None
    try:
        return SemesterDates(**given)
    except EduPolicyError as error:
        reader.note(error, path)
    return None


_CITATION: Final[Mapping[str, _Read]] = {"title": _as_given, "urls": _as_given, "note": _as_given}
_SEMESTER: Final[Mapping[str, _Read]] = {
    "semester": _parsed(Semester.parse),
    **{edge.value: _day for edge in Edge},
    "stated_weeks": _as_given,
    "stated_length": _parsed(WeeksAndDays.parse),
    "withdrawn": _as_given,
    "source": _citation,
    "sources": _each(_citation),
    "known_from": _day,
    "borrowed": _as_given,
}
_CALENDAR: Final[Mapping[str, _Read]] = {
    "id": _as_given,
    "authority": _as_given,
    "schools": _as_given,
    "stages": _as_given,
    "grades": _as_given,
    "year_weeks": _year_weeks,
    "semesters": _semesters,
    "lenders": _all_lenders,
}
_LENDING: Final[Mapping[str, _Read]] = {"calendar": _as_given, "leave_misfits": _flag}
