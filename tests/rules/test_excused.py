"""Duties in principle (原則上): unmet needs a declared reason, which is named and changes no verdict."""

from datetime import date
from typing import Any

import pytest

from edu_policy.calendars import SchoolYear
from edu_policy.models import Declaration, Dossier
from edu_policy.rules import Duty, Edition, Finding, Requirement, Verdict
from edu_policy.sources import Force
from tests.rules.support import FAILED, HELD, NOT_KNOWN, asked, dossier_of, edition_of, must, provision, question


def edition(rule: Requirement, force: Force = Force.IN_PRINCIPLE) -> Edition:
    return edition_of(must(HELD), provision("2", Duty(force, rule), force=force), questions=[question(needs=("1",), beside=("2",))])


def declared(**parts: Any) -> Declaration:
    own: dict[str, Any] = {"id": "E", "statement": "2", "about": "S", "by": "S", "on": date(2023, 6, 1), "says": "excused"}
    return Declaration(**(own | parts))


def beside(rule: Requirement, *rows: Declaration, force: Force = Force.IN_PRINCIPLE) -> Finding:
    facts: Dossier = dossier_of(declarations=rows)
    (found,) = asked(edition(rule, force), facts).beside.findings
    return found


def test_a_declared_reason_is_named_and_the_verdict_stays() -> None:
    found = beside(FAILED, declared())
    assert (found.verdict, found.excused) == (Verdict.NOT_MET, "E")
    assert beside(FAILED).excused == ""
    assert beside(NOT_KNOWN, declared()).excused == "E"


def test_what_is_met_needs_no_excuse() -> None:
    assert beside(HELD, declared()).excused == ""


def test_only_what_is_asked_in_principle_can_be_excused() -> None:
    assert beside(FAILED, declared(), force=Force.TARGET).excused == ""


@pytest.mark.parametrize(
    "other",
    [
        {"statement": "1"},
        {"about": "H"},
        {"says": "not_done"},
        {"on": date(2023, 12, 1)},
        {"period": SchoolYear(2021)},
    ],
    ids=["another clause", "another school", "no reason", "after the day", "for a year that is over"],
)
def test_a_declaration_that_says_something_else_excuses_nothing(other: dict[str, Any]) -> None:
    assert beside(FAILED, declared(**other)).excused == ""


def test_the_latest_reason_is_named() -> None:
    assert beside(FAILED, declared(), declared(id="F", on=date(2023, 7, 1)), declared(id="D", on=date(2023, 5, 1))).excused == "F"
