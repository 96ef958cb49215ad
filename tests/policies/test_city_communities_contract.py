"""The contract, held by the policy of education communities of three types."""

from typing import ClassVar

from edu_policy.policies import city_communities
from edu_policy.policies.words import city_communities as city_communities_words
from tests.policies.contract import CaseFileContract


class TestCityCommunities(CaseFileContract):
    """Plan 8: 52 norms, no line of context."""

    module: ClassVar = city_communities
    words: ClassVar = city_communities_words
    provisions: ClassVar = 52
