"""What an evaluation works with: the resolved edition, the dossier, the calendar, the day, and what is bound to which name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeAlias, final

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
    Week,
    span_of,
)
from edu_policy.errors import InvalidValueError, OutsideCalendarError
from edu_policy.models import Dossier, Table
from edu_policy.rules.bodies import Vocabulary
from edu_policy.rules.edition import EVIDENCE_UNTIL, Edition
from edu_policy.rules.engine.paths import values_of
from edu_policy.rules.fields import Field
from edu_policy.rules.findings import Assumption, AssumptionKind, Frame, MissingFact
from edu_policy.rules.provisions import Provision
from edu_policy.rules.readings import Param
from edu_policy.rules.refusals.attributes import read_from
from edu_policy.rules.refusals.declared import Declared, declared_by
from edu_policy.rules.subjects import Subject
from edu_policy.rules.windows import DateRule, Moment, Window, WindowEdge

__all__ = [
    "EVIDENCE",
    "CalendarOf",
    "Program",
    "Scene",
    "borrowed_edges",
    "posting_frame",
    "span_of_frame",
    "teaching_days",
]


def __dir__() -> list[str]:
    return __all__


EVIDENCE: Final = frozenset({Table.DOCUMENTS, Table.DECISIONS, Table.DECLARATIONS})
"""Tables whose records come later than what they are about."""


_DUE: Final = "due"
"""Under which the day until which evidence may come is kept."""


@final
@attrs.frozen(eq=False)
class Program:
    """An edition with its readings resolved and its vocabularies closed; made once and shared by all subjects."""

    edition: Edition
    provisions: Mapping[str, Provision]
    declared: Declared
    narrower: Mapping[str, frozenset[str]]
    levels: Mapping[str, tuple[int, int]]
    domains: Mapping[tuple[str, str], frozenset[str]]
    evidence_until: DateRule | None = None
    schemes: dict[Any, CreditScheme] = attrs.field(factory=dict)
    tables: dict[Any, frozenset[Table]] = attrs.field(factory=dict)

    @classmethod
    def of(cls, edition: Edition) -> Program:
        """Prepare an edition."""
        provisions = edition.resolved
        declared = declared_by(provisions=provisions, parameters=edition.parameters, fact_keys=edition.fact_keys, terms=edition.terms)
        narrower: dict[str, set[str]] = {}
        for code, above in declared.broader.items():
            for ancestor in above:
                narrower.setdefault(ancestor, set()).add(code)
        return cls(
            edition,
            {provision.id: provision for provision in provisions},
            declared,
            {code: frozenset(below) for code, below in narrower.items()},
            {code: (scale, level) for scale, each in enumerate(edition.scales) for level, code in enumerate(each.codes)},
            dict(_domains(provisions)),
            _evidence_until(edition),
        )

    def domain_of(self, field: Field[Any]) -> frozenset[str] | None:
        """Return the codes of a field of which a clause gives all; None where it may have others."""
        found = {self.domains.get(each) for each in read_from(field)}
        return found.pop() if len(found) == 1 else None

    def level_of(self, code: str) -> tuple[int, int] | None:
        """Return on which scale a code stands, and at which place; None where it is on none."""
        above = (code, *sorted(self.declared.broader.get(code, ())))
        return next((self.levels[each] for each in above if each in self.levels), None)

    @property
    def broader(self) -> Mapping[str, frozenset[str]]:
        """For each code of the terms the codes that it narrows."""
        return self.declared.broader

    def subject_table(self, scene: Scene) -> str:
        """Return the name of the table in which the subject of a scene stands."""
        return next(table.value for table in Table if scene.dossier.get(table, scene.bound["subject"].id) is scene.bound["subject"])

    def value(self, operand: Any) -> Any:
        """Return the value of a parameter, or the operand itself."""
        return self.edition.value(operand.name) if isinstance(operand, Param) else operand


def _domains(provisions: Iterable[Provision]) -> Iterator[tuple[tuple[str, str], frozenset[str]]]:
    """Yield the fields of which a clause gives all codes, each with those."""
    for provision in provisions:
        if isinstance(provision.body, Vocabulary) and not provision.body.is_open:
            codes = frozenset(term.code for term in provision.body.terms)
            yield from ((each, codes) for each in read_from(provision.body.field))


def _evidence_until(edition: Edition) -> DateRule | None:
    declared = any(parameter.name == EVIDENCE_UNTIL for parameter in edition.parameters)
    until = edition.value(EVIDENCE_UNTIL) if declared else None
    return until if isinstance(until, DateRule) else None


CalendarOf: TypeAlias = "Callable[[Any, Subject, Scene], SchoolCalendar | None]"
"""The calendar of a subject of a kind."""


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
        record: the record to which a total gives an amount just now.
        until: until when evidence about the frame may come; None for what the edition says.
        memo: what was worked out already for this subject.
        calendar_of: who tells the calendar of another subject; None where the calendar holds for all.
    """

    program: Program
    dossier: Dossier
    calendar: SchoolCalendar | None
    on: date
    bound: Mapping[str, Any]
    period: Frame
    frame: Frame
    others: tuple[Frame, ...] = ()
    record: Any = None
    until: DateRule | None = None
    memo: dict[Any, Any] = attrs.field(factory=dict)
    calendar_of: CalendarOf | None = None

    def about(self, record: Any, kind: Subject) -> Scene:
        """Return the scene of another subject, with its own calendar, over the period and in the window of the one that asks."""
        calendar = self.calendar if self.calendar_of is None else self.calendar_of(record, kind, self)
        return attrs.evolve(self, bound={"subject": record}, record=None, calendar=calendar, memo={})

    def with_bound(self, name: str, record: Any) -> Scene:
        """Return the scene with one more name."""
        return attrs.evolve(self, bound={**self.bound, name: record}, memo={})

    def weighing(self, record: Any) -> Scene:
        """Return the scene in which a total gives an amount to a record."""
        return attrs.evolve(self, record=record, memo={})

    def within(self, frame: Frame, others: tuple[Frame, ...] = ()) -> Scene:
        """Return the scene in another window."""
        return attrs.evolve(self, frame=frame, others=others, memo={})

    def awaiting(self, until: DateRule | None) -> Scene:
        """Return the scene in which evidence may come until another day; None leaves it as it is."""
        return self if until is None else attrs.evolve(self, until=until, memo={})

    def anew(self) -> Scene:
        """Return the scene for another provision: the judged period, and evidence until when the edition says."""
        return attrs.evolve(self, frame=self.period, others=(), until=None, memo={})

    def day_of(self, moment: Moment, frame: Frame) -> tuple[date | NoEnd | None, tuple[MissingFact, ...]]:
        """Return the day that an edition states, reckoned from a frame; None, with what is missing, where it is not known."""
        if not isinstance(moment, DateRule):
            return self._stated(moment)
        base, missing = self._base(moment, frame)
        moment, unset = self._counted(moment)
        if not isinstance(base, date) or unset:
            return None if unset else base, (*missing, *unset)
        if moment.needs_working and self.calendar is None:
            return None, (MissingFact("calendar", "calendar"),)
        try:
            return moment.after(base, working=None if self.calendar is None else self.calendar.working), ()
        except (InvalidValueError, OutsideCalendarError):  # no working days, or a closure so long that no rule tells
            return None, (MissingFact("calendar" if self.calendar is None else self.calendar.id, "working"),)

    def _counted(self, rule: DateRule) -> tuple[DateRule, tuple[MissingFact, ...]]:
        """Return a rule with the values of its parameters, and those of them that are not set."""
        numbers = {name: getattr(rule, name) for name in ("years", "months", "days", "day", "working_days")}
        operands = {name: number for name, number in numbers.items() if isinstance(number, Param)}
        values = {name: self.program.value(operand) for name, operand in operands.items()}
        unset = tuple(MissingFact("parameter", operands[name].name) for name, value in values.items() if value is None)
        return (rule if unset or not values else attrs.evolve(rule, **values)), unset

    def _base(self, rule: DateRule, frame: Frame) -> tuple[date | NoEnd | None, tuple[MissingFact, ...]]:
        if not isinstance(rule.base, WindowEdge):
            return self._stated(rule.base)
        edge = frame.start if rule.base is WindowEdge.START else frame.end
        return edge, frame.missing if edge is None else ()

    def _stated(self, moment: date | Field[Any] | Param) -> tuple[date | NoEnd | None, tuple[MissingFact, ...]]:
        if isinstance(moment, Field):
            return self._recorded(moment)
        day = self.program.value(moment)
        if isinstance(day, date):
            return day, ()
        return None, (MissingFact("parameter", moment.name if isinstance(moment, Param) else str(moment)),)

    def _recorded(self, field: Field[Any]) -> tuple[date | NoEnd | None, tuple[MissingFact, ...]]:
        values = values_of(field, self.record, self)
        if values and isinstance(values[0], date | NoEnd):
            return values[0], ()
        record = self.bound[field.root] if field.root else self.record
        return None, (MissingFact(str(getattr(record, "id", getattr(record, "key", field.root))), field.of("").key),)

    def _due(self) -> tuple[date | NoEnd | None, tuple[MissingFact, ...]]:
        known: tuple[date | NoEnd | None, tuple[MissingFact, ...]] | None = self.memo.get(_DUE)
        if known is None:
            until = self.until or self.program.evidence_until
            known = (None, ()) if until is None else self.day_of(until, self.frame)
            self.memo[_DUE] = known
        return known

    def deadline(self) -> date | None:
        """Return the day until which evidence about the frame may come; None where none is stated or it is not known."""
        if self.frame.window is Window.STANDING:
            return self.on
        day = self._due()[0]
        return day if isinstance(day, date) else None

    def lacks_deadline(self) -> tuple[MissingFact, ...]:
        """Return why the day until which evidence may come is not known although one is stated."""
        return () if self.frame.window is Window.STANDING else self._due()[1]

    def first_day(self, table: Table) -> date | None:
        """Return the first day from which records must be kept to tell that none is missing; None where it is not known.

        Evidence that is due before the window begins, as a plan is, may have come in the window of that kind in which it is due.
        """
        start, due = self.frame.start, self.deadline() if table in EVIDENCE else None
        if start is None or due is None or due >= start:
            return start
        period = self.frame.period
        while isinstance(period, SchoolYear | CalendarYear | Month | Week) and period.span.start > due:
            period = period.previous
        return min(due, period.span.start) if isinstance(period, SchoolYear | CalendarYear | Month | Week) else due

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
        if self.lacks_deadline():
            return -1 if day is not None and day > self.on else 0
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
            days = self.days_of(period)
            return None if days is None else days.end
        if self.calendar is None or period.school_year not in self.calendar.school_years:
            return None
        return self.calendar.dates_of(period).last_day

    def days_of(self, period: Period) -> Span | None:
        """Return the days of a period; None where it has no end yet, or no calendar knows its edges."""
        if isinstance(period, NamedDays) and isinstance(period.end, NoEnd):
            return None
        if not isinstance(period, Semester):
            return span_of(period)
        if self.calendar is None or period.school_year not in self.calendar.school_years:
            return None
        return self.calendar.dates_of(period).span

    def is_open(self, table: Table) -> bool:
        """Whether records of ``table`` can still change what is measured after ``on``."""
        last = self.last_day(table)
        return last is None or last > self.on


def posting_frame(posting: Any) -> Frame:
    """Return the whole term of a posting."""
    missing = tuple(MissingFact(posting.id, f"posting.{edge}") for edge in ("start", "end") if getattr(posting, edge) is None)
    return Frame(Window.POSTING, None, posting.start, posting.end, missing)


def span_of_frame(frame: Frame, calendar: SchoolCalendar | None) -> Span | None:
    """Return the days of a frame; a frame without end reaches to the end of the calendar. None while an edge is not known."""
    if frame.start is None or frame.end is None:
        return None
    if not isinstance(frame.end, NoEnd):
        return Span(frame.start, frame.end)
    years = calendar.school_years if calendar else ()
    last = years[-1].span.end if years else frame.start
    return Span(frame.start, max(frame.start, last))


def borrowed_edges(dates: SemesterDates) -> tuple[Assumption, ...]:
    """Return what an answer takes for granted that rests on the edges of a semester."""
    return tuple(
        Assumption(AssumptionKind.BORROWED_EDGE, f"{dates.semester}.{edge}", dates.day_of(edge), lender)
        for edge, lender in sorted(dates.borrowed.items())
    )


def teaching_days(calendar: SchoolCalendar) -> TeachingDays | None:
    """Return the teaching days of a calendar; None where no one has given it working days."""
    return None if calendar.working is None else TeachingDays(calendar)
