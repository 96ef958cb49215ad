"""Asking a question once: about one subject, or about each of a population."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import attrs

from edu_policy.assessment.prepared import Prepared, prepare
from edu_policy.assessment.results import Assessment
from edu_policy.calendars import Period, SchoolCalendar
from edu_policy.errors import (
    AmbiguousSubjectError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    PeriodError,
    UnknownNameError,
)
from edu_policy.models import Dossier
from edu_policy.rules import (
    Edition,
)

__all__ = ["assess", "assess_each"]


def __dir__() -> list[str]:
    return __all__


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
