"""Periods as values: school year (學年), semester (學期), calendar year (年), month (月), terms and phases.

學年 and 年 are never confused: a ``SchoolYear`` runs from 1 September to 31 August, a ``CalendarYear`` from 1 January
to 31 December. A ``Semester`` is only a name: its dates come from a school calendar. All edges are inclusive.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Any, Final, TypeAlias, final

import attrs

from edu_policy.calendars import checks
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import NO_END, Dated, Day, NoEnd, Span, Week
from edu_policy.errors import InvalidTypeError, InvalidValueError, PeriodError
from edu_policy.text import as_word

__all__ = [
    "CalendarYear",
    "Month",
    "NamedDays",
    "Period",
    "Phase",
    "PolicyTerm",
    "PostingTerm",
    "SchoolYear",
    "Semester",
    "as_period",
    "span_of",
]

_SCHOOL_YEAR_STARTS: Final = 9
"""The month in which a school year begins: 學年 is 1 September to 31 August (reading G3)."""


def __dir__() -> list[str]:
    return __all__


def _year(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    last = date.max.year - 1  # the last whose school year still ends
    checks.as_whole(value, range(date.min.year, last + 1), f"a year from {date.min.year} to {last}", attribute.name)


def _month(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    checks.as_whole(value, range(1, 13), "a month from 1 to 12", attribute.name)


def _semester(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    checks.as_whole(value, range(1, 3), "semester 1 (autumn) or 2 (spring)", attribute.name)


@final
@attrs.frozen(order=True)
class SchoolYear(Dated):
    """A school year (學年), named by the calendar year in which it begins.

    >>> str(SchoolYear(2022)), SchoolYear.of(date(2023, 6, 30))
    ('2022-23', SchoolYear(start_year=2022))
    """

    start_year: int = attrs.field(validator=_year)

    @classmethod
    def of(cls, day: date) -> SchoolYear:
        """Return the school year in which ``day`` lies."""
        day = as_date(day)
        return cls(day.year if day.month >= _SCHOOL_YEAR_STARTS else day.year - 1)

    @classmethod
    def parse(cls, text: str) -> SchoolYear:
        """Return the school year that a text such as ``"2022-23"`` names.

        >>> SchoolYear.parse("2022-23")
        SchoolYear(start_year=2022)

        Raises:
            InvalidTypeError: no text.
            InvalidValueError: another form, or two years that do not follow each other.
        """
        found = re.fullmatch(r"([0-9]{4})-([0-9]{2})", as_word(text))
        if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
            msg = f"expected two following years such as '2022-23', got {text!r}"
            raise InvalidValueError(msg)
        return cls(int(found[1]))

    @property
    def span(self) -> Span:
        """The days from 1 September to 31 August."""
        return Span(date(self.start_year, _SCHOOL_YEAR_STARTS, 1), date(self.start_year + 1, _SCHOOL_YEAR_STARTS - 1, 31))

    @property
    def semesters(self) -> tuple[Semester, Semester]:
        """Its autumn and its spring semester."""
        return Semester(self.start_year, 1), Semester(self.start_year, 2)

    @property
    def previous(self) -> SchoolYear:
        """The school year before."""
        return SchoolYear(self.start_year - 1)

    @property
    def next(self) -> SchoolYear:
        """The school year after."""
        return SchoolYear(self.start_year + 1)

    def __str__(self) -> str:
        """Show it as schools write it."""
        return f"{self.start_year:04}-{(self.start_year + 1) % 100:02}"


@final
@attrs.frozen(order=True)
class CalendarYear(Dated):
    """A calendar year (年, 年內), 1 January to 31 December.

    >>> CalendarYear(2023).span.days
    365
    """

    year: int = attrs.field(validator=_year)

    @classmethod
    def of(cls, day: date) -> CalendarYear:
        """Return the calendar year in which ``day`` lies."""
        return cls(as_date(day).year)

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(date(self.year, 1, 1), date(self.year, 12, 31))

    @property
    def previous(self) -> CalendarYear:
        """The calendar year before."""
        return CalendarYear(self.year - 1)

    @property
    def next(self) -> CalendarYear:
        """The calendar year after."""
        return CalendarYear(self.year + 1)

    def __str__(self) -> str:
        """Show the number."""
        return str(self.year)


@final
@attrs.frozen(order=True)
class Month(Dated):
    """A month (月) of one year.

    >>> Month(2024, 2).span.days
    29
    """

    year: int = attrs.field(validator=_year)
    month: int = attrs.field(validator=_month)

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month in which ``day`` lies."""
        day = as_date(day)
        return cls(day.year, day.month)

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(date(self.year, self.month, 1), date(self.year, self.month, monthrange(self.year, self.month)[1]))

    @property
    def previous(self) -> Month:
        """The month before."""
        return Month(self.year - 1, 12) if self.month == 1 else Month(self.year, self.month - 1)

    @property
    def next(self) -> Month:
        """The month after."""
        return Month(self.year + 1, 1) if self.month == 12 else Month(self.year, self.month + 1)  # noqa: PLR2004 - December

    def __str__(self) -> str:
        """Show year and month."""
        return f"{self.year:04}-{self.month:02}"


@final
@attrs.frozen(order=True)
class Semester:
    """A semester (學期) of a school year: 1 is autumn, 2 is spring. Its dates come from a school calendar.

    >>> str(Semester(2022, 2)), Semester(2022, 2).school_year
    ('2022-23/2', SchoolYear(start_year=2022))
    """

    start_year: int = attrs.field(validator=_year)
    number: int = attrs.field(validator=_semester)

    @classmethod
    def parse(cls, text: str) -> Semester:
        """Return the semester that a text such as ``"2022-23/1"`` names.

        >>> Semester.parse("2022-23/1")
        Semester(start_year=2022, number=1)

        Raises:
            InvalidTypeError: no text.
            InvalidValueError: another form.
        """
        year, slash, number = as_word(text).partition("/")
        if not slash or number not in ("1", "2"):
            msg = f"expected a school year and 1 (autumn) or 2 (spring), such as '2022-23/1', got {text!r}"
            raise InvalidValueError(msg)
        return cls(SchoolYear.parse(year).start_year, int(number))

    @property
    def school_year(self) -> SchoolYear:
        """The school year to which it belongs."""
        return SchoolYear(self.start_year)

    @property
    def previous(self) -> Semester:
        """The semester before."""
        return Semester(self.start_year, 1) if self.number == 2 else Semester(self.start_year - 1, 2)  # noqa: PLR2004 - spring

    @property
    def next(self) -> Semester:
        """The semester after."""
        return Semester(self.start_year, 2) if self.number == 1 else Semester(self.start_year + 1, 1)

    def __str__(self) -> str:
        """Show school year and number."""
        return f"{self.school_year}/{self.number}"


def _end(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, NoEnd):
        as_date(value, attribute.name)


def _end_key(end: date | NoEnd) -> date:
    return date.max if isinstance(end, NoEnd) else end


@attrs.frozen(order=True)
class NamedDays(Dated):
    """Days with a name, which may have no end yet; the base of ``PolicyTerm``, ``PostingTerm`` and ``Phase``. They are ordered by time.

    Attributes:
        name: whose term it is, or which phase.
        start: first day.
        end: last day, or NO_END.

    Raises:
        InvalidTypeError: the name is no text, or an edge no date.
        InvalidValueError: the name is empty, or the end is before the start.
    """

    name: str = attrs.field(validator=checks.word, order=False)
    start: date = attrs.field(validator=checks.day)
    end: date | NoEnd = attrs.field(default=NO_END, validator=_end, order=_end_key)

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        if not isinstance(self.end, NoEnd) and self.end < self.start:
            msg = f"ends on {self.end}, before its start {self.start}"
            raise InvalidValueError(msg, path="end")

    def __contains__(self, day: date) -> bool:
        """Whether ``day``, a date, lies inside; without an end, every day from the start does."""
        return self.start <= as_date(day) <= _end_key(self.end)

    @property
    def span(self) -> Span:
        """Its days.

        Raises:
            PeriodError: it has no end yet; ``until`` gives the days up to one.
        """
        if isinstance(self.end, NoEnd):
            msg = f"{self} has no end yet; say until when with .until(day)"
            raise PeriodError(msg, path="end")
        return Span(self.start, self.end)

    def until(self, day: date) -> Span | None:
        """Return its days up to ``day``, or None where it begins later.

        >>> str(PostingTerm("P-17", date(2022, 9, 1)).until(date(2023, 6, 1)))
        '2022-09-01..2023-06-01'
        """
        last = min(_end_key(self.end), as_date(day, "day"))
        return Span(self.start, last) if self.start <= last else None

    def __str__(self) -> str:
        """Show the name and both edges."""
        return f"{self.name} {self.start}..{'' if isinstance(self.end, NoEnd) else self.end}"


@final
@attrs.frozen(order=True)
class PolicyTerm(NamedDays):
    """The years for which a plan or a programme runs (建設時間, 三年創建).

    >>> str(PolicyTerm("P11", date(2023, 9, 1), date(2025, 8, 31)))
    'P11 2023-09-01..2025-08-31'
    """


@final
@attrs.frozen(order=True)
class PostingTerm(NamedDays):
    """The time of one posting (支教期限, 任期), named by the id of the posting.

    >>> date(2024, 1, 1) in PostingTerm("P-17", date(2022, 9, 1))
    True
    """


@final
@attrs.frozen(order=True)
class Phase(NamedDays):
    """A dated stage of a plan (實施階段).

    >>> Phase("trial", date(2023, 3, 1), date(2023, 6, 30)).days
    122
    """


Period: TypeAlias = SchoolYear | CalendarYear | Month | Semester | Week | Day | PolicyTerm | PostingTerm | Phase | Span
"""What a question is judged for, or a document is about."""


def as_period(value: object, path: str = "") -> Period:
    """Return ``value`` if it is a period.

    >>> as_period(SchoolYear(2022))
    SchoolYear(start_year=2022)

    Raises:
        InvalidTypeError: anything else; the message says what to pass.
    """
    if isinstance(value, Period):
        return value
    msg = f"expected a period, such as SchoolYear(2022), Semester(2022, 1) or a Span, got {value!r}"
    raise InvalidTypeError(msg, path=path)


def span_of(period: Period) -> Span:
    """Return the days of a period whose edges need no school calendar.

    >>> span_of(SchoolYear(2022)) == span_of(Span(date(2022, 9, 1), date(2023, 8, 31)))
    True

    Raises:
        PeriodError: a semester, whose days only a school calendar knows, or a term without an end.
        InvalidTypeError: no period.
    """
    known = as_period(period, "period")
    if not isinstance(known, Semester):
        return known.span
    msg = f"the days of {period} come from a school calendar"
    raise PeriodError(msg, path="period")
