"""Exact amounts, units and bounds."""

import copy
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy import quantities
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError
from edu_policy.quantities import (
    NO_BOUNDS,
    UNBOUNDED,
    UNBOUNDED_BELOW,
    Amount,
    Bounds,
    Limit,
    Unbounded,
    Unit,
    added,
    amount,
    exactly,
    exceeds,
    greatest,
    least,
)

NAN, INFINITY = float("nan"), float("inf")

BAD_AMOUNTS = [
    (0.5, InvalidTypeError, "expected an exact number (int, Decimal or Fraction), got 0.5; pass Decimal('0.5') or a Fraction"),
    (NAN, InvalidTypeError, "expected an exact number (int, Decimal or Fraction), got nan"),
    (INFINITY, InvalidTypeError, "expected an exact number (int, Decimal or Fraction), got inf"),
    (True, InvalidTypeError, "expected an exact number (int, Decimal or Fraction), got True"),
    ("3", InvalidTypeError, "expected an exact number (int, Decimal or Fraction), got '3'"),
    (None, InvalidTypeError, "expected an exact number (int, Decimal or Fraction), got None"),
    (3 + 0j, InvalidTypeError, "expected an exact number (int, Decimal or Fraction), got (3+0j)"),
    (UNBOUNDED, InvalidTypeError, "expected an exact number (int, Decimal or Fraction), got UNBOUNDED"),
    (Decimal("NaN"), InvalidValueError, "expected a finite number, got Decimal('NaN')"),
    (Decimal("sNaN"), InvalidValueError, "expected a finite number, got Decimal('sNaN')"),
    (Decimal("-Infinity"), InvalidValueError, "expected a finite number, got Decimal('-Infinity')"),
]


def test_the_module_lists_its_names() -> None:
    assert dir(quantities) == sorted(quantities.__all__)


@pytest.mark.parametrize("value", [0, -3, 10**30, Decimal("0.5"), Decimal(-1), Fraction(1, 3)])
def test_an_exact_number_is_given_back_as_it_is(value: Amount) -> None:
    assert amount(value) is value


@pytest.mark.parametrize(("value", "error", "message"), BAD_AMOUNTS)
def test_what_is_not_exact_is_refused_with_what_to_pass(value: object, error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        amount(value, "figures[0].value")
    assert str(caught.value) == f"figures[0].value: {message}"


@pytest.mark.parametrize(("value", "error", "message"), BAD_AMOUNTS)
def test_exactly_takes_exact_numbers_only(value: Any, error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        exactly(value)
    assert str(caught.value) == f"low: {message}"


@pytest.mark.parametrize("edge", ["low", "high", "floor", "ceiling"])
@pytest.mark.parametrize("value", [1.0, True, Decimal("NaN"), "1", None])
def test_bounds_refuse_an_inexact_edge_and_name_it(edge: str, value: object) -> None:
    edges: dict[str, Any] = {"low": 1, "high": 1, "floor": 1, "ceiling": 1, edge: value}
    with pytest.raises(EduPolicyError) as caught:
        Bounds(**edges)
    assert caught.value.path == edge


@pytest.mark.parametrize("edge", ["low", "floor"])
def test_only_upper_edges_may_be_unbounded(edge: str) -> None:
    edges: dict[str, Any] = {"low": 1, "high": UNBOUNDED, "floor": 1, "ceiling": UNBOUNDED, edge: UNBOUNDED}
    with pytest.raises(InvalidTypeError) as caught:
        Bounds(**edges)
    assert caught.value.path == edge


@pytest.mark.parametrize("edge", ["high", "ceiling"])
def test_only_lower_edges_may_be_unbounded_below(edge: str) -> None:
    edges: dict[str, Any] = {"low": UNBOUNDED_BELOW, "high": 1, "floor": UNBOUNDED_BELOW, "ceiling": 1, edge: UNBOUNDED_BELOW}
    with pytest.raises(InvalidTypeError) as caught:
        Bounds(**edges)
    assert caught.value.path == edge


@pytest.mark.parametrize(
    ("edges", "shown"),
    [
        ((UNBOUNDED_BELOW, 1, 0, 1), "floor 0 <= low UNBOUNDED_BELOW <= high 1 <= ceiling 1"),
        ((3, 2, 3, 3), "floor 3 <= low 3 <= high 2 <= ceiling 3"),
        ((2, 3, 3, 3), "floor 3 <= low 2 <= high 3 <= ceiling 3"),
        ((3, 3, 3, 2), "floor 3 <= low 3 <= high 3 <= ceiling 2"),
        ((3, UNBOUNDED, 3, 99), "floor 3 <= low 3 <= high UNBOUNDED <= ceiling 99"),
        ((Fraction(1, 3), Decimal("0.33"), 0, UNBOUNDED), "floor 0 <= low 1/3 <= high 0.33 <= ceiling UNBOUNDED"),
    ],
)
def test_bounds_must_nest(edges: tuple[Any, Any, Any, Any], shown: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Bounds(*edges)
    assert str(caught.value) == f"bounds must nest: {shown}"


@pytest.mark.parametrize(
    ("bounds", "exact", "final"),
    [
        (exactly(80), True, True),
        (Bounds(28, 28, 28, UNBOUNDED), True, False),
        (Bounds(28, 30, 28, UNBOUNDED), False, False),
        (Bounds(28, UNBOUNDED, 28, UNBOUNDED), False, False),
        (Bounds(Decimal("0.5"), Fraction(1, 2), 0, 1), True, False),
        (exactly(Decimal("0.5")), True, True),
        (NO_BOUNDS, False, False),
        (Bounds(3, 3, UNBOUNDED_BELOW, 3), True, False),
    ],
)
def test_exact_is_known_now_and_final_is_known_for_ever(bounds: Bounds, *, exact: bool, final: bool) -> None:
    assert (bounds.is_exact, bounds.is_final) == (exact, final)


@pytest.mark.parametrize(("sentinel", "name"), [(UNBOUNDED, "UNBOUNDED"), (UNBOUNDED_BELOW, "UNBOUNDED_BELOW")])
def test_unbounded_is_one_constant_wherever_it_goes(sentinel: Unbounded, name: str) -> None:
    assert (repr(sentinel), str(sentinel)) == (name, name)
    assert Unbounded[name] is sentinel
    assert pickle.loads(pickle.dumps(sentinel)) is sentinel  # noqa: S301 - made in this line
    assert copy.deepcopy(sentinel) is sentinel


def test_units_are_plain_codes() -> None:
    assert f"{Unit.CREDIT_HOUR}" == "credit_hour"
    assert [unit.value for unit in Unit] == [unit.name.lower() for unit in Unit]


# -- sums ------------------------------------------------------------------------------------------------------------------------

amounts: st.SearchStrategy[Amount] = st.one_of(
    st.integers(-1_000, 1_000),
    st.decimals(-1_000, 1_000, places=3),
    st.fractions(-1_000, 1_000, max_denominator=60),
)


def fraction(value: Amount) -> Fraction:
    return Fraction(value)


@st.composite
def some_bounds(draw: st.DrawFn) -> Bounds:
    """Bounds over numbers of every exact type, open at the top or not."""
    floor, low, high, ceiling = sorted(draw(st.lists(amounts, min_size=4, max_size=4)), key=fraction)
    opened: Limit = UNBOUNDED if draw(st.booleans()) else ceiling
    dropped: Limit = UNBOUNDED_BELOW if draw(st.booleans()) else floor
    return Bounds(
        UNBOUNDED_BELOW if dropped is UNBOUNDED_BELOW and draw(st.booleans()) else low,
        UNBOUNDED if opened is UNBOUNDED and draw(st.booleans()) else high,
        dropped,
        opened,
    )


@pytest.mark.parametrize(
    ("left", "right", "total"),
    [
        (Bounds(1, 2, 0, 3), Bounds(10, 20, 5, 30), Bounds(11, 22, 5, 33)),
        (Bounds(1, 2, 0, UNBOUNDED), exactly(1), Bounds(2, 3, 1, UNBOUNDED)),
        (exactly(1), Bounds(0, UNBOUNDED, 0, UNBOUNDED), Bounds(1, UNBOUNDED, 1, UNBOUNDED)),
        (exactly(Decimal("0.1")), exactly(Fraction(1, 3)), exactly(Fraction(13, 30))),
        (exactly(Decimal("0.1")), exactly(Decimal("0.2")), exactly(Decimal("0.3"))),
        (exactly(Decimal("1e-40")), exactly(10**40), exactly(10**40 + Fraction(1, 10**40))),
    ],
)
def test_a_sum_is_exact_edge_by_edge(left: Bounds, right: Bounds, total: Bounds) -> None:
    assert left.plus(right) == total


def test_whole_numbers_stay_whole() -> None:
    assert {type(edge) for edge in attrs.astuple(Bounds(1, 2, 0, 3).plus(exactly(1)))} == {int}


@given(some_bounds(), some_bounds())
def test_sums_commute(left: Bounds, right: Bounds) -> None:
    assert left.plus(right) == right.plus(left)


@given(some_bounds(), some_bounds(), some_bounds())
def test_sums_associate(first: Bounds, second: Bounds, third: Bounds) -> None:
    assert first.plus(second).plus(third) == first.plus(second.plus(third))


@given(some_bounds())
def test_nothing_added_changes_nothing(bounds: Bounds) -> None:
    assert bounds.plus(exactly(0)) == bounds


@given(some_bounds(), some_bounds())
def test_sums_nest_and_stay_open_where_a_part_is_open(left: Bounds, right: Bounds) -> None:
    total = left.plus(right)  # bounds that do not nest cannot be built
    assert (total.high is UNBOUNDED) == (UNBOUNDED in (left.high, right.high))
    assert (total.ceiling is UNBOUNDED) == (UNBOUNDED in (left.ceiling, right.ceiling))
    assert total.is_final == (left.is_final and right.is_final)
    assert total.is_exact == (left.is_exact and right.is_exact)


@given(some_bounds())
def test_bounds_are_equal_by_value_hashable_and_copied_whole(bounds: Bounds) -> None:
    for other in (attrs.evolve(bounds), copy.deepcopy(bounds), pickle.loads(pickle.dumps(bounds))):  # noqa: S301 - made in this line
        assert other == bounds
        assert hash(other) == hash(bounds)


def test_bounds_never_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        exactly(3).low = 4  # type: ignore[misc]  # that it is refused is the point


# -- limits ----------------------------------------------------------------------------------------------------------------------

IN_ORDER: list[Limit] = [UNBOUNDED_BELOW, -1, Fraction(1, 3), Decimal("0.5"), 2, UNBOUNDED]


def test_limits_have_one_order_with_the_sentinels_at_its_ends() -> None:
    for left, lower in enumerate(IN_ORDER):
        for right, upper in enumerate(IN_ORDER):
            assert exceeds(lower, upper) == (left > right)
            assert least(lower, upper) is IN_ORDER[min(left, right)]
            assert greatest(lower, upper) is IN_ORDER[max(left, right)]


def test_of_equal_limits_the_first_is_given_back() -> None:
    half = Decimal("0.5")
    assert least(half, Fraction(1, 2)) is half
    assert greatest(half, Fraction(1, 2)) is half


@pytest.mark.parametrize(("left", "right", "total"), [(1, UNBOUNDED, UNBOUNDED), (UNBOUNDED_BELOW, 5, UNBOUNDED_BELOW), (1, 2, 3)])
def test_what_has_no_limit_keeps_none_in_a_sum(left: Limit, right: Limit, total: Limit) -> None:
    assert added(left, right) == total == added(right, left)


# -- products, quotients, choices ------------------------------------------------------------------------------------------------

AT_LEAST_TWO = Bounds(2, UNBOUNDED, 2, UNBOUNDED)
AT_MOST_MINUS_TWO = Bounds(UNBOUNDED_BELOW, -2, UNBOUNDED_BELOW, -2)


@pytest.mark.parametrize(
    ("left", "right", "product"),
    [
        (Bounds(2, 3, 1, 4), exactly(10), Bounds(20, 30, 10, 40)),
        (Bounds(2, 3, 1, 4), exactly(-10), Bounds(-30, -20, -40, -10)),  # below zero the edges change sides
        (Bounds(-2, 3, -2, 3), Bounds(-5, 4, -5, 4), Bounds(-15, 12, -15, 12)),  # of 10, -8, -15 and 12
        (AT_LEAST_TWO, exactly(0), exactly(0)),  # no limit times 0 is 0
        (NO_BOUNDS, exactly(0), exactly(0)),
        (AT_LEAST_TWO, AT_LEAST_TWO, Bounds(4, UNBOUNDED, 4, UNBOUNDED)),
        (AT_LEAST_TWO, AT_MOST_MINUS_TWO, Bounds(UNBOUNDED_BELOW, -4, UNBOUNDED_BELOW, -4)),
        (AT_MOST_MINUS_TWO, AT_MOST_MINUS_TWO, Bounds(4, UNBOUNDED, 4, UNBOUNDED)),
        (NO_BOUNDS, AT_LEAST_TWO, NO_BOUNDS),
        (exactly(Decimal("0.1")), exactly(Fraction(1, 3)), exactly(Fraction(1, 30))),
    ],
)
def test_a_product_is_bounded_by_the_products_of_the_edges(left: Bounds, right: Bounds, product: Bounds) -> None:
    assert left.times(right) == product == right.times(left)


@pytest.mark.parametrize(
    ("part", "whole", "quotient"),
    [
        (exactly(3), exactly(4), exactly(Fraction(3, 4))),
        (exactly(Decimal("0.1")), exactly(Decimal("0.3")), exactly(Fraction(1, 3))),
        (exactly(6), Bounds(2, 3, 1, 6), Bounds(2, 3, 1, 6)),
        (exactly(6), Bounds(-3, -2, -6, -1), Bounds(-3, -2, -6, -1)),
        (exactly(6), AT_LEAST_TWO, Bounds(0, 3, 0, 3)),  # nearer to 0 without end
        (exactly(6), AT_MOST_MINUS_TWO, Bounds(-3, 0, -3, 0)),
        (exactly(6), Bounds(2, 3, 0, 6), Bounds(2, 3, UNBOUNDED_BELOW, UNBOUNDED)),  # it may yet be 0
        (exactly(6), Bounds(0, 3, 0, 6), NO_BOUNDS),
        (exactly(6), exactly(0), NO_BOUNDS),
        (exactly(0), Bounds(-1, 1, -1, 1), NO_BOUNDS),
    ],
)
def test_a_quotient_has_no_bounds_where_the_divisor_may_be_0(part: Bounds, whole: Bounds, quotient: Bounds) -> None:
    assert part.over(whole) == quotient


def test_the_lesser_and_the_greater_of_two_are_taken_edge_by_edge() -> None:
    left, right = Bounds(3, 12, 0, UNBOUNDED), Bounds(5, 8, UNBOUNDED_BELOW, 9)

    assert left.least(right) == right.least(left) == Bounds(3, 8, UNBOUNDED_BELOW, 9)
    assert left.greatest(right) == right.greatest(left) == Bounds(5, 12, 0, UNBOUNDED)
    assert left.hull(right) == right.hull(left) == Bounds(3, 12, UNBOUNDED_BELOW, UNBOUNDED)


def test_a_rising_change_leaves_what_has_no_limit() -> None:
    assert Bounds(3, 7, UNBOUNDED_BELOW, UNBOUNDED).rising(lambda value: -(-value // 2)) == Bounds(2, 4, UNBOUNDED_BELOW, UNBOUNDED)


def value_in(draw: st.DrawFn, low: Limit, high: Limit) -> Fraction:
    """Return a number between two limits."""
    least_of = Fraction(low) if not isinstance(low, Unbounded) else (Fraction(high) if not isinstance(high, Unbounded) else 0) - 10_000
    most_of = Fraction(high) if not isinstance(high, Unbounded) else max(least_of, Fraction(0)) + 10_000
    return draw(st.fractions(least_of, most_of, max_denominator=60_000) | st.sampled_from([Fraction(least_of), Fraction(most_of)]))


def is_inside(value: Fraction, bounds: Bounds, *, known: bool) -> bool:
    low, high = (bounds.low, bounds.high) if known else (bounds.floor, bounds.ceiling)
    return not exceeds(low, value) and not exceeds(value, high)


@given(data=st.data(), left=some_bounds(), right=some_bounds(), known=st.booleans())
def test_every_operation_holds_what_its_parts_may_come_to(data: Any, left: Bounds, right: Bounds, *, known: bool) -> None:
    edges = [(bounds.low, bounds.high) if known else (bounds.floor, bounds.ceiling) for bounds in (left, right)]
    x, y = (data.draw(st.composite(value_in)(low, high)) for low, high in edges)

    assert is_inside(x + y, left.plus(right), known=known)
    assert is_inside(x * y, left.times(right), known=known)
    assert is_inside(min(x, y), left.least(right), known=known)
    assert is_inside(max(x, y), left.greatest(right), known=known)
    assert is_inside(x, left.hull(right), known=known)
    assert is_inside(y, left.hull(right), known=known)
    assert y == 0 or is_inside(x / y, left.over(right), known=known)
