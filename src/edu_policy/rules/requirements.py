"""Requirements: a measure against a closed interval, and what joins requirements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, final

import attrs

from edu_policy.errors import InvalidValueError
from edu_policy.rules.fields import Field
from edu_policy.rules.measures import Measure
from edu_policy.rules.readings import Choice, Param
from edu_policy.rules.selectors import Selector
from edu_policy.rules.windows import DateRule, WindowLike, is_single
from edu_policy.text import Term

__all__ = ["All", "Any", "AtLeast", "Each", "Exists", "ForEach", "Not", "Ref", "Require", "Requirement", "Unless", "When"]


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
    """At least ``k`` of the requirements; one that does not apply does not reduce ``k``.

    Raises:
        InvalidValueError: fewer than one.
    """

    k: int | Param
    of: tuple[Requirement, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse fewer than one requirement; a parameter or a choice may stand for a number."""
        _refuse_none(self.k, "k", "how many must hold")


@final
@attrs.frozen
class When:
    """A requirement that applies only where another holds."""

    condition: Requirement
    then: Requirement


@final
@attrs.frozen
class Not:
    """The contrary of a requirement; what is not known stays not known, and where it does not apply the contrary does not either."""

    of: Requirement


@final
@attrs.frozen
class Unless:
    """A requirement that must hold unless a substitute does in its place (確有困難的，可以…代替).

    Attributes:
        then: the requirement; the whole applies as far as it does.
        instead: what may stand in its place.
    """

    then: Requirement
    instead: Requirement


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
    """A requirement in every window of a kind; the kinds, and those with their own days, are in ``windows``.

    Attributes:
        window: the kind of window.
        then: the requirement.
        may_miss: for semesters of a posting: how many school days of a semester it may miss and still have it.
        until: until when evidence about each window may come; None, or a parameter that is not set, for what the edition says.
        at_least: in how many of the windows it must hold; None for all of them.

    Raises:
        InvalidValueError: in fewer than one window, or in so many of a window of which there is one.
    """

    window: WindowLike
    then: Requirement
    may_miss: int | Param = 0
    until: DateRule | Param | None = None
    at_least: int | Param | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer than one window, and a number of what there is one of."""
        if self.at_least is None:
            return
        _refuse_none(self.at_least, "at_least", "in how many windows it must hold")
        single = next((window for window in _options(self.window) if is_single(window)), None)
        if single is not None:
            msg = f"there is one such window, {single}; count others inside it: Each(window, Each(Window.MONTH, ..., at_least=3))"
            raise InvalidValueError(msg, path="at_least")


def _refuse_none(k: object, path: str, what: str) -> None:
    if not isinstance(k, Param | Choice) and (type(k) is not int or k < 1):
        msg = f"expected {what}, 1 or more, got {k!r}"
        raise InvalidValueError(msg, path=path)


def _options(window: WindowLike | Choice) -> Iterator[WindowLike]:
    """Yield the windows that a reading may give."""
    if isinstance(window, Choice):
        for option in window.options.values():
            yield from _options(option)
    else:
        yield window


@final
@attrs.frozen
class Ref:
    """The requirement of another provision, judged over the same period.

    Attributes:
        provision: its id.
        of: the field that names whom it is about, such as the school of a bound member; None for the same subject.
    """

    provision: str
    of: Field[str] | None = None


Requirement: TypeAlias = Require | All | Any | AtLeast | Not | When | Unless | ForEach | Exists | Each | Ref
"""A requirement."""
