"""Answers that become recorded decisions, and later questions that count them once each and use none of them twice."""

from datetime import date
from typing import Any, Final

import pytest

from edu_policy.assessment import Assessment
from edu_policy.calendars import SchoolYear, Span
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.models import Decision, Outcome
from edu_policy.quantities import Unit
from edu_policy.rules import Count, Each, Exists, Last, Policy, Verdict, Window
from edu_policy.rules.conditions import negated
from edu_policy.rules.fields import decision
from edu_policy.rules.words import answers, decisions, values
from edu_policy.text import Term
from tests.rules.support import (
    FAILED,
    HELD,
    NOT_KNOWN,
    PAPERS,
    TEXT,
    THE_SCHOOL,
    YEAR,
    asked,
    at_least,
    dossier_of,
    edition_of,
    must,
    paper,
    question,
    recorded,
    visit,
    visits,
)

ON: Final = date(2023, 10, 1)
LATER: Final = date(2026, 1, 1)


def decided(assessment: Assessment, **parts: Any) -> Decision:
    return assessment.as_decision(by="B", on=date(2023, 10, 9), **parts)


# -- an answer as a decision -------------------------------------------------------------------------------------------


def test_an_answer_says_what_was_asked_about_whom_for_when_and_of_which_edition() -> None:
    found = decided(asked(HELD))
    assert (found.by, found.about, found.on, found.period) == ("B", "S", date(2023, 10, 9), YEAR)
    assert (found.pin, found.policy, found.question, found.kind) == ("p@1.1", "p", "q", "recognition")
    assert (found.id, found.identity) == ("p@1.1/q/S/2022-23", "p@1.1/q/S/2022-23")


def test_met_affirms_and_not_met_denies() -> None:
    assert decided(asked(HELD)).outcome is Outcome.AFFIRMED
    assert decided(asked(FAILED)).outcome is Outcome.DENIED


def test_an_answer_rests_on_the_records_that_counted() -> None:
    rule = Exists("plan", PAPERS, at_least(visits(), 2))
    facts = dossier_of(documents=[paper("D")], activities=[visit("1"), visit("2"), visit("3", on=date(2024, 1, 1))])
    assert decided(asked(rule, facts)).rests_on == frozenset({"D", "1", "2"})


def test_its_kind_and_id_may_be_given() -> None:
    found = decided(asked(HELD), kind=Term("year_recognised", TEXT), id="D-7")
    assert (found.kind, found.id, found.identity) == ("year_recognised", "D-7", "p@1.1/q/S/2022-23")
    assert decided(asked(HELD), kind="award").kind == "award"


def test_a_span_stays_a_span() -> None:
    days = Span(date(2022, 9, 1), date(2023, 1, 13))
    assert decided(asked(HELD, period=days)).period == days


@pytest.mark.parametrize(
    ("rule", "on"),
    [(NOT_KNOWN, ON), (at_least(visits()), date(2023, 3, 1)), (Each(Window.SEMESTER, HELD), ON)],
    ids=["unknown", "open", "none"],
)
def test_what_is_not_settled_cannot_be_decided(rule: Any, on: date) -> None:
    period = date(2022, 9, 1), date(2022, 9, 30)
    open_or_not = asked(rule, on=on, period=Span(*period) if isinstance(rule, Each) else YEAR)
    assert open_or_not.verdict not in (Verdict.MET, Verdict.NOT_MET)
    with pytest.raises(InvalidValueError, match="only MET and NOT_MET") as caught:
        open_or_not.as_decision(by="B", on=LATER)
    assert caught.value.path == "verdict"


def test_a_decision_before_the_assessment_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="before the day of the assessment") as caught:
        asked(HELD, on=ON).as_decision(by="B", on=date(2023, 9, 30))
    assert caught.value.path == "on"
    with pytest.raises(InvalidTypeError):
        asked(HELD).as_decision(by="B", on="2023-10-09")  # type: ignore[arg-type]


# -- and back ----------------------------------------------------------------------------------------------------------

POLICY: Final = Policy(id="p", title=TEXT, jurisdiction=None, kind=TEXT)
GRANT: Final = Term("grant", TEXT)
EARNED: Final = answers("q", of=POLICY, about=THE_SCHOOL)
GRANTS: Final = decisions(GRANT, about=THE_SCHOOL)
UNUSED: Final = EARNED.counting(negated(decision.in_(values(GRANTS, decision.rests_on))))
THREE: Final = Each(Last(5, Window.SCHOOL_YEAR), at_least(Count(EARNED, Unit.DECISION), 3))
THREE_UNUSED: Final = Each(Window.STANDING, at_least(Count(UNUSED, Unit.DECISION), 3))
YEARS: Final = (2021, 2022, 2023)


def year(first: int, **parts: Any) -> Decision:
    period = SchoolYear(first)
    own: dict[str, Any] = {
        "period": period,
        "about": "S",
        "pin": "p@1.1",
        "question": "q",
        "identity": f"p@1.1/q/S/{period}",
        "rests_on": [],
    }
    return Decision(id=parts.pop("id", f"Y{first}"), on=date(first + 1, 10, 1), **(own | parts))


def later(rule: Any, *rows: Decision) -> Verdict:
    facts = dossier_of(decisions=rows, recorded=recorded(since=date(2015, 1, 1), until=LATER))
    return asked(rule, facts, on=date(2025, 9, 1), period=SchoolYear(2024), calendar=None).verdict


def test_a_later_question_counts_each_recorded_year() -> None:
    assert later(THREE, *map(year, YEARS)) is Verdict.MET
    assert later(THREE, year(2022), year(2023)) is Verdict.PENDING  # a decision about these years may still come: no deadline is stated


@pytest.mark.parametrize(
    "other",
    [
        {"outcome": "denied"},
        {"question": "other"},
        {"pin": "another@1.1"},
        {"about": "H"},
        {"period": SchoolYear(2019), "identity": None},
    ],
    ids=["denied", "another question", "another policy", "another school", "too long ago"],
)
def test_what_is_no_such_year_does_not_count(other: dict[str, Any]) -> None:
    assert later(THREE, year(2021), year(2022), year(2023, **other)) is Verdict.PENDING


def test_another_edition_of_the_same_policy_counts() -> None:
    assert later(THREE, year(2021), year(2022), year(2023, pin="p@2.1")) is Verdict.MET


def test_a_year_that_is_recorded_twice_counts_once() -> None:
    twice = year(2022, id="Y2022 again")
    assert later(THREE, year(2022), twice, year(2023)) is Verdict.PENDING
    assert later(THREE, year(2021), year(2022), twice, year(2023)) is Verdict.MET


def test_what_a_grant_rests_on_is_not_used_again() -> None:
    years = [year(first) for first in (2020, *YEARS)]
    grant = Decision(id="G", kind="grant", about="S", on=date(2024, 11, 1), rests_on=["Y2020"])
    assert later(THREE_UNUSED, *years, grant) is Verdict.MET
    more = Decision(id="G2", kind="grant", about="S", on=date(2024, 12, 1), rests_on=["Y2021"])
    assert later(THREE_UNUSED, *years, grant, more) is Verdict.NOT_MET  # as of the day: what stands then, stands


def test_a_grant_of_which_it_is_not_known_what_it_rests_on_leaves_that_open() -> None:
    grant = Decision(id="G", kind="grant", about="S", on=date(2024, 11, 1))
    assert later(THREE_UNUSED, *map(year, YEARS), grant) is Verdict.UNKNOWN


def test_an_answer_that_was_decided_is_counted_by_the_later_question() -> None:
    """There and back: three assessed years, recorded, asked for together."""
    edition = edition_of(must(at_least(visits())), policy=POLICY, questions=[question()])
    rows = []
    for first in YEARS:
        facts = dossier_of(activities=[visit("V", on=date(first, 10, 10))], recorded=recorded(since=date(2015, 1, 1), until=LATER))
        answer = asked(edition, facts, on=date(first + 1, 9, 1), period=SchoolYear(first), calendar=None)
        rows.append(answer.as_decision(by="B", on=date(first + 1, 9, 9)))
    assert later(THREE, *rows) is Verdict.MET
    assert later(THREE, *rows[:2]) is Verdict.PENDING
