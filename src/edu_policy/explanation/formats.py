"""Numbers, amounts, dates, periods and lists as words, through Babel; the only importer of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from edu_policy.calendars import CalendarYear, Day, Month, NoEnd, Period, Phase, PolicyTerm, PostingTerm, SchoolYear, Semester, Span, Week
from edu_policy.explanation.messages import message, plural
from edu_policy.quantities import Amount, Bounds, Unbounded, Unit, exactly, exceeds
from edu_policy.rules import Frame, Window
from edu_policy.rules.windows import OPEN_START
from edu_policy.text import Language

__all__ = ["amount", "day", "frame", "is_none_wanted", "listed", "months", "number", "observed", "padded", "period", "required", "year"]


def __dir__() -> list[str]:
    return __all__


_COUNTED: Final = frozenset(
    {
        Unit.LESSON,
        Unit.SUBJECT,
        Unit.SESSION,
        Unit.PERSON,
        Unit.SCHOOL,
        Unit.DOCUMENT,
        Unit.DECISION,
        Unit.SIGNATURE,
        Unit.FILING,
        Unit.RECORD,
        Unit.ITEM,
    }
)
"""Units of what there may be none of."""


def number(value: Amount, language: Language) -> str:
    """Return a number as written in ``language``; a fraction without finite decimals stays a fraction."""
    if not isinstance(value, Fraction):
        return format_decimal(value, locale=language)
    if value.denominator == 1:
        return format_decimal(value.numerator, locale=language)
    is_finite = 10**12 % value.denominator == 0
    return format_decimal(Decimal(value.numerator) / value.denominator, locale=language) if is_finite else str(value)


def amount(value: Amount, unit: Unit | None, language: Language) -> str:
    """Return a number with its unit."""
    if unit is None:
        return number(value, language)
    if unit is Unit.RATIO:
        return format_percent(
            Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else value, locale=language
        )
    return plural(f"unit.{unit}", value, language, n=number(value, language))


def observed(bounds: Bounds, unit: Unit | None, language: Language) -> str:
    """Return what was measured: a number, a range, or a least number."""
    low, high = bounds.low, bounds.high
    if isinstance(low, Unbounded):
        most = "" if isinstance(high, Unbounded) else amount(high, unit, language)
        return message("observed.below" if most else "observed.nothing", language, high=most)
    if bounds.is_exact:
        return amount(low, unit, language)
    if isinstance(high, Unbounded):
        return message("observed.open", language, low=amount(low, unit, language))
    least = amount(low, unit, language) if unit is Unit.RATIO else number(low, language)
    return message("observed.range", language, low=least, high=amount(high, unit, language))


def required(low: Bounds | None, high: Bounds | None, unit: Unit | None, language: Language, *, of_records: bool = True) -> str:
    """Return the interval that was asked for; where a part of records is asked for, the whole is called all of them."""
    if low is not None and unit is Unit.RATIO and of_records and low.low == 1:
        return message("required.all", language)
    if is_none_wanted(low, high, unit):
        return message("required.none", language)
    if low is not None and high is not None and _is_known(low) and _is_known(high):
        if low.low == high.low:
            return message("required.exactly", language, bound=observed(low, unit, language))
        if not exceeds(low.low, high.low):
            return observed(Bounds(low.low, high.low, low.low, high.low), unit, language)
    sides = [_side(id_, side, unit, language) for id_, side in (("low", low), ("high", high)) if side is not None]
    return message("required.both", language, low=sides[0], high=sides[1]) if len(sides) > 1 else "".join(sides)


def is_none_wanted(low: Bounds | None, high: Bounds | None, unit: Unit | None) -> bool:
    """Whether there must be none of what is counted."""
    return unit in _COUNTED and high == exactly(0) and low in (None, high)


def _side(id_: str, bound: Bounds, unit: Unit | None, language: Language) -> str:
    if not _is_known(bound):
        return message(f"required.{id_}_unknown", language)
    return message("required.at_least" if id_ == "low" else "required.at_most", language, bound=observed(bound, unit, language))


def _is_known(bound: Bounds) -> bool:
    return bound.is_exact and not isinstance(bound.low, Unbounded)


def day(value: date, language: Language) -> str:
    """Return a date in its long form."""
    return format_date(value, "long", locale=language)


def listed(items: Iterable[str], language: Language) -> str:
    """Return a list in words; in Chinese, a letter or digit and the word before the last item stand apart."""
    items = list(items)
    if language is not Language.EN and len(items) > 1:
        items[-2:] = [padded(items[-2], language), f" {items[-1]}" if _is_latin(items[-1][:1]) else items[-1]]
    return format_list(items, style="standard", locale=language)


def padded(text: str, language: Language) -> str:
    """Return a text as it stands before a Chinese word: apart from it where it ends in a letter or a digit."""
    return f"{text} " if language is not Language.EN and _is_latin(text[-1:]) else text


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def months(first: Month, second: Month, language: Language) -> str:
    """Return the names of two months; in Chinese, the year of both stands once."""
    is_said = language is not Language.EN and first.span.start.year == second.span.start.year
    later = format_skeleton("MMMM", second.span.start, locale=language) if is_said else period(second, language)
    return message("list.two", language, first=period(first, language), second=later)


def period(value: Period, language: Language) -> str:
    """Return the name of a period."""
    match value:
        case Semester():
            return message(f"period.semester.{value.number}", language, year=year(value.school_year, language))
        case SchoolYear():
            return year(value, language)
        case CalendarYear():
            return format_skeleton("y", value.span.start, locale=language)
        case Month():
            return format_skeleton("yMMMM", value.span.start, locale=language)
        case Day():
            return day(value.day, language)
        case Week() | Span():
            return message("period.span", language, start=day(value.span.start, language), end=day(value.span.end, language))
        case PolicyTerm() | PostingTerm() | Phase():
            end = message("period.no_end", language) if isinstance(value.end, NoEnd) else day(value.end, language)
            return message("period.named", language, name=value.name, start=day(value.start, language), end=end)


def year(value: SchoolYear, language: Language) -> str:
    """Return the name of a school year."""
    return message("period.school_year", language, short=str(value))


def frame(value: Frame, language: Language) -> str:
    """Return the name of a window: its period, or its days."""
    if value.window is Window.BEFORE_SEMESTER and value.period is not None:
        return message("period.before_semester", language, semester=period(value.period, language))
    if value.period is not None and value.window is not Window.PROGRAMME:
        return period(value.period, language)
    if value.window is Window.STANDING and value.start is not None:
        return message("period.standing", language, day=day(value.start, language))
    start, end = (_edge(edge, language) for edge in (value.start, value.end))
    return message("period.programme" if value.window is Window.PROGRAMME else "period.span", language, start=start, end=end)


def _edge(edge: date | NoEnd | None, language: Language) -> str:
    """Return an edge of a window; one that an edition leaves open at its start begins on a day that stands for it."""
    if edge == OPEN_START:
        return message("period.no_start", language)
    return day(edge, language) if isinstance(edge, date) else message("period.edge_unknown", language)
