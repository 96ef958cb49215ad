"""Decisions, reported figures and declarations: what bodies and people have said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, final

import attrs

from edu_policy.calendars import Period
from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.checks import FactValue
from edu_policy.models.kinds import Outcome, Says
from edu_policy.quantities import Amount, Sentinel

__all__ = ["NO_QUESTION", "Decision", "Declaration", "Figure", "NoQuestion"]


def __dir__() -> list[str]:
    return __all__


def _items(items: Mapping[str, str]) -> FrozenMap[str, Says]:
    return FrozenMap({item: checks.code_of(Says, says, path) for path, item, says in checks.items_of(items)})


def _says(says: str) -> Says:
    return checks.code_of(Says, says)


def _outcome(outcome: str | None) -> Outcome | None:
    return None if outcome is None else checks.code_of(Outcome, outcome)


class NoQuestion(Sentinel):
    """The sentinel for "it answers no question of an edition"; ``None`` would mean that this is not known."""

    NO_QUESTION = "no_question"


NO_QUESTION: Final = NoQuestion.NO_QUESTION
"""It answers no question of an edition."""


def _asked(instance: object, attribute: checks.Attribute, value: object) -> None:
    if not isinstance(value, NoQuestion):
        checks.maybe_word(instance, attribute, value)


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Decision:
    """A decision (認定, 表彰, 考核, 違規認定) by a body about somebody or something.

    Attributes:
        id: its id.
        kind: code, see ``DecisionKind`` and the terms of an edition; None is not known.
        by: id of who decided; None is not known.
        about: id of whom or what it is about; None is not known.
        on: its day; None is not known.
        outcome: whether it affirms or denies what its kind names; None is not known.
        period: the period for which it was made; None where it is for none.
        tags: codes, such as the kind of breach or of award; None is not known.
        pin: the edition whose question it answers, such as ``county-support-teaching@1.1``; NO_QUESTION; None is not known.
        question: the question that it answers; NO_QUESTION; None is not known.
        rests_on: ids of the records and decisions on which it rests, so that none is used twice; None is not known.
        identity: what makes two entries the same decision; None where nothing was declared.
        facts: further facts that an edition declares.
    """

    id: str = attrs.field(validator=checks.word)
    kind: str | None = attrs.field(default=None, validator=checks.maybe_word)
    by: str | None = attrs.field(default=None, validator=checks.maybe_word)
    about: str | None = attrs.field(default=None, validator=checks.maybe_word)
    on: date | None = attrs.field(default=None, validator=checks.maybe_day)
    outcome: Outcome | None = attrs.field(default=Outcome.AFFIRMED, converter=_outcome)
    period: Period | None = attrs.field(default=None, validator=checks.maybe_period)
    tags: frozenset[str] | None = attrs.field(default=frozenset(), converter=checks.as_maybe_words)
    pin: str | NoQuestion | None = attrs.field(default=NO_QUESTION, validator=_asked)
    question: str | NoQuestion | None = attrs.field(default=NO_QUESTION, validator=_asked)
    rests_on: frozenset[str] | None = attrs.field(default=None, converter=checks.as_maybe_words)
    identity: str | None = attrs.field(default=None, validator=checks.maybe_word)
    facts: FrozenMap[str, FactValue] = attrs.field(default=FrozenMap(), converter=checks.as_facts)

    @property
    def policy(self) -> str | NoQuestion | None:
        """The policy whose question it answers, whatever the edition; NO_QUESTION; None is not known.

        >>> Decision(id="D-1", pin="county-support-teaching@1.1").policy
        'county-support-teaching'
        """
        return self.pin.partition("@")[0] if isinstance(self.pin, str) else self.pin


@final
@attrs.frozen(kw_only=True)
class Figure:
    """A figure that somebody reported or allotted (名額, 經費) for a period.

    Attributes:
        id: its id.
        kind: code, such as ``title_quota``.
        about: id of the school, authority or community.
        period: the period for which it stands.
        value: the number; None is not known.
        reported_by: id of who reported it; None is not known.
    """

    id: str = attrs.field(validator=checks.word)
    kind: str = attrs.field(validator=checks.word)
    about: str = attrs.field(validator=checks.word)
    period: Period = attrs.field(validator=checks.a_period)
    value: Amount | None = attrs.field(default=None, validator=checks.maybe_amount)
    reported_by: str | None = attrs.field(default=None, validator=checks.maybe_word)


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Declaration:
    """What a named certifier declares of a duty that no record can decide.

    Attributes:
        id: its id.
        statement: id of the provision that it is about.
        about: id of whom it is about.
        by: id of who declares.
        role: code of the role in which they declare; None is not known.
        on: its day.
        period: the period for which it holds; None where it holds until replaced.
        says: what is declared of the whole duty.
        items: what is declared of single items, by code.
        evidence: ids of documents that were looked at.
    """

    id: str = attrs.field(validator=checks.word)
    statement: str = attrs.field(validator=checks.word)
    about: str = attrs.field(validator=checks.word)
    by: str = attrs.field(validator=checks.word)
    role: str | None = attrs.field(default=None, validator=checks.maybe_word)
    on: date = attrs.field(validator=checks.day)
    period: Period | None = attrs.field(default=None, validator=checks.maybe_period)
    says: Says = attrs.field(converter=_says)
    items: FrozenMap[str, Says] = attrs.field(default=FrozenMap(), converter=_items)
    evidence: frozenset[str] = attrs.field(default=frozenset(), converter=checks.as_words)
