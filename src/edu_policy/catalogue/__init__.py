"""Which editions of which policies exist, as an immutable value."""

from edu_policy.catalogue.catalogue import Catalogue
from edu_policy.catalogue.plans import BUILTIN, builtin

__all__ = ["BUILTIN", "Catalogue", "builtin"]


def __dir__() -> list[str]:
    return __all__
