"""The clear evaluator: one reading of the algebra, for every construct. Private; ``assessment`` is its public face."""

__all__: list[str] = []


def __dir__() -> list[str]:
    return __all__
