"""What was measured, in words: a number, a share, a list, a presence, or that nothing is known yet."""

from __future__ import annotations

from typing import Final

from edu_policy.calculators import Reason
from edu_policy.explanation import formats
from edu_policy.explanation.wording import Wording
from edu_policy.quantities import Amount, Bounds, Unbounded, Unit, exactly
from edu_policy.rules import Finding, Node, Verdict

__all__ = ["asks_presence", "is_blank", "measured", "shortfall", "unknown"]


def __dir__() -> list[str]:
    return __all__


_SETTLED: Final = frozenset({Verdict.MET, Verdict.NOT_MET})


def measured(finding: Finding, words: Wording, record: str = "") -> str:
    """Return what was observed against what was required; ``record`` is the one that the lines above are about."""
    if finding.why is not None and finding.node is not Node.EXISTS:
        return words.say(f"why.{finding.why}")
    if finding.items and finding.node is Node.PROHIBITION:
        return words.say("says.breach", items=words.terms(finding.items))
    if finding.node is Node.EXISTS:
        said = {Verdict.NOT_MET: "says.nothing", Verdict.PENDING: "says.nothing_yet"}.get(finding.verdict)
        return words.say(said) if said is not None else ""
    if finding.observed is None:
        return ""
    if asks_presence(finding):
        return words.say("says.there" if finding.verdict is Verdict.MET else "says.not_there")
    if is_blank(finding):
        seen = unknown(finding, words, finding.subject or record)
        return words.say("says.measured", observed=seen, required=_items(finding, words) or _required(finding, words))
    seen = _observed(finding, finding.observed, words)
    return seen if _asks_all_items(finding) else words.say("says.measured", observed=seen, required=_required(finding, words))


def asks_presence(finding: Finding) -> bool:
    """Whether one record was asked for, and it is settled whether there is one."""
    is_one = finding.unit is Unit.RECORD and finding.required_low == exactly(1) and finding.required_high is None
    return is_one and finding.verdict in _SETTLED


def shortfall(finding: Finding, words: Wording) -> str:
    """Return how much is lacking, where that is a number that says more than the line does already."""
    if finding.shortfall is None or finding.unit is Unit.RATIO or asks_presence(finding) or is_blank(finding):
        return ""
    return words.say("says.shortfall", amount=formats.amount(finding.shortfall, finding.unit, words.language))


def is_blank(finding: Finding) -> bool:
    """Whether nothing at all is known of what is measured: nothing counts for certain, nothing was set aside, and facts are missing."""
    if not finding.missing or finding.observed is None or finding.counted or finding.excluded:
        return False
    if any(group.reason is not Reason.AMOUNT_UNKNOWN for group in finding.uncertain):
        return False
    if any(side is not None and not side.is_exact for side in (finding.required_low, finding.required_high)):
        return False  # the facts may be missing of what was asked for
    if any(fact.of == "lookup" for fact in finding.missing):
        return False  # what a table does not say is no fact
    low, high = finding.observed.low, finding.observed.high
    return (isinstance(low, Unbounded) or low == 0) and (isinstance(high, Unbounded) or _is_whole(finding, high))


def _is_whole(finding: Finding, high: Amount) -> bool:
    """Whether a share may be all of it, or a list may be complete, of which no record is kept."""
    if finding.unit is Unit.ITEM and finding.items:
        return high == len(finding.items) and all(fact.of == fact.field for fact in finding.missing)
    return finding.unit is Unit.RATIO and high == 1


def unknown(finding: Finding, words: Wording, record: str) -> str:
    """Return what is not known yet where nothing is: a figure, a field of the record on the line, or facts by name."""
    facts = tuple(dict.fromkeys(finding.missing))
    if all(fact.of not in (fact.field, "parameter") and words.is_figure(fact.field) for fact in facts):
        return words.say("says.not_reported")
    if len(facts) == 1 and facts[0].of == record:
        return words.say("says.not_known", facts=words.field(facts[0].field))
    named = [words.fact(fact) for fact in facts if fact.of != fact.field]
    return words.joined((*words.absent(facts), words.say("says.not_known", facts=words.cut(named)) if named else ""))


def _observed(finding: Finding, seen: Bounds, words: Wording) -> str:
    if _is_share(finding):
        return _share(finding, words)
    if _may_be_any_part(finding):
        return words.say("says.no_records_yet")
    if finding.unit is Unit.ITEM and not isinstance(seen.low, Unbounded):
        total = _listed_items(finding)
        if total:
            return words.count("says.items", total, total=total, yes=seen.low)
        if seen.is_exact:
            return words.count("says.in_all", seen.low, n=seen.low)
    if seen.is_exact and seen.low == 0 and formats.is_none_wanted(finding.required_low, finding.required_high, finding.unit):
        return words.say("says.none")
    return formats.observed(seen, finding.unit, words.language)


def _required(finding: Finding, words: Wording) -> str:
    low, high = finding.required_low, finding.required_high
    of_records = _is_share(finding) or _may_be_any_part(finding)
    return formats.required(low, high, finding.unit, words.language, of_records=of_records)


def _items(finding: Finding, words: Wording) -> str:
    """Return the items of a fixed list, with their number."""
    if not finding.items:
        return ""
    number = formats.amount(len(finding.items), Unit.ITEM, words.language)
    return words.say("line.about", label=number, about=words.terms(finding.items))


def _asks_all_items(finding: Finding) -> bool:
    """Whether every item of a fixed list was asked for, so that the number of them need not be said again."""
    total = _listed_items(finding)
    return finding.unit is Unit.ITEM and total > 0 and finding.required_low is not None and finding.required_low.low == total


def _listed_items(finding: Finding) -> int:
    """Return how many items a fixed list has: those that are there and those that are not; 0 where there is no list."""
    return len(finding.items) + sum(len(group.records) for group in finding.counted)


def _is_share(finding: Finding) -> bool:
    """Whether a part of some records was measured, and not a quotient of numbers."""
    return finding.unit is Unit.RATIO and bool(finding.counted or finding.excluded or finding.uncertain)


def _may_be_any_part(finding: Finding) -> bool:
    """Whether a part of records was measured of which there are none yet, or none that are kept; a quotient has other limits."""
    seen = finding.observed
    return finding.unit is Unit.RATIO and seen is not None and (seen.low, seen.high) == (0, 1)


def _share(finding: Finding, words: Wording) -> str:
    yes = sum(len(group.records) for group in finding.counted)
    no, open_ = (
        sum(len(group.records) for group in groups if group.reason is reason)
        for groups, reason in ((finding.excluded, Reason.PROPERTY_MISSING), (finding.uncertain, Reason.PROPERTY_UNKNOWN))
    )
    total = yes + no + open_
    share = words.count("says.share", total, total=total, yes=yes)
    return words.say("says.share_open", share=share, n=formats.number(open_, words.language)) if open_ else share
