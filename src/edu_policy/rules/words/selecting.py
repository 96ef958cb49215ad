"""The words for records: which are candidates, and which of those count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any as AnyType

from edu_policy.models import Outcome, Table
from edu_policy.rules.conditions import Condition
from edu_policy.rules.edition import Policy
from edu_policy.rules.fields import Field, decision, document
from edu_policy.rules.selectors import Parts, Records, Selector, Values
from edu_policy.text import Term

__all__ = [
    "answers",
    "decisions",
    "documents",
    "parts",
    "records",
    "values",
]


def __dir__() -> list[str]:
    return __all__


def records(table: Table, *among: Condition, counted_if: Iterable[Condition] = (), dated: Field[AnyType] | None = None) -> Records:
    """Records of a table: ``among`` says which are candidates, ``counted_if`` which of those count."""
    return Records(table, among, tuple(counted_if), dated)


def documents(*kinds: Term, about: Field[AnyType] | None = None) -> Records:
    """Documents of some kinds, about the record that ``about`` names."""
    correlated = () if about is None else (document.about.has(about),)
    return Records(Table.DOCUMENTS, (document.kind.in_(*(kind.code for kind in kinds)), *correlated))


def decisions(kind: Term, *, about: Field[AnyType] | None = None) -> Records:
    """Decisions of a kind that affirm it, about the record that ``about`` names; a refusal is excluded, and shown."""
    correlated = () if about is None else (decision.about.is_(about),)
    return Records(Table.DECISIONS, (decision.kind.is_(kind.code), *correlated), (decision.outcome.is_(Outcome.AFFIRMED),))


def answers(question: str, *, of: Policy, about: Field[AnyType]) -> Records:
    """Decisions that affirm a question of a policy, recorded for whatever period; see ``Assessment.as_decision``.

    Args:
        question: id of the question.
        of: the policy whose question it is.
        about: whom the answer is about.
    """
    asked = (decision.about.is_(about), decision.question.is_(question), decision.policy.is_(of.id))
    return Records(Table.DECISIONS, asked, (decision.outcome.is_(Outcome.AFFIRMED),))


def parts(field: Field[AnyType], *among: Condition, of: Records | None = None) -> Parts:
    """Sub-records: of the bound record that the field names, or of every record of a selector."""
    return Parts(field, of, among)


def values(selector: Selector, field: Field[AnyType]) -> Values:
    """The values of a field over the records that count, for a condition that asks whether something is among them."""
    return Values(selector, field)
