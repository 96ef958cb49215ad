"""Tables of working days sampled from what a user already has: the packages ``chinesecalendar`` and ``holidays``.

Neither package is imported here: the caller passes its object. It is asked about every day once, and never again.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable
from datetime import date
from itertools import chain
from typing import Final, Protocol

import attrs

from edu_policy.calendars.days import Weekday
from edu_policy.calendars.layers import year_runs
from edu_policy.calendars.periods import CalendarYear
from edu_policy.calendars.tables import DayTable
from edu_policy.errors import InvalidTypeError, InvalidValueError, OutsideCalendarError
from edu_policy.sources import Citation

__all__ = ["HolidaysCalendar", "WorkdayModule", "from_chinesecalendar", "from_holidays"]


def __dir__() -> list[str]:
    return __all__


_ORDINARY: Final = frozenset(tuple(Weekday)[:5])
_CHINESECALENDAR: Final = Citation("chinesecalendar", ["https://pypi.org/project/chinesecalendar/"], "sampled day by day")
_HOLIDAYS: Final = Citation("holidays", ["https://pypi.org/project/holidays/"], "sampled day by day")


class WorkdayModule(Protocol):
    """What is needed of the module ``chinese_calendar``."""

    @abstractmethod
    def is_workday(self, date: date, /) -> bool:
        """Return whether a day is worked; raise NotImplementedError where that is not known."""


class HolidaysCalendar(Protocol):
    """What is needed of a calendar of the package ``holidays``, such as ``holidays.China(language="en_US")``."""

    @property
    @abstractmethod
    def years(self) -> Collection[int]:
        """The years that it has worked out."""

    @property
    @abstractmethod
    def observed(self) -> bool:
        """Whether it moves holidays off the weekend."""

    @property
    @abstractmethod
    def categories(self) -> Collection[str]:
        """The kinds of holidays that it has."""

    @abstractmethod
    def is_working_day(self, key: date, /) -> bool:
        """Return whether a day is worked."""


def from_chinesecalendar(module: WorkdayModule, *, years: Iterable[int], as_of: date) -> DayTable:
    """Return the working days that the module ``chinese_calendar`` knows, as a base.

    >>> class Weekdays:
    ...     def is_workday(self, day: date) -> bool:
    ...         return day.isoweekday() <= 5 and day != date(2024, 1, 1)
    >>> from_chinesecalendar(Weekdays(), years=[2024], as_of=date(2024, 1, 2)).off
    frozenset({datetime.date(2024, 1, 1)})

    Args:
        module: the module, as ``import chinese_calendar`` gives it.
        years: the calendar years to ask for.
        as_of: the day on which it is asked, or that of its release.

    Raises:
        InvalidTypeError: no such module, or an answer that is neither True nor False.
        EduPolicyErrors: years or a day that are none.
        OutsideCalendarError: it has no data for some of the years; all of them are named.
    """
    blank = DayTable(id="chinesecalendar", years=years, source=_CHINESECALENDAR, as_of=as_of, week=_ORDINARY)
    _require(module, "module", ("is_workday",), "the module chinese_calendar")
    answers = {year: _asked(module, year) for year in sorted(blank.years)}
    unknown = [year for year, days in answers.items() if not days]
    if unknown:
        msg = f"chinesecalendar has no data for {year_runs(unknown)}; ask for other years, or install a release that has them"
        raise OutsideCalendarError(msg, path="years")
    return _filled(blank, chain.from_iterable(answers.values()), "module")


def from_holidays(calendar: HolidaysCalendar, *, years: Iterable[int], as_of: date) -> DayTable:
    """Return the working days that a Chinese calendar of the package ``holidays`` knows, as a base.

    The package fills years without a notice with guesses that nothing marks: their names are those of real holidays. Only make-up
    days tell: each yearly notice since 2001 sets some, and guesses set none. A year without one is refused. The last days of
    December do not count for that, because the notice of the year after may set them.

    Args:
        calendar: such as ``holidays.China(language="en_US")``. Without ``language`` it reads the environment.
        years: the calendar years to ask for.
        as_of: the day on which it is asked, or that of its release.

    Raises:
        InvalidTypeError: no such calendar, or an answer that is neither True nor False.
        InvalidValueError: a calendar that leaves out observed holidays, or has others than public ones: it would count too many or
            too few days.
        EduPolicyErrors: years or a day that are none.
        OutsideCalendarError: some of the years are guesses, or are not in the calendar; all of them are named.
    """
    blank = DayTable(id="holidays", years=years, source=_HOLIDAYS, as_of=as_of, week=_ORDINARY)
    _require(
        calendar, "calendar", ("is_working_day", "years", "observed", "categories"), 'a calendar such as holidays.China(language="en_US")'
    )
    if not calendar.observed or set(calendar.categories) != {"public"}:
        msg = f"expected observed public holidays alone, got observed={calendar.observed}, categories={sorted(calendar.categories)}"
        raise InvalidValueError(msg, path="calendar")
    _work_out(calendar, blank)
    days = (day for year in sorted(blank.years) for day in CalendarYear(year))
    table = _filled(blank, ((day, calendar.is_working_day(day)) for day in days), "calendar")
    guessed = blank.years - {day.year for day in table.worked if (day.month, day.day) <= _LAST_OF_ITS_YEAR}
    if guessed:
        msg = (
            f"holidays has no make-up days in {year_runs(guessed)}, as every notice sets them: "
            "it guesses there, and nothing else tells; ask for years with a notice"
        )
        raise OutsideCalendarError(msg, path="years")
    return table


_LAST_OF_ITS_YEAR: Final = (12, 26)
"""Month and day up to which make-up days are those of the year's own notice."""


def _work_out(calendar: HolidaysCalendar, blank: DayTable) -> None:
    """Make the calendar work out each year: it does so when asked for a weekday, and would miss make-up days before the first."""
    for year in blank.years:
        calendar.is_working_day(next(day for day in CalendarYear(year) if day.isoweekday() in _ORDINARY))
    missing = blank.years - set(calendar.years)
    if missing:
        msg = f"the calendar has not worked out {year_runs(missing)}; build it with expand=True, or with these years"
        raise OutsideCalendarError(msg, path="years")


def _require(given: object, path: str, names: tuple[str, ...], expected: str) -> None:
    missing = [name for name in names if not hasattr(given, name)]
    if missing:
        msg = f"expected {expected}, got {given!r}, which has no {' and no '.join(missing)}"
        raise InvalidTypeError(msg, path=path)


def _asked(module: WorkdayModule, year: int) -> tuple[tuple[date, bool], ...]:
    """Return each day of a year with the answer; nothing where one of them is not known."""
    try:
        return tuple((day, module.is_workday(day)) for day in CalendarYear(year))
    except NotImplementedError:
        return ()


def _filled(blank: DayTable, answers: Iterable[tuple[date, object]], path: str) -> DayTable:
    off: list[date] = []
    worked: list[date] = []
    for day, answer in answers:
        if not isinstance(answer, bool):
            msg = f"expected True or False for {day}, got {answer!r}"
            raise InvalidTypeError(msg, path=path)
        if answer is not (day.isoweekday() in _ORDINARY):
            (worked if answer else off).append(day)
    return attrs.evolve(blank, off=off, worked=worked)
