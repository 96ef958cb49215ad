"""Small editions and dossiers for tests of the algebra: one school ``S``, one teacher ``T``, school year 2022-23."""

from collections.abc import Iterable
from datetime import date
from typing import Any as AnyType
from typing import Final

from edu_policy.assessment import Assessment, assess
from edu_policy.calendars import Period, SchoolCalendar, SchoolYear, Semester, SemesterDates
from edu_policy.models import Activity, Authority, Document, Dossier, Person, Posting, Recorded, School, Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    EVERY_MUST,
    NOT_STATED,
    Body,
    Count,
    Duty,
    Edition,
    EveryMust,
    Measure,
    Number,
    Policy,
    Provision,
    Question,
    Records,
    Require,
    Requirement,
    Subject,
    Verdict,
)
from edu_policy.rules.fields import activity, document, posting, school
from edu_policy.sources import Force, Locator, SourceDocument
from edu_policy.text import Text

MET: Final = Verdict.MET
NOT_MET: Final = Verdict.NOT_MET
PENDING: Final = Verdict.PENDING
UNKNOWN: Final = Verdict.UNKNOWN
NOT_APPLICABLE: Final = Verdict.NOT_APPLICABLE

TEXT: Final = Text("甲", "甲", "A")
YEAR: Final = SchoolYear(2022)
AUTUMN: Final = Semester(2022, 1)
SPRING: Final = Semester(2022, 2)
CALENDAR: Final = SchoolCalendar(
    id="county",
    semesters=[
        SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13)),
        SemesterDates(semester=SPRING, first_lesson=date(2023, 2, 13), last_day=date(2023, 7, 7)),
    ],
)
IN_AUTUMN: Final = date(2022, 10, 10)
IN_SPRING: Final = date(2023, 3, 6)
LAST_DAY: Final = date(2023, 8, 31)
AFTER: Final = date(2023, 10, 1)

SCHOOL: Final = Subject("school", Table.SCHOOLS, TEXT)
POSTING: Final = Subject("posting", Table.POSTINGS, TEXT, shown_for=posting.person)
THE_SCHOOL: Final = school.of("subject")
THE_POSTING: Final = posting.of("subject")

HELD: Final = Require(Number(1), Number(1))
FAILED: Final = Require(Number(0), Number(1))
VISITS: Final = Records(Table.ACTIVITIES, (activity.kind.is_("visit"), activity.at.is_(THE_SCHOOL)))
PAPERS: Final = Records(Table.DOCUMENTS, (document.kind.is_("plan"), document.about.has(THE_SCHOOL)))
NOT_KNOWN: Final = Require(Count(Records(Table.COMMUNITIES), Unit.RECORD), Number(1))
"""Unknown wherever communities are not kept."""


def at_least(measure: Measure, n: int = 1) -> Require:
    """Require ``n`` or more."""
    return Require(measure, Number(n))


def at_most(measure: Measure, n: int) -> Require:
    """Require ``n`` or less."""
    return Require(measure, None, Number(n))


def visits(*among: AnyType, counted_if: Iterable[AnyType] = ()) -> Count:
    """Count the visits at the school."""
    return Count(VISITS.that(*among).counting(*counted_if), Unit.RECORD)


def must(rule: Requirement, id_: str = "1", subject: Subject = SCHOOL) -> Provision:
    """Return a provision with a duty."""
    return provision(id_, Duty(Force.MUST, rule), subject)


def provision(id_: str, body: Body, subject: Subject = SCHOOL, force: Force = Force.MUST, **parts: AnyType) -> Provision:
    """Return a provision with any body."""
    return Provision(id_, Locator("一"), subject, TEXT, TEXT, body, force, **parts)


def question(id_: str = "q", subject: Subject = SCHOOL, needs: tuple[str, ...] | EveryMust = EVERY_MUST, **parts: AnyType) -> Question:
    """Return a question."""
    return Question(id=id_, subject=subject, label=TEXT, needs=needs, **parts)


def edition_of(*provisions: Provision, questions: Iterable[Question] | None = None, **parts: AnyType) -> Edition:
    """Return an edition of those provisions, by default with the question ``q`` about every must of the first subject."""
    asked = (question(subject=provisions[0].subject),) if questions is None else tuple(questions)
    values: dict[str, AnyType] = {
        "policy": Policy(id="p", title=TEXT, jurisdiction=None, kind=TEXT),
        "version": "1",
        "revision": 1,
        "source": SourceDocument(id="s", title=TEXT),
        "in_force": NOT_STATED,
        "readings": (),
    }
    return Edition(provisions=provisions, questions=asked, **(values | parts))


def recorded(until: date = AFTER, since: date = date(2022, 9, 1), **parts: AnyType) -> Recorded:
    """Return within what tables are complete."""
    return Recorded(since=since, until=until, **parts)


def dossier_of(**tables: AnyType) -> Dossier:
    """Return a dossier of one school, with activities complete until the first of October 2023."""
    values: dict[str, AnyType] = {
        "authorities": [Authority(id="B", kind="bureau")],
        "schools": [School(id="S", authority="B"), School(id="H", authority="B")],
        "persons": [Person(id="T")],
        "activities": [],
        "recorded": recorded(),
    }
    return Dossier(**(values | tables))


def visit(id_: str, on: date | None = IN_AUTUMN, **parts: AnyType) -> Activity:
    """Return a visit at the school."""
    values: dict[str, AnyType] = {"kind": "visit", "by": "T", "at": "S"}
    return Activity(id=id_, on=on, **(values | parts))


def paper(id_: str, on: date | None = IN_AUTUMN, **parts: AnyType) -> Document:
    """Return a plan of the school."""
    values: dict[str, AnyType] = {"kind": "plan", "about": ["S"]}
    return Document(id=id_, on=on, **(values | parts))


def posted(id_: str = "P", **parts: AnyType) -> Posting:
    """Return the posting of the teacher from ``S`` to ``H`` for the school year."""
    values: dict[str, AnyType] = {
        "kind": "support",
        "person": "T",
        "home": "S",
        "host": "H",
        "start": date(2022, 9, 1),
        "end": date(2023, 7, 7),
    }
    return Posting(id=id_, **(values | parts))


def asked(
    rule: Requirement | Edition,
    dossier: Dossier | None = None,
    *,
    on: date = AFTER,
    subject: str = "S",
    period: Period | None = YEAR,
    calendar: SchoolCalendar | None = CALENDAR,
    kind: Subject = SCHOOL,
) -> Assessment:
    """Ask whether a rule holds for the school, by default after the school year."""
    edition = rule if isinstance(rule, Edition) else edition_of(must(rule, subject=kind))
    facts = dossier_of() if dossier is None else dossier
    return assess(edition, facts, question="q", subject=subject, on=on, period=period, calendar=calendar)


def verdict(rule: Requirement | Edition, dossier: Dossier | None = None, **parts: AnyType) -> Verdict:
    """Return the verdict on a rule."""
    return asked(rule, dossier, **parts).verdict
