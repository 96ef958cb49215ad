"""The catalogue: an immutable value that finds editions and takes further ones."""

import pickle
from typing import Any

import attrs
import pytest

import edu_policy as ep
from edu_policy.errors import DuplicateIdError, EduPolicyErrors, InvalidTypeError, UnknownNameError
from edu_policy.policies import district_communities
from edu_policy.policies.support_teaching import EDITION


def test_the_builtin_catalogue_has_plans_1_and_5() -> None:
    assert ep.builtin().edition("county-support-teaching", version="1") == EDITION
    assert ep.builtin().edition("district-education-communities", version="1") == district_communities.EDITION


def test_the_newest_revision_of_a_version_is_found() -> None:
    corrected = attrs.evolve(EDITION, revision=2)
    older = attrs.evolve(EDITION, version="0", revision=9)
    catalogue = ep.Catalogue([corrected, EDITION, older])
    assert catalogue.edition("county-support-teaching", version="1").revision == 2
    assert catalogue.edition("county-support-teaching", version="0").revision == 9


def test_a_further_edition_gives_another_catalogue() -> None:
    before = ep.builtin()
    after = before.with_(attrs.evolve(EDITION, revision=2))
    assert len(after.editions) == len(before.editions) + 1
    assert before == ep.builtin() != after


def test_unknown_policies_and_versions_are_refused_with_those_that_there_are() -> None:
    with pytest.raises(UnknownNameError, match="policy: no policy 'county-support-teachers'; did you mean 'county-support-teaching'"):
        ep.builtin().edition("county-support-teachers", version="1")
    with pytest.raises(UnknownNameError, match="no version of county-support-teaching '2'; known: 1"):
        ep.builtin().edition("county-support-teaching", version="2")
    with pytest.raises(UnknownNameError, match="there are none"):
        ep.Catalogue().edition("county-support-teaching", version="1")


@pytest.mark.parametrize("editions", [None, 5, EDITION], ids=["nothing", "a number", "one edition alone"])
def test_editions_come_as_several(editions: Any) -> None:
    with pytest.raises(InvalidTypeError, match="editions: expected several editions in a tuple or list"):
        ep.Catalogue(editions)


@pytest.mark.parametrize("policy", [None, 5, [], EDITION.policy], ids=["nothing", "a number", "a list", "a policy"])
def test_a_policy_is_named_by_its_id(policy: Any) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ep.builtin().edition(policy, version="1")
    assert (caught.value.path, caught.value.candidates) == ("policy", tuple(sorted(edition.policy.id for edition in ep.builtin().editions)))


def test_a_version_is_a_text() -> None:
    with pytest.raises(UnknownNameError, match="did you mean '1'") as caught:
        ep.builtin().edition("county-support-teaching", version=1)  # type: ignore[arg-type]
    assert (caught.value.path, caught.value.candidates) == ("version", ("1",))


def test_a_catalogue_is_a_value() -> None:
    again = pickle.loads(pickle.dumps(ep.builtin()))  # noqa: S301 - our own bytes
    assert again == ep.builtin()
    assert hash(again) == hash(ep.builtin())
    assert ep.builtin() is ep.builtin()


def test_what_is_no_edition_and_what_is_there_already_are_refused_together() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        ep.Catalogue([EDITION]).with_(EDITION, "edition")  # type: ignore[arg-type]
    first, second = caught.value.exceptions
    assert isinstance(first, DuplicateIdError)
    assert isinstance(second, InvalidTypeError)
    assert "editions[1]" in str(first)
