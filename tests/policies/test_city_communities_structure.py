"""What each type of community is made of under the plan of a city: its schools, what is unified, what is not stated, its papers."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import attrs
import pytest

from edu_policy.assessment import Assessment, assess
from edu_policy.calendars import SchoolYear
from edu_policy.errors import EduPolicyError
from edu_policy.models import GOVERNANCE, Community, CommunityType, Dossier, GovernanceAttribute, GovernanceState, Member
from edu_policy.policies import city_communities, district_communities
from edu_policy.rules import Items, Verdict
from edu_policy.rules.conditions import Compare
from edu_policy.rules.readings import walk
from tests.policies.case_files import CASES, FULL, cases_of

PLAN: Final = city_communities.EDITION
PLAN_5: Final = district_communities.EDITION
FULL_CASE: Final = next(case for case in cases_of(CASES / "city_communities.toml") if case.name == FULL)
FACTS: Final = FULL_CASE.dossier
BY_TYPE: Final = {CommunityType.INTEGRATED: "merged", CommunityType.CO_BUILT: "allied", CommunityType.COLLABORATIVE: "linked"}
ON: Final = date(2023, 9, 30)


def community_of(id_: str) -> Community:
    return next(row for row in FACTS.communities or () if row.id == id_)


def members_of(id_: str) -> tuple[Member, ...]:
    return community_of(id_).members or ()


def with_community(id_: str, **parts: Any) -> Dossier:
    rows = [attrs.evolve(row, **parts) if row.id == id_ else row for row in FACTS.communities or ()]
    return attrs.evolve(FACTS, communities=rows)


def well_formed(id_: str, facts: Dossier = FACTS) -> Assessment:
    return assess(PLAN, facts, question="well-formed", subject=id_, on=ON, period=SchoolYear(2022))


def governed_by_plan() -> Mapping[str, set[tuple[str, str]]]:
    """For each kind of subject the attributes of governance that a provision reads, with the state that it asks."""
    found: dict[str, set[tuple[str, str]]] = {}
    for provision in PLAN.provisions:
        for node in (inner for outer in walk(provision.body) if isinstance(outer, Items) for inner in walk(outer)):
            if isinstance(node, Compare) and node.field.path[:1] == ("governance",):
                asked = {(node.field.path[1], str(state)) for state in node.operands}
                found.setdefault(provision.subject.name, set()).update(asked)
    return found


# -- who forms it, and of how many ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("type_", ["paired", "internet_pairing", "learning_community"])
def test_a_community_of_another_type_is_not_asked(type_: str) -> None:
    with pytest.raises(EduPolicyError):
        well_formed("merged", with_community("merged", type=type_))


def test_a_community_of_unknown_type_may_be_one_of_them() -> None:
    assert well_formed("merged", with_community("merged", type=None)).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("id_", BY_TYPE.values(), ids=BY_TYPE)
def test_the_plan_states_no_greatest_number_of_schools(id_: str) -> None:
    """Eight schools more: only the working group of each is then lacking, and not the number of schools."""
    own = members_of(id_)
    others = [school.id for school in FACTS.schools or () if all(school.id != member.school for member in own)]
    members = (*own, *(Member(school=school, role="member", start=date(2022, 9, 1)) for school in others))
    answer = well_formed(id_, with_community(id_, members=members))
    failing = {finding.provision for finding in answer.finding.walk() if finding.verdict is Verdict.NOT_MET and finding.provision}
    assert failing <= {"well-formed", "06b"}


def test_four_campuses_are_too_many_for_plan_5_alone() -> None:
    """Plan 5 三1 says one or two rural or town schools; plan 8 gives no number, so the two editions differ."""
    members = [Member(school="town", role="core", start=date(2021, 9, 1))]
    members += [Member(school=school, role="campus", start=date(2021, 9, 1)) for school in ("east", "west", "hill")]
    schools = [attrs.evolve(row, setting="town" if row.id == "town" else "rural") for row in FACTS.schools or ()]
    facts = attrs.evolve(with_community("merged", members=members), schools=schools)
    assert well_formed("merged", facts).verdict is Verdict.MET
    plan_5 = assess(PLAN_5, facts, question="well-formed", subject="merged", on=ON, period=SchoolYear(2022))
    assert {f.provision: f.verdict for f in plan_5.beside.findings}["04a"] is Verdict.NOT_MET


@pytest.mark.parametrize("id_", BY_TYPE.values(), ids=BY_TYPE)
def test_each_type_has_a_core_school_and_no_more_than_that_is_asked_of_roles(id_: str) -> None:
    without = [attrs.evolve(member, role="member") for member in members_of(id_)]
    answer = well_formed(id_, with_community(id_, members=without))
    assert {f.provision: f.verdict for f in answer.finding.walk()}["06c"] is Verdict.NOT_MET


# -- what is unified, what stays with the schools, what is not stated --------------------------------------------------------------------


def test_the_plan_unifies_three_things_in_an_integrated_community_and_nothing_in_the_others() -> None:
    unified = {("teachers", "unified"), ("teacher_assignment", "unified"), ("teacher_training", "unified")}
    assert governed_by_plan() == {"integrated-community": unified}


def test_the_profiles_of_the_types_agree_with_the_plan() -> None:
    """What plan 8 unifies in an integrated community plan 5 unifies as well; of the other two types plan 8 states no attribute."""
    profile = GOVERNANCE[CommunityType.INTEGRATED].required
    for attribute, state in governed_by_plan()["integrated-community"]:
        assert profile[GovernanceAttribute(attribute)] == state
    assert not GOVERNANCE[CommunityType.COLLABORATIVE].states
    assert all(GovernanceState.UNIFIED not in states for states in GOVERNANCE[CommunityType.CO_BUILT].states.values())


NOT_STATED: Final = [
    attribute for attribute in GovernanceAttribute if attribute not in {"teachers", "teacher_assignment", "teacher_training"}
]


@pytest.mark.parametrize("state", GovernanceState)
@pytest.mark.parametrize("id_", BY_TYPE.values(), ids=BY_TYPE)
def test_what_the_plan_does_not_state_decides_nothing(id_: str, state: GovernanceState) -> None:
    """Legal person, finance, party organisation, name, catchment: whatever their state, the answer is the same."""
    settled = with_community(id_, governance={**community_of(id_).governance, **dict.fromkeys(NOT_STATED, state)})
    assert well_formed(id_, settled).verdict is well_formed(id_).verdict is Verdict.MET
    asked: dict[str, Any] = {"question": "community-compliant", "subject": id_, "on": ON, "period": SchoolYear(2022)}
    assert assess(PLAN, settled, calendar=FULL_CASE.calendar, **asked).verdict is Verdict.MET


# -- which papers found it ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("id_", BY_TYPE.values(), ids=BY_TYPE)
@pytest.mark.parametrize("paper", ["plan", "rules", "division"])
def test_three_papers_found_a_community_of_each_type(id_: str, paper: str) -> None:
    kinds = {"plan": "implementation_plan", "rules": "supporting_rules", "division": "division_of_work"}
    rows = [row for row in FACTS.documents or () if row.id != f"{paper}-{id_}"]
    assert len(rows) == len(FACTS.documents or ()) - 1
    answer = well_formed(id_, attrs.evolve(FACTS, documents=rows))
    found = next(finding for finding in answer.finding.walk() if finding.provision == "06d" and finding.verdict is Verdict.NOT_MET)
    lacking = [item for finding in found.walk() for item in finding.items]
    assert set(lacking) == {kinds[paper]}


@pytest.mark.parametrize("kind", ["cooperation_agreement", "alliance_charter"])
def test_an_agreement_or_a_charter_is_not_what_the_plan_asks(kind: str) -> None:
    rows = [attrs.evolve(row, kind=kind) if row.id == "plan-linked" else row for row in FACTS.documents or ()]
    assert well_formed("linked", attrs.evolve(FACTS, documents=rows)).verdict is Verdict.NOT_MET
