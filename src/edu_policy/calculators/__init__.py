"""Numbers from facts, usable on their own; rates, caps and thresholds are arguments. The rules call some of them.

Credit hours, quotas, length of service, durations, ladders; monthly allowances, coverage, headcounts by role, notice periods.
"""

from typing import TYPE_CHECKING

from edu_policy.calculators.at_once import least_at_once, most_at_once, standing_on
from edu_policy.calculators.credit import Credit, CreditRate, CreditScheme, Ledger, LedgerEntry, Unlisted, Whole
from edu_policy.calculators.duration import Join, length
from edu_policy.calculators.elapsed import elapsed
from edu_policy.calculators.quota import dispatch_cap
from edu_policy.calculators.reasons import Reason
from edu_policy.calculators.service import SemesterService, Served, longest_service, service_of, whole_years
from edu_policy.calculators.steps import Rounding, Step, ladder, ladder_bounds, rounded
from edu_policy.calculators.stretches import Run, runs, united, without
from edu_policy.lazy import loader

if TYPE_CHECKING:
    from edu_policy.calculators.allowance import Allowance, AllowanceYear, MonthRule, allowance_of
    from edu_policy.calculators.coverage import Coverage, Reach, coverage_of
    from edu_policy.calculators.headcount import Headcount, Places, RoleCount, RoleEntry, headcount_of
    from edu_policy.calculators.notice import NoticePeriod, notice_of

__all__ = [
    "Allowance",
    "AllowanceYear",
    "Coverage",
    "Credit",
    "CreditRate",
    "CreditScheme",
    "Headcount",
    "Join",
    "Ledger",
    "LedgerEntry",
    "MonthRule",
    "NoticePeriod",
    "Places",
    "Reach",
    "Reason",
    "RoleCount",
    "RoleEntry",
    "Rounding",
    "Run",
    "SemesterService",
    "Served",
    "Step",
    "Unlisted",
    "Whole",
    "allowance_of",
    "coverage_of",
    "dispatch_cap",
    "elapsed",
    "headcount_of",
    "ladder",
    "ladder_bounds",
    "least_at_once",
    "length",
    "longest_service",
    "most_at_once",
    "notice_of",
    "rounded",
    "runs",
    "service_of",
    "standing_on",
    "united",
    "whole_years",
    "without",
]

_HOMES = {
    "allowance": ("Allowance", "AllowanceYear", "MonthRule", "allowance_of"),
    "coverage": ("Coverage", "Reach", "coverage_of"),
    "headcount": ("Headcount", "Places", "RoleCount", "RoleEntry", "headcount_of"),
    "notice": ("NoticePeriod", "notice_of"),
}
"""Which module defines which of the names that no rule needs: these are loaded when they are first used."""


def __dir__() -> list[str]:
    return __all__


if not TYPE_CHECKING:  # else a checker would take every misspelt name for one of ours
    __getattr__ = loader(__name__, _HOMES)
