"""What an evaluation works with: the resolved edition, the dossier, the calendar, the day, and what is bound to which name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, final

import attrs

from edu_policy.calculators import CreditScheme
from edu_policy.calendars import (
    CalendarYear,
    Month,
    NamedDays,
    NoEnd,
    Period,
    SchoolCalendar,
    SchoolYear,
    Semester,
    SemesterDates,
    Span,
    TeachingDays,
    span_of,
)
from edu_policy.models import Dossier, Table
from edu_policy.rules.edition import EVIDENCE_UNTIL, Edition
from edu_policy.rules.findings import Assumption, AssumptionKind, Frame, MissingFact
from edu_policy.rules.provisions import Provision
from edu_policy.rules.readings import Param
from edu_policy.rules.windows import DateRule, Window

__all__ = [
    "EVIDENCE",
    "Part",
    "Program",
    "Scene",
    "borrowed_edges",
    "days_of",
    "frames_of",
    "posting_frame",
    "span_of_frame",
    "teaching_days",
]


def __dir__() -> list[str]:
    return __all__


EVIDENCE: Final = frozenset({Table.DOCUMENTS, Table.DECISIONS, Table.DECLARATIONS})
"""Tables whose records come later than what they are about."""


@final
@attrs.frozen
class Part:
    """A sub-record with the record that holds it; it has a key instead of an id."""

    key: str
    record: Any
    table: str


@final
@attrs.frozen(eq=False)
class Program:
    """An edition with its readings resolved and its vocabularies closed; made once and shared by all subjects."""

    edition: Edition
    provisions: Mapping[str, Provision]
    narrower: Mapping[str, frozenset[str]]
    broader: Mapping[str, frozenset[str]]
    evidence_until: DateRule | None = None
    schemes: dict[Any, CreditScheme] = attrs.field(factory=dict)
    tables: dict[Any, frozenset[Table]] = attrs.field(factory=dict)

    @classmethod
    def of(cls, edition: Edition) -> Program:
        """Prepare an edition."""
        parents = {term.code: term.broader for term in edition.terms if term.broader is not None}
        broader = {code: frozenset(_ancestors(code, parents)) for code in parents}
        narrower: dict[str, set[str]] = {}
        for code, above in broader.items():
            for ancestor in above:
                narrower.setdefault(ancestor, set()).add(code)
        return cls(
            edition,
            {provision.id: provision for provision in edition.resolved()},
            {code: frozenset(below) for code, below in narrower.items()},
            broader,
            _evidence_until(edition),
        )

    def subject_table(self, scene: Scene) -> str:
        """Return the name of the table in which the subject of a scene stands."""
        return next(table.value for table in Table if scene.dossier.get(table, scene.bound["subject"].id) is scene.bound["subject"])

    def value(self, operand: Any) -> Any:
        """Return the value of a parameter, or the operand itself."""
        return self.edition.value(operand.name) if isinstance(operand, Param) else operand


def _evidence_until(edition: Edition) -> DateRule | None:
    declared = any(parameter.name == EVIDENCE_UNTIL for parameter in edition.parameters)
    until = edition.value(EVIDENCE_UNTIL) if declared else None
    return until if isinstance(until, DateRule) else None


def _ancestors(code: str, parents: Mapping[str, str]) -> Iterator[str]:
    seen = {code}
    while (above := parents.get(code)) is not None and above not in seen:
        yield above
        seen.add(above)
        code = above


@final
@attrs.frozen(eq=False)
class Scene:
    """One subject on one day.

    Attributes:
        program: the prepared edition.
        dossier: the facts.
        calendar: the school calendar of the subject; None where there is none.
        on: the day of the assessment.
        bound: the records that names stand for.
        period: the judged period of the subject.
        frame: the window in which a requirement is judged just now.
        others: the other windows of the same kind; a record in one of them is not worth mentioning in this one.
        memo: what was worked out already for this subject.
    """

    program: Program
    dossier: Dossier
    calendar: SchoolCalendar | None
    on: date
    bound: Mapping[str, Any]
    period: Frame
    frame: Frame
    others: tuple[Frame, ...] = ()
    memo: dict[Any, Any] = attrs.field(factory=dict)

    def with_bound(self, name: str, record: Any) -> Scene:
        """Return the scene with one more name."""
        return attrs.evolve(self, bound={**self.bound, name: record}, memo={})

    def within(self, frame: Frame, others: tuple[Frame, ...] = ()) -> Scene:
        """Return the scene in another window."""
        return attrs.evolve(self, frame=frame, others=others, memo={})

    def deadline(self) -> date | None:
        """Return the day until which evidence about the frame may come; None where none is stated or the end is not known."""
        if self.frame.window is Window.STANDING:
            return self.on
        end, until = self.frame.end, self.program.evidence_until
        return until.after(end) if until is not None and isinstance(end, date) else None

    def last_day(self, table: Table) -> date | None:
        """Return the last day on which a record of ``table`` can change what is measured; None where there is none."""
        if table in EVIDENCE:
            return self.deadline()
        return self.frame.end if isinstance(self.frame.end, date) else None

    def by_then(self, day: date | None, table: Table) -> int:
        """Return the rank of "dated by ``on``, and in time", for a record of ``table``.

        A record without a date was there when the table was closed, so it counts where that was by ``on``.
        """
        deadline = self.deadline()
        if day is None:
            recorded = self.dossier.coverage(table)
            known = recorded is not None and recorded.until <= self.on and (deadline is None or recorded.until <= deadline)
            return 2 if known else 0
        if deadline is not None and day > deadline:
            return -2
        return 2 if day <= self.on else -1

    def end_of(self, period: Period | None) -> date | None:
        """Return the last day of a period; None where there is none or the calendar does not know it."""
        if period is None:
            return None
        if not isinstance(period, Semester):
            days = days_of(period, self.calendar)
            return None if days is None else days.end
        if self.calendar is None or period.school_year not in self.calendar.school_years:
            return None
        return self.calendar.dates_of(period).last_day

    def is_open(self, table: Table) -> bool:
        """Whether records of ``table`` can still change what is measured after ``on``."""
        last = self.last_day(table)
        return last is None or last > self.on


def frames_of(window: Window, scene: Scene) -> Iterator[Frame]:
    """Yield the windows of a kind that end inside the judged period."""
    if window is Window.PERIOD:
        yield scene.period
    elif window is Window.STANDING:
        yield Frame(Window.STANDING, None, scene.on, scene.on)
    elif window is Window.POSTING:
        yield posting_frame(scene.bound["subject"])
    elif scene.period.start is None or scene.period.end is None or (window is Window.SEMESTER and scene.calendar is None):
        missing = scene.period.missing or (MissingFact("calendar", "calendar"),)
        yield Frame(window, None, None, None, missing)
    elif window is Window.SEMESTER:
        yield from _semester_frames(scene)
    else:
        yield from _year_frames(window, scene)


def posting_frame(posting: Any) -> Frame:
    """Return the whole term of a posting."""
    missing = tuple(MissingFact(posting.id, f"posting.{edge}") for edge in ("start", "end") if getattr(posting, edge) is None)
    return Frame(Window.POSTING, None, posting.start, posting.end, missing)


def days_of(period: Period, calendar: SchoolCalendar | None) -> Span | None:
    """Return the days of a period; None where it has no end yet, or no calendar knows its edges."""
    if isinstance(period, NamedDays) and isinstance(period.end, NoEnd):
        return None
    if not isinstance(period, Semester):
        return span_of(period)
    if calendar is None or period.school_year not in calendar.school_years:
        return None
    return calendar.dates_of(period).span


def span_of_frame(frame: Frame, calendar: SchoolCalendar | None) -> Span | None:
    """Return the days of a frame; a frame without end reaches to the end of the calendar. None while an edge is not known."""
    if frame.start is None or frame.end is None:
        return None
    if not isinstance(frame.end, NoEnd):
        return Span(frame.start, frame.end)
    years = calendar.school_years if calendar else ()
    last = years[-1].span.end if years else frame.start
    return Span(frame.start, max(frame.start, last))


def _semester_frames(scene: Scene) -> Iterator[Frame]:
    span = span_of_frame(scene.period, scene.calendar)
    if span is None or scene.calendar is None:
        return
    for dates in scene.calendar.semesters_of(span):
        missing = tuple(MissingFact(str(dates.semester), f"semester.{edge}") for edge in dates.missing)
        yield Frame(Window.SEMESTER, dates.semester, dates.first_lesson, dates.last_day, missing, borrowed_edges(dates))


def borrowed_edges(dates: SemesterDates) -> tuple[Assumption, ...]:
    """Return what an answer takes for granted that rests on the edges of a semester."""
    return tuple(
        Assumption(AssumptionKind.BORROWED_EDGE, f"{dates.semester}.{edge}", dates.day_of(edge), lender)
        for edge, lender in sorted(dates.borrowed.items())
    )


def teaching_days(calendar: SchoolCalendar) -> TeachingDays | None:
    """Return the teaching days of a calendar; None where no one has given it working days."""
    return None if calendar.working is None else TeachingDays(calendar)


_INSTANCES: Final[Mapping[Window, type[SchoolYear | CalendarYear | Month]]] = {
    Window.SCHOOL_YEAR: SchoolYear,
    Window.CALENDAR_YEAR: CalendarYear,
    Window.MONTH: Month,
}


def _year_frames(window: Window, scene: Scene) -> Iterator[Frame]:
    span = span_of_frame(scene.period, scene.calendar)
    if span is None:
        return
    instance = _INSTANCES[window].of(span.start)
    while instance.span.end <= span.end:
        yield Frame(window, instance, instance.span.start, instance.span.end)
        instance = instance.next
