"""Ordered vocabularies: codes that can be compared, such as professional titles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from edu_policy.text import Term

__all__ = ["Scale"]


def __dir__() -> list[str]:
    return __all__


def _codes(terms: Iterable[Term | str]) -> tuple[str, ...]:
    return tuple(term.code if isinstance(term, Term) else term for term in terms)


@final
@attrs.frozen
class Scale:
    """An ordered vocabulary (等級): codes from the lowest to the highest, such as professional titles, so that they can be compared.

    A code that narrows one of them stands where that one stands.

    Attributes:
        codes: the codes, ascending.

    >>> Scale(("junior", "intermediate", "senior")).codes[-1]
    'senior'
    """

    codes: tuple[str, ...] = attrs.field(converter=_codes)
