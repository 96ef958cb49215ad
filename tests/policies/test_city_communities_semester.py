"""The one timetable of a semester where the calendar does not tell when the semester ends or what it covers."""

from datetime import date
from typing import Final

import pytest

from edu_policy.assessment import assess
from edu_policy.calendars import SchoolYear, Semester, calendar_from
from edu_policy.errors import OutsideCalendarError
from edu_policy.policies.city_communities import EDITION
from tests.policies.case_files import CASES, FULL, cases_of, said_in

FACTS: Final = next(case.dossier for case in cases_of(CASES / "city_communities.toml") if case.name == FULL)
AUTUMN: Final = {"semester": "2022-23/1", "first_lesson": "2022-09-01", "last_day": "2023-01-13"}
SPRING_WITHOUT_AN_END: Final = {"semester": "2022-23/2", "first_lesson": "2023-02-13"}


def test_a_semester_whose_end_is_not_known_leaves_its_timetable_open() -> None:
    """In the year the autumn has its one timetable; of the spring nobody knows until when a second may come."""
    calendar = calendar_from({"id": "city", "semesters": [AUTUMN, SPRING_WITHOUT_AN_END]})
    answer = assess(
        EDITION, FACTS, question="collaborative-built", subject="linked", on=date(2023, 9, 30), period=SchoolYear(2022), calendar=calendar
    )
    assert said_in(answer)["05g"] == "unknown"
    assert "last_day" in {fact.field.rpartition(".")[2] for fact in answer.missing}


def test_a_semester_that_the_calendar_does_not_cover_is_an_error() -> None:
    calendar = calendar_from({"id": "city", "semesters": [AUTUMN]})
    with pytest.raises(OutsideCalendarError):
        assess(
            EDITION,
            FACTS,
            question="semester-in-step",
            subject="linked",
            on=date(2024, 1, 31),
            period=Semester(2023, 1),
            calendar=calendar,
        )
