"""School calendars as OneRoster 1.2 academic sessions: plain values, one for each school year and semester."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Span
from edu_policy.calendars.periods import SchoolYear
from edu_policy.calendars.school import SchoolCalendar
from edu_policy.calendars.semesters import Edge, SemesterDates
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.text import Language, Text

__all__ = ["academic_sessions_of"]


def __dir__() -> list[str]:
    return __all__


_YEAR: Final = Text("{year}學年", "{year}学年", "School year {year}")
_SEMESTERS: Final = {
    1: Text("{year}學年第一學期", "{year}学年第一学期", "Autumn semester {year}"),
    2: Text("{year}學年第二學期", "{year}学年第二学期", "Spring semester {year}"),
}
_IN_ADDRESSES: Final = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
"""The octets that stand for themselves in an address (RFC 3986)."""


def academic_sessions_of(calendar: SchoolCalendar, *, stamp: date, language: str = Language.ZH_HANT) -> list[dict[str, Any]]:
    """Return the academic sessions of a calendar: each school year (``schoolYear``), and below it its semesters (``semester``).

    OneRoster has no dates that are not known: a semester without both edges is left out. As it asks, ``endDate`` is the day after the
    last one, and ``schoolYear`` names the calendar year in which the school year ends. Dates are ISO text. A school year is
    1 September to 31 August; a semester that begins in the August before stays as it is. ``metadata`` says which edges are borrowed.

    Args:
        calendar: the school calendar; each ``sourcedId`` begins with its id.
        stamp: the day of the export, for ``dateLastModified``: nothing reads a clock.
        language: language of the titles.

    >>> from edu_policy.calendars import Semester, SemesterDates
    >>> autumn = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))
    >>> year, semester = academic_sessions_of(SchoolCalendar(id="county", semesters=[autumn]), stamp=date(2022, 8, 1))
    >>> semester["sourcedId"], semester["startDate"], semester["endDate"], semester["schoolYear"]
    ('county-2022-23-1', '2022-09-01', '2023-01-14', '2023')
    >>> semester["parent"]["sourcedId"] == year["sourcedId"]
    True

    Raises:
        InvalidTypeError: ``calendar`` is no school calendar, or ``stamp`` no date.
        InvalidValueError: the id of the calendar holds half of a surrogate pair, which no address can.
        UnknownNameError: no such language.
    """
    if not isinstance(calendar, SchoolCalendar):
        msg = f"expected a SchoolCalendar, got {calendar!r}"
        raise InvalidTypeError(msg, path="calendar")
    if any("\ud800" <= character <= "\udfff" for character in calendar.id):
        msg = f"{calendar.id!r} holds half of a surrogate pair, which no address can; give an id of whole characters"
        raise InvalidValueError(msg, path="calendar.id")
    as_date(stamp, "stamp")
    spoken = Language.of(language)
    sessions = (session for year in calendar.school_years for session in _sessions(calendar, year, spoken))
    return [session | {"dateLastModified": f"{stamp.isoformat()}T00:00:00Z"} for session in sessions]


def _sessions(calendar: SchoolCalendar, year: SchoolYear, language: Language) -> Iterator[dict[str, Any]]:
    parent = f"{calendar.id}-{year}"
    known = [(dates, span) for dates in map(calendar.dates_of, year.semesters) if (span := dates.span) is not None]
    children = [(f"{parent}-{dates.semester.number}", dates, span) for dates, span in known]
    listed = {"children": [_reference(child) for child, _, _ in children]} if children else {}
    yield _session(parent, _YEAR.in_(language).format(year=year), "schoolYear", year.span, year) | listed
    for child, dates, span in children:
        title = _SEMESTERS[dates.semester.number].in_(language).format(year=year)
        yield _session(child, title, "semester", span, year) | {"parent": _reference(parent)} | _metadata(dates)


def _session(sourced_id: str, title: str, kind: str, span: Span, year: SchoolYear) -> dict[str, Any]:
    return {
        "sourcedId": sourced_id,
        "status": "active",
        "title": title,
        "type": kind,
        "startDate": span.start.isoformat(),
        "endDate": (span.end + timedelta(1)).isoformat(),
        "schoolYear": f"{year.start_year + 1:04}",
    }


def _metadata(dates: SemesterDates) -> dict[str, Any]:
    """Say which of the two edges are borrowed, and from whom."""
    lent = {"startDate": dates.borrowed.get(Edge.FIRST_LESSON), "endDate": dates.borrowed.get(Edge.LAST_DAY)}
    borrowed = {f"{name}BorrowedFrom": lender for name, lender in lent.items() if lender is not None}
    return {"metadata": borrowed} if borrowed else {}


def _reference(sourced_id: str) -> dict[str, str]:
    return {"href": f"academicSessions/{_quoted(sourced_id)}", "sourcedId": sourced_id, "type": "academicSession"}


def _quoted(text: str) -> str:
    """Write a text as one part of an address."""
    return "".join(chr(octet) if octet in _IN_ADDRESSES else f"%{octet:02X}" for octet in text.encode())
