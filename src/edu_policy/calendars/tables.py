"""Layers of working days that are only data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import MAXYEAR, MINYEAR, date
from typing import Any, final

import attrs

from edu_policy.calendars import checks
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Half, HalfDay, Weekday
from edu_policy.calendars.layers import DayReason, Follows, HalfStatus, LayerStatus, outside, year_runs
from edu_policy.errors import EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError
from edu_policy.mappings import FrozenMap
from edu_policy.sources import Citation
from edu_policy.text import as_word

__all__ = ["DayTable"]


def __dir__() -> list[str]:
    return __all__


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


def _worked(days: Iterable[date]) -> frozenset[date]:
    return _keys(days, "worked", "dates")


def _follows(days: Mapping[date, Follows]) -> FrozenMap[date, Follows]:
    if not isinstance(days, Mapping):
        msg = f"expected a mapping from date to Follows, got {days!r}"
        raise InvalidTypeError(msg, path="follows")
    return FrozenMap(days)


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
        worked: days worked.
        halves: single half-days, and whether they are worked.
        follows: whose timetable a day follows (按星期幾的課表). It does not say that the day is worked: another layer may.

    Raises:
        InvalidTypeError: a part that is no collection at all.
        EduPolicyErrors: all other problems at once: a value of the wrong type such as a datetime, a date outside the years, a day both
            off and worked, a half-day that contradicts its day, a timetable for a day off.
    """

    id: str
    _years: frozenset[int] = attrs.field(alias="years", converter=_year_set)  # a property gives it, as the protocol wants
    source: Citation
    as_of: date
    week: frozenset[Weekday] | None = attrs.field(default=None, converter=_week)
    off: frozenset[date] = attrs.field(default=frozenset(), converter=_off)
    worked: frozenset[date] = attrs.field(default=frozenset(), converter=_worked)
    halves: FrozenMap[HalfDay, bool] = attrs.field(default=FrozenMap(), converter=_halves)
    follows: FrozenMap[date, Follows] = attrs.field(default=FrozenMap(), converter=_follows)

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
        return LayerStatus(self._half(day, Half.MORNING), self._half(day, Half.AFTERNOON), self.follows.get(day))

    def joined(self, other: DayTable) -> DayTable:
        """Return one table of two that cover different years: that of a year to come, with its notice, beside those before.

        It keeps the id of the first, both sources, and the later ``as_of``.

        >>> notice = Citation("Notice on the holidays of 2025")
        >>> first = DayTable(id="nation", years=[2024], source=notice, as_of=date(2024, 1, 1), week=[Weekday.MONDAY])
        >>> first.joined(attrs.evolve(first, years=[2025], as_of=date(2025, 1, 1)))
        DayTable(id='nation', years=2024 to 2025, 0 off, 0 worked, 0 half-days)

        Raises:
            InvalidTypeError: no DayTable.
            InvalidValueError: a year that both cover, or another ordinary week.
        """
        if not isinstance(other, DayTable):
            msg = f"expected a DayTable, got {other!r}"
            raise InvalidTypeError(msg, path="other")
        if self.years & other.years:
            msg = f"both cover {year_runs(self.years & other.years)}; a year stands in one table"
            raise InvalidValueError(msg, path="other.years")
        if self.week != other.week:
            msg = "their ordinary weeks differ, so that they are no one table"
            raise InvalidValueError(msg, path="other.week")
        titles = dict.fromkeys((self.source.title, other.source.title))
        notes = [note for note in dict.fromkeys((self.source.note, other.source.note)) if note]
        return DayTable(
            id=self.id,
            years=self.years | other.years,
            source=Citation("; ".join(titles), dict.fromkeys((*self.source.urls, *other.source.urls)), "; ".join(notes) or None),
            as_of=max(self.as_of, other.as_of),
            week=self.week,
            off=self.off | other.off,
            worked=self.worked | other.worked,
            halves={**self.halves, **other.halves},
            follows={**self.follows, **other.follows},
        )

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
    days: tuple[tuple[str, Iterable[Any]], ...] = (("off", table.off), ("worked", table.worked), ("follows", table.follows))
    for path, listed in days:
        for day in sorted(listed, key=str):
            yield from _failures(_inside, day, table.years, path)
            if path != "off" and day in table.off:
                yield InvalidValueError("is listed as off, too; keep one of the two", path=f"{path}[{day}]")
    follows: Mapping[Any, Any] = table.follows
    for day, whose in follows.items():
        if not isinstance(whose, Follows):
            yield InvalidTypeError(f"expected a Follows, got {whose!r}", path=f"follows[{day}]")


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
