"""What may stand in a place of an edition: the value itself or, where a reading acts, every option of it.

An edition is checked under every option, not only under the chosen ones. A choice is never multiplied with the others: each option is
looked at once, together with the options that it rests on, and two values are compared only where those options go together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

import attrs

from edu_policy.mappings import FrozenMap
from edu_policy.rules.fields import Field
from edu_policy.rules.readings import Choice

__all__ = ["NO_OPTIONS", "Case", "Options", "below", "cases", "go_together", "items", "places"]


def __dir__() -> list[str]:
    return __all__


Options: TypeAlias = Mapping[str, str]
"""Options of readings on which something rests, by the key of the reading."""
Case: TypeAlias = tuple[Any, str, Options]
"""A value, its path, and the options on which it rests."""
NO_OPTIONS: Final[Options] = FrozenMap()
"""What stands under every option."""


def cases(value: object, path: str, options: Options = NO_OPTIONS) -> Iterator[Case]:
    """Yield what may stand in a place: the value, or each option of a choice; options that exclude each other are left out.

    >>> choice = Choice("1a", {"inside": 1, "beside": Choice("1b", {"few": 2, "many": 3})})
    >>> [(value, path) for value, path, _ in cases(choice, "least")]
    [(1, 'least[1a=inside]'), (2, 'least[1a=beside][1b=few]'), (3, 'least[1a=beside][1b=many]')]
    >>> [value for value, _, _ in cases(choice, "least", {"1a": "inside"})]
    [1]

    Args:
        value: what stands there.
        path: where it stands.
        options: the options under which it stands.
    """
    if not isinstance(value, Choice):
        yield value, path, options
        return
    for option, at, under in _options(value, path, options):
        yield from cases(option, at, under)


def _options(choice: Choice, path: str, options: Options) -> Iterator[Case]:
    """Yield the options of a choice that go together with those under which it stands."""
    taken = options.get(choice.key)
    for name, option in choice.options.items():
        if taken in (None, name):
            yield option, f"{path}[{choice.key}={name}]", {**options, choice.key: name}


def items(several: object, path: str, options: Options = NO_OPTIONS) -> Iterator[Case]:
    """Yield what may stand in each place of a tuple, of which there may be one for each option.

    >>> [path for _, path, _ in items((1, Choice("1a", {"few": 2, "many": 3})), "terms")]
    ['terms[0]', 'terms[1][1a=few]', 'terms[1][1a=many]']

    Args:
        several: a tuple, or a choice of tuples.
        path: where it stands.
        options: the options under which it stands.
    """
    for found, at, under in cases(several, path, options):
        for index, item in enumerate(found):
            yield from cases(item, f"{at}[{index}]", under)


def go_together(left: Options, right: Options) -> bool:
    """Whether two values can stand in an edition at once: no reading has one option for the one and another for the other.

    >>> go_together({"1a": "inside"}, {"1b": "few"}), go_together({"1a": "inside"}, {"1a": "beside"})
    (True, False)
    """
    return all(right.get(key, option) == option for key, option in left.items())


def below(value: object, path: str) -> Iterator[tuple[Any, str]]:
    """Yield what stands directly in a value, with its path.

    >>> list(below(("a", "b"), "codes"))
    [('a', 'codes[0]'), ('b', 'codes[1]')]

    Args:
        value: a tuple, a set, a mapping, or a value of the rules; anything else has nothing in it.
        path: where it stands.
    """
    if isinstance(value, tuple | frozenset):
        for index, item in enumerate(value):
            yield item, f"{path}[{index}]"
    elif attrs.has(kind := type(value)):
        for attribute in attrs.fields(cast("Any", kind)):
            if attribute.init:
                yield getattr(value, attribute.name), f"{path}.{attribute.name}" if path else attribute.name
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield item, f"{path}[{key}]"


def places(value: object, path: str, options: Options = NO_OPTIONS) -> Iterator[Case]:
    """Yield a value, each choice in it and every value below it, each before what is below it.

    >>> [path for _, path, _ in places((Choice("1a", {"one": (1,), "two": 2}),), "of")]
    ['of', 'of[0]', 'of[0][1a=one]', 'of[0][1a=one][0]', 'of[0][1a=two]']

    Args:
        value: any value of the rules.
        path: where it stands.
        options: the options under which it stands.
    """
    waiting: list[Case] = [(value, path, options)]
    while waiting:
        case = node, at, under = waiting.pop()
        yield case
        if isinstance(node, Choice):
            inner = list(_options(node, at, under))
        elif isinstance(node, str | Field):  # most values are codes, and a field is one word
            continue
        else:
            inner = [(part, where, under) for part, where in below(node, at)]
        waiting += reversed(inner)
