"""Numbers, amounts, dates and periods as words."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from edu_policy.calendars import NO_END, CalendarYear, Day, Month, Period, Phase, PolicyTerm, SchoolYear, Semester, Span, Week
from edu_policy.explanation import formats
from edu_policy.quantities import UNBOUNDED, Amount, Bounds, Unit, exactly
from edu_policy.rules import Frame, Window
from edu_policy.rules.windows import OPEN_START
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
        (exactly(1), exactly(3), Unit.SCHOOL, "1 to 3 schools"),
        (exactly(3), exactly(1), Unit.SCHOOL, "at least 3 schools, at most 1 school"),
        (exactly(Fraction(1, 2)), exactly(Fraction(4, 5)), Unit.RATIO, "50% to 80%"),
        (exactly(1), None, Unit.RATIO, "all must"),
        (exactly(Fraction(4, 5)), None, Unit.RATIO, "at least 80%"),
        (None, Bounds(2, UNBOUNDED, 2, UNBOUNDED), Unit.PERSON, "upper bound not known"),
        (Bounds(2, UNBOUNDED, 2, UNBOUNDED), exactly(5), Unit.PERSON, "lower bound not known, at most 5 people"),
        (None, exactly(0), Unit.PERSON, "there must be none"),
        (exactly(0), exactly(0), Unit.PERSON, "there must be none"),
        (None, exactly(0), Unit.YUAN, "at most 0 yuan"),
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
        (Day(date(2023, 5, 1)), "May 1, 2023", "2023年5月1日"),
        (Week(date(2023, 5, 1)), "May 1, 2023 to May 7, 2023", "2023年5月1日至2023年5月7日"),
        (Phase("one", date(2023, 5, 1), date(2023, 5, 2)), "one (May 1, 2023 to May 2, 2023)", "one（2023年5月1日至2023年5月2日）"),
        (PolicyTerm("one", date(2023, 5, 1)), "one (May 1, 2023 to (no end yet))", "one（2023年5月1日至（未定））"),
        (Span(date(2023, 5, 1), date(2023, 5, 2)), "May 1, 2023 to May 2, 2023", "2023年5月1日至2023年5月2日"),
    ],
)
def test_periods_have_names(period: Period, english: str, chinese: str) -> None:
    assert (formats.period(period, EN), formats.period(period, ZH)) == (english, chinese)


@pytest.mark.parametrize(
    ("items", "chinese", "english"),
    [
        (["A"], "A", "A"),
        (["A", "B"], "A 和 B", "A and B"),
        (["A 的地點", "B 的節數"], "A 的地點和 B 的節數", "A 的地點 and B 的節數"),
        (["05b", "甲", "05d"], "05b、甲和 05d", "05b, 甲, and 05d"),
        (["甲", "乙"], "甲和乙", "甲 and 乙"),
    ],
)
def test_in_a_chinese_list_letters_and_digits_stand_apart_from_the_word_before_the_last(
    items: list[str], chinese: str, english: str
) -> None:
    assert (formats.listed(items, ZH), formats.listed(items, EN)) == (chinese, english)


@pytest.mark.parametrize(("text", "chinese"), [("T-1", "T-1 "), ("甲", "甲"), ("S（第2個簽字）", "S（第2個簽字）"), ("", "")])
def test_what_stands_before_a_chinese_word_is_apart_from_it_where_it_ends_in_a_letter_or_digit(text: str, chinese: str) -> None:
    assert (formats.padded(text, ZH), formats.padded(text, EN)) == (chinese, text)


def test_two_months_of_a_year_name_it_once_in_chinese() -> None:
    months = Month(2022, 9), Month(2022, 11), Month(2023, 1)
    assert formats.months(*months[:2], ZH) == "2022年9月、11月"
    assert formats.months(*months[1:], ZH) == "2022年11月、2023年1月"
    assert formats.months(*months[:2], EN) == "September 2022, November 2022"


def test_a_window_without_a_name_shows_its_days() -> None:
    assert formats.frame(Frame(Window.POSTING, None, date(2023, 2, 13), NO_END), EN) == "February 13, 2023 to (not set)"
    assert formats.frame(Frame(Window.PERIOD, None, None, date(2023, 7, 7)), EN) == "(not set) to July 7, 2023"
    semester = Frame(Window.BEFORE_SEMESTER, Semester(2022, 2), date(2023, 1, 14), date(2023, 2, 12))
    assert formats.frame(semester, EN) == "before the spring semester, school year 2022-23"
    assert formats.frame(Frame(Window.PERIOD, None, OPEN_START, date(2023, 7, 7)), EN) == "(any earlier day) to July 7, 2023"
    assert formats.frame(Frame(Window.STANDING, None, date(2023, 7, 7), date(2023, 7, 7)), EN) == "state on July 7, 2023"
