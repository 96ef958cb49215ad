"""Periods as values: school year (學年), semester (學期), calendar year (年), month (月), and spans of days.

學年 and 年 are never confused: a ``SchoolYear`` runs from 1 September to 31 August, a ``CalendarYear`` from 1 January
to 31 December. A ``Semester`` is only a name: its dates come from a school calendar. All edges are inclusive.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any, Final, TypeAlias, final

import attrs
from dateutil.relativedelta import relativedelta

from edu_policy.errors import InvalidTypeError, InvalidValueError, PeriodError
from edu_policy.quantities import Sentinel

__all__ = [
    "NO_END",
    "CalendarYear",
    "Month",
    "NoEnd",
    "Period",
    "SchoolYear",
    "Semester",
    "Span",
    "as_date",
    "shifted",
    "span_of",
]

_SCHOOL_YEAR_STARTS: Final = 9
"""The month in which a school year begins: 學年 is 1 September to 31 August (reading G3)."""


def __dir__() -> list[str]:
    return __all__


class NoEnd(Sentinel):
    """The sentinel for "no end yet"; ``None`` would mean that the end is not known."""

    NO_END = "no_end"


NO_END: Final = NoEnd.NO_END
"""No end yet."""


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


def _day(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    as_date(value, attribute.name)


def _whole(value: object, allowed: range, expected: str, path: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        msg = f"expected {expected} as an int, got {value!r}"
        raise InvalidTypeError(msg, path=path)
    if value not in allowed:
        msg = f"expected {expected}, got {value}"
        raise InvalidValueError(msg, path=path)


def _year(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    last = date.max.year - 1  # the last whose school year still ends
    _whole(value, range(date.min.year, last + 1), f"a year from {date.min.year} to {last}", attribute.name)


def _month(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    _whole(value, range(1, 13), "a month from 1 to 12", attribute.name)


def _semester(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    _whole(value, range(1, 3), "semester 1 (autumn) or 2 (spring)", attribute.name)


@final
@attrs.frozen(order=True)
class Span:
    """Days from ``start`` to ``end``, both inclusive.

    >>> date(2023, 1, 13) in Span(date(2022, 9, 1), date(2023, 1, 13))
    True

    Raises:
        InvalidTypeError: an edge is no date.
        InvalidValueError: the end is before the start.
    """

    start: date = attrs.field(validator=_day)
    end: date = attrs.field(validator=_day)

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        if self.end < self.start:
            msg = f"ends on {self.end}, before its start {self.start}"
            raise InvalidValueError(msg, path="end")

    def __contains__(self, day: date) -> bool:
        """Whether ``day``, a date, lies inside."""
        return self.start <= as_date(day) <= self.end

    def __str__(self) -> str:
        """Show both edges."""
        return f"{self.start}..{self.end}"

    def covers(self, other: Span) -> bool:
        """Whether every day of ``other`` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two have a day in common."""
        return self.start <= other.end and other.start <= self.end

    def common(self, other: Span) -> Span | None:
        """Return the days that both have, or None.

        >>> Span(date(2022, 9, 1), date(2023, 1, 13)).common(Span(date(2023, 1, 1), date(2023, 12, 31)))
        Span(start=datetime.date(2023, 1, 1), end=datetime.date(2023, 1, 13))
        """
        return Span(max(self.start, other.start), min(self.end, other.end)) if self.meets(other) else None

    @property
    def days(self) -> int:
        """The number of days, both edges counted."""
        return (self.end - self.start).days + 1


@final
@attrs.frozen(order=True)
class SchoolYear:
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
        return f"{self.start_year}-{(self.start_year + 1) % 100:02}"


@final
@attrs.frozen(order=True)
class CalendarYear:
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
class Month:
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
        return f"{self.year}-{self.month:02}"


@final
@attrs.frozen(order=True)
class Semester:
    """A semester (學期) of a school year: 1 is autumn, 2 is spring. Its dates come from a school calendar.

    >>> str(Semester(2022, 2)), Semester(2022, 2).school_year
    ('2022-23/2', SchoolYear(start_year=2022))
    """

    start_year: int = attrs.field(validator=_year)
    number: int = attrs.field(validator=_semester)

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


Period: TypeAlias = SchoolYear | CalendarYear | Month | Semester | Span
"""What a question is judged for, or a document is about."""


def shifted(day: date, *, months: int = 0, days: int = 0) -> date:
    """Return ``day`` moved by whole months, clamped to the length of the month, and then by days.

    >>> shifted(date(2023, 1, 31), months=1), shifted(date(2023, 1, 31), months=1, days=1)
    (datetime.date(2023, 2, 28), datetime.date(2023, 3, 1))

    Raises:
        InvalidTypeError: no date.
    """
    return as_date(day, "day") + relativedelta(months=months) + timedelta(days)


def span_of(period: SchoolYear | CalendarYear | Month | Span) -> Span:
    """Return the days of a period whose edges need no school calendar.

    >>> span_of(SchoolYear(2022)) == span_of(Span(date(2022, 9, 1), date(2023, 8, 31)))
    True

    Raises:
        PeriodError: a semester, whose days only a school calendar knows.
        InvalidTypeError: no period.
    """
    if isinstance(period, Span):
        return period
    if isinstance(period, SchoolYear | CalendarYear | Month):
        return period.span
    if isinstance(period, Semester):
        msg = f"the days of {period} come from a school calendar"
        raise PeriodError(msg, path="period")
    msg = f"expected a SchoolYear, CalendarYear, Month or Span, got {period!r}"
    raise InvalidTypeError(msg, path="period")
