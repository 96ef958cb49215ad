"""The consistency checks of plan 5, from the edition's own numbers and attributes and from hand arithmetic."""

import pytest

from edu_policy.models import GOVERNANCE, CommunityType, GovernanceState
from edu_policy.policies.district_communities import EDITION
from edu_policy.rules import Window
from edu_policy.rules.readings import walk
from edu_policy.sources import Force
from tests.policies.written import body, items_of, least_of, most_of

MEMBERS = 3


@pytest.mark.parametrize(("id_", "each", "together"), [("06c", 20, 60), ("07a", 8, 24), ("07b", 4, 12), ("08b", 1, 3)])
def test_what_a_core_school_owes_grows_with_its_member_schools(id_: str, each: int, together: int) -> None:
    # K05-1: 20k lessons, 8k sessions online, 4k on site and k backbone teachers for k = 3 schools
    assert max(least_of(id_, EDITION)) == each
    assert max(least_of(id_, EDITION)) * MEMBERS == together


@pytest.mark.parametrize(("id_", "number"), [("06c", 20), ("07a", 8), ("07b", 4)])
def test_by_the_reading_of_the_community_the_floors_do_not_grow(id_: str, number: int) -> None:
    # K05-1: 20, 8 and 4 for all of them together
    assert max(least_of(id_, EDITION.read({"5b": "per_community"}))) == number


def test_one_strong_school_with_one_or_two_others_are_two_or_three_campuses() -> None:
    # K05-2: 1 + 1 and 1 + 2; 04b asks for two campuses, so every community that 04a describes has them
    assert max(most_of("04a", EDITION)) == 2
    assert least_of("04b", EDITION) == [1 + 1]
    assert 1 + max(most_of("04a", EDITION)) == 3


def test_the_exemption_runs_over_years_and_the_floors_over_one() -> None:
    # K05-3: three years of service, whatever year they begin in; the floors have the calendar year as their window
    assert max(least_of("13f", EDITION)) == 3
    for id_ in ("06b", "06c", "07a", "07b", "08b"):
        windows = {node for node in walk(body(id_, EDITION)) if isinstance(node, Window)}
        assert (id_, Window.CALENDAR_YEAR in windows) == (id_, True)
    assert Window.CALENDAR_YEAR not in {node for node in walk(body("13f", EDITION)) if isinstance(node, Window)}


def test_what_an_integrated_community_unifies_and_what_it_keeps_apart_do_not_overlap() -> None:
    # K05-4: legal person, personnel, finance, management, leadership, staff and quota are one; the evaluation unit is not
    unified = set().union(*(items_of(id_, EDITION) for id_ in ("04c", "04d", "10a", "10b", "10c", "13a")))
    separate = items_of("10d", EDITION) | items_of("10e", EDITION)
    assert {"legal_person", "personnel", "finance", "management", "leadership_team", "staffing_quota"} <= unified
    assert {"catchment", "evaluation_unit"} <= separate
    assert unified.isdisjoint(separate)
    required = GOVERNANCE[CommunityType.INTEGRATED].required
    assert {attribute for attribute, state in required.items() if state is GovernanceState.UNIFIED} >= unified
    assert {attribute for attribute, state in required.items() if state is GovernanceState.SEPARATE} >= separate


def test_a_co_built_community_may_pool_its_posts_though_its_schools_stay_apart() -> None:
    # K05-5: 法人獨立 asks for a post ratio of each school; that posts may be pooled is a permission, and no duty
    assert {"legal_person", "finance"} <= items_of("05d", EDITION)
    assert body("13b", EDITION).force is Force.MAY
    assert items_of("13b", EDITION) == {"post_ratio"}
