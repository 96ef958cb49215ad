"""What an edition is refused for: names, records, units, decision tables, totals and questions that do not fit each other."""

__all__: list[str] = []


def __dir__() -> list[str]:
    return __all__
