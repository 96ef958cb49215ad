"""Credit hours (課時): a scheme of kind → rate per unit, and a ledger that shows what each record earned or why it earned nothing.

Source: plan 1, section 三(三): a lesson taught, observed or explained counts one hour, a half-day of teaching research three.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import final

import attrs

from edu_policy.calculators.reasons import Reason
from edu_policy.errors import DuplicateIdError, EduPolicyErrors, InvalidTypeError, InvalidValueError
from edu_policy.models import Activity
from edu_policy.models.checks import as_words
from edu_policy.quantities import UNBOUNDED, Amount, Bounds, Limit, Unit, amount

__all__ = ["Credit", "CreditRate", "CreditScheme", "Ledger", "LedgerEntry", "Unlisted", "Whole"]


def __dir__() -> list[str]:
    return __all__


class Whole(StrEnum):
    """How parts of a unit count."""

    COMPLETED = "completed"
    """only whole units: 1.5 half-days are one"""
    STARTED = "started"
    """a begun unit is a whole one: 1.5 half-days are two"""
    EXACT = "exact"
    """parts count in proportion"""


class Unlisted(StrEnum):
    """What becomes of a kind that no rate names (reading G5 of lists that end with 等)."""

    NEEDS_A_PERSON = "needs_a_person"
    """undecided until somebody confirms it: it may earn anything from nothing"""
    NOT_COUNTED = "not_counted"
    """it earns nothing"""


_QUANTITIES = {Unit.LESSON: "lessons", Unit.HALF_DAY: "half_days"}


@final
@attrs.frozen(kw_only=True)
class CreditRate:
    """How many credit hours a unit of some kinds of activity earns.

    Attributes:
        kinds: codes of the kinds of activity.
        amount: credit hours for each unit.
        per: LESSON (``Activity.lessons``), HALF_DAY (``Activity.half_days``) or RECORD (each record counts once).
        whole: how parts of a unit count.

    >>> CreditRate(kinds=["teaching_research"], amount=3, per=Unit.HALF_DAY).amount
    3

    Raises:
        InvalidValueError: no kind, a negative amount, or a unit that an activity does not have.
    """

    kinds: frozenset[str] = attrs.field(converter=as_words)
    amount: Amount
    per: Unit
    whole: Whole = attrs.field(default=Whole.COMPLETED, converter=Whole)

    def __attrs_post_init__(self) -> None:
        """Refuse rates that cannot be."""
        if not self.kinds:
            msg = "a rate names at least one kind of activity"
            raise InvalidValueError(msg, path="kinds")
        if amount(self.amount, "amount") < 0:
            msg = f"must not be negative, got {self.amount}"
            raise InvalidValueError(msg, path="amount")
        if self.per not in (*_QUANTITIES, Unit.RECORD):
            msg = f"expected lesson, half_day or record, got {self.per!r}"
            raise InvalidValueError(msg, path="per")

    def units_of(self, activity: Activity) -> Amount | None:
        """Return how many units an activity has, parts counted as ``whole`` says; None where that is not recorded."""
        if self.per == Unit.RECORD:
            return 1
        units: Amount | None = getattr(activity, _QUANTITIES[self.per])
        if units is None or isinstance(units, int) or self.whole == Whole.EXACT:
            return units
        return floor(units) if self.whole == Whole.COMPLETED else ceil(units)


@final
@attrs.frozen(kw_only=True)
class Credit:
    """What one record earns: at least ``low`` and at most ``high``, and why it is not plainly its full amount.

    Attributes:
        low: credit hours that are certain.
        high: credit hours at most; the same where they are known.
        reason: why nothing was earned, or why it is not certain; None for a plain credit.
    """

    low: Amount
    high: Limit
    reason: Reason | None = None


_NOTHING = Credit(low=0, high=0, reason=Reason.KIND_NOT_COUNTED)


@final
@attrs.frozen(kw_only=True)
class LedgerEntry:
    """One line of a ledger: the id of a record and what it earns."""

    record: str
    credit: Credit


@final
@attrs.frozen(kw_only=True)
class Ledger:
    """Every record with its credit or the reason why it earned none, and the total."""

    entries: tuple[LedgerEntry, ...]

    @property
    def total(self) -> Bounds:
        """The credit hours of all records together; ``low`` and ``high`` differ where something is not known."""
        sums = Bounds(0, 0, 0, 0)
        for entry in self.entries:
            credit = entry.credit
            sums = sums.plus(Bounds(credit.low, credit.high, credit.low, credit.high))
        return sums


def _rates(rates: Iterable[CreditRate]) -> tuple[CreditRate, ...]:
    return tuple(rates)


@final
@attrs.frozen(kw_only=True)
class CreditScheme:
    """A credit scheme: which kinds of activity earn how many credit hours.

    >>> scheme = CreditScheme(
    ...     rates=[
    ...         CreditRate(kinds=["teach_lesson", "observe_lesson", "explain_lesson"], amount=1, per=Unit.LESSON),
    ...         CreditRate(kinds=["teaching_research"], amount=3, per=Unit.HALF_DAY),
    ...     ]
    ... )
    >>> ledger = scheme.ledger(
    ...     [
    ...         Activity(id="A1", kind="teach_lesson", lessons=2),
    ...         Activity(id="A2", kind="teaching_research", half_days=Fraction(3, 2)),
    ...         Activity(id="A3", kind="teaching_research", half_days=Fraction(1, 2)),
    ...     ]
    ... )
    >>> ledger.total.low, ledger.entries[2].credit.reason
    (5, <Reason.PART_OF_A_UNIT: 'part_of_a_unit'>)

    Raises:
        EduPolicyErrors: a kind stands in two rates.
    """

    rates: tuple[CreditRate, ...] = attrs.field(converter=_rates)
    unlisted: Unlisted = attrs.field(default=Unlisted.NEEDS_A_PERSON, converter=Unlisted)
    _by_kind: dict[str, CreditRate] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a kind that two rates name."""
        by_kind: dict[str, CreditRate] = {}
        errors = []
        for index, rate in enumerate(self.rates):
            errors += [
                DuplicateIdError(f"kind {kind!r} has a rate already", path=f"rates[{index}].kinds")
                for kind in sorted(rate.kinds & by_kind.keys())
            ]
            by_kind.update(dict.fromkeys(rate.kinds, rate))
        if errors:
            msg = "credit scheme"
            raise EduPolicyErrors(msg, errors)
        object.__setattr__(self, "_by_kind", by_kind)

    def rate_of(self, kind: str) -> CreditRate | None:
        """Return the rate of a kind, or None where the scheme does not list it."""
        return self._by_kind.get(kind)

    def credit(self, activity: Activity) -> Credit:
        """Return what one activity earns.

        Raises:
            InvalidTypeError: no Activity.
        """
        if not isinstance(activity, Activity):
            msg = f"expected an Activity, got {activity!r}"
            raise InvalidTypeError(msg)
        if activity.kind is None:
            return Credit(low=0, high=UNBOUNDED, reason=Reason.KIND_UNKNOWN)
        rate = self.rate_of(activity.kind)
        if rate is None:
            return _NOTHING if self.unlisted == Unlisted.NOT_COUNTED else Credit(low=0, high=UNBOUNDED, reason=Reason.KIND_NOT_LISTED)
        units = rate.units_of(activity)
        if units is None:
            return Credit(low=0, high=UNBOUNDED, reason=Reason.AMOUNT_UNKNOWN)
        earned = _times(units, rate.amount)
        return Credit(low=earned, high=earned, reason=None if earned else Reason.PART_OF_A_UNIT)

    def ledger(self, activities: Iterable[Activity]) -> Ledger:
        """Return the credit of each activity, in the given order."""
        return Ledger(entries=tuple(LedgerEntry(record=activity.id, credit=self.credit(activity)) for activity in activities))


def _times(units: Amount, each: Amount) -> Amount:
    if isinstance(units, int) and isinstance(each, int):
        return units * each
    product = Fraction(units) * Fraction(each)
    return product.numerator if product.denominator == 1 else product
