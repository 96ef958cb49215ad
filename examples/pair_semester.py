#!/usr/bin/env python3
"""A county community (縣域教育共同體) in its first semester: the semester's check explained, and the allowance sheet of the year.

    python examples/pair_semester.py --language zh_Hant

The lead school planned lessons at its partner and trained its teachers; its lessons were delivered online, since snow closed the road;
and its visit was made by a manager, though the plan asks for a main leader. The sheet has the people that it sent: each is paid 200
yuan a month, for ten months of a school year at most. One was replaced at the end of January, one came in the middle of November: of
that month the plan does not say what it counts, so that the sum has two ends until somebody says.
"""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date

import edu_policy as ep
from edu_policy.calendars import NoEnd, calendar_from
from edu_policy.models import Activity, Community, Member, Participation, Person, Post, Posting, School
from edu_policy.quantities import Bounds
from edu_policy.rules import Edition

EDITION = ep.builtin().edition("county-education-communities", version="1")
SEMESTER = ep.Semester(2022, 1)
YEAR = ep.SchoolYear(2022)
END_OF_SEMESTER = date(2023, 1, 20)
END_OF_YEAR = date(2023, 8, 31)
FORMED = date(2022, 8, 15)
BEGAN = date(2022, 9, 1)

CALENDAR = calendar_from(
    {
        "id": "county",
        "semesters": [
            {"semester": "2021-22/2", "first_lesson": "2022-02-14", "last_day": "2022-07-01"},
            {"semester": "2022-23/1", "first_lesson": "2022-09-01", "last_day": "2023-01-13"},
            {"semester": "2022-23/2", "first_lesson": "2023-02-13", "last_day": "2023-06-30"},
        ],
    }
)

# -- what the two schools did in autumn --------------------------------------------------------------------------------


def at_partner(id_: str, kind: str, on: date, **parts: object) -> Activity:
    """Return an activity of the lead school at its partner."""
    values: dict[str, object] = {"by": "lead", "at": "partner", "sites": [], "participants": [], "mode": "onsite"}
    return Activity(id=id_, kind=kind, on=on, **(values | parts))  # type: ignore[arg-type]


ACTIVITIES = (
    at_partner("training", "pre_semester_training", date(2022, 8, 26), tags=["for_all_teachers"]),
    at_partner("visit", "management_visit", date(2022, 10, 12), participants=[Participation(person="manager")]),
    at_partner("planning", "joint_planning", date(2022, 11, 9), subject="chinese"),
    at_partner("lesson", "sync_lesson", date(2022, 12, 14), at="lead", sites=["partner"], mode="online_live", tags=["delivery_prevented"]),
)

# -- whom the lead school sent -----------------------------------------------------------------------------------------

SENT = (  # person, office at home, office at the partner, first day, last day
    ("vice-principal", "vice_principal", "party_secretary", BEGAN, ep.NO_END),
    ("manager", "middle_manager", "vice_principal", BEGAN, ep.NO_END),
    ("first-teacher", "subject_teacher", "homeroom_teacher", BEGAN, date(2023, 1, 31)),
    ("second-teacher", "subject_teacher", "homeroom_teacher", date(2023, 2, 1), ep.NO_END),
    ("third-teacher", "subject_teacher", "grade_head", date(2022, 11, 14), ep.NO_END),
)


def posting(person: str, home_office: str, host_office: str, start: date, end: date | NoEnd) -> Posting:
    """Return the posting of somebody of the lead school at its partner."""
    return Posting(
        id=f"P-{person}",
        kind="dispatch",
        person=person,
        home="lead",
        host="partner",
        start=start,
        end=end,
        home_office=home_office,
        host_office=host_office,
    )


FACTS = ep.Dossier(
    schools=[School(id="lead", kind="primary", setting="town"), School(id="partner", kind="primary", setting="rural")],
    communities=[
        Community(
            id="pair",
            type="paired",
            formed_on=FORMED,
            members=[Member(school="lead", role="lead", start=FORMED), Member(school="partner", role="partner", start=FORMED)],
        )
    ],
    groups=[],
    persons=[
        Person(id="principal", employer="lead", posts=[Post(office="principal", school="lead", start=date(2020, 9, 1))]),
        *(Person(id=person, employer="lead", posts=[], backbone=True) for person, *_ in SENT),
    ],
    activities=ACTIVITIES,
    postings=[posting(*row) for row in SENT],
    decisions=[],
    recorded=ep.Recorded(since=date(2022, 1, 1), until=END_OF_YEAR),
)

# -- the sheet ---------------------------------------------------------------------------------------------------------


def ends(bounds: Bounds, language: ep.Language) -> str:
    """Return a number, or its two ends where it is not settled."""
    if bounds.low == bounds.high:
        return str(bounds.low)
    return {ep.Language.EN: "{} to {}"}.get(language, "{}至{}").format(bounds.low, bounds.high)


def sheet(edition: Edition, language: ep.Language) -> Iterator[str]:
    """Yield for each person the months and the yuan of the year (16b, 16a)."""
    columns = [edition.provision(id_).label.in_(language) for id_ in ("16b", "16a")]
    yield "  ".join([f"{'':16}", *columns])
    answers = ep.assess_each(edition, FACTS, question="service-and-allowance", calendar=CALENDAR, on=END_OF_YEAR, period=YEAR)
    for answer in answers:
        months = next(quantity.observed for quantity in answer.beside.quantities if quantity.provision == "16b")
        paid = next(effect.observed for effect in answer.beside.effects if effect.provision == "16a")
        shown = "?" if paid is None else ends(paid, language)
        yield f"{answer.shown_for:16}  {ends(months, language):>12}  {shown:>12}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the semester's check and the allowance sheet, before and after somebody says what part of a month counts."""
    parser = argparse.ArgumentParser(description="The semester's check of a county community, and its allowance sheet.")
    parser.add_argument("--language", choices=list(ep.Language), default=ep.Language.ZH_HANT, type=ep.Language)
    language: ep.Language = parser.parse_args(arguments).language
    check = ep.assess(EDITION, FACTS, question="semester-done", subject="pair", calendar=CALENDAR, on=END_OF_SEMESTER, period=SEMESTER)
    print(ep.explain(check, language))
    for edition in (EDITION, EDITION.bind(part_month=0)):
        print()
        print("\n".join(sheet(edition, language)))


if __name__ == "__main__":
    main()
