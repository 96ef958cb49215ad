"""Findings: what evaluation gives back. Frozen trees of numbers, ids and codes; words are made elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import final

import attrs

from edu_policy.calculators import Reason
from edu_policy.calendars import NoEnd, Period
from edu_policy.quantities import Amount, Bounds, Unit
from edu_policy.rules.bodies import Binding, EffectKind
from edu_policy.rules.verdicts import Judgement, Verdict
from edu_policy.rules.windows import WindowLike
from edu_policy.sources import Decides, Force

__all__ = [
    "Assumption",
    "AssumptionKind",
    "Basis",
    "Counted",
    "EffectFinding",
    "EffectState",
    "Finding",
    "Frame",
    "MissingFact",
    "Node",
    "NoticeFinding",
    "QuantityFinding",
    "SetAside",
    "Standing",
    "StandingFinding",
    "Why",
]


def __dir__() -> list[str]:
    return __all__


class Basis(StrEnum):
    """On what an answer rests, from the strongest to the weakest."""

    RECORDS = "records"
    """dated records of activities and postings"""
    REGISTER = "register"
    """registers of schools, communities, groups and people"""
    REPORTED = "reported"
    """reported figures"""
    ON_FILE = "on_file"
    """documents and decisions on file"""
    DECLARED = "declared"
    """declarations"""
    ATTESTED = "attested"
    """declarations by the one concerned"""


class Node(StrEnum):
    """The kind of a finding."""

    QUESTION = "question"
    REQUIRE = "require"
    ALL = "all"
    ANY = "any"
    AT_LEAST = "at_least"
    NOT = "not"
    WHEN = "when"
    UNLESS = "unless"
    FOR_EACH = "for_each"
    EXISTS = "exists"
    EACH = "each"
    PROHIBITION = "prohibition"


class Why(StrEnum):
    """Why a requirement does not apply, or cannot be decided."""

    NO_MEMBERS = "no_members"
    """nothing of the kind is recorded"""
    OTHER_PERIOD = "other_period"
    """no window of its kind ends in the judged period"""
    NO_BREACH_RECORDED = "no_breach_recorded"
    """no breach is recorded"""
    BREACHES_NOT_KEPT = "breaches_not_kept"
    """breaches are not recorded here"""
    EDGE_UNKNOWN = "edge_unknown"
    """an edge of the window is not known"""
    OTHER_SUBJECT = "other_subject"
    """the clause binds another kind of subject"""


class AssumptionKind(StrEnum):
    """What an answer takes for granted."""

    BORROWED_EDGE = "borrowed_edge"
    """an edge of a semester was lent by another calendar, such as the nominal one"""
    NOT_IN_FORCE = "not_in_force"
    """the edition was not in force at the start of the period"""
    DERIVED = "derived"
    """that the question rests on a provision is derived, not stated by the plan"""


@final
@attrs.frozen
class Assumption:
    """Something that an answer takes for granted.

    Attributes:
        kind: what kind of assumption.
        what: the semester and edge, the edition, or the provision.
        day: the date that is assumed; None where there is none.
        lender: id of the calendar that lent an edge; empty where nothing was lent.
    """

    kind: AssumptionKind
    what: str
    day: date | None = None
    lender: str = ""


@final
@attrs.frozen
class Frame:
    """One window with its dates.

    Attributes:
        window: the kind of window.
        period: the named period that it is; None for a posting or a standing state.
        start: first day; None where it is not known.
        end: last day; NO_END; None where it is not known.
        missing: the edges that are not known.
        assumptions: borrowed edges.
    """

    window: WindowLike
    period: Period | None
    start: date | None
    end: date | NoEnd | None
    missing: tuple[MissingFact, ...] = ()
    assumptions: tuple[Assumption, ...] = ()


@final
@attrs.frozen
class MissingFact:
    """A fact that is not known.

    Attributes:
        of: id of the record, the table, or the calendar.
        field: the field, such as ``activity.lessons``.
    """

    of: str
    field: str


@final
@attrs.frozen
class Counted:
    """Records that counted alike: the amount of each, and their ids."""

    each: Amount
    records: tuple[str, ...]


@final
@attrs.frozen
class SetAside:
    """Records that did not count, or may not, for one reason.

    Attributes:
        reason: why.
        detail: the field that is not met or not known; empty where the reason says all.
        records: their ids.
    """

    reason: Reason
    detail: str
    records: tuple[str, ...]


@final
@attrs.frozen(kw_only=True)
class Finding:
    """The answer to one requirement, with everything that explains it.

    Attributes:
        node: the kind of requirement.
        path: where it stands in the tree.
        provision: id of the provision that it cites; empty inside a provision.
        subject: id of the record that it is about, where a quantifier bound one.
        about: code of what is measured, where the label of the provision does not say it.
        rank: from -2 (certainly not) to 2 (certainly); see ``verdicts``.
        applies: from -2 (certainly not applicable) to 2.
        force: the force of the provision.
        decides: whether it decides the clause.
        basis: the weakest basis on which it rests; None where it rests on nothing yet.
        required_low: the lower bound of the interval; None for no bound.
        required_high: the upper bound of the interval; None for no bound.
        observed: what was measured; None where there is no measure.
        unit: of what is measured.
        shortfall: how much certainly counted so far lacks to the lower bound; None where nothing lacks.
        frame: the window.
        due: the last day on which it can still be met; None where there is none or none is stated.
        counted: the records that counted, grouped by amount.
        uncertain: the records that may count, grouped by reason.
        excluded: the records that did not count, grouped by reason.
        items: the items of a fixed list that are not certainly present.
        unsure_items: those of them of which it is not known whether they are.
        missing: facts that are not known.
        readings: keys of the readings on which it rests.
        assumptions: what it takes for granted.
        why: why it does not apply, or cannot be decided.
        needed: how many of its parts must hold; None where all must.
        excused: id of the declaration that gives a reason why a duty in principle (原則上) is not met; empty where there is none.
        children: the findings of its parts.
    """

    node: Node
    path: str
    provision: str = ""
    subject: str = ""
    about: str = ""
    rank: int
    applies: int = 2
    force: Force | None = None
    decides: Decides = Decides.NORM
    basis: Basis | None = None
    required_low: Bounds | None = None
    required_high: Bounds | None = None
    observed: Bounds | None = None
    unit: Unit | None = None
    shortfall: Amount | None = None
    frame: Frame | None = None
    due: date | None = None
    counted: tuple[Counted, ...] = ()
    uncertain: tuple[SetAside, ...] = ()
    excluded: tuple[SetAside, ...] = ()
    items: tuple[str, ...] = ()
    unsure_items: tuple[str, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    readings: tuple[str, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    why: Why | None = None
    needed: int | None = None
    excused: str = ""
    children: tuple[Finding, ...] = ()

    @property
    def judgement(self) -> Judgement:
        """Rank and applicability together."""
        return Judgement(self.rank, self.applies)

    @property
    def verdict(self) -> Verdict:
        """The verdict to show."""
        return self.judgement.verdict

    @property
    def holding(self) -> bool | None:
        """Beside PENDING: whether it holds so far."""
        return self.judgement.holding

    def walk(self) -> Iterator[Finding]:
        """Yield this finding and every one below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def cited(self, provision: str) -> Finding | None:
        """Return the first finding below this one that cites ``provision``, or None."""
        return next((finding for finding in self.walk() if finding.provision == provision), None)


class EffectState(StrEnum):
    """The state of an effect."""

    NONE = "none"
    """its condition does not hold, and it was not granted"""
    DUE = "due"
    """its condition holds, and it has not been granted yet"""
    IN_FORCE = "in_force"
    """it was granted and has not ended; where nobody grants it, its condition holds"""
    ENDED = "ended"
    """it was granted, and what ends it has come"""
    UNKNOWN = "unknown"
    """facts are missing"""


@final
@attrs.frozen(kw_only=True)
class EffectFinding:
    """What an effect gives, and whether it does.

    Attributes:
        provision: the provision that it cites.
        kind: the kind of effect.
        gives: code of what it gives.
        binding: how binding it is.
        state: its state at the day of the assessment.
        observed: how much it gives; None where the clause states no number.
        unit: its unit; None where there is no number.
        grants: ids of the decisions that grant it.
        missing: the facts without which its state is not known.
        readings: keys of the readings on which it rests.
    """

    provision: str
    kind: EffectKind
    gives: str
    binding: Binding
    state: EffectState
    observed: Bounds | None = None
    unit: Unit | None = None
    grants: tuple[str, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    readings: tuple[str, ...] = ()


class Standing(StrEnum):
    """Where an attested duty stands."""

    ATTESTED = "attested"
    """declared as done, and the declaration holds"""
    DENIED = "denied"
    """declared as not or only partly done"""
    LAPSED = "lapsed"
    """declared for a period that has ended"""
    SILENT = "silent"
    """nothing was declared"""


@final
@attrs.frozen(kw_only=True)
class StandingFinding:
    """The standing of an attested duty; never a verdict.

    Attributes:
        provision: the provision that it cites.
        standing: where it stands.
        by: id of the certifier; empty where nobody declared.
        is_own: whether the one concerned declares of themselves.
        items: the items that are not declared as done.
        declaration: id of the declaration; empty where there is none.
    """

    provision: str
    standing: Standing
    by: str = ""
    is_own: bool = False
    items: tuple[str, ...] = ()
    declaration: str = ""


@final
@attrs.frozen(kw_only=True)
class QuantityFinding:
    """A number with a source: its bounds, and whether it is final."""

    provision: str
    observed: Bounds
    unit: Unit
    missing: tuple[MissingFact, ...] = ()


@final
@attrs.frozen(kw_only=True)
class NoticeFinding:
    """A remark of ours that the facts raise; it cites a reading or a consistency check.

    Attributes:
        provision: the provision beside which it stands.
        cites: the reading or check.
        is_raised: True; None where facts are missing to tell.
    """

    provision: str
    cites: str
    is_raised: bool | None
