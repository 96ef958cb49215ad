"""The catalogue of the built-in policies."""

from __future__ import annotations

from typing import Final

from edu_policy.catalogue.catalogue import Catalogue
from edu_policy.policies import city_communities, county_communities, district_communities, lead_school_pairing, support_teaching

__all__ = ["BUILTIN", "builtin"]


def __dir__() -> list[str]:
    return __all__


BUILTIN: Final = Catalogue(
    [
        support_teaching.EDITION,
        district_communities.EDITION,
        city_communities.EDITION,
        lead_school_pairing.EDITION,
        county_communities.EDITION,
    ]
)
"""The built-in policies, one edition or more of each."""


def builtin() -> Catalogue:
    """Return the catalogue of the built-in policies.

    >>> builtin().edition("lead-school-pairing", version="1").pin
    'lead-school-pairing@1.1'
    """
    return BUILTIN
