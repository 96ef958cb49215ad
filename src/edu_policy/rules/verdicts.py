"""Verdicts as a chain of five ranks, with applicability as a second dimension.

Four flat verdicts cannot obey the Kleene laws: whichever way PENDING stands to UNKNOWN, absorption or De Morgan breaks.
So a rank is kept inside and a verdict is shown:

====  ==========================  =====================  ==============
rank  shown as                    at the window's end    as of ``on``
====  ==========================  =====================  ==============
2     MET                         certain yes            yes
1     PENDING (holding so far)    open                   yes
0     UNKNOWN                     open                   facts missing
-1    PENDING (not yet)           open                   no
-2    NOT_MET                     certain no             no
====  ==========================  =====================  ==============

All is the minimum, Any the maximum, Not the negation, AtLeast(k) the k-th largest.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from edu_policy.quantities import Bounds, exceeds

__all__ = [
    "GROWING",
    "INCOMPLETE",
    "NEVER",
    "NOT_APPLICABLE",
    "Judgement",
    "Verdict",
    "all_hold",
    "any_holds",
    "at_least_hold",
    "reaches",
    "stays_within",
]


def __dir__() -> list[str]:
    return __all__


class Verdict(StrEnum):
    """The answer to a question or a requirement."""

    MET = "met"
    """達標"""
    PENDING = "pending"
    """進行中: the window is still open"""
    UNKNOWN = "unknown"
    """待查: facts are missing"""
    NOT_MET = "not_met"
    """未達標"""
    NOT_APPLICABLE = "not_applicable"
    """不適用"""


_SHOWN: Final = {2: Verdict.MET, 1: Verdict.PENDING, 0: Verdict.UNKNOWN, -1: Verdict.PENDING, -2: Verdict.NOT_MET}


class Judgement(NamedTuple):
    """A rank and how far it applies, both from -2 (certainly not) to 2 (certainly).

    >>> Judgement(2, 2).verdict, Judgement(2, 0).verdict, Judgement(-2, -2).verdict
    (<Verdict.MET: 'met'>, <Verdict.UNKNOWN: 'unknown'>, <Verdict.NOT_APPLICABLE: 'not_applicable'>)
    """

    rank: int
    applies: int = 2

    @property
    def shown(self) -> int:
        """The rank as it may be shown: a doubt whether it applies at all limits it from both sides."""
        limit = abs(self.applies)
        return max(-limit, min(limit, self.rank))

    @property
    def verdict(self) -> Verdict:
        """The verdict to show."""
        return Verdict.NOT_APPLICABLE if self.applies == NEVER else _SHOWN[self.shown]

    @property
    def holding(self) -> bool | None:
        """Beside PENDING: whether it holds so far; None for every other verdict."""
        return self.shown > 0 if self.verdict is Verdict.PENDING else None


NEVER: Final = -2
NOT_APPLICABLE: Final = Judgement(2, NEVER)
"""Neutral among its siblings."""
GROWING: Final = Judgement(0, -1)
"""The virtual member of a population that may still grow."""
INCOMPLETE: Final = Judgement(0, 0)
"""The virtual member of a population of which records may be missing."""


def all_hold(children: Iterable[Judgement]) -> Judgement:
    """Join judgements that must all hold; one that does not apply is neutral, and none at all is not applicable.

    >>> all_hold([Judgement(2, 2), Judgement(-2, -2)]).verdict
    <Verdict.MET: 'met'>
    """
    children = tuple(children)
    if not children:
        return NOT_APPLICABLE
    return Judgement(min(max(-child.applies, child.rank) for child in children), max(child.applies for child in children))


def any_holds(children: Iterable[Judgement]) -> Judgement:
    """Join judgements of which one must hold.

    >>> any_holds([Judgement(-2, 2), Judgement(1, 2)]).verdict
    <Verdict.PENDING: 'pending'>
    """
    return at_least_hold(1, children)


def at_least_hold(k: int, children: Iterable[Judgement]) -> Judgement:
    """Join judgements of which at least ``k`` must hold; those that do not apply do not reduce ``k``, and none at all always hold.

    >>> at_least_hold(2, [Judgement(2, 2), Judgement(-2, 2), Judgement(0, 2)]).verdict
    <Verdict.UNKNOWN: 'unknown'>
    """
    children = tuple(children)
    if not children:
        return NOT_APPLICABLE
    ranks = sorted((min(child.applies, child.rank) for child in children), reverse=True)
    rank = 2 if k < 1 else ranks[k - 1] if k <= len(ranks) else -2
    return Judgement(rank, max(child.applies for child in children))


def reaches(observed: Bounds, required: Bounds) -> int:
    """Return the rank of "at least ``required``".

    >>> reaches(Bounds(28, 28, 28, 40), Bounds(30, 30, 30, 30))
    -1
    """
    if not exceeds(required.ceiling, observed.floor):
        return 2
    if exceeds(required.floor, observed.ceiling):
        return -2
    if not exceeds(required.high, observed.low):
        return 1
    return -1 if exceeds(required.low, observed.high) else 0


def stays_within(observed: Bounds, required: Bounds) -> int:
    """Return the rank of "at most ``required``".

    >>> stays_within(Bounds(2, 2, 2, 9), Bounds(3, 3, 3, 3))
    1
    """
    return reaches(required, observed)
