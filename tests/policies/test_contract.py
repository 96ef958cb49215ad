"""The contract, held by each built-in policy."""

from typing import ClassVar

from edu_policy.calendars import SchoolYear
from edu_policy.models import Dossier
from edu_policy.policies import support_teaching
from edu_policy.policies.words import support_teaching as support_teaching_words
from tests.policies import support_teaching_case
from tests.policies.contract import PolicyContract


class TestSupportTeaching(PolicyContract):
    """Plan 1: 36 norms and two lines of context."""

    module: ClassVar = support_teaching
    words: ClassVar = support_teaching_words
    provisions: ClassVar = 36 + 2
    calendar: ClassVar = support_teaching_case.CALENDAR
    on: ClassVar = support_teaching_case.ON
    questions: ClassVar = {
        "hours-earned": ("P-1", None),
        "year-earned": ("P-1", None),
        "year-recognised": ("P-1", None),
        "posting-compliant": ("P-1", None),
        "unit-compliant": ("unit", SchoolYear(2022)),
        "community-compliant": ("pair", SchoolYear(2022)),
        "county-compliant": ("bureau", SchoolYear(2022)),
    }

    def example(self) -> Dossier:
        """Return the case in which every threshold is met exactly."""
        return support_teaching_case.case()
