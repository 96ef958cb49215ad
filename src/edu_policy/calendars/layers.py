"""Layers of working days: what a nation, a region or a school says about half-days, each with its reason.

A layer says what it knows, for the years that it covers, and is silent on the rest. ``WorkingDays`` puts layers together.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum
from typing import Any, Final, Protocol, final, runtime_checkable

import attrs

from edu_policy.calendars import checks
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Half, HalfDay, Weekday
from edu_policy.errors import EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError, OutsideCalendarError
from edu_policy.mappings import FrozenMap
from edu_policy.sources import Citation
from edu_policy.text import as_word

__all__ = ["DayReason", "DayStatus", "DayTable", "Follows", "HalfStatus", "HolidayProvider", "LayerStatus", "outside", "year_runs"]


def __dir__() -> list[str]:
    return __all__


class DayReason(StrEnum):
    """Why a half-day is worked, or is not."""

    WEEKDAY = "weekday"
    """平日 (a working weekday)"""
    WEEKEND = "weekend"
    """週末 (a day off of the ordinary week)"""
    HOLIDAY = "holiday"
    """放假 (a public holiday, or a weekday off beside one)"""
    MAKE_UP = "make_up"
    """調休上班 (worked in place of another day)"""
    CLOSED = "closed"
    """停課 (a local layer closes)"""
    OPENED = "opened"
    """開放 (a local layer works on an ordinary day off)"""


_WORKED: Final = frozenset({DayReason.WEEKDAY, DayReason.MAKE_UP, DayReason.OPENED})


def _maybe_week(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        msg = f"expected the number of a teaching week, got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)
    if value is not None and value < 1:
        msg = f"teaching weeks are numbered from 1, got {value}"
        raise InvalidValueError(msg, path=attribute.name)


@final
@attrs.frozen
class HalfStatus:
    """Whether a half-day (半天) is worked, why, and who says so.

    Attributes:
        worked: whether it is worked.
        reason: why.
        by: id of the layer that says so.

    Raises:
        InvalidTypeError: a part of the wrong type.
        InvalidValueError: a reason that cannot be, such as HOLIDAY for a half-day that is worked.
    """

    worked: bool = attrs.field(validator=checks.InstanceOf(bool, "True or False"))
    reason: DayReason = attrs.field(validator=checks.InstanceOf(DayReason, "a DayReason"))
    by: str = attrs.field(validator=checks.word)

    def __attrs_post_init__(self) -> None:
        """Refuse a reason that contradicts."""
        if self.worked is not (self.reason in _WORKED):
            msg = f"{self.reason} is no reason for a half-day that is {'worked' if self.worked else 'not worked'}"
            raise InvalidValueError(msg, path="reason")


@final
@attrs.frozen
class Follows:
    """The timetable that a make-up day follows (按星期幾的課表上課). It is always stated, and never derived.

    >>> Follows(Weekday.THURSDAY, week=7).weekday.name
    'THURSDAY'

    Attributes:
        weekday: the day of the week whose lessons are given.
        week: number of the teaching week whose lessons are given, where timetables differ by week; None where that is not stated.

    Raises:
        InvalidTypeError: no Weekday, or no whole number.
        InvalidValueError: a week before week 1.
    """

    weekday: Weekday = attrs.field(validator=checks.InstanceOf(Weekday, "a Weekday, such as Weekday.MONDAY"))
    week: int | None = attrs.field(default=None, validator=_maybe_week)


_IS_HALF: Final = checks.InstanceOf(HalfStatus, "a HalfStatus")
_IS_MAYBE_HALF: Final = attrs.validators.optional(_IS_HALF)
_IS_MAYBE_FOLLOWS: Final = attrs.validators.optional(checks.InstanceOf(Follows, "a Follows"))


@final
@attrs.frozen
class DayStatus:
    """What holds on a day (天), both halves known.

    >>> free = HalfStatus(worked=False, reason=DayReason.CLOSED, by="school")
    >>> day = DayStatus(HalfStatus(worked=True, reason=DayReason.WEEKDAY, by="cn-mainland"), free)
    >>> day.half_days, day.is_worked
    (1, True)

    Attributes:
        morning: what holds in the morning (上午).
        afternoon: what holds in the afternoon (下午).
        follows: whose timetable a worked day follows; None where no layer states it.
    """

    morning: HalfStatus = attrs.field(validator=_IS_HALF)
    afternoon: HalfStatus = attrs.field(validator=_IS_HALF)
    follows: Follows | None = attrs.field(default=None, validator=_IS_MAYBE_FOLLOWS)

    @property
    def half_days(self) -> int:
        """The number of half-days worked: 0, 1 or 2."""
        return self.morning.worked + self.afternoon.worked

    @property
    def is_worked(self) -> bool:
        """Whether at least one half is worked."""
        return self.half_days > 0


@final
@attrs.frozen
class LayerStatus:
    """What one layer says about a day. A part that is None is silent: the layers below answer.

    >>> free = HalfStatus(worked=False, reason=DayReason.CLOSED, by="school")
    >>> LayerStatus(afternoon=free).morning is None
    True

    Attributes:
        morning: what it says about the morning.
        afternoon: what it says about the afternoon.
        follows: whose timetable the day follows.
    """

    morning: HalfStatus | None = attrs.field(default=None, validator=_IS_MAYBE_HALF)
    afternoon: HalfStatus | None = attrs.field(default=None, validator=_IS_MAYBE_HALF)
    follows: Follows | None = attrs.field(default=None, validator=_IS_MAYBE_FOLLOWS)


@runtime_checkable
class HolidayProvider(Protocol):
    """A layer of working days: a ``DayTable``, or any object with these parts that always gives the same answers.

    ``WorkingDays`` asks for every covered day once when it is built, and again in ``WorkingDays.status``. To be compared and hashed
    with it, a provider must be comparable and hashable.
    """

    @property
    @abstractmethod
    def id(self) -> str:
        """The id that names it in results and errors."""

    @property
    @abstractmethod
    def years(self) -> frozenset[int]:
        """The calendar years that it covers, whole."""

    @property
    @abstractmethod
    def source(self) -> Citation:
        """Where its facts were read."""

    @property
    @abstractmethod
    def as_of(self) -> date:
        """The day on which they were read."""

    @abstractmethod
    def status(self, day: date) -> LayerStatus | DayStatus:
        """Return what it says about a day of its years."""


def _keys(values: object, path: str, expected: str) -> frozenset[Any]:
    given = checks.as_several(values, expected, path)
    try:
        return frozenset(given)
    except TypeError:
        msg = f"expected {expected}, got {given!r}"
        raise InvalidTypeError(msg, path=path) from None


def _year_set(years: Iterable[int]) -> frozenset[int]:
    return _keys(years, "years", "years")


def _week(week: Iterable[Weekday] | None) -> frozenset[Weekday] | None:
    return None if week is None else _keys(week, "week", "days of the week")


def _off(days: Iterable[date]) -> frozenset[date]:
    return _keys(days, "off", "dates")


def _worked(days: Iterable[date] | Mapping[date, Follows] | Mapping[date, Follows | None]) -> FrozenMap[date, Follows | None]:
    return FrozenMap(days if isinstance(days, Mapping) else dict.fromkeys(_keys(days, "worked", "dates")))


def _halves(halves: Mapping[HalfDay, bool]) -> FrozenMap[HalfDay, bool]:
    if not isinstance(halves, Mapping):
        msg = f"expected a mapping from HalfDay to True (worked) or False, got {halves!r}"
        raise InvalidTypeError(msg, path="halves")
    return FrozenMap(halves)


@final
@attrs.frozen(kw_only=True, cache_hash=True)
class DayTable:
    """A layer of working days that is only data.

    With a ``week`` it is a base: it answers for every half-day, and gives HOLIDAY and MAKE_UP as reasons. Without one it is local: it
    speaks of the days that it lists, with CLOSED and OPENED.

    >>> notice = Citation("Regional notice of 2024 on 三月三")
    >>> april = [date(2024, 4, 11), date(2024, 4, 12)]
    >>> region = DayTable(id="guangxi", years=[2024], source=notice, as_of=date(2024, 4, 1), off=april)
    >>> region.status(date(2024, 4, 11)).morning.reason, region.status(date(2024, 4, 10)).morning
    (<DayReason.CLOSED: 'closed'>, None)

    Attributes:
        id: the id that names it in results and errors.
        years: the calendar years that it covers, whole.
        source: where its facts were read.
        as_of: the day on which they were read.
        week: the working days of the ordinary week; None for a layer that is silent on ordinary days.
        off: days not worked.
        worked: days worked, each with the timetable that it follows or None; several dates alone may be given, too.
        halves: single half-days, and whether they are worked.

    Raises:
        InvalidTypeError: a part that is no collection at all.
        EduPolicyErrors: all other problems at once: a value of the wrong type such as a datetime, a date outside the years, a day both
            off and worked, a half-day that contradicts its day.
    """

    id: str
    _years: frozenset[int] = attrs.field(alias="years", converter=_year_set)  # a property gives it, as the protocol wants
    source: Citation
    as_of: date
    week: frozenset[Weekday] | None = attrs.field(default=None, converter=_week)
    off: frozenset[date] = attrs.field(default=frozenset(), converter=_off)
    worked: FrozenMap[date, Follows | None] = attrs.field(default=FrozenMap(), converter=_worked)
    halves: FrozenMap[HalfDay, bool] = attrs.field(default=FrozenMap(), converter=_halves)

    def __attrs_post_init__(self) -> None:
        """Refuse, all at once, what cannot be."""
        errors = [*_wrong_parts(self), *_wrong_days(self), *_wrong_halves(self)]
        if errors:
            msg = f"table {self.id!r}"
            raise EduPolicyErrors(msg, errors)

    @property
    def years(self) -> frozenset[int]:
        """The calendar years that it covers, whole."""
        return self._years

    def __repr__(self) -> str:
        """Show how much it says, and not every day of it."""
        listed = f"{len(self.off)} off, {len(self.worked)} worked, {len(self.halves)} half-days"
        return f"DayTable(id={self.id!r}, years={year_runs(self.years)}, {listed})"

    def status(self, day: date) -> LayerStatus:
        """Return what the table says about a day.

        Raises:
            InvalidTypeError: no date.
            OutsideCalendarError: a day outside its years.
        """
        if as_date(day, "day").year not in self.years:
            raise outside(day.year, [self], "day")
        return LayerStatus(self._half(day, Half.MORNING), self._half(day, Half.AFTERNOON), self.worked.get(day))

    def _half(self, day: date, half: Half) -> HalfStatus | None:
        ordinary = None if self.week is None else day.isoweekday() in self.week
        stated = self._stated(day, half)
        if stated is None:
            reason = DayReason.WEEKDAY if ordinary else DayReason.WEEKEND
            return None if ordinary is None else HalfStatus(ordinary, reason, self.id)
        if ordinary is None:
            return HalfStatus(stated, DayReason.OPENED if stated else DayReason.CLOSED, self.id)
        extra = DayReason.WEEKDAY if ordinary else DayReason.MAKE_UP
        return HalfStatus(stated, extra if stated else DayReason.HOLIDAY, self.id)

    def _stated(self, day: date, half: Half) -> bool | None:
        single = self.halves.get(HalfDay(day, half)) if self.halves else None
        if single is not None:
            return single
        return False if day in self.off else True if day in self.worked else None


def _failures(check: Callable[..., object], *arguments: object) -> Iterator[EduPolicyError]:
    try:
        check(*arguments)
    except EduPolicyError as error:
        yield error


def _wrong_parts(table: DayTable) -> Iterator[EduPolicyError]:
    yield from _failures(as_word, table.id, "id")
    yield from _failures(as_date, table.as_of, "as_of")
    if not isinstance(table.source, Citation):
        yield InvalidTypeError(f"expected a Citation, got {table.source!r}", path="source")
    if not table.years:
        yield InvalidValueError("a table covers at least one year", path="years")
    for year in table.years:
        if not _is_year(year):
            yield InvalidTypeError(f"expected years such as 2024, got {year!r}", path="years")
    for weekday in table.week or ():
        if not isinstance(weekday, Weekday):
            yield InvalidTypeError(f"expected a Weekday, such as Weekday.MONDAY, got {weekday!r}", path="week")


def _is_year(value: object) -> bool:
    return type(value) is int and MINYEAR <= value <= MAXYEAR


def _wrong_days(table: DayTable) -> Iterator[EduPolicyError]:
    for path, days in (("off", table.off), ("worked", table.worked)):
        for day in sorted(days, key=str):
            yield from _failures(_inside, day, table.years, path)
    for day, follows in table.worked.items():
        if follows is not None and not isinstance(follows, Follows):
            yield InvalidTypeError(f"expected a Follows or None, got {follows!r}", path=f"worked[{day}]")
        if day in table.off:
            yield InvalidValueError("is listed as off, too; keep one of the two", path=f"worked[{day}]")


def _inside(day: object, years: frozenset[int], path: str, at: object = None) -> None:
    if as_date(day, path).year not in years:
        msg = f"lies outside the years of the table, {year_runs(years)}"
        raise InvalidValueError(msg, path=f"{path}[{at or day}]")


def _wrong_halves(table: DayTable) -> Iterator[EduPolicyError]:
    halves: Mapping[Any, Any] = table.halves
    for half, worked in halves.items():
        if not isinstance(half, HalfDay) or not isinstance(worked, bool):
            yield InvalidTypeError(f"expected a HalfDay and True or False, got {half!r}: {worked!r}", path="halves")
            continue
        yield from _failures(_inside, half.day, table.years, "halves", half)
        if half.day in (table.off if worked else table.worked):
            stated = "worked, but its day is off" if worked else "off, but its day is worked"
            yield InvalidValueError(f"is {stated}; list the two halves instead of the day", path=f"halves[{half}]")


def year_runs(years: Iterable[int]) -> str:
    """Return years as text, runs of them by their edges.

    >>> year_runs({2004, 2005, 2006, 2024})
    '2004 to 2006, 2024'
    """
    runs: list[list[int]] = []
    for year in sorted(years, key=lambda year: (type(year).__name__, year)):  # what is no year is shown as it is
        if runs and type(year) is int and year == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], year]
        else:
            runs.append([year])
    return ", ".join(" to ".join(map(str, run)) for run in runs)


def outside(year: int, layers: Iterable[HolidayProvider], path: str) -> OutsideCalendarError:
    """Return the error for a year that some of the layers do not cover; it names them, and what they cover."""
    covered = " and ".join(f"layer {layer.id!r} covers {year_runs(layer.years)}" for layer in layers if year not in layer.years)
    return OutsideCalendarError(f"the working days of {year} are not known: {covered}; nothing is guessed", path=path)
