"""The Kleene laws over all judgements, by brute force, and that a shown verdict never flips when a doubt is settled."""

from itertools import product
from typing import Final

import pytest

from edu_policy.quantities import UNBOUNDED, Bounds, exactly
from edu_policy.rules.verdicts import Judgement, all_hold, any_holds, at_least_hold, reaches, stays_within

RANKS: Final = range(-2, 3)
APPLICABLE: Final = [Judgement(rank) for rank in RANKS]
EVERY: Final = [Judgement(rank, applies) for rank in RANKS for applies in RANKS]


def test_commutative_and_associative_whether_applicable_or_not() -> None:
    for join in (all_hold, any_holds):
        for a, b, c in product(EVERY, repeat=3):
            assert join([a, b]) == join([b, a])
            assert join([a, b, c]).verdict is join([c, b, a]).verdict


@pytest.mark.parametrize("join", [all_hold, any_holds])
def test_associative_and_idempotent(join: type) -> None:
    for a, b, c in product(APPLICABLE, repeat=3):
        assert join([a, join([b, c])]) == join([join([a, b]), c]) == join([a, b, c])
    for a in APPLICABLE:
        assert join([a, a]) == join([a]) == a


def test_absorption_and_distributivity() -> None:
    for a, b, c in product(APPLICABLE, repeat=3):
        assert all_hold([a, any_holds([a, b])]) == any_holds([a, all_hold([a, b])]) == a
        assert all_hold([a, any_holds([b, c])]) == any_holds([all_hold([a, b]), all_hold([a, c])])
        assert any_holds([a, all_hold([b, c])]) == all_hold([any_holds([a, b]), any_holds([a, c])])


def test_de_morgan() -> None:
    for a, b in product(APPLICABLE, repeat=2):
        assert -all_hold([a, b]).rank == any_holds([Judgement(-a.rank), Judgement(-b.rank)]).rank
        assert -any_holds([a, b]).rank == all_hold([Judgement(-a.rank), Judgement(-b.rank)]).rank


def test_k_of_several_lies_between_any_and_all() -> None:
    for several in product(APPLICABLE, repeat=3):
        assert at_least_hold(1, several) == any_holds(several)
        assert at_least_hold(3, several) == all_hold(several)
        assert at_least_hold(4, several).rank == -2


def test_at_most_is_the_contrary_of_more_than() -> None:
    edges = [
        Bounds(low, high, floor, ceiling) for low, high, floor, ceiling in product(range(3), repeat=4) if floor <= low <= high <= ceiling
    ]
    edges.append(Bounds(0, UNBOUNDED, 0, UNBOUNDED))
    for observed, n in product(edges, range(3)):
        assert stays_within(observed, exactly(n)) == -reaches(observed, exactly(n + 1))


def _settled(judgement: Judgement) -> list[Judgement]:
    """Return what may become of a judgement: what is certain stays, all else may turn out either way."""
    ranks = [judgement.rank] if abs(judgement.rank) == 2 else RANKS
    applies = [judgement.applies] if abs(judgement.applies) == 2 else RANKS
    return [Judgement(rank, applied) for rank in ranks for applied in applies]


@pytest.mark.parametrize("join", [all_hold, any_holds, lambda children: at_least_hold(2, children)], ids=["all", "any", "two"])
def test_a_definite_verdict_survives_every_settled_doubt(join: type) -> None:
    for a, b in product(EVERY, repeat=2):
        before = join([a, b])
        if abs(before.shown) == 2 or before.applies == -2:
            assert {join([x, y]).verdict for x in _settled(a) for y in _settled(b)} == {before.verdict}
