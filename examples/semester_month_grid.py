#!/usr/bin/env python3
"""A semester as a month grid: its teaching weeks, holidays and make-up days (調休).

    python examples/semester_month_grid.py --semester 2023-24/1 --language zh_Hant --on 2023-12-01

The calendar is a TOML file; ``semester_month_grid/county.toml`` is an example. ``--on`` shows it as it was known on a day.
A semester that lacks its last day is not drawn, unless ``--nominal`` completes it, and then the grid says which dates are lent.

Exit code 0: drawn; 1: the calendar cannot be read, or lacks what is needed; 2: something in the command.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import edu_policy as ep
from edu_policy.calendars import (
    FROM_BREAKS,
    MAINLAND,
    DayTable,
    Follows,
    Month,
    SchoolCalendar,
    Semester,
    TeachingDays,
    TeachingWeeks,
    Weekday,
    WorkingDays,
    calendar_from,
    lender_text,
    nominal,
)
from edu_policy.sources import Citation

COUNTY: Final = Path(__file__).with_suffix("") / "county.toml"
LANGUAGES: Final = tuple(ep.Language)
WORDS: Final = {
    "title": ("{semester} 學期，{start} 至 {end}", "{semester} 学期，{start} 至 {end}", "semester {semester}, {start} to {end}"),
    "counts": ("教學週 {weeks}，教學日 {days}", "教学周 {weeks}，教学日 {days}", "{weeks} teaching weeks, {days} teaching days"),
    "stated": ("，校曆載明 {stated} 週", "，校历载明 {stated} 周", " ({stated} weeks stated)"),
    "week": ("週", "周", "week"),
    "days": ("一 二 三 四 五 六 日", "一 二 三 四 五 六 日", "Mo Tu We Th Fr Sa Su"),
    "off": ("* 放假", "* 放假", "* day off"),
    "make_up": ("+ 調休上課", "+ 调休上课", "+ make-up day"),
    "follows": ("，按星期{weekday}課表", "，按星期{weekday}课表", ", follows the timetable of {weekday}"),
    "unmapped": ("，課表未載明", "，课表未载明", ", timetable not stated"),
    "first_lesson": ("開課日", "开课日", "first lesson"),
    "last_day": ("最後一天", "最后一天", "last day"),
    "lent": (
        "{edge} {day} 並非校曆所載，採自{lender}",
        "{edge} {day} 并非校历所载，采自{lender}",
        "{edge} {day} is not stated, lent by {lender}",
    ),
}


def say(word: str, language: str, **parts: object) -> str:
    """Return one of the words, with its parts filled in."""
    return WORDS[word][LANGUAGES.index(ep.Language(language))].format(**parts)


def named(weekday: Weekday, language: str) -> str:
    """Return the name of a day of the week."""
    return weekday.name.capitalize() if language == "en" else "一二三四五六日"[weekday - 1]


# -- reading -----------------------------------------------------------------------------------------------------------


def read(path: Path) -> SchoolCalendar:
    """Read a county's calendar, with the working days of the nation and what the county does otherwise."""
    plain = tomllib.loads(path.read_text(encoding="utf-8"))
    local = plain.pop("working_days", None)
    layers = [MAINLAND] if local is None else [MAINLAND, county_days(local)]
    return calendar_from(plain, working=WorkingDays(layers))


def weekday_of(name: str) -> Weekday:
    """Return the day of the week of an English name."""
    if name.upper() not in Weekday.__members__:
        msg = f"working_days.follows: expected a day such as 'thursday', got {name!r}"
        raise ValueError(msg)
    return Weekday[name.upper()]


def county_days(local: Mapping[str, Any]) -> DayTable:
    """Return the days on which the county differs: closed ones, and make-up days whose timetable it names."""
    follows = {date.fromisoformat(day): Follows(weekday_of(name)) for day, name in local.get("follows", {}).items()}
    missing = [key for key in ("source", "as_of") if key not in local]
    if missing:
        msg = f"working_days.{missing[0]}: is missing"
        raise ValueError(msg)
    return DayTable(
        id="county",
        years=MAINLAND.years,  # in the other years it does what the nation does
        source=Citation(local["source"]),
        as_of=local["as_of"],
        week=None,
        off=local.get("closed", []),
        follows=follows,
    )


# -- drawing -----------------------------------------------------------------------------------------------------------


def grid(calendar: SchoolCalendar, semester: Semester, language: str) -> Iterator[str]:
    """Yield the lines of a semester: a heading, a block for each month, the make-up days, and what was lent."""
    dates = calendar.dates_of(semester)
    weeks, days = TeachingWeeks(dates), TeachingDays(calendar)
    span = weeks.span
    stated = "" if dates.stated_weeks is None else say("stated", language, stated=dates.stated_weeks)
    yield say("title", language, semester=semester, start=span.start, end=span.end)
    yield say("counts", language, weeks=weeks.count, days=days.days_in(span)) + stated
    for month in months(span.start, span.end):
        yield f"\n{month}   {header(language)}"
        for number, week in weeks:
            if week.meets(month):
                cells = (cell(day, days, weeks) if day in month else "" for day in week)
                yield label(number, language) + "".join(f"{text:>4}" for text in cells).rstrip()
    yield f"\n{say('off', language)}   {say('make_up', language)}"
    yield from make_up_days(days, weeks, language)
    for edge, lender in sorted(dates.borrowed.items()):
        yield say("lent", language, edge=say(edge, language), day=dates.day_of(edge), lender=lender_text(lender).in_(language))


def months(first: date, last: date) -> Iterator[Month]:
    """Yield the months from one day to another."""
    month = Month.of(first)
    while month <= Month.of(last):
        yield month
        month = month.next


def header(language: str) -> str:
    """Return the names of the days, each as wide as its column; a Chinese character is as wide as two letters."""
    return "".join(f"{name:>{4 if name.isascii() else 3}}" for name in say("days", language).split())


def label(number: int, language: str) -> str:
    """Return the name of a week, as wide as its column."""
    name = f"{say('week', language)} {number:>2}"
    return f"{name:<{10 if name.isascii() else 9}}"


def cell(day: date, days: TeachingDays, weeks: TeachingWeeks) -> str:
    """Return a day with its mark; a dot for a weekend or a day outside of the semester."""
    is_weekday = Weekday.of(day) <= Weekday.FRIDAY
    if day not in weeks.span or (not is_weekday and not days.is_taught(day)):
        return ". "
    mark = " " if is_weekday else "+"
    return f"{day.day}{mark if days.is_taught(day) else '*'}"


def make_up_days(days: TeachingDays, weeks: TeachingWeeks, language: str) -> Iterator[str]:
    """Yield each make-up day with the timetable that it follows."""
    unmapped = days.unmapped_in(weeks.span)
    for day in sorted({*unmapped, *days.working.make_up_days_in(weeks.span)}):
        follows = days.working.status(day).follows
        rule = "unmapped" if day in unmapped or follows is None else "follows"
        yield f"  {day}{say(rule, language, weekday='' if follows is None else named(follows.weekday, language))}"


# -- the command -------------------------------------------------------------------------------------------------------


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--calendar", type=Path, default=COUNTY, help="a TOML file")
    parser.add_argument("--semester", type=Semester.parse, default=Semester(2023, 1), help="such as 2023-24/1")
    parser.add_argument("--language", choices=LANGUAGES, default="zh_Hant")
    parser.add_argument("--on", type=date.fromisoformat, help="the day of knowledge; by default all that is known")
    parser.add_argument("--nominal", action="store_true", help="complete missing edges from the breaks, then by nominal dates")
    return parser.parse_args()


def main() -> int:
    """Draw one semester."""
    options = arguments()
    try:
        calendar = read(options.calendar)
        if options.on is not None:
            calendar = calendar.as_known(options.on)
        if options.nominal:
            calendar = calendar.completed_by(FROM_BREAKS, nominal(options.semester.start_year))
        print(*grid(calendar, options.semester, options.language), sep="\n")
    except (OSError, ValueError, ep.EduPolicyError) as error:  # ValueError: what is no TOML, no UTF-8 or no date, too
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
