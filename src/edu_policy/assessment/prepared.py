"""A question made ready for many subjects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import final

import attrs

from edu_policy.assessment.beside import assumptions, beside
from edu_policy.assessment.calendars import Calendars, Given
from edu_policy.assessment.results import Assessment
from edu_policy.calendars import CalendarBook, NoEnd, Period, SchoolCalendar, SchoolYear, Semester, Span, as_date, as_period, span_of
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
from edu_policy.rules import (
    Edition,
    Finding,
    Frame,
    Question,
    Subject,
    Verdict,
    Window,
)
from edu_policy.rules.engine.paths import term_start
from edu_policy.rules.engine.reporting import answer
from edu_policy.rules.engine.scene import Program, Scene, posting_frame, span_of_frame
from edu_policy.rules.engine.selection import membership
from edu_policy.rules.fields import Field

__all__ = ["Prepared", "prepare", "wrong_arguments", "wrong_facts"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True)
class Prepared:
    """A question made ready for many subjects; it owns what it works out once.

    Attributes:
        edition: the edition.
        question: the question.
        calendar: the school calendar, or a book of them; None where there is none, and what needs one is unknown.
        on: the day of the assessment.
        period: the period to judge; None where each posting's own term is meant.
    """

    edition: Edition
    question: Question
    calendar: Given
    on: date
    period: Period | None
    _program: Program
    _calendars: Calendars = attrs.field(repr=False)

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
            beside=beside(self.question, scene),
            assumptions=tuple(assumptions(scene, finding)),
        )

    def stream(self, dossiers: Iterable[tuple[Dossier, str]]) -> Iterator[Assessment]:
        """Yield the assessment of each pair of dossier and subject, one at a time."""
        for dossier, subject in dossiers:
            yield self.assessment(dossier, subject)

    def population(self, dossier: Dossier) -> Iterator[str]:
        """Yield the ids of the subjects of the question, in the order of their table.

        Subjects of which it is not known whether they are meant are among them; postings outside the period are not.
        """
        for record in _facts(dossier).rows(self.question.subject.table) or ():
            if self._membership(record, dossier) > -2 and self._meets(record, dossier):  # noqa: PLR2004 - certainly not
                yield record.id

    def resolve(self, dossier: Dossier, subject: str) -> Record:
        """Return the record that ``subject`` names: by its id, or by the id of the person of its only posting.

        Raises:
            InvalidTypeError: no Dossier, or no text.
            InvalidValueError: the record is of another kind than the question is about.
            UnknownNameError, AmbiguousSubjectError: see ``assessment``.
        """
        kind = self.question.subject
        if not isinstance(subject, str):
            msg = f"expected the id of a {kind.name}, got {subject!r}"
            raise InvalidTypeError(msg, path="subject")
        record = _facts(dossier).get(kind.table, subject)
        if record is None:
            record = self._shown(dossier, subject)
        if self._membership(record, dossier) == -2:  # noqa: PLR2004 - certainly not
            msg = f"{record.id!r} is no {kind.name}, which question {self.question.id!r} is about"
            raise InvalidValueError(msg, path="subject")
        return record

    def _shown(self, dossier: Dossier, subject: str) -> Record:
        kind = self.question.subject
        rows = dossier.rows(kind.table) or ()
        own = [row for row in rows if kind.shown_for is not None and _shown_for(row, kind) == subject]
        own = [row for row in own if self._membership(row, dossier) > -2]  # noqa: PLR2004 - certainly not
        meant = [row for row in own if self._meets(row, dossier)]
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise AmbiguousSubjectError(kind.name, subject, [row.id for row in meant], path="subject")
        if own:
            msg = f"no {kind.name} of {subject!r} has a day in {self.period}: {', '.join(sorted(row.id for row in own))}"
            raise PeriodError(msg, path="period")
        other = next((table for table in Table if dossier.get(table, subject) is not None), None)
        if other is not None and (kind.shown_for is None or other is not Table.PERSONS):
            msg = f"{subject!r} is a {other.value}; question {self.question.id!r} is about a {kind.name}"
            raise InvalidValueError(msg, path="subject")
        names = {row.id for row in rows} | {_shown_for(row, kind) for row in rows}
        raise UnknownNameError(kind.name, subject, names, path="subject")

    def _membership(self, record: Record, dossier: Dossier) -> int:
        return membership(self.question.subject, self._standing(record, dossier))

    def _standing(self, record: Record, dossier: Dossier) -> Scene:
        frame = Frame(Window.STANDING, None, self.on, self.on)
        return Scene(self._program, dossier, self._calendars.common, self.on, {"subject": record}, frame, frame)

    def _calendar_of(self, record: Record, dossier: Dossier) -> SchoolCalendar | None:
        return self._calendars.of(record, self.question.subject, self._standing(record, dossier))

    def _meets(self, record: Record, dossier: Dossier) -> bool:
        """Whether a posting has a day in the period, as far as is known."""
        if not isinstance(record, Posting) or self.period is None:
            return True
        span = _span_for(record, self.period, self._calendar_of(record, dossier))
        start = term_start(record.start) if isinstance(self.period, SchoolYear) else record.start
        begins = start is None or start <= span.end
        ends = record.end is None or isinstance(record.end, NoEnd) or record.end >= span.start
        return begins and ends

    def period_of(self, dossier: Dossier, subject: str) -> Frame:
        """Return the period that would be judged for a subject.

        Raises:
            PeriodError, OutsideCalendarError: it is missing, does not fit the subject, or reaches beyond the calendar.
        """
        record = self.resolve(dossier, subject)
        return self._covered(record, self._calendar_of(record, dossier), dossier)

    def _scene(self, dossier: Dossier, record: Record) -> Scene:
        calendar = self._calendar_of(record, dossier)
        period = self._covered(record, calendar, dossier)
        return Scene(self._program, dossier, calendar, self.on, {"subject": record}, period, period, calendar_of=self._calendars.of)

    def _covered(self, record: Record, calendar: SchoolCalendar | None, dossier: Dossier) -> Frame:
        """Return the judged period; refuse one outside the calendar, and for a posting, which has semesters, one that reaches beyond it."""
        frame = self._frame(record, calendar, dossier)
        span = span_of_frame(frame, calendar)
        if span is None or calendar is None:
            return frame
        if isinstance(record, Posting) or not any(year.span.meets(span) for year in calendar.school_years):
            calendar.semesters_of(span)
        return frame

    def _frame(self, record: Record, calendar: SchoolCalendar | None, dossier: Dossier) -> Frame:
        if not isinstance(record, Posting):
            if self.period is None:
                msg = f"say which period to judge: question {self.question.id!r} about {record.id!r} has none of its own"
                raise PeriodError(msg, path="period")
            span = _span(self.period, calendar)
            return Frame(Window.PERIOD, None if isinstance(self.period, Span) else self.period, span.start, span.end)
        term = attrs.evolve(posting_frame(record), window=Window.PERIOD)
        if self.period is None:
            self._refuse_long(record, term, calendar)
            return term
        if not self._meets(record, dossier):
            msg = f"posting {record.id!r} runs from {record.start} to {record.end} and has no day in {self.period}"
            raise PeriodError(msg, path="period")
        span = _span_for(record, self.period, calendar)
        end = term.end if isinstance(term.end, date) else (None if term.end is None else span.end)
        return attrs.evolve(
            term,
            start=None if term.start is None else max(term.start, span.start),
            end=None if end is None else min(end, span.end),
        )

    @staticmethod
    def _refuse_long(posting: Posting, term: Frame, calendar: SchoolCalendar | None) -> None:
        if isinstance(term.end, NoEnd):
            msg = f"posting {posting.id!r} has no end yet; say which period to judge"
            raise PeriodError(msg, path="period")
        span = span_of_frame(term, calendar)
        if span is None or calendar is None:
            return
        semesters = [dates.semester for dates in calendar.semesters_of(span) if dates.span is not None and span.covers(dates.span)]
        if len(semesters) > 2:  # noqa: PLR2004 - a year is two semesters
            listed = ", ".join(map(str, semesters))
            msg = f"posting {posting.id!r} has {len(semesters)} semesters ({listed}); say which period to judge"
            raise PeriodError(msg, path="period")

    def _finding(self, scene: Scene) -> Finding:
        finding = answer(self.question, scene)
        membership = self._membership(scene.bound["subject"], scene.dossier)
        return finding if membership == 2 else attrs.evolve(finding, applies=min(finding.applies, membership))  # noqa: PLR2004 - certainly


def _facts(dossier: Dossier) -> Dossier:
    for error in wrong_facts(dossier):
        raise error
    return dossier


def wrong_facts(dossier: object) -> Iterator[EduPolicyError]:
    """Yield an error where the facts are no dossier."""
    if not isinstance(dossier, Dossier):
        yield InvalidTypeError(f"expected a Dossier, got {dossier!r}", path="dossier")


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


def _span_for(posting: Posting, period: Period, calendar: SchoolCalendar | None) -> Span:
    """Return the days of a period for a posting; a school year takes in the August in which its lessons or the posting begin."""
    span = _span(period, calendar)
    if not isinstance(period, SchoolYear):
        return span
    is_covered = calendar is not None and period in calendar.school_years
    lessons = [calendar.dates_of(semester).first_lesson for semester in period.semesters] if calendar and is_covered else []
    arrivals = (day for day in (posting.start, *lessons) if day is not None and (day.year, day.month) == (span.start.year, span.end.month))
    return Span(min([span.start, *arrivals]), span.end)


def prepare(
    edition: Edition,
    question: str,
    *,
    calendar: Given = None,
    on: date,
    period: Period | None = None,
) -> Prepared:
    """Make a question ready for many subjects.

    Args:
        edition: the edition to ask.
        question: id of the question.
        calendar: the school calendar of all subjects, or a ``CalendarBook`` in which each finds its own; as it was known ``on`` that
            day. Without one, what needs semesters is unknown.
        on: the day of the assessment.
        period: the period to judge; may be left out for postings, whose own term is meant.

    Raises:
        EduPolicyErrors: arguments that cannot be; all are listed.
    """
    errors = list(wrong_arguments(edition, question, calendar, on, period))
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
        calendars=Calendars(calendar, on),
    )


def wrong_arguments(
    edition: object, question: object, calendar: object, on: object, period: object, *, is_optional: bool = False
) -> Iterator[EduPolicyError]:
    """Yield what is wrong with the arguments of ``prepare``; where the question is optional, it may be None."""
    if not isinstance(edition, Edition):
        yield InvalidTypeError(f"expected an Edition, got {edition!r}", path="edition")
    elif not (question is None and is_optional) and question not in [known.id for known in edition.questions]:
        yield UnknownNameError("question", question, [known.id for known in edition.questions], path="question")
    if calendar is not None and not isinstance(calendar, SchoolCalendar | CalendarBook):
        yield InvalidTypeError(f"expected a SchoolCalendar, a CalendarBook or None, got {calendar!r}", path="calendar")
    try:
        as_date(on, "on")
    except InvalidTypeError as error:
        yield error
    try:
        period is None or as_period(period, "period")
    except InvalidTypeError as error:
        yield error
