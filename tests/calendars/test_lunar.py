"""The lunar new year of 1950 to 2099."""

from datetime import date
from itertools import pairwise

import pytest

from edu_policy.calendars import lunar
from edu_policy.calendars.lunar import lunar_new_year
from edu_policy.errors import InvalidTypeError, OutsideCalendarError

YEARS = range(1950, 2100)


# Known without the table: the Spring Festivals of public holidays, and the earliest and the latest that there can be.
@pytest.mark.parametrize(
    "day",
    [
        date(1966, 1, 21),
        date(1985, 2, 20),
        date(2000, 2, 5),
        date(2008, 2, 7),
        date(2020, 1, 25),
        date(2021, 2, 12),
        date(2022, 2, 1),
        date(2023, 1, 22),
        date(2024, 2, 10),
        date(2025, 1, 29),
        date(2026, 2, 17),
    ],
)
def test_well_known_new_years(day: date) -> None:
    assert lunar_new_year(day.year) == day


def test_every_new_year_lies_in_its_year_between_21_january_and_20_february() -> None:
    found = [lunar_new_year(year) for year in YEARS]

    assert [day.year for day in found] == list(YEARS)
    assert min((day.month, day.day) for day in found) == (1, 21)
    assert max((day.month, day.day) for day in found) == (2, 20)
    assert {type(day) for day in found} == {date}


def test_a_lunar_year_has_12_or_13_months_of_29_or_30_days() -> None:
    # 12 months: 354 days, or one less or more; 13 months: 384, or one less or more. 353 days is rare: the year from 1965-02-02 is one.
    lengths = {year: (lunar_new_year(year + 1) - lunar_new_year(year)).days for year in YEARS[:-1]}

    assert set(lengths.values()) == {353, 354, 355, 383, 384, 385}
    assert lengths[1965] == 353


def test_nineteen_years_bring_the_new_year_back_to_about_the_same_day() -> None:
    # 19 solar years are 235 lunar months but for two hours; a leap month placed elsewhere may still move a new year by a month.
    shifts = [(lunar_new_year(year + 19).replace(year=year) - lunar_new_year(year)).days for year in YEARS[:-19]]

    assert all(abs(shift) <= 2 or 28 <= abs(shift) <= 31 for shift in shifts)
    assert sum(abs(shift) <= 2 for shift in shifts) > 0.9 * len(shifts)


def test_consecutive_new_years_move_back_about_eleven_days_or_on_about_nineteen() -> None:
    for one, other in pairwise(map(lunar_new_year, YEARS)):
        moved = (other.replace(year=2000) - one.replace(year=2000)).days
        assert -13 <= moved <= -9 or 17 <= moved <= 21


@pytest.mark.parametrize("year", [1949, 2100, 0, -1, 10**6])
def test_a_year_beyond_the_table_is_refused(year: int) -> None:
    with pytest.raises(OutsideCalendarError) as caught:
        lunar_new_year(year)
    assert str(caught.value) == f"year: the lunar new year is known for 1950 to 2099, not for {year}"


@pytest.mark.parametrize("year", [True, "2024", 2024.0, None, date(2024, 1, 1)])
def test_what_is_no_year_is_refused(year: object) -> None:
    with pytest.raises(InvalidTypeError, match="year: expected a calendar year as an int, such as 2024, got"):
        lunar_new_year(year)  # type: ignore[arg-type]  # the wrong type is the case


def test_the_table_agrees_with_an_independent_one_where_that_is_installed() -> None:
    holidays = pytest.importorskip("holidays.calendars", reason="holidays is not installed")
    oracle = holidays._ChineseLunisolar()

    assert {year: oracle.lunar_new_year_date(year)[0] for year in YEARS} == {year: lunar_new_year(year) for year in YEARS}


def test_the_module_lists_its_names() -> None:
    assert dir(lunar) == ["lunar_new_year"]
