"""Spans as pieces of whole numbers: joined, clipped, taken off, and put together to runs. The calculators of durations share them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import itemgetter
from typing import TypeAlias

from edu_policy.calendars.checks import as_several
from edu_policy.calendars.days import Dated, Span
from edu_policy.errors import InvalidTypeError

__all__ = ["Piece", "clipped", "edges_of", "in_runs", "lasting_until", "piece_of", "pieces_of", "remaining", "spans_of"]


def __dir__() -> list[str]:
    return __all__


Piece: TypeAlias = tuple[int, int]
"""The ordinals of a first and a last day: unlike dates, these have no last one, and they are quick."""


def piece_of(period: Dated, path: str) -> Piece:
    """Return the piece of a period; ``path`` names it.

    >>> piece_of(Span(date(1, 1, 3), date(1, 1, 5)), "within")
    (3, 5)

    Raises:
        InvalidTypeError: it has no known days.
    """
    if not isinstance(period, Dated):
        msg = f"expected a Span or another period with known days, got {period!r}"
        raise InvalidTypeError(msg, path=path)
    span = period.span
    return span.start.toordinal(), span.end.toordinal()


def edges_of(periods: Iterable[Dated], path: str) -> list[Piece]:
    """Return the piece of each period, in the order given.

    >>> edges_of([Span(date(1, 1, 3), date(1, 1, 5)), Span(date(1, 1, 1), date(1, 1, 4))], "spans")
    [(3, 5), (1, 4)]

    Raises:
        InvalidTypeError: one of them has no known days; the path names which.
    """
    return [piece_of(period, f"{path}[{index}]") for index, period in enumerate(as_several(periods, "spans", path))]


def pieces_of(periods: Iterable[Dated], path: str) -> list[Piece]:
    """Return the days of some periods as pieces in order, none of which meets or touches the next.

    >>> pieces_of([Span(date(1, 1, 3), date(1, 1, 5)), Span(date(1, 1, 1), date(1, 1, 2))], "spans")
    [(1, 5)]

    Raises:
        InvalidTypeError: one of them has no known days; the path names which.
    """
    pieces: list[Piece] = []
    for start, end in sorted(edges_of(periods, path)):
        if pieces and start <= pieces[-1][1] + 1:
            pieces[-1] = (pieces[-1][0], max(pieces[-1][1], end))
        else:
            pieces.append((start, end))
    return pieces


def spans_of(pieces: Iterable[Piece]) -> tuple[Span, ...]:
    """Return pieces as spans.

    >>> [str(span) for span in spans_of([(3, 5)])]
    ['0001-01-03..0001-01-05']
    """
    return tuple(Span(date.fromordinal(start), date.fromordinal(end)) for start, end in pieces)


def clipped(pieces: Iterable[Piece], limits: Piece) -> list[Piece]:
    """Return what of the pieces lies within limits.

    >>> clipped([(1, 5), (8, 9)], (4, 7))
    [(4, 5)]
    """
    first, last = limits
    return [(max(start, first), min(end, last)) for start, end in pieces if start <= last and end >= first]


def remaining(pieces: Iterable[Piece], less: Sequence[Piece]) -> Iterator[Piece]:
    """Yield what is left of the pieces; ``less`` is in order and united.

    >>> list(remaining([(1, 9)], [(0, 1), (4, 5)]))
    [(2, 3), (6, 9)]
    """
    for start, end in pieces:
        index = bisect_left(less, start, key=itemgetter(1))
        while index < len(less) and less[index][0] <= end:
            if start < less[index][0]:
                yield start, less[index][0] - 1
            start = less[index][1] + 1  # noqa: PLW2901 - the part of the piece that is still to be looked at
            index += 1
        if start <= end:
            yield start, end


def in_runs(pieces: Sequence[Piece], gap: int, gaps: int | None = None) -> list[Sequence[Piece]]:
    """Return the longest runs of pieces in order, none of which lies in another; only with ``gaps`` can they share pieces.

    >>> in_runs([(1, 3), (5, 6), (8, 9)], 1), in_runs([(1, 3), (5, 6), (8, 9)], 1, gaps=1)
    ([[(1, 3), (5, 6), (8, 9)]], [[(1, 3), (5, 6)], [(5, 6), (8, 9)]])

    Args:
        pieces: the pieces, in order and united.
        gap: how many days a bridge spans at most.
        gaps: how many bridges a run may have; None for any number.
    """
    found: list[Sequence[Piece]] = []
    reached = 0
    for first in range(len(pieces)):
        if gaps is None and first < reached:
            continue
        after = _reached(pieces, first, gap, gaps)
        if after > reached:
            found.append(pieces[first:after])
            reached = after
    return found


def lasting_until(pieces: Sequence[Piece], until: int, gap: int, gaps: int | None = None) -> Sequence[Piece]:
    """Return the pieces of the longest run that goes on until a day, or may yet: the days after its last piece are bridged, too.

    >>> lasting_until([(1, 3), (5, 6)], 7, 1), lasting_until([(1, 3), (5, 6)], 7, 1, gaps=1), lasting_until([(1, 3), (5, 6)], 8, 1)
    ([(1, 3), (5, 6)], [(5, 6)], [])

    Args:
        pieces: the pieces, in order and united; none is later than ``until``.
        until: the day.
        gap: how many days a bridge spans at most.
        gaps: how many bridges a run may have; None for any number.
    """
    backwards = [(-until - 1, -until - 1), *((-end, -start) for start, end in reversed(pieces))]  # from the day after
    return pieces[len(backwards) - _reached(backwards, 0, gap, gaps) :]


def _reached(pieces: Sequence[Piece], first: int, gap: int, gaps: int | None) -> int:
    """Return the index after the last piece of the longest run that begins with one.

    A bridge begins with the first missing day that has none; one that ends later would serve no better.
    """
    left = len(pieces) if gaps is None else gaps
    bridged = pieces[first][1]
    for index in range(first + 1, len(pieces)):
        last_day, next_day = pieces[index - 1][1], pieces[index][0]
        if next_day - last_day - 1 > gap:
            return index
        if next_day - 1 > bridged:
            if not left:
                return index
            left -= 1
            bridged = last_day + gap
    return len(pieces)
