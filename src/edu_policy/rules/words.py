"""The words in which policies are written. Lower-case words build the types of the algebra; a policy module uses the words.

>>> from edu_policy.rules.fields import document
>>> rule = must(count(records(Table.DOCUMENTS, document.kind.is_("agreement"))), at_least=1, over=Window.STANDING)
>>> rule.force
<Force.MUST: 'must'>
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any as AnyType
from typing import Final, final

import attrs

from edu_policy.calculators import Unlisted, Whole
from edu_policy.errors import EditionError
from edu_policy.models import Outcome, Table
from edu_policy.quantities import Amount, Unit
from edu_policy.rules.bodies import (
    Attest,
    Binding,
    Body,
    Duty,
    Effect,
    EffectKind,
    Notice,
    Population,
    Prohibition,
    Prose,
    Quantity,
    Vocabulary,
    WhyText,
)
from edu_policy.rules.conditions import Condition
from edu_policy.rules.edition import Edition, InForce, NotStated, Policy, Words
from edu_policy.rules.fields import FactKey, Field, PostingField, decision, document
from edu_policy.rules.measures import (
    Count,
    Credits,
    Distinct,
    FigureOf,
    Items,
    Measure,
    Number,
    Part,
    Plus,
    QuantityRef,
    Rate,
    SemestersServed,
    Share,
    Total,
)
from edu_policy.rules.provisions import EveryMust, Provision, Question
from edu_policy.rules.readings import Choice, Param, Parameter, Reading
from edu_policy.rules.requirements import All, Any, Each, Exists, ForEach, Ref, Require, Requirement, When
from edu_policy.rules.selectors import Parts, Records, Selector, Values
from edu_policy.rules.subjects import Subject
from edu_policy.rules.windows import Window
from edu_policy.sources import Decides, Force, Locator, SourceDocument
from edu_policy.text import Term, Text

__all__ = [
    "P",
    "Row",
    "all_of",
    "any_of",
    "ask",
    "attest",
    "count",
    "credit",
    "decisions",
    "distinct",
    "documents",
    "edition",
    "effect",
    "encouraged",
    "exists",
    "figure_of",
    "for_each",
    "forbidden",
    "in_principle",
    "items",
    "may",
    "must",
    "need",
    "part",
    "parts",
    "plus",
    "population",
    "quantity",
    "rate",
    "records",
    "ref",
    "section",
    "semesters_served",
    "share",
    "subject",
    "target",
    "text",
    "the",
    "total",
    "values",
    "vocabulary",
    "when",
]


def __dir__() -> list[str]:
    return __all__


_UNITS: Final = {
    Table.SCHOOLS: Unit.SCHOOL,
    Table.PERSONS: Unit.PERSON,
    Table.DOCUMENTS: Unit.DOCUMENT,
    Table.DECISIONS: Unit.DECISION,
}

# -- which records ----------------------------------------------------------------------------------------------------


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


def parts(field: Field[AnyType], *among: Condition, of: Records | None = None) -> Parts:
    """Sub-records: of the bound record that the field names, or of every record of a selector."""
    return Parts(field, of, among)


def values(selector: Selector, field: Field[AnyType]) -> Values:
    """The values of a field over the records that count, for a condition that asks whether something is among them."""
    return Values(selector, field)


# -- measures ---------------------------------------------------------------------------------------------------------


def count(selector: Selector, *, unit: Unit | None = None) -> Count:
    """How many records count."""
    return Count(selector, unit or _UNITS.get(selector.table, Unit.RECORD))


def distinct(selector: Selector, field: Field[str], *, unit: Unit) -> Distinct:
    """How many different values a field has over the records that count."""
    return Distinct(selector, field, unit)


def part(term: Term, condition: Condition) -> Part:
    """One item of a fixed list, and when it is present."""
    return Part(term, condition)


def items(selector: Selector, *wanted: Part) -> Items:
    """How many items of a fixed list are present among the records that count."""
    return Items(selector, wanted)


def rate(*kinds: Term, amount: Amount, per: Unit, whole: Whole = Whole.COMPLETED) -> Rate:
    """How many credit hours a unit of some kinds of activity earns."""
    return Rate(kinds, amount, per, whole)


def credit(*rates: Rate, unlisted: Unlisted) -> Credits:
    """A credit scheme."""
    return Credits(rates, unlisted)


def total(selector: Selector, amount: Credits, *, unit: Unit) -> Total:
    """The sum of the credit of the records that count."""
    return Total(selector, amount, unit)


def share(selector: Selector, having: Condition) -> Share:
    """Which part of the records that count meets a condition."""
    return Share(selector, having)


def semesters_served(posting: PostingField, *, within_school_year: bool = False, may_miss: int | Param = 0) -> SemestersServed:
    """How many consecutive semesters a posting covers whole."""
    return SemestersServed(posting, within_school_year, may_miss)


def figure_of(kind: Term, *, about: Field[str], previous: Window, unit: Unit) -> FigureOf:
    """A reported figure for the school year or calendar year before."""
    return FigureOf(kind.code, about, previous, unit)


def plus(*terms: Measure | Amount) -> Plus:
    """The sum of measures and numbers."""
    return Plus(tuple(_measure(term) for term in terms))


def the(quantity: str) -> QuantityRef:
    """The quantity that another provision defines."""
    return QuantityRef(quantity)


def _measure(value: AnyType) -> Measure:
    return value if attrs.has(type(value)) else Number(value)


# -- requirements -----------------------------------------------------------------------------------------------------


def need(
    what: Measure | Requirement,
    *,
    at_least: Measure | Amount | None = None,
    at_most: Measure | Amount | None = None,
    over: Window | None = None,
    may_miss: int | Param = 0,
    about: Term | None = None,
) -> Requirement:
    """A requirement: a measure within bounds, or a requirement, in every window of a kind.

    Args:
        what: a measure, or a requirement that needs no bounds of its own. Items need all of them unless a bound is given.
        at_least: the lower bound.
        at_most: the upper bound.
        over: the kind of window; by default the one in which it stands.
        may_miss: how many school days of a semester a posting may miss and still have it.
        about: what is measured, in a word, where the label of the provision does not say it.
    """
    if isinstance(what, Items) and at_least is None and at_most is None:
        at_least = len(what.parts)
    bounded = at_least is not None or at_most is not None
    rule = Require(what, _maybe(at_least), _maybe(at_most), about) if bounded else what  # type: ignore[arg-type]
    return rule if over is None else Each(over, rule, may_miss)  # type: ignore[arg-type, return-value]


def _maybe(bound: AnyType) -> AnyType:
    if isinstance(bound, Choice):
        return Choice(bound.key, {name: _maybe(option) for name, option in bound.options.items()})
    return None if bound is None else _measure(bound)


def all_of(*rules: Requirement) -> All:
    """All of the requirements."""
    return All(rules)


def any_of(*rules: Requirement) -> Any:
    """One of the requirements."""
    return Any(rules)


def when(condition: Requirement, then: Requirement) -> When:
    """A requirement that applies only where another holds."""
    return When(condition, then)


def for_each(name: str, selector: Selector, then: Requirement) -> ForEach:
    """A requirement for every record that a selector finds."""
    return ForEach(name, selector, then)


def exists(name: str, selector: Selector, then: Requirement) -> Exists:
    """A requirement that at least one of the records meets."""
    return Exists(name, selector, then)


def ref(provision: str) -> Ref:
    """The requirement of another provision, for the same subject."""
    return Ref(provision)


# -- what a provision says --------------------------------------------------------------------------------------------


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


def forbidden(finding: Term, *breaches: Term) -> Prohibition:
    """A prohibition: it reads recorded findings of a breach."""
    return Prohibition(finding, breaches)


def effect(*, after: Requirement, kind: EffectKind, gives: Term, binding: Binding, force: Force = Force.BENEFIT) -> Effect:
    """A benefit or a consequence."""
    return Effect(when=after, kind=kind, gives=gives, binding=binding, force=force)


def attest(*wanted: Term, by: Term, force: Force = Force.MUST) -> Attest:
    """A duty that a certifier declares, item by item."""
    return Attest(by=by, items=wanted, force=force)


def quantity(measure: Measure, unit: Unit) -> Quantity:
    """A number with a source and no threshold."""
    return Quantity(measure, unit)


def vocabulary(field: Field[AnyType], *terms: Term, is_open: bool) -> Vocabulary:
    """The values that a clause names for a field; an open list ends with 等."""
    return Vocabulary(field, terms, is_open)


def population(who: Subject) -> Population:
    """Whom a clause covers."""
    return Population(who)


def text(why: WhyText, force: Force = Force.DEFINITION) -> Prose:
    """A clause that nothing can decide, with the reason."""
    return Prose(why, force)


# -- an edition -------------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class Row:
    """A provision as a policy module writes it, before its section and its long words join it."""

    id: str
    zh_hant: str
    en: str
    body: Body
    force: Force
    notices: tuple[Notice, ...]
    locator: Locator | None = None
    subject: Subject | None = None


def P(id_: str, zh_hant: str, en: str, body: Body, *notices: Notice, force: Force | None = None) -> Row:  # noqa: N802 - one letter keeps the rows aligned
    """A provision: id, label in Traditional Chinese and English, body, and notices.

    Args:
        id_: its id within the policy.
        zh_hant: its label in Traditional Chinese; the Simplified one stands in the words module.
        en: its label in English.
        body: what it says.
        *notices: remarks of ours beside it.
        force: its force, where the body does not say it.
    """
    own = force or getattr(body, "force", None)
    if own is None:
        msg = "say its force: force=Force.MUST"
        raise EditionError(msg, path=f"provisions[{id_}]")
    return Row(id_, zh_hant, en, body, own, notices)


def section(locator: str, who: Subject, *rows: Row) -> tuple[Row, ...]:
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
) -> Subject:
    """Who is judged; the Simplified label stands in the words module."""
    return Subject(name, table, Text(zh_hant, zh_hant, en), conditions, shown_for, calendar_of)


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


def edition(
    policy: Policy,
    *sections: tuple[Row, ...],
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
        notices=words.notices,
    )


def _provision(row: Row, words: Words) -> Provision:
    if row.subject is None or row.locator is None:
        msg = "stands in no section"
        raise EditionError(msg, path=f"provisions[{row.id}]")
    label = Text(row.zh_hant, words.labels[row.id], row.en)
    body = attrs.evolve(row.body, subject=_named(row.body.subject, words)) if isinstance(row.body, Population) else row.body
    return Provision(row.id, row.locator, _named(row.subject, words), label, words.gists[row.id], body, row.force, row.notices)


def _named(who: Subject, words: Words) -> Subject:
    return attrs.evolve(who, label=attrs.evolve(who.label, zh_Hans=words.subjects[who.name]))
