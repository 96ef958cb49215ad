"""Windows and rules for dates: every kind at its edges, in part, with edges that are not known, while it is open, and where none ends."""

import copy
import pickle
from datetime import date, datetime
from typing import Any as AnyType
from typing import Final

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from edu_policy import Language, explain
from edu_policy.assessment import Assessment
from edu_policy.calendars import (
    MAINLAND,
    NO_END,
    CalendarYear,
    DayTable,
    Month,
    PolicyTerm,
    Roll,
    SchoolCalendar,
    SchoolYear,
    Semester,
    SemesterDates,
    Span,
    Week,
    Weekday,
    WorkingDays,
    nominal,
)
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.explanation import formats
from edu_policy.models import Dossier, Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    Count,
    Counted,
    Duration,
    Duty,
    Each,
    Edition,
    FigureOf,
    Finding,
    ForEach,
    Frame,
    InForce,
    Number,
    Param,
    Parameter,
    Provision,
    Reading,
    Records,
    Ref,
    Require,
    Requirement,
    SemestersServed,
    Sum,
    Why,
    by_reading,
)
from edu_policy.rules.canonical import canonical_text
from edu_policy.rules.fields import activity, document, posting
from edu_policy.rules.parsing import edition_from_plain
from edu_policy.rules.plain import edition_to_plain
from edu_policy.rules.readings import walk
from edu_policy.rules.windows import OPEN_START, Between, DateRule, Last, Window, WindowEdge
from edu_policy.sources import Citation
from tests.rules.generated import CALENDARS, DAYS, dossiers, edition_with, editions, learnt, rising
from tests.rules.support import (
    AUTUMN,
    CALENDAR,
    HELD,
    LAST_DAY,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PAPERS,
    PENDING,
    POSTING,
    SPRING,
    THE_POSTING,
    THE_SCHOOL,
    UNKNOWN,
    asked,
    at_least,
    at_most,
    dossier_of,
    edition_of,
    must,
    paper,
    posted,
    recorded,
    verdict,
    visit,
    visits,
)
from tests.rules.test_laws import ask, flipped, law

WORKING: Final = WorkingDays([MAINLAND])
PREVIOUS: Final = SemesterDates(semester=Semester(2021, 2), first_lesson=date(2022, 2, 14), last_day=date(2022, 7, 1))
TWO_YEARS: Final = attrs.evolve(CALENDAR, semesters=[PREVIOUS, *CALENDAR.semesters])
NO_LAST_DAY: Final = attrs.evolve(
    CALENDAR, semesters=[CALENDAR.dates_of(AUTUMN), SemesterDates(semester=SPRING, first_lesson=date(2023, 2, 13))]
)
VISITED: Final = at_least(visits())


def weekdays_of(*years: int) -> WorkingDays:
    """Return Monday to Friday of some years as working days."""
    return WorkingDays([DayTable(id="weekdays", years=years, source=Citation("test"), as_of=date(2022, 1, 1), week=[*Weekday][:5])])


def found(rule: Requirement | Edition, dossier: Dossier | None = None, **parts: AnyType) -> Finding:
    """Return the finding of the only provision."""
    return asked(rule, dossier, **parts).finding.children[0]


def edges(window: AnyType, **parts: AnyType) -> list[tuple[AnyType, AnyType]]:
    """Return the first and last days of the windows that are judged."""
    finding = found(Each(window, VISITED), **parts)
    frames = [child.frame for child in finding.children] if finding.frame is None else [finding.frame]
    return [(frame.start, frame.end) for frame in frames if frame is not None]


def missing(finding: Finding) -> set[tuple[str, str]]:
    return {(fact.of, fact.field) for part in finding.walk() for fact in part.missing}


def visited(*days: date) -> Dossier:
    """Return a dossier with a visit on each of some days, complete from 2017 to 2024."""
    kept = recorded(until=date(2024, 12, 31), since=date(2017, 1, 1))
    return dossier_of(activities=[visit(f"A{index}", day) for index, day in enumerate(days)], recorded=kept)


def counted(window: AnyType, *days: date, **parts: AnyType) -> int:
    """Return how many of the visits count in the only window."""
    finding = found(Each(window, VISITED), visited(*days), **parts)
    only = finding.children[0] if finding.children else finding
    assert only.observed is not None
    return int(only.observed.low)  # type: ignore[arg-type]  # a count


# -- rules for dates ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "base", "expected"),
    [
        (DateRule(), date(2023, 1, 31), date(2023, 1, 31)),
        (DateRule(months=1), date(2023, 1, 31), date(2023, 2, 28)),
        (DateRule(years=1, months=-1, days=-1), date(2024, 3, 31), date(2025, 2, 27)),  # eleven months: 28 February, less a day
        (DateRule(months=1, day=20, days=3), date(2022, 10, 31), date(2022, 11, 23)),  # the 20th of November, and three days
        (DateRule(months=-1, day=20), date(2022, 10, 1), date(2022, 9, 20)),
        (DateRule(day=31), date(2023, 2, 10), date(2023, 2, 28)),  # the month has no later day
        (DateRule(day=1), date(2023, 2, 10), date(2023, 2, 1)),
        (DateRule(working_days=5), date(2024, 9, 30), date(2024, 10, 12)),  # 1 to 7 October off; 8, 9, 10, 11, and the 12th made up
        (DateRule(working_days=-1), date(2024, 10, 8), date(2024, 9, 30)),
        (DateRule(days=1, working_days=1), date(2024, 10, 18), date(2024, 10, 21)),  # Saturday, then Monday
        (DateRule(day=20, roll=Roll.PRECEDING), date(2024, 10, 31), date(2024, 10, 18)),  # the 20th is a Sunday
        (DateRule(day=20, roll=Roll.FOLLOWING), date(2024, 10, 31), date(2024, 10, 21)),
        (DateRule(day=21, roll=Roll.PRECEDING), date(2024, 10, 31), date(2024, 10, 21)),
    ],
)
def test_a_rule_counts_months_then_the_day_of_the_month_then_days_then_working_days(rule: DateRule, base: date, expected: date) -> None:
    assert rule.after(base, working=WORKING) == expected


def test_a_rule_that_counts_working_days_or_rolls_needs_them() -> None:
    for rule in (DateRule(working_days=1), DateRule(roll=Roll.FOLLOWING)):
        assert rule.needs_working
        with pytest.raises(InvalidValueError, match="working: a rule that rolls or counts working days needs them"):
            rule.after(date(2024, 10, 31))
    assert not DateRule(months=1, day=20, days=2).needs_working


@pytest.mark.parametrize(
    ("parts", "error", "says"),
    [
        ({"months": 1.5}, InvalidTypeError, "months: expected a whole number, got 1.5"),
        ({"years": "1"}, InvalidTypeError, "years: expected a whole number, got '1'"),
        ({"working_days": True}, InvalidTypeError, "working_days: expected a whole number, got True"),
        ({"day": 32}, InvalidValueError, "day: expected a day of the month from 1 to 31, got 32"),
        ({"day": "20"}, InvalidTypeError, "day: expected a day of the month from 1 to 31 as an int, got '20'"),
        ({"roll": "preceding"}, InvalidTypeError, "roll: expected a Roll, such as Roll.PRECEDING, got 'preceding'"),
        (
            {"base": "start"},
            InvalidTypeError,
            "base: expected WindowEdge.END, WindowEdge.START, a date, a field or a parameter, got 'start'",
        ),
        ({"base": None}, InvalidTypeError, "base: expected WindowEdge.END, WindowEdge.START, a date, a field or a parameter, got None"),
        (
            {"base": DateRule()},
            InvalidTypeError,
            "base: expected WindowEdge.END, WindowEdge.START, a date, a field or a parameter, got DateRule",
        ),
        ({"base": datetime(2022, 9, 1)}, InvalidTypeError, "base: expected a date"),  # noqa: DTZ001 - refused
    ],
)
def test_a_rule_refuses_parts_that_cannot_be(parts: dict[str, AnyType], error: type[Exception], says: str) -> None:
    with pytest.raises(error) as caught:
        DateRule(**parts)
    assert str(caught.value).startswith(says)


@pytest.mark.parametrize(
    ("kind", "parts", "error", "says"),
    [
        (Between, ("2022", None), InvalidTypeError, "start: expected a date, a field, a DateRule, a parameter, or None"),
        (Between, (None, Month(2022, 9)), InvalidTypeError, "end: expected a date, a field, a DateRule, a parameter, or None"),
        (Between, (date(2022, 9, 2), date(2022, 9, 1)), InvalidValueError, "end: ends on 2022-09-01, before its start 2022-09-02"),
        (Between, (datetime(2022, 9, 1), None), InvalidTypeError, "start: expected a date"),  # noqa: DTZ001 - refused
        (Last, (0, Window.MONTH), InvalidValueError, "n: expected how many windows, 1 to 1000, got 0"),
        (Last, (1001, Window.MONTH), InvalidValueError, "n: expected how many windows, 1 to 1000, got 1001"),
        (Last, (True, Window.MONTH), InvalidTypeError, "n: expected a whole number, got True"),
        (Last, (3, Window.SEMESTER), InvalidValueError, "window: expected a kind of which one follows the other: school_year"),
        (Last, (3, Between(None, None)), InvalidValueError, "window: expected a kind of which one follows the other"),
        (Last, (3, Window.MONTH, None), InvalidTypeError, "ending: expected a date, a field, a DateRule or a parameter, got None"),
    ],
)
def test_a_window_with_its_own_days_refuses_what_cannot_be(
    kind: AnyType, parts: tuple[AnyType, ...], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        kind(*parts)
    assert str(caught.value).startswith(says)


def test_windows_and_rules_are_values() -> None:
    for value in (
        DateRule(base=Param("day"), working_days=3, roll=Roll.FOLLOWING),
        Between(date(2021, 3, 1), Param("end")),
        Last(5, Window.SCHOOL_YEAR, date(2023, 8, 31)),
    ):
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own bytes
        assert copy.deepcopy(value) == value
        assert hash(copy.copy(value)) == hash(value)


def test_what_a_rule_or_a_window_gains_changes_no_digest() -> None:
    edition = edition_of(
        must(Each(Window.MONTH, HELD)), parameters=(Parameter(name="evidence_until", type=DateRule, default=DateRule(months=1)),)
    )
    text = canonical_text(edition)
    assert '{"DateRule":{"months":1}}' in text
    assert '"window":"month"' in text
    assert "roll" not in text
    assert '"until"' not in text


def test_an_edition_with_every_window_is_written_and_read() -> None:
    rule = DateRule(base=Param("day"), day=20, roll=Roll.PRECEDING, working_days=1)
    windows = (*Window, Between(date(2022, 9, 1), rule), Between(None, Param("day")), Last(3, Window.CALENDAR_YEAR))
    provisions = [must(Each(window, HELD, until=rule), f"p{index}") for index, window in enumerate(windows)]
    provisions.append(must(at_least(Sum(visits(), Last(2, Window.MONTH))), "sum"))
    edition = edition_of(*provisions, parameters=(Parameter(name="day", type=date),))
    assert edition_from_plain(edition_to_plain(edition)) == edition


# -- kinds that follow each other --------------------------------------------------------------------------------------


def test_a_week_runs_from_monday_to_sunday() -> None:
    # 3 October 2022 is a Monday
    week = Span(date(2022, 10, 3), date(2022, 10, 9))
    assert edges(Window.WEEK, period=week) == [(date(2022, 10, 3), date(2022, 10, 9))]
    around = [date(2022, 10, 2), date(2022, 10, 3), date(2022, 10, 9), date(2022, 10, 10)]
    assert [counted(Window.WEEK, day, period=week) for day in around] == [0, 1, 1, 0]


def test_a_week_is_judged_in_the_period_in_which_it_ends_and_whole() -> None:
    # 1 September 2022 is a Thursday, 31 August 2023 too: the year has the week from 29 August 2022, and not that from 28 August 2023
    weeks = edges(Window.WEEK)
    assert weeks[0] == (date(2022, 8, 29), date(2022, 9, 4))
    assert weeks[-1] == (date(2023, 8, 21), date(2023, 8, 27))
    assert len(weeks) == 52
    assert edges(Window.WEEK, period=SchoolYear(2023), calendar=nominal(2023))[0] == (date(2023, 8, 28), date(2023, 9, 3))


def test_of_a_posting_a_week_is_cut_to_the_term() -> None:
    facts = dossier_of(postings=[posted(start=date(2022, 10, 6), end=date(2022, 10, 18))])
    finding = found(Each(Window.WEEK, HELD), facts, subject="P", kind=POSTING, period=None)
    # from Thursday 6 October: the week that ends on the 9th, the one that ends on the 16th, and not the one that would end on the 23rd
    frames = [child.frame for child in finding.children]
    assert [(frame.start, frame.end) for frame in frames if frame] == [
        (date(2022, 10, 6), date(2022, 10, 9)),
        (date(2022, 10, 10), date(2022, 10, 16)),
    ]


def test_a_calendar_year_is_judged_whole_in_the_school_year_in_which_it_ends() -> None:
    assert edges(Window.CALENDAR_YEAR) == [(date(2022, 1, 1), date(2022, 12, 31))]
    around = [date(2021, 12, 31), date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 1)]
    assert [counted(Window.CALENDAR_YEAR, day) for day in around] == [0, 1, 1, 0]


@pytest.mark.parametrize(
    ("window", "period"),
    [
        (Window.WEEK, Span(date(2022, 10, 4), date(2022, 10, 8))),  # Tuesday to Saturday
        (Window.MONTH, Span(date(2022, 10, 1), date(2022, 10, 30))),
        (Window.TEACHING_MONTH, Span(date(2022, 10, 1), date(2022, 10, 30))),
        (Window.CALENDAR_YEAR, Month(2022, 11)),
        (Window.SCHOOL_YEAR, CalendarYear(2022)),
        (Window.SEMESTER, Month(2022, 10)),
        (Window.BEFORE_SEMESTER, Month(2022, 10)),
        (Between(date(2022, 9, 1), date(2022, 11, 1)), Month(2022, 10)),
    ],
)
def test_where_no_window_ends_inside_the_period_nothing_applies(window: AnyType, period: AnyType) -> None:
    calendar = nominal(2021, 2022)
    finding = found(Each(window, VISITED), period=period, calendar=calendar)
    if (window, period) == (Window.SCHOOL_YEAR, CalendarYear(2022)):  # that of 2021-22 ends in August
        assert [child.frame.period for child in finding.children if child.frame] == [SchoolYear(2021)]
        return
    assert (finding.verdict, finding.why) == (NOT_APPLICABLE, Why.OTHER_PERIOD)


def test_a_notice_every_week_is_pending_while_a_week_is_open_and_final_once_one_is_missed() -> None:
    """P02-10c: two weeks, from Monday 3 October; notices on a Sunday and on a Monday."""
    period = Span(date(2022, 10, 3), date(2022, 10, 16))
    rule = Each(Window.WEEK, VISITED)
    both, late = visited(date(2022, 10, 9), date(2022, 10, 10)), visited(date(2022, 10, 10))
    assert verdict(rule, both, period=period, on=date(2022, 10, 8)) is PENDING
    assert verdict(rule, both, period=period, on=date(2022, 10, 10)) is MET
    assert verdict(rule, late, period=period, on=date(2022, 10, 8)) is PENDING
    assert verdict(rule, late, period=period, on=date(2022, 10, 9)) is NOT_MET
    labels = [str(child.frame.period) for child in found(rule, both, period=period).children if child.frame]
    assert labels == ["week of 2022-10-03", "week of 2022-10-10"]


# -- months with teaching ----------------------------------------------------------------------------------------------


def months(finding: Finding) -> list[AnyType]:
    return [child.frame.period.month for child in finding.children if child.frame and isinstance(child.frame.period, Month)]


def test_a_month_without_a_day_of_a_semester_does_not_apply() -> None:
    finding = found(Each(Window.TEACHING_MONTH, VISITED))
    assert months(finding) == [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]
    august = found(Each(Window.TEACHING_MONTH, VISITED), period=Month(2023, 8))
    assert (august.verdict, august.why) == (NOT_APPLICABLE, Why.OTHER_PERIOD)


def test_a_month_with_one_day_of_a_semester_applies() -> None:
    edge = SchoolCalendar(
        id="c",
        semesters=[
            SemesterDates(semester=AUTUMN, first_lesson=date(2022, 8, 31), last_day=date(2023, 1, 1)),
            SemesterDates(semester=SPRING, first_lesson=date(2023, 3, 31), last_day=date(2023, 7, 1)),
        ],
    )
    assert months(found(Each(Window.TEACHING_MONTH, VISITED), calendar=edge)) == [9, 10, 11, 12, 1, 3, 4, 5, 6, 7]
    # of 1 January and 1 July 2023, a Sunday and a Saturday, neither is worked; with working days they are no teaching days
    worked = attrs.evolve(edge, working=WORKING)
    assert months(found(Each(Window.TEACHING_MONTH, VISITED), calendar=worked)) == [9, 10, 11, 12, 3, 4, 5, 6]
    # where the working days do not reach, every day of a semester counts
    short = attrs.evolve(edge, working=weekdays_of(2022))
    assert months(found(Each(Window.TEACHING_MONTH, VISITED), calendar=short)) == [9, 10, 11, 12, 1, 3, 4, 5, 6, 7]


def test_whether_a_month_applies_is_unknown_where_an_edge_would_tell() -> None:
    finding = found(Each(Window.TEACHING_MONTH, VISITED), calendar=NO_LAST_DAY)
    # the first lesson, on 13 February, is stated: that month has a teaching day; from March on, the last day would tell
    assert months(finding) == [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8]
    unknown = [child for child in finding.children if child.verdict is UNKNOWN]
    assert months(attrs.evolve(finding, children=tuple(unknown))) == [3, 4, 5, 6, 7, 8]
    assert missing(finding) == {("2022-23/2", "semester.last_day")}


def test_a_last_day_tells_that_its_month_is_taught_unless_it_may_be_a_day_off() -> None:
    no_first = SchoolCalendar(id="c", semesters=[CALENDAR.dates_of(AUTUMN), SemesterDates(semester=SPRING, last_day=date(2023, 7, 7))])
    july, rule = Month(2023, 7), Each(Window.TEACHING_MONTH, VISITED)
    assert verdict(rule, visited(date(2023, 7, 3)), period=july, calendar=no_first) is MET
    assert verdict(rule, visited(date(2023, 7, 3)), period=july, calendar=attrs.evolve(no_first, working=WORKING)) is UNKNOWN


def test_an_unknown_month_may_not_apply_whatever_stands_in_it() -> None:
    """Another provision, judged for the period, knows nothing of the month."""
    edition = edition_of(
        must(Each(Window.TEACHING_MONTH, Ref("2")), "1"),
        must(VISITED, "2"),
    )
    (first, _) = asked(edition, visited(), period=Month(2023, 8), calendar=NO_LAST_DAY).finding.children
    assert first.verdict is UNKNOWN


def test_a_month_beyond_the_calendar_is_unknown() -> None:
    finding = found(Each(Window.TEACHING_MONTH, VISITED), period=Span(date(2023, 7, 1), date(2023, 9, 30)))
    assert [(str(child.frame.period), child.verdict) for child in finding.children if child.frame] == [
        ("2023-07", NOT_MET),
        ("2023-09", UNKNOWN),
    ]
    assert missing(finding) == {("2023-09", "calendar")}


def test_without_a_calendar_months_with_teaching_are_unknown_and_months_are_not() -> None:
    assert verdict(Each(Window.TEACHING_MONTH, VISITED), visited(), calendar=None) is UNKNOWN
    assert verdict(Each(Window.MONTH, VISITED), visited(), calendar=None) is NOT_MET
    assert missing(found(Each(Window.BEFORE_SEMESTER, VISITED), calendar=None)) == {("calendar", "calendar")}


def test_of_a_posting_only_the_part_of_a_month_in_its_term_can_have_teaching() -> None:
    # from 16 January, after the semester: that month has no teaching day in the term, February has from the 13th on
    facts = dossier_of(postings=[posted(start=date(2023, 1, 16), end=date(2023, 2, 28))])
    assert months(found(Each(Window.TEACHING_MONTH, HELD), facts, subject="P", kind=POSTING, period=None)) == [2]


def test_a_borrowed_edge_is_assumed_in_its_month() -> None:
    finding = found(Each(Window.TEACHING_MONTH, VISITED), calendar=nominal(2022))
    told = {
        child.frame.period.month: child.assumptions for child in finding.children if child.frame and isinstance(child.frame.period, Month)
    }
    assert {month for month, assumed in told.items() if assumed} == {9, 1, 2, 8}
    assert [assumption.what for assumption in told[1]] == ["2022-23/1.last_day"]


# -- before a semester -------------------------------------------------------------------------------------------------


def test_the_days_before_a_semester_begin_after_the_one_before_it_and_end_before_the_first_lesson() -> None:
    assert edges(Window.BEFORE_SEMESTER, calendar=TWO_YEARS) == [
        (date(2022, 7, 2), date(2022, 8, 31)),
        (date(2023, 1, 14), date(2023, 2, 12)),
    ]
    assert edges(Window.BEFORE_SEMESTER, calendar=TWO_YEARS, period=SPRING) == [(date(2023, 1, 14), date(2023, 2, 12))]


@pytest.mark.parametrize(
    ("autumn", "spring", "expected"),
    [
        (date(2022, 7, 2), date(2023, 1, 14), MET),
        (date(2022, 8, 31), date(2023, 2, 12), MET),
        (date(2022, 7, 1), date(2023, 2, 12), NOT_MET),
        (date(2022, 9, 1), date(2023, 2, 12), NOT_MET),
        (date(2022, 8, 31), date(2023, 1, 13), NOT_MET),
        (date(2022, 8, 31), date(2023, 2, 13), NOT_MET),
    ],
)
def test_a_training_before_each_semester(autumn: date, spring: date, expected: AnyType) -> None:
    """P11-09f."""
    assert verdict(Each(Window.BEFORE_SEMESTER, VISITED), visited(autumn, spring), calendar=TWO_YEARS) is expected


def test_the_days_before_a_semester_are_pending_until_its_first_lesson() -> None:
    rule = Each(Window.BEFORE_SEMESTER, VISITED)
    on = [date(2022, 8, 30), date(2022, 8, 31)]
    assert [verdict(rule, visited(), calendar=TWO_YEARS, on=day) for day in on] == [PENDING, NOT_MET]
    assert verdict(rule, visited(date(2022, 8, 20)), calendar=TWO_YEARS, on=date(2022, 12, 1)) is PENDING


def test_the_end_of_the_semester_before_is_named_where_it_is_not_known() -> None:
    finding = found(Each(Window.BEFORE_SEMESTER, VISITED), visited(date(2022, 8, 20), date(2023, 2, 1)))
    assert [child.verdict for child in finding.children] == [UNKNOWN, MET]
    assert missing(finding) == {("2021-22/2", "semester.last_day")}
    unknown_start = SchoolCalendar(id="c", semesters=[CALENDAR.dates_of(AUTUMN), SemesterDates(semester=SPRING, last_day=date(2023, 7, 7))])
    assert missing(found(Each(Window.BEFORE_SEMESTER, VISITED), calendar=unknown_start)) == {
        ("2021-22/2", "semester.last_day"),
        ("2022-23/2", "semester.first_lesson"),
    }


def test_other_periods_have_the_days_before_the_semesters_that_begin_in_them() -> None:
    calendar_year = edges(Window.BEFORE_SEMESTER, calendar=TWO_YEARS, period=Span(date(2022, 7, 1), date(2023, 2, 12)))
    assert calendar_year == [(date(2022, 7, 2), date(2022, 8, 31))]
    facts = dossier_of(postings=[posted(start=date(2022, 9, 1), end=date(2023, 7, 7))])
    # the days before the autumn end before the posting begins
    finding = found(Each(Window.BEFORE_SEMESTER, HELD), facts, subject="P", kind=POSTING, period=None, calendar=TWO_YEARS)
    assert [child.frame.period for child in finding.children if child.frame] == [SPRING]


def test_nominal_semesters_leave_no_days_between_them_and_borrowed_edges_are_assumed() -> None:
    assert found(Each(Window.BEFORE_SEMESTER, VISITED), calendar=nominal(2021, 2022)).verdict is NOT_APPLICABLE
    lent = NO_FIRST.completed_by(SchoolCalendar(id="city", semesters=[CALENDAR.dates_of(SPRING)]))
    finding = found(Each(Window.BEFORE_SEMESTER, VISITED), calendar=lent, period=SPRING)
    assert [assumption.what for child in finding.children for assumption in child.assumptions] == ["2022-23/2.first_lesson"]


NO_FIRST: Final = SchoolCalendar(id="c", semesters=[CALENDAR.dates_of(AUTUMN), SemesterDates(semester=SPRING, last_day=date(2023, 7, 7))])


@pytest.mark.parametrize(
    ("about", "on", "expected"),
    [
        (SPRING, date(2023, 1, 20), MET),
        (AUTUMN, date(2023, 1, 20), NOT_MET),
        (None, date(2023, 2, 12), MET),
        (None, date(2023, 2, 13), NOT_MET),
        (Span(date(2023, 2, 6), date(2023, 2, 10)), date(2023, 2, 1), MET),
        (SchoolYear(2022), date(2023, 1, 20), UNKNOWN),  # it may be about either semester
        (SchoolYear(2021), date(2023, 1, 20), NOT_MET),
    ],
)
def test_a_paper_about_a_semester_is_one_for_the_days_before_it(about: AnyType, on: date, expected: AnyType) -> None:
    rule = Each(Window.BEFORE_SEMESTER, at_least(Count(PAPERS, Unit.DOCUMENT)), until=DateRule(months=2))
    facts = dossier_of(documents=[paper("D", on, period=about)])
    assert verdict(rule, facts, period=SPRING) is expected


# -- the programme -----------------------------------------------------------------------------------------------------


def programme(start: date, end: AnyType) -> Edition:
    return edition_of(must(Each(Window.PROGRAMME, VISITED)), in_force=InForce(start, end))


def test_the_programme_is_the_term_of_the_edition() -> None:
    edition = programme(date(2021, 9, 1), date(2023, 8, 31))  # two years
    finding = found(edition, visited(date(2021, 9, 1)))
    assert finding.verdict is MET
    assert finding.frame == Frame(
        Window.PROGRAMME, PolicyTerm("p", date(2021, 9, 1), date(2023, 8, 31)), date(2021, 9, 1), date(2023, 8, 31)
    )
    assert verdict(edition, visited(date(2021, 8, 31))) is NOT_MET
    assert verdict(edition, visited(), on=date(2023, 8, 30)) is PENDING
    assert found(edition, period=SchoolYear(2021), calendar=nominal(2021)).why is Why.OTHER_PERIOD


def test_a_programme_without_a_stated_end_is_unknown_and_says_so() -> None:
    assert missing(found(programme(date(2021, 9, 1), NO_END))) == {("p", "programme.end")}
    assert missing(found(edition_of(must(Each(Window.PROGRAMME, VISITED))))) == {("p", "programme.start"), ("p", "programme.end")}
    assert verdict(programme(date(2021, 9, 1), NO_END), visited(date(2022, 9, 1))) is UNKNOWN


# -- windows with their own days ---------------------------------------------------------------------------------------

PHASES: Final = (
    Parameter(name="trial_starts", type=date, default=date(2023, 3, 1)),
    Parameter(name="trial_ends", type=date, default=date(2023, 6, 30)),
    Parameter(name="review_ends", type=date),
)
TRIAL: Final = Between(Param("trial_starts"), Param("trial_ends"))


def phased(window: Between, rule: Requirement = VISITED) -> Edition:
    return edition_of(must(Each(window, rule)), parameters=PHASES)


def test_a_phase_is_a_window_whose_days_are_parameters() -> None:
    edition = phased(TRIAL)
    around = [date(2023, 2, 28), date(2023, 3, 1), date(2023, 6, 30), date(2023, 7, 1)]
    assert [verdict(edition, visited(day)) for day in around] == [NOT_MET, MET, MET, NOT_MET]
    assert [verdict(edition, visited(), on=on) for on in (date(2023, 6, 29), date(2023, 6, 30))] == [PENDING, NOT_MET]
    finding = found(edition, visited())
    assert finding.frame == Frame(TRIAL, Span(date(2023, 3, 1), date(2023, 6, 30)), date(2023, 3, 1), date(2023, 6, 30))
    later = edition.bind(trial_starts=date(2023, 7, 1), trial_ends=date(2023, 7, 31))
    assert [verdict(later, visited(day)) for day in around] == [NOT_MET, NOT_MET, NOT_MET, MET]


def test_a_phase_is_judged_in_the_period_in_which_it_ends() -> None:
    assert verdict(phased(TRIAL), visited(), period=Span(date(2023, 6, 30), date(2023, 12, 31))) is NOT_MET
    for other in (Span(date(2023, 7, 1), date(2023, 12, 31)), Span(date(2022, 9, 1), date(2023, 6, 29))):
        assert found(phased(TRIAL), visited(), period=other).why is Why.OTHER_PERIOD


def test_a_phase_whose_end_is_not_set_is_unknown_and_may_not_apply() -> None:
    edition = phased(Between(Param("trial_ends"), Param("review_ends")))
    finding = found(edition, visited(date(2023, 7, 1)))
    assert (finding.verdict, missing(finding)) == (UNKNOWN, {("parameter", "review_ends")})
    assert found(phased(Between(Param("trial_ends"), Param("review_ends")), HELD)).applies == 0
    assert verdict(edition.bind(review_ends=date(2023, 8, 31)), visited(date(2023, 7, 1))) is MET
    assert verdict(edition.bind(review_ends=date(2023, 1, 1)), visited(date(2023, 7, 1))) is NOT_APPLICABLE  # it ends before it begins


def test_an_open_start_takes_in_all_that_came_before() -> None:
    rule = Each(Between(None, DateRule()), at_least(visits(), 2))
    assert verdict(rule, visited(date(2017, 1, 1), date(2023, 8, 31))) is MET
    # no archive reaches back to all that ever was, so too few are never certain
    assert verdict(rule, visited(date(2017, 1, 1), date(2023, 9, 1))) is UNKNOWN
    assert verdict(Each(Between(None, DateRule()), at_most(visits(), 0)), visited(date(2017, 1, 1))) is NOT_MET


def test_before_an_open_start_there_is_no_period_and_no_calendar_reaches_to_it() -> None:
    window = Between(None, DateRule())
    figure = at_least(FigureOf("quota", posting.of("subject").home, Window.SCHOOL_YEAR, Unit.PERSON))
    for rule in (figure, at_least(SemestersServed(THE_POSTING))):
        edition = edition_of(must(Each(window, rule), subject=POSTING))
        assert verdict(edition, dossier_of(postings=[posted()], figures=[]), subject="P") is UNKNOWN
    assert formats.frame(Frame(window, None, OPEN_START, LAST_DAY), Language.EN) == "(any earlier day) to August 31, 2023"
    assert formats.frame(Frame(window, None, OPEN_START, LAST_DAY), Language.ZH_HANT) == "（不限）至2023年8月31日"


def test_a_window_without_end_is_never_over() -> None:
    rule = Each(Between(date(2022, 9, 1), None), VISITED)
    assert verdict(rule, visited()) is PENDING
    assert verdict(rule, visited(date(2023, 9, 15))) is MET  # after the judged period, and before the day of the assessment
    assert verdict(Each(Between(date(2022, 9, 1), None), at_most(visits(), 0)), visited()) is PENDING


def test_ends_may_be_reckoned_from_the_judged_period() -> None:
    window = Between(DateRule(base=WindowEdge.START, months=-1), DateRule(days=30))
    assert edges(window) == [(date(2022, 8, 1), date(2023, 9, 30))]
    working_week = Between(date(2022, 9, 1), DateRule(base=date(2024, 9, 30), working_days=5))
    period = Month(2024, 10)
    known = attrs.evolve(nominal(2024), working=WORKING)
    assert edges(working_week, period=period, calendar=known) == [(date(2022, 9, 1), date(2024, 10, 12))]
    finding = found(Each(working_week, VISITED), period=period, calendar=attrs.evolve(known, id="county", working=None))
    assert (finding.verdict, missing(finding)) == (UNKNOWN, {("county", "working")})
    beyond = found(Each(Between(None, DateRule(base=date(2040, 1, 1), working_days=5)), VISITED), period=period, calendar=known)
    assert (beyond.verdict, missing(beyond)) == (UNKNOWN, {("nominal", "working")})
    assert missing(found(Each(working_week, VISITED), period=period, calendar=None)) == {("calendar", "calendar")}


def test_an_end_may_be_a_field_and_its_numbers_parameters() -> None:
    """So many months from the first day of a posting."""
    begins = posting.of("subject").start
    window = Between(begins, DateRule(base=begins, months=Param("months"), days=-1))
    parameters = (Parameter(name="months", type=int, unit=Unit.MONTH),)
    edition = edition_of(must(Each(window, VISITED_BY_T), subject=POSTING), parameters=parameters)

    def of(edition: Edition, start: date | None) -> Finding:
        facts = dossier_of(postings=[posted(start=start)], activities=[visit("A", date(2022, 11, 30))])
        return found(edition, facts, subject="P", period=None)

    assert missing(of(edition, date(2022, 9, 1))) == {("parameter", "months")}
    three = edition.bind(months=3)
    finding = of(three, date(2022, 9, 1))
    assert finding.verdict is MET
    assert finding.frame is not None
    assert (finding.frame.start, finding.frame.end) == (date(2022, 9, 1), date(2022, 11, 30))
    assert of(edition.bind(months=2), date(2022, 9, 1)).verdict is NOT_MET
    assert of(edition.bind(months=12), date(2022, 9, 1)).verdict is NOT_APPLICABLE  # the term ends before
    assert missing(of(three, None)) == {("P", "posting.start")}


def test_a_window_that_begins_with_what_has_no_end_does_not_apply_yet() -> None:
    window = Between(posting.of("subject").end, None)
    facts = dossier_of(postings=[posted(end=NO_END)])
    edition = edition_of(must(Each(window, HELD), subject=POSTING))
    assert verdict(edition, facts, subject="P") is NOT_APPLICABLE
    last = edition_of(must(Each(Last(2, Window.MONTH, posting.of("subject").end), VISITED_BY_T), subject=POSTING))
    assert missing(found(last, facts, subject="P")) == {("P", "posting.end")}


def test_a_rule_with_a_parameter_in_place_of_a_number_waits_for_its_value() -> None:
    for rule, path in [
        (DateRule(days=Param("n")), "days"),
        (DateRule(day=Param("n")), "day"),
        (DateRule(working_days=Param("n")), "working_days"),
    ]:
        with pytest.raises(InvalidValueError, match=f"{path}: the parameter 'n' stands here; put its value in its place"):
            rule.after(date(2022, 9, 1), working=WORKING)


def test_a_term_whose_end_is_not_known_leaves_open_whether_a_phase_ends_in_it() -> None:
    edition = edition_of(must(Each(TRIAL, VISITED_BY_T), subject=POSTING), parameters=PHASES)
    finding = found(edition, dossier_of(postings=[posted(end=None)]), subject="P", period=None)
    assert finding.verdict is UNKNOWN
    assert missing(finding) == {("P", "posting.end")}


VISITED_BY_T: Final = at_least(Count(Records(Table.ACTIVITIES, (activity.by.is_("T"),)), Unit.RECORD))


# -- the last windows of a kind ----------------------------------------------------------------------------------------


def test_the_last_five_years_end_with_the_one_in_which_the_period_ends() -> None:
    five = Last(5, Window.SCHOOL_YEAR)
    assert edges(five) == [(date(2018, 9, 1), date(2023, 8, 31))]
    assert edges(five, period=AUTUMN) == [(date(2018, 9, 1), date(2023, 8, 31))]
    assert edges(Last(3, Window.CALENDAR_YEAR)) == [(date(2021, 1, 1), date(2023, 12, 31))]
    assert edges(Last(2, Window.MONTH), period=Semester(2022, 1)) == [(date(2022, 12, 1), date(2023, 1, 31))]
    assert edges(Last(1, Window.WEEK), period=Month(2022, 10)) == [(date(2022, 10, 31), date(2022, 11, 6))]  # the 31st is a Monday
    around = [date(2018, 8, 31), date(2018, 9, 1), date(2023, 8, 31), date(2023, 9, 1)]
    assert [counted(five, day) for day in around] == [0, 1, 1, 0]


def test_the_last_windows_may_end_before_the_period_or_on_a_given_day() -> None:
    before = Last(3, Window.SCHOOL_YEAR, DateRule(base=WindowEdge.START, days=-1))
    assert edges(before) == [(date(2019, 9, 1), date(2022, 8, 31))]
    assert edges(Last(2, Window.CALENDAR_YEAR, date(2020, 5, 1))) == [(date(2019, 1, 1), date(2020, 12, 31))]
    unset = edition_of(must(Each(Last(2, Window.MONTH, Param("review_ends")), VISITED)), parameters=PHASES)
    assert missing(found(unset)) == {("parameter", "review_ends")}


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2019, 9, 1), date(2022, 8, 31), MET),
        (date(2017, 9, 1), date(2021, 8, 31), MET),  # from 1 September 2018 on three years are inside
        (date(2017, 9, 1), date(2021, 8, 29), NOT_MET),  # two years, eleven months and 29 days; 30 days are a month
        (date(2020, 9, 3), NO_END, NOT_MET),
        (date(2020, 9, 1), NO_END, MET),
    ],
)
def test_three_years_within_the_last_five(start: date, end: AnyType, expected: AnyType) -> None:
    served = Duration(Records(Table.POSTINGS, (posting.home.is_(THE_SCHOOL),)), Unit.YEAR)
    facts = dossier_of(postings=[posted(start=start, end=end)], recorded=recorded(since=date(2010, 1, 1)))
    assert verdict(Each(Last(5, Window.SCHOOL_YEAR), at_least(served, 3)), facts) is expected


def test_a_sum_over_one_window_is_the_measure_in_it() -> None:
    facts = visited(date(2018, 9, 1), date(2022, 9, 1), date(2023, 9, 1))
    assert verdict(Require(Sum(visits(), Last(5, Window.SCHOOL_YEAR)), Number(2), Number(2)), facts) is MET
    assert verdict(Require(Sum(visits(), Between(date(2010, 1, 1), date(2010, 12, 31))), Number(0), Number(0)), facts) is MET
    assert verdict(Require(Sum(visits(), Window.WEEK), Number(1), Number(1)), facts) is MET


def test_papers_are_about_a_window_with_its_own_days_where_their_period_lies_inside() -> None:
    rule = Each(Last(3, Window.SCHOOL_YEAR), at_least(Count(PAPERS, Unit.DOCUMENT)), until=DateRule(months=1))
    kept = recorded(since=date(2019, 1, 1))
    for about, expected in [
        (SchoolYear(2020), MET),
        (SchoolYear(2022), MET),
        (Month(2020, 9), MET),
        (SchoolYear(2019), NOT_MET),
        (CalendarYear(2020), UNKNOWN),  # a part of it lies before
    ]:
        assert verdict(rule, dossier_of(documents=[paper("D", period=about)], recorded=kept)) is expected


def test_papers_about_days_after_the_calendar_belong_to_a_window_without_end() -> None:
    rule = Each(Between(date(2022, 9, 1), None), at_least(Count(PAPERS, Unit.DOCUMENT)))
    assert verdict(rule, dossier_of(documents=[paper("D", period=Month(2024, 5))])) is MET
    assert verdict(rule, dossier_of(documents=[paper("D", period=Month(2022, 5))])) is PENDING
    assert verdict(rule, dossier_of(documents=[paper("D", date(2022, 8, 31))])) is PENDING


def test_a_paper_about_another_seven_days_than_a_week_is_matched_by_its_days() -> None:
    rule = Each(Window.WEEK, at_least(Count(PAPERS, Unit.DOCUMENT)), until=DateRule())
    period = Span(date(2022, 10, 3), date(2022, 10, 9))
    for about, expected in [
        (Week(date(2022, 10, 3)), MET),
        (Week(date(2022, 10, 2)), UNKNOWN),  # from Sunday to Saturday
        (Week(date(2022, 10, 10)), NOT_MET),
    ]:
        assert verdict(rule, dossier_of(documents=[paper("D", date(2022, 10, 4), period=about)]), period=period) is expected


# -- evidence that is due on another day than the end of its window ----------------------------------------------------

BY_THE_20TH: Final = by_reading(
    "3d",
    as_stated=DateRule(base=WindowEdge.START, months=-1, day=20),
    working_day=DateRule(base=WindowEdge.START, months=-1, day=20, roll=Roll.PRECEDING),
)
MONTHLY_PLAN: Final = edition_of(
    must(Each(Window.MONTH, at_least(Count(PAPERS, Unit.DOCUMENT)), until=BY_THE_20TH)),
    readings=(Reading(key="3d", options=("as_stated", "working_day"), provisions=("1",)),),
)
"""P03-07d: the plan for each month is filed by the 20th of the month before."""
WORKED: Final = attrs.evolve(CALENDAR, working=WORKING)
DECEMBER: Final = {"period": Month(2022, 12), "calendar": WORKED}


def planned(on: date | None, about: Month | None = None, **parts: AnyType) -> Dossier:
    documents = [] if on is None else [paper("D", on, period=about or Month(2022, 12))]
    return dossier_of(**({"documents": documents, "recorded": recorded(since=date(2022, 8, 1))} | parts))


@pytest.mark.parametrize(
    ("filed", "as_stated", "working_day"),
    [
        (date(2022, 11, 18), MET, MET),
        (date(2022, 11, 19), MET, NOT_MET),
        (date(2022, 11, 20), MET, NOT_MET),  # a Sunday: the working day before it is Friday the 18th
        (date(2022, 11, 21), NOT_MET, NOT_MET),
        (None, NOT_MET, NOT_MET),
    ],
)
def test_the_plan_for_the_next_month_is_due_by_the_20th(filed: date | None, as_stated: AnyType, working_day: AnyType) -> None:
    assert verdict(MONTHLY_PLAN, planned(filed), **DECEMBER) is as_stated
    assert verdict(MONTHLY_PLAN.read({"3d": "working_day"}), planned(filed), **DECEMBER) is working_day


def test_a_plan_that_is_not_due_yet_is_pending() -> None:
    on = [date(2022, 11, 17), date(2022, 11, 18), date(2022, 11, 19), date(2022, 11, 20)]
    assert [verdict(MONTHLY_PLAN, planned(None), **DECEMBER, on=day) for day in on] == [PENDING, PENDING, PENDING, NOT_MET]
    rolled = MONTHLY_PLAN.read({"3d": "working_day"})
    assert [verdict(rolled, planned(None), **DECEMBER, on=day) for day in on] == [PENDING, NOT_MET, NOT_MET, NOT_MET]
    finding = found(MONTHLY_PLAN, planned(None), **DECEMBER, on=date(2022, 11, 1)).children[0]
    assert (finding.due, finding.frame and finding.frame.start) == (date(2022, 11, 20), date(2022, 12, 1))


def test_a_plan_for_another_month_does_not_count() -> None:
    assert verdict(MONTHLY_PLAN, planned(date(2022, 11, 18), Month(2022, 11)), **DECEMBER) is NOT_MET


def test_plans_are_due_for_every_month_of_the_year() -> None:
    filed = [(date(2022, month - 1, 20), Month(2022, month)) for month in (9, 10, 11, 12)]
    facts = dossier_of(
        documents=[paper(f"D{about.month}", on, period=about) for on, about in filed], recorded=recorded(since=date(2022, 8, 1))
    )
    finding = found(MONTHLY_PLAN, facts, on=date(2022, 12, 31))
    assert [child.verdict for child in finding.children] == [MET] * 4 + [NOT_MET] + [PENDING] * 7
    assert finding.verdict is NOT_MET


def test_that_no_plan_was_filed_before_the_records_begin_is_not_known() -> None:
    september = {"period": Month(2022, 9)}
    assert verdict(MONTHLY_PLAN, planned(None), **september) is NOT_MET
    # it was due on 20 August, and may have been filed from the 1st on
    late = planned(None, recorded=recorded(since=date(2022, 8, 2)))
    assert verdict(MONTHLY_PLAN, late, **september) is UNKNOWN
    # before a span, only from the day on which it is due
    window = Between(date(2022, 9, 1), date(2022, 9, 30))
    rule = Each(window, at_least(Count(PAPERS, Unit.DOCUMENT)), until=DateRule(base=WindowEdge.START, months=-1, day=20))
    assert verdict(rule, planned(None, recorded=recorded(since=date(2022, 8, 20)))) is NOT_MET
    assert verdict(rule, planned(None, recorded=recorded(since=date(2022, 8, 21)))) is UNKNOWN


def test_a_due_day_that_rolls_is_unknown_without_working_days() -> None:
    rolled = MONTHLY_PLAN.read({"3d": "working_day"})
    for filed, unknown in [
        (None, {("county", "working")}),
        (date(2022, 11, 10), {("county", "working"), ("D", "document.deadline")}),
    ]:
        finding = found(rolled, planned(filed), period=Month(2022, 12))
        assert (finding.verdict, missing(finding)) == (UNKNOWN, unknown)
    assert verdict(rolled, planned(date(2022, 11, 18)), period=Month(2022, 12), on=date(2022, 11, 1)) is UNKNOWN
    # working days of another year do not help
    other = attrs.evolve(CALENDAR, working=weekdays_of(2023))
    assert verdict(rolled, planned(date(2022, 11, 10)), period=Month(2022, 12), calendar=other) is UNKNOWN


def test_records_that_are_no_evidence_need_no_due_day() -> None:
    rule = Each(Window.MONTH, VISITED, until=DateRule(roll=Roll.FOLLOWING))
    assert verdict(rule, visited(date(2022, 12, 1)), period=Month(2022, 12)) is MET


def test_the_due_day_of_a_window_may_be_a_parameter() -> None:
    edition = edition_of(
        must(Each(Window.MONTH, at_least(Count(PAPERS, Unit.DOCUMENT)), until=Param("by"))),
        parameters=(Parameter(name="by", type=DateRule), Parameter(name="evidence_until", type=DateRule, default=DateRule(days=5))),
    )
    january = planned(date(2023, 1, 5))
    assert verdict(edition, january, **DECEMBER) is MET  # the parameter is not set: what the edition says holds
    assert verdict(edition.bind(by=DateRule(days=4)), january, **DECEMBER) is NOT_MET
    fixed = DateRule(base=date(2023, 1, 5))
    assert verdict(edition.bind(by=fixed), january, **DECEMBER) is MET


def test_a_paper_of_a_later_day_is_none_of_today_though_its_due_day_is_not_known() -> None:
    # due ten days after the school was asked, and nobody knows when that was; as of 20 December one paper is there, one is of the 28th
    rule = Each(Window.MONTH, at_least(Count(PAPERS, Unit.DOCUMENT)), until=DateRule(base=document.of("d").on, days=10))
    papers = [paper("ASKED", None, kind="asked"), paper("NOW", date(2022, 12, 19)), paper("LATER", date(2022, 12, 28))]
    facts = dossier_of(documents=papers, recorded=recorded(since=date(2022, 9, 1)))
    asking = ForEach("d", Records(Table.DOCUMENTS, (document.kind.is_("asked"),)), rule)
    tree = found(asking, facts, on=date(2022, 12, 20), period=Month(2022, 12))
    (month,) = [part for part in tree.walk() if part.frame and part.frame.window is Window.MONTH and not part.children]
    assert [set_aside.records for set_aside in month.uncertain] == [("NOW",)]


def test_another_provision_has_its_own_due_day() -> None:
    """What a window says of its evidence ends where another provision begins."""
    paper_there = at_least(Count(PAPERS, Unit.DOCUMENT))
    edition = edition_of(
        must(Each(Window.PERIOD, Ref("2"), until=DateRule(days=-100)), "1"),
        must(paper_there, "2"),
        parameters=(Parameter(name="evidence_until", type=DateRule, default=DateRule()),),
    )
    assert verdict(edition, planned(date(2022, 12, 30)), **DECEMBER) is MET
    inner = edition_of(must(Each(Window.PERIOD, Each(Window.MONTH, paper_there), until=DateRule(days=-100))))
    assert verdict(inner, planned(date(2022, 12, 30)), **DECEMBER) is NOT_MET


def test_what_stands_at_the_day_of_the_assessment_is_due_on_it() -> None:
    rule = Each(Window.STANDING, at_least(Count(PAPERS, Unit.DOCUMENT)), until=DateRule(roll=Roll.FOLLOWING))
    assert verdict(rule, planned(date(2022, 11, 20)), **DECEMBER) is MET


# -- words -------------------------------------------------------------------------------------------------------------


def explained(assessment: Assessment) -> list[str]:
    return [explain(assessment, language) for language in (Language.ZH_HANT, Language.ZH_HANS, Language.EN)]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Each(Window.BEFORE_SEMESTER, VISITED), ("2022-23學年第二學期開學前", "2022-23学年第二学期开学前", "before the spring semester")),
        (
            Each(Window.WEEK, VISITED),
            ("2022年10月3日至2022年10月9日", "2022年10月3日至2022年10月9日", "October 3, 2022 to October 9, 2022"),
        ),
    ],
)
def test_windows_have_words_in_three_languages(rule: Requirement, words: tuple[str, str, str]) -> None:
    texts = explained(asked(rule, calendar=TWO_YEARS))
    assert [word in text for word, text in zip(words, texts, strict=True)] == [True] * 3


def test_what_is_missing_of_a_due_day_has_words() -> None:
    texts = explained(asked(MONTHLY_PLAN.read({"3d": "working_day"}), planned(date(2022, 11, 10)), period=Month(2022, 12)))
    for word, text in zip(
        (("工作日", "截止日期"), ("工作日", "截止日期"), ("working days of county", "deadline of D")), texts, strict=True
    ):
        assert all(part in text for part in word)


# -- laws --------------------------------------------------------------------------------------------------------------

OWN_DAYS: Final[tuple[AnyType, ...]] = (
    Between(date(2022, 9, 1), date(2023, 1, 13)),
    Between(None, date(2023, 7, 7)),
    Between(None, date(2022, 6, 30), always=True),
    Between(THE_POSTING.start, DateRule(months=Param("days"))),
    Between(DateRule(base=WindowEdge.START, months=-1), THE_POSTING.end),
    Between(date(2023, 2, 13), DateRule(months=Param("unbound_days"))),
    Between(date(2022, 10, 31), None),
    Last(2, Window.SCHOOL_YEAR),
    Last(1, Window.CALENDAR_YEAR, DateRule(base=WindowEdge.START, days=-1)),
    Last(3, Window.MONTH, THE_POSTING.end),
    Window.BEFORE_SEMESTER,
    Window.TEACHING_MONTH,
    Window.PROGRAMME,
)
DUE: Final = (
    None,
    DateRule(),
    DateRule(base=WindowEdge.START, months=-1, day=20),
    DateRule(roll=Roll.PRECEDING),
    DateRule(days=Param("days")),
)


def with_due_days(edition: Edition, until: DateRule | None) -> Edition:
    """Return the edition with a due day on every window of its rules that stands outermost."""
    return attrs.evolve(edition, provisions=tuple(_due(each, until) for each in edition.provisions))


def _due(each: Provision, until: DateRule | None) -> Provision:
    if not isinstance(each.body, Duty) or not isinstance(each.body.rule, Each):
        return each
    return attrs.evolve(each, body=attrs.evolve(each.body, rule=attrs.evolve(each.body.rule, until=until)))


def sums() -> st.SearchStrategy[Edition]:
    """Editions that ask for a sum over such windows."""
    rules = st.builds(
        lambda measure, window, n: Require(Sum(measure, window), Number(n)), rising(), st.sampled_from(OWN_DAYS), st.integers(0, 3)
    )
    return st.builds(edition_with, rules, st.just(HELD), st.just(Number(1)))


@law
@given(
    st.data(),
    editions(windows=OWN_DAYS) | sums(),
    dossiers(),
    st.sampled_from(DUE),
    st.lists(st.sampled_from(DAYS), min_size=2, max_size=2).map(sorted),
)
def test_time_and_facts_never_flip_a_definite_verdict_in_windows_with_their_own_days(
    data: AnyType, edition: Edition, known: Dossier, until: DateRule | None, on: list[date]
) -> None:
    assume(Window.STANDING not in walk(edition.provisions))
    edition = with_due_days(edition, until)
    calendar = data.draw(st.sampled_from(CALENDARS))
    before = ask(edition, known, on[0], calendar)
    after = ask(edition, data.draw(learnt(known)), on[1], data.draw(st.sampled_from([calendar, CALENDARS[0]])))
    assert not flipped(before, after)


def test_a_record_about_a_semester_counts_in_the_year_around_it_and_is_not_mentioned_in_the_year_beside() -> None:
    of_both = Each(Window.SCHOOL_YEAR, at_least(Count(PAPERS, Unit.RECORD)))
    tables = {"documents": [paper("D", None, period=AUTUMN)], "recorded": recorded(since=date(2021, 9, 1))}
    years = found(of_both, dossier_of(**tables), period=Span(date(2021, 9, 1), date(2023, 8, 31))).children
    assert [(year.frame.period, year.counted) for year in years if year.frame] == [
        (SchoolYear(2021), ()),
        (SchoolYear(2022), (Counted(1, ("D",)),)),
    ]
    assert [(year.uncertain, year.excluded) for year in years] == [((), ()), ((), ())]
