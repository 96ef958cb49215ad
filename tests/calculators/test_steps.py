"""Ladders of rates and rounding: by hand, and against sums over single units."""

import copy
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calculators import steps as module
from edu_policy.calculators.steps import Rounding, Step, ladder, ladder_bounds, rounded
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError
from edu_policy.quantities import UNBOUNDED, UNBOUNDED_BELOW, Amount, Bounds, exact, exactly

fractions = st.fractions(-50, 50, max_denominator=12)
amounts: st.SearchStrategy[Amount] = st.one_of(st.integers(-50, 50), fractions, st.decimals(-50, 50, places=2))


def steps_of(edges: list[Amount], rates: list[Amount]) -> list[Step]:
    return [Step(edge, rate) for edge, rate in zip(sorted(edges, key=exact), rates, strict=False)]


ladders = st.builds(steps_of, st.lists(amounts, min_size=1, max_size=5, unique_by=exact), st.lists(amounts, min_size=5, max_size=5))
whole_ladders = st.builds(
    steps_of,
    st.lists(st.integers(-20, 20), min_size=1, max_size=5, unique=True),
    st.lists(st.integers(-9, 9), min_size=5, max_size=5),
)

TAX = [Step(0, Decimal("0.03")), Step(36000, Decimal("0.1")), Step(144000, Decimal("0.2"))]
"""The first three steps of the yearly income tax on wages in mainland China."""


def test_the_module_lists_its_names() -> None:
    assert dir(module) == sorted(module.__all__)


# -- ladders -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("x", "worth"),
    [
        (0, 0),
        (-5, 0),
        (36000, 1080),  # 3 %
        (36001, Fraction(10801, 10)),  # and a tenth of one yuan
        (100000, 7480),  # 1080 + 64000 / 10, which is 10 % less 2520
        (144000, 11880),
        (200000, 23080),  # 11880 + 56000 / 5, which is 20 % less 16920
    ],
)
def test_each_part_has_the_rate_of_its_step(x: int, worth: Amount) -> None:
    assert ladder(x, TAX) == worth


def test_what_lies_below_the_first_edge_is_worth_nothing() -> None:
    assert [ladder(x, [Step(10, 3)]) for x in (9, 10, 11, 20)] == [0, 0, 3, 30]
    assert [ladder(x, [Step(-10, 3)]) for x in (-11, -10, -9, 0)] == [0, 0, 3, 30]


def test_steps_may_rise_fall_and_stand_still() -> None:
    # 10 each up to 6, then nothing up to 8, then 4 less each.
    steps = [Step(0, 10), Step(6, 0), Step(8, -4)]
    assert [ladder(x, steps) for x in (3, 6, 7, 8, 9, 28)] == [30, 60, 60, 60, 56, -20]


@pytest.mark.parametrize(
    ("x", "steps", "worth", "kind"),
    [
        (3, [Step(0, 2)], 6, int),
        (Decimal("1.5"), [Step(0, 2)], 3, int),
        (Decimal("0.5"), [Step(Fraction(1, 4), 1)], Fraction(1, 4), Fraction),
        (1, [Step(0, Decimal("0.1"))], Fraction(1, 10), Fraction),
        (Fraction(1, 3), [Step(0, 1), Step(Decimal("0.25"), 12)], Fraction(5, 4), Fraction),  # 1/4 + 12/12
        (Decimal("1E+30"), [Step(0, 1), Step(Decimal(1), 2)], 2 * 10**30 - 1, int),  # more digits than a Decimal keeps
    ],
)
def test_amounts_of_any_kind_mix_and_whole_results_are_int(x: Amount, steps: list[Step], worth: Amount, kind: type) -> None:
    result = ladder(x, steps)
    assert (result, type(result)) == (worth, kind)


@given(st.integers(-30, 30), whole_ladders)
def test_a_ladder_is_the_sum_of_the_rates_of_single_units(x: int, steps: list[Step]) -> None:
    def rate_of(unit: int) -> Amount:  # of the unit that begins at this number
        return next((step.rate for step in reversed(steps) if step.edge <= unit), 0)

    assert ladder(x, steps) == sum(rate_of(unit) for unit in range(-30, x))


@given(amounts, amounts, ladders)
def test_the_parts_of_an_amount_add_up(left: Amount, right: Amount, steps: list[Step]) -> None:
    # What lies between two amounts is worth the difference: a ladder with the edges cut off at the smaller one gives the same.
    lower, upper = sorted(map(exact, (left, right)))
    cut = [Step(max(lower, Fraction(step.edge)), step.rate) for step in steps]
    above = [step for step, following in zip(cut, [*cut[1:], None], strict=True) if following is None or step.edge < following.edge]
    assert ladder(upper, steps) - ladder(lower, steps) == ladder(upper, above)


# -- bounds ------------------------------------------------------------------------------------------------------------------------

PEAK = [Step(0, 10), Step(6, -5)]
"""0 at 0, 60 at 6, 0 again at 18."""


@pytest.mark.parametrize(
    ("bounds", "steps", "worth"),
    [
        (exactly(8), PEAK, exactly(50)),
        (Bounds(4, 8, 4, 12), PEAK, Bounds(40, 60, 30, 60)),
        (Bounds(7, 8, 2, 8), PEAK, Bounds(50, 55, 20, 60)),  # the edge is only possible later
        (Bounds(6, 8, 6, 8), PEAK, Bounds(50, 60, 50, 60)),  # it stands at the end
        (Bounds(4, 6, 4, 6), PEAK, Bounds(40, 60, 40, 60)),
        (Bounds(4, 8, 4, UNBOUNDED), PEAK, Bounds(40, 60, UNBOUNDED_BELOW, 60)),
        (Bounds(8, UNBOUNDED, 4, UNBOUNDED), PEAK, Bounds(UNBOUNDED_BELOW, 50, UNBOUNDED_BELOW, 60)),
        (Bounds(2, UNBOUNDED, 0, UNBOUNDED), [Step(0, 10)], Bounds(20, UNBOUNDED, 0, UNBOUNDED)),
        (Bounds(2, UNBOUNDED, 0, UNBOUNDED), [Step(0, 10), Step(6, 0)], Bounds(20, 60, 0, 60)),  # a cap
        (Bounds(8, UNBOUNDED, 8, UNBOUNDED), [Step(0, 10), Step(6, 0)], exactly(60)),
        (Bounds(UNBOUNDED_BELOW, 8, UNBOUNDED_BELOW, UNBOUNDED), [Step(0, 10)], Bounds(0, 80, 0, UNBOUNDED)),
        (Bounds(UNBOUNDED_BELOW, 1, UNBOUNDED_BELOW, 2), [Step(0, -1), Step(1, 3)], Bounds(-1, 0, -1, 2)),
        (Bounds(-9, 1, -9, 1), [Step(3, 2)], exactly(0)),
    ],
)
def test_bounds_by_hand(bounds: Bounds, steps: list[Step], worth: Bounds) -> None:
    assert ladder_bounds(bounds, steps) == worth


@given(st.lists(st.integers(-30, 30), min_size=4, max_size=4), whole_ladders)
def test_bounds_are_the_extremes_over_all_amounts_inside(edges: list[int], steps: list[Step]) -> None:
    floor, low, high, ceiling = sorted(edges)
    known = [ladder(x, steps) for x in range(low, high + 1)]  # edges are whole, and between them it is linear
    possible = [ladder(x, steps) for x in range(floor, ceiling + 1)]
    expected = Bounds(min(known), max(known), min(possible), max(possible))
    assert ladder_bounds(Bounds(low, high, floor, ceiling), steps) == expected


@given(amounts, amounts, amounts, ladders)
def test_bounds_hold_every_amount_inside(one: Amount, other: Amount, third: Amount, steps: list[Step]) -> None:
    low, x, high = sorted((one, other, third), key=exact)
    worth = ladder(x, steps)
    closed, endless = (ladder_bounds(Bounds(low, end, low, end), steps) for end in (high, UNBOUNDED))
    assert closed.low <= worth <= closed.high  # type: ignore[operator]  # bounded amounts have bounded worth
    assert Bounds(worth, worth, endless.floor, endless.ceiling).is_exact  # refused if it did not nest


# -- rounding ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "to", "down", "up", "half_up"),
    [
        (3, 1, 3, 3, 3),
        (Fraction(5, 2), 1, 2, 3, 3),
        (Fraction(-5, 2), 1, -3, -2, -2),  # down is towards less, and the middle goes up
        (Fraction(-13, 5), 1, -3, -2, -3),
        (Decimal("2.4"), 1, 2, 3, 2),
        (1234, 50, 1200, 1250, 1250),
        (1225, 50, 1200, 1250, 1250),
        (1224, 50, 1200, 1250, 1200),
        (-1, 50, -50, 0, 0),
        (0, 7, 0, 0, 0),
        (Decimal("2.74"), Fraction(1, 2), Fraction(5, 2), 3, Fraction(5, 2)),
        (Fraction(1, 3), Decimal("0.1"), Fraction(3, 10), Fraction(2, 5), Fraction(3, 10)),
        (Decimal("0.30"), Decimal("0.1"), Fraction(3, 10), Fraction(3, 10), Fraction(3, 10)),
    ],
)
def test_rounding_by_hand(value: Amount, to: Amount, down: Amount, up: Amount, half_up: Amount) -> None:
    assert [rounded(value, to, how) for how in (Rounding.DOWN, Rounding.UP, Rounding.HALF_UP)] == [down, up, half_up]


def test_rounding_is_down_to_whole_numbers_unless_said_otherwise() -> None:
    assert rounded(Fraction(7, 2)) == 3
    assert isinstance(rounded(Fraction(7, 2), Fraction(1, 2)), Fraction)
    assert isinstance(rounded(Decimal("2.0")), int)


sizes: st.SearchStrategy[Amount] = st.one_of(st.integers(1, 9), st.fractions(Fraction(1, 9), 9, max_denominator=9))


@given(amounts, sizes)
def test_a_rounded_amount_is_a_near_multiple(value: Amount, to: Amount) -> None:
    plain, size = Fraction(value), Fraction(to)
    down, up, near = (rounded(value, to, how) for how in (Rounding.DOWN, Rounding.UP, Rounding.HALF_UP))
    assert all((Fraction(result) / size).denominator == 1 for result in (down, up, near))
    assert down <= plain <= up
    assert up - down in (0, size)
    assert near == (up if plain - down >= up - plain else down)
    assert up == -rounded(-plain, to, Rounding.DOWN)


@given(amounts, amounts, sizes, st.sampled_from(Rounding))
def test_rounding_keeps_the_order_and_is_done_once(one: Amount, other: Amount, to: Amount, how: Rounding) -> None:
    lower, upper = sorted((one, other), key=exact)
    assert rounded(lower, to, how) <= rounded(upper, to, how)
    assert rounded(rounded(one, to, how), to, how) == rounded(one, to, how)
    assert rounded(Fraction(one) + 3 * Fraction(to), to, how) == rounded(one, to, how) + 3 * Fraction(to)


# -- values, and bad input ---------------------------------------------------------------------------------------------------------


def test_a_step_is_a_value() -> None:
    step = Step(Decimal("1.5"), 3)
    assert step == Step(Fraction(3, 2), 3) != Step(Fraction(3, 2), 4)
    assert pickle.loads(pickle.dumps(step)) == copy.deepcopy(step) == step  # noqa: S301 - made in this line
    assert len({step, Step(Fraction(3, 2), 3)}) == 1


@pytest.mark.parametrize(
    ("edges", "error", "path", "message"),
    [
        ((0.5, 1), InvalidTypeError, "edge", "pass Decimal('0.5') or a Fraction"),
        ((0, 0.1), InvalidTypeError, "rate", "pass Decimal('0.1') or a Fraction"),
        ((True, 1), InvalidTypeError, "edge", "expected an exact number"),
        ((0, UNBOUNDED), InvalidTypeError, "rate", "got UNBOUNDED"),
        ((Decimal("inf"), 1), InvalidValueError, "edge", "expected a finite number"),
    ],
)
def test_a_step_has_exact_numbers(edges: tuple[Any, Any], error: type[EduPolicyError], path: str, message: str) -> None:
    with pytest.raises(error) as caught:
        Step(*edges)
    assert caught.value.path == path
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("steps", "error", "path", "message"),
    [
        ([], InvalidValueError, "steps", "a ladder has at least one step"),
        ([Step(0, 1), Step(0, 2)], InvalidValueError, "steps[1].edge", "expected an edge above 0, that of the step before, got 0"),
        (
            [Step(0, 1), Step(5, 1), Step(Decimal("4.5"), 2)],
            InvalidValueError,
            "steps[2].edge",
            "above 5, that of the step before, got",
        ),
        ([Step(Fraction(1, 2), 1), Step(Decimal("0.5"), 2)], InvalidValueError, "steps[1].edge", "expected an edge above 1/2"),
        ([Step(0, 1), (5, 2)], InvalidTypeError, "steps[1]", "expected a Step, got (5, 2)"),
        (Step(0, 1), InvalidTypeError, "steps", "expected several values of type Step"),
        ("0:1", InvalidTypeError, "steps", "expected several values of type Step"),
    ],
)
def test_steps_that_cannot_be_are_refused(steps: Any, error: type[EduPolicyError], path: str, message: str) -> None:
    for call in (lambda: ladder(1, steps), lambda: ladder_bounds(exactly(1), steps)):
        with pytest.raises(error) as caught:
            call()
        assert caught.value.path == path
        assert message in str(caught.value)


@pytest.mark.parametrize("x", [0.5, True, None, "3", UNBOUNDED])
def test_only_an_exact_number_climbs_a_ladder(x: Any) -> None:
    with pytest.raises(InvalidTypeError, match="x: expected an exact number"):
        ladder(x, TAX)


@pytest.mark.parametrize("bounds", [3, None, (1, 2)])
def test_only_bounds_have_bounds(bounds: Any) -> None:
    with pytest.raises(InvalidTypeError, match=r"bounds: expected Bounds, got .*; an amount that is known goes to ladder"):
        ladder_bounds(bounds, TAX)


@pytest.mark.parametrize(
    ("arguments", "error", "path", "message"),
    [
        ((0.5,), InvalidTypeError, "value", "pass Decimal('0.5') or a Fraction"),
        ((Decimal("nan"),), InvalidValueError, "value", "expected a finite number"),
        ((1, 0), InvalidValueError, "to", "expected a step above 0, such as 1 or Decimal('0.5'), got 0"),
        ((1, Fraction(-1, 2)), InvalidValueError, "to", "got -1/2"),
        ((1, 0.5), InvalidTypeError, "to", "pass Decimal('0.5') or a Fraction"),
        ((1, 1, "down"), InvalidTypeError, "how", "expected a Rounding, such as Rounding.HALF_UP, got 'down'"),
    ],
)
def test_bad_rounding_is_refused(arguments: Any, error: type[EduPolicyError], path: str, message: str) -> None:
    with pytest.raises(error) as caught:
        rounded(*arguments)
    assert caught.value.path == path
    assert message in str(caught.value)
