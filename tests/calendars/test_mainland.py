"""The working days of mainland China, against the two packages that know them."""

from collections import Counter
from datetime import date

import chinese_calendar  # type: ignore[import-untyped]  # it ships no types
import pytest
from holidays import country_holidays

from edu_policy.calendars import CalendarYear, Span, Weekday, WorkingDays, mainland
from edu_policy.calendars.mainland import MAINLAND, MAINLAND_NOTICES
from edu_policy.errors import OutsideCalendarError

NATION = WorkingDays([MAINLAND])
ALL = Span(date(2004, 1, 1), date(2026, 12, 31))
THE_LAST_OF_2005 = date(2005, 12, 31)


def test_the_module_lists_its_names() -> None:
    assert dir(mainland) == sorted(mainland.__all__)


def test_every_day_is_as_holidays_has_it() -> None:
    # With a language, the package does not read the environment.
    oracle = country_holidays("CN", language="en_US", years=range(2004, 2027))
    assert ALL.days == 8401  # 23 * 365 and 6 leap days: 2004, 2008, 2012, 2016, 2020, 2024
    assert [day for day in ALL if NATION.is_worked(day) is not oracle.is_working_day(day)] == []


def test_every_day_but_one_is_as_chinesecalendar_has_it() -> None:
    # chinesecalendar takes Saturday 2005-12-31 for a day off. 国办发明电〔2005〕35号, the notice of 2006, moves it to 2 or 3 January.
    differing = [day for day in ALL if NATION.is_worked(day) is not chinese_calendar.is_workday(day)]
    assert differing == [THE_LAST_OF_2005]
    assert NATION.is_worked(THE_LAST_OF_2005)
    assert "国办发明电〔2005〕35号" in str(MAINLAND_NOTICES[2005].note)


def test_what_is_listed_differs_from_the_ordinary_week() -> None:
    assert {day.isoweekday() for day in MAINLAND.off} <= {1, 2, 3, 4, 5}
    assert {day.isoweekday() for day in MAINLAND.worked} == {Weekday.SATURDAY, Weekday.SUNDAY}
    assert not MAINLAND.follows  # no notice says whose timetable a school follows


def test_the_days_of_2024_by_hand() -> None:
    # 2024 begins on a Monday and has 366 days: 52 weeks, a Monday and a Tuesday, so 52 * 5 + 2 = 262 weekdays. Not worked are 19:
    # 1 (元旦), 5 (春節), 2 (清明), 3 (五一), 1 (端午), 2 (中秋), 5 (國慶). Worked are 8 of the weekend. 262 - 19 + 8 = 251.
    year = CalendarYear(2024)
    off = [day for day in year if day.isoweekday() <= 5 and not NATION.is_worked(day)]
    assert Counter(day.month for day in off) == {1: 1, 2: 5, 4: 2, 5: 3, 6: 1, 9: 2, 10: 5}
    assert (NATION.days_in(year), NATION.half_days_in(year), len(NATION.make_up_days_in(year))) == (251, 502, 8)


def test_2019_and_2020_stand_as_amended() -> None:
    # 1 to 4 May 2019 instead of 1 May alone; the Spring Festival holiday of 2020 up to 2 February instead of 30 January.
    assert NATION.list_in(Span(date(2019, 4, 27), date(2019, 5, 6))) == tuple(
        date.fromisoformat(day) for day in ("2019-04-28", "2019-04-29", "2019-04-30", "2019-05-05", "2019-05-06")
    )
    assert NATION.list_in(Span(date(2020, 1, 22), date(2020, 2, 4))) == tuple(
        date.fromisoformat(day) for day in ("2020-01-22", "2020-01-23", "2020-02-03", "2020-02-04")
    )
    assert [year for year, notice in MAINLAND_NOTICES.items() if len(notice.urls) == 2] == [2019, 2020]


@pytest.mark.parametrize("year", [2003, 2027])
def test_a_year_without_a_notice_is_refused(year: int) -> None:
    with pytest.raises(OutsideCalendarError, match=f"the working days of {year} are not known: .*2004 to 2026") as caught:
        NATION.is_worked(date(year, 1, 1))
    assert caught.value.path == "day"


def test_each_year_has_its_notice() -> None:
    assert MAINLAND_NOTICES.keys() == MAINLAND.years == set(range(2004, 2027))
    assert all(f"{year}年" in notice.title for year, notice in MAINLAND_NOTICES.items())
    assert [url for notice in MAINLAND_NOTICES.values() for url in notice.urls] == [*MAINLAND.source.urls]
    assert len(set(MAINLAND.source.urls)) == 25  # 23 years, two of them with an amendment
    assert MAINLAND.as_of == date(2026, 11, 23)
