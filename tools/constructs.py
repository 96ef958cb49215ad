"""Write into `docs/constructs.md` which norms use each construct: the last cell of each row, and the lists below the tables.

    python tools/constructs.py

Run it when a policy has changed. What the page says is tested: `tests/test_constructs_page.py`.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # for what the tests share

from tests.test_constructs_page import FOUND_AS, ROWS, Row, norms_by_use, plan_of_each, shapes_by_use  # noqa: E402

PAGE: Final = ROOT / "docs" / "constructs.md"
FEW: Final = 8
"""Up to how many norms stand in the row itself."""
WIDTH: Final = 140


def anchor(row: Row) -> str:
    """Return where the list of a row stands."""
    return "norms-" + row.name.lower().replace(".", "-").replace("_", "-")


def norms_of(row: Row) -> list[str]:
    """Return the norms that use a construct."""
    return sorted(norms_by_use().get(FOUND_AS.get(row.name, row.name), set()))


def cell(row: Row) -> str:
    """Return the last cell of a row."""
    norms, every = norms_of(row), norms_by_use()["Edition"]
    if len(norms) >= len(every) - FEW:
        without = ", ".join(sorted(every - set(norms)))
        return f"every norm but {without}" if without else "every norm"
    if len(norms) > FEW:
        return f"[{len(norms)} norms](#{anchor(row)})"
    return ", ".join(norms) or nobody_yet(row)


def nobody_yet(row: Row) -> str:
    """Return who will use a construct that no edition of the library uses."""
    later = [norm for norm in re.findall(r"P\d\d-\w+", row.norms.partition("not yet encoded")[2]) if norm[:3] not in plan_of_each()]
    shapes = sorted(shapes_by_use().get(FOUND_AS.get(row.name, row.name), set()))
    parts = [f"not yet encoded: {', '.join(later)}"] if later else []
    parts += [f"outside the twelve: {', '.join(shapes)}"] if shapes else []
    return "; ".join(parts) or "none of the twelve"


def lists() -> Iterator[str]:
    """Yield the lists below the tables."""
    for row in ROWS:
        if cell(row).startswith("["):
            yield f"({anchor(row)})="
            yield from textwrap.wrap(f"**{row.name}**: {', '.join(norms_of(row))}.", WIDTH, break_on_hyphens=False)
            yield ""


def main() -> None:
    """Write the page anew."""
    cells = iter(ROWS)
    lines = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        is_row = line.startswith("| {py:") and len(line.strip("|").split(" | ")) == len(Row._fields)
        lines.append(f"{line.rpartition(' | ')[0]} | {cell(next(cells))} |" if is_row else line)
    text = "\n".join(lines)
    start = text.index("(norms-")
    PAGE.write_text(text[:start] + "\n".join(lists()).rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
