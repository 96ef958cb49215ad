"""What counties write, and the words do not say or say wrongly: each sentence with the answer that it should have.

A test that is marked is expected to fail. One that passes is a limit that is gone: take off its mark and move it to its shape.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from edu_policy import explain
from edu_policy.errors import EduPolicyErrors, InvalidTypeError
from edu_policy.quantities import Unit
from edu_policy.rules import Last, Window, Within, by_reading, parameter
from edu_policy.rules.fields import activity
from edu_policy.rules.words import count, in_windows, lookup, need, row, the, total
from edu_policy.sources import Force
from edu_policy.text import Term, Text
from tests.rules.support import (
    VISITS,
    asked,
    dossier_of,
    edition_of,
    must,
    provision,
    recorded,
    visit,
)

OF_DOUBT_OR_THE_COUNTY = [lambda: by_reading("r", one=1, two=2), lambda: parameter("n")]
COUNTY = Term("county", Text("縣級", "县级", "county"))
BY_LEVEL = lookup(activity.level, rows=(row(COUNTY, gives=4),), unit=Unit.POINT, otherwise=0)
FOUR_VISITS = dossier_of(
    activities=[visit(f"A{year}", date(year, 10, 1)) for year in (2018, 2019, 2021, 2022)], recorded=recorded(since=date(2015, 9, 1))
)


# -- numbers that can only be plain ------------------------------------------------------------------------------------


@pytest.mark.xfail(reason="the edge of a cell can only be a plain number", raises=InvalidTypeError)
@pytest.mark.parametrize("edge", OF_DOUBT_OR_THE_COUNTY)
def test_a_cell_whose_edge_is_doubtful_or_set_by_the_county(edge: Callable[[], Any]) -> None:
    Within(edge())


@pytest.mark.xfail(reason="how many windows can only be a plain number", raises=InvalidTypeError)
@pytest.mark.parametrize("n", OF_DOUBT_OR_THE_COUNTY)
def test_how_many_years_are_looked_at_is_doubtful_or_set_by_the_county(n: Callable[[], Any]) -> None:
    Last(n(), Window.SCHOOL_YEAR)


# -- tables ------------------------------------------------------------------------------------------------------------


@pytest.mark.xfail(reason="a table that reads the record which a total weighs is refused as a provision of its own", raises=EduPolicyErrors)
def test_a_table_that_gives_each_record_its_points_is_a_provision_of_its_own() -> None:
    points = must(need(total(VISITS, BY_LEVEL, unit=Unit.POINT), at_least=4))
    edition_of(points, provision("2", BY_LEVEL, force=Force.DEFINITION))


@pytest.mark.xfail(reason="a table that is a provision has no number that others can name", raises=EduPolicyErrors)
def test_a_table_that_is_a_provision_is_named_by_another_one() -> None:
    table = lookup(count(VISITS), rows=(row(Within(0), gives=4),), unit=Unit.POINT)
    edition_of(must(need(the("2"), at_least=4)), provision("2", table, force=Force.DEFINITION))


# -- what is told ------------------------------------------------------------------------------------------------------

A_VISIT = need(count(VISITS), at_least=1)
FIVE_YEARS = Last(5, Window.SCHOOL_YEAR)


def test_of_five_years_it_is_told_how_many_are_needed() -> None:
    rule = need(in_windows(3, A_VISIT, over=Window.SCHOOL_YEAR), over=FIVE_YEARS)
    assert "3 of these 5 must hold" in explain(asked(rule, FOUR_VISITS), "en")


@pytest.mark.xfail(reason="of windows within windows, what another one has counted is told as outside of every window")
def test_what_counts_in_one_year_is_not_told_as_left_out_of_the_months_of_another() -> None:
    every_month = need(need(A_VISIT, over=Window.MONTH), over=Window.SCHOOL_YEAR)
    assert "outside the window" not in explain(asked(need(every_month, over=FIVE_YEARS), FOUR_VISITS), "en")


def test_what_counts_in_one_year_is_not_told_as_left_out_of_another() -> None:
    assert "outside the window" not in explain(asked(need(need(A_VISIT, over=Window.SCHOOL_YEAR), over=FIVE_YEARS), FOUR_VISITS), "en")
