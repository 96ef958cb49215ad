"""Education calendars: periods, school calendars over dates that a caller gives, teaching weeks, working days, deadlines, exports.

A name is loaded from the module that defines it when it is first used.
"""

from typing import TYPE_CHECKING

from edu_policy.lazy import loader

if TYPE_CHECKING:
    from edu_policy.calendars.adapters import HolidaysCalendar, WorkdayModule, from_chinesecalendar, from_holidays
    from edu_policy.calendars.book import CalendarBook
    from edu_policy.calendars.checks import all_of, as_date
    from edu_policy.calendars.curriculum import NATIONAL_2022, SHANDONG_2017, Curriculum, GradeWeeks
    from edu_policy.calendars.days import NO_END, Dated, Day, Half, HalfDay, NoEnd, Span, Week, Weekday, shifted
    from edu_policy.calendars.deadlines import BeforeEvent, EndOf, MonthlyDay, Recurring
    from edu_policy.calendars.due import Due, Lateness, Roll, lateness
    from edu_policy.calendars.icalendar import icalendar_of
    from edu_policy.calendars.layers import DayReason, DayStatus, Follows, HalfStatus, HolidayProvider, LayerStatus
    from edu_policy.calendars.lunar import lunar_new_year
    from edu_policy.calendars.mainland import MAINLAND, MAINLAND_NOTICES
    from edu_policy.calendars.oneroster import academic_sessions_of
    from edu_policy.calendars.periods import (
        CalendarYear,
        Month,
        NamedDays,
        Period,
        Phase,
        PolicyTerm,
        PostingTerm,
        SchoolYear,
        Semester,
        as_period,
        span_of,
    )
    from edu_policy.calendars.plain import calendar_from, plain_of
    from edu_policy.calendars.plausible import CalendarWarning, Doubt, warnings_about
    from edu_policy.calendars.school import FROM_BREAKS, FromBreaks, Lending, SchoolCalendar, nominal
    from edu_policy.calendars.semesters import Edge, SemesterDates, WeeksAndDays
    from edu_policy.calendars.standing import BREAKS, NOMINAL, lender_text
    from edu_policy.calendars.tables import DayTable
    from edu_policy.calendars.teaching import TeachingDays, Timetable
    from edu_policy.calendars.weeks import Diagnosis, LengthCheck, Parity, TeachingWeeks, WeekCheck, check_length
    from edu_policy.calendars.working import WorkingDays

__all__ = [
    "BREAKS",
    "FROM_BREAKS",
    "MAINLAND",
    "MAINLAND_NOTICES",
    "NATIONAL_2022",
    "NOMINAL",
    "NO_END",
    "SHANDONG_2017",
    "BeforeEvent",
    "CalendarBook",
    "CalendarWarning",
    "CalendarYear",
    "Curriculum",
    "Dated",
    "Day",
    "DayReason",
    "DayStatus",
    "DayTable",
    "Diagnosis",
    "Doubt",
    "Due",
    "Edge",
    "EndOf",
    "Follows",
    "FromBreaks",
    "GradeWeeks",
    "Half",
    "HalfDay",
    "HalfStatus",
    "HolidayProvider",
    "HolidaysCalendar",
    "Lateness",
    "LayerStatus",
    "Lending",
    "LengthCheck",
    "Month",
    "MonthlyDay",
    "NamedDays",
    "NoEnd",
    "Parity",
    "Period",
    "Phase",
    "PolicyTerm",
    "PostingTerm",
    "Recurring",
    "Roll",
    "SchoolCalendar",
    "SchoolYear",
    "Semester",
    "SemesterDates",
    "Span",
    "TeachingDays",
    "TeachingWeeks",
    "Timetable",
    "Week",
    "WeekCheck",
    "Weekday",
    "WeeksAndDays",
    "WorkdayModule",
    "WorkingDays",
    "academic_sessions_of",
    "all_of",
    "as_date",
    "as_period",
    "calendar_from",
    "check_length",
    "from_chinesecalendar",
    "from_holidays",
    "icalendar_of",
    "lateness",
    "lender_text",
    "lunar_new_year",
    "nominal",
    "plain_of",
    "shifted",
    "span_of",
    "warnings_about",
]

_HOMES = {
    "adapters": ("HolidaysCalendar", "WorkdayModule", "from_chinesecalendar", "from_holidays"),
    "book": ("CalendarBook",),
    "checks": ("all_of", "as_date"),
    "curriculum": ("NATIONAL_2022", "SHANDONG_2017", "Curriculum", "GradeWeeks"),
    "days": ("NO_END", "Dated", "Day", "Half", "HalfDay", "NoEnd", "Span", "Week", "Weekday", "shifted"),
    "deadlines": ("BeforeEvent", "EndOf", "MonthlyDay", "Recurring"),
    "due": ("Due", "Lateness", "Roll", "lateness"),
    "icalendar": ("icalendar_of",),
    "layers": ("DayReason", "DayStatus", "Follows", "HalfStatus", "HolidayProvider", "LayerStatus"),
    "lunar": ("lunar_new_year",),
    "mainland": ("MAINLAND", "MAINLAND_NOTICES"),
    "oneroster": ("academic_sessions_of",),
    "periods": (
        "CalendarYear",
        "Month",
        "NamedDays",
        "Period",
        "Phase",
        "PolicyTerm",
        "PostingTerm",
        "SchoolYear",
        "Semester",
        "as_period",
        "span_of",
    ),
    "plain": ("calendar_from", "plain_of"),
    "plausible": ("CalendarWarning", "Doubt", "warnings_about"),
    "school": ("FROM_BREAKS", "FromBreaks", "Lending", "SchoolCalendar", "nominal"),
    "semesters": ("Edge", "SemesterDates", "WeeksAndDays"),
    "standing": ("BREAKS", "NOMINAL", "lender_text"),
    "tables": ("DayTable",),
    "teaching": ("TeachingDays", "Timetable"),
    "weeks": ("Diagnosis", "LengthCheck", "Parity", "TeachingWeeks", "WeekCheck", "check_length"),
    "working": ("WorkingDays",),
}
"""Which module defines which names; the same as above, for use at run time."""


def __dir__() -> list[str]:
    return __all__


if not TYPE_CHECKING:  # else a checker would take every misspelt name for one of ours
    __getattr__ = loader(__name__, _HOMES)
