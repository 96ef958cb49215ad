"""Windows inside of windows: the inner ones are those of the frame around them; and rules that hold in some of them."""

from datetime import date
from typing import Any, Final

import pytest

from edu_policy.calendars import CalendarYear, SchoolYear, Span
from edu_policy.errors import EditionError, InvalidValueError
from edu_policy.models import Dossier, Figure, School, Table
from edu_policy.quantities import Bounds, Unit, exactly
from edu_policy.rules import Each, Edition, FactKey, Last, Parameter, Quantity, QuantityRef, Verdict, Window, parameter
from edu_policy.rules.fields import school
from edu_policy.rules.words import count, figure_of, in_windows, least, need, plus, quantity, summed, the, total, value_of
from edu_policy.sources import Force
from edu_policy.text import Term, Text
from tests.rules.support import (
    HELD,
    IN_AUTUMN,
    IN_SPRING,
    POSTING,
    TEXT,
    THE_POSTING,
    THE_SCHOOL,
    VISITS,
    asked,
    at_least,
    dossier_of,
    edition_of,
    must,
    posted,
    provision,
    question,
    recorded,
    verdict,
    visit,
)

THREE: Final = Last(3, Window.SCHOOL_YEAR)
SINCE_2015: Final = recorded(since=date(2015, 9, 1))
A_VISIT: Final = need(count(VISITS), at_least=1)


def visited(*days: date, **tables: Any) -> Dossier:
    return dossier_of(activities=[visit(f"V{index}", day) for index, day in enumerate(days)], recorded=SINCE_2015, **tables)


IN_2020, IN_2021, IN_2022 = (date(year, 10, 10) for year in (2020, 2021, 2022))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([IN_2020, IN_2021, IN_2022], Verdict.MET),
        ([IN_2021, IN_2022], Verdict.NOT_MET),
        ([IN_2022, date(2022, 10, 11), date(2022, 10, 12)], Verdict.NOT_MET),
    ],
)
def test_each_year_of_the_last_three(days: list[date], expected: Verdict) -> None:
    assert verdict(need(need(count(VISITS), at_least=1, over=Window.SCHOOL_YEAR), over=THREE), visited(*days)) is expected


@pytest.mark.parametrize(("k", "expected"), [(1, Verdict.MET), (2, Verdict.MET), (3, Verdict.NOT_MET)])
def test_in_some_of_the_years(k: int, expected: Verdict) -> None:
    rule = need(in_windows(k, A_VISIT, over=Window.SCHOOL_YEAR), over=THREE)
    assert verdict(rule, visited(IN_2020, IN_2022)) is expected


def test_in_some_of_the_semesters_while_the_last_one_is_open() -> None:
    rule = in_windows(1, A_VISIT, over=Window.SEMESTER)
    assert verdict(rule, visited(IN_2022), on=date(2023, 3, 1)) is Verdict.MET  # autumn alone is enough, for good
    assert verdict(rule, visited(), on=date(2023, 3, 1)) is Verdict.PENDING
    assert verdict(rule, visited()) is Verdict.NOT_MET


def test_how_many_windows_may_be_a_parameter() -> None:
    def edition(value: int | None) -> Edition:
        rule = in_windows(parameter("n"), A_VISIT, over=Window.SEMESTER)
        return edition_of(must(rule), parameters=[Parameter(name="n", type=int, default=value)])

    assert verdict(edition(1), visited(IN_2022)) is Verdict.MET
    assert verdict(edition(2), visited(IN_2022)) is Verdict.NOT_MET
    assert verdict(edition(None), visited(IN_2022)) is Verdict.UNKNOWN


def test_fewer_than_one_window_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="1 or more, got 0") as caught:
        Each(Window.MONTH, HELD, at_least=0)
    assert caught.value.path == "at_least"


def test_more_windows_than_there_are_can_never_hold() -> None:
    assert verdict(in_windows(3, HELD, over=Window.SEMESTER)) is Verdict.NOT_MET


# -- sums --------------------------------------------------------------------------------------------------------------


def test_a_sum_inside_of_a_window_goes_over_its_parts() -> None:
    """One visit a year counts at most: 2020 has two, 2021 one, 2022 none."""
    one_each = summed(least(count(VISITS), 1), each=Window.SCHOOL_YEAR)
    facts = visited(IN_2020, date(2020, 11, 1), IN_2021)
    assert verdict(need(one_each, at_least=2, over=THREE), facts) is Verdict.MET
    assert verdict(need(one_each, at_least=3, over=THREE), facts) is Verdict.NOT_MET


def observed(measure: Any, facts: Dossier, **parts_: Any) -> Bounds | None:
    return asked(at_least(measure), facts, **parts_).finding.children[0].observed


def test_no_day_is_lost_and_none_counts_twice() -> None:
    """From 15 September to 14 March the months are cut at both ends."""
    days = Span(date(2022, 9, 15), date(2023, 3, 14))
    inside = [date(2022, 9, 15), date(2022, 9, 30), date(2023, 3, 14)]
    outside = [date(2022, 9, 14), date(2023, 3, 15)]
    facts = visited(*inside, *outside)
    for window in (Window.MONTH, Window.WEEK, Window.CALENDAR_YEAR, Window.SCHOOL_YEAR):
        assert observed(summed(count(VISITS), each=window), facts, period=days) == exactly(3), window


# -- quantities over a window of their own, and of other records -------------------------------------------------------


def reported(measure: Any, facts: Dossier, **parts_: Any) -> Bounds:
    edition = edition_of(
        must(HELD),
        provision("2", quantity(measure, Unit.RECORD, **parts_), force=Force.DEFINITION),
        questions=[question(beside=("2",), needs=("1",))],
    )
    return asked(edition, facts).beside.quantities[0].observed


def test_a_quantity_may_have_a_window_of_its_own() -> None:
    facts = visited(IN_2020, IN_2021, IN_2022)
    assert reported(count(VISITS), facts) == exactly(1)
    assert reported(count(VISITS), facts, over=THREE) == exactly(3)
    assert reported(3, facts) == exactly(3)


def test_a_requirement_reads_a_quantity_over_its_own_window() -> None:
    number = provision("2", Quantity(count(VISITS), Unit.RECORD, over=THREE), force=Force.DEFINITION)
    edition = edition_of(must(at_least(QuantityRef("2"), 3)), number)
    assert verdict(edition, visited(IN_2020, IN_2021, IN_2022)) is Verdict.MET
    assert verdict(edition, visited(IN_2021, IN_2022)) is Verdict.NOT_MET


STAFF: Final = FactKey("staff", Table.SCHOOLS, int, Text("人數", "人数", "staff"))


def staffed(host: int | None) -> Dossier:
    schools = [School(id="S", facts={"staff": 40}), School(id="H", facts={} if host is None else {"staff": host})]
    return dossier_of(schools=schools, postings=[posted()])


def test_a_quantity_of_the_school_that_a_posting_names() -> None:
    number = provision("2", quantity(plus(value_of(STAFF.field.of("subject"), unit=Unit.PERSON), 0), Unit.PERSON), force=Force.DEFINITION)
    asks = [question("q", POSTING, ("1",)), question("s", number.subject, ("3",))]
    edition = edition_of(
        must(at_least(the("2", of=THE_POSTING.host), 20), subject=POSTING), number, must(HELD, "3"), questions=asks, fact_keys=(STAFF,)
    )
    assert verdict(edition, staffed(20), subject="P") is Verdict.MET
    assert verdict(edition, staffed(19), subject="P") is Verdict.NOT_MET
    assert verdict(edition, staffed(None), subject="P") is Verdict.UNKNOWN


def test_a_further_fact_of_the_school_that_a_posting_names() -> None:
    staff = THE_POSTING.host.fact(STAFF)
    edition = edition_of(must(at_least(value_of(staff, unit=Unit.PERSON), 20), subject=POSTING), fact_keys=(STAFF,))
    assert verdict(edition, staffed(20), subject="P") is Verdict.MET
    assert verdict(edition, staffed(19), subject="P") is Verdict.NOT_MET
    assert verdict(edition, staffed(None), subject="P") is Verdict.UNKNOWN


# -- figures of the year, and of years before --------------------------------------------------------------------------

QUOTA: Final = Term("quota", TEXT)


@pytest.mark.parametrize(
    ("which", "expected"),
    [({"during": Window.SCHOOL_YEAR}, 22), ({"previous": Window.SCHOOL_YEAR}, 21), ({"previous": Window.SCHOOL_YEAR, "before": 2}, 20)],
)
def test_a_figure_of_the_year_or_of_one_before(which: dict[str, Any], expected: int) -> None:
    rows = [Figure(id=f"F{year}", kind="quota", about="S", period=SchoolYear(year), value=year - 2000) for year in (2020, 2021, 2022)]
    other = Figure(id="C", kind="quota", about="S", period=CalendarYear(2022), value=99)
    figure = figure_of(QUOTA, about=THE_SCHOOL, unit=Unit.PERSON, **which)
    assert observed(figure, dossier_of(figures=[*rows, other])) == exactly(expected)


@pytest.mark.parametrize("which", [{}, {"during": Window.SCHOOL_YEAR, "previous": Window.SCHOOL_YEAR}])
def test_a_figure_stands_for_one_kind_of_year(which: dict[str, Any]) -> None:
    with pytest.raises(EditionError, match="either previous= or during="):
        figure_of(QUOTA, about=THE_SCHOOL, unit=Unit.PERSON, **which)


def test_how_many_of_a_group_count_may_be_a_parameter() -> None:
    best = total(VISITS, 1, unit=Unit.POINT, per=school.of("subject"), take=parameter("n"))
    edition = edition_of(must(at_least(best, 2)), parameters=[Parameter(name="n", type=int, default=2)])
    facts = visited(IN_AUTUMN, IN_SPRING, date(2023, 4, 4))
    assert verdict(edition, facts) is Verdict.MET
    assert verdict(edition.bind(n=1), facts) is Verdict.NOT_MET
