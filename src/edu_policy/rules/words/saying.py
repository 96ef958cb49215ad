"""The words for what a provision says: duties, prohibitions, effects, numbers, lists and text."""

from __future__ import annotations

from typing import Any as AnyType

from edu_policy.quantities import Amount, Unit
from edu_policy.rules.bodies import (
    Attest,
    Binding,
    Duty,
    Effect,
    EffectKind,
    Population,
    Prohibition,
    Prose,
    Quantity,
    Vocabulary,
    WhyText,
)
from edu_policy.rules.fields import Field
from edu_policy.rules.measures import Measure
from edu_policy.rules.requirements import Requirement
from edu_policy.rules.selectors import Records
from edu_policy.rules.subjects import Subject
from edu_policy.rules.windows import WindowLike
from edu_policy.rules.words.measuring import as_measure
from edu_policy.rules.words.requiring import need
from edu_policy.sources import Decides, Force
from edu_policy.text import Term

__all__ = [
    "attest",
    "duty",
    "effect",
    "encouraged",
    "forbidden",
    "in_principle",
    "may",
    "must",
    "population",
    "quantity",
    "target",
    "text",
    "vocabulary",
]


def __dir__() -> list[str]:
    return __all__


def must(what: Measure | Requirement, *, decides: Decides = Decides.NORM, **bounds: AnyType) -> Duty:
    """A duty: unmet is a violation. The bounds are those of ``need``."""
    return Duty(Force.MUST, need(what, **bounds), decides)


def in_principle(what: Measure | Requirement, *, decides: Decides = Decides.NORM, **bounds: AnyType) -> Duty:
    """A duty in principle (原則上): unmet needs a declared reason. The bounds are those of ``need``."""
    return Duty(Force.IN_PRINCIPLE, need(what, **bounds), decides)


def target(what: Measure | Requirement, *, decides: Decides = Decides.NORM, **bounds: AnyType) -> Duty:
    """A target (力爭, 爭取): unmet is "not reached". The bounds are those of ``need``."""
    return Duty(Force.TARGET, need(what, **bounds), decides)


def encouraged(what: Measure | Requirement, *, decides: Decides = Decides.NORM, **bounds: AnyType) -> Duty:
    """An encouragement (鼓勵, 推動). The bounds are those of ``need``."""
    return Duty(Force.ENCOURAGED, need(what, **bounds), decides)


def may(what: Measure | Requirement, *, decides: Decides = Decides.NORM, **bounds: AnyType) -> Duty:
    """A permission (可). The bounds are those of ``need``."""
    return Duty(Force.MAY, need(what, **bounds), decides)


def duty(what: Measure | Requirement, *, force: Force, decides: Decides = Decides.NORM, **bounds: AnyType) -> Duty:
    """A duty whose force a reading gives, or a definition that is checked. The bounds are those of ``need``."""
    return Duty(force, need(what, **bounds), decides)


def forbidden(finding: Term, *breaches: Term) -> Prohibition:
    """A prohibition: it reads recorded findings of a breach."""
    return Prohibition(finding, breaches)


def effect(
    *,
    after: Requirement,
    kind: EffectKind,
    gives: Term,
    binding: Binding,
    force: Force = Force.BENEFIT,
    amount: Quantity | None = None,
    granted: Records | None = None,
    until: Requirement | None = None,
) -> Effect:
    """A benefit or a consequence: what it follows, what it gives and how much, which decisions grant it, and what ends it."""
    return Effect(when=after, kind=kind, gives=gives, binding=binding, force=force, amount=amount, granted=granted, until=until)


def attest(*wanted: Term, by: Term, force: Force = Force.MUST) -> Attest:
    """A duty that a certifier declares, item by item."""
    return Attest(by=by, items=wanted, force=force)


def quantity(measure: Measure | Amount, unit: Unit, *, over: WindowLike | None = None) -> Quantity:
    """A number with a source and no threshold; over a window of its own where one is given."""
    return Quantity(as_measure(measure), unit, over=over)


def vocabulary(field: Field[AnyType], *terms: Term, is_open: bool) -> Vocabulary:
    """The values that a clause names for a field; an open list ends with 等."""
    return Vocabulary(field, terms, is_open)


def population(who: Subject) -> Population:
    """Whom a clause covers."""
    return Population(who)


def text(why: WhyText, force: Force = Force.DEFINITION) -> Prose:
    """A clause that nothing can decide, with the reason."""
    return Prose(why, force)
