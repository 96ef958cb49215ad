"""Asking an edition a question about a subject: ``prepare`` once, ``assess`` one, ``assess_each`` a population.

Nothing here reads a clock: ``on`` is the day of the assessment, and facts dated later are set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import final

import attrs

from edu_policy.calculators import Reason
from edu_policy.calendars import CalendarYear, Month, NoEnd, Period, SchoolCalendar, SchoolYear, Semester, Span, as_date, span_of
from edu_policy.errors import (
    AmbiguousSubjectError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    PeriodError,
    UnknownNameError,
)
from edu_policy.models import Dossier, Posting, Record, Table
from edu_policy.quantities import Amount, Unit
from edu_policy.rules import (
    Assumption,
    AssumptionKind,
    Attest,
    Duty,
    Edition,
    Effect,
    EffectFinding,
    Finding,
    Frame,
    InForce,
    MissingFact,
    Node,
    NoticeFinding,
    Prose,
    Quantity,
    QuantityFinding,
    Question,
    StandingFinding,
    Subject,
    Verdict,
    Window,
)
from edu_policy.rules.engine.judging import missing_facts
from edu_policy.rules.engine.reporting import answer, effect_of, finding_of, notice_of, quantity_finding, standing_of
from edu_policy.rules.engine.scene import Program, Scene, posting_frame, span_of_frame
from edu_policy.rules.engine.selection import truth
from edu_policy.rules.fields import Field

__all__ = ["Assessment", "Beside", "Prepared", "Remaining", "assess", "assess_each", "prepare"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True)
class Remaining:
    """What is still lacking for one open requirement.

    Attributes:
        provision: the provision that it belongs to.
        path: where its finding stands.
        shortfall: how much is lacking; None where there is no number.
        unit: its unit.
        items: the items of a fixed list that are not there yet.
        records: ids of records that lack what they must have.
        about: code of what is measured, where the label of the provision does not say it.
        frame: the window.
        due: the last day; None where none is stated.
        verdict: PENDING while it can still come, UNKNOWN where facts are missing.
    """

    provision: str
    path: str
    shortfall: Amount | None
    unit: Unit | None
    items: tuple[str, ...]
    records: tuple[str, ...]
    about: str
    frame: Frame | None
    due: date | None
    verdict: Verdict


@final
@attrs.frozen(kw_only=True)
class Beside:
    """What is reported beside an answer and never decides it.

    Attributes:
        findings: further duties.
        effects: benefits and consequences.
        standings: attested duties.
        quantities: numbers with a source.
        notices: remarks of ours.
        texts: provisions that nothing can decide.
    """

    findings: tuple[Finding, ...] = ()
    effects: tuple[EffectFinding, ...] = ()
    standings: tuple[StandingFinding, ...] = ()
    quantities: tuple[QuantityFinding, ...] = ()
    notices: tuple[NoticeFinding, ...] = ()
    texts: tuple[str, ...] = ()


@final
@attrs.frozen(kw_only=True)
class Assessment:
    """The explained answer to a question about one subject, as of one day.

    Attributes:
        edition: the edition that was asked.
        question: id of the question.
        subject: id of the subject.
        shown_for: the id by which people know the subject, such as the person of a posting; else the same.
        on: the day of the assessment.
        period: the judged period.
        finding: the tree of findings.
        beside: what is reported beside it.
        assumptions: what the answer takes for granted.
    """

    edition: Edition = attrs.field(repr=lambda edition: edition.pin)
    question: str
    subject: str
    shown_for: str
    on: date
    period: Frame
    finding: Finding
    beside: Beside
    assumptions: tuple[Assumption, ...]

    @property
    def verdict(self) -> Verdict:
        """The answer."""
        return self.finding.verdict

    @property
    def holding(self) -> bool | None:
        """Beside PENDING: whether it holds so far."""
        return self.finding.holding

    @property
    def remaining(self) -> tuple[Remaining, ...]:
        """What can still come: every open requirement that does not hold yet. What has failed for good is not among it."""
        return tuple(_remaining(self.finding, ""))

    @property
    def missing(self) -> tuple[MissingFact, ...]:
        """Every fact that is not known."""
        return missing_facts(self.finding)

    @property
    def readings(self) -> tuple[str, ...]:
        """The keys of the readings on which the answer rests."""
        return tuple(sorted({key for finding in self.finding.walk() for key in finding.readings}))


def _remaining(finding: Finding, provision: str) -> Iterator[Remaining]:
    """Yield the open leaves; of alternatives, only those of the one that is closest."""
    if finding.rank > 0 or finding.verdict is Verdict.NOT_APPLICABLE:
        return
    own = finding.provision or provision
    children = finding.children
    if finding.node in (Node.ANY, Node.EXISTS) and children:
        children = (max(children, key=lambda child: min(child.applies, child.rank)),)
    below = [item for child in children for item in _remaining(child, own)]
    if below or finding.verdict is Verdict.NOT_MET or (children and finding.node is not Node.EXISTS):
        yield from below
        return
    yield Remaining(
        provision=own,
        path=finding.path,
        shortfall=finding.shortfall,
        unit=finding.unit,
        items=finding.items,
        records=tuple(id_ for group in finding.excluded if group.reason is Reason.PROPERTY_MISSING for id_ in group.records),
        about=finding.about,
        frame=finding.frame,
        due=finding.due,
        verdict=finding.verdict,
    )


@final
@attrs.frozen(kw_only=True)
class Prepared:
    """A question made ready for many subjects; it owns what it works out once.

    Attributes:
        edition: the edition.
        question: the question.
        calendar: the school calendar; None where there is none, and what needs one is unknown.
        on: the day of the assessment.
        period: the period to judge; None where each posting's own term is meant.
    """

    edition: Edition
    question: Question
    calendar: SchoolCalendar | None
    on: date
    period: Period | None
    _program: Program

    def verdict(self, dossier: Dossier, subject: str) -> Verdict:
        """Return the verdict alone."""
        return self.finding(dossier, subject).verdict

    def finding(self, dossier: Dossier, subject: str) -> Finding:
        """Return the tree of findings."""
        return self._finding(self._scene(dossier, self.resolve(dossier, subject)))

    def assessment(self, dossier: Dossier, subject: str) -> Assessment:
        """Return the explained answer with what is reported beside it.

        Args:
            dossier: the facts.
            subject: id of the subject, or the id by which people know it.

        Raises:
            UnknownNameError: no such subject; the candidates are listed.
            AmbiguousSubjectError: a person with several postings; they are listed.
            PeriodError: the period is missing or does not fit the subject.
            OutsideCalendarError: the period reaches beyond the calendar.
        """
        record = self.resolve(dossier, subject)
        scene = self._scene(dossier, record)
        finding = self._finding(scene)
        return Assessment(
            edition=self.edition,
            question=self.question.id,
            subject=record.id,
            shown_for=_shown_for(record, self.question.subject),
            on=self.on,
            period=scene.period,
            finding=finding,
            beside=self._beside(scene),
            assumptions=tuple(self._assumptions(scene, finding)),
        )

    def stream(self, dossiers: Iterable[tuple[Dossier, str]]) -> Iterator[Assessment]:
        """Yield the assessment of each pair of dossier and subject, one at a time."""
        for dossier, subject in dossiers:
            yield self.assessment(dossier, subject)

    def population(self, dossier: Dossier) -> Iterator[str]:
        """Yield the ids of the subjects of the question, in the order of their table.

        Subjects of which it is not known whether they are meant are among them; postings outside the period are not.
        """
        for record in dossier.rows(self.question.subject.table) or ():
            if self._membership(record, dossier) > -2 and self._meets(record):  # noqa: PLR2004 - certainly not
                yield record.id

    def resolve(self, dossier: Dossier, subject: str) -> Record:
        """Return the record that ``subject`` names: by its id, or by the id of the person of its only posting.

        Raises:
            InvalidTypeError: no text.
            InvalidValueError: the record is of another kind than the question is about.
            UnknownNameError, AmbiguousSubjectError: see ``assessment``.
        """
        kind = self.question.subject
        if not isinstance(subject, str):
            msg = f"expected the id of a {kind.name}, got {subject!r}"
            raise InvalidTypeError(msg, path="subject")
        record = dossier.get(kind.table, subject)
        if record is None:
            record = self._shown(dossier, subject)
        if self._membership(record, dossier) == -2:  # noqa: PLR2004 - certainly not
            msg = f"{record.id!r} is no {kind.name}, which question {self.question.id!r} is about"
            raise InvalidValueError(msg, path="subject")
        return record

    def _shown(self, dossier: Dossier, subject: str) -> Record:
        kind = self.question.subject
        rows = dossier.rows(kind.table) or ()
        meant = [row for row in rows if kind.shown_for is not None and _shown_for(row, kind) == subject and self._meets(row)]
        meant = [row for row in meant if self._membership(row, dossier) > -2]  # noqa: PLR2004 - certainly not
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise AmbiguousSubjectError(kind.name, subject, [row.id for row in meant], path="subject")
        other = next((table for table in Table if dossier.get(table, subject) is not None), None)
        if other is not None and (kind.shown_for is None or other is not Table.PERSONS):
            msg = f"{subject!r} is a {other.value}; question {self.question.id!r} is about a {kind.name}"
            raise InvalidValueError(msg, path="subject")
        names = {row.id for row in rows} | {_shown_for(row, kind) for row in rows}
        raise UnknownNameError(kind.name, subject, names, path="subject")

    def _membership(self, record: Record, dossier: Dossier) -> int:
        frame = Frame(Window.STANDING, None, self.on, self.on)
        scene = Scene(self._program, dossier, self.calendar, self.on, {"subject": record}, frame, frame)
        return min((truth(condition, record, scene) for condition in self.question.subject.conditions), default=2)

    def _meets(self, record: Record) -> bool:
        """Whether a posting has a day in the period, as far as is known."""
        if not isinstance(record, Posting) or self.period is None:
            return True
        span = _span(self.period, self.calendar)
        begins = record.start is None or record.start <= span.end
        ends = record.end is None or isinstance(record.end, NoEnd) or record.end >= span.start
        return begins and ends

    def period_of(self, dossier: Dossier, subject: str) -> Frame:
        """Return the period that would be judged for a subject.

        Raises:
            PeriodError, OutsideCalendarError: it is missing, does not fit the subject, or reaches beyond the calendar.
        """
        frame = self._frame(self.resolve(dossier, subject))
        span = span_of_frame(frame, self.calendar)
        if span is not None and self.calendar is not None:
            self.calendar.semesters_of(span)
        return frame

    def _scene(self, dossier: Dossier, record: Record) -> Scene:
        period = self._frame(record)
        return Scene(self._program, dossier, self.calendar, self.on, {"subject": record}, period, period)

    def _frame(self, record: Record) -> Frame:
        if not isinstance(record, Posting):
            if self.period is None:
                msg = f"say which period to judge: question {self.question.id!r} about {record.id!r} has none of its own"
                raise PeriodError(msg, path="period")
            span = _span(self.period, self.calendar)
            return Frame(Window.PERIOD, None if isinstance(self.period, Span) else self.period, span.start, span.end)
        term = attrs.evolve(posting_frame(record), window=Window.PERIOD)
        if self.period is None:
            self._refuse_long(record, term)
            return term
        if not self._meets(record):
            msg = f"posting {record.id!r} runs from {record.start} to {record.end} and has no day in {self.period}"
            raise PeriodError(msg, path="period")
        span = _span(self.period, self.calendar)
        end = term.end if isinstance(term.end, date) else (None if term.end is None else span.end)
        return attrs.evolve(
            term,
            start=None if term.start is None else max(term.start, span.start),
            end=None if end is None else min(end, span.end),
        )

    def _refuse_long(self, posting: Posting, term: Frame) -> None:
        if isinstance(term.end, NoEnd):
            msg = f"posting {posting.id!r} has no end yet; say which period to judge"
            raise PeriodError(msg, path="period")
        span = span_of_frame(term, self.calendar)
        if span is None or self.calendar is None:
            return
        semesters = [dates.semester for dates in self.calendar.semesters_of(span) if dates.span is not None and span.covers(dates.span)]
        if len(semesters) > 2:  # noqa: PLR2004 - a year is two semesters
            listed = ", ".join(map(str, semesters))
            msg = f"posting {posting.id!r} has {len(semesters)} semesters ({listed}); say which period to judge"
            raise PeriodError(msg, path="period")

    def _finding(self, scene: Scene) -> Finding:
        finding = answer(self.question, scene)
        membership = self._membership(scene.bound["subject"], scene.dossier)
        return finding if membership == 2 else attrs.evolve(finding, applies=min(finding.applies, membership))  # noqa: PLR2004 - certainly

    def _beside(self, scene: Scene) -> Beside:
        findings: list[Finding] = []
        effects: list[EffectFinding] = []
        standings: list[StandingFinding] = []
        quantities: list[QuantityFinding] = []
        texts: list[str] = []
        for id_ in self.edition.reported(self.question):
            provision = self._program.provisions[id_]
            match provision.body:
                case Duty():
                    findings.append(finding_of(provision, scene))
                case Effect():
                    effects.append(effect_of(provision, provision.body, scene))
                case Attest():
                    standings.append(standing_of(provision, provision.body, scene))
                case Quantity():
                    quantities.append(quantity_finding(provision, provision.body, scene))
                case Prose():
                    texts.append(id_)
                case _:
                    pass
        return Beside(
            findings=tuple(findings),
            effects=tuple(effects),
            standings=tuple(standings),
            quantities=tuple(quantities),
            notices=tuple(self._notices(scene)),
            texts=tuple(texts),
        )

    def _notices(self, scene: Scene) -> Iterator[NoticeFinding]:
        for id_ in (*self.edition.needed(self.question), *self.edition.reported(self.question)):
            provision = self._program.provisions.get(id_)
            for notice in provision.notices if provision else ():
                raised = notice_of(provision, notice, scene) if provision else None
                if raised is not None:
                    yield raised

    def _assumptions(self, scene: Scene, finding: Finding) -> Iterator[Assumption]:
        in_force = self.edition.in_force
        start = scene.period.start
        if isinstance(in_force, InForce) and start is not None:
            is_over = isinstance(in_force.end, date) and start > in_force.end
            if start < in_force.start or is_over:
                yield Assumption(AssumptionKind.NOT_IN_FORCE, self.edition.pin, start)
        for asked in finding.walk():
            if asked.node is Node.QUESTION:
                for id_ in self.edition.question(asked.provision).derived:
                    yield Assumption(AssumptionKind.DERIVED, id_)
        yield from dict.fromkeys(assumption for part in finding.walk() for assumption in part.assumptions)


def _shown_for(record: Record, kind: Subject) -> str:
    field: Field[str] | None = kind.shown_for
    shown = getattr(record, field.path[-1]) if field is not None else None
    return shown if isinstance(shown, str) else record.id


def _span(period: Period, calendar: SchoolCalendar | None) -> Span:
    if not isinstance(period, Semester):
        return span_of(period)
    span = calendar.dates_of(period).span if calendar is not None else None
    if span is None:
        msg = f"the days of semester {period} are not known; give a calendar that states them"
        raise PeriodError(msg, path="period")
    return span


def prepare(
    edition: Edition,
    question: str,
    *,
    calendar: SchoolCalendar | None = None,
    on: date,
    period: Period | None = None,
) -> Prepared:
    """Make a question ready for many subjects.

    Args:
        edition: the edition to ask.
        question: id of the question.
        calendar: the school calendar; without one, what needs semesters is unknown.
        on: the day of the assessment.
        period: the period to judge; may be left out for postings, whose own term is meant.

    Raises:
        EduPolicyErrors: arguments that cannot be; all are listed.
    """
    errors = list(_wrong_arguments(edition, question, calendar, on, period))
    if errors:
        msg = "question"
        raise EduPolicyErrors(msg, errors)
    return Prepared(
        edition=edition,
        question=edition.question(question),
        calendar=calendar,
        on=on,
        period=period,
        program=Program.of(edition),
    )


def _wrong_arguments(edition: object, question: object, calendar: object, on: object, period: object) -> Iterator[EduPolicyError]:
    if not isinstance(edition, Edition):
        yield InvalidTypeError(f"expected an Edition, got {edition!r}", path="edition")
    elif question not in {known.id for known in edition.questions}:
        yield UnknownNameError("question", question, [known.id for known in edition.questions], path="question")
    if calendar is not None and not isinstance(calendar, SchoolCalendar):
        yield InvalidTypeError(f"expected a SchoolCalendar or None, got {calendar!r}", path="calendar")
    try:
        as_date(on, "on")
    except InvalidTypeError as error:
        yield error
    if period is not None and not isinstance(period, SchoolYear | CalendarYear | Month | Semester | Span):
        yield InvalidTypeError(f"expected a SchoolYear, Semester, CalendarYear, Month or Span, got {period!r}", path="period")


def assess(
    edition: Edition,
    dossier: Dossier,
    *,
    question: str | None = None,
    subject: str,
    calendar: SchoolCalendar | None = None,
    on: date,
    period: Period | None = None,
) -> Assessment:
    """Ask an edition one question about one subject.

    Args:
        edition: the edition to ask.
        dossier: the facts.
        question: id of the question; may be left out where only one concerns the kind of the subject.
        subject: id of the subject, or the id by which people know it.
        calendar: the school calendar.
        on: the day of the assessment; facts dated later are set aside.
        period: the period to judge; may be left out for postings, whose own term is meant.

    Raises:
        EduPolicyErrors: arguments that cannot be; all are listed.
        UnknownNameError, AmbiguousSubjectError, PeriodError, OutsideCalendarError: see ``Prepared.assessment``.
    """
    if not isinstance(dossier, Dossier):
        msg = f"expected a Dossier, got {dossier!r}"
        raise InvalidTypeError(msg, path="dossier")
    chosen = question if question is not None or not isinstance(edition, Edition) else _only_question(edition, dossier, subject)
    return prepare(edition, chosen or "", calendar=calendar, on=on, period=period).assessment(dossier, subject)


def _only_question(edition: Edition, dossier: Dossier, subject: str) -> str:
    about = [question.id for question in edition.questions if dossier.get(question.subject.table, subject) is not None]
    if len(about) == 1:
        return about[0]
    kind = "question"
    raise AmbiguousSubjectError(kind, subject, about or [question.id for question in edition.questions], path="question")


def assess_each(
    edition: Edition,
    dossier: Dossier,
    *,
    question: str,
    calendar: SchoolCalendar | None = None,
    on: date,
    period: Period | Mapping[str, Period] | None = None,
) -> Iterator[Assessment]:
    """Yield the assessment of every subject of a question, in the order of their table.

    Args:
        edition: the edition to ask.
        dossier: the facts.
        question: id of the question.
        calendar: the school calendar.
        on: the day of the assessment.
        period: the period to judge, for all or by id of the subject.

    Raises:
        EduPolicyErrors: arguments that cannot be, or subjects that need a period of their own; all are listed before the
            first assessment is given.
    """
    named = period if isinstance(period, Mapping) else {}
    common = None if isinstance(period, Mapping) else period
    prepared = prepare(edition, question, calendar=calendar, on=on, period=common)
    subjects = [(attrs.evolve(prepared, period=named.get(id_, common)), id_) for id_ in prepared.population(dossier)]
    known = {id_ for _, id_ in subjects}
    kind = prepared.question.subject.name
    errors: list[EduPolicyError] = [UnknownNameError(kind, id_, known, path="period") for id_ in named if id_ not in known]
    errors += [error for asked, id_ in subjects for error in _unaskable(asked, dossier, id_)]
    if errors:
        msg = "subjects"
        raise EduPolicyErrors(msg, errors)
    return (asked.assessment(dossier, id_) for asked, id_ in subjects)


def _unaskable(prepared: Prepared, dossier: Dossier, subject: str) -> Iterator[EduPolicyError]:
    try:
        prepared.period_of(dossier, subject)
    except PeriodError as error:
        yield error.below(f"subjects[{subject}]")
