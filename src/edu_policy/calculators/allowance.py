"""Monthly allowances (補貼, 補助): so much for each whole month of service, and at most so many months a year.

Rates and caps are arguments. Every day is known here; where some are not, call twice: with the days that are certain for the least
amount, with all that may be for the greatest. In both, no amount falls when days are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final, TypeAlias, final

import attrs

from edu_policy.calculators.duration import Join, length
from edu_policy.calculators.pieces import Piece, clipped, piece_of, pieces_of, remaining, spans_of
from edu_policy.calculators.steps import Step, ladder
from edu_policy.calendars.checks import as_whole
from edu_policy.calendars.days import Dated, Span
from edu_policy.calendars.periods import CalendarYear, Month, SchoolYear
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.quantities import Amount, Unit, amount

__all__ = ["Allowance", "AllowanceYear", "MonthRule", "allowance_of"]


def __dir__() -> list[str]:
    return __all__


_Year: TypeAlias = SchoolYear | CalendarYear
_MONTHS_OF_A_YEAR: Final = 12
_DAYS_OF_A_YEAR: Final = 366


class MonthRule(StrEnum):
    """Which months of a year are whole."""

    COMPLETED = "completed"
    """滿月: completed months of service, from whichever day they begin: 15 September to 14 November is two"""
    CALENDAR = "calendar"
    """整月 (自然月): months of the calendar with service on every day: 15 September to 14 November has one, October"""


@final
@attrs.frozen(kw_only=True)
class AllowanceYear:
    """One row of an allowance: what a year (年度) gives.

    Attributes:
        year: the school year or calendar year.
        stretches: the days of service in it, united, and without those that were taken off.
        months_served: the whole months that these make (實際月數).
        months_paid: those that are paid (核發月數); fewer where the year has more than are paid.
        amount: what is paid (金額), in the unit of the rate.
    """

    year: SchoolYear | CalendarYear
    stretches: tuple[Span, ...]
    months_served: int
    months_paid: int
    amount: int | Fraction

    @property
    def months_beyond(self) -> int:
        """The whole months that were served and are beyond those that are paid (超出月數)."""
        return self.months_served - self.months_paid


@final
@attrs.frozen(kw_only=True)
class Allowance:
    """A monthly allowance (補貼), year by year.

    Attributes:
        rate: what a month is worth.
        at_most: how many months of a year are paid at most; None where there is no such limit.
        rule: which months are whole.
        rows: each year with a day of service, in order; also one without a whole month.
    """

    rate: Amount
    at_most: int | None
    rule: MonthRule
    rows: tuple[AllowanceYear, ...]

    @property
    def months_paid(self) -> int:
        """The months that are paid in all years together."""
        return sum(row.months_paid for row in self.rows)

    @property
    def total(self) -> int | Fraction:
        """What is paid in all years together (合計)."""
        return _worth(self.months_paid, self.rate)


def allowance_of(
    spans: Iterable[Dated],
    rate: Amount,
    *,
    per: type[SchoolYear | CalendarYear],
    at_most: int | None,
    rule: MonthRule = MonthRule.COMPLETED,
    less: Iterable[Dated] = (),
    within: Dated | None = None,
) -> Allowance:
    """Return what one person is due for the months of service in each year (按月核發, 每年最多若干個月).

    The days of all spans are united, so that a day counts once, and ``less`` is taken off. Then each year is reckoned by itself: a part
    of a month at its end is not carried to the next.

    - COMPLETED: the stretches of the year are joined by days before months are counted: they are laid end to end, as ``length`` does
      for a run with breaks. 10 days off end the service 10 days earlier; whole months on either side of a break stay whole;
    - CALENDAR: each month of which every day is served; with a single day of leave, a month is not whole.

    A part of a month is worth nothing. More days of service, fewer taken off, a higher ``rate`` or a higher ``at_most`` never give less.

    Args:
        spans: the postings of the person, as spans or other periods with known days.
        rate: what a month is worth, at least 0.
        per: the class of the year that has its own limit: SchoolYear or CalendarYear.
        at_most: how many months of a year are paid at most, 0 to 12; None for no limit.
        rule: which months are whole.
        less: days to take off, such as leave (請假).
        within: the only days that count, such as those of a programme, or those until today; without it, all do.

    >>> sheet = allowance_of([Span(date(2022, 9, 1), date(2024, 3, 14))], 200, per=SchoolYear, at_most=10)
    >>> [(str(row.year), row.months_served, row.months_paid, row.amount) for row in sheet.rows]
    [('2022-23', 12, 10, 2000), ('2023-24', 6, 6, 1200)]
    >>> sheet.total
    3200

    Raises:
        InvalidTypeError: something among the spans has no known days, a rate that is no exact number, or an argument of another type.
        InvalidValueError: a negative rate, a limit that no year has, or days of a year that is none: before 1 September of year 1 for
            school years, or in year 9999.
        PeriodError: a term that has no end yet; pass a span until the day that counts.
    """
    if amount(rate, "rate") < 0:
        msg = f"must not be negative, got {rate}"
        raise InvalidValueError(msg, path="rate")
    if at_most is not None:
        as_whole(at_most, range(_MONTHS_OF_A_YEAR + 1), "a number of months from 0 to 12, or None for no limit", "at_most")
    _require_kinds(per, rule)
    served = list(remaining(pieces_of(spans, "spans"), pieces_of(less, "less")))
    if within is not None:
        served = clipped(served, piece_of(within, "within"))
    rows = []
    for year in _years(served, per):
        stretches = spans_of(clipped(served, piece_of(year, "per")))
        months = _months(year, stretches, rule)
        paid = months if at_most is None else min(months, at_most)
        rows.append(AllowanceYear(year=year, stretches=stretches, months_served=months, months_paid=paid, amount=_worth(paid, rate)))
    return Allowance(rate=rate, at_most=at_most, rule=rule, rows=tuple(rows))


def _require_kinds(per: object, rule: object) -> None:
    if per is not SchoolYear and per is not CalendarYear:
        msg = f"expected SchoolYear or CalendarYear (the class), got {per!r}"
        raise InvalidTypeError(msg, path="per")
    if not isinstance(rule, MonthRule):
        msg = f"expected a MonthRule, such as MonthRule.COMPLETED, got {rule!r}"
        raise InvalidTypeError(msg, path="rule")


def _years(pieces: Iterable[Piece], per: type[SchoolYear | CalendarYear]) -> Iterator[_Year]:
    """Yield the years that have a day of the pieces, in order."""
    reached = 0
    for start, end in pieces:
        while reached < end:
            year = _year_of(date.fromordinal(max(start, reached + 1)), per)
            yield year
            reached = year.span.end.toordinal()


def _year_of(day: date, per: type[SchoolYear | CalendarYear]) -> _Year:
    try:
        return per.of(day)
    except InvalidValueError:
        msg = f"no {per.__name__} holds {day}; pass the days that there are, or those that count as within"
        raise InvalidValueError(msg, path="spans") from None


def _months(year: _Year, stretches: Sequence[Span], rule: MonthRule) -> int:
    """Return how many whole months the stretches of a year make."""
    if rule is MonthRule.COMPLETED:
        return length(stretches, Unit.MONTH, join=Join.LONGEST, gap=_DAYS_OF_A_YEAR)  # the whole year is one run
    return sum(any(stretch.covers(month) for stretch in stretches) for month in _months_of(year))


def _months_of(year: _Year) -> Iterator[Month]:
    month = Month.of(year.span.start)
    for _ in range(_MONTHS_OF_A_YEAR):
        yield month
        month = month.next


def _worth(months: int, rate: Amount) -> int | Fraction:
    return ladder(months, [Step(0, rate)])
