"""What a provision can be: a duty, a prohibition, an effect, an attested duty, a quantity, a vocabulary, a population, or text."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeAlias, final

import attrs

from edu_policy.errors import EditionError
from edu_policy.quantities import Unit
from edu_policy.rules.fields import Field
from edu_policy.rules.measures import Credits, Lookup, Measure, Rate
from edu_policy.rules.requirements import Requirement
from edu_policy.rules.selectors import Records
from edu_policy.rules.subjects import Subject
from edu_policy.rules.windows import WindowLike
from edu_policy.sources import Decides, Force
from edu_policy.text import Term

__all__ = [
    "Attest",
    "Binding",
    "Body",
    "Duty",
    "Effect",
    "EffectKind",
    "Notice",
    "Population",
    "Prohibition",
    "Prose",
    "Quantity",
    "Vocabulary",
    "WhyText",
]


def __dir__() -> list[str]:
    return __all__


class WhyText(StrEnum):
    """Why a clause can only be text."""

    CONTEXT = "context"
    """背景: background, no norm"""
    ATTITUDE = "attitude"
    """態度: an attitude or a manner"""
    AIM = "aim"
    """目標: an aim or a general statement"""
    HEADING = "heading"
    """標題: a heading whose parts are other clauses, or a slogan"""
    LIBERTY = "liberty"
    """自主: a liberty or a right from which nothing follows"""
    EXPLORATION = "exploration"
    """探索: exploration or encouragement without a result"""
    OTHER_INSTRUMENT = "other_instrument"
    """另有規定: another instrument decides"""
    MONEY = "money"
    """經費: money without an amount"""
    NOT_OURS = "not_ours"
    """家庭: not ours to judge"""


class EffectKind(StrEnum):
    """What kind of benefit or consequence an effect is."""

    COUNTS_AS = "counts_as"
    """視同, 作為資歷條件"""
    WEIGHS = "weighs"
    """作為重要條件"""
    PRIORITY = "priority"
    """優先"""
    EXEMPTION = "exemption"
    """免除, 不佔比例"""
    AMOUNT = "amount"
    """補助"""
    PREFERENCE = "preference"
    """傾斜: a larger share, without a number"""
    PERMISSION = "permission"
    """可以: something may be done"""
    SANCTION = "sanction"
    """通報, 處理"""


class Binding(StrEnum):
    """How binding an effect is."""

    ENTITLED = "entitled"
    """follows by right"""
    DISCRETION = "discretion"
    """may be granted"""
    UNQUANTIFIED = "unquantified"
    """follows, in an amount that the plan does not state"""


@final
@attrs.frozen
class Notice:
    """A remark of ours beside a provision; it cites a reading or a consistency check and never enters a verdict.

    Attributes:
        cites: the reading or check, such as ``"1m"`` or ``"K01-4"``.
        when: the requirement under which it is raised.
    """

    cites: str
    when: Requirement


@final
@attrs.frozen
class Duty:
    """A requirement with its force.

    Attributes:
        force: MUST decides a question; every other force is reported beside it.
        rule: the requirement.
        decides: whether it decides the clause, or is only necessary for it.
    """

    force: Force
    rule: Requirement
    decides: Decides = Decides.NORM


@final
@attrs.frozen
class Prohibition:
    """A prohibition: it reads the recorded findings of a breach about the subject.

    Attributes:
        finding: the kind of decision that finds a breach.
        breaches: what is forbidden; the tags of such a decision.
    """

    finding: Term
    breaches: tuple[Term, ...]
    force: Force = attrs.field(default=Force.FORBIDDEN, init=False)


@final
@attrs.frozen
class Quantity:
    """A number with a source and no threshold.

    Attributes:
        measure: how it is reckoned.
        unit: its unit.
        over: the window over which it is reckoned; None for the one in which it is asked for.
    """

    measure: Measure
    unit: Unit
    force: Force = Force.DEFINITION
    over: WindowLike | None = None


@final
@attrs.frozen(kw_only=True)
class Effect:
    """A benefit or a consequence: what follows for the subject once a requirement holds.

    Attributes:
        when: the requirement.
        kind: the kind of effect.
        gives: what it gives.
        binding: how binding it is.
        force: the force of the clause.
        amount: how much it gives; None where the clause states no number.
        granted: the recorded decisions that grant it; None where it follows by itself. One that names a period grants it for that period.
        until: what ends it once it was granted; None where nothing does.

    Raises:
        EditionError: an end without a grant: only what was granted can end.
    """

    when: Requirement
    kind: EffectKind
    gives: Term
    binding: Binding
    force: Force = Force.BENEFIT
    amount: Quantity | None = None
    granted: Records | None = None
    until: Requirement | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an end of what nobody grants."""
        if self.until is not None and self.granted is None:
            msg = "says what ends it (until), and not which recorded decision grants it: give granted="
            raise EditionError(msg, path="until")


@final
@attrs.frozen(kw_only=True)
class Attest:
    """A duty that no record can decide, declared as done by a named certifier.

    Attributes:
        by: the role of the certifier.
        items: the items of which each is declared; empty for the whole duty.
        force: the force of the duty.
    """

    by: Term
    items: tuple[Term, ...] = ()
    force: Force = Force.MUST


@final
@attrs.frozen
class Vocabulary:
    """The values that a clause names for a field.

    Attributes:
        field: the field.
        terms: the values.
        is_open: whether the list ends with 等, so that others are possible.
    """

    field: Field[Any]
    terms: tuple[Term, ...]
    is_open: bool
    force: Force = Force.DEFINITION


@final
@attrs.frozen
class Population:
    """Whom a clause covers."""

    subject: Subject
    force: Force = Force.DEFINITION


@final
@attrs.frozen
class Prose:
    """A clause that nothing can decide, with the reason."""

    why: WhyText
    force: Force = Force.DEFINITION


Body: TypeAlias = Duty | Prohibition | Effect | Attest | Quantity | Vocabulary | Population | Rate | Credits | Lookup | Prose
"""What a provision says."""
