"""Requirements: a measure against a closed interval, and what joins requirements."""

from __future__ import annotations

from typing import TypeAlias, final

import attrs

from edu_policy.rules.measures import Measure
from edu_policy.rules.readings import Param
from edu_policy.rules.selectors import Selector
from edu_policy.rules.windows import Window
from edu_policy.text import Term

__all__ = ["All", "Any", "AtLeast", "Each", "Exists", "ForEach", "Ref", "Require", "Requirement", "When"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen
class Require:
    """A measure that must lie in a closed interval: at least, at most, or both.

    Attributes:
        measure: what is measured.
        at_least: the lower bound; None for none.
        at_most: the upper bound; None for none.
        about: what is measured, in a word, where the label of the provision does not say it.
    """

    measure: Measure
    at_least: Measure | None = None
    at_most: Measure | None = None
    about: Term | None = None


@final
@attrs.frozen
class All:
    """All of the requirements."""

    of: tuple[Requirement, ...]


@final
@attrs.frozen
class Any:
    """One of the requirements."""

    of: tuple[Requirement, ...]


@final
@attrs.frozen
class AtLeast:
    """At least ``k`` of the requirements; one that does not apply does not reduce ``k``."""

    k: int
    of: tuple[Requirement, ...]


@final
@attrs.frozen
class When:
    """A requirement that applies only where another holds."""

    condition: Requirement
    then: Requirement


@final
@attrs.frozen
class ForEach:
    """A requirement for every record that a selector finds, bound to a name."""

    name: str
    of: Selector
    then: Requirement


@final
@attrs.frozen
class Exists:
    """A requirement that at least one of the records meets, bound to a name."""

    name: str
    of: Selector
    then: Requirement


@final
@attrs.frozen
class Each:
    """A requirement in every window of a kind.

    Attributes:
        window: the kind of window.
        then: the requirement.
        may_miss: for semesters of a posting: how many school days of a semester it may miss and still have it.
    """

    window: Window
    then: Requirement
    may_miss: int | Param = 0


@final
@attrs.frozen
class Ref:
    """The requirement of another provision, for the same subject."""

    provision: str


Requirement: TypeAlias = Require | All | Any | AtLeast | When | ForEach | Exists | Each | Ref
"""A requirement."""
