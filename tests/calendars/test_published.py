"""The 45 published calendars of `published.toml`: what they state, and what they do not."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from edu_policy.calendars import (
    FROM_BREAKS,
    MAINLAND,
    Diagnosis,
    Doubt,
    Edge,
    SchoolCalendar,
    Semester,
    SemesterDates,
    TeachingWeeks,
    WeekCheck,
    WorkingDays,
    calendar_from,
    check_length,
    nominal,
    plain_of,
    warnings_about,
)
from edu_policy.errors import EduPolicyErrors, PeriodError

RECORDS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "published.toml").read_text(encoding="utf-8"))["calendar"]
NATION = WorkingDays([MAINLAND])
CALENDARS = {record["id"]: calendar_from(record, working=NATION) for record in RECORDS}


def all_dates() -> Iterator[tuple[str, SemesterDates]]:
    for id_, calendar in CALENDARS.items():
        for year in calendar.school_years:
            for semester in year.semesters:
                yield id_, calendar.dates_of(semester)


def test_there_are_45_calendars_with_172_dates_and_numbers() -> None:
    numbers = sum(len(dates.stated) + (dates.stated_weeks is not None) + (dates.stated_length is not None) for _, dates in all_dates())
    assert (len(RECORDS), len(CALENDARS), numbers) == (45, 45, 172)


def sorted_stages(record: dict[str, Any]) -> dict[str, Any]:
    return {**record, "stages": sorted(record["stages"])}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_every_record_loads_and_is_written_back(record: dict[str, Any]) -> None:
    calendar = calendar_from(record)
    assert plain_of(calendar) == sorted_stages(record)
    assert calendar_from(plain_of(calendar)) == calendar


def test_every_date_has_a_source() -> None:
    assert [(id_, edge) for id_, dates in all_dates() for edge in dates.stated if dates.source_of(edge) is None] == []


def test_four_of_the_45_have_both_edges_of_both_semesters() -> None:
    whole = [
        id_ for id_, calendar in CALENDARS.items() if not any(calendar.dates_of(s).missing for s in calendar.school_years[0].semesters)
    ]
    assert whole == [
        "北京市 2021-22 primary+secondary",
        "北京市 2023-24 compulsory",
        "北京市 2025-26 compulsory",
        "上海市 2022-23 primary+secondary",
    ]


# -- completed explicitly ------------------------------------------------------------------------------------------------------------


def completed(id_: str) -> SchoolCalendar:
    """Complete a calendar from its breaks, then by the nominal dates."""
    calendar = CALENDARS[id_]
    years = [year.start_year for year in calendar.school_years]
    return calendar.completed_by(FROM_BREAKS).completed_by(nominal(*years))


# Where the nominal spring, from 1 February, would begin before pupils report, or before the winter break does; and where the nominal
# last day of autumn, 31 January, would come after pupils were released.
REFUSED = {
    "浙江 杭州市 2020-21 primary+secondary": "2020-21/2",  # pupils report on 28 February
    "浙江 温州市 2020-21 primary+secondary": "2020-21/2",  # the break begins on 2 February
    "浙江 绍兴市 2020-21 primary+secondary": "2020-21/2",  # on 4 February
    "浙江 金华市 2021-22 primary+junior": "2021-22/1",  # pupils are released on 24 January
    "浙江 杭州市 2021-22 primary+secondary": "2021-22/2",  # pupils report on 16 February
    "浙江 杭州市 2022-23 primary+secondary": "2022-23/2",  # on 6 February
}


@pytest.mark.parametrize("id_", [id_ for id_ in CALENDARS if id_ not in REFUSED])
def test_the_others_are_completed_edge_by_edge_and_say_so(id_: str) -> None:
    before, after = CALENDARS[id_], completed(id_)
    for semester in before.school_years[0].semesters:
        known, filled = before.dates_of(semester), after.dates_of(semester)
        assert filled.missing == ()
        assert set(filled.borrowed) == set(known.missing)
        assert set(filled.borrowed.values()) <= {"breaks", "nominal"}
        assert known.stated.items() <= filled.stated.items(), "nothing that is published changes"


@pytest.mark.parametrize(("id_", "semester"), REFUSED.items())
def test_a_nominal_edge_that_does_not_fit_is_refused(id_: str, semester: str) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        completed(id_)
    assert [str(error).partition(".")[0].partition(":")[0] for error in caught.value.exceptions] == [f"semesters[{semester}]"]


# -- teaching weeks ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "semester", "stated", "derived"),
    [
        ("上海市 2020-21 primary+secondary", Semester(2020, 1), 21, 21),  # 31 August to 22 January: 144 days, 20 x 7 + 4
        ("上海市 2020-21 primary+secondary", Semester(2020, 2), 19, 19),  # 22 February to 30 June: 128, 18 x 7 + 2
        ("上海市 2022-23 primary+secondary", Semester(2022, 1), 21, 21),  # 29 August to 17 January: 141, 20 x 7 + 1
        ("上海市 2022-23 primary+secondary", Semester(2022, 2), 20, 20),  # 13 February to 30 June: 137, 19 x 7 + 4
        ("广西 南宁市 2023-24 primary+secondary", Semester(2023, 1), 21, 21),  # week 1 from 28 August, to 21 January: 146, 20 x 7 + 6
        ("安徽 芜湖市 2025-26 compulsory", Semester(2025, 2), 18, 18),  # 2 March to 3 July, the day before the break: 123, 17 x 7 + 4
        ("浙江 宁波市 2022-23 primary+junior", Semester(2022, 1), 21, 20),  # 29 August to 15 January: 139; a Sunday, week 21 from Sundays
    ],
)
def test_stated_numbers_of_weeks_are_reproduced(id_: str, semester: Semester, stated: int, derived: int) -> None:
    diagnosis = Diagnosis.AGREES if stated == derived else Diagnosis.OTHER_WEEK_START
    assert TeachingWeeks(completed(id_).dates_of(semester)).check() == WeekCheck(stated, derived, diagnosis)


def test_a_stated_number_without_the_last_day_is_not_checked_against_a_guess() -> None:
    """Nanning states 20 weeks for spring 2024, and no last day."""
    dates = CALENDARS["广西 南宁市 2023-24 primary+secondary"].dates_of(Semester(2023, 2))
    assert (dates.stated_weeks, dates.missing) == (20, (Edge.LAST_DAY,))
    with pytest.raises(PeriodError, match="has no last_day"):
        TeachingWeeks(dates)


def test_these_are_all_that_state_their_weeks() -> None:
    assert sum(dates.stated_weeks is not None for _, dates in all_dates()) == 8


@pytest.mark.parametrize(
    ("id_", "semester", "days"),
    [
        ("北京市 2021-22 primary+secondary", Semester(2021, 1), 20 * 7 + 3),
        ("北京市 2021-22 primary+secondary", Semester(2021, 2), 20 * 7 + 4),
        ("北京市 2023-24 compulsory", Semester(2023, 1), 20 * 7 + 1),
        ("北京市 2023-24 compulsory", Semester(2023, 2), 19 * 7),
        ("北京市 2025-26 compulsory", Semester(2025, 1), 20 * 7 + 5),
        ("北京市 2025-26 compulsory", Semester(2025, 2), 18 * 7 + 2),
    ],
)
def test_the_weeks_and_days_of_beijing_count_days(id_: str, semester: Semester, days: int) -> None:
    dates = CALENDARS[id_].dates_of(semester)
    check = check_length(dates)
    assert check is not None
    assert (check.stated, check.derived, check.agrees) == (days, days, True)
    assert dates.span is not None
    assert dates.span.days == days


# -- warnings ------------------------------------------------------------------------------------------------------------------------


def test_the_only_doubts_are_edges_on_a_day_off() -> None:
    """Openings on Sunday 2021-02-28, and semesters that end on the Saturday or Sunday before the break."""
    doubts = [(id_, warning) for id_, calendar in CALENDARS.items() for warning in warnings_about(calendar)]

    assert {warning.doubt for _, warning in doubts} == {Doubt.EDGE_ON_DAY_OFF}
    assert [(id_.split()[-3], warning.edge, warning.stated) for id_, warning in doubts] == [
        ("北京市", Edge.LAST_DAY, date(2024, 7, 7)),
        ("南宁市", Edge.LAST_DAY, date(2024, 1, 21)),
        ("金华市", Edge.FIRST_LESSON, date(2021, 2, 28)),
        ("湖州市", Edge.FIRST_LESSON, date(2021, 2, 28)),
        ("舟山市", Edge.FIRST_LESSON, date(2021, 2, 28)),
        ("宁波市", Edge.LAST_DAY, date(2022, 1, 23)),
        ("杭州市", Edge.LAST_DAY, date(2023, 1, 14)),
        ("宁波市", Edge.LAST_DAY, date(2023, 1, 15)),
        ("衢州市", Edge.LAST_DAY, date(2023, 1, 14)),
    ]
