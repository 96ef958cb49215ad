"""Coverage of a population: by hand, against every completion of what is unknown, and against the share that the rules reckon."""

import copy
import pickle
import sys
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calculators import Coverage, Reach, coverage_of
from edu_policy.errors import DuplicateIdError, EduPolicyError, InvalidTypeError, InvalidValueError
from edu_policy.quantities import Bounds
from edu_policy.rules.engine.counting import _share_bounds


def test_the_module_lists_its_names() -> None:
    module = sys.modules[Coverage.__module__]
    assert dir(module) == sorted(module.__all__)


def exactly(share: Fraction) -> Bounds:
    return Bounds(share, share, share, share)


def test_the_share_is_exact_and_the_missing_are_named() -> None:
    found = coverage_of(["S-3", "S-1", "S-2"], ["S-2"])
    assert found.ratio == Fraction(1, 3)
    assert type(found.ratio) is Fraction
    assert found.share == exactly(Fraction(1, 3))
    assert found.members == Reach(reached=("S-2",), missing=("S-1", "S-3"))
    assert (found.doubtful, found.outside, found.applies) == (Reach(), (), True)


def test_the_order_does_not_depend_on_how_the_ids_came() -> None:
    ids = [f"S-{number}" for number in range(9)]
    forms = [coverage_of(form, ids[:4]) for form in (ids, ids[::-1], set(ids), iter(ids))]
    assert len(set(forms)) == 1
    assert forms[0].members.missing == tuple(ids[4:])


def test_whoever_is_reached_more_than_once_counts_once() -> None:
    assert coverage_of(["math", "art"], ["math", "math"]).ratio == Fraction(1, 2)


def test_strangers_do_not_count_and_are_shown() -> None:
    found = coverage_of(["math"], ["music", "math"], unknown=["dance"])
    assert found.ratio == 1
    assert found.outside == ("dance", "music")


def test_the_close_knit_share_of_80_percent_needs_8_of_10_schools() -> None:
    schools = [f"S-{number}" for number in range(10)]
    for number, is_enough in ((7, False), (8, True), (9, True)):
        ratio = coverage_of(schools, schools[:number]).ratio
        assert ratio is not None
        assert (ratio >= Fraction(4, 5)) is is_enough


def test_what_is_not_known_gives_bounds() -> None:
    # One of four is reached and one more may be.
    found = coverage_of(list("cefg"), ["c"], unknown=["e"])
    assert found.members == Reach(reached=("c",), missing=("f", "g"), unknown=("e",))
    assert found.share == Bounds(Fraction(1, 4), Fraction(1, 2), Fraction(1, 4), Fraction(1, 2))
    assert found.ratio is None


def test_who_was_reached_is_reached_even_if_another_record_leaves_it_open() -> None:
    assert coverage_of(["a", "b"], ["a"], unknown=["a", "b"]).members == Reach(reached=("a",), unknown=("b",))


def test_a_doubtful_member_counts_in_both_numbers_or_in_neither() -> None:
    # a was reached, b was not. If c, who was reached, is a member: 2 of 3. If d, who was not, is one: 1 of 3.
    found = coverage_of(["a", "b"], ["a", "c"], doubtful=["d", "c"])
    assert found.doubtful == Reach(reached=("c",), missing=("d",))
    assert found.share == Bounds(Fraction(1, 3), Fraction(2, 3), Fraction(1, 3), Fraction(2, 3))


def test_the_share_can_be_known_though_the_members_are_not() -> None:
    assert coverage_of(["a"], ["a", "b"], doubtful=["b"]).ratio == 1
    assert coverage_of(["a"], [], doubtful=["b"]).ratio == 0


def test_nobody_has_no_coverage() -> None:
    found = coverage_of([], ["a"], unknown=["b"])
    assert (found.applies, found.share, found.ratio) == (False, None, None)
    assert found.outside == ("a", "b")


@pytest.mark.parametrize(
    ("doubtful", "reached", "unknown", "low", "high"),
    [
        (["a"], ["a"], [], 1, 1),
        (["a"], [], [], 0, 0),
        (["a"], [], ["a"], 0, 1),
        (["a", "b"], ["a"], [], 0, 1),
    ],
)
def test_with_doubtful_members_alone_it_is_open_whether_there_is_a_share(
    doubtful: list[str], reached: list[str], unknown: list[str], low: int, high: int
) -> None:
    found = coverage_of([], reached, unknown=unknown, doubtful=doubtful)
    assert found.applies is None
    assert found.share == Bounds(Fraction(low), Fraction(high), Fraction(low), Fraction(high))
    assert found.ratio == (low if low == high else None)


def test_a_coverage_is_a_value() -> None:
    found = coverage_of(["a", "b"], ["a"])
    assert pickle.loads(pickle.dumps(found)) == copy.deepcopy(found) == found  # noqa: S301 - made in this line
    assert len({found, coverage_of({"b", "a"}, ("a",))}) == 1
    assert found.members.size == 2


@pytest.mark.parametrize(
    ("changes", "error", "path", "says"),
    [
        ({"population": "S-1"}, InvalidTypeError, "population", "expected several ids"),
        ({"population": 5}, InvalidTypeError, "population", "expected several ids"),
        ({"population": ["a", 5]}, InvalidTypeError, "population[1]", "expected a text, got 5"),
        ({"population": ["a", " "]}, InvalidValueError, "population[1]", "must not be empty"),
        ({"population": ["a", "b", "a"]}, DuplicateIdError, "population[2]", "'a' is there already; give each id once"),
        ({"reached": "a"}, InvalidTypeError, "reached", "expected several ids"),
        ({"reached": [None]}, InvalidTypeError, "reached[0]", "expected a text"),
        ({"unknown": [""]}, InvalidValueError, "unknown[0]", "must not be empty"),
        ({"doubtful": ["c", "c"]}, DuplicateIdError, "doubtful[1]", "'c' is there already"),
        ({"doubtful": ["b"]}, DuplicateIdError, "doubtful[0]", "'b' is a member of the population already"),
    ],
)
def test_bad_input_is_refused_with_its_place(changes: dict[str, Any], error: type[EduPolicyError], path: str, says: str) -> None:
    with pytest.raises(error) as caught:
        coverage_of(**{"population": ["a", "b"], "reached": []} | changes)
    assert says in str(caught.value)
    assert caught.value.path == path


# -- laws ------------------------------------------------------------------------------------------------------------------------

ids = st.sampled_from([*"abcdef"])
sets = st.frozensets(ids, max_size=4)


def completions(found: Coverage) -> Iterator[Fraction]:
    """Every share that there may be: each doubtful one a member or not, each unknown one reached or not."""
    sure, maybe = found.members, found.doubtful
    everyone = [(each, True) for each in (*sure.reached, *sure.missing, *sure.unknown)]
    everyone += [(each, False) for each in (*maybe.reached, *maybe.missing, *maybe.unknown)]
    open_ = {*sure.unknown, *maybe.unknown}
    hit = {*sure.reached, *maybe.reached}
    choices = [
        [*product((True,) if is_sure else (True, False), (True, False) if each in open_ else (each in hit,))] for each, is_sure in everyone
    ]
    for chosen in product(*choices):
        of = [is_reached for is_member, is_reached in chosen if is_member]
        if of:
            yield Fraction(sum(of), len(of))


@given(sets, sets, sets, sets)
def test_the_bounds_are_the_extremes_of_all_that_may_be(
    population: frozenset[str], reached: frozenset[str], unknown: frozenset[str], doubtful: frozenset[str]
) -> None:
    found = coverage_of(population, reached, unknown=unknown, doubtful=doubtful - population)
    shares = set(completions(found))
    if not shares:
        assert (found.applies, found.share, found.ratio) == (False, None, None)
        return
    low, high = min(shares), max(shares)
    assert found.share == Bounds(low, high, low, high)
    assert found.ratio == (low if low == high else None)


@given(sets, sets, sets, sets)
def test_the_rules_reckon_the_same_share(
    population: frozenset[str], reached: frozenset[str], unknown: frozenset[str], doubtful: frozenset[str]
) -> None:
    found = coverage_of(population, reached, unknown=unknown, doubtful=doubtful - population)
    signs = {each: 1 if each in reached else (0 if each in unknown else -1) for each in population | doubtful}
    low, high = _share_bounds([(each in population, sign) for each, sign in signs.items()])
    if found.share is None:
        assert not signs
        assert (low, high) == (Fraction(0), Fraction(1))  # a share of nobody is not applicable there, and its bounds say nothing
    else:
        assert (found.share.low, found.share.high) == (low, high)


@given(sets, sets, sets, sets)
def test_every_id_comes_back_once(
    population: frozenset[str], reached: frozenset[str], unknown: frozenset[str], doubtful: frozenset[str]
) -> None:
    found = coverage_of(population, reached, unknown=unknown, doubtful=doubtful - population)
    groups = [getattr(part, name) for part in (found.members, found.doubtful) for name in ("reached", "missing", "unknown")]
    groups.append(found.outside)
    assert all(list(group) == sorted(group) for group in groups)
    assert sorted(each for group in groups for each in group) == sorted(population | reached | unknown | doubtful)


@given(sets, sets, ids)
def test_one_more_reached_never_lowers_the_share(population: frozenset[str], reached: frozenset[str], one: str) -> None:
    before, after = coverage_of(population, reached).ratio, coverage_of(population, reached | {one}).ratio
    assert (before is None and after is None) or (before is not None and after is not None and before <= after)
