"""Readings of doubtful wording, and parameters: the two places where an edition can be switched.

``by_reading("1c", whole_half_days=..., any_part=...)`` may stand for any node, measure, bound, window, condition or
value, so that a module shows where a reading acts. ``resolve`` puts the chosen option in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, cast, final

import attrs

from edu_policy.errors import InvalidValueError
from edu_policy.mappings import FrozenMap
from edu_policy.quantities import Unit
from edu_policy.text import Text

if TYPE_CHECKING:
    from edu_policy.rules.windows import DateRule

__all__ = ["Choice", "Param", "Parameter", "Reading", "ReadingWords", "by_reading", "parameter", "resolve", "walk"]

T = TypeVar("T")


def __dir__() -> list[str]:
    return __all__


def _options(options: Mapping[str, Any]) -> FrozenMap[str, Any]:
    return FrozenMap(options)


def _texts(texts: Mapping[str, Text]) -> FrozenMap[str, Text]:
    return FrozenMap(texts)


@final
@attrs.frozen
class Choice:
    """Alternatives under one reading; ``resolve`` replaces it by one of them."""

    key: str
    options: FrozenMap[str, Any] = attrs.field(converter=_options)


def by_reading(key: str, /, **options: T) -> T:
    """Return a choice that stands where its options could stand.

    Args:
        key: the reading, such as ``"1c"``.
        **options: what stands there under each option of the reading.
    """
    if len(options) < 2:  # noqa: PLR2004 - a choice has two options or more
        msg = f"reading {key!r} needs at least two options"
        raise InvalidValueError(msg, path="options")
    return cast("T", Choice(key, options))


@final
@attrs.frozen
class Param:
    """The value of a declared parameter, wherever an operand may stand."""

    name: str


def parameter(name: str) -> Any:
    """Return the value of the parameter ``name``, to stand wherever an operand may stand."""
    return Param(name)


@final
@attrs.frozen(kw_only=True)
class Parameter:
    """A value that a caller may set: which office signs, how many days may be missed.

    Attributes:
        name: its name; ``edition.bind(name=value)`` sets it.
        type: what its value is: ``str``, ``int``, ``date`` or ``DateRule``.
        default: its value unless it is bound; None leaves it unbound, and what rests on it unknown.
        unit: its unit, for a number.
        label: what it says.
    """

    name: str
    type: type[str | int | date | DateRule]
    default: str | int | date | DateRule | None = None
    unit: Unit | None = None
    label: Text | None = None


@final
@attrs.frozen(kw_only=True)
class ReadingWords:
    """The long words of a reading.

    Attributes:
        question: what is doubtful.
        options: each option in words.
        why: why the first is taken; for a reading that cannot switch, why it cannot.
    """

    question: Text
    options: FrozenMap[str, Text] = attrs.field(converter=_texts)
    why: Text


@final
@attrs.frozen(kw_only=True)
class Reading:
    """A doubtful wording, the option taken, and its alternatives.

    Attributes:
        key: its key, such as ``"1c"``.
        options: the option taken, then the alternatives; one alone cannot be switched, and its words say why.
        provisions: the provisions that rest on it.
        words: its long words; an edition takes them from its words module.
    """

    key: str
    options: tuple[str, ...]
    provisions: tuple[str, ...]
    words: ReadingWords | None = None

    @property
    def taken(self) -> str:
        """The option taken unless a caller chooses another."""
        return self.options[0]


def walk(node: object) -> Iterator[object]:
    """Yield ``node`` and every value below it, each before what is below it."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting += reversed(_children(current))


def _children(node: object) -> Sequence[object]:
    if isinstance(node, str):  # most values are codes
        return ()
    if isinstance(node, tuple | frozenset):
        return tuple(node)
    if attrs.has(type(node)):
        return [getattr(node, name) for name in _attributes(node)]
    return tuple(node.values()) if isinstance(node, Mapping) else ()


def _attributes(node: object) -> list[str]:
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(cast("Any", type(node)))
    return [attribute.name for attribute in fields if attribute.init]


def resolve(node: T, chosen: Mapping[str, str]) -> T:
    """Return ``node`` with every choice below it replaced by the option that is chosen for its reading.

    Args:
        node: any value of the algebra.
        chosen: the option of each reading.

    >>> resolve(Choice("1c", {"whole": 1, "any": 2}), {"1c": "any"})
    2
    """
    if isinstance(node, Choice):
        return cast("T", resolve(node.options[chosen[node.key]], chosen))
    if isinstance(node, tuple):
        items = tuple(resolve(item, chosen) for item in node)
        return cast("T", items) if any(new is not old for new, old in zip(items, node, strict=True)) else node
    if not attrs.has(type(node)):
        return node
    changes = {}
    for name in _attributes(node):
        old = getattr(node, name)
        new = resolve(old, chosen)
        if new is not old:
            changes[name] = new
    return attrs.evolve(cast("Any", node), **changes) if changes else node
