"""Asking: one subject, a population, a prepared question; and what an assessment tells."""

import copy
import pickle
from datetime import date
from typing import Any

import attrs
import pytest

import edu_policy as ep
from edu_policy.errors import AmbiguousSubjectError, UnknownNameError
from edu_policy.policies.support_teaching import EDITION
from edu_policy.rules import AssumptionKind, InForce, MissingFact
from tests.policies.support_teaching_case import CALENDAR, ON, YEAR, case, changed, lessons, not_kept, plus, posting, without

DOSSIER = case()
PREPARED = ep.prepare(EDITION, "hours-earned", calendar=CALENDAR, on=ON)


def test_a_prepared_question_gives_the_verdict_the_finding_and_the_assessment() -> None:
    assessment = PREPARED.assessment(DOSSIER, "P-1")
    assert PREPARED.verdict(DOSSIER, "P-1") is assessment.verdict is ep.Verdict.MET
    assert PREPARED.finding(DOSSIER, "P-1") == assessment.finding


def test_assess_is_its_one_shot_form() -> None:
    once = ep.assess(EDITION, DOSSIER, question="hours-earned", subject="P-1", calendar=CALENDAR, on=ON)
    assert once == PREPARED.assessment(DOSSIER, "P-1")


def test_a_stream_answers_one_at_a_time() -> None:
    stream = PREPARED.stream((DOSSIER, subject) for subject in ("P-1", "T-1", "nobody"))
    assert [next(stream).subject, next(stream).subject] == ["P-1", "P-1"]
    with pytest.raises(ep.EduPolicyError):
        next(stream)


def test_a_population_has_the_subjects_of_the_period() -> None:
    several = plus(
        DOSSIER,
        posting("P-2", "T-2"),
        posting("P-3", "T-2", kind="exchange"),
        posting("P-4", "T-2", kind=None),
        posting("P-5", "T-2", start=date(2023, 9, 1), end=date(2024, 7, 5)),
    )
    assert list(PREPARED.population(several)) == ["P-1", "P-2", "P-4", "P-5"]
    in_the_year = ep.prepare(EDITION, "hours-earned", calendar=CALENDAR, on=ON, period=YEAR)
    assert list(in_the_year.population(several)) == ["P-1", "P-2", "P-4"]


def test_each_equals_one_by_one() -> None:
    several = plus(DOSSIER, posting("P-2", "T-2"))
    batch = list(ep.assess_each(EDITION, several, question="hours-earned", calendar=CALENDAR, on=ON))
    single = [ep.assess(EDITION, several, question="hours-earned", subject=id_, calendar=CALENDAR, on=ON) for id_ in ("P-1", "P-2")]
    assert batch == single


def test_a_subject_without_any_record_is_answered_like_the_others() -> None:
    last = list(ep.assess_each(EDITION, plus(DOSSIER, posting("P-2", "T-2")), question="hours-earned", calendar=CALENDAR, on=ON))[-1]
    assert (last.subject, last.shown_for, last.verdict) == ("P-2", "T-2", ep.Verdict.NOT_MET)


def test_whether_a_record_is_such_a_subject_may_be_unknown() -> None:
    unsure = changed(DOSSIER, "P-1", kind=None)
    assert PREPARED.verdict(unsure, "P-1") is ep.Verdict.UNKNOWN


def test_the_question_may_be_left_out_where_only_one_concerns_the_subject() -> None:
    answer = ep.assess(EDITION, DOSSIER, subject="unit", calendar=CALENDAR, on=ON, period=YEAR)
    assert answer.question == "unit-compliant"
    with pytest.raises(AmbiguousSubjectError, match="hours-earned"):
        ep.assess(EDITION, DOSSIER, subject="P-1", calendar=CALENDAR, on=ON)


def test_a_period_cuts_the_posting() -> None:
    half = ep.assess(EDITION, DOSSIER, question="hours-earned", subject="P-1", calendar=CALENDAR, on=ON, period=ep.Semester(2022, 1))
    assert (half.period.start, half.period.end) == (date(2022, 9, 1), date(2023, 1, 13))
    assert PREPARED.period_of(DOSSIER, "T-1").end == date(2023, 7, 7)


def test_without_a_calendar_what_needs_semesters_is_unknown() -> None:
    answer = ep.assess(EDITION, DOSSIER, question="hours-earned", subject="P-1", on=ON)
    assert answer.verdict is ep.Verdict.UNKNOWN
    assert MissingFact("calendar", "calendar") in answer.missing
    assert {finding.provision: finding.verdict for finding in answer.finding.children}["05b"] is ep.Verdict.MET


def test_an_assessment_names_the_readings_on_which_it_rests() -> None:
    assert PREPARED.assessment(DOSSIER, "P-1").readings == ("1a", "1b", "1c", "1k", "1n", "1q", "1r", "G1", "G4", "G5")


def test_an_edition_out_of_force_is_said_so() -> None:
    dated = attrs.evolve(EDITION, in_force=InForce(date(2023, 1, 1), ep.NO_END))
    answer = ep.assess(dated, DOSSIER, question="hours-earned", subject="P-1", calendar=CALENDAR, on=ON)
    assert [(item.kind, item.what) for item in answer.assumptions] == [(AssumptionKind.NOT_IN_FORCE, "county-support-teaching@1.1")]
    ended = attrs.evolve(EDITION, in_force=InForce(date(2020, 1, 1), date(2021, 1, 1)))
    assert ep.assess(ended, DOSSIER, question="hours-earned", subject="P-1", calendar=CALENDAR, on=ON).assumptions != ()


def test_an_assessment_is_a_value() -> None:
    answer = PREPARED.assessment(DOSSIER, "P-1")
    assert pickle.loads(pickle.dumps(answer)) == answer == copy.deepcopy(answer)  # noqa: S301 - our own bytes
    assert hash(answer) == hash(copy.copy(answer))
    assert "T-1" not in repr(DOSSIER)


def test_a_finding_can_be_looked_up_by_its_provision() -> None:
    finding = PREPARED.finding(DOSSIER, "P-1")
    cited = finding.cited("05d")
    assert cited is not None
    assert [child.path for child in cited.children] == ["05d/2022-23/1", "05d/2022-23/2"]
    assert finding.cited("06b") is None


# -- what an assessment tells ------------------------------------------------------------------------------------------

IN_MAY = date(2023, 5, 1)
"""24 of the 30 lessons of spring lie before it: every third day from 20 February, and 23 x 3 days later is 30 April."""


def asked(dossier: ep.Dossier = DOSSIER, question: str = "hours-earned", **changes: Any) -> ep.Assessment:
    arguments: dict[str, Any] = {"question": question, "subject": "P-1", "calendar": CALENDAR, "on": ON}
    return ep.assess(EDITION, dossier, **arguments | changes)


def test_a_year_in_progress_says_what_remains_and_until_when() -> None:
    answer = asked(on=IN_MAY)
    assert (answer.verdict, answer.holding) == (ep.Verdict.PENDING, False)
    end_of_spring = date(2023, 7, 7)
    assert [(item.provision, item.path, item.shortfall, item.unit, item.due, item.verdict) for item in answer.remaining] == [
        ("05a", "05a", 2 - 1, ep.Unit.SEMESTER, end_of_spring, ep.Verdict.PENDING),
        ("05b", "05b", 80 - (30 + 24 + 8 + 6 + 2 * 3), ep.Unit.CREDIT_HOUR, end_of_spring, ep.Verdict.PENDING),
        ("05c", "05c", 60 - (30 + 24), ep.Unit.LESSON, end_of_spring, ep.Verdict.PENDING),
        ("05d", "05d/2022-23/2", 30 - 24, ep.Unit.LESSON, end_of_spring, ep.Verdict.PENDING),
    ]


def test_a_ceiling_that_holds_so_far_is_pending_and_nothing_remains_of_it() -> None:
    answer = asked(question="unit-compliant", subject="unit", period=YEAR, on=IN_MAY)
    ceiling = answer.finding.cited("04d")
    assert ceiling is not None
    assert (ceiling.verdict, ceiling.holding) == (ep.Verdict.PENDING, True)
    assert "04d" not in {item.provision for item in answer.remaining}


def test_what_is_decided_holds_no_more_and_leaves_nothing() -> None:
    met, failed = asked(), asked(without(DOSSIER, "S30"))
    assert (met.verdict, met.holding, met.remaining, met.missing) == (ep.Verdict.MET, None, (), ())
    # 29 lessons in spring, 59 in all, 79 hours: each has failed for good
    assert (failed.verdict, failed.holding, failed.remaining) == (ep.Verdict.NOT_MET, None, ())


def test_a_fact_that_is_missing_is_named_once() -> None:
    answer = asked(changed(DOSSIER, "S30", lessons=None))
    assert (answer.verdict, answer.holding) == (ep.Verdict.UNKNOWN, None)
    assert answer.missing == (MissingFact("S30", "activity.lessons"),)
    assert {item.verdict for item in answer.remaining} == {ep.Verdict.UNKNOWN}


def test_a_table_that_is_not_kept_is_named() -> None:
    answer = asked(not_kept(DOSSIER, ep.Table.ACTIVITIES))
    assert answer.verdict is ep.Verdict.UNKNOWN
    assert answer.missing == (MissingFact("activity", "activity"),)


def test_readings_are_those_of_the_edition_that_was_asked() -> None:
    strict = EDITION.read({"1q": "signed_only"})
    answer = ep.assess(strict, DOSSIER, question="hours-earned", subject="P-1", calendar=CALENDAR, on=ON)
    assert answer.edition.option("1q") == "signed_only"
    assert "1q" in answer.readings
    assert "1o" not in answer.readings


def test_each_takes_a_period_for_all_or_by_subject() -> None:
    several = plus(DOSSIER, posting("P-2", "T-2"))
    autumn, year = ep.Semester(2022, 1), YEAR
    by_id = list(ep.assess_each(EDITION, several, question="hours-earned", calendar=CALENDAR, on=ON, period={"P-2": autumn}))
    assert [(answer.subject, answer.period.end) for answer in by_id] == [("P-1", date(2023, 7, 7)), ("P-2", date(2023, 1, 13))]
    for_all = list(ep.assess_each(EDITION, several, question="hours-earned", calendar=CALENDAR, on=ON, period=year))
    assert [answer.subject for answer in for_all] == ["P-1", "P-2"]


def test_each_is_a_generator_over_the_population() -> None:
    answers = ep.assess_each(EDITION, DOSSIER, question="community-compliant", calendar=CALENDAR, on=ON, period=YEAR)
    assert iter(answers) is answers
    assert [answer.subject for answer in answers] == ["pair"]


def test_a_subject_may_be_named_by_the_id_that_people_know() -> None:
    by_person = asked(subject="T-1")
    assert (by_person.subject, by_person.shown_for) == ("P-1", "T-1")
    assert by_person == asked()
    assert asked(question="unit-compliant", subject="unit", period=YEAR).shown_for == "unit"


def test_the_kind_of_the_subject_tells_the_question() -> None:
    """A township school is of the same table as a county-level one, and no question concerns it."""
    with pytest.raises(UnknownNameError, match="no subject of any question 'host'"):
        ep.assess(EDITION, DOSSIER, subject="host", calendar=CALENDAR, on=ON, period=YEAR)
    with pytest.raises(AmbiguousSubjectError, match="'T-1' does not tell which question is meant; name one of hours-earned, posting"):
        ep.assess(EDITION, DOSSIER, subject="T-1", calendar=CALENDAR, on=ON)


def test_a_period_that_only_meets_the_calendar_is_judged_where_no_semester_is_needed() -> None:
    """The calendar begins in September 2022; a summary of the calendar year 2022 needs no semester."""
    answer = asked(question="county-compliant", subject="bureau", period=ep.CalendarYear(2022))
    assert answer.verdict is ep.Verdict.MET


def test_facts_after_the_day_are_set_aside_and_later_ones_change_no_earlier_answer() -> None:
    later = plus(DOSSIER, *lessons("Z", 3, start=date(2023, 6, 1)))
    assert asked(later, on=IN_MAY).finding.cited("05c") != asked(later).finding.cited("05c")
    before, after = asked(on=IN_MAY), asked(later, on=IN_MAY)
    assert [(item.path, item.shortfall) for item in before.remaining] == [(item.path, item.shortfall) for item in after.remaining]
