"""Lengths of united spans, and how many hold at once: by hand, and against models that look at every single day."""

import copy
import pickle
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import product
from typing import Any, TypeAlias

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given
from hypothesis import strategies as st

from edu_policy.calculators import at_once, duration, pieces, stretches, whole_years
from edu_policy.calculators.at_once import least_at_once, most_at_once, standing_on
from edu_policy.calculators.duration import Join, length
from edu_policy.calculators.stretches import Run, runs, united, without
from edu_policy.calendars import Dated, Month, SchoolYear, Span, shifted
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError
from edu_policy.quantities import Unit

A_DATETIME = datetime(2023, 6, 30, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
ONE_DAY = timedelta(1)

Days: TypeAlias = frozenset[date]


def span(start: str, end: str | None = None) -> Span:
    """Build a span of 2023 from "01-31" and "02-01", or of another year from "2020-01-31"."""
    first, last = (date.fromisoformat(text if len(text) > 5 else f"2023-{text}") for text in (start, end or start))
    return Span(first, last)


def spans_of(*texts: str) -> list[Span]:
    return [span(*text.split("..")) for text in texts]


def shown(spans: Iterable[Span]) -> list[str]:
    return [f"{each.start:%m-%d}..{each.end:%m-%d}" for each in spans]


@pytest.mark.parametrize("module", [at_once, duration, pieces, stretches])
def test_the_modules_list_their_names(module: Any) -> None:
    assert dir(module) == sorted(module.__all__)


# -- models that look at every day -----------------------------------------------------------------------------------------------


def days_of(spans: Iterable[Dated]) -> Days:
    return frozenset(day for each in spans for day in each)


def pieces_in(days: Days) -> list[tuple[date, date]]:
    """The first and last days of what follows each other in a set of days."""
    starts = sorted(day for day in days if day - ONE_DAY not in days)
    ends = sorted(day for day in days if day + ONE_DAY not in days)
    return list(zip(starts, ends, strict=True))


def as_spans(days: Days) -> tuple[Span, ...]:
    return tuple(Span(*edges) for edges in pieces_in(days))


def run_days(days: Days, gap: int) -> list[Days]:
    """The days of each run, found by walking over the days: a run ends with the day after which more than ``gap`` are missing."""
    found: list[set[date]] = []
    for day in sorted(days):
        if not found or (day - max(found[-1])).days - 1 > gap:
            found.append(set())
        found[-1].add(day)
    return [frozenset(run) for run in found]


def counted_days(days: Days, run: Days, less: Days, *, count_bridged: bool) -> Days:
    filled = days_of([Span(min(run), max(run))]) if count_bridged else run & days
    return filled - less


def months_from(start: date, count: int) -> int:
    """The whole months of ``count`` days from ``start`` on, tried one after the other."""
    months = 0
    while (shifted(start, months=months + 1) - start).days <= count:
        months += 1
    return months


def months_end_to_end(days: Days) -> int:
    """The most months that the days from some day on make if they are laid end to end."""
    return max((months_from(day, sum(other >= day for other in days)) for day in days), default=0)


def months_of_a_run(days: Days) -> int:
    """The months of its counted days: end to end, or added with 31 days a month, whichever is more."""
    return max(months_end_to_end(days), least_sum(days, 31) // 31)


def days_alike(start: date, end: date, days_in_month: int) -> int:
    parts = relativedelta(end + ONE_DAY, start)
    return (parts.years * 12 + parts.months) * days_in_month + parts.days


def least_sum(days: Days, days_in_month: int) -> int:
    """The least sum over every choice of the gaps that are filled."""
    found = pieces_in(days)
    sums = []
    for filled in product((False, True), repeat=max(0, len(found) - 1)):
        joined = found[:1]
        for is_filled, piece in zip(filled, found[1:], strict=True):
            joined = [*joined[:-1], (joined[-1][0], piece[1])] if is_filled else [*joined, piece]
        sums.append(sum(days_alike(start, end, days_in_month) for start, end in joined))
    return min(sums)


near = st.dates(date(2022, 12, 20), date(2023, 4, 10))
"""Days around a month of 28 days and months of 31."""


def spans_in(days: st.SearchStrategy[date], longest: int = 40) -> st.SearchStrategy[Span]:
    return st.builds(lambda start, more: Span(start, start + timedelta(more)), days, st.integers(0, longest))


near_spans = st.lists(spans_in(near), max_size=5)
far_spans = st.lists(spans_in(st.dates(date(2015, 1, 1), date(2021, 1, 1)), longest=1200), max_size=4)
some_spans = st.one_of(near_spans, far_spans)
gaps = st.integers(0, 40)
bridges = st.none() | st.integers(0, 3)
"""How many interruptions a run may have."""
units = st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR])
joins = st.sampled_from(Join)
windows = spans_in(near, longest=100)


# -- united, and without ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_spans", "result"),
    [
        ((), []),
        (("01-01..01-09", "01-05..01-20"), ["01-01..01-20"]),  # a day in both counts once
        (("01-01..01-09", "01-10..01-20"), ["01-01..01-20"]),  # the next day
        (("01-01..01-09", "01-11..01-20"), ["01-01..01-09", "01-11..01-20"]),  # the 10th is missing
        (("01-11..01-20", "01-01..01-09"), ["01-01..01-09", "01-11..01-20"]),
        (("01-01..01-31", "01-05..01-06", "01-31"), ["01-01..01-31"]),
        (("02-01..02-28", "03-01"), ["02-01..03-01"]),
    ],
)
def test_days_that_overlap_or_follow_are_joined(given_spans: tuple[str, ...], result: list[str]) -> None:
    assert shown(united(spans_of(*given_spans))) == result


@pytest.mark.parametrize(
    ("less", "result"),
    [
        ((), ["01-10..01-20"]),
        (("01-14..01-15",), ["01-10..01-13", "01-16..01-20"]),
        (("01-10",), ["01-11..01-20"]),
        (("01-20",), ["01-10..01-19"]),
        (("01-01..01-11", "01-19..02-03"), ["01-12..01-18"]),
        (("01-01..02-01",), []),
        (("01-10..01-15", "01-16..01-20"), []),
        (("01-01..01-09", "01-21..01-30"), ["01-10..01-20"]),
        (("01-15..01-16", "01-12"), ["01-10..01-11", "01-13..01-14", "01-17..01-20"]),
    ],
)
def test_days_are_taken_off_inside_at_the_edges_and_all(less: tuple[str, ...], result: list[str]) -> None:
    assert shown(without([span("01-10", "01-20")], spans_of(*less))) == result


def test_any_period_with_known_days_will_do() -> None:
    assert united([Month(2023, 1), Month(2023, 2)]) == (span("01-01", "02-28"),)
    assert length([SchoolYear(2020), SchoolYear(2021)], Unit.YEAR) == 2


def test_the_last_day_that_there_is_needs_no_day_after_it() -> None:
    last = Span(date(9999, 1, 1), date.max)
    assert united([last, Span(date.max, date.max)]) == (last,)
    assert without([last], [Span(date(9999, 12, 1), date.max)]) == (Span(date(9999, 1, 1), date(9999, 11, 30)),)
    assert (length([last], Unit.YEAR), length([last], Unit.MONTH, join=Join.LONGEST)) == (1, 12)
    assert length([Span(date(9999, 1, 2), date.max)], Unit.MONTH) == 12  # 11 months and 30 days
    assert length([Span(date.min, date.max)], Unit.YEAR, join=Join.LONGEST) == 9999
    assert most_at_once([last], last) == standing_on([last], date.max) == 1


@given(some_spans)
def test_united_spans_hold_the_same_days_once(spans: list[Span]) -> None:
    assert united(spans) == as_spans(days_of(spans)) == united(united(spans)) == united(spans[::-1])


@given(near_spans, near_spans)
def test_what_is_left_holds_the_days_of_the_one_that_are_not_in_the_other(spans: list[Span], less: list[Span]) -> None:
    assert without(spans, less) == as_spans(days_of(spans) - days_of(less))


# -- runs ------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("gap", "result"), [(0, 3), (9, 3), (10, 2), (30, 2), (31, 1), (4000, 1)])
def test_a_run_bridges_gaps_up_to_a_length(gap: int, result: int) -> None:
    # Between the spans lie 11 to 20 January, 10 days, and all of March, 31 days.
    assert len(runs(spans_of("01-01..01-10", "01-21..02-28", "04-01"), gap=gap)) == result


def test_a_run_knows_its_days_and_the_bridged_ones() -> None:
    (run,) = runs(spans_of("01-21..02-28", "01-01..01-10", "02-01..02-02", "04-01"), gap=31)
    assert shown(run.pieces) == ["01-01..01-10", "01-21..02-28", "04-01..04-01"]
    assert shown(run.bridged) == ["01-11..01-20", "03-01..03-31"]
    assert (run.span, run.days) == (span("01-01", "04-01"), 91)
    assert date(2023, 1, 15) in run


def test_a_run_is_a_value() -> None:
    run = Run(pieces=spans_of("01-12..01-20", "01-01..01-09"))
    assert run == Run(pieces=spans_of("01-01..01-09", "01-12..01-20", "01-13"))
    assert run != Run(pieces=spans_of("01-01..01-20"))
    assert pickle.loads(pickle.dumps(run)) == copy.deepcopy(run) == run  # noqa: S301 - made in this line
    assert len({run, copy.copy(run)}) == 1


@given(some_spans, gaps)
def test_runs_hold_the_days_between_which_few_are_missing(spans: list[Span], gap: int) -> None:
    found = runs(spans, gap=gap)
    assert [days_of(run.pieces) for run in found] == run_days(days_of(spans), gap)
    assert all(days_of(run.bridged) == days_of([run]) - days_of(run.pieces) for run in found)
    assert tuple(piece for run in found for piece in run.pieces) == united(spans)


# -- lengths by hand -------------------------------------------------------------------------------------------------------------


def longest(spans: Iterable[Span], unit: Unit, **rest: Any) -> int:
    return length(spans, unit, join=Join.LONGEST, **rest)


@pytest.mark.parametrize(
    ("start", "end", "days", "months", "years"),
    [
        ("2020-09-01", "2023-08-31", 1095, 36, 3),  # both edges count
        ("2020-09-01", "2023-08-30", 1094, 35, 2),
        ("2020-02-29", "2021-02-28", 366, 12, 1),
        ("2020-02-29", "2021-02-27", 365, 12, 1),  # no 29th to reach, so its day is the 28th, and the day before completes it
        ("2020-02-29", "2021-02-26", 364, 11, 0),
        ("2020-02-29", "2024-02-28", 1461, 48, 4),
        ("2020-02-29", "2024-02-27", 1460, 47, 3),
        ("2023-02-01", "2023-02-28", 28, 1, 0),
        ("2024-02-01", "2024-02-28", 28, 0, 0),  # the 29th is missing
        ("2023-01-31", "2023-02-27", 28, 1, 0),
        ("2023-01-31", "2023-02-26", 27, 0, 0),
        ("2023-01-01", "2023-01-30", 30, 0, 0),
        ("2023-01-01", "2023-01-01", 1, 0, 0),
        ("2022-12-15", "2023-01-14", 31, 1, 0),
    ],
)
def test_an_unbroken_run_goes_by_the_calendar(start: str, end: str, days: int, months: int, years: int) -> None:
    run = [span(start, end)]
    assert [longest(run, unit) for unit in (Unit.DAY, Unit.MONTH, Unit.YEAR)] == [days, months, years]


def test_eighteen_and_eighteen_months_are_three_years() -> None:
    spans = [span("2010-01-01", "2011-06-30"), span("2015-01-01", "2016-06-30")]
    assert (length(spans, Unit.YEAR), length(spans, Unit.MONTH), length(spans, Unit.DAY)) == (3, 36, 546 + 547)
    assert (longest(spans, Unit.YEAR), longest(spans, Unit.MONTH)) == (1, 18)
    assert length([*spans, spans[0], span("2010-03-01", "2010-03-31")], Unit.MONTH) == 36  # a day counts once


@pytest.mark.parametrize(
    ("given_spans", "days_in_month", "months"),
    [
        (("01-01..01-15", "03-01..03-15"), 30, 1),  # 15 + 15 days
        (("01-01..01-15", "03-01..03-14"), 30, 0),
        (("01-01..01-15", "03-01..03-15"), 31, 0),
        (("01-01..01-16", "03-01..03-15"), 31, 1),
        (("01-01..01-30",), 30, 1),  # 30 days are carried
        (("01-01..01-30",), 31, 0),
        (("01-01..02-10", "04-01..05-20"), 30, 3),  # 1 month 10 days and 1 month 20 days
        (("02-01..02-28", "04-01..04-29", "06-01"), 30, 2),  # 1 month, 29 days and 1 day
        (("2022-01-01..2022-11-30", "03-01..03-30"), 30, 12),
        (("01-31..03-01", "05-01..05-28"), 30, 2),  # 1 month, up to 28 February, and 2 days; 28 days
        (("01-31..03-01", "05-01..05-27"), 30, 1),
    ],
)
def test_cumulated_days_are_carried_to_months(given_spans: tuple[str, ...], days_in_month: int, months: int) -> None:
    assert length(spans_of(*given_spans), Unit.MONTH, days_in_month=days_in_month) == months
    assert length(spans_of(*given_spans), Unit.YEAR, days_in_month=days_in_month) == months // 12


def test_an_interruption_never_adds() -> None:
    # 15 January to 28 February is 1 month 14 days, and with 14 days of May 1 month 28 days. Without 31 January the pieces alone would be
    # 16 days, 1 month and 14 days: 2 months.
    whole, broken, beside = span("01-15", "02-28"), spans_of("01-15..01-30", "02-01..02-28"), span("05-01", "05-14")
    assert length([whole, beside], Unit.MONTH) == 1
    assert length([*broken, beside], Unit.MONTH) == 1
    assert length([*broken, span("05-01", "05-16")], Unit.MONTH) == 2
    assert length([*broken, beside], Unit.DAY) == 16 + 28 + 14


def test_several_interruptions_never_add_either() -> None:
    # Alone 1 day, 1 day and 1 month; filled, 28 January to 28 February is 1 month and 1 day. With 28 days, that stays below 2 months.
    three = spans_of("01-28", "01-30", "02-01..02-28")
    assert [length([*three, span("05-01", end)], Unit.MONTH) for end in ("05-28", "05-29")] == [1, 2]


def test_bridged_days_count_where_that_is_said() -> None:
    spans = spans_of("01-01..01-20", "01-31..02-28")  # 20 and 29 days, between them 10; together 59 or 49
    assert [longest(spans, Unit.DAY, gap=gap, count_bridged=True) for gap in (9, 10)] == [29, 59]
    assert [longest(spans, Unit.DAY, gap=gap) for gap in (9, 10)] == [29, 49]
    assert longest(spans, Unit.MONTH, gap=10, count_bridged=True) == 2  # 1 January to 28 February
    assert longest(spans, Unit.MONTH, gap=10) == 1  # 49 days from 1 January end on 18 February
    assert [length(spans, Unit.DAY, gap=10, count_bridged=counted) for counted in (False, True)] == [49, 59]
    assert length(spans, Unit.MONTH, gap=10, count_bridged=True) == 2


def test_days_taken_off_shorten_a_run_and_do_not_break_it() -> None:
    run = [span("2020-09-01", "2023-08-31")]
    leave = [span("2021-03-01", "2021-03-10")]
    assert (longest(run, Unit.DAY, less=leave), longest(run, Unit.MONTH, less=leave), longest(run, Unit.YEAR, less=leave)) == (1085, 35, 2)
    # Ten days more make up for it: 10 September 2023 less 10 days is 31 August.
    assert longest([span("2020-09-01", "2023-09-10")], Unit.YEAR, less=leave) == 3
    assert longest([span("2020-09-01", "2023-09-09")], Unit.YEAR, less=leave) == 2


@pytest.mark.parametrize(
    ("less", "days", "months"),
    [
        (("01-01..04-30",), 0, 0),
        (("02-01..02-28",), 92, 3),  # 92 days from 1 January end on 2 April
        (("01-01",), 119, 3),  # from 2 January: 119 days
        (("04-30",), 119, 3),
        (("05-01", "2022-12-31"), 120, 4),  # beside the run
        (("02-01..02-05", "02-03..02-10"), 110, 3),
    ],
)
def test_days_may_be_taken_off_anywhere(less: tuple[str, ...], days: int, months: int) -> None:
    run = spans_of("01-01..04-30")
    assert (longest(run, Unit.DAY, less=spans_of(*less)), longest(run, Unit.MONTH, less=spans_of(*less))) == (days, months)


def test_a_bridged_day_that_is_also_taken_off_is_not_counted() -> None:
    spans = spans_of("01-01..01-09", "01-12..01-20")
    assert longest(spans, Unit.DAY, gap=2, count_bridged=True, less=[span("01-09", "01-10")]) == 18
    assert longest(spans, Unit.DAY, gap=2, less=[span("01-09", "01-10")]) == 17
    assert longest(spans, Unit.DAY, gap=1, less=[span("01-10", "01-11")]) == 9  # it does not fill the gap


def test_a_day_before_a_month_does_not_undo_the_month() -> None:
    # Laid end to end from 1 January, 29 days are no month; from 1 February, 28 are.
    assert longest(spans_of("01-01", "02-01..02-28"), Unit.MONTH, gap=30) == 1
    assert longest(spans_of("01-01..02-28"), Unit.MONTH, less=[span("01-02", "01-31")]) == 1
    assert longest(spans_of("01-01", "02-01..02-27"), Unit.MONTH, gap=30) == 0
    assert longest(spans_of("01-01", "01-15", "02-01..02-27"), Unit.MONTH, gap=30) == 0


def test_the_run_with_most_counted_days_need_not_be_the_longest_stay() -> None:
    spans = spans_of("01-01..01-31", "03-01..03-25")
    assert longest(spans, Unit.DAY, less=[span("01-10", "01-20")]) == 25  # of 31, 20 are left


def test_spans_are_clipped_to_the_window() -> None:
    spans = spans_of("2022-12-01..2023-01-15", "02-10..02-20", "05-01..06-30")
    within = span("01-01", "05-10")
    assert length(spans, Unit.DAY, within=within) == 15 + 11 + 10
    assert longest(spans, Unit.DAY, within=within) == 15
    assert length(spans, Unit.DAY, within=Month(2023, 3)) == 0
    # Clipped before the runs are formed: between 31 January and the window's days of a span lies what lies in the window.
    assert longest(spans_of("01-01..01-31", "03-01..03-31"), Unit.DAY, gap=28, within=span("01-31", "03-01")) == 2


@pytest.mark.parametrize(
    ("last", "years"),
    [
        ("2020-08-31", 10),  # a year of 366 days: seven years before it and three after
        ("2020-02-29", 10),  # half a year
        ("2020-09-01", 9),  # a day more: 7 years, and 2 years 11 months 30 days
    ],
)
def test_a_year_taken_off_is_a_year_whether_or_not_it_has_a_leap_day(last: str, years: int) -> None:
    eleven = [span("2012-09-01", "2023-08-31")]
    assert longest(eleven, Unit.YEAR, less=[span("2019-09-01", last)]) == years
    assert current(eleven, Unit.YEAR, less=[span("2019-09-01", last)], as_of=date(2023, 8, 31)) == years


def test_a_year_with_a_leap_day_may_begin_on_any_day() -> None:
    # From 2 September 2019 to 1 September 2020: 7 years 1 day, and 2 years 11 months 30 days; 31 days are a month.
    eleven = [span("2012-09-01", "2023-08-31")]
    assert longest(eleven, Unit.YEAR, less=[span("2019-09-02", "2020-09-01")]) == 10
    assert longest(eleven, Unit.YEAR, less=[span("2019-09-02", "2020-09-02")]) == 9


def test_whole_months_on_either_side_of_a_break_stay_whole() -> None:
    # January, and March: 62 days, from 1 January on they end on 3 March, two months. February and April: 58 days, from 1 February on they
    # end on 30 March, and a month would have ended on the 31st.
    assert longest(spans_of("01-01..01-31", "03-01..03-31"), Unit.MONTH, gap=28) == 2
    assert longest(spans_of("02-01..02-28", "04-01..04-30"), Unit.MONTH, gap=31) == 2
    assert longest(spans_of("02-01..02-28", "04-01..04-29"), Unit.MONTH, gap=31) == 1


# -- so many interruptions ---------------------------------------------------------------------------------------------------------

THRICE = spans_of("01-01..01-31", "02-11..03-31", "04-11..05-31")
"""31, 49 and 51 days, and between them twice 10."""


@pytest.mark.parametrize(
    ("gap", "gaps", "days", "with_bridged"),
    [
        (10, None, 131, 151),
        (10, 2, 131, 151),
        (10, 1, 100, 110),  # the last two
        (10, 0, 51, 51),
        (9, 2, 51, 51),  # too long to be bridged
        (68, 1, 100, 110),  # from 1 February to 10 April there are 69 days
        (69, 1, 131, 151),  # one bridge holds both, and the days between them
    ],
)
def test_a_run_may_be_interrupted_so_often(gap: int, gaps: int | None, days: int, with_bridged: int) -> None:
    assert longest(THRICE, Unit.DAY, gap=gap, gaps=gaps) == days
    assert longest(THRICE, Unit.DAY, gap=gap, gaps=gaps, count_bridged=True) == with_bridged


def test_a_day_inside_of_an_interruption_makes_no_second_one_of_it() -> None:
    apart = spans_of("01-01..01-31", "02-11..03-31")
    assert [longest([*apart, *more], Unit.DAY, gap=10, gaps=1) for more in ([], spans_of("02-05"), spans_of("02-03", "02-07"))] == [
        80,
        81,
        82,
    ]


def test_runs_that_may_be_interrupted_once_share_what_lies_between() -> None:
    assert [shown([run.span]) for run in runs(THRICE, gap=10, gaps=1)] == [["01-01..03-31"], ["02-11..05-31"]]
    assert [shown(run.pieces) for run in runs(THRICE, gap=10, gaps=0)] == [["01-01..01-31"], ["02-11..03-31"], ["04-11..05-31"]]
    assert runs(THRICE, gap=10, gaps=2) == runs(THRICE, gap=10) == runs(THRICE, gap=69, gaps=1)


def test_the_break_that_the_current_run_may_yet_bridge_is_one_of_its_interruptions() -> None:
    # On 5 April five days are missing, which may become ten; with 1 to 10 February these are two.
    on = date(2023, 4, 5)
    assert [current(THRICE, gap=10, gaps=gaps, as_of=on) for gaps in (0, 1, 2, None)] == [0, 49, 80, 80]
    assert [current(THRICE, gap=10, gaps=gaps, as_of=date(2023, 5, 31)) for gaps in (0, 1, 2)] == [51, 100, 131]
    assert current(THRICE, gap=64, gaps=1, as_of=on) == 80  # from 1 February to 5 April there are 64 days
    assert current(THRICE, gap=63, gaps=1, as_of=on) == 49


def current(spans: Iterable[Span], unit: Unit = Unit.DAY, **rest: Any) -> int:
    return length(spans, unit, join=Join.CURRENT, **rest)


def test_the_current_run_lasts_until_a_day() -> None:
    spans = spans_of("01-01..03-31", "05-01..05-20")
    assert current(spans, as_of=date(2023, 5, 10)) == 10  # later days are left out
    assert current(spans, as_of=date(2023, 3, 31)) == 90
    assert current(spans, Unit.MONTH, as_of=date(2023, 3, 31)) == 3
    assert current(spans, Unit.MONTH, as_of=date(2023, 3, 30)) == 2
    assert current([], as_of=date(2023, 3, 30)) == 0


def test_a_run_that_ended_before_is_not_current() -> None:
    spans = spans_of("01-01..03-31", "05-01..05-20")
    assert current(spans, as_of=date(2023, 4, 1)) == current(spans, as_of=date(2023, 5, 21)) == 0
    assert current(spans, as_of=date(2022, 12, 31)) == 0  # not begun


def test_an_interruption_that_may_still_be_bridged_has_not_ended_the_run() -> None:
    spans = spans_of("01-01..03-31", "05-01..05-20")
    # On 10 April ten days are missing, on 11 April eleven. They do not count: nobody has come back yet.
    assert [current(spans, gap=10, count_bridged=True, as_of=date(2023, 4, day)) for day in (10, 11)] == [90, 0]
    assert [current(spans, gap=30, count_bridged=counted, as_of=date(2023, 5, 2)) for counted in (False, True)] == [92, 122]


def test_days_taken_off_at_the_end_leave_a_run_current() -> None:
    assert current(spans_of("01-01..01-31"), as_of=date(2023, 1, 31), less=[span("01-30", "02-05")]) == 29


def test_the_window_ends_on_the_day_where_no_other_is_given() -> None:
    spans = spans_of("2022-11-01..2023-02-28")
    assert current(spans, within=Month(2023, 1)) == 31
    assert current(spans, within=span("01-01", "03-01")) == 0
    assert current(spans, within=span("01-01", "03-01"), as_of=date(2023, 2, 10)) == 41
    assert [current(spans, within=Month(2023, 2), as_of=date(2023, 2, day)) for day in (1, 28)] == [1, 28]  # its edges, too


# -- lengths against models, and laws --------------------------------------------------------------------------------------------


@given(near_spans, near_spans, gaps, st.none() | windows, st.booleans())
def test_days_are_those_of_a_model_that_looks_at_each(
    spans: list[Span],
    less: list[Span],
    gap: int,
    within: Span | None,
    count_bridged: bool,  # noqa: FBT001 - hypothesis names it
) -> None:
    days = days_of(spans) if within is None else days_of(spans) & days_of([within])
    each = [len(counted_days(days, run, days_of(less), count_bridged=count_bridged)) for run in run_days(days, gap)]
    rest: dict[str, Any] = {"gap": gap, "less": less, "within": within, "count_bridged": count_bridged}
    assert length(spans, Unit.DAY, **rest) == sum(each)
    assert longest(spans, Unit.DAY, **rest) == max(each, default=0)


@given(near_spans, near_spans, gaps, near, st.booleans())
def test_the_current_run_is_that_of_a_model(
    spans: list[Span],
    less: list[Span],
    gap: int,
    as_of: date,
    count_bridged: bool,  # noqa: FBT001 - hypothesis names it
) -> None:
    days = frozenset(day for day in days_of(spans) if day <= as_of)
    lasting = [run for run in run_days(days, gap) if (as_of - max(run)).days <= gap]
    counted = [counted_days(days, run, days_of(less), count_bridged=count_bridged) for run in lasting]
    rest: dict[str, Any] = {"gap": gap, "less": less, "as_of": as_of, "count_bridged": count_bridged}
    assert len(lasting) <= 1
    assert current(spans, **rest) == sum(map(len, counted))
    assert current(spans, Unit.MONTH, **rest) == sum(map(months_of_a_run, counted))


@given(near_spans, near_spans, gaps, st.booleans())
def test_months_of_the_longest_run_are_those_of_a_model(
    spans: list[Span],
    less: list[Span],
    gap: int,
    count_bridged: bool,  # noqa: FBT001 - hypothesis names it
) -> None:
    days = days_of(spans)
    each = [months_of_a_run(counted_days(days, run, days_of(less), count_bridged=count_bridged)) for run in run_days(days, gap)]
    assert longest(spans, Unit.MONTH, gap=gap, less=less, count_bridged=count_bridged) == max(each, default=0)


def is_bridged(missing: list[tuple[date, date]], gap: int, gaps: int | None) -> bool:
    """Whether so many bridges can hold every missing stretch, tried for each way to put neighbours under one bridge."""
    for cuts in product((False, True), repeat=max(0, len(missing) - 1)):
        held = [missing[:1]]
        for is_cut, stretch in zip(cuts, missing[1:], strict=True):
            held = [*held, [stretch]] if is_cut else [*held[:-1], [*held[-1], stretch]]
        bridges = [(under[0][0], under[-1][1]) for under in held if under]
        if (gaps is None or len(bridges) <= gaps) and all((end - start).days < gap for start, end in bridges):
            return True
    return False


def every_run(days: Days, gap: int, gaps: int | None, last: date | None = None) -> list[Days]:
    """The days of every run, from each first day to each last one, or until one day."""
    starts, ends = [start for start, _ in pieces_in(days)], [end for _, end in pieces_in(days)]
    edges = [(start, end) for start in starts for end in ([last] if last else ends) if start <= end]
    missing = ((edge, pieces_in(days_of([Span(*edge)]) - days)) for edge in edges)
    return [days_of([Span(*edge)]) & days for edge, stretches in missing if is_bridged(stretches, gap, gaps)]


@given(
    st.lists(spans_in(st.dates(date(2023, 1, 20), date(2023, 3, 10)), longest=9), max_size=6),
    near_spans,
    st.integers(0, 25),
    bridges,
    st.booleans(),
    near,
)
@example(spans=THRICE, less=[], gap=10, gaps=1, count_bridged=True, as_of=date(2023, 4, 5))
def test_runs_with_few_interruptions_are_the_best_of_all_that_there_are(  # noqa: PLR0917 - hypothesis passes them in this order
    spans: list[Span],
    less: list[Span],
    gap: int,
    gaps: int | None,
    count_bridged: bool,  # noqa: FBT001 - hypothesis names it
    as_of: date,
) -> None:
    rest: dict[str, Any] = {"gap": gap, "gaps": gaps, "less": less, "count_bridged": count_bridged}
    days = days_of(spans)
    each = [counted_days(days, run, days_of(less), count_bridged=count_bridged) for run in every_run(days, gap, gaps)]
    assert longest(spans, Unit.DAY, **rest) == max(map(len, each), default=0)
    assert longest(spans, Unit.MONTH, **rest) == max(map(months_of_a_run, each), default=0)
    until = frozenset(day for day in days if day <= as_of)
    each = [counted_days(days, run, days_of(less), count_bridged=count_bridged) for run in every_run(until, gap, gaps, as_of)]
    assert current(spans, **rest, as_of=as_of) == max(map(len, each), default=0)
    assert current(spans, Unit.MONTH, **rest, as_of=as_of) == max(map(months_of_a_run, each), default=0)


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 8000))
@example(date(2020, 2, 29), 364)
@example(date(2019, 12, 31), 60)
def test_whole_years_and_months_of_one_run_agree_with_those_of_a_stay(start: date, more: int) -> None:
    end = start + timedelta(more)
    assert longest([Span(start, end)], Unit.YEAR) == whole_years(start, end)
    assert longest([Span(start, end)], Unit.MONTH) == months_from(start, more + 1)


short_spans = st.lists(spans_in(near, longest=12), max_size=7)
"""Many pieces with short gaps, where filling may matter."""


@given(st.one_of(near_spans, far_spans, short_spans), st.integers(30, 31))
@example(spans_of("01-15..01-30", "02-01..02-28", "05-01..05-14"), 30)
@example(spans_of("01-28", "01-30", "02-01..02-28"), 30)
@example(spans_of("01-31..03-01"), 31)
def test_cumulated_months_are_the_least_sum_over_all_ways_to_fill(spans: list[Span], days_in_month: int) -> None:
    least = least_sum(days_of(spans), days_in_month)
    assert length(spans, Unit.MONTH, days_in_month=days_in_month) == least // days_in_month
    assert length(spans, Unit.YEAR, days_in_month=days_in_month) == least // (12 * days_in_month)
    assert duration._least_sum([pieces.piece_of(each, "") for each in united(spans)], days_in_month) == least


@given(short_spans, short_spans, st.integers(30, 31))
def test_the_sum_in_days_of_months_alike_never_falls(spans: list[Span], more: list[Span], days_in_month: int) -> None:
    before, after = ([pieces.piece_of(each, "") for each in united(some)] for some in (spans, spans + more))
    assert duration._least_sum(before, days_in_month) <= duration._least_sum(after, days_in_month)


def possible(how: dict[str, Any]) -> dict[str, Any]:
    """All runs together are interrupted as often as they may be."""
    return {**how, "gaps": None} if how["join"] is Join.CUMULATIVE else how


lengths: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"unit": units, "join": joins, "gap": gaps, "gaps": bridges, "count_bridged": st.booleans()}
).map(possible)


def measured(spans: Sequence[Span], less: Sequence[Span], how: dict[str, Any], as_of: date) -> int:
    until = as_of if how["join"] is Join.CURRENT else None
    return length(spans, less=less, as_of=until, **how)


@given(some_spans, some_spans, near_spans, lengths, near)
@example(spans_of("02-01..02-28"), spans_of("01-01"), [], {"unit": Unit.MONTH, "join": Join.LONGEST, "gap": 30}, date(2023, 1, 1))
def test_more_days_never_make_it_less(spans: list[Span], more: list[Span], less: list[Span], how: dict[str, Any], as_of: date) -> None:
    assert measured(spans, less, how, as_of) <= measured(spans + more, less, how, as_of)


@given(some_spans, near_spans, near_spans, lengths, near)
def test_taking_more_off_never_makes_it_more(
    spans: list[Span], less: list[Span], more: list[Span], how: dict[str, Any], as_of: date
) -> None:
    assert measured(spans, less + more, how, as_of) <= measured(spans, less, how, as_of)


@given(some_spans, near_spans, lengths, near, gaps)
def test_a_greater_gap_never_makes_it_less(spans: list[Span], less: list[Span], how: dict[str, Any], as_of: date, more: int) -> None:
    assert measured(spans, less, how, as_of) <= measured(spans, less, {**how, "gap": how["gap"] + more}, as_of)


@given(st.one_of(some_spans, short_spans), near_spans, lengths, near, st.integers(0, 3), st.integers(0, 3))
def test_one_more_interruption_never_makes_it_less(  # noqa: PLR0917 - hypothesis passes them in this order
    spans: list[Span], less: list[Span], how: dict[str, Any], as_of: date, few: int, more: int
) -> None:
    numbers = [measured(spans, less, possible({**how, "gaps": gaps}), as_of) for gaps in (few, few + more, None)]
    assert numbers == sorted(numbers)


@given(short_spans, short_spans, near_spans, lengths, near)
def test_more_days_never_make_it_less_where_interruptions_are_few(
    spans: list[Span], more: list[Span], less: list[Span], how: dict[str, Any], as_of: date
) -> None:
    """As above, of many short pieces: a day inside of an interruption makes no second one of it."""
    assert measured(spans, less, how, as_of) <= measured(spans + more, less, how, as_of)


@given(near_spans, near_spans, lengths, windows, windows)
def test_a_wider_window_never_makes_it_less(spans: list[Span], less: list[Span], how: dict[str, Any], within: Span, other: Span) -> None:
    wider = Span(min(within.start, other.start), max(within.end, other.end))
    narrow = measured(spans, less, {**how, "within": within}, within.end)
    assert narrow <= measured(spans, less, {**how, "within": wider}, within.end)


@given(some_spans, near_spans, lengths, near, st.randoms())
def test_the_order_of_spans_is_irrelevant(spans: list[Span], less: list[Span], how: dict[str, Any], as_of: date, order: Any) -> None:
    mixed, mixed_less = order.sample(spans, len(spans)), order.sample(less, len(less))
    assert measured(spans, less, how, as_of) == measured(mixed + mixed, mixed_less, how, as_of)


@given(some_spans, units)
def test_the_longest_run_is_never_more_than_all_of_them(spans: list[Span], unit: Unit) -> None:
    assert longest(spans, unit) <= length(spans, unit)


# -- how many at once ------------------------------------------------------------------------------------------------------------

YEARS = span("2021-09-01", "2023-08-31")


def test_who_is_replaced_after_a_year_counts_once() -> None:
    first, second = span("2021-09-01", "2022-08-31"), span("2022-09-01", "2023-08-31")
    spans = [first, first, second, second]
    assert (most_at_once(spans, YEARS), least_at_once(spans, YEARS)) == (2, 2)
    assert [standing_on(spans, day) for day in (first.start, first.end, second.start, second.end, date(2023, 9, 1))] == [2, 2, 2, 2, 0]


def test_a_day_in_common_and_a_day_between_are_seen() -> None:
    overlapping = [span("2021-09-01", "2022-09-01"), span("2022-09-01", "2023-08-31")]
    apart = [span("2021-09-01", "2022-08-31"), span("2022-09-02", "2023-08-31")]
    assert (most_at_once(overlapping, YEARS), least_at_once(overlapping, YEARS)) == (2, 1)
    assert (most_at_once(apart, YEARS), least_at_once(apart, YEARS)) == (1, 0)


def test_only_the_days_of_the_window_are_looked_at() -> None:
    spans = spans_of("01-01..01-31", "01-31..02-28", "02-28..03-31")
    assert (most_at_once(spans, span("02-01", "02-27")), least_at_once(spans, span("02-01", "02-27"))) == (1, 1)
    assert (most_at_once(spans, span("02-28")), least_at_once(spans, span("02-28"))) == (2, 2)
    assert (most_at_once(spans, span("04-01", "04-30")), least_at_once(spans, span("03-31", "04-01"))) == (0, 0)
    assert (most_at_once([], Month(2023, 1)), least_at_once([], Month(2023, 1)), standing_on([], date(2023, 1, 1))) == (0, 0, 0)


@given(near_spans, windows)
def test_the_sweep_agrees_with_counting_day_by_day(spans: list[Span], within: Span) -> None:
    counts = [sum(day in each for each in spans) for day in within]
    assert (least_at_once(spans, within), most_at_once(spans, within)) == (min(counts), max(counts))
    assert [standing_on(spans, day) for day in within] == counts


@given(near_spans, near_spans, windows)
def test_one_more_span_never_lowers_how_many_there_are(spans: list[Span], more: list[Span], within: Span) -> None:
    assert most_at_once(spans, within) <= most_at_once(more + spans, within)
    assert least_at_once(spans, within) <= least_at_once(more + spans, within)


# -- bad input -------------------------------------------------------------------------------------------------------------------

GOOD = span("01-01", "01-31")


@pytest.mark.parametrize(
    ("bad", "path", "message"),
    [
        ([GOOD, "2023-01-01"], "[1]", "expected a Span or another period with known days, got '2023-01-01'"),
        ([None], "[0]", "expected a Span or another period with known days, got None"),
        (GOOD, "[0]", "expected a Span or another period with known days, got datetime.date"),  # one span is its days
        ("2023", "", "expected several"),
        (7, "", "expected several"),
    ],
)
def test_what_is_no_span_is_named(bad: Any, path: str, message: str) -> None:
    month = Month(2023, 1)
    calls: list[tuple[str, Any]] = [
        ("spans", lambda: united(bad)),
        ("spans", lambda: without(bad, [])),
        ("less", lambda: without([], bad)),
        ("pieces", lambda: Run(pieces=bad)),
        ("spans", lambda: runs(bad)),
        ("spans", lambda: length(bad, Unit.DAY)),
        ("less", lambda: length([], Unit.DAY, less=bad)),
        ("spans", lambda: most_at_once(bad, month)),
        ("spans", lambda: least_at_once(bad, month)),
        ("spans", lambda: standing_on(bad, month.span.start)),
    ]
    for name, call in calls:
        with pytest.raises(InvalidTypeError, match=message) as caught:
            call()
        assert caught.value.path == f"{name}{path}"


@pytest.mark.parametrize(
    ("arguments", "error", "path", "message"),
    [
        ({"unit": Unit.LESSON}, InvalidValueError, "unit", "expected Unit.DAY, Unit.MONTH or Unit.YEAR"),
        ({"unit": "month"}, InvalidTypeError, "unit", "expected a Unit, such as Unit.MONTH, got 'month'"),
        ({"join": "longest"}, InvalidTypeError, "join", "expected a Join, such as Join.LONGEST, got 'longest'"),
        ({"gap": -1}, InvalidValueError, "gap", "expected a number of days, at least 0, got -1"),
        ({"gap": 1.0}, InvalidTypeError, "gap", "as an int, got 1.0"),
        ({"gap": True}, InvalidTypeError, "gap", "as an int, got True"),
        ({"join": Join.LONGEST, "gaps": -1}, InvalidValueError, "gaps", "expected a number of gaps, at least 0, or None for any, got -1"),
        ({"join": Join.LONGEST, "gaps": 1.0}, InvalidTypeError, "gaps", "as an int, got 1.0"),
        ({"gaps": 1}, InvalidValueError, "gaps", "only the longest and the current run may be interrupted so often"),
        ({"days_in_month": 29}, InvalidValueError, "days_in_month", "expected 30 or 31 days in a month, got 29"),
        ({"days_in_month": 32}, InvalidValueError, "days_in_month", "expected 30 or 31 days in a month, got 32"),
        ({"days_in_month": None}, InvalidTypeError, "days_in_month", "as an int, got None"),
        ({"within": "2023"}, InvalidTypeError, "within", "expected a Span or another period with known days, got '2023'"),
        ({"within": [GOOD]}, InvalidTypeError, "within", "expected a Span"),
        ({"as_of": date(2023, 1, 1)}, InvalidValueError, "as_of", "end the window with within instead of as_of 2023-01-01"),
        ({"join": Join.LONGEST, "as_of": date(2023, 1, 1)}, InvalidValueError, "as_of", "only the current run lasts until a day"),
        ({"join": Join.CURRENT}, InvalidValueError, "as_of", "pass as_of, or within"),
        ({"join": Join.CURRENT, "as_of": A_DATETIME}, InvalidTypeError, "as_of", "pass its .date()"),
        ({"join": Join.CURRENT, "as_of": date(2023, 2, 1), "within": GOOD}, InvalidValueError, "as_of", "expected a day in 2023-01-01"),
        ({"join": Join.CURRENT, "as_of": date(2022, 12, 31), "within": GOOD}, InvalidValueError, "as_of", "got 2022-12-31"),
    ],
)
def test_bad_arguments_are_refused(arguments: dict[str, Any], error: type[EduPolicyError], path: str, message: str) -> None:
    with pytest.raises(error, match=message.replace(".", r"\.")) as caught:
        length([GOOD], **{"unit": Unit.DAY, **arguments})
    assert caught.value.path == path


def test_a_gap_of_runs_is_a_number_of_days() -> None:
    with pytest.raises(InvalidValueError, match="gap: expected a number of days, at least 0, got -1"):
        runs([GOOD], gap=-1)
    with pytest.raises(InvalidValueError, match="gaps: expected a number of gaps, at least 0, or None for any, got -1"):
        runs([GOOD], gap=1, gaps=-1)


def test_a_run_of_nothing_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="pieces: a run has at least one piece"):
        Run(pieces=[])


def test_a_window_and_a_day_are_needed_to_count_at_once() -> None:
    for counted in (most_at_once, least_at_once):
        with pytest.raises(InvalidTypeError, match="within: expected a Span"):
            counted([GOOD], date(2023, 1, 1))  # type: ignore[arg-type]  # the case to refuse
    with pytest.raises(InvalidTypeError, match=r"day: expected a date, got .* pass its \.date\(\)"):
        standing_on([GOOD], A_DATETIME)
