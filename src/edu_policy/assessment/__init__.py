"""Asking an edition a question about a subject: ``prepare`` once, ``assess`` one, ``assess_each`` a population.

Nothing here reads a clock: ``on`` is the day of the assessment, and facts dated later are set aside.
"""

from edu_policy.assessment.asking import assess, assess_each
from edu_policy.assessment.prepared import Prepared, prepare
from edu_policy.assessment.results import Assessment, Beside, Remaining

__all__ = ["Assessment", "Beside", "Prepared", "Remaining", "assess", "assess_each", "prepare"]


def __dir__() -> list[str]:
    return __all__
