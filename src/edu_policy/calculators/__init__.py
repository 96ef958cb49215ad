"""Numbers from facts, usable on their own: credit hours, quotas, length of service, durations, ladders. The rules call them."""

from edu_policy.calculators.at_once import least_at_once, most_at_once, standing_on
from edu_policy.calculators.credit import Credit, CreditRate, CreditScheme, Ledger, LedgerEntry, Unlisted, Whole
from edu_policy.calculators.duration import Join, length
from edu_policy.calculators.elapsed import elapsed
from edu_policy.calculators.quota import dispatch_cap
from edu_policy.calculators.reasons import Reason
from edu_policy.calculators.service import SemesterService, Served, longest_service, service_of, whole_years
from edu_policy.calculators.steps import Rounding, Step, ladder, ladder_bounds, rounded
from edu_policy.calculators.stretches import Run, runs, united, without

__all__ = [
    "Credit",
    "CreditRate",
    "CreditScheme",
    "Join",
    "Ledger",
    "LedgerEntry",
    "Reason",
    "Rounding",
    "Run",
    "SemesterService",
    "Served",
    "Step",
    "Unlisted",
    "Whole",
    "dispatch_cap",
    "elapsed",
    "ladder",
    "ladder_bounds",
    "least_at_once",
    "length",
    "longest_service",
    "most_at_once",
    "rounded",
    "runs",
    "service_of",
    "standing_on",
    "united",
    "whole_years",
    "without",
]


def __dir__() -> list[str]:
    return __all__
