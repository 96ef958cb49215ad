"""An assessment as plain text: one line of verdict, then each requirement, what did not count and why, and what is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edu_policy.assessment import Assessment
from edu_policy.explanation import formats, sections
from edu_policy.explanation.clauses import MARKS, requirement_lines
from edu_policy.explanation.wording import Wording
from edu_policy.rules import Finding, Verdict, Why
from edu_policy.text import Language

__all__ = ["report"]


def __dir__() -> list[str]:
    return __all__


def report(assessment: Assessment, language: str) -> str:
    """Return the explanation of an assessment."""
    return "\n".join(_page(assessment, Wording(assessment.edition, Language.of(language))))


def _page(assessment: Assessment, words: Wording) -> Iterator[str]:
    yield from _head(assessment, words)
    yield ""
    for child in assessment.finding.children:
        yield from requirement_lines(child, words) if child.why is not Why.OTHER_SUBJECT else ()
    yield from _not_bound(assessment.finding, words)
    yield from _section("section.remaining", sections.remaining(assessment, words), words)
    yield from _section("section.not_counted", sections.not_counted(assessment, words), words)
    yield from _section("section.uncertain", sections.uncertain(assessment, words), words)
    yield from _section("section.beside", sections.beside(assessment, words), words)
    yield from _section("section.readings", sections.readings(assessment, words), words)
    yield from _section("section.assumptions", sections.assumed(assessment, words), words)


def _head(assessment: Assessment, words: Wording) -> Iterator[str]:
    shown = assessment.subject
    if assessment.shown_for != assessment.subject:
        shown = words.say("head.subject", shown=assessment.shown_for, subject=assessment.subject)
    mark, question = MARKS[assessment.verdict], words.question(assessment.question)
    yield words.say("head.verdict", mark=mark, subject=shown, question=question, verdict=_answer(assessment.finding, words))
    yield words.say(
        "head.context",
        title=words.edition.policy.title.in_(words.language),
        pin=words.edition.pin,
        period=formats.frame(assessment.period, words.language),
        on=formats.day(assessment.on, words.language),
    )
    if assessment.finding.basis is not None:
        yield words.say("head.basis", basis=words.say(f"basis.{assessment.finding.basis}"))


def _answer(finding: Finding, words: Wording) -> str:
    if finding.verdict is Verdict.PENDING:
        return words.say("verdict.pending.holding" if finding.holding else "verdict.pending.not_yet")
    return words.say(f"answer.{finding.verdict}")


def _not_bound(finding: Finding, words: Wording) -> Iterator[str]:
    """Yield the clauses that bind another kind of subject, on one line."""
    others = [child.provision for child in finding.children if child.why is Why.OTHER_SUBJECT]
    if others:
        yield words.say("line.not_bound", mark=MARKS[Verdict.NOT_APPLICABLE], provisions=words.listed(others))


def _section(id_: str, items: Iterable[str], words: Wording) -> Iterator[str]:
    items = list(items)
    if items:
        yield ""
        yield words.say(id_)
        yield from (words.say("item.bullet", text=item) for item in items)
