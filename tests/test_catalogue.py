"""The catalogue: an immutable value that finds editions and takes further ones."""

import attrs
import pytest

import edu_policy as ep
from edu_policy.errors import DuplicateIdError, EduPolicyErrors, InvalidTypeError, UnknownNameError
from edu_policy.policies.support_teaching import EDITION


def test_the_builtin_catalogue_has_plan_1() -> None:
    assert ep.builtin().edition("county-support-teaching", version="1") == EDITION


def test_the_newest_revision_of_a_version_is_found() -> None:
    corrected = attrs.evolve(EDITION, revision=2)
    older = attrs.evolve(EDITION, version="0", revision=9)
    catalogue = ep.Catalogue([corrected, EDITION, older])
    assert catalogue.edition("county-support-teaching", version="1").revision == 2
    assert catalogue.edition("county-support-teaching", version="0").revision == 9


def test_a_further_edition_gives_another_catalogue() -> None:
    before = ep.builtin()
    after = before.with_(attrs.evolve(EDITION, revision=2))
    assert (len(before.editions), len(after.editions)) == (1, 2)
    assert before == ep.builtin() != after


def test_unknown_policies_and_versions_are_refused_with_those_that_there_are() -> None:
    with pytest.raises(UnknownNameError, match="policy: no policy 'county-support-teachers'; did you mean 'county-support-teaching'"):
        ep.builtin().edition("county-support-teachers", version="1")
    with pytest.raises(UnknownNameError, match="no version of county-support-teaching '2'; known: 1"):
        ep.builtin().edition("county-support-teaching", version="2")
    with pytest.raises(UnknownNameError, match="there are none"):
        ep.Catalogue().edition("county-support-teaching", version="1")


def test_what_is_no_edition_and_what_is_there_already_are_refused_together() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        ep.builtin().with_(EDITION, "edition")  # type: ignore[arg-type]
    first, second = caught.value.exceptions
    assert isinstance(first, DuplicateIdError)
    assert isinstance(second, InvalidTypeError)
    assert "editions[1]" in str(first)
