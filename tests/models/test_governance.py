"""The governance profiles of the three types, against plan 5 (三1, 三2, 五1, 五2, 五5) by hand, and what they refuse."""

import pickle

import pytest

from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.models import GOVERNANCE, CommunityType, GovernanceProfile

INTEGRATED = GOVERNANCE[CommunityType.INTEGRATED]
CO_BUILT = GOVERNANCE[CommunityType.CO_BUILT]


def test_every_type_has_its_profile() -> None:
    assert [(type_, profile.type) for type_, profile in GOVERNANCE.items()] == [(type_, type_) for type_ in CommunityType]


def test_an_integrated_community_unifies_all_but_what_concerns_pupils_and_recognition() -> None:
    separate = {attribute for attribute, state in INTEGRATED.required.items() if state == "separate"}
    assert separate == {"catchment", "evaluation_unit", "unit_recognition"}  # 五2
    unified = {attribute for attribute, state in INTEGRATED.required.items() if state == "unified"}
    assert unified == {
        "legal_person",  # 三1
        "personnel",
        "finance",
        "management",
        "party_organisation",  # 五1
        "leadership_team",  # 五2
        "assets",
        "teacher_recruitment",
        "teacher_training",
        "teacher_assignment",
        "staffing_quota",  # 五5
        "posts",
        "teachers",
    }
    assert INTEGRATED.permitted == {"enrolment": {"separate", "unified"}}  # 三1: it may stay separate


def test_a_co_built_community_leaves_its_schools_what_they_were() -> None:
    assert set(CO_BUILT.required) == {"legal_person", "finance", "accounting", "school_name", "affiliation"}  # 三2, 五2
    assert set(CO_BUILT.required.values()) == {"separate"}
    assert CO_BUILT.permitted == {"party_organisation": {"separate", "joint"}, "post_ratio": {"separate", "pooled"}}  # 五1, 五5


def test_of_a_collaborative_community_nothing_is_settled() -> None:
    assert GOVERNANCE[CommunityType.COLLABORATIVE].states == {}


def test_departures_name_what_is_settled_otherwise_and_nothing_that_is_not_known() -> None:
    governance = {"legal_person": "unified", "party_organisation": "joint", "catchment": "unified"}
    assert CO_BUILT.departures(governance) == {"legal_person": "unified"}
    assert INTEGRATED.departures(governance) == {"party_organisation": "joint", "catchment": "unified"}
    assert INTEGRATED.departures({}) == {}


def test_a_profile_is_a_value() -> None:
    again = pickle.loads(pickle.dumps(INTEGRATED))  # noqa: S301 - our own bytes
    assert (again, hash(again)) == (INTEGRATED, hash(INTEGRATED))


@pytest.mark.parametrize(
    ("type_", "states", "error", "path"),
    [
        ("merged", {}, InvalidValueError, "type"),
        ("integrated", {"lunch": ["unified"]}, InvalidValueError, "states[lunch]"),
        ("integrated", {"finance": ["one"]}, InvalidValueError, "states[finance]"),
        ("integrated", {"finance": []}, InvalidValueError, "states[finance]"),
        ("integrated", {"finance": "unified"}, InvalidTypeError, "states[finance]"),
    ],
)
def test_a_profile_refuses_what_is_no_state(type_: str, states: dict[str, object], error: type[Exception], path: str) -> None:
    with pytest.raises(error) as caught:
        GovernanceProfile(type_, states)  # type: ignore[arg-type]
    assert getattr(caught.value, "path", None) == path
