"""What the benchmarks share: measuring as ratios to a floor in the same run, and showing the figures.

Floor and library are measured in turn, in changing order, so that a drifting machine hits both. Nothing is asserted about time.
"""

from __future__ import annotations

import gc
import os
import platform
import statistics
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version
from time import perf_counter
from typing import Final, NamedTuple


class Ratio(NamedTuple):
    """A row of the table: seconds of floor and library at their best, the ratio of these, and the median of the rounds' ratios."""

    name: str
    floor: float
    library: float
    best: float
    median: float
    target: str


def seconds(action: Callable[[], object], times: int) -> float:
    """Return the seconds that one call takes, over ``times`` calls."""
    gc.collect()
    start = perf_counter()
    for _ in range(times):
        action()
    return (perf_counter() - start) / times


def compared(name: str, floor: Callable[[], float], library: Callable[[], float], rounds: int, target: str) -> Ratio:
    """Measure floor and library in turn, in changing order, so that drift of the machine hits both."""
    floors, libraries = [], []
    for number in range(rounds):
        if number % 2:
            libraries.append(library())
            floors.append(floor())
        else:
            floors.append(floor())
            libraries.append(library())
    ratios = [slow / fast for slow, fast in zip(libraries, floors, strict=True)]
    return Ratio(name, min(floors), min(libraries), min(libraries) / min(floors), statistics.median(ratios), target)


HEAD: Final = ("what", "floor", "library", "best ratio", "median ratio", "to reach")


def figures(ratios: Iterable[Ratio]) -> list[tuple[str, ...]]:
    """Return the rows of a table of ratios, with its head."""
    rows = ((r.name, shown(r.floor), shown(r.library), f"{r.best:.2f} x", f"{r.median:.2f} x", r.target) for r in ratios)
    return [HEAD, *rows]


def table(rows: Sequence[Sequence[str]], *, text_columns: frozenset[int] = frozenset({0})) -> str:
    """Return rows as Markdown with aligned columns; the first row is the head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    aligned = [
        [
            cell.ljust(width) if column in text_columns else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        for row in rows
    ]
    rule = ["-" * width if column in text_columns else "-" * (width - 1) + ":" for column, width in enumerate(widths)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [aligned[0], rule, *aligned[1:]])


HUNDREDTH: Final = 0.01  # of a second


def shown(time: float) -> str:
    """Return a duration with its unit."""
    return f"{time * 1e6:,.1f} µs" if time < HUNDREDTH else f"{time * 1e3:.1f} ms"


def machine() -> str:
    """Return what the figures depend on, apart from the code."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("attrs", "python-dateutil", "babel"))
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python}, {packages}; {platform.system()} {platform.machine()}, {os.cpu_count()} processors"
