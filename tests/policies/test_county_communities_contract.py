"""The contract, held by the policy of county education communities."""

from typing import ClassVar

from edu_policy.policies import county_communities
from edu_policy.policies.words import county_communities as county_communities_words
from tests.policies.contract import CaseFileContract


class TestCountyCommunities(CaseFileContract):
    """Plan 11: 74 norms and three lines of context."""

    module: ClassVar = county_communities
    words: ClassVar = county_communities_words
    provisions: ClassVar = 74 + 3
