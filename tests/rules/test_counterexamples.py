"""Counterexamples that a plainer algebra falls into, and faults of other libraries; each was met somewhere."""

from datetime import date

import pytest

from edu_policy.assessment import assess_each
from edu_policy.calendars import CalendarYear, SchoolYear
from edu_policy.errors import EduPolicyError, OutsideCalendarError, PeriodError, UnknownNameError
from edu_policy.models import Dossier, Figure, Only, Person, School, Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    All,
    Any,
    AtLeast,
    Count,
    DateRule,
    Each,
    Exists,
    FigureOf,
    ForEach,
    Number,
    Param,
    Parameter,
    Plus,
    Reading,
    Records,
    Require,
    Share,
    When,
    Window,
    by_reading,
)
from edu_policy.rules.fields import activity, posting
from tests.rules.support import (
    AFTER,
    CALENDAR,
    FAILED,
    HELD,
    IN_AUTUMN,
    IN_SPRING,
    LAST_DAY,
    MET,
    NOT_APPLICABLE,
    NOT_KNOWN,
    NOT_MET,
    PAPERS,
    PENDING,
    POSTING,
    THE_POSTING,
    THE_SCHOOL,
    UNKNOWN,
    VISITS,
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

# -- populations -------------------------------------------------------------------------------------------------------------------

THIS_VISIT = Records(Table.ACTIVITIES, (activity.is_(activity.of("visit")), activity.tags.has("reported")))
EACH_REPORTED = ForEach("visit", VISITS, at_least(Count(THIS_VISIT, Unit.RECORD)))


def test_for_each_over_records_that_may_still_come_is_not_met_early() -> None:
    first = visit("A", tags=["reported"])
    second = visit("B", date(2022, 11, 10))

    assert verdict(EACH_REPORTED, dossier_of(activities=[first]), on=IN_AUTUMN) is PENDING
    assert verdict(EACH_REPORTED, dossier_of(activities=[first, second]), on=date(2022, 11, 10)) is PENDING
    assert verdict(EACH_REPORTED, dossier_of(activities=[first, second]), on=LAST_DAY) is NOT_MET
    assert verdict(EACH_REPORTED, dossier_of(activities=[first]), on=LAST_DAY) is MET


def test_share_of_records_that_may_still_come_is_not_met_early() -> None:
    rule = Require(Share(VISITS, activity.tags.has("reported")), Number(1))
    facts = dossier_of(activities=[visit("A", tags=["reported"])])

    early = asked(rule, facts, on=IN_AUTUMN)

    assert (early.verdict, early.holding) == (PENDING, True)
    assert verdict(rule, facts, on=LAST_DAY) is MET


def test_for_each_over_an_incomplete_table_is_not_met() -> None:
    facts = dossier_of(activities=[visit("A", tags=["reported"])], recorded=recorded(until=IN_AUTUMN))

    assert verdict(EACH_REPORTED, facts, on=LAST_DAY) is UNKNOWN


def test_exists_in_a_complete_empty_population_is_not_met() -> None:
    assert verdict(Exists("visit", VISITS, HELD), on=LAST_DAY) is NOT_MET


def test_exists_in_an_empty_population_that_may_grow_is_pending() -> None:
    early = asked(Exists("visit", VISITS, HELD), on=IN_AUTUMN)

    assert early.verdict in (PENDING, UNKNOWN)
    assert early.holding is not True


def test_for_each_over_nothing_does_not_apply() -> None:
    assert verdict(ForEach("visit", VISITS, FAILED), on=LAST_DAY) is NOT_APPLICABLE


def test_all_of_nothing_does_not_apply() -> None:
    assert verdict(All(())) is NOT_APPLICABLE


def test_a_share_of_nothing_does_not_apply() -> None:
    assert verdict(Require(Share(VISITS, activity.tags.has("reported")), Number(1)), on=LAST_DAY) is NOT_APPLICABLE


def test_what_does_not_apply_does_not_reduce_k() -> None:
    never = When(FAILED, FAILED)

    assert verdict(AtLeast(2, (HELD, never))) is NOT_MET
    assert verdict(AtLeast(2, (HELD, HELD, never))) is MET
    assert verdict(AtLeast(2, (HELD, NOT_KNOWN, FAILED))) is UNKNOWN


# -- applicability -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("condition", "expected"), [(NOT_KNOWN, UNKNOWN), (HELD, MET), (FAILED, NOT_MET)])
def test_alternative_that_may_not_apply(condition: Require, expected: object) -> None:
    """Showing the raw rank would have said MET while the condition is not known, and NOT_MET once it fails."""
    assert verdict(Any((When(condition, HELD), FAILED))) is expected


@pytest.mark.parametrize(("condition", "expected"), [(NOT_KNOWN, UNKNOWN), (HELD, NOT_MET), (FAILED, NOT_APPLICABLE)])
def test_a_failure_under_an_unknown_condition_is_unknown(condition: Require, expected: object) -> None:
    assert verdict(When(condition, FAILED)) is expected


def test_alternatives_on_the_same_unknown_field_stay_unknown() -> None:
    """Accepted: either value of the field would do, yet each alternative is judged by itself."""
    facts = dossier_of(activities=[visit("A", mode=None)])
    here = at_least(visits(activity.mode.is_("here")))
    elsewhere = at_least(visits(activity.mode.not_in("here")))

    assert verdict(Any((here, elsewhere)), facts) is UNKNOWN
    for mode in ("here", "there"):
        assert verdict(Any((here, elsewhere)), dossier_of(activities=[visit("A", mode=mode)])) is MET


# -- windows -----------------------------------------------------------------------------------------------------------------------


def test_a_window_that_has_not_begun() -> None:
    finding = asked(Each(Window.SEMESTER, All((at_least(visits(), 2), at_most(visits(), 2)))), on=IN_AUTUMN).finding
    spring = next(part for part in finding.walk() if part.path.endswith("2022-23/2"))

    assert [child.rank for child in spring.children] == [-1, 1]


def test_a_failed_first_semester_is_final_at_once() -> None:
    rule = Each(Window.SEMESTER, at_least(visits()))

    assert verdict(rule, on=date(2023, 1, 12)) is PENDING
    assert verdict(rule, on=date(2023, 1, 13)) is NOT_MET


def test_at_most_is_never_met_early() -> None:
    rule = at_most(visits(), 1)
    facts = dossier_of(activities=[visit("A")])

    assert (asked(rule, facts, on=IN_AUTUMN).verdict, asked(rule, facts, on=IN_AUTUMN).holding) == (PENDING, True)
    assert verdict(rule, facts, on=LAST_DAY) is MET
    assert verdict(rule, facts.with_(activities=[visit("B")]), on=IN_AUTUMN) is NOT_MET


def test_at_least_is_met_as_soon_as_it_is_reached() -> None:
    assert verdict(at_least(visits()), dossier_of(activities=[visit("A")]), on=IN_AUTUMN) is MET


# -- evidence comes later ----------------------------------------------------------------------------------------------------------

PLANNED = at_least(Count(PAPERS, Unit.DOCUMENT))


def test_evidence_that_comes_after_the_last_day() -> None:
    """Otherwise everybody had failed on the last day, and had passed when the bureau signed in October."""
    before = dossier_of(documents=[], recorded=recorded(until=LAST_DAY))
    signed = dossier_of(documents=[paper("D", AFTER, period=SchoolYear(2022))])

    on_last_day = asked(PLANNED, before, on=LAST_DAY)
    assert (on_last_day.verdict, on_last_day.holding) == (PENDING, False)
    assert on_last_day.remaining[0].due is None
    assert verdict(PLANNED, signed, on=AFTER) is MET


def test_evidence_has_a_deadline_where_one_is_stated() -> None:
    until = Parameter(name="evidence_until", type=DateRule, default=DateRule(days=30))
    edition = edition_of(must(PLANNED), parameters=(until,))
    late = dossier_of(documents=[paper("D", AFTER, period=SchoolYear(2022))])

    assert asked(edition, late, on=LAST_DAY).remaining[0].due == date(2023, 9, 30)
    assert verdict(edition, late, on=date(2023, 9, 29)) is PENDING
    assert verdict(edition, late, on=date(2023, 9, 30)) is NOT_MET
    assert verdict(edition, late, on=AFTER) is NOT_MET


# -- what is recorded --------------------------------------------------------------------------------------------------------------


def test_a_gap_between_recording_and_today_leaves_pending_as_pending() -> None:
    facts = dossier_of(activities=[], recorded=recorded(until=date(2022, 10, 1)))

    assert verdict(at_least(visits()), facts, on=date(2022, 12, 1)) is PENDING
    assert verdict(at_least(visits()), facts, on=LAST_DAY) is UNKNOWN


def test_an_empty_list_means_none_only_within_what_is_recorded() -> None:
    assert verdict(at_most(visits(), 0), dossier_of(recorded=recorded(until=LAST_DAY)), on=LAST_DAY) is MET
    assert verdict(at_most(visits(), 0), dossier_of(recorded=recorded(until=date(2023, 8, 30))), on=LAST_DAY) is UNKNOWN
    assert verdict(at_most(visits(), 0), dossier_of(recorded=recorded(since=date(2022, 9, 2))), on=LAST_DAY) is UNKNOWN
    assert verdict(at_most(visits(), 0), dossier_of(activities=None), on=LAST_DAY) is UNKNOWN


def test_an_uncertain_record_that_could_not_reach_the_threshold_leaves_pending() -> None:
    facts = dossier_of(activities=[visit("A"), visit("B", kind=None)])

    assert verdict(at_least(visits(), 3), facts, on=IN_AUTUMN) is PENDING
    assert verdict(at_least(visits(), 2), facts, on=IN_AUTUMN) is UNKNOWN
    assert verdict(at_least(visits(), 2), facts, on=LAST_DAY) is UNKNOWN
    assert verdict(at_least(visits(), 3), facts, on=LAST_DAY) is NOT_MET


# -- N + 2 -------------------------------------------------------------------------------------------------------------------------

SENT = Records(Table.POSTINGS, (posting.kind.is_("support"), posting.home.is_(THE_SCHOOL)), dated=posting.start)
CAP = Plus((FigureOf("title_quota", THE_SCHOOL, Window.CALENDAR_YEAR, Unit.PERSON), Number(2)))
AT_MOST_N_PLUS_2 = Require(Count(SENT, Unit.PERSON), None, CAP)


def sent(**tables: object) -> Dossier:
    return dossier_of(postings=[posted()], **tables)


def test_an_unknown_n_makes_n_plus_2_unknown() -> None:
    known = [Figure(id="F", kind="title_quota", about="S", period=CalendarYear(2021), value=0)]
    unknown = [Figure(id="F", kind="title_quota", about="S", period=CalendarYear(2021))]

    assert verdict(AT_MOST_N_PLUS_2, sent(figures=known)) is MET
    for figures in (None, [], unknown):
        assert verdict(AT_MOST_N_PLUS_2, sent(figures=figures)) is not NOT_MET
    many = [posted(f"P{index}") for index in range(3)]
    assert verdict(AT_MOST_N_PLUS_2, dossier_of(postings=many, figures=known)) is NOT_MET
    assert verdict(AT_MOST_N_PLUS_2, dossier_of(postings=many, figures=unknown)) is UNKNOWN


def test_postings_of_one_teacher_do_not_pass_a_cap_for_the_school() -> None:
    figures = [Figure(id="F", kind="title_quota", about="S", period=CalendarYear(2021), value=0)]
    alone = recorded(of=Only("posting.person", ["T"]))
    unit = recorded(of=Only("posting.home", ["S"]))

    assert verdict(AT_MOST_N_PLUS_2, sent(figures=figures, recorded_for={Table.POSTINGS: alone})) is UNKNOWN
    assert verdict(AT_MOST_N_PLUS_2, sent(figures=figures, recorded_for={Table.POSTINGS: unit})) is MET


# -- faults that other libraries have ----------------------------------------------------------------------------------------------


def test_a_switched_reading_and_a_bound_parameter_leave_the_baseline_as_it_was() -> None:
    needed = by_reading("r", many=Number(80), one=Number(1))
    rule = All((Require(visits(), needed), at_least(visits(activity.mode.is_(Param("mode"))), 1)))
    baseline = edition_of(
        must(rule),
        readings=(Reading(key="r", options=("many", "one"), provisions=("1",)),),
        parameters=(Parameter(name="mode", type=str, default="here"),),
    )
    facts = dossier_of(activities=[visit("A", mode="there")])
    before = asked(baseline, facts)

    switched = baseline.read({"r": "one"}).bind(mode="there")

    assert verdict(switched, facts) is MET
    assert asked(baseline, facts) == before
    assert before.finding.children[0].children[0].required_low is not None
    assert before.finding.children[0].children[0].required_low.low == 80
    assert baseline.value("mode") == "here"
    assert baseline.option("r") == "many"
    assert baseline != switched


@pytest.mark.parametrize("bound", [at_least(visits()), at_most(visits(), 3)])
def test_no_input_is_no_plain_no(bound: Require) -> None:
    answer = asked(bound, dossier_of(activities=None))

    assert answer.verdict is UNKNOWN
    assert answer.missing


def test_a_calendar_year_in_place_of_a_school_year_differs_visibly() -> None:
    rule = at_least(visits())
    facts = dossier_of(activities=[visit("A")])

    meant, other = asked(rule, facts), asked(rule, facts, period=CalendarYear(2023))

    assert meant.verdict is MET
    assert other.verdict is not MET
    assert (meant.period.period, other.period.period) == (SchoolYear(2022), CalendarYear(2023))


def test_a_posting_is_not_judged_for_a_period_in_which_it_has_no_day() -> None:
    facts = dossier_of(postings=[posted()])

    with pytest.raises(PeriodError, match="no posting of 'T' has a day in 2023-24: P"):
        asked(HELD, facts, subject="T", period=SchoolYear(2023), kind=POSTING)
    with pytest.raises(PeriodError, match="has no day in 2023-24"):
        asked(HELD, facts, subject="P", period=SchoolYear(2023), kind=POSTING)


@pytest.mark.parametrize("year", [2021, 2042])
def test_a_year_outside_the_calendar_is_refused(year: int) -> None:
    with pytest.raises(OutsideCalendarError):
        asked(Each(Window.SEMESTER, HELD), period=SchoolYear(year))


def test_nobody_guesses_the_period() -> None:
    with pytest.raises(PeriodError, match="say which period"):
        asked(HELD, period=None)


def test_large_numbers_stay_exact() -> None:
    exact = Require(Plus((Number(16_777_216), Number(1))), Number(16_777_217), Number(16_777_217))
    facts = dossier_of(figures=[Figure(id="F", kind="quota", about="S", period=SchoolYear(2021), value=16_777_217)])
    reported = FigureOf("quota", THE_SCHOOL, Window.SCHOOL_YEAR, Unit.PERSON)

    assert verdict(exact) is MET
    assert verdict(Require(reported, Number(16_777_217), Number(16_777_217)), facts) is MET
    assert verdict(at_least(reported, 16_777_218), facts) is NOT_MET


def test_a_bulk_run_in_which_the_last_teacher_has_no_records() -> None:
    own = Records(Table.ACTIVITIES, (activity.people.has(THE_POSTING.person),))
    edition = edition_of(must(at_least(Count(own, Unit.RECORD)), subject=POSTING))
    facts = dossier_of(
        persons=[Person(id="T"), Person(id="U")], postings=[posted(), posted("Q", person="U")], activities=[visit("A", by="T")]
    )

    answers = list(assess_each(edition, facts, question="q", on=AFTER, calendar=CALENDAR))

    assert [(answer.shown_for, answer.verdict) for answer in answers] == [("T", MET), ("U", NOT_MET)]


def test_one_short_names_threshold_observed_and_shortfall() -> None:
    facts = dossier_of(activities=[visit(f"A{index}") for index in range(59)])

    (finding,) = (part for part in asked(at_least(visits(), 60), facts).finding.walk() if part.observed is not None)

    assert finding.required_low is not None
    assert finding.observed is not None
    assert (finding.required_low.low, finding.observed.low, finding.shortfall) == (60, 59, 1)


def test_what_is_not_recorded_is_neither_above_nor_below() -> None:
    facts = dossier_of(activities=[visit("A", lessons=None)])

    assert verdict(at_least(visits(activity.lessons.at_least(60))), facts) is UNKNOWN
    assert verdict(at_least(visits(activity.lessons.at_most(59))), facts) is UNKNOWN


def test_unknown_subjects_are_refused_with_candidates() -> None:
    with pytest.raises(UnknownNameError, match="no school 's'; known: S"):
        asked(HELD, dossier_of(schools=[School(id="S")]), subject="s")
    with pytest.raises(EduPolicyError):
        asked(HELD, subject="B")


def test_a_day_in_spring_belongs_to_spring_alone() -> None:
    rule = Each(Window.SEMESTER, at_least(visits(), 1))

    assert verdict(rule, dossier_of(activities=[visit("A"), visit("B", IN_SPRING)])) is MET
    assert verdict(rule, dossier_of(activities=[visit("A"), visit("B")])) is NOT_MET
    assert verdict(rule, dossier_of(activities=[visit("A"), visit("B", date(2023, 1, 20))])) is NOT_MET
