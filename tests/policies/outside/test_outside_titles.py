"""Years in a title: the cells of the matrix, the gap in it, and two commendations in place of a year, worked out by hand."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from edu_policy import Assessment, explain
from edu_policy.models import Decision, Dossier, Outcome, Person, School, Title
from tests.policies.outside import titles
from tests.policies.outside.support import EVER, MET, NOT_MET, PENDING, UNKNOWN, ask, cited, keeps_its_promises, lacking, number

BOTH = ("years-complete", "years-reckoned")


def commended(*days: date | None, **parts: Any) -> list[Decision]:
    values: dict[str, Any] = {"kind": "county_commendation", "about": "T"}
    return [Decision(id=f"C{index}", on=day, **(values | parts)) for index, day in enumerate(days)]


def teacher(
    years: int | None,
    degree: str | None = "bachelor",
    stages: Iterable[str] | None = ("primary",),
    decisions: Iterable[Decision] | None = (),
    **parts: Any,
) -> Dossier:
    """Who holds the intermediate title for exactly so many years on 31 August 2023; None: it is not known since when."""
    since = None if years is None else date(2023 - years, 9, 1)
    values: dict[str, Any] = {"employer": "S", "titles": [Title(rank="intermediate", since=since)], "facts": {"degree": degree}}
    return Dossier(
        schools=[School(id="S", stages=stages)],
        persons=[Person(id="T", **(values | parts))],
        decisions=decisions,
        recorded=EVER,
    )


def asked(dossier: Dossier, question: str = "years-complete", **parts: Any) -> Assessment:
    return ask(titles.EDITION, dossier, question, **parts)


TWO = commended(date(2021, 9, 10), date(2022, 9, 10))


def test_the_edition_is_data_and_survives_being_written_and_read() -> None:
    keeps_its_promises(titles.EDITION, titles)


@pytest.mark.parametrize(
    ("degree", "stage", "years"),
    [
        ("doctor", "senior", 2),
        ("doctor", "preschool", 2),  # any stage
        ("master", "junior", 4),
        ("bachelor", "primary", 5),
        ("bachelor", "senior", 6),
        ("college", "junior", 7),
    ],
)
@pytest.mark.parametrize("question", BOTH)
def test_a_cell_says_how_many_years_and_one_less_is_not_enough(degree: str, stage: str, years: int, question: str) -> None:
    enough = asked(teacher(years, degree, [stage]), question)
    assert (number(enough, "1"), enough.verdict) == ((years, years), MET)
    assert asked(teacher(years + 1, degree, [stage]), question).verdict is MET
    assert asked(teacher(years - 1, degree, [stage]), question).verdict is NOT_MET


@pytest.mark.parametrize(("degree", "stage"), [("college", "senior"), ("bachelor", "preschool"), ("none", "primary")])
@pytest.mark.parametrize("question", BOTH)
def test_where_the_matrix_says_nothing_nothing_is_decided(degree: str, stage: str, question: str) -> None:
    silent = asked(teacher(30, degree, [stage]), question)
    assert silent.verdict is UNKNOWN
    assert ("lookup", "row") in lacking(silent)


def test_the_gap_is_told_in_words() -> None:
    silent = asked(teacher(30, "college", ["senior"]))
    assert "the table gives no number for this case" in explain(silent, "en")


@pytest.mark.parametrize("question", BOTH)
def test_an_unknown_degree_leaves_open_whether_anything_is_said(question: str) -> None:
    # it may be a degree of which nothing is said, however many years there are
    open_ = asked(teacher(30, None), question)
    assert open_.verdict is UNKNOWN
    assert ("T", "person.facts.degree") in lacking(open_)


def test_unknown_stages_matter_where_the_cells_differ() -> None:
    # a master needs four years everywhere; a bachelor five or six, or nothing is said
    assert asked(teacher(4, "master", None)).verdict is MET
    assert asked(teacher(3, "master", None)).verdict is NOT_MET
    open_ = asked(teacher(30, "bachelor", None))
    assert open_.verdict is UNKNOWN
    assert ("T", "person.employer.stages") in lacking(open_)


@pytest.mark.parametrize("question", BOTH)
def test_two_commendations_stand_for_one_year_and_not_for_two(question: str) -> None:
    assert asked(teacher(4, decisions=TWO), question).verdict is MET
    assert asked(teacher(4, decisions=TWO[:1]), question).verdict is NOT_MET
    assert asked(teacher(3, decisions=TWO), question).verdict is NOT_MET
    assert asked(teacher(5, decisions=TWO[:1]), question).verdict is MET


def test_three_and_four_commendations_stand_for_one_year_too() -> None:
    four = commended(*(date(2019, 9, day) for day in (1, 2, 3, 4)))
    assert asked(teacher(3, decisions=four), "years-reckoned").verdict is NOT_MET


@pytest.mark.parametrize("question", BOTH)
@pytest.mark.parametrize(
    "change",
    [
        {"about": "S"},
        {"outcome": Outcome.DENIED},
        {"kind": "recognition"},
        {"on": date(2023, 9, 10)},  # after the school year
    ],
)
def test_a_commendation_of_something_else_does_not_count(question: str, change: dict[str, Any]) -> None:
    values: dict[str, Any] = {"id": "C1", "kind": "county_commendation", "about": "T", "on": date(2022, 9, 10)}
    other = Decision(**(values | change))
    assert asked(teacher(4, decisions=[TWO[0], other]), question).verdict is NOT_MET


@pytest.mark.parametrize("question", BOTH)
def test_commendations_that_are_not_kept_matter_only_for_the_last_year(question: str) -> None:
    assert asked(teacher(5, decisions=None), question).verdict is MET
    assert asked(teacher(4, decisions=None), question).verdict is UNKNOWN
    assert asked(teacher(3, decisions=None), question).verdict is NOT_MET


@pytest.mark.parametrize("question", BOTH)
def test_a_commendation_of_unknown_kind_may_count(question: str) -> None:
    doubtful = Decision(id="C1", kind=None, about="T", on=date(2022, 9, 10))
    open_ = asked(teacher(4, decisions=[TWO[0], doubtful]), question)
    assert open_.verdict is UNKNOWN
    assert ("C1", "decision.kind") in lacking(open_)
    # an award of a broader kind may be one of the county
    award = Decision(id="C1", kind="award", about="T", on=date(2022, 9, 10))
    assert asked(teacher(4, decisions=[TWO[0], award]), question).verdict is UNKNOWN


@pytest.mark.parametrize("question", BOTH)
def test_the_other_reading_asks_for_commendations_of_the_time_in_the_title(question: str) -> None:
    tagged = commended(date(2021, 9, 10), date(2022, 9, 10), tags=["intermediate"])
    other = {"t1": "in_the_title"}
    assert asked(teacher(4, decisions=TWO), question, readings=other).verdict is NOT_MET
    assert asked(teacher(4, decisions=tagged), question, readings=other).verdict is MET


@pytest.mark.parametrize("question", BOTH)
def test_an_unknown_day_of_the_title_leaves_the_years_open(question: str) -> None:
    open_ = asked(teacher(None), question)
    assert open_.verdict is UNKNOWN
    assert ("T.titles[0]", "title.since") in lacking(open_)
    none = asked(teacher(5, titles=None), question)
    assert none.verdict is UNKNOWN
    assert ("T", "person.titles") in lacking(none)
    assert asked(teacher(5, titles=[]), question).verdict is NOT_MET


@pytest.mark.parametrize("question", BOTH)
def test_within_the_year_a_commendation_may_still_come(question: str) -> None:
    # four years were complete on 31 August 2022; the fifth ends with the school year, so that time alone may do
    during = asked(teacher(5), question, on=date(2023, 3, 1))
    assert (during.verdict, during.holding) == (PENDING, False)
    # three years complete: with two more commendations at the end of the year
    assert asked(teacher(4, decisions=TWO[:1]), question, on=date(2023, 3, 1)).verdict is PENDING
    assert asked(teacher(3, decisions=TWO), question, on=date(2023, 3, 1)).verdict is NOT_MET


@pytest.mark.parametrize("question", BOTH)
def test_for_a_school_of_two_stages_it_is_not_known_which_row_is_meant(question: str) -> None:
    # a bachelor needs five years in a junior school and six in a senior one; a complete school is both
    both = ["junior", "senior"]
    open_ = asked(teacher(5, "bachelor", both), question)
    assert (number(open_, "1"), open_.verdict) == ((5, 6), UNKNOWN)
    assert asked(teacher(6, "bachelor", both), question).verdict is MET
    assert asked(teacher(4, "bachelor", both), question).verdict is NOT_MET
    # two stages of one row, and a degree that needs the same years everywhere, leave nothing open
    assert asked(teacher(5, "bachelor", ["primary", "junior"]), question).verdict is MET
    assert asked(teacher(4, "master", both), question).verdict is MET


@pytest.mark.parametrize("question", BOTH)
def test_under_the_other_reading_two_commendations_stand_for_two_years(question: str) -> None:
    two = {"t2": "two"}
    assert asked(teacher(3, decisions=TWO), question, readings=two).verdict is MET
    assert asked(teacher(2, decisions=TWO), question, readings=two).verdict is NOT_MET
    assert asked(teacher(3, decisions=TWO[:1]), question, readings=two).verdict is NOT_MET


def test_what_a_way_needs_stands_below_a_line_of_its_own() -> None:
    # the years alone; or the years less one, and the commendations
    lines = explain(asked(teacher(3)), "en").splitlines()
    above = next(index for index, line in enumerate(lines) if "[3a]" in line)
    years, second_way, fewer_years, commendations = lines[above + 1 : above + 5]
    assert "at least 5 years" in years
    assert "at least 4 years" in fewer_years
    assert "at least 2 decisions" in commendations
    assert [len(line) - len(line.lstrip()) for line in (years, second_way, fewer_years, commendations)] == [2, 2, 4, 4]


@pytest.mark.parametrize(("degree", "expected"), [("doctor", (10, 10)), ("master", (5, 5)), ("college", (0, 0)), (None, (0, 10))])
def test_what_no_row_covers_takes_what_holds_otherwise(degree: str | None, expected: tuple[int, int]) -> None:
    assert number(asked(teacher(5, degree)), "4") == expected


def test_the_two_ways_of_writing_it_cite_the_same_readings() -> None:
    assert cited(asked(teacher(4, decisions=TWO)), "3a").readings == ("t1", "t2")
    assert cited(asked(teacher(4, decisions=TWO), "years-reckoned"), "3b").readings == ("t1", "t2")
