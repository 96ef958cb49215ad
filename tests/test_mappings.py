"""FrozenMap: a mapping that never changes and that can be hashed."""

import copy
import pickle
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy import mappings
from edu_policy.mappings import FrozenMap

FACTS = FrozenMap({"handwritten": True, "hours": 3})

items = st.dictionaries(st.text(max_size=3), st.integers(0, 3) | st.text(max_size=2) | st.none(), max_size=5)


def test_the_module_lists_its_names() -> None:
    assert dir(mappings) == mappings.__all__


def test_it_reads_like_any_mapping() -> None:
    assert isinstance(FACTS, Mapping)
    assert FACTS["hours"] == 3
    assert FACTS.get("pages") is None
    assert "hours" in FACTS
    assert "pages" not in FACTS
    assert list(FACTS) == ["handwritten", "hours"], "in the order in which they were given"
    assert (len(FACTS), bool(FACTS), bool(FrozenMap())) == (2, True, False)
    with pytest.raises(KeyError, match="pages"):
        FACTS["pages"]


@pytest.mark.parametrize("empty", [FrozenMap(), FrozenMap(None), FrozenMap({})])
def test_without_items_it_is_empty(empty: FrozenMap[str, int]) -> None:
    assert empty == {}
    assert repr(empty) == "FrozenMap({})"


def test_it_keeps_a_copy_of_what_it_was_given() -> None:
    given_items = {"hours": 3}
    frozen = FrozenMap(given_items)
    given_items["hours"] = 4
    assert frozen == {"hours": 3}


@pytest.mark.parametrize("name", ["_items", "hours"])
def test_nothing_can_be_set_or_deleted(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        setattr(FACTS, name, {})
    with pytest.raises(AttributeError, match=name):
        delattr(FACTS, name)
    with pytest.raises(TypeError):
        FACTS["hours"] = 4  # type: ignore[index]  # that it is refused is the point
    assert FACTS == {"handwritten": True, "hours": 3}


@given(items)
def test_it_equals_every_mapping_with_the_same_items(entries: dict[str, object]) -> None:
    assert FrozenMap(entries) == entries == FrozenMap(entries)
    assert FrozenMap(entries) == FrozenMap(FrozenMap(entries))
    assert FrozenMap(entries) != {**entries, "more than three": 1}
    assert FrozenMap(entries) == MappingProxyType(entries)


@given(items, st.randoms())
def test_equal_ones_have_equal_hashes_whatever_the_order(entries: dict[str, object], chance: Any) -> None:
    pairs = list(entries.items())
    chance.shuffle(pairs)
    shuffled = FrozenMap(dict(pairs))
    assert shuffled == FrozenMap(entries)
    assert hash(shuffled) == hash(FrozenMap(entries))
    assert {FrozenMap(entries): "found"}[shuffled] == "found"


def test_it_differs_from_what_is_no_mapping() -> None:
    pairs: object = [("handwritten", True), ("hours", 3)]
    assert pairs != FACTS


def test_it_has_a_hash_only_if_its_values_have() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(FrozenMap({"tags": ["a"]}))


@given(items)
def test_it_reads_as_a_constructor_call_and_travels_whole(entries: dict[str, object]) -> None:
    frozen = FrozenMap(entries)
    assert repr(frozen) == f"FrozenMap({entries!r})"
    for arrived in (pickle.loads(pickle.dumps(frozen)), copy.copy(frozen), copy.deepcopy(frozen)):  # noqa: S301 - made in this line
        assert type(arrived) is FrozenMap
        assert arrived == frozen
        assert hash(arrived) == hash(frozen)


def test_a_deep_copy_shares_nothing_that_can_change() -> None:
    frozen = FrozenMap({"tags": ["a"]})
    copied = copy.deepcopy(frozen)
    copied["tags"].append("b")
    assert frozen == {"tags": ["a"]}
