"""The words for an edition: its lines, sections, subjects and questions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any as AnyType
from typing import final

import attrs

from edu_policy.errors import EditionError
from edu_policy.models import Table
from edu_policy.rules.bodies import Body, Notice, Population
from edu_policy.rules.conditions import Condition
from edu_policy.rules.edition import Edition, InForce, NotStated, Policy, Words
from edu_policy.rules.fields import FactKey, Field
from edu_policy.rules.provisions import EveryMust, Provision, Question, as_body
from edu_policy.rules.readings import Parameter, Reading
from edu_policy.rules.scales import Scale
from edu_policy.rules.subjects import Subject
from edu_policy.sources import Force, Locator, SourceDocument
from edu_policy.text import Term, Text

__all__ = [
    "Line",
    "P",
    "ask",
    "edition",
    "scale",
    "section",
    "subject",
]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen
class Line:
    """A provision as a policy module writes it, before its section and its long words join it."""

    id: str
    zh_hant: str
    en: str
    body: Body
    force: Force
    notices: tuple[Notice, ...]
    locator: Locator | None = None
    subject: Subject | None = None


def P(id_: str, zh_hant: str, en: str, body: Body, *notices: Notice, force: Force | None = None) -> Line:  # noqa: N802 - one letter keeps the rows aligned
    """A provision: id, label in Traditional Chinese and English, body, and notices.

    Args:
        id_: its id within the policy.
        zh_hant: its label in Traditional Chinese; the Simplified one stands in the words module.
        en: its label in English.
        body: what it says.
        *notices: remarks of ours beside it.
        force: its force, where the body does not say it.

    Raises:
        EditionError: no force, or a reading in place of the body.
    """
    as_body(body, f"provisions[{id_}].body")
    own = force or getattr(body, "force", None)
    if own is None:
        msg = "say its force: force=Force.MUST"
        raise EditionError(msg, path=f"provisions[{id_}]")
    return Line(id_, zh_hant, en, body, own, notices)


def section(locator: str, who: Subject, *rows: Line) -> tuple[Line, ...]:
    """The provisions of one place in the plan that bind the same subject."""
    return tuple(attrs.evolve(row, locator=Locator(locator), subject=who) for row in rows)


def subject(
    name: str,
    zh_hant: str,
    en: str,
    table: Table,
    *conditions: Condition,
    shown_for: Field[AnyType] | None = None,
    calendar_of: Field[AnyType] | None = None,
    within: Subject | None = None,
) -> Subject:
    """Who is judged; the Simplified label stands in the words module."""
    return Subject(name, table, Text(zh_hant, zh_hant, en), conditions, shown_for, calendar_of, within)


def ask(
    id_: str,
    who: Subject,
    zh_hant: str,
    en: str,
    *,
    needs: Iterable[str] | EveryMust,
    beside: Iterable[str] = (),
    derived: Iterable[str] = (),
) -> Question:
    """A question; the Simplified label stands in the words module."""
    wanted = needs if isinstance(needs, EveryMust) else tuple(needs)
    return Question(id=id_, subject=who, label=Text(zh_hant, zh_hant, en), needs=wanted, beside=tuple(beside), derived=tuple(derived))


def scale(*terms: Term) -> Scale:
    """An ordered vocabulary, from the lowest term to the highest."""
    return Scale(terms)


def edition(
    policy: Policy,
    *sections: tuple[Line, ...],
    version: str,
    revision: int,
    source: SourceDocument,
    in_force: InForce | NotStated,
    questions: Iterable[Question],
    readings: Iterable[Reading],
    words: Words,
    parameters: Iterable[Parameter] = (),
    fact_keys: Iterable[FactKey[AnyType]] = (),
    terms: Iterable[Term] = (),
    scales: Iterable[Scale] = (),
) -> Edition:
    """An edition from its sections and its words.

    Raises:
        EduPolicyErrors: the edition contradicts itself.
        UnknownNameError: a label, gist or question has no words.
    """
    return Edition(
        policy=policy,
        version=version,
        revision=revision,
        source=source,
        in_force=in_force,
        provisions=tuple(_provision(row, words) for rows in sections for row in rows),
        questions=tuple(
            attrs.evolve(q, subject=_named(q.subject, words), label=attrs.evolve(q.label, zh_Hans=words.questions[q.id])) for q in questions
        ),
        readings=tuple(attrs.evolve(reading, words=words.readings[reading.key]) for reading in readings),
        parameters=tuple(attrs.evolve(parameter, label=words.parameters[parameter.name]) for parameter in parameters),
        fact_keys=tuple(fact_keys),
        terms=tuple(terms),
        scales=tuple(scales),
        notices=words.notices,
    )


def _provision(row: Line, words: Words) -> Provision:
    if row.subject is None or row.locator is None:
        msg = "stands in no section"
        raise EditionError(msg, path=f"provisions[{row.id}]")
    label = Text(row.zh_hant, words.labels[row.id], row.en)
    body = attrs.evolve(row.body, subject=_named(row.body.subject, words)) if isinstance(row.body, Population) else row.body
    return Provision(row.id, row.locator, _named(row.subject, words), label, words.gists[row.id], body, row.force, row.notices)


def _named(who: Subject, words: Words) -> Subject:
    within = None if who.within is None else _named(who.within, words)
    return attrs.evolve(who, label=attrs.evolve(who.label, zh_Hans=words.subjects[who.name]), within=within)
