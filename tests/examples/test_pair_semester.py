"""The example of a county community's semester, as it is run: what it prints in three languages, worked out by hand from its tables."""

import re
from typing import Final

import pytest

from tests.examples.running import printed

ENGLISH: Final = printed("pair_semester.py", "en")


def test_the_visit_of_a_manager_is_none_of_a_main_leader() -> None:
    """六(一)1 asks for a visit by a main leader of the lead school; a middle manager is none. The other four duties are met."""
    assert ENGLISH[0] == "✗ pair: Has the work of the semester been done? no"
    clauses = [match.groups() for line in ENGLISH if (match := re.fullmatch(r"([✓✗]) 六.*\[(\w+)\]", line))]
    assert clauses == [("✗", "07a"), ("✓", "09a"), ("✓", "09c"), ("✓", "09f"), ("✓", "09f2")]
    assert "✗ partner: 0 sessions (at least 1 session); 1 session short" in ENGLISH


@pytest.mark.parametrize(
    ("person", "months", "yuan", "settled"),
    [
        ("vice-principal", "10", "2000", ("10", "2000")),  # twelve months, of which ten are paid: 10 x 200
        ("manager", "10", "2000", ("10", "2000")),
        ("first-teacher", "5", "1000", ("5", "1000")),  # September to January
        ("second-teacher", "7", "1400", ("7", "1400")),  # February to August
        ("third-teacher", "9 to 10", "1800 to 2000", ("9", "1800")),  # December to August, and a part of November
    ],
)
def test_each_person_is_paid_by_months(person: str, months: str, yuan: str, settled: tuple[str, str]) -> None:
    rows = [line.split("  ") for line in ENGLISH if line.startswith(person)]
    cells = [tuple(cell.strip() for cell in row if cell.strip())[1:] for row in rows]
    assert cells == [(months, yuan), settled]


@pytest.mark.parametrize("language", ["zh_Hant", "zh_Hans"])
def test_the_other_languages_say_the_same(language: str) -> None:
    lines = printed("pair_semester.py", language)
    assert len(lines) == len(ENGLISH)
    assert lines[0].startswith("✗ pair")
    assert any("1800至2000" in line for line in lines)
