"""The contract, held by the policy that new ones are copied from."""

from typing import ClassVar

from tests.policies import copy_me, copy_me_words
from tests.policies.contract import CaseFileContract


class TestCopyMe(CaseFileContract):
    """An invented plan: eleven norms and a line of context."""

    module: ClassVar = copy_me
    words: ClassVar = copy_me_words
    provisions: ClassVar = 11 + 1
