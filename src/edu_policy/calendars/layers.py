"""Layers of working days: what a nation, a region or a school says about half-days, each with its reason.

A layer says what it knows, for the years that it covers, and is silent on the rest. ``WorkingDays`` puts layers together.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, Final, Protocol, final, runtime_checkable

import attrs

from edu_policy.calendars import checks
from edu_policy.calendars.days import Weekday
from edu_policy.errors import InvalidTypeError, InvalidValueError, OutsideCalendarError
from edu_policy.sources import Citation

__all__ = ["DayReason", "DayStatus", "Follows", "HalfStatus", "HolidayProvider", "LayerStatus", "outside", "year_runs"]


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
    """加課 (a local layer works on an ordinary day off)"""


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
