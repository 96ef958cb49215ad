"""What an assessment tells: the answer, what is still lacking, and what is reported beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, final

import attrs

from edu_policy.calculators import Reason
from edu_policy.calendars import Period, Span, as_date
from edu_policy.errors import InvalidValueError
from edu_policy.models import Decision, DecisionKind, Outcome
from edu_policy.quantities import Amount, Unit
from edu_policy.rules import (
    Assumption,
    Edition,
    EffectFinding,
    Finding,
    Frame,
    MissingFact,
    Node,
    NoticeFinding,
    QuantityFinding,
    StandingFinding,
    Verdict,
)
from edu_policy.rules.engine.judging import missing_facts
from edu_policy.text import Term

__all__ = ["Assessment", "Beside", "Remaining"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True)
class Remaining:
    """What is still lacking for one open requirement.

    Attributes:
        provision: the provision that it belongs to.
        path: where its finding stands.
        subject: id of the record that it is about, where a quantifier bound one; empty for the subject of the question.
        shortfall: how much is lacking; None where there is no number.
        unit: its unit.
        items: the items of a fixed list that are not there yet.
        unsure_items: those of them of which it is not known whether they are there.
        records: ids of records that lack what they must have.
        about: code of what is measured, where the label of the provision does not say it.
        frame: the window.
        due: the last day; None where none is stated.
        verdict: PENDING while it can still come, UNKNOWN where facts are missing.
    """

    provision: str
    path: str
    subject: str
    shortfall: Amount | None
    unit: Unit | None
    items: tuple[str, ...]
    unsure_items: tuple[str, ...]
    records: tuple[str, ...]
    about: str
    frame: Frame | None
    due: date | None
    verdict: Verdict


@final
@attrs.frozen(kw_only=True)
class Beside:
    """What is reported beside an answer and never decides it.

    Attributes:
        findings: further duties.
        effects: benefits and consequences.
        standings: attested duties.
        quantities: numbers with a source.
        notices: remarks of ours.
        texts: provisions that nothing can decide.
    """

    findings: tuple[Finding, ...] = ()
    effects: tuple[EffectFinding, ...] = ()
    standings: tuple[StandingFinding, ...] = ()
    quantities: tuple[QuantityFinding, ...] = ()
    notices: tuple[NoticeFinding, ...] = ()
    texts: tuple[str, ...] = ()


@final
@attrs.frozen(kw_only=True)
class Assessment:
    """The explained answer to a question about one subject, as of one day.

    Attributes:
        edition: the edition that was asked.
        question: id of the question.
        subject: id of the subject.
        shown_for: the id by which people know the subject, such as the person of a posting; else the same.
        on: the day of the assessment.
        period: the judged period.
        finding: the tree of findings.
        beside: what is reported beside it.
        assumptions: what the answer takes for granted.
    """

    edition: Edition = attrs.field(repr=lambda edition: edition.pin)
    question: str
    subject: str
    shown_for: str
    on: date
    period: Frame
    finding: Finding
    beside: Beside
    assumptions: tuple[Assumption, ...]

    @property
    def verdict(self) -> Verdict:
        """The answer."""
        return self.finding.verdict

    @property
    def holding(self) -> bool | None:
        """Beside PENDING: whether it holds so far."""
        return self.finding.holding

    @property
    def remaining(self) -> tuple[Remaining, ...]:
        """What can still come: every open requirement that does not hold yet. What has failed for good is not among it."""
        return tuple(_remaining(self.finding, ""))

    @property
    def missing(self) -> tuple[MissingFact, ...]:
        """Every fact that is not known."""
        return missing_facts(self.finding)

    def as_decision(self, *, by: str, on: date, kind: Term | str = DecisionKind.RECOGNITION, id: str | None = None) -> Decision:  # noqa: A002 - as the record calls it
        """Return the answer as a recorded decision, for a dossier on which a later question rests.

        The same answer gives the same identity, so that a dossier counts it once however often it is recorded.

        Args:
            by: id of who decides.
            on: the day of the decision.
            kind: code of the kind of decision.
            id: its id; by default edition, question, subject and period.

        Raises:
            InvalidValueError: an answer that is not settled, or a day before that of the assessment.
        """
        if self.verdict not in _OUTCOMES:
            msg = f"{self.question!r} is {self.verdict} for {self.subject!r}: only MET and NOT_MET can be decided"
            raise InvalidValueError(msg, path="verdict")
        if as_date(on, "on") < self.on:
            msg = f"{on} is before the day of the assessment, {self.on}"
            raise InvalidValueError(msg, path="on")
        period = _period_of(self.period)
        identity = f"{self.edition.pin}/{self.question}/{self.subject}/{period}"
        return Decision(
            id=id or identity,
            kind=kind.code if isinstance(kind, Term) else kind,
            by=by,
            about=self.subject,
            on=on,
            outcome=_OUTCOMES[self.verdict],
            period=period,
            pin=self.edition.pin,
            question=self.question,
            rests_on=_rests_on(self.finding),
            identity=identity,
        )

    @property
    def readings(self) -> tuple[str, ...]:
        """The keys of the readings on which the answer rests."""
        return tuple(sorted({key for finding in self.finding.walk() for key in finding.readings}))


_OUTCOMES: Final = {Verdict.MET: Outcome.AFFIRMED, Verdict.NOT_MET: Outcome.DENIED}


def _period_of(frame: Frame) -> Period | None:
    """Return the judged period: a named one, or its days."""
    if frame.period is not None or frame.start is None or not isinstance(frame.end, date):
        return frame.period
    return Span(frame.start, frame.end)


def _rests_on(finding: Finding) -> frozenset[str]:
    """Return the ids of the records that counted, of sub-records those that hold them."""
    found = {id_ for part in finding.walk() for group in part.counted for id_ in group.records}
    chosen = (part for part in finding.walk() if part.node is Node.EXISTS)
    found |= {child.subject for part in chosen for child in part.children if min(child.applies, child.rank) >= 1}
    return frozenset(key.partition(".")[0] if key.endswith("]") else key for key in found)


def _remaining(finding: Finding, provision: str, subject: str = "") -> Iterator[Remaining]:
    """Yield the open leaves; of alternatives, only those of the one that is closest."""
    if finding.rank > 0 or finding.verdict is Verdict.NOT_APPLICABLE:
        return
    own, about = finding.provision or provision, finding.subject or subject
    children = finding.children
    if finding.node is Node.NOT:  # what its part lacks is not what would make the contrary hold
        children = ()
    if finding.node in (Node.ANY, Node.EXISTS, Node.UNLESS) and children:
        children = (max(children, key=lambda child: min(child.applies, child.rank)),)
    below = [item for child in children for item in _remaining(child, own, about)]
    if below or finding.verdict is Verdict.NOT_MET or (children and finding.node is not Node.EXISTS):
        yield from below
        return
    yield Remaining(
        provision=own,
        path=finding.path,
        subject=about,
        shortfall=finding.shortfall,
        unit=finding.unit,
        items=finding.items,
        unsure_items=finding.unsure_items,
        records=tuple(id_ for group in finding.excluded if group.reason is Reason.PROPERTY_MISSING for id_ in group.records),
        about=finding.about,
        frame=finding.frame,
        due=finding.due,
        verdict=finding.verdict,
    )
