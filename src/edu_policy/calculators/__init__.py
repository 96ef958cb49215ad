"""Numbers from facts, usable on their own: credit hours, quotas, length of service. The rules call them."""

from edu_policy.calculators.credit import Credit, CreditRate, CreditScheme, Ledger, LedgerEntry, Unlisted, Whole
from edu_policy.calculators.quota import dispatch_cap
from edu_policy.calculators.reasons import Reason
from edu_policy.calculators.service import SemesterService, Served, longest_service, service_of, whole_years

__all__ = [
    "Credit",
    "CreditRate",
    "CreditScheme",
    "Ledger",
    "LedgerEntry",
    "Reason",
    "SemesterService",
    "Served",
    "Unlisted",
    "Whole",
    "dispatch_cap",
    "longest_service",
    "service_of",
    "whole_years",
]


def __dir__() -> list[str]:
    return __all__
