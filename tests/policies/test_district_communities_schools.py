"""The schools of a community (三, 三1, 三2): one strong school, one or two township schools, compulsory education. Worked out by hand."""

from datetime import date
from typing import Any

import pytest

from edu_policy.models import Dossier, Member
from edu_policy.rules import MissingFact, NoticeFinding, Verdict
from edu_policy.sources import Force
from tests.policies.district_communities_case import (
    CO_BUILT,
    CO_BUILT_ON,
    INTEGRATED,
    INTEGRATED_ON,
    MEMBERS,
    MET,
    NOT_MET,
    UNKNOWN,
    ask,
    changed,
    found,
    joined,
    plus,
    school,
    verdict_of,
    verdicts_of,
)


def with_schools(community: str, *more: Member, without: tuple[str, ...] = (), settings: dict[str, str | None] | None = None) -> Dossier:
    """Return the district with other schools in a community; each new one has its setting, by default rural."""
    row = CO_BUILT if community == "CB" else INTEGRATED
    new = [school(member.school, setting=(settings or {}).get(member.school, "rural")) for member in more if member.school[0] == "n"]
    members = [member for member in row.members or () if member.school not in without]
    return changed(community, dossier=plus(*new), members=[*members, *more])


def campus(id_: str, role: str = "campus") -> Member:
    """Return a further school of the integrated community."""
    return joined(id_, role, INTEGRATED_ON)


def notices(dossier: Dossier | None, **parts: Any) -> tuple[NoticeFinding, ...]:
    """Return the remarks beside the form of the integrated community."""
    return ask("well-formed", dossier, subject="IN", **parts).beside.notices


# -- one core school of a co-built community (05b) ---------------------------------------------------------------------------------

CORES = [
    # what is changed                                                                   05b      well-formed
    pytest.param({}, (), (), MET, id="one"),
    pytest.param({}, (joined("north", "core", CO_BUILT_ON),), (), NOT_MET, id="two"),
    pytest.param({}, (), ("core",), NOT_MET, id="none"),
    pytest.param({"core": "town"}, (), (), MET, id="one in a town"),
    pytest.param({"core": "rural"}, (), (), NOT_MET, id="one in a village"),
    pytest.param({"core": None}, (), (), UNKNOWN, id="one in a setting that is not known"),
    pytest.param({"core": "suburb"}, (), (), NOT_MET, id="one in a setting of another code"),
]


@pytest.mark.parametrize(("settings", "more", "left", "verdict"), CORES)
def test_one_urban_or_town_school_leads_a_co_built_community(
    settings: dict[str, str | None], more: tuple[Member, ...], left: tuple[str, ...], verdict: Verdict
) -> None:
    # 三2 由一所城鎮核心校牽頭; 三: 城區或鎮區優質學校
    dossier = with_schools("CB", *more, without=left, settings={"north": "urban"})
    for id_, setting in settings.items():
        dossier = changed(id_, dossier=dossier, setting=setting)

    assert verdict_of("05b", dossier) is verdict
    assert ask("well-formed", dossier).verdict is verdict


def test_an_unknown_setting_is_named() -> None:
    assert ask("well-formed", changed("core", setting=None)).missing == (MissingFact("CB.members[0]", "member.school.setting"),)


def test_two_core_schools_are_too_many_and_none_of_them_may_lie_in_a_village() -> None:
    # 三2: one core school leads, and it is an urban or a town school
    dossier = with_schools("CB", joined("north", "core", CO_BUILT_ON))
    assert verdict_of("05b", dossier) is NOT_MET
    assert [part.verdict for part in found("05b", dossier).children] == [NOT_MET, NOT_MET]


def test_a_core_school_that_left_leads_no_more() -> None:
    members = [*(CO_BUILT.members or ())]
    members[0] = Member(school="core", role="core", start=CO_BUILT_ON, end=date(2021, 12, 30))
    assert verdict_of("05b", changed("CB", members=members)) is NOT_MET
    assert verdict_of("05b", changed("CB", members=members), on=date(2021, 12, 30)) is MET


def test_the_former_core_school_and_its_successor_are_one_at_a_time() -> None:
    members = [
        Member(school="core", role="core", start=CO_BUILT_ON, end=date(2021, 8, 31)),
        Member(school="main", role="core", start=date(2021, 9, 1)),
        *(CO_BUILT.members or ())[1:],
    ]
    assert verdict_of("05b", changed("CB", members=members)) is MET


def test_leading_alone_makes_no_core_school() -> None:
    members = [joined("core", "lead", CO_BUILT_ON), *(CO_BUILT.members or ())[1:]]
    assert verdict_of("05b", changed("CB", members=members)) is NOT_MET


def test_a_member_in_a_role_that_is_not_known_may_be_a_second_core_school() -> None:
    # whoever it is, there would be two
    roles = {
        school: [Member(school=m.school, role=None if m.school == school else m.role, start=m.start) for m in CO_BUILT.members or ()]
        for school in MEMBERS
    }
    assert {id_: verdict_of("05b", changed("CB", members=members)) for id_, members in roles.items()} == dict.fromkeys(MEMBERS, UNKNOWN)


def test_the_core_school_leads_under_both_readings_of_the_clause() -> None:
    # 5p: a duty, or what makes the type
    dossier = changed("core", setting="rural")
    assert ask("community-compliant", dossier).verdict is NOT_MET
    read = ask("community-compliant", dossier, readings={"5p": "definition"})
    assert read.verdict is MET
    assert [(part.verdict, part.force) for part in read.beside.findings if part.provision == "05b"] == [(NOT_MET, Force.DEFINITION)]


# -- one or two township schools of an integrated community (04a, 04b, 5d) ---------------------------------------------------------

TOWNSHIP = [
    # what is changed               04a      04b      notice 5d
    pytest.param((), ("annex",), NOT_MET, NOT_MET, False, id="none: one school alone"),
    pytest.param((), (), MET, MET, False, id="one"),
    pytest.param(("n1",), (), MET, MET, False, id="two"),
    pytest.param(("n1", "n2"), (), NOT_MET, MET, True, id="three"),
    pytest.param(("n1", "n2", "n3"), (), NOT_MET, MET, True, id="four"),
]


@pytest.mark.parametrize(("more", "left", "schools", "campuses", "is_raised"), TOWNSHIP)
def test_one_or_two_township_schools_are_joined_with_one_strong_school(
    more: tuple[str, ...], left: tuple[str, ...], schools: Verdict, campuses: Verdict, *, is_raised: bool
) -> None:
    # 三1: one strong school with one or two others, so two or three campuses (K05-2); more is a remark, and no breach
    dossier = with_schools("IN", *map(campus, more), without=left)

    assert verdicts_of(dossier, "04a", "04b", subject="IN", question="well-formed") == {"04a": schools, "04b": campuses}
    raised = [(notice.provision, notice.cites, notice.is_raised) for notice in notices(dossier)]
    assert raised == ([("04a", "5d", True)] if is_raised else [])
    assert ask("well-formed", dossier, subject="IN").verdict is MET


@pytest.mark.parametrize(("number", "verdict"), [(0, NOT_MET), (1, MET), (2, MET), (3, MET), (4, MET)])
def test_any_number_of_campuses_may_be_read_into_several_campuses(number: int, verdict: Verdict) -> None:
    # 5d: 一校多區 without a ceiling, still at least one
    more = [campus(f"n{index}") for index in range(1, number)]
    dossier = with_schools("IN", *more, without=() if number else ("annex",))
    finding = found("04a", dossier, subject="IN", readings={"5d": "any_number"})

    assert (finding.verdict, finding.force) == (verdict, Force.DEFINITION)


@pytest.mark.parametrize(
    ("setting", "schools"),
    [
        pytest.param("town", MET, id="a second one in a town"),
        pytest.param("urban", NOT_MET, id="a second one in the city is no rural or town school"),
        pytest.param(None, UNKNOWN, id="a second one in a setting that is not known"),
    ],
)
def test_only_rural_and_town_schools_are_joined_with_the_strong_one(setting: str | None, schools: Verdict) -> None:
    dossier = with_schools("IN", campus("n1"), settings={"n1": setting})
    assert verdict_of("04a", dossier, subject="IN") is schools
    assert [notice.is_raised for notice in notices(dossier)] == []


def test_a_third_one_is_one_too_many_wherever_it_lies() -> None:
    for setting in ("town", "urban", None):
        dossier = with_schools("IN", campus("n1"), campus("n2"), settings={"n2": setting})
        assert verdict_of("04a", dossier, subject="IN") is NOT_MET
        assert [notice.is_raised for notice in notices(dossier)] == [True]


@pytest.mark.parametrize(
    ("settings", "more", "verdict"),
    [
        pytest.param({"main": "urban"}, (), MET, id="one strong school in the city"),
        pytest.param({"main": "rural"}, (), NOT_MET, id="no strong school: the core is in a village"),
        pytest.param({"main": None}, (), UNKNOWN, id="the setting of the core is not known"),
        pytest.param({}, ("n1",), NOT_MET, id="two strong schools"),
    ],
)
def test_one_strong_school_is_joined_with_them(settings: dict[str, str | None], more: tuple[str, ...], verdict: Verdict) -> None:
    dossier = with_schools("IN", *(campus(id_, "core") for id_ in more), settings={"n1": "urban"})
    for id_, setting in settings.items():
        dossier = changed(id_, dossier=dossier, setting=setting)
    assert verdict_of("04a", dossier, subject="IN") is verdict


def test_the_form_of_an_integrated_community_says_nothing_of_a_co_built_one() -> None:
    # 若干所學校: a co-built community has as many as it likes; its three township schools raise no remark
    answer = ask("well-formed")
    assert answer.beside.notices == ()
    assert {"04a", "04b"}.isdisjoint(part.provision for part in answer.beside.findings)


def test_where_the_members_are_not_known_the_form_is_not_known() -> None:
    assert verdicts_of(changed("IN", members=None), "03a", "04a", "04b", subject="IN") == dict.fromkeys(("03a", "04a", "04b"), UNKNOWN)
    assert verdict_of("05b", changed("CB", members=None)) is UNKNOWN


# -- what a community is (03a) -----------------------------------------------------------------------------------------------------

DEFINITION = [
    # what is changed                                 03a
    pytest.param("core", {"setting": "town"}, MET, id="the strong school in a town"),
    pytest.param("core", {"setting": "rural"}, NOT_MET, id="no strong school"),
    pytest.param("core", {"setting": None}, UNKNOWN, id="the setting of the strong school is not known"),
    pytest.param("east", {"setting": "town"}, MET, id="the helped school in a town"),
    pytest.param("east", {"setting": "urban"}, NOT_MET, id="a helped school in the city"),
    pytest.param("east", {"setting": None}, UNKNOWN, id="the setting of a helped school is not known"),
    pytest.param("east", {"stages": ["preschool"]}, NOT_MET, id="a kindergarten"),
    pytest.param("east", {"stages": ["senior"]}, NOT_MET, id="a senior school"),
    pytest.param("east", {"stages": ["junior", "senior"]}, MET, id="a whole secondary school"),
    pytest.param("east", {"stages": None}, UNKNOWN, id="a stage that is not known"),
    pytest.param("core", {"stages": ["senior"]}, NOT_MET, id="the strong school is a senior school"),
]


@pytest.mark.parametrize(("id_", "change", "verdict"), DEFINITION)
def test_strong_urban_or_town_schools_help_rural_or_town_ones_of_compulsory_education(
    id_: str, change: dict[str, Any], verdict: Verdict
) -> None:
    finding = found("03a", changed(id_, **change))
    assert (finding.verdict, finding.force) == (verdict, Force.DEFINITION)


def test_a_core_school_alone_helps_nobody() -> None:
    # 結對: a community has two sides; 05b still finds its one leader
    alone = with_schools("CB", without=MEMBERS)
    assert verdicts_of(alone, "03a", "05b", question="well-formed") == {"03a": NOT_MET, "05b": MET}


def test_a_definition_is_reported_and_breaks_nothing() -> None:
    dossier = changed("east", stages=["preschool"], setting="urban")
    assert verdict_of("03a", dossier) is NOT_MET
    assert ask("well-formed", dossier).verdict is MET
