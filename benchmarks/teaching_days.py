"""How long it takes to count the teaching days of a school year, as ratios within one run.

    python benchmarks/teaching_days.py            the figures of README.md
    python benchmarks/teaching_days.py --quick    a short run, to see that it works

The floors are written by hand over the same dates: a loop over the days with a set of holidays and one of make-up days, as a
spreadsheet macro would do it; and, harder to reach, two look-ups by bisection in a list of the teaching days made beforehand.
Nothing is asserted about time; but the run refuses to start where floors and library disagree. See README.md.
"""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from _ratios import Ratio, compared, figures, machine, seconds, table

from edu_policy import SchoolCalendar, SchoolYear, Semester, SemesterDates, Span
from edu_policy.calendars import MAINLAND, CalendarYear, TeachingDays, WorkingDays

WORKING: Final = WorkingDays([MAINLAND])
AUTUMN: Final = Span(date(2022, 9, 1), date(2023, 1, 13))
SPRING: Final = Span(date(2023, 2, 13), date(2023, 6, 30))
DAYS: Final = TeachingDays(
    SchoolCalendar(
        id="county",
        working=WORKING,
        semesters=[
            SemesterDates(semester=Semester(2022, 1), first_lesson=AUTUMN.start, last_day=AUTUMN.end),
            SemesterDates(semester=Semester(2022, 2), first_lesson=SPRING.start, last_day=SPRING.end),
        ],
    )
)
YEAR: Final = SchoolYear(2022)
SATURDAY: Final = 5  # as date.weekday() numbers it
OFF: Final = MAINLAND.off
WORKED: Final = frozenset(MAINLAND.worked)
TAUGHT: Final = [
    day for semester in (AUTUMN, SPRING) for day in semester if (day in WORKED or (day.weekday() < SATURDAY and day not in OFF))
]
EXPECTED: Final = 189  # 92 in autumn and 97 in spring, worked out by hand in tests/calendars/test_teaching.py
DAY: Final = timedelta(1)


def floor_loop(start: date, end: date) -> int:
    """Count by looking at every day."""
    count, day = 0, start
    while day <= end:
        in_semester = AUTUMN.start <= day <= AUTUMN.end or SPRING.start <= day <= SPRING.end
        if in_semester and (day in WORKED or (day.weekday() < SATURDAY and day not in OFF)):
            count += 1
        day += DAY
    return count


def floor_bisect(start: date, end: date) -> int:
    """Count by two look-ups in a sorted list."""
    return bisect_right(TAUGHT, end) - bisect_left(TAUGHT, start)


def floor_working(start: date, end: date) -> int:
    """Count working days by looking at every day."""
    count, day = 0, start
    while day <= end:
        count += day in WORKED or (day.weekday() < SATURDAY and day not in OFF)
        day += DAY
    return count


def rows(rounds: int, calls: int) -> Iterator[Ratio]:
    """Measure counting a school year, and a calendar year."""
    span, year = YEAR.span, CalendarYear(2023)
    cases: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        ("teaching days of a year, against a loop", lambda: floor_loop(span.start, span.end), lambda: DAYS.days_in(YEAR)),
        ("the same, against bisection", lambda: floor_bisect(span.start, span.end), lambda: DAYS.days_in(YEAR)),
        (
            "working days of a year, against a loop",
            lambda: floor_working(date(2023, 1, 1), date(2023, 12, 31)),
            lambda: WORKING.days_in(year),
        ),
    ]
    for name, floor, library in cases:
        yield compared(
            name,
            lambda floor=floor: seconds(floor, calls),  # type: ignore[misc]
            lambda library=library: seconds(library, calls),  # type: ignore[misc]
            rounds,
            "",
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Check that floors and library agree, measure, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="a short run, to see that it works; its figures say little")
    quick = parser.parse_args(arguments).quick
    span = YEAR.span
    counts = {floor_loop(span.start, span.end), floor_bisect(span.start, span.end), DAYS.days_in(YEAR)}
    if counts != {EXPECTED}:
        print(f"expected {EXPECTED} teaching days, floors and library give {sorted(counts)}", file=sys.stderr)
        return 1
    print(machine(), end="\n\n")
    print(table(figures(rows(*((3, 20) if quick else (15, 500))))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
