"""What the measures of an edition rest on beside records: the parameters, quantities, fact keys and narrower codes that it declares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, final

import attrs

from edu_policy.mappings import FrozenMap
from edu_policy.rules.bodies import Quantity
from edu_policy.rules.fields import FactKey
from edu_policy.rules.provisions import Provision
from edu_policy.rules.readings import Parameter
from edu_policy.text import Term

__all__ = ["NOTHING_DECLARED", "Declared", "declared_by"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True)
class Declared:
    """What an edition declares, by name.

    Attributes:
        parameters: its parameters.
        quantities: the quantities that its provisions define, by the id of the provision.
        facts: its fact keys, by the key of their field.
        broader: for each code of its terms the codes that it narrows, at any number of steps.
        scaled: the codes of its scales, which can be compared.
    """

    parameters: Mapping[str, Parameter] = FrozenMap()
    quantities: Mapping[str, Quantity] = FrozenMap()
    facts: Mapping[str, FactKey[Any]] = FrozenMap()
    broader: Mapping[str, frozenset[str]] = FrozenMap()
    scaled: frozenset[str] = frozenset()

    def has_level(self, code: str) -> bool:
        """Whether a code, or one that it narrows, stands on a scale."""
        return code in self.scaled or not self.scaled.isdisjoint(self.broader.get(code, frozenset()))


NOTHING_DECLARED: Final = Declared()
"""What an edition without parameters, quantities, fact keys and terms declares."""


def declared_by(
    *,
    provisions: Iterable[Provision] = (),
    parameters: Iterable[Parameter] = (),
    fact_keys: Iterable[FactKey[Any]] = (),
    terms: Iterable[Term] = (),
    scaled: Iterable[str] = (),
) -> Declared:
    """Return what an edition of these parts declares.

    >>> declared_by(parameters=[Parameter(name="most", type=int)]).parameters["most"].name
    'most'

    Args:
        provisions: its provisions.
        parameters: its parameters.
        fact_keys: its fact keys.
        terms: its terms.
        scaled: the codes of its scales.
    """
    return Declared(
        parameters={parameter.name: parameter for parameter in parameters},
        quantities={provision.id: provision.body for provision in provisions if isinstance(provision.body, Quantity)},
        facts={key.field.key: key for key in fact_keys},
        broader=_broader({term.code: term.broader for term in terms if term.broader is not None}),
        scaled=frozenset(scaled),
    )


def _broader(steps: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {code: frozenset(_above(code, steps)) for code in steps}


def _above(code: str, steps: Mapping[str, str]) -> Iterator[str]:
    """Yield all codes that a code narrows; codes that narrow each other in a circle end it."""
    seen = {code}
    while (above := steps.get(code)) is not None and above not in seen:
        yield above
        seen.add(above)
        code = above
