"""School calendars as OneRoster 1.2 academic sessions."""

import json
import re
import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import (
    Edge,
    SchoolCalendar,
    SchoolYear,
    Semester,
    SemesterDates,
    academic_sessions_of,
    calendar_from,
    nominal,
    oneroster,
)
from edu_policy.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from edu_policy.text import Language

A_DATETIME = datetime(2023, 6, 30, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
STAMP = date(2026, 11, 23)
RECORDS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "published.toml").read_text(encoding="utf-8"))["calendar"]
AUTUMN = SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 9, 1), last_day=date(2024, 1, 19))
COUNTY = SchoolCalendar(id="county", semesters=[AUTUMN])

by_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])


def test_the_module_lists_its_names() -> None:
    assert dir(oneroster) == sorted(oneroster.__all__)


def test_the_published_calendar_of_a_city_by_hand() -> None:
    # Beijing 2023-24 in published.toml: the last days there are 2024-01-19 and 2024-07-07, so that the exclusive ends are one day later.
    record = next(record for record in RECORDS if record["id"] == "北京市 2023-24 compulsory")
    calendar = calendar_from(record | {"id": "beijing"})

    def reference(sourced_id: str) -> dict[str, str]:
        return {"href": f"academicSessions/{sourced_id}", "sourcedId": sourced_id, "type": "academicSession"}

    shared = {"status": "active", "schoolYear": "2024", "dateLastModified": "2023-07-01T00:00:00Z"}
    assert academic_sessions_of(calendar, stamp=date(2023, 7, 1), language="zh_Hans") == [
        shared
        | {
            "sourcedId": "beijing-2023-24",
            "title": "2023-24学年",
            "type": "schoolYear",
            "startDate": "2023-09-01",
            "endDate": "2024-09-01",
            "children": [reference("beijing-2023-24-1"), reference("beijing-2023-24-2")],
        },
        shared
        | {
            "sourcedId": "beijing-2023-24-1",
            "title": "2023-24学年第一学期",
            "type": "semester",
            "startDate": "2023-09-01",
            "endDate": "2024-01-20",
            "parent": reference("beijing-2023-24"),
        },
        shared
        | {
            "sourcedId": "beijing-2023-24-2",
            "title": "2023-24学年第二学期",
            "type": "semester",
            "startDate": "2024-02-26",
            "endDate": "2024-07-08",
            "parent": reference("beijing-2023-24"),
        },
    ]


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", ["School year 2023-24", "Autumn semester 2023-24", "Spring semester 2023-24"]),
        ("zh_Hant", ["2023-24學年", "2023-24學年第一學期", "2023-24學年第二學期"]),
        ("zh_Hans", ["2023-24学年", "2023-24学年第一学期", "2023-24学年第二学期"]),
    ],
)
def test_titles_stand_in_the_language_that_is_asked_for(language: str, titles: list[str]) -> None:
    assert [session["title"] for session in academic_sessions_of(nominal(2023), stamp=STAMP, language=language)] == titles


# -- the published calendars -------------------------------------------------------------------------------------------------------


@by_record
def test_values_are_plain(record: dict[str, Any]) -> None:
    for language in Language:
        sessions = academic_sessions_of(calendar_from(record), stamp=STAMP, language=language)
        assert json.loads(json.dumps(sessions)) == sessions


@by_record
def test_semesters_stand_below_their_school_year(record: dict[str, Any]) -> None:
    sessions = academic_sessions_of(calendar_from(record), stamp=STAMP)
    by_id = {session["sourcedId"]: session for session in sessions}
    assert len(by_id) == len(sessions)
    for session in sessions:
        assert session["type"] == ("semester" if "parent" in session else "schoolYear")
        for child in session.get("children", []):
            assert by_id[child["sourcedId"]]["parent"]["sourcedId"] == session["sourcedId"]
        if "parent" in session:
            parent = by_id[session["parent"]["sourcedId"]]
            assert session["sourcedId"] in [child["sourcedId"] for child in parent["children"]]
            assert session["schoolYear"] == parent["schoolYear"]
            assert "children" not in session


@by_record
def test_sessions_are_the_school_years_and_the_semesters_with_both_edges(record: dict[str, Any]) -> None:
    days = {
        (plain["first_lesson"].isoformat(), (plain["last_day"] + timedelta(1)).isoformat())
        for plain in record["semesters"]
        if "first_lesson" in plain and "last_day" in plain
    }
    years = {SchoolYear.parse(plain["semester"].partition("/")[0]).start_year for plain in record["semesters"]}
    sessions = academic_sessions_of(calendar_from(record), stamp=STAMP)
    assert {(session["startDate"], session["endDate"]) for session in sessions if session["type"] == "semester"} == days
    assert [
        (session["startDate"], session["endDate"], session["schoolYear"]) for session in sessions if session["type"] == "schoolYear"
    ] == [(f"{year}-09-01", f"{year + 1}-09-01", str(year + 1)) for year in sorted(years)]


@by_record
def test_every_session_has_what_the_standard_asks_for(record: dict[str, Any]) -> None:
    for session in academic_sessions_of(calendar_from(record), stamp=STAMP):
        needed = {"sourcedId", "status", "dateLastModified", "title", "type", "startDate", "endDate", "schoolYear"}
        assert needed <= session.keys() <= needed | {"parent", "children", "metadata"}
        assert session["type"] in {"gradingPeriod", "semester", "schoolYear", "term"}
        assert session["status"] == "active"
        assert session["dateLastModified"] == "2026-11-23T00:00:00Z"
        assert re.fullmatch(r"\d{4}", session["schoolYear"])
        assert date.fromisoformat(session["startDate"]) < date.fromisoformat(session["endDate"])


# -- what is not known, and what is borrowed ---------------------------------------------------------------------------------------


def test_a_semester_without_both_edges_is_left_out() -> None:
    spring = SemesterDates(semester=Semester(2023, 2), first_lesson=date(2024, 2, 26))
    year, autumn = academic_sessions_of(SchoolCalendar(id="county", semesters=[AUTUMN, spring]), stamp=STAMP)
    assert [child["sourcedId"] for child in year["children"]] == [autumn["sourcedId"]] == ["county-2023-24-1"]


def test_a_school_year_of_which_no_semester_is_known_has_no_children() -> None:
    (year,) = academic_sessions_of(SchoolCalendar(id="county", semesters=[SemesterDates(semester=Semester(2023, 2))]), stamp=STAMP)
    assert (year["type"], "children" in year) == ("schoolYear", False)


def test_a_calendar_without_semesters_has_no_sessions() -> None:
    assert academic_sessions_of(SchoolCalendar(id="county", semesters=[]), stamp=STAMP) == []


def test_a_semester_that_begins_in_august_stays_as_it_is() -> None:
    early = SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 8, 28), last_day=date(2024, 1, 19))
    year, autumn = academic_sessions_of(SchoolCalendar(id="county", semesters=[early]), stamp=STAMP)
    assert (year["startDate"], autumn["startDate"]) == ("2023-09-01", "2023-08-28")


def test_school_years_do_not_overlap() -> None:
    years = [session for session in academic_sessions_of(nominal(2022, 2023), stamp=STAMP) if session["type"] == "schoolYear"]
    assert [(year["startDate"], year["endDate"]) for year in years] == [("2022-09-01", "2023-09-01"), ("2023-09-01", "2024-09-01")]


def test_metadata_says_which_edges_are_borrowed_and_from_whom() -> None:
    known = SemesterDates(semester=Semester(2023, 2), first_lesson=date(2024, 2, 26))
    calendar = SchoolCalendar(id="county", semesters=[AUTUMN, known]).completed_by(nominal(2023))
    year, autumn, spring = academic_sessions_of(calendar, stamp=STAMP)
    assert ("metadata" in year, "metadata" in autumn) == (False, False)
    assert (spring["endDate"], spring["metadata"]) == ("2024-09-01", {"endDateBorrowedFrom": "nominal"})
    lent = academic_sessions_of(nominal(2023), stamp=STAMP)[1]
    assert lent["metadata"] == {"startDateBorrowedFrom": "nominal", "endDateBorrowedFrom": "nominal"}


def test_a_date_beside_the_semester_that_is_borrowed_is_no_concern_of_a_session() -> None:
    dates = SemesterDates(
        semester=Semester(2023, 1),
        first_lesson=date(2023, 9, 1),
        last_day=date(2024, 1, 19),
        break_start=date(2024, 1, 20),
        borrowed={Edge.BREAK_START: "city"},
    )
    assert "metadata" not in academic_sessions_of(SchoolCalendar(id="county", semesters=[dates]), stamp=STAMP)[1]


def test_a_year_before_1000_has_four_digits() -> None:
    first = SemesterDates(semester=Semester(22, 1), first_lesson=date(22, 9, 1), last_day=date(23, 1, 13))
    _, autumn = academic_sessions_of(SchoolCalendar(id="county", semesters=[first]), stamp=date(22, 8, 1))
    assert (autumn["startDate"], autumn["endDate"], autumn["schoolYear"]) == ("0022-09-01", "0023-01-14", "0023")
    assert autumn["dateLastModified"] == "0022-08-01T00:00:00Z"


# -- addresses -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "part"),
    [("county-7.a_b~c", "county-7.a_b~c"), ("a b/c", "a%20b%2Fc"), ("50%?#", "50%25%3F%23"), ("市", "%E5%B8%82")],
)
def test_an_address_quotes_what_would_end_it(id_: str, part: str) -> None:
    year, autumn = academic_sessions_of(SchoolCalendar(id=id_, semesters=[AUTUMN]), stamp=STAMP)
    assert autumn["parent"] == {"href": f"academicSessions/{part}-2023-24", "sourcedId": f"{id_}-2023-24", "type": "academicSession"}
    assert year["sourcedId"] == f"{id_}-2023-24"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_an_address_leads_back_to_the_id(id_: str) -> None:
    year, autumn = academic_sessions_of(SchoolCalendar(id=id_, semesters=[AUTUMN]), stamp=STAMP)
    for reference in (autumn["parent"], *year["children"]):
        folder, _, part = reference["href"].partition("/")
        assert (folder, unquote(part)) == ("academicSessions", reference["sourcedId"])
        assert re.fullmatch(r"[A-Za-z0-9._~%-]+", part)


@pytest.mark.parametrize("semesters", [[AUTUMN], []])
def test_half_of_a_surrogate_pair_is_refused(semesters: list[SemesterDates]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        academic_sessions_of(SchoolCalendar(id="a\ud800", semesters=semesters), stamp=STAMP)
    assert str(caught.value) == (
        "calendar.id: 'a\\ud800' holds half of a surrogate pair, which no address can; give an id of whole characters"
    )


# -- bad input -------------------------------------------------------------------------------------------------------------------


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
        academic_sessions_of(COUNTY, stamp=value)
    assert str(caught.value) == message


@pytest.mark.parametrize("value", [None, "county", {"id": "county"}, AUTUMN])
def test_only_a_school_calendar_is_exported(value: Any) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        academic_sessions_of(value, stamp=STAMP)
    assert str(caught.value) == f"calendar: expected a SchoolCalendar, got {value!r}"


@pytest.mark.parametrize("value", ["fr", "", "zh", None])
def test_an_unknown_language_is_told_those_that_exist(value: Any) -> None:
    with pytest.raises(UnknownNameError) as caught:
        academic_sessions_of(COUNTY, stamp=STAMP, language=value)
    assert (caught.value.path, caught.value.candidates) == ("language", ("en", "zh_Hans", "zh_Hant"))
