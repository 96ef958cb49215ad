"""Education calendars: periods as values, and school calendars over dates that a caller gives."""

from edu_policy.calendars.periods import NO_END, CalendarYear, Month, NoEnd, Period, SchoolYear, Semester, Span, as_date, shifted, span_of
from edu_policy.calendars.school import Edge, SchoolCalendar, SemesterDates, nominal

__all__ = [
    "NO_END",
    "CalendarYear",
    "Edge",
    "Month",
    "NoEnd",
    "Period",
    "SchoolCalendar",
    "SchoolYear",
    "Semester",
    "SemesterDates",
    "Span",
    "as_date",
    "nominal",
    "shifted",
    "span_of",
]


def __dir__() -> list[str]:
    return __all__
