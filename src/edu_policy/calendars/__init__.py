"""Education calendars: periods as values, and school calendars over dates that a caller gives."""

from edu_policy.calendars.days import NO_END, Dated, Day, Half, HalfDay, NoEnd, Span, Week, Weekday, as_date, shifted
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
from edu_policy.calendars.school import Edge, SchoolCalendar, SemesterDates, nominal

__all__ = [
    "NO_END",
    "CalendarYear",
    "Dated",
    "Day",
    "Edge",
    "Half",
    "HalfDay",
    "Month",
    "NamedDays",
    "NoEnd",
    "Period",
    "Phase",
    "PolicyTerm",
    "PostingTerm",
    "SchoolCalendar",
    "SchoolYear",
    "Semester",
    "SemesterDates",
    "Span",
    "Week",
    "Weekday",
    "as_date",
    "as_period",
    "nominal",
    "shifted",
    "span_of",
]


def __dir__() -> list[str]:
    return __all__
