"""Asking: one subject, a population, a prepared question; and what an assessment tells."""

import copy
import pickle
from datetime import date

import attrs
import pytest

import edu_policy as ep
from edu_policy.errors import AmbiguousSubjectError
from edu_policy.policies.support_teaching import EDITION
from edu_policy.rules import AssumptionKind, InForce, MissingFact
from tests.policies.support_teaching_case import CALENDAR, ON, YEAR, case, changed, plus, posting

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
