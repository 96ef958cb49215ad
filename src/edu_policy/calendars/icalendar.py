"""School calendars as iCalendar text (RFC 5545), for any program that subscribes to calendars.

Every event lasts whole days: the last day of a semester is inside, so ``DTEND`` names the day after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Final, final

import attrs

from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Span, Weekday
from edu_policy.calendars.layers import DayReason, DayStatus, Follows
from edu_policy.calendars.school import SchoolCalendar
from edu_policy.calendars.semesters import Edge, SemesterDates
from edu_policy.calendars.standing import lender_text
from edu_policy.calendars.working import WorkingDays
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.text import Language, Text, as_word

__all__ = ["icalendar_of"]


def __dir__() -> list[str]:
    return __all__


_SEMESTER: Final = "semester"
_BREAK: Final = "break"
_WHOLE: Final = {_SEMESTER: (Edge.FIRST_LESSON, Edge.LAST_DAY), _BREAK: (Edge.BREAK_START, Edge.BREAK_END)}
"""What lasts, with its first and its last day."""
_TITLES: Final = {
    (_SEMESTER, 1): Text("{year}學年第一學期", "{year}学年第一学期", "Autumn semester {year}"),
    (_SEMESTER, 2): Text("{year}學年第二學期", "{year}学年第二学期", "Spring semester {year}"),
    (_BREAK, 1): Text("{year}學年寒假", "{year}学年寒假", "Winter break {year}"),
    (_BREAK, 2): Text("{year}學年暑假", "{year}学年暑假", "Summer break {year}"),
}
_SINGLE: Final = {
    Edge.FIRST_LESSON: Text("開課", "开课", "first lesson"),
    Edge.LAST_DAY: Text("最後一天", "最后一天", "last day"),
    Edge.REGISTRATION: Text("報到", "报到", "registration"),
    Edge.RELEASED: Text("學生放假", "学生放假", "pupils released"),
    Edge.BREAK_START: Text("第一天", "第一天", "first day"),
    Edge.BREAK_END: Text("最後一天", "最后一天", "last day"),
    Edge.WEEK_ONE: Text("第一教學週開始", "第一教学周开始", "teaching week 1 begins"),
}
_PART: Final = Text("{whole}：{edge}", "{whole}：{edge}", "{whole}: {edge}")
_BORROWED: Final = Text(
    "{edge}：未由校曆列明，採自{lender}", "{edge}：未由校历列明，采自{lender}", "{edge}: not stated, taken from {lender}"
)
_OFF: Final = Text("放假", "放假", "Day off")
_CLOSED: Final = Text("停課", "停课", "Closed")
_MAKE_UP: Final = Text("調休上課", "调休上课", "Make-up day")
_FOLLOWS: Final = Text("按{weekday}課表上課", "按{weekday}课表上课", "Timetable of {weekday}")
_FOLLOWS_WEEK: Final = Text("按第{week}週{weekday}課表上課", "按第{week}周{weekday}课表上课", "Timetable of {weekday} of week {week}")
_WEEKDAYS: Final = {
    weekday: Text(f"星期{sign}", f"星期{sign}", weekday.name.title()) for weekday, sign in zip(Weekday, "一二三四五六日", strict=True)
}

_LINE_OCTETS: Final = 75
"""The longest line that RFC 5545 allows, without its line break."""
_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters, which RFC 5545 forbids in a text (a line feed is escaped, a tab is allowed), and what is no character."""
_NOTHING: Final = """\
BEGIN:VTIMEZONE
TZID:UTC
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE"""
"""What stands in a file without events: RFC 5545 asks for at least one component, and this one shows nothing."""


@final
@attrs.frozen
class _Event:
    """One event of whole days."""

    key: str
    span: Span
    title: str
    note: str = ""


def icalendar_of(calendar: SchoolCalendar, *, stamp: date, language: str = Language.ZH_HANT, uid_domain: str = "edu-policy.invalid") -> str:
    r"""Return the text of an iCalendar file, with CRLF line ends.

    Every date that the calendar has stands in it: those of a semester or break as one event, and alone where the other edge is not
    known, as do registration, release and the beginning of teaching week 1. ``DESCRIPTION`` says which dates are borrowed.

    With working days, the days off (放假) and the make-up days (調休) inside of semesters with both edges are listed too. Days off in a
    row are one event, with the weekends beside and between them: as a holiday notice counts a holiday. A weekend alone is none, and
    neither is a day of which one half is worked.

    The event of a semester, a break or an edge keeps its UID when the date is amended; that of a day off or a make-up day is its
    first date. A calendar without dates gives a file without events, so that a subscriber's copy is emptied, too.

    Args:
        calendar: the school calendar.
        stamp: the day of the export, for ``DTSTAMP``: nothing reads a clock.
        language: language of the titles.
        uid_domain: what follows the ``@`` of each UID; a domain of the publisher makes them unique in the world.

    >>> from edu_policy.calendars import Semester
    >>> autumn = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))
    >>> text = icalendar_of(SchoolCalendar(id="county", semesters=[autumn]), stamp=date(2022, 8, 1), language="en")
    >>> print(*text.split("\r\n")[3:-2], sep="\n")
    BEGIN:VEVENT
    UID:county/2022-23/1/semester@edu-policy.invalid
    DTSTAMP:20220801T000000Z
    DTSTART;VALUE=DATE:20220901
    DTEND;VALUE=DATE:20230114
    SUMMARY:Autumn semester 2022-23
    TRANSP:TRANSPARENT
    END:VEVENT

    Raises:
        InvalidTypeError: ``calendar`` is no school calendar, ``stamp`` no date, or ``uid_domain`` no text.
        InvalidValueError: an empty ``uid_domain``, or a control character in it, in the id of the calendar or in that of one that lent
            a date: iCalendar cannot write it.
        UnknownNameError: no such language.
        OutsideCalendarError: a semester reaches beyond the known working days.
    """
    if not isinstance(calendar, SchoolCalendar):
        msg = f"expected a SchoolCalendar, got {calendar!r}"
        raise InvalidTypeError(msg, path="calendar")
    as_date(stamp, "stamp")
    spoken = Language.of(language)
    owner, domain = _writable(calendar.id, "calendar.id"), _writable(as_word(uid_domain, "uid_domain"), "uid_domain")
    semesters = (calendar.dates_of(semester) for year in calendar.school_years for semester in year.semesters)
    events = (event for dates in semesters for event in (*_dates(dates, spoken), *_changed_days(dates, calendar.working, spoken)))
    body = [line for event in events for line in _lines(event, stamp, f"{owner}/{event.key}@{domain}")]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//edu_policy//school calendar//EN",
        *(body or _NOTHING.split("\n")),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _writable(text: str, path: str) -> str:
    found = _UNWRITABLE.search(text)
    if found is None:
        return text
    msg = f"{text!r} holds {found[0]!r}, which iCalendar cannot write; leave control characters out"
    raise InvalidValueError(msg, path=path)


def _dates(dates: SemesterDates, language: Language) -> Iterator[_Event]:
    """Yield what lasts, where both edges are known, and all other dates alone."""
    told: set[Edge] = set()
    for kind, edges in _WHOLE.items():
        start, end = map(dates.day_of, edges)
        if start and end:
            told |= set(edges)
            yield _Event(f"{dates.semester}/{kind}", Span(start, end), _title(dates, kind, language), _note(dates, edges, language))
    for edge, day in dates.stated.items():
        if edge not in told:
            yield _Event(f"{dates.semester}/{edge}", Span(day, day), _part(dates, edge, language), _note(dates, [edge], language))


def _title(dates: SemesterDates, kind: str, language: Language) -> str:
    return _TITLES[kind, dates.semester.number].in_(language).format(year=dates.semester.school_year)


def _part(dates: SemesterDates, edge: Edge, language: Language) -> str:
    kind = _BREAK if edge in _WHOLE[_BREAK] else _SEMESTER
    return _PART.in_(language).format(whole=_title(dates, kind, language), edge=_SINGLE[edge].in_(language))


def _note(dates: SemesterDates, edges: Iterable[Edge], language: Language) -> str:
    """Say which of the edges are borrowed, and from whom."""
    path = f"calendar.semesters[{dates.semester}].borrowed"
    lent = [(edge, _writable(dates.borrowed[edge], f"{path}[{edge}]")) for edge in edges if edge in dates.borrowed]
    said = _BORROWED.in_(language)
    return "\n".join(said.format(edge=_SINGLE[edge].in_(language), lender=lender_text(lender).in_(language)) for edge, lender in lent)


def _changed_days(dates: SemesterDates, working: WorkingDays | None, language: Language) -> Iterator[_Event]:
    """Yield the days off and the make-up days of a semester."""
    span = dates.span
    if working is None or span is None:
        return
    stated = dates.first_lesson if Edge.FIRST_LESSON not in dates.borrowed else None
    for run, is_closed in _runs_off([(day, working.status(day)) for day in span], stated):
        yield _Event(f"off/{run.start}", run, (_CLOSED if is_closed else _OFF).in_(language))
    for day in working.make_up_days_in(span):
        yield _Event(f"make-up/{day}", Span(day, day), _MAKE_UP.in_(language), _whose_timetable(working.status(day).follows, language))


def _runs_off(days: Iterable[tuple[date, DayStatus]], first_lesson: date | None) -> Iterator[tuple[Span, bool]]:
    """Yield the runs of days without lessons, of which at least one is no ordinary weekend, and whether only a school closes then."""
    for is_taught, run in groupby(days, key=lambda entry: entry[1].is_worked or (entry[0] == first_lesson and not _is_closed(entry[1]))):
        found = [*run]
        special = [status for _, status in found if not _is_weekend(status)]
        if not is_taught and special:
            yield Span(found[0][0], found[-1][0]), all(map(_is_closed, special))


def _is_closed(status: DayStatus) -> bool:
    return DayReason.CLOSED in (status.morning.reason, status.afternoon.reason)


def _is_weekend(status: DayStatus) -> bool:
    return status.morning.reason is DayReason.WEEKEND and status.afternoon.reason is DayReason.WEEKEND


def _whose_timetable(follows: Follows | None, language: Language) -> str:
    if follows is None:
        return ""
    words = _FOLLOWS if follows.week is None else _FOLLOWS_WEEK
    return words.in_(language).format(weekday=_WEEKDAYS[follows.weekday].in_(language), week=follows.week)


def _lines(event: _Event, stamp: date, uid: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(uid)}"
    yield f"DTSTAMP:{_basic(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(event.span.start)}"
    yield f"DTEND;VALUE=DATE:{_basic(event.span.end + timedelta(1))}"
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.note:
        yield f"DESCRIPTION:{_escaped(event.note)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    """Write a date without hyphens; unlike ``%Y``, with four digits for every year."""
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    """Escape what has a meaning of its own in a text value."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line that is too long, between characters: a character is never cut."""
    parts, part, octets = [], "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > _LINE_OCTETS:
            parts.append(part)
            part, octets = "", 1  # the space that begins a continued line
        part, octets = part + character, octets + size
    return "\r\n ".join([*parts, part])
