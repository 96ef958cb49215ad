"""Bad input at the public face: an error of the library's own, with a path and the candidates, and nothing half done."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

import edu_policy as ep
from edu_policy.errors import (
    AmbiguousSubjectError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    OutsideCalendarError,
    PeriodError,
    UnknownNameError,
)
from edu_policy.models import Activity, Decision, Figure, Posting, Recorded
from edu_policy.policies.support_teaching import EDITION
from tests.policies.support_teaching_case import CALENDAR, ON, YEAR, case, plus, posting, semesters

DOSSIER = case()
ASKED: dict[str, Any] = {"question": "hours-earned", "subject": "P-1", "calendar": CALENDAR, "on": ON}


def assess(edition: Any = EDITION, dossier: Any = DOSSIER, **changes: Any) -> ep.Assessment:
    return ep.assess(edition, dossier, **ASKED | changes)


def problems(error: EduPolicyError) -> list[EduPolicyError]:
    return list(error.exceptions) if isinstance(error, EduPolicyErrors) else [error]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "builtin", "path", "says"),
    [
        ({"edition": "county-support-teaching"}, TypeError, "edition", "expected an Edition"),
        ({"dossier": {}}, TypeError, "dossier", "expected a Dossier"),
        ({"question": "hours-ernead"}, LookupError, "question", "did you mean 'hours-earned'"),
        ({"question": 5}, LookupError, "question", "no question 5"),
        ({"subject": "P-2"}, LookupError, "subject", "did you mean 'P-1'"),
        ({"subject": 17}, TypeError, "subject", "expected the id of a posting"),
        ({"subject": "host"}, ValueError, "subject", "'host' is a school; question 'hours-earned' is about a posting"),
        ({"calendar": "county"}, TypeError, "calendar", "expected a SchoolCalendar"),
        ({"on": "2023-08-31"}, TypeError, "on", "expected a date"),
        ({"on": datetime(2023, 8, 31)}, TypeError, "on", "pass its .date()"),  # noqa: DTZ001 - that it is refused is the point
        ({"period": 2022}, TypeError, "period", "expected a SchoolYear"),
        ({"period": ep.SchoolYear(2030)}, ValueError, "period", "has no day in 2030-31"),
    ],
)
def test_a_wrong_argument_is_refused_with_its_place(changes: dict[str, Any], builtin: type[Exception], path: str, says: str) -> None:
    with pytest.raises(EduPolicyError) as caught:
        assess(**changes)
    (problem,) = problems(caught.value)
    assert isinstance(problem, builtin)
    assert problem.path == path
    assert says in str(problem)


def test_several_wrong_arguments_are_reported_together() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        assess(question="hours", calendar=3, on=20230831, period="2022")
    assert [problem.path for problem in problems(caught.value)] == ["question", "calendar", "on", "period"]


def test_the_candidates_are_named() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        assess(question="xyz")
    (problem,) = problems(caught.value)
    assert isinstance(problem, UnknownNameError)
    assert problem.candidates == tuple(sorted(question.id for question in EDITION.questions))


def test_an_empty_dossier_has_no_subject() -> None:
    with pytest.raises(UnknownNameError, match="no posting 'P-1'; there are none"):
        assess(dossier=ep.Dossier())
    assert list(ep.assess_each(EDITION, ep.Dossier(), question="hours-earned", calendar=CALENDAR, on=ON)) == []


def test_a_record_of_the_table_that_is_no_such_subject_is_refused() -> None:
    exchange = plus(DOSSIER, posting("P-9", "T-2", kind="exchange"))
    with pytest.raises(InvalidValueError, match="'P-9' is no posting, which question 'hours-earned' is about"):
        assess(dossier=exchange, subject="P-9")


def test_a_person_with_two_postings_must_say_which() -> None:
    with pytest.raises(AmbiguousSubjectError, match="P-1, P-2") as caught:
        assess(dossier=plus(DOSSIER, posting("P-2", "T-1", start=date(2023, 9, 1), end=date(2024, 7, 5))), subject="T-1")
    assert caught.value.candidates == ("P-1", "P-2")


def test_a_school_needs_a_period() -> None:
    with pytest.raises(PeriodError, match="say which period to judge"):
        assess(question="unit-compliant", subject="unit")


def test_a_posting_of_three_semesters_needs_a_period_and_names_its_semesters() -> None:
    with pytest.raises(PeriodError, match=r"has 3 semesters \(2022-23/1, 2022-23/2, 2023-24/1\); say which period to judge"):
        assess(dossier=semesters(3))


def test_a_posting_without_an_end_needs_a_period() -> None:
    with pytest.raises(PeriodError, match="has no end yet"):
        assess(dossier=plus(DOSSIER, posting("P-2", "T-2", end=ep.NO_END)), subject="P-2")


def test_a_posting_beyond_the_calendar_is_refused_with_what_it_covers() -> None:
    later = plus(DOSSIER, posting("P-2", "T-2", start=date(2030, 9, 1), end=date(2031, 7, 1)))
    with pytest.raises(OutsideCalendarError, match="does not cover school year 2030-31; it covers: 2022-23, 2023-24"):
        assess(dossier=later, subject="P-2")


def test_a_semester_as_period_needs_a_calendar_that_knows_it() -> None:
    with pytest.raises(PeriodError, match="days of semester 2022-23/1 are not known"):
        assess(calendar=None, period=ep.Semester(2022, 1))


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"1z": "inside"}, "no reading '1z'"),
        ({"1q": "signed"}, "did you mean 'signed_only'"),
        ({"1b": "total_only"}, "no option of reading 1b 'total_only'; known: both"),
    ],
)
def test_an_unknown_reading_or_option_is_refused(options: dict[str, str], says: str) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        EDITION.read(options)
    assert says in str(caught.value)


def test_unknown_readings_are_reported_together() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        EDITION.read({"1z": "x", "1q": "y"})
    assert len(problems(caught.value)) == 2


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"missing_day": 1}, "did you mean 'missing_days'"),
        ({"missing_days": 1.5}, "missing_days: expected int, got 1.5"),
        ({"missing_days": True}, "missing_days: expected int, got True"),
        ({"evidence_until": 30}, "evidence_until: expected DateRule, got 30"),
    ],
)
def test_an_unknown_parameter_or_a_value_of_another_type_is_refused(values: dict[str, Any], says: str) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        EDITION.bind(**values)
    assert says in str(caught.value)


def test_a_language_that_there_is_not_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="zh_Hans"):
        ep.explain(assess(), "zh-CN")


WRONG_RECORDS: dict[str, Callable[[], object]] = {
    "a float for lessons": lambda: Activity(id="A", lessons=1.0),  # type: ignore[arg-type]
    "a float for half-days": lambda: Activity(id="A", half_days=0.5),  # type: ignore[arg-type]
    "a negative number": lambda: Activity(id="A", lessons=-1),
    "a datetime": lambda: Activity(id="A", on=datetime(2023, 1, 1)),  # noqa: DTZ001 - that it is refused is the point
    "an empty id": lambda: Activity(id=""),
    "an end before the start": lambda: Posting(id="P", start=date(2023, 1, 2), end=date(2023, 1, 1)),
    "an unknown outcome": lambda: Decision(id="D", outcome="perhaps"),
    "a year for a period": lambda: Figure(id="F", kind="k", about="S", period=2022),  # type: ignore[arg-type]
    "a term that ends before it starts": lambda: Recorded(since=date(2023, 1, 2), until=date(2023, 1, 1)),
    "a span that ends before it starts": lambda: ep.Span(date(2023, 1, 2), date(2023, 1, 1)),
}


@pytest.mark.parametrize("build", WRONG_RECORDS.values(), ids=WRONG_RECORDS)
def test_a_record_that_cannot_be_is_refused_when_it_is_made(build: Callable[[], object]) -> None:
    with pytest.raises((EduPolicyError, ValueError)):
        build()


def test_all_that_is_wrong_with_a_dossier_is_reported_at_once() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        ep.Dossier(schools=[], persons=[], postings=[Posting(id="P", person="T-1", home="S"), Posting(id="P")])
    paths = {problem.path for problem in problems(caught.value)}
    assert paths == {"postings", "postings[0].person", "postings[0].home", "postings[1].id"}


def test_subjects_that_cannot_be_asked_are_all_named_before_the_first_answer() -> None:
    several = plus(semesters(3), posting("P-2", "T-2", end=ep.NO_END))
    with pytest.raises(EduPolicyErrors) as caught:
        ep.assess_each(EDITION, several, question="hours-earned", calendar=CALENDAR, on=ON)
    assert [problem.path for problem in problems(caught.value)] == ["subjects[P-1].period", "subjects[P-2].period"]
    named = {"P-1": YEAR, "P-2": YEAR}
    answers = ep.assess_each(EDITION, several, question="hours-earned", calendar=CALENDAR, on=ON, period=named)
    assert [answer.subject for answer in answers] == ["P-1", "P-2"]


def test_a_period_for_an_unknown_subject_is_refused() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        ep.assess_each(EDITION, DOSSIER, question="hours-earned", calendar=CALENDAR, on=ON, period={"P-7": YEAR})
    assert "period: no posting 'P-7'; did you mean 'P-1'?" in str(caught.value)


def test_what_was_refused_leaves_the_edition_as_it_was() -> None:
    before = EDITION
    with pytest.raises(EduPolicyErrors):
        EDITION.read({"1q": "signed"})
    assert before == EDITION
    assert EDITION.option("1q") == "all_recorded"


def test_a_wrong_type_and_an_unknown_name_can_be_caught_apart() -> None:
    with pytest.raises(InvalidTypeError):
        assess(dossier=None)
