"""The year of a posting (三(三), 三(四)): its semesters, its length, what it rests on, and what follows from it. Worked out by hand."""

from datetime import date, timedelta
from typing import Any

import pytest

from edu_policy.assessment import assess_each
from edu_policy.calendars import NO_END, SchoolYear, Span
from edu_policy.errors import AmbiguousSubjectError, EduPolicyErrors, InvalidValueError, PeriodError, UnknownNameError
from edu_policy.models import Authority, Decision, Document, Dossier, Filing, Group, Outcome
from edu_policy.policies.support_teaching import EDITION
from edu_policy.rules import AssumptionKind, Basis, EffectState, Finding, MissingFact, Verdict, Why
from edu_policy.sources import Decides
from tests.policies.support_teaching_case import (
    AUTUMN,
    CALENDAR,
    END_OF_NEXT_AUTUMN,
    LATER,
    MET,
    NEXT_AUTUMN,
    NOT_MET,
    ON,
    PENDING,
    SPRING,
    START_OF_SPRING,
    UNKNOWN,
    YEAR,
    ask,
    case,
    changed,
    cited,
    plus,
    posting,
    semesters,
    set_aside,
    spring_and_autumn,
    verdicts,
    without,
    work,
)


def served(finding: Finding) -> tuple[str, ...]:
    """Return the semesters that counted."""
    return tuple(semester for group in finding.counted for semester in group.records)


# -- the three questions ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["hours-earned", "year-earned", "year-recognised", "posting-compliant"])
def test_the_full_case_meets_every_question_about_the_posting(question: str) -> None:
    answer = ask(question, case())

    assert answer.verdict is MET
    assert answer.remaining == ()
    assert answer.missing == ()


def test_the_three_acts_are_kept_apart() -> None:
    # signatures (05m), recognition of the workload (05j) and recognition of the year (06b) each fail by themselves
    def answers(*missing: str) -> tuple[Verdict, ...]:
        less = case()
        for id_ in missing:
            less = changed(less, id_, signatures=[]) if id_.startswith("summary") else without(less, id_)
        return tuple(ask(question, less).verdict for question in ("hours-earned", "year-earned", "year-recognised"))

    assert answers() == (MET, MET, MET)
    assert answers("summary-1") == (MET, PENDING, PENDING)
    assert answers("by-bureau") == (MET, PENDING, PENDING)
    assert answers("year") == (MET, MET, PENDING)


def test_the_year_rests_on_clauses_by_inference_and_says_so() -> None:
    # P01-06b only names the persons recognised; that they must meet 三(三) is derived
    answer = ask("year-earned", case())

    derived = [assumption.what for assumption in answer.assumptions if assumption.kind is AssumptionKind.DERIVED]
    assert derived == ["hours-earned", "05j", "05l", "05m"]
    assert ask("hours-earned", case()).assumptions == ()


def test_the_year_is_no_more_than_necessary_because_no_record_shows_the_order_of_papers() -> None:
    # P01-05l asks for the order of teaching, which no record holds
    assert ask("hours-earned", case()).finding.decides is Decides.NORM
    assert ask("year-earned", case()).finding.decides is Decides.NECESSARY
    assert ask("year-recognised", case()).finding.decides is Decides.NECESSARY


def test_the_weakest_basis_travels_up() -> None:
    # hours rest on dated records; the year also on papers on file
    assert ask("hours-earned", case()).finding.basis is Basis.RECORDS
    assert ask("year-earned", case()).finding.basis is Basis.ON_FILE


def test_duties_beside_the_year_are_reported_and_do_not_decide_it() -> None:
    # P01-05h, 05i, 05k, 05n: without any of them the year is earned all the same
    less = changed(without(case(), "recording", "form"), "summary-1", filings=[])

    answer = ask("year-earned", less)

    assert answer.verdict is MET
    assert [finding.provision for finding in answer.beside.findings] == ["05h", "05i", "05k", "05n"]
    assert verdicts(answer, "05h", "05i", "05k", "05n") == (PENDING, PENDING, MET, PENDING)
    assert ask("posting-compliant", less).verdict is PENDING


# -- semesters served: two, whole ones (P01-05a, reading 1r) ---------------------------------------------------------------------------

EDGES = [
    # the posting                                                     served                      missed days
    pytest.param({}, ("2022-23/1", "2022-23/2"), {}, id="both semesters to the day"),
    pytest.param({"start": date(2022, 8, 20)}, ("2022-23/1", "2022-23/2"), {}, id="starts early"),
    pytest.param({"end": date(2023, 7, 31)}, ("2022-23/1", "2022-23/2"), {}, id="ends late"),
    pytest.param(
        {"start": date(2022, 9, 2)}, ("2022-23/2",), {"2022-23/1": "2022-09-01..2022-09-01"}, id="starts one day after the first lesson"
    ),
    pytest.param(
        {"end": date(2023, 7, 6)}, ("2022-23/1",), {"2022-23/2": "2023-07-07..2023-07-07"}, id="ends one day before the last school day"
    ),
    pytest.param(
        {"start": date(2022, 9, 2), "end": date(2023, 7, 6)},
        (),
        {"2022-23/1": "2022-09-01..2022-09-01", "2022-23/2": "2023-07-07..2023-07-07"},
        id="misses a day at each end",
    ),
    pytest.param({"start": START_OF_SPRING}, ("2022-23/2",), {}, id="spring alone"),
    pytest.param({"end": date(2023, 1, 31)}, ("2022-23/1",), {}, id="autumn alone"),
]


@pytest.mark.parametrize(("term", "semesters_served", "missed"), EDGES)
def test_a_semester_counts_only_where_the_posting_covers_it_whole(
    term: dict[str, Any], semesters_served: tuple[str, ...], missed: dict[str, str]
) -> None:
    # P01-05a: two semesters; 1r: no school day may be missed unless the parameter says otherwise
    finding = cited(ask("hours-earned", changed(case(), "P-1", **term)), "05a")

    assert served(finding) == semesters_served
    assert {semester: group.detail for group in finding.excluded for semester in group.records} == missed
    assert {group.reason for group in finding.excluded} <= {"semester_in_part"}
    assert finding.verdict is (MET if len(semesters_served) == 2 else NOT_MET)
    assert finding.shortfall == (None if len(semesters_served) == 2 else 2 - len(semesters_served))


MISSING_DAYS = [
    # days that may be missed, the posting                                       05a
    pytest.param(0, {"start": date(2022, 9, 2)}, NOT_MET, id="one missed, none allowed"),
    pytest.param(1, {"start": date(2022, 9, 2)}, MET, id="one missed, one allowed"),
    pytest.param(1, {"end": date(2023, 7, 6)}, MET, id="one missed at the end, one allowed"),
    pytest.param(1, {"start": date(2022, 9, 2), "end": date(2023, 7, 6)}, MET, id="one missed in each semester, one allowed in each"),
    pytest.param(2, {"start": date(2022, 9, 3)}, MET, id="two missed, two allowed"),
    # 1 and 2 September: the first lesson is a school day, and whether the next one is, only a calendar of days could tell
    pytest.param(1, {"start": date(2022, 9, 3)}, UNKNOWN, id="one or two missed, one allowed"),
]


@pytest.mark.parametrize(("days", "term", "verdict"), MISSING_DAYS)
def test_how_many_school_days_may_be_missed_is_a_parameter(days: int, term: dict[str, Any], verdict: Verdict) -> None:
    # 1r: the parameter missing_days, by default 0
    answer = ask("hours-earned", changed(case(), "P-1", **term), edition=EDITION.bind(missing_days=days))

    assert cited(answer, "05a").verdict is verdict
    assert answer.verdict is verdict


def test_lessons_of_a_semester_served_in_part_are_not_judged_by_semester() -> None:
    # P01-05d binds each of the semesters that the posting has; autumn is none of them when its first lesson is missed
    answer = ask("hours-earned", changed(case(), "P-1", start=date(2022, 9, 2)))

    assert [part.path for part in cited(answer, "05d").children] == ["05d/2022-23/2"]
    assert verdicts(answer, "05a", "05b", "05c", "05d") == (NOT_MET, MET, MET, MET)


def test_a_posting_without_a_whole_semester_has_no_semester_to_judge() -> None:
    answer = ask("hours-earned", changed(case(), "P-1", start=date(2022, 9, 2), end=date(2023, 7, 6)))

    finding = cited(answer, "05d")
    assert (finding.verdict, finding.why) == (Verdict.NOT_APPLICABLE, Why.OTHER_PERIOD)
    assert answer.verdict is NOT_MET


# -- two school years, and more than two semesters (1k, 1n) ----------------------------------------------------------------------------


def test_two_consecutive_semesters_may_lie_in_two_school_years() -> None:
    # 1k: spring and autumn of 2023: 30 + 30 + 8 + 6 + 6 = 80 hours in the posting's own term
    answer = ask("year-recognised", spring_and_autumn(), on=LATER)

    assert answer.verdict is MET
    assert served(cited(answer, "05a")) == (str(SPRING), str(NEXT_AUTUMN))
    assert [part.path for part in cited(answer, "05m").children] == ["05m/2022-23/2", "05m/2023-24/1"]


@pytest.mark.parametrize("number", [3, 4])
def test_a_longer_posting_asks_which_period_is_meant(number: int) -> None:
    with pytest.raises(PeriodError, match=r"P-1.*say which period") as caught:
        ask("hours-earned", semesters(number), on=LATER)

    assert str(SPRING) in str(caught.value)
    assert str(NEXT_AUTUMN) in str(caught.value)


PERIODS = [
    # period                                                semesters judged                served   verdict
    pytest.param(3, YEAR, ("2022-23/1", "2022-23/2"), MET, id="autumn and spring"),
    pytest.param(3, Span(START_OF_SPRING, END_OF_NEXT_AUTUMN), ("2022-23/2", "2023-24/1"), MET, id="spring and the autumn after"),
    pytest.param(3, SchoolYear(2023), ("2023-24/1",), NOT_MET, id="the school year after, of which it has autumn alone"),
    pytest.param(4, SchoolYear(2023), ("2023-24/1", "2023-24/2"), MET, id="the school year after"),
    pytest.param(4, AUTUMN, ("2022-23/1",), NOT_MET, id="one semester alone"),
]


@pytest.mark.parametrize(("number", "period", "judged", "verdict"), PERIODS)
def test_a_longer_posting_is_judged_for_the_period_that_is_named(
    number: int, period: Any, judged: tuple[str, ...], verdict: Verdict
) -> None:
    # each semester has 30 taught + 10 observed; two of them 60 taught and 80 hours, one of them 30 and 40
    answer = ask("hours-earned", semesters(number), on=LATER, period=period)

    assert answer.verdict is verdict
    assert served(cited(answer, "05a")) == judged
    assert tuple(part.path.removeprefix("05d/") for part in cited(answer, "05d").children) == judged
    hours, taught = (cited(answer, provision).observed for provision in ("05b", "05c"))
    assert hours is not None
    assert taught is not None
    assert (hours.low, taught.low) == (40 * len(judged), 30 * len(judged))


def test_more_than_two_semesters_do_no_harm() -> None:
    # 1n: at least two; a period of two school years holds four
    answer = ask("hours-earned", semesters(4), on=LATER, period=Span(date(2022, 9, 1), date(2024, 8, 31)))

    assert answer.verdict is MET
    assert len(served(cited(answer, "05a"))) == 4


def test_a_period_in_which_the_posting_has_no_day_is_refused() -> None:
    with pytest.raises(PeriodError, match="no day in 2023-24"):
        ask("hours-earned", case(), period=SchoolYear(2023))


def test_recognition_of_a_longer_posting_must_say_for_which_period() -> None:
    # P01-05j, 06b: recognised without a period, for a posting of three semesters: which year was meant is not known
    long = semesters(3)
    named = long
    for id_ in ("by-host", "by-bureau", "year"):
        named = changed(named, id_, period=YEAR)

    unclear = ask("year-recognised", long, on=LATER, period=YEAR)

    assert verdicts(unclear, "05j", "06b") == (UNKNOWN, UNKNOWN)
    assert set_aside(cited(unclear, "06b").uncertain) == {"period_uncertain": ("year",)}
    assert cited(unclear, "06b").missing == (MissingFact("year", "decision.period"),)
    assert ask("year-recognised", named, on=LATER, period=YEAR).verdict is MET
    # and for the second and third semester it says nothing certain, since it names another year
    other = ask("year-recognised", named, on=LATER, period=SchoolYear(2023))
    assert verdicts(other, "05j", "06b") == (PENDING, PENDING)
    assert set_aside(cited(other, "06b").excluded) == {"other_period": ("year",)}


# -- an end that is not known, and none at all -----------------------------------------------------------------------------------------


def test_an_unknown_end_leaves_the_answer_unknown_and_is_named() -> None:
    answer = ask("hours-earned", changed(case(), "P-1", end=None))

    assert answer.verdict is UNKNOWN
    assert MissingFact("P-1", "posting.end") in answer.missing
    assert cited(answer, "05b").why is Why.EDGE_UNKNOWN
    assert verdicts(answer, "05a", "05b", "05c", "05d") == (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN)


def test_an_unknown_start_leaves_the_answer_unknown_and_is_named() -> None:
    answer = ask("hours-earned", changed(case(), "P-1", start=None))

    assert answer.verdict is UNKNOWN
    assert MissingFact("P-1", "posting.start") in answer.missing


def test_a_posting_without_end_needs_a_period() -> None:
    with pytest.raises(PeriodError, match="has no end yet"):
        ask("hours-earned", changed(case(), "P-1", end=NO_END))


@pytest.mark.parametrize(
    ("start", "verdict", "number"),
    [
        pytest.param(date(2022, 9, 1), MET, 2, id="from autumn: both semesters of the year"),
        pytest.param(START_OF_SPRING, NOT_MET, 1, id="from spring: one, and the school year is over"),
    ],
)
def test_a_posting_without_end_is_judged_for_the_year_that_is_named(start: date, verdict: Verdict, number: int) -> None:
    # P01-05a within 2022-23, asked on its last day
    finding = cited(ask("hours-earned", changed(case(), "P-1", start=start, end=NO_END), period=YEAR), "05a")

    assert finding.verdict is verdict
    assert len(served(finding)) == number


# -- who is meant ----------------------------------------------------------------------------------------------------------------------


def test_a_persons_id_stands_for_their_only_support_posting() -> None:
    # an exchange (交流) of the same person is no support posting
    more = plus(case(), posting("P-9", "T-1", kind="exchange"))

    answer = ask("hours-earned", more, subject="T-1")

    assert (answer.subject, answer.shown_for, answer.verdict) == ("P-1", "T-1", MET)
    assert ask("hours-earned", case(), subject="P-1").shown_for == "T-1"


def test_a_person_with_several_postings_is_ambiguous_and_they_are_listed() -> None:
    more = plus(case(), posting("P-2", "T-1", start=date(2023, 9, 1), end=date(2024, 7, 5)))

    with pytest.raises(AmbiguousSubjectError) as caught:
        ask("hours-earned", more, subject="T-1")

    assert caught.value.candidates == ("P-1", "P-2")
    assert ask("hours-earned", more, subject="T-1", period=YEAR).subject == "P-1"


def test_a_school_is_no_posting_and_an_unknown_id_is_refused_with_candidates() -> None:
    with pytest.raises(InvalidValueError, match="'host' is a school"):
        ask("hours-earned", case(), subject="host")
    with pytest.raises(InvalidValueError, match="is no posting"):
        ask("hours-earned", plus(case(), posting("P-9", "T-2", kind="exchange")), subject="P-9")
    with pytest.raises(UnknownNameError) as caught:
        ask("hours-earned", case(), subject="T-9")
    assert caught.value.candidates == ("P-1", "T-1")


def test_a_posting_of_unknown_kind_may_be_meant() -> None:
    # whether it is a support posting is not known, so no answer about it can be certain
    assert ask("hours-earned", changed(case(), "P-1", kind=None)).verdict is UNKNOWN


def test_each_teacher_of_a_county_is_answered_in_the_order_of_the_table() -> None:
    # T-1: everything; T-2: nothing recorded; T-3: spring alone; T-4 is on an exchange and not asked about
    county = plus(
        case(),
        posting("P-2", "T-2"),
        posting("P-3", "T-3", start=START_OF_SPRING),
        posting("P-4", "T-4", kind="exchange"),
    )

    answers = list(assess_each(EDITION, county, question="hours-earned", calendar=CALENDAR, on=ON))

    assert [(answer.shown_for, answer.verdict) for answer in answers] == [("T-1", MET), ("T-2", NOT_MET), ("T-3", NOT_MET)]


def test_a_county_with_a_posting_that_needs_a_period_is_refused_before_any_answer() -> None:
    county = plus(case(), posting("P-2", "T-2", end=NO_END))

    with pytest.raises(EduPolicyErrors) as caught:
        assess_each(EDITION, county, question="hours-earned", calendar=CALENDAR, on=ON)
    assert "subjects[P-2].period: posting 'P-2' has no end yet" in str(caught.value)

    named = assess_each(EDITION, county, question="hours-earned", calendar=CALENDAR, on=ON, period={"P-2": YEAR})
    assert [answer.subject for answer in named] == ["P-1", "P-2"]


def test_each_posting_of_one_year_leaves_the_others_out() -> None:
    county = plus(case(), posting("P-2", "T-2", start=date(2023, 9, 1), end=date(2024, 7, 5)))

    answers = assess_each(EDITION, county, question="hours-earned", calendar=CALENDAR, on=ON, period=YEAR)

    assert [answer.subject for answer in answers] == ["P-1"]


# -- recognition of the workload and of the year (P01-05j, P01-06b) -------------------------------------------------------------------

RECOGNITION = [
    # what is changed                                          05j      06b      items that lack
    pytest.param("by-host", {"outcome": Outcome.DENIED}, PENDING, MET, ("recipient_school",), id="the school refuses"),
    pytest.param("by-bureau", {"outcome": Outcome.DENIED}, PENDING, MET, ("county_bureau",), id="the bureau refuses"),
    pytest.param("by-bureau", {"outcome": None}, UNKNOWN, MET, ("county_bureau",), id="outcome unknown"),
    pytest.param("by-bureau", {"by": "city-bureau"}, PENDING, MET, ("county_bureau",), id="by the city instead of the county"),
    pytest.param("by-bureau", {"by": "social-bureau"}, PENDING, MET, ("county_bureau",), id="by another bureau of the county"),
    pytest.param("by-host", {"by": "other"}, PENDING, MET, ("recipient_school",), id="by another school"),
    pytest.param("by-host", {"by": "unit"}, PENDING, MET, ("recipient_school",), id="by the school that sends"),
    pytest.param("by-host", {"by": None}, UNKNOWN, MET, ("recipient_school",), id="by whom is not known"),
    pytest.param("by-host", {"about": "T-2"}, PENDING, MET, ("recipient_school",), id="about somebody else"),
    pytest.param("by-host", {"kind": "experience_recognition"}, PENDING, MET, ("recipient_school",), id="of another kind"),
    pytest.param("by-host", {"on": date(2023, 9, 1)}, PENDING, MET, ("recipient_school",), id="after the day of the assessment"),
    pytest.param("year", {"outcome": Outcome.DENIED}, MET, PENDING, (), id="the year is refused"),
    pytest.param("year", {"by": "bureau"}, MET, PENDING, (), id="the year by the bureau instead of the leading group"),
    pytest.param("year", {"by": "office"}, MET, PENDING, (), id="the year by the office instead of the leading group"),
    pytest.param("year", {"by": None}, MET, UNKNOWN, (), id="the year by whom is not known"),
    pytest.param("year", {"about": "T-1"}, MET, PENDING, (), id="a decision about the person is about no posting"),
    pytest.param("year", {"on": date(2023, 9, 1)}, MET, PENDING, (), id="the year after the day of the assessment"),
]


@pytest.mark.parametrize(("id_", "change", "workload", "year", "lacking"), RECOGNITION)
def test_recognition_counts_from_the_right_body_about_the_right_posting(
    id_: str, change: dict[str, Any], workload: Verdict, year: Verdict, lacking: tuple[str, ...]
) -> None:
    # the plan states no deadline, so what is not there yet is pending, with no due date
    answer = ask("year-recognised", changed(case(), id_, **change))

    assert verdicts(answer, "05j", "06b") == (workload, year)
    assert cited(answer, "05j").items == lacking
    assert {item.due for item in answer.remaining} == {None}


def test_a_refusal_is_shown_as_excluded() -> None:
    finding = cited(ask("year-recognised", changed(case(), "year", outcome=Outcome.DENIED)), "06b")

    (group,) = finding.excluded
    assert (group.reason, group.detail, group.records) == ("condition_failed", "decision.outcome", ("year",))
    assert (finding.shortfall, finding.due, finding.holding) == (1, None, False)


# -- what follows (P01-06c, P01-06e) -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "state"),
    [
        pytest.param({}, EffectState.IN_FORCE, id="recognised"),
        pytest.param({"outcome": Outcome.DENIED}, EffectState.NONE, id="refused"),
        pytest.param({"on": date(2023, 9, 1)}, EffectState.NONE, id="not yet recognised"),
        pytest.param({"by": None}, EffectState.UNKNOWN, id="by whom is not known"),
    ],
)
def test_the_recognised_year_counts_toward_a_senior_title_and_weighs_in_recommendations(change: dict[str, Any], state: EffectState) -> None:
    effects = ask("year-recognised", changed(case(), "year", **change)).beside.effects

    assert [(effect.provision, effect.gives, effect.binding, effect.state) for effect in effects] == [
        ("06c", "senior_title_experience", "entitled", state),
        ("06e", "commendation_condition", "discretion", state),
    ]


def test_what_follows_rests_on_what_was_granted_not_on_what_was_earned() -> None:
    # P01-06b recognises; hours that fall short do not undo a recorded decision, they are another question
    answer = ask("year-recognised", case(work(explained=5)))

    assert answer.verdict is NOT_MET
    assert [effect.state for effect in answer.beside.effects] == [EffectState.IN_FORCE, EffectState.IN_FORCE]


def test_a_second_paper_about_one_semester_does_not_stand_for_the_other() -> None:
    # two papers about autumn leave spring without any (P01-05k, 05m, 05n)
    twice = plus(
        without(case(), "summary-2"),
        Document(
            id="again",
            kind="hours_summary",
            about=["P-1"],
            on=date(2023, 7, 8),
            period=AUTUMN,
            signatures=[],
            filings=[Filing(with_="office", on=date(2023, 7, 8) + timedelta(1))],
        ),
    )

    answer = ask("posting-compliant", twice)

    assert verdicts(answer, "05k", "05m", "05n") == (PENDING, PENDING, PENDING)
    assert {item.path for item in answer.remaining} == {"05k/2022-23/2", "05m/2022-23/2", "05n/2022-23/2"}


# -- the county's own bodies -------------------------------------------------------------------------------------------------------------


def with_another_county() -> Dossier:
    """Return the case beside another county, with a bureau, a leading group and an office of its own."""
    return plus(
        case(),
        Authority(id="bureau-2", kind="county_bureau", level="county"),
        Group(id="leading-group-2", kind="leading_group", of="bureau-2", seats=[]),
        Group(id="office-2", kind="office", of="bureau-2", seats=[]),
    )


def test_the_bureau_of_another_county_recognises_no_workload() -> None:
    # P01-05j: 縣教育局 is the one of the school that sends
    answer = ask("year-recognised", changed(with_another_county(), "by-bureau", by="bureau-2"))

    assert cited(answer, "05j").items == ("county_bureau",)


def test_the_leading_group_of_another_county_recognises_no_year() -> None:
    # 三(四), P01-06b: the leading group of the plan is the county's own
    answer = ask("year-recognised", changed(with_another_county(), "year", by="leading-group-2"))

    assert cited(answer, "06b").verdict is PENDING


def test_the_office_of_another_county_receives_no_total() -> None:
    # 三(三), P01-05n
    elsewhere = [Filing(with_="office-2", on=date(2023, 1, 25), by="host", role="principal")]

    answer = ask("posting-compliant", changed(with_another_county(), "summary-1", filings=elsewhere))

    assert cited(answer, "05n").verdict is PENDING


def test_the_education_bureau_recognises_the_workload_whoever_runs_the_school() -> None:
    # 三(三), P01-05j names the county education bureau; the unit, a kindergarten, is run by the social-affairs bureau (二 names both)
    kindergarten = changed(case(), "unit", authority="social-bureau", kind="kindergarten")

    assert cited(ask("year-earned", kindergarten), "05j").verdict is MET
    by_the_other = changed(kindergarten, "by-bureau", by="social-bureau")
    assert cited(ask("year-earned", by_the_other), "05j").items == ("county_bureau",)


def test_who_runs_the_sending_school_must_be_known_to_tell_its_bureau() -> None:
    answer = ask("year-earned", changed(case(), "unit", authority=None))

    assert cited(answer, "05j").verdict is UNKNOWN


# -- consistency checks of the plan's own numbers ----------------------------------------------------------------------------------------


def test_at_most_two_more_people_qualify_than_there_were_places() -> None:
    # K01-5: one place in the year before (N = 1); three are sent and recognised, and 3 - 1 = 2; a fourth breaks P01-04d
    recognised = plus(
        case(),
        posting("P-2", "T-2"),
        posting("P-3", "T-3"),
        *(
            Decision(id=f"year-{id_}", kind="experience_recognition", by="leading-group", about=id_, on=date(2023, 8, 20))
            for id_ in ("P-2", "P-3")
        ),
    )

    answers = assess_each(EDITION, recognised, question="year-recognised", calendar=CALENDAR, on=ON)

    assert [answer.beside.effects[0].state for answer in answers] == [EffectState.IN_FORCE] * 3
    assert cited(ask("unit-compliant", recognised, subject="unit"), "04d").verdict is MET
    fourth = plus(recognised, posting("P-4", "T-4"))
    assert cited(ask("unit-compliant", fourth, subject="unit"), "04d").verdict is NOT_MET
