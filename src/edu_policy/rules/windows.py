"""Windows, in which a requirement is judged, and rules for dates that differ from a window's end.

A window that does not nest in the judged period is judged for the instances that end inside that period; where none does, the requirement
does not apply (OTHER_PERIOD). So of periods that follow each other each instance is judged once. An instance that begins before the period
is judged whole, all of its days; only for a posting, which may begin and end midway, is it cut to the part inside the judged term. A window
whose edge is not known leaves the requirement unknown, and the edge is named.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeAlias, final

import attrs

from edu_policy.calendars import Day, EndOf, Month, MonthlyDay, Roll, WorkingDays, as_date, shifted
from edu_policy.calendars.due import require_working
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.rules.fields import Field
from edu_policy.rules.readings import Choice, Param

__all__ = ["OPEN_START", "Between", "DateRule", "Last", "Moment", "Window", "WindowEdge", "WindowLike", "is_single"]


def __dir__() -> list[str]:
    return __all__


OPEN_START: Final = date(3, 1, 1)
"""Stands for the first day of a window without one: all that is recorded came later, and periods before it still have their dates."""


class Window(StrEnum):
    """The plain kinds of window. A kind that does not nest in the judged period is judged for the instances that end inside it."""

    PERIOD = "period"
    """the judged period, as the caller gives it; for a posting, its part inside that period"""
    POSTING = "posting"
    """the whole posting, whatever the judged period"""
    PROGRAMME = "programme"
    """建設時間: the term for which the edition is in force, whole; where it states none, or no end, the edge is not known"""
    SEMESTER = "semester"
    """學期, from the first lesson to the last school day"""
    BEFORE_SEMESTER = "before_semester"
    """開學前: from the day after the last day of the semester before, to the day before the first lesson

    A school year has that before its autumn, although it ends before the year begins, and that before its spring; another period has
    those whose semester begins in it; a posting those that end in its term. The last day of the semester before the autumn stands in the
    calendar of the school year before: without it, the window has no known start. A semester that begins on the day after the one before it
    has no such window.
    """
    SCHOOL_YEAR = "school_year"
    """學年"""
    CALENDAR_YEAR = "calendar_year"
    """年"""
    MONTH = "month"
    """月"""
    TEACHING_MONTH = "teaching_month"
    """有教學日的月份: a month with a teaching day

    A teaching day is a day of a semester that is worked; where the calendar has no working days for the month, any day of a semester. A
    month without one does not apply. Where an edge of a semester is missing that would tell, it is not known whether the month applies.
    """
    WEEK = "week"
    """周, from Monday to Sunday"""
    STANDING = "standing"
    """the state at the day of the assessment"""


class WindowEdge(StrEnum):
    """A day that a window gives."""

    START = "start"
    """the first day of the window"""
    END = "end"
    """the last day of the window"""


@final
@attrs.frozen(kw_only=True)
class DateRule:
    """A day reckoned from a window, or from a fixed day.

    First come the years and months, then the day of the month, the days, the working days, and at last the roll. A parameter may stand
    for each of the numbers.

    Attributes:
        months: months after the base, or before it where negative; the day of the month is clamped to the length of the month.
        days: further days after it.
        base: from where it counts: the end of the window, its start, a date, or a field or a parameter that is one.
        day: the day of that month (每月20日), 1 to 31, clamped as ``MonthlyDay`` does; None for the day reached by ``months``.
        working_days: further working days (工作日) after it.
        roll: where the day goes if it is no working day.
        years: years after the base, or before it where negative, each of twelve months.

    >>> DateRule(months=1).after(date(2023, 1, 31))
    datetime.date(2023, 2, 28)
    >>> DateRule(base=WindowEdge.START, months=-1, day=20).after(date(2022, 10, 1))  # the plan for October
    datetime.date(2022, 9, 20)

    Raises:
        InvalidTypeError: a part of the wrong type.
        InvalidValueError: a day of the month outside 1 to 31.
    """

    months: int | Param = 0
    days: int | Param = 0
    base: WindowEdge | date | Field[Any] | Param = WindowEdge.END
    day: int | Param | None = None
    working_days: int | Param = 0
    roll: Roll = Roll.NONE
    years: int | Param = 0

    def __attrs_post_init__(self) -> None:
        """Refuse parts of the wrong type, and a day that no month has."""
        if not isinstance(self.roll, Roll):
            msg = f"expected a Roll, such as Roll.PRECEDING, got {self.roll!r}"
            raise InvalidTypeError(msg, path="roll")
        if not isinstance(self.base, WindowEdge):
            _moment(self.base, "base", "WindowEdge.END, WindowEdge.START, a date, a field or a parameter", refused=(DateRule, type(None)))
        for name in ("years", "months", "days", "working_days"):
            if not isinstance(getattr(self, name), Param):
                _whole(getattr(self, name), name)
        if self.day is not None and not isinstance(self.day, Param):
            MonthlyDay(self.day)

    @property
    def needs_working(self) -> bool:
        """Whether the rule counts working days or rolls to one, so that it can only be told where they are known."""
        return self.working_days != 0 or self.roll is not Roll.NONE

    def after(self, base: date, *, working: WorkingDays | None = None) -> date:
        """Return the day that the rule means.

        >>> from edu_policy.calendars import MAINLAND, WorkingDays
        >>> DateRule(day=20, roll=Roll.PRECEDING).after(date(2024, 10, 31), working=WorkingDays([MAINLAND]))
        datetime.date(2024, 10, 18)

        Args:
            base: the day from which it counts: the end of a window, or what ``base`` says.
            working: the working days; needed where the rule counts them or rolls.

        Raises:
            InvalidTypeError: no date, or no working days.
            InvalidValueError: a parameter in place of a number, working days are needed, or a roll over more than 14 days.
            OutsideCalendarError: the working days of a year are needed and not known.
        """
        require_working(working, is_needed=self.needs_working)
        years, months, days, working_days = (_number(getattr(self, name), name) for name in ("years", "months", "days", "working_days"))
        day = shifted(as_date(base, "base"), months=12 * years + months)
        if self.day is not None:
            day = MonthlyDay(_number(self.day, "day")).of(Month.of(day)).day
        day = shifted(day, days=days)
        if working_days and working is not None:
            day = working.shifted(day, working_days)
        return EndOf(Month, roll=self.roll).of(Day(day), working=working).day


Moment: TypeAlias = date | Field[Any] | DateRule | Param
"""A day that an edition states: a date, a field or a parameter that is one, or a rule that reckons it from the judged period."""


@final
@attrs.frozen
class Between:
    """A window with its own first and last day: a phase (實施階段) whose dates are parameters, the year from the day of formation.

    There is one such window. It is judged whole where it ends inside the judged period, and otherwise does not apply, as one without days
    does not; one without end, and one whose end a rule reckons from the judged period, is judged with every period. Rules for its ends
    count from the judged period, not from a window around it.

    Attributes:
        start: the first day; None where it is open, so that all that came before is inside.
        end: the last day; None where it is open: such a window is never over.
        always: whether it is judged with every period, wherever it ends: all that came before a day of selection.

    >>> Between(date(2021, 12, 25), date(2022, 12, 4)).always
    False

    Raises:
        InvalidTypeError: an end that is no such day.
        InvalidValueError: two dates, of which the end comes first.
    """

    start: Moment | None
    end: Moment | None
    always: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse ends that are no days, and an end before the start."""
        _moment(self.start, "start", _MOMENT)
        _moment(self.end, "end", _MOMENT)
        if isinstance(self.start, date) and isinstance(self.end, date) and self.end < self.start:
            msg = f"ends on {self.end}, before its start {self.start}"
            raise InvalidValueError(msg, path="end")


@final
@attrs.frozen
class Last:
    """Several windows of a kind as one that spans them (三年內, 近五年): the last of them is the one in which the judged period ends.

    It is judged whole, with every period, whether or not its own end lies inside.

    Attributes:
        n: how many, 1 to 1000.
        window: the kind: SCHOOL_YEAR, CALENDAR_YEAR, MONTH or WEEK.
        ending: a day in the last of them; by default, the last day of the judged period. A rule counts from that period:
            ``DateRule(base=WindowEdge.START, days=-1)`` gives the windows before it.

    Raises:
        InvalidTypeError: a number that is no whole one, or an ``ending`` that is no such day.
        InvalidValueError: fewer than one or too many, or another kind.
    """

    n: int
    window: Window
    ending: Moment = attrs.field(factory=DateRule)

    def __attrs_post_init__(self) -> None:
        """Refuse numbers, kinds and days that cannot be."""
        _whole(self.n, "n")
        if self.n not in _MANY:
            msg = f"expected how many windows, {_MANY[0]} to {_MANY[-1]}, got {self.n}"
            raise InvalidValueError(msg, path="n")
        if self.window not in _IN_A_ROW and not isinstance(self.window, Choice):
            msg = f"expected a kind of which one follows the other: {', '.join(_IN_A_ROW)}; got {self.window!r}"
            raise InvalidValueError(msg, path="window")
        _moment(self.ending, "ending", "a date, a field, a DateRule or a parameter", refused=(type(None),))


WindowLike: TypeAlias = Window | Between | Last
"""A plain kind of window, or a window with its own days."""
_SINGLE: Final = frozenset({Window.PERIOD, Window.POSTING, Window.STANDING, Window.PROGRAMME})


def is_single(window: WindowLike) -> bool:
    """Whether there is at most one window of a kind, which is taken whole.

    >>> is_single(Window.PERIOD), is_single(Last(5, Window.SCHOOL_YEAR)), is_single(Window.SCHOOL_YEAR)
    (True, True, False)
    """
    return isinstance(window, Between | Last) or window in _SINGLE


_MOMENT: Final = "a date, a field, a DateRule, a parameter, or None where it is open"
_MANY: Final = range(1, 1001)
_IN_A_ROW: Final = (Window.SCHOOL_YEAR, Window.CALENDAR_YEAR, Window.MONTH, Window.WEEK)


def _whole(value: object, path: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        msg = f"expected a whole number, got {value!r}"
        raise InvalidTypeError(msg, path=path)


def _number(value: int | Param, path: str) -> int:
    if isinstance(value, Param):
        msg = f"the parameter {value.name!r} stands here; put its value in its place"
        raise InvalidValueError(msg, path=path)
    return value


def _moment(value: Any, path: str, expected: str, *, refused: tuple[type, ...] = ()) -> None:
    """Refuse what is no day; a field, a parameter or a choice between readings may stand for one."""
    if isinstance(value, date):
        as_date(value, path)
    elif isinstance(value, refused) or not isinstance(value, Field | DateRule | Param | Choice | None):
        msg = f"expected {expected}, got {value!r}"
        raise InvalidTypeError(msg, path=path)
