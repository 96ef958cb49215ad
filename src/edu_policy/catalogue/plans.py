"""The catalogue of the built-in policies."""

from __future__ import annotations

from typing import Final

from edu_policy.catalogue.catalogue import Catalogue
from edu_policy.policies import support_teaching

__all__ = ["BUILTIN", "builtin"]


def __dir__() -> list[str]:
    return __all__


BUILTIN: Final = Catalogue([support_teaching.EDITION])
"""The built-in policies, one edition or more of each."""


def builtin() -> Catalogue:
    """Return the catalogue of the built-in policies.

    >>> [edition.pin for edition in builtin().editions]
    ['county-support-teaching@1.1']
    """
    return BUILTIN
