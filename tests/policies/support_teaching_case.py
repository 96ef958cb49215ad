"""One county in which plan 1 is met exactly at every threshold, and small functions that vary one thing in it.

The teacher ``T-1`` of the county-level school ``unit`` works at the township school ``host`` for the school year 2022-23:
30 lessons taught in autumn and 30 in spring, 8 observed, 6 explained and 2 half-days of teaching research, so that

    60 taught + 8 observed + 6 explained + 2 half-days at 3 hours = 60 + 8 + 6 + 6 = 80 hours.

Each lesson is a record of its own, with a handwritten paper of its own. The unit had one associate-senior place in the
year before, so it may send 1 + 2 = 3 people; it sends one. Everything is on file by 31 August 2023, and nothing came later.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import chain
from typing import Any, Final

import attrs

from edu_policy.assessment import Assessment, assess
from edu_policy.calendars import CalendarBook, CalendarYear, Period, SchoolCalendar, SchoolYear, Semester, SemesterDates
from edu_policy.models import (
    Activity,
    Authority,
    Community,
    Decision,
    Declaration,
    Document,
    Dossier,
    Figure,
    Filing,
    Group,
    Member,
    Only,
    Participation,
    Person,
    Posting,
    Record,
    Recorded,
    School,
    Seat,
    Signature,
    Table,
)
from edu_policy.policies.support_teaching import EDITION
from edu_policy.quantities import Amount
from edu_policy.rules import Edition, Finding, NoticeFinding, SetAside, Verdict

MET: Final = Verdict.MET
NOT_MET: Final = Verdict.NOT_MET
PENDING: Final = Verdict.PENDING
UNKNOWN: Final = Verdict.UNKNOWN
NOT_APPLICABLE: Final = Verdict.NOT_APPLICABLE

# -- dates -------------------------------------------------------------------------------------------------------------------------

YEAR: Final = SchoolYear(2022)
AUTUMN: Final = Semester(2022, 1)
SPRING: Final = Semester(2022, 2)
NEXT_AUTUMN: Final = Semester(2023, 1)
NEXT_SPRING: Final = Semester(2023, 2)

FIRST_DAY: Final = date(2022, 9, 1)
"""The first lesson of autumn, and the first day of the posting."""
END_OF_AUTUMN: Final = date(2023, 1, 13)
START_OF_SPRING: Final = date(2023, 2, 13)
LAST_DAY: Final = date(2023, 7, 7)
"""The last school day of spring, and the last day of the posting."""
IN_BREAK: Final = date(2023, 2, 1)
"""A day of the winter break: inside the posting, in no semester."""
ON: Final = date(2023, 8, 31)
"""The day of the assessment, unless a test says otherwise: the school year is over, and all that came is on file."""

END_OF_NEXT_AUTUMN: Final = date(2024, 1, 19)
LATER: Final = date(2024, 8, 31)
"""The end of the school year after, when all that came is on file."""

CALENDAR: Final = SchoolCalendar(
    id="county",
    semesters=[
        SemesterDates(semester=AUTUMN, first_lesson=FIRST_DAY, last_day=END_OF_AUTUMN),
        SemesterDates(semester=SPRING, first_lesson=START_OF_SPRING, last_day=LAST_DAY),
        SemesterDates(semester=NEXT_AUTUMN, first_lesson=date(2023, 9, 1), last_day=END_OF_NEXT_AUTUMN),
        SemesterDates(semester=NEXT_SPRING, first_lesson=date(2024, 2, 19), last_day=date(2024, 7, 5)),
    ],
)
RECORDED: Final = Recorded(since=date(2021, 9, 1), until=ON)

# -- codes, as the edition declares them -------------------------------------------------------------------------------------------

TAUGHT, OBSERVED, EXPLAINED, RESEARCH = "teach_lesson", "observe_lesson", "explain_lesson", "teaching_research"
TOWNSHIP_HEAD = "township_responsible_person"
PAPERS: Final = {
    TAUGHT: "lesson_plan",
    OBSERVED: "observation_record",
    EXPLAINED: "explanation_script",
    RESEARCH: "research_record",
}
"""Which paper is kept of which kind of work (三(三), P01-05l)."""

# -- the work of the teacher -------------------------------------------------------------------------------------------------------


def lessons(prefix: str, number: int, *, start: date, kind: str = TAUGHT) -> Iterator[Activity]:
    """Yield that many lessons of the teacher at the host, one on every third day, as ``A01``, ``A02`` and so on."""
    for index in range(number):
        yield Activity(
            id=f"{prefix}{index + 1:02}", kind=kind, on=start + timedelta(3 * index), by="T-1", at="host", participants=(), lessons=1
        )


def research(id_: str, on: date, half_days: Amount | None, *, by: str = "T-1", attended_by: Iterable[str] = ()) -> Activity:
    """Return one teaching-research activity at the host."""
    participants = tuple(Participation(person=person) for person in attended_by)
    return Activity(id=id_, kind=RESEARCH, on=on, by=by, at="host", participants=participants, half_days=half_days)


def work(
    *,
    autumn: int = 30,
    spring: int = 30,
    observed: int = 8,
    explained: int = 6,
    half_days: Mapping[str, Amount] = {"R1": 1, "R2": 1},
) -> tuple[Activity, ...]:
    """Return the activities of the year: lessons taught in each semester, and the other forms, which all lie in autumn but R2."""
    return (
        *lessons("A", autumn, start=date(2022, 9, 5)),
        *lessons("S", spring, start=date(2023, 2, 20)),
        *lessons("O", observed, start=date(2022, 9, 6), kind=OBSERVED),
        *lessons("E", explained, start=date(2022, 9, 7), kind=EXPLAINED),
        *(
            research(id_, date(2022, 10, 14) if index == 0 else date(2023, 3, 9) + timedelta(index), units)
            for index, (id_, units) in enumerate(half_days.items())
        ),
    )


def papers(activities: Iterable[Activity]) -> Iterator[Document]:
    """Yield the handwritten paper of each activity, and one recording of them all."""
    activities = tuple(activities)
    for activity in activities:
        kind = PAPERS.get(activity.kind or "")
        if kind is not None:
            yield Document(
                id=f"paper-{activity.id}", kind=kind, about=[activity.id], issuer="T-1", on=activity.on, facts={"handwritten": True}
            )
    yield Document(
        id="recording", kind="audiovisual_record", about=[activity.id for activity in activities], issuer="T-1", on=date(2023, 7, 7)
    )


# -- documents about the posting and its semesters ---------------------------------------------------------------------------------


def by_school(on: date | None) -> Signature:
    """Return the signature of the host, given by its principal."""
    return Signature(by="host", role="principal", on=on)


def by_township(on: date | None) -> Signature:
    """Return the signature of the township person in charge."""
    return Signature(by="township", role=TOWNSHIP_HEAD, on=on)


def summary(semester: Semester, signed: date, **changes: Any) -> Document:
    """Return the total of a semester (學期彙總), signed by school and township, then filed by the school with the office."""
    fields: dict[str, Any] = {
        "id": f"summary-{semester.number}" if semester.school_year == YEAR else f"summary-{semester}",
        "kind": "hours_summary",
        "about": ["P-1"],
        "issuer": "T-1",
        "on": signed,
        "period": semester,
        "signatures": [by_school(signed), by_township(signed + timedelta(2))],
        "filings": [Filing(with_="office", on=signed + timedelta(5), by="host", role="principal")],
    }
    return Document(**(fields | changes))


# -- the county --------------------------------------------------------------------------------------------------------------------


def case(activities: Iterable[Activity] | None = None) -> Dossier:
    """Return the full case; ``activities`` replace the year's work, and each of them has its paper."""
    done = work() if activities is None else tuple(activities)
    return Dossier(
        authorities=[
            Authority(id="bureau", kind="county_bureau", level="county"),
            Authority(id="social-bureau", kind="bureau", level="county"),
            Authority(id="city-bureau", kind="city_bureau", level="city"),
            Authority(id="research-office", kind="teaching_research_office", parent="bureau"),
            Authority(id="township", kind="township", parent="bureau"),
        ],
        schools=[
            School(id="unit", authority="bureau", kind="primary", level="county_direct", stages=["primary"]),
            School(id="host", authority="township", kind="primary", level="township", stages=["primary"]),
            School(id="other", authority="township", kind="primary", level="township", stages=["primary"]),
        ],
        communities=[
            Community(
                id="pair",
                type="paired",
                formed_on=date(2022, 6, 1),
                members=[
                    Member(school="unit", role="lead", start=date(2022, 6, 1)),
                    Member(school="host", role="partner", start=date(2022, 6, 1)),
                ],
            )
        ],
        groups=[
            Group(
                id="leading-group",
                kind="leading_group",
                of="bureau",
                seats=[
                    Seat(person="L-1", role="head", capacity="education_bureau", start=date(2022, 1, 1)),
                    Seat(person="L-2", role="member", capacity="social_affairs_bureau", start=date(2022, 1, 1)),
                ],
            ),
            Group(id="office", kind="office", of="bureau", under="research-office", seats=[]),
        ],
        persons=[Person(id=id_) for id_ in ("T-1", "T-2", "T-3", "T-4", "L-1", "L-2")],
        postings=[posting("P-1", "T-1")],
        activities=done,
        documents=[
            Document(
                id="agreement",
                kind="cooperation_agreement",
                about=["pair"],
                on=date(2022, 6, 1),
                signatures=[Signature(by="unit", on=date(2022, 6, 1)), Signature(by="host", on=date(2022, 6, 2))],
            ),
            Document(
                id="formation",
                kind="formation_report",
                about=["pair"],
                issuer="unit",
                on=date(2022, 6, 5),
                filings=[Filing(with_="office", on=date(2022, 6, 6), by="unit")],
            ),
            Document(
                id="list",
                kind="dispatch_list",
                about=["unit"],
                issuer="unit",
                on=date(2022, 8, 20),
                period=YEAR,
                filings=[Filing(with_="office", on=date(2022, 8, 25), by="unit")],
            ),
            Document(
                id="number",
                kind="dispatch_number_notice",
                about=["unit"],
                issuer="unit",
                on=date(2022, 8, 20),
                period=YEAR,
                filings=[Filing(with_="office", on=date(2022, 8, 25), by="unit")],
            ),
            *papers(done),
            Document(id="form", kind="workload_form", about=["P-1"], issuer="T-1", on=date(2023, 7, 8)),
            summary(AUTUMN, date(2023, 1, 14)),
            summary(SPRING, date(2023, 7, 8)),
            Document(
                id="annual",
                kind="annual_summary",
                about=["bureau"],
                issuer="leading-group",
                on=date(2023, 1, 10),
                period=CalendarYear(2022),
            ),
        ],
        decisions=[
            Decision(id="remote", kind="remote_recognition", by="bureau", about="host", on=date(2022, 5, 10)),
            Decision(id="by-host", kind="workload_recognition", by="host", about="P-1", on=date(2023, 7, 10)),
            Decision(id="by-bureau", kind="workload_recognition", by="bureau", about="P-1", on=date(2023, 7, 20)),
            Decision(id="year", kind="experience_recognition", by="leading-group", about="P-1", on=date(2023, 8, 20)),
            Decision(
                id="collective", kind="commendation", by="leading-group", about="unit", on=date(2022, 12, 20), tags=["support_collective"]
            ),
            Decision(
                id="individual", kind="commendation", by="leading-group", about="T-2", on=date(2022, 12, 20), tags=["support_individual"]
            ),
        ],
        figures=[Figure(id="quota", kind="title_quota", about="unit", period=YEAR.previous, value=1, reported_by="bureau")],
        declarations=[
            Declaration(
                id="fit",
                statement="04a",
                about="unit",
                by="leading-group",
                role="leading_group",
                on=date(2022, 8, 28),
                period=YEAR,
                says="done",
                items={"management_experience": "done", "teaching_ability": "done"},
            )
        ],
        recorded=RECORDED,
    )


def posting(id_: str, person: str, **changes: Any) -> Posting:
    """Return a posting for the school year from the unit to the host."""
    fields: dict[str, Any] = {"kind": "support", "home": "unit", "host": "host", "start": FIRST_DAY, "end": LAST_DAY}
    return Posting(id=id_, person=person, **(fields | changes))


# -- postings of another length ------------------------------------------------------------------------------------------------------


def spring_and_autumn() -> Dossier:
    """Return the case moved by a semester, to spring and autumn of 2023: the same hours, over two school years."""
    done = (
        *lessons("S", 30, start=date(2023, 2, 20)),
        *lessons("N", 30, start=date(2023, 9, 4)),
        *lessons("O", 8, start=date(2023, 3, 6), kind=OBSERVED),
        *lessons("E", 6, start=date(2023, 3, 7), kind=EXPLAINED),
        research("R1", date(2023, 4, 14), 1),
        research("R2", date(2023, 10, 13), 1),
    )
    moved = changed(case(done), "P-1", start=START_OF_SPRING, end=END_OF_NEXT_AUTUMN)
    moved = plus(without(moved, "summary-1"), summary(NEXT_AUTUMN, date(2024, 1, 20)))
    return recorded_until(moved, LATER)


def semesters(number: int) -> Dossier:
    """Return the case with a posting of three or four semesters, and 30 lessons taught and 10 observed in each."""
    starts = (date(2022, 9, 5), date(2023, 2, 20), date(2023, 9, 4), date(2024, 2, 26))[:number]
    done = [*chain.from_iterable(lessons(f"{index}-", 30, start=start) for index, start in enumerate(starts, start=1))]
    done += chain.from_iterable(lessons(f"{index}-O", 10, start=start, kind=OBSERVED) for index, start in enumerate(starts, start=1))
    long = changed(case(done), "P-1", end=(END_OF_NEXT_AUTUMN, date(2024, 7, 5))[number - 3])
    return recorded_until(plus(long, summary(NEXT_AUTUMN, date(2024, 1, 20)), summary(NEXT_SPRING, date(2024, 7, 6))), LATER)


# -- varying one thing -------------------------------------------------------------------------------------------------------------

_TABLES: Final = {
    Authority: Table.AUTHORITIES,
    School: Table.SCHOOLS,
    Community: Table.COMMUNITIES,
    Group: Table.GROUPS,
    Person: Table.PERSONS,
    Activity: Table.ACTIVITIES,
    Posting: Table.POSTINGS,
    Document: Table.DOCUMENTS,
    Decision: Table.DECISIONS,
    Figure: Table.FIGURES,
    Declaration: Table.DECLARATIONS,
}


def plus(dossier: Dossier, *records: Record) -> Dossier:
    """Return the dossier with further records."""
    tables: dict[str, list[Record]] = {}
    for record in records:
        tables.setdefault(_TABLES[type(record)].name.lower(), []).append(record)
    return dossier.with_(**tables)


def without(dossier: Dossier, *ids: str) -> Dossier:
    """Return the dossier without some records, nor what is said of them alone."""
    kept: dict[str, Any] = {table.name.lower(): _kept(dossier, table, ids) for table in Table}
    return attrs.evolve(dossier, **kept)


def _kept(dossier: Dossier, table: Table, ids: tuple[str, ...]) -> list[Record] | None:
    rows = dossier.rows(table)
    kept = [] if rows is None else [row for row in rows if row.id not in ids]
    if table is Table.DOCUMENTS:
        about = [(row, (row.about or frozenset()) - {*ids}) for row in kept if isinstance(row, Document)]
        kept = [attrs.evolve(row, about=left if row.about is not None else None) for row, left in about if left or not row.about]
    return None if rows is None else kept


def changed(dossier: Dossier, id_: str, **fields: Any) -> Dossier:
    """Return the dossier with some attributes of one record changed."""
    table = next(table for table in Table if dossier.get(table, id_) is not None)
    rows = [attrs.evolve(row, **fields) if row.id == id_ else row for row in dossier.rows(table) or ()]
    tables: dict[str, Any] = {table.name.lower(): rows}
    return attrs.evolve(dossier, **tables)


def not_kept(dossier: Dossier, *tables: Table) -> Dossier:
    """Return the dossier as if some tables were not kept at all."""
    left_out: dict[str, Any] = dict.fromkeys((table.name.lower() for table in tables), None)
    return attrs.evolve(dossier, **left_out)


def recorded_until(dossier: Dossier, until: date, *, since: date = RECORDED.since) -> Dossier:
    """Return the dossier with another last day of record keeping."""
    return attrs.evolve(dossier, recorded=Recorded(since=since, until=until))


def only(dossier: Dossier, table: Table, field: str, *ids: str) -> Dossier:
    """Return the dossier with a table that is complete for some ids only."""
    return attrs.evolve(
        dossier, recorded_for={**dossier.recorded_for, table: Recorded(since=RECORDED.since, until=RECORDED.until, of=Only(field, ids))}
    )


# -- asking ------------------------------------------------------------------------------------------------------------------------


def ask(
    question: str,
    dossier: Dossier,
    *,
    subject: str = "P-1",
    on: date = ON,
    period: Period | None = None,
    calendar: SchoolCalendar | CalendarBook | None = CALENDAR,
    edition: Edition = EDITION,
) -> Assessment:
    """Ask a question about the teacher's posting; for a school, a community or the county, of the school year 2022-23."""
    if period is None and question in {"unit-compliant", "community-compliant", "county-compliant"}:
        period = YEAR
    return assess(edition, dossier, question=question, subject=subject, calendar=calendar, on=on, period=period)


def cited(assessment: Assessment, provision: str, semester: Semester | None = None) -> Finding:
    """Return the finding of a provision, or its part for one semester; also of one that is reported beside the answer."""
    roots = (assessment.finding, *assessment.beside.findings)
    finding = next(found for root in roots if (found := root.cited(provision)) is not None)
    return finding if semester is None else next(part for part in finding.children if part.path == f"{provision}/{semester}")


def verdicts(assessment: Assessment, *provisions: str) -> tuple[Verdict, ...]:
    """Return the verdicts of some provisions."""
    return tuple(cited(assessment, provision).verdict for provision in provisions)


def set_aside(groups: Iterable[SetAside]) -> dict[str, tuple[str, ...]]:
    """Return records that were set aside, by reason."""
    return {group.reason.value: group.records for group in groups}


def raised(assessment: Assessment) -> dict[str, bool | None]:
    """Return the notices that are raised (True) or may be (None), by what they cite."""
    notices: tuple[NoticeFinding, ...] = assessment.beside.notices
    return {notice.cites: notice.is_raised for notice in notices}
