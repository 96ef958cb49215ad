"""School calendars from plain values, and back."""

import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import (
    FROM_BREAKS,
    Edge,
    SchoolCalendar,
    SchoolYear,
    Semester,
    SemesterDates,
    WeeksAndDays,
    calendar_from,
    nominal,
    plain_of,
)
from edu_policy.errors import EduPolicyErrors, InvalidTypeError
from edu_policy.sources import Citation

PLAIN: dict[str, Any] = {
    "id": "county-2022",
    "authority": "county",
    "schools": ["S-1", "S-2"],
    "stages": ["junior", "primary"],
    "grades": [1, 2, 3],
    "year_weeks": {"2022-23": 39},
    "semesters": [
        {
            "semester": "2022-23/1",
            "first_lesson": date(2022, 9, 1),
            "last_day": date(2023, 1, 13),
            "registration": date(2022, 8, 31),
            "break_start": date(2023, 1, 14),
            "break_end": date(2023, 2, 12),
            "week_one": date(2022, 8, 29),
            "stated_weeks": 20,
            "source": {"title": "Notice 7 of 2022", "urls": ["https://example.org/7"], "note": "copy"},
            "sources": {"break_start": {"title": "Notice 9 of 2022"}},
        },
        {"semester": "2022-23/1", "stated_length": "19w2d", "withdrawn": ["break_end"], "known_from": date(2022, 12, 20)},
        {"semester": "2022-23/2", "released": date(2023, 7, 5), "last_day": date(2023, 7, 5), "borrowed": {"last_day": "nominal"}},
    ],
}


def test_every_key_is_read_and_written_back() -> None:
    assert plain_of(calendar_from(PLAIN)) == PLAIN


def test_what_is_read_is_what_is_written_there() -> None:
    calendar = calendar_from(PLAIN)

    assert (calendar.id, calendar.authority, set(calendar.schools), set(calendar.grades)) == (
        "county-2022",
        "county",
        {"S-1", "S-2"},
        {1, 2, 3},
    )
    assert calendar.year_weeks == {SchoolYear(2022): 39}
    autumn = calendar.dates_of(Semester(2022, 1))
    assert (autumn.first_lesson, autumn.break_end, autumn.stated_length) == (date(2022, 9, 1), None, WeeksAndDays(19, 2))
    assert autumn.source_of(Edge.LAST_DAY) == Citation("Notice 7 of 2022", ["https://example.org/7"], "copy")
    assert autumn.source_of(Edge.BREAK_START) == Citation("Notice 9 of 2022")


def test_json_reads_the_same() -> None:
    assert calendar_from(json.loads(json.dumps(PLAIN, default=str))) == calendar_from(PLAIN)


def test_a_source_may_be_a_title_alone() -> None:
    plain = {"id": "c", "semesters": [{"semester": "2022-23/1", "first_lesson": "2022-09-01", "source": "Notice 7"}]}
    assert calendar_from(plain).dates_of(Semester(2022, 1)).source == Citation("Notice 7")


def test_a_nominal_calendar_still_says_that_it_is_nominal() -> None:
    assert calendar_from(plain_of(nominal(2022, 2023))) == nominal(2022, 2023)


def test_what_completes_a_calendar_is_kept() -> None:
    completed = calendar_from(PLAIN).completed_by(FROM_BREAKS).completed_by(nominal(2022), leave_misfits=True)
    plain = plain_of(completed)
    assert plain["lenders"] == ["from_breaks", {"calendar": plain_of(nominal(2022)), "leave_misfits": True}]
    assert calendar_from(plain) == completed


def test_none_says_that_something_is_not_known() -> None:
    plain = {"id": "c", "authority": None, "semesters": [{"semester": "2022-23/1", "first_lesson": None, "source": None}]}
    assert plain_of(calendar_from(plain)) == {"id": "c", "semesters": [{"semester": "2022-23/1"}]}


@pytest.mark.parametrize("calendar", [None, PLAIN])
def test_only_a_calendar_is_written(calendar: Any) -> None:
    with pytest.raises(InvalidTypeError, match="calendar: expected a SchoolCalendar"):
        plain_of(calendar)


def wrong(**change: Any) -> list[str]:
    """Return what is said about the plain calendar with a change."""
    with pytest.raises(EduPolicyErrors) as caught:
        calendar_from({**PLAIN, **change})
    return [str(error) for error in caught.value.exceptions]


def wrong_semester(**change: Any) -> list[str]:
    return wrong(semesters=[{**PLAIN["semesters"][0], **change}])


KEYS = "semester, " + ", ".join(Edge) + ", stated_weeks, stated_length, withdrawn, source, sources, known_from, borrowed"
A_DATETIME = datetime(2022, 9, 1)  # noqa: DTZ001 - no time zone is the case to refuse


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"first_lesson": "1 September"}, [".first_lesson: expected a date such as '2022-09-01', got '1 September'"]),
        ({"first_lesson": "2022-02-30"}, [".first_lesson: expected a date such as '2022-09-01', got '2022-02-30'"]),
        ({"first_lesson": 20220901}, [".first_lesson: expected a date, got 20220901"]),
        ({"first_lesson": A_DATETIME}, [f".first_lesson: expected a date, got {A_DATETIME!r}; pass its .date()"]),
        ({"semester": "2022/1"}, [".semester: expected two following years such as '2022-23', got '2022'"]),
        (
            {"semester": "2022-23"},
            [".semester: expected a school year and 1 (autumn) or 2 (spring), such as '2022-23/1', got '2022-23'"],
        ),
        ({"semester": 1}, [".semester: expected a text, got 1"]),
        ({"stated_length": "20 weeks"}, [".stated_length: expected weeks and days such as '20w3d' or '19w', got '20 weeks'"]),
        (
            {"source": {"titel": "Notice"}},
            [".source.titel: there is no such key; known: title, urls, note", ".source.title: is missing"],
        ),
        (
            {"source": {"title": "Notice", "urls": "example.org"}},
            [".source.urls: expected several addresses in a tuple or list, got 'example.org'"],
        ),
        ({"source": 7}, [".source: expected a mapping, got 7"]),
        ({"sources": {"break_start": {}}}, [".sources[break_start].title: is missing"]),
        ({"sources": ["Notice"]}, [".sources: expected a mapping, got ['Notice']"]),
        ({"sources": {"start": "Notice"}}, [f".sources: expected one of {', '.join(Edge)}, got 'start'"]),
        ({"first_lessen": date(2022, 9, 1)}, [f".first_lessen: there is no such key; known: {KEYS}"]),
        (
            {"last_day": date(2022, 8, 1)},
            [".last_day: last_day of semester 2022-23/1 is 2022-08-01, before its registration on 2022-08-31"],
        ),
    ],
)
def test_a_wrong_semester_is_named_with_its_path(change: dict[str, Any], said: list[str]) -> None:
    assert wrong_semester(**change) == [f"semesters[0]{problem}" for problem in said]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": ""}, ["id: must not be empty"]),
        (
            {"region": "county"},
            ["region: there is no such key; known: id, authority, schools, stages, grades, year_weeks, semesters, lenders"],
        ),
        ({"grades": [0]}, ["grades: expected grades from 1 to 12, such as range(1, 7), got 0"]),
        ({"stages": "primary"}, ["stages: expected several codes of stages in a tuple, list or set, got 'primary'"]),
        ({"year_weeks": {"2022": 39}}, ["year_weeks[2022]: expected two following years such as '2022-23', got '2022'"]),
        ({"year_weeks": 39}, ["year_weeks: expected a mapping from school year to weeks, got 39"]),
        ({"semesters": "2022-23/1"}, ["semesters: expected a list of semesters, got '2022-23/1'"]),
        ({"semesters": [None]}, ["semesters[0]: expected a mapping, got None"]),
        ({"lenders": "from_breaks"}, ["lenders: expected a list of lenders, got 'from_breaks'"]),
        ({"lenders": ["nominal"]}, ["lenders[0]: expected 'from_breaks' or the mapping of a calendar, got 'nominal'"]),
        ({"lenders": [{"id": "n"}]}, ["lenders[0].semesters: is missing"]),
        ({"lenders": [{"calendar": "from_breaks", "leave_misfits": 1}]}, ["lenders[0].leave_misfits: expected true or false, got 1"]),
        ({"lenders": [{"calendar": 7}]}, ["lenders[0].calendar: expected 'from_breaks' or the mapping of a calendar, got 7"]),
        ({"semesters": [{}]}, ["semesters[0].semester: is missing"]),
    ],
)
def test_a_wrong_calendar_is_named_with_its_path(change: dict[str, Any], said: list[str]) -> None:
    assert wrong(**change) == said


def test_everything_that_is_wrong_is_said_at_once() -> None:
    semesters = [{"semester": "2022-23/1", "first_lesson": "soon"}, {"semester": "x"}, {"last_day": date(2023, 1, 13)}]
    with pytest.raises(EduPolicyErrors) as caught:
        calendar_from({"name": "county", "semesters": semesters})
    assert [str(error).partition(":")[0] for error in caught.value.exceptions] == [
        "name",
        "id",
        "semesters[0].first_lesson",
        "semesters[1].semester",
        "semesters[2].semester",
    ]


def test_a_calendar_that_contradicts_itself_is_refused_with_all_that_is_wrong() -> None:
    twice = {"semester": "2022-23/1", "first_lesson": date(2022, 9, 2)}
    assert wrong(semesters=[PLAIN["semesters"][0], twice]) == [
        "semesters[2022-23/1]: semester 2022-23/1 stands twice; give a later notice the day from which it was known (known_from)"
    ]


@pytest.mark.parametrize("plain", [None, [], "county"])
def test_what_is_no_mapping_is_refused(plain: Any) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        calendar_from(plain)
    (error,) = caught.value.exceptions
    assert isinstance(error, InvalidTypeError)
    assert str(error) == f"expected a mapping, got {plain!r}"


# -- round trips -------------------------------------------------------------------------------------------------------------------

sources = st.none() | st.builds(Citation, st.text(min_size=1).filter(str.strip), st.lists(st.text("a:/.", min_size=1).filter(str.strip)))
ORDER = [Edge.WEEK_ONE, Edge.REGISTRATION, Edge.FIRST_LESSON, Edge.LAST_DAY, Edge.RELEASED, Edge.BREAK_START, Edge.BREAK_END]


@st.composite
def statements(draw: st.DrawFn) -> SemesterDates:
    """Return dates in an order that can be: each edge some days after the one before it."""
    semester = draw(st.builds(Semester, st.integers(2000, 2030), st.integers(1, 2)))
    chosen = draw(st.sets(st.sampled_from(Edge)))
    start = date(semester.start_year, 9, 1) if semester.number == 1 else date(semester.start_year + 1, 2, 1)
    days = {edge: date.fromordinal(start.toordinal() + 5 * ORDER.index(edge)) for edge in chosen}
    return SemesterDates(
        semester=semester,
        **{edge.value: day for edge, day in days.items()},  # type: ignore[arg-type]  # edges are named like the fields
        stated_weeks=draw(st.none() | st.integers(1, 60)),
        stated_length=draw(st.none() | st.builds(WeeksAndDays, st.integers(1, 60), st.integers(0, 6))),
        source=draw(sources),
        known_from=draw(st.none() | st.dates()),
        borrowed={edge: draw(st.sampled_from(["nominal", "city"])) for edge in draw(st.sets(st.sampled_from(sorted(chosen))))}
        if chosen
        else {},
    )


@given(st.lists(statements(), max_size=3, unique_by=lambda dates: dates.semester))
def test_a_calendar_is_read_back_as_it_is_written(semesters: list[SemesterDates]) -> None:
    calendar = SchoolCalendar(id="c", semesters=semesters)
    assert calendar_from(plain_of(calendar)) == calendar
    assert calendar_from(json.loads(json.dumps(plain_of(calendar), default=str))) == calendar
