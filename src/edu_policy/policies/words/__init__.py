"""Long words of the built-in policies."""

__all__: list[str] = []


def __dir__() -> list[str]:
    return __all__
