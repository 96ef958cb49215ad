"""A requirement as lines: its mark, what it is about, what was observed against what was asked for, and its parts below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, final

import attrs

from edu_policy.calculators import Reason
from edu_policy.calendars import Month
from edu_policy.explanation import formats, measures
from edu_policy.explanation.wording import Wording
from edu_policy.rules import Finding, Frame, Node, Verdict
from edu_policy.sources import Decides, Force

__all__ = ["MARKS", "beside_lines", "requirement_lines"]


def __dir__() -> list[str]:
    return __all__


MARKS: Final[Mapping[Verdict, str]] = {
    Verdict.MET: "✓",
    Verdict.NOT_MET: "✗",
    Verdict.PENDING: "…",
    Verdict.UNKNOWN: "?",
    Verdict.NOT_APPLICABLE: "-",
}
_SOFT_MARK: Final = "○"
"""The mark of what is not met, and violates nothing."""
_INDENT: Final = "  "
_HARD: Final = frozenset({None, Force.MUST, Force.FORBIDDEN})
"""Forces whose breach is a violation, whatever the question."""
_RESULTS: Final = {Force.MAY: "used", Force.DEFINITION: "fits"}
"""How it is told that what has no such force went well or not; of the others, that it was reached or not."""
_BRANCHES: Final = frozenset({Node.ANY, Node.AT_LEAST})
"""Without a line of its own, one alternative of these would run into the next; what has no other words needs all of its parts."""
_MANY: Final = 3
"""From how many months on those without a record share a line."""
_NAMED: Final = 3
"""Of how many records that meet what is asked of each the first are named; the others share a line where they are two or more."""


@final
@attrs.frozen
class _Place:
    """Where a finding stands: below what, about which record, and with what force beside an answer."""

    parent: Node | None = None
    record: str = ""
    force: Force | None = None


def requirement_lines(finding: Finding, words: Wording) -> Iterator[str]:
    """Yield the lines of a requirement on which the answer rests."""
    return _lines(finding, words, _Place(), 0)


def beside_lines(finding: Finding, words: Wording) -> Iterator[str]:
    """Yield the lines of a requirement that is reported beside an answer; what binds nobody says with what force it speaks."""
    return _lines(finding, words, _Place(force=None if finding.force in _HARD else finding.force), 0)


def _lines(finding: Finding, words: Wording, place: _Place, depth: int) -> Iterator[str]:
    is_divided = _is_divided(finding)
    label = _label(finding, words, place)
    says = words.joined(_summary(finding, words) if is_divided else _leaf(finding, words, place))
    if not says and not label and place.parent in _BRANCHES:
        says = words.say("says.all_of_these")
    says = _forced(finding, words, place, says)
    has_line = bool(says or label or not is_divided)
    if has_line:
        yield _INDENT * depth + _line(finding, words, place, label, says)
    if is_divided:
        below = attrs.evolve(place, parent=finding.node, record=finding.subject or place.record)
        yield from _parts(finding, words, below, depth + has_line)


def _is_divided(finding: Finding) -> bool:
    return bool(finding.children) and finding.verdict is not Verdict.NOT_APPLICABLE


def _parts(finding: Finding, words: Wording, place: _Place, depth: int) -> Iterator[str]:
    """Yield the lines of the parts; many months without a record share one, and so do many records that meet what is asked."""
    together = _missed_months(finding) or _alike(finding)
    shared = {id(child) for child in together}
    for child in finding.children:
        if id(child) not in shared:
            yield from _lines(child, words, place, depth)
        elif child is together[0]:
            yield _INDENT * depth + words.say("line.bare", head=_mark(child, place), says=_of_several(together, finding, words))


def _of_several(together: tuple[Finding, ...], finding: Finding, words: Wording) -> str:
    """Return what parts that share a line have in common."""
    if finding.node is Node.EACH:
        return _months(together, finding, words)
    return words.count("says.more", len(together), n=len(together))


# -- the line --------------------------------------------------------------------------------------------------------------


def _mark(finding: Finding, place: _Place) -> str:
    is_soft = place.force is not None and finding.verdict is Verdict.NOT_MET
    return _SOFT_MARK if is_soft else MARKS[finding.verdict]


def _line(finding: Finding, words: Wording, place: _Place, label: str, says: str) -> str:
    mark = _mark(finding, place)
    if not label:
        return words.say("line.bare", head=mark, says=says).rstrip()
    head = words.say("line.part", mark=mark, label=label)
    if finding.provision and finding.node is not Node.QUESTION:
        locator = str(words.provisions[finding.provision].locator)
        head = words.say("line.provision", mark=mark, locator=locator, label=label, id=finding.provision)
    return words.say("line.says", head=head, says=says) if says else head


def _label(finding: Finding, words: Wording, place: _Place) -> str:
    """Return what tells a requirement from its siblings: its clause, what it is about, its record, or its window."""
    if finding.provision:
        return words.question(finding.provision) if finding.node is Node.QUESTION else words.label(finding.provision)
    if finding.about:
        return words.term(finding.about)
    if place.parent is Node.EACH and finding.frame is not None and _is_named(finding.frame):
        return formats.frame(finding.frame, words.language)
    part = _role(finding, place.parent)
    return words.say(part) if part else words.record(finding.subject)


def _is_named(frame: Frame) -> bool:
    """Whether a window has a name, or an edge by which it can be called."""
    return frame.period is not None or frame.start is not None or frame.end is not None


def _role(finding: Finding, parent: Node | None) -> str:
    """Return the message for the part that a requirement plays in the one above it, where its place alone does not tell."""
    end = finding.path.rpartition("/")[2]
    match parent, end:
        case Node.WHEN, "when":
            return "part.when"
        case Node.NOT, _:
            return "part.not"
        case Node.UNLESS, _:
            return "part.instead" if end == "instead" else "part.asked"
        case _:
            return ""


def _forced(finding: Finding, words: Wording, place: _Place, says: str) -> str:
    """Return what is said of a requirement that binds nobody, with its force before it."""
    if place.force is None or place.parent is not None:
        return says
    if finding.verdict in (Verdict.MET, Verdict.NOT_MET):
        result = words.say(f"forced.{_RESULTS.get(place.force, 'reached')}.{finding.verdict}")
        says = words.joined((result, "" if measures.asks_presence(finding) else says))
    return words.say("says.forced", force=words.say(f"force.{place.force}"), says=says).rstrip()


# -- what it says ----------------------------------------------------------------------------------------------------------


def _summary(finding: Finding, words: Wording) -> Iterator[str]:
    """Yield what a requirement with parts says itself: how many must hold, whether others may come, and how much it decides."""
    yield _needed(finding, words)
    yield _others(finding, words)
    yield _strength(finding, words)
    yield _doubt(finding, words)


def _needed(finding: Finding, words: Wording) -> str:
    needed, total = 1 if finding.node is Node.EXISTS else finding.needed, len(finding.children)
    if needed is None:
        return ""
    if needed == 1:
        return words.say("says.any_of_these") if total > 1 else ""
    return words.count("says.some_of_these" if needed <= total else "says.too_few", needed, n=needed, total=total)


def _others(finding: Finding, words: Wording) -> str:
    """Return that records may come, or may not be recorded, where all that are there meet what is asked and it is open all the same."""
    if finding.node is not Node.FOR_EACH or any(child.verdict is not Verdict.MET for child in finding.children):
        return ""
    if finding.verdict is Verdict.PENDING:
        return words.say("says.others_may_come")
    return words.say("says.others_not_recorded") if finding.verdict is Verdict.UNKNOWN else ""


def _leaf(finding: Finding, words: Wording, place: _Place) -> Iterator[str]:
    """Yield what was observed against what was required, and everything that qualifies it."""
    if finding.verdict is Verdict.NOT_APPLICABLE:
        yield from dict.fromkeys(_why_not(finding, words))
        return
    is_missed_window = place.parent is Node.EACH and _is_missed(finding)
    yield words.say("says.none_recorded") if is_missed_window else measures.measured(finding, words, place.record)
    if finding.items and finding.node is not Node.PROHIBITION and not measures.is_blank(finding):
        yield words.lacking(finding.items, finding.unsure_items)
    elif place.force is not Force.MAY:
        yield measures.shortfall(finding, words)
    yield from _semesters_in_part(finding, words)
    if finding.verdict not in (Verdict.MET, Verdict.NOT_MET) and not measures.is_blank(finding):
        yield words.missing(finding.missing)  # what is settled no fact can change
    if finding.verdict is Verdict.PENDING and finding.rank < 0:
        yield words.due(finding.due)
    yield _strength(finding, words)
    yield _doubt(finding, words)


def _why_not(finding: Finding, words: Wording) -> Iterator[str]:
    """Yield why a requirement does not apply: by itself, by its condition, or by its parts."""
    if finding.why is not None:
        yield words.say(f"why.{finding.why}")
    elif finding.node is Node.WHEN and min(finding.children[0].applies, finding.children[0].rank) == -2:  # noqa: PLR2004 - certainly not
        yield words.say("why.condition")
    else:
        for child in finding.children:
            yield from _why_not(child, words)


def _strength(finding: Finding, words: Wording) -> str:
    """Return that passing does not decide the clause, where it does not."""
    is_weak = finding.decides is Decides.NECESSARY and finding.verdict is Verdict.MET and finding.node is not Node.QUESTION
    return words.say("says.necessary") if is_weak else ""


def _doubt(finding: Finding, words: Wording) -> str:
    """Return that it is open whether a record counts, or whether a clause applies, where nothing else on the line tells why."""
    is_told = not finding.children and (finding.missing or finding.why is not None)
    if is_told or abs(finding.applies) >= abs(finding.rank) or finding.applies >= _applies_below(finding):
        return ""
    of = "membership" if finding.subject and not finding.provision else "scope"
    return words.say(f"says.{of}_{'unknown' if finding.applies == 0 else 'open'}")


def _applies_below(finding: Finding) -> int:
    """Return how far a requirement would apply by its parts alone."""
    if finding.node is Node.WHEN and finding.children:
        condition, then = finding.children
        return min(condition.judgement.applies, condition.rank, then.applies)
    return max((child.applies for child in finding.children), default=2)


def _semesters_in_part(finding: Finding, words: Wording) -> Iterator[str]:
    for group in finding.excluded:
        if group.reason is Reason.SEMESTER_IN_PART:
            yield words.say("says.in_part", semester=words.listed(group.records), days=group.detail)


# -- months ----------------------------------------------------------------------------------------------------------------


def _month(finding: Finding) -> Month | None:
    period = None if finding.frame is None else finding.frame.period
    return period if isinstance(period, Month) else None


def _is_missed(finding: Finding) -> bool:
    return finding.verdict is Verdict.NOT_MET and measures.asks_presence(finding)


def _missed_months(finding: Finding) -> tuple[Finding, ...]:
    """Return the months of which each lacks the one record that was asked for, where they are many."""
    if finding.node is not Node.EACH:
        return ()
    missed = tuple(child for child in finding.children if _month(child) is not None and _is_missed(child))
    return missed if len(missed) >= _MANY else ()


def _alike(finding: Finding) -> tuple[Finding, ...]:
    """Return the records that meet what is asked of each, beyond those that are named."""
    met = [child for child in finding.children if child.verdict is Verdict.MET] if finding.node is Node.FOR_EACH else []
    more = tuple(met[_NAMED:])
    return more if len(more) > 1 else ()


def _months(missed: Iterable[Finding], each: Finding, words: Wording) -> str:
    months = [month for month in map(_month, missed) if month is not None]
    shown = formats.months(months[0], months[1], words.language)
    total = sum(_month(child) is not None for child in each.children)
    n, of = (formats.number(number, words.language) for number in (len(months), total))
    return words.say("says.months_missed", months=shown, n=n, total=of)
