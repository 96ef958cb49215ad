"""What stands below the requirements: what is still needed, what did not count, what is reported beside, readings, assumptions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Final

from edu_policy.assessment import Assessment, Remaining
from edu_policy.calculators import Reason
from edu_policy.calendars import Semester, lender_text
from edu_policy.explanation import formats, measures
from edu_policy.explanation.clauses import beside_lines
from edu_policy.explanation.messages import field_label
from edu_policy.explanation.wording import Wording
from edu_policy.quantities import Unit
from edu_policy.rules import (
    Assumption,
    AssumptionKind,
    EffectFinding,
    EffectState,
    Finding,
    Node,
    NoticeFinding,
    QuantityFinding,
    SetAside,
    StandingFinding,
    Verdict,
    Window,
)

__all__ = ["assumed", "beside", "not_counted", "readings", "remaining", "uncertain"]


def __dir__() -> list[str]:
    return __all__


_OF_THE_REQUIREMENT: Final = frozenset({Reason.PROPERTY_MISSING, Reason.PROPERTY_UNKNOWN, Reason.SEMESTER_IN_PART})
"""Reasons that say something about the requirement itself rather than about a record that does not count."""


# -- what is still needed --------------------------------------------------------------------------------------------------


def remaining(assessment: Assessment, words: Wording) -> Iterator[str]:
    """Yield what every open requirement still lacks."""
    open_ = assessment.remaining
    findings = {finding.path: finding for finding in assessment.finding.walk()} if open_ else {}
    for item in open_:
        yield words.say("item.remaining", label=_open(item, words), id=item.provision, says=words.joined(_lacks(item, findings, words)))


def _open(item: Remaining, words: Wording) -> str:
    """Return which requirement is open: its clause, the record, the window, and what is measured."""
    label = words.label(item.provision)
    if item.subject:
        label = words.say("line.of_record", label=label, record=words.record(item.subject))
    if item.frame is not None and item.frame.period is not None:
        label = words.say("line.of_period", label=label, period=formats.frame(item.frame, words.language))
    if item.about:
        label = words.say("line.about", label=label, about=words.term(item.about))
    return label


def _lacks(item: Remaining, findings: Mapping[str, Finding], words: Wording) -> Iterator[str]:
    finding = findings.get(item.path)
    if finding is not None and measures.is_blank(finding):
        yield measures.unknown(finding, words, item.subject)
    elif item.items:
        yield words.lacking(item.items, item.unsure_items)
    elif item.records:
        yield words.count("says.lacking_records", len(item.records), n=len(item.records))
    elif finding is not None and finding.node is Node.EXISTS and not finding.children:
        yield measures.measured(finding, words)
    elif item.shortfall is not None and item.unit is not Unit.RATIO:
        yield words.say("says.shortfall", amount=formats.amount(item.shortfall, item.unit, words.language))
    yield words.say("verdict.unknown") if item.verdict is Verdict.UNKNOWN else words.due(item.due)


# -- records that did not count, or may not --------------------------------------------------------------------------------


def not_counted(assessment: Assessment, words: Wording) -> Iterator[str]:
    """Yield the records that did not count, by reason and by the clauses that say so."""
    return _set_aside(assessment.finding, lambda finding: finding.excluded, words)


def uncertain(assessment: Assessment, words: Wording) -> Iterator[str]:
    """Yield the records of which it is not known whether they count."""
    return _set_aside(assessment.finding, lambda finding: finding.uncertain, words)


def _set_aside(finding: Finding, groups_of: Callable[[Finding], tuple[SetAside, ...]], words: Wording) -> Iterator[str]:
    cited: dict[tuple[str, str, str], dict[str, None]] = {}
    for provision, part in _cited(finding, ""):
        for group in groups_of(part):
            for record in group.records if group.reason not in _OF_THE_REQUIREMENT else ():
                cited.setdefault((_reason(group, part), group.detail, record), {})[provision] = None
    merged: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for (reason, detail, record), provisions in sorted(cited.items(), key=lambda item: item[0]):
        merged.setdefault((reason, detail, tuple(provisions)), []).append(record)
    for (reason, detail, citing), records in merged.items():
        said = words.say(reason, field=words.field(detail))
        named = words.cut([words.record(record) for record in records])
        yield words.say("item.records", reason=said, records=named, provisions=words.listed(citing))


def _cited(finding: Finding, provision: str) -> Iterator[tuple[str, Finding]]:
    own = provision if finding.node is Node.QUESTION else finding.provision or provision
    yield own, finding
    for child in finding.children:
        yield from _cited(child, own)


def _reason(group: SetAside, finding: Finding) -> str:
    """Return the message for a reason: of a state on one day there is no period in which something could be dated."""
    is_state = finding.frame is not None and finding.frame.window is Window.STANDING
    return "reason.outside_standing" if is_state and group.reason is Reason.OUTSIDE_WINDOW else f"reason.{group.reason}"


# -- readings and assumptions ----------------------------------------------------------------------------------------------


def readings(assessment: Assessment, words: Wording) -> Iterator[str]:
    """Yield the readings that can be switched, each with the option taken."""
    for key in assessment.readings:
        reading = words.edition.reading(key)
        if len(reading.options) > 1 and reading.words is not None:
            option = reading.words.options[words.edition.option(key)].in_(words.language)
            yield words.say("item.reading", key=key, question=reading.words.question.in_(words.language), option=option)


def assumed(assessment: Assessment, words: Wording) -> Iterator[str]:
    """Yield what the answer takes for granted."""
    derived = [item.what for item in assessment.assumptions if item.kind is AssumptionKind.DERIVED]
    yield from (_assumption(item, words) for item in assessment.assumptions if item.kind is not AssumptionKind.DERIVED)
    if derived:
        named = (words.label(id_) if id_ in words.provisions else words.question(id_) for id_ in derived)
        yield words.say("assumption.derived", what=words.listed(dict.fromkeys(named)))


def _assumption(item: Assumption, words: Wording) -> str:
    shown = formats.day(item.day, words.language) if item.day is not None else ""
    what = _edge(item.what, words) if item.kind is AssumptionKind.BORROWED_EDGE else item.what
    lender = lender_text(item.lender).in_(words.language) if item.lender else ""
    return words.say(f"assumption.{item.kind}", what=what, day=shown, lender=lender)


def _edge(what: str, words: Wording) -> str:
    semester, _, edge = what.partition(".")
    named = formats.period(Semester.parse(semester), words.language)
    return words.say("edge.of", semester=named, edge=field_label(edge, words.language))


# -- beside the answer -----------------------------------------------------------------------------------------------------


def beside(assessment: Assessment, words: Wording) -> Iterator[str]:
    """Yield what is reported beside an answer and decides nothing."""
    found = assessment.beside
    yield from ("\n  ".join(beside_lines(finding, words)) for finding in found.findings)
    yield from chain(
        (_effect(effect, words) for effect in found.effects),
        (_standing(standing, words) for standing in found.standings),
        (_quantity(quantity, words) for quantity in found.quantities),
        (_notice(notice, words) for notice in found.notices),
    )
    if found.texts:
        yield words.say("item.texts", provisions=words.listed(map(words.label, found.texts)))


def _effect(effect: EffectFinding, words: Wording) -> str:
    state = words.say(
        "item.effect",
        label=words.label(effect.provision),
        id=effect.provision,
        gives=words.term(effect.gives),
        state=words.say(f"effect.{effect.state}"),
        binding=words.say(f"binding.{effect.binding}"),
    )
    amount = ""
    if effect.observed is not None and effect.state is not EffectState.NONE:
        amount = formats.observed(effect.observed, effect.unit, words.language)
    return words.joined((state, amount, words.missing(effect.missing)))


def _standing(standing: StandingFinding, words: Wording) -> str:
    said = words.say(f"standing.{standing.standing}")
    if standing.by:
        said = words.say("item.standing_by", standing=said, by=words.say("standing.own") if standing.is_own else standing.by)
    said = words.joined((said, words.lacking(standing.items) if standing.items else ""))
    return words.say("item.standing", label=words.label(standing.provision), id=standing.provision, standing=said)


def _quantity(quantity: QuantityFinding, words: Wording) -> str:
    shown = words.joined((formats.observed(quantity.observed, quantity.unit, words.language), words.missing(quantity.missing)))
    return words.say("item.quantity", label=words.label(quantity.provision), id=quantity.provision, amount=shown)


def _notice(notice: NoticeFinding, words: Wording) -> str:
    id_ = "item.notice" if notice.is_raised else "item.notice_unknown"
    return words.say(id_, cites=notice.cites, text=words.edition.notices[notice.cites].in_(words.language))
