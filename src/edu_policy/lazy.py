"""Packages that load a name from the module that defines it when it is first used, so that a program pays for what it needs."""

from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["loader"]


def __dir__() -> list[str]:
    return __all__


def loader(package: str, homes: Mapping[str, tuple[str, ...]]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a package.

    Args:
        package: name of the package.
        homes: which of its modules define which of the names that it offers.

    >>> loader("edu_policy", {"text": ("Text",)})("Text").__name__
    'Text'
    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def load(name: str) -> object:
        home = home_of.get(name)
        if home is None:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        return getattr(import_module(f"{package}.{home}"), name)

    return load
