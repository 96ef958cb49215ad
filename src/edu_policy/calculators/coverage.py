"""Coverage (覆蓋率): which part of a population was reached, and who is missing; with bounds where something is not known.

The share of schools in close-knit communities (緊密型比例) is the same: the population is all schools, reached are those inside.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from fractions import Fraction
from typing import final

import attrs

from edu_policy.calculators.shares import Tally, share_bounds
from edu_policy.calendars.checks import as_several
from edu_policy.errors import DuplicateIdError
from edu_policy.quantities import Bounds
from edu_policy.text import as_word

__all__ = ["Coverage", "Reach", "coverage_of"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True)
class Reach:
    """Who of some was reached, who was not, and of whom that is not known; ids, each in order of the text.

    Attributes:
        reached: those that were reached (已覆蓋).
        missing: those that were not (未覆蓋).
        unknown: those of which it is not known (未知).
    """

    reached: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many they are."""
        return sum(self.tally)

    @property
    def tally(self) -> Tally:
        """How many were reached, may have been, and were not."""
        return len(self.reached), len(self.unknown), len(self.missing)


@final
@attrs.frozen(kw_only=True)
class Coverage:
    """How far a population is covered (覆蓋率).

    A population of which it is known that it is empty has no coverage: ``share`` and ``ratio`` are None, and ``applies`` is False. It
    is neither 0 nor 100 %. So do the rules: a share of nobody is not applicable.

    Attributes:
        members: those of whom it is known that they are members of the population.
        doubtful: those of whom it is not known whether they are members (成員身份未知).
        outside: ids that were reached, or of which that is not known, and that belong to neither: they do not count.
    """

    members: Reach
    doubtful: Reach = Reach()
    outside: tuple[str, ...] = ()

    @property
    def applies(self) -> bool | None:
        """Whether the population has a member; None where only doubtful ones are known."""
        if self.members.size:
            return True
        return None if self.doubtful.size else False

    @property
    def share(self) -> Bounds | None:
        """The least and the greatest share, from 0 to 1, over all that the unknown may be; None without a population.

        It is not a quotient of bounds: a doubtful member counts in both numbers or in neither. Where only doubtful members are known, it
        is what the share is if one of them is a member.
        """
        extremes = self._extremes()
        return None if extremes is None else Bounds(*extremes, *extremes)

    @property
    def ratio(self) -> Fraction | None:
        """The share where it is known exactly; None where it is not, or without a population."""
        extremes = self._extremes()
        return extremes[0] if extremes is not None and extremes[0] == extremes[1] else None

    def _extremes(self) -> tuple[Fraction, Fraction] | None:
        """Return the least and the greatest share: the doubtful are those who lower it, or those who raise it."""
        if self.applies is False:
            return None
        return share_bounds(self.members.tally, self.doubtful.tally)


def coverage_of(
    population: Iterable[str], reached: Iterable[str], *, unknown: Iterable[str] = (), doubtful: Iterable[str] = ()
) -> Coverage:
    """Return how far a population is covered by what was reached (覆蓋率).

    Whoever was reached is reached, also if another record leaves it open: ``reached`` goes before ``unknown``. All ids come back in
    order of the text, whatever order, or set, they came in.

    Args:
        population: ids of the members: of schools, persons, subjects; each once.
        reached: ids that were reached, as often as they were.
        unknown: ids of which it is not known whether they were reached.
        doubtful: ids of which it is not known whether they are members; each once, and none of the population.

    >>> schools, close_knit = ["S-1", "S-2", "S-3", "S-4", "S-5"], ["S-5", "S-1", "S-2", "S-1"]
    >>> found = coverage_of(schools, close_knit)
    >>> found.ratio, found.members.missing
    (Fraction(3, 5), ('S-3', 'S-4'))
    >>> found = coverage_of(schools, close_knit, unknown=["S-4"])
    >>> found.ratio, str(found.share.low), str(found.share.high)
    (None, '3/5', '4/5')
    >>> coverage_of([], close_knit).ratio is None
    True

    Raises:
        InvalidTypeError: a text instead of several, or an id that is no text.
        InvalidValueError: an empty id.
        DuplicateIdError: a member that stands twice in the population, or also among the doubtful ones.
    """
    members = _distinct(population, "population", frozenset())
    maybe = _distinct(doubtful, "doubtful", members)
    hit = frozenset(_ids(reached, "reached"))
    open_ = frozenset(_ids(unknown, "unknown")) - hit
    return Coverage(
        members=_reach(members, hit, open_), doubtful=_reach(maybe, hit, open_), outside=_sorted((hit | open_) - members - maybe)
    )


def _ids(values: Iterable[str], path: str) -> list[str]:
    return [as_word(value, f"{path}[{index}]") for index, value in enumerate(as_several(values, "ids", path))]


def _distinct(values: Iterable[str], path: str, taken: AbstractSet[str]) -> frozenset[str]:
    """Return ids of which each stands once, and none among those that are taken."""
    seen = set(taken)
    for index, id_ in enumerate(ids := _ids(values, path)):
        if id_ in seen:
            what = "a member of the population" if id_ in taken else "there"
            msg = f"{id_!r} is {what} already; give each id once"
            raise DuplicateIdError(msg, path=f"{path}[{index}]")
        seen.add(id_)
    return frozenset(ids)


def _reach(ids: AbstractSet[str], reached: AbstractSet[str], unknown: AbstractSet[str]) -> Reach:
    return Reach(reached=_sorted(ids & reached), missing=_sorted(ids - reached - unknown), unknown=_sorted(ids & unknown))


def _sorted(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))
