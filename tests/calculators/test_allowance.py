"""Monthly allowances: by hand, and against a model that looks at every single day."""

import copy
import pickle
import sys
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calculators import Allowance, AllowanceYear, Join, MonthRule, allowance_of, length
from edu_policy.calendars import NO_END, CalendarYear, Dated, Month, PostingTerm, SchoolYear, Semester, Span
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError, PeriodError
from edu_policy.quantities import Amount, Unit
from tests.calculators.test_duration import months_of_a_run

A_DATETIME = datetime(2023, 6, 30, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
ONE_DAY = timedelta(1)
COMPLETED, CALENDAR = MonthRule.COMPLETED, MonthRule.CALENDAR


def span(text: str) -> Span:
    first, _, last = text.partition("..")
    return Span(date.fromisoformat(first), date.fromisoformat(last or first))


def paid(spans: Iterable[str], **changes: Any) -> Allowance:
    """The allowance of plan 11: 200 yuan a month, at most 10 months of a school year."""
    asked: dict[str, Any] = {"rate": 200, "per": SchoolYear, "at_most": 10} | changes
    return allowance_of([span(each) for each in spans], **asked)


def table(sheet: Allowance) -> list[tuple[str, int, int, int | Fraction]]:
    return [(str(row.year), row.months_served, row.months_paid, row.amount) for row in sheet.rows]


def test_the_module_lists_its_names() -> None:
    module = sys.modules[Allowance.__module__]
    assert dir(module) == sorted(module.__all__)


# -- by hand ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spans", "rows", "total"),
    [
        # Both years of the programme: twice ten months.
        (["2022-09-01..2024-08-31"], [("2022-23", 12, 10, 2000), ("2023-24", 12, 10, 2000)], 4000),
        # Replaced after one year.
        (["2022-09-01..2023-08-31"], [("2022-23", 12, 10, 2000)], 2000),
        # Ten months to the day, and one day less.
        (["2022-09-01..2023-06-30"], [("2022-23", 10, 10, 2000)], 2000),
        (["2022-09-01..2023-06-29"], [("2022-23", 9, 9, 1800)], 1800),
        # Two semesters with a break, 135 and 145 days: 280 days from 1 September are 9 months, until 31 May, and 7 days.
        (["2022-09-01..2023-01-13", "2023-02-13..2023-07-07"], [("2022-23", 9, 9, 1800)], 1800),
        # From 1 November, 15 and 15 days are a month; 15 and 14 days are none, and the year keeps its row.
        (["2022-11-01..2022-11-15", "2022-12-11..2022-12-25"], [("2022-23", 1, 1, 200)], 200),
        (["2022-11-01..2022-11-15", "2022-12-11..2022-12-24"], [("2022-23", 0, 0, 0)], 0),
        # From 1 October it takes 31 days.
        (["2022-10-01..2022-10-15", "2022-12-11..2022-12-25"], [("2022-23", 0, 0, 0)], 0),
        # February and October are two months, though their 59 days are not two from 1 October on.
        (["2022-10-01..2022-10-31", "2023-02-01..2023-02-28"], [("2022-23", 2, 2, 400)], 400),
        # Two postings over the same days, and two that follow each other.
        (["2022-09-01..2022-11-30", "2022-10-01..2022-11-30"], [("2022-23", 3, 3, 600)], 600),
        (["2022-09-01..2022-09-30", "2022-10-01..2022-11-30"], [("2022-23", 3, 3, 600)], 600),
        # 15 days on each side of 1 September: what is left of a month in one year is not carried to the next.
        (["2023-08-17..2023-09-15"], [("2022-23", 0, 0, 0), ("2023-24", 0, 0, 0)], 0),
        # A year without a day of service has no row.
        (["2020-09-01..2020-09-30", "2022-09-01..2022-09-30"], [("2020-21", 1, 1, 200), ("2022-23", 1, 1, 200)], 400),
        # Three whole years in one span, and one in another that begins in the last of them.
        (
            ["2020-09-01..2022-10-31", "2023-08-01..2023-09-30"],
            [("2020-21", 12, 10, 2000), ("2021-22", 12, 10, 2000), ("2022-23", 3, 3, 600), ("2023-24", 1, 1, 200)],
            4800,
        ),
        ([], [], 0),
    ],
)
def test_months_are_paid_year_by_year(spans: list[str], rows: list[tuple[str, int, int, int]], total: int) -> None:
    sheet = paid(spans)
    assert table(sheet) == rows
    assert sheet.total == total
    assert sheet.months_paid == sum(row[2] for row in rows)


def test_calendar_years_give_other_rows_for_the_same_days() -> None:
    # Sep to Dec are 4 months, then a whole year, then Jan to Aug are 8: over calendar years, 22 months are paid instead of 20.
    sheet = paid(["2022-09-01..2024-08-31"], per=CalendarYear)
    assert table(sheet) == [("2022", 4, 4, 800), ("2023", 12, 10, 2000), ("2024", 8, 8, 1600)]
    assert sheet.total == 4400


@pytest.mark.parametrize(
    ("spans", "completed", "calendar"),
    [
        ("2022-09-15..2022-11-14", 2, 1),  # only October is whole
        ("2022-09-02..2022-10-31", 1, 1),
        ("2022-09-02..2022-10-01", 1, 0),
        ("2023-02-01..2023-02-28", 1, 1),
        ("2024-02-01..2024-02-28", 0, 0),  # 29 February is missing
        ("2022-09-01..2023-08-31", 12, 12),
        ("2022-12-01..2023-01-31", 2, 2),
    ],
)
def test_a_month_is_completed_or_one_of_the_calendar(spans: str, completed: int, calendar: int) -> None:
    assert [paid([spans], rule=rule).rows[0].months_served for rule in (COMPLETED, CALENDAR)] == [completed, calendar]


def test_spans_that_follow_each_other_cover_a_month_of_the_calendar() -> None:
    assert paid(["2022-10-01..2022-10-09", "2022-10-10..2022-10-31"], rule=CALENDAR).total == 200


def test_leave_is_taken_off() -> None:
    # 10 days off in October: the year ends on 21 August, after 11 months and 21 days; of the calendar, all but October are left.
    leave = [span("2022-10-08..2022-10-17")]
    for rule in MonthRule:
        sheet = paid(["2022-09-01..2023-08-31"], rule=rule, less=leave)
        assert table(sheet) == [("2022-23", 11, 10, 2000)]
        assert sheet.rows[0].stretches == (span("2022-09-01..2022-10-07"), span("2022-10-18..2023-08-31"))


def test_one_day_of_leave_costs_a_whole_month() -> None:
    # 9 months without a day end on 30 May.
    leave = [span("2022-10-08")]
    assert [paid(["2022-09-01..2023-05-31"], rule=rule, less=leave).total for rule in MonthRule] == [1600, 1600]


def test_leave_over_a_whole_year_leaves_no_row() -> None:
    assert table(paid(["2022-09-01..2024-08-31"], less=[SchoolYear(2022)])) == [("2023-24", 12, 10, 2000)]


def test_only_days_within_count() -> None:
    within = span("2022-09-01..2023-03-14")
    assert table(paid(["2021-09-01..2024-08-31"], within=within)) == [("2022-23", 6, 6, 1200)]
    assert table(paid(["2021-09-01..2022-08-31"], within=within)) == []


def test_a_month_that_within_cuts_is_not_whole() -> None:
    assert paid(["2022-09-01..2023-08-31"], rule=CALENDAR, within=span("2022-09-02..2022-10-30")).total == 0


def test_a_span_without_an_end_ends_with_within() -> None:
    endless = Span(date(2022, 9, 1), date.max)
    sheet = allowance_of([endless], 200, per=SchoolYear, at_most=10, within=Span(date(2022, 9, 1), date(2023, 8, 31)))
    assert sheet.total == 2000


@pytest.mark.parametrize(("at_most", "total"), [(None, 2400), (12, 2400), (11, 2200), (1, 200), (0, 0)])
def test_the_limit_is_an_argument(at_most: int | None, total: int) -> None:
    sheet = paid(["2022-09-01..2023-08-31"], at_most=at_most)
    assert sheet.total == total
    assert sheet.rows[0].months_beyond == (0 if at_most is None else 12 - at_most)


@pytest.mark.parametrize(
    ("rate", "total", "kind"),
    [
        (0, 0, int),
        (Decimal("200.50"), 2005, int),
        (Decimal("0.01"), Fraction(1, 10), Fraction),
        (Fraction(100, 3), Fraction(1000, 3), Fraction),
        (Decimal("1E+30") + Decimal("1E+3"), 10**31 + 10**4, int),  # more digits than a Decimal keeps
    ],
)
def test_amounts_are_exact(rate: Amount, total: Amount, kind: type) -> None:
    sheet = paid(["2022-09-01..2023-08-31"], rate=rate)
    assert (sheet.total, sheet.rows[0].amount) == (total, total)
    assert type(sheet.total) is kind


def test_a_sheet_is_a_value() -> None:
    sheet = paid(["2022-09-01..2023-08-31"])
    assert sheet == paid(["2022-09-01..2022-12-31", "2023-01-01..2023-08-31"])
    assert sheet != paid(["2022-09-01..2023-07-31"])
    assert pickle.loads(pickle.dumps(sheet)) == copy.deepcopy(sheet) == sheet  # noqa: S301 - made in this line
    assert len({sheet, copy.copy(sheet)}) == 1
    (row,) = sheet.rows
    assert row == AllowanceYear(
        year=SchoolYear(2022), stretches=(span("2022-09-01..2023-08-31"),), months_served=12, months_paid=10, amount=2000
    )
    assert (sheet.rate, sheet.at_most, sheet.rule) == (200, 10, COMPLETED)


# -- bad input -------------------------------------------------------------------------------------------------------------------

ONE = [Span(date(2022, 9, 1), date(2023, 8, 31))]


@pytest.mark.parametrize(
    ("changes", "error", "path", "says"),
    [
        ({"spans": ONE[0].start}, InvalidTypeError, "spans", "expected several spans"),
        ({"spans": [*ONE, Semester(2022, 1)]}, InvalidTypeError, "spans[1]", "known days"),
        ({"less": [ONE[0].start]}, InvalidTypeError, "less[0]", "known days"),
        ({"within": 2022}, InvalidTypeError, "within", "known days"),
        ({"within": PostingTerm("P-1", date(2022, 9, 1), NO_END)}, PeriodError, "end", "no end"),
        ({"rate": 200.0}, InvalidTypeError, "rate", "pass Decimal('200.0')"),
        ({"rate": True}, InvalidTypeError, "rate", "exact number"),
        ({"rate": Decimal("NaN")}, InvalidValueError, "rate", "finite"),
        ({"rate": -1}, InvalidValueError, "rate", "must not be negative, got -1"),
        ({"at_most": 13}, InvalidValueError, "at_most", "from 0 to 12"),
        ({"at_most": -1}, InvalidValueError, "at_most", "from 0 to 12"),
        ({"at_most": 10.0}, InvalidTypeError, "at_most", "as an int"),
        ({"at_most": True}, InvalidTypeError, "at_most", "as an int"),
        ({"per": Month}, InvalidTypeError, "per", "expected SchoolYear or CalendarYear (the class)"),
        ({"per": SchoolYear(2022)}, InvalidTypeError, "per", "expected SchoolYear or CalendarYear (the class)"),
        ({"rule": "completed"}, InvalidTypeError, "rule", "MonthRule.COMPLETED"),
        ({"spans": [Span(date(2022, 9, 1), date.max)]}, InvalidValueError, "spans", "no SchoolYear holds 9999-09-01; pass"),
        ({"spans": [Span(date.min, date(1, 1, 2))]}, InvalidValueError, "spans", "no SchoolYear holds 0001-01-01; pass"),
        (
            {"spans": [Span(date(9999, 1, 1), date.max)], "per": CalendarYear},
            InvalidValueError,
            "spans",
            "no CalendarYear holds 9999-01-01",
        ),
    ],
)
def test_bad_input_is_refused_with_its_place(changes: dict[str, Any], error: type[EduPolicyError], path: str, says: str) -> None:
    asked: dict[str, Any] = {"spans": ONE, "rate": 200, "per": SchoolYear, "at_most": 10} | changes
    with pytest.raises(error) as caught:
        allowance_of(**asked)
    assert says in str(caught.value)
    assert caught.value.path == path


def test_a_span_with_a_time_of_day_is_refused() -> None:
    with pytest.raises(InvalidTypeError, match=r"\.date\(\)"):
        allowance_of([Span(A_DATETIME, A_DATETIME)], 200, per=SchoolYear, at_most=10)


# -- laws ------------------------------------------------------------------------------------------------------------------------

days = st.dates(date(2021, 6, 1), date(2024, 10, 31))
some_spans = st.lists(st.builds(lambda start, more: Span(start, start + timedelta(more)), days, st.integers(0, 500)), max_size=4)
leaves = st.lists(st.builds(lambda start, more: Span(start, start + timedelta(more)), days, st.integers(0, 60)), max_size=3)
near = st.dates(date(2022, 7, 20), date(2022, 9, 20)) | st.dates(date(2022, 11, 20), date(2023, 2, 20))
short_spans = st.lists(st.builds(lambda start, more: Span(start, start + timedelta(more)), near, st.integers(0, 45)), max_size=3)
"""About the edges of both kinds of year, and about a month of 28 days."""
kinds = st.sampled_from([SchoolYear, CalendarYear])
rules = st.sampled_from(MonthRule)
limits = st.none() | st.integers(0, 12)
windows = st.none() | st.builds(lambda start, more: Span(start, start + timedelta(more)), days, st.integers(0, 800))


def days_of(spans: Iterable[Dated]) -> set[date]:
    return {day for each in spans for day in each}


def served_days(spans: list[Span], less: list[Span], within: Span | None) -> set[date]:
    left = days_of(spans) - days_of(less)
    return left if within is None else left & set(within)


def one_by_one(left: set[date]) -> list[Span]:
    return [Span(day, day) for day in left]


@given(some_spans, leaves, windows, kinds)
def test_months_of_the_calendar_are_those_with_service_on_every_day(
    spans: list[Span], less: list[Span], within: Span | None, per: type[SchoolYear | CalendarYear]
) -> None:
    left = served_days(spans, less, within)
    sheet = allowance_of(spans, 200, per=per, at_most=10, rule=CALENDAR, less=less, within=within)
    counts = {
        year: sum(set(Month(number // 12, number % 12 + 1)) <= left & set(year) for number in range(2020 * 12, 2027 * 12))
        for year in {per.of(day) for day in left}
    }
    assert {row.year: row.months_served for row in sheet.rows} == counts
    assert sheet.total == sum(200 * min(10, count) for count in counts.values())


@given(some_spans, leaves, windows, kinds)
def test_completed_months_are_the_length_of_all_days_of_a_year(
    spans: list[Span], less: list[Span], within: Span | None, per: type[SchoolYear | CalendarYear]
) -> None:
    left = served_days(spans, less, within)
    sheet = allowance_of(spans, 200, per=per, at_most=10, less=less, within=within)
    assert [row.year for row in sheet.rows] == sorted({per.of(day) for day in left})
    for row in sheet.rows:
        assert days_of(row.stretches) == left & set(row.year)
        assert row.months_served == length(one_by_one(left), Unit.MONTH, join=Join.LONGEST, gap=366, within=row.year)


@given(short_spans, short_spans, kinds)
def test_completed_months_are_those_of_the_single_days(spans: list[Span], less: list[Span], per: type[SchoolYear | CalendarYear]) -> None:
    left = served_days(spans, less, None)
    sheet = allowance_of(spans, 200, per=per, at_most=10, less=less)
    assert [row.months_served for row in sheet.rows] == [months_of_a_run(frozenset(left & set(row.year))) for row in sheet.rows]


@given(days, st.integers(0, 364))
def test_a_single_stretch_completes_a_month_whenever_the_next_one_would_begin_on_its_day(start: date, more: int) -> None:
    year = SchoolYear.of(start)
    end = min(start + timedelta(more), year.span.end)
    months = allowance_of([Span(start, end)], 1, per=SchoolYear, at_most=None).total
    completed = 0
    for day in Span(start + ONE_DAY, end + ONE_DAY):
        last = Month.of(day).span.end
        completed += day.day == min(start.day, last.day) and (day.year, day.month) != (start.year, start.month)
    assert months == completed


@given(some_spans, leaves, limits, kinds, rules)
def test_each_row_pays_what_was_served_up_to_the_limit(
    spans: list[Span], less: list[Span], at_most: int | None, per: type[SchoolYear | CalendarYear], rule: MonthRule
) -> None:
    rate = Decimal("123.45")
    sheet = allowance_of(spans, rate, per=per, at_most=at_most, rule=rule, less=less)
    assert [row.months_paid for row in sheet.rows] == [min(row.months_served, 12 if at_most is None else at_most) for row in sheet.rows]
    assert [row.amount for row in sheet.rows] == [Fraction(12345, 100) * row.months_paid for row in sheet.rows]
    assert sheet.total == sum((Fraction(row.amount) for row in sheet.rows), Fraction(0))
    assert all(0 <= row.months_served <= 12 and row.stretches for row in sheet.rows)
    assert [row.year for row in sheet.rows] == sorted(row.year for row in sheet.rows)


@given(some_spans, some_spans, leaves, leaves, st.fixed_dictionaries({"at_most": limits, "per": kinds, "rule": rules}))
def test_more_days_and_less_leave_never_give_less(
    spans: list[Span], more: list[Span], less: list[Span], leave: list[Span], asked: dict[str, Any]
) -> None:
    least = allowance_of(spans, 200, less=[*less, *leave], **asked)
    most = allowance_of([*spans, *more], 200, less=less, **asked)
    assert least.total <= most.total


@given(some_spans, leaves, kinds)
def test_a_month_of_the_calendar_is_a_completed_one(spans: list[Span], less: list[Span], per: type[SchoolYear | CalendarYear]) -> None:
    calendar, completed = (allowance_of(spans, 1, per=per, at_most=None, rule=rule, less=less) for rule in (CALENDAR, COMPLETED))
    assert all(one.months_served <= other.months_served for one, other in zip(calendar.rows, completed.rows, strict=True))
