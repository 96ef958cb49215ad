"""Credit hours: rates, schemes and ledgers, with sums worked out beside each case."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from edu_policy.calculators import Credit, CreditRate, CreditScheme, Reason, Unlisted, Whole
from edu_policy.errors import EduPolicyErrors, InvalidTypeError, InvalidValueError
from edu_policy.models import Activity
from edu_policy.quantities import UNBOUNDED, Amount, Unit

LESSON = CreditRate(kinds=["teach", "observe"], amount=1, per=Unit.LESSON)
RESEARCH = CreditRate(kinds=["research"], amount=3, per=Unit.HALF_DAY)
SCHEME = CreditScheme(rates=[LESSON, RESEARCH])


def research(half_days: Amount | None) -> Activity:
    return Activity(id="A", kind="research", on=date(2022, 9, 5), half_days=half_days)


@pytest.mark.parametrize(
    ("half_days", "whole", "hours"),
    [
        (1, Whole.COMPLETED, 3),  # one half-day
        (2, Whole.COMPLETED, 6),  # a full day is two half-days
        (Fraction(3, 2), Whole.COMPLETED, 3),  # one whole half-day and a part of one
        (Fraction(3, 2), Whole.STARTED, 6),  # two begun half-days
        (Fraction(3, 2), Whole.EXACT, Fraction(9, 2)),  # 1.5 x 3
        (Decimal("0.5"), Whole.COMPLETED, 0),
        (Decimal("0.5"), Whole.STARTED, 3),
        (Decimal("0.5"), Whole.EXACT, Fraction(3, 2)),
        (Decimal("2.0"), Whole.EXACT, 6),
        (0, Whole.STARTED, 0),
    ],
)
def test_parts_of_a_half_day_count_as_the_rate_says(half_days: Amount, whole: Whole, hours: Amount) -> None:
    scheme = CreditScheme(rates=[CreditRate(kinds=["research"], amount=3, per=Unit.HALF_DAY, whole=whole)])
    credit = scheme.credit(research(half_days))
    assert (credit.low, credit.high) == (hours, hours)
    assert credit.reason is (None if hours else Reason.PART_OF_A_UNIT)


def test_whole_credit_is_a_whole_number_whatever_it_was_reckoned_from() -> None:
    scheme = CreditScheme(rates=[CreditRate(kinds=["research"], amount=Decimal("1.5"), per=Unit.HALF_DAY, whole=Whole.EXACT)])
    assert type(scheme.credit(research(2)).low) is int  # 2 x 1.5 = 3
    assert type(scheme.credit(research(1)).low) is Fraction


def test_every_lesson_of_a_record_earns_an_hour() -> None:
    assert SCHEME.credit(Activity(id="A", kind="teach", lessons=2)) == Credit(low=2, high=2)


def test_a_rate_per_record_counts_the_record_once() -> None:
    scheme = CreditScheme(rates=[CreditRate(kinds=["visit"], amount=2, per=Unit.RECORD)])
    assert scheme.credit(Activity(id="A", kind="visit", lessons=7)) == Credit(low=2, high=2)


@pytest.mark.parametrize(
    ("activity", "reason"),
    [
        (Activity(id="A", lessons=2), Reason.KIND_UNKNOWN),
        (Activity(id="A", kind="teach"), Reason.AMOUNT_UNKNOWN),
        (research(None), Reason.AMOUNT_UNKNOWN),
        (Activity(id="A", kind="meeting", lessons=2), Reason.KIND_NOT_LISTED),
    ],
)
def test_what_is_not_known_may_earn_anything_from_nothing(activity: Activity, reason: Reason) -> None:
    assert SCHEME.credit(activity) == Credit(low=0, high=UNBOUNDED, reason=reason)


def test_a_closed_list_gives_nothing_to_other_kinds() -> None:
    scheme = CreditScheme(rates=[LESSON], unlisted=Unlisted.NOT_COUNTED)
    assert scheme.credit(Activity(id="A", kind="meeting", lessons=2)) == Credit(low=0, high=0, reason=Reason.KIND_NOT_COUNTED)


def test_a_ledger_shows_each_record_in_order_and_the_total() -> None:
    activities = [
        Activity(id="A1", kind="teach", lessons=2),  # 2
        Activity(id="A2", kind="research", half_days=2),  # 6
        Activity(id="A3", kind="research", half_days=Fraction(1, 2)),  # 0
        Activity(id="A4", kind="observe", lessons=1),  # 1
    ]
    ledger = SCHEME.ledger(activities)
    assert [(entry.record, entry.credit.low) for entry in ledger.entries] == [("A1", 2), ("A2", 6), ("A3", 0), ("A4", 1)]
    assert (ledger.total.low, ledger.total.high) == (9, 9)


def test_one_unknown_record_leaves_the_total_open_upwards() -> None:
    total = SCHEME.ledger([Activity(id="A1", kind="teach", lessons=2), Activity(id="A2", kind="teach")]).total
    assert (total.low, total.high) == (2, UNBOUNDED)


def test_an_empty_ledger_totals_nothing() -> None:
    assert SCHEME.ledger([]).total.is_final


def test_a_scheme_knows_its_rates() -> None:
    assert SCHEME.rate_of("observe") is LESSON
    assert SCHEME.rate_of("meeting") is None


def test_a_kind_in_two_rates_is_refused_with_its_place() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        CreditScheme(rates=[LESSON, CreditRate(kinds=["teach", "observe"], amount=2, per=Unit.LESSON)])
    assert [error.path for error in caught.value.exceptions if hasattr(error, "path")] == ["rates[1].kinds", "rates[1].kinds"]


def test_rates_that_cannot_be_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="at least one kind"):
        CreditRate(kinds=[], amount=1, per=Unit.LESSON)
    with pytest.raises(InvalidValueError, match="must not be negative"):
        CreditRate(kinds=["teach"], amount=-1, per=Unit.LESSON)
    with pytest.raises(InvalidTypeError, match="Decimal"):
        CreditRate(kinds=["teach"], amount=1.5, per=Unit.LESSON)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="lesson, half_day or record"):
        CreditRate(kinds=["teach"], amount=1, per=Unit.PERSON)


def test_only_activities_earn_credit() -> None:
    with pytest.raises(InvalidTypeError, match="expected an Activity"):
        SCHEME.credit("A1")  # type: ignore[arg-type]
