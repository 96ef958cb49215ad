"""An immutable, hashable mapping, for the facts of a record and the words of an edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar, final

__all__ = ["FrozenMap"]

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)


def __dir__() -> list[str]:
    return __all__


def _immutable(name: str) -> AttributeError:
    return AttributeError(f"a FrozenMap never changes: {name}")


@final
class FrozenMap(Mapping[K, V_co]):
    """A mapping that never changes, equal to any mapping with the same items, and hashable if its values are.

    >>> facts = FrozenMap({"handwritten": True})
    >>> facts["handwritten"], facts == {"handwritten": True}
    (True, True)
    """

    __slots__ = ("_items",)
    _items: dict[K, V_co]

    def __init__(self, items: Mapping[K, V_co] | None = None) -> None:
        """Copy ``items``."""
        object.__setattr__(self, "_items", dict(items or {}))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a frozen mapping has nothing to set."""
        del value
        raise _immutable(name)

    def __delattr__(self, name: str) -> None:
        """Refuse: a frozen mapping has nothing to delete."""
        raise _immutable(name)

    def __getitem__(self, key: K) -> V_co:
        """Return the value of ``key``."""
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        """Iterate over the keys, in the order in which they were given."""
        return iter(self._items)

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def __hash__(self) -> int:
        """Hash the items, whatever their order."""
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        """Read as a constructor call."""
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[object, ...]:
        """Let mappings travel between processes and be copied."""
        return FrozenMap, (self._items,)
