"""Which editions of which policies exist, as an immutable value."""

from edu_policy.catalogue.catalogue import Catalogue, builtin

__all__ = ["Catalogue", "builtin"]


def __dir__() -> list[str]:
    return __all__
