"""The words for requirements: numbers within bounds, and what joins them."""

from __future__ import annotations

from typing import Any as AnyType

from edu_policy.quantities import Amount, Unit
from edu_policy.rules.fields import Field
from edu_policy.rules.measures import Covered, Items, Measure, Peak, Size
from edu_policy.rules.readings import Choice, Param
from edu_policy.rules.requirements import All, Any, AtLeast, Each, Exists, ForEach, Not, Ref, Require, Requirement, Unless, When
from edu_policy.rules.selectors import Selector
from edu_policy.rules.windows import DateRule, WindowLike
from edu_policy.rules.words.measuring import as_measure, at_once
from edu_policy.text import Term

__all__ = [
    "all_of",
    "any_of",
    "contrary",
    "exists",
    "for_each",
    "in_windows",
    "need",
    "ref",
    "some_of",
    "throughout",
    "unless",
    "when",
]


def __dir__() -> list[str]:
    return __all__


def need(
    what: Measure | Requirement,
    *,
    at_least: Measure | Amount | None = None,
    at_most: Measure | Amount | None = None,
    over: WindowLike | None = None,
    may_miss: int | Param = 0,
    until: DateRule | Param | None = None,
    about: Term | None = None,
) -> Requirement:
    """A requirement: a measure within bounds, or a requirement, in every window of a kind.

    Args:
        what: a measure, or a requirement that needs no bounds of its own. Of a list, all items are needed unless a bound is given.
        at_least: the lower bound.
        at_most: the upper bound.
        over: the kind of window; by default the one in which it stands.
        may_miss: how many school days of a semester a posting may miss and still have it.
        until: until when evidence about each window may come; by default, what the edition says.
        about: what is measured, in a word, where the label of the provision does not say it.
    """
    if at_least is None and at_most is None:
        at_least = _all_of(what)
    bounded = at_least is not None or at_most is not None
    rule = Require(what, _maybe(at_least), _maybe(at_most), about) if bounded else what  # type: ignore[arg-type]
    return rule if over is None else Each(over, rule, may_miss, until)  # type: ignore[arg-type, return-value]


def _all_of(what: Measure | Requirement) -> Measure | int | None:
    """Return how many a list has whose items are all needed where no bound is given."""
    if isinstance(what, Covered):
        return Size(what.of)
    return len(what.parts) if isinstance(what, Items) else None


def _maybe(bound: AnyType) -> AnyType:
    if isinstance(bound, Choice):
        return Choice(bound.key, {name: _maybe(option) for name, option in bound.options.items()})
    return None if bound is None else as_measure(bound)


def all_of(*rules: Requirement) -> All:
    """All of the requirements."""
    return All(rules)


def any_of(*rules: Requirement) -> Any:
    """One of the requirements."""
    return Any(rules)


def some_of(k: int | Param, *rules: Requirement) -> AtLeast:
    """At least ``k`` of the requirements."""
    return AtLeast(k, rules)


def contrary(rule: Requirement) -> Not:
    """The contrary of a requirement."""
    return Not(rule)


def unless(instead: Requirement, then: Requirement) -> Unless:
    """A requirement that must hold unless a substitute does in its place."""
    return Unless(then, instead)


def in_windows(k: int | Param, rule: Requirement, *, over: WindowLike, may_miss: int | Param = 0) -> Each:
    """A requirement that must hold in at least ``k`` of the windows of a kind.

    Three school years of the last five are ``need(in_windows(3, rule, over=Window.SCHOOL_YEAR), over=Last(5, Window.SCHOOL_YEAR))``.
    """
    return Each(over, rule, may_miss, None, k)


def throughout(
    selector: Selector, exactly: Measure | Amount, *, unit: Unit, never_fewer: Term | None = None, never_more: Term | None = None
) -> All:
    """Just so many of the records that last stand at once, on every day of the window (始終有一名在崗).

    Args:
        selector: records with a start and an end.
        exactly: how many.
        unit: their unit.
        never_fewer: what is said of the smallest number, in a word.
        never_more: what is said of the greatest number, in a word.
    """
    return all_of(
        need(at_once(selector, Peak.LEAST, unit=unit), at_least=exactly, about=never_fewer),
        need(at_once(selector, Peak.MOST, unit=unit), at_most=exactly, about=never_more),
    )


def when(condition: Requirement, then: Requirement) -> When:
    """A requirement that applies only where another holds."""
    return When(condition, then)


def for_each(name: str, selector: Selector, then: Requirement) -> ForEach:
    """A requirement for every record that a selector finds."""
    return ForEach(name, selector, then)


def exists(name: str, selector: Selector, then: Requirement) -> Exists:
    """A requirement that at least one of the records meets."""
    return Exists(name, selector, then)


def ref(provision: str, *, of: Field[str] | None = None) -> Ref:
    """The requirement of another provision: for the same subject, or for the record that a field names."""
    return Ref(provision, of)
