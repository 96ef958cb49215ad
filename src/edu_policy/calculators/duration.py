"""Lengths of united spans of days (時長), and how many spans hold at once (同時在崗人數).

Every date is known here. Where some are not, call twice: with the spans that are certain, and the most that may be taken off, for the
least value; with the widest possible spans, and what is certainly taken off, for the greatest. No result falls when days are added.
"""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import accumulate
from operator import itemgetter
from typing import Final, TypeAlias, final

import attrs

from edu_policy.calendars.checks import as_date, as_several, as_whole
from edu_policy.calendars.days import Dated, Span
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.quantities import Unit

__all__ = ["Join", "Run", "least_at_once", "length", "most_at_once", "runs", "standing_on", "united", "without"]


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


_Piece: TypeAlias = tuple[int, int]
"""The ordinals of a first and a last day: unlike dates, these have no last one, and they are quick."""

_GAP: Final = (range(date.max.toordinal() + 1), "a number of days, at least 0", "gap")
_MONTHS_IN: Final = {Unit.MONTH: 1, Unit.YEAR: 12}


def _piece(period: Dated, path: str) -> _Piece:
    if not isinstance(period, Dated):
        msg = f"expected a Span or another period with known days, got {period!r}"
        raise InvalidTypeError(msg, path=path)
    span = period.span
    return span.start.toordinal(), span.end.toordinal()


def _edges(periods: Iterable[Dated], path: str) -> list[_Piece]:
    return [_piece(period, f"{path}[{index}]") for index, period in enumerate(as_several(periods, "spans", path))]


def _pieces(periods: Iterable[Dated], path: str) -> list[_Piece]:
    """Return the days of some periods as pieces in order, none of which meets or touches the next."""
    pieces: list[_Piece] = []
    for start, end in sorted(_edges(periods, path)):
        if pieces and start <= pieces[-1][1] + 1:
            pieces[-1] = (pieces[-1][0], max(pieces[-1][1], end))
        else:
            pieces.append((start, end))
    return pieces


def _spans(pieces: Iterable[_Piece]) -> tuple[Span, ...]:
    return tuple(Span(date.fromordinal(start), date.fromordinal(end)) for start, end in pieces)


def _clipped(pieces: Iterable[_Piece], limits: _Piece) -> list[_Piece]:
    first, last = limits
    return [(max(start, first), min(end, last)) for start, end in pieces if start <= last and end >= first]


def _remaining(pieces: Iterable[_Piece], less: Sequence[_Piece]) -> Iterator[_Piece]:
    """Yield what is left of the pieces; ``less`` is in order and united."""
    for start, end in pieces:
        index = bisect_left(less, start, key=itemgetter(1))
        while index < len(less) and less[index][0] <= end:
            if start < less[index][0]:
                yield start, less[index][0] - 1
            start = less[index][1] + 1  # noqa: PLW2901 - the part of the piece that is still to be looked at
            index += 1
        if start <= end:
            yield start, end


def _grouped(pieces: Iterable[_Piece], gap: int) -> list[list[_Piece]]:
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and piece[0] - groups[-1][-1][1] - 1 <= gap:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def united(spans: Iterable[Dated]) -> tuple[Span, ...]:
    """Return the days of all the spans, each day once: in order, those that overlap or follow each other joined (合併).

    >>> [str(span) for span in united([Span(date(2023, 3, 1), date(2023, 3, 31)), Span(date(2023, 1, 1), date(2023, 2, 28))])]
    ['2023-01-01..2023-03-31']

    Raises:
        InvalidTypeError: something among them has no known days; the path names which.
    """
    return _spans(_pieces(spans, "spans"))


def without(spans: Iterable[Dated], less: Iterable[Dated]) -> tuple[Span, ...]:
    """Return the days of ``spans`` that are not days of ``less`` (扣除), as ``united`` does.

    >>> [str(span) for span in without([Span(date(2023, 1, 1), date(2023, 1, 9))], [Span(date(2023, 1, 4), date(2023, 1, 5))])]
    ['2023-01-01..2023-01-03', '2023-01-06..2023-01-09']

    Raises:
        InvalidTypeError: something among them has no known days; the path names which.
    """
    return _spans(_remaining(_pieces(spans, "spans"), _pieces(less, "less")))


def _united_pieces(pieces: Iterable[Dated]) -> tuple[Span, ...]:
    return _spans(_pieces(pieces, "pieces"))


# -- runs --------------------------------------------------------------------------------------------------------------------------


@final
@attrs.frozen(kw_only=True)
class Run(Dated):
    """A run of days (連續期間) from the start of its first piece to the end of its last, whatever lies between.

    Attributes:
        pieces: its spans, united.

    >>> run = Run(pieces=[Span(date(2023, 1, 1), date(2023, 1, 9)), Span(date(2023, 1, 12), date(2023, 1, 20))])
    >>> run.days, [str(span) for span in run.bridged]
    (20, ['2023-01-10..2023-01-11'])

    Raises:
        InvalidTypeError: a piece has no known days.
        InvalidValueError: no piece.
    """

    pieces: tuple[Span, ...] = attrs.field(converter=_united_pieces)

    def __attrs_post_init__(self) -> None:
        """Refuse a run of nothing."""
        if not self.pieces:
            msg = "a run has at least one piece"
            raise InvalidValueError(msg, path="pieces")

    @property
    def span(self) -> Span:
        """Its days, the bridged ones among them."""
        return Span(self.pieces[0].start, self.pieces[-1].end)

    @property
    def bridged(self) -> tuple[Span, ...]:
        """The days between its pieces."""
        return without([self.span], self.pieces)


def runs(spans: Iterable[Dated], *, gap: int = 0) -> tuple[Run, ...]:
    """Return the runs of united spans: two belong to one run where at most ``gap`` days lie between them.

    >>> spans = [Span(date(2023, 1, 1), date(2023, 1, 9)), Span(date(2023, 1, 12), date(2023, 1, 20))]
    >>> len(runs(spans, gap=1)), len(runs(spans, gap=2))
    (2, 1)

    Raises:
        InvalidTypeError: something among the spans has no known days, or ``gap`` is no whole number.
        InvalidValueError: a negative gap.
    """
    groups = _grouped(_pieces(spans, "spans"), as_whole(gap, *_GAP))
    return tuple(Run(pieces=_spans(group)) for group in groups)


# -- lengths -----------------------------------------------------------------------------------------------------------------------


def length(
    spans: Iterable[Dated],
    unit: Unit,
    *,
    join: Join = Join.CUMULATIVE,
    gap: int = 0,
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
      28 days of February stay a month even if one day of January, bridged, comes before them;
    - months and years, CUMULATIVE: the years, months and days of the pieces of counted days are added, carrying ``days_in_month`` days
      a month and 12 months a year: 18 and 18 months are three years, 15 and 15 days a month. A break never adds: where the pieces
      with some of the days between them filled come to less, that is the sum. (15 January to 28 February is a month and 14 days;
      without 31 January it is no more, though 16 days and a month could be added.)

    The **current** run contains ``as_of`` or ended at most ``gap`` days before, a break that may yet be bridged and does not count. Days
    after ``as_of`` are left out; without such a run the length is 0.

    In any unit, more days in ``spans``, fewer in ``less``, a wider ``within`` or a greater ``gap`` never give a smaller number. For
    CURRENT that holds on one and the same day: as ``as_of`` moves on, or is taken from another ``within``, the number may fall to 0.

    Args:
        spans: what is measured: spans, or other periods with known days.
        unit: DAY, MONTH or YEAR.
        join: which runs count.
        gap: how many days may lie between two spans of a run.
        count_bridged: whether those days count.
        less: days to take off.
        within: the window; without one, nothing is clipped.
        as_of: only for CURRENT: until which day the run lasts, by default the end of ``within``.
        days_in_month: how many days CUMULATIVE carries to a month, 30 or 31; with fewer, a month of 31 would be less than 30 days.

    >>> half, other = Span(date(2015, 1, 1), date(2016, 6, 30)), Span(date(2020, 1, 1), date(2021, 6, 30))
    >>> length([half, other], Unit.YEAR), length([half, other], Unit.MONTH, join=Join.LONGEST)
    (3, 18)
    >>> length([half], Unit.MONTH, join=Join.LONGEST, less=[Span(date(2015, 7, 1), date(2015, 7, 1))])
    17
    >>> length([half, other], Unit.DAY, join=Join.CURRENT, as_of=date(2020, 1, 31)), length([half], Unit.DAY)
    (31, 547)

    Raises:
        InvalidTypeError: something among the spans has no known days, or an argument is of another type.
        InvalidValueError: a number or unit that no length has, or an ``as_of`` that is missing, not asked for or outside ``within``.
    """
    _require_kind(unit, join)
    as_whole(days_in_month, range(30, 32), "30 or 31 days in a month", "days_in_month")
    limits = _limits(join, within, as_of)
    groups = _grouped(_clipped(_pieces(spans, "spans"), limits), as_whole(gap, *_GAP))
    if join is Join.CURRENT:
        groups = [group for group in groups[-1:] if limits[1] - group[-1][1] <= gap]
    taken = _pieces(less, "less")
    counted = [list(_remaining([(group[0][0], group[-1][1])] if count_bridged else group, taken)) for group in groups]
    if join is Join.CUMULATIVE:
        counted = [[piece for pieces in counted for piece in pieces]]
    if unit is Unit.DAY:
        return max(map(_days, counted), default=0)
    months = (_least_sum(pieces, days_in_month) // days_in_month if join is Join.CUMULATIVE else _months(pieces) for pieces in counted)
    return max(months, default=0) // _MONTHS_IN[unit]


def _require_kind(unit: Unit, join: Join) -> None:
    for name, value, kind in (("unit", unit, Unit), ("join", join, Join)):
        if not isinstance(value, kind):
            msg = f"expected a {kind.__name__}, such as {kind.__name__}.{'MONTH' if kind is Unit else 'LONGEST'}, got {value!r}"
            raise InvalidTypeError(msg, path=name)
    if unit is not Unit.DAY and unit not in _MONTHS_IN:
        msg = f"a length has days, months or years; expected Unit.DAY, Unit.MONTH or Unit.YEAR, got {unit!r}"
        raise InvalidValueError(msg, path="unit")


def _limits(join: Join, within: Dated | None, as_of: date | None) -> _Piece:
    """Return the first and the last day that can count."""
    first, last = (date.min.toordinal(), date.max.toordinal()) if within is None else _piece(within, "within")
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


def _days(pieces: Iterable[_Piece]) -> int:
    return sum(end - start + 1 for start, end in pieces)


def _months(pieces: Sequence[_Piece]) -> int:
    """Return the most months that the days from one of the pieces on make, laid end to end."""
    days, most = _days(pieces), 0
    for start, end in pieces:
        most = max(most, _months_and_days((start, start + days - 1))[0])
        days -= end - start + 1
    return most


def _least_sum(pieces: Sequence[_Piece], days_in_month: int) -> int:
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


def _in_days(piece: _Piece, days_in_month: int) -> int:
    months, days = _months_and_days(piece)
    return months * days_in_month + days


def _months_and_days(piece: _Piece) -> tuple[int, int]:
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


# -- how many at once --------------------------------------------------------------------------------------------------------------


def most_at_once(spans: Iterable[Dated], within: Dated) -> int:
    """Return on how many of the spans the busiest day of a window lies (同時最多). Each span is one, also if another is the same.

    >>> first, successor = Span(date(2021, 9, 1), date(2022, 8, 31)), Span(date(2022, 9, 1), date(2023, 8, 31))
    >>> most_at_once([first, first, successor, successor], Span(date(2021, 9, 1), date(2023, 8, 31)))
    2

    Raises:
        InvalidTypeError: something among them has no known days; the path names which.
    """
    return max(_levels(spans, within))


def least_at_once(spans: Iterable[Dated], within: Dated) -> int:
    """Return on how many of the spans the emptiest day of a window lies (同時最少). Each span is one, also if another is the same.

    One more span, or a longer one, never lowers it; a wider window never raises it.

    >>> least_at_once([Span(date(2021, 9, 1), date(2022, 8, 30))], Span(date(2021, 9, 1), date(2022, 8, 31)))
    0

    Raises:
        InvalidTypeError: something among them has no known days; the path names which.
    """
    return min(_levels(spans, within))


def standing_on(spans: Iterable[Dated], day: date) -> int:
    """Return on how many of the spans a day lies (當日在崗人數). One more span, or a longer one, never lowers it.

    >>> standing_on([Span(date(2021, 9, 1), date(2022, 8, 31)), Span(date(2022, 8, 31), date(2023, 8, 31))], date(2022, 8, 31))
    2

    Raises:
        InvalidTypeError: something among the spans has no known days, or ``day`` is no date.
    """
    ordinal = as_date(day, "day").toordinal()
    return sum(start <= ordinal <= end for start, end in _edges(spans, "spans"))


def _levels(spans: Iterable[Dated], within: Dated) -> Iterator[int]:
    """Yield how many spans there are from each day of the window on which that may change."""
    first, last = _piece(within, "within")
    changes = Counter({first: 0})
    for start, end in _clipped(_edges(spans, "spans"), (first, last)):
        changes[start] += 1
        if end < last:
            changes[end + 1] -= 1
    return accumulate(changes[day] for day in sorted(changes))
