"""Asking a question once: about one subject, or about each of a population."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import attrs

from edu_policy.assessment.calendars import Given
from edu_policy.assessment.prepared import Prepared, prepare, wrong_arguments, wrong_facts
from edu_policy.assessment.results import Assessment
from edu_policy.calendars import Period
from edu_policy.errors import (
    AmbiguousSubjectError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidValueError,
    PeriodError,
    UnknownNameError,
)
from edu_policy.models import Dossier
from edu_policy.rules import Edition

__all__ = ["assess", "assess_each"]


def __dir__() -> list[str]:
    return __all__


def assess(
    edition: Edition,
    dossier: Dossier,
    *,
    question: str | None = None,
    subject: str,
    calendar: Given = None,
    on: date,
    period: Period | None = None,
) -> Assessment:
    """Ask an edition one question about one subject.

    Args:
        edition: the edition to ask.
        dossier: the facts.
        question: id of the question; may be left out where only one concerns the kind of the subject.
        subject: id of the subject, or the id by which people know it.
        calendar: the school calendar, or a ``CalendarBook``.
        on: the day of the assessment; facts dated later are set aside.
        period: the period to judge; may be left out for postings, whose own term is meant.

    Raises:
        EduPolicyErrors: arguments that cannot be; all are listed.
        UnknownNameError, AmbiguousSubjectError, PeriodError, OutsideCalendarError: see ``Prepared.assessment``.
    """
    errors = [*wrong_facts(dossier), *wrong_arguments(edition, question, calendar, on, period, is_optional=True)]
    if errors:
        msg = "question"
        raise EduPolicyErrors(msg, errors)
    asked = question if question is not None else next((known.id for known in edition.questions), "")
    prepared = prepare(edition, asked, calendar=calendar, on=on, period=period)
    return (prepared if question is not None else _only_question(prepared, dossier, subject)).assessment(dossier, subject)


def _only_question(prepared: Prepared, dossier: Dossier, subject: str) -> Prepared:
    """Return the one question that concerns a subject, made ready like ``prepared``."""
    others = [attrs.evolve(prepared, question=question) for question in prepared.edition.questions]
    about = [asked for asked in others if _concerns(asked, dossier, subject)]
    if len(about) == 1:
        return about[0]
    if about:
        kind = "question"
        raise AmbiguousSubjectError(kind, subject, [asked.question.id for asked in about], path="question")
    kind = "subject of any question"
    known = {id_ for asked in others for id_ in asked.population(dossier)}
    raise UnknownNameError(kind, subject, known, path="subject")


def _concerns(prepared: Prepared, dossier: Dossier, subject: str) -> bool:
    try:
        prepared.resolve(dossier, subject)
    except (AmbiguousSubjectError, PeriodError):  # there are such subjects
        return True
    except (UnknownNameError, InvalidValueError):
        return False
    return True


def assess_each(
    edition: Edition,
    dossier: Dossier,
    *,
    question: str,
    calendar: Given = None,
    on: date,
    period: Period | Mapping[str, Period] | None = None,
) -> Iterator[Assessment]:
    """Yield the assessment of every subject of a question, in the order of their table.

    Args:
        edition: the edition to ask.
        dossier: the facts.
        question: id of the question.
        calendar: the school calendar, or a ``CalendarBook``.
        on: the day of the assessment.
        period: the period to judge, for all or by id of the subject.

    Raises:
        EduPolicyErrors: arguments that cannot be, or subjects that need a period of their own; all are listed before the
            first assessment is given.
    """
    named = period if isinstance(period, Mapping) else {}
    common = None if isinstance(period, Mapping) else period
    wrong = [*wrong_facts(dossier), *wrong_arguments(edition, question, calendar, on, common)]
    if wrong:
        msg = "question"
        raise EduPolicyErrors(msg, wrong)
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
