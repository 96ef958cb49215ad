"""A monthly allowance: whole years, a move in the middle of a month under both readings, rounding, and what is not known. By hand."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from edu_policy import NO_END, UNBOUNDED, Assessment, explain
from edu_policy.calendars import CalendarYear, Month, Span
from edu_policy.models import Document, Dossier, Person, Posting, Recorded, School
from edu_policy.quantities import UNBOUNDED_BELOW
from edu_policy.rules import EffectState
from tests.policies.outside import allowance
from tests.policies.outside.support import MET, NOT_MET, PENDING, UNKNOWN, ask, keeps_its_promises, lacking, number

YEAR = CalendarYear(2023)
ON = date(2024, 3, 1)
FIRST = {"a1": "where_on_the_first"}


def work(host: str | None, start: date | None, end: Any = NO_END, id_: str = "P1", **parts: Any) -> Posting:
    values: dict[str, Any] = {"kind": "work", "person": "T"}
    return Posting(id=id_, host=host, start=start, end=end, **(values | parts))


def school(id_: str, setting: str | None, staff: int | None) -> School:
    return School(id=id_, setting=setting, facts={"staff": staff})


SCHOOLS = (
    school("SMALL", "rural", 15),
    school("TWENTY", "rural", 20),
    school("LARGE", "rural", 21),
    school("TOWN", "town", 90),
    school("CITY", "urban", 90),
    school("UNKNOWN", None, 15),
    school("UNCOUNTED", "rural", None),
)


def case(
    *postings: Posting, slips: Iterable[Document] = (), until: date = ON, since: date = date(1, 1, 1), schools: Iterable[School] = SCHOOLS
) -> Dossier:
    recorded = Recorded(since=since, until=until)
    return Dossier(schools=schools, persons=[Person(id="T")], postings=postings, documents=slips, recorded=recorded)


def slip(yuan: int | None, id_: str = "D1", about: str = "T", on: date = date(2023, 12, 20)) -> Document:
    return Document(id=id_, kind="pay_slip", about=[about], on=on, facts={"yuan": yuan})


def asked(dossier: Dossier, question: str = "paid-in-full", **parts: Any) -> Assessment:
    values: dict[str, Any] = {"period": YEAR, "on": ON}
    return ask(allowance.EDITION, dossier, question, **(values | parts))


def yuan(*postings: Posting, **parts: Any) -> tuple[Any, Any]:
    return number(asked(case(*postings), **parts), "2a")


def cents(value: int) -> Fraction:
    return Fraction(value, 100)


SINCE_2020 = date(2020, 9, 1)
MOVE = (work("SMALL", SINCE_2020, date(2023, 3, 15)), work("TOWN", date(2023, 3, 16), id_="P2"))


def test_the_edition_is_data_and_survives_being_written_and_read() -> None:
    keeps_its_promises(allowance.EDITION, allowance)


@pytest.mark.parametrize(("host", "rate"), [("SMALL", 900), ("TWENTY", 900), ("LARGE", 600), ("TOWN", 350), ("CITY", 0)])
@pytest.mark.parametrize("readings", [{}, FIRST])
def test_a_whole_year_is_twelve_months(host: str, rate: int, readings: dict[str, str]) -> None:
    assert yuan(work(host, SINCE_2020), readings=readings) == (12 * rate, 12 * rate)


def test_where_less_than_twenty_are_meant_a_school_of_twenty_is_not_small() -> None:
    assert yuan(work("TWENTY", SINCE_2020), small_staff=19) == (7200, 7200)


def test_a_move_in_the_middle_of_a_month_is_paid_by_its_days() -> None:
    # January, February: 2 x 900 = 1800. March: 15 days of 31 at 900, 16 at 350: (13500 + 5600) / 31 = 616.129
    # April to December: 9 x 350 = 3150. Together 5566.129, to a fen 5566.13
    assert yuan(*MOVE) == (cents(556613), cents(556613))


def test_under_the_other_reading_the_school_of_the_first_counts_whole() -> None:
    # March, too, at 900: 3 x 900 + 9 x 350
    assert yuan(*MOVE, readings=FIRST) == (5850, 5850)


def test_rounding_each_month_to_a_yuan_is_another_reading() -> None:
    # 1800 + 616 + 3150
    assert yuan(*MOVE, readings={"a2": "month_to_yuan"}) == (5566, 5566)


@pytest.mark.parametrize(("first", "by_days", "whole"), [(1, 900, 900), (2, Decimal("867.86"), 0), (28, Decimal("32.14"), 0)])
def test_who_comes_after_the_first_has_that_month_by_days_or_not_at_all(first: int, by_days: Any, whole: int) -> None:
    # February 2023 has 28 days: 900 x 27 / 28 = 867.857, 900 / 28 = 32.143; then ten months to December
    came = work("SMALL", date(2023, 2, first))
    assert yuan(came) == (9000 + Fraction(by_days), 9000 + Fraction(by_days))
    assert yuan(came, readings=FIRST) == (9000 + whole, 9000 + whole)


@pytest.mark.parametrize(("last", "by_days"), [(date(2023, 6, 30), 5400), (date(2023, 7, 1), Decimal("5429.03"))])
def test_who_leaves_has_the_days_until_then(last: date, by_days: Any) -> None:
    # to 30 June six months; 1 July is 900 / 31 = 29.032
    assert yuan(work("SMALL", SINCE_2020, last)) == (Fraction(by_days), Fraction(by_days))


def test_a_leap_year_has_a_day_more() -> None:
    # 29 February 2024 alone: 900 / 29 = 31.034
    one_day = work("SMALL", date(2024, 2, 29), date(2024, 2, 29))
    over = asked(case(one_day, until=date(2025, 3, 1)), period=CalendarYear(2024), on=date(2025, 3, 1))
    assert number(over, "2a") == (cents(3103), cents(3103))


def test_a_month_can_be_asked_for_alone() -> None:
    assert yuan(*MOVE, period=Month(2023, 3)) == (cents(61613), cents(61613))


@pytest.mark.parametrize(("paid", "verdict"), [(5566, NOT_MET), (5567, MET), (9000, MET)])
def test_what_was_paid_is_held_against_the_sum(paid: int, verdict: Any) -> None:
    assert asked(case(*MOVE, slips=[slip(paid)])).verdict is verdict


def test_slips_are_added_and_those_of_others_and_of_other_years_are_not() -> None:
    slips = [slip(3000), slip(2567, "D2"), slip(5567, "D3", about="SMALL"), slip(5567, "D4", on=date(2022, 12, 20))]
    assert asked(case(*MOVE, slips=slips)).verdict is MET
    assert asked(case(*MOVE, slips=slips[1:])).verdict is NOT_MET


def test_a_slip_without_its_amount_leaves_it_open() -> None:
    open_ = asked(case(*MOVE, slips=[slip(None)]))
    assert open_.verdict is UNKNOWN
    assert ("D1", "document.facts.yuan") in lacking(open_)


def test_the_effect_says_how_much() -> None:
    effect = asked(case(*MOVE)).beside.effects[0]
    assert effect.state is EffectState.IN_FORCE
    assert effect.observed is not None
    assert effect.observed.low == effect.observed.high == cents(556613)
    assert asked(case(work("CITY", SINCE_2020))).beside.effects[0].state is EffectState.NONE


# -- what is not known -------------------------------------------------------------------------------------------------


def test_an_unknown_setting_leaves_the_rate_between_nothing_and_the_highest() -> None:
    # a school of 15 staff: 900 a month in a village, 350 in a town, nothing in a city
    open_ = asked(case(work("UNKNOWN", SINCE_2020)))
    assert number(open_, "2a") == (0, 12 * 900)
    assert ("UNKNOWN", "school.setting") in lacking(open_)


def test_an_unknown_number_of_staff_leaves_two_rates() -> None:
    open_ = asked(case(work("UNCOUNTED", SINCE_2020)))
    assert number(open_, "2a") == (12 * 600, 12 * 900)
    assert ("UNCOUNTED", "school.facts.staff") in lacking(open_)
    # 7,200 yuan are too few at either rate only where less was paid
    assert asked(case(work("UNCOUNTED", SINCE_2020), slips=[slip(7199)])).verdict is NOT_MET
    assert asked(case(work("UNCOUNTED", SINCE_2020), slips=[slip(7200)])).verdict is UNKNOWN
    assert asked(case(work("UNCOUNTED", SINCE_2020), slips=[slip(10800)])).verdict is MET


def test_postings_at_two_schools_at_once_are_both_paid() -> None:
    # a posting is paid by its own days: that a day is paid once, at the higher rate, cannot be said
    assert yuan(work("SMALL", SINCE_2020), work("TOWN", SINCE_2020, id_="P2")) == (12 * 1250, 12 * 1250)


def test_an_unknown_start_leaves_the_months_open() -> None:
    unknown = asked(case(work("SMALL", None, date(2023, 6, 30))))
    assert number(unknown, "2a") == (0, 5400)
    assert ("P1", "posting.start") in lacking(unknown)


def test_an_unknown_host_leaves_everything_open() -> None:
    assert yuan(work(None, SINCE_2020))[0] == 0
    assert asked(case(work(None, SINCE_2020))).verdict is UNKNOWN


def test_a_posting_of_an_unknown_kind_may_count() -> None:
    assert yuan(work("SMALL", SINCE_2020, kind=None)) == (0, 10800)


def test_postings_that_are_not_kept_leave_everything_open() -> None:
    recorded = Recorded(since=date(1, 1, 1), until=ON)
    asked_ = asked(Dossier(schools=SCHOOLS, persons=[Person(id="T")], documents=[], recorded=recorded))
    assert asked_.verdict is UNKNOWN
    assert ("posting", "posting") in lacking(asked_)


def test_postings_kept_only_since_the_middle_of_the_year_leave_the_months_before_open() -> None:
    known = asked(case(work("SMALL", date(2023, 7, 1)), since=date(2023, 7, 1)))
    # six months from July on; of the six before them nothing is known: there may have been any number of postings
    assert number(known, "2a") == (5400, UNBOUNDED)
    assert known.verdict is UNKNOWN


# -- as of a day inside the year ---------------------------------------------------------------------------------------


def test_during_the_year_what_has_passed_is_known() -> None:
    # on 10 May 2023: four months, and ten days of May's 31: 3600 + 290.32
    on = date(2023, 5, 10)
    asked_ = asked(case(work("SMALL", SINCE_2020), until=on), on=on)
    assert number(asked_, "2a") == (cents(389032), cents(389032))
    assert (asked_.verdict, asked_.holding) == (PENDING, False)


def test_of_a_period_that_ends_within_a_month_that_month_is_one_of_the_sum() -> None:
    # the school of the first of March counts whole: three months
    assert yuan(*MOVE, period=Span(date(2023, 1, 1), date(2023, 3, 15)), readings=FIRST) == (2700, 2700)


def test_of_a_period_that_ends_within_a_month_its_days_are_held_against_the_whole_month() -> None:
    # January and February: 1800; fifteen days of March's 31 at 900: 435.48
    assert yuan(work("SMALL", SINCE_2020), period=Span(date(2023, 1, 1), date(2023, 3, 15))) == (cents(223548), cents(223548))


def test_a_slip_may_come_until_a_month_after_the_year() -> None:
    dossier = case(*MOVE, until=date(2024, 1, 15))
    assert asked(dossier, on=date(2024, 1, 15)).verdict is PENDING
    # a slip of January 2024 is about 2023 only where it says so
    late: dict[str, Any] = {"id": "D1", "kind": "pay_slip", "about": ["T"], "facts": {"yuan": 5567}}
    assert asked(case(*MOVE, slips=[Document(on=date(2024, 1, 31), period=YEAR, **late)])).verdict is MET
    assert asked(case(*MOVE, slips=[Document(on=date(2024, 2, 1), period=YEAR, **late)])).verdict is NOT_MET
    assert asked(case(*MOVE, slips=[Document(on=date(2024, 1, 31), **late)])).verdict is NOT_MET


# -- a number of the host ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("host", "means"), [("SMALL", 450), ("TWENTY", 600), ("LARGE", 0), ("TOWN", 0)])
def test_the_staff_of_the_host_decide_and_are_reckoned_with(host: str, means: int) -> None:
    assert number(asked(case(work(host, SINCE_2020))), "2d") == (means, means)


def test_the_staff_of_an_uncounted_host_may_be_any() -> None:
    open_ = asked(case(work("UNCOUNTED", SINCE_2020)))
    assert number(open_, "2d") == (0, UNBOUNDED)
    assert ("P1", "posting.host.facts.staff") in lacking(open_)


# -- the grant of a school ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("staff", "monthly"), [(0, 1200), (20, 1200), (21, 800), (50, 800)])
def test_the_grant_of_a_village_school_goes_by_its_staff(staff: int, monthly: int) -> None:
    here = [school("S", "rural", staff)]
    enough = asked(case(schools=here, slips=[slip(12 * monthly, about="S")]), "grant-paid", subject="S")
    assert (number(enough, "3a"), enough.verdict) == ((monthly, monthly), MET)
    short = asked(case(schools=here, slips=[slip(12 * monthly - 1, about="S")]), "grant-paid", subject="S")
    assert short.verdict is NOT_MET


def test_a_large_village_school_stands_in_no_row() -> None:
    silent = asked(case(schools=[school("S", "rural", 51)], slips=[slip(99999, about="S")]), "grant-paid", subject="S")
    assert silent.verdict is UNKNOWN
    assert number(silent, "3a") == (UNBOUNDED_BELOW, UNBOUNDED)
    assert ("lookup", "row") in lacking(silent)
    assert "the table gives no number for this case" in explain(silent, "en")


def test_in_a_town_the_number_of_staff_does_not_matter() -> None:
    town = asked(case(schools=[school("S", "town", None)], slips=[slip(6000, about="S")]), "grant-paid", subject="S")
    assert (number(town, "3a"), town.verdict) == ((500, 500), MET)


def test_an_unknown_number_of_staff_leaves_every_row_of_a_village_open() -> None:
    open_ = asked(case(schools=[school("S", "rural", None)], slips=[slip(14400, about="S")]), "grant-paid", subject="S")
    assert open_.verdict is UNKNOWN
    assert ("S", "school.facts.staff") in lacking(open_)
