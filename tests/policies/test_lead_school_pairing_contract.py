"""The contract, held by the policy of a lead school with two village schools."""

from typing import ClassVar

from edu_policy.policies import lead_school_pairing
from edu_policy.policies.words import lead_school_pairing as lead_school_pairing_words
from tests.policies.contract import CaseFileContract


class TestLeadSchoolPairing(CaseFileContract):
    """Plan 10: 18 norms and two lines of context."""

    module: ClassVar = lead_school_pairing
    words: ClassVar = lead_school_pairing_words
    provisions: ClassVar = 18 + 2
