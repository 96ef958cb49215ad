"""The catalogue of the built-in policies, in a module of its own so that it is built only when it is asked for."""

from __future__ import annotations

from typing import Final

from edu_policy.catalogue.catalogue import Catalogue
from edu_policy.policies import support_teaching

__all__ = ["BUILTIN"]


def __dir__() -> list[str]:
    return __all__


BUILTIN: Final = Catalogue([support_teaching.EDITION])
"""The built-in policies, one edition or more of each."""
