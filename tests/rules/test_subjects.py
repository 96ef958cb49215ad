"""Subjects within wider ones, references to provisions about others, and a force that a reading gives."""

from datetime import date
from typing import Any

import pytest

from edu_policy.models import Community, Member, School, Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    EVERY_MUST,
    All,
    Binding,
    Count,
    Duty,
    Each,
    Edition,
    Effect,
    EffectKind,
    ForEach,
    MissingFact,
    Not,
    Parts,
    Quantity,
    QuantityRef,
    Reading,
    Ref,
    Subject,
    Verdict,
    Why,
    Window,
    by_reading,
)
from edu_policy.rules.fields import activity, community, member, school
from edu_policy.rules.subjects import binds
from edu_policy.sources import Force
from edu_policy.text import Term
from tests.rules.support import (
    FAILED,
    HELD,
    SCHOOL,
    TEXT,
    VISITS,
    asked,
    at_least,
    dossier_of,
    edition_of,
    must,
    provision,
    question,
    verdict,
    visit,
    visits,
)

COMMUNITY = Subject("community", Table.COMMUNITIES, TEXT)
MERGED = Subject("merged", Table.COMMUNITIES, TEXT, (community.type.is_("merged"),), within=COMMUNITY)
NEW_AND_MERGED = Subject("new", Table.COMMUNITIES, TEXT, (community.governance("age").is_("new"),), within=MERGED)


def of_type(type_: str | None, **parts: Any) -> Community:
    return Community(id="C", type=type_, **parts)


def answer(edition: Edition, row: Community) -> Any:
    return asked(edition, dossier_of(communities=[row]), subject="C")


# -- within ------------------------------------------------------------------------------------------------------------


def test_what_binds_a_part_concerns_every_question_about_the_whole() -> None:
    assert binds(MERGED, COMMUNITY)
    assert binds(NEW_AND_MERGED, COMMUNITY)
    assert binds(COMMUNITY, COMMUNITY)
    assert not binds(COMMUNITY, MERGED)
    assert not binds(SCHOOL, COMMUNITY)


@pytest.mark.parametrize(
    ("type_", "governance", "verdicts"),
    [
        ("merged", {"age": "new"}, {"1": Verdict.MET, "2": Verdict.NOT_MET, "3": Verdict.NOT_MET}),
        ("merged", {"age": "old"}, {"1": Verdict.MET, "2": Verdict.NOT_MET, "3": Verdict.NOT_APPLICABLE}),
        ("merged", {}, {"1": Verdict.MET, "2": Verdict.NOT_MET, "3": Verdict.UNKNOWN}),
        ("paired", {"age": "new"}, {"1": Verdict.MET, "2": Verdict.NOT_APPLICABLE, "3": Verdict.NOT_APPLICABLE}),
        (None, {"age": "new"}, {"1": Verdict.MET, "2": Verdict.UNKNOWN, "3": Verdict.UNKNOWN}),
    ],
)
def test_a_clause_applies_as_far_as_the_subject_belongs_to_those_it_binds(
    type_: str | None, governance: dict[str, str], verdicts: dict[str, Verdict]
) -> None:
    edition = edition_of(must(HELD, "1", COMMUNITY), must(FAILED, "2", MERGED), must(FAILED, "3", NEW_AND_MERGED))
    assessment = answer(edition, of_type(type_, governance=governance))
    assert {child.provision: child.verdict for child in assessment.finding.children} == verdicts


def test_a_clause_about_another_kind_says_so_and_does_not_decide() -> None:
    edition = edition_of(must(HELD, "1", COMMUNITY), must(FAILED, "2", MERGED))
    assessment = answer(edition, of_type("paired"))
    assert assessment.verdict is Verdict.MET
    other = assessment.finding.cited("2")
    assert other is not None
    assert (other.why, other.children, other.force) == (Why.OTHER_SUBJECT, (), Force.MUST)


def test_a_question_about_a_part_asks_only_what_binds_it() -> None:
    asks = [question("q", MERGED, EVERY_MUST), question("all", COMMUNITY, EVERY_MUST)]
    edition = edition_of(must(FAILED, "1", COMMUNITY), must(HELD, "2", MERGED), questions=asks)
    assert edition.needed(edition.question("q")) == ("2",)
    assert edition.needed(edition.question("all")) == ("1", "2")
    assert answer(edition, of_type("merged")).verdict is Verdict.MET


def test_what_stands_beside_is_reported_for_the_part_alone() -> None:
    effect = Effect(when=HELD, kind=EffectKind.PRIORITY, gives=Term("x", TEXT), binding=Binding.ENTITLED)
    edition = edition_of(must(HELD, "1", COMMUNITY), provision("2", effect, MERGED))
    assert [found.provision for found in answer(edition, of_type("merged")).beside.effects] == ["2"]
    assert answer(edition, of_type("paired")).beside.effects == ()


# -- references --------------------------------------------------------------------------------------------------------

BUSY = must(at_least(visits()), "school", SCHOOL)
MEMBERS = Parts(community.of("subject").members)
EVERY_SCHOOL = ForEach("member", MEMBERS, Ref("school", member.of("member").school))
BOTH = [question("q", COMMUNITY, ("1",)), question("schools", SCHOOL, ("school",))]


def joined(school_id: str) -> Member:
    return Member(school=school_id, start=date(2020, 9, 1))


def two_schools(*visited: str) -> Any:
    rows = [visit(f"V-{id_}", at=id_) for id_ in visited]
    pair = of_type("paired", members=[joined("S"), joined("H")])
    return dossier_of(communities=[pair], activities=rows)


@pytest.mark.parametrize(("visited", "expected"), [(("S", "H"), Verdict.MET), (("S",), Verdict.NOT_MET), ((), Verdict.NOT_MET)])
def test_a_reference_reads_the_rule_about_another_record(visited: tuple[str, ...], expected: Verdict) -> None:
    edition = edition_of(must(EVERY_SCHOOL, "1", COMMUNITY), BUSY, questions=BOTH)
    assert verdict(edition, two_schools(*visited), subject="C") is expected


def test_a_reference_to_a_record_that_is_not_kept_is_not_known() -> None:
    edition = edition_of(must(EVERY_SCHOOL, "1", COMMUNITY), BUSY, questions=BOTH)
    facts = dossier_of(communities=[of_type("paired", members=[joined("S")])], schools=None)
    found = asked(edition, facts, subject="C")
    assert found.verdict is Verdict.UNKNOWN
    assert MissingFact("S", "school") in found.missing


def test_a_reference_by_a_field_that_is_not_known_names_the_field() -> None:
    rule = Ref("bureau", school.of("subject").authority)
    bureau = Subject("bureau", Table.AUTHORITIES, TEXT)
    asks = [question(needs=("1",)), question("b", bureau, ("bureau",))]
    edition = edition_of(must(rule, "1"), must(HELD, "bureau", bureau), questions=asks)
    assert verdict(edition) is Verdict.MET
    found = asked(edition, dossier_of(schools=[School(id="S")]))
    assert (found.verdict, found.missing) == (Verdict.UNKNOWN, (MissingFact("S", "school.authority"),))


def test_a_reference_does_not_apply_where_its_clause_binds_others() -> None:
    primary = Subject("primary", Table.SCHOOLS, TEXT, (school.kind.is_("primary"),), within=SCHOOL)
    edition = edition_of(
        must(All((HELD, Ref("2"))), "1"), must(FAILED, "2", primary), questions=[question(needs=("1",)), question("p", primary, ("2",))]
    )
    assert verdict(edition, dossier_of(schools=[School(id="S", kind="junior")])) is Verdict.MET
    assert verdict(edition, dossier_of(schools=[School(id="S", kind="primary")])) is Verdict.NOT_MET


def test_what_a_reference_reads_does_not_see_the_names_around_it() -> None:
    rule = ForEach("member", MEMBERS, All((Ref("school", member.of("member").school), HELD)))
    window = Each(Window.STANDING, rule)
    edition = edition_of(must(window, "1", COMMUNITY), BUSY, questions=BOTH)
    assert verdict(edition, two_schools("S", "H"), subject="C") is Verdict.MET  # judged over the period, not on the day


# -- a force that a reading gives --------------------------------------------------------------------------------------

DOUBTFUL = Reading(key="r", options=("duty", "definition"), provisions=("2",))


def by_force() -> Edition:
    force = by_reading("r", duty=Force.MUST, definition=Force.DEFINITION)
    return edition_of(must(HELD, "1"), provision("2", Duty(force, FAILED), force=force), readings=(DOUBTFUL,))


def test_a_reading_may_give_the_force_of_a_clause() -> None:
    edition = by_force()
    other = edition.read({"r": "definition"})
    assert (edition.needed(edition.question("q")), edition.reported(edition.question("q"))) == (("1", "2"), ())
    assert (other.needed(other.question("q")), other.reported(other.question("q"))) == (("1",), ("2",))
    assert (verdict(edition), verdict(other)) == (Verdict.NOT_MET, Verdict.MET)
    (beside,) = asked(other).beside.findings
    assert (beside.verdict, beside.force) == (Verdict.NOT_MET, Force.DEFINITION)


def test_a_contrary_of_a_count_is_never_met_early() -> None:
    assert (
        verdict(Not(at_least(Count(Parts(community.of("subject").members), Unit.SCHOOL), 3)), two_schools(), subject="C", kind=COMMUNITY)
        is Verdict.MET
    )


@pytest.mark.parametrize(
    ("sites", "expected", "missing"),
    [(["S"], Verdict.NOT_MET, []), (["H"], Verdict.MET, []), (["S", "H"], Verdict.UNKNOWN, [MissingFact("A", "activity.sites")])],
)
def test_the_number_of_one_of_several_is_not_that_of_the_first(sites: list[str], expected: Verdict, missing: list[MissingFact]) -> None:
    # S has one visit and H two; of a visit at both, neither number is the one that is meant
    number = provision("2", Quantity(Count(VISITS, Unit.RECORD), Unit.RECORD), force=Force.DEFINITION)
    edition = edition_of(must(ForEach("v", VISITS, at_least(QuantityRef("2", of=activity.of("v").sites), 2))), number)
    rows = [visit("A", sites=sites), visit("B", at="H", sites=[]), visit("C", at="H", sites=[])]
    found = asked(edition, dossier_of(activities=rows)).finding
    assert found.verdict is expected
    assert [fact for part in found.walk() for fact in part.missing] == missing
