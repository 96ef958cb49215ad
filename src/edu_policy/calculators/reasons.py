"""Why a record did not count, or why it is not certain that it does: a closed list."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Reason"]


def __dir__() -> list[str]:
    return __all__


class Reason(StrEnum):
    """Why a record was set aside, earned nothing, or may or may not count."""

    AFTER_ON = "after_on"
    """dated after the day of the assessment"""
    OUTSIDE_WINDOW = "outside_window"
    """dated outside the window"""
    TOO_LATE = "too_late"
    """came after the day until which it could come"""
    OTHER_PERIOD = "other_period"
    """about another period"""
    PERIOD_UNCERTAIN = "period_uncertain"
    """about a period that is wider than the window, or not stated"""
    DATE_UNKNOWN = "date_unknown"
    """its date is not known"""
    DUPLICATE = "duplicate"
    """repeats another record by declared identity"""
    CONDITION_FAILED = "condition_failed"
    """does not meet a condition of the clause"""
    CONDITION_UNKNOWN = "condition_unknown"
    """a fact is missing to tell whether it meets a condition"""
    KIND_NOT_COUNTED = "kind_not_counted"
    """its kind earns nothing"""
    KIND_NOT_LISTED = "kind_not_listed"
    """its kind is not in the open list of the clause; a person must decide"""
    KIND_UNKNOWN = "kind_unknown"
    """its kind is not known"""
    AMOUNT_UNKNOWN = "amount_unknown"
    """how much it amounts to is not recorded"""
    PART_OF_A_UNIT = "part_of_a_unit"
    """less than one whole unit"""
    PROPERTY_MISSING = "property_missing"
    """lacks what every record of its kind must have"""
    PROPERTY_UNKNOWN = "property_unknown"
    """not known whether it has what every record of its kind must have"""
    BEYOND_BEST = "beyond_best"
    """not among the best of its group, of which alone some count"""
    SEMESTER_IN_PART = "semester_in_part"
    """a semester that the posting does not cover whole"""
