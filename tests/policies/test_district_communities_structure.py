"""How a community is set up (三, 五1, 五2, 五5): what it unifies, what stays with its schools, its papers. Worked out by hand."""

from collections.abc import Iterator
from typing import Any

import pytest

from edu_policy.errors import InvalidValueError
from edu_policy.models import GOVERNANCE, CommunityType, Dossier, GovernanceAttribute, GovernanceState, Table
from edu_policy.policies.district_communities import EDITION
from edu_policy.rules import MissingFact, Provision, Verdict, Why
from edu_policy.rules.conditions import Compare
from edu_policy.rules.readings import walk
from edu_policy.sources import Force
from tests.policies.district_communities_case import (
    CB_AND_IN,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    ON,
    UNKNOWN,
    ask,
    case,
    changed,
    cited,
    found,
    governed,
    recorded,
    verdict_of,
    verdicts_of,
    without,
)

# -- every attribute, in every state -----------------------------------------------------------------------------------------------

UNIFIED, SEPARATE = GovernanceState.UNIFIED, GovernanceState.SEPARATE

REQUIRED = [
    # who, which attribute, in which state, by which provisions
    ("IN", "legal_person", UNIFIED, ("04c",)),
    ("IN", "personnel", UNIFIED, ("04d", "10b")),
    ("IN", "finance", UNIFIED, ("04d", "10b")),
    ("IN", "management", UNIFIED, ("04d",)),
    ("IN", "assets", UNIFIED, ("10b",)),
    ("IN", "party_organisation", UNIFIED, ("09a",)),
    ("IN", "leadership_team", UNIFIED, ("10a",)),
    ("IN", "teacher_recruitment", UNIFIED, ("10c",)),
    ("IN", "teacher_training", UNIFIED, ("10c",)),
    ("IN", "teacher_assignment", UNIFIED, ("08a", "10c")),
    ("IN", "catchment", SEPARATE, ("10d",)),
    ("IN", "evaluation_unit", SEPARATE, ("10e",)),
    ("IN", "unit_recognition", SEPARATE, ("10e",)),
    ("IN", "staffing_quota", UNIFIED, ("13a",)),
    ("IN", "posts", UNIFIED, ("13a",)),
    ("IN", "teachers", UNIFIED, ("13a",)),
    ("CB", "legal_person", SEPARATE, ("05d", "10f")),
    ("CB", "finance", SEPARATE, ("05d",)),
    ("CB", "accounting", SEPARATE, ("10f",)),
    ("CB", "school_name", SEPARATE, ("10f",)),
    ("CB", "affiliation", SEPARATE, ("10f",)),
]

GOVERNED = ("04c", "04d", "05d", "08a", "09a", "10a", "10b", "10c", "10d", "10e", "10f", "13a")
"""Every provision that asks for a state of governance."""


@pytest.mark.parametrize("given", [*GovernanceState, "shared", None])
@pytest.mark.parametrize(("community", "attribute", "state", "provisions"), REQUIRED)
def test_each_attribute_has_the_state_that_its_clauses_ask(
    community: str, attribute: str, state: GovernanceState, provisions: tuple[str, ...], given: str | None
) -> None:
    expected = UNKNOWN if given is None else (MET if given == state else NOT_MET)
    answer = ask("well-formed", governed(community, **{attribute: given}), subject=community)
    others = {id_ for id_ in GOVERNED if cited(answer, id_).why is not Why.OTHER_SUBJECT} - {*provisions}

    assert answer.verdict is expected
    assert {cited(answer, id_).verdict for id_ in provisions} == {expected}
    assert {cited(answer, id_).verdict for id_ in others} <= {MET}
    named = [part.items for part in answer.finding.walk() if part.items]
    assert named == [(attribute,) for _ in provisions if expected is not MET]


def test_what_is_not_known_of_the_governance_is_named() -> None:
    answer = ask("well-formed", governed("IN", catchment=None), subject="IN")
    assert answer.missing == (MissingFact("IN", "community.governance.catchment"),)


PERMITTED = [
    # who, which attribute, by which provision: no state of it is a breach
    ("IN", "enrolment", "04f"),
    ("CB", "party_organisation", "09b"),
    ("CB", "post_ratio", "13b"),
]


@pytest.mark.parametrize("given", [*GovernanceState, None])
@pytest.mark.parametrize(("community", "attribute", "provision"), PERMITTED)
def test_what_is_permitted_is_told_and_decides_nothing(community: str, attribute: str, provision: str, given: str | None) -> None:
    # 三1 可按原學區劃分獨立招生; 五1 可組建聯合黨組織; 五5 可統籌使用崗位結構比例
    used = {"04f": SEPARATE, "09b": GovernanceState.JOINT, "13b": GovernanceState.POOLED}[provision]
    answer = ask("community-compliant", governed(community, **{attribute: given}), subject=community)
    finding = next(finding for finding in answer.beside.findings if finding.provision == provision)

    assert answer.verdict is MET
    assert finding.force is Force.MAY
    assert finding.verdict is (UNKNOWN if given is None else (MET if given == used else NOT_MET))


@pytest.mark.parametrize("community", CB_AND_IN)
def test_an_attribute_that_no_clause_settles_decides_nothing(community: str) -> None:
    free = {"IN": {"accounting": "separate", "school_name": "unified"}, "CB": {"personnel": "unified", "posts": "unified"}}[community]
    assert ask("well-formed", governed(community, **free), subject=community).verdict is MET


def test_one_clause_names_each_attribute_that_departs() -> None:
    finding = found("04d", governed("IN", personnel="separate", management=None), subject="IN")

    assert (finding.verdict, finding.items) == (NOT_MET, ("personnel", "management"))
    assert finding.observed is not None
    assert (finding.observed.low, finding.observed.high) == (1, 2)  # of 3: finance, and perhaps management


# -- the provisions together are the profile ---------------------------------------------------------------------------------------


def states_of(provision: Provision) -> Iterator[tuple[GovernanceAttribute, GovernanceState]]:
    """Yield each attribute of governance that a provision names, with its state."""
    for node in walk(provision.body):
        if isinstance(node, Compare) and node.field.path[:1] == ("governance",):
            _, attribute = node.field.path
            yield from ((GovernanceAttribute(attribute), GovernanceState(state)) for state in node.operands)


def type_of(provision: Provision) -> CommunityType | None:
    """Return the type of community that a provision binds, where it binds one."""
    return {"integrated-community": CommunityType.INTEGRATED, "co-built-community": CommunityType.CO_BUILT}.get(provision.subject.name)


@pytest.mark.parametrize("type_", [CommunityType.INTEGRATED, CommunityType.CO_BUILT])
def test_the_provisions_together_say_what_the_profile_of_the_type_says(type_: CommunityType) -> None:
    provisions = [provision for provision in EDITION.resolved if type_of(provision) is type_]
    required = {pair for provision in provisions if provision.force is not Force.MAY for pair in states_of(provision)}
    permitted = {pair for provision in provisions if provision.force is Force.MAY for pair in states_of(provision)}

    profile = GOVERNANCE[type_]
    assert required == set(profile.required.items())
    assert {attribute for attribute, _ in permitted} == set(profile.permitted)
    assert all(state in profile.permitted[attribute] for attribute, state in permitted)


def test_no_provision_for_both_types_asks_for_a_state_of_governance() -> None:
    assert [provision.id for provision in EDITION.resolved if type_of(provision) is None and list(states_of(provision))] == []


def test_the_table_of_this_test_names_each_state_that_the_plan_asks() -> None:
    types = {"IN": CommunityType.INTEGRATED, "CB": CommunityType.CO_BUILT}
    for community, type_ in types.items():
        assert {attribute: state for who, attribute, state, _ in REQUIRED if who == community} == GOVERNANCE[type_].required


# -- a duty or what makes the type (5p) --------------------------------------------------------------------------------------------

CONSTITUTIVE = [
    # by 三 or 五2                                 also asked by a duty
    pytest.param("IN", {"legal_person": "separate"}, "04c", None, id="04c"),
    pytest.param("IN", {"management": "separate"}, "04d", None, id="04d"),
    pytest.param("IN", {"personnel": "separate"}, "04d", "10b", id="04d and 10b"),
    pytest.param("IN", {"evaluation_unit": "unified"}, "10e", None, id="10e"),
    pytest.param("CB", {"finance": "unified"}, "05d", None, id="05d"),
    pytest.param("CB", {"legal_person": "unified"}, "05d", "10f", id="05d and 10f"),
]


@pytest.mark.parametrize(("community", "states", "provision", "duty"), CONSTITUTIVE)
def test_what_makes_the_type_is_no_breach_where_it_is_read_as_a_definition(
    community: str, states: dict[str, str], provision: str, duty: str | None
) -> None:
    dossier = governed(community, **states)
    as_duty = ask("community-compliant", dossier, subject=community)
    as_definition = ask("community-compliant", dossier, subject=community, readings={"5p": "definition"})

    assert as_duty.verdict is NOT_MET
    assert cited(as_duty, provision).force is Force.MUST
    assert as_definition.verdict is (MET if duty is None else NOT_MET)
    beside = {finding.provision: (finding.verdict, finding.force) for finding in as_definition.beside.findings}
    assert beside[provision] == (NOT_MET, Force.DEFINITION)
    if duty is not None:
        assert cited(as_definition, duty).force is Force.MUST


def test_the_question_of_form_asks_for_it_under_both_readings() -> None:
    for option in ("duty", "definition"):
        answer = ask("well-formed", governed("IN", legal_person="separate"), subject="IN", readings={"5p": option})
        assert answer.verdict is NOT_MET


# -- whom it binds -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["year-done", "well-formed", "community-compliant"])
@pytest.mark.parametrize("type_", ["collaborative", "internet_pairing", "paired"])
def test_a_community_of_another_type_is_not_asked(question: str, type_: str) -> None:
    # 三: two types; the plan says nothing of 協作型
    with pytest.raises(InvalidValueError, match=f"'CB' is no community, which question '{question}' is about"):
        ask(question, changed("CB", type=type_))


@pytest.mark.parametrize("question", ["year-done", "well-formed", "community-compliant"])
def test_where_the_type_is_not_known_nothing_that_rests_on_it_is_decided(question: str) -> None:
    answer = ask(question, changed("CB", type=None))

    assert answer.verdict is UNKNOWN
    decided = {part.provision for part in answer.finding.children if part.verdict in (MET, NOT_MET)}
    assert decided == set()


def test_clauses_for_the_other_type_do_not_apply() -> None:
    answer = ask("well-formed")
    others = [part.provision for part in answer.finding.children if part.why is Why.OTHER_SUBJECT]
    assert others == ["04c", "04d", "08a", "09a", "10a", "10b", "10c", "10d", "10e", "13a"]
    assert {cited(answer, id_).verdict for id_ in others} == {NOT_APPLICABLE}


# -- charter and plan (10g) --------------------------------------------------------------------------------------------------------

PAPERS = [
    # what is changed                                     10g
    pytest.param("charter", {"about": ["IN"]}, NOT_MET, "alliance_charter", id="a charter of the other community"),
    pytest.param("charter", {"kind": "rules"}, UNKNOWN, "alliance_charter", id="rules of a kind that is not told"),
    pytest.param("charter", {"on": None}, UNKNOWN, "alliance_charter", id="a charter without a date, in a file kept to 2025"),
    pytest.param("plan", {"kind": "plan"}, UNKNOWN, "development_plan", id="a plan of a kind that is not told"),
    pytest.param("plan", {"about": None}, UNKNOWN, "development_plan", id="a plan for nobody knows whom"),
]


@pytest.mark.parametrize(("id_", "change", "verdict", "item"), PAPERS)
def test_a_co_built_community_has_a_charter_and_a_plan(id_: str, change: dict[str, Any], verdict: Verdict, item: str) -> None:
    finding = found("10g", changed(id_, **change))
    assert (finding.verdict, finding.items) == (verdict, (item,))


def test_a_paper_without_a_date_was_there_when_the_file_was_closed() -> None:
    assert verdict_of("10g", recorded(Table.DOCUMENTS, until=ON, dossier=changed("charter", on=None))) is MET


@pytest.mark.parametrize(("id_", "item"), [("charter", "alliance_charter"), ("plan", "development_plan")])
def test_neither_the_charter_nor_the_plan_is_enough_alone(id_: str, item: str) -> None:
    # 建立共建聯盟章程,制訂發展規劃: the state at the day of the assessment
    finding = found("10g", without(id_))
    assert (finding.verdict, finding.items) == (NOT_MET, (item,))
    assert ask("well-formed", without(id_)).verdict is NOT_MET


def test_an_integrated_community_needs_neither() -> None:
    assert verdict_of("10g", without("charter", "plan"), subject="IN") is NOT_APPLICABLE


# -- schemes and evaluations (15c, 15d) --------------------------------------------------------------------------------------------

SCHEMES = [
    # the stages of the schools, the stages of the scheme                                        15c
    pytest.param({}, ["primary", "junior"], MET, id="primary and junior schools, a scheme for both"),
    pytest.param({}, ["primary"], NOT_MET, id="no scheme for junior schools"),
    pytest.param({}, ["junior"], NOT_MET, id="no scheme for primary schools"),
    pytest.param({"core": ["primary"], "west": ["primary"]}, ["primary"], MET, id="primary schools alone need one for them"),
    pytest.param({"core": ["primary"], "west": ["primary"]}, ["junior"], NOT_MET, id="a scheme for a stage that no school has"),
    pytest.param({"east": None}, ["primary", "junior"], MET, id="a stage that is not known changes nothing where both are there"),
    pytest.param({"core": ["primary"], "west": None}, ["primary"], UNKNOWN, id="perhaps a junior school without a scheme"),
    pytest.param({}, None, UNKNOWN, id="a scheme for stages that are not known"),
]


@pytest.mark.parametrize(("stages", "tags", "verdict"), SCHEMES)
def test_each_stage_of_its_schools_has_a_scheme(stages: dict[str, list[str] | None], tags: list[str] | None, verdict: Verdict) -> None:
    dossier = changed("scheme-CB", tags=tags)
    for id_, named in stages.items():
        dossier = changed(id_, dossier=dossier, stages=named)
    assert verdict_of("15c", dossier) is verdict


def test_one_scheme_for_each_stage_is_as_good_as_one_for_both() -> None:
    only_primary = changed("scheme-CB", tags=["primary"])
    assert verdict_of("15c", only_primary) is NOT_MET
    assert verdict_of("15c", changed("scheme-IN", dossier=only_primary, about=["IN", "CB"], tags=["junior"])) is MET


REPORTS = ("comprehensive", "value_added", "distinctive")


@pytest.mark.parametrize("missing", REPORTS)
def test_each_of_three_evaluations_is_needed(missing: str) -> None:
    # 健全…綜合評價、增值評價和特色評價
    finding = found("15d", without(f"{missing}-CB"))
    assert (finding.verdict, finding.items) == (Verdict.PENDING, (f"{missing}_evaluation",))


def test_one_report_may_hold_all_three_evaluations() -> None:
    dossier: Dossier = without("value_added-CB", "distinctive-CB")
    tags = [f"{report}_evaluation" for report in REPORTS]
    assert verdict_of("15d", changed("comprehensive-CB", dossier=dossier, tags=tags)) is MET


def test_where_papers_are_not_kept_the_structure_of_papers_is_not_known() -> None:
    assert verdicts_of(case(documents=None), "10g", "15c", "15d") == {"10g": UNKNOWN, "15c": UNKNOWN, "15d": UNKNOWN}
    assert MissingFact(Table.DOCUMENTS, Table.DOCUMENTS) in found("10g", case(documents=None)).missing
