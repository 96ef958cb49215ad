"""School calendars as iCalendar text, read back by the icalendar package and compared with what the calendars state."""

import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from edu_policy.calendars import (
    FROM_BREAKS,
    MAINLAND,
    DayTable,
    Edge,
    Follows,
    Half,
    HalfDay,
    SchoolCalendar,
    Semester,
    SemesterDates,
    Weekday,
    WorkingDays,
    calendar_from,
    icalendar,
    icalendar_of,
    nominal,
)
from edu_policy.errors import InvalidTypeError, InvalidValueError, OutsideCalendarError, UnknownNameError
from edu_policy.sources import Citation
from edu_policy.text import Language

A_DATETIME = datetime(2023, 6, 30, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
STAMP = date(2026, 11, 23)
RECORDS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "published.toml").read_text(encoding="utf-8"))["calendar"]
NATION = WorkingDays([MAINLAND])

AUTUMN = SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 9, 1), last_day=date(2024, 1, 19))
SPRING = SemesterDates(semester=Semester(2023, 2), first_lesson=date(2024, 2, 26), last_day=date(2024, 7, 7))


def calendar_with(*semesters: SemesterDates, id: str = "county", working: WorkingDays | None = None) -> SchoolCalendar:  # noqa: A002 - as in the class
    return SchoolCalendar(id=id, semesters=semesters, working=working)


def events_in(text: str) -> list[Event]:
    """The events of a file, after the icalendar package found nothing wrong in any part of it."""
    read = Calendar.from_ical(text)
    assert [error for part in read.walk() for error in part.errors] == []
    return read.events


def exported(calendar: SchoolCalendar, language: str = "en") -> list[Event]:
    return events_in(icalendar_of(calendar, stamp=STAMP, language=language))


def shown(event: Event) -> str:
    """An event as its two dates, the second not inside, and its title."""
    return f"{event.decoded('DTSTART')} {event.decoded('DTEND')} {event['SUMMARY']}"


def test_the_module_lists_its_names() -> None:
    assert dir(icalendar) == sorted(icalendar.__all__)


# -- the published calendars -------------------------------------------------------------------------------------------------------


def stated_days(record: dict[str, Any]) -> Iterator[tuple[date, date]]:
    """The first day of each event that a record should give, and the day after its last, worked out from its plain values."""
    for plain in record["semesters"]:
        dates = {edge.value: plain[edge.value] for edge in Edge if edge.value in plain}
        for first, last in (("first_lesson", "last_day"), ("break_start", "break_end")):
            if first in dates and last in dates:
                yield dates.pop(first), dates.pop(last) + timedelta(1)
        yield from ((day, day + timedelta(1)) for day in dates.values())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_every_published_date_stands_in_the_file(record: dict[str, Any], language: Language) -> None:
    events = exported(calendar_from(record), language)
    assert sorted((event.decoded("DTSTART"), event.decoded("DTEND")) for event in events) == sorted(stated_days(record))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_every_event_has_what_the_format_asks_for(record: dict[str, Any]) -> None:
    text = icalendar_of(calendar_from(record), stamp=STAMP)
    events = events_in(text)
    assert len({event["UID"] for event in events}) == len(events) == text.count("BEGIN:VEVENT\r\n") > 0
    assert text.count("DTSTAMP:20261123T000000Z\r\n") == len(events)
    for event in events:
        assert event.decoded("DTSTAMP") == datetime(2026, 11, 23, tzinfo=UTC)
        assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
        assert (type(event.decoded("DTSTART")), type(event.decoded("DTEND"))) == (date, date)
        assert str(event["SUMMARY"]).strip()


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_lines_are_short_and_end_as_the_format_asks(record: dict[str, Any]) -> None:
    assert_well_formed(icalendar_of(calendar_from(record), stamp=STAMP))


def assert_well_formed(text: str) -> None:
    assert text.endswith("\r\n")
    assert text.count("\r") == text.count("\n") == text.count("\r\n")
    assert [line for line in text.split("\r\n") if len(line.encode()) > 75] == []


def test_no_two_published_calendars_share_a_uid() -> None:
    uids = [event["UID"] for record in RECORDS for event in exported(calendar_from(record))]
    assert len(set(uids)) == len(uids) > 100


BEIJING = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//edu_policy//school calendar//EN
BEGIN:VEVENT
UID:北京市 2023-24 compulsory/2023-24/1/semester@example.org
DTSTAMP:20230701T000000Z
DTSTART;VALUE=DATE:20230901
DTEND;VALUE=DATE:20240120
SUMMARY:2023-24学年第一学期
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:北京市 2023-24 compulsory/2023-24/1/break@example.org
DTSTAMP:20230701T000000Z
DTSTART;VALUE=DATE:20240120
DTEND;VALUE=DATE:20240226
SUMMARY:2023-24学年寒假
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:北京市 2023-24 compulsory/2023-24/2/semester@example.org
DTSTAMP:20230701T000000Z
DTSTART;VALUE=DATE:20240226
DTEND;VALUE=DATE:20240708
SUMMARY:2023-24学年第二学期
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:北京市 2023-24 compulsory/2023-24/2/break@example.org
DTSTAMP:20230701T000000Z
DTSTART;VALUE=DATE:20240708
DTEND;VALUE=DATE:20240901
SUMMARY:2023-24学年暑假
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""
"""Beijing 2023-24, by hand: each last date in published.toml is inside, and so one day later here."""


def test_the_published_calendar_of_a_city_by_hand() -> None:
    record = next(record for record in RECORDS if record["id"] == "北京市 2023-24 compulsory")
    text = icalendar_of(calendar_from(record), stamp=date(2023, 7, 1), language="zh_Hans", uid_domain="example.org")
    assert text == BEIJING.replace("\n", "\r\n")


# -- single dates ----------------------------------------------------------------------------------------------------------------


def test_an_edge_whose_other_edge_is_not_known_stands_alone() -> None:
    autumn = SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 9, 1), break_start=date(2024, 1, 22))
    spring = SemesterDates(semester=Semester(2023, 2), last_day=date(2024, 7, 5), break_end=date(2024, 8, 31))
    assert [shown(event) for event in exported(calendar_with(autumn, spring))] == [
        "2023-09-01 2023-09-02 Autumn semester 2023-24: first lesson",
        "2024-01-22 2024-01-23 Winter break 2023-24: first day",
        "2024-07-05 2024-07-06 Spring semester 2023-24: last day",
        "2024-08-31 2024-09-01 Summer break 2023-24: last day",
    ]


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        (
            "en",
            [
                "Autumn semester 2023-24",
                "Winter break 2023-24",
                "Autumn semester 2023-24: registration",
                "Autumn semester 2023-24: pupils released",
                "Autumn semester 2023-24: teaching week 1 begins",
            ],
        ),
        (
            "zh_Hant",
            [
                "2023-24學年第一學期",
                "2023-24學年寒假",
                "2023-24學年第一學期：報到",
                "2023-24學年第一學期：學生放假",
                "2023-24學年第一學期：第一教學週開始",
            ],
        ),
        (
            "zh_Hans",
            [
                "2023-24学年第一学期",
                "2023-24学年寒假",
                "2023-24学年第一学期：报到",
                "2023-24学年第一学期：学生放假",
                "2023-24学年第一学期：第一教学周开始",
            ],
        ),
    ],
)
def test_dates_beside_the_semester_are_events_of_their_own(language: str, titles: list[str]) -> None:
    autumn = SemesterDates(
        semester=Semester(2023, 1),
        registration=date(2023, 8, 31),
        first_lesson=date(2023, 9, 1),
        last_day=date(2024, 1, 19),
        released=date(2024, 1, 20),
        break_start=date(2024, 1, 21),
        break_end=date(2024, 2, 25),
        week_one=date(2023, 8, 28),
    )
    assert [str(event["SUMMARY"]) for event in exported(calendar_with(autumn), language)] == titles


def test_an_event_keeps_its_uid_when_its_date_is_amended() -> None:
    whole = SemesterDates(
        semester=Semester(2023, 1),
        registration=date(2023, 8, 31),
        first_lesson=date(2023, 9, 1),
        last_day=date(2024, 1, 19),
        break_start=date(2024, 1, 20),
    )
    notice = SemesterDates(
        semester=Semester(2023, 1),
        registration=date(2023, 9, 1),
        first_lesson=date(2023, 9, 4),
        last_day=date(2024, 1, 12),
        break_start=date(2024, 1, 15),
        known_from=date(2023, 8, 20),
    )
    before, after = exported(calendar_with(whole)), exported(calendar_with(whole, notice))
    assert [event["UID"] for event in before] == [event["UID"] for event in after]
    assert len({shown(event) for event in (*before, *after)}) == 6  # every one of the three moved


def test_a_year_before_1000_has_four_digits() -> None:
    first = SemesterDates(semester=Semester(22, 1), first_lesson=date(22, 9, 1), last_day=date(23, 1, 13))
    text = icalendar_of(calendar_with(first), stamp=date(22, 8, 1))
    for line in ("DTSTAMP:00220801T000000Z", "DTSTART;VALUE=DATE:00220901", "DTEND;VALUE=DATE:00230114"):
        assert f"\r\n{line}\r\n" in text


# -- borrowed dates --------------------------------------------------------------------------------------------------------------


def test_borrowed_edges_are_said_with_their_lender() -> None:
    known = SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 9, 1), break_start=date(2024, 1, 22))
    calendar = calendar_with(known)
    semester, winter = exported(calendar.completed_by(FROM_BREAKS))
    # The day before the break: 2024-01-21, inside.
    assert (shown(semester), semester["DESCRIPTION"]) == (
        "2023-09-01 2024-01-22 Autumn semester 2023-24",
        "last day: not stated, taken from the edges of the breaks",
    )
    assert (shown(winter), winter.get("DESCRIPTION")) == ("2024-01-22 2024-01-23 Winter break 2023-24: first day", None)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "first lesson: not stated, taken from the nominal calendar\nlast day: not stated, taken from the nominal calendar"),
        ("zh_Hant", "開課：未由校曆列明，採自名義校曆\n最後一天：未由校曆列明，採自名義校曆"),
        ("zh_Hans", "开课：未由校历列明，采自名义校历\n最后一天：未由校历列明，采自名义校历"),
    ],
)
def test_each_borrowed_edge_has_a_line_of_its_own(language: str, note: str) -> None:
    assert [str(event["DESCRIPTION"]) for event in exported(nominal(2023), language)] == [note, note]


def test_a_borrowed_edge_that_stands_alone_is_said_too() -> None:
    lent = SemesterDates(semester=Semester(2023, 1), last_day=date(2024, 1, 19), borrowed={Edge.LAST_DAY: "city"})
    (event,) = exported(calendar_with(lent))
    assert (shown(event), event["DESCRIPTION"]) == (
        "2024-01-19 2024-01-20 Autumn semester 2023-24: last day",
        "last day: not stated, taken from calendar city",
    )


def test_what_lends_may_have_any_name() -> None:
    lender = "市教育局; {lender}, \\n \n" + "校曆" * 60
    lent = SemesterDates(semester=Semester(2023, 1), last_day=date(2024, 1, 19), borrowed={Edge.LAST_DAY: lender})
    text = icalendar_of(calendar_with(lent), stamp=STAMP, language="en")
    (event,) = events_in(text)
    assert event["DESCRIPTION"] == f"last day: not stated, taken from calendar {lender}"
    assert_well_formed(text)


# -- days off and make-up days ---------------------------------------------------------------------------------------------------


def days_changed(calendar: SchoolCalendar) -> list[str]:
    """The days off and the make-up days of a calendar."""
    return [shown(event) for event in exported(calendar) if re.search(r"/(off|make-up)/", str(event["UID"]))]


def test_holidays_and_make_up_days_of_autumn_2023_by_hand() -> None:
    # The notice of 2023: off from Friday 09-29 to Friday 10-06, worked on Saturday 10-07 and Sunday 10-08. Weekdays off are 09-29 and
    # 10-02 to 10-06; the weekend between them belongs to the holiday. The notice of 2024: Monday 01-01 with the weekend before it.
    assert days_changed(calendar_with(AUTUMN, working=NATION)) == [
        "2023-09-29 2023-10-07 Day off",
        "2023-12-30 2024-01-02 Day off",
        "2023-10-07 2023-10-08 Make-up day",
        "2023-10-08 2023-10-09 Make-up day",
    ]


def test_holidays_and_make_up_days_of_spring_2024_by_hand() -> None:
    # The notice of 2024: off from 04-04 to 04-06 (Thursday to Saturday), from 05-01 to 05-05 (Wednesday to Sunday), and on Monday 06-10
    # with the weekend before it; worked on 04-07, 04-28 and 05-11. An ordinary weekend is no event.
    assert days_changed(calendar_with(SPRING, working=NATION)) == [
        "2024-04-04 2024-04-07 Day off",
        "2024-05-01 2024-05-06 Day off",
        "2024-06-08 2024-06-11 Day off",
        "2024-04-07 2024-04-08 Make-up day",
        "2024-04-28 2024-04-29 Make-up day",
        "2024-05-11 2024-05-12 Make-up day",
    ]


def test_days_outside_the_semester_are_left_out() -> None:
    # It begins inside of the holiday of 2023-09-29 to 10-06, and ends before New Year.
    inside = SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 10, 4), last_day=date(2023, 10, 7))
    assert days_changed(calendar_with(inside, working=NATION)) == ["2023-10-05 2023-10-07 Day off", "2023-10-07 2023-10-08 Make-up day"]


def test_a_semester_without_both_edges_has_no_days_off() -> None:
    known = SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 9, 1))
    assert days_changed(calendar_with(known, working=NATION)) == []
    assert days_changed(calendar_with(AUTUMN)) == []  # and without working days, no semester has


def school_table(**parts: Any) -> WorkingDays:
    return NATION.with_layer(DayTable(id="school", years=[2023, 2024], source=Citation("Plan"), as_of=date(2023, 8, 1), **parts))


def test_days_on_which_a_school_closes_are_off_and_half_days_are_not() -> None:
    # Thursday 2023-11-02 and Friday 11-03 closed: with the weekend after them, one run until Sunday 11-05. Of Friday 11-10, one half.
    working = school_table(off=[date(2023, 11, 2), date(2023, 11, 3)], halves={HalfDay(date(2023, 11, 10), Half.AFTERNOON): False})
    assert "2023-11-02 2023-11-06 Closed" in days_changed(calendar_with(AUTUMN, working=working))
    assert len(days_changed(calendar_with(AUTUMN, working=working))) == 5  # the four of the nation, and this one


@pytest.mark.parametrize("parts", [{"off": [date(2023, 11, 4)]}, {"halves": {HalfDay(date(2023, 11, 4), Half.AFTERNOON): False}}])
def test_a_weekend_for_which_a_school_says_that_it_closes_is_no_ordinary_one(parts: dict[str, Any]) -> None:
    # Saturday 2023-11-04 or its afternoon; Sunday 11-05 is off as always.
    assert "2023-11-04 2023-11-06 Closed" in days_changed(calendar_with(AUTUMN, working=school_table(**parts)))


def test_the_same_holidays_in_another_year_by_hand() -> None:
    # The notice of 2024: 09-15 to 09-17 off, with 09-14 worked; 10-01 to 10-07 off, with 09-29 and 10-12 worked. That of 2025: 01-01.
    autumn = SemesterDates(semester=Semester(2024, 1), first_lesson=date(2024, 9, 2), last_day=date(2025, 1, 17))
    assert days_changed(calendar_with(autumn, working=NATION)) == [
        "2024-09-15 2024-09-18 Day off",
        "2024-10-01 2024-10-08 Day off",
        "2025-01-01 2025-01-02 Day off",
        "2024-09-14 2024-09-15 Make-up day",
        "2024-09-29 2024-09-30 Make-up day",
        "2024-10-12 2024-10-13 Make-up day",
    ]


@pytest.mark.parametrize(
    ("language", "titles", "notes"),
    [
        ("en", "Make-up day", ["Timetable of Friday", "Timetable of Monday of week 5"]),
        ("zh_Hant", "調休上課", ["按星期五課表上課", "按第5週星期一課表上課"]),
        ("zh_Hans", "调休上课", ["按星期五课表上课", "按第5周星期一课表上课"]),
    ],
)
def test_a_make_up_day_says_whose_timetable_it_follows(language: str, titles: str, notes: list[str]) -> None:
    follows = {date(2023, 10, 7): Follows(Weekday.FRIDAY), date(2023, 10, 8): Follows(Weekday.MONDAY, week=5)}
    events = exported(calendar_with(AUTUMN, working=school_table(follows=follows)), language)
    assert [str(event["DESCRIPTION"]) for event in events if event["SUMMARY"] == titles] == notes


def test_a_semester_beyond_the_known_working_days_is_refused() -> None:
    later = SemesterDates(semester=Semester(2026, 1), first_lesson=date(2026, 9, 1), last_day=date(2027, 1, 22))
    with pytest.raises(OutsideCalendarError, match="the working days of 2027 are not known"):
        icalendar_of(calendar_with(later, working=NATION), stamp=STAMP)


def test_all_uids_stay_unique_with_days_off() -> None:
    events = exported(calendar_with(AUTUMN, SPRING, working=NATION))
    assert len({event["UID"] for event in events}) == len(events) == 12  # two semesters, 4 and 6 days


# -- calendars without dates -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("semesters", [[], [SemesterDates(semester=Semester(2023, 1))]])
def test_a_calendar_without_dates_gives_a_file_without_events(semesters: list[SemesterDates]) -> None:
    text = icalendar_of(calendar_with(*semesters), stamp=STAMP)
    assert events_in(text) == []
    assert_well_formed(text)
    # RFC 5545 asks for at least one component (section 3.6), although the icalendar package reads a file with none.
    assert [part.name for part in Calendar.from_ical(text).subcomponents] == ["VTIMEZONE"]
    assert "VTIMEZONE" not in icalendar_of(calendar_with(AUTUMN), stamp=STAMP)


# -- any text --------------------------------------------------------------------------------------------------------------------

writable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=[*map(chr, {*range(32), 127} - {9, 10})]), min_size=1)
ids = st.one_of(writable, st.text(st.sampled_from('\\;,:"\n\t nN教^'), min_size=1)).filter(str.strip)
"""Ids of every kind that a calendar takes and iCalendar can write; the second kind is full of what has a meaning of its own."""


@given(ids, ids, ids)
def test_any_id_is_read_back_as_it_was(id_: str, domain: str, lender: str) -> None:
    lent = SemesterDates(semester=Semester(2023, 1), last_day=date(2024, 1, 19), borrowed={Edge.LAST_DAY: lender})
    text = icalendar_of(calendar_with(lent, id=id_), stamp=STAMP, language="en", uid_domain=domain)
    assert_well_formed(text)
    (event,) = events_in(text)
    assert event["UID"] == f"{id_}/2023-24/1/last_day@{domain}"
    assert event["DESCRIPTION"] == f"last day: not stated, taken from calendar {lender}"


@pytest.mark.parametrize("id_", ["a,b;c\\d\ne", "a\\nb", "a\\\\Nb", "校曆" * 100, "\n " * 50, "x" * 71, "x" * 72, "😀" * 40])
def test_ids_that_need_escaping_and_folding(id_: str) -> None:
    id_ = f"{id_}."
    text = icalendar_of(calendar_with(AUTUMN, id=id_), stamp=STAMP)
    assert_well_formed(text)
    assert [event["UID"] for event in events_in(text)] == [f"{id_}/2023-24/1/semester@edu-policy.invalid"]


def test_a_long_line_is_folded_by_hand() -> None:
    # "UID:" and 71 letters are 75 octets; a continued line begins with a space, and so has room for 74.
    text = icalendar_of(calendar_with(AUTUMN, id="x" * 150), stamp=STAMP)
    assert f"\r\nUID:{'x' * 71}\r\n {'x' * 74}\r\n xxxxx/2023-24/1/semester@edu-policy.invalid\r\n" in text
    # Chinese takes 3 octets: "UID:" and 23 characters are 73, and a continued line holds 24, 73 octets with its space.
    text = icalendar_of(calendar_with(AUTUMN, id="教" * 50), stamp=STAMP)
    assert f"\r\nUID:{'教' * 23}\r\n {'教' * 24}\r\n 教教教/2023-24/1/semester@edu-policy.invalid\r\n" in text


def test_what_has_a_meaning_of_its_own_is_escaped_by_hand() -> None:
    text = icalendar_of(calendar_with(AUTUMN, id="a,b;c\\d\ne:f"), stamp=STAMP)
    assert "\r\nUID:a\\,b\\;c\\\\d\\ne:f/2023-24/1/semester@edu-policy.invalid\r\n" in text


# -- bad input -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["\x00", "\r", "\r\n", "\x0b", "\x1b", "\x7f", "\ud800"])
def test_a_control_character_is_refused_where_it_stands(mark: str) -> None:
    text = f"a{mark}b"
    lent = SemesterDates(semester=Semester(2023, 1), last_day=date(2024, 1, 19), borrowed={Edge.LAST_DAY: text})
    for calendar, domain, path in (
        (calendar_with(AUTUMN, id=text), "example.org", "calendar.id"),
        (calendar_with(AUTUMN), text, "uid_domain"),
        (calendar_with(lent), "example.org", "calendar.semesters[2023-24/1].borrowed[last_day]"),
    ):
        with pytest.raises(InvalidValueError) as caught:
            icalendar_of(calendar, stamp=STAMP, uid_domain=domain)
        assert caught.value.path == path
        assert caught.value.reason == f"{text!r} holds {mark[0]!r}, which iCalendar cannot write; leave control characters out"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (A_DATETIME, "stamp: expected a date, got datetime.datetime(2023, 6, 30, 8, 0); pass its .date()"),
        ("2023-06-30", "stamp: expected a date, got '2023-06-30'"),
        (None, "stamp: expected a date, got None"),
    ],
)
def test_only_a_date_is_a_stamp(value: Any, message: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        icalendar_of(calendar_with(AUTUMN), stamp=value)
    assert str(caught.value) == message


@pytest.mark.parametrize("value", [None, "county", {"id": "county"}, AUTUMN])
def test_only_a_school_calendar_is_exported(value: Any) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        icalendar_of(value, stamp=STAMP)
    assert str(caught.value) == f"calendar: expected a SchoolCalendar, got {value!r}"


@pytest.mark.parametrize("value", ["fr", "", "zh", None])
def test_an_unknown_language_is_told_those_that_exist(value: Any) -> None:
    with pytest.raises(UnknownNameError) as caught:
        icalendar_of(calendar_with(AUTUMN), stamp=STAMP, language=value)
    assert (caught.value.path, caught.value.candidates) == ("language", ("en", "zh_Hans", "zh_Hant"))


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        ("", InvalidValueError, "uid_domain: must not be empty"),
        ("  ", InvalidValueError, "uid_domain: must not be empty"),
        (None, InvalidTypeError, "uid_domain: expected a text, got None"),
    ],
)
def test_a_uid_has_a_domain(value: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        icalendar_of(calendar_with(AUTUMN), stamp=STAMP, uid_domain=value)
    assert str(caught.value) == message
