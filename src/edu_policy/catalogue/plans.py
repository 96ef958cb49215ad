"""The catalogue of the built-in policies."""

from __future__ import annotations

from typing import Final

from edu_policy.catalogue.catalogue import Catalogue
from edu_policy.policies import city_communities, district_communities, lead_school_pairing, support_teaching

__all__ = ["BUILTIN", "builtin"]


def __dir__() -> list[str]:
    return __all__


BUILTIN: Final = Catalogue([support_teaching.EDITION, district_communities.EDITION, city_communities.EDITION, lead_school_pairing.EDITION])
"""The built-in policies, one edition or more of each."""


def builtin() -> Catalogue:
    """Return the catalogue of the built-in policies.

    >>> [edition.pin for edition in builtin().editions if edition.policy.id.startswith("county")]
    ['county-support-teaching@1.1']
    """
    return BUILTIN
