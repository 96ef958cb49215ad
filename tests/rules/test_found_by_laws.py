"""The smallest counterexamples that the laws have found in this engine, each mended since."""

from datetime import date
from decimal import Decimal
from typing import Any as AnyType

import pytest

from edu_policy.calculators import Unlisted
from edu_policy.calendars import Period, SchoolCalendar, SchoolYear, SemesterDates, Span
from edu_policy.models import Activity, Community, Document, Dossier, Member, Participation, Posting, School, Table
from edu_policy.quantities import UNBOUNDED, Unit
from edu_policy.rules import (
    ALWAYS,
    AtLeast,
    Count,
    Credits,
    DateRule,
    Distinct,
    Each,
    Edition,
    Exists,
    ForEach,
    Number,
    Parameter,
    Parts,
    Plus,
    Rate,
    Records,
    Require,
    SemestersServed,
    Share,
    Total,
    Values,
    Verdict,
    When,
    Window,
)
from edu_policy.rules.conditions import negated
from edu_policy.rules.fields import activity, community, document, member, participation, person, posting, school
from edu_policy.text import Term
from tests.rules.support import (
    AFTER,
    AUTUMN,
    CALENDAR,
    FAILED,
    HELD,
    IN_AUTUMN,
    LAST_DAY,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PENDING,
    POSTING,
    SPRING,
    TEXT,
    THE_POSTING,
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

ACTIVITIES = Records(Table.ACTIVITIES)
PLANS = Records(Table.DOCUMENTS, (document.kind.is_("plan"),))
NEVER = When(FAILED, FAILED)


def of_posting(rule: AnyType, start: date | None, end: date = date(2023, 7, 7), on: date = AFTER, **tables: AnyType) -> Verdict:
    """Ask about a posting with these edges."""
    return verdict(rule, dossier_of(postings=[posted(start=start, end=end)], **tables), on=on, subject="P", kind=POSTING)


# -- distinct values ---------------------------------------------------------------------------------------------------------------


def test_somebody_who_is_not_known_is_no_value_of_its_own() -> None:
    people = Distinct(ACTIVITIES, activity.people, Unit.PERSON)
    facts = dossier_of(activities=[visit("A", by=None), visit("B", participants=None)])

    assert verdict(at_least(people, 2), facts) is UNKNOWN
    assert verdict(at_least(people, 1), facts) is MET


def test_what_a_paper_is_about_may_turn_out_to_be_several() -> None:
    about = Distinct(PLANS, document.about, Unit.ITEM)
    until = Parameter(name="evidence_until", type=DateRule, default=DateRule())
    edition = edition_of(must(at_most(about, 1)), parameters=(until,))

    assert verdict(edition, dossier_of(documents=[paper("D", about=None)])) is UNKNOWN
    assert verdict(edition, dossier_of(documents=[paper("D", about=["S", "H"])])) is NOT_MET


def test_tags_that_are_not_known_may_turn_out_to_be_none() -> None:
    rule = at_least(Distinct(ACTIVITIES, activity.tags, Unit.ITEM))  # type: ignore[arg-type]  # each of the tags is a text

    assert verdict(rule, dossier_of(activities=[visit("A", tags=None)])) is UNKNOWN
    assert verdict(rule, dossier_of(activities=[visit("A", tags=[])])) is NOT_MET


def test_distinct_values_need_no_order() -> None:
    ends = Distinct(Records(Table.POSTINGS), posting.end, Unit.ITEM)  # type: ignore[arg-type]  # the sentinel is a value too
    facts = dossier_of(postings=[posted("P"), Posting(id="Q", start=date(2022, 9, 1), end=posted("R").end), Posting(id="R")])

    assert verdict(at_least(ends, 1), facts) is not NOT_MET


# -- totals, shares and sums -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "expected"), [("lesson", UNKNOWN), ("open_lesson", MET), ("visit", NOT_MET)])
def test_a_broader_kind_may_mean_the_one_that_earns(kind: str, expected: Verdict) -> None:
    scheme = Credits((Rate(("open_lesson",), 1, Unit.LESSON),), Unlisted.NOT_COUNTED)
    rule = at_least(Total(ACTIVITIES, scheme, Unit.CREDIT_HOUR))
    edition = edition_of(must(rule), terms=(Term("open_lesson", TEXT, broader="lesson"),))

    answer = asked(edition, dossier_of(activities=[visit("A", kind=kind, lessons=1)]))

    assert answer.verdict is expected
    assert [fact.field for fact in answer.missing] == (["activity.kind"] if expected is UNKNOWN else [])


DONE_HERE = activity.mode.is_("here")
LATER_PLAN = [paper("D", date(2023, 11, 1), about=["A"])]


def with_plan(*activities: Activity) -> Dossier:
    """Return the dossier in which a plan is filed in November."""
    return dossier_of(activities=activities, documents=LATER_PLAN, recorded=recorded(date(2023, 12, 31)))


@pytest.mark.parametrize(
    ("member_if", "expected"),
    [(activity.not_in(Values(PLANS, document.about)), NOT_APPLICABLE), (activity.in_(Values(PLANS, document.about)), MET)],
)
def test_a_share_waits_for_evidence_of_who_is_a_member(member_if: AnyType, expected: Verdict) -> None:
    """The window of the activities has closed, but the paper that makes them members, or no members, may still come."""
    rule = Require(Share(ACTIVITIES.counting(member_if), DONE_HERE), Number(1))
    facts = with_plan(visit("A", mode="here"))

    assert verdict(rule, facts, on=LAST_DAY) is PENDING
    assert verdict(rule, facts, on=date(2023, 12, 1)) is expected


def test_a_share_that_any_value_satisfies_is_met_before_it_has_members() -> None:
    rule = Require(Share(ACTIVITIES, DONE_HERE), None, Number(1))

    for facts in (dossier_of(activities=None), dossier_of(activities=[])):
        assert asked(rule, facts, on=IN_AUTUMN).finding.children[0].rank == 2


@pytest.mark.parametrize("rule", [Require(Plus((Share(ACTIVITIES, DONE_HERE), Number(0))), None, Number(0)), at_most(Number(0), 1)])
def test_a_sum_with_a_share_of_nothing_does_not_apply(rule: Require) -> None:
    bounded = Require(rule.measure, None, Plus((rule.at_most or Number(0), Share(ACTIVITIES, DONE_HERE))))

    assert verdict(bounded, dossier_of(activities=[]), on=LAST_DAY) is NOT_APPLICABLE
    assert verdict(bounded, dossier_of(activities=[visit("A", mode="there")]), on=LAST_DAY) is MET
    assert verdict(bounded, dossier_of(activities=[visit("A", kind=None, at=None, on=None, mode="there")]), on=LAST_DAY) is UNKNOWN


def test_a_decimal_bound_and_an_exact_share_give_a_shortfall() -> None:
    rule = Require(Share(ACTIVITIES, DONE_HERE), Number(Decimal("0.8")))
    answer = asked(rule, dossier_of(activities=[visit("A", mode="here"), visit("B", mode="there")]))

    assert (answer.verdict, answer.finding.children[0].shortfall) == (NOT_MET, Decimal("0.3"))


def test_an_undated_record_that_is_given_twice_counts_once_at_most() -> None:
    facts = dossier_of(activities=[visit("A", None, identity="same"), visit("B", None, identity="same")])
    observed = asked(at_most(visits(), 1), facts).finding.children[0].observed

    assert observed is not None
    assert (observed.low, observed.high) == (0, 1)


def test_nothing_to_blame_for_a_condition_that_never_holds() -> None:
    assert verdict(at_least(visits(counted_if=[negated(ALWAYS)])), dossier_of(activities=[visit("A")])) is NOT_MET


@pytest.mark.parametrize(
    ("on", "start", "expected"),
    [(date(2023, 8, 1), date(2022, 9, 1), NOT_MET), (date(2022, 10, 1), date(2023, 2, 1), NOT_MET), (date(2024, 3, 1), None, UNKNOWN)],
)
def test_semesters_served_on_a_day_outside_of_the_posting(on: date, start: date | None, expected: Verdict) -> None:
    assert of_posting(Each(Window.STANDING, at_least(SemestersServed(THE_POSTING))), start, on=on) is expected


@pytest.mark.parametrize("window", [Window.POSTING, Window.STANDING])
def test_semesters_served_beyond_the_calendar_are_unknown(window: Window) -> None:
    """The judged period must lie inside the calendar; the rest of a long posting need not, and stops no bulk run."""
    rule = Each(window, at_least(SemestersServed(THE_POSTING), 3))
    facts = dossier_of(postings=[posted(end=date(2024, 7, 5))])

    assert verdict(rule, facts, on=date(2024, 3, 1), subject="P", kind=POSTING) is UNKNOWN


# -- semi-joins --------------------------------------------------------------------------------------------------------------------

VISITED_H = at_least(Count(Records(Table.SCHOOLS, (school.in_(Values(ACTIVITIES, activity.at)), school.is_("H"))), Unit.SCHOOL))


def test_a_semi_join_looks_no_further_than_the_end_of_the_window() -> None:
    """Otherwise what happens in September would change the answer about the year that ended in August."""
    later = visit("A", date(2023, 9, 15), at="H")

    assert verdict(VISITED_H, dossier_of(activities=[later]), on=AFTER) is UNKNOWN
    assert verdict(VISITED_H, dossier_of(activities=[visit("A", at="H")]), on=AFTER) is MET


def test_a_semi_join_over_days_knows_nothing_of_those_before_recording_began() -> None:
    earlier = visit("A", date(2022, 8, 1), at="H")

    assert verdict(VISITED_H, dossier_of(activities=[]), on=AFTER) is UNKNOWN
    assert verdict(VISITED_H, dossier_of(activities=[earlier], recorded=recorded(since=date(2022, 1, 1))), on=AFTER) is MET


@pytest.mark.parametrize(
    ("since", "expected"),
    [(date(2022, 9, 1), UNKNOWN), (date(2022, 10, 1), UNKNOWN), (date(2022, 1, 1), MET)],
)
def test_a_semi_join_over_parts_asks_for_records_of_any_day(since: date, expected: Verdict) -> None:
    took_part = Values(Parts(activity.participants, ACTIVITIES), participation.person)
    rule = at_least(Count(Records(Table.PERSONS, (person.in_(took_part),)), Unit.PERSON))
    before = visit("A", date(2022, 8, 1), participants=[Participation(person="T")])
    activities = [before] if since < date(2022, 8, 1) else []

    assert verdict(rule, dossier_of(activities=activities, recorded=recorded(since=since))) is expected


def plans_due_at_once() -> Edition:
    """Return an edition that asks for a plan on the last day of the window."""
    until = Parameter(name="evidence_until", type=DateRule, default=DateRule())
    return edition_of(must(at_least(Count(PLANS, Unit.DOCUMENT))), parameters=(until,))


def test_papers_about_a_window_that_began_before_recording_may_be_missing() -> None:
    early: list[Document] = [paper("D", date(2022, 10, 1), period=SchoolYear(2022))]

    assert verdict(plans_due_at_once(), dossier_of(documents=[], recorded=recorded(since=date(2022, 12, 1)))) is UNKNOWN
    assert verdict(plans_due_at_once(), dossier_of(documents=early, recorded=recorded(since=date(2022, 9, 1)))) is MET
    assert verdict(plans_due_at_once(), dossier_of(documents=[], recorded=recorded(since=date(2022, 9, 1)))) is NOT_MET


# -- populations -------------------------------------------------------------------------------------------------------------------

MEMBERS = Parts(community.members, Records(Table.COMMUNITIES))


def at_level(level: str) -> Require:
    """Require that the school of the bound member has a level."""
    return at_least(Count(Records(Table.SCHOOLS, (school.is_(member.of("m").school), school.level.is_(level))), Unit.SCHOOL))


def joined(*members: Member) -> Dossier:
    """Return the dossier of a community of a rural and an urban school."""
    schools = [School(id="S", level="rural"), School(id="H", level="urban")]
    return dossier_of(schools=schools, communities=[Community(id="C", members=members)])


def test_for_each_member_is_not_met_while_members_may_still_join() -> None:
    rule = ForEach("m", MEMBERS, at_level("rural"))
    first, second = Member(school="S", start=date(2022, 9, 1)), Member(school="H", start=date(2022, 12, 1))

    assert verdict(rule, joined(first), on=IN_AUTUMN) is PENDING
    assert verdict(rule, joined(first, second), on=AFTER) is NOT_MET
    assert verdict(rule, joined(first), on=AFTER) is MET
    assert verdict(Each(Window.STANDING, rule), joined(first), on=IN_AUTUMN) is MET


def test_exists_a_member_is_open_while_members_may_still_join() -> None:
    assert verdict(Exists("m", MEMBERS, at_level("urban")), joined(), on=IN_AUTUMN) is PENDING
    assert verdict(Exists("m", MEMBERS, at_level("urban")), joined(), on=AFTER) is NOT_MET


# -- windows with an edge that is not known ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("start", "expected"), [(None, UNKNOWN), (date(2022, 9, 1), NOT_MET), (date(2022, 10, 5), NOT_APPLICABLE)])
def test_who_stands_in_a_window_without_edges_is_not_known(start: date | None, expected: Verdict) -> None:
    """Without its first day it is not known whether a record lies in the posting, nor whether a member stood in it."""
    left = [Community(id="C", members=[Member(school="S", start=date(2022, 9, 1), end=date(2022, 10, 1))])]
    once = [visit("A", date(2022, 9, 5))]

    assert of_posting(ForEach("m", MEMBERS, Each(Window.STANDING, FAILED)), start, communities=left) is expected
    assert of_posting(ForEach("a", ACTIVITIES, Each(Window.STANDING, FAILED)), start, activities=once) is expected


@pytest.mark.parametrize(
    "rule", [Require(Share(ACTIVITIES, DONE_HERE), Number(1)), ForEach("a", ACTIVITIES, HELD), Each(Window.MONTH, FAILED)]
)
def test_what_may_not_apply_is_no_certain_shortage_of_k(rule: AnyType) -> None:
    """Saying that it surely applies would have made two of one a certain failure, until the edge is known and nothing applies."""
    two = AtLeast(2, (rule, NEVER))

    assert of_posting(two, None, end=date(2022, 9, 20)) is UNKNOWN
    assert of_posting(two, date(2022, 9, 2), end=date(2022, 9, 20)) is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("calendar", "expected"),
    [
        (None, UNKNOWN),
        (SchoolCalendar(id="c", semesters=[SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1))]), UNKNOWN),
        (CALENDAR, NOT_APPLICABLE),
    ],
)
def test_a_semester_that_may_end_outside_of_the_period_may_not_apply(calendar: SchoolCalendar | None, expected: Verdict) -> None:
    period: Period = Span(date(2022, 9, 1), date(2022, 12, 31))

    assert verdict(AtLeast(2, (Each(Window.SEMESTER, HELD), NEVER)), calendar=calendar, period=period) is expected


def test_a_measure_in_a_semester_without_an_edge_names_the_edge() -> None:
    half = SchoolCalendar(id="c", semesters=[CALENDAR.dates_of(AUTUMN), SemesterDates(semester=SPRING, first_lesson=date(2023, 2, 13))])
    for rule in (at_most(visits(), 9), ForEach("a", ACTIVITIES, HELD)):
        answer = asked(Each(Window.SEMESTER, rule), calendar=half)
        assert answer.verdict is UNKNOWN
        assert ("2022-23/2", "semester.last_day") in [(fact.of, fact.field) for fact in answer.missing]


def test_bounds_that_are_open_stay_open() -> None:
    observed = asked(at_least(visits()), dossier_of(activities=None)).finding.children[0].observed

    assert observed is not None
    assert (observed.high, observed.ceiling) == (UNBOUNDED, UNBOUNDED)
