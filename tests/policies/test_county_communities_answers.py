"""What the answers of plan 11 tell beside verdicts: which subjects lack, remarks of ours, reasons, and years outside the programme."""

from datetime import date
from typing import Any, Final

import attrs

from edu_policy import explain
from edu_policy.assessment import Assessment, assess
from edu_policy.calendars import Period, SchoolYear
from edu_policy.models import Declaration, Document, Dossier, Says
from edu_policy.policies.county_communities import EDITION
from edu_policy.rules import AssumptionKind, Verdict
from tests.policies.case_files import CASES, FULL, cases_of

PLAIN: Final = next(case for case in cases_of(CASES / "county_communities.toml") if case.name == FULL)
YEAR: Final = SchoolYear(2022)
LATER: Final = date(2024, 9, 30)


def asked(question: str, subject: str, facts: Dossier = PLAIN.dossier, on: date = date(2023, 9, 30), period: Period = YEAR) -> Assessment:
    return assess(EDITION, facts, question=question, subject=subject, on=on, period=period, calendar=PLAIN.calendar)


def changed(id_: str, **parts: Any) -> Dossier:
    """Return the facts with one activity changed."""
    rows = [attrs.evolve(row, **parts) if row.id == id_ else row for row in PLAIN.dossier.activities or ()]
    return attrs.evolve(PLAIN.dossier, activities=rows)


def without(table: str, *ids: str) -> Dossier:
    rows: dict[str, Any] = {table: [row for row in getattr(PLAIN.dossier, table) if row.id not in ids]}
    return attrs.evolve(PLAIN.dossier, **rows)


def test_the_subjects_that_were_not_planned_or_delivered_are_named() -> None:
    answer = asked("year-done", "pair", changed("planning-1", subject="mathematics"))  # 六(三)1: Chinese lacks
    assert {f.provision for f in answer.finding.walk() if f.provision and f.verdict is Verdict.NOT_MET} == {"year-done", "09b"}
    assert [finding.items for finding in answer.finding.walk() if finding.items] == [("chinese",)]
    assert "語文" in explain(answer, "zh_Hant")
    assert "lacking: Chinese" in explain(answer, "en")

    neither = asked("year-done", "pair", without("activities", "delivery-1", "delivery-2"))
    assert [f.items for f in neither.finding.walk() if f.items] == [("chinese", "mathematics")]


def test_a_school_that_gives_more_people_than_it_gets_is_remarked() -> None:
    # K11-2: hill gets 4, and gives 2 + 3; without one cadre and one trainee, 3
    assert [notice.cites for notice in asked("school-compliant", "hill").beside.notices if notice.is_raised] == ["K11-2"]
    fewer = asked("school-compliant", "hill", without("postings", "to-town-1", "to-town-2"))
    assert [notice.cites for notice in fewer.beside.notices if notice.is_raised] == []


def test_a_number_outside_three_to_five_is_remarked_even_where_it_was_fixed() -> None:
    # 11f: two were fixed, two came; met, and outside the range
    fixed = Document(id="fixed", kind="trainee_number_notice", about=["hill"], on=date(2022, 7, 20), facts={"number": 2})
    facts = without("postings", "trainee-3")
    facts = attrs.evolve(facts, documents=[*(facts.documents or ()), fixed])
    answer = asked("school-compliant", "hill", facts)
    assert answer.verdict is Verdict.MET
    assert "11f" in [notice.cites for notice in answer.beside.notices if notice.is_raised]


def test_a_trainee_who_does_not_move_back_needs_a_reason() -> None:
    # 六(二): in principle; a declared reason is shown, and decides nothing
    reason = Declaration(
        id="reason", statement="08i", about="trainee-1", by="hill", role="principal", on=date(2024, 9, 10), says=Says.EXCUSED
    )
    facts = attrs.evolve(PLAIN.dossier, declarations=[reason])
    bare, excused = (asked("posting-compliant", "trainee-1", each, on=LATER) for each in (PLAIN.dossier, facts))
    assert [f.excused for answer in (bare, excused) for f in answer.beside.findings if f.provision == "08i"] == ["", "reason"]
    assert bare.verdict is excused.verdict is Verdict.MET


def test_a_year_before_the_programme_is_answered_with_a_remark() -> None:
    # 四: from 1 September 2022
    early = asked("people-sent", "pair", period=SchoolYear(2021))
    assert AssumptionKind.NOT_IN_FORCE in {assumption.kind for assumption in early.assumptions}
    assert AssumptionKind.NOT_IN_FORCE not in {assumption.kind for assumption in asked("people-sent", "pair").assumptions}


def test_a_person_is_found_by_their_one_posting() -> None:
    answer = asked("service-and-allowance", "vice")
    assert (answer.subject, answer.verdict) == ("to-hill-1", Verdict.MET)
