"""The built-in policies, one module per plan: data only."""

__all__: list[str] = []


def __dir__() -> list[str]:
    return __all__
