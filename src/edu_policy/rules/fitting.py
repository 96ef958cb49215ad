"""What may stand where: values held against what the attributes of their class are declared to hold.

The declarations are the annotations of the classes, which stay resolvable at run time.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Any, Final, Union, final, get_args, get_origin, get_type_hints

from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError
from edu_policy.mappings import FrozenMap
from edu_policy.rules import edition, fields, measures, provisions, readings, requirements
from edu_policy.rules.plain import CLASSES
from edu_policy.rules.readings import Choice, Param
from edu_policy.sources import Locator, SourceDocument
from edu_policy.text import Term, Text

__all__ = ["Fitting"]


def __dir__() -> list[str]:
    return __all__


_NAMES: Final[dict[str, Any]] = {
    **{name: kind for name, kind in CLASSES.items() if name != requirements.Any.__name__},
    **{name: getattr(measures, name) for name in ("Cell", "Key", "Measure")},
}
"""For annotations of names that a module imports for type checkers alone."""

_UNSWITCHED: Final = frozenset(
    {
        *(edition.Edition, edition.Policy, edition.InForce, provisions.Provision, provisions.Question, Locator, SourceDocument, Term, Text),
        *(readings.Reading, readings.ReadingWords, readings.Parameter, Param, fields.FactKey),
    }
)
"""Classes in whose attributes neither a choice nor a parameter can stand for the value."""

_SWITCHED: Final = frozenset({(provisions.Provision, "force")})
"""Their attributes in which a choice can: how strongly a clause binds is itself read one way or another."""


@final
class Fitting:
    """Holds values against the annotations of attributes, which it resolves once.

    >>> from edu_policy.rules.windows import DateRule
    >>> [str(error) for error in Fitting().misfits(DateRule, "months", "two", "until.months")]
    ['until.months: expected int, Param, got str']
    """

    def __init__(self) -> None:
        """Begin without annotations."""
        self._annotations: Final[dict[type, dict[str, Any]]] = {}

    def misfits(self, owner: type, attribute: str, value: object, path: str) -> Iterator[EduPolicyError]:
        """Yield where a value, or a part of it, is not what an attribute of a class is declared to hold.

        Args:
            owner: the class.
            attribute: the attribute.
            value: what is to stand there.
            path: where it stands.
        """
        if owner not in self._annotations:
            self._annotations[owner] = get_type_hints(owner, localns=_NAMES)
        switched = owner not in _UNSWITCHED or (owner, attribute) in _SWITCHED
        return _misfits(value, self._annotations[owner][attribute], path, switched=switched)


def _misfits(value: object, expected: Any, path: str, *, switched: bool) -> Iterator[EduPolicyError]:
    """Yield where a value is not what an attribute is declared to hold."""
    if switched and isinstance(value, Choice | Param):
        options = value.options.items() if isinstance(value, Choice) else ()
        for name, option in options:
            yield from _misfits(option, expected, f"{path}.options[{name}]", switched=True)
        return
    alternatives = [*_alternatives(expected)]
    found = [[*_inside(value, alternative, path, switched=switched)] for alternative in alternatives if _is_of(value, alternative)]
    if not found:
        names = ", ".join(_name_of(alternative) for alternative in alternatives)
        yield InvalidTypeError(f"expected {names}, got {type(value).__name__}", path=path)
    elif all(found):
        yield from found[0]


def _alternatives(expected: Any) -> Iterator[Any]:
    if get_origin(expected) in (Union, UnionType):
        for alternative in get_args(expected):
            yield from _alternatives(alternative)
    else:
        yield expected


def _is_of(value: object, expected: Any) -> bool:
    """Whether a value is of the class of an annotation; one that is no class, such as Any, allows every value."""
    origin = get_origin(expected) or expected
    if origin is Any or not isinstance(origin, type):
        return True
    return isinstance(value, origin) and not (origin is int and isinstance(value, bool))


def _inside(value: Any, expected: Any, path: str, *, switched: bool) -> Iterator[EduPolicyError]:
    """Yield where the parts of a collection, or a type as a value, are not what is declared."""
    origin, inner = get_origin(expected), get_args(expected)
    if origin is type:
        known = [*_alternatives(inner[0])]
        if Any not in known and value not in known and all(isinstance(kind, type) for kind in known):
            yield InvalidTypeError(f"expected the type {', '.join(map(_name_of, known))}, got {value.__name__}", path=path)
    elif origin in (tuple, frozenset):
        of = [inner[0]] * len(value) if origin is frozenset or inner[1:] == (Ellipsis,) else inner
        if len(of) != len(value):
            yield InvalidValueError(f"expected {len(of)} values, got {len(value)}", path=path)
        for index, (item, wanted) in enumerate(zip(value, of, strict=False)):
            yield from _misfits(item, wanted, f"{path}[{index}]", switched=switched)
    elif origin is FrozenMap:
        for key, item in value.items():
            for part, wanted in zip((key, item), inner, strict=True):
                yield from _misfits(part, wanted, f"{path}[{key}]", switched=switched)


def _name_of(expected: Any) -> str:
    origin = get_origin(expected) or expected
    return "None" if origin is type(None) else getattr(origin, "__name__", str(origin))
