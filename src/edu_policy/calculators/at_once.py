"""How many spans of days hold at once (同時在崗人數): on the busiest day of a window, on its emptiest, or on one day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate, pairwise

from edu_policy.calculators.pieces import Piece, clipped, edges_of, piece_of
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Dated

__all__ = ["least_at_once", "levels", "most_at_once", "standing_on"]


def __dir__() -> list[str]:
    return __all__


def most_at_once(spans: Iterable[Dated], within: Dated) -> int:
    """Return on how many of the spans the busiest day of a window lies (同時最多). Each span is one, also if another is the same.

    >>> from edu_policy.calendars import Span
    >>> first, successor = Span(date(2021, 9, 1), date(2022, 8, 31)), Span(date(2022, 9, 1), date(2023, 8, 31))
    >>> most_at_once([first, first, successor, successor], Span(date(2021, 9, 1), date(2023, 8, 31)))
    2

    Raises:
        InvalidTypeError: something among them has no known days; the path names which.
    """
    return max(number for _, number in levels(spans, within))


def least_at_once(spans: Iterable[Dated], within: Dated) -> int:
    """Return on how many of the spans the emptiest day of a window lies (同時最少). Each span is one, also if another is the same.

    One more span, or a longer one, never lowers it; a wider window never raises it.

    >>> from edu_policy.calendars import Span
    >>> least_at_once([Span(date(2021, 9, 1), date(2022, 8, 30))], Span(date(2021, 9, 1), date(2022, 8, 31)))
    0

    Raises:
        InvalidTypeError: something among them has no known days; the path names which.
    """
    return min(number for _, number in levels(spans, within))


def standing_on(spans: Iterable[Dated], day: date) -> int:
    """Return on how many of the spans a day lies (當日在崗人數). One more span, or a longer one, never lowers it.

    >>> from edu_policy.calendars import Span
    >>> standing_on([Span(date(2021, 9, 1), date(2022, 8, 31)), Span(date(2022, 8, 31), date(2023, 8, 31))], date(2022, 8, 31))
    2

    Raises:
        InvalidTypeError: something among the spans has no known days, or ``day`` is no date.
    """
    ordinal = as_date(day, "day").toordinal()
    return sum(start <= ordinal <= end for start, end in edges_of(spans, "spans"))


def levels(spans: Iterable[Dated], within: Dated) -> Iterator[tuple[Piece, int]]:
    """Yield the parts of the window inside which the number of spans does not change, each with that number.

    >>> from edu_policy.calculators.pieces import spans_of
    >>> from edu_policy.calendars import Span
    >>> parts = levels([Span(date(2022, 9, 2), date(2022, 9, 3))], Span(date(2022, 9, 1), date(2022, 9, 3)))
    >>> [(str(*spans_of([part])), number) for part, number in parts]
    [('2022-09-01..2022-09-01', 0), ('2022-09-02..2022-09-03', 1)]

    Raises:
        InvalidTypeError: something among them has no known days; the path names which.
    """
    first, last = piece_of(within, "within")
    changes = Counter({first: 0})
    for start, end in clipped(edges_of(spans, "spans"), (first, last)):
        changes[start] += 1
        if end < last:
            changes[end + 1] -= 1
    days = sorted(changes)
    numbers = accumulate(changes[day] for day in days)
    yield from (((start, after - 1), number) for (start, after), number in zip(pairwise([*days, last + 1]), numbers, strict=True))
