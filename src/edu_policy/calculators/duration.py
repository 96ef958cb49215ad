"""Lengths of united spans of days (時長).

Every date is known here. Where some are not, call twice: with the spans that are certain, and the most that may be taken off, for the
least value; with the widest possible spans, and what is certainly taken off, for the greatest. No result falls when days are added.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from edu_policy.calculators.pieces import Piece, clipped, in_runs, lasting_until, piece_of, pieces_of, remaining
from edu_policy.calculators.stretches import as_gap, as_gaps
from edu_policy.calendars.checks import as_date, as_whole
from edu_policy.calendars.days import Dated
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.quantities import Unit

__all__ = ["Join", "length"]


def __dir__() -> list[str]:
    return __all__


class Join(StrEnum):
    """How the runs of a length are put together."""

    CUMULATIVE = "cumulative"
    """累計: all of them"""
    LONGEST = "longest"
    """連續最長: the longest one"""
    CURRENT = "current"
    """截至末日的連續: the one that lasts until a day"""


_MONTHS_IN: Final = {Unit.MONTH: 1, Unit.YEAR: 12}
_LONGEST_MONTH: Final = 31


def length(
    spans: Iterable[Dated],
    unit: Unit,
    *,
    join: Join = Join.CUMULATIVE,
    gap: int = 0,
    gaps: int | None = None,
    count_bridged: bool = False,
    less: Iterable[Dated] = (),
    within: Dated | None = None,
    as_of: date | None = None,
    days_in_month: int = 30,
) -> int:
    """Return how long the spans last together, in completed units.

    The spans are clipped to ``within`` and united, so that a day counts once; they form runs as ``runs`` says. The **counted days** of
    a run are its days without those of ``less``, and without the bridged ones unless ``count_bridged``. Days taken off never split a
    run or fill a gap: ``gap`` looks at the spans alone. Then

    - days: each counted day is one, in all runs (CUMULATIVE), in the run that has most (LONGEST), or in the current one (CURRENT);
    - months and years, LONGEST and CURRENT: by the calendar, both edges included. 2020-09-01 to 2023-08-31 is three years, and what
      begins on 29 February completes a year on 27 February. Where days were taken off, the counted days are laid end to end, from
      the first of them or from a later one after a break, whichever gives more: so a run without breaks ends that much earlier, and
      28 days of February stay a month even if one day of January, bridged, comes before them. Where it gives more, the months and
      days of the pieces are added as they are for CUMULATIVE, carrying 31 days a month: so a year taken off is a year, whether or
      not it has a 29 February, and whole months on either side of a break stay whole;
    - months and years, CUMULATIVE: the years, months and days of the pieces of counted days are added, carrying ``days_in_month`` days
      a month and 12 months a year: 18 and 18 months are three years, 15 and 15 days a month. A break never adds: where the pieces
      with some of the days between them filled come to less, that is the sum. (15 January to 28 February is a month and 14 days;
      without 31 January it is no more, though 16 days and a month could be added.)

    The **current** run contains ``as_of`` or ended at most ``gap`` days before, a break that may yet be bridged and does not count. Days
    after ``as_of`` are left out; without such a run the length is 0. Where a run may be interrupted only so often, that break is one
    of its interruptions.

    In any unit, more days in ``spans``, fewer in ``less``, a wider ``within`` or a greater ``gap`` or ``gaps`` never give a smaller
    number. For CURRENT that holds on one and the same day: as ``as_of`` moves on, or is taken from another ``within``, the number may
    fall to 0.

    Args:
        spans: what is measured: spans, or other periods with known days.
        unit: DAY, MONTH or YEAR.
        join: which runs count.
        gap: how many days may lie between two spans of a run.
        gaps: only for LONGEST and CURRENT: how many bridges of at most ``gap`` days a run may have, as ``runs`` says; None for any number.
        count_bridged: whether those days count.
        less: days to take off.
        within: the window; without one, nothing is clipped.
        as_of: only for CURRENT: until which day the run lasts, by default the end of ``within``.
        days_in_month: how many days CUMULATIVE carries to a month, 30 or 31; with fewer, a month of 31 would be less than 30 days.

    >>> from edu_policy.calendars import Span
    >>> half, other = Span(date(2015, 1, 1), date(2016, 6, 30)), Span(date(2020, 1, 1), date(2021, 6, 30))
    >>> length([half, other], Unit.YEAR), length([half, other], Unit.MONTH, join=Join.LONGEST)
    (3, 18)
    >>> length([half], Unit.MONTH, join=Join.LONGEST, less=[Span(date(2015, 7, 1), date(2015, 7, 1))])
    17
    >>> thrice = [Span(date(2023, 1, day), date(2023, 1, last)) for day, last in ((1, 9), (11, 15), (17, 17))]
    >>> [length(thrice, Unit.DAY, join=Join.LONGEST, gap=1, gaps=gaps) for gaps in (0, 1, 2, None)]
    [9, 14, 15, 15]
    >>> length([half, other], Unit.DAY, join=Join.CURRENT, as_of=date(2020, 1, 31)), length([half], Unit.DAY)
    (31, 547)

    Raises:
        InvalidTypeError: something among the spans has no known days, or an argument is of another type.
        InvalidValueError: a number or unit that no length has, or an ``as_of`` that is missing, not asked for or outside ``within``.
    """
    _require_kind(unit, join)
    as_whole(days_in_month, range(30, 32), "30 or 31 days in a month", "days_in_month")
    limits = _limits(join, within, as_of)
    gap, gaps = as_gap(gap), _gaps(join, gaps)
    pieces = clipped(pieces_of(spans, "spans"), limits)
    taken = pieces_of(less, "less")
    groups = [lasting_until(pieces, limits[1], gap, gaps)] if join is Join.CURRENT else in_runs(pieces, gap, gaps)
    counted = [list(remaining([(group[0][0], group[-1][1])] if count_bridged else group, taken)) for group in groups if group]
    if join is Join.CUMULATIVE:
        counted = [[piece for pieces in counted for piece in pieces]]
    if unit is Unit.DAY:
        return max(map(_days, counted), default=0)
    months = (_least_sum(each, days_in_month) // days_in_month if join is Join.CUMULATIVE else _months(each) for each in counted)
    return max(months, default=0) // _MONTHS_IN[unit]


def _require_kind(unit: Unit, join: Join) -> None:
    for name, value, kind in (("unit", unit, Unit), ("join", join, Join)):
        if not isinstance(value, kind):
            msg = f"expected a {kind.__name__}, such as {kind.__name__}.{'MONTH' if kind is Unit else 'LONGEST'}, got {value!r}"
            raise InvalidTypeError(msg, path=name)
    if unit is not Unit.DAY and unit not in _MONTHS_IN:
        msg = f"a length has days, months or years; expected Unit.DAY, Unit.MONTH or Unit.YEAR, got {unit!r}"
        raise InvalidValueError(msg, path="unit")


def _limits(join: Join, within: Dated | None, as_of: date | None) -> Piece:
    """Return the first and the last day that can count."""
    first, last = (date.min.toordinal(), date.max.toordinal()) if within is None else piece_of(within, "within")
    if join is not Join.CURRENT:
        if as_of is None:
            return first, last
        msg = f"only the current run lasts until a day, not {join!r}; end the window with within instead of as_of {as_of}"
    elif as_of is None and within is None:
        msg = "the current run lasts until a day; pass as_of, or within, which ends on one"
    else:
        until = last if as_of is None else as_date(as_of, "as_of").toordinal()
        if first <= until <= last:
            return first, until
        msg = f"expected a day in {within}, got {as_of}"
    raise InvalidValueError(msg, path="as_of")


def _gaps(join: Join, gaps: int | None) -> int | None:
    """Return how many bridges a run may have; all runs together may have any number."""
    if gaps is not None and join is Join.CUMULATIVE:
        msg = f"only the longest and the current run may be interrupted so often, not {join!r}; leave out gaps {gaps!r}"
        raise InvalidValueError(msg, path="gaps")
    return as_gaps(gaps)


def _days(pieces: Iterable[Piece]) -> int:
    return sum(end - start + 1 for start, end in pieces)


def _months(pieces: Sequence[Piece]) -> int:
    """Return the most months that the pieces make: laid end to end, or added. Thirty-one days are a month wherever they lie."""
    if len(pieces) == 1:
        return _months_and_days(pieces[0])[0]
    return max(_months_end_to_end(pieces), _least_sum(pieces, _LONGEST_MONTH) // _LONGEST_MONTH)


def _months_end_to_end(pieces: Sequence[Piece]) -> int:
    """Return the most months that the days from one of the pieces on make, laid end to end."""
    days, most = _days(pieces), 0
    for start, end in pieces:
        most = max(most, _months_and_days((start, start + days - 1))[0])
        days -= end - start + 1
    return most


def _least_sum(pieces: Sequence[Piece], days_in_month: int) -> int:
    """Return the years, months and days of the pieces as days of months alike, the days between filled where that gives less.

    This is the least sum over all supersets, whose pieces each contain some of these, from one to another: so it is monotone.
    """
    alone = [_in_days(piece, days_in_month) for piece in pieces]
    least = [0] * (len(pieces) + 1)  # of the pieces from an index on
    for first in reversed(range(len(pieces))):
        least[first], apart = alone[first] + least[first + 1], alone[first]
        for last in range(first + 1, len(pieces)):
            filled = _in_days((pieces[first][0], pieces[last][1]), days_in_month)
            apart += alone[last]
            if filled - apart > days_in_month:
                break  # it cannot come to less again: months alike differ from those of the calendar by three days at most
            least[first] = min(least[first], filled + least[last + 1])
    return least[0]


def _in_days(piece: Piece, days_in_month: int) -> int:
    months, days = _months_and_days(piece)
    return months * days_in_month + days


def _months_and_days(piece: Piece) -> tuple[int, int]:
    """Return the whole months of a piece, and the days beyond, at most 30: up to the day after its end, which may be no date any more."""
    first, last = map(date.fromordinal, piece)
    month, day = _month_of(last), last.day + 1
    if day > _days_in(month):
        month, day = month + 1, 1
    months = month - _month_of(first)
    completed = min(first.day, _days_in(month))
    if day >= completed:
        return months, day - completed
    before = _days_in(month - 1)
    return months - 1, before - min(first.day, before) + day


def _month_of(day: date) -> int:
    return day.year * 12 + day.month - 1


def _days_in(month: int) -> int:
    return monthrange(month // 12, month % 12 + 1)[1]
