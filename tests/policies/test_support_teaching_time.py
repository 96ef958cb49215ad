"""The same year on different days, with other records and other calendars (三(三)): what is open, what is final. By hand."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from edu_policy.calendars import Edge, SchoolCalendar, SemesterDates, nominal
from edu_policy.errors import AmbiguousSubjectError, OutsideCalendarError
from edu_policy.models import Activity, Table
from edu_policy.policies.support_teaching import EDITION
from edu_policy.quantities import UNBOUNDED
from edu_policy.rules import Assumption, AssumptionKind, DateRule, MissingFact, Verdict, Why
from tests.policies.support_teaching_case import (
    AUTUMN,
    CALENDAR,
    END_OF_AUTUMN,
    FIRST_DAY,
    LAST_DAY,
    MET,
    NOT_MET,
    ON,
    PENDING,
    RECORDED,
    SPRING,
    START_OF_SPRING,
    TAUGHT,
    UNKNOWN,
    YEAR,
    ask,
    case,
    changed,
    cited,
    only,
    plus,
    posting,
    recorded_until,
    set_aside,
    verdicts,
    without,
    work,
)

HOURS = ("05a", "05b", "05c", "05d")
DURING = date(2023, 4, 1)


def remaining(answer: Any) -> list[tuple[str, Any, Any]]:
    """Return where something is lacking, how much, and by when."""
    return [(item.path, item.shortfall, item.due) for item in answer.remaining]


# -- before, during and after the year -------------------------------------------------------------------------------------------------

DAYS = [
    # day                       05a      05b      05c      05d      hours-earned
    pytest.param(date(2022, 6, 1), (PENDING,) * 4, PENDING, id="before the posting"),
    pytest.param(date(2022, 8, 31), (PENDING,) * 4, PENDING, id="the day before the first"),
    pytest.param(FIRST_DAY, (PENDING,) * 4, PENDING, id="the first day"),
    pytest.param(END_OF_AUTUMN, (PENDING,) * 4, PENDING, id="the last day of autumn"),
    pytest.param(DURING, (PENDING,) * 4, PENDING, id="in spring"),
    # the 30th lesson of spring is on 20 February + 29 x 3 days = 18 May; then 60 are taught and 80 hours are there
    pytest.param(date(2023, 5, 17), (PENDING,) * 4, PENDING, id="the day before the last lesson"),
    pytest.param(date(2023, 5, 18), (PENDING, MET, MET, MET), PENDING, id="the day of the last lesson"),
    pytest.param(date(2023, 7, 6), (PENDING, MET, MET, MET), PENDING, id="the day before the last school day"),
    pytest.param(LAST_DAY, (MET,) * 4, MET, id="the last school day"),
    pytest.param(ON, (MET,) * 4, MET, id="at the end of the school year"),
    pytest.param(date(2030, 1, 1), (MET,) * 4, MET, id="years later"),
]


@pytest.mark.parametrize(("on", "parts", "verdict"), DAYS)
def test_a_year_in_progress_is_pending_until_its_last_day_and_never_not_met(on: date, parts: tuple[Verdict, ...], verdict: Verdict) -> None:
    answer = ask("hours-earned", case(), on=on)

    assert verdicts(answer, *HOURS) == parts
    assert answer.verdict is verdict
    assert answer.holding is (False if verdict is PENDING else None)


def test_before_the_year_everything_remains() -> None:
    # two semesters, 80 hours, 60 lessons, 30 in each semester; each by the end of its window
    answer = ask("hours-earned", case(), on=date(2022, 8, 31))

    assert remaining(answer) == [
        ("05a", 2, LAST_DAY),
        ("05b", 80, LAST_DAY),
        ("05c", 60, LAST_DAY),
        ("05d/2022-23/1", 30, END_OF_AUTUMN),
        ("05d/2022-23/2", 30, LAST_DAY),
    ]


def test_during_the_year_what_remains_is_said_with_its_day() -> None:
    # by 1 April: autumn is served; 14 lessons of spring (20 February + 13 x 3 = 31 March, 39 days);
    # 30 + 14 = 44 taught, 44 + 8 + 6 + 3 + 3 = 64 hours
    answer = ask("hours-earned", case(), on=DURING)

    assert remaining(answer) == [
        ("05a", 2 - 1, LAST_DAY),
        ("05b", 80 - 64, LAST_DAY),
        ("05c", 60 - 44, LAST_DAY),
        ("05d/2022-23/2", 30 - 14, LAST_DAY),
    ]
    observed = cited(answer, "05b").observed
    assert observed is not None
    assert (observed.low, observed.high, observed.floor, observed.ceiling) == (64, 64, 64, UNBOUNDED)
    # the semesters cannot be more than the posting has
    semesters = cited(answer, "05a").observed
    assert semesters is not None
    assert (semesters.low, semesters.ceiling) == (1, 2)


def test_during_the_year_papers_remain_with_no_day_unless_one_is_stated() -> None:
    # autumn is signed; the total of spring, both recognitions and the recognised year are still to come
    answer = ask("year-recognised", case(), on=DURING)

    papers = [(item.provision, item.items, item.due) for item in answer.remaining if item.provision not in HOURS]
    assert papers == [
        ("05j", ("recipient_school", "county_bureau"), None),
        ("05m", ("recipient_school", "township_responsible_person"), None),
        ("06b", (), None),
    ]
    # with 30 days after the end of spring and of the term: 6 August
    dated = ask("year-recognised", case(), on=DURING, edition=EDITION.bind(evidence_until=DateRule(days=30)))
    assert {item.due for item in dated.remaining if item.provision not in HOURS} == {date(2023, 8, 6)}


def test_a_total_that_nobody_has_written_yet_remains_too() -> None:
    # P01-05m: no paper about spring at all: it does not hold yet, and it is named
    answer = ask("year-earned", without(case(), "summary-2"))

    assert (answer.verdict, answer.holding) == (PENDING, False)
    assert [item.path for item in answer.remaining] == ["05m/2022-23/2"]


def test_the_archive_of_a_semester_in_progress_holds_so_far() -> None:
    # P01-05l: every lesson so far has its plan; later ones may lack it
    answer = ask("year-earned", case(), on=DURING)

    assert cited(answer, "05l", AUTUMN).verdict is MET
    assert (cited(answer, "05l", SPRING).verdict, cited(answer, "05l", SPRING).holding) == (PENDING, True)


def test_a_year_with_too_few_hours_fails_on_its_last_day_not_before() -> None:
    # 79 hours: one more may still come on the last day
    short = case(work(explained=5))

    assert ask("hours-earned", short, on=date(2023, 7, 6)).verdict is PENDING
    assert ask("hours-earned", short, on=LAST_DAY).verdict is NOT_MET


def test_a_failed_first_semester_is_final_at_once() -> None:
    # P01-05d: 29 in autumn: open on 12 January, lost for good at the close of 13 January, whatever spring brings
    short = case(work(autumn=29, spring=40))

    before, after = (ask("hours-earned", short, on=day) for day in (END_OF_AUTUMN - timedelta(1), END_OF_AUTUMN))

    assert (before.verdict, after.verdict) == (PENDING, NOT_MET)
    assert verdicts(after, *HOURS) == (PENDING, PENDING, PENDING, NOT_MET)
    assert cited(after, "05d", AUTUMN).verdict is NOT_MET
    assert cited(after, "05d", SPRING).verdict is PENDING
    # what has failed is not among what can still come
    assert [path for path, _, _ in remaining(before)][3:] == ["05d/2022-23/1", "05d/2022-23/2"]
    assert [path for path, _, _ in remaining(after)] == ["05a", "05b", "05c", "05d/2022-23/2"]


def test_a_posting_planned_too_short_fails_at_once() -> None:
    # P01-05a: one semester is planned; no later day makes it two
    answer = ask("hours-earned", changed(case(), "P-1", end=date(2023, 1, 31)), on=date(2022, 10, 1))

    assert cited(answer, "05a").verdict is NOT_MET
    assert answer.verdict is NOT_MET


# -- records that end before the day of the assessment, or begin late -------------------------------------------------------------------

SHORT = case(work(explained=5))
"""79 hours."""
RECORDS = [
    # the facts, recorded since and until, asked on                          05b      why
    pytest.param(SHORT, RECORDED.since, LAST_DAY, ON, NOT_MET, id="79 hours, recorded to the end: short"),
    pytest.param(SHORT, RECORDED.since, date(2023, 7, 6), ON, UNKNOWN, id="79 hours, the last day not recorded: open"),
    pytest.param(case(), RECORDED.since, date(2023, 7, 6), ON, MET, id="80 hours, the last day not recorded: enough"),
    pytest.param(SHORT, FIRST_DAY, LAST_DAY, ON, NOT_MET, id="79 hours, recorded from the first day: short"),
    pytest.param(SHORT, date(2022, 9, 2), LAST_DAY, ON, UNKNOWN, id="79 hours, the first day not recorded: open"),
    pytest.param(case(), date(2022, 9, 2), LAST_DAY, ON, MET, id="80 hours, the first day not recorded: enough"),
    # while the year runs, a gap between the records and the day leaves it pending
    pytest.param(SHORT, RECORDED.since, date(2023, 5, 31), date(2023, 6, 30), PENDING, id="79 hours in June, recorded until May"),
]


@pytest.mark.parametrize(("dossier", "since", "until", "on", "verdict"), RECORDS)
def test_an_absence_is_certain_only_within_what_is_recorded(dossier: Any, since: date, until: date, on: date, verdict: Verdict) -> None:
    activities = attrs.evolve(dossier, recorded_for={Table.ACTIVITIES: attrs.evolve(RECORDED, since=since, until=until)})

    assert cited(ask("hours-earned", activities, on=on), "05b").verdict is verdict


def test_a_first_semester_recorded_too_short_has_not_failed() -> None:
    # P01-05d: 29 lessons; the records end on 10 January, and three school days of autumn are missing
    short = recorded_until(case(work(autumn=29)), date(2023, 1, 10))

    finding = cited(ask("hours-earned", short, on=date(2023, 1, 20)), "05d", AUTUMN)

    assert finding.verdict is UNKNOWN
    assert finding.observed is not None
    assert (finding.observed.low, finding.observed.high) == (29, UNBOUNDED)


def test_papers_recorded_too_short_have_not_failed() -> None:
    # the deadline of 6 August has passed, but the records end on 1 August
    edition = EDITION.bind(evidence_until=DateRule(days=30))
    less = without(case(), "by-bureau")

    assert cited(ask("year-earned", recorded_until(less, date(2023, 8, 5)), edition=edition), "05j").verdict is UNKNOWN
    assert cited(ask("year-earned", recorded_until(less, date(2023, 8, 6)), edition=edition), "05j").verdict is NOT_MET


def test_records_of_one_teacher_are_complete_for_that_teacher_alone() -> None:
    # 79 hours: of T-1 nothing can be missing; of T-2 anything can
    two = plus(SHORT, posting("P-2", "T-2"))

    own = only(two, Table.ACTIVITIES, "activity.people", "T-1")

    assert cited(ask("hours-earned", own, subject="P-1"), "05b").verdict is NOT_MET
    assert cited(ask("hours-earned", own, subject="P-2"), "05b").verdict is UNKNOWN


def test_facts_that_come_later_change_no_final_answer() -> None:
    # on the last day the hours are met; years later, with a lesson given since, they still are, and no more are counted
    since = Activity(id="X", kind=TAUGHT, on=date(2023, 9, 4), by="T-1", at="host", lessons=1)

    first = ask("hours-earned", recorded_until(case(), LAST_DAY), on=LAST_DAY)
    later = ask("hours-earned", plus(case(), since), on=date(2025, 1, 1))

    assert (first.verdict, later.verdict) == (MET, MET)
    assert cited(first, "05b").observed == cited(later, "05b").observed


# -- calendars that lack an edge, are nominal, or are none ------------------------------------------------------------------------------


def calendar(**edges: Any) -> SchoolCalendar:
    """Return the calendar of the year with some edges changed: ``autumn_first``, ``autumn_last``, ``spring_first``, ``spring_last``."""
    days = {"autumn_first": FIRST_DAY, "autumn_last": END_OF_AUTUMN, "spring_first": START_OF_SPRING, "spring_last": LAST_DAY} | edges
    return SchoolCalendar(
        id="county",
        semesters=[
            SemesterDates(semester=AUTUMN, first_lesson=days["autumn_first"], last_day=days["autumn_last"]),
            SemesterDates(semester=SPRING, first_lesson=days["spring_first"], last_day=days["spring_last"]),
        ],
    )


EDGES = [
    pytest.param("autumn_first", AUTUMN, Edge.FIRST_LESSON, id="first lesson of autumn"),
    pytest.param("autumn_last", AUTUMN, Edge.LAST_DAY, id="last day of autumn"),
    pytest.param("spring_first", SPRING, Edge.FIRST_LESSON, id="first lesson of spring"),
    pytest.param("spring_last", SPRING, Edge.LAST_DAY, id="last day of spring"),
]


@pytest.mark.parametrize(("edge", "semester", "name"), EDGES)
def test_a_missing_edge_is_unknown_and_named_and_nothing_falls_back(edge: str, semester: Any, name: Edge) -> None:
    # 05b and 05c are judged over the posting's own term and need no semester; 05a and 05d do
    answer = ask("hours-earned", case(), calendar=calendar(**{edge: None}))

    assert verdicts(answer, *HOURS) == (UNKNOWN, MET, MET, UNKNOWN)
    assert MissingFact(str(semester), f"semester.{name}") in answer.missing
    finding = cited(answer, "05d", semester)
    assert (finding.verdict, finding.why) == (UNKNOWN, Why.EDGE_UNKNOWN)
    # the other semester is decided
    assert cited(answer, "05d", SPRING if semester == AUTUMN else AUTUMN).verdict is MET
    assert answer.assumptions == ()


def test_a_missing_edge_is_no_matter_where_the_other_semester_decides() -> None:
    # 29 in autumn have failed, wherever spring ends
    answer = ask("hours-earned", case(work(autumn=29, spring=31)), calendar=calendar(spring_last=None))

    assert answer.verdict is NOT_MET


def test_a_posting_that_ends_before_spring_begins_has_no_spring_wherever_it_ends() -> None:
    answer = ask("hours-earned", changed(case(), "P-1", end=date(2023, 1, 31)), calendar=calendar(spring_last=None))

    assert cited(answer, "05a").verdict is NOT_MET


def test_a_semester_that_the_calendar_does_not_name_is_unknown() -> None:
    autumn_only = SchoolCalendar(id="county", semesters=[CALENDAR.dates_of(AUTUMN)])

    answer = ask("hours-earned", case(), calendar=autumn_only)

    assert verdicts(answer, *HOURS) == (UNKNOWN, MET, MET, UNKNOWN)
    assert {MissingFact(str(SPRING), f"semester.{edge}") for edge in ("first_lesson", "last_day")} <= set(answer.missing)


def test_without_a_calendar_what_needs_semesters_is_unknown() -> None:
    answer = ask("year-earned", case(), calendar=None)

    assert verdicts(answer, *HOURS) == (UNKNOWN, MET, MET, UNKNOWN)
    assert verdicts(answer, "05j", "05l", "05m") == (MET, UNKNOWN, UNKNOWN)
    assert MissingFact("calendar", "calendar") in answer.missing


def test_a_posting_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(OutsideCalendarError, match="does not cover school year"):
        ask("hours-earned", changed(case(), "P-1", start=date(2021, 9, 1), end=date(2022, 7, 8)))


BORROWED = {
    "2022-23/1.first_lesson": date(2022, 9, 1),
    "2022-23/1.last_day": date(2023, 1, 31),
    "2022-23/2.first_lesson": date(2023, 2, 1),
    "2022-23/2.last_day": date(2023, 8, 31),
}
"""The edges of the nominal calendar."""


def assumed(answer: Any) -> dict[str, date | None]:
    """Return the borrowed edges on which an answer rests."""
    found: tuple[Assumption, ...] = answer.assumptions
    return {assumption.what: assumption.day for assumption in found if assumption.kind is AssumptionKind.BORROWED_EDGE}


def test_a_nominal_calendar_answers_and_says_which_edges_are_assumed() -> None:
    # a posting until 31 August covers the nominal spring
    answer = ask("hours-earned", changed(case(), "P-1", end=date(2023, 8, 31)), calendar=nominal(2022))

    assert answer.verdict is MET
    assert assumed(answer) == BORROWED


def test_a_nominal_spring_lasts_until_august_so_a_posting_until_july_has_not_served_it() -> None:
    # P01-05a under the nominal calendar: 8 July to 31 August are missed
    answer = ask("hours-earned", case(), calendar=nominal(2022))

    finding = cited(answer, "05a")
    assert finding.verdict is NOT_MET
    assert [(group.detail, group.records) for group in finding.excluded] == [("2023-07-08..2023-08-31", ("2022-23/2",))]
    assert "2022-23/2.last_day" in assumed(answer)


def test_a_calendar_completed_by_the_nominal_one_assumes_only_what_it_lacked() -> None:
    completed = calendar(spring_last=None).completed_by(nominal(2022))

    answer = ask("hours-earned", changed(case(), "P-1", end=date(2023, 8, 31)), calendar=completed)

    assert answer.verdict is MET
    assert assumed(answer) == {"2022-23/2.last_day": date(2023, 8, 31)}
    assert cited(answer, "05d", AUTUMN).assumptions == ()


def test_a_full_calendar_completed_by_the_nominal_one_assumes_nothing() -> None:
    answer = ask("hours-earned", case(), calendar=calendar().completed_by(nominal(2022)))

    assert (answer.verdict, assumed(answer)) == (MET, {})


# -- school years that begin in August --------------------------------------------------------------------------------------------------

EARLY = date(2022, 8, 29)


def test_lessons_may_begin_in_august_and_the_school_year_is_meant_from_then_on() -> None:
    # the first lesson is on 29 August; the posting covers both semesters, named by its term or by the school year
    dossier = changed(case(), "P-1", start=EARLY)

    for period in (None, YEAR):
        answer = ask("year-recognised", dossier, calendar=calendar(autumn_first=EARLY), period=period)
        assert answer.verdict is MET
        assert len(cited(answer, "05a").counted[0].records) == 2


def test_who_arrives_in_august_is_judged_for_the_school_year_that_begins_then() -> None:
    # decisions about the whole posting are about the year: it has no semester outside it
    answer = ask("year-recognised", changed(case(), "P-1", start=date(2022, 8, 20)), period=YEAR)

    assert answer.verdict is MET


def test_a_second_posting_that_begins_in_august_belongs_to_the_year_after() -> None:
    more = plus(case(), posting("P-2", "T-1", start=date(2023, 8, 28), end=date(2024, 7, 5)))

    assert ask("hours-earned", more, subject="T-1", period=YEAR).subject == "P-1"
    assert ask("hours-earned", more, subject="T-1", period=YEAR.next).subject == "P-2"
    with pytest.raises(AmbiguousSubjectError):
        ask("hours-earned", more, subject="T-1")


def test_a_record_on_each_edge_of_a_semester_belongs_to_it() -> None:
    # P01-05d: 28 lessons inside autumn, one on its first and one on its last day: 30
    edges = changed(changed(case(), "A29", on=FIRST_DAY), "A30", on=END_OF_AUTUMN)
    outside = changed(changed(case(), "A29", on=FIRST_DAY), "A30", on=END_OF_AUTUMN + timedelta(1))

    assert cited(ask("hours-earned", edges), "05d", AUTUMN).verdict is MET
    finding = cited(ask("hours-earned", outside), "05d", AUTUMN)
    assert (finding.verdict, set_aside(finding.excluded)) == (NOT_MET, {"outside_window": ("A30",)})
