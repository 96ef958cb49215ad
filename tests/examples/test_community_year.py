"""The example of a community's first year, as it is run: what it prints in three languages, worked out by hand from its tables."""

from typing import Final

import pytest

from tests.examples.running import printed

ENGLISH: Final = printed("community_year.py", "en")


def test_the_school_with_one_subject_fails_that_clause_alone() -> None:
    """The second school had 24 lessons, all in English: 四1 asks for 2 subjects and 20 lessons."""
    assert ENGLISH[0] == "✗ community: Has the work of the year been done? no"
    decisive = ENGLISH[: ENGLISH.index("Beside the answer (decides nothing):")]
    assert [line for line in decisive if line.startswith("✗ second")] == ["✗ second: 1 subject (at least 2 subjects); 1 subject short"]
    assert [line for line in decisive if line.startswith("✗ 四")] == ["✗ 四1 Subjects of synchronous lessons [06b]"]


@pytest.mark.parametrize(
    "line",
    [
        "✓ first: 22 lessons (at least 20 lessons)",  # 12 music + 10 English
        "✓ second: 24 lessons (at least 20 lessons)",
        "✓ third: 20 lessons (at least 20 lessons)",  # 10 science + 10 art: exactly
        "✓ third: 2 subjects (at least 2 subjects)",
    ],
)
def test_each_member_school_is_counted_by_itself(line: str) -> None:
    assert line in ENGLISH


@pytest.mark.parametrize("school", ["first", "second", "third"])
def test_sessions_are_counted_for_each_school(school: str) -> None:
    assert f"✓ {school}: 8 sessions (at least 8 sessions)" in ENGLISH
    assert f"✓ {school}: 4 sessions (at least 4 sessions)" in ENGLISH


def test_the_exemption_comes_after_three_full_years_and_ends_on_return() -> None:
    """Sent on 22 February 2021: three full years on 21 February 2024 (五5); recognised in April 2024; back after 10 July 2026."""
    assert [(line.split()[0], line.split("  ")[-1]) for line in ENGLISH[-4:]] == [
        ("2023-09-01", "not yet"),
        ("2024-03-01", "due, not yet granted"),
        ("2024-06-30", "in force"),
        ("2026-09-10", "ended: must compete again"),
    ]


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("zh_Hant", "✗ community　年度工作是否完成？否", "已終止，須重新競聘"),
        ("zh_Hans", "✗ community　年度工作是否完成？否", "已终止，须重新竞聘"),
    ],
)
def test_it_speaks_chinese(language: str, first: str, last: str) -> None:
    lines = printed("community_year.py", language)
    assert lines[0] == first
    assert lines[-1].endswith(last)
    assert len(lines) == len(ENGLISH)
