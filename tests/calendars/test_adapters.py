"""Working days sampled from the packages chinesecalendar and holidays."""

from datetime import date, datetime
from typing import Any

import chinese_calendar  # type: ignore[import-untyped]  # it ships no types
import pytest
from holidays import country_holidays

from edu_policy.calendars import CalendarYear, Weekday, WorkingDays, adapters
from edu_policy.calendars.adapters import from_chinesecalendar, from_holidays
from edu_policy.calendars.mainland import MAINLAND
from edu_policy.errors import EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError, OutsideCalendarError

AS_OF = date(2026, 11, 23)
YEARS = range(2004, 2027)


def china(**how: Any) -> Any:
    """A Chinese calendar; with a language it does not read the environment."""
    return country_holidays("CN", language="en_US", **how)


def test_the_module_lists_its_names() -> None:
    assert dir(adapters) == sorted(adapters.__all__)


def test_chinesecalendar_gives_the_table_of_the_nation_but_for_one_day() -> None:
    table = from_chinesecalendar(chinese_calendar, years=YEARS, as_of=AS_OF)
    assert (table.id, table.years, table.as_of, table.week) == ("chinesecalendar", MAINLAND.years, AS_OF, MAINLAND.week)
    assert table.off == MAINLAND.off
    assert MAINLAND.worked - table.worked == {date(2005, 12, 31)}
    assert table.worked <= MAINLAND.worked


def test_holidays_gives_the_table_of_the_nation() -> None:
    table = from_holidays(china(), years=YEARS, as_of=AS_OF)
    assert (table.id, table.years, table.as_of, table.week) == ("holidays", MAINLAND.years, AS_OF, MAINLAND.week)
    assert (table.off, table.worked) == (MAINLAND.off, MAINLAND.worked)


def test_a_sampled_table_is_a_base() -> None:
    table = from_holidays(china(), years=[2024], as_of=AS_OF)
    assert WorkingDays([table]).days_in(CalendarYear(2024)) == 251  # see the tests of the nation's table


class Half:
    """A package that knows 2024 up to June."""

    def is_workday(self, day: date) -> bool:
        if day > date(2024, 6, 30):
            raise NotImplementedError
        return day.isoweekday() < Weekday.SATURDAY


@pytest.mark.parametrize(
    ("module", "years", "named"),
    [
        (chinese_calendar, [2002, 2003, 2026, 2027], "2002 to 2003, 2027"),
        (chinese_calendar, [2027], "2027"),
        (Half(), [2023, 2024], "2024"),
    ],
)
def test_years_that_chinesecalendar_lacks_are_all_named(module: Any, years: list[int], named: str) -> None:
    with pytest.raises(OutsideCalendarError, match=f"has no data for {named};") as caught:
        from_chinesecalendar(module, years=years, as_of=AS_OF)
    assert caught.value.path == "years"


def test_years_that_holidays_guesses_are_all_named() -> None:
    # The package gives 19 holidays for 2027, none of them marked, and no make-up day.
    calendar = china()
    assert len([day for day in CalendarYear(2027) if day in calendar]) == 19
    assert not any("estimated" in calendar.get(day, "") for day in CalendarYear(2027))
    with pytest.raises(OutsideCalendarError, match="no make-up days in 1999, 2027 to 2028, as every notice sets them") as caught:
        from_holidays(calendar, years=[1999, 2026, 2027, 2028], as_of=AS_OF)
    assert caught.value.path == "years"


def test_a_make_up_day_at_the_end_of_december_announces_no_year() -> None:
    # As the notice of the year after sets it: 2005-12-31 belongs to 2006.
    class OfTheYearAfter:
        years = (2005,)
        observed = True
        categories = ("public",)

        def is_working_day(self, day: date) -> bool:
            return day.isoweekday() <= 5 or day == date(2005, 12, 31)

    with pytest.raises(OutsideCalendarError, match="no make-up days in 2005"):
        from_holidays(OfTheYearAfter(), years=[2005], as_of=AS_OF)


def test_a_year_that_the_calendar_has_not_worked_out_is_refused() -> None:
    # Without expand, every weekday of another year would count as worked.
    calendar = china(years=[2023], expand=False)
    assert from_holidays(calendar, years=[2023], as_of=AS_OF).years == {2023}
    with pytest.raises(OutsideCalendarError, match=r"has not worked out 2024; build it with expand=True, or with these years") as caught:
        from_holidays(calendar, years=[2023, 2024], as_of=AS_OF)
    assert caught.value.path == "years"


def test_a_calendar_that_is_not_expanded_yet_misses_no_make_up_day() -> None:
    # 2022 begins on a Saturday: asked for it, the package works out nothing. A make-up day on 2 January would be missed.
    class Lazy:
        observed = True
        categories = ("public",)

        def __init__(self) -> None:
            self.years: set[int] = set()

        def is_working_day(self, day: date) -> bool:
            if day.isoweekday() <= 5:
                self.years.add(day.year)
                return True
            return day == date(2022, 1, 2) and day.year in self.years

    assert list(from_holidays(Lazy(), years=[2022], as_of=AS_OF).worked) == [date(2022, 1, 2)]


@pytest.mark.parametrize(
    ("how", "shown"),
    [
        ({"observed": False}, "got observed=False, categories=['public']"),
        ({"categories": ("public", "half_day")}, "got observed=True, categories=['half_day', 'public']"),
    ],
)
def test_a_calendar_that_counts_other_holidays_is_refused(how: dict[str, Any], shown: str) -> None:
    # With half_day, the package takes 8 March, half a day for women, for a day on which nobody works.
    with pytest.raises(InvalidValueError) as caught:
        from_holidays(china(**how), years=[2024], as_of=AS_OF)
    assert caught.value.path == "calendar"
    assert shown in str(caught.value)


class Vague:
    years = (2024,)
    observed = True
    categories = ("public",)

    def is_workday(self, day: date) -> Any:
        return "yes" if day.month == 3 else day.isoweekday() <= 5

    is_working_day = is_workday


@pytest.mark.parametrize(("sample", "path"), [(from_chinesecalendar, "module"), (from_holidays, "calendar")])
def test_an_answer_that_is_no_truth_value_is_refused(sample: Any, path: str) -> None:
    with pytest.raises(InvalidTypeError, match="expected True or False for 2024-03-01, got 'yes'") as caught:
        sample(Vague(), years=[2024], as_of=AS_OF)
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("sample", "path", "missing"),
    [
        (from_chinesecalendar, "module", "which has no is_workday"),
        (from_holidays, "calendar", "which has no is_working_day and no years and no observed and no categories"),
    ],
)
def test_what_is_no_such_package_is_refused(sample: Any, path: str, missing: str) -> None:
    with pytest.raises(InvalidTypeError, match=missing) as caught:
        sample(object(), years=[2024], as_of=AS_OF)
    assert caught.value.path == path


@pytest.mark.parametrize("sample", [from_chinesecalendar, from_holidays])
@pytest.mark.parametrize(
    ("given", "error", "shown"),
    [
        ({"years": 2024}, InvalidTypeError, "years: expected several years"),
        ({"years": ["2024"]}, EduPolicyErrors, "years: expected years such as 2024, got '2024'"),
        ({"years": []}, EduPolicyErrors, "years: a table covers at least one year"),
        ({"as_of": datetime(2026, 11, 23, 8, 0)}, EduPolicyErrors, "as_of: expected a date"),  # noqa: DTZ001 - the case to refuse
    ],
)
def test_years_and_day_are_checked_before_anything_is_asked(
    sample: Any, given: dict[str, Any], error: type[EduPolicyError], shown: str
) -> None:
    with pytest.raises(error) as caught:
        sample(object(), **{"years": [2024], "as_of": AS_OF, **given})
    assert shown in str(caught.value)
