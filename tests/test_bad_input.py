"""Bad input at the public face: an error of the library's own, with a path and the candidates, and nothing half done."""

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
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
from edu_policy.models import Activity, Decision, Figure, Posting, Recorded, School
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
        ({"question": ["hours-earned"]}, LookupError, "question", "no question ['hours-earned']"),
        ({"question": ""}, LookupError, "question", "no question ''"),
        ({"question": None}, LookupError, "question", "'P-1' does not tell which question is meant; name one of hours-earned"),
        ({"question": None, "subject": "nobody"}, LookupError, "subject", "no subject of any question 'nobody'"),
        ({"question": None, "subject": ["unit"]}, TypeError, "subject", "expected the id of"),
        ({"subject": "P-2"}, LookupError, "subject", "did you mean 'P-1'"),
        ({"subject": 17}, TypeError, "subject", "expected the id of a posting"),
        ({"subject": ["P-1"]}, TypeError, "subject", "expected the id of a posting"),
        ({"subject": ""}, LookupError, "subject", "no posting ''"),
        ({"subject": "T-3"}, LookupError, "subject", "no posting 'T-3'"),
        ({"subject": "host"}, ValueError, "subject", "'host' is a school; question 'hours-earned' is about a posting"),
        ({"calendar": "county"}, TypeError, "calendar", "expected a SchoolCalendar"),
        ({"on": "2023-08-31"}, TypeError, "on", "expected a date"),
        ({"on": datetime(2023, 8, 31)}, TypeError, "on", "pass its .date()"),  # noqa: DTZ001 - that it is refused is the point
        ({"period": 2022}, TypeError, "period", "expected a period"),
        ({"period": datetime(2023, 1, 1)}, TypeError, "period", "expected a period"),  # noqa: DTZ001 - likewise
        ({"period": ep.SchoolYear(2030)}, ValueError, "period", "has no day in 2030-31"),
        ({"subject": "T-1", "period": ep.SchoolYear(2030)}, ValueError, "period", "no posting of 'T-1' has a day in 2030-31: P-1"),
        ({"question": "unit-compliant", "subject": "unit", "period": ep.SchoolYear(2030)}, LookupError, "calendar", "2030-31"),
        ({"question": "unit-compliant", "subject": "unit", "period": ep.SchoolYear(2030)}, ValueError, "calendar", "covers: 2022-23"),
        ({"calendar": ep.SchoolCalendar(id="c", semesters=[])}, LookupError, "calendar", "does not cover school year 2022-23"),
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
        assess(dossier=[], question="hours", calendar=3, on=20230831, period="2022")
    assert [problem.path for problem in problems(caught.value)] == ["dossier", "question", "calendar", "on", "period"]
    with pytest.raises(EduPolicyErrors) as caught:
        ep.assess_each(EDITION, [], question="hours", calendar=3, on=20230831, period="2022")  # type: ignore[arg-type]
    assert [problem.path for problem in problems(caught.value)] == ["dossier", "question", "calendar", "on", "period"]
    with pytest.raises(EduPolicyErrors) as caught:
        ep.prepare(None, "hours", on=None)  # type: ignore[arg-type]
    assert [problem.path for problem in problems(caught.value)] == ["edition", "on"]


@pytest.mark.parametrize("dossier", [None, {}, "P-1", 5], ids=repr)
def test_a_prepared_question_wants_a_dossier(dossier: Any) -> None:
    prepared = ep.prepare(EDITION, "hours-earned", calendar=CALENDAR, on=ON)
    for ask in (prepared.verdict, prepared.finding, prepared.assessment, prepared.period_of, prepared.resolve):
        with pytest.raises(InvalidTypeError, match="dossier: expected a Dossier"):
            ask(dossier, "P-1")
    with pytest.raises(InvalidTypeError, match="dossier: expected a Dossier"):
        list(prepared.population(dossier))
    with pytest.raises(InvalidTypeError, match="dossier: expected a Dossier"):
        list(prepared.stream([(dossier, "P-1")]))


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
        ({"1z": "inside"}, "readings[1z]: no reading '1z'"),
        ({1: "inside"}, "readings[1]: no reading 1"),
        ({"1q": "signed"}, "readings[1q]: no option of reading 1q 'signed'; did you mean 'signed_only'"),
        ({"1q": ["signed_only"]}, "readings[1q]: no option of reading 1q ['signed_only']"),
        ({"1b": "total_only"}, "readings[1b]: no option of reading 1b 'total_only'; known: both"),
    ],
)
def test_an_unknown_reading_or_option_is_refused(options: Any, says: str) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        EDITION.read(options)
    (problem,) = problems(caught.value)
    assert isinstance(problem, UnknownNameError)
    assert str(problem).startswith(says)


@pytest.mark.parametrize("options", [None, "1q", ["1q"], 5], ids=repr)
def test_readings_are_given_as_a_mapping(options: Any) -> None:
    with pytest.raises(InvalidTypeError, match="readings: expected a mapping"):
        EDITION.read(options)


def test_unknown_readings_are_reported_together() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        EDITION.read({"1z": "x", "1q": "y"})
    assert len(problems(caught.value)) == 2


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"missing_day": 1}, "missing_day: no parameter 'missing_day'; did you mean 'missing_days'"),
        ({"missing_days": None}, "missing_days: expected int, got None"),
        ({"missing_days": 1.5}, "missing_days: expected int, got 1.5"),
        ({"missing_days": -1}, "missing_days: must not be negative, got -1"),
        ({"missing_days": True}, "missing_days: expected int, got True"),
        ({"evidence_until": 30}, "evidence_until: expected DateRule, got 30"),
    ],
)
def test_an_unknown_parameter_or_a_value_of_another_type_is_refused(values: dict[str, Any], says: str) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        EDITION.bind(**values)
    (problem,) = problems(caught.value)
    assert str(problem).startswith(says)


@pytest.mark.parametrize("language", ["zh-CN", "zh", "", "EN", 5, None, ["en"]], ids=repr)
def test_a_language_that_there_is_not_is_refused(language: Any) -> None:
    with pytest.raises(UnknownNameError, match="zh_Hans") as caught:
        ep.explain(assess(), language)
    assert (caught.value.path, caught.value.candidates) == ("language", ("en", "zh_Hans", "zh_Hant"))


A_DATETIME: Any = datetime(2023, 1, 1)  # noqa: DTZ001 - that it is refused is the point
BEFORE, AFTER = date(2023, 1, 1), date(2023, 1, 2)
FLOAT: Any = 0.5
YEAR_AS_INT: Any = 2022

WRONG_RECORDS: dict[str, tuple[Callable[[], object], type[Exception], str]] = {
    "a float for lessons": (lambda: Activity(id="A", lessons=FLOAT), TypeError, "lessons"),
    "a float for half-days": (lambda: Activity(id="A", half_days=FLOAT), TypeError, "half_days"),
    "a float for a figure": (lambda: Figure(id="F", kind="k", about="S", period=YEAR, value=FLOAT), TypeError, "value"),
    "not a number": (lambda: Activity(id="A", half_days=Decimal("nan")), ValueError, "half_days"),
    "a negative number": (lambda: Activity(id="A", lessons=-1), ValueError, "lessons"),
    "a datetime for a day": (lambda: Activity(id="A", on=A_DATETIME), TypeError, "on"),
    "a datetime for an edge": (lambda: Posting(id="P", end=A_DATETIME), TypeError, "end"),
    "a datetime in a span": (lambda: ep.Span(A_DATETIME, AFTER), TypeError, "start"),
    "a datetime in a record of keeping": (lambda: Recorded(since=A_DATETIME, until=AFTER), TypeError, "since"),
    "an empty id": (lambda: Activity(id=""), ValueError, "id"),
    "a number for an id": (lambda: Activity(id=YEAR_AS_INT), TypeError, "id"),
    "an unknown outcome": (lambda: Decision(id="D", outcome="perhaps"), ValueError, "outcome"),
    "a year for a period": (lambda: Figure(id="F", kind="k", about="S", period=YEAR_AS_INT), TypeError, "period"),
    "a posting that ends before it starts": (lambda: Posting(id="P", start=AFTER, end=BEFORE), ValueError, "end"),
    "a record of keeping that ends before it starts": (lambda: Recorded(since=AFTER, until=BEFORE), ValueError, "until"),
    "a span that ends before it starts": (lambda: ep.Span(AFTER, BEFORE), ValueError, "end"),
    "a semester that ends before it starts": (
        lambda: ep.SemesterDates(semester=ep.Semester(2022, 1), first_lesson=AFTER, last_day=BEFORE),
        ValueError,
        "last_day",
    ),
    "a third semester": (lambda: ep.Semester(2022, 3), ValueError, "number"),
    "no semesters": (lambda: ep.SchoolCalendar(id="c", semesters=YEAR_AS_INT), TypeError, "semesters"),
    "a year as text": (lambda: ep.nominal("2022"), TypeError, "start_year"),  # type: ignore[arg-type]
    "a label in two languages": (lambda: ep.Text("支教", "", "support teaching"), ValueError, "zh_Hans"),
    "no postings": (lambda: ep.Dossier(postings=YEAR_AS_INT), TypeError, "postings"),
    "further postings that are none": (lambda: DOSSIER.with_(postings=YEAR_AS_INT), TypeError, "postings"),
}


@pytest.mark.parametrize(("build", "builtin", "path"), WRONG_RECORDS.values(), ids=WRONG_RECORDS)
def test_a_value_that_cannot_be_is_refused_when_it_is_made(build: Callable[[], object], builtin: type[Exception], path: str) -> None:
    with pytest.raises(EduPolicyError) as caught:
        build()
    assert isinstance(caught.value, builtin)
    assert caught.value.path == path


WRONG_DOSSIERS: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "a duplicate id": ({"schools": [School(id="S"), School(id="S")]}, ValueError, "schools[1].id"),
    "an unknown id": ({"authorities": [], "schools": [School(id="S", authority="B")]}, LookupError, "schools[0].authority"),
    "a record of another table": ({"schools": [Posting(id="P")]}, TypeError, "schools[0]"),
    "a record that is none": ({"schools": ["S"]}, TypeError, "schools[0]"),
    "dated records without what is kept": ({"postings": []}, ValueError, "postings"),
    "no record of what is kept": ({"postings": [], "recorded": "2023"}, TypeError, "recorded"),
    "a scope that names no field": (
        {"postings": [], "recorded_for": {ep.Table.POSTINGS: Recorded(since=BEFORE, until=AFTER, of=ep.Only("posting.teacher", ["T"]))}},
        ValueError,
        "recorded_for[posting].of.field",
    ),
}


@pytest.mark.parametrize(("tables", "builtin", "path"), WRONG_DOSSIERS.values(), ids=WRONG_DOSSIERS)
def test_a_dossier_that_cannot_be_is_refused(tables: dict[str, Any], builtin: type[Exception], path: str) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        ep.Dossier(**tables)
    (problem,) = problems(caught.value)
    assert isinstance(problem, builtin)
    assert problem.path == path


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


def test_subjects_without_a_period_are_all_named() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        ep.assess_each(
            EDITION,
            DOSSIER.with_(schools=[School(id="unit-2", authority="bureau", level="county_direct", kind="primary")]),
            question="unit-compliant",
            calendar=CALENDAR,
            on=ON,
        )
    assert [problem.path for problem in problems(caught.value)] == ["subjects[unit].period", "subjects[unit-2].period"]


def test_a_period_outside_the_calendar_is_refused_for_every_subject_alike() -> None:
    later: dict[str, Any] = {"question": "unit-compliant", "calendar": CALENDAR, "on": ON, "period": ep.SchoolYear(2030)}
    with pytest.raises(EduPolicyErrors) as caught:
        ep.assess_each(EDITION, DOSSIER, **later)
    assert [problem.path for problem in problems(caught.value)] == ["subjects[unit].calendar"]
    prepared = ep.prepare(EDITION, **later)
    for ask in (prepared.verdict, prepared.finding, prepared.assessment, prepared.period_of):
        with pytest.raises(OutsideCalendarError):
            ask(DOSSIER, "unit")


def test_what_was_refused_leaves_everything_as_it_was() -> None:
    edition, dossier, calendar, catalogue = copy.deepcopy((EDITION, DOSSIER, CALENDAR, ep.builtin()))
    prepared = ep.prepare(edition, "hours-earned", calendar=calendar, on=ON)
    before = prepared.assessment(dossier, "P-1")
    refused: list[Callable[[], object]] = [
        lambda: edition.read({"1q": "signed_only", "1z": "x"}),
        lambda: edition.bind(missing_days=3, missing_day=3),
        lambda: dossier.with_(schools=[School(id="new"), School(id="unit")]),
        lambda: catalogue.with_(attrs.evolve(edition, revision=2), edition),
        lambda: prepared.assessment(dossier, "nobody"),
        lambda: ep.assess(edition, dossier, question="hours-earned", subject="P-1", calendar=calendar, on=ON, period=ep.SchoolYear(2030)),
        lambda: ep.explain(before, "xx"),
    ]
    for attempt in refused:
        with pytest.raises(EduPolicyError):
            attempt()
    assert (edition, dossier, calendar, catalogue) == (EDITION, DOSSIER, CALENDAR, ep.builtin())
    assert prepared.assessment(dossier, "P-1") == before
    assert (edition.option("1q"), edition.value("missing_days")) == ("all_recorded", 0)


def test_errors_of_the_public_face_travel_between_processes() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        assess(question="hours", on=5)
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert str(again) == str(caught.value)
    assert [problem.path for problem in problems(again)] == ["question", "on"]


def test_ids_stand_in_errors_and_names_never() -> None:
    """A record of the wrong kind is told by its type: what it holds may be personal."""
    with pytest.raises(EduPolicyErrors) as caught:
        ep.Dossier(persons=[{"name": "王小明"}])  # type: ignore[list-item]
    assert "王小明" not in str(caught.value)


def test_only_an_assessment_can_be_explained() -> None:
    with pytest.raises(InvalidTypeError, match="assessment: expected an Assessment"):
        ep.explain("P-1")  # type: ignore[arg-type]
