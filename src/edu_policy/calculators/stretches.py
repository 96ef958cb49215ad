"""Spans of days united (合併), taken off (扣除) and put together to runs (連續期間)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, final

import attrs

from edu_policy.calculators.pieces import in_runs, pieces_of, remaining, spans_of
from edu_policy.calendars.checks import as_whole
from edu_policy.calendars.days import Dated, Span
from edu_policy.errors import InvalidValueError

__all__ = ["Run", "as_gap", "as_gaps", "runs", "united", "without"]


def __dir__() -> list[str]:
    return __all__


_ANY: Final = range(date.max.toordinal() + 1)


def as_gap(gap: object) -> int:
    """Return how many days a gap may last, checked.

    >>> as_gap(31)
    31

    Raises:
        InvalidTypeError: no whole number.
        InvalidValueError: a negative one.
    """
    return as_whole(gap, _ANY, "a number of days, at least 0", "gap")


def as_gaps(gaps: object) -> int | None:
    """Return how many gaps there may be, checked; None for any number.

    >>> as_gaps(1), as_gaps(None)
    (1, None)

    Raises:
        InvalidTypeError: no whole number.
        InvalidValueError: a negative one.
    """
    return None if gaps is None else as_whole(gaps, _ANY, "a number of gaps, at least 0, or None for any", "gaps")


def united(spans: Iterable[Dated]) -> tuple[Span, ...]:
    """Return the days of all the spans, each day once: in order, those that overlap or follow each other joined (合併).

    >>> [str(span) for span in united([Span(date(2023, 3, 1), date(2023, 3, 31)), Span(date(2023, 1, 1), date(2023, 2, 28))])]
    ['2023-01-01..2023-03-31']

    Raises:
        InvalidTypeError: something among them has no known days; the path names which.
    """
    return spans_of(pieces_of(spans, "spans"))


def without(spans: Iterable[Dated], less: Iterable[Dated]) -> tuple[Span, ...]:
    """Return the days of ``spans`` that are not days of ``less`` (扣除), as ``united`` does.

    >>> [str(span) for span in without([Span(date(2023, 1, 1), date(2023, 1, 9))], [Span(date(2023, 1, 4), date(2023, 1, 5))])]
    ['2023-01-01..2023-01-03', '2023-01-06..2023-01-09']

    Raises:
        InvalidTypeError: something among them has no known days; the path names which.
    """
    return spans_of(remaining(pieces_of(spans, "spans"), pieces_of(less, "less")))


def _united_pieces(pieces: Iterable[Dated]) -> tuple[Span, ...]:
    return spans_of(pieces_of(pieces, "pieces"))


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


def runs(spans: Iterable[Dated], *, gap: int = 0, gaps: int | None = None) -> tuple[Run, ...]:
    """Return the runs of united spans: two belong to one run where at most ``gap`` days lie between them.

    Where a run may be interrupted only so often (可間斷一次), its missing days lie in at most ``gaps`` **bridges**. A bridge spans at most
    ``gap`` days, whatever days inside it are days of the spans, and holds the whole of what it bridges. Such runs may share spans: with
    one bridge, of three spans the first two are a run, and so are the last two. Each run is as long as it can be; none lies in another.

    >>> spans = [Span(date(2023, 1, day), date(2023, 1, last)) for day, last in ((1, 9), (12, 20), (22, 22))]
    >>> len(runs(spans, gap=1)), len(runs(spans, gap=2))
    (2, 1)
    >>> [str(run.span) for run in runs(spans, gap=2, gaps=1)]
    ['2023-01-01..2023-01-20', '2023-01-12..2023-01-22']

    Args:
        spans: spans, or other periods with known days.
        gap: how many days may lie between two spans of a run.
        gaps: how many bridges a run may have; None for any number.

    Raises:
        InvalidTypeError: something among the spans has no known days, or ``gap`` or ``gaps`` is no whole number.
        InvalidValueError: a negative number.
    """
    groups = in_runs(pieces_of(spans, "spans"), as_gap(gap), as_gaps(gaps))
    return tuple(Run(pieces=spans_of(group)) for group in groups)
