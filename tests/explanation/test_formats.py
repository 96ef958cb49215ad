"""Numbers, amounts, dates and periods as words."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from edu_policy.calendars import NO_END, CalendarYear, Month, Period, SchoolYear, Semester, Span
from edu_policy.explanation import formats
from edu_policy.quantities import UNBOUNDED, Amount, Bounds, Unit, exactly
from edu_policy.rules import Frame, Window
from edu_policy.text import Language

EN, ZH = Language.EN, Language.ZH_HANT


@pytest.mark.parametrize(
    ("value", "shown"),
    [(16777217, "16,777,217"), (Decimal("1.50"), "1.5"), (Fraction(3, 2), "1.5"), (Fraction(4, 2), "2"), (Fraction(1, 3), "1/3")],
)
def test_numbers_are_exact(value: Amount, shown: str) -> None:
    assert formats.number(value, EN) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (1, Unit.LESSON, "1 lesson"),
        (Fraction(9, 2), Unit.CREDIT_HOUR, "4.5 credit hours"),
        (Fraction(4, 5), Unit.RATIO, "80%"),
        (3, None, "3"),
    ],
)
def test_amounts_carry_their_unit(value: Amount, unit: Unit | None, shown: str) -> None:
    assert formats.amount(value, unit, EN) == shown


@pytest.mark.parametrize(
    ("bounds", "shown"),
    [
        (exactly(28), "28 lessons"),
        (Bounds(28, 31, 28, UNBOUNDED), "28 to 31 lessons"),
        (Bounds(28, UNBOUNDED, 28, UNBOUNDED), "28 lessons known, perhaps more"),
    ],
)
def test_what_is_not_known_shows_as_a_range(bounds: Bounds, shown: str) -> None:
    assert formats.observed(bounds, Unit.LESSON, EN) == shown


@pytest.mark.parametrize(
    ("low", "high", "unit", "shown"),
    [
        (exactly(30), None, Unit.LESSON, "at least 30 lessons"),
        (None, exactly(5), Unit.PERSON, "at most 5 people"),
        (exactly(2), exactly(2), Unit.SEMESTER, "exactly 2 semesters"),
        (exactly(1), exactly(3), Unit.SCHOOL, "at least 1 school and at most 3 schools"),
        (exactly(1), None, Unit.RATIO, "all must have it"),
        (exactly(Fraction(4, 5)), None, Unit.RATIO, "at least 80%"),
        (None, Bounds(2, UNBOUNDED, 2, UNBOUNDED), Unit.PERSON, "at most not known"),
    ],
)
def test_what_is_required_shows_its_bounds(low: Bounds | None, high: Bounds | None, unit: Unit, shown: str) -> None:
    assert formats.required(low, high, unit, EN) == shown


@pytest.mark.parametrize(
    ("period", "english", "chinese"),
    [
        (SchoolYear(2022), "school year 2022-23", "2022-23學年"),
        (Semester(2022, 1), "autumn semester, school year 2022-23", "2022-23學年第一學期"),
        (CalendarYear(2023), "2023", "2023年"),
        (Month(2023, 5), "May 2023", "2023年5月"),
        (Span(date(2023, 5, 1), date(2023, 5, 2)), "May 1, 2023 to May 2, 2023", "2023年5月1日至2023年5月2日"),
    ],
)
def test_periods_have_names(period: Period, english: str, chinese: str) -> None:
    assert (formats.period(period, EN), formats.period(period, ZH)) == (english, chinese)


def test_a_window_without_a_name_shows_its_days() -> None:
    assert formats.frame(Frame(Window.POSTING, None, date(2023, 2, 13), NO_END), EN) == "February 13, 2023 to (not set)"
    assert formats.frame(Frame(Window.PERIOD, None, None, date(2023, 7, 7)), EN) == "(not set) to July 7, 2023"
    assert formats.frame(Frame(Window.STANDING, None, date(2023, 7, 7), date(2023, 7, 7)), EN) == "state on July 7, 2023"
