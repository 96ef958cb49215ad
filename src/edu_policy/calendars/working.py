"""Working days (工作日): layers from the nation to one school, put together, counted and stepped through.

The last layer that speaks about a half-day wins. A year that a layer does not cover raises; nothing is guessed there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import isleap
from collections.abc import Iterable
from datetime import date
from functools import reduce
from itertools import accumulate, compress
from operator import add, or_, xor
from typing import Any, Final, Literal, final

import attrs

from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Dated, Half, HalfDay, Weekday, as_dated
from edu_policy.calendars.layers import (
    DayReason,
    DayStatus,
    Follows,
    HalfStatus,
    HolidayProvider,
    LayerStatus,
    outside,
    year_runs,
)
from edu_policy.calendars.tables import DayTable
from edu_policy.errors import DuplicateIdError, InvalidTypeError, InvalidValueError
from edu_policy.mappings import FrozenMap
from edu_policy.text import as_word

__all__ = ["WorkingDays"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen
class _Tables:
    """What is derived from the layers, so that counting takes two look-ups.

    The covered days are numbered in order, from 0. Two days lie in years with the same offset exactly if every year between them is
    covered: a gap moves the date, and not the number.
    """

    offsets: FrozenMap[int, int]
    """year -> number of a day minus its ordinal"""
    half_days: tuple[int, ...]
    """[number] half-days worked before that day"""
    days: tuple[int, ...]
    """[number] days worked before that day"""
    worked: tuple[date, ...]
    make_up: tuple[date, ...]
    in_part: tuple[date, ...]
    """days of which one half is worked"""


def _layers(layers: Iterable[HolidayProvider]) -> tuple[HolidayProvider, ...]:
    if isinstance(layers, HolidayProvider | str) or not isinstance(layers, Iterable):
        msg = f"expected several layers in a tuple or list, such as [MAINLAND], got {layers!r}"
        raise InvalidTypeError(msg, path="layers")
    given = tuple(layers)
    for index, layer in enumerate(given):
        _require_layer(layer, f"layers[{index}]", {layer.id for layer in given[:index]})
    if not given or not _common_years(given):
        msg = "no year is covered by all of them" if given else "at least one layer is needed, such as MAINLAND"
        raise InvalidValueError(msg, path="layers")
    return given


def _require_layer(layer: object, path: str, before: set[str]) -> None:
    if isinstance(layer, type) or not isinstance(layer, HolidayProvider):
        msg = f"expected a DayTable, or an object with id, years, source, as_of and status, got {layer!r}"
        raise InvalidTypeError(msg, path=path)
    as_word(layer.id, f"{path}.id")
    if not isinstance(layer.years, frozenset):
        msg = f"expected a frozenset of years from layer {layer.id!r}, got {layer.years!r}"
        raise InvalidTypeError(msg, path=f"{path}.years")
    if layer.id in before:
        msg = f"{layer.id!r} is the id of an earlier layer; results name layers by id"
        raise DuplicateIdError(msg, path=f"{path}.id")


def _common_years(layers: tuple[HolidayProvider, ...]) -> frozenset[int]:
    return reduce(frozenset.intersection, (layer.years for layer in layers))


@final
@attrs.frozen
class WorkingDays:
    """Working days (工作日) as layers say, from the nation to one school; the last layer that speaks about a half-day wins.

    It covers the years that all of its layers cover. Asking for a day, or counting, takes the same time however long the period is.

    >>> from edu_policy.calendars.mainland import MAINLAND
    >>> from edu_policy.calendars.periods import CalendarYear
    >>> nation = WorkingDays([MAINLAND])
    >>> nation.days_in(CalendarYear(2024)), nation.is_worked(date(2024, 4, 7))
    (251, True)
    >>> str(nation.shifted(date(2024, 9, 30), 1)), nation
    ('2024-10-08', WorkingDays('cn-mainland' 2004 to 2026))

    A school closes for the afternoon of its sports day; the nation answers for all else.

    >>> from edu_policy.sources import Citation
    >>> sports = {HalfDay(date(2024, 4, 26), Half.AFTERNOON): False}
    >>> plan = Citation("School plan of 2024")
    >>> school = DayTable(id="school", years=[2024], source=plan, as_of=date(2024, 2, 1), halves=sports)
    >>> nation.with_layer(school).status(date(2024, 4, 26)).half_days
    1

    Attributes:
        layers: the layers, from the nation to the school. The first answers for every half-day; years must be a frozenset.

    Raises:
        InvalidTypeError: a layer that is none, or that gives no status for a day.
        InvalidValueError: no layer, no common year, or a first layer that is silent on a half-day.
        DuplicateIdError: two layers with the same id.
    """

    layers: tuple[HolidayProvider, ...] = attrs.field(converter=_layers)
    _tables: _Tables = attrs.field(init=False, eq=False, default=attrs.Factory(lambda self: _tables(self.layers), takes_self=True))

    def __repr__(self) -> str:
        """Show the layers by their ids and years."""
        return f"WorkingDays({', '.join(f'{layer.id!r} {year_runs(layer.years)}' for layer in self.layers)})"

    def __reduce__(self) -> tuple[object, ...]:
        """Let it travel between processes as its layers; the tables are built again."""
        return WorkingDays, (self.layers,)

    @property
    def years(self) -> frozenset[int]:
        """The calendar years that all layers cover."""
        return frozenset(self._tables.offsets)

    def with_layer(self, layer: HolidayProvider) -> WorkingDays:
        """Return the working days with one more layer, which wins over all others.

        Raises:
            InvalidTypeError, InvalidValueError, DuplicateIdError: see the class.
        """
        return WorkingDays((*self.layers, layer))

    def status(self, day: date) -> DayStatus:
        """Return what holds on a day, each half with its reason and the layer that says so.

        The timetable that a worked day follows is that of the last layer which states one.

        Raises:
            InvalidTypeError: no date.
            OutsideCalendarError: a year that a layer does not cover.
        """
        self._number(day, "day")
        return _status(self.layers, day)

    def is_worked(self, day: date) -> bool:
        """Whether at least one half of ``day`` is worked.

        Raises:
            InvalidTypeError, OutsideCalendarError: see ``status``.
        """
        number = self._number(day, "day")
        return self._tables.days[number] < self._tables.days[number + 1]

    def half_days_in(self, period: Dated) -> int:
        """Return the number of half-days (半天) worked in a period with known days; a ``Day`` gives 0, 1 or 2.

        Raises:
            InvalidTypeError: no period with known days.
            OutsideCalendarError: the period reaches into a year that a layer does not cover.
        """
        first, end = self._numbers(period)
        return self._tables.half_days[end] - self._tables.half_days[first]

    def days_in(self, period: Dated) -> int:
        """Return the number of days in a period of which at least one half is worked.

        Raises:
            InvalidTypeError, OutsideCalendarError: see ``half_days_in``.
        """
        first, end = self._numbers(period)
        return self._tables.days[end] - self._tables.days[first]

    def list_in(self, period: Dated) -> tuple[date, ...]:
        """Return, in order, the days of a period of which at least one half is worked.

        Raises:
            InvalidTypeError, OutsideCalendarError: see ``half_days_in``.
        """
        first, end = self._numbers(period)
        return self._tables.worked[self._tables.days[first] : self._tables.days[end]]

    def make_up_days_in(self, period: Dated) -> tuple[date, ...]:
        """Return, in order, the days worked out of the ordinary (調休上班): those with a half that is MAKE_UP or OPENED.

        >>> from edu_policy.calendars import Month
        >>> from edu_policy.calendars.mainland import MAINLAND
        >>> list(map(str, WorkingDays([MAINLAND]).make_up_days_in(Month(2024, 9))))
        ['2024-09-14', '2024-09-29']

        Raises:
            InvalidTypeError, OutsideCalendarError: see ``half_days_in``.
        """
        self._numbers(period)
        make_up, span = self._tables.make_up, period.span
        return make_up[bisect_left(make_up, span.start) : bisect_right(make_up, span.end)]

    def in_part_in(self, period: Dated) -> tuple[date, ...]:
        """Return, in order, the days of a period of which one half is worked (半天).

        Raises:
            InvalidTypeError, OutsideCalendarError: see ``half_days_in``.
        """
        self._numbers(period)
        in_part, span = self._tables.in_part, period.span
        return in_part[bisect_left(in_part, span.start) : bisect_right(in_part, span.end)]

    def last_in(self, period: Dated) -> date | None:
        """Return the last working day of a period, or None where it has none.

        Raises:
            InvalidTypeError, OutsideCalendarError: see ``half_days_in``.
        """
        first, end = self._numbers(period)
        before = self._tables.days[end]
        return self._tables.worked[before - 1] if before > self._tables.days[first] else None

    def first_on_or_after(self, day: date) -> date:
        """Return ``day`` if it is worked, and else the next working day.

        Raises:
            InvalidTypeError: no date.
            OutsideCalendarError: the day, or the way to the next working day, leaves the covered years.
        """
        return self._reached(self._tables.days[self._number(day, "day")], day, 1)

    def last_on_or_before(self, day: date) -> date:
        """Return ``day`` if it is worked, and else the working day before it.

        Raises:
            InvalidTypeError, OutsideCalendarError: see ``first_on_or_after``.
        """
        return self._reached(self._tables.days[self._number(day, "day") + 1] - 1, day, -1)

    def shifted(self, day: date, days: int) -> date:
        """Return the n-th working day after ``day``, or before it where ``days`` is negative; ``day`` itself never counts.

        Raises:
            InvalidTypeError: no date, or no whole number.
            InvalidValueError: 0 working days.
            OutsideCalendarError: the day, or the way to the n-th working day, leaves the covered years.
        """
        number = self._number(day, "day")
        if isinstance(days, bool) or not isinstance(days, int):
            msg = f"expected a whole number of working days, got {days!r}"
            raise InvalidTypeError(msg, path="days")
        if days == 0:
            msg = "0 working days lead nowhere; first_on_or_after and last_on_or_before find the nearest working day"
            raise InvalidValueError(msg, path="days")
        if days > 0:
            return self._reached(self._tables.days[number + 1] + days - 1, day, 1)
        return self._reached(self._tables.days[number] + days, day, -1)

    def between(self, start: date, end: date) -> int:
        """Return the number of working days after ``start`` up to and including ``end``: by how many a paper is late.

        Where ``end`` is before ``start``, the number of working days after ``end`` up to ``start``, as a negative number.

        >>> from edu_policy.calendars.mainland import MAINLAND
        >>> WorkingDays([MAINLAND]).between(date(2024, 9, 30), date(2024, 10, 9))
        2

        Raises:
            InvalidTypeError: no date.
            OutsideCalendarError: a year from the one to the other is not covered by a layer.
        """
        first, last = self._number(start, "start"), self._number(end, "end")
        self._require_no_gap(start, end, "end")
        return self._tables.days[last + 1] - self._tables.days[first + 1]

    def _number(self, day: date, path: str) -> int:
        year = as_date(day, path).year
        offset = self._tables.offsets.get(year)
        if offset is None:
            raise outside(year, self.layers, path)
        return day.toordinal() + offset

    def _numbers(self, period: Dated) -> tuple[int, int]:
        """Return the number of the first day of a period, and that of the day after its last."""
        span = as_dated(period, "period").span
        first, last = self._number(span.start, "period"), self._number(span.end, "period")
        self._require_no_gap(span.start, span.end, "period")
        return first, last + 1

    def _require_no_gap(self, start: date, end: date, path: str) -> None:
        if self._tables.offsets[start.year] != self._tables.offsets[end.year]:
            raise outside(self._uncovered(start.year, 1 if start < end else -1), self.layers, path)

    def _reached(self, place: int, day: date, step: Literal[1, -1]) -> date:
        """Return the working day at ``place`` among all, if every year from ``day`` to it is covered."""
        worked, offsets = self._tables.worked, self._tables.offsets
        if 0 <= place < len(worked) and offsets[worked[place].year] == offsets[day.year]:
            return worked[place]
        raise outside(self._uncovered(day.year, step), self.layers, "day")

    def _uncovered(self, year: int, step: Literal[1, -1]) -> int:
        while year in self._tables.offsets:
            year += step
        return year


_EXTRA: Final = frozenset({DayReason.MAKE_UP, DayReason.OPENED})
_SILENT: Final = 2
"""In a row of half-days: no layer has spoken yet; 0 and 1 stand for not worked and worked."""


def _status(layers: tuple[HolidayProvider, ...], day: date) -> DayStatus:
    morning: HalfStatus | None = None
    afternoon: HalfStatus | None = None
    follows: Follows | None = None
    for layer in layers:
        said = _said(layer, day)
        morning = morning if said.morning is None else said.morning
        afternoon = afternoon if said.afternoon is None else said.afternoon
        follows = follows if said.follows is None else said.follows
    if morning is None or afternoon is None:
        raise _silent(layers[0], HalfDay(day, Half.MORNING if morning is None else Half.AFTERNOON))
    return DayStatus(morning, afternoon, follows if morning.worked or afternoon.worked else None)


def _said(layer: HolidayProvider, day: date) -> LayerStatus | DayStatus:
    said: Any = layer.status(day)
    if not isinstance(said, LayerStatus | DayStatus):
        msg = f"layer {layer.id!r} gave {said!r} for {day}; expected a LayerStatus, LayerStatus() where it is silent"
        raise InvalidTypeError(msg, path="layers")
    return said


def _silent(layer: HolidayProvider, half: HalfDay) -> InvalidValueError:
    msg = f"layer {layer.id!r} is silent on {half}; the first layer answers for all of its days, as a DayTable with a week does"
    return InvalidValueError(msg, path="layers[0]")


def _tables(layers: tuple[HolidayProvider, ...]) -> _Tables:
    offsets: dict[int, int] = {}
    days: list[date] = []
    for year in sorted(_common_years(layers)):
        first = date(year, 1, 1).toordinal()
        offsets[year] = len(days) - first
        days += map(date.fromordinal, range(first, first + 365 + isleap(year)))
    halves, doubtful = _halves(layers, days, offsets)
    worked = [*map(or_, halves[::2], halves[1::2])]
    return _Tables(
        offsets=FrozenMap(offsets),
        half_days=tuple(accumulate(map(add, halves[::2], halves[1::2]), initial=0)),
        days=tuple(accumulate(worked, initial=0)),
        worked=tuple(compress(days, worked)),
        in_part=tuple(compress(days, map(xor, halves[::2], halves[1::2]))),
        make_up=tuple(day for day in sorted(doubtful) if day.year in offsets and _is_extra(_status(layers, day))),
    )


def _is_extra(status: DayStatus) -> bool:
    return not _EXTRA.isdisjoint((status.morning.reason, status.afternoon.reason))


def _halves(layers: tuple[HolidayProvider, ...], days: list[date], offsets: dict[int, int]) -> tuple[bytearray, set[date]]:
    """Return, for each half-day in order, whether it is worked; and the days that some layer says are worked out of the ordinary."""
    halves = bytearray([_SILENT]) * (2 * len(days))
    doubtful: set[date] = set()
    for layer in layers:
        doubtful |= _lay_table(halves, layer, days, offsets) if isinstance(layer, DayTable) else _lay_provider(halves, layer, days)
        silent = halves.find(_SILENT)
        if silent >= 0:
            raise _silent(layer, HalfDay(days[silent // 2], tuple(Half)[silent % 2]))
    return halves, doubtful


def _lay_table(halves: bytearray, table: DayTable, days: list[date], offsets: dict[int, int]) -> set[date]:
    """Write what a table says over ``halves``. It lists few days, so that not every day need be asked for."""
    if table.week is not None:
        ordinary = [bytes([weekday in table.week] * 2) for weekday in Weekday]
        halves[:] = b"".join([ordinary[day.weekday()] for day in days])
    for whole, worked in ((table.off, False), (table.worked, True)):
        for day in whole:
            if day.year in offsets:
                at = 2 * (day.toordinal() + offsets[day.year])
                halves[at] = halves[at + 1] = worked
    for half, worked in table.halves.items():
        if half.day.year in offsets:
            halves[2 * (half.day.toordinal() + offsets[half.day.year]) + (half.half is Half.AFTERNOON)] = worked
    return {*table.worked, *(half.day for half, worked in table.halves.items() if worked)}


def _lay_provider(halves: bytearray, layer: HolidayProvider, days: list[date]) -> set[date]:
    """Write what any other layer says over ``halves``; it is asked for every day."""
    extra: set[date] = set()
    for number, day in enumerate(days):
        said = _said(layer, day)
        for place, half in enumerate((said.morning, said.afternoon)):
            if half is not None:
                halves[2 * number + place] = half.worked
                extra |= {day} if half.reason in _EXTRA else set()
    return extra
