"""Service in villages: ten unbroken years, breaks and leave around the edges, and three years within the last five. By hand."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from edu_policy import NO_END, Assessment
from edu_policy.calendars import SchoolCalendar, SchoolYear, Semester, SemesterDates
from edu_policy.models import Dossier, Person, Posting, Recorded, School
from edu_policy.rules import EffectState
from tests.policies.outside import service
from tests.policies.outside.support import EVER, MET, NOT_MET, ON, PENDING, UNKNOWN, ask, keeps_its_promises, lacking, number

COUNTED = {"v1": "counted"}
ONE = {"v3": "one"}


def work(start: date | None, end: Any = NO_END, id_: str = "P1", host: str | None = "V", **parts: Any) -> Posting:
    values: dict[str, Any] = {"kind": "work", "person": "T"}
    return Posting(id=id_, host=host, start=start, end=end, **(values | parts))


def leave(start: date | None, end: Any, id_: str = "L1", **parts: Any) -> Posting:
    return Posting(id=id_, start=start, end=end, **({"kind": "leave", "person": "T"} | parts))


def case(*postings: Posting, recorded: Recorded = EVER, keeps: bool = True) -> Dossier:
    schools = [School(id="V", setting="rural"), School(id="N", setting="town"), School(id="X")]
    rows: Iterable[Posting] | None = postings if keeps else None
    return Dossier(schools=schools, persons=[Person(id="T"), Person(id="U")], postings=rows, recorded=recorded)


def ten(*postings: Posting, **parts: Any) -> Assessment:
    return ask(service.EDITION, case(*postings), "ten-years", **parts)


def three(*postings: Posting, **parts: Any) -> Assessment:
    return ask(service.EDITION, case(*postings), "three-of-five", **parts)


def term(year: int, start: tuple[int, int] = (9, 1), end: tuple[int, int] = (7, 10), **parts: Any) -> Posting:
    """Service from September of a year to July of the next one."""
    return work(date(year, *start), date(year + 1, *end), f"P{year}", **parts)


def test_the_edition_is_data_and_survives_being_written_and_read() -> None:
    keeps_its_promises(service.EDITION, service)


# -- ten unbroken years ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "years", "verdict"),
    [
        (date(2013, 9, 1), 10, MET),  # to 31 August 2023: ten years to the day
        (date(2013, 9, 2), 9, NOT_MET),  # a day short
        (date(2013, 8, 31), 10, MET),
        (date(2003, 9, 1), 20, MET),
    ],
)
def test_ten_years_to_the_day(start: date, years: int, verdict: Any) -> None:
    asked = ten(work(start))
    assert (number(asked, "1a"), asked.verdict) == ((years, years), verdict)


def broken(days: int, years_before: int = 5) -> tuple[Posting, Posting]:
    """Service from September 2012 to August 2017, then a break of so many days from 1 September 2017 on, then service to date."""
    again = date.fromordinal(date(2017, 9, 1).toordinal() + days)
    return work(date(2017 - years_before, 9, 1), date(2017, 8, 31)), work(again, id_="P2")


@pytest.mark.parametrize(
    ("days", "readings", "years"),
    [
        (0, {}, 11),  # no break: September 2012 to August 2023
        (31, {}, 10),  # bridged, its days do not count: eleven years less 31 days
        (31, COUNTED, 11),
        (32, {}, 5),  # broken: five years before; after it 3 October 2017 to 31 August 2023, again five
        (32, COUNTED, 5),
    ],
)
def test_a_break_of_thirty_one_days_is_bridged_and_one_of_thirty_two_is_not(days: int, readings: dict[str, str], years: int) -> None:
    assert number(ten(*broken(days), readings=readings), "1a") == (years, years)


def test_whether_the_break_counts_decides_where_there_are_ten_years_with_it() -> None:
    # 2013-09 to 2017-08 and from October 2017 to August 2023: ten years with the 30 days of the break, nine without
    both = work(date(2013, 9, 1), date(2017, 8, 31)), work(date(2017, 10, 1), id_="P2")
    assert ten(*both).verdict is NOT_MET
    assert ten(*both, readings=COUNTED).verdict is MET


def test_another_gap_can_be_set() -> None:
    assert ten(*broken(60)).verdict is NOT_MET
    assert ten(*broken(60), gap=60).verdict is MET
    assert ten(*broken(31), gap=0).verdict is NOT_MET


def test_two_breaks_are_both_bridged_where_their_number_is_not_limited() -> None:
    # 20 days in September 2014 and in September 2018: twelve years less 40 days; bridged once, September 2014 to August 2023 at most
    runs = (
        work(date(2011, 9, 1), date(2014, 8, 31)),
        work(date(2014, 9, 21), date(2018, 8, 31), "P2"),
        work(date(2018, 9, 21), id_="P3"),
    )
    assert number(ten(*runs), "1a") == (11, 11)
    assert (number(ten(*runs, readings=ONE), "1a"), ten(*runs, readings=ONE).verdict) == ((8, 8), NOT_MET)


def test_one_break_is_bridged_where_one_is_allowed() -> None:
    # September 2012 to August 2023 without its 20 or 31 days: ten years
    for days in (20, 31):
        assert number(ten(*broken(days), readings=ONE), "1a") == (10, 10)
    assert number(ten(*broken(32), readings=ONE), "1a") == (5, 5)


@pytest.mark.parametrize(
    ("first", "last", "years", "verdict"),
    [
        (date(2019, 9, 1), date(2020, 2, 29), 10, MET),  # six months of eleven years
        (date(2018, 9, 1), date(2019, 8, 31), 10, MET),  # a year of 365 days
        (date(2018, 9, 1), date(2019, 9, 1), 9, NOT_MET),  # a day more
    ],
)
def test_leave_is_taken_off_and_breaks_nothing(first: date, last: date, years: int, verdict: Any) -> None:
    asked = ten(work(date(2012, 9, 1)), leave(first, last))
    assert (number(asked, "1a"), asked.verdict) == ((years, years), verdict)


def test_a_year_of_leave_takes_off_one_year_whether_or_not_it_has_a_leap_day() -> None:
    # September 2012 to August 2019 and September 2020 to August 2023: seven years and three
    assert ten(work(date(2012, 9, 1)), leave(date(2019, 9, 1), date(2020, 8, 31))).verdict is MET


def test_leave_of_someone_else_or_from_other_work_takes_nothing_off() -> None:
    served = work(date(2013, 9, 1))
    assert ten(served, leave(date(2019, 9, 1), date(2020, 8, 31), person="U")).verdict is MET
    assert ten(served, leave(date(2009, 9, 1), date(2010, 8, 31))).verdict is MET


def test_service_in_a_town_breaks_the_years() -> None:
    moved = (
        work(date(2012, 9, 1), date(2017, 8, 31)),
        work(date(2017, 9, 1), date(2018, 8, 31), "P2", host="N"),
        work(date(2018, 9, 1), id_="P3"),
    )
    assert number(ten(*moved), "1a") == (5, 5)


def test_two_villages_one_after_the_other_are_one_run() -> None:
    assert ten(work(date(2013, 9, 1), date(2018, 8, 31)), work(date(2018, 9, 1), id_="P2")).verdict is MET


def test_ten_years_that_are_long_over_count_too() -> None:
    assert ten(work(date(1990, 9, 1), date(2000, 8, 31))).verdict is MET


# -- what is not known -------------------------------------------------------------------------------------------------


def test_an_unknown_setting_leaves_the_years_there_open() -> None:
    open_ = ten(work(date(2013, 9, 1), date(2018, 8, 31)), work(date(2018, 9, 1), id_="P2", host="X"))
    assert (number(open_, "1a"), open_.verdict) == ((5, 10), UNKNOWN)
    assert ("P2", "posting.host.setting") in lacking(open_)


@pytest.mark.parametrize("change", [{"kind": None}, {"person": None}, {"host": None}])
def test_what_may_be_service_may_count(change: dict[str, Any]) -> None:
    open_ = ten(work(date(2013, 9, 1), **change))
    assert (number(open_, "1a"), open_.verdict) == ((0, 10), UNKNOWN)


def test_an_unknown_start_leaves_the_years_before_the_end_open() -> None:
    open_ = ten(work(None, date(2023, 8, 31)))
    assert open_.verdict is UNKNOWN
    assert ("P1", "posting.start") in lacking(open_)
    # with ten known years the other posting does not matter
    assert ten(work(None, date(2012, 8, 31)), work(date(2013, 9, 1), id_="P2")).verdict is MET


def test_an_unknown_end_leaves_the_years_after_the_start_open() -> None:
    assert number(ten(work(date(2013, 9, 1), None)), "1a") == (0, 10)


def test_leave_of_unknown_length_may_take_off_everything_after_its_start() -> None:
    # September 2012 to August 2018: six years are certain; at most eleven years less the first day of the leave
    open_ = ten(work(date(2012, 9, 1)), leave(date(2018, 9, 1), None))
    assert (number(open_, "1a"), open_.verdict) == ((6, 10), UNKNOWN)
    assert ("L1", "posting.end") in lacking(open_)
    # of ten years the first day of the leave is one too few, however long it lasts
    assert ten(work(date(2013, 9, 1)), leave(date(2018, 9, 1), None)).verdict is NOT_MET


def test_postings_that_are_not_kept_leave_everything_open() -> None:
    open_ = ask(service.EDITION, case(keeps=False), "ten-years")
    assert open_.verdict is UNKNOWN
    assert lacking(open_) == {("posting", "posting")}


KEPT_ELEVEN_YEARS = Recorded(since=date(2012, 9, 1), until=ON)


def test_an_archive_of_eleven_years_never_proves_less_than_ten() -> None:
    assert ask(service.EDITION, case(work(date(2020, 9, 1)), recorded=KEPT_ELEVEN_YEARS), "ten-years").verdict is UNKNOWN


def test_an_archive_of_eleven_years_proves_ten() -> None:
    assert ask(service.EDITION, case(work(date(2013, 9, 1)), recorded=KEPT_ELEVEN_YEARS), "ten-years").verdict is MET


# -- as of a day inside the year ---------------------------------------------------------------------------------------


def test_the_tenth_year_is_complete_on_its_last_day() -> None:
    # since 1 March 2013: ten years with 28 February 2023
    served = work(date(2013, 3, 1))
    before = ten(served, on=date(2023, 2, 27))
    assert (before.verdict, before.holding) == (PENDING, False)
    assert ten(served, on=date(2023, 2, 28)).verdict is MET


def test_a_year_that_cannot_become_the_tenth_is_lost_before_it_ends() -> None:
    assert ten(work(date(2013, 9, 2)), on=date(2023, 3, 1)).verdict is NOT_MET


def test_the_certificate_follows() -> None:
    assert ten(work(date(2013, 9, 1))).beside.effects[0].state is EffectState.IN_FORCE
    assert ten(work(date(2013, 9, 2))).beside.effects[0].state is EffectState.NONE


def test_the_bonus_is_a_plain_number() -> None:
    bonus = ten(work(date(2013, 9, 1))).beside.effects[1]
    assert bonus.observed is not None
    assert (bonus.state, bonus.observed.low, bonus.observed.high) == (EffectState.IN_FORCE, 3000, 3000)


# -- three within the last five ----------------------------------------------------------------------------------------
# Asked for 2022-23, the last five school years are 1 September 2018 to 31 August 2023, the calendar years 2019 to 2023.


@pytest.mark.parametrize(
    ("postings", "years", "verdict"),
    [
        ([work(date(2020, 9, 1))], 3, MET),
        ([work(date(2021, 9, 1))], 2, NOT_MET),
        ([work(date(2010, 9, 1), date(2020, 8, 31))], 2, NOT_MET),  # ten years, of which two lie within the five
        ([work(date(2010, 9, 1), date(2021, 8, 31))], 3, MET),
        # a year, two years later another, then a third: breaks do not matter
        (
            [
                work(date(2018, 9, 1), date(2019, 8, 31)),
                work(date(2020, 9, 1), date(2021, 8, 31), "P2"),
                work(date(2022, 9, 1), date(2023, 8, 31), "P3"),
            ],
            3,
            MET,
        ),
    ],
)
def test_three_years_within_the_last_five_wherever_they_lie(postings: list[Posting], years: int, verdict: Any) -> None:
    asked = three(*postings)
    assert (number(asked, "2"), asked.verdict) == ((years, years), verdict)


def test_three_terms_of_ten_months_are_no_three_years() -> None:
    # 1 September to 10 July three times: 3 x (10 months 10 days) = 2 years and 7 months; as whole school years they are three, see below
    terms = [term(year) for year in (2020, 2021, 2022)]
    assert (number(three(*terms), "2"), three(*terms).verdict) == ((2, 2), NOT_MET)


def test_under_the_other_reading_the_five_are_calendar_years() -> None:
    # September 2018 to August 2021: three school years; of 2019 to 2023 two years and eight months
    served = work(date(2018, 9, 1), date(2021, 8, 31))
    assert three(served).verdict is MET
    other = {"v2": "calendar_years"}
    lost = three(served, readings=other)
    assert (number(lost, "2"), lost.verdict) == ((2, 2), NOT_MET)  # on 1 October 2023 three months are left: 2 years and 11 months at most
    # a month more of service, and the three months that are left would do
    assert three(work(date(2018, 9, 1), date(2021, 9, 30)), readings=other).verdict is PENDING


def test_leave_is_taken_off_here_too() -> None:
    # March 2020 to August 2023 is three years and six months: less six months, and less six months and a half
    served = work(date(2020, 3, 1))
    assert three(served, leave(date(2021, 3, 1), date(2021, 8, 31))).verdict is MET
    assert three(served, leave(date(2021, 3, 1), date(2021, 9, 15))).verdict is NOT_MET


def test_during_the_last_year_the_rest_may_still_be_served() -> None:
    served = work(date(2020, 9, 1))
    during = three(served, on=date(2023, 3, 1))
    assert (during.verdict, during.holding) == (PENDING, False)
    assert three(work(date(2021, 9, 1)), on=date(2023, 3, 1)).verdict is NOT_MET


def test_records_of_the_five_years_are_enough() -> None:
    kept = Recorded(since=date(2018, 9, 1), until=ON)
    few = case(work(date(2021, 9, 1)), recorded=kept)
    assert ask(service.EDITION, few, "three-of-five").verdict is NOT_MET
    # what was before the records may have been service: 11 months 29 days, or 11 months 30 days, which are twelve months
    served = work(date(2021, 9, 1))
    less, least = (case(served, recorded=Recorded(since=date(2019, 8, day), until=ON)) for day in (30, 31))
    assert ask(service.EDITION, less, "three-of-five").verdict is NOT_MET
    assert ask(service.EDITION, least, "three-of-five").verdict is UNKNOWN


# -- whole school years ------------------------------------------------------------------------------------------------
# Asked for 2022-23, the last five school years are 2018-19 to 2022-23; each has two semesters, from 1 September to 15 January and from
# 15 February to 5 July.

SEMESTERS = SchoolCalendar(
    id="county",
    semesters=[
        semester
        for year in range(2018, 2023)
        for semester in (
            SemesterDates(semester=Semester(year, 1), first_lesson=date(year, 9, 1), last_day=date(year + 1, 1, 15)),
            SemesterDates(semester=Semester(year, 2), first_lesson=date(year + 1, 2, 15), last_day=date(year + 1, 7, 5)),
        )
    ],
)


def whole(*postings: Posting, recorded: Recorded = EVER, **parts: Any) -> Assessment:
    values: dict[str, Any] = {"calendar": SEMESTERS}
    return ask(service.EDITION, case(*postings, recorded=recorded), "three-whole", **(values | parts))


@pytest.mark.parametrize(
    ("postings", "verdict"),
    [
        ([work(date(2020, 9, 1))], MET),
        ([work(date(2010, 9, 1), date(2021, 7, 5))], MET),  # 2018-19 to 2020-21
        ([work(date(2010, 9, 1), date(2021, 7, 4))], NOT_MET),  # a day short of the third
        ([work(date(2010, 9, 1), date(2020, 8, 31))], NOT_MET),  # of ten years two lie within the five
        ([term(2018), term(2020), term(2022)], MET),  # three of five, wherever they lie
        ([term(2018), term(2020), term(2022, end=(7, 4))], NOT_MET),
        ([term(2018), term(2020), term(2022, start=(9, 2))], NOT_MET),
        ([term(2018), term(2019), term(2020, end=(1, 15)), work(date(2021, 2, 15), date(2021, 7, 5))], MET),  # away in the winter break
        ([term(2018), term(2019), term(2020, end=(3, 1)), work(date(2021, 3, 2), date(2021, 7, 5))], MET),  # from one school to the next
        ([term(2018), term(2019), term(2020, end=(3, 1)), work(date(2021, 3, 3), date(2021, 7, 5))], NOT_MET),  # a day between them
        ([term(2018), term(2019), term(2020, host="N")], NOT_MET),  # the third in a town
    ],
)
def test_three_of_five_school_years_are_served_whole(postings: list[Posting], verdict: Any) -> None:
    assert whole(*postings).verdict is verdict


def test_each_of_the_five_school_years_is_told() -> None:
    years = [found for found in whole(term(2018), term(2020)).finding.walk() if found.frame is not None]
    by_year = {
        found.frame.period: found.verdict for found in years if found.frame is not None and isinstance(found.frame.period, SchoolYear)
    }
    assert by_year == {SchoolYear(year): MET if year in {2018, 2020} else NOT_MET for year in range(2018, 2023)}


def test_of_what_is_not_known_a_year_may_be_the_third() -> None:
    two = term(2018), term(2019)
    open_ = whole(*two, term(2020, host="X"))
    assert open_.verdict is UNKNOWN
    assert ("P2020", "posting.host.setting") in lacking(open_)
    unknown_end = whole(*two, work(date(2020, 9, 1), None))
    assert unknown_end.verdict is UNKNOWN
    assert ("P1", "posting.end") in lacking(unknown_end)
    # with three known years it does not matter
    assert whole(*two, term(2021), term(2020, host="X")).verdict is MET


def test_without_a_calendar_it_is_not_known_when_a_school_year_is_whole() -> None:
    assert whole(work(date(2010, 9, 1)), calendar=None).verdict is UNKNOWN


def test_records_of_three_years_show_three_and_not_that_there_are_fewer() -> None:
    kept = Recorded(since=date(2020, 9, 1), until=ON)
    assert whole(term(2020), term(2021), term(2022), recorded=kept).verdict is MET
    assert whole(term(2021), term(2022), recorded=kept).verdict is UNKNOWN
    assert whole(recorded=kept).verdict is NOT_MET  # two years are left


def test_a_third_year_is_pending_until_it_cannot_be_whole_any_more() -> None:
    march = date(2023, 3, 1)
    during = whole(term(2018), term(2019), work(date(2022, 9, 1)), on=march)
    assert (during.verdict, during.holding) == (PENDING, True)  # no day of it is lost so far
    assert whole(term(2018), term(2019), term(2021), on=march).verdict is MET
    assert whole(term(2018), term(2019), term(2022, start=(9, 2)), on=march).verdict is NOT_MET
    assert whole(term(2018), work(date(2022, 9, 1)), on=march).verdict is NOT_MET
