"""The contract, held by the policy of urban-rural education communities."""

from typing import ClassVar

from edu_policy.models import Dossier
from edu_policy.policies import district_communities
from edu_policy.policies.words import district_communities as district_communities_words
from tests.policies import district_communities_case as cases
from tests.policies.contract import PolicyContract


class TestDistrictCommunities(PolicyContract):
    """Plan 5: 60 norms and four lines of context."""

    module: ClassVar = district_communities
    words: ClassVar = district_communities_words
    provisions: ClassVar = 60 + 4
    calendar: ClassVar = None
    on: ClassVar = cases.LATER
    questions: ClassVar = {
        "year-done": ("CB", cases.YEAR),
        "well-formed": ("CB", cases.YEAR),
        "community-compliant": ("CB", cases.YEAR),
        "teacher-compliant": ("T-back", cases.YEAR_OF_RETURN),
        "district-compliant": ("district", cases.YEAR),
    }

    def example(self) -> Dossier:
        """Return the case in which every threshold is met exactly, and a teacher came back."""
        return cases.returned()
